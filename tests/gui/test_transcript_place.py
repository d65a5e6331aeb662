"""The reader's place under real wheels, keys, drags, sizes and themes (the rules of following)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from offhand.domain.message import Blob, FinishReason, ImagePart, Message, ReasoningPart, TextPart
from offhand.ui.transcript.jump import JumpButton
from offhand.ui.transcript.scrolling import NEAR_END
from tests.fakes.transcripts import Stage, answer, done, question

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from PySide6.QtWidgets import QScrollBar
    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

LONG = "A paragraph of some words.\n\n" * 40
HISTORY = [m for n in range(0, 20, 2) for m in (question(str(n)), done(str(n + 1), LONG))]


@pytest.fixture
async def stage(qtbot: QtBot, appearance: Appearance, icons: Icons) -> AsyncGenerator[Stage, None]:
    """Show an answer that is longer than the view and followed while it grows."""
    stage = Stage(appearance, icons)
    qtbot.addWidget(stage.view)
    stage.show(*HISTORY)
    stage.view.add_message(question("q"))
    stage.view.add_message(answer("a"))
    stage.grow("a", LONG)
    stage.view.activateWindow()
    yield stage
    await stage.settle()
    stage.view.hide()


def bar(stage: Stage) -> QScrollBar:
    return stage.view.verticalScrollBar()


def follows(stage: Stage) -> bool:
    """Say whether growth is followed: the end stays at the lower edge."""
    stage.grow("a", LONG)
    return bar(stage).value() == bar(stage).maximum()


def turn_wheel(target: QWidget, pixels: int) -> None:
    place = QPointF(100, 100)
    event = QWheelEvent(
        place,
        target.mapToGlobal(place),
        QPoint(0, pixels),
        QPoint(0, pixels * 2),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)


def test_the_threshold_is_within_the_range_that_feels_right() -> None:
    assert 48 <= NEAR_END <= 100


async def test_the_answer_is_followed_to_begin_with(stage: Stage) -> None:
    assert follows(stage)


@pytest.mark.parametrize("pixels", [4, 60, 600])
async def test_any_turn_of_the_wheel_up_ends_following(stage: Stage, pixels: int) -> None:
    """Also one that leaves the reader near the end."""
    turn_wheel(stage.view.viewport(), pixels)
    top = stage.top_of("a")
    assert not follows(stage)
    assert stage.top_of("a") == top


@pytest.mark.parametrize("key", [Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_Up])
async def test_keys_up_end_following(stage: Stage, key: Qt.Key) -> None:
    QTest.keyClick(stage.view, key)
    value = bar(stage).value()
    assert not follows(stage)
    assert bar(stage).value() == value


async def test_dragging_a_selection_ends_following(stage: Stage) -> None:
    view = next(view for view in reversed(stage.row("a").text_views()))
    start = QPointF(5, view.height() - 8)
    moves = ((QEvent.Type.MouseButtonPress, 0), (QEvent.Type.MouseMove, 60))
    for kind, right in moves:
        place = start + QPointF(right, 0)
        event = QMouseEvent(
            kind,
            place,
            view.viewport().mapToGlobal(place),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view.viewport(), event)
    selected = view.selected_text()
    assert selected
    top = stage.top_of("a")
    assert not follows(stage)
    assert stage.top_of("a") == top
    assert view.selected_text() == selected


async def test_the_keyboard_in_a_message_ends_following(stage: Stage) -> None:
    stage.view.setFocus()
    stage.row("a").setFocus(Qt.FocusReason.TabFocusReason)
    assert not follows(stage)


async def test_leading_the_keyboard_to_the_list_ends_following(stage: Stage) -> None:
    elsewhere = QWidget(stage.view)
    elsewhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    elsewhere.show()
    elsewhere.setFocus()
    assert follows(stage)
    stage.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert not follows(stage)


@pytest.mark.parametrize("way", ["wheel", "end", "page down", "jump", "bar"])
async def test_returning_to_the_end_resumes(stage: Stage, way: str) -> None:
    turn_wheel(stage.view.viewport(), 300)
    stage.grow("a", "One line.\n\n")
    jump = stage.view.findChildren(JumpButton)[0]
    assert jump.isVisible()
    for _ in range(4):
        match way:
            case "wheel":
                turn_wheel(stage.view.viewport(), -500)
            case "end":
                QTest.keyClick(stage.view, Qt.Key.Key_End)
            case "page down":
                QTest.keyClick(stage.view, Qt.Key.Key_PageDown)
            case "jump":
                jump.click()
            case _:
                bar(stage).setValue(bar(stage).maximum())
    assert follows(stage)
    assert not jump.isVisible()


@pytest.mark.parametrize("way", ["wheel", "end"])
async def test_a_reader_who_held_at_the_end_resumes_by_moving_down(stage: Stage, way: str) -> None:
    """Nothing scrolls then, and still it is meant."""
    stage.view.reader.hold()
    if way == "wheel":
        turn_wheel(stage.view.viewport(), -60)
    else:
        QTest.keyClick(stage.view, Qt.Key.Key_End)
    assert follows(stage)


async def test_the_bar_is_written_once_a_frame(stage: Stage) -> None:
    written: list[int] = []
    bar(stage).valueChanged.connect(written.append)
    for number in range(20):
        stage.grow("a", f"Line {number}.\n\nAnother\n\n```\nx\n```\n\n")
        assert len(written) <= number + 1
    assert len(written) == 20
    await stage.settle()


@pytest.mark.parametrize("is_following", [True, False])
async def test_nothing_moves_at_completion(stage: Stage, is_following: bool) -> None:
    if not is_following:
        turn_wheel(stage.view.viewport(), 200)
    stage.view.set_status("a", "Still there…")
    before = [(row.property("messageId"), row.y()) for row in stage.rows]
    stage.view.set_status("a", "")
    stage.view.update_message(answer("a", LONG, finish=FinishReason.STOP))
    await stage.settle()
    after = {row.property("messageId"): row.y() for row in stage.rows}
    assert all(abs(after[message_id] - y) <= 1 for message_id, y in before if message_id in after)
    await stage.settle()


@pytest.mark.parametrize("is_following", [True, False])
async def test_colours_and_thinking_above_the_view_are_compensated(stage: Stage, is_following: bool) -> None:
    """A folded block that opens in a message above takes no line from under the eyes."""
    thinking = Message(
        id="t",
        role=done("t", "").role,
        parts=(ReasoningPart(text="Hm.\n" * 60), TextPart("Short.")),
        reply=done("t", "").reply,
    )
    stage.view.show_chat([thinking, done("b", LONG), answer("a", LONG)])
    await stage.settle()
    if not is_following:
        bar(stage).setValue(stage.view.column.heights.top_of(1) + 150)
    entry = stage.view.column.find("t")
    assert entry is not None
    top = stage.top_of("b" if not is_following else "a")
    height = stage.view.column.heights[0]
    entry.unfold_reasoning(is_open=True)
    stage.view.arrange()
    assert abs(stage.top_of("b" if not is_following else "a") - top) <= 1
    assert is_following or stage.view.column.heights[0] > height + 100
    await stage.settle()


async def test_pictures_above_that_arrive_move_nothing(stage: Stage) -> None:
    picture = ImagePart(Blob("a" * 64, "image/png", 9, 400, 300), "plan.png")
    stage.view.show_chat([question("p", "Look", picture), done("b", LONG)])
    bar(stage).setValue(180)
    top = stage.top_of("b")
    await stage.settle()
    stage.view.grab()
    await stage.settle()
    assert abs(stage.top_of("b") - top) <= 1
    await stage.settle()


async def test_another_size_keeps_what_is_read(stage: Stage) -> None:
    bar(stage).setValue(bar(stage).maximum() // 2)
    place = stage.view.place
    assert place is not None
    for width in (500, 640, 360, 800):
        stage.view.resize(width, 600)
        QApplication.processEvents()
        now = stage.view.place
        assert now is not None
        assert now.message_id == place.message_id
    assert now == place


async def test_another_size_keeps_a_question_at_the_top(stage: Stage) -> None:
    stage.view.add_message(question("r", "Short?"))
    stage.view.add_message(answer("s", "Short."))
    assert stage.top_of("r") == 0
    for width, height in ((500, 600), (700, 400), (800, 600)):
        stage.view.resize(width, height)
        QApplication.processEvents()
        assert stage.top_of("r") == 0


async def test_another_theme_keeps_what_is_read(stage: Stage, appearance: Appearance) -> None:
    bar(stage).setValue(bar(stage).maximum() // 2)
    before = [(row.property("messageId"), row.y()) for row in stage.rows]
    appearance.set_choice("dark")
    QApplication.processEvents()
    after = {row.property("messageId"): row.y() for row in stage.rows}
    assert all(abs(after[message_id] - y) <= 1 for message_id, y in before)


@pytest.mark.parametrize("is_away", [True, False])
async def test_the_place_is_kept_across_chats_while_an_answer_arrives(stage: Stage, is_away: bool) -> None:
    chat = [*HISTORY, question("r", "Why?"), answer("s", "Short.")]
    stage.view.show_chat(chat[:-2])
    stage.view.add_message(chat[-2])
    stage.view.add_message(chat[-1])
    if is_away:
        turn_wheel(stage.view.viewport(), 400)
    place = stage.view.place
    tops = {row.property("messageId"): row.y() for row in stage.rows}
    stage.view.show_chat([question("other")])
    stage.view.show_chat([*chat[:-1], answer("s", "Short.\n\nAnd more.")])
    stage.view.place = place
    assert stage.view.place == place
    assert abs(stage.top_of("r") - tops["r"]) <= 1
    stage.grow("s", "\n\nAnd more.")
    assert abs(stage.top_of("r") - tops["r"]) <= 1
