"""The text of a document as it is searched, and where in the document each letter of it stands.

A formula is its source, a mark of a source or a footnote nothing at all, and a line that was too
long to be shown as one is whole.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtGui import QTextTable

from offhand.ui.transcript.passages import is_cut
from offhand.ui.transcript.styles import SEARCHED, UNSEARCHED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment

_BEYOND_BMP = 0xFFFF


class DocumentText:
    """Hold the text that is searched; places in documents count UTF-16 units, as Qt does."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._places: list[int] = []
        self._sizes: list[int | None] = []
        """Units of a piece that stands for something else, None where it is what is shown."""
        self._length = 0
        self._text = ""

    def add(self, text: str, place: int, size: int | None = None) -> None:
        """Add a piece that stands at a place of the document."""
        if text:
            self._pieces.append(text)
            self._starts.append(self._length)
            self._places.append(place)
            self._sizes.append(size)
            self._length += len(text)

    @property
    def text(self) -> str:
        """Return all of it."""
        if len(self._text) != self._length:
            self._text = "".join(self._pieces)
        return self._text

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the text, which is not empty, begins and ends in the document."""
        return self._locate(start)[0], self._locate(end - 1)[1]

    def _locate(self, letter: int) -> tuple[int, int]:
        """Return the places before and behind one letter."""
        number = bisect_right(self._starts, letter) - 1
        place, size = self._places[number], self._sizes[number]
        if size is not None:
            return place, place + size
        piece, at = self._pieces[number], letter - self._starts[number]
        before = place + count_units(piece[:at])
        return before, before + count_units(piece[at])


def count_units(text: str) -> int:
    """Count the UTF-16 units of a text."""
    if text.isascii() or ord(max(text)) <= _BEYOND_BMP:
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def read_plain(document: QTextDocument) -> DocumentText:
    """Read code, or what is shown as it was written."""
    found = DocumentText()
    place = 0
    lines = document.toPlainText().split("\n")
    for number, line in enumerate(lines):
        is_whole = number + 1 < len(lines) and not is_cut(line)
        found.add(f"{line}\n" if is_whole else line, place)
        place += count_units(line) + 1
    return found


def read_rich(document: QTextDocument, *, has_head: bool = True) -> DocumentText:
    """Read running text or a table, of which the head may be left out."""
    found = DocumentText()
    block = document.begin() if has_head else _skip_head(document)
    while block.isValid():
        for step in cast("Iterable[Any]", block):
            fragment: QTextFragment = step.fragment()
            searched = fragment.charFormat().property(SEARCHED)
            if searched is None:
                found.add(fragment.text().replace("\u2028", "\n"), fragment.position())
            elif searched != UNSEARCHED:
                found.add(str(searched), fragment.position(), fragment.length())
        found.add("\n", block.position() + block.length() - 1)
        block = block.next()
    return found


def _skip_head(document: QTextDocument) -> QTextBlock:
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable) and frame.rows() > 1:
            return document.findBlock(frame.cellAt(1, 0).firstPosition())
    return document.begin()
