"""The quick prompt with real windows: from a hotkey over another program to an answer, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.driver import Program
from tests.end_to_end.processes import wait_until
from tests.end_to_end.test_instance import hand_over, name_front
from tests.fakes.provider_server import GOOD_KEY, HOLD, ProviderServer, chunk, sse, text_chunk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.desktop import Desktop

pytestmark = pytest.mark.end_to_end
PROMPT = "Offhand quick prompt"


@pytest.fixture
def offhand(desktop: Desktop, server: ProviderServer, data: Path) -> Program:
    """Start Offhand with a key, and another program in front of it."""
    arguments = ["--base-url", server.base_url, "--data-dir", str(data)]
    program = Program(desktop, arguments, {"OPENROUTER_API_KEY": GOOD_KEY})
    program.find("frame", "Offhand")
    wait_until(lambda: b'"ready"' in (data / "offhand.lock").read_bytes())
    desktop.start(["xterm", "-T", "terminal", "-e", "cat"])
    assert wait_until(lambda: name_front(desktop) == "terminal")
    return program


def call(desktop: Desktop) -> None:
    """Press the hotkey until the prompt is up: it is there a second after the window."""

    def press() -> bool:
        desktop.press("ctrl+alt+space")
        return wait_until(lambda: name_front(desktop) == PROMPT, 1.0)

    assert wait_until(press)


def test_from_a_hotkey_to_an_answer_and_back(
    offhand: Program, desktop: Desktop, server: ProviderServer
) -> None:
    call(desktop)
    desktop.press("Escape")
    assert wait_until(lambda: name_front(desktop) == "terminal")
    # Now that it is warm: nothing that is typed at once may be lost.
    desktop.point("key", "ctrl+alt+space", "type", "--delay", "5", "why is the sky blue")
    offhand.expect("text", "Quick prompt", "why is the sky blue")
    server.enqueue(sse(text_chunk("It "), HOLD, text_chunk("scatters."), chunk(finish="stop")))
    desktop.press("Return")
    offhand.expect("label", "", "It")
    server.release()
    offhand.expect("label", "", "It scatters.")
    desktop.press("Escape")
    assert wait_until(lambda: name_front(desktop) == "terminal")
    call(desktop)
    offhand.expect("label", "", "It scatters.")
    desktop.press("ctrl+s")
    assert wait_until(lambda: name_front(desktop) == "why is the sky blue — Offhand")


def test_what_is_selected_goes_along_on_a_chip(
    offhand: Program, desktop: Desktop, server: ProviderServer
) -> None:
    owner = desktop.start(["xclip", "-quiet", "-selection", "primary", "-i"], talks=True)
    owner.say("the selected words", finish=True)
    call(desktop)
    offhand.find("label", "Selection: “the selected words”")
    desktop.type_text("explain")
    desktop.press("Return")
    offhand.expect("label", "", "You asked")
    assert server.chat_requests[-1].json["messages"][-1]["content"] == "explain\n\n> the selected words"


def test_the_command_shows_and_fills_it(offhand: Program, desktop: Desktop, data: Path) -> None:
    assert hand_over(desktop, data, "quick", "From a shell").returncode == 0
    offhand.expect("text", "Quick prompt", "From a shell")
    assert wait_until(lambda: name_front(desktop) == PROMPT)
    desktop.press("Escape", "Escape")
    assert wait_until(lambda: name_front(desktop) == "terminal")


def test_one_is_started_in_the_background(desktop: Desktop, server: ProviderServer, data: Path) -> None:
    done = hand_over(
        desktop, data, "quick", "Anybody?", "--base-url", server.base_url, OPENROUTER_API_KEY=GOOD_KEY
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert wait_until(lambda: name_front(desktop) == PROMPT)
    desktop.press("ctrl+q")
