"""What must hold of where a window's widgets are: nothing cut, covered or out of reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitterHandle,
    QToolButton,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

SLACK = 2
"""px that rounding may cost."""


def find_faults(window: QWidget) -> Iterator[str]:
    """Find what is wrong in a window that is shown."""
    shown = [widget for widget in window.findChildren(QWidget) if _is_seen(widget, window)]
    for widget in shown:
        if is_cut(widget):
            yield f"{_name(widget)} needs {widget.sizeHint().width()} px and has {widget.width()}"
        if isinstance(widget, QLabel) and is_cut_below(widget):
            yield f"{_name(widget)} needs {widget.heightForWidth(widget.width())} px below"
        if can_be_used(widget) and not is_within_reach(widget, window):
            yield f"{_name(widget)} is out of reach at {_place(widget, window)}"
    yield from find_overlaps(shown)


def is_cut(widget: QWidget) -> bool:
    """Say whether a text has less room than it takes; one that wraps or shortens itself has not."""
    if widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
        return False
    is_text = (
        isinstance(widget, QPushButton | QCheckBox)
        or (isinstance(widget, QToolButton) and not widget.icon())
        or (isinstance(widget, QLabel) and not widget.wordWrap() and widget.pixmap().isNull())
    )
    if not is_text or not _words(widget):
        return False
    return widget.sizeHint().width() > widget.width() + SLACK or (
        widget.fontMetrics().height() > widget.height() + SLACK
    )


def is_cut_below(label: QLabel) -> bool:
    """Say whether words that wrap have fewer lines than they take."""
    needed = label.heightForWidth(label.width()) if label.wordWrap() and label.text() else 0
    return needed > label.height() + SLACK


def can_be_used(widget: QWidget) -> bool:
    """Say whether something can be done with a widget."""
    return isinstance(widget, QAbstractButton) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def is_within_reach(widget: QWidget, window: QWidget) -> bool:
    """Say whether a widget is inside of the window, or in something that scrolls to it."""
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QAbstractScrollArea):
            return is_within_reach(parent, window)
        parent = parent.parentWidget()
    room = window.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
    return room.contains(_place(widget, window))


def find_overlaps(shown: list[QWidget]) -> Iterator[str]:
    """Find pairs in one layout of which one lies upon the other."""
    for number, widget in enumerate(shown):
        for other in shown[number + 1 :]:
            if other.parentWidget() is not widget.parentWidget() or not _are_laid_out(widget, other):
                continue
            common = widget.geometry().intersected(other.geometry())
            if common.width() > SLACK and common.height() > SLACK:
                yield f"{_name(widget)} and {_name(other)} overlap by {common.width()} × {common.height()} px"


def _are_laid_out(*widgets: QWidget) -> bool:
    parent = widgets[0].parentWidget()
    layout = parent.layout() if parent is not None else None
    if layout is None or any(isinstance(widget, QSplitterHandle) for widget in widgets):
        return False
    return all(layout.indexOf(widget) >= 0 for widget in widgets)


def _is_seen(widget: QWidget, window: QWidget) -> bool:
    return widget.isVisibleTo(window) and widget.window() is window and widget.isVisible()


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName() or _words(widget)!r}"
