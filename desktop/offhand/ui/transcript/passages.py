"""Messages as they are searched: the text of every part, as it stands on the screen. No Qt in here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from offhand.ui.transcript.blocks import BlockKind, join_rows, parse_block
from offhand.ui.transcript.citations import spell_citation
from offhand.ui.transcript.cuts import LONGEST_LINE
from offhand.ui.transcript.entry import Entry
from offhand.ui.transcript.parts import PartKind
from offhand.ui.transcript.segments import Segment, show_plainly
from offhand.ui.transcript.spelling import Lines

if TYPE_CHECKING:
    from offhand.domain.message import Message


@dataclass(frozen=True)
class Passage:
    """Be the text of one part of a message."""

    text: str
    goes_on: bool = False
    """Its last line was cut and goes on in the part that follows."""


def read_passages(message: Message) -> list[Passage]:
    """Return the text of every part of a message that holds text, as ``Entry.texts`` lists them."""
    entry = take_apart(message)
    texts = entry.texts
    return [
        read_passage(entry, text, following, is_searched=True)
        for text, following in zip(texts, [*texts[1:], None], strict=True)
    ]


def read_passage(
    entry: Entry,
    text: Segment | PartKind,
    following: Segment | PartKind | None,
    *,
    is_searched: bool = False,
) -> Passage:
    """Return the text of one part; the head of a table stands before its first rows alone."""
    if isinstance(text, PartKind):
        return Passage("\n".join("  ".join(spell_citation(citation)) for citation in entry.citations))
    is_followed = isinstance(following, Segment) and following.is_continued and following.kind is text.kind
    if text.kind is BlockKind.THOUGHT:
        source = "".join(block.source for block in text.blocks)
        return Passage(source, is_followed and not source.endswith("\n"))
    if text.kind in {BlockKind.CODE, BlockKind.PLAIN}:
        goes_on = is_followed and isinstance(following, Segment) and following.blocks[0].opening.is_mid
        return Passage(join_cut_lines(show_plainly(text)), goes_on)
    return Passage(_read_blocks(entry, text, is_searched=is_searched))


def is_cut(line: str) -> bool:
    """Say whether a line on the screen goes on in the next one."""
    return len(line) == LONGEST_LINE


def join_cut_lines(text: str) -> str:
    """Return text with the lines whole again that were too long to be shown as one."""
    if len(text) <= LONGEST_LINE:
        return text
    pieces: list[str] = []
    for line in text.split("\n"):
        pieces.extend((line, "" if is_cut(line) else "\n"))
    return "".join(pieces[:-1])


def take_apart(message: Message) -> Entry:
    """Return a message taken apart to its end, apart from any that is shown."""
    entry = Entry(message)
    entry.parse_all()
    return entry


def _read_blocks(entry: Entry, segment: Segment, *, is_searched: bool) -> str:
    blocks = segment.blocks
    if segment.kind is BlockKind.TABLE and blocks:
        has_head = not segment.is_continued and bool(blocks[0].opening.head)
        blocks = [join_rows(blocks, with_head=has_head)]
    lines: list[str] = []
    for block in blocks:
        tokens = parse_block(block.source, entry.stream.references, block.opening)
        lines.extend(Lines(is_searched=is_searched).read(tokens))
    return "\n".join(lines)
