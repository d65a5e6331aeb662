"""Answers that end where nobody sees them, told of and taken back, over the whole window."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest_asyncio
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from offhand.app.answer_notices import AnswerNotices
from offhand.domain.desktop_settings import NOTIFY, NOTIFY_AFTER
from offhand.domain.notifications import COPY, OPEN, Notification
from offhand.openrouter.demo import DemoTransport
from offhand.services.outcomes import Outcomes
from offhand.ui.sight import Sight
from tests.fakes.main_window import Room
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    import pytest

    from offhand.services.notifying import Acted
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


class Board:
    """Be a notifier that keeps what it shows."""

    def __init__(self) -> None:
        self.shown: dict[str, tuple[Notification, Acted | None]] = {}

    def show(self, notification: Notification, acted: Acted | None = None) -> None:
        self.shown[notification.key] = (notification, acted)

    def withdraw(self, key: str) -> None:
        self.shown.pop(key, None)

    def choose(self, action: str) -> None:
        ((_, acted),) = self.shown.values()
        assert acted is not None
        acted(action, "")


class Told(Room):
    """A window that tells of answers."""

    def __init__(self, folder: Path, appearance: Appearance, icons: Icons) -> None:
        super().__init__(folder, appearance, icons)
        self.board = Board()
        self.elsewhere: set[str] = set()
        self.outcomes = Outcomes(self.history.library)
        self.sight = Sight(self.window, self.elsewhere.__contains__)
        self.sight.changed.connect(self.outcomes.look)
        self.outcomes.watch(self.sight.sees)
        self.notices = AnswerNotices(self.outcomes, self.board, self.core.preferences, self.window)

    async def finish(self) -> None:
        conversation = self.window.page.conversation
        assert conversation is not None
        await settle(conversation.scope)
        await self.history.saver.flush()
        await settle(self.scope)


@pytest_asyncio.fixture
async def told(
    tmp_path: Path, appearance: Appearance, icons: Icons, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Told]:
    monkeypatch.setattr(DemoTransport, "_wait", _hurry)
    told = Told(tmp_path, appearance, icons)
    yield told
    await told.close()


async def test_an_answer_in_a_window_in_use_is_no_news(told: Told) -> None:
    told.ask("Hello")
    await told.finish()
    assert told.board.shown == {}


async def test_a_hidden_window_is_told_of_and_brought_back(told: Told) -> None:
    told.ask("Hello")
    conversation = told.window.page.conversation
    assert conversation is not None
    told.window.hide()
    await told.finish()
    ((notification, _),) = told.board.shown.values()
    assert notification.title == "Hello"
    told.window.start_chat()
    other = QWidget()
    other.show()
    other.activateWindow()
    told.board.choose(OPEN)
    await told.until(told.window.isActiveWindow)
    other.deleteLater()
    assert told.window.page.conversation is conversation
    await told.until(lambda: told.board.shown == {})
    assert conversation.branch[-1].text
    await settle(told.scope)


async def test_a_minimised_window_counts_for_unseen(told: Told) -> None:
    told.window.showMinimized()
    told.window.page.composer.field.insertPlainText("Hello")
    told.window.page.composer.submit()
    await told.finish()
    assert len(told.board.shown) == 1


async def test_the_answer_can_be_copied_without_the_window(told: Told) -> None:
    told.ask("Hello")
    told.window.hide()
    await told.finish()
    told.board.choose(COPY)
    conversation = told.window.page.conversation
    assert conversation is not None
    assert QGuiApplication.clipboard().text() == conversation.branch[-1].text
    assert not told.window.isVisible()


async def test_a_chat_out_of_view_is_told_of_until_it_is_looked_at(told: Told) -> None:
    told.ask("Hello")
    asked = told.window.page.conversation
    assert asked is not None
    told.window.start_chat()
    await settle(asked.scope)
    assert len(told.board.shown) == 1
    told.window.show_conversation(asked)
    QApplication.processEvents()
    assert told.board.shown == {}
    await told.finish()


async def test_what_the_quick_prompt_shows_is_seen(told: Told) -> None:
    told.ask("Hello")
    asked = told.window.page.conversation
    assert asked is not None
    told.elsewhere.add(asked.chat.id)
    told.window.hide()
    await told.finish()
    assert told.board.shown == {}


async def test_nothing_is_told_where_the_settings_say_so(told: Told) -> None:
    await told.core.preferences.change(NOTIFY_AFTER, 3600)
    told.ask("Hello")
    told.window.hide()
    await told.finish()
    assert told.board.shown == {}, "it was quick"
    await told.core.preferences.change(NOTIFY_AFTER, 0)
    await told.core.preferences.change(NOTIFY, value=False)
    told.window.come_to_front()
    told.ask("Hello again")
    told.window.hide()
    await told.finish()
    assert told.board.shown == {}


async def _hurry(transport: DemoTransport, seconds: float) -> None:
    del transport, seconds
    await asyncio.sleep(0)
