"""Messages as text to be pasted where Markdown means nothing, with lists and paragraphs to be told apart.

No Qt in here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.ui.transcript.blocks import BlockKind, parse_block
from offhand.ui.transcript.passages import Passage, read_passage, take_apart
from offhand.ui.transcript.spelling import INDENT, Lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.message import Message
    from offhand.ui.transcript.segments import Segment


def spell_messages(named: Sequence[tuple[str, Message]]) -> str:
    """Return messages as text to be pasted, each below its speaker's name where it comes with one."""
    pieces = [
        f"{name}:\n{spell_message(message).strip()}\n" if name else spell_message(message)
        for name, message in named
    ]
    return "\n".join(pieces) if any(pieces) else ""


def spell_message(message: Message) -> str:
    """Return a message as text to be pasted; what was typed by the user is that already."""
    if message.reply is None:
        return message.text
    entry = take_apart(message)
    text = ""
    before = Passage("")
    for number, segment in enumerate(entry.segments):
        if segment.kind is BlockKind.FLOW:
            for block in segment.blocks:
                tokens = parse_block(block.source, entry.stream.references, block.opening)
                piece = "\n".join(Lines(has_marks=True).read(tokens))
                text += (_gap(text, is_wide=block.is_spaced) + piece) if piece else ""
            before = Passage("")
        else:
            following = entry.segments[number + 1] if number + 1 < len(entry.segments) else None
            passage = read_passage(entry, segment, following)
            gap = "" if before.goes_on else _gap(text, is_wide=not segment.is_continued)
            text += gap + _mark(segment, passage.text.rstrip("\n"))
            before = passage
    return text.rstrip("\n")


def _mark(segment: Segment, text: str) -> str:
    """Put the marker of the item before a text that begins with one, set in as its lines are."""
    if segment.begun_item is None:
        return text
    level, depth = segment.begun_item
    marker = f"{level.number}. " if level.is_numbered else "• "
    before = INDENT * (depth - 1)
    return f"{before}{marker}" + text.replace("\n", f"\n{before}{' ' * len(marker)}")


def _gap(text: str, *, is_wide: bool) -> str:
    """Return what stands before the next piece."""
    return ("\n\n" if is_wide else "\n") if text else ""
