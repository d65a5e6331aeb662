"""Which models are compared: chosen by a command, shown as chips, and put beside answers of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest_asyncio
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from tests.fakes.chat_window import ChatWindow
from tests.fakes.turns import settle
from tests.gui.comparing import A, B, C, D, ask, chips, columns, end, read

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
DEFAULT = "x-ai/grok-4"


@pytest_asyncio.fixture
async def room(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncIterator[ChatWindow]:
    room = ChatWindow(tmp_path, appearance, icons)
    room.window.resize(1100, 740)
    for model in (A, B, C, D):
        room.provider.say_as(model)
    yield room
    await room.close()


async def test_chips_show_who_is_asked_and_take_one_out(room: ChatWindow) -> None:
    room.conversation.comparing.set_models((A, B, C))
    assert chips(room) == [f"Remove {model}" for model in (A, B, C)]
    assert room.window.page.header.model.text() == "3 models"
    buttons = room.picking.bar.findChildren(QToolButton)
    next(button for button in buttons if button.accessibleName() == f"Remove {A}").click()
    assert chips(room) == [f"Remove {B}", f"Remove {C}"]
    clear = room.picking.bar.findChild(QToolButton, "clearModels")
    assert isinstance(clear, QToolButton)
    clear.click()
    assert not chips(room)
    assert room.window.page.header.model.text() == DEFAULT
    await room.rest()


async def test_the_command_opens_the_picker_with_the_last_set(room: ChatWindow) -> None:
    room.press(Qt.Key.Key_D, CONTROL_SHIFT)
    await room.until(lambda: room.picking.picker is not None and room.picking.picker.isVisible())
    picker = room.picking.picker
    assert picker is not None
    assert picker.picked == (DEFAULT,), "nothing was compared yet"
    picker.accept()
    picker.several_chosen.emit((A, B))
    await settle(room.scope)
    assert chips(room) == [f"Remove {A}", f"Remove {B}"]
    room.conversation.comparing.set_models(())
    room.window.activateWindow()
    QApplication.processEvents()
    room.press(Qt.Key.Key_D, CONTROL_SHIFT)
    await room.until(picker.isVisible)
    assert picker.picked == (A, B)
    picker.close()
    await room.rest()


async def test_other_models_answer_beside_an_answer_that_there_is(room: ChatWindow) -> None:
    await room.ask("Why?", "Because.")
    menu = await room.open_menu("Because.")
    entry = next(action for action in menu.actions() if action.text() == "Compare with other models…")
    entry.trigger()
    await room.until(lambda: room.picking.picker is not None and room.picking.picker.isVisible())
    picker = room.picking.picker
    assert picker is not None
    assert picker.windowTitle() == "Choose up to 3 models"
    picker.accept()
    picker.several_chosen.emit((A, B))
    await room.until(lambda: len(columns(room)) == 3)
    await end(room, A, B)
    assert len(room.provider.requests) == 3, "the one that is there is not asked again"
    assert [read(column) for column in columns(room)] == ["Because.", f"I am **{A}**.", f"I am **{B}**."]
    await room.rest()


async def test_answers_of_before_can_be_put_side_by_side(room: ChatWindow) -> None:
    await room.ask("Why?", "One.")
    room.button("One.", "Retry").click()
    await room.answer("Two.")
    menu = await room.open_menu("Two.")
    next(action for action in menu.actions() if action.text() == "Show 2 answers side by side").trigger()
    await room.until(lambda: len(columns(room)) == 2)
    assert [read(column) for column in columns(room)] == ["One.", "Two."]
    columns(room)[0].go_on.click()
    assert room.texts == ["Why?", "One."]
    await room.rest()


async def test_a_low_window_leaves_the_room_to_the_answers(room: ChatWindow) -> None:
    await ask(room, A, B)
    await end(room, A, B)
    room.window.resize(500, 400)
    QApplication.processEvents()
    assert not room.picking.bar.isVisible()
    assert columns(room)[0].height() > 0
    assert room.comparison.columns.geometry().bottom() <= room.window.page.place.height()
    room.window.resize(1100, 740)
    QApplication.processEvents()
    assert room.picking.bar.isVisible()
    await room.rest()
