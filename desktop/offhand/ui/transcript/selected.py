"""What is selected in a document, as text to be pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtGui import QTextCursor

from offhand.services.markdown.links import MARK_SCHEME, NOTE_SCHEME, read_jump
from offhand.ui.transcript.inlines import BACK, GAP
from offhand.ui.transcript.spelling import spell_mark
from offhand.ui.transcript.styles import SEARCHED, SOURCE, UNSEARCHED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextFragment, QTextTable

_OBJECT = "\ufffc"
_FRAMES = frozenset("\ufdd0\ufdd1")
"""Begin and end a cell to Qt; no text has them."""


def spell_selection(cursor: QTextCursor) -> str:
    """Return what is selected: pictures as their source, and labels of footnotes so that they end no word.

    Cells of one row stand behind each other with tabs between them.
    """
    table = cast("QTextTable | None", cursor.currentTable())
    if table is None or not cursor.hasComplexSelection():
        text = _spell_range(cursor, cursor.selectionStart(), cursor.selectionEnd())
        return text if _FRAMES.isdisjoint(cursor.selectedText()) else text.strip("\n")
    row, rows, column, columns = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
    return "\n".join(
        "\t".join(
            _spell_range(cursor, cell.firstPosition(), cell.lastPosition())
            for cell in (table.cellAt(row + down, column + right) for right in range(columns))
        )
        for down in range(rows)
    )


def _spell_range(cursor: QTextCursor, start: int, end: int) -> str:
    has_cells = not _FRAMES.isdisjoint(cursor.selectedText())
    pieces: list[str] = []
    before: tuple[int, int] | None = None
    block = cursor.document().findBlock(start)
    while block.isValid() and block.position() <= end:
        place = _row_of(block) if has_cells else None
        if block.position() > start:
            pieces.append("\t" if place is not None and place == before else "\n")
        pieces += _spell_block(cursor, block, max(start, block.position()), end)
        before = place
        block = block.next()
    return "".join(pieces)


def _row_of(block: QTextBlock) -> tuple[int, int] | None:
    """Name the table and the row that a paragraph stands in."""
    cursor = QTextCursor(block)
    table = cast("QTextTable | None", cursor.currentTable())
    return (table.firstPosition(), table.cellAt(cursor).row()) if table is not None else None


def _spell_block(cursor: QTextCursor, block: QTextBlock, start: int, end: int) -> Iterator[str]:
    at, end = start, min(end, block.position() + block.length() - 1)
    for fragment in _list_fragments(block):
        first, last = fragment.position(), fragment.position() + fragment.length()
        count = min(last, end) - max(first, start)
        spelled = _spell(fragment, count) if count > 0 else None
        if spelled is not None:
            yield _cut(cursor, at, max(first, start))
            yield spelled
            at = min(last, end)
    yield _cut(cursor, at, end)


def _spell(fragment: QTextFragment, count: int) -> str | None:
    """Return what stands for a fragment, None where that is its text."""
    style: QTextCharFormat = fragment.charFormat()
    if style.isImageFormat():
        return str(style.property(SOURCE) or "") * count
    text = fragment.text()
    if not text.strip(_OBJECT) or (text == GAP and style.property(SEARCHED) == UNSEARCHED):
        return ""
    scheme, label = read_jump(style.anchorHref())
    if scheme == MARK_SCHEME and text == BACK:
        return ""
    return spell_mark(label) if scheme in {NOTE_SCHEME, MARK_SCHEME} else None


def _list_fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    for step in cast("Iterable[Any]", block):
        yield step.fragment()


def _cut(cursor: QTextCursor, start: int, end: int) -> str:
    """Return the text between two places of one paragraph."""
    part = QTextCursor(cursor)
    part.setPosition(start)
    part.setPosition(max(start, end), QTextCursor.MoveMode.KeepAnchor)
    return part.selectedText().replace("\u2028", "\n")
