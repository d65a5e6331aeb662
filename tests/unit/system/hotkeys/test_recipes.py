"""What is written into a desktop's own settings is what that desktop reads; GNOME's is written for real."""

from __future__ import annotations

import ast
import subprocess
from typing import TYPE_CHECKING

import pytest

from offhand.domain.chords import parse_chord
from offhand.domain.hotkeys import BindingNotWritten
from offhand.system.hotkeys import gnome, recipes
from offhand.system.hotkeys.gnome import FOLDER, MEDIA_KEYS, write_gnome_binding
from offhand.system.hotkeys.recipes import find_recipe
from tests.fakes.gnome_settings import HAS_GSETTINGS, make_gnome_settings

if TYPE_CHECKING:
    from pathlib import Path

CHORD = parse_chord("Ctrl+Shift+Space")
needs_gsettings = pytest.mark.skipif(not HAS_GSETTINGS, reason="no gsettings here")


@pytest.mark.parametrize(
    ("desktop", "chord", "text", "place"),
    [
        ("sway", "Ctrl+Shift+Space", "bindsym Ctrl+Shift+space exec offhand quick", "~/.config/sway/config"),
        ("i3", "Meta+Alt+J", "bindsym Mod4+Mod1+j exec offhand quick", "~/.config/i3/config"),
        ("Hyprland", "Ctrl+Shift+Space", "bind = CTRL SHIFT, space, exec, offhand quick", "hyprland.conf"),
        ("Hyprland", "F12", "bind = , F12, exec, offhand quick", "hyprland.conf"),
        ("KDE", "Meta+J", "offhand quick", "System Settings"),
        ("ubuntu:GNOME", "Meta+J", "offhand quick", "Custom Shortcuts"),
        ("XFCE", "Meta+J", "offhand quick", "the keyboard settings of this desktop"),
        ("", "Meta+J", "offhand quick", "the keyboard settings of this desktop"),
    ],
)
def test_each_desktop_has_its_own_words(desktop: str, chord: str, text: str, place: str) -> None:
    recipe = find_recipe(desktop, parse_chord(chord), "offhand quick")
    assert recipe.text == text
    assert place in recipe.place


@needs_gsettings
def test_only_gnome_is_written_to() -> None:
    desktops = ["GNOME", "ubuntu:GNOME", "KDE", "sway", "Hyprland", "Budgie", ""]
    writable = [find_recipe(desktop, CHORD, "offhand quick").can_write for desktop in desktops]
    assert writable == [True, True, False, False, False, False, False]


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, str]:
    """Give GNOME's settings a place of their own."""
    return make_gnome_settings(tmp_path)


def read(settings: dict[str, str], *words: str) -> str:
    command = ["gsettings", "get", *words]
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@needs_gsettings
def test_a_shortcut_of_gnome_is_added_beside_the_others(settings: dict[str, str]) -> None:
    other = f"{FOLDER}/custom0/"
    setting = ["gsettings", "set", MEDIA_KEYS, "custom-keybindings", f"['{other}']"]
    subprocess.run(setting, env=settings, check=True)
    command = "sh -c 'offhand quick \"it''s\"'"
    write_gnome_binding("quick", "Offhand’s \\ 'prompt'", CHORD, command, settings)
    path = f"{FOLDER}/offhand-quick/"
    own = f"{MEDIA_KEYS}.custom-keybinding:{path}"
    assert read(settings, MEDIA_KEYS, "custom-keybindings") == f"['{other}', '{path}']"
    assert read(settings, own, "binding") == "'<Control><Shift>space'"
    assert ast.literal_eval(read(settings, own, "command")) == command
    assert ast.literal_eval(read(settings, own, "name")) == "Offhand’s \\ 'prompt'"


