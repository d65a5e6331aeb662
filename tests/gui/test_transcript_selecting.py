"""Selecting in the transcript: text by mouse and keyboard, whole messages by a mode of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from offhand.ui.reading_tools import ReadingTools
from offhand.ui.transcript.ticks import Tick
from tests.fakes.transcripts import Stage, answer, done, question

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.transcript.text_view import TextView

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
MIXED = "Before it.\n\n```\ncode = 1\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nBehind it."


@pytest.fixture
async def stage(qtbot: QtBot, appearance: Appearance, icons: Icons) -> AsyncGenerator[Stage, None]:
    stage = Stage(appearance, icons)
    qtbot.addWidget(stage.view)
    yield stage
    await stage.settle()
    stage.view.hide()


@pytest.fixture
def tools(qtbot: QtBot, stage: Stage, icons: Icons) -> ReadingTools:
    tools = ReadingTools(stage.view, icons)
    qtbot.addWidget(tools)
    tools.show()
    return tools


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def send_mouse(view: TextView, kind: QEvent.Type, place: QPoint) -> None:
    """Send a mouse event with the left button, at a place on the screen."""
    local = QPointF(view.viewport().mapFromGlobal(place))
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, local, QPointF(place), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), event)


def start_of(view: TextView) -> QPoint:
    return view.viewport().mapToGlobal(QPoint(1, view.cursorRect().center().y()))


def end_of(view: TextView) -> QPoint:
    return view.viewport().mapToGlobal(QPoint(view.width() - 1, view.height() - 3))


async def test_the_mouse_selects_across_the_parts_of_a_message(stage: Stage) -> None:
    stage.show(question("1"), done("2", MIXED))
    first, *_, last = stage.row("2").text_views()
    send_mouse(first, QEvent.Type.MouseButtonPress, start_of(first))
    send_mouse(first, QEvent.Type.MouseMove, end_of(last))
    send_mouse(first, QEvent.Type.MouseButtonRelease, end_of(last))
    QTest.keyClick(first, Qt.Key.Key_C, CTRL)
    assert clipboard().startswith("Before it.\n\ncode = 1\n\n")
    assert clipboard().endswith("Behind it.")
    assert [cell for cell in "ab12" if cell not in clipboard()] == []
    send_mouse(last, QEvent.Type.MouseButtonPress, start_of(last))
    assert first.selected_text() == ""
    await stage.settle()


async def test_dragging_beyond_the_edge_scrolls_and_goes_on_selecting(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\n\n".join(f"Paragraph {number}." for number in range(120))
    stage.show(done("1", text))
    bar = stage.view.verticalScrollBar()
    bar.setValue(0)
    view = stage.row("1").text_views()[0]
    below = stage.view.viewport().mapToGlobal(QPoint(300, stage.view.viewport().height() + 200))
    monkeypatch.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    send_mouse(view, QEvent.Type.MouseButtonPress, start_of(view))
    send_mouse(view, QEvent.Type.MouseMove, below)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    send_mouse(view, QEvent.Type.MouseButtonRelease, below)
    QTest.keyClick(view, Qt.Key.Key_C, CTRL)
    assert clipboard().startswith("Paragraph 0.")
    assert "Paragraph 119." in clipboard()
    stopped = bar.value()
    assert not stage.view.reader.follows
    assert bar.value() == stopped


@pytest.mark.parametrize(
    ("keys", "selected"),
    [
        ([(Qt.Key.Key_Right, SHIFT)] * 3, "One"),
        ([(Qt.Key.Key_Right, SHIFT | CTRL)], "One "),
        ([(Qt.Key.Key_End, SHIFT)], "One two three."),
        ([(Qt.Key.Key_End, SHIFT | CTRL)], "One two three.\nFour."),
        ([(Qt.Key.Key_Down, SHIFT)], "One two three.\n"),
        ([(Qt.Key.Key_End, SHIFT), (Qt.Key.Key_Left, SHIFT | CTRL)], "One two three"),
    ],
)
async def test_shift_and_arrows_select_in_the_focused_text(
    stage: Stage, keys: list[tuple[Qt.Key, Qt.KeyboardModifier]], selected: str
) -> None:
    stage.show(question("1"), done("2", "One two three.\n\nFour."))
    view = stage.row("2").text_views()[0]
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for key, modifiers in keys:
        QTest.keyClick(view, key, modifiers)
    assert view.selected_text() == selected
    QTest.keyClick(view, Qt.Key.Key_C, CTRL)
    assert clipboard() == selected


async def test_ctrl_a_selects_the_text_then_its_message(stage: Stage) -> None:
    stage.show(question("1"), done("2", MIXED))
    stage.view.activateWindow()
    view = stage.row("2").text_views()[1]
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_A, CTRL)
    assert stage.row("2").selected_text() == "code = 1"
    QTest.keyClick(view, Qt.Key.Key_A, CTRL)
    assert stage.row("2").selected_text().startswith("Before it.\n\ncode = 1")
    await stage.settle()


async def test_a_keyboard_selection_survives_growth(stage: Stage) -> None:
    stage.show(question("1"), answer("2"))
    stage.grow("2", "One two three.\n\nFour")
    view = stage.row("2").text_views()[0]
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_End, SHIFT)
    stage.grow("2", " five.\n\nSix.")
    QTest.keyClick(view, Qt.Key.Key_Left, SHIFT)
    assert view.selected_text() == "One two three"


def open_menu(stage: Stage, message_id: str) -> QMenu:
    row = stage.row(message_id)
    view = row.text_views()[0].viewport()
    place = QPoint(5, 5)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(view, QContextMenuEvent(reason, place, view.mapToGlobal(place)))
    (menu,) = [menu for menu in stage.view.findChildren(QMenu) if menu.isVisible()]
    return menu


def choose(menu: QMenu, label: str) -> None:
    next(action for action in menu.actions() if action.text() == label).trigger()
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


async def test_the_menu_of_a_message_copies_it_both_ways(stage: Stage) -> None:
    stage.show(question("1", "*Why*?"), done("2", "- one **two**\n- three"))
    menu = open_menu(stage, "2")
    labels = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert labels[:4] == ["Copy", "Copy as Markdown", "Copy as text", "Select messages"]
    assert labels[4:] == ["Retry", "Retry with…", "Ask from here", "Branch into a new chat", "Receipt…"]
    choose(menu, "Copy as text")
    assert clipboard() == "• one two\n• three"
    choose(open_menu(stage, "2"), "Copy as Markdown")
    assert clipboard() == "- one **two**\n- three"
    stage.row("2").text_views()[0].select(4, 7)
    choose(open_menu(stage, "2"), "Copy")
    assert clipboard() == "two"
    choose(open_menu(stage, "2"), "Retry")
    choose(open_menu(stage, "1"), "Edit")
    assert stage.heard == [("retry", "2"), ("edit", "1")]


async def test_what_cannot_be_done_yet_is_not_offered(stage: Stage) -> None:
    stage.show(question("1"), answer("2", "so far"))
    menu = open_menu(stage, "2")
    assert not next(action for action in menu.actions() if action.text() == "Retry").isEnabled()
    choose(menu, "Copy as text")
    assert clipboard() == "so far"


def ticks(stage: Stage) -> dict[str, Tick]:
    return {tick.message_id: tick for tick in stage.view.findChildren(Tick) if tick.isVisible()}


def counted(tools: ReadingTools) -> str:
    return next(label.text() for label in tools.select_bar.findChildren(QLabel) if "selected" in label.text())


def press(tools: ReadingTools, name: str) -> None:
    next(b for b in tools.select_bar.findChildren(QPushButton) if b.text() == name).click()


async def test_several_messages_are_selected_by_keyboard_and_copied(
    stage: Stage, tools: ReadingTools
) -> None:
    stage.show(question("1", "Why?"), done("2", "Be*cause*."), question("3", "So?"), done("4", "Yes."))
    stage.view.activateWindow()
    before = [row.geometry() for row in stage.rows]
    stage.row("1").setFocus()
    stage.view.toggle_selecting()
    assert [row.geometry() for row in stage.rows] == before
    assert counted(tools) == "1 selected"
    tick = ticks(stage)["1"]
    assert tick.hasFocus()
    assert tick.accessibleName() == "Select You, message 1"
    QTest.keyClick(tick, Qt.Key.Key_Down, SHIFT)
    assert ticks(stage)["2"].hasFocus()
    assert counted(tools) == "2 selected"
    QTest.keyClick(ticks(stage)["2"], Qt.Key.Key_Down)
    QTest.keyClick(ticks(stage)["3"], Qt.Key.Key_Down)
    QTest.keyClick(ticks(stage)["4"], Qt.Key.Key_Space)
    assert counted(tools) == "3 selected"
    press(tools, "Copy as Markdown")
    assert clipboard() == "**You**\n\nWhy?\n\n**Grok 4**\n\nBe*cause*.\n\n**Grok 4**\n\nYes.\n"
    assert ticks(stage) == {}
    assert tools.select_bar.isHidden()


async def test_one_selected_message_is_copied_as_it_is(stage: Stage, tools: ReadingTools) -> None:
    stage.show(question("1"), done("2", " Be*cause*.\n"))
    stage.view.select_messages("2")
    press(tools, "Copy as Markdown")
    assert clipboard() == " Be*cause*.\n"
    stage.view.select_messages("2")
    press(tools, "Copy as text")
    assert clipboard() == "Because."


async def test_messages_are_selected_by_mouse_and_nothing_under_it_is_pressed(
    stage: Stage, tools: ReadingTools
) -> None:
    stage.show(question("1"), done("2", "text"))
    choose(open_menu(stage, "1"), "Select messages")
    QTest.mouseClick(ticks(stage)["2"], Qt.MouseButton.LeftButton)
    assert counted(tools) == "2 selected"
    QTest.mouseClick(ticks(stage)["1"], Qt.MouseButton.LeftButton)
    assert counted(tools) == "1 selected"
    QTest.keyClick(ticks(stage)["1"], Qt.Key.Key_C, CTRL)
    assert clipboard() == "text"
    QTest.keyClick(ticks(stage)["1"], Qt.Key.Key_A, CTRL)
    assert counted(tools) == "2 selected"


async def test_esc_leaves_and_gives_the_keyboard_back(stage: Stage, tools: ReadingTools) -> None:
    stage.show(question("1"), done("2", "text"))
    stage.view.activateWindow()
    stage.row("2").setFocus()
    stage.view.toggle_selecting()
    QTest.keyClick(ticks(stage)["2"], Qt.Key.Key_Escape)
    assert ticks(stage) == {}
    assert tools.select_bar.isHidden()
    assert stage.row("2").hasFocus()


async def test_tab_leads_to_the_buttons_of_the_selection(stage: Stage, tools: ReadingTools) -> None:
    stage.show(question("1"), done("2", "text"))
    stage.view.select_messages("1")
    tools.activateWindow()
    QTest.keyClick(ticks(stage)["1"], Qt.Key.Key_Tab)
    button = next(b for b in tools.select_bar.findChildren(QPushButton) if b.text() == "Copy as Markdown")
    assert tools.select_bar.focusWidget() is button


async def test_messages_out_of_view_stay_selected(stage: Stage, tools: ReadingTools) -> None:
    stage.show(*[done(str(number), f"Number {number}.\n\n" * 20) for number in range(40)])
    stage.view.verticalScrollBar().setValue(0)
    stage.view.select_messages("0")
    for number in range(30):
        tick = ticks(stage)[str(number)]
        for _ in range(40):
            QTest.keyClick(tick, Qt.Key.Key_Down, SHIFT)
            if stage.view.selecting.count > number + 1:
                break
    assert counted(tools) == "31 selected"
    stage.view.verticalScrollBar().setValue(stage.view.verticalScrollBar().maximum())
    assert not ticks(stage)["39"].isChecked()
    press(tools, "Copy as text")
    assert clipboard().count("Grok 4:") == 31
    assert len(stage.rows) < 20


async def test_selected_cells_are_copied_as_rows(stage: Stage) -> None:
    stage.show(done("1", "| a | b |\n|---|---|\n| 1 | *2* |\n| 3 \\(x\\) | |\n"))
    await stage.settle()
    (view,) = stage.row("1").text_views()
    view.select(0, view.document().characterCount() - 1)
    assert view.selected_text() == "a\tb\n1\t2\n3 \\(x\\)\t"
    cell = view.document().find("2").selectionStart()
    view.select(cell, cell + 1)
    assert view.selected_text() == "2"
    view.select(view.document().find("1").selectionStart(), cell + 1)
    assert view.selected_text() == "1\t2"
