"""Chords are recorded by pressing them; what cannot be had is refused with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offhand.domain.hotkey_actions import QUICK, SHOT
from offhand.ui.dialogs.hotkeys.chord_field import WAITING
from tests.fakes.hotkeys_room import NONE

if TYPE_CHECKING:
    from tests.fakes.hotkeys_room import OpenHotkeys

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT, META = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.MetaModifier


async def test_a_chord_is_recorded_by_pressing_it(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    await page.open(QUICK)
    await page.record("quick", Qt.Key.Key_J, META)
    assert page.row("quick").field.text() == "Meta+J"
    assert not page.row("quick").field.is_recording
    assert page.table == {"quick": "Meta+J"}
    assert page.backend.bound == {"Meta+J": "quick"}
    assert page.row("quick").outcome == "Works in every program."


async def test_the_keys_that_are_held_are_shown_live(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    await page.open(QUICK)
    field = page.row("quick").field
    page.row("quick").record_button.click()
    assert field.text() == WAITING
    down, up = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    for kind, key, held, shown in (
        (down, Qt.Key.Key_Control, NONE, "Ctrl+…"),
        (down, Qt.Key.Key_Alt, CTRL, "Ctrl+Alt+…"),
        (up, Qt.Key.Key_Alt, CTRL | ALT, "Ctrl+…"),
        (down, Qt.Key.Key_Shift, CTRL, "Ctrl+Shift+…"),
        (up, Qt.Key.Key_Control, CTRL | SHIFT, "Shift+…"),
    ):
        QApplication.sendEvent(field, QKeyEvent(kind, key, held))
        assert field.text() == shown
        assert page.row("quick").problem == ""
    QApplication.sendEvent(field, QKeyEvent(up, Qt.Key.Key_Shift, SHIFT))
    assert field.is_recording
    assert "needs one more key" in page.row("quick").problem
    page.press(Qt.Key.Key_F9)
    await page.settle()
    assert field.text() == "F9"
    assert page.row("quick").problem == ""


async def test_esc_keeps_the_old_one_and_backspace_takes_it_away(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    await page.open(QUICK)
    await page.record("quick", Qt.Key.Key_Escape)
    assert page.row("quick").field.text() == "Ctrl+Alt+Space"
    assert page.room.dialog.isVisible()
    assert page.table == {}
    assert page.backend.bound == {"Ctrl+Alt+Space": "quick"}
    await page.record("quick", Qt.Key.Key_Backspace)
    assert page.row("quick").field.text() == ""
    assert page.table == {"quick": ""}
    assert page.backend.bound == {}


@pytest.mark.parametrize(
    ("key", "modifiers", "reason"),
    [
        (Qt.Key.Key_A, NONE, "A needs Ctrl, Alt or the logo key"),
        (Qt.Key.Key_A, SHIFT, "Shift+A needs Ctrl"),
        (Qt.Key.Key_Return, NONE, "Return needs Ctrl"),
        (Qt.Key.Key_Tab, NONE, "Tab needs Ctrl"),
        (Qt.Key.Key_N, CTRL, "Ctrl+N is used by: New chat."),
        (Qt.Key.Key_S, CTRL, "Ctrl+S is used by: Continue in window."),
        (Qt.Key.Key_Space, CTRL | ALT, "Ctrl+Alt+Space is used by: Quick prompt."),
        (Qt.Key.Key_5, CTRL | Qt.KeyboardModifier.KeypadModifier, "has a key of the number pad"),
    ],
)
async def test_what_cannot_be_had_is_refused_with_the_reason(
    open_hotkeys: OpenHotkeys, key: Qt.Key, modifiers: Qt.KeyboardModifier, reason: str
) -> None:
    page = open_hotkeys()
    await page.open(QUICK, SHOT)
    await page.record("shot", key, modifiers)
    row = page.row("shot")
    assert reason in row.problem
    assert row.field.is_recording
    assert page.table == {}
    page.press(Qt.Key.Key_F8, ALT)
    await page.settle()
    assert page.table == {"shot": "Alt+F8"}
    assert row.problem == ""


async def test_its_own_chord_can_be_pressed_again(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    await page.open(QUICK, SHOT)
    page.row("quick").record_button.click()
    await page.settle()
    assert page.backend.bound == {}, "else the desktop would keep the keys from the field"
    page.press(Qt.Key.Key_Space, CTRL | ALT)
    await page.settle()
    assert not page.row("quick").field.is_recording
    assert page.row("quick").problem == ""
    assert set(page.backend.bound) == {"Ctrl+Alt+Space", "Ctrl+Alt+Shift+Space"}


async def test_a_hotkey_that_the_desktop_keeps_counts_as_pressed(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    page.backend.asks_user = True
    await page.open(QUICK, SHOT)
    page.row("shot").record_button.click()
    await page.settle()
    assert page.backend.press("Ctrl+Alt+Space")
    assert page.row("shot").problem == "Ctrl+Alt+Space is used by: Quick prompt."
    assert page.done == []
    assert page.backend.press("Ctrl+Alt+Shift+Space")
    assert not page.row("shot").field.is_recording
    await page.settle()
    assert page.backend.press("Ctrl+Alt+Space")
    assert page.done == ["quick"]
    assert len(page.backend.asked) == 1, "the user was not asked again"


async def test_leaving_the_field_or_the_window_ends_recording(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    await page.open(QUICK)
    field = page.row("quick").field
    field.start()
    page.room.dialog.search.setFocus()
    assert not field.is_recording
    field.start()
    page.room.dialog.hide()
    assert not field.is_recording
    await page.settle()
    assert page.backend.bound == {"Ctrl+Alt+Space": "quick"}


async def test_the_page_works_by_keyboard_alone(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    await page.open(QUICK)
    field = page.row("quick").field
    field.setFocus()
    page.press(Qt.Key.Key_Return)
    assert field.is_recording
    page.press(Qt.Key.Key_F9)
    await page.settle()
    assert page.table == {"quick": "F9"}
    assert field.hasFocus()
    page.press(Qt.Key.Key_Backspace)
    await page.settle()
    assert page.table == {"quick": ""}
    page.press(Qt.Key.Key_Tab)
    assert page.row("quick").record_button.hasFocus()
    page.press(Qt.Key.Key_Space)
    assert field.is_recording
    assert page.row("quick").record_button.text() == "Cancel"
    page.press(Qt.Key.Key_Escape)
    assert page.room.dialog.isVisible()
    await page.settle()


async def test_the_button_ends_what_it_began(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    await page.open(QUICK)
    button = page.row("quick").record_button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.row("quick").field.is_recording
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not page.row("quick").field.is_recording
    await page.settle()
