"""What assistive technology sees: a list named Transcript whose items are the messages of the chat.

Qt knows neither a list nor items in widgets that a program made itself; these interfaces say so. The
messages are direct children of the list, without the containers between them. Those that are in view
are widgets; each of the others is an item that is made when somebody asks for it, with its text as its
one child, and let go after some hundred others. Of a long chat the list holds some hundred messages
around those in view: whoever walks through all children pays for each, and so does the screen.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol, cast

import msgspec
import shiboken6
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from offhand.domain.message import Message

MOST_ITEMS = 400
"""Items of a list; a walk through them takes a third of a second over the bus."""
PAGE = 100
"""Items by which the part of a longer list that can be walked moves on."""
MOST_DISTANT = 500
"""Items out of view that are kept."""


class ItemFacts(msgspec.Struct, frozen=True):
    """Say of an item what there is to know without a widget."""

    name: str
    description: str
    text: str
    rect: QRect
    """On the screen, or beyond it."""


_GONE = ItemFacts("", "", "", QRect())


class ItemSource(Protocol):
    """Know the items of a list."""

    @property
    def items(self) -> range:
        """Return the numbers of the items that can be asked for now, 0 being the first of the list."""
        ...

    @property
    def widgets(self) -> dict[int, QWidget]:
        """Return the items that are in view, by their numbers."""
        ...

    @property
    def rest(self) -> list[QWidget]:
        """List what comes behind the items."""
        ...

    def describe_item(self, number: int) -> ItemFacts | None:
        """Describe an item that is out of view, None where it is gone."""
        ...

    def describe_extent(self) -> str:
        """Say what the list is, and how much of it cannot be asked for now."""
        ...


class ListWidget:
    """Mark a widget that is a list to assistive technology."""

    listed: ItemSource


def describe_place(message: Message, number: int) -> str:
    """Say who speaks to whom, and which message of the chat it is."""
    return (
        tr("Question, message {number:,}", number=number)
        if message.reply is None
        else tr("Answer, message {number:,}", number=number)
    )


def choose_items(count: int, first_in_view: int) -> range:
    """Return which of so many items can be asked for: all of them, or those around what is in view."""
    first = max(0, min((first_in_view // PAGE - 1) * PAGE, count - MOST_ITEMS))
    return range(first, min(count, first + MOST_ITEMS))


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
        self._distant: OrderedDict[int, _DistantItem] = OrderedDict()

    def childCount(self) -> int:
        """Count the items."""
        return len(self._list.items) + len(self._list.rest)

    def child(self, index: int) -> QAccessibleInterface:
        """Return one item."""
        items, rest = self._list.items, self._list.rest
        if 0 <= index < len(items):
            widget = self._list.widgets.get(items[index])
            return _ask(widget) if widget is not None else self._make_distant(items[index])
        if 0 <= index - len(items) < len(rest):
            return _ask(rest[index - len(items)])
        return super().child(index)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return the item at a place on the screen."""
        for widget in (*self._list.rest, *self._list.widgets.values()):
            interface = _ask(widget)
            if interface.rect().contains(x, y):
                return interface
        return super().childAt(x, y)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of an item."""
        items, rest = self._list.items, self._list.rest
        if isinstance(child, _DistantItem):
            number = child.number
        else:
            widget = child.object()
            if isinstance(widget, QWidget) and widget in rest:
                return len(items) + rest.index(widget)
            shown = self._list.widgets.items()
            number = next((number for number, other in shown if other is widget), -1)
        return items.index(number) if number in items else -1

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name, or what is in the list now."""
        return self._list.describe_extent() if kind is QAccessible.Text.Description else super().text(kind)

    @property
    def _list(self) -> ItemSource:
        return cast("ListWidget", self.widget()).listed

    def _make_distant(self, number: int) -> QAccessibleInterface:
        item = self._distant.get(number)
        if item is None or not shiboken6.isValid(item):
            item = self._distant[number] = _DistantItem(self, self._list, number)
        self._distant.move_to_end(number)
        while len(self._distant) > MOST_DISTANT:
            self._distant.popitem(last=False)[1].let_go()
        return item

    def let_go(self) -> None:
        """Take the items from whoever kept them, before they are forgotten here."""
        while self._distant:
            self._distant.popitem()[1].let_go()


