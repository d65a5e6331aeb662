"""What is heard while an answer arrives: a union of small values, matched with ``match``.

One stream yields: ``Sending``, any number of ``Retrying`` with ``Sending`` each, one ``Opened``, then the
others in the order of the wire, and at the end exactly one ``Finished``. A try that was opened and then
failed before it brought anything to show is followed by ``Retrying``, ``Sending`` and another ``Opened``.
An error is raised, not yielded; whatever was yielded before it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from offhand.domain.errors import AppError
    from offhand.domain.listed import Listed
    from offhand.domain.message import CitationPart, FinishReason, ImagePart, Part, ToolCallPart, Usage
    from offhand.domain.sent import SentRequest


class Begun(msgspec.Struct, frozen=True):
    """Tell what an answer goes on from; heard before anything of the wire, and only inside of us."""

    parts: tuple[Part, ...]


class Priced(msgspec.Struct, frozen=True):
    """Tell what the list says of who is asked, before anything is sent; heard only inside of us.

    So that an answer which a crash cuts off has the prices of its day.
    """

    listed: Listed


class Sending(msgspec.Struct, frozen=True):
    """Tell what is sent, before each try."""

    sent: SentRequest


class Retrying(msgspec.Struct, frozen=True):
    """Announce another try after a failure before the first event."""

    attempt: int
    """1 for the first repetition."""
    wait: float
    """Seconds until it starts."""
    error: AppError


class Opened(msgspec.Struct, frozen=True):
    """Announce that the API accepted the request."""

    generation_id: str | None
    """The key to the cost of an aborted answer."""


class Alive(msgspec.Struct, frozen=True):
    """Pass on a sign of life that carries nothing: a comment or an empty delta."""


class Served(msgspec.Struct, frozen=True):
    """Name who answers, when first known and whenever it changes."""

    model: str | None
    provider: str | None


class TextDelta(msgspec.Struct, frozen=True):
    """Bring a piece of the answer."""

    text: str


class ReasoningDelta(msgspec.Struct, frozen=True):
    """Bring a readable piece of the thinking."""

    text: str


class ReasoningDetails(msgspec.Struct, frozen=True):
    """Bring the merged list of reasoning details, once, before ``Finished``."""

    details: tuple[dict[str, Any], ...]


class ToolCalls(msgspec.Struct, frozen=True):
    """Bring all assembled calls, once, before ``Finished``; absent where they must not run."""

    calls: tuple[ToolCallPart, ...]


class Cited(msgspec.Struct, frozen=True):
    """Bring one source."""

    citation: CitationPart


class ImageArrived(msgspec.Struct, frozen=True):
    """Bring a picture of the answer, still encoded."""

    url: str
    """A data URL as received, or an https address that is not fetched by itself."""


class ImageKept(msgspec.Struct, frozen=True):
    """Tell that a picture of the answer was decoded and kept; it follows ``ImageArrived`` inside of us."""

    image: ImagePart


class UsageReported(msgspec.Struct, frozen=True):
    """Bring the counts; the last one stands."""

    usage: Usage


class Finished(msgspec.Struct, frozen=True):
    """End the stream."""

    reason: FinishReason
    native_reason: str | None = None


StreamEvent = (
    Begun
    | Priced
    | Sending
    | Retrying
    | Opened
    | Alive
    | Served
    | TextDelta
    | ReasoningDelta
    | ReasoningDetails
    | ToolCalls
    | Cited
    | ImageArrived
    | ImageKept
    | UsageReported
    | Finished
)
