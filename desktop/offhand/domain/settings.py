"""Every setting, declared once: key, type, default, limits, label and what it means.

The dialog, the file, validation and the documentation all read this table. Window positions and
the like are state, not settings, and do not stand here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar, cast

from offhand.domain.models import DEFAULT_MODEL
from offhand.domain.quick import FRESH_STARTS, MOMENT
from offhand.domain.request import Endpoint, Sampling
from offhand.domain.setting import Group, Kind, Setting, check_value

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")

SYSTEM_PROMPT = Setting[str](
    key="system_prompt",
    kind=Kind.TEXT,
    default="",
    group=Group.MODEL,
    label="System prompt",
    meaning="Said to the model before every chat. Free of dates it is cheap to cache.",
)
DEFAULT_MODEL_SETTING = Setting[str](
    key="model",
    kind=Kind.MODEL,
    default=DEFAULT_MODEL,
    group=Group.MODEL,
    label="Default model",
    meaning="Answers in new chats. Any id of the catalogue.",
)
MODEL_TITLES = Setting[bool](
    key="model_titles",
    kind=Kind.SWITCH,
    default=True,
    group=Group.MODEL,
    label="Titles by the model",
    meaning="After the first answer the model gives the chat a short title. Off: its first words.",
)
TITLE_MODEL = Setting[str](
    key="title_model",
    kind=Kind.LINE,
    default="",
    group=Group.MODEL,
    label="Title model",
    meaning="Id of a cheap model that makes the titles. Empty: the model that answered.",
)
BASE_URL = Setting[str](
    key="base_url",
    kind=Kind.ADDRESS,
    default=Endpoint().base_url,
    group=Group.NETWORK,
    label="Base URL",
    meaning="Where requests and the key are sent. https only, except on this machine.",
)
PROXY = Setting[str](
    key="proxy",
    kind=Kind.PROXY,
    default="",
    group=Group.NETWORK,
    label="Proxy",
    meaning="An http or https proxy. Empty: what the system's environment says.",
)
THEME = Setting[str](
    key="theme",
    kind=Kind.CHOICE,
    default="system",
    group=Group.APPEARANCE,
    label="Theme",
    meaning="Light, dark, or whatever the system uses.",
    choices=("system", "light", "dark"),
)
AT_START = Setting[str](
    key="at_start",
    kind=Kind.CHOICE,
    default="last chat",
    group=Group.APPEARANCE,
    label="At the start",
    meaning="Show the chat that was in view last, or a new one.",
    choices=("last chat", "new chat"),
)
DATA_FOLDER = Setting[str](
    key="data_folder",
    kind=Kind.FOLDER,
    default="",
    group=Group.DATA,
    label="Data folder",
    meaning="Where attachments are kept. Empty: the usual place of this system.",
)
QUICK_HOTKEY = Setting[str](
    key="quick_hotkey",
    kind=Kind.CHORD,
    default="Ctrl+Alt+Space",
    group=Group.QUICK,
    label="Hotkey",
    meaning="Shows and hides the quick prompt from every program. Empty: none.",
)
QUICK_FRESH = Setting[str](
    key="quick_fresh_chat",
    kind=Kind.CHOICE,
    default=MOMENT,
    group=Group.QUICK,
    label="Fresh chat",
    meaning="When the quick prompt begins a new chat instead of going on with the one before.",
    choices=FRESH_STARTS,
)
QUICK_SELECTION = Setting[bool](
    key="quick_selection",
    kind=Kind.SWITCH,
    default=True,
    group=Group.QUICK,
    label="Attach selected text",
    meaning="Text that is selected in another program goes along, on a chip that can be removed.",
)
QUICK_CLIPBOARD = Setting[bool](
    key="quick_clipboard",
    kind=Kind.SWITCH,
    default=True,
    group=Group.QUICK,
    label="Offer the clipboard",
    meaning="What was copied is offered on a grey chip, and goes along when that is clicked.",
)
TEMPERATURE = Setting[float | None](
    key="temperature",
    kind=Kind.NUMBER,
    default=None,
    group=Group.SAMPLING,
    label="Temperature",
    meaning="Low is steady, high is surprising.",
    minimum=0,
    maximum=2,
    parameter="temperature",
)
TOP_P = Setting[float | None](
    key="top_p",
    kind=Kind.NUMBER,
    default=None,
    group=Group.SAMPLING,
    label="Top P",
    meaning="Only the likeliest words that together reach this share.",
    minimum=0,
    maximum=1,
    parameter="top_p",
)
TOP_K = Setting[int | None](
    key="top_k",
    kind=Kind.WHOLE,
    default=None,
    group=Group.SAMPLING,
    label="Top K",
    meaning="Only so many of the likeliest words; 0 is all of them.",
    minimum=0,
    maximum=1_000,
    parameter="top_k",
)
MIN_P = Setting[float | None](
    key="min_p",
    kind=Kind.NUMBER,
    default=None,
    group=Group.SAMPLING,
    label="Min P",
    meaning="Leaves out words less likely than this share of the likeliest.",
    minimum=0,
    maximum=1,
    parameter="min_p",
)
FREQUENCY_PENALTY = Setting[float | None](
    key="frequency_penalty",
    kind=Kind.NUMBER,
    default=None,
    group=Group.SAMPLING,
    label="Frequency penalty",
    meaning="Above 0: repeats itself less.",
    minimum=-2,
    maximum=2,
    parameter="frequency_penalty",
)
PRESENCE_PENALTY = Setting[float | None](
    key="presence_penalty",
    kind=Kind.NUMBER,
    default=None,
    group=Group.SAMPLING,
    label="Presence penalty",
    meaning="Above 0: turns to new topics sooner.",
    minimum=-2,
    maximum=2,
    parameter="presence_penalty",
)
REPETITION_PENALTY = Setting[float | None](
    key="repetition_penalty",
    kind=Kind.NUMBER,
    default=None,
    group=Group.SAMPLING,
    label="Repetition penalty",
    meaning="Above 1: avoids words of the prompt.",
    minimum=0,
    maximum=2,
    parameter="repetition_penalty",
)
MAX_TOKENS = Setting[int | None](
    key="max_tokens",
    kind=Kind.WHOLE,
    default=None,
    group=Group.SAMPLING,
    label="Longest answer",
    meaning="Tokens. Credit is reserved for this many; a small number helps a small balance.",
    minimum=1,
    maximum=1_000_000,
    parameter="max_tokens",
)
SEED = Setting[int | None](
    key="seed",
    kind=Kind.WHOLE,
    default=None,
    group=Group.SAMPLING,
    label="Seed",
    meaning="The same number gives nearly the same answer.",
    minimum=0,
    maximum=2**31 - 1,
    parameter="seed",
)
STOP = Setting[tuple[str, ...]](
    key="stop",
    kind=Kind.WORDS,
    default=(),
    group=Group.SAMPLING,
    label="Stop at",
    meaning="Up to four texts, separated by commas, at which the answer ends.",
    maximum=4,
    parameter="stop",
)
REASONING_EFFORT = Setting[str](
    key="reasoning_effort",
    kind=Kind.CHOICE,
    default="",
    group=Group.SAMPLING,
    label="Reasoning effort",
    meaning="How long the model thinks. Empty: as the model likes.",
    choices=("", "none", "minimal", "low", "medium", "high", "xhigh", "max"),
    parameter="reasoning",
)

SETTINGS: tuple[Setting[object], ...] = cast(
    "tuple[Setting[object], ...]",
    (
        DEFAULT_MODEL_SETTING,
        SYSTEM_PROMPT,
        MODEL_TITLES,
        TITLE_MODEL,
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
        THEME,
        AT_START,
        QUICK_HOTKEY,
        QUICK_FRESH,
        QUICK_SELECTION,
        QUICK_CLIPBOARD,
        BASE_URL,
        PROXY,
        DATA_FOLDER,
    ),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """Hold the values that differ from the defaults."""

    values: Mapping[str, object] = field(default_factory=dict[str, object])

    def get(self, setting: Setting[T]) -> T:
        """Return a setting's value."""
        return cast("T", self.values.get(setting.key, setting.default))

    def put(self, setting: Setting[T], value: T) -> Settings:
        """Return settings with one value changed; raises ``SettingRefused``."""
        checked = check_value(setting, value)
        values = {key: old for key, old in self.values.items() if key != setting.key}
        if checked != setting.default:
            values[setting.key] = checked
        return Settings(values)

    @property
    def endpoint(self) -> Endpoint:
        """Gather where requests go."""
        return Endpoint(self.get(BASE_URL), self.get(PROXY))

    @property
    def sampling(self) -> Sampling:
        """Gather what the user set for the request."""
        return Sampling(
            temperature=self.get(TEMPERATURE),
            top_p=self.get(TOP_P),
            top_k=self.get(TOP_K),
            min_p=self.get(MIN_P),
            frequency_penalty=self.get(FREQUENCY_PENALTY),
            presence_penalty=self.get(PRESENCE_PENALTY),
            repetition_penalty=self.get(REPETITION_PENALTY),
            max_tokens=self.get(MAX_TOKENS),
            seed=self.get(SEED),
            stop=self.get(STOP),
            reasoning_effort=self.get(REASONING_EFFORT) or None,
        )
