"""The marks of a search in the texts that are in view: every hit, and among them the one led to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from offhand.ui.transcript.blocks import BlockKind
from offhand.ui.transcript.document_text import DocumentText, read_plain, read_rich
from offhand.ui.transcript.passages import read_passage
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

MOST_MARKED = 300
"""Hits that are all marked in one text; of more, those around what is in view."""
AROUND = 600
"""UTF-16 units beyond what is in view."""
_PLAIN = frozenset({BlockKind.CODE, BlockKind.PLAIN, BlockKind.THOUGHT})

Span = tuple[int, int]
"""Where something begins and ends in a document."""


@dataclass(frozen=True)
class Chosen:
    """Name the hit that was led to, by the texts of its message."""

    number: int
    """Which text it begins in."""
    nth: int
    """Which of the hits that begin there."""


class Reading:
    """Find the hits of a query in the text of one part, which a view shows."""

    def __init__(self, query: Query, entry: Entry, number: int, counts: Counts) -> None:
        """Take which of the texts of a message it is, and what was counted in that message."""
        self._query = query
        self._entry = entry
        self._number = number
        self.spill = counts.spills[number] if number < len(counts.spills) else 0
        """Characters that belong to a hit from the part before."""
        self.shown = DocumentText()

    def find(self, document: QTextDocument) -> list[Span]:
        """Return the hits that begin in it; one may end in the part that follows."""
        texts = self._entry.texts
        text, following = texts[self._number], self._following(texts)
        self.shown = _read(document, text)
        end_of_text = len(self.shown.text)
        spans: list[Span] = []
        for start, end in self._query.find(self.shown.text + following, self.spill):
            if start >= end_of_text:
                break
            spans.append(self.shown.locate(start, min(end, end_of_text)))
        return spans

    def _following(self, texts: list[Segment | PartKind]) -> str:
        """Return the text that goes on where the last line of this one was cut."""
        text = texts[self._number]
        following = texts[self._number + 1] if self._number + 1 < len(texts) else None
        if not isinstance(text, Segment) or text.kind not in _PLAIN or following is None:
            return ""
        goes_on = read_passage(self._entry, text, following).goes_on
        return read_passage(self._entry, following, None).text if goes_on else ""


def mark_row(row: Row, query: Query, counts: Counts, chosen: Chosen | None, rendering: Rendering) -> None:
    """Mark the texts of one message that are in view."""
    entry = row.entry
    if entry is None:
        return
    numbers = {text: number for number, text in enumerate(entry.texts)}
    for part, view in row.shown_texts():
        number = numbers.get(part.segment or part.kind)
        if number is None:
            continue
        nth = chosen.nth if chosen is not None and chosen.number == number else None
        is_end = chosen is not None and _ends_in(counts, chosen, number)
        _Marks(rendering.theme, query, view).show(Reading(query, entry, number, counts), nth, is_end=is_end)


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
        seen = _seen(view)
        key = (id(document), document.revision(), self._query, reading.spill, nth, is_end, self._theme.name)
        if view.marked_for in ((key, None), (key, seen)):
            return
        spans = reading.find(document)
        marks = [(span, nth is not None and at == min(nth, len(spans) - 1)) for at, span in enumerate(spans)]
        if reading.spill and reading.shown.text:
            end = min(reading.spill, len(reading.shown.text))
            marks.insert(0, (reading.shown.locate(0, end), is_end))
        is_all = len(marks) <= MOST_MARKED
        if not is_all:
            marks = [mark for mark in marks if mark[1] or (mark[0][1] > seen[0] and mark[0][0] < seen[1])]
        view.marked_for = (key, None if is_all else seen)
        view.setExtraSelections([self._make(span, is_chosen=is_chosen) for span, is_chosen in marks])

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


def _read(document: QTextDocument, text: Segment | PartKind) -> DocumentText:
    if isinstance(text, Segment) and text.kind in _PLAIN:
        return read_plain(document)
    is_repeated = isinstance(text, Segment) and text.kind is BlockKind.TABLE and text.is_continued
    return read_rich(document, has_head=not is_repeated)


def _seen(view: TextView) -> Span:
    """Return about what of a text is in view, in steps, so that not every move of it counts."""
    rect = view.viewport().visibleRegion().boundingRect()
    first = view.cursorForPosition(rect.topLeft()).position()
    last = view.cursorForPosition(rect.bottomRight()).position()
    return (first // AROUND - 1) * AROUND, (last // AROUND + 2) * AROUND
