"""The hotkeys' page with a staged way to hotkeys behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.hotkey_actions import HotkeyAction
    from offhand.domain.hotkeys import Press
    from offhand.ui.dialogs.hotkeys.hotkey_row import HotkeyRow
    from tests.fakes.settings_room import SettingsRoom

    OpenHotkeys = Callable[..., "HotkeysRoom"]

NONE = Qt.KeyboardModifier.NoModifier


class HotkeysRoom:
    """Open the page, offer actions, press keys."""

    def __init__(self, room: SettingsRoom) -> None:
        self.room = room
        self.hotkeys = room.hotkeys
        self.backend = room.backend
        self.page = room.dialog.hotkeys_page
        self.done: list[str] = []

    async def open(self, *actions: HotkeyAction) -> None:
        for action in actions:
            self.hotkeys.offer(action, self.carry_out)
        self.hotkeys.open(self._ignore)
        await self.settle()

    def row(self, name: str) -> HotkeyRow:
        return self.page.rows[name]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.room.dialog, key, modifiers)

    async def settle(self) -> None:
        await settle(self.room.scope)
        assert self.room.failures == []

    async def record(self, name: str, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press the button, then the keys."""
        self.row(name).record_button.click()
        await self.settle()
        self.press(key, modifiers)
        await self.settle()

    @property
    def table(self) -> Any:  # noqa: ANN401 - what TOML holds
        return self.room.saved.get("hotkeys", {})

    def carry_out(self, press: Press) -> None:
        self.done.append(press.id)

    def _ignore(self, trouble: object) -> None:
        assert trouble
