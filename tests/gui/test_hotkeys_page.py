"""The hotkeys' page of the settings: what became of each chord, told as it comes, and a trial."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from offhand.domain.hotkey_actions import QUICK, REPEAT_SHOT, SHOT, HotkeyAction
from offhand.domain.hotkeys import Outcome
from offhand.domain.setting import Group

if TYPE_CHECKING:
    import pytest

    from tests.fakes.hotkeys_room import OpenHotkeys

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SUM_UP = HotkeyAction(id="command:sum up", label="Sum up")


async def test_each_action_that_is_offered_has_a_row(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    await page.open(REPEAT_SHOT, QUICK, SHOT)
    assert list(page.page.rows) == ["quick", "shot", "repeat_shot"]
    assert page.row("quick").field.text() == "Ctrl+Alt+Space"
    assert page.row("quick").field.accessibleName() == "Hotkey Quick prompt"
    assert page.row("repeat_shot").field.text() == ""
    withdraw = page.hotkeys.offer(SUM_UP, page.carry_out)
    assert list(page.page.rows) == ["quick", "shot", "repeat_shot", "command:sum up"]
    withdraw()
    await page.settle()
    assert list(page.page.rows) == ["quick", "shot", "repeat_shot"]


async def test_what_another_program_has_is_told_apart_and_live(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    page.backend.taken["Ctrl+Alt+Space"] = Outcome.TAKEN
    await page.open(QUICK)
    row = page.row("quick")
    assert row.outcome.startswith("Taken by another program.")
    assert row.problem == ""
    assert "Taken by another program" in row.field.accessibleDescription()
    page.backend.change("Ctrl+Alt+Space", Outcome.BOUND)
    assert row.outcome == "Works in every program."
    page.backend.change("Ctrl+Alt+Space", Outcome.NO_KEY)
    assert row.outcome.startswith("No key of this keyboard")


async def test_what_was_taken_is_asked_for_again_when_the_page_is_shown(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    page.backend.taken["Ctrl+Alt+Space"] = Outcome.TAKEN
    await page.open(QUICK)
    page.backend.taken.clear()
    page.room.dialog.show_group(Group.DATA)
    page.room.dialog.show_group(Group.HOTKEYS)
    await page.settle()
    assert page.row("quick").outcome == "Works in every program."


async def test_what_was_taken_is_asked_for_while_the_page_is_looked_at(
    open_hotkeys: OpenHotkeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("offhand.ui.dialogs.hotkeys.hotkeys_page.ASK_AGAIN", 0.02)
    page = open_hotkeys()
    page.backend.taken["Ctrl+Alt+Space"] = Outcome.TAKEN
    await page.open(QUICK)
    page.backend.taken.clear()
    async with asyncio.timeout(5):
        while page.row("quick").outcome != "Works in every program.":
            await asyncio.sleep(0.01)
    await page.settle()
    asked = len(page.backend.asked)
    await asyncio.sleep(0.1)
    assert len(page.backend.asked) == asked, "nothing is asked for where all is had"


async def test_each_row_goes_back_to_its_default_and_is_cleared(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys('[hotkeys]\nquick = "F9"\n')
    await page.open(QUICK, SHOT)
    await page.room.click("Reset Quick prompt")
    assert page.row("quick").field.text() == "Ctrl+Alt+Space"
    assert page.table == {}
    await page.room.click("Clear Region question")
    assert page.table == {"shot": ""}
    assert page.backend.bound == {"Ctrl+Alt+Space": "quick"}
    await page.room.click("Reset Region question")
    assert page.table == {}


async def test_a_default_that_somebody_else_has_by_now_is_not_taken_from_them(
    open_hotkeys: OpenHotkeys,
) -> None:
    page = open_hotkeys('[hotkeys]\nquick = "F9"\nshot = "Ctrl+Alt+Space"\n')
    await page.open(QUICK, SHOT)
    await page.room.click("Reset Quick prompt")
    assert page.row("quick").problem == "Ctrl+Alt+Space is used by: Region question."
    assert page.table == {"quick": "F9", "shot": "Ctrl+Alt+Space"}


async def test_a_line_of_the_file_that_is_refused_is_told_until_another_is_chosen(
    open_hotkeys: OpenHotkeys,
) -> None:
    page = open_hotkeys('[hotkeys]\nquick = "Ctrl+N"\n')
    await page.open(QUICK)
    problem = "The chord in settings.toml is used by: New chat; the default is used."
    assert page.row("quick").problem == problem
    await page.record("quick", Qt.Key.Key_Space, CTRL | ALT)
    assert page.row("quick").problem == ""
    assert page.table == {"quick": "Ctrl+Alt+Space"}


async def test_two_of_the_file_that_want_one_chord_are_named(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys('[hotkeys]\nshot = "Ctrl+Alt+Space"\n')
    await page.open(QUICK, SHOT)
    assert page.row("quick").outcome == "Works in every program."
    assert page.row("shot").outcome.startswith("Used by: Quick prompt.")


async def test_one_switch_lets_go_of_everything(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    await page.open(QUICK, SHOT)
    await page.room.click("Use hotkeys")
    assert page.backend.bound == {}
    assert page.page.card.state.text() == "Hotkeys are switched off: no key is taken from other programs."
    assert page.row("quick").outcome == "Switched off."
    await page.room.click("Use hotkeys")
    assert len(page.backend.bound) == 2
    assert page.page.card.state.text() == "Hotkeys work through staged."


async def test_the_way_and_its_end_are_told(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    await page.open(QUICK)
    page.backend.lose("the X server has gone")
    told = page.page.card.state.text()
    assert told == "Offhand cannot take keys from other programs here: the X server has gone."
    assert page.row("quick").outcome.startswith("Cannot be taken here")


async def test_the_last_press_is_told(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    await page.open(QUICK)
    last = page.room.dialog.findChild(QLabel, "lastHotkey")
    assert isinstance(last, QLabel)
    assert last.text() == "No hotkey was pressed since Offhand was started."
    assert page.backend.press("Ctrl+Alt+Space")
    assert last.text().startswith("Last press: Quick prompt, at ")
    assert page.done == ["quick"]


async def test_a_trial_hears_a_hotkey_without_carrying_it_out(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    await page.open(QUICK)
    card = page.page.card
    card.button.click()
    await asyncio.sleep(0)
    assert card.said.text() == "Press one of your hotkeys now: 10 s left."
    assert page.backend.press("Ctrl+Alt+Space")
    await page.settle()
    assert card.said.text() == "Heard: Quick prompt (Ctrl+Alt+Space)."
    assert page.done == []
    assert card.button.text() == "Press it now"
    assert page.backend.press("Ctrl+Alt+Space")
    assert page.done == ["quick"]


async def test_a_trial_that_hears_nothing_says_what_to_do(
    open_hotkeys: OpenHotkeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("offhand.services.hotkey_trial.SECOND", 0.01)
    page = open_hotkeys()
    await page.open(QUICK)
    await page.room.click("Press it now")
    assert "Another program may keep the whole keyboard" in page.page.card.said.text()
    await page.room.click("Clear Quick prompt")
    await page.room.click("Press it now")
    assert "No action has a chord that works" in page.page.card.said.text()


async def test_a_trial_can_be_stopped_and_ends_with_the_page(open_hotkeys: OpenHotkeys) -> None:
    page = open_hotkeys()
    await page.open(QUICK)
    card = page.page.card
    for end in (card.button.click, page.room.dialog.hide):
        card.button.click()
        await asyncio.sleep(0)
        assert card.button.text() == "Stop"
        end()
        await page.settle()
        assert card.button.text() == "Press it now"
        assert card.said.text() == ""
    assert page.backend.press("Ctrl+Alt+Space")
    assert page.done == ["quick"]
