"""A question about a region of the screen: pixel by pixel what was marked, by mouse and by keys."""

from __future__ import annotations

import io
import json
import subprocess
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.end_to_end.known_screen import OVERLAY, PATTERN, PROMPT, Screen, check_pixels
from tests.end_to_end.pattern_window import name_colour
from tests.end_to_end.processes import wait_until
from tests.end_to_end.test_instance import hand_over, name_front
from tests.fakes.provider_server import GOOD_KEY, ProviderServer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.end_to_end.desktop import Desktop

    Start = Callable[..., "Screen"]

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def start(desktop: Desktop, server: ProviderServer, data: Path) -> Start:
    def begin(**environment: str) -> Screen:
        return Screen(desktop, server, data, **environment)

    return begin


def split(desktop: Desktop) -> None:
    """Make two screens of the display, beside one another."""
    for words in (("L", "500/132x900/238+0+0", "screen"), ("R", "780/206x900/238+500+0", "none")):
        subprocess.run(["xrandr", "--setmonitor", *words], env=desktop.environment, check=True)


def test_what_is_dragged_over_is_asked_about(start: Start) -> None:
    screen = start()
    screen.shoot()
    assert screen.count_overlays() == 1
    screen.drag((200, 300), (250, 310), (333, 377))
    check_pixels(screen.ask(), (200, 300, 133, 77))
    screen.desktop.press("Escape")
    screen.wait_for("terminal")
    blobs = [path for path in (screen.data / "blobs").rglob("*") if path.is_file()]
    assert len(blobs) == 1


def test_nothing_of_the_screen_is_kept_before_it_is_sent(start: Start) -> None:
    screen = start()
    screen.shoot()
    screen.drag((400, 400), (300, 320))
    screen.desktop.press("Return")
    screen.wait_for(PROMPT)
    screen.program.find("button", "Remove Screenshot")
    screen.desktop.type_text("later perhaps")
    screen.desktop.press("ctrl+a", "Escape")
    screen.wait_for(PROMPT)
    screen.desktop.press("Escape")
    screen.wait_for("terminal")
    assert screen.program.stop() == 0
    assert not (screen.data / "blobs").exists()


def test_keys_alone(start: Start) -> None:
    screen = start()
    screen.desktop.point("mousemove", "600", "400")
    screen.shoot()
    # Half of the screen in its middle, then ten to the left, one down, two wider and ten lower.
    screen.desktop.press(*("Right", "ctrl+Left", "Down", "shift+Right", "shift+Right", "ctrl+shift+Up"))
    screen.desktop.press("Return")
    check_pixels(screen.ask(), (310, 226, 642, 440))


def test_what_was_dragged_can_be_changed(start: Start) -> None:
    screen = start()
    screen.shoot()
    screen.drag((200, 300), (300, 400))
    screen.desktop.press("Right")  # from now on it waits
    screen.drag((301, 400), (341, 430))  # by the corner
    screen.drag((260, 350), (270, 360))  # all of it
    screen.desktop.press("KP_Enter")
    check_pixels(screen.ask(), (211, 310, 140, 130))


def test_enter_takes_the_screen_with_the_mouse(start: Start, desktop: Desktop, tmp_path: Path) -> None:
    split(desktop)
    screen = start(QT_SCREEN_SCALE_FACTORS="1;2")
    desktop.point("mousemove", "900", "880")
    before = Image.open(desktop.take_screenshot(tmp_path / "before.png")).convert("RGB")
    screen.shoot()
    assert wait_until(lambda: screen.count_overlays() == 2)
    desktop.press("Return")
    picture = screen.ask()
    assert picture.size == (780, 900)
    assert picture.tobytes() == before.crop((500, 0, 1280, 900)).tobytes()


@pytest.mark.parametrize("factors", ["1;1", "1;1.5", "1.25;2", "2;1"])
def test_a_region_across_screens_of_different_scales(start: Start, desktop: Desktop, factors: str) -> None:
    split(desktop)
    screen = start(QT_SCREEN_SCALE_FACTORS=factors)
    screen.shoot()
    assert wait_until(lambda: screen.count_overlays() == 2)
    screen.drag((301, 203), (480, 300), (520, 310), (777, 455))
    check_pixels(screen.ask(), (301, 203, 476, 252))
    # And within the second, from its far corner.
    desktop.press("Escape")
    screen.wait_for("terminal")
    screen.shoot()
    screen.drag((1101, 603), (700, 400), (511, 333))
    check_pixels(screen.ask(), (511, 333, 590, 270))


