"""Closing, hiding and coming back, with a tray of either kind and with none."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.end_to_end.asking import ask
from tests.end_to_end.driver import OFFHAND, Program
from tests.end_to_end.processes import wait_until
from tests.fakes.provider_server import GOOD_KEY, HOLD, chunk, sse, text_chunk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.end_to_end.desktop import Desktop
    from tests.end_to_end.processes import Process
    from tests.fakes.provider_server import ProviderServer

    Start = Callable[..., Program]

pytestmark = pytest.mark.end_to_end
KEEP = 'when_closed = "keep running"\n'


class Host:
    """Use the tray of the session's bus."""

    def __init__(self, desktop: Desktop) -> None:
        self._process: Process = desktop.start([sys.executable, "-m", "tests.fakes.tray_host"], talks=True)
        assert json.loads(self._process.hear()) == "ready"

    def do(self, *words: object) -> Any:  # noqa: ANN401 - whatever was asked for
        self._process.say(" ".join(map(str, words)) + "\n")
        return json.loads(self._process.hear())

    def wait(self, name: str, value: object) -> None:
        assert wait_until(lambda: self.do("read", name) == value), self.do("read", name)

    def wait_for_item(self) -> None:
        assert wait_until(lambda: self.do("items") == 1)

    def find(self, *labels: str) -> dict[str, Any]:
        entries: list[dict[str, Any]] = self.do("menu")
        found: dict[str, Any] = {}
        for label in labels:
            matching = [each for each in entries if _read_label(each) == label]
            assert matching, entries
            found = matching[0]
            entries = found["entries"]
        return found

    def choose(self, *labels: str) -> None:
        self.do("choose", self.find(*labels)["id"])

    def read_tip(self) -> str:
        return self.do("read", "ToolTip")[2]

    def stop(self) -> None:
        self._process.stop()


def _read_label(entry: dict[str, Any]) -> str:
    """Read a label as a desktop shows it: an underscore marks a key, and two stand for one."""
    return re.sub(r"_(.)", r"\1", entry.get("label", ""))


@pytest.fixture
def start(desktop: Desktop, server: ProviderServer, data: Path) -> Start:
    """Start Offhand with settings of the test's."""

    def begin(settings: str = "", *words: str) -> Program:
        data.mkdir(parents=True, exist_ok=True)
        (data / "settings.toml").write_text(settings)
        arguments = ["--base-url", server.base_url, "--data-dir", str(data), *words]
        program = Program(desktop, arguments, {"OPENROUTER_API_KEY": GOOD_KEY})
        if "--hidden" not in words:
            program.find("frame", "Offhand")
        return program

    return begin


def list_windows(desktop: Desktop) -> list[str]:
    command = ["xdotool", "search", "--onlyvisible", "--name", "Offhand$"]
    found = subprocess.run(command, env=desktop.environment, capture_output=True, text=True, check=False)
    return found.stdout.split()


def ask_to_close(desktop: Desktop) -> None:
    # A window that has just been drawn may not have the keyboard yet.
    assert wait_until(lambda: read_active_title(desktop).endswith("Offhand"))
    desktop.press("alt+F4")


def find_active(desktop: Desktop) -> str:
    command = ["xdotool", "getactivewindow"]
    found = subprocess.run(command, env=desktop.environment, capture_output=True, text=True, check=False)
    return found.stdout.strip()


def read_active_title(desktop: Desktop) -> str:
    command = ["xdotool", "getactivewindow", "getwindowname"]
    found = subprocess.run(command, env=desktop.environment, capture_output=True, text=True, check=False)
    return found.stdout.strip()


def call(desktop: Desktop, data: Path, *words: str) -> None:
    command = [*OFFHAND, "--data-dir", str(data), *words]
    subprocess.run(command, env=desktop.environment, check=True, timeout=30)


def wait_hidden(desktop: Desktop) -> None:
    # A look that meets a window on its way finds none as well.
    assert wait_until(lambda: not any(list_windows(desktop) for _ in range(3)))


def wait_shown(desktop: Desktop) -> None:
    assert wait_until(lambda: len(list_windows(desktop)) == 1)


