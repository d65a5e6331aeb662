"""A hotkey with real windows: another program has the keyboard, the prompt gets it, and not a key is lost."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.desktop import Desktop
from tests.end_to_end.processes import wait_until

if TYPE_CHECKING:
    from collections.abc import Generator

    from tests.end_to_end.processes import Process

pytestmark = pytest.mark.end_to_end

PROMPT = (sys.executable, str(Path(__file__).parent / "hotkey_window.py"))


@pytest.fixture
def session(tmp_path: Path) -> Generator[Desktop, None, None]:
    with Desktop(tmp_path / "session", keyring=False) as found:
        yield found


def name_front(desktop: Desktop) -> str:
    command = ["xdotool", "getactivewindow", "getwindowname"]
    found = subprocess.run(command, env=desktop.environment, capture_output=True, text=True, check=False)
    return found.stdout.strip()


def start_prompt(desktop: Desktop, delay: int = 0) -> Process:
    prompt = desktop.start([*PROMPT, str(delay)], talks=True)
    assert prompt.hear() == "bound"
    return prompt


def start_terminal(desktop: Desktop, typed: Path) -> None:
    """Have another program take the keyboard, and write down what is typed there."""
    desktop.start(["xterm", "-T", "terminal", "-e", f"cat > {typed}"])
    assert wait_until(lambda: name_front(desktop) == "terminal")


def wait_for_text(typed: Path, text: str) -> None:
    wait_until(lambda: typed.exists() and typed.read_text() == text)
    assert typed.read_text() == text


def press_and_type(desktop: Desktop, text: str) -> None:
    """Press the hotkey and type on, faster than any hand."""
    desktop.point("key", "ctrl+shift+space", "sleep", "0.04", "type", "--delay", "2", text)


def hear_text(prompt: Process) -> str:
    """Return what was typed; the prompt must have known that it had the keyboard."""
    assert prompt.hear().startswith("active ")
    line = prompt.hear()
    assert line.startswith("text ")
    assert prompt.hear() == "away"
    return line.removeprefix("text ")


@pytest.mark.parametrize("locks", [[], ["Num_Lock"], ["Num_Lock", "Caps_Lock"]], ids=["none", "num", "both"])
def test_the_prompt_has_the_keyboard_and_every_key(
    session: Desktop, locks: list[str], tmp_path: Path
) -> None:
    prompt = start_prompt(session)
    typed = tmp_path / "typed"
    start_terminal(session, typed)
    session.type_text("before")
    for lock in locks:
        session.press(lock)
    heard: list[str] = []
    for _ in range(10):
        press_and_type(session, "quick brown fox")
        session.press("Return")
        heard.append(hear_text(prompt).lower())
        assert wait_until(lambda: name_front(session) == "terminal")
    assert heard == ["quick brown fox"] * 10


def test_another_program_that_has_the_chord_is_left_alone(session: Desktop, tmp_path: Path) -> None:
    first = start_prompt(session)
    start_terminal(session, tmp_path / "typed")
    second = session.start(PROMPT, talks=True)
    assert second.hear() == "taken"
    session.press("ctrl+shift+space")
    assert first.hear().startswith("active")
    first.stop()
    third = start_prompt(session)
    session.press("ctrl+shift+space")
    assert third.hear().startswith("active")


@pytest.mark.parametrize("delay", [80, 160])
def test_a_slow_prompt_loses_no_key_either(session: Desktop, tmp_path: Path, delay: int) -> None:
    prompt = start_prompt(session, delay)
    typed = tmp_path / "typed"
    start_terminal(session, typed)
    for _ in range(5):
        press_and_type(session, "Quick Brown FOX, 100%")
        session.press("Return")
        assert hear_text(prompt) == "Quick Brown FOX, 100%"
        assert wait_until(lambda: name_front(session) == "terminal")
    session.type_text("mine")
    session.press("Return", "ctrl+d")
    wait_for_text(typed, "mine\n")


def test_a_prompt_that_never_comes_gives_the_keys_back(session: Desktop, tmp_path: Path) -> None:
    start_prompt(session, delay=60_000)
    typed = tmp_path / "typed"
    start_terminal(session, typed)
    press_and_type(session, "for the terminal")
    session.press("Return", "ctrl+d")
    wait_for_text(typed, "for the terminal\n")


def test_a_program_that_is_stopped_does_not_keep_the_keyboard(session: Desktop, tmp_path: Path) -> None:
    prompt = start_prompt(session)
    typed = tmp_path / "typed"
    start_terminal(session, typed)
    prompt.send(signal.SIGSTOP)
    press_and_type(session, "for the terminal")
    session.press("Return", "ctrl+d")
    wait_for_text(typed, "for the terminal\n")
    prompt.send(signal.SIGCONT)
