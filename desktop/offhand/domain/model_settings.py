"""Settings of who answers, and what is said first."""

from __future__ import annotations

from typing import Any

from offhand.domain.models import DEFAULT_MODEL
from offhand.domain.setting import Group, Kind, Setting
from offhand.words import later

SYSTEM_PROMPT = Setting[str](
    key="system_prompt",
    kind=Kind.TEXT,
    default="",
    group=Group.MODEL,
    label=later("System prompt"),
    meaning=later("Said to the model before every chat. Free of dates it is cheap to cache."),
)
DEFAULT_MODEL_SETTING = Setting[str](
    key="model",
    kind=Kind.MODEL,
    default=DEFAULT_MODEL,
    group=Group.MODEL,
    label=later("Default model"),
    meaning=later("Answers in new chats. Any id of the catalogue."),
)
MODEL_TITLES = Setting[bool](
    key="model_titles",
    kind=Kind.SWITCH,
    default=True,
    group=Group.MODEL,
    label=later("Titles by the model"),
    meaning=later("After the first answer the model gives the chat a short title. Off: its first words."),
)
TITLE_MODEL = Setting[str](
    key="title_model",
    kind=Kind.LINE,
    default="",
    group=Group.MODEL,
    label=later("Title model"),
    meaning=later("Id of a cheap model that makes the titles. Empty: the model that answered."),
)
KEEP_COMPARING = Setting[bool](
    key="keep_comparing",
    kind=Kind.SWITCH,
    default=False,
    group=Group.MODEL,
    label=later("Go on comparing"),
    meaning=later(
        "After you chose one of several answers, the next questions go to all the models again. "
        "Off: to the model that you chose."
    ),
)

MODEL_SETTINGS: tuple[Setting[Any], ...] = (
    SYSTEM_PROMPT,
    DEFAULT_MODEL_SETTING,
    MODEL_TITLES,
    TITLE_MODEL,
    KEEP_COMPARING,
)
"""In the order of the dialog."""
