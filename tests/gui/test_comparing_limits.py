"""What is said before a question goes to several models: the price of all, and what one cannot take."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest_asyncio
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu, QPushButton

from offhand.domain.models import ModelCard
from offhand.domain.pricing import Pricing
from tests.fakes.chat_window import ChatWindow

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

SEES, BLIND = "x-ai/grok-4", "demo/text-only"
NAMES = {SEES: "Grok 4 (demo)", BLIND: "Text only (demo)"}


def make_card(model: str, context: int, price: str) -> ModelCard:
    prices = {"prompt": Decimal(price), "completion": Decimal(price)}
    return ModelCard(
        id=model,
        name=NAMES[model],
        context_length=context,
        input_modalities=("text", "image"),
        pricing=Pricing(prices=prices),
    )


CARDS = {
    SEES: make_card(SEES, 100_000, "0.00001"),
    BLIND: make_card(BLIND, 6_000, "0.00002"),
}


class Window(ChatWindow):
    """Watch what stands around the composer."""

    async def write(self, text: str) -> None:
        self.window.page.composer.field.setPlainText(text)
        await self.settle_line()

    def offers(self) -> list[str]:
        buttons = self.window.page.composer.findChildren(QPushButton)
        return [b.text() for b in buttons if b.isVisible() and b.parent() is not None and b.text()]

    def press_offer(self, label: str) -> None:
        buttons = self.window.page.composer.findChildren(QPushButton)
        next(b for b in buttons if b.isVisible() and b.text() == label).click()


@pytest_asyncio.fixture
async def window(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncIterator[Window]:
    made = Window(tmp_path, appearance, icons, cards=CARDS)
    await made.core.catalogue.refresh()
    made.provider.say_as(SEES)
    made.provider.say_as(BLIND)
    made.conversation.comparing.set_models((SEES, BLIND))
    await made.settle_line()
    yield made
    await made.close()


async def test_the_price_is_that_of_all_and_the_tooltip_names_each(window: Window) -> None:
    await window.write("word " * 3_000)
    forecasting = window.window.page.forecasting
    alone = [each.forecast for each in forecasting.outlooks]
    assert forecasting.forecast is not None
    assert forecasting.forecast.costs == tuple(
        sum(costs) for costs in zip(*(f.costs for f in alone), strict=True)
    )
    assert forecasting.forecast.band[1] > max(forecast.band[1] for forecast in alone)
    lines = forecasting.line.price.toolTip().split("\n")
    assert lines[0].startswith("This question, asked 2 times: ≈ $")
    assert [line.partition(":")[0] for line in lines[1:]] == [NAMES[SEES], NAMES[BLIND]]
    forecasting.line.gauge.click()
    menu = window.window.page.findChild(QMenu, "forecastMenu")
    assert isinstance(menu, QMenu)
    menu.close()
    window.conversation.comparing.set_models((SEES,))
    await window.settle_line()
    assert forecasting.forecast.costs == alone[0].costs
    await window.rest()


async def test_a_question_too_long_for_one_is_held_and_said_of_that_one(window: Window) -> None:
    await window.write("word " * 7_000)
    window.press(Qt.Key.Key_Return)
    notice = window.window.page.keeping.notice
    assert notice.isVisible()
    assert notice.accessibleName().startswith(f"This does not fit {NAMES[BLIND]}: about ")
    assert not window.conversation.chat.messages
    window.press_offer(f"Ask without {NAMES[BLIND]}")
    assert window.conversation.chat.head.compared == ()
    assert window.conversation.asked_model == SEES
    await window.settle_line()
    window.window.page.composer.submit()
    window.provider.answer_as(SEES, "Long.")
    await window.until(lambda: window.texts[-1:] == ["Long."] and window.conversation.is_idle)
    await window.rest()


async def attach(window: Window) -> None:
    picture = QImage(20, 20, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    window.window.page.composer.add_image(picture)
    await window.until(lambda: bool(window.window.page.composer.shelf.ready))


async def test_a_picture_that_one_cannot_see_is_said_before_it_is_sent(window: Window) -> None:
    await attach(window)
    window.type("What is this?")
    window.press(Qt.Key.Key_Return)
    assert not window.provider.requests
    offers = window.offers()
    assert offers[:2] == [f"Ask {NAMES[BLIND]} without the pictures", f"Leave out {NAMES[BLIND]}"]
    window.press_offer(offers[0])
    for model in (SEES, BLIND):
        window.provider.answer_as(model, "Red.")
    await window.until(lambda: len(window.provider.requests) == 2 and window.conversation.is_idle)
    sent = {request.model: len(request.blobs) for request in window.provider.requests}
    assert sent[SEES] == 1
    await window.rest()


async def test_the_one_that_cannot_see_can_be_left_out(window: Window) -> None:
    await attach(window)
    window.type("What is this?")
    window.press(Qt.Key.Key_Return)
    window.press_offer(f"Leave out {NAMES[BLIND]}")
    window.provider.answer_as(SEES, "Red.")
    await window.until(lambda: window.texts[-1:] == ["Red."] and window.conversation.is_idle)
    assert [request.model for request in window.provider.requests] == [SEES]
    assert not window.picking.bar.isVisible()
    await window.rest()
