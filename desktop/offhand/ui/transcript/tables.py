"""Tables of Markdown into tables of a text document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFrameFormat,
    QTextTable,
    QTextTableFormat,
)

from offhand.services.markdown import math_syntax
from offhand.words import plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token
    from PySide6.QtGui import QTextCursor, QTextDocument

    from offhand.ui.transcript.styles import TextStyles

_FORMULAS = frozenset({math_syntax.INLINE, math_syntax.DISPLAY})
_ALIGNMENTS = {
    "text-align:left": Qt.AlignmentFlag.AlignLeft,
    "text-align:center": Qt.AlignmentFlag.AlignHCenter,
    "text-align:right": Qt.AlignmentFlag.AlignRight,
}


class InlineWriter(Protocol):
    """Write what stands inside a cell."""

    def write_inline(self, tokens: Sequence[Token], base: QTextCharFormat) -> None:
        """Write tokens at the cursor."""
        ...


def write_table(
    writer: InlineWriter,
    cursor: QTextCursor,
    styles: TextStyles,
    tokens: Sequence[Token],
    *,
    inset: float = 0.0,
) -> QTextTable:
    """Write one table at the cursor, so many px from the edge, and leave the cursor behind it."""
    rows = sum(token.type == "tr_open" for token in tokens)
    table = cursor.insertTable(rows, _count_columns(tokens), _format(styles, inset))
    _fill(writer, cursor, styles, table, tokens, 0)
    cursor.setPosition(table.lastPosition() + 1)
    return table


def append_rows(
    writer: InlineWriter, cursor: QTextCursor, styles: TextStyles, table: QTextTable, tokens: Sequence[Token]
) -> None:
    """Write rows below those that a table has, and leave the cursor behind it."""
    first = table.rows()
    rows = sum(token.type == "tr_open" for token in tokens)
    if rows:
        table.appendRows(rows)
        _fill(writer, cursor, styles, table, tokens, first)
    cursor.setPosition(table.lastPosition() + 1)


def _fill(
    writer: InlineWriter,
    cursor: QTextCursor,
    styles: TextStyles,
    table: QTextTable,
    tokens: Sequence[Token],
    first: int,
) -> None:
    columns = table.columns()
    row, column = first - 1, -1
    for token, content in zip(tokens, [*tokens[1:], None], strict=True):
        if token.type == "tr_open":
            row, column = row + 1, -1
        elif token.type in {"th_open", "td_open"}:
            column += 1
            if column >= columns or content is None:
                continue
            cell = table.cellAt(row, column)
            inner = cell.firstCursorPosition()
            block = QTextBlockFormat()
            block.setAlignment(_ALIGNMENTS.get(str(token.attrs.get("style", "")), Qt.AlignmentFlag.AlignLeft))
            inner.setBlockFormat(block)
            style = styles.body()
            if token.type == "th_open":
                style.setFontWeight(QFont.Weight.DemiBold)
                look = cell.format()
                look.setBackground(styles.theme.raised)
                cell.setFormat(look)
            children = content.children or []
            if children and all(child.type in _FORMULAS for child in children):  # their line may be low
                look = cell.format()
                look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
                cell.setFormat(look)
            cursor.setPosition(inner.position())
            writer.write_inline(children, style)


def count_columns(document: QTextDocument) -> int:
    """Count the columns of the first table in a document."""
    tables = (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    return next((table.columns() for table in tables), 1)


def describe_table(document: QTextDocument) -> str:
    """Say how large the first table of a document is, and what its columns are called."""
    frames = document.rootFrame().childFrames()
    table = next((frame for frame in frames if isinstance(frame, QTextTable)), None)
    if table is None:
        return ""
    heads = [table.cellAt(0, column).firstCursorPosition() for column in range(table.columns())]
    names = ", ".join(
        head.block().text().replace("\N{OBJECT REPLACEMENT CHARACTER}", "formula") for head in heads
    )
    rows = table.rows() - 1
    return plural(
        "{n:,} row in {columns} columns: {names}",
        "{n:,} rows in {columns} columns: {names}",
        rows,
        columns=table.columns(),
        names=names,
    )


def _count_columns(tokens: Sequence[Token]) -> int:
    """Count the cells of the head; rows have no more (GFM, "Tables")."""
    end = next(index for index, token in enumerate(tokens) if token.type == "tr_close")
    return sum(token.type == "th_open" for token in tokens[:end])


def _format(styles: TextStyles, inset: float) -> QTextTableFormat:
    look = QTextTableFormat()
    look.setLeftMargin(inset)
    look.setBorder(1)
    look.setBorderBrush(styles.theme.border)
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    # Cells lie over each other by the line between them. Lines that collapse look the same, but Qt asks
    # every cell about its neighbours, which takes twice as long to lay out and six times to paint.
    look.setBorderCollapse(False)
    look.setCellSpacing(-1)
    look.setCellPadding(6)
    look.setHeaderRowCount(1)
    look.setTopMargin(2)
    look.setBottomMargin(8)
    return look
