"""An X display in memory, with keys that a test presses."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

TOOLS = ("Xvfb", "xdotool", "setxkbmap")
IS_INSTALLED = all(shutil.which(tool) for tool in TOOLS)


class Display:
    """Press keys on a display and change its keyboard."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._environment = {**os.environ, "DISPLAY": name}

    def press(self, *words: str) -> None:
        """Have xdotool press chords; its commands may be chained."""
        self._run("xdotool", "key", *words)

    def point(self, *words: str) -> None:
        """Have xdotool do anything."""
        self._run("xdotool", *words)

    def map_keys(self, *words: str) -> None:
        """Change the layout."""
        self._run("setxkbmap", *words)

    def _run(self, *command: str) -> None:
        subprocess.run(command, env=self._environment, check=True, timeout=20, capture_output=True)


@contextmanager
def run_display() -> Generator[Display, None, None]:
    """Run a display for as long as the context lasts."""
    reading, writing = os.pipe()
    command = (
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "640x480x24",
        "-nolisten",
        "tcp",
        "-noreset",
    )
    with subprocess.Popen(
        command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        os.close(writing)
        try:
            with os.fdopen(reading, "rb") as told:
                number = told.readline().decode().strip()
            assert number, "no display came up"
            yield Display(f":{number}")
        finally:
            server.terminate()
