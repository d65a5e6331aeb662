"""The hotkeys' page with real keys and another program in the way, used from outside."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from offhand.system.hotkeys.gnome import MEDIA_KEYS
from tests.end_to_end.driver import Program
from tests.end_to_end.processes import wait_until
from tests.end_to_end.test_hotkeys import name_front
from tests.fakes.gnome_settings import HAS_GSETTINGS, make_gnome_settings
from tests.fakes.provider_server import GOOD_KEY, ProviderServer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.end_to_end.desktop import Desktop
    from tests.end_to_end.processes import Process

pytestmark = pytest.mark.end_to_end
PROMPT = "Offhand quick prompt"
RIVAL = (sys.executable, str(Path(__file__).parent / "hotkey_rival.py"))


def open_page(
    desktop: Desktop, server: ProviderServer, data: Path, environment: Mapping[str, str] | None = None
) -> Program:
    """Start Offhand with a key, and open its settings at the hotkeys."""
    arguments = ["--base-url", server.base_url, "--data-dir", str(data)]
    program = Program(desktop, arguments, {"OPENROUTER_API_KEY": GOOD_KEY, **(environment or {})})
    program.find("frame", "Offhand")
    program.click("push button", "Settings")
    program.find("dialog", "Offhand settings")
    program.find("list item", "Hotkeys").click_mouse()
    return program


@pytest.fixture
def offhand(desktop: Desktop, server: ProviderServer, data: Path) -> Program:
    """Show the page where hotkeys work."""
    program = open_page(desktop, server, data)
    program.expect("label", "", "Hotkeys work through the X server.")
    return program


def read_table(data: Path) -> dict[str, str]:
    path = data / "settings.toml"
    return tomllib.loads(path.read_text()).get("hotkeys", {}) if path.exists() else {}


def start_rival(desktop: Desktop, chord: str) -> Process:
    """Have another program take a chord."""
    rival = desktop.start([*RIVAL, chord], talks=True)
    assert rival.hear() == "bound"
    return rival


def has_prompt(desktop: Desktop) -> bool:
    return wait_until(lambda: name_front(desktop) == PROMPT)


def test_a_chord_is_recorded_and_calls_the_prompt(offhand: Program, desktop: Desktop, data: Path) -> None:
    offhand.click("push button", "Record Quick prompt")
    offhand.expect("text", "Hotkey Quick prompt", "Press keys")
    desktop.press("ctrl+n")
    offhand.expect("label", "", "Ctrl+N is used by: New chat.")
    desktop.press("ctrl+alt+shift+space")
    offhand.expect("label", "", "Ctrl+Alt+Shift+Space is used by: Region question.")
    desktop.press("ctrl+alt+j")
    offhand.expect("text", "Hotkey Quick prompt", "Ctrl+Alt+J")
    assert wait_until(lambda: read_table(data) == {"quick": "Ctrl+Alt+J"})
    desktop.start(["xterm", "-T", "terminal", "-e", "cat"])
    assert wait_until(lambda: name_front(desktop) == "terminal")
    desktop.press("ctrl+alt+space")
    assert not wait_until(lambda: name_front(desktop) != "terminal", 0.5), "it was let go of"
    desktop.press("ctrl+alt+j")
    assert has_prompt(desktop)
    desktop.press("Escape")
    assert wait_until(lambda: name_front(desktop) == "terminal")
    offhand.expect("label", "", "Last press: Quick prompt, at ")


def test_its_own_chord_reaches_the_field_and_esc_keeps_it(
    offhand: Program, desktop: Desktop, data: Path
) -> None:
    offhand.find("text", "Hotkey Quick prompt").focus()
    desktop.press("Return")
    offhand.expect("text", "Hotkey Quick prompt", "Press keys")
    desktop.press("ctrl+alt+space")
    offhand.expect("text", "Hotkey Quick prompt", "Ctrl+Alt+Space")
    assert name_front(desktop) == "Offhand settings"
    desktop.press("Return", "Escape")
    offhand.expect("text", "Hotkey Quick prompt", "Ctrl+Alt+Space")
    assert name_front(desktop) == "Offhand settings"
    assert read_table(data) == {}
    desktop.press("BackSpace")
    assert wait_until(lambda: read_table(data) == {"quick": ""})
    offhand.click("push button", "Reset Quick prompt")
    assert wait_until(lambda: read_table(data) == {})
    offhand.click("push button", "Clear Quick prompt")
    assert wait_until(lambda: read_table(data) == {"quick": ""})


def test_what_another_program_has_is_told_until_it_lets_go(offhand: Program, desktop: Desktop) -> None:
    rival = start_rival(desktop, "Ctrl+Alt+K")
    offhand.find("push button", "Record Quick prompt").click()
    offhand.expect("text", "Hotkey Quick prompt", "Press keys")
    desktop.press("ctrl+alt+k")
    offhand.expect("text", "Hotkey Quick prompt", "Ctrl+Alt+K")
    offhand.expect("label", "", "Taken by another program.")
    rival.stop()
    desktop.start(["xterm", "-T", "terminal", "-e", "cat"])
    assert wait_until(lambda: name_front(desktop) == "terminal")
    desktop.point("search", "--name", "Offhand settings", "windowactivate")
    offhand.wait_gone("label", "re:Taken by another program.*")


def test_a_trial_hears_the_hotkey_and_calls_nothing(offhand: Program, desktop: Desktop) -> None:
    desktop.press("Num_Lock", "Caps_Lock")
    offhand.click("push button", "Press it now")
    offhand.expect("label", "", "Press one of your hotkeys now")
    desktop.press("ctrl+alt+space")
    offhand.expect("label", "", "Heard: Quick prompt (Ctrl+Alt+Space).")
    assert name_front(desktop) == "Offhand settings"
    desktop.press("ctrl+alt+space")
    assert has_prompt(desktop)


def test_one_switch_gives_the_keys_to_other_programs(offhand: Program, desktop: Desktop) -> None:
    offhand.find("check box", "Use hotkeys").click()
    offhand.expect("label", "", "Hotkeys are switched off")
    start_rival(desktop, "Ctrl+Alt+Space").stop()
    offhand.find("check box", "Use hotkeys").click()
    # The switch is told at once, the keys as soon as they are had.
    offhand.expect("label", "", "Works in every program.")
    desktop.press("ctrl+alt+space")
    assert has_prompt(desktop)


def test_where_there_is_no_way_the_desktop_gets_a_command(
    desktop: Desktop, server: ProviderServer, data: Path
) -> None:
    wayland = {"XDG_SESSION_TYPE": "wayland", "XDG_CURRENT_DESKTOP": "sway"}
    offhand = open_page(desktop, server, data, wayland)
    offhand.find("label", "Let the desktop do it")
    line = offhand.read("text", "Command Quick prompt")
    assert line.startswith("bindsym Ctrl+Mod1+space exec ")
    offhand.click("push button", "Copy command Quick prompt")
    offhand.expect("label", "", "Copied. It goes into ~/.config/sway/config.")
    # What the line says is run as the desktop would.
    command = line.partition(" exec ")[2]
    subprocess.run(["sh", "-c", command], env=desktop.environment, check=True)
    assert has_prompt(desktop)


@pytest.mark.skipif(not HAS_GSETTINGS, reason="no gsettings here")
def test_gnome_is_written_to_and_what_was_written_is_taken_back(
    desktop: Desktop, server: ProviderServer, data: Path, tmp_path: Path
) -> None:
    settings = make_gnome_settings(tmp_path)
    names = ("GSETTINGS_BACKEND", "GSETTINGS_SCHEMA_DIR", "XDG_CONFIG_HOME")
    gnome = {name: settings[name] for name in names}
    gnome |= {"XDG_SESSION_TYPE": "wayland", "XDG_CURRENT_DESKTOP": "GNOME"}

    def read_list() -> str:
        command = ["gsettings", "get", MEDIA_KEYS, "custom-keybindings"]
        return subprocess.run(command, env=settings, capture_output=True, text=True, check=True).stdout

    offhand = open_page(desktop, server, data, gnome)
    offhand.click("push button", "Write the binding Quick prompt")
    offhand.expect("label", "", "Written into Settings, Keyboard, Custom Shortcuts: Ctrl+Alt+Space runs ")
    assert "offhand-quick" in read_list()
    offhand.click("push button", "Undo the binding Quick prompt")
    offhand.expect("label", "", "Taken back")
    assert read_list().strip() == "@as []"
