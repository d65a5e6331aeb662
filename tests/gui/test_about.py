"""About the program: the licences of all that is shipped, found and read by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from offhand import __version__
from offhand.assets import read_asset
from offhand.domain.components import read_components
from offhand.ui.dialogs.about import AboutDialog
from tests.fakes.main_window import Room

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


@pytest.fixture
async def room(
    qtbot: QtBot, tmp_path: Path, appearance: Appearance, icons: Icons
) -> AsyncGenerator[Room, None]:
    del qtbot
    room = Room(tmp_path, appearance, icons)
    yield room
    await room.close()


async def open_about(room: Room) -> AboutDialog:
    room.window.sidebar.more.click()
    (menu,) = [found for found in room.window.findChildren(QMenu) if found.accessibleName() == "More"]
    (about,) = [action for action in menu.actions() if action.text() == "About Offhand…"]
    about.trigger()
    menu.close()
    (dialog,) = room.window.findChildren(AboutDialog)
    await room.until(lambda: dialog.parts.count() > 0)
    return dialog


def names(dialog: AboutDialog) -> list[str]:
    rows = [dialog.parts.item(row) for row in range(dialog.parts.count())]
    return [item.text() for item in rows if not item.isHidden()]


async def test_everything_that_is_shipped_is_listed(room: Room) -> None:
    dialog = await open_about(room)
    shipped = read_components(read_asset("licences.md"))
    assert names(dialog) == [component.title for component in shipped]
    assert dialog.licence.text() == "MIT"
    assert "Permission is hereby granted" in dialog.text.toPlainText()
    assert any(__version__ in label for label in dialog_texts(dialog))
    dialog.close()


async def test_a_licence_is_found_and_read_by_keys(room: Room) -> None:
    dialog = await open_about(room)
    dialog.activateWindow()
    assert dialog.search.hasFocus()
    QTest.keyClicks(dialog.search, "lgpl PYSIDE")
    assert [name.partition(" ")[0] for name in names(dialog)] == ["PySide6_Essentials"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in dialog.text.toPlainText()
    assert dialog.text.accessibleName() == "Licence of PySide6_Essentials"
    for _ in range(20):
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
        if dialog.text.hasFocus():
            break
    assert dialog.text.hasFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


async def test_words_that_nothing_has_leave_nothing(room: Room) -> None:
    dialog = await open_about(room)
    dialog.search.setText("no such licence")
    assert names(dialog) == []
    assert (dialog.licence.text(), dialog.text.toPlainText()) == ("Nothing matches.", "")
    assert not dialog.page.isEnabled()
    dialog.search.setText("")
    assert dialog.licence.text()
    assert dialog.text.toPlainText()
    dialog.close()


async def test_it_opens_once_and_again_after_it_was_closed(room: Room) -> None:
    first = await open_about(room)
    assert await open_about(room) is first
    first.close()
    await room.until(lambda: not room.window.findChildren(AboutDialog))
    again = await open_about(room)
    assert names(again)
    again.close()


async def test_the_page_of_a_part_can_be_opened(room: Room) -> None:
    dialog = await open_about(room)
    dialog.page_wanted.disconnect()
    dialog.search.setText("httpx")
    pages: list[str] = []
    dialog.page_wanted.connect(pages.append)
    dialog.page.click()
    assert pages == ["https://github.com/encode/httpx"]
    dialog.close()


def dialog_texts(dialog: AboutDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]
