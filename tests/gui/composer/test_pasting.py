"""Long texts that are pasted: beside the message, into it again, and away."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from offhand.domain.long_texts import LARGEST_IN_FIELD, read_kept
from offhand.ui.composer.chip import Chip
from offhand.ui.search_field import SearchField
from offhand.ui.text_viewer import TextViewer
from tests.gui.composing import Desk, button, chips, hint, press, type_text

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LONG_TEXT = "All work and no play\n" * 300
TITLE = "Pasted text · 6,300 characters"


def paste(desk: Desk, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    desk.composer.field.insertFromMimeData(data)


def only_chip(desk: Desk) -> Chip:
    (chip,) = chips(desk)
    return chip


async def test_a_long_paste_goes_beside_the_message(desk: Desk) -> None:
    type_text(desk, "Why? ")
    paste(desk, LONG_TEXT)
    assert desk.composer.field.read_text() == "Why? "
    assert only_chip(desk).accessibleName() == TITLE
    assert "Ctrl+Z" in hint(desk)
    await desk.settle()
    chip = only_chip(desk)
    assert chip.accessibleDescription().startswith("All work and no play All work")
    names = [one.accessibleName() for one in (chip.open, chip.insert, chip.remove) if one.isVisible()]
    assert names == [f"Read {TITLE}", f"Put {TITLE} into the message", f"Remove {TITLE}"]
    assert not chip.edit.isVisible()
    press(desk.composer.field, Qt.Key.Key_Return)
    (draft,) = desk.drafts
    assert (draft.text, draft.pictures) == ("Why? ", ())
    (attachment,) = draft.attachments
    assert read_kept(await desk.attachments.read_content(attachment)) == LONG_TEXT
    assert not chips(desk)


async def test_a_short_paste_and_a_long_address_stay_text(desk: Desk) -> None:
    address = "https://example.org/" + "x" * 4000
    paste(desk, "short ")
    paste(desk, address)
    assert desk.composer.field.read_text() == "short " + address
    assert not chips(desk)


async def test_a_dropped_text_and_one_from_the_clipboard_go_the_same_way(desk: Desk) -> None:
    desk.composer.insert_text(LONG_TEXT)
    QGuiApplication.clipboard().setText(LONG_TEXT)
    desk.composer.field.paste()
    assert len(chips(desk)) == 2
    assert desk.composer.field.read_text() == ""
    await desk.settle()


async def test_a_question_waits_for_a_text_that_is_still_kept(desk: Desk) -> None:
    paste(desk, LONG_TEXT)
    assert button(desk).isEnabled()
    press(desk.composer.field, Qt.Key.Key_Return)
    assert "1 attachment" in hint(desk)
    await desk.settle()
    assert len(desk.drafts) == 1


async def test_undo_puts_a_paste_into_the_message(desk: Desk) -> None:
    type_text(desk, "ab")
    press(desk.composer.field, Qt.Key.Key_Left)
    paste(desk, LONG_TEXT)
    type_text(desk, "!")
    press(desk.composer.field, Qt.Key.Key_Z, CONTROL)
    assert desk.composer.field.read_text() == "ab"
    assert len(chips(desk)) == 1, "what was typed since is undone first"
    press(desk.composer.field, Qt.Key.Key_Z, CONTROL)
    assert desk.composer.field.read_text() == f"a{LONG_TEXT}b"
    assert not chips(desk)
    press(desk.composer.field, Qt.Key.Key_Z, CONTROL)
    assert desk.composer.field.read_text() == "ab"
    await desk.settle()


async def test_undo_goes_back_through_several_pastes(desk: Desk) -> None:
    paste(desk, "1" * 4000)
    paste(desk, "2" * 4000)
    press(desk.composer.field, Qt.Key.Key_Z, CONTROL)
    assert desk.composer.field.read_text() == "2" * 4000
    press(desk.composer.field, Qt.Key.Key_Z, CONTROL)
    press(desk.composer.field, Qt.Key.Key_Z, CONTROL)
    assert desk.composer.field.read_text() == "1" * 4000
    await desk.settle()


async def test_undo_takes_a_text_away_that_the_field_cannot_hold(desk: Desk) -> None:
    paste(desk, "x" * (LARGEST_IN_FIELD + 1))
    await desk.settle()
    assert not only_chip(desk).insert.isVisible()
    press(desk.composer.field, Qt.Key.Key_Z, CONTROL)
    assert not chips(desk)
    assert desk.composer.field.read_text() == ""
    assert "too long" in hint(desk)


async def test_another_draft_is_not_undone_into(desk: Desk) -> None:
    paste(desk, LONG_TEXT)
    kept = desk.composer.take_draft()
    press(desk.composer.field, Qt.Key.Key_Z, CONTROL)
    assert desk.composer.field.read_text() == ""
    desk.composer.draft = kept
    press(desk.composer.field, Qt.Key.Key_Z, CONTROL)
    assert len(chips(desk)) == 1
    await desk.settle()


async def test_a_chip_is_used_by_keys_alone(desk: Desk) -> None:
    type_text(desk, "Read: ")
    paste(desk, LONG_TEXT)
    await desk.settle()
    desk.composer.focus_field()
    QTest.keyClick(desk.composer.field, Qt.Key.Key_Backtab)
    while not isinstance(focus := desk.application.focusWidget(), Chip):
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Backtab)
    press(focus, Qt.Key.Key_M)
    await desk.settle()
    assert desk.composer.field.read_text() == "Read: " + LONG_TEXT
    assert desk.composer.field.hasFocus()
    press(desk.composer.field, Qt.Key.Key_Z, CONTROL)
    paste(desk, LONG_TEXT)
    await desk.settle()
    only_chip(desk).setFocus()
    press(only_chip(desk), Qt.Key.Key_Delete)
    assert not chips(desk)


async def test_a_chip_opens_its_text(desk: Desk) -> None:
    text = "🦉" + "x" * 50_000 + "\nlast"
    paste(desk, text)
    await desk.settle()
    press(only_chip(desk), Qt.Key.Key_Return)
    (viewer,) = desk.window.findChildren(TextViewer)
    await desk.until(lambda: viewer.is_whole)
    assert viewer.windowTitle().startswith("Pasted text · 50,006 characters")
    assert viewer.page.blockCount() > 20, "a paragraph without end is laid out in pieces"
    viewer.page.selectAll()
    viewer.page.copy()
    assert QGuiApplication.clipboard().text() == text
    viewer.copy()
    assert QGuiApplication.clipboard().text() == text
    press(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


async def test_words_are_found_in_an_open_text(desk: Desk) -> None:
    paste(desk, "needle\n" + "hay\n" * 2000 + "needle\n")
    await desk.settle()
    press(only_chip(desk), Qt.Key.Key_Return)
    (viewer,) = desk.window.findChildren(TextViewer)
    await desk.until(lambda: viewer.is_whole)
    press(viewer.page, Qt.Key.Key_F, CONTROL)
    field = viewer.findChild(SearchField)
    assert isinstance(field, SearchField)
    QTest.keyClicks(field, "needle")

    def go_on(key: Qt.Key = Qt.Key.Key_Return, modifiers: Qt.KeyboardModifier = NONE) -> int:
        press(field, key, modifiers)
        assert viewer.page.textCursor().selectedText() == "needle"
        return viewer.page.textCursor().blockNumber()

    assert [go_on(), go_on(), go_on()] == [0, 2001, 0], "round and round"
    assert go_on(modifiers=Qt.KeyboardModifier.ShiftModifier) == 2001
    assert go_on(Qt.Key.Key_F3) == 0
    field.setText("nothing of it")
    press(field, Qt.Key.Key_Return)
    assert "“nothing of it” is not in the text" in [label.text() for label in viewer.findChildren(QLabel)]
    assert viewer.page.textCursor().selectedText() == "needle"
    viewer.close()


async def test_a_click_opens_a_text(desk: Desk) -> None:
    paste(desk, LONG_TEXT)
    await desk.settle()
    chip = only_chip(desk)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    (viewer,) = desk.window.findChildren(TextViewer)
    await desk.until(lambda: viewer.is_whole)
    viewer.close()


async def test_a_text_that_is_gone_says_so(desk: Desk) -> None:
    paste(desk, LONG_TEXT)
    await desk.settle()
    part = only_chip(desk).item.text
    assert part is not None
    await desk.attachments.forget(part.blob)
    press(only_chip(desk), Qt.Key.Key_M)
    await desk.settle()
    assert hint(desk)
    assert len(chips(desk)) == 1


async def test_a_chip_that_comes_back_says_the_same(desk: Desk) -> None:
    paste(desk, "x" * 9_999_999)
    await desk.settle()
    before = [label.text() for label in only_chip(desk).findChildren(QLabel)]
    assert before[0] == "Pasted text · 9,999,999 characters"
    press(desk.composer.field, Qt.Key.Key_Return)
    desk.composer.restore(desk.drafts[0])
    assert [label.text() for label in only_chip(desk).findChildren(QLabel)] == before


async def test_what_came_last_is_in_view(desk: Desk) -> None:
    for number in range(6):
        paste(desk, f"{number} " * 2000)
        await desk.settle()
    strip = desk.composer.shelf.strip
    place = strip.chips[-1].mapTo(strip.viewport(), strip.chips[-1].rect().bottomRight())
    assert strip.viewport().rect().contains(place)
