"""A chat's own settings: shown by what the model knows, sent with its questions, named as presets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QToolButton

from offhand.domain.gating import OPENROUTERS
from offhand.domain.models import ModelCard, ReasoningSupport
from offhand.domain.request import Endpoint, WebSearch
from offhand.domain.sampling_settings import TEMPERATURE
from offhand.domain.settings import BASE_URL
from offhand.ui.chat_options import ChatOptions
from offhand.ui.dialogs.chat_settings import ChatSettingsDialog
from offhand.ui.sidebar.name_dialog import NameDialog
from tests.fakes.chat_window import ChatWindow
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

ELSEWHERE = "https://api.example.com/v1"
ABLE = ModelCard(
    id="x-ai/grok-4",
    name="Grok 4",
    supported_parameters=frozenset({"tools", "temperature", "reasoning"}),
    reasoning=ReasoningSupport(mandatory=True, supported_efforts=()),
)


class Room:
    """A window with the options of its chats."""

    def __init__(self, chat: ChatWindow, icons: Icons) -> None:
        self.chat = chat
        self.options = ChatOptions(chat.workings, chat.window, icons)
        self.card: ModelCard | None = ABLE

    @property
    def dialog(self) -> ChatSettingsDialog:
        dialog = self.chat.window.findChild(ChatSettingsDialog)
        assert dialog is not None
        return dialog

    @property
    def own(self) -> dict[str, object]:
        return dict(self.chat.conversation.chat.head.own)

    async def open(self) -> ChatSettingsDialog:
        self.options.open()
        await settle(self.chat.scope)
        return self.dialog

    async def ask(self, text: str) -> None:
        """Send a question, whichever window has the keyboard."""
        self.chat.type(text)
        self.chat.window.page.composer.submit()
        await self.chat.answer()
        await self.chat.rest()

    async def enter(self, key: str, text: str) -> None:
        field = self.dialog.rows[key].editor.field
        assert isinstance(field, QLineEdit)
        field.setText(text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        await settle(self.chat.scope)


@pytest.fixture
async def room(
    qtbot: QtBot, tmp_path: Path, appearance: Appearance, icons: Icons
) -> AsyncGenerator[Room, None]:
    del qtbot
    chat = ChatWindow(tmp_path, appearance, icons)
    made = Room(chat, icons)
    yield made
    made.options.close()
    await chat.close()


async def test_a_value_of_its_own_goes_with_the_next_question(room: Room) -> None:
    await room.open()
    await room.enter("temperature", "0.3")
    assert room.own == {"temperature": 0.3}
    prompt = room.dialog.rows["system_prompt"].editor.field
    assert isinstance(prompt, QPlainTextEdit)
    prompt.setPlainText("Answer in French.")
    room.dialog.close()
    assert room.own == {"temperature": 0.3, "system_prompt": "Answer in French."}
    await room.ask("Hello")
    request = room.chat.provider.requests[-1]
    assert (request.sampling.temperature, request.system) == (0.3, "Answer in French.")


async def test_the_way_back_is_that_of_the_program(room: Room) -> None:
    await room.chat.workings.preferences.change(TEMPERATURE, 0.9)
    dialog = await room.open()
    await room.enter("temperature", "0.3")
    await room.enter("temperature", "")
    assert room.own == {"temperature": None}
    dialog.reset_requested.emit(dialog.rows["temperature"].setting)
    assert room.own == {}
    field = dialog.rows["temperature"].editor.field
    assert isinstance(field, QLineEdit)
    assert field.text() == "0.9"


async def test_what_is_being_typed_belongs_to_the_chat_that_it_was_typed_for(room: Room) -> None:
    await room.ask("First")
    first = room.chat.conversation
    dialog = await room.open()
    line = dialog.rows["temperature"].editor.field
    prompt = dialog.rows["system_prompt"].editor.field
    assert isinstance(line, QLineEdit)
    assert isinstance(prompt, QPlainTextEdit)
    line.setText("0.3")
    prompt.setPlainText("Answer in French.")
    room.chat.window.start_chat()
    assert dict(first.chat.head.own) == {"temperature": 0.3, "system_prompt": "Answer in French."}
    assert room.own == {}
    assert (line.text(), prompt.toPlainText()) == ("", "")
    await room.chat.rest()


async def test_a_refused_text_stays_while_the_chat_changes_and_goes_with_it(room: Room) -> None:
    dialog = await room.open()
    await room.enter("temperature", "9")
    room.chat.conversation.revise(title="Another title")
    line = dialog.rows["temperature"].editor.field
    assert isinstance(line, QLineEdit)
    assert line.text() == "9"
    await room.ask("First")
    room.chat.window.start_chat()
    assert (line.text(), dialog.rows["temperature"].problem) == ("", "")


async def test_the_search_is_one_click_and_one_chat(room: Room) -> None:
    room.options.search.click()
    assert room.own == {"web_search": True}
    await room.ask("News?")
    assert room.chat.provider.requests[-1].web_search == WebSearch()
    room.chat.window.start_chat()
    assert room.own == {}
    assert not room.options.search.isChecked()


async def test_only_what_the_model_knows_is_shown(room: Room) -> None:
    dialog = await room.open()
    dialog.set_cards((ABLE,), Endpoint().base_url)
    assert dialog.rows["temperature"].isVisibleTo(dialog)
    assert not dialog.rows["stop"].isVisibleTo(dialog)
    assert not dialog.rows["frequency_penalty"].isVisibleTo(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("always thinks" in text and "cannot be steered" in text for text in words)
    assert any("Grok 4 does not know them" in text for text in words)


async def test_what_another_server_does_not_know_is_grey_says_so_and_can_be_taken_back(room: Room) -> None:
    room.chat.conversation.revise(own={"zero_retention": True, "web_search": True})
    dialog = await room.open()
    dialog.set_cards((ModelCard(id="own/model", parameters_known=False),), ELSEWHERE)
    for key in OPENROUTERS & dialog.rows.keys():
        row = dialog.rows[key]
        assert row.isVisibleTo(dialog), key
        assert not row.editor.isEnabled(), key
        assert row.note == "This server does not know this, so it is not sent."
    for key in ("temperature", "service_tier", "answer_format", "max_tokens"):
        assert dialog.rows[key].editor.isEnabled(), key
    way_back = dialog.rows["zero_retention"].findChild(QToolButton, "resetZeroRetention")
    assert way_back is not None
    QTest.mouseClick(way_back, Qt.MouseButton.LeftButton)
    assert room.own == {"web_search": True}


async def test_the_search_is_offered_where_the_server_knows_it(room: Room) -> None:
    room.chat.conversation.revise(own={"web_search": True}, model="own/model")
    assert room.options.search.isEnabled()
    await room.chat.core.preferences.change(BASE_URL, ELSEWHERE)
    await settle(room.chat.core.scope)
    assert not room.options.search.isEnabled()
    assert not room.options.search.isChecked()
    assert room.options.search.toolTip() == "This server does not know how to search the web"
    await room.chat.core.preferences.change(BASE_URL, Endpoint().base_url)
    await settle(room.chat.core.scope)
    assert room.options.search.isEnabled()
    assert room.options.search.isChecked()


async def test_a_refused_value_says_why_and_changes_nothing(room: Room) -> None:
    dialog = await room.open()
    await room.enter("temperature", "9")
    assert "between" in dialog.rows["temperature"].problem
    assert room.own == {}


async def test_a_preset_is_made_taken_over_and_begun_with(room: Room) -> None:
    dialog = await room.open()
    await room.enter("temperature", "0.3")
    dialog.presets.save.click()
    naming = QApplication.activeModalWidget() or dialog.findChild(NameDialog)
    assert isinstance(naming, NameDialog)
    naming.field.setText("Careful")
    naming.accept()
    await settle(room.chat.scope)
    assert dialog.presets.box.currentText() == "Careful"
    dialog.presets.default.click()
    await settle(room.chat.scope)
    room.chat.window.start_chat()
    await room.ask("First")
    room.chat.window.start_chat()
    assert room.own == {"temperature": 0.3}
    dialog.presets.chosen.emit("")
    assert room.own == {}
    dialog.presets.chosen.emit("Careful")
    assert room.own == {"temperature": 0.3}
    dialog.presets.remove.click()
    await settle(room.chat.scope)
    assert room.chat.workings.presets.known.presets == ()
    assert room.own == {"temperature": 0.3}
