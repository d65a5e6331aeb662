"""Tab goes through every window: each control once, in the order in which they stand, and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from offhand.domain.setting import Group
from offhand.ui.dialogs.about import AboutDialog
from offhand.ui.dialogs.chat_settings import ChatSettingsDialog
from offhand.ui.dialogs.model_picker import ModelPicker
from offhand.ui.dialogs.receipt import ReceiptDialog
from offhand.ui.hiding import HidingDialog
from offhand.ui.sidebar.name_dialog import NameDialog
from offhand.ui.sidebar.search_line import OPERATORS
from offhand.ui.transcript import focus_order
from offhand.ui.transcript.link_question import LinkQuestion
from tests.fakes.chat_window import ChatWindow
from tests.fakes.quick_room import QuickRoom
from tests.fakes.turns import settle
from tests.gui.tabbing import NONE, find_faults, go_round, press

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from tests.fakes.settings_room import OpenSettings


ANSWER = """Because of [this](https://good.example) and that:

```python
print("so")
```

| a | b |
|---|---|
| 1 | 2 |
"""


def check(window: QWidget, what: str, *, exempt: frozenset[str] = frozenset()) -> None:
    window.activateWindow()
    QApplication.processEvents()
    faults = list(find_faults(window, exempt=exempt))
    assert not faults, f"{what}:\n" + "\n".join(faults)


@pytest.mark.parametrize("group", list(Group))
async def test_the_settings(open_settings: OpenSettings, group: Group) -> None:
    check(open_settings(group=group).dialog, group.value)


def make_receipt(_icons: Icons, owner: QWidget) -> QWidget:
    dialog = ReceiptDialog(owner)
    dialog.show_sections([("Model", [("Asked", "x-ai/grok-4"), ("Served", "x-ai/grok-4-07-09")])], "Another.")
    return dialog


MAKERS: list[Callable[[Icons, QWidget], QWidget]] = [
    make_receipt,
    AboutDialog,
    ChatSettingsDialog,
    lambda _icons, owner: HidingDialog("Ctrl+Alt+Space", owner),
    lambda _icons, owner: NameDialog(owner, "New folder", "Work", lambda _name: None),
    lambda icons, owner: LinkQuestion(icons, "https://bad.example/x", "it says so", owner),
]


@pytest.mark.parametrize("make", MAKERS)
async def test_dialogs(make: Callable[[Icons, QWidget], QWidget], icons: Icons, qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = make(icons, owner)
    dialog.show()
    check(dialog, type(dialog).__name__)
    dialog.close()


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the order of the messages settled as soon as they are there."""
    monkeypatch.setattr(focus_order, "REST", 0)


@pytest.fixture
async def room(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncGenerator[ChatWindow, None]:
    room = ChatWindow(tmp_path, appearance, icons)
    room.window.resize(1200, 800)
    yield room
    await room.rest()
    await room.close()


async def answer(room: ChatWindow) -> None:
    room.window.page.composer.focus_field()
    await room.ask("Why?", ANSWER)
    await room.rest()
    room.window.page.composer.focus_field()
    QApplication.processEvents()


async def test_the_main_window(room: ChatWindow) -> None:
    check(room.window, "empty")
    await answer(room)
    check(room.window, "answered")
    room.window.sidebar.places.unfold()
    room.window.page.composer.focus_field()
    check(room.window, "with folders")
    room.window.sidebar.search.setText("Because")
    room.window.sidebar.search.setFocus()
    await room.rest()
    check(room.window, "searching")
    room.window.sidebar.search.clear()
    await room.rest()


async def test_from_right_to_left(room: ChatWindow, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    await answer(room)
    check(room.window, "answered")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


async def test_a_narrow_window(room: ChatWindow) -> None:
    room.window.resize(560, 800)
    await answer(room)
    check(room.window, "narrow")


async def test_finding(room: ChatWindow) -> None:
    await answer(room)
    room.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    check(room.window, "find bar")
    room.press(Qt.Key.Key_Escape)


async def test_selecting(room: ChatWindow) -> None:
    await answer(room)
    room.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    room.window.page.composer.focus_field()
    check(room.window, "selecting", exempt=frozenset({"tick"}))
    room.press(Qt.Key.Key_Escape)


async def test_the_help_of_the_search(room: ChatWindow) -> None:
    room.window.sidebar.search_line.toggle_help()
    first = QApplication.focusWidget()
    assert isinstance(first, QPushButton)
    names = [first.text(), *(press(Qt.Key.Key_Tab, NONE).accessibleName() for _ in OPERATORS[1:])]
    assert names == [operator for operator, _ in OPERATORS]
    room.press(Qt.Key.Key_Escape)


async def test_pictures_and_blacking_out(room: ChatWindow, qapp: QApplication) -> None:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    composer = room.window.page.composer
    for number in range(3):
        composer.add_image(image, f"Red {number}")
    await room.until(lambda: not composer.shelf.pending)
    qapp.processEvents()
    composer.focus_field()
    check(room.window, "attached")
    composer.shelf.strip.chips[1].edit.click()
    await room.until(lambda: not composer.shelf.blacking.editor.isHidden())
    check(room.window, "black-out")
    composer.clear()
    await room.rest()


async def test_the_quick_prompt(tmp_path: Path, appearance: Appearance, icons: Icons) -> None:
    room = QuickRoom(tmp_path, appearance, icons)
    await room.come()
    check(room.prompt.window, "empty")
    room.type("Why?")
    room.press(Qt.Key.Key_Return)
    room.provider.answer(ANSWER)
    await room.until(lambda: bool(room.prompt.panel.answer.last_reply) and room.conversation.is_idle)
    room.prompt.panel.composer.focus_field()
    check(room.prompt.window, "answered")
    await room.rest()
    await room.close()


async def test_the_picker(room: ChatWindow) -> None:
    room.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    await room.until(lambda: isinstance(QApplication.activeWindow(), ModelPicker))
    picker = QApplication.activeWindow()
    assert isinstance(picker, ModelPicker)
    await settle(room.scope)
    picker.settle()
    picker.resize(1120, 700)
    QApplication.processEvents()
    check(picker, "picker")
    picker.search.setFocus()
    way = go_round(picker.search, Qt.Key.Key_Tab, NONE, 60)
    assert way is not None
    inside = [picker.details.isAncestorOf(stop) or stop is picker.details for stop in way]
    below = [picker.bar.isAncestorOf(stop) for stop in way]
    assert any(inside)
    assert any(below)
    last_inside = len(inside) - 1 - inside[::-1].index(True)
    assert last_inside < below.index(True)
    picker.close()
    await settle(room.scope)
