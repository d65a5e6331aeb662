"""Hotkeys in the settings file: a table that its owner may edit by hand."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from offhand.storage.preferences import LoadedSettings, SettingsFile

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.toml")


def test_every_line_is_read_also_of_ids_that_nobody_knows(file: SettingsFile) -> None:
    file.path.write_text('[hotkeys]\nquick = " alt + space"\n"command:sum up" = "F9"\nfuture = "Meta+J"\n')
    chords = {"quick": "Alt+Space", "command:sum up": "F9", "future": "Meta+J"}
    assert file.load() == LoadedSettings({"hotkeys": chords})


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('shot = "A"', "needs Ctrl, Alt or the logo key, or nobody could type it any more"),
        ('shot = "Ctrl+"', "has no key"),
        ('shot = "Ctrl+N"', "is used by: New chat"),
        ('shot = "Ctrl+I"', "is used by: Receipt"),
        ("shot = 5", "must be text"),
        ("shot = { chord = 1 }", "must be text"),
    ],
)
def test_a_line_that_is_no_chord_is_refused_alone_and_stays(
    file: SettingsFile, line: str, reason: str
) -> None:
    file.path.write_text(f'[hotkeys]\nquick = "F9"\n{line}  # mine\n')
    loaded = file.load()
    assert loaded.values == {"hotkeys": {"quick": "F9"}}
    assert [(each.key, each.reason) for each in loaded.refused] == [("hotkeys.shot", reason)]
    file.save({"hotkeys": {"quick": "F8"}}, {"hotkeys"})
    assert file.path.read_text() == f'[hotkeys]\nquick = "F8"\n{line}  # mine\n'
    file.save({"hotkeys": {"quick": "F8", "shot": "F7"}}, {"hotkeys"})
    assert tomllib.loads(file.path.read_text())["hotkeys"] == {"quick": "F8", "shot": "F7"}


def test_what_is_no_table_is_refused_until_a_hotkey_is_chosen(file: SettingsFile) -> None:
    file.path.write_text('hotkeys = "Ctrl+Space"\n')
    loaded = file.load()
    assert [each.key for each in loaded.refused] == ["hotkeys"]
    file.save({"theme": "dark"}, {"theme"})
    assert 'hotkeys = "Ctrl+Space"' in file.path.read_text()
    file.save({"hotkeys": {"quick": "F9"}}, {"hotkeys"})
    assert file.load().values == {"hotkeys": {"quick": "F9"}, "theme": "dark"}


@pytest.mark.parametrize("chord", ["Alt+Space", "", "Ctrl+Alt+Space"])
def test_the_one_hotkey_of_older_versions_is_taken_over(file: SettingsFile, chord: str) -> None:
    file.path.write_text(f'# my own\nquick_hotkey = "{chord}"\ntheme = "dark"\n')
    loaded = file.load()
    assert loaded.values == {"hotkeys": {"quick": chord}, "theme": "dark"}
    file.save({**loaded.values, "hotkeys": {"quick": chord, "shot": "F9"}}, {"hotkeys"})
    text = file.path.read_text()
    assert text.startswith("# my own\n")
    assert "quick_hotkey" not in text
    assert file.load().values["hotkeys"] == {"quick": chord, "shot": "F9"}


def test_a_newer_choice_beats_the_one_of_older_versions(file: SettingsFile) -> None:
    file.path.write_text('quick_hotkey = "Alt+Space"\n[hotkeys]\nquick = "F9"\n')
    assert file.load().values == {"hotkeys": {"quick": "F9"}}


def test_a_table_without_lines_goes(file: SettingsFile) -> None:
    file.path.write_text('theme = "dark"\n\n[hotkeys]\nquick = "F9"\n')
    file.save({"theme": "dark"}, {"hotkeys"})
    assert tomllib.loads(file.path.read_text()) == {"theme": "dark"}
