"""What is heard while an answer arrives: a union of small values, matched with ``match``.

One stream yields: any number of ``Retrying``, one ``Opened``, then the others in the order of
the wire, and at the end exactly one ``Finished``. A try that was opened and then failed before it
brought anything to show is followed by ``Retrying`` and another ``Opened``. An error is raised, not
yielded; whatever was yielded before it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from offhand.domain.errors import AppError
    from offhand.domain.message import CitationPart, FinishReason, ImagePart, Part, ToolCallPart, Usage


@dataclass(frozen=True, slots=True)
class Begun:
    """Tell what an answer goes on from; heard before anything of the wire, and only inside of us."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Retrying:
    """Announce another try after a failure before the first event."""

    attempt: int
    """1 for the first repetition."""
    wait: float
    """Seconds until it starts."""
    error: AppError


@dataclass(frozen=True, slots=True)
class Opened:
    """Announce that the API accepted the request."""

    generation_id: str | None
    """The key to the cost of an aborted answer."""


@dataclass(frozen=True, slots=True)
class Alive:
    """Pass on a sign of life that carries nothing: a comment or an empty delta."""


@dataclass(frozen=True, slots=True)
class Served:
    """Name who answers, when first known and whenever it changes."""

    model: str | None
    provider: str | None


@dataclass(frozen=True, slots=True)
class TextDelta:
    """Bring a piece of the answer."""

    text: str


@dataclass(frozen=True, slots=True)
class ReasoningDelta:
    """Bring a readable piece of the thinking."""

    text: str


@dataclass(frozen=True, slots=True)
class ReasoningDetails:
    """Bring the merged list of reasoning details, once, before ``Finished``."""

    details: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class ToolCalls:
    """Bring all assembled calls, once, before ``Finished``; absent where they must not run."""

    calls: tuple[ToolCallPart, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """Bring one source."""

    citation: CitationPart


@dataclass(frozen=True, slots=True)
class ImageArrived:
    """Bring a picture of the answer, still encoded."""

    url: str
    """A data URL as received, or an https address that is not fetched by itself."""


@dataclass(frozen=True, slots=True)
class ImageKept:
    """Tell that a picture of the answer was decoded and kept; it follows ``ImageArrived`` inside of us."""

    image: ImagePart


@dataclass(frozen=True, slots=True)
class UsageReported:
    """Bring the counts; the last one stands."""

    usage: Usage


@dataclass(frozen=True, slots=True)
class Finished:
    """End the stream."""

    reason: FinishReason
    native_reason: str | None = None


StreamEvent = (
    Begun
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
