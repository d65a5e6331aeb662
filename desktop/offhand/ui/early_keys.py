"""Keys of commands that are pressed before there are any commands: kept, and pressed again once there are.

PySide makes the Python side of a class when it is asked for first, and crashes where two threads make the
same one at once. A thread imports the program while the first keys come, and both want the names of keys.
"""

from __future__ import annotations

import sys
from threading import Event
from typing import TYPE_CHECKING

import msgspec
from PySide6 import QtCore, QtGui
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QKeySequence

from offhand.domain.commands import COMMANDS
from offhand.ui.actions import read_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


WITH_LETTERS = 0b1 | 0b10 | 0b10000 | 0b11 << 13 if sys.platform == "linux" else 0
"""Shift, both locks and the layout, as X11 and Wayland tell what is held with a key."""
FIRST_WITHOUT_A_SIGN = 0x01000000
"""Qt's keys from here on are those of functions; below they are letters and signs, by Unicode."""


def make_names() -> None:
    """Have the Python side made of what keys are named by, which takes some 20 ms."""
    getattr(QtCore, "Qt")  # noqa: B009 - asking is what makes it
    getattr(QtGui, "QTextCursor")  # noqa: B009 - as above


class Press(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what one key said."""

    key: int
    modifiers: QtCore.Qt.KeyboardModifier
    text: str

    @classmethod
    def read(cls, event: QKeyEvent) -> Press:
        """Take what an event of Qt's would lose with it."""
        return cls(key=event.key(), modifiers=event.modifiers(), text=event.text())

    def matches(self, sequence: QKeySequence) -> bool:
        """Say whether a shortcut means this key; Shift may be what its sign is typed with."""
        modifier = QtCore.Qt.KeyboardModifier
        pressed = self.modifiers & ~modifier.KeypadModifier
        meant = {self._join(pressed)}
        if self.key < FIRST_WITHOUT_A_SIGN and not chr(self.key).isalnum():
            meant.add(self._join(pressed & ~modifier.ShiftModifier))
        return sequence in meant

    def _join(self, modifiers: QtCore.Qt.KeyboardModifier) -> QKeySequence:
        return QKeySequence(QtCore.QKeyCombination(modifiers, QtCore.Qt.Key(self.key)))


class EarlyKeys(QObject):
    """Hold a command's key and all that is pressed after it, for it may say where that goes."""

    def __init__(self, field: QWidget, hurry: Callable[[], object]) -> None:
        """Listen to the field that has the keyboard; ``hurry`` has nobody wait before making names."""
        super().__init__(field)
        self.names = Event()
        """Set while no other thread makes the names of keys."""
        self.names.set()
        self._field = field
        self._hurry = hurry
        self._held: list[Press] = []
        self._is_early = True
        self._sequences: list[QKeySequence] | None = None
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep keys from the field from the first command on."""
        del watched
        if not self.names.is_set():
            if _is_letter(event):
                return False  # it waits for nobody, and no more is asked of it than its text
            if isinstance(event, QKeyEvent | QInputMethodEvent):
                self._hurry()
                self.names.wait()
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            press = Press.read(event)
            if self._held or (self._is_early and self._is_command(press)):
                self._held.append(press)
                return True
        elif kind == QEvent.Type.ShortcutOverride and self._held:
            event.accept()  # the window has commands by now, and what came before goes first
            return True
        return False

    def end(self) -> None:
        """Hold no command any more, for the window has them; keys behind one that is held wait on."""
        self._is_early = False

    def press_again(self, window: QWidget) -> None:
        """Run the commands that were wanted, now that the window has them, and type what came after each."""
        self._field.removeEventFilter(self)
        held, self._held = self._held, []
        for press in held:
            action = next((found for found in window.findChildren(QAction) if _answers(found, press)), None)
            if action is not None:
                action.trigger()
            else:
                self._type(press)

    def _type(self, press: Press) -> None:
        target = self._field.window().focusWidget() or self._field
        event = QKeyEvent(QEvent.Type.KeyPress, press.key, press.modifiers, press.text)
        QtCore.QCoreApplication.sendEvent(target, event)

    def _is_command(self, press: Press) -> bool:
        if self._sequences is None:
            self._sequences = [read_keys(command.shortcut) for command in COMMANDS if command.shortcut]
        return any(press.matches(sequence) for sequence in self._sequences)


def _is_letter(event: QEvent) -> bool:
    """Say whether a key can mean nothing but its letter, without the names of the keys held with it."""
    if not isinstance(event, QKeyEvent) or event.nativeModifiers() & ~WITH_LETTERS:
        return False
    return bool(event.text()) and event.text().isprintable()


def _answers(action: QAction, press: Press) -> bool:
    context = QtCore.Qt.ShortcutContext
    return (
        action.shortcutContext() in {context.WindowShortcut, context.ApplicationShortcut}
        and action.isEnabled()
        and any(press.matches(sequence) for sequence in action.shortcuts())
    )
