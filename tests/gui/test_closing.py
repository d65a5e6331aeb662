"""What closing the window does, by what was chosen and by what the desktop has."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest_asyncio
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QPushButton

from offhand.app.closing import Closing
from offhand.domain.desktop_settings import KEEP_RUNNING, WHEN_CLOSED
from offhand.ui.hiding import HidingDialog, word_way_back
from offhand.ui.sight import Sight
from tests.fakes.main_window import Room
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from offhand.app.tray import TrayAccess
    from offhand.domain.notifications import Notification
    from offhand.services.notifying import Acted
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


class StagedTray(QObject):
    """Be there or not, as a test says."""

    toggle_wanted = Signal()
    presence_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_there = True

    def turn(self, *, on: bool) -> None:
        self.is_there = on
        self.presence_changed.emit()


class Board:
    """Keep what is told."""

    def __init__(self) -> None:
        self.shown: list[Notification] = []

    def show(self, notification: Notification, acted: Acted | None = None) -> None:
        del acted
        self.shown.append(notification)

    def withdraw(self, key: str) -> None:
        del key


class Closed(Room):
    """A window that is closed."""

    def __init__(self, folder: Path, appearance: Appearance, icons: Icons) -> None:
        super().__init__(folder, appearance, icons)
        self.tray = StagedTray()
        self.board = Board()
        self.quits = 0
        self.closing = Closing(
            replace(self.workings, is_demo=False),
            self.window,
            cast("TrayAccess", self.tray),
            self.board,
            Sight(self.window, lambda _: False),
            grace=0,
        )
        self.closing.quit_wanted.connect(self._count)

    async def close_window(self) -> None:
        self.window.close()
        await settle(self.scope)

    async def keep_running(self) -> None:
        await self.core.preferences.change(WHEN_CLOSED, KEEP_RUNNING)

    def find_dialog(self) -> HidingDialog | None:
        return self.window.findChild(HidingDialog)

    def answer(self, label: str) -> None:
        dialog = self.find_dialog()
        assert dialog is not None
        next(button for button in dialog.findChildren(QPushButton) if button.text() == label).click()

    def _count(self) -> None:
        self.quits += 1


@pytest_asyncio.fixture
async def closed(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncIterator[Closed]:
    closed = Closed(tmp_path, appearance, icons)
    yield closed
    closed.closing.stop()
    await closed.close()


async def test_it_quits_unless_something_else_was_chosen(closed: Closed) -> None:
    await closed.close_window()
    assert (closed.quits, closed.window.isVisible()) == (1, True)


async def test_it_hides_in_the_tray_and_says_so_once(closed: Closed) -> None:
    await closed.keep_running()
    for _ in range(3):
        await closed.close_window()
        assert not closed.window.isVisible()
        closed.tray.toggle_wanted.emit()
        assert closed.window.isVisible()
    assert [told.title for told in closed.board.shown] == ["Offhand keeps running"]
    assert closed.quits == 0


async def test_without_a_tray_it_asks_and_remembers_a_yes(closed: Closed) -> None:
    await closed.keep_running()
    closed.tray.is_there = False
    await closed.close_window()
    assert closed.window.isVisible()
    dialog = closed.find_dialog()
    assert dialog is not None
    dialog.reject()
    QApplication.processEvents()
    assert closed.window.isVisible()
    await closed.close_window()
    closed.answer("Keep running")
    await settle(closed.scope)
    assert not closed.window.isVisible()
    closed.window.show()
    await closed.close_window()
    assert not closed.window.isVisible()
    assert (closed.quits, closed.board.shown) == (0, [])


async def test_without_a_tray_it_can_quit_instead(closed: Closed) -> None:
    await closed.keep_running()
    closed.tray.is_there = False
    await closed.close_window()
    closed.answer("Quit")
    assert closed.quits == 1


async def test_a_window_whose_icon_went_away_shows_itself_again(closed: Closed) -> None:
    await closed.keep_running()
    await closed.close_window()
    closed.tray.turn(on=False)
    closed.tray.turn(on=True)  # the panel is back at once
    QApplication.processEvents()
    assert not closed.window.isVisible()
    closed.tray.turn(on=False)
    await closed.until(closed.window.isVisible)
    assert closed.window.isMinimized()


async def test_a_window_that_hid_without_a_tray_stays_hidden(closed: Closed) -> None:
    await closed.keep_running()
    closed.tray.is_there = False
    await closed.close_window()
    closed.answer("Keep running")
    await settle(closed.scope)
    closed.tray.turn(on=True)
    closed.tray.turn(on=False)
    QApplication.processEvents()
    assert not closed.window.isVisible()


def test_the_way_back_names_the_hotkey_only_where_it_works() -> None:
    assert "press Ctrl+Alt+Space for the quick prompt" in word_way_back("Ctrl+Alt+Space")
    assert "press" not in word_way_back("")
    assert "“offhand” in a terminal" in word_way_back("")
