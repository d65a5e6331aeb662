"""The composer sends when it should, waits when it must, and says why it does not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from offhand.ui.composer.composer import NOTHING_YET
from offhand.ui.composer.items import Draft, UnsentDraft
from tests.gui.composing import Desk, button, chips, compose, hint, press, type_text

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("modifier", [NONE, CONTROL])
async def test_enter_sends_and_empties(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    type_text(desk, "Why is the sky blue?")
    press(desk.composer.field, key, modifier)
    assert desk.drafts == [Draft("Why is the sky blue?")]
    assert desk.composer.draft == UnsentDraft()


async def test_shift_enter_breaks_the_line(desk: Desk) -> None:
    type_text(desk, "one")
    press(desk.composer.field, Qt.Key.Key_Return, SHIFT)
    type_text(desk, "two")
    assert not desk.drafts
    press(desk.composer.field, Qt.Key.Key_Return)
    assert desk.drafts == [Draft("one\ntwo")]


async def test_text_is_sent_exactly_as_it_was_typed(desk: Desk) -> None:
    text = "  hard\N{NO-BREAK SPACE}space\t\N{GRINNING FACE}\n\ntail \n"
    desk.composer.insert_text(text)
    desk.composer.submit()
    assert desk.drafts == [Draft(text)]


@pytest.mark.parametrize("modifier", [NONE, CONTROL, SHIFT])
async def test_enter_belongs_to_an_input_method_while_it_composes(
    desk: Desk, modifier: Qt.KeyboardModifier
) -> None:
    type_text(desk, "a")
    compose(desk, "にほn")
    press(desk.composer.field, Qt.Key.Key_Return, modifier)
    assert not desk.drafts
    compose(desk, "", "日本")
    assert not desk.drafts
    assert desk.composer.field.read_text() == "a日本"
    press(desk.composer.field, Qt.Key.Key_Return)
    assert desk.drafts == [Draft("a日本")]


async def test_backspace_while_composing_removes_no_chip(desk: Desk, pictures: list[str]) -> None:
    desk.composer.add_files(pictures)
    await desk.settle()
    compose(desk, "に")
    press(desk.composer.field, Qt.Key.Key_Backspace)
    assert len(chips(desk)) == 3


@pytest.mark.parametrize("text", ["", " \n\t "])
async def test_nothing_is_not_sent_and_the_reason_is_said(desk: Desk, text: str) -> None:
    desk.composer.insert_text(text)
    assert not button(desk).isEnabled()
    assert button(desk).toolTip() == button(desk).accessibleDescription() == NOTHING_YET
    press(desk.composer.field, Qt.Key.Key_Return)
    assert not desk.drafts
    assert hint(desk) == NOTHING_YET
    type_text(desk, "x")
    assert hint(desk) == ""
    assert button(desk).isEnabled()


async def test_send_turns_into_stop_in_its_place(desk: Desk) -> None:
    type_text(desk, "x")
    desk.application.processEvents()
    send = button(desk)
    place = send.geometry()
    assert (send.accessibleName(), send.objectName(), send.text()) == ("Send", "send", "Send")
    QTest.mouseClick(send, LEFT)
    assert len(desk.drafts) == 1
    desk.composer.set_streaming(True)
    desk.application.processEvents()
    assert button(desk) is send
    assert send.geometry() == place
    assert (send.accessibleName(), send.objectName(), send.text()) == ("Stop", "stop", "Stop")
    QTest.mouseClick(send, LEFT)
    assert len(desk.stops) == 1
    desk.composer.set_streaming(False)
    assert send.accessibleName() == "Send"
    assert not send.isEnabled()


async def test_a_double_click_on_send_does_not_stop(desk: Desk) -> None:
    type_text(desk, "x")

    def begin(_draft: Draft) -> None:
        desk.composer.set_streaming(True)

    desk.composer.submitted.connect(begin)
    QTest.mouseClick(button(desk), LEFT)
    QTest.mouseDClick(button(desk), LEFT)
    QTest.mouseRelease(button(desk), LEFT)
    assert len(desk.drafts) == 1
    assert not desk.stops
    QTest.mouseClick(button(desk), LEFT)
    assert len(desk.stops) == 1


async def test_enter_while_an_answer_arrives_keeps_the_question(desk: Desk) -> None:
    desk.composer.set_streaming(True)
    type_text(desk, "next")
    press(desk.composer.field, Qt.Key.Key_Return)
    assert not desk.drafts
    assert "still arriving" in hint(desk)
    desk.composer.set_streaming(False)
    assert hint(desk) == ""
    press(desk.composer.field, Qt.Key.Key_Return)
    assert desk.drafts == [Draft("next")]


async def test_the_field_grows_to_ten_lines_and_then_scrolls(desk: Desk) -> None:
    desk.window.resize(700, 900)
    field = desk.composer.field
    heights: list[int] = []
    for _ in range(12):
        desk.application.processEvents()
        heights.append(field.height())
        press(field, Qt.Key.Key_Return, SHIFT)
    steps = [after - before for before, after in pairwise(heights)]
    assert all(step > 0 for step in steps[:9])
    assert steps[9:] == [0, 0]
    assert field.verticalScrollBar().maximum() > 0
    desk.composer.clear()
    desk.application.processEvents()
    assert field.height() == heights[0]


async def test_a_low_window_has_fewer_lines(desk: Desk) -> None:
    field = desk.composer.field
    desk.composer.insert_text("\n" * 12)
    for height, lines in ((900, 10), (400, 8), (200, 4), (900, 10)):
        desk.window.resize(700, height)
        desk.composer.refit()
        desk.application.processEvents()
        assert round(field.height() / field.fontMetrics().lineSpacing()) == pytest.approx(lines, abs=1)


async def test_a_long_line_wraps_and_grows_the_field(desk: Desk) -> None:
    before = desk.composer.field.height()
    desk.composer.insert_text("word " * 60)
    desk.application.processEvents()
    assert desk.composer.field.height() > before


async def test_tab_leaves_the_field_and_reaches_everything(desk: Desk, pictures: list[str]) -> None:
    desk.composer.add_files(pictures[:1])
    await desk.settle()
    type_text(desk, "x")
    names: list[str] = []
    for _ in range(6):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        press(focused, Qt.Key.Key_Tab)
    blacking = "Black out parts of 0.png"
    assert names == ["Message", "Send", "0.png", blacking, "Remove 0.png", "Attach"]


async def test_names_that_others_rely_on(desk: Desk) -> None:
    field = desk.composer.field
    assert (field.accessibleName(), field.objectName()) == ("Message", "message")
    attach = desk.composer.findChild(QToolButton, "attach")
    assert isinstance(attach, QToolButton)
    assert attach.accessibleName() == "Attach"
    asked: list[bool] = []
    desk.composer.attach_requested.connect(lambda: asked.append(True))
    QTest.mouseClick(attach, LEFT)
    assert asked == [True]


async def test_send_waits_for_pictures_and_then_sends_by_itself(desk: Desk, pictures: list[str]) -> None:
    desk.attachments.gate.clear()
    desk.composer.add_files(pictures)
    type_text(desk, "What is this?")
    press(desk.composer.field, Qt.Key.Key_Return)
    press(desk.composer.field, Qt.Key.Key_Return)
    assert not desk.drafts
    assert hint(desk).startswith("Waiting for 3 pictures")
    desk.attachments.gate.set()
    await desk.until(lambda: bool(desk.drafts))
    assert len(desk.drafts) == 1
    assert desk.drafts[0].text == "What is this?"
    assert [attachment.name for attachment in desk.drafts[0].attachments] == ["0.png", "1.png", "2.png"]
    assert not chips(desk)
    assert hint(desk) == ""


@pytest.mark.parametrize("how", ["escape", "typing", "adding", "removing", "leaving"])
async def test_waiting_can_be_called_off(desk: Desk, pictures: list[str], how: str) -> None:
    desk.attachments.gate.clear()
    desk.composer.add_files(pictures[:2])
    type_text(desk, "x")
    press(desk.composer.field, Qt.Key.Key_Return)
    match how:
        case "escape":
            press(desk.composer.field, Qt.Key.Key_Escape)
        case "typing":
            type_text(desk, "y")
        case "adding":
            desk.composer.add_files(pictures[2:])
        case "removing":
            QTest.mouseClick(chips(desk)[0].remove, LEFT)
        case _:
            desk.composer.draft = desk.composer.take_draft()
    assert hint(desk) == ""
    desk.attachments.gate.set()
    await desk.settle()
    assert not desk.drafts
    assert desk.composer.draft.text.startswith("x")


async def test_escape_is_the_windows_unless_it_means_something_here(desk: Desk, pictures: list[str]) -> None:
    stops: list[bool] = []
    from PySide6.QtGui import QShortcut  # noqa: PLC0415 - this test alone

    QShortcut(Qt.Key.Key_Escape, desk.window).activated.connect(lambda: stops.append(True))
    type_text(desk, "x")
    press(desk.composer.field, Qt.Key.Key_Escape)
    assert stops == [True]
    desk.attachments.gate.clear()
    desk.composer.add_files(pictures)
    press(desk.composer.field, Qt.Key.Key_Return)
    press(desk.composer.field, Qt.Key.Key_Escape)
    assert stops == [True]
    assert hint(desk) == ""
    desk.composer.clear()
