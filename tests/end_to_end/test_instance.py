"""One window for one data folder, with real processes: raced, killed, stopped, shouted at."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.end_to_end.asking import ask
from tests.end_to_end.driver import OFFHAND, Program
from tests.end_to_end.processes import wait_until
from tests.fakes.provider_server import GOOD_KEY

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.end_to_end.desktop import Desktop
    from tests.end_to_end.processes import Process
    from tests.fakes.provider_server import ProviderServer

    Start = Callable[..., Process]

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def start(desktop: Desktop, server: ProviderServer, data: Path) -> Start:
    """Start Offhand on the data folder, without waiting for anything."""

    def begin(*words: str, **environment: str) -> Process:
        command = [*OFFHAND, "--base-url", server.base_url, "--data-dir", str(data), *words]
        return desktop.start(command, {"OPENROUTER_API_KEY": GOOD_KEY, **environment})

    return begin


@pytest.fixture
def first(desktop: Desktop, server: ProviderServer, data: Path) -> Program:
    """Run an instance and wait for its window."""
    arguments = ["--base-url", server.base_url, "--data-dir", str(data)]
    program = Program(desktop, arguments, {"OPENROUTER_API_KEY": GOOD_KEY})
    program.find("frame", "Offhand")
    wait_until(lambda: b'"ready"' in (data / "offhand.lock").read_bytes())
    return program


def hand_over(
    desktop: Desktop, data: Path, *words: str, folder: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a second start to its end."""
    return subprocess.run(
        [*OFFHAND, "--data-dir", str(data), *words],
        env={**desktop.environment, **environment},
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def name_front(desktop: Desktop) -> str:
    """Name the window that has the keyboard, empty where none has."""
    found = subprocess.run(
        ["xdotool", "getactivewindow", "getwindowname"],
        env=desktop.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return found.stdout.strip()


def test_a_new_chat_is_shown_by_the_first_and_at_a_start(
    first: Program, desktop: Desktop, server: ProviderServer, data: Path
) -> None:
    ask(first, "Remember me")
    first.find("frame", "Remember me — Offhand")
    assert hand_over(desktop, data).returncode == 0
    first.find("frame", "Remember me — Offhand")
    assert hand_over(desktop, data, "--new-chat").returncode == 0
    first.find("frame", "Offhand")
    first.press("ctrl+Next")
    first.find("frame", "Remember me — Offhand")
    first.press("ctrl+q")
    assert first.wait_end() == 0
    words = ["--base-url", server.base_url, "--data-dir", str(data)]
    for option, title in (([], "Remember me — Offhand"), (["--new-chat"], "Offhand")):
        again = Program(desktop, [*words, *option], {"OPENROUTER_API_KEY": GOOD_KEY})
        again.find("list item", "re:.*Remember me.*")
        again.find("frame", title)
        again.press("ctrl+q")
        assert again.wait_end() == 0


def list_windows(desktop: Desktop) -> list[str]:
    command = ["xdotool", "search", "--onlyvisible", "--name", "Offhand$"]
    found = subprocess.run(command, env=desktop.environment, capture_output=True, text=True, check=False)
    return found.stdout.split()


def find_socket(desktop: Desktop) -> Path:
    (found,) = Path(desktop.environment["XDG_RUNTIME_DIR"], "offhand").glob("*.sock")
    return found


def test_six_starts_at_once_make_one_window(desktop: Desktop, start: Start, tmp_path: Path) -> None:
    names = [f"{number}.png" for number in range(6)]
    for name in names:
        Image.new("RGB", (8, 8), "red").save(tmp_path / name)
    starts = [start(str(tmp_path / name)) for name in names]
    assert wait_until(lambda: sum(begun.status is not None for begun in starts) == 5, 30)
    assert (
        sorted((begun.status is None, begun.status) for begun in starts if begun.status is not None)
        == [(False, 0)] * 5
    )
    assert wait_until(lambda: len(list_windows(desktop)) == 1)
    (left,) = (begun for begun in starts if begun.status is None)
    tree = desktop.accessibility
    assert wait_until(lambda: tree.find_application(left.pid) is not None)
    root = tree.find_application(left.pid)
    assert root is not None
    # Each of the six brought its picture, and none is there twice.
    for name in names:
        assert wait_until(lambda name=name: len(tree.find(root, "button", f"Remove {name}")) == 1), name


def test_a_killed_instance_is_followed_by_a_new_one(first: Program, desktop: Desktop, data: Path) -> None:
    first.kill()
    assert find_socket(desktop).exists()
    again = Program(desktop, ["--data-dir", str(data)], {"OPENROUTER_API_KEY": GOOD_KEY})
    again.find("frame", "Offhand")
    assert hand_over(desktop, data).returncode == 0
    assert len(list_windows(desktop)) == 1


def test_files_arrive_whatever_they_are_called(first: Program, desktop: Desktop, tmp_path: Path) -> None:
    folder = tmp_path / "Überraschung ✓"
    folder.mkdir()
    names = ["blé ü.png", "-dash.png", "日本.png", "quote'\".png"]
    for name in names:
        Image.new("RGB", (8, 8), "blue").save(folder / name)
    odd = os.fsdecode(b"latin-\xe9.png")  # a name that is no text, as old archives hold them
    Path(folder, odd).hardlink_to(folder / names[0])
    done = hand_over(desktop, tmp_path / "data", "--", *names, odd, folder=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    for name in names:
        first.find("button", f"Remove {name}")
    first.find("button", "re:Remove latin-.*png")


def test_the_window_comes_to_the_front(first: Program, desktop: Desktop, data: Path) -> None:
    terminal = desktop.start(["xterm", "-T", "terminal"])
    assert wait_until(lambda: name_front(desktop) == "terminal")
    desktop.type_text("busy")
    assert hand_over(desktop, data).returncode == 0
    assert wait_until(lambda: name_front(desktop) == "Offhand")
    desktop.type_text("at once")
    first.expect("text", "Message", "at once")
    terminal.stop()


def test_a_minimised_window_comes_back(first: Program, desktop: Desktop, data: Path) -> None:
    desktop.point("search", "--onlyvisible", "--name", "^Offhand$", "windowminimize")
    assert wait_until(lambda: not list_windows(desktop))
    assert hand_over(desktop, data).returncode == 0
    assert wait_until(lambda: name_front(desktop) == "Offhand")
    desktop.type_text("here again")
    first.expect("text", "Message", "here again")


def test_a_launcher_hears_that_the_start_is_over(first: Program, desktop: Desktop, data: Path) -> None:
    spy = desktop.start([sys.executable, str(Path(__file__).parent / "startup_spy.py")], talks=True)
    assert spy.hear() == "listening"
    done = hand_over(desktop, data, DESKTOP_STARTUP_ID='launcher/"1"-2-host_TIME4000000')
    assert done.returncode == 0
    assert spy.hear() == r'remove: ID="launcher/\"1\"-2-host_TIME4000000"'
    assert wait_until(lambda: name_front(desktop) == "Offhand")
    first.find("frame", "Offhand")


def test_two_data_folders_are_two_instances(first: Program, desktop: Desktop, tmp_path: Path) -> None:
    other = Program(desktop, ["--data-dir", str(tmp_path / "other")], {"OPENROUTER_API_KEY": GOOD_KEY})
    other.find("frame", "Offhand")
    assert len(list_windows(desktop)) == 2
    link = tmp_path / "the same"
    link.symlink_to(tmp_path / "data")
    assert hand_over(desktop, link).returncode == 0
    assert other.stop() == first.stop() == 0


def test_the_demo_is_an_instance_of_its_own(first: Program, desktop: Desktop, data: Path) -> None:
    demo = Program(desktop, ["demo", "--data-dir", str(data)])
    demo.find("label", "re:This is the demo.*")
    desktop.start(["xterm", "-T", "terminal"])
    assert wait_until(lambda: name_front(desktop) == "terminal")
    assert hand_over(desktop, data, "demo").returncode == 0
    assert wait_until(lambda: name_front(desktop) == "Offhand")
    assert len(list_windows(desktop)) == 2
    # The way out of the demo leads to the instance that owns the folder.
    demo.click("button", "Use my own key")
    assert demo.wait_end() == 0
    assert wait_until(lambda: name_front(desktop) == "Offhand")
    first.find("frame", "Offhand")


def test_a_stopped_instance_is_reported(first: Program, desktop: Desktop, data: Path) -> None:
    os.kill(first.pid, signal.SIGSTOP)
    try:
        done = hand_over(desktop, data, "a.png")
    finally:
        os.kill(first.pid, signal.SIGCONT)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("offhand: the Offhand that runs did not answer")
    assert "did not answer within 2 seconds" in done.stderr
    assert f"process {first.pid}" in done.stderr
    # What was given up is not done later.
    assert hand_over(desktop, data, "b.png").returncode == 0
    first.find("button", "Remove b.png")
    assert not first.find_all("button", "Remove a.png")


def test_noise_on_the_socket_changes_nothing(first: Program, desktop: Desktop, data: Path) -> None:
    address = str(find_socket(desktop))
    held: list[socket.socket] = []
    for noise in (b"", b"\0", b"\xff" * 4, b"\0\0\0\x02{}", b"\0\0\0\x08nonsense", os.urandom(100_000)):
        plug = socket.socket(socket.AF_UNIX)
        plug.connect(address)
        held.append(plug)
        try:
            plug.sendall(noise)
        except OSError:
            continue  # it has been let go already
    crowd = [socket.socket(socket.AF_UNIX) for _ in range(30)]
    for plug in crowd:
        plug.connect(address)
    assert hand_over(desktop, data, "c.png").returncode == 0
    first.find("button", "Remove c.png")
    for plug in held + crowd:
        plug.close()
    assert "Traceback" not in (data / "logs" / "offhand.log").read_text()


def test_an_ending_instance_is_waited_for(first: Program, desktop: Desktop, data: Path) -> None:
    first.find("text", "Message").focus()
    desktop.press("ctrl+q")
    again = Program(desktop, ["--data-dir", str(data)], {"OPENROUTER_API_KEY": GOOD_KEY})
    again.find("frame", "Offhand")
    assert first.wait_end() == 0
    assert again.stop() == 0


def test_a_question_from_the_shell_needs_no_ownership(
    first: Program, desktop: Desktop, server: ProviderServer, data: Path
) -> None:
    done = hand_over(
        desktop, data, "ask", "Hello", "--base-url", server.base_url, OPENROUTER_API_KEY=GOOD_KEY
    )
    assert (done.returncode, done.stderr) == (0, "")
    first.find("frame", "Offhand")
