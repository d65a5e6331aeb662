"""Selecting across the texts of one message: paragraphs, listings, paragraphs again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication

from offhand.ui.transcript.row import Row
from offhand.ui.transcript.text_view import TextView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.pane import Pane

DRAG_TICK = 30
"""ms between two steps while a selection is dragged beyond the edge."""
DRAG_SHARE = 4
"""Of the px beyond the edge, the share that one step scrolls."""


class SelectionDrag(QObject):
    """Follow a selection that the mouse or the keyboard makes, and scroll to where it goes."""

    def __init__(self, pane: Pane, intents: Intents) -> None:
        super().__init__(pane)
        self._pane = pane
        self._dragged: tuple[TextView, QPoint] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(DRAG_TICK)
        self._timer.timeout.connect(self._scroll)
        intents.selection_begun.connect(self._begin)
        intents.selection_moved.connect(self._show_end)
        intents.selection_dragged.connect(self._drag)
        intents.selection_ended.connect(self._end)

    def _begin(self, view: object) -> None:
        self._end()
        clear_others(self._pane.column.rows(), view if isinstance(view, TextView) else None)

    def _show_end(self, view: object) -> None:
        """Keep the end of a selection in view that keys move."""
        self._pane.reader.hold()
        if isinstance(view, TextView):
            rect, shown = view.cursorRect(), self._pane.viewport()
            y = view.viewport().mapTo(shown, rect.topLeft()).y()
            self._scroll_by(min(0, y) or max(0, y + rect.height() - shown.height()))

    def _drag(self, view: object, place: object) -> None:
        if isinstance(view, TextView) and isinstance(place, QPoint):
            self._pane.reader.hold()
            extend_selection(view, place)
            self._dragged = (view, place)
            if self._beyond(place) and not self._timer.isActive():
                self._timer.start()

    def _scroll(self) -> None:
        """Scroll while the mouse holds the selection beyond the edge."""
        beyond = self._beyond(self._dragged[1]) if self._dragged is not None else 0
        is_held = bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        if self._dragged is None or not beyond or not is_held:
            self._timer.stop()
            return
        self._scroll_by(beyond // DRAG_SHARE or (1 if beyond > 0 else -1))
        extend_selection(*self._dragged, is_still=True)

    def _end(self) -> None:
        self._dragged = None
        self._timer.stop()

    def _scroll_by(self, distance: int) -> None:
        if distance:
            bar = self._pane.verticalScrollBar()
            bar.setValue(bar.value() + distance)
            self._pane.reader.hold()

    def _beyond(self, place: QPoint) -> int:
        """Return how many px below the view a place on the screen is, negative above it."""
        view = self._pane.viewport()
        y = view.mapFromGlobal(place).y()
        return min(0, y) or max(0, y - view.height())


def clear_others(rows: Iterable[Row], kept: TextView | None) -> None:
    """Leave at most one text with a selection."""
    for row in rows:
        for view in row.text_views():
            if view is not kept:
                view.clear_selection()


def select_texts(views: Iterable[TextView]) -> None:
    """Select whole texts."""
    for view in views:
        view.select(0, view.document().characterCount() - 1)


def extend_selection(origin: TextView, place: QPoint, *, is_still: bool = False) -> None:
    """Select from where the mouse was pressed in one text to a place on the screen.

    The text under the mouse at the press selects for itself while the mouse moves; this adds the
    texts between there and here. ``is_still`` says that the text moved instead of the mouse.
    """
    row = _row_of(origin)
    views = row.text_views() if row is not None else []
    if origin not in views:
        return
    start, end = views.index(origin), _index_at(views, place)
    for index, view in enumerate(views):
        if not min(start, end) <= index <= max(start, end):
            view.clear_selection()
    if start == end:
        if is_still:
            reached = origin.cursorForPosition(origin.viewport().mapFromGlobal(place)).position()
            origin.select(origin.textCursor().anchor(), reached)
        return
    is_down = end > start
    last = origin.document().characterCount() - 1
    origin.select(origin.textCursor().anchor(), last if is_down else 0)
    for view in views[min(start, end) + 1 : max(start, end)]:
        view.select(0, view.document().characterCount() - 1)
    target = views[end]
    reached = target.cursorForPosition(target.viewport().mapFromGlobal(place)).position()
    target.select(0 if is_down else target.document().characterCount() - 1, reached)


def _row_of(widget: QWidget) -> Row | None:
    above: QWidget | None = widget
    while above is not None and not isinstance(above, Row):
        above = above.parentWidget()
    return above


def _index_at(views: list[TextView], place: QPoint) -> int:
    """Return the text at a height of the screen, or the last one above it."""
    index = 0
    for number, view in enumerate(views):
        if view.mapToGlobal(QPoint(0, 0)).y() <= place.y():
            index = number
    return index
