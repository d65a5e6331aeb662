"""A model that is gone from an old chat is named, and its successors answer at one press."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest_asyncio
from PySide6.QtWidgets import QLabel, QPushButton

from offhand.domain.errors import ApiProblem, ModelUnavailable
from tests.fakes.chat_window import ChatWindow
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

GONE = "demo/gone-2"
HEIR = "demo/text-only"


@pytest_asyncio.fixture
async def room(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncIterator[ChatWindow]:
    room = ChatWindow(tmp_path, appearance, icons)
    await room.core.catalogue.refresh()
    room.conversation.choose_model(GONE)
    room.window.page.refresh_model()
    yield room
    await room.close()


def standing(room: ChatWindow) -> str:
    label = room.window.page.header.findChild(QLabel, "modelStanding")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def offers(room: ChatWindow) -> dict[str, QPushButton]:
    buttons = room.window.page.transcript.findChildren(QPushButton)
    return {
        button.accessibleName(): button
        for button in buttons
        if button.isVisible() and button.accessibleName().startswith("Ask ")
    }


async def fail(room: ChatWindow, error: ApiProblem) -> None:
    room.type("Who are you?")
    room.window.page.composer.send_button.click()
    room.provider.say(error)
    await room.until(lambda: room.conversation.is_idle)
    await settle(room.scope)


async def test_a_model_that_is_gone_is_named_until_another_one_is_chosen(room: ChatWindow) -> None:
    assert standing(room) == "Retired"
    assert room.window.page.header.model.text() == GONE
    room.conversation.choose_model(HEIR)
    room.window.page.refresh_model()
    assert standing(room) == ""


async def test_the_successor_that_the_api_names_answers_at_one_press(room: ChatWindow) -> None:
    await fail(room, ModelUnavailable(status=404, constraint="deprecated", fallback_models=(HEIR, "lab/new")))
    assert list(offers(room)) == ["Ask Text only (demo)", "Ask lab/new"]
    offers(room)["Ask Text only (demo)"].click()
    await room.answer("An heir")
    assert room.provider.requests[-1].model == HEIR
    assert room.conversation.chat.model == HEIR
    assert room.texts[-1] == "An heir"
    assert standing(room) == ""
    assert offers(room) == {}
    await room.rest()


async def test_where_the_api_names_nobody_the_family_is_offered(room: ChatWindow) -> None:
    await fail(room, ModelUnavailable(status=404, message="No endpoints found for demo/gone-2."))
    assert list(offers(room)) == ["Ask Text only (demo)"]
    await room.rest()


async def test_a_model_that_is_there_is_not_replaced_for_another_reason(room: ChatWindow) -> None:
    room.conversation.choose_model(HEIR)
    await fail(room, ModelUnavailable(status=404, constraint="images"))
    assert offers(room) == {}
    await fail(room, ModelUnavailable(status=404, constraint="privacy", fallback_models=("lab/new",)))
    assert offers(room) == {}
    await room.rest()
