"""How large and how strong everything is, changed by keys and wheel in the real window, and kept."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.end_to_end.driver import Program
from tests.end_to_end.processes import wait_until
from tests.fakes.provider_server import GOOD_KEY, ProviderServer

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.desktop import Desktop

pytestmark = pytest.mark.end_to_end


def start(desktop: Desktop, server: ProviderServer, data: Path) -> Program:
    arguments = ["--base-url", server.base_url, "--data-dir", str(data)]
    program = Program(desktop, arguments, {"OPENROUTER_API_KEY": GOOD_KEY})
    program.find("frame", "Offhand")
    return program


def read_zoom(data: Path) -> int:
    path = data / "settings.toml"
    return tomllib.loads(path.read_text()).get("zoom", 100) if path.exists() else 100


def test_the_zoom_is_changed_by_keys_and_wheel_and_kept(
    desktop: Desktop, server: ProviderServer, data: Path
) -> None:
    offhand = start(desktop, server, data)
    usual = offhand.find("button", "Send").box.width
    offhand.press("ctrl+plus", "ctrl+equal", "ctrl+plus")
    assert wait_until(lambda: read_zoom(data) == 150)
    offhand.wait_for(lambda: offhand.find("button", "Send").box.width > usual * 1.3, "a larger button")
    box = offhand.find("frame", "Offhand").box
    desktop.point("mousemove", str(box.centre[0]), str(box.centre[1]), "keydown", "ctrl")
    desktop.point("click", "4", "keyup", "ctrl")
    assert wait_until(lambda: read_zoom(data) == 175)
    offhand.press("ctrl+minus")
    assert wait_until(lambda: read_zoom(data) == 150)
    offhand.press("ctrl+q")
    assert offhand.wait_end() == 0
    offhand = start(desktop, server, data)
    assert offhand.find("button", "Send").box.width > usual * 1.3
    offhand.press("ctrl+0")
    offhand.wait_for(lambda: offhand.find("button", "Send").box.width == usual, "the usual size")
    assert read_zoom(data) == 100


def test_strong_contrasts_are_black_and_white(
    desktop: Desktop, server: ProviderServer, data: Path, tmp_path: Path
) -> None:
    data.mkdir(parents=True)
    (data / "settings.toml").write_text('theme = "dark"\ncontrast = "high"\n')
    offhand = start(desktop, server, data)
    box = offhand.find("list", "Conversations").box
    picture = Image.open(offhand.take_screenshot(tmp_path / "contrast.png")).convert("RGB")
    assert picture.getpixel(box.centre) == (0, 0, 0)
