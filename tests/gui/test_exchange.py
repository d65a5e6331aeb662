"""Chats out of the window into files and in from files, as the menus do it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from offhand.ui.exchange import ExchangeActions
from tests.fakes.chats import changes_of, make_chat
from tests.fakes.main_window import Room
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


class ExchangeRoom(Room):
    def __init__(self, folder: Path, appearance: Appearance, icons: Icons) -> None:
        super().__init__(folder, appearance, icons)
        self.told: list[str] = []
        found = self.window.findChild(ExchangeActions)
        assert isinstance(found, ExchangeActions)
        self.actions = found
        self.actions.told.connect(self.told.append)

    def choose(self, menu: QMenu, label: str) -> QFileDialog:
        """Trigger an offer and return the dialog that asks for a file."""
        next(action for action in menu.actions() if action.text() == label).trigger()
        QApplication.processEvents()
        dialog = self.window.findChildren(QFileDialog)[-1]
        assert dialog.isVisible()
        return dialog

    async def finish(self, dialog: QFileDialog, path: Path) -> None:
        """Take a file, as the dialog does when it is chosen, and wait until all is done."""
        signal = dialog.filesSelected if dialog.windowTitle() == "Import chats" else dialog.fileSelected
        signal.emit([str(path)] if signal is dialog.filesSelected else str(path))
        dialog.close()
        await settle(self.scope)


@pytest_asyncio.fixture
async def room(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncIterator[ExchangeRoom]:
    room = ExchangeRoom(tmp_path / "data", appearance, icons)
    yield room
    await room.close()


@pytest.mark.parametrize(
    ("label", "ending", "part"),
    [("Markdown…", "md", b"A picture."), ("HTML…", "html", b"<!DOCTYPE html>"), ("JSON…", "json", b"chat-1")],
)
async def test_one_chat_becomes_a_file(
    room: ExchangeRoom, tmp_path: Path, label: str, ending: str, part: bytes
) -> None:
    chat = make_chat()
    await room.history.store.save(changes_of(chat.show("chat-1-q2")))
    menu = QMenu(room.window)
    room.actions.fill_export_menu(menu, [chat.head])
    path = tmp_path / f"out.{ending}"
    dialog = room.choose(menu, label)
    assert dialog.selectedFiles()[0].endswith(f"Bild und Text.{ending}")
    await room.finish(dialog, path)
    content = await asyncio.to_thread(path.read_bytes)
    assert part.lower() in content.lower()
    assert room.told == [f"1 chat exported to out.{ending}."]


async def test_all_chats_go_out_and_come_back_in_once(room: ExchangeRoom, tmp_path: Path) -> None:
    store = room.history.store
    await store.save(changes_of(make_chat("one"), make_chat("two")))
    menu = QMenu(room.window)
    room.actions.fill_menu(menu)
    export = next(action.menu() for action in menu.actions() if action.text() == "Export all chats")
    assert isinstance(export, QMenu)
    path = tmp_path / "all.json"
    await room.finish(room.choose(export, "JSON…"), path)
    assert room.told == ["2 chats exported to all.json."]
    await store.remove_chats(["one", "two"])
    for told in ("2 new chats", "2 chats known already"):
        await room.finish(room.choose(menu, "Import chats…"), path)
        assert told in room.told[-1]
    assert await store.count_chats() == 2


async def test_what_cannot_be_read_is_named(room: ExchangeRoom, tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    await asyncio.to_thread(path.write_text, "{")
    menu = QMenu(room.window)
    room.actions.fill_menu(menu)
    await room.finish(room.choose(menu, "Import chats…"), path)
    assert "notes.json" in room.told[-1]
    assert room.failures == []
