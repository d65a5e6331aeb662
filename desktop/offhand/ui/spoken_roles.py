"""What a widget is to assistive technology where Qt takes it for a mere container.

A list of chips is a list and a chip an item of it; Qt cannot know. ``give_role`` says so for a widget
whose children are as they should be; the transcript, whose are not, has interfaces of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_ROLE: Final = "spokenRole"
# Qt owns the interfaces and Python must not take them down first.
_kept: list[QAccessibleInterface] = []
_installed: list[bool] = []


def give_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Have a widget be something else than a container; to be called before it gets a name."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_make)
    widget.setProperty(_ROLE, role.value)


def _make(_key: str, thing: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget) or (role := thing.property(_ROLE)) is None:
        return None
    interface = QAccessibleWidget(thing, QAccessible.Role(role))
    _kept[:] = [kept for kept in _kept if shiboken6.isValid(kept)]
    _kept.append(interface)
    return interface