def test_the_item_says_how_the_program_stands(desktop: Desktop, server: ProviderServer, start: Start) -> None:
    host = Host(desktop)
    offhand = start()
    host.wait_for_item()
    assert host.do("read", "Title") == "Offhand"
    assert host.do("sizes") == [16, 20, 22, 24, 32, 40, 44, 48, 64]
    assert host.read_tip() == "Offhand"
    idle = host.do("read", "IconPixmap")
    server.enqueue(sse(text_chunk("Half"), HOLD, text_chunk(" done."), chunk(finish="stop")))
    ask(offhand, "Now & then: a_b")
    offhand.expect("label", "", "Half")
    assert wait_until(lambda: host.read_tip() == "Offhand: answering")
    assert host.do("read", "IconPixmap") != idle
    labels = [each.get("label") for each in host.do("menu") if each.get("visible", True)]
    assert "Answers on their way" in labels
    host.choose("Answers on their way", "Stop “Now & then: a_b”")
    offhand.find("button", "Send")
    assert wait_until(lambda: host.read_tip() == "Offhand")
    assert host.do("read", "IconPixmap") == idle


def test_the_menu_leads_everywhere(desktop: Desktop, start: Start) -> None:
    host = Host(desktop)
    offhand = start()
    host.wait_for_item()
    # The hotkey stands beside what it does, once it was had.
    assert wait_until(lambda: host.find("Quick prompt").get("shortcut") == [["Control", "Alt", "Space"]])
    host.choose("Quick prompt")
    offhand.find("text", "Quick prompt")
    host.choose("Quick prompt")
    offhand.wait_gone("text", "Quick prompt")
    host.do("act", "SecondaryActivate")
    offhand.find("text", "Quick prompt")
    host.choose("Settings")
    offhand.find("dialog", "Offhand settings")
    host.choose("New chat")
    host.choose("Quit")
    assert offhand.wait_end() == 0
    assert wait_until(lambda: host.do("items") == 0)


def test_a_click_hides_the_window_and_brings_it_back(desktop: Desktop, start: Start) -> None:
    host = Host(desktop)
    start()
    host.wait_for_item()
    host.do("act", "Activate")
    wait_hidden(desktop)
    host.do("act", "Activate")
    wait_shown(desktop)


def test_an_answer_goes_on_while_the_window_is_closed(
    desktop: Desktop, server: ProviderServer, start: Start
) -> None:
    host = Host(desktop)
    offhand = start(KEEP)
    host.wait_for_item()
    server.enqueue(sse(text_chunk("Once upon a time "), HOLD, text_chunk("the end."), chunk(finish="stop")))
    ask(offhand, "A story")
    offhand.expect("label", "", "Once upon a time")
    ask_to_close(desktop)
    wait_hidden(desktop)
    server.release()
    assert wait_until(lambda: host.read_tip() == "Offhand: an answer is ready")
    host.choose("New answers", "“A story”")
    wait_shown(desktop)
    offhand.expect("label", "", "Once upon a time the end.")
    assert wait_until(lambda: host.read_tip() == "Offhand")
    offhand.find("text", "Message").focus()
    offhand.press("ctrl+q")
    assert offhand.wait_end() == 0


def test_a_failure_is_told_until_somebody_looks(
    desktop: Desktop, server: ProviderServer, start: Start, data: Path
) -> None:
    host = Host(desktop)
    offhand = start(KEEP)
    host.wait_for_item()
    idle = host.do("read", "IconPixmap")
    broken = chunk(finish="error", error={"code": 502, "message": "Upstream broke"})
    server.enqueue(sse(text_chunk("Half"), HOLD, broken))
    ask(offhand, "Hello")
    offhand.expect("label", "", "Half")
    ask_to_close(desktop)
    wait_hidden(desktop)
    server.release()
    assert wait_until(lambda: host.read_tip() == "Offhand: an answer failed")
    assert host.do("read", "IconPixmap") != idle
    call(desktop, data)
    wait_shown(desktop)
    assert wait_until(lambda: host.read_tip() == "Offhand")
    assert host.do("read", "IconPixmap") == idle


def test_closing_quits_where_that_was_chosen(desktop: Desktop, start: Start) -> None:
    host = Host(desktop)
    offhand = start()
    host.wait_for_item()
    ask_to_close(desktop)
    assert offhand.wait_end() == 0