@needs_gsettings
def test_writing_again_changes_it(settings: dict[str, str]) -> None:
    for chord in ("Ctrl+Shift+Space", "Meta+Alt+J"):
        write_gnome_binding("quick", "Quick prompt", parse_chord(chord), "offhand quick", settings)
    path = f"{FOLDER}/offhand-quick/"
    assert read(settings, MEDIA_KEYS, "custom-keybindings") == f"['{path}']"
    own = f"{MEDIA_KEYS}.custom-keybinding:{path}"
    assert read(settings, own, "binding") == "'<Super><Alt>j'"


@needs_gsettings
def test_what_was_written_is_taken_back_and_all_else_stays(settings: dict[str, str]) -> None:
    binding = write_gnome_binding("quick", "Quick prompt", CHORD, "offhand quick", settings)
    other = f"{FOLDER}/custom0/"
    both = f"['{FOLDER}/offhand-quick/', '{other}']"
    subprocess.run(["gsettings", "set", MEDIA_KEYS, "custom-keybindings", both], env=settings, check=True)
    binding.undo()
    assert read(settings, MEDIA_KEYS, "custom-keybindings") == f"['{other}']"
    assert read(settings, f"{MEDIA_KEYS}.custom-keybinding:{FOLDER}/offhand-quick/", "command") == "''"
    binding.undo()
    assert read(settings, MEDIA_KEYS, "custom-keybindings") == f"['{other}']"


@needs_gsettings
def test_the_last_one_leaves_an_empty_list(settings: dict[str, str]) -> None:
    write_gnome_binding("quick", "Quick prompt", CHORD, "offhand quick", settings).undo()
    assert read(settings, MEDIA_KEYS, "custom-keybindings") == "@as []"


@needs_gsettings
def test_what_stood_there_before_comes_back(settings: dict[str, str]) -> None:
    write_gnome_binding("quick", "It's mine", CHORD, "offhand quick", settings)
    write_gnome_binding("quick", "Quick prompt", parse_chord("Meta+J"), "/opt/offhand quick", settings).undo()
    own = f"{MEDIA_KEYS}.custom-keybinding:{FOLDER}/offhand-quick/"
    assert read(settings, own, "binding") == "'<Control><Shift>space'"
    assert ast.literal_eval(read(settings, own, "name")) == "It's mine"
    assert read(settings, own, "command") == "'offhand quick'"
    assert read(settings, MEDIA_KEYS, "custom-keybindings") == f"['{FOLDER}/offhand-quick/']"


@needs_gsettings
def test_any_name_of_a_command_makes_a_place_of_its_own(settings: dict[str, str]) -> None:
    for name in ("command:a b", "command:a/b", "command:ä"):
        write_gnome_binding(name, name, CHORD, "offhand", settings)
    listed = ast.literal_eval(read(settings, MEDIA_KEYS, "custom-keybindings"))
    assert len(listed) == 3
    assert read(settings, f"{MEDIA_KEYS}.custom-keybinding:{listed[1]}", "name") == "'command:a/b'"


@needs_gsettings
def test_a_desktop_without_the_settings_says_so(settings: dict[str, str]) -> None:
    settings["GSETTINGS_SCHEMA_DIR"] = "/nowhere"
    with pytest.raises(BindingNotWritten, match=r"."):
        write_gnome_binding("quick", "Quick prompt", CHORD, "offhand quick", settings)


def test_a_machine_without_gsettings_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gnome, "find_gsettings", lambda: None)
    monkeypatch.setattr(recipes, "find_gsettings", lambda: None)
    with pytest.raises(BindingNotWritten, match="not installed"):
        write_gnome_binding("quick", "Quick prompt", CHORD, "offhand quick")
    assert not find_recipe("GNOME", CHORD, "offhand quick").can_write


@pytest.mark.parametrize("told", ["nonsense", "{'a': 1}", "[1, 2]", "'text'", ""])
def test_a_list_that_is_none_is_left_alone(told: str) -> None:
    with pytest.raises(BindingNotWritten):
        gnome.read_list(told)
