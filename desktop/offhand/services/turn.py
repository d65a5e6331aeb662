"""One question's way to its answer: events into the growing reply, and out to whoever listens."""

from __future__ import annotations

from contextlib import aclosing
from typing import TYPE_CHECKING, Protocol

from offhand.domain.errors import AttachmentProblem, StoreProblem
from offhand.domain.events import Cited, ImageArrived, ImageKept, StreamEvent
from offhand.domain.message import CitationPart

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable

    from offhand.domain.message import ImagePart
    from offhand.services.reply import GrowingReply


class AnswerImages(Protocol):
    """Keep pictures of answers; ``services.attachments.Attachments`` does."""

    async def keep_answer_image(self, data_url: str) -> ImagePart:
        """Decode a data URL within limits and keep it; raises ``AttachmentProblem``."""
        ...


async def run_turn(
    events: AsyncGenerator[StreamEvent, None],
    reply: GrowingReply,
    *,
    images: AnswerImages,
    clock: Callable[[], float],
    hear: Callable[[StreamEvent], None],
) -> None:
    """Read one answer to its end; raises what the stream raises.

    Leaving early closes the stream, and with it the connection (OPENROUTER "Cancel").
    """
    async with aclosing(events) as stream:
        async for event in stream:
            kept = await _keep_image(event.url, images) if isinstance(event, ImageArrived) else event
            reply.take(kept, clock())
            hear(kept)


async def _keep_image(url: str, images: AnswerImages) -> ImageKept | Cited:
    if not url.startswith("data:"):
        return Cited(CitationPart(url=url, title="Picture"))
    try:
        return ImageKept(await images.keep_answer_image(url))
    except (AttachmentProblem, StoreProblem):
        return Cited(CitationPart(url="", title="A picture that could not be shown"))
