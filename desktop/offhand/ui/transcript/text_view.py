"""A read-only text that is as tall as its document: the widget under every stretch of a message.

A real text widget, so that selecting, links, the context menu and screen readers work as
everywhere. Scrolling is the transcript's business: the wheel and the scrolling keys pass through.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt, QUrl
from PySide6.QtGui import (
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from offhand.services.markdown.links import describe_target, read_jump
from offhand.ui.transcript.anchors import find_link
from offhand.ui.transcript.inking import find_inking
from offhand.ui.transcript.ornaments import paint_ornaments
from offhand.ui.transcript.selected import spell_selection
from offhand.ui.transcript.still_text import StillText

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QWheelEvent,
    )

    from offhand.ui.transcript.documents import SafeDocument, SegmentDocument
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.segments import Segment

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
_OPERATIONS = QTextCursor.MoveOperation
_MOVES = {
    Qt.Key.Key_Left: (_OPERATIONS.Left, _OPERATIONS.WordLeft),
    Qt.Key.Key_Right: (_OPERATIONS.Right, _OPERATIONS.WordRight),
    Qt.Key.Key_Up: (_OPERATIONS.Up, _OPERATIONS.StartOfBlock),
    Qt.Key.Key_Down: (_OPERATIONS.Down, _OPERATIONS.EndOfBlock),
    Qt.Key.Key_Home: (_OPERATIONS.StartOfLine, _OPERATIONS.Start),
    Qt.Key.Key_End: (_OPERATIONS.EndOfLine, _OPERATIONS.End),
}
"""What Shift and a key select, alone and with Ctrl."""
_KEY_REASONS = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


def is_by_keyboard(reason: Qt.FocusReason) -> bool:
    """Say whether a key led the focus here, so that it wants to be seen."""
    return reason in _KEY_REASONS


def _is_extending(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


class TextView(StillText):
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
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self._shown: SafeDocument | None = None
        self._by_keyboard = False
        self._nothing = QTextDocument(self)
        self.widest = 0
        """px for which a table is written: as wide as it may become."""
        self.marked_for: object = None
        """What the words that were searched for are marked by, so that it is not done twice."""

    def show_document(self, document: SafeDocument) -> None:
        """Show a document; it keeps belonging to whoever made it."""
        if document is not self._shown:
            self.unmark()  # marks reach into the document before
            before, self._shown = self._shown, document  # held here: the widget alone would let go of it
            if document.natural_width:
                self.setDocument(self._nothing)  # or what is left would be laid out for another width
                self.setLineWrapColumnOrWidth(max(document.natural_width, self.width()))
            self.setDocument(document)
            if document.isEmpty() and self.lineWrapMode() is QTextEdit.LineWrapMode.FixedPixelWidth:
                self.setLineWrapColumnOrWidth(self.widest)
            if before is not None:
                before.setParent(None)  # the bindings would keep every document that was ever shown

    def fit(self, width: int) -> int:
        """Take this width and the height that the text needs then, and return it."""
        if self.width() != width:
            self.resize(width, max(1, self.height()))
        document = self.document()
        modes = QTextEdit.LineWrapMode
        is_fixed = self.lineWrapMode() is modes.FixedPixelWidth
        wanted = self.lineWrapColumnOrWidth() if is_fixed else width
        if self.lineWrapMode() is not modes.NoWrap and document.textWidth() != wanted:
            document.setTextWidth(wanted)
        return math.ceil(document.size().height()) + self._bar_room()

    def edit(self, document: SegmentDocument, segment: Segment) -> None:
        """Have a document follow its segment; what is selected in it here stays selected."""
        if document is not self._shown:
            document.follow(segment)
            return
        cursor = self.textCursor()
        anchor, position = cursor.anchor(), cursor.position()
        was_empty = document.isEmpty()
        document.follow(segment)
        if anchor != position:
            self.select(anchor, position)
        elif was_empty:  # writing took the cursor along, and the view with it
            self.moveCursor(QTextCursor.MoveOperation.Start)
            self.horizontalScrollBar().setValue(0)

    def select(self, anchor: int, position: int) -> None:
        """Select from one place to another; places behind the end mean the end."""
        end = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(anchor, end))
        cursor.setPosition(min(position, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    @property
    def is_all_selected(self) -> bool:
        """Say whether nothing more of this text can be selected."""
        cursor = self.textCursor()
        return cursor.selectionEnd() - cursor.selectionStart() >= self.document().characterCount() - 1

    def clear_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def unmark(self) -> None:
        """Take away the marks of words that were searched for."""
        if self.marked_for is not None:
            self.marked_for = None
            self.setExtraSelections([])

    def selected_text(self) -> str:
        """Return what is selected, formulas as their source, marks of footnotes in brackets."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return ""
        return spell_selection(cursor)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401 - Qt's hook
        """Load nothing."""
        return None

    def sizeHint(self) -> QSize:
        """Ask for what ``fit`` found."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what stands beside the text, then the text, and a frame while the keyboard is here."""
        if self._shown is not None and self._shown.has_ornaments:
            paint_ornaments(self, event.rect())
        find_inking(self).draw(self.viewport(), event.rect(), self._draw_band)
        if self.hasFocus() and self._by_keyboard:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.Accent))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
            painter.end()

    def _draw_band(self, area: QRect) -> None:
        super().paintEvent(QPaintEvent(area))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the transcript, except sideways where there is a bar for it."""
        sideways = abs(event.angleDelta().x()) > abs(event.angleDelta().y())
        if sideways and self.horizontalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow a scroll bar, and say so."""
        super().scrollContentsBy(dx, dy)
        if dx:
            self._intents.moved_sideways.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave copying and scrolling to the transcript."""
        copies = event.matches(QKeySequence.StandardKey.Copy) or event.matches(
            QKeySequence.StandardKey.SelectAll
        )
        if (move := _MOVES.get(Qt.Key(event.key()))) is not None and _is_extending(event):
            self._extend(*move, by_word=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif copies or event.key() in _PASSED_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame where the keyboard led here."""
        super().focusInEvent(event)
        self._by_keyboard = is_by_keyboard(event.reason())
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the message."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say that a selection may begin here."""
        self._intents.selection_begun.emit(self)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say that the selection is made."""
        super().mouseReleaseEvent(event)
        self._intents.selection_ended.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select, and say so when the mouse goes beyond this text."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._intents.selection_dragged.emit(self, event.globalPosition().toPoint())

    def _extend(
        self,
        single: QTextCursor.MoveOperation,
        larger: QTextCursor.MoveOperation,
        *,
        by_word: bool,
    ) -> None:
        """Move the end of the selection as in any text field."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            self._intents.selection_begun.emit(self)
        cursor.movePosition(larger if by_word else single, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._intents.selection_moved.emit(self)

    def _open(self, target: QUrl) -> None:
        address, texts = find_link(self.document(), target)
        if read_jump(address)[0]:
            self._intents.jump_wanted.emit(self, address)
        else:
            self._intents.link_opened.emit(address, texts)

    def go_to_link(self, start: int) -> None:
        """Give the keyboard to the link that starts at a place of the document."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        cursor = QTextCursor(self.document())
        cursor.setPosition(max(0, start - 1))
        cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.focusNextPrevChild(True)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Go to the next link, and say where it leads as the mouse does."""
        moved = super().focusNextPrevChild(is_next)
        cursor = self.textCursor()
        is_at_link = moved and self.hasFocus() and cursor.hasSelection()
        self._hover(QUrl(cursor.charFormat().anchorHref() if is_at_link else ""))
        return moved

    def _hover(self, target: QUrl) -> None:
        self._intents.link_hovered.emit(
            describe_target(target.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        )

    def _bar_room(self) -> int:
        if self.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            return 0
        is_wider = self.document().size().width() > self.width() + 1
        return self.horizontalScrollBar().sizeHint().height() if is_wider else 0