class _Distant(QAccessibleInterface):
    """Be something that has no widget."""

    def object(self) -> QObject | None:  # pyright: ignore[reportIncompatibleMethodOverride] - the stub leaves None out
        """Return no widget."""
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride] - the stub leaves None out
        """Return nothing: it is not on the screen."""
        return None

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Change nothing."""

    def state(self) -> QAccessible.State:
        """Say that it is not on the screen."""
        state = QAccessible.State()
        state.offscreen = True  # pyright: ignore[reportAttributeAccessIssue] - a field, which the stub leaves out
        state.readOnly = True  # pyright: ignore[reportAttributeAccessIssue] - likewise
        return state

    def let_go(self) -> None:
        """Take it from whoever kept it."""
        if shiboken6.isValid(self):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(self))


class _DistantItem(_Distant):
    """Be an item that is out of view."""

    def __init__(self, owner: _ListInterface, source: ItemSource, number: int) -> None:
        super().__init__()
        self._owner = owner
        self._source = source
        self.number = number
        self._words = _DistantText(self)

    def isValid(self) -> bool:
        """Say whether it is still there."""
        return shiboken6.isValid(self._owner) and self._source.describe_item(self.number) is not None

    @property
    def facts(self) -> ItemFacts:
        """Describe it as it is now."""
        return self._source.describe_item(self.number) or _GONE

    def parent(self) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride] - the stub leaves None out
        """Return the list."""
        return self._owner if shiboken6.isValid(self._owner) else None

    def childCount(self) -> int:
        """Count its text."""
        return 1

    def child(self, index: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride] - the stub leaves None out
        """Return its text."""
        return self._words if index == 0 else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of its text."""
        return 0 if child is self._words else -1

    def text(self, kind: QAccessible.Text) -> str:
        """Return its name, or which item it is."""
        if kind is QAccessible.Text.Name:
            return self.facts.name
        return self.facts.description if kind is QAccessible.Text.Description else ""

    def rect(self) -> QRect:
        """Return where it would be."""
        return self.facts.rect

    def role(self) -> QAccessible.Role:
        """Say that it is an item."""
        return QAccessible.Role.ListItem

    def let_go(self) -> None:
        """Let its text go as well."""
        self._words.let_go()
        super().let_go()


class _DistantText(_Distant):
    """Be the words of an item that is out of view."""

    def __init__(self, item: _DistantItem) -> None:
        super().__init__()
        self._item = item

    def isValid(self) -> bool:
        """Say whether they are still there."""
        return shiboken6.isValid(self._item) and self._item.isValid()

    def parent(self) -> QAccessibleInterface:
        """Return the item."""
        return self._item

    def childCount(self) -> int:
        """Count nothing."""
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # pyright: ignore[reportIncompatibleMethodOverride] - the stub leaves None out
        """Return nothing."""
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Find nothing."""
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """Return the words."""
        return self._item.facts.text if kind is QAccessible.Text.Name else ""

    def rect(self) -> QRect:
        """Return where they would be."""
        return self._item.facts.rect

    def role(self) -> QAccessible.Role:
        """Say that it is text."""
        return QAccessible.Role.StaticText


def _ask(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


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
    _forget_invalid()
    _kept.append(interface)
    return interface


def _forget_invalid() -> None:
    for gone in [kept for kept in _kept if not shiboken6.isValid(kept)]:
        if isinstance(gone, _ListInterface):
            gone.let_go()  # what Qt still knows must not go down with it
        _kept.remove(gone)


def install() -> None:
    """Have Qt ask here for interfaces; a second time does nothing."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_make)


_installed: list[bool] = []
