"""The whole window over the demo: what a narrow or low one shows, and where the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest_asyncio
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton

from offhand.app.core import Core, Options
from offhand.domain.chat import ChatHead
from offhand.domain.sampling_settings import TEMPERATURE
from offhand.domain.settings import BASE_URL, DATA_FOLDER
from offhand.ui.composer.chips import ChipStrip
from offhand.ui.header import Header
from tests.fakes.main_window import Room
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest_asyncio.fixture
async def room(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncIterator[Room]:
    room = Room(tmp_path, appearance, icons)
    yield room
    await room.close()


async def test_a_narrow_window_belongs_to_the_chat(room: Room) -> None:
    sidebar = room.window.sidebar
    assert sidebar.isVisible()
    room.resize(500, 600)
    assert not sidebar.isVisible()
    room.press(Qt.Key.Key_B, CONTROL)
    assert sidebar.isVisible()
    QTest.mouseClick(sidebar.new_chat, Qt.MouseButton.LeftButton)
    assert not sidebar.isVisible()
    assert room.window.place[2] is False, "what the window's width did is not the user's wish"
    room.resize(1000, 600)
    assert sidebar.isVisible()


async def test_a_hidden_sidebar_stays_hidden_in_a_wide_window(room: Room) -> None:
    room.press(Qt.Key.Key_B, CONTROL)
    room.resize(500, 600)
    room.resize(1000, 600)
    assert not room.window.sidebar.isVisible()
    assert room.window.place[2] is True


async def test_the_keyboard_leaves_a_sidebar_that_is_hidden(room: Room) -> None:
    room.press(Qt.Key.Key_K, CONTROL)
    assert room.window.sidebar.search.hasFocus()
    room.press(Qt.Key.Key_B, CONTROL)
    assert room.is_in_field


async def test_esc_clears_the_search_then_leads_back_to_the_field(room: Room) -> None:
    sidebar = room.window.sidebar
    room.press(Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(sidebar.search, "nowhere")
    await settle(room.scope)
    assert sidebar.results.note.text() == "Nothing found for nowhere."
    assert sidebar.results.note.isVisible()
    room.press(Qt.Key.Key_Escape)
    assert sidebar.search.text() == ""
    assert not any(label.isVisible() for label in sidebar.findChildren(QLabel))
    room.press(Qt.Key.Key_Escape)
    assert room.is_in_field


async def test_esc_in_the_search_stops_an_answer_where_nothing_is_searched_for(room: Room) -> None:
    room.ask("Something long")
    room.press(Qt.Key.Key_K, CONTROL)
    room.press(Qt.Key.Key_Escape)
    await settle(room.scope)
    conversation = room.window.page.conversation
    assert conversation is not None
    await settle(conversation.scope)
    assert conversation.is_idle
    assert room.window.sidebar.search.hasFocus()


async def test_a_new_chat_is_listed_whatever_was_searched_for(room: Room) -> None:
    chats = room.window.sidebar.findChild(QListView, "conversations")
    assert isinstance(chats, QListView)
    room.window.sidebar.search.setText("nowhere")
    assert not chats.isVisible()
    room.press(Qt.Key.Key_N, CONTROL)
    assert chats.isVisible()
    room.ask("Where does it stand?")
    await room.until(lambda: chats.model().rowCount() == 2)
    await room.end_answer()


async def test_a_long_title_is_shortened_when_the_model_takes_its_room(room: Room) -> None:
    room.resize(1060, 740)
    header = room.window.findChild(Header)
    assert isinstance(header, Header)
    header.show_head(ChatHead(id="x", title="A title that is as long as titles become " * 3))
    header.set_model("A", "a")
    QApplication.processEvents()
    before = _shown(header)
    header.set_model("A model with quite a long name", "a")
    QApplication.processEvents()
    after = _shown(header)
    assert after.endswith("…")
    assert len(after) < len(before)


def _shown(header: Header) -> str:
    return next(label.text() for label in header.findChildren(QLabel) if label.text().startswith("A title"))


async def test_a_dismissed_notice_gives_the_keyboard_back(room: Room) -> None:
    pressed: list[bool] = []
    room.window.announce("Something happened.", ("Do it", lambda: pressed.append(True)))
    QApplication.processEvents()
    button = next(b for b in room.window.findChildren(QPushButton) if b.text() == "Do it")
    button.setFocus()
    room.press(Qt.Key.Key_Space)
    assert pressed == [True]
    assert room.is_in_field
    assert room.window.page.banners.sizeHint().height() == 0


async def test_quitting_works_from_every_window(room: Room) -> None:
    context = next(a for a in room.window.actions() if a.objectName() == "quit").shortcutContext()
    assert context is Qt.ShortcutContext.ApplicationShortcut


async def test_a_low_window_keeps_field_and_pictures_apart(room: Room, tmp_path: Path) -> None:
    composer = room.window.page.composer
    composer.add_files([str(tmp_path / f"{number}.png") for number in range(9)])
    composer.show_offer("This model reads text only.", [("One", _nothing), ("Two", _nothing)])
    await settle(room.scope)
    room.resize(480, 400)
    for _ in range(3):
        QApplication.processEvents()
    strip = composer.findChild(ChipStrip)
    assert isinstance(strip, ChipStrip)
    above = strip.mapTo(room.window, strip.rect().bottomLeft()).y()
    assert above < composer.field.mapTo(room.window, composer.field.rect().topLeft()).y()
    end = composer.mapTo(room.window, composer.rect().bottomLeft()).y()
    assert end < room.window.height()


async def test_what_the_command_line_sets_is_in_force_and_marked(tmp_path: Path, room: Room) -> None:
    del room
    core = Core(Options(data_dir=str(tmp_path), base_url="https://example.org/v1"), _ignore)
    assert core.preferences.is_overridden(DATA_FOLDER)
    assert core.preferences.is_overridden(BASE_URL)
    assert not core.preferences.is_overridden(TEMPERATURE)
    assert core.settings.get(DATA_FOLDER) == str(tmp_path)
    await core.close()


def _ignore(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


def _nothing() -> None:
    """Be chosen without consequence."""
