"""Sources in the text: the number of each stands where the answer cites it. No Qt in here.

The places are the model's word and not to be trusted. A number goes into the text only where it
changes nothing else: with it and without it, the same Markdown must come out. Where that is not so
(inside of code, a formula or the address of a link) it goes to the end of the paragraph, and where
not even there, the list below the answer is all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from offhand.domain.message import CitationPart
from offhand.services.markdown.links import host_of
from offhand.ui.transcript.blocks import BlockKind, join_sources, parse_block, read_block

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it.token import Token

    from offhand.domain.message import Message
    from offhand.ui.transcript.blocks import Block
    from offhand.ui.transcript.segments import Segment

OPENING, CLOSING = "⸨", "⸩"
"""Punctuation around a number while it is parsed, so that emphasis beside it still closes."""
LONGEST_TITLE = 200
LONGEST_PLACE = 100
"""Characters in the list of sources."""
_MARK = re.compile(f"{OPENING}(\\d+){CLOSING}")


def split_marks(text: str) -> list[tuple[str, int]]:
    """Cut text into pieces of (text, number of the source behind it); 0 is none."""
    if OPENING not in text:
        return [(text, 0)]
    pieces = _MARK.split(text)
    numbers = [*map(int, pieces[1::2]), 0]
    return list(zip(pieces[::2], numbers, strict=True))


def list_citations(message: Message) -> list[CitationPart]:
    """List the sources of a message once each, in order."""
    first: dict[str, CitationPart] = {}
    for citation in _read_citations(message):
        first.setdefault(citation.url, citation)
    return list(first.values())


def spell_citation(citation: CitationPart) -> tuple[str, str]:
    """Return how a source is named in the list below the answer, and where it is."""
    title = " ".join(citation.title.split()) or citation.url
    return title[:LONGEST_TITLE], host_of(citation.url) or citation.url[:LONGEST_PLACE]


def _read_citations(message: Message) -> list[CitationPart]:
    return [part for part in message.parts if isinstance(part, CitationPart)]


def mark_segments(
    segments: Iterable[Segment], sealed: Sequence[Block], message: Message, sources: dict[int, str]
) -> list[Segment]:
    """Put the numbers of sources into blocks and return the segments that changed.

    ``sealed`` are all blocks of the message. ``sources`` takes the address of every number.
    """
    numbers = {citation.url: number for number, citation in enumerate(list_citations(message), 1)}
    sources.update((number, url) for url, number in numbers.items())
    text = message.text
    if not numbers or OPENING in text:
        return []
    shown = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    joined = join_sources(sealed)
    if joined.rstrip("\n") != shown.rstrip("\n"):
        return []
    marks = _locate(message, numbers)
    places: dict[int, tuple[tuple[int, int], ...]] = {}
    start = 0
    for block in sealed:
        end = start + len(block.source)
        inside = tuple((place - start, number) for place, number in marks if start < place <= end)
        if inside and block.kind in {BlockKind.FLOW, BlockKind.TABLE}:
            places[id(block)] = inside
        start = end
    return [segment for segment in segments if _mark_segment(segment, places)]


def _mark_segment(segment: Segment, places: dict[int, tuple[tuple[int, int], ...]]) -> bool:
    changed = False
    for index, block in enumerate(segment.sealed):
        inside = places.get(id(block))
        if inside:
            segment.sealed[index] = replace(block, marks=inside)
            changed = True
    segment.version += changed
    return changed


def parse_marked(block: Block, references: dict[str, Any]) -> list[Token]:
    """Parse a block with the numbers of its sources, as far as they change nothing else."""
    if not block.marks:
        return read_block(block, references)
    plain = parse_block(block.source, references, block.opening)
    expected = _shape(plain)
    source, tokens = block.source, plain
    last = len(source.rstrip())
    for place, number in sorted(block.marks, key=lambda mark: -mark[0]):
        mark = f"{OPENING}{number}{CLOSING}"
        for at in (_step_back(source, min(place, last)), last):
            candidate = source[:at] + mark + source[at:]
            parsed = parse_block(candidate, references, block.opening)
            if _shape(parsed) == expected:
                source, tokens = candidate, parsed
                last += len(mark) if at < last else 0
                break
    return tokens


def _locate(message: Message, numbers: dict[str, int]) -> list[tuple[int, int]]:
    """Return the valid places, counted in text whose line ends are single characters.

    What comes counts characters of the text as the model sent it.
    """
    text = message.text
    marks: dict[tuple[int, int], None] = {}
    for citation in _read_citations(message):
        is_valid = 0 <= citation.start <= citation.end <= len(text) and citation.end > 0
        if is_valid and citation.url in numbers:
            end = len(text[: citation.end].rstrip())
            place = end - text.count("\r\n", 0, end)
            marks[place, numbers[citation.url]] = None
    return sorted(marks)


def _step_back(source: str, place: int) -> int:
    """Stay on the line that was cited."""
    while place > 0 and source[place - 1].isspace():
        place -= 1
    return place


def _shape(tokens: Sequence[Token] | None) -> list[Any]:
    """Describe what was parsed; numbers count in words alone."""
    return [
        (
            token.type,
            _MARK.sub("", token.content) if token.type in {"text", "inline"} else token.content,
            dict(token.attrs),
            token.level,
            _shape(token.children),
        )
        for token in tokens or ()
        if token.type != "text" or _MARK.sub("", token.content)
    ]
