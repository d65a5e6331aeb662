"""How a row of the list of chats is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from offhand.ui.directions import find_direction
from offhand.ui.sidebar.chat_list import EMPTY_TITLE
from offhand.ui.theme import GAP
from offhand.words import tr

if TYPE_CHECKING:
    from offhand.ui.sidebar.chat_list import ChatListModel, Row
    from offhand.ui.theme import Appearance, Theme

INSET = 10
"""px from the edge of a row to its text."""
ABOVE = 7
"""px above and below the text."""
MARK = 8
"""px of the mark of a chat that answers or has answered."""
ROUND = 8
BAR = 3
"""px of the bar beside the chat that is in view."""
SHADES = (0.8, 0.55, 0.7, 0.45, 0.65)
"""How much of its row a chat takes that has not been read yet."""
LONGEST_TITLE = 200


class ChatDelegate(QStyledItemDelegate):
    """Draw titles, heads of sections, and what has not been read yet."""

    def __init__(self, model: ChatListModel, appearance: Appearance, parent: QWidget) -> None:
        """Draw the rows of a model for a view."""
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self.in_view = ""
        """The id of the chat that is open beside the list."""
        self._font_key = ""
        self._fonts: tuple[tuple[QFont, QFontMetrics], ...] = ()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give every row the same height."""
        del index
        return QSize(0, QFontMetrics(_font_of(option)).height() + 2 * ABOVE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        row = self._model.look(index.row())
        theme = self._appearance.theme
        rect = _rect_of(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.section:
            self._draw_heading(painter, option, row.section, theme)
        elif row.head is None:
            self._draw_unread(painter, rect, index.row(), theme)
        else:
            self._draw_chat(painter, option, row, theme)
        painter.restore()

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Let a title be typed where it stands."""
        del option, index
        field = QLineEdit(parent)
        field.setObjectName("chatTitle")
        field.setAccessibleName(tr("Title"))
        field.setAccessibleDescription(tr("Enter keeps the new title, Esc the old one"))
        field.setMaxLength(LONGEST_TITLE)
        return field

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keep Enter and Esc from the shortcuts of the window while a title is typed."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            event.accept()
            return True
        return super().eventFilter(editor, event)

    def _draw_heading(self, painter: QPainter, option: QStyleOptionViewItem, name: str, theme: Theme) -> None:
        font, metrics = self._find_font(option, is_bold=True)
        rect = _rect_of(option).adjusted(INSET, 0, -INSET, -ABOVE // 2)
        painter.setFont(font)
        painter.setPen(theme.muted)
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading, text)

    def _draw_unread(self, painter: QPainter, rect: QRect, row: int, theme: Theme) -> None:
        width = (rect.width() - 2 * INSET) * SHADES[row % len(SHADES)]
        height = rect.height() - 2 * ABOVE - 6
        bar = QRectF(rect.left() + INSET, rect.center().y() - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.border)
        painter.setOpacity(0.6)
        painter.drawRoundedRect(bar, 4, 4)

    def _draw_chat(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, theme: Theme) -> None:
        head = row.head
        if head is None:
            return
        is_selected = _draw_ground(painter, option, theme, is_in_view=head.id == self.in_view)
        rect = _rect_of(option).adjusted(INSET, 0, -INSET, 0)
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        if row.is_answering or row.is_unseen:
            _draw_mark(painter, rect, theme, is_filled=row.is_unseen, is_left=is_mirrored)
            room = MARK + GAP
            rect = rect.adjusted(room if is_mirrored else 0, 0, 0 if is_mirrored else -room, 0)
        font, metrics = self._find_font(option, is_bold=row.is_unseen)
        painter.setFont(font)
        painter.setPen(theme.selected_text if is_selected else theme.text)
        title = " ".join((head.title or tr(EMPTY_TITLE))[:LONGEST_TITLE].split())
        painter.setLayoutDirection(find_direction(title))
        painter.drawText(
            rect,
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(title, Qt.TextElideMode.ElideRight, rect.width()),
        )

    def _find_font(self, option: QStyleOptionViewItem, *, is_bold: bool) -> tuple[QFont, QFontMetrics]:
        """Return the list's font and what it measures; making these anew for each row would show."""
        font = _font_of(option)
        key = font.key()
        if key != self._font_key:
            bold = QFont(font)
            bold.setWeight(QFont.Weight.DemiBold)
            self._font_key = key
            self._fonts = ((QFont(font), QFontMetrics(font)), (bold, QFontMetrics(bold)))
        return self._fonts[is_bold]


def _draw_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, is_in_view: bool) -> bool:
    """Draw what is behind a title, and say whether that is the ground of what is selected."""
    state = option.state
    rect = QRectF(_rect_of(option)).adjusted(1, 1, -1, -1)
    is_selected = bool(state & QStyle.StateFlag.State_Selected)
    is_under_mouse = bool(state & QStyle.StateFlag.State_MouseOver)
    has_keyboard = bool(state & QStyle.StateFlag.State_HasFocus)
    if is_selected or is_under_mouse or is_in_view:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.selection if is_selected else theme.hover)
        painter.drawRoundedRect(rect, ROUND, ROUND)
    if is_in_view:
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        left = rect.right() - BAR if is_mirrored else rect.left()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        painter.drawRoundedRect(QRectF(left, rect.top() + ABOVE, BAR, rect.height() - 2 * ABOVE), 1.5, 1.5)
    if has_keyboard:
        painter.setPen(QPen(theme.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, ROUND, ROUND)
    return is_selected


def _draw_mark(painter: QPainter, rect: QRect, theme: Theme, *, is_filled: bool, is_left: bool) -> None:
    """Draw a disc for an answer that nobody has seen, or a ring for one that is on its way."""
    x = rect.left() + MARK / 2 if is_left else rect.right() - MARK / 2
    radius = MARK / 2 if is_filled else MARK / 2 - 1
    painter.setPen(Qt.PenStyle.NoPen if is_filled else QPen(theme.accent, 2))
    painter.setBrush(theme.accent if is_filled else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(x, rect.center().y() + 0.5), radius, radius)


def _rect_of(option: QStyleOptionViewItem) -> QRect:
    return option.rect


def _font_of(option: QStyleOptionViewItem) -> QFont:
    return option.font