@pytest.mark.parametrize("way", [("key", "Escape"), ("click", "3")])
def test_leaving_gives_the_keyboard_back(start: Start, way: tuple[str, str]) -> None:
    screen = start()
    screen.shoot()
    screen.drag((200, 300), (210, 310))
    screen.desktop.press("Right")
    screen.desktop.point(*way)
    assert wait_until(lambda: screen.count_overlays() == 0)
    assert name_front(screen.desktop) == "terminal"
    # The next one begins without that mark, and there is nothing to repeat.
    screen.shoot("--repeat")
    assert wait_until(lambda: screen.count_overlays() == 1)
    screen.desktop.press("Escape")
    assert wait_until(lambda: screen.count_overlays() == 0)


def test_a_second_call_makes_no_second_one(start: Start) -> None:
    screen = start()
    screen.shoot()
    screen.shoot()
    assert screen.count_overlays() == 1
    screen.desktop.press("Escape")
    assert wait_until(lambda: screen.count_overlays() == 0)


def test_the_region_of_before_is_repeated(start: Start, desktop: Desktop) -> None:
    screen = start()
    screen.shoot()
    screen.drag((200, 300), (333, 377))
    check_pixels(screen.ask(), (200, 300, 133, 77))
    desktop.press("Escape")
    screen.wait_for("terminal")
    screen.shoot("--repeat")
    check_pixels(screen.ask("and now"), (200, 300, 133, 77))
    desktop.press("Escape")
    screen.wait_for("terminal")
    screen.shoot()
    desktop.press("r", "Right", "Return")
    check_pixels(screen.ask("beside it"), (201, 300, 133, 77))
    state = json.loads((screen.data / "state.json").read_bytes())
    assert state["region"] == [201, 300, 133, 77]
    desktop.press("Escape")
    screen.wait_for("terminal")
    # With other screens it means nothing any more.
    split(desktop)
    screen.shoot("--repeat")
    assert wait_until(lambda: screen.count_overlays() == 2)


def test_the_prompt_is_not_on_the_picture_and_keeps_its_draft(start: Start, desktop: Desktop) -> None:
    screen = start()
    assert hand_over(desktop, screen.data, "quick", "look at").returncode == 0
    screen.wait_for(PROMPT)
    screen.shoot()
    screen.drag((400, 200), (800, 260))
    check_pixels(screen.ask(" this", before="look at"), (400, 200, 400, 60))


def test_what_is_typed_over_a_mark_is_the_question(start: Start, desktop: Desktop) -> None:
    screen = start()
    screen.shoot()
    screen.drag((200, 300), (333, 377))
    desktop.type_text("w")
    screen.wait_for(PROMPT)
    screen.program.expect("text", "Quick prompt", "w")


def test_one_is_started_in_the_background(desktop: Desktop, server: ProviderServer, data: Path) -> None:
    done = hand_over(desktop, data, "shot", "--base-url", server.base_url, OPENROUTER_API_KEY=GOOD_KEY)
    assert (done.returncode, done.stderr) == (0, "")
    command = ["xdotool", "search", "--sync", "--onlyvisible", "--name", f"^{OVERLAY}$"]
    subprocess.run(command, env=desktop.environment, check=True, timeout=15)
    desktop.press("Return")
    assert wait_until(lambda: name_front(desktop) == PROMPT)
    desktop.press("ctrl+q")


