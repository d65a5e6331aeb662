"""The command that a desktop is given runs this program, from wherever it was installed."""

from __future__ import annotations

import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from offhand.domain.hotkey_actions import QUICK, HotkeyAction
from offhand.system.hotkeys.by_hand import DesktopRecipes, find_program

if TYPE_CHECKING:
    from pathlib import Path


def test_the_command_runs() -> None:
    command = shlex.join([*find_program("x", {}), "--version"])
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True, env={})
    assert done.stdout.startswith("Offhand ")


@pytest.mark.parametrize(
    ("environment", "program"),
    [
        ({"FLATPAK_ID": "io.example.App"}, ["flatpak", "run", "io.example.App"]),
        ({"APPIMAGE": "/home/me/Offhand.AppImage"}, ["/home/me/Offhand.AppImage"]),
    ],
)
def test_packages_are_started_their_own_way(environment: dict[str, str], program: list[str]) -> None:
    assert find_program("io.example.App", environment) == program


def test_a_program_that_is_nowhere_goes_through_its_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert find_program("x", {}) == ["/nowhere/python", "-m", "offhand"]


def test_a_program_in_the_usual_place_needs_no_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    beside = tmp_path / "offhand"
    beside.touch(mode=0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert find_program("x", {}) == [str(beside)]
    monkeypatch.setattr("offhand.system.hotkeys.by_hand.EVERYWHERE", (str(tmp_path),))
    assert find_program("x", {}) == ["offhand"]


def test_the_data_folder_and_words_with_blanks_are_quoted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    environment = {"XDG_CURRENT_DESKTOP": "sway"}
    recipes = DesktopRecipes("x", options=("--data-dir", "/my data"), environment=environment)
    found = recipes.find(QUICK, "Meta+J")
    assert found.text == "bindsym Mod4+j exec /nowhere/python -m offhand quick --data-dir '/my data'"
    command = HotkeyAction(id="command:sum up", label="Sum up", words=("run", "sum up"))
    assert recipes.find(command, "").text == "/nowhere/python -m offhand run 'sum up' --data-dir '/my data'"
    assert recipes.find(command, "").is_command
