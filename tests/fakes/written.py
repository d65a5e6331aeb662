"""A whole text as the documents that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.ui.transcript.documents import SegmentDocument
from offhand.ui.transcript.markdown import MarkdownStream
from offhand.ui.transcript.segments import Segment, Segments

if TYPE_CHECKING:
    from offhand.ui.transcript.styles import TextStyles


def write(text: str, styles: TextStyles) -> list[SegmentDocument]:
    """Write a whole text, one document for each segment."""
    return [document for _, document in write_segments(text, styles)]


def write_segments(text: str, styles: TextStyles) -> list[tuple[Segment, SegmentDocument]]:
    """Write a whole text; return each segment with its document."""
    stream, segments = MarkdownStream(), Segments()
    stream.feed(text)
    stream.finish()
    segments.arrange(stream.sealed, [])
    written: list[tuple[Segment, SegmentDocument]] = []
    for segment in segments:
        document = SegmentDocument(styles, None, stream.references)
        document.follow(segment)
        written.append((segment, document))
    return written
