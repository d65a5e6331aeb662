"""Filters, marks and details of the picker: what comes late, what fails, and what is said then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from offhand.domain.errors import GarbledAnswer, HostNotFound
from offhand.domain.model_search import Wish
from tests.fakes.catalogues import make_catalogue
from tests.gui.test_model_picker import CONTROL, Room

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

GROK = "x-ai/grok-4.3"


@pytest.fixture
async def room(tmp_path: Path, icons: Icons, appearance: Appearance) -> AsyncGenerator[Room, None]:
    room = Room(tmp_path, icons, appearance)
    room.picker.resize(1100, 700)
    await room.directory.fill(*make_catalogue(400))
    room.directory.asked_lately = ("no/longer-listed", "openai/gpt-1.0-2")
    await room.open(GROK)
    yield room
    await room.close()


def button(room: Room, name: str) -> QPushButton:
    found = room.picker.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


async def test_the_details_tell_all_of_the_model_in_view(room: Room) -> None:
    said = room.picker.details.text
    for part in (
        "xAI: Grok 4.3",
        GROK,
        "made-up list",
        "1,000,000 tokens",
        "Prompts over 200,000 tokens",
        "16:30 to 00:30 UTC",
        "A web search",
        "text, pictures, files",
        "1 May 2026",
        "uptime 99.8 % · first token 0.64 s · 78.4 tokens/s",
        "$1.25 in · $2.50 out · 1M context · answers to 30k · fp8 · caches by itself",
        "Keeps nothing of what is sent · seat US · computers in US",
        "⚠ uptime 88.2 % · first token 0.25 s · used less at present",
        "not measured",
        "price varies",
    ):
        assert part in said
    assert room.directory.shop.asked == [GROK]


async def test_providers_are_asked_only_for_what_stays_in_view(room: Room) -> None:
    for _ in range(5):
        room.press(Qt.Key.Key_Down)
    await room.rest()
    assert len(room.directory.shop.asked) == 2
    room.press(Qt.Key.Key_Home, CONTROL)
    await room.rest()
    assert len(room.directory.shop.asked) == 2, "it is known already"


async def test_trouble_with_the_providers_is_said_and_can_be_tried_again(room: Room) -> None:
    room.directory.shop.error = HostNotFound(host="openrouter.ai")
    room.press(Qt.Key.Key_Down)
    await room.rest()
    assert room.picker.details.offers.said.startswith("Who runs it is not known. The name openrouter.ai")
    room.directory.shop.error = None
    button(room, "askProviders").click()
    await room.rest()
    assert room.picker.details.offers.said == ""
    assert not button(room, "askProviders").isVisible()
    room.directory.shop.error = GarbledAnswer(status=404)
    room.press(Qt.Key.Key_Down)
    await room.rest()
    assert room.picker.details.offers.said == "This server does not say who runs its models."


async def test_a_narrow_window_has_no_details_and_asks_nobody(room: Room) -> None:
    room.picker.resize(500, 500)
    assert not room.picker.details.isVisible()
    room.press(Qt.Key.Key_Down)
    await room.rest()
    assert room.directory.shop.asked == [GROK]


async def test_filters_narrow_the_list_together_and_are_cleared(room: Room) -> None:
    chips = room.picker.filters.chips
    for wish in (Wish.IMAGES, Wish.TOOLS, Wish.REASONING):
        chips[wish].click()
    room.picker.filters.context.setCurrentIndex(3)
    table = room.picker.table
    cards = [entry.card for row in range(table.rowCount()) if (entry := table.entry(row)) is not None]
    assert 0 < len(cards) < 80
    assert all(
        card is not None
        and card.sees
        and card.uses_tools
        and card.reasons
        and (card.context_length or 0) >= 200_000
        for card in cards
    )
    button(room, "clearFilters").click()
    assert table.rowCount() == 400
    assert button(room, "clearFilters").isHidden()


async def test_zero_retention_is_asked_when_it_is_wanted(room: Room) -> None:
    room.directory.offers.forget()
    room.picker.filters.chips[Wish.PRIVATE].click()
    assert room.ids == []
    assert "Asking who keeps nothing" in room.picker.footer
    await room.rest()
    assert room.ids == [GROK, "~x-ai/grok-latest"]
    room.directory.offers.forget()
    room.directory.shop.private_error = HostNotFound(host="openrouter.ai")
    room.picker.filters.clear()
    room.picker.filters.chips[Wish.PRIVATE].click()
    await room.rest()
    assert "Who keeps nothing is not known. The name openrouter.ai" in room.picker.footer
    room.directory.shop.private_error = GarbledAnswer(status=404)
    room.picker.filters.clear()
    room.picker.filters.chips[Wish.PRIVATE].click()
    await room.rest()
    assert "This server does not say who keeps what is sent." in room.picker.footer


async def test_marks_and_what_was_asked_lately_go_near_the_top(room: Room) -> None:
    assert room.ids[:2] == [GROK, "openai/gpt-1.0-2"]
    room.type("gpt-1.0-2")
    room.press(Qt.Key.Key_D, CONTROL)
    await room.rest()
    room.picker.search.clear()
    room.type("claude-1.1-mini-11")
    room.press(Qt.Key.Key_D, CONTROL)
    await room.rest()
    room.picker.search.clear()
    assert set(room.ids[1:3]) == {"openai/gpt-1.0-2", "anthropic/claude-1.1-mini-11"}
    room.picker.filters.chips["favourites"].click()
    assert set(room.ids) == {"openai/gpt-1.0-2", "anthropic/claude-1.1-mini-11"}
    room.picker.filters.chips["recent"].click()
    assert room.ids == ["openai/gpt-1.0-2"]
    room.press(Qt.Key.Key_D, CONTROL)
    await room.rest()
    assert room.ids == []


async def test_what_the_users_settings_exclude_goes_last_and_is_said(room: Room) -> None:
    room.directory.source.user_list = b'{"data": [{"id": "x-ai/grok-4.3"}, {"id": "openrouter/auto"}]}'
    await room.directory.fill(*make_catalogue(400))
    assert set(room.ids[:2]) == {GROK, "openrouter/auto"}
    room.press(Qt.Key.Key_End, CONTROL)
    await room.rest()
    assert "exclude this model" in room.picker.details.text
