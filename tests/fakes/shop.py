"""The whole window with some chats in it, used as by hand."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from offhand.domain.message import TextPart
from tests.fakes.main_window import Room
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from offhand.domain.chat import ChatHead
    from offhand.ui.sidebar.chat_view import ChatView

NONE = Qt.KeyboardModifier.NoModifier


class Shop(Room):
    """A window with some chats."""

    async def open(self, *titles: str) -> list[str]:
        await self.history.library.open(self.history.spill)
        await self.history.shelving.load()
        ids: list[str] = []
        for title in titles:
            conversation = self.history.library.create()
            conversation.start_asking((TextPart(title),))
            while len(conversation.chat.messages) < 2:
                await asyncio.sleep(0)
            conversation.stop()
            await settle(conversation.scope)
            ids.append(conversation.chat.id)
        await self.settle()
        return ids

    async def settle(self) -> None:
        await settle(self.scope)
        await self.history.saver.flush()
        await settle(self.scope)

    @property
    def list(self) -> ChatView:
        return self.window.sidebar.pane.view

    def rows(self) -> list[str]:
        model = self.window.sidebar.pane.model
        return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]

    async def focus_list(self, chat_id: str) -> None:
        await self.settle()
        self.list.setFocus()
        self.list.choose(self.window.sidebar.pane.model.index_of(chat_id))
        await self.settle()

    async def hit(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.press(key, modifiers)
        await self.settle()

    async def head(self, chat_id: str) -> ChatHead:
        head = await self.history.library.read_head(chat_id)
        assert head is not None
        return head

    def type(self, text: str) -> None:
        """Type wherever the keyboard is."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)

    def come_back(self) -> None:
        """Have the window in front again after a dialog."""
        self.window.activateWindow()
        QApplication.processEvents()

    def menu(self) -> QMenu:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    async def choose(self, label: str) -> None:
        """Choose from the menu that is open, going into the menus below it."""
        menu = self.menu()
        actions = [action for one in (menu, *menu.findChildren(QMenu)) for action in one.actions()]
        next(action for action in actions if action.text() == label).trigger()
        menu.close()
        await self.settle()


def send_mouse(widget: QWidget, kind: QEvent.Type, place: QPoint) -> None:
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    local = QPointF(widget.mapFromGlobal(place))
    QApplication.sendEvent(widget, QMouseEvent(kind, local, QPointF(place), button, held, NONE))
    QApplication.processEvents()
