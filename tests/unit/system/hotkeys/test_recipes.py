"""What is written into a desktop's own settings is what that desktop reads; GNOME's is written for real."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from offhand.domain.chords import parse_chord
from offhand.system.hotkeys import recipes
from offhand.system.hotkeys.recipes import FOLDER, MEDIA_KEYS, RecipeFailed, find_recipe, write_gnome_binding

if TYPE_CHECKING:
    from pathlib import Path

CHORD = parse_chord("Ctrl+Shift+Space")
TOOLS = ("gsettings", "glib-compile-schemas")
needs_gsettings = pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="no gsettings here")
SCHEMAS = f"""<schemalist>
  <schema id="{MEDIA_KEYS}" path="/org/gnome/settings-daemon/plugins/media-keys/">
    <key name="custom-keybindings" type="as"><default>[]</default></key>
  </schema>
  <schema id="{MEDIA_KEYS}.custom-keybinding">
    <key name="name" type="s"><default>''</default></key>
    <key name="binding" type="s"><default>''</default></key>
    <key name="command" type="s"><default>''</default></key>
  </schema>
</schemalist>
"""


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
    schemas = tmp_path / "schemas"
    schemas.mkdir()
    (schemas / "keys.gschema.xml").write_text(SCHEMAS)
    subprocess.run(["glib-compile-schemas", str(schemas)], check=True)
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "GSETTINGS_BACKEND": "keyfile",
        "LC_ALL": "C.UTF-8",
        "GSETTINGS_SCHEMA_DIR": str(schemas),
    }


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
def test_a_desktop_without_the_settings_says_so(settings: dict[str, str]) -> None:
    settings["GSETTINGS_SCHEMA_DIR"] = "/nowhere"
    with pytest.raises(RecipeFailed, match=r"."):
        write_gnome_binding("quick", "Quick prompt", CHORD, "offhand quick", settings)


def test_a_machine_without_gsettings_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recipes, "_find_gsettings", lambda: None)
    with pytest.raises(RecipeFailed, match="not installed"):
        write_gnome_binding("quick", "Quick prompt", CHORD, "offhand quick")
    assert not find_recipe("GNOME", CHORD, "offhand quick").can_write


@pytest.mark.parametrize("told", ["nonsense", "{'a': 1}", "[1, 2]", "'text'", ""])
def test_a_list_that_is_none_is_left_alone(told: str) -> None:
    with pytest.raises(RecipeFailed):
        recipes.read_list(told)
