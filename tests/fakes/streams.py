"""Reading recorded or written streams without a network, cut as a test likes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from offhand.domain.errors import AppError
from offhand.domain.events import (
    Alive,
    Cited,
    Finished,
    ImageArrived,
    ReasoningDelta,
    ReasoningDetails,
    StreamEvent,
    TextDelta,
    ToolCalls,
    UsageReported,
)
from offhand.openrouter.body import AnswerBody
from tests.fakes.answers import sse

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable

    from offhand.domain.message import FinishReason, ToolCallPart, Usage
    from offhand.domain.sent import SentRequest
    from tests.fakes.answers import JSON

RECORDINGS = Path(__file__).parents[1] / "data" / "streams"
EVENT_STREAM = "text/event-stream"
T = TypeVar("T")


@dataclass(frozen=True)
class Heard:
    """Hold what was heard of one answer, and the error that ended it."""

    events: tuple[StreamEvent, ...]
    error: AppError | None = None
    sent: tuple[SentRequest, ...] = ()
    """What went out, a try each."""

    def all(self, kind: type[T]) -> list[T]:
        """List the events of one kind."""
        return [event for event in self.events if isinstance(event, kind)]

    @property
    def text(self) -> str:
        """Join the answer."""
        return "".join(event.text for event in self.all(TextDelta))

    @property
    def thinking(self) -> str:
        """Join the thinking."""
        return "".join(event.text for event in self.all(ReasoningDelta))

    @property
    def details(self) -> tuple[JSON, ...] | None:
        """Tell the reasoning details, None where none were heard."""
        found = self.all(ReasoningDetails)
        return found[-1].details if found else None

    @property
    def calls(self) -> tuple[ToolCallPart, ...]:
        """Tell the tool calls."""
        found = self.all(ToolCalls)
        return found[-1].calls if found else ()

    @property
    def images(self) -> list[str]:
        """List the addresses of pictures."""
        return [event.url for event in self.all(ImageArrived)]

    @property
    def cited(self) -> list[str]:
        """List the addresses of sources."""
        return [event.citation.url for event in self.all(Cited)]

    @property
    def usage(self) -> Usage | None:
        """Tell the last usage."""
        found = self.all(UsageReported)
        return found[-1].usage if found else None

    @property
    def finish(self) -> FinishReason | None:
        """Tell the finish reason, None where the answer did not finish."""
        return next((event.reason for event in self.all(Finished)), None)

    @property
    def without_life_signs(self) -> tuple[StreamEvent, ...]:
        """Leave out what depends on how the network cut the stream."""
        return tuple(event for event in self.events if not isinstance(event, Alive))


def run_now(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine that never has to wait."""
    try:
        work.send(None)
    except StopIteration as end:
        return end.value
    raise AssertionError("it waited")


def recording(name: str) -> bytes:
    """Return the bytes of a recorded stream."""
    return (RECORDINGS / f"{name}.sse").read_bytes()


def hear(
    pieces: Iterable[bytes],
    *,
    content_type: str = EVENT_STREAM,
    broken: AppError | None = None,
    secret: str = "",
) -> Heard:
    """Read an answer from the pieces in which it came."""
    body = AnswerBody(200, content_type, "gen-header", secret)
    events: list[StreamEvent] = []
    try:
        for piece in pieces:
            events += run_now(body.feed(piece))
        events += run_now(body.flush(broken=broken is not None))
        events.extend(body.end(broken))
    except AppError as error:
        return Heard(tuple(events), error)
    return Heard(tuple(events))


def hear_events(*events: JSON | str | bytes, done: bool = True) -> Heard:
    """Read an answer made of these events, see ``answers.sse``."""
    return hear([sse(*events, done=done).body])
