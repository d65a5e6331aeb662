"""The commands in the settings, by keyboard alone: made, changed, refused in place, brought back."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from offhand.services.saved_commands import SavedCommands
from offhand.services.tasks import TaskScope
from offhand.storage.command_files import CommandFiles
from offhand.ui.saved_commands.page import CommandsPage

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SHIPPED = '+++\ntitle = "Explain"\nabout = "In plain words"\n+++\nExplain {selection}\n'


class Room:
    """The page on real files."""

    def __init__(self, folder: Path) -> None:
        self.failures: list[BaseException] = []
        (folder / "shipped").mkdir()
        (folder / "shipped" / "explain.md").write_text(SHIPPED)
        self.own = folder / "prompts"
        self.scope = TaskScope("test", lambda _name, error: self.failures.append(error))
        self.commands = SavedCommands(CommandFiles(folder / "shipped", self.own))
        self.page = CommandsPage(self.commands, self.scope)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifiers)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.page, text)

    def tab_to(self, name: str) -> None:
        for _ in range(60):
            focused = QApplication.focusWidget()
            if focused is not None and focused.accessibleName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(name)

    async def settle(self) -> None:
        self.page.commit()
        await self.scope.wait_idle()
        QApplication.processEvents()

    async def until(self, condition: Callable[[], bool]) -> None:
        for _ in range(1000):
            QApplication.processEvents()
            if condition():
                return
            await asyncio.sleep(0.005)
        raise AssertionError

    def says(self, words: str) -> bool:
        return any(words in label.text() for label in self.page.findChildren(QLabel) if not label.isHidden())

    @property
    def titles(self) -> list[str]:
        return [self.page.list.item(row).text() for row in range(self.page.list.count())]


@pytest.fixture
async def room(qtbot: QtBot, tmp_path: Path) -> AsyncGenerator[Room, None]:
    room = Room(tmp_path)
    qtbot.addWidget(room.page)
    room.page.show()
    room.page.activateWindow()
    await room.until(lambda: room.page.list.count() == 1)
    yield room
    room.page.close()
    await room.scope.close()
    assert room.failures == []


async def test_a_shipped_command_is_changed_and_reset(room: Room) -> None:
    assert room.titles == ["Explain"]
    assert not room.page.buttons.remove.isEnabled()
    room.page.list.setFocus()
    room.tab_to("Prompt")
    room.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    room.type(" briefly")
    assert "briefly" in room.page.fields.preview.toPlainText()
    await room.settle()
    assert "Explain {selection} briefly" in (room.own / "explain.md").read_text()
    assert room.titles == ["Explain · changed"]
    room.page.list.setFocus()
    room.tab_to("Reset")
    room.press(Qt.Key.Key_Space)
    await room.settle()
    assert room.titles == ["Explain"]
    assert list(room.own.iterdir()) == []
    room.page.undo.pressed.emit()
    await room.settle()
    assert room.titles == ["Explain · changed"]


async def test_a_new_one_is_made_named_and_deleted(room: Room) -> None:
    room.page.list.setFocus()
    room.tab_to("New command")
    room.press(Qt.Key.Key_Space)
    await room.until(room.page.fields.title.hasFocus)
    room.type("Rhyme")
    room.press(Qt.Key.Key_Tab)
    room.page.fields.name.selectAll()
    room.type("rhyme")
    room.tab_to("Prompt")
    room.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    room.type("Rhyme on ")
    room.tab_to("Insert {input}")
    room.press(Qt.Key.Key_Space)
    await room.settle()
    assert [path.name for path in room.own.iterdir()] == ["rhyme.md"]
    assert "Rhyme on {input}" in (room.own / "rhyme.md").read_text()
    assert room.titles == ["Explain", "Rhyme · yours"]
    room.page.list.setFocus()
    room.tab_to("Delete")
    room.press(Qt.Key.Key_Space)
    await room.settle()
    assert room.titles == ["Explain"]


async def test_what_is_wrong_is_told_in_place_and_not_kept(room: Room) -> None:
    room.page.list.setFocus()
    room.tab_to("Schema")
    room.type("{nonsense")
    await room.settle()
    assert room.says("The schema is not JSON")
    assert not room.own.exists()
    room.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    room.type('{"type": "object"}')
    await room.settle()
    assert not room.says("The schema is not JSON")
    assert '{"type": "object"}' in (room.own / "explain.md").read_text()


async def test_a_broken_file_is_mended_as_text(room: Room) -> None:
    room.own.mkdir()
    (room.own / "mine.md").write_text("+++\ntitle = \n+++\nMine {input}")
    await room.commands.refresh()
    assert room.titles == ["Explain", "mine · broken"]
    room.page.list.setCurrentRow(1)
    assert room.says("line 2: the head is not TOML")
    room.page.raw.setFocus()
    room.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    room.type("Mine ")
    room.type("{input}")
    await room.settle()
    assert (room.own / "mine.md").read_text() == "Mine {input}"
    assert room.titles == ["Explain", "Mine · yours"]
    assert room.page.fields.template.toPlainText() == "Mine {input}"


async def test_choices_appear_with_their_slot(room: Room) -> None:
    assert room.page.fields.choices.isHidden()
    room.page.list.setFocus()
    room.tab_to("Insert {lang:choice}")
    room.press(Qt.Key.Key_Space)
    assert not room.page.fields.choices.isHidden()
    await room.settle()
    assert 'lang = ["English", "German"]' in (room.own / "explain.md").read_text()


async def test_every_control_has_a_name(room: Room) -> None:
    room.page.list.setFocus()
    seen: set[QWidget] = set()
    while (focused := QApplication.focusWidget()) is not None and focused not in seen:
        seen.add(focused)
        assert focused.accessibleName(), focused
        assert focused.accessibleDescription(), focused
        room.press(Qt.Key.Key_Tab)
    assert len(seen) > 12
