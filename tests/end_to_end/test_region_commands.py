"""Saved commands about a region of the screen: chosen when they are run, or attached already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.known_screen import PROMPT, Screen, check_pixels, read_question
from tests.end_to_end.processes import wait_until
from tests.end_to_end.test_instance import hand_over
from tests.end_to_end.test_saved_commands import answer, write_command

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.desktop import Desktop
    from tests.fakes.provider_server import ProviderServer

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def screen(desktop: Desktop, server: ProviderServer, data: Path) -> Screen:
    write_command(data, "look", 'title = "Look"', "What stands there?\n\n{screenshot}")
    return Screen(desktop, server, data)


def test_a_command_has_a_region_chosen(screen: Screen, server: ProviderServer) -> None:
    answer(server, "Colours.")
    assert hand_over(screen.desktop, screen.data, "run", "look").returncode == 0
    assert wait_until(lambda: screen.count_overlays() > 0)
    screen.drag((200, 300), (333, 377))
    screen.desktop.press("Return")
    assert wait_until(lambda: bool(server.chat_requests))
    picture, words = read_question(server)
    check_pixels(picture, (200, 300, 133, 77))
    assert words.startswith("What stands there?")


def test_a_command_takes_the_region_that_is_attached(screen: Screen, server: ProviderServer) -> None:
    screen.shoot()
    screen.drag((200, 300), (333, 377))
    screen.wait_for(PROMPT)
    screen.program.find("button", "Remove Screenshot")
    answer(server, "Colours.")
    screen.desktop.type_text("/look")
    screen.program.find("list item", "Look")
    screen.desktop.press("Return")
    assert wait_until(lambda: bool(server.chat_requests))
    picture, _ = read_question(server)
    check_pixels(picture, (200, 300, 133, 77))
    screen.program.expect("label", "", "Colours.")
    (kept,) = [path for path in (screen.data / "blobs").rglob("*") if path.is_file()]
    assert kept.read_bytes()