def test_without_a_tray_it_hides_only_after_saying_how_to_come_back(
    desktop: Desktop, start: Start, data: Path
) -> None:
    offhand = start(KEEP)
    ask_to_close(desktop)
    offhand.find("dialog", "Keep running without a window?")
    offhand.press("Escape")
    offhand.wait_gone("dialog", "Keep running without a window?")
    wait_shown(desktop)
    ask_to_close(desktop)
    offhand.click("button", "Keep running")
    wait_hidden(desktop)
    call(desktop, data)
    wait_shown(desktop)
    ask_to_close(desktop)  # it was said
    wait_hidden(desktop)
    call(desktop, data, "quick")
    offhand.find("text", "Quick prompt")
    offhand.signal(signal.SIGTERM)
    assert offhand.wait_end() == 0


def test_without_a_tray_quitting_can_be_chosen_at_the_last_moment(desktop: Desktop, start: Start) -> None:
    offhand = start(KEEP)
    ask_to_close(desktop)
    offhand.find("button", "Quit")
    assert wait_until(lambda: len(list_windows(desktop)) == 2)
    window, question = list_windows(desktop)
    assert wait_until(lambda: find_active(desktop) == question)
    offhand.press("alt+F4")  # of the question, which leaves everything as it was
    offhand.wait_gone("button", "Quit")
    assert wait_until(lambda: find_active(desktop) == window)
    ask_to_close(desktop)
    offhand.find("button", "Quit")
    assert len(offhand.find_all("button", "Keep running")) == 1
    offhand.click("button", "Quit")
    assert offhand.wait_end() == 0


def test_the_end_of_the_session_ends_a_hidden_program_and_keeps_the_answer(
    desktop: Desktop, server: ProviderServer, start: Start
) -> None:
    host = Host(desktop)
    offhand = start(KEEP)
    host.wait_for_item()
    server.enqueue(sse(text_chunk("Half an answer"), HOLD, text_chunk(" lost"), chunk(finish="stop")))
    ask(offhand, "Hello")
    offhand.expect("label", "", "Half an answer")
    ask_to_close(desktop)
    wait_hidden(desktop)
    offhand.signal(signal.SIGTERM)
    assert offhand.wait_end() == 0
    again = start(KEEP)
    again.expect("label", "", "Half an answer")


def test_a_tray_that_comes_late_and_one_that_comes_back(desktop: Desktop, start: Start) -> None:
    offhand = start(KEEP, "--hidden")
    for _ in range(2):
        host = Host(desktop)
        host.wait_for_item()
        host.do("act", "Activate")
        wait_shown(desktop)
        host.do("act", "Activate")
        wait_hidden(desktop)
        host.stop()
    host = Host(desktop)
    host.wait_for_item()
    host.choose("Quit")
    assert offhand.wait_end() == 0


def test_no_icon_where_none_is_wanted(desktop: Desktop, start: Start) -> None:
    host = Host(desktop)
    offhand = start("tray_icon = false\n" + KEEP)
    ask_to_close(desktop)
    offhand.find("dialog", "Keep running without a window?")
    assert host.do("items") == 0


def find_icon(desktop: Desktop) -> tuple[int, int] | None:
    """Find the middle of the icon in an embedding tray."""
    command = ["xwininfo", "-root", "-tree"]
    while True:
        listed = subprocess.run(command, env=desktop.environment, capture_output=True, text=True, check=False)
        if listed.returncode == 0:  # else a window went while it was looked at
            break
    tree = listed.stdout
    found = re.search(r'"Offhand": \(.*\)\s+(\d\d)x(\d\d)\S+\s+\+(-?\d+)\+(-?\d+)$', tree, re.MULTILINE)
    if found:
        width, height, x, y = (int(part) for part in found.groups())
        return x + width // 2, y + height // 2
    return None


@pytest.mark.skipif(not shutil.which("trayer"), reason="no trayer here")
def test_an_embedding_tray_that_crashes_and_comes_back(
    desktop: Desktop, start: Start, tmp_path: Path
) -> None:
    offhand = start(KEEP)
    for _ in range(2):
        trayer = desktop.start(["trayer", "--edge", "bottom", "--expand", "false"])
        assert wait_until(lambda: find_icon(desktop) is not None)
        wait_shown(desktop)
        ask_to_close(desktop)
        wait_hidden(desktop)
        place = find_icon(desktop)
        assert place is not None
        desktop.take_screenshot(tmp_path / "tray.png")
        desktop.click(*place)
        wait_shown(desktop)
        os.kill(trayer.pid, signal.SIGKILL)
        assert wait_until(lambda: find_icon(desktop) is None)
    offhand.find("text", "Message").focus()
    offhand.press("ctrl+q")
    assert offhand.wait_end() == 0
