"""Everything follows the zoom, in every window: nothing is cut, covered or out of reach from 50 to 300 %."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from offhand.domain.setting import Group
from offhand.ui.dialogs.about import AboutDialog
from offhand.ui.dialogs.chat_settings import ChatSettingsDialog
from offhand.ui.dialogs.receipt import ReceiptDialog
from offhand.ui.dressing import SOON, Dressing
from offhand.ui.hiding import HidingDialog
from offhand.ui.sidebar.name_dialog import NameDialog
from offhand.ui.zoom import find_factor, zoomed
from offhand.ui.zooming import STEPS, find_step
from tests.fakes.main_window import Room
from tests.gui.geometry import find_faults

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from tests.fakes.settings_room import OpenSettings

ZOOMS = (50, 100, 200, 300)
SCREEN = QSize(1366, 768)


@pytest.fixture(autouse=True)
def usual_again(appearance: Appearance) -> Generator[None, None, None]:
    """Leave everything as large as usual."""
    yield
    appearance.set_zoom(100)


def settle() -> None:
    """Wait until what is out of view, such as other pages, has its sizes too."""
    application = QApplication.instance()
    assert application is not None
    while any(dressing.is_busy for dressing in application.findChildren(Dressing)):
        QApplication.processEvents()
    QTest.qWait(2 * SOON)  # also what follows a turn later
    for _ in range(3):
        QApplication.processEvents()


def check(window: QWidget, what: str) -> None:
    settle()
    assert window.width() <= SCREEN.width(), what
    assert window.height() <= SCREEN.height(), what
    faults = list(find_faults(window))
    assert not faults, f"{what}:\n" + "\n".join(faults)


async def test_the_main_window_follows(tmp_path: Path, appearance: Appearance, icons: Icons) -> None:
    room = Room(tmp_path, appearance, icons)
    room.resize(SCREEN.width(), SCREEN.height())
    room.ask("table")
    conversation = room.window.page.conversation
    assert conversation is not None
    await room.until(lambda: len(conversation.branch) > 1 and "Average" in conversation.branch[-1].text)
    await room.end_answer()
    for zoom in ZOOMS:
        appearance.set_zoom(zoom)
        check(room.window, f"{zoom} %")
        assert room.window.sidebar.isVisible() is (zoom < 300)
    await room.close()


@pytest.mark.parametrize("group", list(Group))
async def test_the_settings_follow(open_settings: OpenSettings, appearance: Appearance, group: Group) -> None:
    dialog = open_settings(group=group).dialog
    for zoom in ZOOMS:
        appearance.set_zoom(zoom)
        dialog.resize(dialog.size().boundedTo(SCREEN * 0.94))
        check(dialog, f"{zoom} %")


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
]


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("zoom", ZOOMS)
async def test_dialogs_follow_that_are_opened_later(
    make: Callable[[Icons, QWidget], QWidget], zoom: int, appearance: Appearance, icons: Icons, qtbot: QtBot
) -> None:
    appearance.set_zoom(zoom)
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = make(icons, owner)
    dialog.show()
    check(dialog, f"{zoom} %")
    appearance.set_zoom(100)
    check(dialog, "back at 100 %")


def test_sizes_come_back_however_often_they_were_changed(appearance: Appearance, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(16, 8, 16, 8)
    button = QToolButton()
    button.setIconSize(QSize(16, 16))
    button.setMinimumWidth(33)
    column.addWidget(button)
    window.show()
    for zoom in (*STEPS, *reversed(STEPS), 100):
        appearance.set_zoom(zoom)
    assert (button.iconSize(), button.minimumWidth()) == (QSize(16, 16), 33)
    assert (column.contentsMargins().left(), column.contentsMargins().top()) == (16, 8)
    appearance.set_zoom(200)
    assert (button.iconSize(), button.minimumWidth()) == (QSize(32, 32), 66)
    assert (column.contentsMargins().left(), column.contentsMargins().top()) == (32, 16)
    button.setMinimumWidth(50)  # by the program, which reckons at 100 %
    appearance.set_zoom(300)
    assert button.minimumWidth() == 150
    assert (find_factor(), zoomed(8)) == (3.0, 24)


def test_icons_are_sharp_at_every_size(appearance: Appearance, icons: Icons) -> None:
    for zoom in ZOOMS:
        appearance.set_zoom(zoom)
        icon = icons.icon("send")
        assert QSize(zoomed(24), zoomed(24)) in icon.availableSizes(QIcon.Mode.Normal)


def test_steps_lead_from_anywhere_to_both_ends() -> None:
    assert [find_step(100, 1), find_step(100, -1), find_step(130, 1), find_step(130, -1)] == [
        110,
        90,
        150,
        125,
    ]
    assert (find_step(300, 1), find_step(50, -1)) == (300, 50)


def test_a_fault_of_geometry_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    cut = QPushButton("A text that is far too long for it", window)
    cut.setGeometry(0, 0, 40, 30)
    far = QPushButton("Far", window)
    far.setGeometry(280, 180, 80, 30)
    column = QVBoxLayout(window)
    first, second = QLabel("first"), QLabel("second")
    column.addWidget(first)
    column.addWidget(second)
    window.show()
    second.setGeometry(first.geometry())
    faults = "\n".join(find_faults(window))
    assert "has 40" in faults
    assert "out of reach" in faults
    assert "overlap" in faults
