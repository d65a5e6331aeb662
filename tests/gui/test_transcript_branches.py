"""Branches in the transcript: the switcher, its keys, and the place that holds while messages change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton

from offhand.domain.branches import Fork
from offhand.domain.message import FinishReason, Message
from offhand.ui.transcript.flash import STEP, STEPS, Flash
from offhand.ui.transcript.turning import UPPER
from tests.fakes.transcripts import Stage, answer, done, question

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

ALT = Qt.KeyboardModifier.AltModifier
LONG = "A paragraph of some words.\n\n" * 40
HISTORY = [m for n in range(0, 12, 2) for m in (question(str(n)), done(str(n + 1), LONG))]


@pytest.fixture
async def stage(qtbot: QtBot, appearance: Appearance, icons: Icons) -> AsyncGenerator[Stage, None]:
    """Show transcripts in a window that has the keyboard, and note what is wanted of branches."""
    stage = Stage(appearance, icons)
    qtbot.addWidget(stage.view)
    for name, signal in (
        ("turn", stage.view.turn_requested),
        ("branch", stage.view.branch_requested),
        ("below", stage.view.ask_below_requested),
        ("models", stage.view.retry_menu_requested),
        ("origin", stage.view.origin_requested),
    ):
        signal.connect(partial(note, stage, name))
    yield stage
    await stage.settle()
    stage.view.hide()


def note(stage: Stage, name: str, *values: object) -> None:
    stage.heard.append((name, *values))


def fork_of(message_id: str, position: int, count: int, **news: object) -> dict[str, Fork]:
    names = tuple(message_id if n == position else f"other {n}" for n in range(1, count + 1))
    return {message_id: Fork(names, position, **news)}  # pyright: ignore[reportArgumentType] - facts of a fork


def show(stage: Stage, messages: list[Message], forks: dict[str, Fork]) -> None:
    stage.show(*messages)
    stage.view.activateWindow()
    stage.view.mark_branches(forks, None)
    QApplication.processEvents()


def turn(stage: Stage, messages: list[Message], forks: dict[str, Fork] | None = None) -> None:
    stage.view.show_branch(messages, forks or {}, None)
    QApplication.processEvents()


def labels(stage: Stage, message_id: str) -> list[str]:
    return [label.text() for label in stage.row(message_id).findChildren(QLabel) if label.isVisible()]


def scroll_to(stage: Stage, message_id: str, top: int) -> None:
    index = stage.view.column.index_of(message_id)
    assert index is not None
    bar = stage.view.verticalScrollBar()
    for _ in range(4):  # guesses are corrected on the way
        bar.setValue(stage.view.column.heights.top_of(index) - top)
        QApplication.processEvents()
    assert stage.top_of(message_id) == top


async def test_a_message_with_alternatives_says_which_it_is(stage: Stage) -> None:
    show(stage, [question("q"), done("a", "Yes")], {**fork_of("q", 1, 2), **fork_of("a", 2, 3)})
    assert "1/2" in labels(stage, "q")
    assert "2/3" in labels(stage, "a")
    assert stage.row("q").describe_place() == "Question, message 1, branch 1 of 2"
    assert not stage.button("q", "Previous branch").isEnabled()
    assert stage.button("a", "Previous branch").isEnabled()
    stage.button("a", "Next branch").click()
    stage.button("a", "Previous branch").click()
    stage.button("q", "Next branch").click()
    assert stage.heard == [("turn", "a", 3), ("turn", "a", 1), ("turn", "q", 2)]
    stage.view.mark_branches({}, None)
    assert "2/3" not in labels(stage, "a")
    assert stage.row("q").describe_place() == "Question, message 1"


async def test_what_goes_on_in_another_branch_is_told(stage: Stage) -> None:
    show(stage, [question("q"), done("a", "Yes")], fork_of("a", 2, 3, arriving=3))
    assert "answering in 3" in labels(stage, "a")
    stage.view.mark_branches(fork_of("a", 2, 3, fresh=frozenset({3, 1})), None)
    assert "new in 1, 3" in labels(stage, "a")
    place = next(label for label in stage.row("a").findChildren(QLabel) if label.text() == "2/3")
    assert place.accessibleDescription() == "branch 2 of 3, new in 1, 3"


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_Right, 3),
        (Qt.Key.Key_Home, 1),
        (Qt.Key.Key_End, 4),
    ],
)
@pytest.mark.parametrize("where", ["row", "text", "button"])
async def test_keys_turn_the_message_that_has_the_keyboard(
    stage: Stage, key: Qt.Key, wanted: int, where: str
) -> None:
    show(stage, [question("q"), done("a", "Some words")], fork_of("a", 2, 4))
    row = stage.row("a")
    widget = {"row": row, "text": row.text_views()[0], "button": stage.button("a", "Copy")}[where]
    widget.setFocus()
    QTest.keyClick(widget, key, ALT)
    assert stage.heard == [("turn", "a", wanted)]


async def test_keys_do_nothing_where_there_is_nothing_to_turn_to(stage: Stage) -> None:
    show(stage, [question("q"), done("a", "Some words")], fork_of("a", 1, 2))
    stage.row("a").setFocus()
    QTest.keyClick(stage.row("a"), Qt.Key.Key_Left, ALT)
    QTest.keyClick(stage.row("a"), Qt.Key.Key_Home, ALT)
    stage.row("q").setFocus()
    QTest.keyClick(stage.row("q"), Qt.Key.Key_Right, ALT)
    assert stage.heard == []


@pytest.mark.parametrize(
    ("key", "wanted"),
    [(Qt.Key.Key_Left, 1), (Qt.Key.Key_Right, 3), (Qt.Key.Key_Home, 1), (Qt.Key.Key_End, 4)],
)
async def test_plain_arrows_and_ends_work_on_the_switcher_itself(
    stage: Stage, key: Qt.Key, wanted: int
) -> None:
    show(stage, [question("q"), done("a", "Some words")], fork_of("a", 2, 4))
    button = stage.button("a", "Next branch")
    button.setFocus()
    QTest.keyClick(button, key)
    assert stage.heard == [("turn", "a", wanted)]


async def test_the_question_offers_its_switcher_below_its_card(stage: Stage) -> None:
    show(stage, [question("q", "Why?")], fork_of("q", 1, 2))
    row = stage.row("q")
    text = row.text_views()[0]
    place = stage.button("q", "Next branch")
    assert place.mapTo(row, place.rect().topLeft()).y() >= text.geometry().bottom()
    stage.button("q", "Next branch").setFocus()
    assert QApplication.focusWidget() is place


async def test_what_can_be_done_with_a_message_is_asked_for(stage: Stage) -> None:
    show(stage, [question("q"), done("a", "Yes")], {})
    stage.button("q", "Branch").click()
    stage.button("a", "Branch").click()
    stage.button("a", "Retry with").click()
    assert [heard[:2] for heard in stage.heard] == [("branch", "q"), ("branch", "a"), ("models", "a")]
    assert not [
        b for b in stage.row("q").findChildren(QToolButton) if b.isVisible() and "Retry" in b.accessibleName()
    ]


async def test_an_open_answer_is_neither_branched_nor_asked_again(stage: Stage) -> None:
    show(stage, [question("q"), answer("a", "so far")], {})
    assert not stage.button("a", "Branch").isEnabled()
    assert not stage.button("a", "Retry with").isEnabled()
    stage.view.update_message(done("a", "so far"))
    assert stage.button("a", "Branch").isEnabled()


async def test_the_line_of_a_branched_chat_leads_to_where_it_came_from(stage: Stage) -> None:
    show(stage, [question("q"), done("a", "Yes"), question("r"), done("b", "No")], {})
    stage.view.mark_branches({}, ("a", "Rain & snow"))
    QApplication.processEvents()
    (line,) = [b for b in stage.row("a").findChildren(QPushButton) if b.objectName() == "origin"]
    assert line.accessibleName() == "Branched from “Rain & snow”"
    line.click()
    assert stage.heard == [("origin",)]
    stage.view.mark_branches({}, ("a", ""))
    assert line.accessibleName() == "Branched from a chat that is gone"
    assert not line.isEnabled()


@pytest.mark.parametrize("length", [1, 40])
@pytest.mark.parametrize("old_length", [1, 40])
async def test_the_message_that_changes_stays_where_it_is(stage: Stage, length: int, old_length: int) -> None:
    """With its top in view, whatever comes below it."""
    words = "Words of an answer.\n\n"
    old = [*HISTORY, question("q"), done("a", words * old_length), question("r"), done("b", LONG)]
    show(stage, old, fork_of("a", 1, 2))
    scroll_to(stage, "a", 200)
    question_top = stage.top_of("q")
    turn(stage, [*HISTORY, question("q"), done("c", words * length)], fork_of("c", 2, 2))
    assert stage.top_of("c") == 200
    assert stage.top_of("q") == question_top
    turn(stage, old, fork_of("a", 1, 2))
    assert stage.top_of("a") == 200


async def test_a_switcher_in_view_stays_under_the_pointer_where_the_top_is_out_of_view(stage: Stage) -> None:
    old = [*HISTORY, question("q"), done("a", LONG)]
    show(stage, old, fork_of("a", 1, 2))
    button = stage.button("a", "Next branch")
    before = button.mapTo(stage.view.viewport(), button.rect().topLeft()).y()
    assert stage.top_of("a") < 0
    turn(stage, [*HISTORY, question("q"), done("c", LONG + LONG)], fork_of("c", 2, 2))
    button = stage.button("c", "Previous branch")
    assert button.mapTo(stage.view.viewport(), button.rect().topLeft()).y() == before
    turn(stage, [*HISTORY, question("q"), done("d", "Short.")], fork_of("d", 2, 2))
    button = stage.button("d", "Previous branch")
    assert button.mapTo(stage.view.viewport(), button.rect().topLeft()).y() == before


async def test_in_the_middle_of_a_tall_message_the_same_depth_is_shown(stage: Stage) -> None:
    show(stage, [question("q"), done("a", LONG * 4), question("r")], fork_of("a", 1, 2))
    scroll_to(stage, "a", -900)
    turn(stage, [question("q"), done("b", LONG * 3)], fork_of("b", 2, 2))
    assert stage.top_of("b") == -900
    turn(stage, [question("q"), done("c", "Short.")], fork_of("c", 2, 2))
    row = stage.row("c")
    assert 0 < row.y() + row.height() <= stage.view.viewport().height()


async def test_a_branch_that_ends_earlier_leaves_what_is_above_where_it_was(stage: Stage) -> None:
    show(stage, [*HISTORY, question("q"), done("a", LONG)], {})
    scroll_to(stage, "q", 150)
    turn(stage, [*HISTORY, question("q")])
    assert stage.top_of("q") == 150
    turn(stage, [])
    assert stage.rows == []


async def test_an_answer_asked_for_again_grows_below_its_question(stage: Stage) -> None:
    show(stage, [*HISTORY, question("q"), done("a", LONG)], {})
    scroll_to(stage, "q", 150)
    turn(stage, [*HISTORY, question("q")])
    stage.view.add_message(answer("b"))
    stage.grow("b", "Some words.")
    assert stage.top_of("q") == 150
    stage.grow("b", LONG)
    bar = stage.view.verticalScrollBar()
    assert bar.value() == bar.maximum(), "it is followed once it is longer than the view"


async def test_a_question_out_of_view_comes_to_the_top_when_it_is_asked_again(stage: Stage) -> None:
    show(stage, [*HISTORY, question("q"), done("a", LONG)], {})
    assert "q" not in [row.property("messageId") for row in stage.rows if row.y() >= 0]
    turn(stage, [*HISTORY, question("q")])
    stage.view.add_message(answer("b"))
    assert stage.top_of("q") == 0


@pytest.mark.parametrize("share", [0.2, 0.9])
async def test_an_edited_question_stands_where_the_old_one_was_if_there_is_room(
    stage: Stage, share: float
) -> None:
    show(stage, [*HISTORY, question("q"), done("a", LONG), question("r"), done("b", LONG)], {})
    top = round(stage.view.viewport().height() * share)
    scroll_to(stage, "q", top)
    turn(stage, HISTORY)
    stage.view.add_message(question("q2"))
    stage.view.add_message(answer("c"))
    assert stage.top_of("q2") == (top if share < UPPER else 0)
    stage.view.add_message(question("q3"))
    assert stage.top_of("q3") == 0, "an ordinary question goes to the top again"


async def test_the_keyboard_stays_with_the_message_that_changes(stage: Stage) -> None:
    show(stage, [question("q"), done("a", "One")], fork_of("a", 1, 3))
    stage.row("a").setFocus()
    turn(stage, [question("q"), done("b", "Two")], fork_of("b", 2, 3))
    assert QApplication.focusWidget() is stage.row("b")
    stage.button("b", "Next branch").setFocus()
    turn(stage, [question("q"), done("c", "Three")], fork_of("c", 3, 3))
    assert QApplication.focusWidget() is stage.button("c", "Previous branch"), "there is no next one"
    stage.row("q").setFocus()
    turn(stage, [question("q"), done("a", "One")], fork_of("a", 1, 3))
    assert QApplication.focusWidget() is stage.row("q")


async def test_what_is_shared_is_not_laid_out_again(stage: Stage) -> None:
    show(stage, [question("q"), done("a", "One")], {})
    shared = stage.row("q"), stage.row("q").text_views()[0].document()
    turn(stage, [question("q"), done("b", "Two")])
    assert (stage.row("q"), stage.row("q").text_views()[0].document()) == shared


async def test_the_place_is_found_again_after_another_chat(stage: Stage) -> None:
    branch = [*HISTORY, question("q"), done("c", "Short.")]
    show(stage, [*HISTORY, question("q"), done("a", LONG)], {})
    scroll_to(stage, "a", 200)
    turn(stage, branch)
    place = stage.view.place
    stage.view.show_chat([question("other")])
    stage.view.show_chat(branch)
    stage.view.place = place
    assert stage.view.place == place
    assert stage.top_of("c") == 200


async def test_a_new_branch_lights_up_for_a_moment(stage: Stage, qtbot: QtBot) -> None:
    show(stage, [question("q"), done("a", "One")], {})
    plain = stage.row("a").grab().toImage()
    stage.view.flash("a")
    assert stage.row("a").grab().toImage() != plain
    flash = stage.row("a").findChild(Flash)
    assert isinstance(flash, Flash)
    qtbot.waitUntil(lambda: not flash.isActive(), timeout=STEPS * STEP * 20)
    assert stage.row("a").grab().toImage() == plain
    stage.view.flash("a")
    turn(stage, [question("q"), done("b", "Two")])
    assert not any(found.isActive() for found in stage.view.findChildren(Flash))


async def test_a_message_is_gone_to_and_lights_up(stage: Stage) -> None:
    show(stage, HISTORY, {})
    stage.view.reveal("3")
    assert 0 <= stage.top_of("3") < 40
    flash = stage.row("3").findChild(Flash)
    assert isinstance(flash, Flash)
    assert flash.strength == 1
    flash.end()


async def test_the_bar_of_a_cut_answer_offers_both_ways(stage: Stage) -> None:
    show(stage, [question("q"), answer("a", "Half", finish=FinishReason.INTERRUPTED)], {})
    assert "Interrupted" in labels(stage, "a")
    for name in ("Continue", "Retry"):
        next(
            b for b in stage.row("a").findChildren(QPushButton) if b.isVisible() and b.text() == name
        ).click()
    assert stage.heard == [("continue", "a"), ("retry", "a")]
