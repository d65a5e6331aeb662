"""Settings of how a model chooses its words, as the request names them."""

from __future__ import annotations

from typing import Any

from offhand.domain.setting import Group, Kind, Setting
from offhand.words import later

TEMPERATURE = Setting[float | None](
    key="temperature",
    kind=Kind.NUMBER,
    default=None,
    group=Group.SAMPLING,
    label=later("Temperature"),
    meaning=later("Low is steady, high is surprising."),
    minimum=0,
    maximum=2,
    parameter="temperature",
)
TOP_P = Setting[float | None](
    key="top_p",
    kind=Kind.NUMBER,
    default=None,
    group=Group.SAMPLING,
    label=later("Top P"),
    meaning=later("Only the likeliest words that together reach this share."),
    minimum=0,
    maximum=1,
    parameter="top_p",
)
TOP_K = Setting[int | None](
    key="top_k",
    kind=Kind.WHOLE,
    default=None,
    group=Group.SAMPLING,
    label=later("Top K"),
    meaning=later("Only so many of the likeliest words; 0 is all of them."),
    minimum=0,
    maximum=1_000,
    parameter="top_k",
)
MIN_P = Setting[float | None](
    key="min_p",
    kind=Kind.NUMBER,
    default=None,
    group=Group.SAMPLING,
    label=later("Min P"),
    meaning=later("Leaves out words less likely than this share of the likeliest."),
    minimum=0,
    maximum=1,
    parameter="min_p",
)
FREQUENCY_PENALTY = Setting[float | None](
    key="frequency_penalty",
    kind=Kind.NUMBER,
    default=None,
    group=Group.SAMPLING,
    label=later("Frequency penalty"),
    meaning=later("Above 0: repeats itself less."),
    minimum=-2,
    maximum=2,
    parameter="frequency_penalty",
)
PRESENCE_PENALTY = Setting[float | None](
    key="presence_penalty",
    kind=Kind.NUMBER,
    default=None,
    group=Group.SAMPLING,
    label=later("Presence penalty"),
    meaning=later("Above 0: turns to new topics sooner."),
    minimum=-2,
    maximum=2,
    parameter="presence_penalty",
)
REPETITION_PENALTY = Setting[float | None](
    key="repetition_penalty",
    kind=Kind.NUMBER,
    default=None,
    group=Group.SAMPLING,
    label=later("Repetition penalty"),
    meaning=later("Above 1: avoids words of the prompt."),
    minimum=0,
    maximum=2,
    parameter="repetition_penalty",
)
MAX_TOKENS = Setting[int | None](
    key="max_tokens",
    kind=Kind.WHOLE,
    default=None,
    group=Group.SAMPLING,
    label=later("Longest answer"),
    meaning=later("Tokens. Credit is reserved for this many; a small number helps a small balance."),
    minimum=1,
    maximum=1_000_000,
    parameter="max_tokens",
)
SEED = Setting[int | None](
    key="seed",
    kind=Kind.WHOLE,
    default=None,
    group=Group.SAMPLING,
    label=later("Seed"),
    meaning=later("The same number gives nearly the same answer."),
    minimum=0,
    maximum=2**31 - 1,
    parameter="seed",
)
STOP = Setting[tuple[str, ...]](
    key="stop",
    kind=Kind.WORDS,
    default=(),
    group=Group.SAMPLING,
    label=later("Stop at"),
    meaning=later("Up to four texts, separated by commas, at which the answer ends."),
    maximum=4,
    parameter="stop",
)
REASONING_EFFORT = Setting[str](
    key="reasoning_effort",
    kind=Kind.CHOICE,
    default="",
    group=Group.SAMPLING,
    label=later("Reasoning effort"),
    meaning=later("How long the model thinks. Empty: as the model likes."),
    choices=("", "none", "on", "minimal", "low", "medium", "high", "xhigh", "max"),
    parameter="reasoning",
)
REASONING_TOKENS = Setting[int | None](
    key="reasoning_tokens",
    kind=Kind.WHOLE,
    default=None,
    group=Group.SAMPLING,
    label=later("Longest thinking"),
    meaning=later("Tokens that may be thought at most. It counts where no effort is set."),
    minimum=1,
    maximum=1_000_000,
    parameter="reasoning.max_tokens",
)

SAMPLING_SETTINGS: tuple[Setting[Any], ...] = (
    TEMPERATURE,
    TOP_P,
    TOP_K,
    MIN_P,
    FREQUENCY_PENALTY,
    PRESENCE_PENALTY,
    REPETITION_PENALTY,
    MAX_TOKENS,
    SEED,
    STOP,
    REASONING_EFFORT,
    REASONING_TOKENS,
)
"""In the order of the dialog."""
