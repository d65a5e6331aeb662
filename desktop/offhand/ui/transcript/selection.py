"""Selecting across the texts of one message: paragraphs, listings, paragraphs again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from offhand.ui.transcript.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from offhand.ui.transcript.text_view import TextView


def clear_others(rows: Iterable[Row], kept: TextView | None) -> None:
    """Leave at most one text with a selection."""
    for row in rows:
        for view in row.text_views():
            if view is not kept:
                view.clear_selection()


def extend_selection(origin: TextView, place: QPoint) -> None:
    """Select from where the mouse was pressed in one text to a place on the screen.

    The text under the mouse at the press selects for itself; this adds the texts between there and
    here.
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
