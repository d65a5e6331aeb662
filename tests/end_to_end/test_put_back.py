"""Answers that go back into other programs' windows, with real programs, clipboards and a window manager."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.driver import Program
from tests.end_to_end.processes import wait_until
from tests.end_to_end.test_instance import name_front
from tests.end_to_end.test_quick_prompt import PROMPT, call
from tests.fakes.provider_server import GOOD_KEY, ProviderServer, chunk, sse, text_chunk

if TYPE_CHECKING:
    from tests.end_to_end.desktop import Desktop
    from tests.end_to_end.processes import Process

pytestmark = pytest.mark.end_to_end
WRITER = str(Path(__file__).parent / "writing_window.py")


@pytest.fixture
def offhand(desktop: Desktop, server: ProviderServer, data: Path) -> Program:
    """Start Offhand with a key."""
    arguments = ["--base-url", server.base_url, "--data-dir", str(data)]
    program = Program(desktop, arguments, {"OPENROUTER_API_KEY": GOOD_KEY})
    program.find("frame", "Offhand")
    wait_until(lambda: b'"ready"' in (data / "offhand.lock").read_bytes())
    return program


def start_writer(desktop: Desktop, kind: str, text: str) -> Process:
    """Have another program with a text in front."""
    writer = desktop.start([sys.executable, WRITER, kind, text], talks=True)
    assert writer.hear() == "ready"
    assert wait_until(lambda: name_front(desktop) == "writer")
    desktop.press("End")
    return writer


def copy(desktop: Desktop, content: str) -> None:
    """Have another program own the clipboard."""
    owner = desktop.start(["xclip", "-quiet", "-selection", "clipboard", "-i"], talks=True)
    owner.say(content, finish=True)
    assert wait_until(lambda: read_clipboard(desktop) == content)


def read_clipboard(desktop: Desktop) -> str:
    command = ["xclip", "-o", "-selection", "clipboard"]
    found = subprocess.run(command, env=desktop.environment, capture_output=True, text=True, check=False)
    return found.stdout


def ask(desktop: Desktop, offhand: Program, server: ProviderServer, answer: str, shown: str) -> None:
    """Call the prompt, ask, and wait for the answer."""
    call(desktop)
    server.enqueue(sse(text_chunk(answer), chunk(finish="stop")))
    desktop.type_text("go")
    desktop.press("Return")
    offhand.expect("label", "", shown)


def put_back(desktop: Desktop, chord: str) -> None:
    """Press a key of the prompt until it goes, which it does once the answer is complete."""

    def press() -> bool:
        desktop.press(chord)
        return wait_until(lambda: name_front(desktop) != PROMPT, 0.5)

    assert wait_until(press)


def hear_text(writer: Process) -> str:
    """Return what the writer has written last."""
    line = writer.hear()
    try:
        while True:
            line = writer.hear(0.3)
    except TimeoutError:
        return json.loads(line.removeprefix("text "))


def test_an_answer_is_inserted_and_taken_back(
    offhand: Program, desktop: Desktop, server: ProviderServer
) -> None:
    copy(desktop, "of before")
    writer = start_writer(desktop, "field", "Dear ")
    ask(desktop, offhand, server, "**Jane** é✓", "Jane é✓")
    put_back(desktop, "ctrl+i")
    assert hear_text(writer) == "Dear Jane é✓"
    assert name_front(desktop) == "writer"
    assert read_clipboard(desktop) == "of before"
    offhand.click("push button", "Undo")
    assert hear_text(writer) == "Dear "
    assert name_front(desktop) == "writer"


def test_a_selection_is_replaced_and_taken_back_by_keys(
    offhand: Program, desktop: Desktop, server: ProviderServer
) -> None:
    copy(desktop, "of before")
    writer = start_writer(desktop, "page", "too many words by far")
    desktop.press("ctrl+a")
    ask(desktop, offhand, server, "few words", "few words")
    desktop.press("ctrl+r")
    offhand.find("push button", "Keep")
    desktop.press("Return")
    assert hear_text(writer) == "few words"
    assert wait_until(lambda: name_front(desktop) == "writer")
    assert wait_until(lambda: read_clipboard(desktop) == "of before")
    call(desktop)
    offhand.find("label", "Replaced in writer")
    desktop.press("ctrl+alt+z")
    assert hear_text(writer) == "too many words by far"
    assert name_front(desktop) == "writer"


def test_a_command_goes_into_a_terminal(
    offhand: Program, desktop: Desktop, server: ProviderServer, tmp_path: Path
) -> None:
    typed = tmp_path / "typed"
    desktop.start(["xterm", "-T", "terminal", "-e", f"cat > {typed}"])
    assert wait_until(lambda: name_front(desktop) == "terminal")
    ask(desktop, offhand, server, "Use this:\n\n```sh\nls -l ✓\n```\n", "Use this")
    put_back(desktop, "ctrl+i")
    offhand.find("label", "Inserted into XTerm, which cannot take it back")
    assert name_front(desktop) == "terminal"
    desktop.press("Return")
    # What stands before it is the hotkey, where it was pressed before it was bound.
    assert wait_until(lambda: typed.read_text().endswith("ls -l ✓\n"))


def test_a_window_that_has_gone_leaves_it_copied(
    offhand: Program, desktop: Desktop, server: ProviderServer
) -> None:
    writer = start_writer(desktop, "field", "")
    ask(desktop, offhand, server, "an answer", "an answer")
    writer.stop()
    desktop.press("ctrl+i")
    offhand.find("label", "Copied — the window of writer has gone: press Ctrl+V where you want it")
    assert read_clipboard(desktop) == "an answer"
    assert name_front(desktop) == PROMPT
