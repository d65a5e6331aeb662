"""Hotkeys of a run: several of them, each to whoever offers its action."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import SettingRefused
from offhand.domain.hotkey_actions import QUICK, REPEAT_SHOT, SHOT, HotkeyAction
from offhand.domain.hotkey_settings import HOTKEYS, HOTKEYS_ON
from offhand.domain.hotkeys import Outcome, Press
from offhand.services.hand_bindings import HandBindings
from offhand.services.hotkeys import Hotkeys, HotkeyTrouble, LastPress
from offhand.services.preferences import Preferences
from offhand.services.tasks import TaskScope
from offhand.storage.preferences import SettingsFile
from tests.fakes.hotkey_backend import StagedBackend
from tests.fakes.recipes import StagedRecipes

if TYPE_CHECKING:
    from pathlib import Path

SUM_UP = HotkeyAction(id="command:sum up", label="Sum up")


class Place:
    """Hold hotkeys with what they told."""

    def __init__(self, path: Path, *, asks_user: bool = False) -> None:
        self.file = SettingsFile(path)
        self.preferences = Preferences(self.file, self.file.load())
        self.scope = TaskScope("test")
        self.backend = StagedBackend(asks_user=asks_user)
        self.hotkeys = Hotkeys(
            self.preferences, self.scope, self.backend.open, lambda: 12.5, HandBindings(StagedRecipes())
        )
        self.troubles: list[HotkeyTrouble] = []
        self.done: list[str] = []
        self.changes = 0
        self.hotkeys.on_change(self._count)

    async def open(self, *actions: HotkeyAction) -> None:
        for action in actions:
            self.hotkeys.offer(action, self.carry_out)
        self.hotkeys.open(self.troubles.extend)
        await self.scope.wait_idle()

    def carry_out(self, press: Press) -> None:
        self.done.append(press.id)

    def _count(self) -> None:
        self.changes += 1


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "settings.toml")


async def test_what_is_offered_is_bound_and_called(place: Place) -> None:
    await place.open(SHOT, QUICK, REPEAT_SHOT)
    assert place.backend.asked == [["quick Ctrl+Alt+Space", "shot Ctrl+Alt+Shift+Space"]]
    assert place.backend.press("Ctrl+Alt+Shift+Space")
    assert place.done == ["shot"]
    assert place.hotkeys.last_press == LastPress(label="Region question", moment=12.5)


async def test_what_nobody_offers_is_neither_shown_nor_bound(place: Place) -> None:
    await place.open(QUICK)
    assert [each.action.id for each in place.hotkeys.assignments] == ["quick"]
    withdraw = place.hotkeys.offer(SUM_UP, place.carry_out)
    await place.hotkeys.set_chord(SUM_UP, "F9")
    await place.scope.wait_idle()
    assert place.backend.asked[-1] == ["quick Ctrl+Alt+Space", "command:sum up F9"]
    withdraw()
    await place.scope.wait_idle()
    assert place.backend.asked[-1] == ["quick Ctrl+Alt+Space"]
    assert place.preferences.settings.get(HOTKEYS) == {"command:sum up": "F9"}, "it may come back"


async def test_an_offer_that_was_replaced_takes_nothing_back(place: Place) -> None:
    await place.open()
    withdraw = place.hotkeys.offer(SUM_UP, place.carry_out)
    place.hotkeys.offer(SUM_UP, place.carry_out)
    withdraw()
    assert len(place.hotkeys.assignments) == 1


async def test_many_offers_are_bound_in_one_go(place: Place) -> None:
    await place.open()
    for number in range(20):
        action = HotkeyAction(id=f"command:{number}", label=str(number), default=f"F{number + 1}")
        place.hotkeys.offer(action, place.carry_out)
    await place.scope.wait_idle()
    assert [len(call) for call in place.backend.asked] == [0, 20]


async def test_a_chord_is_changed_cleared_and_given_back(place: Place) -> None:
    await place.open(QUICK)
    await place.hotkeys.set_chord(QUICK, "Meta+J")
    await place.scope.wait_idle()
    assert place.backend.asked[-1] == ["quick Meta+J"]
    await place.hotkeys.set_chord(QUICK, "")
    await place.scope.wait_idle()
    assert place.backend.asked[-1] == []
    assert place.file.path.read_text() == '[hotkeys]\nquick = ""\n'
    await place.hotkeys.set_chord(QUICK, QUICK.default)
    await place.scope.wait_idle()
    assert place.backend.asked[-1] == ["quick Ctrl+Alt+Space"]
    assert place.file.path.read_text() == ""


async def test_a_chord_that_cannot_be_taken_changes_nothing(place: Place) -> None:
    await place.open(QUICK)
    with pytest.raises(SettingRefused) as caught:
        await place.hotkeys.set_chord(QUICK, "Ctrl+N")
    assert caught.value.reason == "is used by: New chat"
    assert len(place.backend.asked) == 1


async def test_of_two_that_want_one_chord_the_first_has_it_and_the_other_is_told(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('[hotkeys]\nshot = "Ctrl+Alt+Space"\n')
    place = Place(path)
    await place.open(SHOT, QUICK)
    assert place.backend.asked == [["quick Ctrl+Alt+Space"]]
    assert [each.used_by for each in place.hotkeys.assignments] == ["", "Quick prompt"]
    await place.hotkeys.set_chord(QUICK, "")
    await place.scope.wait_idle()
    assert place.backend.asked[-1] == ["shot Ctrl+Alt+Space"]


async def test_the_switch_gives_every_key_back(place: Place) -> None:
    await place.open(QUICK, SHOT)
    await place.preferences.change(HOTKEYS_ON, value=False)
    await place.scope.wait_idle()
    assert place.backend.asked[-1] == []
    assert not place.hotkeys.is_on
    await place.preferences.change(HOTKEYS_ON, value=True)
    await place.scope.wait_idle()
    assert len(place.backend.asked[-1]) == 2


async def test_a_trouble_is_told_once_until_it_is_over(place: Place) -> None:
    place.backend.taken["Ctrl+Alt+Space"] = Outcome.TAKEN
    await place.open(QUICK, SHOT)
    trouble = HotkeyTrouble(label="Quick prompt", chord="Ctrl+Alt+Space", outcome=Outcome.TAKEN)
    assert place.troubles == [trouble]
    await place.hotkeys.set_chord(SHOT, "F9")
    await place.scope.wait_idle()
    assert place.troubles == [trouble]
    place.backend.change("Ctrl+Alt+Space", Outcome.BOUND)
    place.backend.change("Ctrl+Alt+Space", Outcome.TAKEN)
    assert place.troubles == [trouble, trouble]


async def test_no_way_at_all_is_no_news(place: Place) -> None:
    await place.open(QUICK)
    place.backend.lose("it has gone")
    assert place.troubles == []
    assert place.hotkeys.status is not None
    assert place.hotkeys.status.reason == "it has gone"


async def test_paused_it_holds_no_key_and_then_all_of_them_again(place: Place) -> None:
    await place.open(QUICK)
    place.hotkeys.pause()
    await place.scope.wait_idle()
    assert place.backend.bound == {}
    place.hotkeys.resume()
    await place.scope.wait_idle()
    assert place.backend.bound == {"Ctrl+Alt+Space": "quick"}


async def test_where_the_desktop_would_ask_again_the_press_is_told_instead(tmp_path: Path) -> None:
    place = Place(tmp_path / "settings.toml", asks_user=True)
    await place.open(QUICK)
    heard: list[str] = []
    place.hotkeys.divert(lambda press: heard.append(press.id))
    place.hotkeys.pause()
    await place.scope.wait_idle()
    assert len(place.backend.asked) == 1
    assert place.backend.press("Ctrl+Alt+Space")
    assert (heard, place.done) == (["quick"], [])
    assert place.backend.released == [0], "no window comes, so what is typed is let through"
    place.hotkeys.divert(None)
    place.hotkeys.resume()
    await place.scope.wait_idle()
    assert place.backend.press("Ctrl+Alt+Space")
    assert place.done == ["quick"]


async def test_closed_it_hears_of_no_setting(place: Place) -> None:
    await place.open(QUICK)
    await place.hotkeys.close()
    assert place.backend.is_closed
    await place.hotkeys.set_chord(QUICK, "F9")
    assert place.scope.is_idle
    assert place.hotkeys.status is None


async def test_every_change_is_announced(place: Place) -> None:
    await place.open(QUICK)
    for change in (
        lambda: place.backend.press("Ctrl+Alt+Space"),
        lambda: place.backend.change("Ctrl+Alt+Space", Outcome.TAKEN),
        lambda: place.backend.lose("it has gone"),
        lambda: place.hotkeys.offer(SHOT, place.carry_out),
    ):
        before = place.changes
        change()
        assert place.changes > before
    await place.scope.wait_idle()
