"""Several models side by side in the window: chosen, asked at once, read, and one gone on with."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest_asyncio
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from offhand.domain.errors import CreditExhausted
from offhand.domain.events import Finished, Sending, Served, TextDelta, UsageReported
from offhand.domain.message import FinishReason, Usage
from offhand.domain.sent import SentRequest
from offhand.services.wording.comparing import NO_WORDS
from tests.fakes.chat_window import ChatWindow
from tests.gui.comparing import ALT, A, B, C, D, ask, chips, columns, end, hint, read

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


@pytest_asyncio.fixture
async def room(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncIterator[ChatWindow]:
    room = ChatWindow(tmp_path, appearance, icons)
    room.window.resize(1100, 740)
    for model in (A, B, C, D):
        room.provider.say_as(model)
    yield room
    await room.close()


async def test_answers_come_side_by_side_below_the_question(room: ChatWindow) -> None:
    await ask(room, A, B)
    room.provider.say_as(A, TextDelta("From a"))
    room.provider.say_as(B, TextDelta("From b"))
    await room.until(lambda: [read(column) for column in columns(room)] == ["From a", "From b"])
    assert room.texts == ["Why?"]
    assert [column.accessibleName() for column in columns(room)] == [A, B]
    assert all(column.stop.isVisible() for column in columns(room))
    await end(room, A, B)
    assert [read(column) for column in columns(room)] == [f"From {m[-1]}I am **{m}**." for m in (A, B)]
    assert not any(column.stop.isVisible() for column in columns(room))
    assert room.texts == ["Why?"], "no answer stands below the question besides"
    await room.rest()


async def test_each_says_what_it_took(room: ChatWindow) -> None:
    await ask(room, A, B)
    usage = Usage(prompt_tokens=10, completion_tokens=20, cost=Decimal("0.0012"))
    room.provider.say_as(A, TextDelta("Yes"), UsageReported(usage), Finished(FinishReason.STOP))
    room.provider.say_as(B, TextDelta("Well"), CreditExhausted())
    await room.until(lambda: room.conversation.is_idle)
    first, second = columns(room)
    assert first.facts.whole.startswith("$0.0012 · ")
    assert first.describe_place() == "Answer 1, complete, leads"
    assert second.describe_place().startswith("Answer 2, failed: The credit left")
    await room.rest()


async def test_what_was_not_asked_for_is_told_in_the_colour_of_warnings(room: ChatWindow) -> None:
    await ask(room, A, B)
    sent = SentRequest(address="https://h", dialect="openrouter", fields={"service_tier": "priority"})
    usage = Usage(prompt_tokens=10, received={"service_tier": "default"})
    room.provider.say_as(A, TextDelta("Yes"), Served("c/other", "P"), Finished(FinishReason.STOP))
    room.provider.say_as(
        B, Sending(sent), TextDelta("Well"), UsageReported(usage), Finished(FinishReason.STOP)
    )
    await room.until(lambda: room.conversation.is_idle)
    first, second = columns(room)
    assert first.facts.whole.startswith("answered by c/other")
    assert second.facts.whole.startswith("at tier default, not asked for")
    assert [each.facts.property("role") for each in (first, second)] == ["warning", "warning"]
    await ask(room, A, B)
    await end(room, A, B)
    assert [each.facts.property("role") for each in columns(room)] == ["muted", "muted"]
    await room.rest()


async def test_a_click_on_go_on_chooses_and_says_what_follows(room: ChatWindow) -> None:
    await ask(room, A, B)
    await end(room, A, B)
    columns(room)[1].go_on.click()
    assert not columns(room)
    assert room.texts == ["Why?", f"I am **{B}**."]
    assert room.conversation.asked_model == B
    assert room.window.toasts.toast.text == f"{B} goes on. The others are branches"
    assert not chips(room)
    assert QApplication.focusWidget() is room.window.page.composer.field
    room.window.toasts.undo()
    assert len(columns(room)) == 2
    assert chips(room) == [f"Remove {A}", f"Remove {B}"]
    await room.rest()


async def test_a_key_chooses(room: ChatWindow) -> None:
    await ask(room, A, B, C)
    await end(room, A, B, C)
    room.press(Qt.Key.Key_3, ALT)
    assert room.texts[-1] == f"I am **{C}**."
    room.press(Qt.Key.Key_1, ALT)
    assert room.texts[-1] == f"I am **{C}**.", "there is nothing to choose any more"
    await room.rest()


async def test_a_choice_lets_the_others_go_on_and_the_next_question_be_asked(room: ChatWindow) -> None:
    await ask(room, A, B)
    room.provider.say_as(A, TextDelta("Slowly"))
    room.provider.answer_as(B, "Quickly.")
    await room.until(lambda: not columns(room)[1].stop.isVisible())
    room.press(Qt.Key.Key_2, ALT)
    assert "1 other is still arriving" in room.window.toasts.toast.text
    assert not room.window.page.composer.is_streaming
    room.type("And?")
    room.press(Qt.Key.Key_Return)
    room.provider.answer_as(B, "More.")
    await room.until(lambda: room.texts[-1:] == ["More."] and room.conversation.is_idle)
    room.provider.answer_as(A, ", to the end.")
    await room.until(lambda: not room.conversation.growing)
    texts = [message.text for message in room.conversation.chat.messages.values()]
    assert "Slowly, to the end." in texts
    await room.rest()


async def test_one_that_failed_cannot_be_chosen_but_asked_for_again(room: ChatWindow) -> None:
    await ask(room, A, B)
    room.provider.say_as(A, CreditExhausted())
    await end(room, B)
    first = columns(room)[0]
    assert not first.go_on.isEnabled()
    room.press(Qt.Key.Key_1, ALT)
    assert hint(room) == NO_WORDS
    assert len(columns(room)) == 2
    retry = next(b for b in first.findChildren(QToolButton) if b.accessibleName() == "Retry")
    retry.click()
    room.provider.answer_as(A, "Again.")
    await room.until(lambda: room.conversation.is_idle)
    assert [read(column) for column in columns(room)] == ["Again.", f"I am **{B}**."]
    await room.rest()


async def test_one_is_stopped_alone_and_stop_stops_all(room: ChatWindow) -> None:
    await ask(room, A, B, C)
    for model in (A, B, C):
        room.provider.say_as(model, TextDelta(model))
    await room.until(lambda: all(read(column) for column in columns(room)))
    columns(room)[1].stop.click()
    await room.until(lambda: not columns(room)[1].stop.isVisible())
    assert room.provider.open_streams == 2
    assert room.window.page.composer.is_streaming
    room.press(Qt.Key.Key_Escape)
    await room.until(lambda: room.conversation.is_idle)
    assert [column.describe_place().split(", ")[1] for column in columns(room)] == ["stopped"] * 3
    await room.rest()


async def test_the_lead_follows_the_keyboard_and_is_told(room: ChatWindow) -> None:
    await ask(room, A, B)
    await end(room, A, B)
    assert room.comparison.line.words.startswith(f"The next question goes on from {A} unless")
    assert [column.view.announcer.is_muted for column in columns(room)] == [False, True]
    room.comparison.columns.focus(1)
    QApplication.processEvents()
    assert room.conversation.comparing.lead == columns(room)[1].message_id
    assert room.comparison.line.words.startswith(f"The next question goes on from {B} unless")
    assert [column.view.announcer.is_muted for column in columns(room)] == [True, False]
    room.press(Qt.Key.Key_Left)
    assert room.conversation.comparing.lead == columns(room)[0].message_id
    await room.rest()


async def test_without_a_choice_the_next_question_goes_on_from_the_lead_and_to_all(room: ChatWindow) -> None:
    await ask(room, A, B)
    await end(room, A, B)
    room.comparison.columns.focus(1)
    room.window.page.composer.focus_field()
    await ask(room, A, B, text="And?")
    assert room.texts == ["Why?", f"I am **{B}**.", "And?"]
    await end(room, A, B)
    asked = [request.messages[1].text for request in room.provider.requests[-2:]]
    assert asked == [f"I am **{B}**."] * 2
    await room.rest()


async def test_a_narrow_window_shows_one_column_and_tabs(room: ChatWindow) -> None:
    await ask(room, A, B, C)
    await end(room, A, B, C)
    room.window.sidebar.hide()
    room.window.resize(500, 640)
    QApplication.processEvents()
    tabs = room.comparison.columns.tabs
    assert tabs.isVisible()
    assert [tabs.tabText(number) for number in range(tabs.count())] == [A, B, C]
    assert [column.isVisible() for column in columns(room)] == [True, False, False]
    tabs.setCurrentIndex(2)
    assert [column.isVisible() for column in columns(room)] == [False, False, True]
    assert room.conversation.comparing.lead == columns(room)[2].message_id
    room.window.resize(1300, 640)
    QApplication.processEvents()
    assert not tabs.isVisible()
    assert all(column.isVisible() for column in columns(room))
    await room.rest()


async def test_assistive_technology_finds_a_list_of_named_answers(room: ChatWindow) -> None:
    await ask(room, A, B)
    await end(room, A, B)
    whole = QAccessible.queryAccessibleInterface(room.comparison.columns)
    assert whole.role() == QAccessible.Role.List
    assert whole.text(QAccessible.Text.Name) == "Answers side by side"
    *items, switch = [whole.child(number) for number in range(whole.childCount())]
    assert [item.role() for item in items] == [QAccessible.Role.ListItem] * 2
    assert switch.text(QAccessible.Text.Name) == "Scroll answers together"
    assert [item.text(QAccessible.Text.Name) for item in items] == [A, B]
    view = QAccessible.queryAccessibleInterface(columns(room)[0].view)
    assert view.text(QAccessible.Text.Name) == f"Answer of {A}"
    await room.rest()


async def test_what_is_searched_for_is_lit_up_in_its_column(room: ChatWindow) -> None:
    await ask(room, A, B)
    room.provider.answer_as(A, "Nothing of interest.")
    room.provider.answer_as(B, "A needle in here.")
    await room.until(lambda: room.conversation.is_idle)
    second = columns(room)[1].message_id
    room.window.page.branching.show_message(second, ["needle"])
    assert room.conversation.comparing.lead == second
    view = columns(room)[1].view
    await room.until(lambda: view.finder.total == 1)
    view.revealing.end()
    await room.rest()


async def test_another_chat_shows_no_columns_and_coming_back_does(room: ChatWindow) -> None:
    await ask(room, A, B)
    await end(room, A, B)
    compared = room.conversation
    room.window.start_chat()
    assert not columns(room)
    assert not room.comparison.line.words
    room.window.show_conversation(compared)
    assert [read(column) for column in columns(room)] == [f"I am **{A}**.", f"I am **{B}**."]
    await room.rest()


async def test_the_branch_that_was_not_chosen_names_its_model(room: ChatWindow) -> None:
    await ask(room, A, B)
    await end(room, A, B)
    room.press(Qt.Key.Key_2, ALT)
    shown = [label for label in room.row(f"I am **{B}**.").findChildren(QLabel) if label.isVisible()]
    assert "2/2" in [label.text() for label in shown]
    previous = room.button(f"I am **{B}**.", "Previous branch")
    assert A in previous.toolTip()
    QTest.mouseClick(previous, Qt.MouseButton.LeftButton)
    assert room.texts == ["Why?", f"I am **{A}**."]
    await room.rest()
