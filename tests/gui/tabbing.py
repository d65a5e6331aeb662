"""What must hold of Tab: each control once, in the order in which they stand, and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from offhand.ui.transcript.row import Row
from offhand.ui.transcript.ticks import Tick

if TYPE_CHECKING:
    from collections.abc import Iterator

TAB, BACK = Qt.Key.Key_Tab, Qt.Key.Key_Backtab
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
SLACK = 2
"""px that two controls of a row may lie over each other."""


def find_faults(window: QWidget, *, exempt: frozenset[str] = frozenset()) -> Iterator[str]:
    """Find what is wrong with the way through a window that is shown and has the keyboard.

    ``exempt`` are names of controls that take the keyboard in some other way.
    """
    start = QApplication.focusWidget()
    if start is None or start.window() is not window:
        yield "nothing has the keyboard"
        return
    stops = [widget for widget in window.findChildren(QWidget) if is_stop(widget, window)]
    most = 3 * len(stops) + 10
    there = go_round(start, TAB, NONE, most)
    if there is None:
        yield f"Tab never comes back to {name(start)}: {', '.join(map(name, list_trap(start, most)))}"
        return
    yield from judge_stops(there, stops, exempt)
    back = go_round(start, BACK, SHIFT, most)
    if back is None:
        yield f"Shift+Tab never comes back to {name(start)}"
    elif back != [there[0], *reversed(there[1:])]:
        ways = (", ".join(map(name, way)) for way in (back, there))
        yield "Shift+Tab is not the way back: {} after {}".format(*ways)
    yield from judge_order(there, window)


def is_stop(widget: QWidget, window: QWidget) -> bool:
    """Say whether Tab has to come to a widget."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and group.exclusive() and group.checkedButton() is not widget:
        return False  # arrows go on to it
    row = widget.parentWidget()
    while row is not None and not isinstance(row, Row):
        row = row.parentWidget()
    if row is not None and isinstance(row.focusProxy(), Tick) and not isinstance(widget, Tick):
        return False  # it is covered
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return (
        takes
        and widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and widget.focusProxy() is None
    )


def go_round(start: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier, most: int) -> list[QWidget] | None:
    """Press a key until the keyboard is where it was, and return each widget that had it; None for never."""
    found: list[QWidget] = [start]
    for _ in range(most):
        now = press(key, modifiers)
        if now is start:
            return found
        if now is not found[-1]:  # a text goes on to its next link
            found.append(now)
    return None


def list_trap(start: QWidget, most: int) -> list[QWidget]:
    del start
    return [press(TAB, NONE) for _ in range(min(most, 12))]


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> QWidget:
    """Press a key where the keyboard is, and return what has it then."""
    before = QApplication.focusWidget()
    assert before is not None
    QTest.keyClick(before, key, modifiers)
    QApplication.processEvents()
    after = QApplication.focusWidget()
    assert after is not None, f"the keyboard is lost after {name(before)}"
    return after


def judge_stops(there: list[QWidget], stops: list[QWidget], exempt: frozenset[str]) -> Iterator[str]:
    """Find controls that were met twice or never."""
    for widget in {id(one): one for one in there if there.count(one) > 1}.values():
        yield f"{name(widget)} is met twice"
    for widget in stops:
        if widget not in there and widget.objectName() not in exempt:
            yield f"{name(widget)} is never reached"


def judge_order(there: list[QWidget], window: QWidget) -> Iterator[str]:
    """Find steps that lead against the order in which controls stand; one step begins again at the top."""
    faults = [
        f"from {name(before)} back to {name(after)}"
        for before, after in zip(there, [*there[1:], there[0]], strict=True)
        if leads_back(place(before, window), place(after, window), is_mirrored=window.isRightToLeft())
    ]
    if len(faults) > 1:
        yield from faults


def leads_back(before: QRect, after: QRect, *, is_mirrored: bool) -> bool:
    """Say whether a place is read before another: above it in the same column, or earlier in its row."""
    side_by_side = min(before.bottom(), after.bottom()) - max(before.top(), after.top()) > SLACK
    if side_by_side:
        return after.left() > before.right() - SLACK if is_mirrored else after.right() < before.left() + SLACK
    above = after.bottom() < before.top() + SLACK
    in_one_column = min(before.right(), after.right()) - max(before.left(), after.left()) > SLACK
    return above and in_one_column


def place(widget: QWidget, window: QWidget) -> QRect:
    """Return where a widget is in its window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def name(widget: QWidget) -> str:
    """Name a widget for whoever has to mend the order."""
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName()!r}"
