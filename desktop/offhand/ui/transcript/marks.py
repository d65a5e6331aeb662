"""The marks of a search in the texts that are in view: every hit, and among them the one led to.

Qt takes long over many marks in one line, so that of very many only those are made that can be seen.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtGui import QFontMetrics, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from offhand.ui.transcript.blocks import BlockKind
from offhand.ui.transcript.cuts import LONGEST_LINE
from offhand.ui.transcript.document_text import DocumentText, read_plain, read_rich
from offhand.ui.transcript.passages import PLAIN_KINDS, read_passage
from offhand.ui.transcript.segments import Segment

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from offhand.ui.theme import Theme
    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.finding import Counts
    from offhand.ui.transcript.folding import Query
    from offhand.ui.transcript.parts import PartKind
    from offhand.ui.transcript.rendering import Rendering
    from offhand.ui.transcript.row import Row
    from offhand.ui.transcript.text_view import TextView

MOST_MARKED = 60
"""Hits that are all marked in one text; of more, those that can be seen."""
AROUND = 200
BESIDE = 30
"""Letters beyond what is in view: up and down, and sideways."""

Span = tuple[int, int]
"""Where something begins and ends."""


class Chosen(msgspec.Struct, frozen=True):
    """Name the hit that was led to, by the texts of its message."""

    number: int
    """Which text it begins in."""
    nth: int
    """Which of the hits that begin there."""


class Reading:
    """Find the hits of a query in one text of a message, as a view shows it."""

    def __init__(self, query: Query, entry: Entry, number: int, counts: Counts) -> None:
        """Take which of the texts of a message it is, and what was counted in that message."""
        self._query = query
        self._entry = entry
        self._number = number
        self.count = counts.parts[number] if number < len(counts.parts) else 0
        """Hits that begin in it, by what was counted."""
        self.spill = counts.spills[number] if number < len(counts.spills) else 0
        """Characters that belong to a hit from the part before."""
        self.shown = DocumentText()

    @property
    def reach(self) -> int:
        """Return how long the text that follows is so far, into which a hit may go on."""
        texts = self._entry.texts
        following = texts[self._number + 1] if self._number + 1 < len(texts) else None
        return following.length if isinstance(following, Segment) and following.is_continued else 0

    def find(self, document: QTextDocument) -> list[Span]:
        """Return the hits that begin in it, in characters of ``shown``; the last may end behind it."""
        texts = self._entry.texts
        text, following = texts[self._number], self._following(texts)
        self.shown = _read(document, text)
        end_of_text = len(self.shown.text)
        spans: list[Span] = []
        for start, end in self._query.find(self.shown.text + following, self.spill):
            if start >= end_of_text:
                break
            spans.append((start, min(end, end_of_text)))
        return spans

    def _following(self, texts: list[Segment | PartKind]) -> str:
        """Return the text that goes on where the last line of this one was cut."""
        text = texts[self._number]
        following = texts[self._number + 1] if self._number + 1 < len(texts) else None
        if not isinstance(text, Segment) or text.kind not in PLAIN_KINDS or following is None:
            return ""
        goes_on = read_passage(self._entry, text, following).goes_on
        return read_passage(self._entry, following, None).text if goes_on else ""


def mark_row(row: Row, query: Query, counts: Counts, chosen: Chosen | None, rendering: Rendering) -> None:
    """Mark the texts of one message that are in view, as far as its hits have been counted."""
    entry = row.entry
    if entry is None:
        return
    numbers = {text: number for number, text in enumerate(entry.texts)} if counts.total else {}
    for part, view in row.shown_texts():
        number = numbers.get(part.segment or part.kind)
        reading = Reading(query, entry, number, counts) if number is not None else None
        if number is None or reading is None or not (reading.count or reading.spill):
            view.unmark()
            continue
        nth = chosen.nth if chosen is not None and chosen.number == number else None
        is_end = chosen is not None and _ends_in(counts, chosen, number)
        _Marks(rendering.theme, query, view).show(reading, nth, is_end=is_end)


def _ends_in(counts: Counts, chosen: Chosen, number: int) -> bool:
    """Say whether the hit led to goes on in this text, which it did not begin in."""
    between = range(chosen.number + 1, number + 1)
    is_last = chosen.number < len(counts.parts) and chosen.nth + 1 == counts.parts[chosen.number]
    return is_last and bool(between) and all(n < len(counts.spills) and counts.spills[n] for n in between)


class _Marks:
    """Mark one text, unless that was done already."""

    def __init__(self, theme: Theme, query: Query, view: TextView) -> None:
        self._theme = theme
        self._query = query
        self._view = view

    def show(self, reading: Reading, nth: int | None, *, is_end: bool) -> None:
        """Mark every hit, the one led to in its own colour."""
        view, document = self._view, self._view.document()
        seen = _look_at(view) if reading.count > MOST_MARKED else None
        state = (document.revision(), reading.spill, reading.reach)
        key = (id(document), *state, self._query, nth, is_end, self._theme.name)
        if view.marked_for == (key, seen) or (seen is not None and seen.is_nothing):
            return
        view.marked_for = (key, seen)
        spans = reading.find(document)
        shown = reading.shown
        chosen = spans.pop(min(nth, len(spans) - 1)) if nth is not None and spans else None
        picked = spans if seen is None else seen.pick(spans, shown)
        looks = [(shown.locate(*span), False) for span in picked]
        if chosen is not None:
            looks.append((shown.locate(*chosen), True))
        if reading.spill and shown.text:
            looks.append((shown.locate(0, min(reading.spill, len(shown.text))), is_end))
        view.setExtraSelections([self._make(span, is_chosen=is_chosen) for span, is_chosen in looks])

    def _make(self, span: Span, *, is_chosen: bool) -> QTextEdit.ExtraSelection:
        theme = self._theme
        look = QTextCharFormat()
        look.setBackground(theme.current_mark if is_chosen else theme.mark)
        look.setForeground(theme.on_current_mark if is_chosen else theme.on_mark)
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        mark = QTextEdit.ExtraSelection()
        mark.format = look  # pyright: ignore[reportAttributeAccessIssue] - a field, which the stub leaves out
        mark.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue] - likewise
        return mark


class _Seen(msgspec.Struct, frozen=True):
    """Say about what of a text is in view, in steps, so that not every move of it counts."""

    first: int
    last: int
    """Places in the document."""
    left: int
    right: int
    """Letters of a line, where lines are not wrapped; 0 and 0 where they are."""

    @property
    def is_nothing(self) -> bool:
        """Say that none of it is in view."""
        return self.first == self.last

    def pick(self, spans: list[Span], shown: DocumentText) -> list[Span]:
        """Return the hits that can be seen, those that touch as one."""
        low = bisect_left(spans, self.first, key=lambda span: shown.locate(*span)[1])
        high = bisect_right(spans, self.last, key=lambda span: shown.locate(*span)[0])
        picked: list[Span] = []
        for start, end in spans[low:high]:
            column = (start - shown.text.rfind("\n", 0, start) - 1) % LONGEST_LINE
            if self.right and not self.left <= column <= self.right:
                continue
            touches = bool(picked) and picked[-1][1] == start
            picked.append((picked.pop()[0] if touches else start, end))
        return picked


def _look_at(view: TextView) -> _Seen:
    rect = view.viewport().visibleRegion().boundingRect()
    if rect.isEmpty():
        return _Seen(0, 0, 0, 0)
    first = view.cursorForPosition(rect.topLeft()).position()
    last = view.cursorForPosition(rect.bottomRight()).position()
    left = right = 0
    if view.lineWrapMode() is QTextEdit.LineWrapMode.NoWrap:
        width = max(1, QFontMetrics(view.document().defaultFont()).averageCharWidth())
        at = view.horizontalScrollBar().value()
        left, right = at // width, (at + rect.width()) // width
        # The corners stand in columns that are in view; lines begin before them and end behind.
        first = view.document().findBlock(first).position()
        block = view.document().findBlock(last)
        last = block.position() + block.length()
    columns = (_step(left, -1, BESIDE), _step(right, 2, BESIDE)) if right else (0, 0)
    return _Seen(_step(first, -1, AROUND), _step(last, 2, AROUND), *columns)


def _step(place: int, beyond: int, size: int) -> int:
    return (place // size + beyond) * size


def _read(document: QTextDocument, text: Segment | PartKind) -> DocumentText:
    if isinstance(text, Segment) and text.kind in PLAIN_KINDS:
        return read_plain(document)
    is_repeated = isinstance(text, Segment) and text.kind is BlockKind.TABLE and text.is_continued
    return read_rich(document, has_head=not is_repeated)
