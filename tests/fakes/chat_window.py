"""The whole window over a provider that says what a test tells it to."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from offhand.app.core import Core, Options
from offhand.app.history import History
from offhand.app.hotkeys import build_hotkeys
from offhand.app.workings import gather_workings
from offhand.services.tasks import TaskScope
from offhand.ui.comparing.desk import ComparisonDesk
from offhand.ui.comparing.picking import ComparisonPicking
from offhand.ui.desk import Desk
from offhand.ui.furnishing import open_window
from tests.fakes.provider import ScriptedProvider
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from offhand.domain.models import ModelCard
    from offhand.services.conversation import Conversation
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.transcript.row import Row

NONE = Qt.KeyboardModifier.NoModifier

KEEPING = frozenset({"history: estimate", "history: spending", "history: write-behind"})
"""Tasks that end by themselves once what an answer brought is kept."""


class ChatWindow:
    """Hold a window with everything around it; chats are kept in memory."""

    def __init__(
        self,
        folder: Path,
        appearance: Appearance,
        icons: Icons,
        card: ModelCard | None = None,
        *,
        cards: Mapping[str, ModelCard] | None = None,
    ) -> None:
        """Know every model by ``card``, or some by ``cards``, where these are given."""
        self.failures: list[BaseException] = []
        self.provider = ScriptedProvider()
        self.core = Core(Options(data_dir=str(folder), is_demo=True, keeps_blobs=False), self._fail)
        self.core.backing = replace(self.core.backing, provider=self.provider)
        if card is not None:
            self.core.backing = replace(self.core.backing, card_for=_know(card))
        if cards is not None:
            self.core.backing = replace(self.core.backing, card_for=cards.get, cards=lambda: cards)
        self.scope = TaskScope("test", self._fail)
        self.history = History(self.core, self._fail)
        hotkeys = build_hotkeys(self.core.preferences, self.scope, "x")
        workings = self.workings = gather_workings(self.core, self.history, hotkeys, self.scope)
        self.window = open_window(workings, appearance, icons)
        self.desk = Desk(workings, self.window, appearance, icons)
        self.comparison = ComparisonDesk(workings, self.window, appearance, icons)
        self.picking = ComparisonPicking(workings, self.window, appearance, icons)
        self.window.show()
        self.window.activateWindow()
        QApplication.processEvents()

    @property
    def conversation(self) -> Conversation:
        """Return what is in view."""
        conversation = self.window.page.conversation
        assert conversation is not None
        return conversation

    @property
    def texts(self) -> list[str]:
        """List the texts of the messages on the screen."""
        column = self.window.page.transcript.column
        return [column.message_at(index).text for index in range(len(column))]

    @property
    def typed(self) -> str:
        """Return what is in the composer."""
        return self.window.page.composer.field.read_text()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key wherever the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type into the composer."""
        self.window.page.composer.field.insertPlainText(text)

    async def ask(self, text: str, *answers: str) -> None:
        """Send a question and have it answered to the end."""
        self.type(text)
        self.press(Qt.Key.Key_Return)
        await self.answer(*answers)

    async def answer(self, *answers: str) -> None:
        """Have the answer on its way come to its end."""
        self.provider.answer(*answers)
        await self.until(lambda: self.conversation.is_idle)

    def row(self, text: str) -> Row:
        """Return the row of a message by its text."""
        rows = self.window.page.transcript.column.rows()
        return next(r for r in rows if r.entry is not None and r.entry.text == text)

    def button(self, text: str, name: str) -> QToolButton:
        """Return a button of a message by its accessible name."""
        buttons = self.row(text).findChildren(QToolButton)
        return next(b for b in buttons if b.accessibleName() == name and b.isVisible())

    async def open_menu(self, text: str) -> QMenu:
        """Open the menu of models of an answer."""
        self.button(text, "Retry with").click()
        await settle(self.scope)
        return self.window.page.findChildren(QMenu)[-1]

    async def until(self, condition: Callable[[], bool]) -> None:
        """Let Qt and asyncio work until something is so."""
        for _ in range(2000):
            QApplication.processEvents()
            if condition():
                QApplication.processEvents()
                return
            await asyncio.sleep(0.002)
        raise AssertionError

    async def settle_line(self) -> None:
        """Wait until what the next question takes has followed the chat and what is typed."""
        forecasting = self.window.page.forecasting
        forecasting.renew()  # a change may be on its way here
        await self.until(lambda: not forecasting.is_behind)

    async def rest(self) -> None:
        """Have everything kept, and nothing running."""
        await settle(self.scope)
        await self.history.saver.flush()
        await settle(self.scope)
        # Its own scope is not waited for as a whole: some work there lasts as long as the history.
        while work := [task for task in asyncio.all_tasks() if task.get_name() in KEEPING]:
            await asyncio.wait(work)

    async def close(self) -> None:
        """Take it down in order; nothing may have failed."""
        self.picking.close()
        self.comparison.close()
        self.desk.close()
        self.window.close_parts()
        await self.scope.close()
        await self.history.close()
        await self.core.close()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert self.failures == []

    def _fail(self, name: str, error: BaseException) -> None:
        del name
        self.failures.append(error)


def _know(card: ModelCard) -> Callable[[str], ModelCard]:
    """Return what takes every model for that one."""

    def find(model: str) -> ModelCard:
        return replace(card, id=model)

    return find
