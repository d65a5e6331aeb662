"""The whole window over a server on this machine, with everything that counts and caps."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from offhand.app.core import Core, Options
from offhand.app.history import History
from offhand.app.hotkeys import build_hotkeys
from offhand.app.workings import gather_workings
from offhand.services.tasks import TaskScope
from offhand.ui.desk import Desk
from offhand.ui.dialogs.settings import SettingsDialog
from offhand.ui.furnishing import open_window
from offhand.ui.spending.desk import SpendingDesk
from tests.fakes.provider_server import GOOD_KEY, ProviderServer
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal
    from pathlib import Path

    from offhand.domain.setting import Setting
    from offhand.services.conversation import Conversation
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


class SpendingWindow:
    """Hold a window that asks a real server; chats are kept in memory."""

    def __init__(self, folder: Path, server: ProviderServer, appearance: Appearance, icons: Icons) -> None:
        self.failures: list[BaseException] = []
        self.server = server
        options = Options(data_dir=str(folder), base_url=server.base_url, api_key=GOOD_KEY, keeps_blobs=False)
        self.core = Core(options, self._fail)
        self.scope = TaskScope("test", self._fail)
        self.history = History(self.core, self._fail)
        hotkeys = build_hotkeys(self.core.preferences, self.scope, "x")
        workings = self.workings = gather_workings(self.core, self.history, hotkeys, self.scope)
        self.window = open_window(workings, appearance, icons)
        self.desk = Desk(workings, self.window, appearance, icons)
        self.spending = SpendingDesk(workings, self.window, self.desk, appearance, icons)
        self.spending.open()
        self.window.show()
        self.window.activateWindow()
        QApplication.processEvents()

    async def open(self) -> None:
        await self.core.bring_catalogue()
        await self.history.library.open(self.history.spill)

    @property
    def conversation(self) -> Conversation:
        conversation = self.window.page.conversation
        assert conversation is not None
        return conversation

    @property
    def requests(self) -> int:
        return len(self.server.chat_requests)

    async def cap(self, setting: Setting[Decimal | None], amount: Decimal | None) -> None:
        await self.core.preferences.change(setting, amount)

    def type(self, text: str) -> None:
        self.window.page.composer.field.insertPlainText(text)
        QApplication.processEvents()

    def send(self) -> None:
        QTest.keyClick(self.window.page.composer.field, Qt.Key.Key_Return)
        QApplication.processEvents()

    def find_button(self, label: str) -> QPushButton | None:
        """Find a button that can be seen, by its label."""
        for button in self.window.findChildren(QPushButton):
            if button.text() == label and button.isVisible():
                return button
        return None

    def find_settings(self) -> SettingsDialog:
        """Return the settings, which are open."""
        return next(one for one in self.window.findChildren(SettingsDialog) if one.isVisible())

    async def press(self, label: str) -> None:
        await self.until(lambda: self.find_button(label) is not None)
        button = self.find_button(label)
        assert button is not None
        button.click()
        QApplication.processEvents()

    async def rest(self) -> None:
        await self.until(lambda: self.conversation.is_idle)
        await self.history.saver.flush()
        await self.until(lambda: self.scope.is_idle)

    async def until(self, condition: Callable[[], bool]) -> None:
        for _ in range(2000):
            QApplication.processEvents()
            if condition():
                return
            await asyncio.sleep(0.005)
        raise AssertionError

    async def close(self) -> None:
        self.spending.close()
        self.window.close_parts()
        self.desk.close()
        await self.scope.close()
        await settle(self.conversation.scope)
        await self.history.close()
        await self.core.close()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert self.failures == []

    def _fail(self, name: str, error: BaseException) -> None:
        del name
        self.failures.append(error)
