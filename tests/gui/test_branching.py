"""Branches in the whole window: asking again, turning, branching off, and what is told meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest_asyncio
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from offhand.domain.errors import AnswerInterrupted
from offhand.domain.events import TextDelta
from offhand.ui.composer.composer import STILL_ANSWERING
from offhand.ui.composer.notices import Hint
from offhand.ui.dialogs.model_picker import ModelPicker
from offhand.ui.transcript.flash import Flash
from tests.fakes.chat_window import ChatWindow
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from PySide6.QtGui import QAction

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
DEFAULT = "x-ai/grok-4"
ANOTHER = ["Another model…", "Compare with other models…"]


@pytest_asyncio.fixture
async def room(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncIterator[ChatWindow]:
    room = ChatWindow(tmp_path, appearance, icons)
    yield room
    await room.close()


def elsewhere(room: ChatWindow) -> bool:
    return room.window.page.branching.bar.isVisible()


def hint(room: ChatWindow) -> str:
    found = room.window.page.composer.findChild(Hint)
    assert isinstance(found, Hint)
    return found.text()


def shown(room: ChatWindow, text: str) -> list[str]:
    return [label.text() for label in room.row(text).findChildren(QLabel) if label.isVisible()]


def entries(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}


async def test_an_answer_is_asked_for_again_and_lights_up(room: ChatWindow) -> None:
    await room.ask("One?", "1")
    room.button("1", "Retry").click()
    await room.answer("I")
    assert room.texts == ["One?", "I"]
    assert "2/2" in shown(room, "I")
    assert any(flash.strength for flash in room.window.page.transcript.findChildren(Flash))
    assert room.window.page.composer.field.hasFocus()
    room.press(Qt.Key.Key_R, CONTROL)
    await room.answer("i")
    assert "3/3" in shown(room, "i")
    await room.rest()


async def test_a_menu_offers_the_models_to_ask_again(room: ChatWindow) -> None:
    await room.ask("One?", "1")
    room.conversation.choose_model("b/second")
    menu = await room.open_menu("1")
    assert [*entries(menu)] == [f"Same model: {DEFAULT}", "b/second", *ANOTHER]
    entries(menu)["b/second"].trigger()
    await room.answer("II")
    assert room.provider.requests[-1].model == "b/second"
    room.conversation.choose_model("c/third")
    menu = await room.open_menu("II")
    assert [*entries(menu)][:3] == ["Same model: b/second", "c/third", DEFAULT]
    entries(menu)["Same model: b/second"].trigger()
    await room.answer("ii")
    assert room.provider.requests[-1].model == "b/second"
    assert room.conversation.chat.model == "c/third", "the chat keeps its own"
    await room.rest()


async def test_another_model_is_picked_for_one_answer_alone(room: ChatWindow) -> None:
    await room.core.catalogue.load()
    await room.core.catalogue.refresh()
    await room.ask("One?", "1")
    before = room.conversation.chat.model
    entries(await room.open_menu("1"))["Another model…"].trigger()
    picker = room.window.findChild(ModelPicker)
    assert isinstance(picker, ModelPicker)
    await room.until(picker.isVisible)
    QTest.keyClicks(picker.search, "some/other-model")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    await room.answer("II")
    assert room.provider.requests[-1].model == "some/other-model"
    assert room.conversation.chat.model == before
    room.desk.open_model_picker()
    QTest.keyClicks(picker.search, "some/other-model")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert room.conversation.chat.model == "some/other-model"
    await settle(room.scope)
    await room.rest()


async def test_a_chat_is_branched_into_a_new_one(room: ChatWindow) -> None:
    await room.ask("One?", "1")
    await room.ask("Two?", "2")
    first = room.conversation
    room.type("Draft")
    room.button("1", "Branch").click()
    assert room.conversation is not first
    assert room.texts == ["One?", "1"]
    assert room.window.windowTitle() == "One? (branch) — Offhand"
    assert room.typed == ""
    await settle(room.scope)
    line = next(b for b in room.row("1").findChildren(QPushButton) if b.objectName() == "origin")
    assert line.text() == "Branched from “One?”"
    await room.ask("Three?", "3")
    assert len(first.chat.messages) == 4
    line.click()
    await room.until(lambda: room.conversation is first)
    assert room.texts == ["One?", "1", "Two?", "2"]
    assert room.typed == "Draft"
    await room.until(lambda: room.row("1").y() >= 0)
    await room.history.saver.flush()
    kept = await room.history.store.list_heads()
    assert {head.title for head in kept} == {"One?", "One? (branch)"}
    await room.rest()


async def test_the_origin_of_a_branch_is_found_on_whatever_branch_it_is(room: ChatWindow) -> None:
    await room.ask("One?", "1")
    first = room.conversation
    room.press(Qt.Key.Key_B, CONTROL | SHIFT)
    branch = room.conversation
    room.window.show_conversation(first)
    room.button("1", "Retry").click()
    await room.answer("I")
    room.window.show_conversation(branch)
    await settle(room.scope)
    next(b for b in room.row("1").findChildren(QPushButton) if b.objectName() == "origin").click()
    await room.until(lambda: room.conversation is first)
    assert room.texts == ["One?", "1"]
    await room.rest()


async def test_keys_alone_turn_a_message(room: ChatWindow) -> None:
    await room.ask("One?", "1")
    for number in ("2", "3"):
        room.press(Qt.Key.Key_R, CONTROL)
        await room.answer(number)
    room.press(Qt.Key.Key_J, CONTROL)
    for key, text in (
        (Qt.Key.Key_Left, "2"),
        (Qt.Key.Key_Left, "1"),
        (Qt.Key.Key_Left, "1"),
        (Qt.Key.Key_End, "3"),
        (Qt.Key.Key_Home, "1"),
        (Qt.Key.Key_Right, "2"),
    ):
        room.press(key, ALT)
        assert room.texts == ["One?", text]
        assert room.row(text).hasFocus()
    await room.rest()


async def test_an_answer_in_another_branch_goes_on_and_is_told(room: ChatWindow) -> None:
    await room.ask("One?", "1")
    room.button("1", "Retry").click()
    room.provider.say(TextDelta("Half "))
    await room.until(lambda: room.texts[-1:] == ["Half "])
    assert not elsewhere(room)
    room.press(Qt.Key.Key_J, CONTROL)
    room.press(Qt.Key.Key_Left, ALT)
    assert room.texts == ["One?", "1"]
    assert elsewhere(room)
    assert "answering in 2" in shown(room, "1")
    assert room.window.page.composer.is_streaming
    room.button("1", "Retry").click()
    assert hint(room) == STILL_ANSWERING
    room.provider.say(TextDelta("an "))
    next(b for b in room.window.page.branching.bar.findChildren(QPushButton)).click()
    await room.until(lambda: room.texts == ["One?", "Half an "])
    assert not elsewhere(room)
    room.button("Half an ", "Previous branch").click()
    await room.answer("answer")
    assert not elsewhere(room)
    assert room.texts == ["One?", "1"]
    assert "new in 2" in shown(room, "1")
    assert not room.window.page.composer.is_streaming
    room.button("1", "Next branch").click()
    assert room.texts == ["One?", "Half an answer"]
    room.button("Half an answer", "Previous branch").click()
    assert "new in 2" not in shown(room, "1")
    await room.rest()


async def test_esc_stops_an_answer_out_of_view_too(room: ChatWindow) -> None:
    await room.ask("One?", "1")
    room.button("1", "Retry").click()
    room.provider.say(TextDelta("Half"))
    await room.until(lambda: room.texts[-1:] == ["Half"])
    room.button("Half", "Previous branch").click()
    room.press(Qt.Key.Key_Escape)
    await room.until(lambda: room.conversation.is_idle)
    assert not elsewhere(room)
    assert room.provider.open_streams == 0
    await room.rest()


async def test_a_cut_answer_goes_on_as_another_branch(room: ChatWindow) -> None:
    room.type("Why?")
    room.press(Qt.Key.Key_Return)
    room.provider.say(TextDelta("Because light"), AnswerInterrupted())
    await room.until(lambda: room.conversation.is_idle)
    bar = next(b for b in room.row("Because light").findChildren(QPushButton) if b.text() == "Continue")
    assert any(text.startswith("Interrupted at ") for text in shown(room, "Because light"))
    bar.click()
    await room.until(lambda: len(room.provider.requests) == 2)
    assert room.texts == ["Why?", "Because light"]
    room.provider.say(TextDelta("light sca"))
    await room.until(lambda: room.texts[-1] == "Because light sca")
    await room.answer("tters.")
    assert room.texts == ["Why?", "Because light scatters."]
    assert "2/2" in shown(room, "Because light scatters.")
    room.button("Because light scatters.", "Previous branch").click()
    assert room.texts == ["Why?", "Because light"]
    await room.rest()


async def test_nothing_is_edited_or_branched_in_an_empty_chat(room: ChatWindow) -> None:
    room.press(Qt.Key.Key_E, CONTROL)
    room.press(Qt.Key.Key_B, CONTROL | SHIFT)
    room.press(Qt.Key.Key_R, CONTROL)
    assert room.conversation.chat.messages == {}
    assert QApplication.focusWidget() is room.window.page.composer.field
    await room.rest()
