"""Selecting whole messages: a tick over each row, and the set of those that are ticked.

While the mode is on, a tick covers each message in view, so that the mouse and Space toggle it and
nothing in it can be pressed by mistake. Nothing is laid out anew and nothing moves. What is
selected is kept by message, so that messages out of view stay selected.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication

from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from offhand.ui.theme import Theme
    from offhand.ui.transcript.column import Column
    from offhand.ui.transcript.rendering import Rendering
    from offhand.ui.transcript.row import Row

BOX = 20
INSET = 8
ROUND = 5
"""px: the box of a tick, its distance from the corner, its corners."""
CHECK = (QPointF(5, 10), QPointF(9, 14), QPointF(15, 6))
"""px in the box."""
BAR = 5
"""px beside a message that is selected; what is written in it keeps its contrast."""


class Tick(QAbstractButton):
    """Cover a message and toggle it."""

    stepped = Signal(int, bool)
    """Up or down so many messages; whether those between are to be selected too."""
    left = Signal()
    """Tab leads to what can be done with the selection."""
    turned_back = Signal()
    """Shift+Tab leads to the list."""
    all_wanted = Signal()

    def __init__(self, rendering: Rendering, row: Row) -> None:
        super().__init__(row)
        self._rendering = rendering
        self.message_id = ""
        self.setCheckable(True)
        self.setObjectName("tick")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(tr("Press Space to select this message or not"))

    def sizeHint(self) -> QSize:
        """Ask for nothing: the row says how large it is."""
        return self.size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to other messages; with Shift, select on the way."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.all_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Lead to the bar instead of what lies under the tick, and back to the list."""
        (self.left if forward else self.turned_back).emit()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, over whatever buttons are there, and a bar beside what is selected."""
        theme = self._rendering.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = self.rect().toRectF().adjusted(1, 1, -1, -1)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent)
            painter.drawRoundedRect(QRectF(0, 4, BAR, self.height() - 8), BAR / 2, BAR / 2)
        if self.hasFocus():
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole, 10, 10)
        self._paint_box(painter, theme)
        painter.end()

    def _paint_box(self, painter: QPainter, theme: Theme) -> None:
        box = QRectF(self.width() - INSET - BOX, INSET, BOX, BOX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(box.adjusted(-2 * BOX - INSET, -4, 4, 3), ROUND, ROUND)
        painter.setPen(QPen(theme.accent if self.isChecked() else theme.outline, 2))
        painter.setBrush(theme.accent if self.isChecked() else theme.surface)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), ROUND, ROUND)
        if self.isChecked():
            painter.setPen(
                QPen(
                    theme.on_accent,
                    2,
                    Qt.PenStyle.SolidLine,
                    Qt.PenCapStyle.RoundCap,
                    Qt.PenJoinStyle.RoundJoin,
                )
            )
            painter.drawPolyline([box.topLeft() + point for point in CHECK])


class SelectMode(QObject):
    """Know which messages are selected, and keep ticks on those in view."""

    changed = Signal()
    left = Signal()
    """The keyboard wants the buttons of the selection."""
    turned_back = Signal()
    """The keyboard wants the list itself."""
    step_wanted = Signal(str, int)
    """The keyboard goes from this message to another one."""

    def __init__(self, rendering: Rendering, column: Column, parent: QObject) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._column = column
        self._ticks: dict[Row, Tick] = {}
        self._selected: set[str] = set()
        self.is_on = False

    @property
    def count(self) -> int:
        """Count the messages that are selected."""
        return len(self._selected)

    def start(self, message_id: str = "") -> None:
        """Begin, with this message selected where one is named."""
        self.is_on = True
        self._selected = {message_id} if self._column.index_of(message_id) is not None else set()
        self._show()

    def end(self) -> None:
        """Select nothing and take the ticks away."""
        if self.is_on:
            self.is_on = False
            self._selected.clear()
            self._show()

    def in_order(self) -> list[int]:
        """List the numbers of what is selected, from top to bottom."""
        numbers = (self._column.index_of(message_id) for message_id in self._selected)
        return sorted(number for number in numbers if number is not None)

    def select(self, *indices: int) -> None:
        """Select messages besides those that are."""
        self._selected.update(self._column.id_of(index) for index in indices)
        self._show()

    def dress(self) -> None:
        """Put a tick on every row in view."""
        if not self.is_on and not self._ticks:
            return
        rows = self._column.rows()
        for row, tick in self._ticks.items():
            if not self.is_on or row not in rows:
                tick.hide()
                row.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                row.setFocusProxy(None)  # pyright: ignore[reportArgumentType] - None takes it away, against the stub
        if self.is_on:
            for row in rows:
                self._cover(row)

    def _cover(self, row: Row) -> None:
        entry = row.entry
        if entry is None:
            return
        tick = self._ticks.get(row) or self._make(row)
        tick.message_id = entry.message.id
        tick.setGeometry(row.rect())
        tick.setChecked(tick.message_id in self._selected)
        number = (self._column.index_of(tick.message_id) or 0) + 1
        tick.setAccessibleName(
            tr(
                "Select {accessiblename}, message {number:,}",
                accessiblename=row.accessibleName(),
                number=number,
            )
        )
        tick.raise_()
        tick.show()
        if row.focusProxy() is not tick:
            row.setFocusProxy(tick)
            # Tab stops at the tick, whose place in its way does not depend on that of the row.
            row.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _make(self, row: Row) -> Tick:
        tick = self._ticks[row] = Tick(self._rendering, row)
        tick.clicked.connect(self._toggle)
        tick.stepped.connect(self._step)
        tick.all_wanted.connect(self._select_all)
        tick.left.connect(self.left)
        tick.turned_back.connect(self.turned_back)
        return tick

    def _toggle(self) -> None:
        tick = self.sender()
        if isinstance(tick, Tick):
            self._selected ^= {tick.message_id}
            self._show()

    def _step(self, step: int, is_extending: bool) -> None:
        tick = self.sender()
        index = self._column.index_of(tick.message_id) if isinstance(tick, Tick) else None
        if index is None:
            return
        other = min(max(0, index + step), len(self._column) - 1)
        self.step_wanted.emit(self._column.id_of(index), other - index)
        reached = QApplication.focusWidget()
        if is_extending and isinstance(reached, Tick):  # a tall message is scrolled through first
            there = self._column.index_of(reached.message_id)
            self.select(index, index if there is None else there)

    def _select_all(self) -> None:
        self.select(*range(len(self._column)))

    def _show(self) -> None:
        self.dress()
        self.changed.emit()