def test_a_hotkey_calls_it_also_over_our_own_window(start: Start, desktop: Desktop) -> None:
    screen = start()
    assert hand_over(desktop, screen.data).returncode == 0  # the main window has the keyboard now
    screen.wait_for("Offhand")

    def press() -> bool:
        desktop.press("ctrl+alt+shift+space")
        return wait_until(lambda: screen.count_overlays() > 0, 1.0)

    assert wait_until(press)
    # None of these may reach the window below, where they have other meanings.
    desktop.press("Right", "ctrl+Left", "shift+Up", "Escape")
    assert wait_until(lambda: screen.count_overlays() == 0)
    assert name_front(desktop) == "Offhand"
    desktop.press("ctrl+alt+shift+space")
    assert wait_until(lambda: screen.count_overlays() > 0)
    screen.drag((200, 300), (300, 350))
    check_pixels(screen.ask(), (200, 300, 100, 50))


def list_blobs(data: Path) -> list[bytes]:
    return [path.read_bytes() for path in (data / "blobs").rglob("*") if path.is_file()]


def test_what_is_blacked_out_is_black_on_the_wire(start: Start, desktop: Desktop) -> None:
    screen = start()
    screen.shoot()
    screen.drag((200, 300), (333, 377))
    screen.wait_for(PROMPT)
    screen.program.click("button", "Black out parts of Screenshot")
    screen.program.find("check box", "Box")
    desktop.press("space", "Return")  # the frame in the middle
    picture = screen.ask()
    assert picture.size == (133, 77)
    assert picture.getpixel((66, 38)) == (0, 0, 0)
    assert picture.getpixel((5, 5)) == name_colour(205 - PATTERN[0], 305 - PATTERN[1])
    (kept,) = list_blobs(screen.data)
    assert Image.open(io.BytesIO(kept)).convert("RGB").getpixel((66, 38)) == (0, 0, 0)


def test_nothing_stays_of_a_dropped_picture_that_was_blacked_out(
    start: Start, desktop: Desktop, tmp_path: Path
) -> None:
    screen = start()
    path = tmp_path / "secret.png"
    Image.new("RGB", (300, 200), (250, 20, 20)).save(path)
    assert hand_over(desktop, screen.data, str(path)).returncode == 0
    screen.program.find("button", "Black out parts of secret.png")
    (before,) = list_blobs(screen.data)
    screen.program.click("button", "Black out parts of secret.png")
    screen.program.find("check box", "Box")
    desktop.press("space", "Return")
    assert wait_until(lambda: before not in list_blobs(screen.data) and len(list_blobs(screen.data)) == 1)
    screen.program.find("button", "Remove secret.png")
    # It is still there after a restart, and black.
    assert screen.program.stop() == 0
    (kept,) = list_blobs(screen.data)
    assert Image.open(io.BytesIO(kept)).convert("RGB").getpixel((150, 100)) == (0, 0, 0)
    for file in screen.data.rglob("*"):
        assert not file.is_file() or before not in file.read_bytes()


def test_nothing_that_is_typed_on_is_lost(start: Start, desktop: Desktop) -> None:
    screen = start()
    for _ in range(3):
        screen.shoot()
        screen.drag((200, 300), (333, 377))
        desktop.point("type", "--delay", "4", "what is this and why is it here")
        screen.wait_for(PROMPT)
        screen.program.expect("text", "Quick prompt", "what is this and why is it here")
        desktop.press("Escape", "Escape")
        screen.wait_for("terminal")
        screen.program.find_all("button", "Remove Screenshot")


def test_a_second_enter_sends_nothing(start: Start, desktop: Desktop, server: ProviderServer) -> None:
    screen = start()
    screen.shoot()
    screen.drag((200, 300), (333, 377))
    desktop.press("Return", "Return")
    screen.wait_for(PROMPT)
    screen.program.find("button", "Remove Screenshot")
    assert server.chat_requests == []
    assert screen.ask().size == (133, 77)


def test_a_prompt_that_is_called_meanwhile_has_the_screen(start: Start, desktop: Desktop) -> None:
    screen = start()
    screen.shoot()
    assert hand_over(desktop, screen.data, "quick", "later").returncode == 0
    screen.wait_for(PROMPT)
    assert wait_until(lambda: screen.count_overlays() == 0)
    # And one that was up before comes back, as it was.
    screen.shoot()
    assert name_front(desktop) == "terminal"
    desktop.press("Escape")
    screen.wait_for(PROMPT)
    screen.program.expect("text", "Quick prompt", "later")
