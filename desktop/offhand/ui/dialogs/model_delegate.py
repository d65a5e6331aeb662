"""How one model is drawn: name over id on the left, context, prices and an image mark on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from offhand.ui.dialogs.model_list import ENTRY_ROLE, Entry
from offhand.ui.theme import GAP

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from offhand.ui.dialogs.model_list import Index
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

ICON_SIZE = 16
CORNER = 8


class ModelDelegate(QStyledItemDelegate):
    """Draw entries of a ``ModelList`` in two lines."""

    def __init__(self, icons: Icons, appearance: Appearance) -> None:
        super().__init__()
        self._icons = icons
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Make room for two lines."""
        metrics = QFontMetrics(_font_of(option))
        return QSize(0, metrics.height() * 2 + GAP * 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one entry."""
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, Entry):
            return
        theme = self._appearance.theme
        area = option.rect
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection if selected else theme.hover)
            painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), CORNER, CORNER)
        inner = area.adjusted(GAP + 4, GAP, -GAP - 4, -GAP)
        tones = (theme.selected_text, theme.selected_text) if selected else (theme.text, theme.muted)
        font = _font_of(option)
        used = self._paint_facts(painter, inner, font, entry, tones)
        _paint_names(painter, inner.adjusted(0, 0, -used - GAP * 2, 0), font, entry, tones)
        painter.restore()

    def _paint_facts(
        self, painter: QPainter, area: QRect, font: QFont, entry: Entry, tones: tuple[QColor, QColor]
    ) -> int:
        """Draw prices and context at the right edge; return the px they take."""
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QPen(tones[0]))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, entry.price)
        painter.setPen(QPen(tones[1]))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, entry.context)
        below = metrics.horizontalAdvance(entry.context)
        if entry.takes_images:
            below += ICON_SIZE + GAP
            top = area.bottom() - metrics.height() + (metrics.height() - ICON_SIZE) // 2 + 1
            tone = "selected_text" if tones[0] == tones[1] else "muted"
            pixmap = self._icons.pixmap("image", ICON_SIZE, tone)
            painter.drawPixmap(QRect(area.right() - below + 1, top, ICON_SIZE, ICON_SIZE), pixmap)
        return max(below, metrics.horizontalAdvance(entry.price))


def _paint_names(
    painter: QPainter, area: QRect, font: QFont, entry: Entry, tones: tuple[QColor, QColor]
) -> None:
    """Draw the name, with a mark on the one in use, over the id."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    painter.setFont(bold)
    painter.setPen(QPen(tones[0]))
    name = f"✓ {entry.name}" if entry.is_current else entry.name
    shown = QFontMetrics(bold).elidedText(name, Qt.TextElideMode.ElideRight, area.width())
    place = Qt.AlignmentFlag.AlignTop if entry.is_listed else Qt.AlignmentFlag.AlignVCenter
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | place, shown)
    if not entry.is_listed:
        return
    painter.setFont(font)
    painter.setPen(QPen(tones[1]))
    shown = QFontMetrics(font).elidedText(entry.id, Qt.TextElideMode.ElideMiddle, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, shown)


def _font_of(option: QStyleOptionViewItem) -> QFont:
    return option.font
