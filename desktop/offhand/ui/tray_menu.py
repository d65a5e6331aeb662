"""The menu of the tray icon, kept as it should be seen: a desktop may read it before anybody opens it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from offhand.ui.actions import read_keys
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LONGEST = 40
"""Characters of a title."""
MOST = 8
"""Chats that are listed; the window shows the others."""


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """Name something that can be done from everywhere."""

    id: str
    label: str
    chord: str = ""
    """The hotkey that does it as well, in portable notation; empty where none does."""


class Line(msgspec.Struct, frozen=True):
    """Name a chat."""

    chat: str
    title: str
    is_failure: bool = False


class TrayMenu(QObject):
    """Hold the menu."""

    window_wanted = Signal()
    new_chat_wanted = Signal()
    settings_wanted = Signal()
    quit_wanted = Signal()
    action_wanted = Signal(str)
    """With the id of an ``Offer``."""
    chat_wanted = Signal(str)
    stop_wanted = Signal(str)
    """With the chat whose answer is to end."""

    def __init__(self, parent: QObject) -> None:
        """Build what is always there."""
        super().__init__(parent)
        self.widget = QMenu()
        self.widget.setObjectName("trayMenu")
        self.widget.setAccessibleName("Offhand")
        self.is_read_over_bus = False
        """The desktop draws the menu, and takes an underscore for the mark of a key."""
        self._offered: list[QAction] = []
        self._add(tr("Open Offhand"), self.window_wanted.emit)
        self._new_chat = self._add(tr("New chat"), self.new_chat_wanted.emit)
        self._commands = self.widget.addMenu(tr("Commands"))
        self.widget.addSeparator()
        self._running = self.widget.addMenu(tr("Answers on their way"))
        self._unseen = self.widget.addMenu(tr("New answers"))
        self.widget.addSeparator()
        self._add(tr("Settings"), self.settings_wanted.emit)
        self._add(tr("Quit"), self.quit_wanted.emit)
        for part in (self._commands, self._running, self._unseen):
            part.setAccessibleName(part.title())
            part.menuAction().setVisible(False)

    def offer(self, actions: Sequence[Offer], commands: Sequence[Offer]) -> None:
        """Offer these actions, and saved commands in a menu of their own."""
        for old in self._offered:
            self.widget.removeAction(old)
            old.deleteLater()
        self._offered = [self._make(self.widget, each) for each in actions]
        self.widget.insertActions(self._new_chat, self._offered)
        self._commands.clear()
        self._commands.addActions([self._make(self._commands, each) for each in commands])
        self._commands.menuAction().setVisible(bool(commands))

    def list_answers(self, running: Sequence[Line], unseen: Sequence[Line]) -> None:
        """List the chats that answer, to be stopped, and those with an answer that nobody has seen."""
        self._running.clear()
        for line in running[:MOST]:
            self._enter(
                self._running, tr("Stop {title}", title=_shorten(line.title)), partial(self._stop, line.chat)
            )
        self._unseen.clear()
        for line in unseen[-MOST:]:
            said = (
                tr("Failed: {title}", title=_shorten(line.title)) if line.is_failure else _shorten(line.title)
            )
            self._enter(self._unseen, said, partial(self._show, line.chat))
        self._running.menuAction().setVisible(bool(running))
        self._unseen.menuAction().setVisible(bool(unseen))

    def close(self) -> None:
        """Let go of the menu, which nobody else owns."""
        self.widget.close()
        self.widget.deleteLater()

    def _make(self, menu: QMenu, offer: Offer) -> QAction:
        action = QAction(self._escape(tr(offer.label)), menu)
        if offer.chord:
            # Shown beside the label; it must not be heard in our windows, where it may mean another thing.
            action.setShortcut(read_keys(offer.chord))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(partial(self._choose, offer.id))
        return action

    def _choose(self, name: str, *checked: bool) -> None:
        del checked
        self.action_wanted.emit(name)

    def _stop(self, chat: str, *checked: bool) -> None:
        del checked
        self.stop_wanted.emit(chat)

    def _show(self, chat: str, *checked: bool) -> None:
        del checked
        self.chat_wanted.emit(chat)

    def _add(self, label: str, run: Callable[..., object]) -> QAction:
        return self._enter(self.widget, label, run)

    def _enter(self, menu: QMenu, label: str, run: Callable[..., object]) -> QAction:
        action = QAction(self._escape(label), menu)
        action.triggered.connect(run)
        menu.addAction(action)
        return action

    def _escape(self, label: str) -> str:
        """Keep letters of a title from being taken for the mark of a key."""
        if self.is_read_over_bus:
            # Qt turns the first ampersand into the mark, and leaves the others alone.
            return label.replace("_", "__").replace("&", "&&", 1)
        return label.replace("&", "&&")


def _shorten(title: str) -> str:
    line = " ".join(title.split()) or tr("Untitled")
    return tr("“{line}…”", line=line[:LONGEST].rstrip()) if len(line) > LONGEST else tr("“{line}”", line=line)
