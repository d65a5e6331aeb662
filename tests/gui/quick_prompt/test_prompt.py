"""How the quick prompt leaves and stays: Esc step by step, clicks elsewhere, input methods, its offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton

from offhand.domain.events import TextDelta
from offhand.domain.model_settings import DEFAULT_MODEL_SETTING
from offhand.domain.request_settings import ZERO_RETENTION
from offhand.domain.settings import BASE_URL
from offhand.domain.surroundings import Context, SelectedText
from offhand.ui.transcript.footer import EMPTY
from offhand.ui.transcript.parts import PartKind
from tests.fakes.quick_room import QuickRoom
from tests.fakes.turns import settle, turn

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

CONTROL = Qt.KeyboardModifier.ControlModifier
ENTERS = [Qt.Key.Key_Return, Qt.Key.Key_Enter]


@pytest_asyncio.fixture
async def room(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncIterator[QuickRoom]:
    room = QuickRoom(tmp_path, appearance, icons)
    yield room
    await room.close()


def is_up(room: QuickRoom) -> bool:
    return room.prompt.window.isVisible()


async def click_elsewhere(room: QuickRoom) -> None:
    """Have another window take the keyboard."""
    room.window.activateWindow()
    await room.until(room.window.isActiveWindow)
    await room.rest()
    QApplication.processEvents()


async def test_esc_stops_then_clears_then_leaves(room: QuickRoom) -> None:
    await room.come()
    room.type("Why?")
    room.press(Qt.Key.Key_Return)
    room.provider.say(TextDelta("Because"))
    await room.until(lambda: room.prompt.panel.answer.is_answering)
    room.type("and so")
    await turn()
    room.press(Qt.Key.Key_Escape)
    await room.until(lambda: not room.prompt.panel.answer.is_answering)
    await room.rest()
    assert (is_up(room), room.typed) == (True, "and so")
    assert room.conversation.branch[-1].text == "Because"
    room.press(Qt.Key.Key_Escape)
    await room.rest()
    assert (is_up(room), room.typed) == (True, "")
    room.press(Qt.Key.Key_Up)
    await room.until(lambda: room.typed == "and so")
    room.press(Qt.Key.Key_Escape)
    room.press(Qt.Key.Key_Escape)
    assert not is_up(room)
    assert room.surroundings.given_back == 1
    await room.rest()


async def test_esc_leaves_an_edit_before_anything_else(room: QuickRoom) -> None:
    await room.come()
    await room.ask("Why?", "So.")
    await room.rest()
    room.prompt.panel.answer.edit_requested.emit(room.conversation.branch[0].id)
    assert room.typed == "Why?"
    room.press(Qt.Key.Key_Escape)
    assert (is_up(room), room.typed) == (True, "")
    room.press(Qt.Key.Key_Escape)
    assert not is_up(room)
    await room.rest()


@pytest.mark.parametrize("key", ENTERS)
@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, CONTROL])
async def test_enter_belongs_to_an_input_method(
    room: QuickRoom, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    await room.come()
    field = room.prompt.panel.field
    QApplication.sendEvent(field, QInputMethodEvent("にほん", []))
    room.press(key, modifiers)
    assert room.provider.requests == []
    assert room.continued == []
    room.press(Qt.Key.Key_Escape)
    assert is_up(room)
    done = QInputMethodEvent("", [])
    done.setCommitString("日本")
    QApplication.sendEvent(field, done)
    assert room.typed == "日本"
    await room.rest()


async def test_a_click_elsewhere_hides_an_empty_prompt(room: QuickRoom) -> None:
    await room.come()
    await click_elsewhere(room)
    assert not is_up(room)
    assert room.surroundings.given_back == 0, "the keyboard is where the user put it"


async def test_a_click_elsewhere_keeps_what_was_typed(room: QuickRoom) -> None:
    await room.come()
    room.type("half a quest")
    await click_elsewhere(room)
    assert is_up(room)
    await room.rest()


async def test_a_click_elsewhere_keeps_a_picture(room: QuickRoom) -> None:
    await room.come()
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(0xFF8800)
    room.prompt.panel.composer.add_image(image)
    await room.rest()
    await click_elsewhere(room)
    assert is_up(room)
    await room.rest()


async def test_a_click_elsewhere_keeps_an_answer_on_its_way(room: QuickRoom) -> None:
    await room.come()
    room.type("Why?")
    room.press(Qt.Key.Key_Return)
    await room.until(lambda: room.prompt.panel.answer.is_answering)
    room.window.activateWindow()
    await room.until(room.window.isActiveWindow)
    await turn()
    assert is_up(room)
    await room.answer("So.")
    await room.rest()
    assert is_up(room), "nobody has read it"


async def test_a_press_that_may_become_a_drag_keeps_it_until_it_ends(room: QuickRoom) -> None:
    room.surroundings.is_pressed = True
    await room.come()
    await click_elsewhere(room)
    assert is_up(room)
    room.surroundings.is_pressed = False
    await room.until(lambda: not is_up(room))


async def test_the_row_is_not_repeated_below_every_answer(room: QuickRoom) -> None:
    await room.come()
    await room.ask("Why?", "So.")
    await room.rest()
    names = {
        button.accessibleName()
        for button in room.prompt.window.findChildren(QToolButton)
        if button.isVisible()
    }
    assert not names & {"Retry", "Retry with", "Branch"}
    assert "Edit" in names
    rows = room.prompt.panel.answer.view.column.rows()
    answer = next(row for row in rows if row.entry is not None and row.entry.text == "So.")
    assert not any(button.isVisible() for button in answer.findChildren(QToolButton))


async def test_the_menu_of_an_answer_has_what_makes_sense_here(room: QuickRoom) -> None:
    await room.come()
    await room.ask("Why?", "So.")
    await room.rest()
    view = room.prompt.panel.answer.view
    row = next(row for row in view.column.rows() if row.entry is not None and row.entry.text == "So.")
    place = row.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(row, QContextMenuEvent(reason, place, row.mapToGlobal(place)))
    menu = view.findChildren(QMenu)[-1]
    labels = [action.text() for action in menu.actions() if action.text()]
    assert labels == ["Copy", "Copy as Markdown", "Copy as text", "Retry", "Ask from here"]
    room.press(Qt.Key.Key_Escape)
    menu.close()
    assert is_up(room)
    await room.rest()


async def test_a_picture_of_an_unsent_question_outlives_its_chat(room: QuickRoom) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(0x0088FF)
    await room.come()
    room.prompt.panel.composer.add_image(image)
    await room.rest()
    await room.ask("What is it?", "Blue.")
    await room.rest()
    gone = room.conversation.chat.id
    room.prompt.panel.composer.add_image(image)
    await room.rest()
    attachment = room.prompt.panel.composer.draft.items[0].attachment
    assert attachment is not None
    await room.workings.shelving.delete((gone,))
    await room.workings.shelving.remove((gone,))
    assert await room.core.blobs.get(attachment.part.blob.sha256)
    await room.rest()


async def test_a_selection_goes_along(room: QuickRoom) -> None:
    room.surroundings.context = Context(selected=SelectedText(text="chosen"))
    await room.come()
    await room.ask("Why?", "So.")
    await room.rest()
    assert room.conversation.branch[0].text == "Why?\n\n> chosen"


async def test_the_window_has_room_for_whatever_is_said(room: QuickRoom) -> None:
    await room.come()
    height = room.prompt.window.height()
    room.press(Qt.Key.Key_Return)
    await room.until(lambda: room.prompt.window.height() > height)
    room.type("Why?")
    await room.until(lambda: room.prompt.window.height() == height)
    await room.rest()


async def test_what_is_not_offered_takes_no_room(room: QuickRoom) -> None:
    await room.come()
    await room.ask("Why?", "So.")
    await room.rest()
    view = room.prompt.panel.answer.view
    row = next(row for row in view.column.rows() if row.entry is not None and row.entry.text == "So.")
    assert row.entry is not None
    assert row.entry.parts[-1].kind is PartKind.FOOTER
    assert row.entry.parts[-1].height == EMPTY
    await room.until(lambda: view.height() == view.column.heights.total)


async def test_what_the_server_does_not_know_is_said_where_it_is_asked(room: QuickRoom) -> None:
    preferences = room.core.preferences
    await preferences.change(BASE_URL, "https://api.example.com/v1")
    await preferences.change(ZERO_RETENTION, True)
    await preferences.change(DEFAULT_MODEL_SETTING, "own/model")
    await settle(room.core.scope)
    await room.come()
    room.type("Why?")
    room.press(Qt.Key.Key_Return)
    await room.until(lambda: room.prompt.panel.answer.is_answering)
    hint = room.prompt.window.findChild(QLabel, "hint")
    assert hint is not None
    await room.until(hint.isVisible)
    assert "This server does not know Zero data retention" in hint.text()
    room.provider.answer("Because.")
    await room.until(lambda: not room.prompt.panel.answer.is_answering)
    await room.rest()
