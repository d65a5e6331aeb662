"""The transcript from outside: rows, buttons, errors, keyboard, copying."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

from offhand.domain.errors import ConnectionLost, KeyRejected
from offhand.domain.message import Blob, CitationPart, FinishReason, ImagePart, ReasoningPart
from offhand.services.explanation import Action, explain
from offhand.ui.transcript.labels import HeaderView, StatusView
from offhand.ui.transcript.reasoning import ReasoningView, ThoughtView
from tests.fakes.transcripts import MODEL, Stage, answer, done, question

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

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


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def visible_texts(row: QWidget) -> list[str]:
    return [button.text() for button in row.findChildren(QPushButton) if button.isVisible()]


async def test_assistive_technology_sees_a_list_of_named_rows(stage: Stage) -> None:
    stage.show(question("1"), done("2", "Because."))
    transcript = QAccessible.queryAccessibleInterface(stage.view)
    assert stage.view.objectName() == "transcript"
    assert transcript.role() == QAccessible.Role.List
    assert transcript.text(QAccessible.Text.Name) == "Transcript"
    rows = [transcript.child(index) for index in range(transcript.childCount())]
    assert [row.role() for row in rows] == [QAccessible.Role.ListItem] * 2
    assert [row.text(QAccessible.Text.Name) for row in rows] == ["You", "Grok 4"]
    assert [transcript.indexOfChild(row) for row in rows] == [0, 1]
    assert rows[1].parent() == transcript


async def test_the_row_is_named_for_the_model_that_really_served(stage: Stage) -> None:
    stage.show(question("1"), answer("2"))
    assert stage.row("2").accessibleName() == "Grok 4"
    stage.view.update_message(answer("2", "x", finish=FinishReason.STOP, served_model="other/model"))
    assert stage.row("2").accessibleName() == "other/model"
    header = stage.row("2").findChildren(HeaderView)[0]
    assert MODEL in header.toolTip()


async def test_text_streams_in(stage: Stage) -> None:
    stage.show(question("1"), answer("2"))
    for piece in ["# Ti", "tle\n\nsome *te", "xt*\n\n```py\nx = 1", "\ny\n```\n", "\n|a|b|\n|-|-|\n|1|2|\n"]:
        stage.grow("2", piece)
    stage.view.update_message(
        done("2", "# Title\n\nsome *text*\n\n```py\nx = 1\ny\n```\n\n|a|b|\n|-|-|\n|1|2|\n")
    )
    shown = stage.text_of("2")
    assert shown.startswith("Title\nsome text\nx = 1\ny\n")
    assert [cell for cell in ("a", "b", "1", "2") if cell not in shown] == []
    await stage.settle()


async def test_growth_of_an_unknown_message_is_ignored(stage: Stage) -> None:
    stage.show(question("1"))
    stage.grow("elsewhere", "text")
    stage.view.grow_reasoning("elsewhere", "text")
    stage.view.set_status("elsewhere", "text")
    stage.view.update_message(done("elsewhere", "x"))
    stage.view.copy_message("elsewhere")
    assert len(stage.rows) == 1


async def test_waiting_is_said_and_never_an_empty_bubble(stage: Stage) -> None:
    stage.show(question("1"), answer("2"))
    labels = [w.text() for w in stage.row("2").findChildren(StatusView) if w.isVisible()]
    assert labels
    assert labels[0]
    stage.view.set_status("2", "Grok 4 is thinking, hidden by the provider… 12 s")
    assert [w.text() for w in stage.row("2").findChildren(StatusView) if w.isVisible()] == [
        "Grok 4 is thinking, hidden by the provider… 12 s"
    ]
    stage.grow("2", "Here")
    stage.view.set_status("2", "")
    assert not [w for w in stage.row("2").findChildren(StatusView) if w.isVisible()]


async def test_copy_gives_exactly_what_the_model_sent(stage: Stage) -> None:
    text = "# T\r\n\r\n<b>&amp;</b>  \n\n[a]: /url\n\n$x$ `y`\t\u2028end \n"
    stage.show(question("1"), done("2", text))
    stage.button("2", "Copy").click()
    assert clipboard() == text
    stage.view.copy_message("1")
    assert clipboard() == "Why?"
    await stage.settle()


async def test_copy_while_the_answer_comes(stage: Stage) -> None:
    stage.show(question("1"), answer("2"))
    assert not stage.button("2", "Copy").isEnabled()
    stage.view.grow_text("2", "so *far")
    stage.view.copy_message("2")
    assert clipboard() == "so *far"
    assert stage.button("2", "Copy").isEnabled()


async def test_code_is_copied_whole(stage: Stage) -> None:
    code = "line = 1\n" * 2_000
    stage.show(done("2", f"```py\n{code}```\n"))
    await stage.settle()
    stage.view.verticalScrollBar().setValue(0)
    stage.button("2", "Copy code").click()
    assert clipboard() == code
    await stage.settle()


async def test_buttons_say_what_was_asked(stage: Stage) -> None:
    stage.show(question("1"), done("2", "x"), answer("3", "y", finish=FinishReason.STOPPED))
    stage.button("1", "Edit").click()
    stage.button("2", "Retry").click()
    next(b for b in stage.row("3").findChildren(QPushButton) if b.text() == "Continue").click()
    assert stage.heard == [("edit", "1"), ("retry", "2"), ("continue", "3")]


async def test_an_open_answer_cannot_be_asked_again(stage: Stage) -> None:
    stage.show(question("1"), answer("2", "so far"))
    assert not stage.button("2", "Retry").isEnabled()
    stage.view.update_message(done("2", "so far"))
    assert stage.button("2", "Retry").isEnabled()


async def test_a_failure_stands_in_its_message(stage: Stage) -> None:
    error = ConnectionLost(host="h", detail="reset")
    stage.show(question("1"), answer("2", "part", finish=FinishReason.ERROR, error=error))
    row, explanation = stage.row("2"), explain(error)
    assert stage.text_of("2") == "part"
    assert "Try again" in visible_texts(row)
    next(b for b in row.findChildren(QPushButton) if b.text() == "Try again").click()
    assert stage.heard == [("retry", "2")]
    height = row.height()
    next(b for b in row.findChildren(QToolButton) if b.text() == "Details").click()
    assert row.height() > height
    stage.button("2", "Copy details").click()
    assert clipboard() == explanation.details


async def test_actions_of_an_explanation_are_passed_on(stage: Stage) -> None:
    stage.show(question("1"), answer("2", finish=FinishReason.ERROR, error=KeyRejected()))
    button = next(b for b in stage.row("2").findChildren(QPushButton) if b.text() == "Open settings")
    button.click()
    assert stage.heard == [("action", "2", Action.OPEN_SETTINGS)]


async def test_rows_are_used_again_without_traces(stage: Stage) -> None:
    stage.show(question("1"), answer("2", "part", finish=FinishReason.ERROR, error=KeyRejected()))
    stage.show(question("3"), done("4", "fine"))
    assert "Open settings" not in visible_texts(stage.row("4"))
    assert stage.text_of("4") == "fine"


async def test_reasoning_is_folded_and_grows(stage: Stage) -> None:
    stage.show(question("1"), answer("2"))
    stage.view.grow_reasoning("2", "First I ")
    stage.view.flush()
    button = stage.row("2").findChildren(ReasoningView)[0].findChildren(QToolButton)[0]
    folded = stage.row("2").height()
    assert stage.text_of("2") == ""
    button.click()
    unfolded = stage.row("2").height()
    assert unfolded > folded
    stage.view.grow_reasoning("2", "think.\nThen more.")
    stage.view.flush()
    assert stage.row("2").height() > unfolded
    assert stage.text_of("2") == "First I think.\nThen more."
    assert button.text() == "Thinking…"
    button.click()
    assert stage.row("2").height() == folded
    stage.grow("2", "x")
    assert button.text() == "Thought for 1 s"
    assert stage.text_of("2") == "x"


async def test_long_thinking_is_shown_to_its_first_word(stage: Stage) -> None:
    text = "".join(f"Thought {number}.\n" for number in range(9_000))
    stage.show(question("1"), answer("2", "Yes.", ReasoningPart(text=text), finish=FinishReason.STOP))
    stage.row("2").findChildren(ReasoningView)[0].findChildren(QToolButton)[0].click()
    assert len(stage.row("2").findChildren(ThoughtView)) < 10  # of 36 slices
    stage.view.verticalScrollBar().setValue(0)
    await stage.settle()
    assert stage.text_of("2").startswith("Thought 0.\nThought 1.\n")
    stage.view.go_to_end()
    await stage.settle()
    assert stage.text_of("2").endswith("Thought 8999.\nYes.")


async def test_pictures_have_their_place_before_they_come(stage: Stage) -> None:
    picture = ImagePart(Blob("a" * 64, "image/png", 9, 400, 300), "plan.png")
    gone = ImagePart(Blob("b" * 64, "image/png", 9, 400, 300), "gone.png")
    stage.pictures.missing.add("b" * 64)
    stage.show(question("1", "What is this?", picture, gone))
    height = stage.row("1").height()
    stage.view.grab()
    await stage.settle()
    stage.view.grab()
    assert stage.row("1").height() == height
    assert {sha for sha, _ in stage.pictures.asked} == {"a" * 64, "b" * 64}
    assert {w.accessibleName() for w in stage.row("1").findChildren(QWidget)} >= {"plan.png", "gone.png"}


async def test_sources_are_numbered_links_with_their_host(stage: Stage) -> None:
    sources = (CitationPart("https://a.example/x", "One *thing*"), CitationPart("javascript:alert(1)", "Bad"))
    stage.show(answer("2", "x", *sources, finish=FinishReason.STOP))
    view = stage.row("2").text_views()[-1]
    assert "One *thing*  a.example" in view.toPlainText()
    assert "https://a.example/x" in view.document().toHtml()
    assert 'href="javascript' not in view.document().toHtml()


async def test_ctrl_c_copies_the_selection_or_the_focused_message(stage: Stage) -> None:
    stage.show(question("1"), done("2", "one **two** three"))
    view = stage.row("2").text_views()[0]
    view.select(4, 7)
    QTest.keyClick(stage.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "two"
    view.clear_selection()
    stage.row("2").setFocus()
    QTest.keyClick(stage.row("2"), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "one **two** three"
    QTest.keyClick(stage.row("2"), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(stage.row("2"), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == "one two three"


async def test_tab_reaches_the_buttons_of_a_message(stage: Stage) -> None:
    stage.show(question("1"), done("2", "text"))
    stage.view.activateWindow()
    stage.view.setFocus()
    reached: list[str] = []
    for _ in range(12):
        stage.view.focusNextChild()
        focus = QApplication.focusWidget()
        reached.append(focus.accessibleName() if focus is not None else "")
    assert [name for name in ("You", "Copy", "Edit", "Grok 4", "Retry") if name not in reached] == []


async def test_focus_last_gives_the_keyboard_to_the_last_message(stage: Stage) -> None:
    stage.show(*[done(str(number), "text\n\n" * 10) for number in range(30)])
    stage.view.verticalScrollBar().setValue(0)
    stage.view.activateWindow()
    stage.view.focus_last()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.property("messageId") == "29"


async def test_the_theme_changes_while_a_chat_is_shown(stage: Stage, appearance: Appearance) -> None:
    stage.show(question("1"), done("2", "text with `code`\n\n```py\nx = 1\n```\n"))
    light = stage.row("2").text_views()[0].document().toHtml()
    appearance.set_choice("dark")
    QApplication.processEvents()
    dark = stage.row("2").text_views()[0].document().toHtml()
    assert appearance.theme.text.name() in dark
    assert dark != light
    await stage.settle()
