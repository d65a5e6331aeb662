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

from offhand.domain.message import Usage
from offhand.ui.dialogs.receipt import ReceiptDialog
from offhand.ui.receipts import ReceiptDesk
from tests.fakes.chat_window import ChatWindow
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

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


async def test_a_question_has_no_receipt(chat: ChatWindow) -> None:
    await chat.ask("Why?", "Because.")
    await chat.rest()
    row = chat.row("Why?")
    buttons = [button for button in row.findChildren(QToolButton) if button.isVisible()]
    assert buttons
    assert "Receipt" not in [button.accessibleName() for button in buttons]
    chat.window.page.branching.receipt_wanted.emit(chat.conversation.branch[0].id)
    assert chat.window.findChildren(ReceiptDialog) == []
