"""A desktop with a picture of known colours on it, for questions about regions of the screen."""

from __future__ import annotations

import base64
import io
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from tests.end_to_end.driver import Program
from tests.end_to_end.pattern_window import name_colour
from tests.end_to_end.processes import wait_until
from tests.end_to_end.test_instance import hand_over, name_front
from tests.fakes.provider_server import GOOD_KEY, ProviderServer, chunk, sse, text_chunk

if TYPE_CHECKING:
    from tests.end_to_end.desktop import Desktop

PROMPT = "Offhand quick prompt"
OVERLAY = "Offhand region"
PATTERN = (40, 60, 1200, 700)
"""Left, top, width and height of the window with known colours."""
Box = tuple[int, int, int, int]


class Screen:
    """Hold a desktop with a known picture on it, a terminal with the keyboard, and Offhand behind both."""

    def __init__(self, desktop: Desktop, server: ProviderServer, data: Path, **environment: str) -> None:
        self.desktop = desktop
        self.server = server
        self.data = data
        arguments = ["--base-url", server.base_url, "--data-dir", str(data)]
        self.program = Program(desktop, arguments, {"OPENROUTER_API_KEY": GOOD_KEY, **environment})
        self.program.find("frame", "Offhand")
        wait_until(lambda: b'"ready"' in (data / "offhand.lock").read_bytes())
        desktop.start(["xterm", "-T", "terminal", "-e", "cat"])
        assert wait_until(lambda: name_front(desktop) == "terminal")
        command = [sys.executable, "-m", "tests.end_to_end.pattern_window", *map(str, PATTERN)]
        desktop.start(command, {"PYTHONPATH": str(Path(__file__).parents[2])}, talks=True).hear()

    def shoot(self, *words: str) -> None:
        """Have the screen frozen."""
        done = hand_over(self.desktop, self.data, "shot", *words)
        assert (done.returncode, done.stderr) == (0, "")
        if not words:
            assert wait_until(lambda: self.count_overlays() > 0)

    def count_overlays(self) -> int:
        """Count the windows that lie over screens."""
        command = ["xdotool", "search", "--onlyvisible", "--name", f"^{OVERLAY}$"]
        found = subprocess.run(
            command, env=self.desktop.environment, capture_output=True, text=True, check=False
        )
        return len(found.stdout.split())

    def drag(self, *places: tuple[int, int]) -> None:
        """Draw with the mouse over places of the display."""
        (x, y), *rest = places
        self.desktop.point("mousemove", str(x), str(y), "mousedown", "1")
        for x, y in rest:
            self.desktop.point("mousemove", str(x), str(y))
        self.desktop.point("mouseup", "1")

    def wait_for(self, title: str) -> None:
        """Wait until a window has the keyboard."""
        assert wait_until(lambda: name_front(self.desktop) == title)

    def ask(self, text: str = "what is this", *, before: str = "") -> Image.Image:
        """Ask about what was taken, and return the picture that was sent; ``before`` was typed already."""
        self.wait_for(PROMPT)
        assert wait_until(lambda: self.count_overlays() == 0)
        self.program.find("button", "Remove Screenshot")
        count = len(self.server.chat_requests)
        self.server.enqueue(sse(text_chunk("Colours."), chunk(finish="stop")))
        self.desktop.type_text(text)
        self.desktop.press("Return")
        assert wait_until(lambda: len(self.server.chat_requests) > count)
        picture, words = read_question(self.server)
        assert words == before + text
        return picture


def read_question(server: ProviderServer) -> tuple[Image.Image, str]:
    content = server.chat_requests[-1].json["messages"][-1]["content"]
    (address,) = [part["image_url"]["url"] for part in content if part["type"] == "image_url"]
    (words,) = [part["text"] for part in content if part["type"] == "text"]
    picture = Image.open(io.BytesIO(base64.b64decode(address.partition(",")[2])))
    return picture.convert("RGB"), words


def check_pixels(picture: Image.Image, box: Box) -> None:
    """Compare a picture with what the pattern has at a place of the display."""
    left, top, width, height = box
    assert picture.size == (width, height)
    wrong = [
        (x, y)
        for x in range(width)
        for y in range(height)
        if picture.getpixel((x, y)) != name_colour(left + x - PATTERN[0], top + y - PATTERN[1])
    ]
    assert wrong == []
