"""A chart of bars, upright for days or lying for names; each bar can be reached, read and pressed."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolTip, QWidget

from offhand.ui.directions import draw_text
from offhand.ui.spoken_roles import give_role
from offhand.ui.theme import GAP
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from offhand.ui.theme import Appearance, Theme

UPRIGHT_HEIGHT = 170
"""px."""
WIDEST = 44
"""px of an upright bar."""
LABEL_SHARE = 0.4
"""Of the width, for the names beside lying bars."""
NOTHING = later("Nothing was spent")
LEAST = 2.0
"""px of a bar that there is anything of."""
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
PRESSES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """Be one bar."""

    label: str
    """In a few letters."""
    value: float
    worded: str
    """The value in words."""
    told: str
    """All of it, as a tooltip and for a screen reader."""


class BarChart(QWidget):
    """Draw bars."""

    chosen = Signal(int)

    def __init__(self, appearance: Appearance, name: str, *, is_upright: bool) -> None:
        """Start without bars; ``name`` says what is shown."""
        super().__init__()
        self._appearance = appearance
        self._name = name
        self._is_upright = is_upright
        self._bars: tuple[Bar, ...] = ()
        self._current = 0
        give_role(self, QAccessible.Role.Chart)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        vertical = QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        appearance.changed.connect(self.update)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """Return what is shown."""
        return self._bars

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Show other bars; the keyboard goes to the last upright one, or the first lying one."""
        self._bars = bars
        self._current = max(0, len(bars) - 1) if self._is_upright else 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if bars else Qt.FocusPolicy.NoFocus)
        self._describe()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Take a height that fits."""
        if self._is_upright:
            return QSize(400, UPRIGHT_HEIGHT)
        return QSize(400, max(1, len(self._bars)) * self._line())

    def minimumSizeHint(self) -> QSize:
        """Be no lower than that."""
        return QSize(160, self.sizeHint().height())

    @property
    def says_nothing(self) -> bool:
        """Say whether there are bars, and none of them has a height."""
        return bool(self._bars) and not any(bar.value for bar in self._bars)

    def find_bar(self, place: QPoint) -> int | None:
        """Return which bar, with the room around it, is at a place."""
        for number in range(len(self._bars)):
            if self.area_of(number).contains(place):
                return number
        return None

    def area_of(self, number: int) -> QRect:
        """Return the room of a bar, in px."""
        count = len(self._bars)
        if self._is_upright:
            left, right = (round(self.width() * each / count) for each in (number, number + 1))
            return QRect(left, 0, right - left, self.height())
        return QRect(0, number * self._line(), self.width(), self._line())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from bar to bar, and press one."""
        key = Qt.Key(event.key())
        if key in PRESSES and self._bars:
            self.chosen.emit(self._current)
        elif key in STEPS:
            self._go(self._current + STEPS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go(0 if key == Qt.Key.Key_Home else len(self._bars) - 1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the bar under the mouse."""
        number = self.find_bar(event.position().toPoint())
        if number is not None and event.button() is Qt.MouseButton.LeftButton:
            self._current = number
            self.chosen.emit(number)

    def event(self, event: QEvent) -> bool:
        """Tell of the bar under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            number = self.find_bar(event.pos())
            told = self._bars[number].told if number is not None else ""
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all of it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._appearance.theme
        if self._bars and self._is_upright:
            self._paint_upright(painter, theme)
        elif self._bars:
            self._paint_lying(painter, theme)
        painter.end()

    def _paint_upright(self, painter: QPainter, theme: Theme) -> None:
        line = self.fontMetrics().height()
        top, bottom = line + GAP // 2, self.height() - line - GAP // 2
        highest = max(bar.value for bar in self._bars)
        dearest = next(bar for bar in self._bars if bar.value == highest)
        painter.setPen(theme.muted)
        if highest:
            painter.drawText(QRect(0, 0, self.width(), line), Qt.AlignmentFlag.AlignLeft, dearest.worded)
        else:
            middle = QRect(0, top, self.width(), bottom - top)
            painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, tr(NOTHING))
        painter.setPen(QPen(theme.border, 1))
        for height in (top, bottom):
            painter.drawLine(0, height, self.width(), height)
        widest = max(self.fontMetrics().horizontalAdvance(tr(bar.label)) for bar in self._bars)
        every = max(1, ceil((widest + GAP) * len(self._bars) / max(1, self.width())))
        for number, bar in enumerate(self._bars):
            area = self.area_of(number)
            width = min(WIDEST, max(2.0, area.width() * 0.7))
            height = self._measure(bar, highest, bottom - top)
            column = QRectF(area.center().x() - width / 2, bottom - height, width, height)
            self._paint_bar(painter, theme, column)
            if (len(self._bars) - 1 - number) % every == 0:
                taken = self.fontMetrics().horizontalAdvance(tr(bar.label))
                left = min(max(0, area.center().x() - taken // 2), self.width() - taken)
                painter.setPen(theme.muted)
                painter.drawText(left, self.height() - self.fontMetrics().descent(), tr(bar.label))
            if number == self._current:
                self._paint_focus(painter, theme, area.adjusted(0, 0, 0, -1))

    def _paint_lying(self, painter: QPainter, theme: Theme) -> None:
        metrics = self.fontMetrics()
        names = round(self.width() * LABEL_SHARE) - GAP
        amounts = max(metrics.horizontalAdvance(bar.worded) for bar in self._bars) + GAP
        room = max(1, self.width() - names - amounts - 2 * GAP)
        highest = max(bar.value for bar in self._bars)
        for number, bar in enumerate(self._bars):
            area = self.area_of(number)
            label = metrics.elidedText(tr(bar.label), Qt.TextElideMode.ElideRight, names - GAP)
            painter.setPen(theme.text)
            row = area.adjusted(GAP // 2, 0, -GAP // 2, 0)
            draw_text(painter, row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)
            length = self._measure(bar, highest, room)
            shown = QRect(names + GAP, area.top() + 6, round(length), area.height() - 12)
            self._paint_bar(painter, theme, QRectF(QStyle.visualRect(self.layoutDirection(), area, shown)))
            painter.setPen(theme.muted)
            draw_text(painter, row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, bar.worded)
            if number == self._current:
                self._paint_focus(painter, theme, area.adjusted(0, 1, -1, -1))

    def _paint_bar(self, painter: QPainter, theme: Theme, bar: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        painter.drawRoundedRect(bar, 2, 2)

    def _paint_focus(self, painter: QPainter, theme: Theme, area: QRect) -> None:
        if self.hasFocus():
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 4, 4)

    def _measure(self, bar: Bar, highest: float, room: float) -> float:
        return max(LEAST, room * bar.value / highest) if highest and bar.value > 0 else 0.0

    def _go(self, number: int) -> None:
        if 0 <= number < len(self._bars) and number != self._current:
            self._current = number
            self._describe()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._bars[number].told))
            self.update()

    def _describe(self) -> None:
        if not self._bars:
            self.setAccessibleDescription(tr(NOTHING))
            return
        told = self._bars[self._current].told
        if self.says_nothing:
            told = tr("{nothing}. {told}", nothing=tr(NOTHING), told=told)
        self.setAccessibleDescription(
            tr("{told}. {count} bars; arrow keys go on, Enter opens one", told=told, count=len(self._bars))
        )

    def _line(self) -> int:
        return self.fontMetrics().height() + 14
