"""What assistive technology sees: a list named Transcript whose items are the messages.

Qt knows neither a list nor items in widgets that a program made itself; these interfaces say so.
The messages are direct children of the list, without the containers between them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


class ListWidget:
    """Mark a widget that is a list to assistive technology."""

    def accessible_items(self) -> list[QWidget]:
        """List what is in it, from top to bottom."""
        raise NotImplementedError

    def describe_extent(self) -> str:
        """Say what the list is, and how much of it is not among its items."""
        raise NotImplementedError


class ItemWidget:
    """Mark a widget that is an item of such a list."""

    def accessible_list(self) -> QWidget | None:
        """Return the list that it is in."""
        raise NotImplementedError

    def describe_place(self) -> str:
        """Say what the item is, and which of how many."""
        raise NotImplementedError


class _ListInterface(QAccessibleWidget):
    """Say that a widget is a list."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.List)

    def childCount(self) -> int:
        """Count the items."""
        return len(self._items())

    def child(self, index: int) -> QAccessibleInterface:
        """Return one item."""
        items = self._items()
        if 0 <= index < len(items):
            return QAccessible.queryAccessibleInterface(items[index])
        return super().child(index)

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name, or what is in the list now."""
        if kind is QAccessible.Text.Description:
            return cast("ListWidget", self.widget()).describe_extent()
        return super().text(kind)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of an item."""
        items = self._items()
        widget = child.object()
        return items.index(widget) if isinstance(widget, QWidget) and widget in items else -1

    def _items(self) -> list[QWidget]:
        return cast("ListWidget", self.widget()).accessible_items()


class _ItemInterface(QAccessibleWidget):
    """Say that a widget is an item."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.ListItem)

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name, or which item it is."""
        if kind is QAccessible.Text.Description:
            return cast("ItemWidget", self.widget()).describe_place()
        return super().text(kind)

    def parent(self) -> QAccessibleInterface:
        """Return the list, past the containers between."""
        owner = cast("ItemWidget", self.widget()).accessible_list()
        return QAccessible.queryAccessibleInterface(owner) if owner is not None else super().parent()


# Qt owns the interfaces and Python must not take them down first.
_kept: list[QAccessibleInterface] = []


def _make(_key: str, thing: QObject | None) -> QAccessibleInterface | None:
    interface: QAccessibleInterface
    if isinstance(thing, ListWidget) and isinstance(thing, QWidget):
        interface = _ListInterface(thing)
    elif isinstance(thing, ItemWidget) and isinstance(thing, QWidget):
        interface = _ItemInterface(thing)
    else:
        return None
    _kept[:] = [kept for kept in _kept if shiboken6.isValid(kept)]
    _kept.append(interface)
    return interface


def install() -> None:
    """Have Qt ask here for interfaces; a second time does nothing."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_make)


_installed: list[bool] = []
