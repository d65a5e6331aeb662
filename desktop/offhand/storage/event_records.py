"""Pieces of an answer as lines of the journal: JSON arrays of a kind and what it brings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from offhand.domain.errors import AppError
from offhand.domain.events import (
    Begun,
    Cited,
    Finished,
    ImageKept,
    Opened,
    Priced,
    ReasoningDelta,
    ReasoningDetails,
    Retrying,
    Sending,
    Served,
    TextDelta,
    ToolCalls,
    UsageReported,
)
from offhand.domain.message import CitationPart, FinishReason, ImagePart, Part, ToolCallPart
from offhand.domain.receipt_records import record_listed, restore_listed
from offhand.domain.sent import SentRequest
from offhand.storage.message_records import read_usage, write_usage

if TYPE_CHECKING:
    from offhand.domain.events import StreamEvent


def write_event(event: StreamEvent) -> str | None:
    """Return an event as a line, None for one that leaves no trace in the answer."""
    record = _write(event)
    return None if record is None else msgspec.json.encode(record).decode()


def read_event(line: str) -> StreamEvent | None:
    """Return the event of a line, None for one that makes no sense to this version."""
    try:
        kind, *rest = msgspec.json.decode(line, type=list[Any])
        return _read(kind, rest)
    except (msgspec.DecodeError, msgspec.ValidationError, ValueError, TypeError):
        return None


def _write(event: StreamEvent) -> list[Any] | None:  # noqa: C901, PLR0911, PLR0912 - one line for each kind
    match event:
        case TextDelta(text):
            return ["text", text]
        case Begun(parts):
            return ["begun", parts]
        case Priced(listed):
            return ["listed", record_listed(listed)]
        case Sending(sent):
            return ["sending", sent]
        case ReasoningDelta(text):
            return ["reasoning", text]
        case ReasoningDetails(details):
            return ["details", details]
        case Opened(generation_id):
            return ["opened", generation_id]
        case Served(model, provider):
            return ["served", model, provider]
        case ToolCalls(calls):
            return ["calls", calls]
        case Cited(citation):
            return ["cited", citation]
        case ImageKept(image):
            return ["image", image]
        case UsageReported(usage):
            return ["usage", *write_usage(usage)]
        case Retrying(attempt):
            return ["retrying", attempt]
        case Finished(reason, native):
            return ["finished", reason, native]
        case _:
            return None


def _read(kind: str, rest: list[Any]) -> StreamEvent | None:  # noqa: C901, PLR0911, PLR0912 - see above
    match kind:
        case "text":
            return TextDelta(*rest)
        case "begun":
            return Begun(msgspec.convert(rest[0], tuple[Part, ...]))
        case "listed":
            listed = restore_listed(rest[0])
            return Priced(listed) if listed is not None else None
        case "sending":
            return Sending(msgspec.convert(rest[0], SentRequest))
        case "reasoning":
            return ReasoningDelta(*rest)
        case "details":
            return ReasoningDetails(tuple(rest[0]))
        case "opened":
            return Opened(*rest)
        case "served":
            return Served(*rest)
        case "calls":
            return ToolCalls(msgspec.convert(rest[0], tuple[ToolCallPart, ...]))
        case "cited":
            return Cited(msgspec.convert(rest[0], CitationPart))
        case "image":
            return ImageKept(msgspec.convert(rest[0], ImagePart))
        case "usage":
            return UsageReported(read_usage(rest))
        case "retrying":
            return Retrying(rest[0], 0.0, AppError())
        case "finished":
            return Finished(FinishReason(rest[0]), rest[1])
        case _:
            return None
