"""A composer in a window, and a way to let it work."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from offhand.services.attachments import Attachment, Attachments
from offhand.services.tasks import TaskScope
from offhand.storage.blobs import MemoryBlobs
from offhand.ui.composer.chips import Chip
from offhand.ui.composer.composer import Composer
from offhand.ui.composer.notices import Hint
from offhand.ui.composer.send_button import SendButton
from offhand.ui.icons import Icons
from offhand.ui.theme import Appearance

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.ui.composer.items import Draft

TURNS = 1000
NONE = Qt.KeyboardModifier.NoModifier


class HeldAttachments(Attachments):
    """Read pictures only when told to."""

    def __init__(self) -> None:
        super().__init__(MemoryBlobs())
        self.gate = asyncio.Event()
        self.gate.set()

    async def read_file(self, path: str) -> Attachment:
        await self.gate.wait()
        return await super().read_file(path)


class Desk:
    """Hold a composer in a shown window and remember what it said."""

    def __init__(self, application: QApplication) -> None:
        self.application = application
        self.attachments = HeldAttachments()
        self.scope = TaskScope("test")
        self.appearance = Appearance(application, "light")
        self.window = QMainWindow()
        self.composer = Composer(self.attachments, self.scope, Icons(self.appearance), self.appearance)
        self.window.setCentralWidget(self.composer)
        self.window.resize(700, 400)
        self.drafts: list[Draft] = []
        self.stops: list[None] = []
        self.composer.submitted.connect(self.drafts.append)
        self.composer.stop_requested.connect(self._note_stop)
        self.window.show()
        self.window.activateWindow()
        self.composer.focus_field()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Let Qt and asyncio work until something is so."""
        for _ in range(TURNS):
            self.application.processEvents()
            if condition():
                return
            await asyncio.sleep(0.005)
        message = "it never came"
        raise AssertionError(message)

    async def settle(self) -> None:
        """Let every picture be read to its end."""
        await self.until(lambda: self.scope.is_idle)
        self.application.processEvents()

    async def close(self) -> None:
        """Leave nothing behind."""
        await self.scope.close()
        self.attachments.close()
        self.window.close()
        self.window.deleteLater()
        self.appearance.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _note_stop(self) -> None:
        self.stops.append(None)


def type_text(desk: Desk, text: str) -> None:
    QTest.keyClicks(desk.composer.field, text)


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(widget, key, modifiers)


def button(desk: Desk) -> SendButton:
    found = desk.composer.findChild(SendButton)
    assert isinstance(found, SendButton)
    return found


def hint(desk: Desk) -> str:
    found = desk.composer.findChild(Hint)
    assert isinstance(found, Hint)
    assert found.isHidden() == (not found.text())
    return found.text()


def chips(desk: Desk) -> list[Chip]:
    return [chip for chip in desk.composer.findChildren(Chip) if not chip.isHidden()]


def compose(desk: Desk, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(desk.composer.field, event)
