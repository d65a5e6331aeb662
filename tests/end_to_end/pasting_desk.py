"""A desk for texts that are pasted: other programs in front, their clipboards, and what they have heard."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from offhand.system.x11.connection import Connection
from offhand.system.x11.extensions import LayoutLock
from offhand.system.x11.layouts import LAYOUT_MASK, LAYOUT_SHIFT
from offhand.system.x11.manners import CLIPBOARD, PRIMARY
from offhand.system.x11.selections import SelectionReader
from offhand.system.x11.windows import Windows
from offhand.system.x11_put_back import X11PutBack
from tests.end_to_end.processes import wait_until
from tests.end_to_end.test_instance import name_front

if TYPE_CHECKING:
    from tests.end_to_end.desktop import Desktop
    from tests.end_to_end.processes import Process

WRITER = str(Path(__file__).parent / "writing_window.py")


class Desk:
    """Hold a session, what puts texts back in it, and which window was in front before."""

    def __init__(self, session: Desktop) -> None:
        self.session = session
        self.front = 0
        self.copied = 0
        self.put_back = X11PutBack(self)
        self.windows: dict[str, int] = {}

    def note_copied(self, owner: int) -> None:
        self.copied = owner

    def start_writer(self, kind: str, text: str = "") -> Process:
        """Have another program in front, the caret at its end."""
        writer = self.session.start([sys.executable, WRITER, kind, text], talks=True)
        assert writer.hear() == "ready"
        self.note_front("writer")
        self.session.press("End")
        return writer

    def start_terminal(self, typed: Path, name: str = "terminal") -> Process:
        """Have a terminal in front that writes down what goes in."""
        terminal = self.session.start(["xterm", "-T", name, "-e", f"cat > {typed}"])
        self.note_front(name)
        assert wait_until(typed.exists)
        return terminal

    def cover(self) -> None:
        """Have something else in front, as the prompt is."""
        self.session.start(["xterm", "-T", "cover", "-e", "cat"])
        assert wait_until(lambda: name_front(self.session) == "cover")

    def copy(self, content: bytes, *words: str) -> Process:
        """Have another program own the clipboard, or whatever ``words`` say."""
        owner = self.session.start(
            ["xclip", "-quiet", *(words or ("-selection", "clipboard")), "-i"], talks=True
        )
        owner.say(content.decode(), finish=True)
        name = PRIMARY if "primary" in words else CLIPBOARD
        assert wait_until(lambda: self.read(name, "UTF8_STRING") == content)
        return owner

    def read(self, selection: str, target: str) -> bytes | None:
        """Ask for a selection as any program does."""
        with Connection() as x:
            found = SelectionReader(x, 10, 1 << 30).read(selection, target)
            return None if found is None else found.data

    def list_forms(self, selection: str) -> tuple[int, ...]:
        """Ask which forms a selection can be had in."""
        with Connection() as x:
            return SelectionReader(x, 10, 1 << 20).list_all(selection)

    def map_keys(self, group: int, *layout: str) -> None:
        """Change the layouts, and use one of them."""
        subprocess.run(["setxkbmap", *layout], env=self.session.environment, check=True)
        with Connection() as x:
            LayoutLock(x).use(group)
            x.read_time()

    def note_front(self, name: str) -> None:
        """Wait for a window of this name, and take it for the one of before."""
        assert wait_until(lambda: name_front(self.session) == name)
        with Connection() as x:
            self.front = self.windows[name] = Windows(x).read_front()


def hear_text(writer: Process) -> str:
    """Return what the writer has written last."""
    return str(json.loads(hear_last(writer).removeprefix("text ")))


def hear_last(writer: Process) -> str:
    """Return the last line for a while."""
    line = writer.hear()
    try:
        while True:
            line = writer.hear(0.3)
    except TimeoutError:
        return line


def hear_nothing(writer: Process) -> None:
    with pytest.raises(TimeoutError):
        writer.hear(0.3)


def read_layout() -> int:
    with Connection() as x:
        reply = x.xcb.pointer_reply(x.link, x.xcb.pointer(x.link, x.root), None)
        try:
            return int(reply.contents.mask) >> LAYOUT_SHIFT & LAYOUT_MASK
        finally:
            x.xcb.free(reply)
