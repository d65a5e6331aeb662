"""The receipt of an answer: by its button, by key, kept up to date, copied without the key."""

from __future__ import annotations

import json
import shlex
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton

from offhand.domain.events import Opened, Sending, Served, UsageReported
from offhand.domain.message import Usage
from offhand.domain.models import ModelCard
from offhand.domain.sent import SentRequest
from offhand.ui.dialogs.receipt import ReceiptDialog
from offhand.ui.receipts import ReceiptDesk
from offhand.ui.transcript.labels import HeaderView
from tests.fakes.chat_window import ChatWindow
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from offhand.domain.events import StreamEvent
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


@pytest.fixture
async def chat(
    qtbot: QtBot, tmp_path: Path, appearance: Appearance, icons: Icons
) -> AsyncGenerator[ChatWindow, None]:
    del qtbot
    made = ChatWindow(tmp_path, appearance, icons)
    desk = ReceiptDesk(made.workings, made.window)
    yield made
    desk.close()
    await made.close()


def read(chat: ChatWindow) -> str:
    (dialog,) = chat.window.findChildren(ReceiptDialog)
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


async def test_the_button_shows_what_an_answer_took(chat: ChatWindow) -> None:
    await chat.ask("It's why?", "Because.")
    await chat.rest()
    chat.button("Because.", "Receipt").click()
    assert "Answered by" in read(chat)
    answer = chat.conversation.branch[-1]
    assert answer.reply is not None
    usage = Usage(prompt_tokens=12, completion_tokens=34, cost=Decimal("0.0123"))
    chat.conversation.amend(replace(answer, reply=replace(answer.reply, usage=usage)))
    assert "$0.0123" in read(chat)
    await chat.rest()


async def test_a_key_shows_the_last_one_and_the_command_holds_no_key(chat: ChatWindow) -> None:
    await chat.ask('It\'s "why" $HOME?', "Because.")
    await chat.rest()
    chat.window.activateWindow()
    chat.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = chat.window.findChildren(ReceiptDialog)
    buttons = {button.accessibleName(): button for button in dialog.findChildren(QPushButton)}
    buttons["Copy as curl"].click()
    await settle(chat.scope)
    command = QApplication.clipboard().text()
    words = shlex.split(command.replace("\\\n", " "))
    body = json.loads(words[words.index("--data-raw") + 1])
    assert body["messages"][-1] == {"role": "user", "content": 'It\'s "why" $HOME?'}
    assert "Authorization: Bearer $OPENROUTER_API_KEY" in words
    assert "sk-or" not in command
    buttons["Copy receipt"].click()
    assert "Answered by" in QApplication.clipboard().text()


async def answer_as(chat: ChatWindow, question: str, *events: StreamEvent) -> QToolButton:
    chat.type(question)
    chat.press(Qt.Key.Key_Return)
    usage = Usage(prompt_tokens=10, completion_tokens=5, cost=Decimal("0.01"))
    chat.provider.say(*events, Opened("gen-1"), UsageReported(usage))
    await chat.answer(f"Because of {question}")
    await chat.rest()
    return chat.button(f"Because of {question}", "Receipt")


async def test_who_was_not_asked_is_told_by_the_button_and_above_the_receipt(chat: ChatWindow) -> None:
    asked = chat.conversation.asked_model
    plain = await answer_as(chat, "one", Served(asked, "xAI"))
    assert plain.accessibleDescription() == "Show what this answer took and cost"
    other = await answer_as(chat, "two", Served("a/other", "xAI"))
    assert other.accessibleDescription() == "a/other answered in its place"
    names = {each.text(): each.property("role") for each in chat.window.findChildren(HeaderView)}
    assert names[chat.window.page.name_model("a/other")] == "warning"
    assert names[chat.window.page.name_model(asked)] != "warning"
    sent = SentRequest(
        address="https://a.example/v1/chat/completions",
        dialect="openrouter",
        fields={"model": asked, "provider": {"only": ["azure"]}},
    )
    provider = await answer_as(chat, "three", Sending(sent), Served(asked, "xAI"))
    assert provider.toolTip() == "It was served by xAI, which was not asked for"
    provider.click()
    shown = read(chat)
    assert "A provider served that was not asked for." in shown
    assert "azure" in shown
    (dialog,) = chat.window.findChildren(ReceiptDialog)
    warned = [each.text() for each in dialog.findChildren(QLabel) if each.property("role") == "warning"]
    assert warned == ["A provider served that was not asked for.", "xAI"]
    await chat.rest()


async def test_the_button_goes_by_the_list_also_when_it_comes_later(
    chat: ChatWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = chat.conversation.asked_model
    served = f"{asked}-0905"
    button = await answer_as(chat, "one", Served(served, "xAI"))
    message = chat.conversation.branch[-1]
    assert message.reply is not None
    chat.conversation.amend(replace(message, reply=replace(message.reply, listed=None)))
    assert button.accessibleDescription() == "Show what this answer took and cost"
    listed = {name: ModelCard(id=name, canonical_slug=name) for name in (asked, served)}

    def read_models(_payload: bytes) -> dict[str, ModelCard]:
        return listed

    monkeypatch.setattr(chat.core.client, "read_models", read_models)
    assert await chat.core.catalogue.refresh(force=True)
    assert button.accessibleDescription() == f"{served} answered in its place"
    await chat.rest()


async def test_the_command_is_what_was_sent(chat: ChatWindow) -> None:
    sent = SentRequest(
        address="https://a.example/v1/chat/completions",
        dialect="standard",
        fields={"model": "m", "temperature": 0.25, "stream": True},
    )
    button = await answer_as(chat, "one", Sending(sent))
    message = chat.conversation.branch[-1]
    assert message.reply is not None
    kept = replace(sent, first=chat.conversation.branch[0].id)
    chat.conversation.amend(replace(message, reply=replace(message.reply, sent=kept)))
    button.click()
    (dialog,) = chat.window.findChildren(ReceiptDialog)
    buttons = {each.accessibleName(): each for each in dialog.findChildren(QPushButton)}
    buttons["Copy as curl"].click()
    await settle(chat.scope)
    words = shlex.split(QApplication.clipboard().text().replace("\\\n", " "))
    body = json.loads(words[words.index("--data-raw") + 1])
    assert words[2] == sent.address
    assert body == {
        "model": "m",
        "messages": [{"role": "user", "content": "one"}],
        "temperature": 0.25,
        "stream": True,
    }
    assert "Copied, without the key." in read(chat)
    await chat.rest()


async def test_a_command_that_was_not_kept_says_so(chat: ChatWindow) -> None:
    (await answer_as(chat, "one")).click()
    (dialog,) = chat.window.findChildren(ReceiptDialog)
    buttons = {each.accessibleName(): each for each in dialog.findChildren(QPushButton)}
    buttons["Copy as curl"].click()
    await settle(chat.scope)
    assert "How it was sent was not kept." in read(chat)


async def test_a_question_has_no_receipt(chat: ChatWindow) -> None:
    await chat.ask("Why?", "Because.")
    await chat.rest()
    row = chat.row("Why?")
    buttons = [button for button in row.findChildren(QToolButton) if button.isVisible()]
    assert buttons
    assert "Receipt" not in [button.accessibleName() for button in buttons]
    chat.window.page.branching.receipt_wanted.emit(chat.conversation.branch[0].id)
    assert chat.window.findChildren(ReceiptDialog) == []
