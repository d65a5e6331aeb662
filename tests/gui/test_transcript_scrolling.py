"""The reader's place: what moves it, and what must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offhand.domain.message import FinishReason
from offhand.ui.transcript.intents import Intents
from offhand.ui.transcript.jump import JumpButton
from tests.fakes.transcripts import Stage, answer, done, question

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

LONG = "A paragraph of some words.\n\n" * 40


@pytest.fixture
async def stage(qtbot: QtBot, appearance: Appearance, icons: Icons) -> AsyncGenerator[Stage, None]:
    stage = Stage(appearance, icons)
    qtbot.addWidget(stage.view)
    stage.show(*[m for n in range(0, 20, 2) for m in (question(str(n)), done(str(n + 1), LONG))])
    yield stage
    await stage.settle()
    stage.view.hide()


def wheel(stage: Stage, notches: int) -> None:
    place = QPointF(100, 100)
    target = stage.view.viewport()
    event = QWheelEvent(
        place,
        target.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)


def at_end(stage: Stage) -> bool:
    bar = stage.view.verticalScrollBar()
    return bar.value() == bar.maximum()


def jump_button(stage: Stage) -> JumpButton:
    return stage.view.findChildren(JumpButton)[0]


async def test_a_chat_opens_at_its_end(stage: Stage) -> None:
    assert at_end(stage)
    assert stage.rows[-1].property("messageId") == "19"


async def test_a_question_goes_to_the_top_and_the_answer_grows_below(stage: Stage) -> None:
    stage.view.add_message(question("q"))
    stage.view.add_message(answer("a"))
    assert stage.top_of("q") == 0
    answer_top = stage.top_of("a")
    for _ in range(5):
        stage.grow("a", "One line.\n\n")
        assert stage.top_of("q") == 0
        assert stage.top_of("a") == answer_top


async def test_the_end_is_followed_once_it_passes_the_lower_edge(stage: Stage) -> None:
    stage.view.add_message(question("q"))
    stage.view.add_message(answer("a"))
    for _ in range(60):
        stage.grow("a", "One line.\n\n")
    row = stage.row("a")
    assert at_end(stage)
    assert row.y() + row.height() == stage.view.viewport().height()


@pytest.mark.parametrize("length", [1, 100])
async def test_nothing_moves_when_the_answer_is_complete(stage: Stage, length: int) -> None:
    stage.view.add_message(question("q"))
    stage.view.add_message(answer("a"))
    text = "One line.\n\n" * length
    stage.grow("a", text)
    stage.view.set_status("a", "Still there…")
    before = stage.view.verticalScrollBar().value(), stage.top_of("a")
    stage.view.set_status("a", "")
    stage.view.update_message(answer("a", text, finish=FinishReason.STOP))
    assert (stage.view.verticalScrollBar().value(), stage.top_of("a")) == before


async def test_scrolling_up_ends_following(stage: Stage) -> None:
    stage.view.add_message(question("q"))
    stage.view.add_message(answer("a"))
    stage.grow("a", LONG)
    wheel(stage, 1)
    value, top = stage.view.verticalScrollBar().value(), stage.top_of("a")
    stage.grow("a", LONG)
    stage.view.update_message(done("a", LONG + LONG))
    assert (stage.view.verticalScrollBar().value(), stage.top_of("a")) == (value, top)
    assert not at_end(stage)
    await stage.settle()


async def test_the_button_counts_new_lines_and_leads_back(stage: Stage) -> None:
    stage.view.add_message(answer("a"))
    stage.grow("a", LONG)
    assert not jump_button(stage).isVisible()
    wheel(stage, 2)
    stage.grow("a", LONG)
    assert jump_button(stage).isVisible()
    assert "new lines" in jump_button(stage).text()
    jump_button(stage).click()
    assert at_end(stage)
    assert not jump_button(stage).isVisible()
    stage.grow("a", LONG)
    assert at_end(stage)
    await stage.settle()


async def test_coming_back_to_the_end_resumes_following(stage: Stage) -> None:
    stage.view.add_message(answer("a"))
    stage.grow("a", LONG)
    wheel(stage, 3)
    wheel(stage, -4)
    stage.grow("a", LONG)
    assert at_end(stage)
    await stage.settle()


async def test_the_place_is_kept_when_the_width_changes(stage: Stage) -> None:
    stage.view.verticalScrollBar().setValue(stage.view.verticalScrollBar().maximum() // 2)
    place = stage.view.place
    assert place is not None
    stage.view.resize(420, 600)
    QApplication.processEvents()
    now = stage.view.place
    assert now is not None
    assert now.message_id == place.message_id
    stage.view.resize(800, 600)
    QApplication.processEvents()
    assert stage.view.place == place


async def test_the_place_of_a_chat_is_found_again(stage: Stage) -> None:
    messages = [m for n in range(0, 20, 2) for m in (question(str(n)), done(str(n + 1), LONG))]
    stage.view.verticalScrollBar().setValue(stage.view.verticalScrollBar().maximum() // 3)
    place = stage.view.place
    assert place is not None
    assert not place.is_following
    stage.view.show_chat([question("other")])
    stage.view.show_chat(messages)
    stage.view.place = place
    assert stage.view.place == place
    stage.view.place = None
    assert at_end(stage)
    await stage.settle()


async def test_an_empty_chat_has_no_place(stage: Stage) -> None:
    stage.view.show_chat([])
    assert stage.view.place is None
    assert stage.rows == []
    stage.view.place = None
    stage.view.focus_last()


async def test_measuring_what_is_above_moves_nothing(stage: Stage) -> None:
    """Heights above are guesses until they are seen: each step up moves by what was asked."""
    bar = stage.view.verticalScrollBar()
    for _ in range(40):
        marked = next(row for row in stage.rows if row.y() + row.height() > 0)
        message_id, top = marked.property("messageId"), marked.y()
        before = bar.value()
        bar.setValue(before - 100)
        if bar.value() == 0:
            break
        assert stage.top_of(message_id) == top + 100


@pytest.mark.parametrize(
    ("key", "direction"),
    [
        (Qt.Key.Key_Up, -1),
        (Qt.Key.Key_PageUp, -1),
        (Qt.Key.Key_Home, -1),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_End, 1),
    ],
)
async def test_keys_scroll(stage: Stage, key: Qt.Key, direction: int) -> None:
    bar = stage.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    QTest.keyClick(stage.view, key)
    assert (bar.value() - before) * direction > 0
    if key is Qt.Key.Key_Home:
        assert bar.value() == 0
    if key is Qt.Key.Key_End:
        assert at_end(stage)


async def test_keys_scroll_from_inside_a_text(stage: Stage) -> None:
    bar = stage.view.verticalScrollBar()
    before = bar.value()
    QTest.keyClick(stage.rows[-1].text_views()[0], Qt.Key.Key_PageUp)
    assert bar.value() < before


async def test_selecting_ends_following_and_survives_growth(stage: Stage) -> None:
    stage.view.add_message(answer("a"))
    stage.grow("a", "First paragraph.\n\nSecond **one** grows")
    text = stage.row("a").text_views()[0]
    QTest.mousePress(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 5))
    QTest.mouseMove(text.viewport(), QPoint(60, 5))
    text.select(0, 24)
    selected = text.selected_text()
    assert selected == "First paragraph.\nSecond "
    for piece in [" more", ".\n\nThird", "\n\n```py\nx", "\n```\n\nend"]:
        stage.grow("a", piece)
        assert text.selected_text() == selected
    stage.view.update_message(
        done("a", "First paragraph.\n\nSecond **one** grows more.\n\nThird\n\n```py\nx\n```\n\nend")
    )
    assert text.selected_text() == selected
    await stage.settle()
    assert text.selected_text() == selected
    await stage.settle()


async def test_a_selection_goes_on_across_listings(stage: Stage) -> None:
    stage.view.add_message(done("a", "Before it.\n\n```\ncode = 1\n```\n\nBehind it."))
    first, code, last = stage.row("a").text_views()
    first.select(7, 7)
    place = last.viewport().mapToGlobal(last.cursorRect().center() + QPoint(500, 0))
    intents = stage.view.findChildren(Intents)[0]
    intents.selection_begun.emit(first)
    intents.selection_dragged.emit(first, place)
    assert stage.row("a").selected_text() == "it.\n\ncode = 1\n\nBehind it."
    back = code.viewport().mapToGlobal(code.viewport().rect().topLeft())
    intents.selection_dragged.emit(first, back)
    assert last.selected_text() == ""
    intents.selection_begun.emit(last)
    assert stage.row("a").selected_text() == ""
    await stage.settle()


async def test_ten_thousand_messages_take_a_few_rows(stage: Stage) -> None:
    messages = [question(str(n), f"Question {n}") for n in range(10_000)]
    stage.view.show_chat(messages)
    bar = stage.view.verticalScrollBar()
    for value in (bar.maximum() // 2, 0, bar.maximum()):
        bar.setValue(value)
        assert 0 < len(stage.rows) < 40
    assert stage.rows[-1].property("messageId") == "9999"


@pytest.mark.parametrize(
    "text",
    [
        "ha" * 50_000,
        "word " * 200_000,
        "a\n\n" * 20_000,
        "[" * 2_000,
        ">" * 10_000 + "x",
        "|a|b|\n|-|-|\n" + "|1|2|\n" * 3_000,
        "```\n" + "x" * 200_000 + "\n```\n",
        "```\n" + "x\n" * 50_000,
    ],
    ids=["ha", "words", "paragraphs", "brackets", "quotes", "table", "code-line", "code"],
)
async def test_pathological_messages_are_shown(stage: Stage, text: str) -> None:
    stage.view.show_chat([question("1"), done("2", text)])
    await stage.settle()
    bar = stage.view.verticalScrollBar()
    for value in (0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(value)
        QApplication.processEvents()
    stage.view.copy_message("2")
    assert QApplication.clipboard().text() == text
    assert len(stage.row("2").text_views()) < 40
