"""Caps in the window: what is held back, what is offered then, and the key's limit in the status bar."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit

from offhand.domain.message import FinishReason
from offhand.domain.spending_settings import CHAT_CAP, DAY_CAP, MESSAGE_CAP
from tests.fakes.provider_server import ProviderServer, answer_text, error_body
from tests.fakes.spending_window import SpendingWindow

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


@pytest.fixture
def server() -> Generator[ProviderServer, None, None]:
    with ProviderServer() as server:
        yield server


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("offhand.services.key_limit.SETTLING", 0.0)
    monkeypatch.setattr("offhand.services.key_limit.SPACING", 0.0)


@pytest.fixture
async def room(
    qtbot: QtBot, tmp_path: Path, server: ProviderServer, appearance: Appearance, icons: Icons
) -> AsyncGenerator[SpendingWindow, None]:
    del qtbot
    room = SpendingWindow(tmp_path, server, appearance, icons)
    await room.open()
    yield room
    await room.close()


async def test_above_a_cap_nothing_leaves_until_it_is_confirmed_and_then_once(room: SpendingWindow) -> None:
    await room.cap(DAY_CAP, Decimal(0))
    room.type("Why is the sky blue?")
    room.send()
    await room.rest()
    assert room.requests == 0
    reply = room.conversation.branch[-1].reply
    assert reply is not None
    assert reply.finish is FinishReason.ERROR
    room.server.enqueue(answer_text("Because."))
    await room.press("Send anyway once")
    await room.until(lambda: room.conversation.branch[-1].text == "Because.")
    await room.until(lambda: room.conversation.is_idle)  # its words come before its end
    assert room.requests == 1
    room.type("And at night?")
    room.send()
    await room.until(lambda: room.find_button("Send anyway once") is not None)
    assert room.requests == 1
    await room.rest()


async def test_the_caps_are_a_click_away(room: SpendingWindow) -> None:
    await room.cap(MESSAGE_CAP, Decimal(0))
    room.type("Why?")
    room.send()
    await room.press("Change caps…")
    field = room.find_settings().findChild(QLineEdit, "messageCap")
    assert field is not None
    assert field.isVisible()
    assert (field.text(), field.accessibleName()) == ("0", "Cap for one message")
    assert room.requests == 0
    await room.rest()


async def test_a_cap_that_is_near_is_said_beside_the_price(room: SpendingWindow) -> None:
    line = room.window.page.forecasting.line
    room.type("Why?")
    await room.until(lambda: room.spending.caps.cost is not None)
    cost = room.spending.caps.cost
    assert cost is not None
    assert line.cap.isHidden()
    await room.cap(CHAT_CAP, cost * 10 / 9)
    await room.until(lambda: line.cap.text() != "")
    assert line.cap.text() == "90 % of this chat's cap"
    assert line.cap.isVisible()
    assert "left of" in line.cap.accessibleDescription()
    await room.cap(CHAT_CAP, cost / 2)
    await room.until(lambda: line.cap.text() == "over this chat's cap")
    await room.cap(CHAT_CAP, None)
    await room.until(line.cap.isHidden)
    assert room.requests == 0
    await room.rest()


async def test_what_the_key_has_left_stands_in_the_status_bar(
    room: SpendingWindow, server: ProviderServer
) -> None:
    server.key_info = {**server.key_info, "limit": 10, "limit_remaining": 4.2, "limit_reset": "monthly"}
    room.workings.key_limit.renew()
    key = room.spending.key
    await room.until(lambda: key.text() == "$4.20 left of $10")
    assert key.isVisible()
    assert key.accessibleName() == "Key: $4.20 left of $10"
    assert "anew every month" in key.accessibleDescription()
    server.key_info = {**server.key_info, "limit_remaining": 0.00000001}
    room.server.enqueue(answer_text("Because."))
    room.type("Why?")
    room.send()
    await room.until(lambda: key.text().startswith("less than"))
    room.type("And now?")
    cap = room.window.page.forecasting.line.cap
    await room.until(lambda: "left on the key" in cap.text())
    assert cap.isVisible()
    await room.rest()


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"limit": None, "limit_remaining": None, "usage_daily": 0.35, "is_free_tier": False}, "$0.35 today"),
        ({"limit": None, "limit_remaining": None, "is_free_tier": True}, "free tier"),
        ({"limit": 5, "limit_remaining": -0.01, "is_free_tier": False}, "$0 left of $5"),
    ],
)
async def test_keys_without_a_limit(
    room: SpendingWindow, server: ProviderServer, facts: dict[str, object], words: str
) -> None:
    server.key_info = facts
    room.workings.key_limit.renew()
    await room.until(lambda: room.spending.key.text() == words)


async def test_a_server_that_knows_no_keys_has_no_place_in_the_status_bar(
    room: SpendingWindow, server: ProviderServer
) -> None:
    await room.until(room.spending.key.isVisible)
    server.enqueue(error_body(404, "No route"), path="/key")
    room.workings.key_limit.renew()
    await room.until(lambda: room.scope.is_idle)
    assert room.spending.key.isHidden()
    asked = len(server.requests)
    room.workings.key_limit.refresh()
    await room.until(lambda: room.scope.is_idle)
    assert len(server.requests) == asked, "it is not asked again and again"


async def test_a_summary_that_would_go_beyond_a_cap_is_written_when_that_is_confirmed(
    room: SpendingWindow,
) -> None:
    for question in ("Why is the sky blue?", "And at night?"):
        room.server.enqueue(answer_text("Because."))
        room.type(question)
        room.send()
        await room.until(lambda: room.conversation.branch[-1:] != () and room.conversation.is_idle)
        await room.rest()
    page = room.window.page
    await room.until(lambda: page.forecasting.survey is not None and page.forecasting.survey.count == 4)
    await room.cap(DAY_CAP, Decimal(0))
    page.keeping.sum_up()
    await room.press("Write summary")
    await room.until(lambda: room.find_button("Write anyway once") is not None)
    assert room.requests == 2
    room.server.enqueue(answer_text("They spoke of the sky."))
    await room.press("Write anyway once")
    await room.until(lambda: room.find_button("Use summary") is not None)
    assert room.requests == 3
    assert page.keeping.summarising.panel.text.toPlainText() == "They spoke of the sky."
    await room.rest()
