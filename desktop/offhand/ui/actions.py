"""The commands of the window as actions with shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtGui import QAction, QKeySequence

from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractButton, QWidget

    from offhand.domain.commands import Command


def add_action(widget: QWidget, command: Command, run: Callable[[], object]) -> QAction:
    """Let a command run by its shortcut wherever the focus is in the widget's window."""
    action = QAction(tr(command.label), widget)
    action.setObjectName(command.id)
    action.setShortcut(read_keys(command.shortcut))
    action.setShortcutContext(QtCore.Qt.ShortcutContext.WindowShortcut)
    action.setStatusTip(tr(command.meaning))
    action.triggered.connect(run)
    widget.addAction(action)
    return action


def describe_button(button: QAbstractButton, command: Command) -> None:
    """Give a button the command's name, and tell its shortcut to mouse and screen reader alike."""
    button.setAccessibleName(tr(command.label))
    button.setAccessibleDescription(tr(command.meaning))
    button.setToolTip(tool_tip(command))


def tool_tip(command: Command) -> str:
    """Word a command's meaning and shortcut in this system's notation."""
    if not command.shortcut:
        return tr(command.meaning)
    return f"{tr(command.meaning)} ({native_keys(command)})"


def native_keys(command: Command) -> str:
    """Return a command's shortcut in this system's notation."""
    return spell_keys(command.shortcut)


def spell_keys(portable: str) -> str:
    """Write keys, given in Qt's portable notation, as this system and language do."""
    return read_keys(portable).toString(QKeySequence.SequenceFormat.NativeText)


def read_keys(portable: str) -> QKeySequence:
    """Read keys in Qt's portable notation."""
    return QKeySequence.fromString(portable, QKeySequence.SequenceFormat.PortableText)
