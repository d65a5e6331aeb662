"""A long text that is pasted into the quick prompt goes beside the question there too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest_asyncio
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from offhand.domain.message import FilePart, TextPart
from offhand.ui.composer.chip import Chip
from offhand.ui.text_viewer import TextViewer
from tests.fakes.quick_room import QuickRoom

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

LONG_TEXT = "All work and no play\n" * 300
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest_asyncio.fixture
async def room(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncIterator[QuickRoom]:
    room = QuickRoom(tmp_path, appearance, icons)
    yield room
    await room.close()


def paste(room: QuickRoom) -> None:
    data = QMimeData()
    data.setText(LONG_TEXT)
    room.prompt.panel.field.insertFromMimeData(data)


async def test_it_is_asked_about(room: QuickRoom) -> None:
    await room.come()
    low = room.prompt.window.height()
    room.type("Sum up")
    paste(room)
    await room.rest()
    QApplication.processEvents()
    assert room.typed == "Sum up"
    assert room.prompt.window.height() > low
    room.press(Qt.Key.Key_Return)
    await room.answer("Dull.")
    assert [type(part) for part in room.conversation.branch[0].parts] == [TextPart, FilePart]
    await room.rest()


async def test_it_is_read_and_put_into_the_field(room: QuickRoom) -> None:
    await room.come()
    paste(room)
    await room.rest()
    (chip,) = room.prompt.panel.findChildren(Chip)
    chip.open.click()
    (viewer,) = room.prompt.window.findChildren(TextViewer)
    await room.until(lambda: viewer.is_whole)
    assert room.prompt.window.isVisible(), "what is attached is not lost while it is read"
    viewer.close()
    room.prompt.window.activateWindow()
    room.prompt.panel.composer.focus_field()
    await room.rest()
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.typed == LONG_TEXT
    room.prompt.panel.composer.clear()
    await room.rest()
