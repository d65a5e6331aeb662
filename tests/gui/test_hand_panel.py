"""Where no key can be taken: the reason, the command, and a binding that is written and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from offhand.domain.hotkey_actions import QUICK, SHOT, HotkeyAction
from offhand.domain.hotkeys import Outcome

if TYPE_CHECKING:
    from tests.fakes.hotkeys_room import OpenHotkeys

SUM_UP = HotkeyAction(id="sum_up", label="Sum up")


async def test_it_is_there_where_it_is_needed(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    await page.open(QUICK, SHOT, SUM_UP)
    panel = page.page.hand
    assert not panel.isVisible()
    page.backend.lose("the portal of this desktop has no GlobalShortcuts")
    assert panel.isVisible()
    assert list(panel.rows) == ["quick", "shot"], "no command sums up"
    assert panel.rows["quick"].line.text() == "offhand quick"
    assert panel.place.text() == "These commands do the same. Tie keys to them in the staged settings."
    await page.room.click("Use hotkeys")
    assert not panel.isVisible()


async def test_it_is_there_where_the_desktop_refused(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    page.backend.taken["Ctrl+Alt+Space"] = Outcome.REFUSED
    await page.open(QUICK)
    assert page.page.hand.isVisible()
    page.backend.change("Ctrl+Alt+Space", Outcome.TAKEN)
    assert not page.page.hand.isVisible()


async def test_a_command_is_copied(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    await page.open(QUICK)
    page.backend.lose("it has gone")
    row = page.page.hand.rows["quick"]
    assert row.copy_button.text() == "Copy command"
    await page.room.click("Copy command Quick prompt")
    assert QGuiApplication.clipboard().text() == "offhand quick"
    assert row.said.text() == "Copied. It goes into the staged settings."


async def test_a_line_follows_the_chord(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    page.room.recipes.is_line = True
    await page.open(QUICK)
    page.backend.lose("it has gone")
    row = page.page.hand.rows["quick"]
    assert row.copy_button.text() == "Copy line"
    await page.hotkeys.set_chord(QUICK, "F9")
    await page.settle()
    page.backend.lose("it has gone")
    assert row.line.text() == "bindsym F9 exec offhand quick"


async def test_a_binding_is_written_when_asked_for_and_taken_back(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    page.room.recipes.written["other"] = "F1"
    await page.open(QUICK)
    page.backend.lose("it has gone")
    row = page.page.hand.rows["quick"]
    assert page.room.recipes.written == {"other": "F1"}
    assert not row.undo_button.isVisible()
    await page.room.click("Write the binding Quick prompt")
    assert page.room.recipes.written == {"other": "F1", "quick": "Ctrl+Alt+Space"}
    assert row.said.text() == "Written into the staged settings: Ctrl+Alt+Space runs “offhand quick”."
    await page.room.click("Undo the binding Quick prompt")
    assert page.room.recipes.written == {"other": "F1"}
    assert not row.undo_button.isVisible()


async def test_written_twice_it_is_the_first_state_that_comes_back(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    await page.open(QUICK)
    page.backend.lose("it has gone")
    await page.room.click("Write the binding Quick prompt")
    await page.room.click("Write the binding Quick prompt")
    await page.room.click("Undo the binding Quick prompt")
    assert page.room.recipes.written == {}


async def test_what_could_not_be_written_is_told(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    page.room.recipes.trouble = "gsettings did not answer"
    await page.open(QUICK)
    page.backend.lose("it has gone")
    await page.room.click("Write the binding Quick prompt")
    row = page.page.hand.rows["quick"]
    assert row.said.text() == "Nothing was changed: gsettings did not answer."
    assert row.write_button.isEnabled()
    assert not row.undo_button.isVisible()


async def test_without_a_chord_there_is_a_command_and_nothing_to_write(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys('[hotkeys]\nquick = ""\n')
    await page.open(QUICK)
    page.backend.lose("it has gone")
    assert not page.page.hand.rows["quick"].write_button.isVisible()
    assert page.page.hand.rows["quick"].line.text() == "offhand quick"


async def test_of_saved_commands_those_with_a_chord_are_there(open_hotkeys: OpenHotkeys) -> None:
    saved = HotkeyAction(id="command:sum up", label="Sum up", words=("run", "sum up"))
    page = open_hotkeys()
    await page.open(QUICK, saved)
    page.backend.lose("it has gone")
    assert list(page.page.hand.rows) == ["quick"]
    await page.hotkeys.set_chord(saved, "F9")
    await page.settle()
    page.backend.lose("it has gone")
    assert list(page.page.hand.rows) == ["quick", "command:sum up"]
