"""Keys that are pressed as soon as the window shows, before there is anything behind it to take them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.driver import OFFHAND, Program
from tests.fakes.provider_server import GOOD_KEY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.end_to_end.desktop import Desktop
    from tests.fakes.provider_server import ProviderServer

    Begin = Callable[..., Program]

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def begin(desktop: Desktop, server: ProviderServer, data: Path) -> Begin:
    def begin(*chords: str) -> Program:
        words = ["--base-url", server.base_url, "--data-dir", str(data)]
        return Program(desktop, words, {"OPENROUTER_API_KEY": GOOD_KEY}, at_once=chords)

    return begin


def test_a_search_and_its_words_are_taken(begin: Begin) -> None:
    offhand = begin("x", "ctrl+k", "p", "e", "a", "r")
    offhand.expect("text", "Search conversations", "pear")
    assert offhand.read("text", "Message") == "x"
    assert offhand.find_focused() == "Search conversations"


@pytest.mark.parametrize(
    ("chord", "role", "name"),
    [
        ("ctrl+comma", "dialog", "Offhand settings"),
        ("ctrl+m", "dialog", "re:Choose a model.*"),
        ("ctrl+slash", "dialog", "Keyboard shortcuts"),
        ("ctrl+shift+i", "*", "Offhand usage"),
    ],
)
def test_a_window_that_was_asked_for_comes(begin: Begin, chord: str, role: str, name: str) -> None:
    begin(chord).find(role, name)


def test_leaving_at_once_leaves_in_order(desktop: Desktop, server: ProviderServer, data: Path) -> None:
    for _ in range(3):
        process = desktop.start([*OFFHAND, "--base-url", server.base_url, "--data-dir", str(data)])
        desktop.press_at_once("ctrl+q")
        assert process.wait() == 0
