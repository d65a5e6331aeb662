"""What a setting is, and which values it allows."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Generic, TypeVar, cast
from urllib.parse import urlsplit

import msgspec

from offhand.domain.errors import SettingRefused
from offhand.words import later, tr

T = TypeVar("T")
LOOPBACK_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})


class Kind(Enum):
    """Say how a setting is edited."""

    LINE = "line"
    TEXT = "text"
    ADDRESS = "address"
    PROXY = "proxy"
    MODEL = "model"
    CHOICE = "choice"
    NUMBER = "number"
    WHOLE = "whole"
    MONEY = "money"
    WORDS = "words"
    FOLDER = "folder"
    SWITCH = "switch"
    CHORDS = "chords"
    SCHEMA = "schema"


class Group(Enum):
    """Name a page of the dialog, in its order."""

    ACCOUNT = later("Account")
    MODEL = later("Model")
    SAMPLING = later("Sampling")
    ANSWER = later("Answer")
    ROUTING = later("Routing")
    SPENDING = later("Spending")
    QUICK = later("Quick prompt")
    COMMANDS = later("Commands")
    HOTKEYS = later("Hotkeys")
    DESKTOP = later("Desktop")
    APPEARANCE = later("Appearance")
    NETWORK = later("Network")
    DATA = later("Data")


class Setting(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """Declare one setting.

    ``parameter`` names the request parameter it sets; such a setting is shown where the model
    supports that parameter, and None means that nothing is sent.
    """

    key: str
    kind: Kind
    default: T
    group: Group
    label: str
    meaning: str
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()
    parameter: str = ""


def check_value(setting: Setting[T], value: object) -> T:
    """Return a value that the setting allows; raises ``SettingRefused`` with the reason."""
    match setting.kind:
        case Kind.NUMBER | Kind.WHOLE | Kind.MONEY:
            checked: object = _check_number(setting, value)
        case Kind.WORDS:
            checked = _check_words(setting, value)
        case Kind.CHOICE:
            checked = _check_choice(setting, value)
        case Kind.ADDRESS:
            checked = check_address(setting.key, _check_text(setting, value))
        case Kind.PROXY | Kind.MODEL | Kind.FOLDER:
            checked = _check_line(setting, _check_text(setting, value))
        case Kind.SWITCH:
            checked = _check_switch(setting, value)
        case Kind.CHORDS:
            checked = _check_chords(setting, value)
        case Kind.SCHEMA:
            checked = check_schema(setting.key, _check_text(setting, value))
        case Kind.LINE | Kind.TEXT:
            checked = _check_text(setting, value)
    return cast("T", checked)


def check_address(key: str, text: str) -> str:
    """Return a base address without its last slash; raises ``SettingRefused``.

    The key travels with every request, so plain http is for this machine alone.
    """
    text = text.strip().rstrip("/")
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        raise SettingRefused(key=key, reason=later("is not an address")) from None
    if parts.scheme not in {"http", "https"} or not host:
        raise SettingRefused(key=key, reason=later("must start with https:// and name a host"))
    if parts.username or parts.password:
        raise SettingRefused(key=key, reason=later("must not hold a name or password"))
    if parts.query or parts.fragment:
        raise SettingRefused(key=key, reason=later("must not hold a ? or #"))
    if parts.scheme == "http" and host not in LOOPBACK_HOSTS:
        raise SettingRefused(key=key, reason=later("must use https: the key would travel in clear"))
    return text


def check_schema(key: str, text: str) -> str:
    """Return a JSON Schema as it was written, or an empty text; raises ``SettingRefused``."""
    if not text.strip():
        return ""
    try:
        schema = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as problem:
        raise SettingRefused(
            key=key, reason=tr("is not JSON: {problem}", problem=str(problem)[:80])
        ) from None
    if not isinstance(schema, dict):
        raise SettingRefused(key=key, reason=later("must be a JSON object in braces"))
    return text


def _check_text(setting: Setting[T], value: object) -> str:
    if not isinstance(value, str):
        raise SettingRefused(key=setting.key, reason=later("must be text"))
    if setting.kind not in {Kind.TEXT, Kind.SCHEMA} and not value.isprintable():
        raise SettingRefused(key=setting.key, reason=later("must be one line of visible characters"))
    return value


def _check_number(setting: Setting[T], value: object) -> Decimal | float | int | None:
    if value is None:
        return None
    if setting.kind is Kind.MONEY:
        return _check_money(setting, value)
    whole = setting.kind is Kind.WHOLE
    if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
        raise SettingRefused(
            key=setting.key, reason=later("must be a whole number") if whole else later("must be a number")
        )
    low, high = setting.minimum, setting.maximum
    if low is not None and high is not None and not low <= value <= high:
        raise SettingRefused(
            key=setting.key, reason=tr("must be between {low:,} and {high:,}", low=low, high=high)
        )
    return value if whole else float(value)


def _check_money(setting: Setting[T], value: object) -> Decimal:
    """Take amounts as files hold them: numbers in TOML, texts in JSON, so that all digits stay."""
    if isinstance(value, bool) or not isinstance(value, Decimal | int | float | str):
        raise SettingRefused(key=setting.key, reason=later("must be an amount"))
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        raise SettingRefused(key=setting.key, reason=later("must be an amount such as 2.50")) from None
    low, high = setting.minimum or 0, setting.maximum
    if not amount.is_finite() or amount < low or (high is not None and amount > high):
        raise SettingRefused(
            key=setting.key, reason=tr("must be between {low:,} and {high:,}", low=low, high=high)
        )
    return amount


def _check_line(setting: Setting[T], text: str) -> str:
    match setting.kind:
        case Kind.PROXY:
            return _check_proxy(setting, text)
        case Kind.MODEL:
            return _check_model(setting, text)
        case _:
            return _check_folder(setting, text)


def _check_chords(setting: Setting[T], value: object) -> dict[str, str]:
    from offhand.domain.chord_table import read_chords  # noqa: PLC0415 - where there are any
    from offhand.domain.chords import NotAChord  # noqa: PLC0415 - the same

    try:
        good, refused = read_chords(value)
    except NotAChord as problem:
        raise SettingRefused(key=setting.key, reason=str(problem)) from None
    for name, reason in refused.items():
        raise SettingRefused(key=f"{setting.key}.{name}", reason=reason)
    return good


def _check_switch(setting: Setting[T], value: object) -> bool:
    if not isinstance(value, bool):
        raise SettingRefused(key=setting.key, reason=later("must be true or false"))
    return value


def _check_words(setting: Setting[T], value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise SettingRefused(key=setting.key, reason=later("must be a list of texts"))
    words = cast("list[object] | tuple[object, ...]", value)
    if not all(isinstance(word, str) and word for word in words):
        raise SettingRefused(key=setting.key, reason=later("must be a list of texts, none of them empty"))
    if setting.maximum is not None and len(words) > setting.maximum:
        raise SettingRefused(
            key=setting.key, reason=tr("takes at most {maximum:.0f} texts", maximum=setting.maximum)
        )
    return tuple(cast("tuple[str, ...]", words))


def _check_choice(setting: Setting[T], value: object) -> str:
    if value not in setting.choices:
        offered = ", ".join(choice or "(empty)" for choice in setting.choices)
        raise SettingRefused(key=setting.key, reason=tr("must be one of {offered}", offered=offered))
    return cast("str", value)


def _check_proxy(setting: Setting[T], text: str) -> str:
    text = text.strip()
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        known = parts.scheme in {"http", "https"} and bool(parts.hostname)
        _ = parts.port
    except ValueError:
        known = False
    if not known:
        raise SettingRefused(key=setting.key, reason=later("must look like http://host:port"))
    return text


def _check_model(setting: Setting[T], text: str) -> str:
    text = text.strip()
    if not text:
        raise SettingRefused(key=setting.key, reason=later("must not be empty"))
    if any(letter.isspace() for letter in text):
        raise SettingRefused(key=setting.key, reason=later("must be an id such as x-ai/grok-4"))
    return text


def _check_folder(setting: Setting[T], text: str) -> str:
    if text and not (text.startswith(("/", "~", "\\\\")) or text[1:3] in {":\\", ":/"}):
        raise SettingRefused(key=setting.key, reason=later("must be a full path"))
    return text
