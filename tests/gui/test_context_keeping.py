"""What is sent is what the screen says: marks, what does not fit, summaries, and small balances."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest_asyncio
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from offhand.domain.errors import ContextTooLong, CreditExhausted, RateLimited
from offhand.domain.events import Finished, TextDelta, UsageReported
from offhand.domain.message import FinishReason, Usage
from offhand.domain.models import ModelCard
from offhand.domain.pricing import Pricing
from offhand.ui.context_keeping import find_line
from tests.fakes.chat_window import ChatWindow

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from offhand.ui.composer.overflow import OverflowNotice
    from offhand.ui.context_keeping import ContextKeeping
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

CARD = ModelCard(
    id="m",
    name="Model",
    context_length=4_000,
    supported_parameters=frozenset({"max_tokens"}),
    pricing=Pricing(prices={"prompt": Decimal("0.000001"), "completion": Decimal("0.000002")}),
)
FILL = "word " * 800


class Window(ChatWindow):
    """Look at what is sent."""

    @property
    def keeping(self) -> ContextKeeping:
        return self.window.page.keeping

    @property
    def notice(self) -> OverflowNotice:
        return self.keeping.notice

    @property
    def sent(self) -> list[str]:
        """Return the texts of the last request."""
        return [message.text.strip() for message in self.provider.requests[-1].messages]

    def labels(self) -> list[str]:
        """Return what can be read in the transcript."""
        labels = self.window.page.transcript.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible()]

    def press_button(self, text: str) -> None:
        """Press a button by its words."""
        buttons = self.window.findChildren(QPushButton)
        next(button for button in buttons if button.text() == text and button.isVisible()).click()
        QApplication.processEvents()

    def choices(self) -> list[str]:
        return [button.text() for button in self.notice.buttons] if self.notice.isVisible() else []

    async def write(self, text: str) -> None:
        self.window.page.composer.field.setPlainText(text)
        await self.settle_line()

    async def send(self, text: str, answer: str) -> None:
        """Send a question wherever the keyboard is."""
        self.window.page.composer.field.setPlainText(text)
        self.window.page.composer.submit()
        await self.answer(answer)

    async def exchange(self, *questions: str) -> None:
        for question in questions:
            await self.ask(question, f"answer to {question.strip()[:5]}")
        await self.settle_line()


@pytest_asyncio.fixture
async def window(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncIterator[Window]:
    made = Window(tmp_path, appearance, icons, CARD)
    await made.settle_line()
    yield made
    await made.rest()
    await made.close()


async def test_forgetting_draws_a_line_and_is_what_is_sent(window: Window) -> None:
    await window.exchange("one", "two", "three")
    answer = window.conversation.branch[3]
    window.keeping.forget(answer.id)
    await window.settle_line()
    assert "Not sent from here up: 4 messages" in window.labels()
    await window.ask("four", "4")
    assert window.sent == ["three", "answer to three", "four"]
    window.press_button("Send again")
    await window.ask("five", "5")
    assert window.sent[0] == "one"
    assert not any(label.startswith("Not sent") for label in window.labels())
    await window.rest()


async def test_menu_of_a_message_offers_to_forget_and_to_send_again(window: Window) -> None:
    await window.exchange("one", "two")
    transcript = window.window.page.transcript
    transcript.intents.menu_wanted.emit(window.conversation.branch[1].id, QPoint(10, 10))
    menu = transcript.findChildren(QMenu)[-1]
    offers = {action.text(): action for action in menu.actions()}
    offers["Forget from here up"].trigger()
    menu.close()
    assert [mark.message for mark in window.conversation.chat.head.marks] == [
        window.conversation.branch[1].id
    ]
    window.window.toasts.undo()
    assert window.conversation.chat.head.marks == ()
    await window.rest()


async def test_what_does_not_fit_is_held_and_the_oldest_are_left_out_in_sight(window: Window) -> None:
    await window.exchange(FILL + "a", FILL + "b", FILL + "c")
    requests = len(window.provider.requests)
    await window.write(FILL + FILL + "d")
    assert window.choices()[0].startswith("Leave out the oldest ")
    window.window.page.composer.submit()
    assert len(window.provider.requests) == requests
    assert window.typed.endswith("d")  # nothing that was typed is lost
    assert "Send anyway" in window.choices()
    await window.settle_line()
    window.press_button(window.choices()[0])
    await window.until(lambda: window.choices() == [])
    line = find_line(window.conversation, str)
    assert line is not None
    window.window.page.transcript.reveal(line[0])
    QApplication.processEvents()
    count = next(label for label in window.labels() if label.startswith("Not sent from here up"))
    window.window.page.composer.submit()
    await window.answer("4")
    left_out = int(count.split(": ")[1].split(" ")[0])
    assert len(window.sent) == 7 - left_out
    assert window.sent[-1].endswith("d")
    await window.rest()


async def test_question_is_sent_as_it_is_where_the_user_insists(window: Window) -> None:
    await window.write("word " * 5_000)
    window.window.page.composer.submit()
    await window.settle_line()
    assert window.choices() == ["Choose a model that reads more", "Send anyway"]
    window.press_button("Send anyway")
    await window.answer("fine")
    assert len(window.sent) == 1
    await window.rest()


async def test_notice_goes_when_dismissed_or_when_it_fits_again(window: Window) -> None:
    await window.write("word " * 5_000)
    assert window.notice.isVisible()
    window.notice.dismiss()
    await window.write("word " * 5_100)
    assert not window.notice.isVisible()
    await window.write("word")
    await window.write("word " * 5_000)
    assert window.notice.isVisible()
    await window.write("word")
    assert not window.notice.isVisible()
    await window.rest()


async def test_summary_is_proposed_with_its_price_read_changed_and_used(window: Window) -> None:
    await window.exchange("one", "two", "three")
    window.keeping.sum_up()
    panel = window.keeping.summarising.panel
    assert panel.isVisible()
    assert "reads about" in panel.accessibleDescription()
    assert "$" in panel.accessibleDescription()
    requests = len(window.provider.requests)
    panel.write.click()
    window.provider.say(TextDelta("They counted"))
    await window.until(lambda: panel.text.toPlainText() == "They counted")
    assert panel.text.isReadOnly()
    usage = Usage(prompt_tokens=100, completion_tokens=5, cost=Decimal("0.0312"))
    window.provider.say(TextDelta(" to two."), UsageReported(usage), Finished(FinishReason.STOP))
    await window.until(panel.use.isVisible)
    assert len(window.provider.requests) == requests + 1
    assert window.conversation.chat.head.marks == ()  # nothing is used before it was read
    assert not panel.text.isReadOnly()
    panel.text.setPlainText("They counted to two, by ones.")
    panel.use.click()
    await window.settle_line()
    assert not panel.isVisible()
    mark = window.conversation.chat.head.marks[0]
    assert (mark.summary, mark.cost) == ("They counted to two, by ones.", "0.0312")
    assert "They counted to two, by ones." in window.labels()
    assert "Written by x-ai/grok-4 for $0.0312." in window.labels()
    await window.ask("four", "4")
    assert window.sent == ["three", "answer to three", "four"]
    assert window.provider.requests[-1].system.endswith("They counted to two, by ones.")
    await window.rest()


async def test_summary_in_use_can_be_changed(window: Window) -> None:
    await window.exchange("one", "two")
    window.keeping.sum_up()
    panel = window.keeping.summarising.panel
    panel.write.click()
    window.provider.answer("First.")
    await window.until(panel.use.isVisible)
    panel.use.click()
    await window.settle_line()
    window.press_button("Edit summary")
    assert panel.text.toPlainText() == "First."
    panel.text.setPlainText("Second.")
    panel.use.click()
    await window.settle_line()
    assert [mark.summary for mark in window.conversation.chat.head.marks] == ["Second."]
    await window.rest()


async def test_summary_can_be_stopped_refused_and_cancelled_by_keyboard(window: Window) -> None:
    await window.exchange("one", "two")
    window.keeping.sum_up()
    panel = window.keeping.summarising.panel
    window.press(Qt.Key.Key_Space)  # the button that writes has the keyboard
    window.provider.say(TextDelta("Half"))
    await window.until(lambda: panel.text.toPlainText() == "Half")
    window.press(Qt.Key.Key_Escape)
    assert panel.use.isVisible()  # what came can be used
    panel.write.click()
    window.provider.say(RateLimited(status=429))
    await window.until(panel.stop.isHidden)
    assert panel.isVisible()
    panel.write.setFocus()
    window.press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.window.page.composer.field.hasFocus()
    assert window.conversation.chat.head.marks == ()
    await window.rest()


async def test_summary_waits_while_another_chat_is_in_view(window: Window) -> None:
    await window.exchange("one", "two")
    first = window.conversation
    window.keeping.sum_up()
    panel = window.keeping.summarising.panel
    panel.write.click()
    window.provider.answer("Kept.")
    await window.until(panel.use.isVisible)
    window.window.start_chat()
    assert not panel.isVisible()
    window.window.show_conversation(first)
    assert panel.isVisible()
    assert panel.text.toPlainText() == "Kept."
    await window.rest()


async def test_gauge_offers_to_send_less_and_everything_again(window: Window) -> None:
    await window.exchange(FILL, "two")
    window.window.page.forecasting.line.gauge.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    {action.text(): action for action in menu.actions()}["Send nothing of what is above"].trigger()
    menu.close()
    await window.settle_line()
    assert "Not sent from here up: 4 messages" in window.labels()
    await window.send("three", "3")
    assert window.sent == ["three"]
    window.keeping.send_all()
    await window.send("four", "4")
    assert len(window.sent) == 7
    await window.rest()


async def test_small_balance_offers_the_answer_that_it_pays_for(window: Window) -> None:
    window.type("Hello")
    window.press(Qt.Key.Key_Return)
    window.provider.say(CreditExhausted(status=402, affordable_tokens=1_234))
    await window.until(lambda: window.conversation.is_idle)
    QApplication.processEvents()
    window.press_button("Retry with 1,234 tokens")
    await window.answer("Short.")
    assert window.provider.requests[-1].sampling.max_tokens == 1_234
    assert window.sent == ["Hello"]
    await window.ask("And more?", "Short too.")  # the balance is as small as before
    assert window.provider.requests[-1].sampling.max_tokens == 1_234
    send = window.window.page.composer.send_button
    await window.until(lambda: "Longest answer: 1,234 tokens" in send.toolTip())
    window.conversation.expect_credit()
    await window.ask("And now?", "Long.")
    assert window.provider.requests[-1].sampling.max_tokens is None
    await window.rest()


async def test_refused_for_its_length_the_oldest_are_left_out_and_it_is_asked_again(window: Window) -> None:
    await window.exchange("one " * 200, "two " * 200, "three " * 200)
    window.type("four")
    window.press(Qt.Key.Key_Return)
    window.provider.say(ContextTooLong(status=400))
    await window.until(lambda: window.conversation.is_idle)
    QApplication.processEvents()
    window.press_button("Leave out the oldest and retry")
    await window.until(lambda: not window.conversation.is_idle)
    await window.answer("4")
    assert len(window.sent) < 7
    assert window.sent[-1] == "four"
    assert len(window.conversation.chat.head.marks) == 1
    assert find_line(window.conversation, str) is not None
    await window.rest()


async def test_nothing_older_to_leave_out_is_said(window: Window) -> None:
    window.type("one")
    window.press(Qt.Key.Key_Return)
    window.provider.say(ContextTooLong(status=400))
    await window.until(lambda: window.conversation.is_idle)
    QApplication.processEvents()
    window.press_button("Leave out the oldest and retry")
    await window.rest()
    assert window.conversation.chat.head.marks == ()
    labels = [label.text() for label in window.window.findChildren(QLabel) if label.isVisible()]
    assert any("no older message" in label for label in labels)
