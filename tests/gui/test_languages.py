"""Every settings page and dialog in German and Chinese: nothing is cut, covered or out of reach."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from offhand import words
from offhand.assets import find_asset
from offhand.catalogue_file import read_catalogue
from offhand.domain.chat import ChatHead
from offhand.domain.setting import Group
from offhand.domain.usage import Bin
from offhand.services.wording.forecasts import word_count
from offhand.services.wording.moments import WEEKDAYS
from offhand.services.wording.offers import word_number
from offhand.services.wording.usage import word_bin
from offhand.ui.dialogs.about import AboutDialog
from offhand.ui.dialogs.chat_settings import ChatSettingsDialog
from offhand.ui.hiding import HidingDialog
from offhand.ui.sidebar.chat_actions import ChatActions
from offhand.ui.sidebar.chat_menu import ChatMenu
from offhand.ui.sidebar.name_dialog import NameDialog
from offhand.ui.transcript.link_question import LinkQuestion
from tests.fakes.main_window import Room
from tests.fakes.quick_room import QuickRoom
from tests.gui.geometry import find_faults

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from tests.fakes.settings_room import OpenSettings

ZOOMS = (100, 150, 200)
"""Percent; windows without a display have a screen of 800 px, too small for more in some."""


@pytest.fixture(params=["de", "zh_CN"], autouse=True)
def language(request: pytest.FixtureRequest, appearance: Appearance) -> Generator[str, None, None]:
    """Speak a language, and English again afterwards."""
    words.choose(read_catalogue(find_asset("translations"), request.param))
    yield request.param
    words.choose(None)
    appearance.set_zoom(100)


def check(window: QWidget, what: str) -> None:
    for _ in range(12):
        QApplication.processEvents()
    faults = [*find_faults(window), *find_cut_choices(window)]
    assert not faults, f"{what}:\n" + "\n".join(faults)


def find_cut_choices(window: QWidget) -> list[str]:
    """Find boxes that are narrower than the longest of their choices, where there would be room."""
    return [
        f"{box.objectName()} has {box.width()} px and its choices take {box.sizeHint().width()}"
        for box in window.findChildren(QComboBox)
        if box.isVisible() and box.width() < min(box.sizeHint().width(), window.width() // 3) - 2
    ]


@pytest.mark.parametrize("group", list(Group))
async def test_the_settings(open_settings: OpenSettings, appearance: Appearance, group: Group) -> None:
    dialog = open_settings(group=group).dialog
    for zoom in ZOOMS:
        appearance.set_zoom(zoom)
        check(dialog, f"{zoom} %")
        metrics = dialog.groups.fontMetrics()
        room = dialog.groups.viewport().width() - 24 * zoom // 100
        for row in range(dialog.groups.count()):
            assert metrics.horizontalAdvance(dialog.groups.item(row).text()) <= room


MAKERS: list[Callable[[Icons, QWidget], QWidget]] = [
    AboutDialog,
    ChatSettingsDialog,
    lambda _icons, owner: HidingDialog("Ctrl+Alt+Space", owner),
    lambda _icons, owner: NameDialog(owner, "New folder", "Work", lambda _name: None),
    lambda icons, owner: LinkQuestion(icons, "https://bad.example/" + 80 * "x", "it says so", owner),
]


@pytest.mark.parametrize("make", MAKERS)
async def test_dialogs(
    make: Callable[[Icons, QWidget], QWidget], icons: Icons, qtbot: QtBot, appearance: Appearance
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    for zoom in ZOOMS:
        appearance.set_zoom(zoom)
        dialog = make(icons, owner)
        dialog.show()
        check(dialog, f"{zoom} %")
        dialog.close()


async def test_the_quick_prompt(tmp_path: Path, appearance: Appearance, icons: Icons) -> None:
    room = QuickRoom(tmp_path, appearance, icons)
    for zoom in (100, 150):
        appearance.set_zoom(zoom)
        await room.come()
        check(room.prompt.window, f"empty, {zoom} %")
        room.prompt.toggle()
        await room.rest()
    await room.close()


async def test_the_menu_of_a_chat_renames_it_and_that_of_several_counts_them(
    tmp_path: Path, appearance: Appearance, icons: Icons, language: str
) -> None:
    room = Room(tmp_path, appearance, icons)
    actions = ChatActions(room.workings.library, room.workings.shelving, room.scope, room.window.toasts)
    heads = [ChatHead(id="a", title="A"), ChatHead(id="b", title="B")]
    told: list[list[str]] = []
    for some in (heads[:1], heads):
        menu = ChatMenu(
            *(room.window, some, actions),
            **dict.fromkeys(("rename", "edit_tags", "name_folder", "fill_export", "keep"), _do_nothing),
        )
        told.append([action.text() for action in menu.actions() if action.text()])
        menu.deleteLater()
    one, two = told
    if language == "de":
        assert one[:2] == ["Umbenennen", "Anheften"]
        assert two[0] == "2 Chats anheften"
        assert two[-3:-1] == ["2 Chats archivieren", "2 Chats löschen"]
    assert len(two) == len(one) - 1, "several cannot be renamed"
    assert not any("1" in text for text in one)
    await room.close()


def _do_nothing(*_given: object) -> None:
    pass


def test_short_numbers_have_the_sign_of_the_language(language: str) -> None:
    assert word_count(8_700) == ("8,7k" if language == "de" else "8.7k")
    assert word_number(61.25) == ("61,2" if language == "de" else "61.2")
    assert word_number(3.0) == "3"


def test_days_and_amounts_are_written_as_the_language_does(language: str) -> None:
    day = Bin(start=0.0, end=1.0, day=date(2026, 10, 30))
    month = Bin(start=0.0, end=1.0, day=date(2026, 10, 1), is_month=True)
    told = [word_bin(day), word_bin(month), words.tr(WEEKDAYS[0])]
    assert told == (
        ["30. Okt.", "Okt. 2026", "Mo."] if language == "de" else ["10 月 30 日", "2026 年 10 月", "周一"]
    )
