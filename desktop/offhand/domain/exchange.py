"""What came of an import: values that whoever asked for it can word."""

from __future__ import annotations

from enum import Enum

import msgspec


class Origin(Enum):
    """Name the programs whose files are understood."""

    OFFHAND = "offhand"
    CHATGPT = "chatgpt"
    CLAUDE = "claude"
    OPENROUTER = "openrouter"
    CHATBOX = "chatbox"
    CHERRY = "cherry"


class Reason(Enum):
    """Say why something was not taken in."""

    UNKNOWN_FORMAT = "unknown format"
    """Nothing in the file looks like the export of a program that is known."""
    MISSING = "missing"
    UNREADABLE = "unreadable"
    """The file cannot be opened or read."""
    ENCRYPTED = "encrypted"
    RAW_COPY = "raw copy"
    """A backup of another program's own folders, in a form that only that program reads."""
    NEWER = "newer"
    """A later version of our own format."""
    CUT_OFF = "cut off"
    """It ends before it is complete."""
    GARBLED = "garbled"
    """It is no JSON, or not what it should hold."""
    TOO_LARGE = "too large"
    DAMAGED = "damaged"
    """The rest of an archive could not be unpacked."""


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Name what was not taken in."""

    name: str
    """A chat's title, or a file of an archive."""
    reason: Reason


class ImportReport(msgspec.Struct, frozen=True, kw_only=True):
    """Count what came of one file."""

    file: str
    origin: Origin | None = None
    """None where the format is not known."""
    imported: int = 0
    """Chats that are new."""
    updated: int = 0
    """Chats that were there and got new messages."""
    known: int = 0
    """Chats with nothing new in them."""
    messages: int = 0
    """New messages."""
    empty: int = 0
    """Chats without a message, which nobody would miss."""
    lost_attachments: int = 0
    """Pictures and files that are named and not there, or cannot be read."""
    refused: tuple[Refusal, ...] = ()
