"""An answer while it grows: events go in, messages come out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.domain.events import (
    Alive,
    Begun,
    Cited,
    Finished,
    ImageArrived,
    ImageKept,
    Opened,
    Priced,
    ReasoningDelta,
    ReasoningDetails,
    Retrying,
    Sending,
    Served,
    StreamEvent,
    TextDelta,
    ToolCalls,
    UsageReported,
)
from offhand.domain.message import (
    CitationPart,
    FinishReason,
    ImagePart,
    Message,
    Part,
    ReasoningPart,
    Reply,
    Role,
    TextPart,
    ToolCallPart,
)

if TYPE_CHECKING:
    from typing import Any

    from offhand.domain.errors import AppError
    from offhand.domain.listed import Listed


class GrowingReply:
    """Collect the pieces of one answer; ``message`` is its state at any moment."""

    def __init__(self, message_id: str, parent: str, asked_model: str, started: float) -> None:
        """Begin an empty answer below a question; times are Unix seconds."""
        self.id = message_id
        self._parent = parent
        self._reply = Reply(asked_model=asked_model, started=started)
        self._text: list[str] = []
        self._reasoning: list[str] = []
        self._details: tuple[dict[str, Any], ...] | None = None
        self._images: list[ImagePart] = []
        self._citations: list[CitationPart] = []
        self._calls: tuple[ToolCallPart, ...] = ()
        self._has_grown = False

    @property
    def message(self) -> Message:
        """Put together what has arrived."""
        return Message(
            id=self.id,
            role=Role.ASSISTANT,
            parts=tuple(self._parts()),
            parent=self._parent,
            created=self._reply.started,
            reply=self._reply,
        )

    @property
    def asked_model(self) -> str:
        """Name the model that was asked."""
        return self._reply.asked_model

    @property
    def has_grown(self) -> bool:
        """Say whether anything came that can be shown, besides what the answer goes on from."""
        return self._has_grown

    def take(self, event: StreamEvent, now: float) -> None:
        """Add what an event brings; ``now`` is Unix seconds."""
        match event:
            case Begun(parts):
                self._begin(parts)
            case TextDelta(text):
                self._text.append(text)
                self._mark_first(now)
                self._mark_first_text(now)
            case ReasoningDelta(text):
                self._reasoning.append(text)
                self._mark_first(now)
            case ReasoningDetails(details):
                self._details = details
            case ToolCalls(calls):
                self._calls = calls
                self._has_grown = True
            case Cited(citation):
                self._citations.append(citation)
            case ImageKept(image):
                self._images.append(image)
                self._mark_first(now)
                self._mark_first_text(now)
            case Priced() | Sending() | Retrying() | Opened() | Served() | UsageReported() | Finished():
                self._reply = _record(self._reply, event, now)
            case Alive() | ImageArrived():
                pass

    def end(self, reason: FinishReason, now: float, error: AppError | None = None) -> Message:
        """Close the answer for a reason that the wire did not give, and return it."""
        self._reply = replace(self._reply, finish=reason, ended=now, error=error)
        return self.message

    def note_list(self, listed: Listed) -> None:
        """Keep what the list says of who answered."""
        self._reply = replace(self._reply, listed=listed)

    def _begin(self, parts: tuple[Part, ...]) -> None:
        self._text = [part.text for part in parts if isinstance(part, TextPart)]
        self._images = [part for part in parts if isinstance(part, ImagePart)]
        self._citations = [part for part in parts if isinstance(part, CitationPart)]

    def _mark_first(self, now: float) -> None:
        if self._reply.first_token is None:
            self._reply = replace(self._reply, first_token=now)

    def _mark_first_text(self, now: float) -> None:
        self._has_grown = True
        if self._reply.first_text is None:
            self._reply = replace(self._reply, first_text=now)

    def _parts(self) -> list[Part]:
        parts: list[Part] = []
        if self._reasoning or self._details is not None:
            parts.append(
                ReasoningPart(
                    text="".join(self._reasoning), details=self._details, model=self._reply.asked_model
                )
            )
        if self._text:
            parts.append(TextPart(text="".join(self._text)))
        parts.extend(self._images)
        parts.extend(self._calls)
        parts.extend(self._citations)
        return parts


def _record(
    reply: Reply, event: Priced | Sending | Retrying | Opened | Served | UsageReported | Finished, now: float
) -> Reply:
    facts: dict[str, Any]
    match event:
        case Priced(listed):
            facts = {"listed": listed}
        case Sending(sent):
            facts = {"sent": sent}
        case Retrying(attempt):
            facts = {"retries": attempt}
        case Opened(generation_id):
            facts = {"generation_id": generation_id}
        case Served(model, provider):
            facts = {
                "served_model": model or reply.served_model,
                "provider": provider or reply.provider,
            }
        case UsageReported(usage):
            facts = {"usage": usage}
        case Finished(reason, native):
            facts = {"finish": reason, "native_finish": native, "ended": now}
    return replace(reply, **facts)
