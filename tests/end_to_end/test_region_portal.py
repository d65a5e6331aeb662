"""A question about the screen where only the desktop's portal can picture it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.driver import OFFHAND
from tests.end_to_end.known_screen import PROMPT, Screen, check_pixels
from tests.end_to_end.processes import wait_until
from tests.end_to_end.test_instance import hand_over
from tests.fakes.provider_server import GOOD_KEY

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.end_to_end.desktop import Desktop
    from tests.fakes.provider_server import ProviderServer

    Start = Callable[..., Screen]

pytestmark = pytest.mark.end_to_end
FILE = "screen.png"


@pytest.fixture
def start(desktop: Desktop, server: ProviderServer, data: Path, tmp_path: Path) -> Start:
    def begin(*codes: int) -> Screen:
        """Run Offhand as if the session were one of Wayland, with a portal that answers by these codes."""
        # The portal comes first: hotkeys would start whichever the machine has.
        command = [sys.executable, "-m", "tests.fakes.screenshot_portal", str(tmp_path / FILE)]
        words = [*command, *map(str, codes)]
        portal = desktop.start(words, {"PYTHONPATH": str(Path(__file__).parents[2])}, talks=True)
        assert portal.hear() == "there"
        screen = Screen(desktop, server, data, XDG_SESSION_TYPE="wayland")
        desktop.take_screenshot(tmp_path / FILE)
        return screen

    return begin


def test_the_portal_s_picture_is_chosen_from(start: Start, tmp_path: Path) -> None:
    screen = start(0)
    screen.shoot()
    assert not (tmp_path / FILE).exists()
    screen.drag((200, 300), (333, 377))
    check_pixels(screen.ask(), (200, 300, 133, 77))


def test_a_refusal_lets_the_user_choose_in_the_desktop(start: Start, tmp_path: Path) -> None:
    screen = start(2, 0)
    assert hand_over(screen.desktop, screen.data, "shot").returncode == 0
    assert screen.ask().size == (1280, 900)
    assert not (tmp_path / FILE).exists()


def test_what_cannot_be_is_said_in_the_prompt(start: Start) -> None:
    screen = start(2)
    assert hand_over(screen.desktop, screen.data, "shot").returncode == 0
    screen.wait_for(PROMPT)
    screen.program.expect("label", "", "The desktop refused to picture the screen.")


def test_a_no_of_the_user_changes_nothing(start: Start) -> None:
    screen = start(1)
    assert hand_over(screen.desktop, screen.data, "quick", "typed").returncode == 0
    screen.wait_for(PROMPT)
    assert hand_over(screen.desktop, screen.data, "shot").returncode == 0
    screen.wait_for(PROMPT)
    screen.program.expect("text", "Quick prompt", "typed")


def test_no_way_at_all_is_said_in_the_shell(desktop: Desktop, data: Path) -> None:
    environment: dict[str, str] = {"XDG_SESSION_TYPE": "wayland", "DBUS_SESSION_BUS_ADDRESS": ""}
    words = [*OFFHAND, "--data-dir", str(data)]
    desktop.start(words, {"OPENROUTER_API_KEY": GOOD_KEY, **environment})
    lock = data / "offhand.lock"
    assert wait_until(lambda: lock.exists() and b'"ready"' in lock.read_bytes())
    done = hand_over(desktop, data, "shot", XDG_SESSION_TYPE="wayland", DBUS_SESSION_BUS_ADDRESS="")
    assert done.returncode == 1
    assert done.stderr.startswith("offhand: the screen cannot be pictured on this desktop; ")
