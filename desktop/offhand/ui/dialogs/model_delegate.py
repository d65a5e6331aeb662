"""How one model is drawn: name over id, figures set right, and what it can do as icons with words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from offhand.ui.dialogs.model_table import ENTRY_ROLE, Column, Entry
from offhand.ui.directions import draw_text
from offhand.ui.theme import GAP
from offhand.ui.zoom import zoomed

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from offhand.ui.dialogs.model_table import Index
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance, Theme

ICON_SIZE = 16
CORNER = 8
INSET = 12
"""px between the edge of the table and the first letter."""
MOST_ABILITIES = 4
"""Those that there is room for; the details list all of them."""


class ModelDelegate(QStyledItemDelegate):
    """Draw the cells of a ``ModelTable`` in two lines."""

    def __init__(self, icons: Icons, appearance: Appearance) -> None:
        super().__init__()
        self._icons = icons
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Make room for two lines."""
        metrics = QFontMetrics(_font_of(option))
        return QSize(0, metrics.height() * 2 + GAP * 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, Entry):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._appearance.theme
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, index, is_selected=is_selected)
        tones = _choose_tones(theme, entry, is_selected=is_selected)
        area: QRect = option.rect.adjusted(0, GAP, -GAP, -GAP)
        painter.setFont(_font_of(option))
        if index.column() == Column.NAME:
            room = QStyle.visualRect(option.direction, option.rect, area.adjusted(INSET, 0, 0, 0))
            self._paint_names(painter, room, entry, tones)
        elif index.column() == Column.ABILITIES:
            room = QStyle.visualRect(option.direction, option.rect, area.adjusted(GAP, 0, 0, 0))
            self._paint_abilities(painter, room, entry, tones, is_selected=is_selected)
        else:
            painter.setPen(QPen(tones[0]))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            draw_text(painter, area, side, entry.cell(index.column()))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, *, is_selected: bool
    ) -> None:
        theme = self._appearance.theme
        if not is_selected and not option.state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.selection if is_selected else theme.hover)
        # One bar over all columns: it is round at its two ends only.
        first, last = index.column() == Column.NAME, _is_last(option, index)
        area: QRect = option.rect
        painter.setClipRect(area)
        bar = area.adjusted(2 if first else -CORNER, 1, -2 if last else CORNER, -1)
        painter.drawRoundedRect(QStyle.visualRect(option.direction, area, bar), CORNER, CORNER)

    def _paint_names(
        self, painter: QPainter, area: QRect, entry: Entry, tones: tuple[QColor, QColor]
    ) -> None:
        """Draw the name, with a mark on the one in use, over the id."""
        font = painter.font()
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QPen(tones[0]))
        mark = "✓ " if entry.is_current or entry.is_picked else ""
        room = area.width() - (zoomed(ICON_SIZE + GAP) if entry.is_favourite or entry.is_recent else 0)
        shown = QFontMetrics(bold).elidedText(mark + entry.name, Qt.TextElideMode.ElideRight, room)
        place = Qt.AlignmentFlag.AlignTop if entry.is_listed else Qt.AlignmentFlag.AlignVCenter
        draw_text(painter, area, Qt.AlignmentFlag.AlignLeft | place, shown)
        if entry.is_favourite or entry.is_recent:
            self._paint_icon(painter, entry, area, tones)
        if not entry.is_listed:
            return
        painter.setFont(font)
        painter.setPen(QPen(tones[1]))
        below = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        metrics = QFontMetrics(font)
        room = area.width()
        if entry.going:
            room -= metrics.horizontalAdvance(entry.going) + GAP
            if tones[0] != self._appearance.theme.selected_text:
                painter.setPen(QPen(self._appearance.theme.warning))
            end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            draw_text(painter, area, end, entry.going)
            painter.setPen(QPen(tones[1]))
        draw_text(painter, area, below, metrics.elidedText(entry.id, Qt.TextElideMode.ElideMiddle, room))

    def _paint_icon(self, painter: QPainter, entry: Entry, area: QRect, tones: tuple[QColor, QColor]) -> None:
        name = "star-filled" if entry.is_favourite else "clock"
        theme = self._appearance.theme
        tone = (
            "selected_text"
            if tones[0] == theme.selected_text
            else "warning"
            if entry.is_favourite
            else "muted"
        )
        size = zoomed(ICON_SIZE)
        top = area.top() + max(0, (painter.fontMetrics().height() - size) // 2)
        place = QRect(area.right() - size, top, size, size)
        place = QStyle.visualRect(painter.layoutDirection(), area, place)
        painter.drawPixmap(place, self._icons.icon(name, tone).pixmap(size))

    def _paint_abilities(
        self,
        painter: QPainter,
        area: QRect,
        entry: Entry,
        tones: tuple[QColor, QColor],
        *,
        is_selected: bool,
    ) -> None:
        """Draw what it can do in two lines of two."""
        metrics = painter.fontMetrics()
        tone = "selected_text" if is_selected else "muted"
        half, size = area.width() // 2, zoomed(ICON_SIZE)
        painter.setPen(QPen(tones[1]))
        for number, (icon, word) in enumerate(entry.abilities[:MOST_ABILITIES]):
            left = area.left() + half * (number % 2)
            top = area.top() if number < 2 else area.bottom() - metrics.height() + 1  # noqa: PLR2004 - two a line
            lift = (metrics.height() - size) // 2
            place = QRect(left, top + lift, size, size)
            place = QStyle.visualRect(painter.layoutDirection(), area, place)
            painter.drawPixmap(place, self._icons.icon(icon, tone).pixmap(size))
            words = QRect(left + size + zoomed(4), top, half - size - zoomed(8), metrics.height())
            words = QStyle.visualRect(painter.layoutDirection(), area, words)
            shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, words.width())
            draw_text(painter, words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _is_last(option: QStyleOptionViewItem, index: Index) -> bool:
    """Say whether nothing of the row stands right of this cell."""
    view = option.widget
    behind = range(index.column() + 1, len(Column))
    return all(isinstance(view, QTreeView) and view.isColumnHidden(column) for column in behind)


def _choose_tones(theme: Theme, entry: Entry, *, is_selected: bool) -> tuple[QColor, QColor]:
    """Return the colours of the first line and of what is of second rank."""
    if is_selected:
        return theme.selected_text, theme.selected_text
    return (theme.muted, theme.muted) if entry.is_withheld else (theme.text, theme.muted)


def _font_of(option: QStyleOptionViewItem) -> QFont:
    return option.font
