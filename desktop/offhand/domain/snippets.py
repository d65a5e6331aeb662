"""A piece of a message to show for a hit: cut around the words, without the marks of Markdown."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from offhand.domain.findings import Snippet
from offhand.domain.folding import compose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.matching import Finder

LENGTH = 200
"""Characters of a piece, about."""
LEAD = 32
"""Characters before the first word, at most, so that it is seen where the line is short."""
REACH = 12
"""Characters that a cut is moved to fall between words."""
CUT = "…"

_MARKS = re.compile(
    r"^[ \t]*(?:```+|~~~+)[^\n`]*$"  # fences
    r"|^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?)+"  # headings and quotes
    r"|(?<!\w)(?:\*\*|__|`)+|(?:\*\*|__|`)+(?!\w)",  # strong text and code
    re.MULTILINE,
)
_BLANKS = re.compile(r"\s+")

Spans = list[tuple[int, int]]


def cut_snippet(pieces: Sequence[str], finder: Finder) -> Snippet | None:
    """Return a part of the piece that has the most of the words, None where a word is in no piece."""
    best, best_spans, found = "", list[Spans](), set[int]()
    best_count = -1
    for piece in map(compose, pieces):
        spans = finder.find(piece)
        there = {number for number, places in enumerate(spans) if places}
        found |= there
        if len(there) > best_count and (there or piece.strip()):
            best, best_spans, best_count = piece, spans, len(there)
    if len(found) < len(finder.needles):
        return None
    start, end = _choose_window(best, best_spans)
    return _show(best, start, end, finder)


def cut_beginning(text: str) -> str:
    """Return the beginning of a message on one line, empty where it says nothing."""
    # Marks are looked for in what can be shown alone: a message may be very long.
    start = text.lstrip()[: 4 * LENGTH]
    plain = _BLANKS.sub(" ", _MARKS.sub("", compose(start))).strip()
    end = _move_end(plain, LENGTH)
    return plain if len(plain) <= end else f"{plain[:end].rstrip()}{CUT}"


def mark(text: str, finder: Finder) -> Snippet:
    """Return the whole of a line with the words in it marked."""
    line = _BLANKS.sub(" ", compose(text)).strip()
    return Snippet(text=line, marks=_join_marks(finder.find(line)))


def _choose_window(text: str, spans: Sequence[Spans]) -> tuple[int, int]:
    """Return the first stretch that shows the most different words."""
    places = sorted((start, number) for number, found in enumerate(spans) for start, _ in found)
    room = LENGTH - LEAD
    best, best_count, last = 0, 0, 0
    for first, (start, _) in enumerate(places):
        last = max(last, first)
        while last + 1 < len(places) and places[last + 1][0] < start + room:
            last += 1
        count = len({number for _, number in places[first : last + 1]})
        if count > best_count:
            best, best_count = start, count
    start = _move_start(text, max(0, best - LEAD), best)
    return start, _move_end(text, start + LENGTH)


def _move_start(text: str, start: int, hit: int) -> int:
    """Move a cut to the start of a word, never behind the hit."""
    if start == 0:
        return 0
    for place in range(start, min(start + REACH, hit)):
        if text[place - 1].isspace():
            return place
    while start < hit and unicodedata.combining(text[start]):
        start += 1
    return start


def _move_end(text: str, end: int) -> int:
    if end >= len(text):
        return len(text)
    for place in range(end, end - REACH, -1):
        if text[place].isspace():
            return place
    return end


def _show(text: str, start: int, end: int, finder: Finder) -> Snippet:
    """Cut and clean; a piece whose words would go with the marks of Markdown keeps these."""
    before, after = CUT if text[:start].strip() else "", CUT if text[end:].strip() else ""
    plain = ""
    for cleaned in (_MARKS.sub("", text[start:end]), text[start:end]):
        plain = f"{before}{_BLANKS.sub(' ', cleaned).strip()}{after}"
        marks = _join_marks(finder.find(plain))
        if marks or not finder.needles:
            return Snippet(text=plain, marks=marks)
    return Snippet(text=plain)


def _join_marks(spans: Sequence[Spans]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(span for found in spans for span in found):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple((start, end - start) for start, end in joined)
