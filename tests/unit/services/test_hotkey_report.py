"""What became of the hotkeys is kept for whoever asks later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.hotkey_actions import QUICK, SHOT
from offhand.domain.hotkey_settings import HOTKEYS_ON
from offhand.domain.hotkeys import Outcome, Press
from offhand.services.hand_bindings import HandBindings
from offhand.services.hotkey_report import HotkeyReport
from offhand.services.hotkeys import Hotkeys
from offhand.services.preferences import Preferences
from offhand.services.tasks import TaskScope
from offhand.storage.preferences import SettingsFile
from offhand.storage.state import StateFile
from tests.fakes.hotkey_backend import StagedBackend
from tests.fakes.recipes import StagedRecipes

if TYPE_CHECKING:
    from pathlib import Path


def ignore(press: Press) -> None:
    del press


async def test_it_follows_what_is_bound_and_pressed(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.toml")
    preferences = Preferences(file, file.load())
    scope, backend, memory = TaskScope("test"), StagedBackend(), StateFile(tmp_path / "state.json")
    backend.taken["Ctrl+Alt+Space"] = Outcome.TAKEN
    hotkeys = Hotkeys(preferences, scope, backend.open, lambda: 12.5, HandBindings(StagedRecipes()))
    report = HotkeyReport(hotkeys, memory, scope)
    for action in (QUICK, SHOT):
        hotkeys.offer(action, ignore)
    assert memory.read().hotkey_way == ""
    hotkeys.open(lambda _: None)
    await scope.wait_idle()
    state = memory.read()
    assert state.hotkey_way == "Hotkeys work through staged."
    assert [(label, chord) for label, chord, _ in state.hotkeys] == [
        ("Quick prompt", "Ctrl+Alt+Space"),
        ("Region question", "Ctrl+Alt+Shift+Space"),
    ]
    assert [said.split(".")[0] for _, _, said in state.hotkeys] == [
        "Taken by another program",
        "Works in every program",
    ]
    assert state.hotkey_press == ("", 0.0)
    assert backend.press("Ctrl+Alt+Shift+Space")
    await scope.wait_idle()
    assert memory.read().hotkey_press == ("Region question", 12.5)
    hotkeys.pause()
    await scope.wait_idle()
    assert memory.read().hotkeys == state.hotkeys, "a recording is no change of what is bound"
    hotkeys.resume()
    await preferences.change(HOTKEYS_ON, value=False)
    await scope.wait_idle()
    assert {said for _, _, said in memory.read().hotkeys} == {"Switched off."}
    report.close()
    hotkeys.pause()
    hotkeys.resume()
    await scope.wait_idle()


async def test_a_disk_that_is_full_disturbs_nobody(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.toml")
    scope, backend = TaskScope("test"), StagedBackend()
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be")
    hotkeys = Hotkeys(
        Preferences(file, file.load()), scope, backend.open, lambda: 1.0, HandBindings(StagedRecipes())
    )
    HotkeyReport(hotkeys, StateFile(blocked / "state.json"), scope)
    hotkeys.offer(QUICK, ignore)
    hotkeys.open(lambda _: None)
    await scope.wait_idle()
    assert backend.press("Ctrl+Alt+Space")
    await scope.wait_idle()
