"""A read-only text that is as tall as its document: the widget under every stretch of a message.

A real text widget, so that selecting, links, the context menu and screen readers work as
everywhere. Scrolling is the transcript's business: the wheel and the scrolling keys pass through.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QKeySequence, QPainter, QPalette, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from offhand.ui.transcript.styles import QUOTE_INDENT, QUOTE_LEVEL, SOURCE

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QTextDocument, QWheelEvent

    from offhand.ui.transcript.documents import SegmentDocument
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.segments import Segment

BAR = 3
"""px, the bar beside a quote."""
_OBJECT = "\ufffc"
_PASSED_KEYS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Space,
    }
)


class TextView(QTextBrowser):
    """Show one document in full height."""

    def __init__(self, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._intents = intents
        self.anchorClicked.connect(self._open)
        self.highlighted.connect(self._hover)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self._shown: QTextDocument | None = None

    def show_document(self, document: QTextDocument) -> None:
        """Show a document; it keeps belonging to whoever made it."""
        if document is not self._shown:
            self._shown = document  # held here: the widget alone would let go of it
            self.setDocument(document)

    def fit(self, width: int) -> int:
        """Take this width and the height that the text needs then, and return it."""
        if self.width() != width:
            self.resize(width, max(1, self.height()))
        document = self.document()
        if self.lineWrapMode() is not QTextEdit.LineWrapMode.NoWrap and document.textWidth() != width:
            document.setTextWidth(width)
        height = math.ceil(document.size().height()) + self._bar_room()
        self.resize(width, height)
        return height

    def edit(self, document: SegmentDocument, segment: Segment) -> None:
        """Have a document follow its segment; what is selected in it here stays selected."""
        if document is not self._shown:
            document.follow(segment)
            return
        cursor = self.textCursor()
        anchor, position = cursor.anchor(), cursor.position()
        document.follow(segment)
        if anchor != position:
            self.select(anchor, position)

    def select(self, anchor: int, position: int) -> None:
        """Select from one place to another; places behind the end mean the end."""
        end = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(anchor, end))
        cursor.setPosition(min(position, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def clear_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def selected_text(self) -> str:
        """Return what is selected, formulas as their source."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return ""
        text = cursor.selectedText().replace("\u2029", "\n").replace("\u2028", "\n")
        if _OBJECT not in text:
            return text
        return self._spell_out(text, cursor.selectionStart())

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401 - Qt's hook
        """Load nothing."""
        return None

    def sizeHint(self) -> QSize:
        """Ask for what ``fit`` found."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars beside quotes, then the text."""
        self._paint_bars(event)
        super().paintEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the transcript, except sideways where there is a bar for it."""
        sideways = abs(event.angleDelta().x()) > abs(event.angleDelta().y())
        if sideways and self.horizontalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave copying and scrolling to the transcript."""
        copies = event.matches(QKeySequence.StandardKey.Copy) or event.matches(
            QKeySequence.StandardKey.SelectAll
        )
        if copies or event.key() in _PASSED_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say that a selection may begin here."""
        self._intents.selection_begun.emit(self)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select, and say so when the mouse goes beyond this text."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._intents.selection_dragged.emit(self, event.globalPosition().toPoint())

    def _open(self, target: QUrl) -> None:
        self._intents.link_opened.emit(target.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def _hover(self, target: QUrl) -> None:
        self._intents.link_hovered.emit(target.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def _bar_room(self) -> int:
        if self.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            return 0
        is_wider = self.document().size().width() > self.width() + 1
        return self.horizontalScrollBar().sizeHint().height() if is_wider else 0

    def _spell_out(self, text: str, start: int) -> str:
        pieces: list[str] = []
        cursor = QTextCursor(self.document())
        offset = start
        for letter in text:
            if letter == _OBJECT:
                cursor.setPosition(offset + 1)
                style = cursor.charFormat()
                pieces.append(str(style.property(SOURCE)) if style.isImageFormat() else "")
            else:
                pieces.append(letter)
            offset += 1 if ord(letter) < 0x10000 else 2  # noqa: PLR2004 - Qt counts UTF-16 units
        return "".join(pieces)

    def _paint_bars(self, event: QPaintEvent) -> None:
        layout = self.document().documentLayout()
        block = self.cursorForPosition(event.rect().topLeft()).block()
        painter: QPainter | None = None
        while block.isValid():
            rect = layout.blockBoundingRect(block)
            if rect.top() > event.rect().bottom():
                break
            level = int(block.blockFormat().property(QUOTE_LEVEL) or 0)
            if level:
                painter = painter or QPainter(self.viewport())
                following = int(block.next().blockFormat().property(QUOTE_LEVEL) or 0)
                joint = layout.blockBoundingRect(block.next()).top() if following else 0.0
                for depth in range(level):
                    bottom = joint if following > depth else rect.bottom()
                    bar = QRectF(depth * QUOTE_INDENT, rect.top(), BAR, bottom - rect.top())
                    painter.fillRect(bar, self.palette().mid())
            block = block.next()
        if painter is not None:
            painter.end()
