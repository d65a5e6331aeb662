"""Answers side by side as one: found in, scrolled together, and compared again after a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest_asyncio
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from offhand.domain.appearance_settings import SCROLL_TOGETHER
from offhand.domain.model_settings import KEEP_COMPARING
from tests.fakes.chat_window import ChatWindow
from tests.gui.comparing import A, B, C, ask, chips, columns, end

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from offhand.ui.find_bar import FindBar
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.transcript.view import TranscriptView

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest_asyncio.fixture
async def room(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncIterator[ChatWindow]:
    room = ChatWindow(tmp_path, appearance, icons)
    room.window.resize(1300, 740)
    for model in (A, B, C):
        room.provider.say_as(model)
    yield room
    await room.close()


async def compare(room: ChatWindow, answers: dict[str, str], text: str = "Why?") -> list[TranscriptView]:
    """Have these answers side by side, and return what shows them."""
    await ask(room, *answers, text=text)
    for model, answer in answers.items():
        room.provider.answer_as(model, answer)
    await room.until(lambda: room.conversation.is_idle)
    QApplication.processEvents()
    return [column.view for column in columns(room)]


async def search(room: ChatWindow, words: str, told: str) -> FindBar:
    assert room.window.page.tools is not None
    bar = room.window.page.tools.find_bar
    room.press(Qt.Key.Key_F, CONTROL)
    assert bar.isVisible()
    bar.field.setText(words)
    await room.until(lambda: bar.count.text() == told)
    return bar


def numbers(room: ChatWindow) -> list[int]:
    """List which hit each transcript leads to: that of the chat, then the answers."""
    views = [room.window.page.transcript, *(column.view for column in columns(room))]
    return [view.finder.number for view in views]


async def test_words_are_found_in_the_chat_and_in_every_answer(room: ChatWindow) -> None:
    await compare(room, {A: "A sky, and a sky.", B: "None.", C: "The sky."}, text="Why is the sky blue?")
    bar = await search(room, "sky", "1 of 4")
    seen = [numbers(room)]
    for _ in range(4):
        room.press(Qt.Key.Key_Return)
        seen.append(numbers(room))
    assert seen == [[1, 0, 0, 0], [0, 1, 0, 0], [0, 2, 0, 0], [0, 0, 0, 1], [1, 0, 0, 0]]
    told: list[str] = []
    for _ in range(3):
        room.press(Qt.Key.Key_Return, SHIFT)
        told.append(bar.count.text())
    assert told == ["4 of 4", "3 of 4", "2 of 4"]
    assert numbers(room) == [0, 1, 0, 0]
    marked = [
        sum(len(t.extraSelections()) for r in v.column.rows() for t in r.text_views()) for v in views(room)
    ]
    assert marked == [2, 0, 1]
    room.press(Qt.Key.Key_Escape)
    assert all(view.finder.total == 0 for view in views(room))
    await room.rest()


def count_marks(view: TranscriptView) -> int:
    return sum(len(text.extraSelections()) for row in view.column.rows() for text in row.text_views())


def views(room: ChatWindow) -> list[TranscriptView]:
    return [column.view for column in columns(room)]


async def test_what_stands_in_an_answer_alone_is_led_to_at_once(room: ChatWindow) -> None:
    await compare(room, {A: "One.", B: "Only here."})
    await search(room, "only", "1 of 1")
    assert numbers(room) == [0, 0, 1]
    await room.rest()


async def test_the_first_hit_is_led_to_however_long_it_takes_to_find(room: ChatWindow) -> None:
    long = "Words and words.\n\n" * 3_000
    await compare(room, {A: f"{long}Here.\n\n{long}", B: "Here."})
    await search(room, "here", "1 of 2")
    assert numbers(room) == [0, 1, 0]
    await room.rest()


async def test_the_search_begins_where_the_keyboard_is(room: ChatWindow) -> None:
    await compare(room, {A: "Blue.", B: "Blue."}, text="Blue?")
    room.comparison.columns.focus(1)
    await search(room, "blue", "3 of 3")
    assert numbers(room) == [0, 0, 1]
    await room.rest()


async def test_a_hit_behind_a_tab_is_brought_into_view(room: ChatWindow) -> None:
    room.window.resize(560, 740)
    await compare(room, {A: "One.", B: "Only here."})
    QApplication.processEvents()
    assert [column.isHidden() for column in columns(room)] == [False, True]
    await search(room, "only", "1 of 1")
    assert [column.isHidden() for column in columns(room)] == [True, False]
    assert room.conversation.comparing.lead == columns(room)[0].message_id, "who leads is not changed by it"
    await room.rest()


async def test_words_that_come_later_are_counted_and_a_choice_leaves_one_place_to_search(
    room: ChatWindow,
) -> None:
    await ask(room, A, B, text="Blue?")
    bar = await search(room, "blue", "1 of 1")
    for model in (A, B):
        room.provider.answer_as(model, "Blue, so blue.")
    await room.until(lambda: bar.count.text() == "1 of 5")
    await room.until(lambda: room.conversation.is_idle)
    columns(room)[1].go_on.click()
    await room.until(lambda: bar.count.text() == "3 hits")
    await room.rest()


def switch(room: ChatWindow, name: str) -> QToolButton:
    button = room.window.findChild(QToolButton, name)
    assert isinstance(button, QToolButton)
    assert button.isVisible()
    return button


def shares(views: list[TranscriptView]) -> list[float]:
    bars = [view.verticalScrollBar() for view in views]
    return [round(bar.value() / bar.maximum(), 1) for bar in bars]


async def test_answers_are_scrolled_one_by_one_or_together(room: ChatWindow) -> None:
    long = await compare(room, {A: "A line.\n\n" * 200, B: "Another line.\n\n" * 90})
    for view in long:
        await room.until(lambda view=view: not view.column.is_waiting)
    first, second = (view.verticalScrollBar() for view in long)
    first.setValue(0)
    second.setValue(0)
    assert shares(long) == [0, 0]
    first.setValue(first.maximum() // 2)
    assert shares(long) == [0.5, 0]
    switch(room, "scrollTogether").click()
    await room.until(lambda: room.core.preferences.settings.get(SCROLL_TOGETHER))
    first.setValue(first.maximum() // 2)
    assert shares(long) == [0.5, 0.5]
    second.setValue(round(0.2 * second.maximum()))
    assert shares(long) == [0.2, 0.2]
    first.setValue(first.maximum())
    assert shares(long) == [1, 1]
    switch(room, "scrollTogether").click()
    await room.until(lambda: not room.core.preferences.settings.get(SCROLL_TOGETHER))
    first.setValue(0)
    assert shares(long) == [0, 1]
    await room.rest()


async def test_what_grows_in_one_moves_no_other(room: ChatWindow) -> None:
    await ask(room, A, B)
    await room.core.preferences.change(SCROLL_TOGETHER, value=True)
    room.provider.answer_as(A, "A line.\n\n" * 200)
    await room.until(lambda: not room.conversation.comparing.answers[0].is_open)
    await room.until(lambda: not columns(room)[0].view.column.is_waiting)
    values = [view.verticalScrollBar().value() for view in views(room)]
    room.provider.answer_as(B, "Another line.\n\n" * 200)
    await room.until(lambda: room.conversation.is_idle)
    assert views(room)[0].verticalScrollBar().value() == values[0]
    await room.rest()


async def test_who_wants_goes_on_comparing_after_a_choice(room: ChatWindow) -> None:
    room.conversation.comparing.set_models((A, B))
    keep = switch(room, "keepModels")
    assert not keep.isChecked()
    keep.click()
    await room.until(lambda: room.core.preferences.settings.get(KEEP_COMPARING))
    await compare(room, {A: "One.", B: "Two."})
    columns(room)[1].go_on.click()
    assert not columns(room)
    assert room.texts == ["Why?", "Two."]
    assert chips(room) == [f"Remove {A}", f"Remove {B}"]
    await ask(room, A, B, text="And then?")
    await end(room, A, B)
    assert [len(columns(room)), room.texts[:2]] == [2, ["Why?", "Two."]]
    switch(room, "keepModels").click()
    await room.until(lambda: not room.core.preferences.settings.get(KEEP_COMPARING))
    columns(room)[0].go_on.click()
    assert not chips(room)
    await room.rest()
