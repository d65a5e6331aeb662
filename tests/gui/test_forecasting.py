"""The line under the composer: there when it says something, right, and out of the way of typing."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest_asyncio
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from offhand.domain.events import Finished, TextDelta, UsageReported
from offhand.domain.message import FinishReason, Usage
from offhand.domain.models import ModelCard
from offhand.domain.pricing import PriceOverride, Pricing
from offhand.domain.request import Endpoint
from offhand.domain.settings import BASE_URL
from tests.fakes.chat_window import ChatWindow
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

CARD = ModelCard(
    id="m",
    name="Model",
    context_length=20_000,
    input_modalities=("text", "image"),
    pricing=Pricing(
        prices={"prompt": Decimal("0.000001"), "completion": Decimal("0.000002")},
        overrides=(PriceOverride(min_prompt_tokens=8_000, prices={"prompt": Decimal("0.000002")}),),
    ),
)


class Window(ChatWindow):
    """Watch the line."""

    async def write(self, text: str) -> None:
        self.window.page.composer.field.setPlainText(text)
        await self.settle_line()

    async def spend(self, question: str, usage: Usage) -> None:
        await self.write(question)
        self.provider.say(TextDelta("Because."), UsageReported(usage), Finished(FinishReason.STOP))
        self.window.page.composer.submit()
        await self.until(lambda: len(self.conversation.branch) >= 2 and self.conversation.is_idle)
        await self.settle_line()

    @property
    def price(self) -> QLabel:
        return self.window.page.forecasting.line.price

    @property
    def is_shown(self) -> bool:
        return self.window.page.forecasting.line.isVisible()

    @property
    def note(self) -> str:
        return self.window.page.composer.send_button.toolTip()


@pytest_asyncio.fixture
async def window(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncIterator[Window]:
    made = Window(tmp_path, appearance, icons, CARD)
    await made.settle_line()
    yield made
    await made.close()


async def test_nothing_stands_under_an_empty_composer(window: Window) -> None:
    assert not window.is_shown
    assert "≈" not in window.note
    await window.rest()


async def test_small_question_has_its_price_in_the_tooltip_only(window: Window) -> None:
    await window.write("Why?")
    assert not window.is_shown
    assert "This question: " in window.note
    assert "Send the question (Enter)" in window.note
    assert "This question" in window.window.page.composer.send_button.accessibleDescription()
    await window.rest()


async def test_long_question_shows_its_band_and_what_fills_the_context(window: Window) -> None:
    await window.write("word " * 4_000)
    assert window.is_shown
    assert window.price.text().startswith("≈ $0.00")
    assert window.price.accessibleName() == window.price.text()
    gauge = window.window.page.forecasting.line.gauge
    assert gauge.accessibleName().startswith("Context: ")
    assert "This question: " in gauge.accessibleDescription()
    await window.rest()


async def test_tier_that_is_near_is_warned_of(window: Window) -> None:
    await window.write("word " * 6_000)
    assert "below the 2× tier" in window.window.page.forecasting.line.tier.text()
    await window.write("word " * 100)
    assert window.window.page.forecasting.line.tier.text() == ""
    await window.rest()


async def test_answer_makes_the_band_narrower_and_is_counted(window: Window) -> None:
    await window.spend("Why?", Usage(prompt_tokens=3_000, completion_tokens=50, cost=Decimal("0.0031")))
    await window.write("And now?")
    forecast = window.window.page.forecasting.forecast
    assert forecast is not None
    assert 3_000 < forecast.prompt.likely < 3_040  # what the model itself counted, and a few words
    assert "Learned from: 1 answer" in window.note
    assert window.is_shown  # of its own history alone
    await window.rest()


async def test_gauge_is_reached_by_keyboard_and_tells_everything(window: Window) -> None:
    await window.write("word " * 4_000)
    gauge = window.window.page.forecasting.line.gauge
    window.window.page.composer.send_button.setFocus(Qt.FocusReason.TabFocusReason)
    window.press(Qt.Key.Key_Tab)
    assert gauge.hasFocus()
    window.press(Qt.Key.Key_Space)
    menu = next(
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QMenu) and widget.isVisible()
    )
    labels = [label.text() for label in menu.findChildren(QLabel)]
    assert "This question" in labels
    assert "Next tier" in labels
    menu.close()
    await window.rest()


async def test_another_chat_has_its_own_figures(window: Window) -> None:
    await window.spend("Why?", Usage(prompt_tokens=3_000, completion_tokens=50, cost=Decimal("0.0031")))
    window.window.start_chat()
    assert not window.is_shown
    await window.settle_line()
    assert not window.is_shown
    await window.rest()


async def test_picture_in_the_draft_counts(window: Window) -> None:
    image = QImage(900, 900, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    window.window.page.composer.add_image(image)
    await window.until(lambda: bool(window.window.page.composer.shelf.ready))
    window.window.page.forecasting.renew()
    await window.settle_line()
    use = window.window.page.forecasting.use
    assert use is not None
    assert use.images > 500
    await window.rest()


async def test_line_follows_typing_by_itself_also_without_a_pause(window: Window) -> None:
    forecasting = window.window.page.forecasting
    seen: list[int] = []
    forecasting.changed.connect(lambda: seen.append(1))
    field = window.window.page.composer.field
    for _ in range(60):
        field.insertPlainText("word " * 50)
        QApplication.processEvents()
        await asyncio.sleep(0.01)
    await window.until(lambda: len(seen) >= 2)
    await window.until(lambda: window.is_shown)
    await window.rest()


async def test_what_the_server_does_not_know_is_said_and_costs_nothing(
    tmp_path: Path, appearance: Appearance, icons: Icons
) -> None:
    prices = {"prompt": Decimal("0.000001"), "completion": Decimal("0.000002"), "web_search": Decimal("0.01")}
    plain = replace(CARD, parameters_known=False, pricing=Pricing(prices=prices))
    window = Window(tmp_path, appearance, icons, plain)
    window.conversation.revise(own={"web_search": True, "zero_retention": True, "temperature": 0.5})
    await window.write("Why?")
    line = window.window.page.forecasting.line
    assert line.left_out.isHidden()
    assert "Web searches" in window.note
    await window.core.preferences.change(BASE_URL, "https://api.example.com/v1")
    await settle(window.core.scope)
    await window.settle_line()
    assert window.is_shown
    assert line.left_out.whole == line.left_out.accessibleName() == "2 settings are not sent"
    wide = line.minimumSizeHint().width()
    line.left_out.show_text("2 settings are not sent, however long the words of a language are")
    assert line.minimumSizeHint().width() == wide, "it takes no room that the window has not"
    line.show_left_out("2 settings are not sent", line.left_out.accessibleDescription())
    assert "Web search, Zero data retention" in line.left_out.toolTip()
    assert "Web searches" not in window.note
    await window.core.preferences.change(BASE_URL, Endpoint().base_url)
    await settle(window.core.scope)
    await window.settle_line()
    assert line.left_out.isHidden()
    await window.close()
