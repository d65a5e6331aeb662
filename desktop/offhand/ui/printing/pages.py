"""Pages of a PDF that fill up from the top: texts go on where the last one ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

if TYPE_CHECKING:
    from pathlib import Path

DENSITY = 96
"""Units of length for each inch, which are those of HTML's px; what is drawn has no pixels."""
MARGINS = QMarginsF(18, 20, 18, 20)
"""Millimetres; header and page number stand in the upper and lower one."""
EDGE = 34
"""px between the text and the baselines of header and page number."""
SMALLEST_REST = 72
"""px; with less room left on a page, a message begins on the next one."""
EDGE_LINE = 0.5
"""px."""
GAP = 14
"""px between messages."""
TEXT_SIZE, SMALL_SIZE = 10.0, 8.0
"""Points."""
INK, MUTED = QColor("#000000"), QColor("#555555")


class Pages:
    """Draw texts one after the other onto the pages of a file."""

    def __init__(self, path: Path, title: str) -> None:
        """Open the file; raises ``OSError`` where it cannot be written."""
        path.touch()
        self._title = title
        self._writer = QPdfWriter(str(path))
        self._writer.setResolution(DENSITY)
        self._writer.setTitle(title)
        self._writer.setCreator("Offhand")
        self._writer.setPageLayout(
            QPageLayout(
                _choose_paper(), QPageLayout.Orientation.Portrait, MARGINS, QPageLayout.Unit.Millimeter
            )
        )
        self._painter = QPainter()
        if not self._painter.begin(self._writer):
            raise OSError(5, "the file cannot be written", str(path))
        self._size = QSizeF(self._painter.viewport().size())
        self._y = 0.0
        self._number = 1
        self._draw_edges()

    @property
    def width(self) -> float:
        """Return how wide the text is, in px."""
        return self._size.width()

    @property
    def height(self) -> float:
        """Return how much fits on a page, in px."""
        return self._size.height()

    def make_document(self) -> QTextDocument:
        """Return an empty text for ``add``, laid out for these pages."""
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setUseDesignMetrics(True)
        document.documentLayout().setPaintDevice(self._writer)
        font = QFont()
        font.setPointSizeF(TEXT_SIZE)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        document.setDefaultFont(font)
        document.setPageSize(self._size)
        return document

    def add(self, document: QTextDocument, html: str) -> None:
        """Write HTML into an empty document and draw it below what is there."""
        if self._y > 0:
            self._y += GAP
        if self._y > self.height - SMALLEST_REST:
            self._turn()
        cursor = QTextCursor(document)
        if self._y > 0:
            _make_room(cursor, self._y)
        cursor.insertHtml(html)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        _split_at_pages(document, self.height)
        layout = document.documentLayout()
        for page in range(document.pageCount()):
            end = layout.blockBoundingRect(document.lastBlock()).top()
            if page > 0 and end <= page * self.height:
                break
            if page > 0:
                self._turn()
            self._draw(layout, page)
            self._y = min(max(0.0, end - page * self.height), self.height)

    def end(self) -> None:
        """Finish the file."""
        if self._painter.isActive():
            self._painter.end()

    def _draw(self, layout: QAbstractTextDocumentLayout, page: int) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, INK)
        context.palette = palette  # pyright: ignore[reportAttributeAccessIssue] - a field in C++
        shown = QRectF(0, page * self.height, self.width, self.height)
        context.clip = shown.adjusted(0, EDGE_LINE, 0, -EDGE_LINE)  # pyright: ignore[reportAttributeAccessIssue] - likewise
        self._painter.save()
        self._painter.translate(0, -shown.top())
        self._painter.setClipRect(shown)
        layout.draw(self._painter, context)
        self._painter.restore()

    def _turn(self) -> None:
        self._writer.newPage()
        self._number += 1
        self._y = 0.0
        self._draw_edges()

    def _draw_edges(self) -> None:
        font = QFont()
        font.setPointSizeF(SMALL_SIZE)
        self._painter.save()
        self._painter.setFont(font)
        self._painter.setPen(MUTED)
        metrics = QFontMetricsF(font, self._writer)
        line = metrics.height()
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, self.width)
        top = QRectF(0, -EDGE, self.width, line)
        self._painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine, title)
        bottom = QRectF(0, self.height + EDGE - line, self.width, line)
        self._painter.drawText(bottom, Qt.AlignmentFlag.AlignHCenter, str(self._number))
        self._painter.restore()


def _make_room(cursor: QTextCursor, height: float) -> None:
    """Begin the text so far down the page."""
    spacer = QTextBlockFormat()
    spacer.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    tiny = QTextCharFormat()
    tiny.setFontPointSize(1)
    cursor.setBlockFormat(spacer)
    cursor.setBlockCharFormat(tiny)
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())


def _split_at_pages(document: QTextDocument, height: float) -> None:
    """Have no paragraph go on across a page.

    Qt draws one line too many above those that are in sight; it cannot be seen, but it would be
    found and copied twice.
    """
    layout = document.documentLayout()
    block = document.begin()
    while block.isValid():
        top = layout.blockBoundingRect(block).top()
        lines = block.layout()
        for number in range(1, lines.lineCount()):
            line, before = lines.lineAt(number), lines.lineAt(number - 1)
            if (top + line.y() + EDGE_LINE) // height > (top + before.y() + EDGE_LINE) // height:
                _split(QTextCursor(block), block.position() + line.textStart())
                break
        block = block.next()


def _split(cursor: QTextCursor, position: int) -> None:
    """Begin a new paragraph that looks like the old one going on."""
    head = cursor.blockFormat()
    rest = QTextBlockFormat(head)
    rest.setTopMargin(0)
    rest.setTextIndent(0)
    listed = cursor.currentList()
    if listed is not None:  # pyright: ignore[reportUnnecessaryComparison] - None outside of lists
        rest.setObjectIndex(-1)
        rest.setIndent(head.indent() + listed.format().indent())
    head.setBottomMargin(0)
    cursor.setBlockFormat(head)
    cursor.setPosition(position)
    cursor.insertBlock(rest, cursor.blockCharFormat())


def _choose_paper() -> QPageSize:
    """Return Letter where people measure in inches, else A4."""
    is_metric = QLocale().measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.A4 if is_metric else QPageSize.PageSizeId.Letter)
