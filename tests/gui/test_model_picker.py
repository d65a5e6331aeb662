"""The model picker: typing finds, arrows move, Enter chooses, and any id will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from offhand.domain.errors import HostNotFound
from offhand.services.tasks import TaskScope
from offhand.ui.dialogs.model_picker import ModelPicker
from offhand.ui.dialogs.model_table import Column
from tests.fakes.directories import StagedDirectory
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable
    from pathlib import Path

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from tests.fakes.answers import JSON

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def make_entry(
    identity: str, name: str = "", *, created: int = 0, images: bool = False, **more: object
) -> JSON:
    return {
        "id": identity,
        "name": name,
        "created": created,
        "context_length": 256_000,
        "architecture": {"input_modalities": ["text", "image"] if images else ["text"]},
        "pricing": {"prompt": "0.000003", "completion": "0.000015"},
        "supported_parameters": [],
        **more,
    }


ENTRIES = (
    make_entry("lab/old", "Lab: Old", created=1, context_length=8_000),
    make_entry("lab/new", "Lab: New", created=9, pricing={"prompt": "0", "completion": "0"}),
    make_entry("x-ai/grok-3", "xAI: Grok 3", created=2, expiration_date="2020-05-16"),
    make_entry("x-ai/grok-4", "xAI: Grok 4", created=4, images=True),
    make_entry(
        "~x-ai/grok-latest", "xAI: newest Grok", created=3, pricing={"prompt": "-1", "completion": "-1"}
    ),
    make_entry("lab/painter", architecture={"output_modalities": ["image"]}),
)
GROKS = ["x-ai/grok-4", "~x-ai/grok-latest", "x-ai/grok-3"]


class Room:
    """A picker over a directory whose sources are at hand."""

    def __init__(self, folder: Path, icons: Icons, appearance: Appearance, *, most: int = 1) -> None:
        self.failures: list[BaseException] = []
        self.scope = TaskScope("test", lambda _name, error: self.failures.append(error))
        self.directory = StagedDirectory(folder)
        self.picker = ModelPicker(self.directory, self.scope, icons, appearance, most=most)
        self.chosen: list[str] = []
        self.several: list[tuple[str, ...]] = []
        self.defaults: list[str] = []
        self.picker.chosen.connect(self.chosen.append)
        self.picker.several_chosen.connect(self.several.append)
        self.picker.default_wanted.connect(self.defaults.append)

    async def open(self, current: str = "lab/old") -> None:
        self.picker.present(current)
        self.picker.show()
        await self.rest()

    async def rest(self) -> None:
        """Let everything come that is on its way."""
        await settle(self.scope)
        self.picker.settle()
        await settle(self.scope)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.picker.search, text)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.picker.search, key, modifiers)

    @property
    def ids(self) -> list[str]:
        table = self.picker.table
        entries = (table.entry(row) for row in range(table.rowCount()))
        return [entry.id for entry in entries if entry is not None]

    async def close(self) -> None:
        self.picker.close()
        await self.scope.close()
        self.picker.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert self.failures == []


@pytest.fixture
async def open_room(
    tmp_path: Path, icons: Icons, appearance: Appearance
) -> AsyncGenerator[Callable[..., Room], None]:
    rooms: list[Room] = []

    def build(*, most: int = 1) -> Room:
        room = Room(tmp_path, icons, appearance, most=most)
        rooms.append(room)
        return room

    yield build
    for room in rooms:
        await room.close()


@pytest.fixture
async def room(open_room: Callable[..., Room]) -> Room:
    room = open_room()
    await room.directory.fill(*ENTRIES)
    await room.open()
    return room


async def test_the_one_in_use_goes_first_then_groks_then_the_newest(room: Room) -> None:
    assert room.ids == ["lab/old", *GROKS, "lab/new"]
    room.picker.present("lab/new")
    assert room.ids == ["lab/new", *GROKS, "lab/old"]


async def test_the_keyboard_alone_chooses(room: Room) -> None:
    room.type("grok")
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    assert room.chosen == ["~x-ai/grok-latest"]
    assert not room.picker.isVisible()


async def test_arrows_stop_at_both_ends(room: Room) -> None:
    for key in (Qt.Key.Key_Up, Qt.Key.Key_PageUp):
        room.press(key)
        assert room.picker.view.row == 0
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_Down):
        room.press(key)
    assert room.picker.view.row == 4
    room.press(Qt.Key.Key_Home, CONTROL)
    assert room.picker.view.row == 0
    room.press(Qt.Key.Key_End, CONTROL)
    assert room.picker.view.row == 4


async def test_escape_chooses_nothing(room: Room) -> None:
    room.press(Qt.Key.Key_Escape)
    assert room.chosen == []
    assert not room.picker.isVisible()


async def test_an_id_that_is_not_listed_can_be_chosen(room: Room) -> None:
    room.type("abc/def")
    assert room.ids == ["abc/def"]
    entry = room.picker.view.entry
    assert entry is not None
    assert (entry.name, entry.is_listed) == ("Use “abc/def” anyway", False)
    await room.rest()
    assert "does not have this id" in room.picker.details.text
    room.press(Qt.Key.Key_Return)
    assert room.chosen == ["abc/def"]


async def test_text_that_is_no_id_or_is_listed_offers_none(room: Room) -> None:
    room.type("x-ai/grok-4")
    assert room.ids == ["x-ai/grok-4"]
    room.picker.search.setText("nothing like this")
    assert room.ids == []
    assert room.picker.footer == "No model matches."
    room.press(Qt.Key.Key_Return)
    assert room.chosen == []
    assert room.picker.isVisible()


async def test_a_click_shows_and_a_double_click_chooses(room: Room) -> None:
    view = room.picker.view
    place = view.visualRect(room.picker.table.index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    await room.rest()
    assert room.chosen == []
    assert "x-ai/grok-4" in room.picker.details.text
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert room.chosen == ["x-ai/grok-4"]


async def test_the_footer_tells_the_age_of_an_old_list(room: Room) -> None:
    assert room.picker.footer == "5 models. Prices are US dollars per million tokens."
    room.picker.close()
    room.directory.clock.time += 200_000
    room.directory.source.answers.append(HostNotFound(host="openrouter.ai"))
    await room.open()
    assert room.picker.footer.endswith("The list is 2 days old and could not be renewed.")


async def test_without_a_list_any_id_can_be_typed(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.directory.source.answers.append(HostNotFound(host="openrouter.ai"))
    await room.open()
    assert room.picker.footer.startswith("The list of models is not here yet.")
    assert "openrouter.ai was not found" in room.picker.footer
    room.type("some/id")
    room.press(Qt.Key.Key_Return)
    assert room.chosen == ["some/id"]


async def test_rows_are_told_to_assistive_technology(room: Room) -> None:
    table = room.picker.table
    assert table.index(1, 0).data(Qt.ItemDataRole.DisplayRole) == "xAI: Grok 4"
    assert table.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "xAI: Grok 4, x-ai/grok-4, 256k context, $3 in · $15 out, images"
    )
    assert table.index(1, Column.CONTEXT).data(Qt.ItemDataRole.AccessibleTextRole) == "256k"
    retired = table.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Retired on 16 May 2020" in retired


async def test_rows_are_drawn(room: Room) -> None:
    full = room.picker.view.grab().toImage()
    room.picker.search.setText("nothing like it")
    assert room.picker.view.grab().toImage() != full


async def test_the_table_keeps_qts_rules(room: Room) -> None:
    tester = QAbstractItemModelTester(room.picker.table)
    room.picker.search.setText("lab")
    room.picker.view.sort_by(Column.INPUT)
    room.picker.search.setText("lab x y")
    assert tester.model().rowCount() == 0


async def test_a_list_renewed_meanwhile_leaves_the_choice_where_it_was(room: Room) -> None:
    room.press(Qt.Key.Key_Down)
    await room.directory.fill(make_entry("x-ai/grok-9", created=99), *ENTRIES)
    assert room.ids[:3] == ["lab/old", "x-ai/grok-9", "x-ai/grok-4"]
    room.press(Qt.Key.Key_Return)
    assert room.chosen == ["x-ai/grok-4"]


async def test_each_choice_starts_anew(room: Room) -> None:
    room.type("new")
    room.picker.filters.chips["recent"].click()
    room.picker.reject()
    await room.open()
    assert room.picker.search.text() == ""
    assert not room.picker.filters.is_active
    assert room.picker.view.row == 0


async def test_columns_sort_both_ways_and_no_more(room: Room) -> None:
    room.press(Qt.Key.Key_3, ALT)
    assert room.ids[0] == "lab/new"
    assert room.ids[-1] == "~x-ai/grok-latest", "what varies goes last"
    room.press(Qt.Key.Key_3, ALT)
    assert room.ids[-2:] == ["lab/new", "~x-ai/grok-latest"]
    room.press(Qt.Key.Key_3, ALT)
    assert room.ids == ["lab/old", *GROKS, "lab/new"]
    room.press(Qt.Key.Key_2, ALT)
    assert room.ids[0] == "lab/old"
    room.press(Qt.Key.Key_1, ALT)
    assert room.ids[:2] == ["lab/new", "lab/old"]


async def test_the_id_is_copied_and_the_default_is_wanted(room: Room) -> None:
    await room.rest()
    room.press(Qt.Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text() == "lab/old"
    room.picker.bar.default.click()
    assert room.defaults == ["lab/old"]
    assert room.picker.isVisible()


async def test_several_are_added_taken_out_and_used_together(open_room: Callable[..., Room]) -> None:
    room = open_room(most=2)
    await room.directory.fill(*ENTRIES)
    await room.open()
    room.press(Qt.Key.Key_Return, CONTROL)
    assert room.several == [], "nothing was added yet"
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    assert room.picker.picked == ("lab/old", "x-ai/grok-4"), "no more than two"
    room.press(Qt.Key.Key_Up)
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    assert room.picker.bar.finish.text() == "Use these 2"
    room.press(Qt.Key.Key_Return, CONTROL)
    assert room.several == [("lab/old", "~x-ai/grok-latest")]
    assert room.chosen == []
    assert not room.picker.isVisible()


async def test_names_stay_readable_where_there_is_little_room(room: Room) -> None:
    view = room.picker.view
    for width, hidden in ((1250, []), (560, [Column.ABILITIES]), (430, [Column.CONTEXT, Column.ABILITIES])):
        room.picker.resize(width, 400)
        QApplication.processEvents()
        assert [column for column in Column if view.isColumnHidden(column)] == hidden
        assert view.columnWidth(Column.NAME) >= 200


async def test_filters_stay_within_reach_in_the_lowest_window(room: Room, appearance: Appearance) -> None:
    appearance.set_zoom(300)
    room.picker.resize(1284, 722)
    QApplication.processEvents()
    filters = room.picker.filters
    for chip in (*filters.chips.values(), filters.context):
        chip.setFocus(Qt.FocusReason.TabFocusReason)
        filters.ensureWidgetVisible(chip)
        QApplication.processEvents()
        assert not chip.visibleRegion().isEmpty()
    for button in (room.picker.bar.use, room.picker.bar.default, room.picker.bar.mark):
        place = button.mapTo(room.picker, button.rect().bottomRight())
        assert room.picker.rect().contains(place)
    appearance.set_zoom(100)
