"""The transcript for those who hear it or use it by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from offhand.domain.message import FinishReason, ReasoningPart, Usage
from offhand.ui.transcript.accessibility import MOST_ITEMS, choose_items
from offhand.ui.transcript.announcer import Announcer
from offhand.ui.transcript.labels import StatusView
from offhand.ui.transcript.reasoning import ReasoningView
from offhand.ui.transcript.text_view import TextView
from tests.fakes.transcripts import Stage, answer, done, question

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


@pytest.fixture
async def stage(qtbot: QtBot, appearance: Appearance, icons: Icons) -> AsyncGenerator[Stage, None]:
    stage = Stage(appearance, icons)
    qtbot.addWidget(stage.view)
    yield stage
    await stage.settle()
    stage.view.hide()


@pytest.fixture
def listening() -> Generator[None, None, None]:
    """Have a screen reader listen, as far as the program can tell."""
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(was_active)


def describe(widget: QWidget, kind: QAccessible.Text = QAccessible.Text.Description) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(kind)


def ask(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


async def test_the_list_holds_all_messages_of_a_chat(stage: Stage) -> None:
    messages = [question("1", "Why?"), done("2", "Because.")] * 100
    stage.show(*(replace(message, id=str(number)) for number, message in enumerate(messages)))
    listed = ask(stage.view)
    assert listed.role() is QAccessible.Role.List
    assert listed.childCount() == 200
    assert describe(stage.view) == "The messages of this chat: 200"
    for number in range(200):
        item = listed.child(number)
        name, kind = ("You", "Question") if number % 2 == 0 else ("Grok 4", "Answer")
        assert item.role() is QAccessible.Role.ListItem
        assert item.text(QAccessible.Text.Name) == name
        assert item.text(QAccessible.Text.Description) == f"{kind}, message {number + 1}"
        assert listed.indexOfChild(item) == number
        assert item.parent().object() is stage.view
    assert listed.child(199).object() is stage.rows[-1]


async def test_a_message_out_of_view_says_its_words_and_that_it_is_not_on_the_screen(stage: Stage) -> None:
    stage.show(
        question("first", "Where is *it*?"), *(done(str(number), "Words.\n" * 20) for number in range(30))
    )
    item = ask(stage.view).child(0)
    assert item.object() is None
    assert item.state().offscreen  # pyright: ignore[reportAttributeAccessIssue] - a field, which the stub leaves out
    words = item.child(0)
    assert words is not None
    assert words.text(QAccessible.Text.Name) == "Where is *it*?"
    assert words.parent() is item
    stage.view.show_chat([])
    assert not item.isValid()


async def test_of_a_long_chat_the_list_holds_those_around_the_view(stage: Stage) -> None:
    stage.show(*[question(str(number), "Why?") for number in range(5_000)])
    listed = ask(stage.view)
    assert listed.childCount() == MOST_ITEMS
    assert describe(stage.view) == "The messages of this chat: 5,000, of which 4,601 to 5,000 are here"
    assert listed.child(MOST_ITEMS - 1).object() is stage.rows[-1]
    stage.view.verticalScrollBar().setValue(stage.view.verticalScrollBar().maximum() // 2)
    row = stage.rows[2]
    place = listed.indexOfChild(ask(row))
    assert 50 < place < MOST_ITEMS - 50
    assert describe(row) == f"Question, message {row.number:,}"
    before = listed.child(place - 20)
    assert before.text(QAccessible.Text.Description) == f"Question, message {row.number - 20:,}"
    last = listed.child(listed.childCount() - 1)
    assert last.text(QAccessible.Text.Name) == "Go to the end"


async def test_items_go_with_their_list(qtbot: QtBot, appearance: Appearance, icons: Icons) -> None:
    stage = Stage(appearance, icons)
    stage.show(*[question(str(number), "Why?") for number in range(50)])
    item = ask(stage.view).child(0)
    assert item.isValid()
    await stage.settle()
    stage.view.close()
    stage.view.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(stage.view))
    other = Stage(appearance, icons)
    qtbot.addWidget(other.view)
    other.show(question("1"))
    ask(other.view)
    assert not shiboken6.isValid(item)


@pytest.mark.parametrize(
    ("count", "first"), [(0, 0), (1, 0), (MOST_ITEMS, 3), (5_000, 0), (5_000, 4_999), (5_000, 1_234)]
)
def test_what_is_in_view_can_be_asked_for(count: int, first: int) -> None:
    items = choose_items(count, first)
    assert len(items) == min(count, MOST_ITEMS)
    assert not count or first in items
    assert all(number in items for number in range(first, min(count, first + 100)))


async def test_items_that_many_were_asked_for_after_are_let_go(stage: Stage) -> None:
    stage.show(*[question(str(number), "Why?") for number in range(2_000)])
    listed, bar = ask(stage.view), stage.view.verticalScrollBar()
    bar.setValue(0)
    early = listed.child(MOST_ITEMS - 1)
    assert early.text(QAccessible.Text.Name) == "You"
    for step in range(1, 5):
        bar.setValue(bar.maximum() * step // 4)
        for number in range(MOST_ITEMS):
            assert listed.child(number).text(QAccessible.Text.Name) == "You"
    assert not shiboken6.isValid(early)


async def test_everything_in_a_message_is_reached_by_tab_in_reading_order(stage: Stage) -> None:
    thinking = ReasoningPart(text="Hm.")
    stage.show(
        question("1", "Why?"),
        answer("2", "See [it](https://x.example).\n\n```py\nx\n```\n", thinking, finish=FinishReason.STOPPED),
    )
    stage.view.activateWindow()
    stage.row("2").setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[str] = []
    for _ in range(13):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.append(focus.accessibleName() or type(focus).__name__)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    wanted = ["Grok 4", "Reasoning", "RunView", "Copy code", "Code, py", "Copy", "Retry"]
    assert [name for name in wanted if name not in reached] == []
    places = [reached.index(name) for name in wanted]
    code = slice(wanted.index("Copy code"), wanted.index("Code, py") + 1)
    places[code] = sorted(places[code])  # a listing may lead to its buttons first or last
    assert places == sorted(places)
    await stage.settle()


async def test_focus_can_be_seen_on_rows_and_texts(stage: Stage) -> None:
    stage.show(question("1"), done("2", "text"))
    stage.view.activateWindow()
    row = stage.row("2")
    for widget in (row, row.text_views()[0]):
        stage.view.setFocus()
        plain: QImage = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert widget.grab().toImage() != plain


async def test_up_and_down_go_from_message_to_message(stage: Stage) -> None:
    stage.show(*[question(str(number), "Why?\n" * 5) for number in range(60)])
    stage.view.activateWindow()
    stage.view.focus_last()
    seen: list[str] = []
    for _ in range(59):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(str(focus.property("messageId")))
        QTest.keyClick(focus, Qt.Key.Key_Up)
    assert seen == [str(number) for number in range(59, 0, -1)]
    row = stage.row("0")
    assert QApplication.focusWidget() is row
    assert 0 <= row.y() < stage.view.viewport().height()
    QTest.keyClick(row, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is stage.row("1")


async def test_a_tall_message_is_scrolled_through_before_it_is_left(stage: Stage) -> None:
    stage.show(done("1", "Words.\n\n" * 100), question("2", "Why?"))
    stage.view.activateWindow()
    stage.view.verticalScrollBar().setValue(0)
    row = stage.row("1")
    row.setFocus(Qt.FocusReason.TabFocusReason)
    presses = 0
    while QApplication.focusWidget() is row:
        presses += 1
        QTest.keyClick(row, Qt.Key.Key_Down)
        assert presses < 200
    assert presses > 10
    assert QApplication.focusWidget() is stage.row("2")


@pytest.mark.usefixtures("listening")
async def test_an_answer_is_announced_sentence_by_sentence(stage: Stage, qtbot: QtBot) -> None:
    said: list[str] = []
    announcer = Announcer(stage.view, said.append)
    announcer.hear("2", "It is")
    assert said == []
    announcer.hear("2", " so. And")
    assert said == ["It is so."]
    announcer.hear("2", " more. ")
    announcer.hear("2", "Again. ")
    assert said == ["It is so."]
    qtbot.waitUntil(lambda: len(said) > 1)
    assert said[1:] == ["And more.\nAgain."]
    announcer.hear("2", "Last")
    announcer.finish(done("2", "…"))
    assert said[2:] == ["Last\nAnswer finished"]
    announcer.finish(done("2", "…"))
    assert len(said) == 3


async def test_nothing_is_announced_while_nothing_listens(stage: Stage) -> None:
    if QAccessible.isActive():
        QAccessible.setActive(False)
    said: list[str] = []
    announcer = Announcer(stage.view, said.append)
    announcer.hear("2", "It is so. ")
    announcer.finish(done("2", "It is so. "))
    assert said == []


@pytest.mark.usefixtures("listening")
async def test_the_view_announces_what_it_shows(stage: Stage) -> None:
    """Through the real event, which must not fail."""
    stage.show(question("1"), answer("2"))
    stage.grow("2", "It is so. And ")
    stage.view.update_message(done("2", "It is so. And more."))


def fold_of(stage: Stage) -> QToolButton:
    return stage.row("2").findChildren(ReasoningView)[0].findChildren(QToolButton)[0]


def statuses(stage: Stage) -> list[str]:
    return [label.text() for label in stage.row("2").findChildren(StatusView) if label.isVisible()]


async def test_readable_thinking_shows_its_time_and_no_second_line(stage: Stage) -> None:
    stage.show(question("1"), answer("2"))
    stage.view.grow_reasoning("2", "Hm.")
    stage.view.flush()
    entry = stage.view.column.find("2")
    assert entry is not None
    entry.thinking.follow(answer("2", "", ReasoningPart(text="Hm."), first_token=1.0))
    stage.view.set_status("2", "Grok 4 is thinking…")
    assert fold_of(stage).text().startswith("Thinking… ")
    assert statuses(stage) == []


async def test_thinking_of_a_reloaded_chat_is_timed_by_its_record(stage: Stage) -> None:
    facts = {"first_token": 10.0, "first_text": 22.4, "ended": 60.0}
    stage.show(
        question("1"), answer("2", "Yes", ReasoningPart(text="Hm."), finish=FinishReason.STOP, **facts)
    )
    assert fold_of(stage).text() == "Thought for 12 s"
    assert fold_of(stage).accessibleName() == "Thought for 12 s"
    block = stage.row("2").findChildren(ReasoningView)[0]
    assert not [view for view in block.findChildren(TextView) if view.isVisible()]


async def test_hidden_thinking_is_one_honest_line(stage: Stage) -> None:
    stage.show(question("1"), answer("2"))
    stage.view.set_status("2", "Grok 4 is thinking, hidden by the provider, 12 s")
    assert statuses(stage) == ["Grok 4 is thinking, hidden by the provider, 12 s"]
    usage = Usage(reasoning_tokens=830)
    hidden = ReasoningPart(text="", details=({"type": "reasoning.encrypted", "data": "x"},))
    stage.view.update_message(answer("2", "Yes", hidden, finish=FinishReason.STOP, usage=usage))
    assert statuses(stage) == []
    assert not [view for view in stage.row("2").findChildren(ReasoningView) if view.isVisible()]
    entry = stage.view.column.find("2")
    assert entry is not None
    assert entry.ending.note == "830 tokens of thinking, hidden by the provider"
