"""What is marked, and how mouse and keys change it: the one state behind the overlays of all screens."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from offhand.domain.regions import Edge, find_grip, halve, move, resize, span, stretch

if TYPE_CHECKING:
    from offhand.domain.regions import Layout, Pane, Point, Rect

REST = 700
"""ms after which what was dragged is taken, unless the user goes on with it."""
REACH = 9
"""px around a grip that belong to it."""
SMALLEST = 4
"""Pixels in either direction that a drag has to cross; less is a click."""
LARGE_STEP = 10
"""Pixels that an arrow key goes with Ctrl."""

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Grasp(Enum):
    """Say what a drag does."""

    NONE = "none"
    DRAW = "draw"
    MOVE = "move"
    STRETCH = "stretch"


class Choosing(QObject):
    """Hold the mark. Places are in pixels of the picture."""

    changed = Signal()
    taken = Signal(object)
    """With the ``Rect``."""
    left = Signal()
    typed_late = Signal(str)
    """With a letter that came after ``typed`` had been read."""

    def __init__(self, layout: Layout, last: Rect | None, pane: Pane, parent: QObject | None = None) -> None:
        """Begin without a mark; ``last`` is that of before, ``pane`` the screen that the user looks at."""
        super().__init__(parent)
        self.layout = layout
        self.last = last
        self.pane = pane
        self.mark: Rect | None = None
        self.grasp = Grasp.NONE
        self.pointer: Point | None = None
        self.typed = ""
        """What there is already of the question."""
        self._is_taken = False
        self.is_read = False
        """What is typed now is told one by one."""
        self._edges = Edge.NONE
        self._start: Point = (0, 0)
        self._before: Rect | None = None
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(REST)
        self._resting.timeout.connect(self.take)

    @property
    def is_waiting(self) -> bool:
        """Say whether the mark is taken by itself in a moment."""
        return self._resting.isActive()

    @property
    def is_grasping(self) -> bool:
        """Say whether something is being dragged."""
        return self.grasp is not Grasp.NONE

    @property
    def is_pointing(self) -> bool:
        """Say whether the pointer looks for an edge, which wants to be seen closely."""
        return self.grasp in {Grasp.DRAW, Grasp.STRETCH} or (self.mark is None and not self.is_grasping)

    def find_edges(self, point: Point) -> Edge:
        """Return which edges of the mark a press would take hold of."""
        if self.mark is None:
            return Edge.NONE
        return find_grip(self.mark, point, round(REACH * self.layout.find(point).scale))

    def press(self, point: Point) -> None:
        """Take hold of the mark, or begin another one."""
        self._resting.stop()
        self._start, self._before = point, self.mark
        self._edges = self.find_edges(point)
        if self._edges:
            self.grasp = Grasp.STRETCH
        elif self.mark is not None and self.mark.holds(point):
            self.grasp = Grasp.MOVE
        else:
            self.grasp = Grasp.DRAW
            self.mark = None
        self.changed.emit()

    def drag(self, point: Point) -> None:
        """Follow the pointer."""
        if self.is_waiting:
            self._resting.start()  # who moves may be on the way to a grip
        self.pointer = point
        self.pane = self.layout.find(point)
        bounds = self.layout.whole
        dx, dy = point[0] - self._start[0], point[1] - self._start[1]
        match self.grasp:
            case Grasp.DRAW:
                drawn = span(self._start, point, bounds)
                is_click = max(drawn.width, drawn.height) < SMALLEST
                self.mark = None if drawn.is_empty or is_click else drawn
            case Grasp.MOVE if self._before is not None:
                self.mark = move(self._before, dx, dy, bounds)
            case Grasp.STRETCH if self._before is not None:
                stretched = stretch(self._before, self._edges, dx, dy, bounds)
                self.mark = self.mark if stretched.is_empty else stretched
            case _:
                pass
        self.changed.emit()

    def release(self, point: Point) -> None:
        """End a drag; what was drawn is taken after a moment of rest."""
        self.drag(point)
        grasp, self.grasp = self.grasp, Grasp.NONE
        if grasp is Grasp.DRAW and self.mark is not None:
            self._resting.start()
        self.changed.emit()

    def press_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str = "") -> None:
        """Do what a key means here."""
        if self._is_taken:
            self._type(text)
            return
        keys = Qt.Key
        match key:
            case keys.Key_Escape:
                self.leave()
            case keys.Key_Return | keys.Key_Enter:
                self.take()
            case keys.Key_Left | keys.Key_Right | keys.Key_Up | keys.Key_Down:
                self._step(*_ARROWS[key], modifiers)
            case keys.Key_Tab | keys.Key_Backtab:
                self._turn_to_next(-1 if key == keys.Key_Backtab else 1)
            case keys.Key_Backspace | keys.Key_Delete:
                self._show(None)
            case keys.Key_A if modifiers & Qt.KeyboardModifier.ControlModifier:
                self._show(self.layout.whole)
            case keys.Key_R if self.mark is None:
                self._repeat()
            case _:
                self._take_text(text)

    def take(self) -> None:
        """Take what is marked, or else the whole screen that the user looks at."""
        mark = self.mark or self.pane.area
        self._resting.stop()
        if self.layout.shows(mark) and not self._is_taken:
            self._is_taken = True
            self.taken.emit(mark)

    def leave(self) -> None:
        """Take nothing."""
        self._resting.stop()
        self.left.emit()

    def _show(self, mark: Rect | None) -> None:
        self._resting.stop()
        self.mark = mark
        if mark is not None:
            middle = (mark.left + mark.width // 2, mark.top + mark.height // 2)
            self.pane = self.layout.find(middle)
        self.changed.emit()

    def _step(self, dx: int, dy: int, modifiers: Qt.KeyboardModifier) -> None:
        """Move or resize by an arrow; without a mark there is one in the middle then."""
        if self.mark is None:
            self._show(halve(self.pane.area))
            return
        step = LARGE_STEP if modifiers & Qt.KeyboardModifier.ControlModifier else 1
        change = resize if modifiers & Qt.KeyboardModifier.ShiftModifier else move
        self._show(change(self.mark, dx * step, dy * step, self.layout.whole))

    def _repeat(self) -> None:
        """Mark what was taken last, and take it after a moment."""
        if self.last is not None:
            self._show(self.last)
            self._resting.start()

    def read_typed(self) -> str:
        """Return what there is already of the question; what comes later is told one by one."""
        self.is_read = True
        return self.typed

    def _type(self, text: str) -> None:
        if not text.isprintable():
            return
        if self.is_read:
            self.typed_late.emit(text)
        else:
            self.typed += text

    def _take_text(self, text: str) -> None:
        """Take the mark with the first letter of a question."""
        if self.mark is not None and text and text.isprintable():
            self.typed = text.lstrip()
            self.take()

    def _turn_to_next(self, step: int) -> None:
        """Go to another screen, with the mark if there is one."""
        panes = self.layout.panes
        before, after = self.pane, panes[(panes.index(self.pane) + step) % len(panes)]
        mark = self.mark
        if mark is not None:
            dx, dy = after.area.left - before.area.left, after.area.top - before.area.top
            self._show(move(mark, dx, dy, self.layout.whole))
        self.pane = after
        self.changed.emit()
