"""Selections of other programs on a real X server: long, in other alphabets, gone, and hung."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from offhand.system.x11.connection import Connection
from offhand.system.x11.selections import SelectionReader
from offhand.system.x11.windows import Windows
from tests.fakes.display import IS_INSTALLED, Display, run_display

if TYPE_CHECKING:
    from collections.abc import Generator

pytestmark = pytest.mark.skipif(
    not IS_INSTALLED or not shutil.which("xclip"), reason="no X server in memory here"
)
LARGEST = 100_000


@pytest.fixture(scope="module")
def display() -> Generator[Display, None, None]:
    with run_display() as found:
        yield found


@pytest.fixture
def x(display: Display) -> Generator[Connection, None, None]:
    with Connection(display.name) as found:
        yield found


@contextmanager
def own(display: Display, content: bytes, *words: str) -> Generator[int, None, None]:
    """Have another program own a selection."""
    command = ["xclip", "-quiet", *(words or ("-selection", "primary")), "-i"]
    environment = {**os.environ, "DISPLAY": display.name}
    with (
        Connection(display.name) as x,
        subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as owner,
    ):
        assert owner.stdin is not None
        name = "CLIPBOARD" if "clipboard" in words else "PRIMARY"
        before = Windows(x).find_owner(name)
        owner.stdin.write(content)
        owner.stdin.close()
        deadline = time.monotonic() + 5
        while Windows(x).find_owner(name) in {0, before} and time.monotonic() < deadline:
            time.sleep(0.005)
        try:
            yield owner.pid
        finally:
            owner.send_signal(signal.SIGCONT)
            owner.kill()


def read(x: Connection, selection: str = "PRIMARY", patience: float = 2.0) -> str | None:
    found = SelectionReader(x, patience, LARGEST).read_text(selection)
    return None if found is None else found.data.decode()


def test_text_is_read_as_it_is(display: Display, x: Connection) -> None:
    with own(display, "Ünïcode ✓ 日本\n two".encode()):
        assert read(x) == "Ünïcode ✓ 日本\n two"
    assert read(x) is None


def test_nobody_owns_anything(x: Connection) -> None:
    assert Windows(x).find_owner("SECONDARY") == 0
    assert read(x, "SECONDARY") is None


@pytest.mark.parametrize("largest", [LARGEST, 3_000_000])
def test_a_long_text_comes_in_pieces_and_is_cut(display: Display, x: Connection, largest: int) -> None:
    text = b"0123456789" * 200_000
    with own(display, text):
        found = SelectionReader(x, 5.0, largest).read_text("PRIMARY")
    assert found is not None
    assert (found.data, found.is_cut) == (text[:largest], largest < len(text))


def test_a_hung_owner_costs_no_more_than_the_limit(display: Display, x: Connection) -> None:
    with own(display, b"never") as owner:
        os.kill(owner, signal.SIGSTOP)
        with pytest.raises(TimeoutError):
            read(x, patience=0.1)
        os.kill(owner, signal.SIGCONT)
        assert read(x) == "never"


def test_what_a_clipboard_offers_is_listed(display: Display, x: Connection) -> None:
    known = ("image/png", "UTF8_STRING", "x-nobody/knows")
    with own(display, b"no picture", "-selection", "clipboard", "-t", "image/png"):
        assert SelectionReader(x, 2.0, LARGEST).list_targets("CLIPBOARD", known) == ("image/png",)
    with own(display, b"text", "-selection", "clipboard"):
        assert SelectionReader(x, 2.0, LARGEST).list_targets("CLIPBOARD", known) == ("UTF8_STRING",)


def test_windows_of_one_program_belong_together(display: Display, x: Connection) -> None:
    windows = Windows(x)
    first, second = x.make_window(), x.make_window()
    assert windows.belong_together(first, second)
    with Connection(display.name) as other:
        assert not windows.belong_together(first, other.make_window())
    assert not windows.belong_together(0, first)


def test_the_window_in_front_is_named_by_the_window_manager(x: Connection) -> None:
    windows = Windows(x)
    assert windows.read_front() == 0
    window = x.make_window()
    x.write_cardinal(x.root, x.intern("_NET_ACTIVE_WINDOW"), window)
    assert windows.read_front() == window
    assert windows.read_numbers(window, "_NET_WM_DESKTOP") == ()
    assert windows.read_numbers(0x7FFFFFF, "_NET_WM_DESKTOP") == ()


def test_the_clock_goes_on(x: Connection) -> None:
    first = x.read_time()
    time.sleep(0.01)
    assert 0 < first < x.read_time()
