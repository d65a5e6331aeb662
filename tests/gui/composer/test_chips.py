"""Pictures on their way: shown, removed, named where they are bad, and never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from offhand.ui.composer.items import Draft, State, UnsentDraft
from tests.gui.composing import Desk, button, chips, hint, press, type_text
from tests.unit.services.samples import draw_corners, write

if TYPE_CHECKING:
    from pathlib import Path

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


async def test_a_chip_shows_what_will_be_sent(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(write(draw_corners(320, 240), "PNG"))
    desk.composer.add_files([str(path)])
    (chip,) = chips(desk)
    assert (chip.accessibleName(), chip.accessibleDescription()) == ("photo.png", "Being prepared…")
    await desk.settle()
    assert chip.accessibleDescription().endswith(" B · 320×240")
    assert not chip.item.thumbnail.isNull()
    assert chip.remove.accessibleName() == "Remove photo.png"


async def test_every_bad_file_says_so_on_its_chip_and_nothing_else_is_lost(
    desk: Desk, pictures: list[str], bad_file: str, tmp_path: Path
) -> None:
    type_text(desk, "typed")
    desk.composer.add_files([pictures[0], bad_file, str(tmp_path / "gone.png"), str(tmp_path)])
    await desk.settle()
    assert [chip.item.state for chip in chips(desk)] == [
        State.READY,
        State.FAILED,
        State.FAILED,
        State.FAILED,
    ]
    for chip in chips(desk)[1:]:
        assert "\n" not in chip.accessibleDescription()
        assert chip.property("role") == "danger"
    assert "is not a picture" in chips(desk)[1].accessibleDescription()
    assert "no longer there" in chips(desk)[2].accessibleDescription()
    assert "a folder" in chips(desk)[3].accessibleDescription()
    assert desk.composer.draft.text == "typed"


async def test_failed_pictures_are_named_once_and_then_left_out(
    desk: Desk, pictures: list[str], bad_file: str
) -> None:
    type_text(desk, "x")
    desk.composer.add_files([bad_file, pictures[0]])
    await desk.settle()
    press(desk.composer.field, Qt.Key.Key_Return)
    assert not desk.drafts
    assert hint(desk).startswith("notes.png could not be read")
    press(desk.composer.field, Qt.Key.Key_Return)
    assert [attachment.name for attachment in desk.drafts[0].attachments] == ["0.png"]


async def test_waiting_ends_with_the_hint_where_a_picture_fails(desk: Desk, bad_file: str) -> None:
    desk.attachments.gate.clear()
    desk.composer.add_files([bad_file])
    type_text(desk, "x")
    press(desk.composer.field, Qt.Key.Key_Return)
    desk.attachments.gate.set()
    await desk.settle()
    assert not desk.drafts
    assert hint(desk).startswith("notes.png could not be read")
    press(desk.composer.field, Qt.Key.Key_Return)
    assert desk.drafts == [Draft("x")]


async def test_a_failed_picture_alone_is_nothing_to_send(desk: Desk, bad_file: str) -> None:
    desk.composer.add_files([bad_file])
    assert button(desk).isEnabled()
    await desk.settle()
    assert not button(desk).isEnabled()


async def test_a_picture_alone_can_be_sent(desk: Desk, pictures: list[str]) -> None:
    desk.composer.add_files(pictures[:1])
    await desk.settle()
    press(desk.composer.field, Qt.Key.Key_Return)
    assert desk.drafts[0].text == ""
    assert len(desk.drafts[0].attachments) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
async def test_chips_are_removed_and_walked_by_keys(desk: Desk, pictures: list[str], key: Qt.Key) -> None:
    desk.composer.add_files(pictures)
    await desk.settle()
    chips(desk)[0].setFocus()
    press(chips(desk)[0], Qt.Key.Key_Right)
    assert chips(desk)[1].hasFocus()
    press(chips(desk)[1], key)
    assert [chip.item.name for chip in chips(desk)] == ["0.png", "2.png"]
    assert chips(desk)[1].hasFocus()
    press(chips(desk)[1], Qt.Key.Key_Left)
    press(chips(desk)[0], key)
    press(chips(desk)[0], key)
    assert not chips(desk)
    assert desk.composer.field.hasFocus()


async def test_backspace_at_the_start_of_the_field_removes_the_last_chip(
    desk: Desk, pictures: list[str]
) -> None:
    desk.composer.add_files(pictures[:2])
    await desk.settle()
    field = desk.composer.field
    type_text(desk, "ab")
    press(field, Qt.Key.Key_Backspace)
    assert len(chips(desk)) == 2
    field.moveCursor(QTextCursor.MoveOperation.Start)
    press(field, Qt.Key.Key_Backspace)
    assert [chip.item.name for chip in chips(desk)] == ["0.png"]
    field.selectAll()
    press(field, Qt.Key.Key_Backspace)
    assert (field.read_text(), len(chips(desk))) == ("", 1)
    press(field, Qt.Key.Key_Backspace)
    assert not chips(desk)


async def test_removing_a_pending_picture_stops_reading_it(desk: Desk, pictures: list[str]) -> None:
    desk.attachments.gate.clear()
    desk.composer.add_files(pictures[:1])
    QTest.mouseClick(chips(desk)[0].remove, LEFT)
    await desk.settle()
    assert desk.scope.is_idle


async def test_drafts_change_places_with_all_they_hold(desk: Desk, pictures: list[str]) -> None:
    desk.attachments.gate.clear()
    desk.composer.add_files(pictures[:1])
    type_text(desk, "first chat")
    desk.composer.field.moveCursor(QTextCursor.MoveOperation.Start)
    first = desk.composer.draft
    desk.composer.draft = UnsentDraft("second chat", 6)
    assert not chips(desk)
    desk.attachments.gate.set()
    await desk.settle()
    second = desk.composer.draft
    assert (second.text, second.caret) == ("second chat", 6)
    desk.composer.draft = first
    assert desk.composer.draft == first
    assert desk.composer.field.textCursor().position() == 0
    assert chips(desk)[0].item.state is State.READY
    press(desk.composer.field, Qt.Key.Key_Return)
    assert len(desk.drafts[0].attachments) == 1


async def test_a_question_that_was_sent_can_come_back(desk: Desk, pictures: list[str]) -> None:
    desk.composer.add_files(pictures[:1])
    await desk.settle()
    type_text(desk, "first")
    desk.composer.submitted.connect(desk.composer.restore)
    press(desk.composer.field, Qt.Key.Key_Return)
    assert desk.composer.draft.text == "first"
    assert chips(desk)[0].item.attachment == desk.drafts[0].attachments[0]


async def test_coming_back_keeps_what_was_typed_meanwhile(desk: Desk) -> None:
    type_text(desk, "meanwhile")
    desk.composer.restore(Draft("before"))
    assert desk.composer.draft.text == "before\nmeanwhile"
