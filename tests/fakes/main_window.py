"""The whole window on the demo, with everything around it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offhand.app.core import Core, Options
from offhand.app.history import History
from offhand.app.hotkeys import build_hotkeys
from offhand.app.workings import gather_workings
from offhand.services.tasks import TaskScope
from offhand.ui.furnishing import furnish
from offhand.ui.main_window import MainWindow
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


class Room:
    """A window on the demo, with everything around it."""

    def __init__(
        self,
        folder: Path,
        appearance: Appearance,
        icons: Icons,
        meanwhile: Callable[[MainWindow], object] | None = None,
    ) -> None:
        """``meanwhile`` is done in the window while what belongs into it is built."""
        self.failures: list[BaseException] = []
        self.core = Core(Options(data_dir=str(folder), is_demo=True, keeps_blobs=False), self._fail)
        self.scope = TaskScope("test", self._fail)
        self.history = History(self.core, self._fail)
        hotkeys = build_hotkeys(self.core.preferences, self.scope, "x")
        workings = gather_workings(self.core, self.history, hotkeys, self.scope)
        self.workings = workings
        self.appearance = appearance
        self.window = MainWindow(appearance)
        self._show(is_early=meanwhile is not None)
        for _ in furnish(self.window, workings, appearance, icons):
            if meanwhile is not None:
                meanwhile(self.window)
                meanwhile = None
        self._show(is_early=True)

    def _show(self, *, is_early: bool) -> None:
        if is_early:
            self.window.show()
            self.window.activateWindow()
            QApplication.processEvents()

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        QApplication.processEvents()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        QApplication.processEvents()

    def ask(self, text: str) -> None:
        self.window.page.composer.field.insertPlainText(text)
        self.press(Qt.Key.Key_Return)

    async def until(self, condition: Callable[[], bool]) -> None:
        for _ in range(2000):
            QApplication.processEvents()
            if condition():
                return
            await asyncio.sleep(0.005)
        raise AssertionError

    async def end_answer(self) -> None:
        conversation = self.window.page.conversation
        assert conversation is not None
        conversation.stop()
        await settle(conversation.scope)
        await self.history.saver.flush()
        await settle(self.scope)

    async def close(self) -> None:
        self.window.close_parts()
        await self.scope.close()
        await self.history.close()
        await self.core.close()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert self.failures == []

    @property
    def is_in_field(self) -> bool:
        return self.window.page.composer.field.hasFocus()

    def _fail(self, name: str, error: BaseException) -> None:
        del name
        self.failures.append(error)
