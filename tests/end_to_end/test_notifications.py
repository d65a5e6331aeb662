"""Notifications of answers, with the program in its window and a service that a test plays."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.end_to_end.asking import ask
from tests.end_to_end.driver import Program
from tests.end_to_end.processes import wait_until
from tests.fakes.provider_server import GOOD_KEY, HOLD, chunk, sse, text_chunk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.desktop import Desktop
    from tests.end_to_end.processes import Process
    from tests.fakes.provider_server import ProviderServer

pytestmark = pytest.mark.end_to_end


class Board:
    """Use the service of the session's bus."""

    def __init__(self, desktop: Desktop, *words: str) -> None:
        command = [sys.executable, "-m", "tests.fakes.notification_server", *words]
        self._process: Process = desktop.start(command, talks=True)
        assert json.loads(self._process.hear()) == "ready"

    def do(self, *words: object) -> Any:  # noqa: ANN401 - whatever was asked for
        self._process.say(" ".join(map(str, words)) + "\n")
        return json.loads(self._process.hear())

    def wait(self, count: int) -> dict[str, Any]:
        assert wait_until(lambda: len(self.do("shown")) >= count)
        return self.do("shown")[-1]


@pytest.fixture
def offhand(desktop: Desktop, server: ProviderServer, data: Path) -> Program:
    arguments = ["--base-url", server.base_url, "--data-dir", str(data)]
    program = Program(desktop, arguments, {"OPENROUTER_API_KEY": GOOD_KEY})
    program.find("frame", "Offhand")
    # What follows the desktop is built together with the quick prompt, a moment after the window.
    look = ["xdotool", "search", "--name", "Offhand quick prompt"]
    assert wait_until(
        lambda: (
            subprocess.run(look, env=desktop.environment, capture_output=True, check=False).returncode == 0
        )
    )
    return program


def name_front(desktop: Desktop) -> str:
    found = subprocess.run(
        ["xdotool", "getactivewindow", "getwindowname"],
        env=desktop.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return found.stdout.strip()


def ask_and_leave(desktop: Desktop, offhand: Program, server: ProviderServer) -> None:
    """Ask, go on in another program, and have the answer end."""
    server.enqueue(sse(text_chunk("It is "), HOLD, text_chunk("**seven**."), chunk(finish="stop")))
    ask(offhand, "How many?")
    offhand.expect("label", "", "It is")
    desktop.start(["xterm", "-T", "terminal"])
    assert wait_until(lambda: name_front(desktop) == "terminal")
    server.release()


def test_an_answer_that_ends_behind_another_window_is_told_of(
    desktop: Desktop, offhand: Program, server: ProviderServer
) -> None:
    board = Board(desktop)
    ask_and_leave(desktop, offhand, server)
    told = board.wait(1)
    assert (told["title"], told["body"]) == ("How many?", "The answer is ready.")
    assert told["actions"] == ["default", "Open", "copy", "Copy"]
    board.do("choose", told["number"], "copy")
    command = ["xclip", "-selection", "clipboard", "-o"]
    assert wait_until(
        lambda: (
            subprocess.run(
                command, env=desktop.environment, capture_output=True, text=True, check=False, timeout=5
            ).stdout
            == "It is **seven**."
        )
    )
    assert name_front(desktop) == "terminal"


def test_it_opens_the_chat_and_is_taken_back_once_somebody_looks(
    desktop: Desktop, offhand: Program, server: ProviderServer
) -> None:
    board = Board(desktop)
    ask_and_leave(desktop, offhand, server)
    told = board.wait(1)
    board.do("choose", told["number"], "default", "a-token")
    assert wait_until(lambda: name_front(desktop) == "How many? — Offhand")
    # What is looked at in another way is taken back as well.
    server.enqueue(sse(text_chunk("It is "), HOLD, text_chunk("eight."), chunk(finish="stop")))
    ask(offhand, "And then?")
    offhand.expect("label", "", "It is")
    desktop.point("search", "--onlyvisible", "--name", "terminal", "windowactivate")
    assert wait_until(lambda: name_front(desktop) == "terminal")
    server.release()
    second = board.wait(2)
    desktop.point("search", "--onlyvisible", "--name", "Offhand$", "windowactivate")
    assert wait_until(lambda: name_front(desktop) == "How many? — Offhand")
    assert wait_until(lambda: second["number"] in board.do("closed"))


@pytest.mark.parametrize("words", [(), ("hangs",)])
def test_without_a_service_or_with_one_that_hangs_all_goes_on(
    words: tuple[str, ...], desktop: Desktop, offhand: Program, server: ProviderServer, data: Path
) -> None:
    if words:
        Board(desktop, *words)
    ask_and_leave(desktop, offhand, server)
    offhand.expect("label", "", "It is seven.")
    assert wait_until(
        lambda: "a notification is not shown" in (data / "logs" / "offhand.log").read_text(), patience=20
    )
    assert "Traceback" not in (data / "logs" / "offhand.log").read_text()
    assert offhand.stop() == 0
