"""What an explanation consists of, and how facts of strangers are made fit to stand in a sentence.

File names, addresses and texts of the API come from outside: before they reach a screen or a
terminal they lose line breaks and control characters, what looks like a key, and their excess.
"""

from __future__ import annotations

from enum import Enum

import msgspec

from offhand.domain.account import hide_keys
from offhand.words import tr

LONGEST_NAME = 80
LONGEST_QUOTE = 200
LONGEST_TEXT = 4_000


class Cause(Enum):
    """Name the class of what went wrong; each has its own colour and icon."""

    KEY = "key"
    KEYRING = "keyring"
    CREDIT = "credit"
    BUDGET = "budget"
    RATE_LIMIT = "rate limit"
    TOO_LONG = "too long"
    MODERATION = "moderation"
    MODEL = "model"
    PROVIDER = "provider"
    NETWORK = "network"
    ATTACHMENT = "attachment"
    SETTING = "setting"
    STORAGE = "storage"
    USAGE = "usage"
    CANCELLED = "cancelled"
    UNEXPECTED = "unexpected"


class Action(Enum):
    """Name what can be offered as a button; the first of an explanation is the right one."""

    RETRY = "retry"
    OPEN_SETTINGS = "open settings"
    ADD_CREDIT = "add credit"
    CHOOSE_MODEL = "choose model"
    CONTINUE = "continue"
    USE_SESSION_KEY = "use session key"
    UNLOCK = "unlock"
    COPY_DETAILS = "copy details"
    OPEN_PRIVACY = "open privacy"
    RETRY_SHORTER = "retry shorter"
    LEAVE_OUT = "leave out"
    SEND_ANYWAY = "send anyway"
    CHANGE_CAPS = "change caps"


class Explanation(msgspec.Struct, frozen=True):
    """Hold what a person is told about an error."""

    sentence: str
    """What happened: one plain sentence with its full stop."""
    advice: str
    """What to do next: one short sentence that starts with a verb."""
    cause: Cause
    actions: tuple[Action, ...] = ()
    longest: int | None = None
    """Tokens of an answer that ``RETRY_SHORTER`` allows."""
    successors: tuple[str, ...] = ()
    """Ids of models that the API names for one that is gone."""
    details: str = ""
    """Facts for a report, one a line, shown folded."""


def flatten(text: str) -> str:
    """Make one printable line of a foreign text: no line breaks, no terminal's control characters."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def tame(text: str, longest: int = LONGEST_NAME) -> str:
    """Make one printable line of a foreign text, shortened in the middle, without keys."""
    line = hide_keys(flatten(text))
    if len(line) <= longest:
        return line
    head = longest * 2 // 3
    return f"{line[:head]}…{line[head - longest + 1 :]}"


def quote(message: str) -> str:
    """Quote a foreign message to follow a colon, empty where there is none."""
    said = tame(message, LONGEST_QUOTE).rstrip(" .")
    return tr(": “{said}”", said=said) if said else ""


def count_seconds(seconds: float) -> str:
    """Word a span of time, rounded up to whole seconds or minutes."""
    whole = max(1, -int(-seconds // 1))
    if whole == 1:
        return tr("1 second")
    if whole <= 120:  # noqa: PLR2004 - beyond two minutes nobody counts seconds
        return tr("{whole} seconds", whole=whole)
    minutes = -(-whole // 60)
    if minutes <= 120:  # noqa: PLR2004 - likewise
        return tr("{minutes} minutes", minutes=minutes)
    return tr("{minutes} hours", minutes=-(-minutes // 60))
