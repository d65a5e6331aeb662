"""The quick prompt among other windows: on the right screen, under a real drag, before a full screen."""

from __future__ import annotations

import struct
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from offhand.system.x11.connection import Connection
from offhand.system.x11.library import SUBSTRUCTURE_NOTIFY, SUBSTRUCTURE_REDIRECT
from offhand.system.x11.windows import Windows
from tests.end_to_end.driver import Program
from tests.end_to_end.processes import wait_until
from tests.end_to_end.test_instance import name_front
from tests.end_to_end.test_quick_prompt import PROMPT, call
from tests.fakes.provider_server import GOOD_KEY, ProviderServer

if TYPE_CHECKING:
    from tests.end_to_end.desktop import Desktop

pytestmark = pytest.mark.end_to_end
SOURCE = str(Path(__file__).parent / "drag_source.py")
LEFT, RIGHT = 8, 648
"""px where the prompt begins on either half of the screen."""


def start(desktop: Desktop, server: ProviderServer, data: Path) -> Program:
    program = Program(
        desktop, ["--base-url", server.base_url, "--data-dir", str(data)], {"OPENROUTER_API_KEY": GOOD_KEY}
    )
    program.find("frame", "Offhand")
    wait_until(lambda: b'"ready"' in (data / "offhand.lock").read_bytes())
    return program


def find_left(desktop: Desktop) -> int:
    """Return where the window in front begins."""
    command = ["xdotool", "getactivewindow", "getwindowgeometry", "--shell"]
    found = subprocess.run(command, env=desktop.environment, capture_output=True, text=True, check=True)
    return int(next(line for line in found.stdout.splitlines() if line.startswith("X=")).removeprefix("X="))


def test_it_comes_up_on_the_screen_with_the_mouse(
    desktop: Desktop, server: ProviderServer, data: Path
) -> None:
    for name, place, output in (
        ("L", "640/100x900/200+0+0", "screen"),
        ("R", "640/100x900/200+640+0", "none"),
    ):
        command = ["xrandr", "--setmonitor", name, place, output]
        subprocess.run(command, env=desktop.environment, check=True)
    start(desktop, server, data)
    desktop.start(["xterm", "-T", "terminal", "-e", "cat"])
    assert wait_until(lambda: name_front(desktop) == "terminal")
    for mouse, left in ((900, RIGHT), (100, LEFT), (1200, RIGHT), (300, LEFT)):
        desktop.point("mousemove", str(mouse), "500")
        call(desktop)
        assert wait_until(lambda: find_left(desktop) == left)  # noqa: B023 - it is over within the turn
        desktop.press("Escape")
        assert wait_until(lambda: name_front(desktop) == "terminal")


def test_a_picture_is_dropped_on_it(
    desktop: Desktop, server: ProviderServer, data: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "red.png"
    Image.new("RGB", (300, 200), "red").save(picture)
    offhand = start(desktop, server, data)
    source = desktop.start([sys.executable, SOURCE, str(picture)], talks=True)
    left, top = (int(number) for number in source.hear().split())
    call(desktop)
    x, y = offhand.find("text", "Quick prompt").box.centre
    desktop.point("mousemove", str(left), str(top), "mousedown", "1")
    desktop.point("mousemove", str(left - 30), str(top))
    assert source.hear() == "dragging"
    # At once, for the main window on the way takes pictures as well.
    for tremble in range(30):
        desktop.point("mousemove", str(x + tremble % 2), str(y))
        time.sleep(0.02)
    assert source.hear() == "accepted"
    desktop.point("mouseup", "1")
    while source.hear() != "taken":
        pass
    offhand.find("label", "red.png")
    assert name_front(desktop) == PROMPT


def test_a_full_main_window_is_asked_instead(
    desktop: Desktop, server: ProviderServer, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", desktop.environment["DISPLAY"])
    start(desktop, server, data)
    call(desktop)  # the hotkey works by now
    desktop.press("Escape")
    assert wait_until(lambda: name_front(desktop) == "Offhand")
    with Connection() as x:
        windows = Windows(x)
        main, full = windows.read_front(), x.intern("_NET_WM_STATE_FULLSCREEN")
        mask = SUBSTRUCTURE_NOTIFY | SUBSTRUCTURE_REDIRECT
        x.send_message(
            main, x.intern("_NET_WM_STATE"), struct.pack("=5I", 1, full, 0, 1, 0), width=32, mask=mask
        )
        windows.finish()
        assert wait_until(lambda: full in windows.read_numbers(main, "_NET_WM_STATE"))
    desktop.press("ctrl+alt+space")
    assert not wait_until(lambda: name_front(desktop) == PROMPT, 1.0)
    desktop.start(["xterm", "-T", "terminal", "-e", "cat"])
    time.sleep(0.5)
    desktop.point("search", "--sync", "--name", "^terminal$", "windowactivate", "--sync")
    assert wait_until(lambda: name_front(desktop) == "terminal")
    call(desktop)
