"""One question's way to its answer: events into the growing reply, and out to whoever listens."""

from __future__ import annotations

from contextlib import aclosing
from typing import TYPE_CHECKING, Protocol

from offhand.domain.errors import AttachmentProblem, StoreProblem
from offhand.domain.events import Cited, Finished, ImageArrived, ImageKept, StreamEvent, TextDelta
from offhand.domain.message import CitationPart
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable

    from offhand.domain.message import ImagePart
    from offhand.domain.seam import Seam
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
    seam: Seam | None = None,
) -> None:
    """Read one answer to its end; raises what the stream raises.

    Leaving early closes the stream, and with it the connection (OPENROUTER "Cancel"). ``seam`` joins
    an answer that goes on to what it goes on from; what it holds back at the end is let go.
    """

    def take(event: StreamEvent) -> None:
        reply.take(event, clock())
        hear(event)

    def take_text(text: str) -> None:
        if text:
            take(TextDelta(text))

    try:
        async with aclosing(events) as stream:
            async for event in stream:
                match event:
                    case ImageArrived(url):
                        take(await _keep_image(url, images))
                    case TextDelta(text) if seam is not None:
                        take_text(seam.feed(text))
                    case Finished() if seam is not None:
                        take_text(seam.finish())
                        take(event)
                    case _:
                        take(event)
    finally:
        if seam is not None:
            take_text(seam.finish())


async def _keep_image(url: str, images: AnswerImages) -> ImageKept | Cited:
    if not url.startswith("data:"):
        return Cited(CitationPart(url=url, title=tr("Picture")))
    try:
        return ImageKept(await images.keep_answer_image(url))
    except (AttachmentProblem, StoreProblem):
        return Cited(CitationPart(url="", title=tr("A picture that could not be shown")))
