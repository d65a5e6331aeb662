"""Answers that go back: by their keys, after a question where something is lost, and what is said then."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest_asyncio
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from offhand.domain.putting_back import Hindrance, PutBackOutcome, Target
from offhand.services.wording.putting_back import READING
from offhand.ui.quick_prompt import returning
from offhand.ui.quick_prompt.done_window import DoneWindow
from offhand.ui.quick_prompt.return_bar import ReturnBar
from tests.fakes.quick_room import QuickRoom

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest_asyncio.fixture
async def room(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncIterator[QuickRoom]:
    room = QuickRoom(tmp_path, appearance, icons)
    yield room
    await room.close()


def find_bar(room: QuickRoom) -> ReturnBar:
    bar = room.prompt.panel.findChild(ReturnBar)
    assert isinstance(bar, ReturnBar)
    return bar


def find_notice() -> DoneWindow:
    return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, DoneWindow))


async def ask(room: QuickRoom, answer: str = "The **answer**.") -> None:
    await room.come()
    await room.ask("Why?", answer)
    await room.rest()


async def test_an_answer_is_inserted_and_taken_back(room: QuickRoom) -> None:
    await ask(room)
    room.press(Qt.Key.Key_I, CONTROL)
    await room.rest()
    assert room.put_back.deeds == [("insert", "The answer.")]
    assert not room.prompt.window.isVisible()
    assert room.surroundings.given_back == 1
    notice = find_notice()
    assert (notice.isVisible(), notice.toast.text) == (True, "Inserted into gedit")
    await room.come()
    assert not notice.isVisible()
    assert find_bar(room).text == "Inserted into gedit"
    room.press(Qt.Key.Key_Z, CONTROL | ALT)
    await room.rest()
    assert room.put_back.deeds[1:] == [("undo", "")]
    assert notice.toast.text == "Undo was pressed in gedit"
    assert notice.toast.button.isHidden()


async def test_the_notice_takes_it_back_by_the_mouse(room: QuickRoom) -> None:
    await ask(room)
    room.press(Qt.Key.Key_I, CONTROL)
    await room.rest()
    find_notice().toast.button.click()
    await room.rest()
    assert room.put_back.deeds[1:] == [("undo", "")]


async def test_what_is_replaced_is_shown_first(room: QuickRoom) -> None:
    room.put_back.target = Target(program="gedit", selected="old words")
    await ask(room)
    bar = find_bar(room)
    room.press(Qt.Key.Key_R, CONTROL)
    assert (bar.is_asking, bar.text) == (True, "− old words\n+ The answer.")
    room.press(Qt.Key.Key_Escape)
    assert not bar.is_asking
    assert room.prompt.window.isVisible()
    assert room.prompt.panel.field.hasFocus()
    assert room.put_back.deeds == []
    room.press(Qt.Key.Key_R, CONTROL)
    room.press(Qt.Key.Key_Return)
    await room.rest()
    assert room.put_back.deeds == [("replace", "The answer.")]


async def test_the_same_keys_once_more_replace(room: QuickRoom) -> None:
    room.put_back.target = Target(program="gedit", selected="old words")
    await ask(room)
    room.press(Qt.Key.Key_R, CONTROL)
    room.press(Qt.Key.Key_R, CONTROL)
    await room.rest()
    assert room.put_back.deeds == [("replace", "The answer.")]


async def test_several_lines_for_a_terminal_are_asked_about(room: QuickRoom) -> None:
    room.put_back.target = Target(program="XTerm", runs_lines=True)
    await ask(room, "Do:\n\n```\nls\nrm x\n```")
    room.press(Qt.Key.Key_I, CONTROL)
    bar = find_bar(room)
    assert bar.text == "2 lines go into XTerm, which may run them:\nls\nrm x"
    assert room.put_back.deeds == []
    room.press(Qt.Key.Key_Return)
    await room.rest()
    assert room.put_back.deeds == [("insert", "ls\nrm x")]


async def test_one_line_for_a_terminal_goes_at_once(room: QuickRoom) -> None:
    room.put_back.target = Target(program="XTerm", runs_lines=True)
    await ask(room, "Do:\n\n```\nls\n```")
    room.press(Qt.Key.Key_I, CONTROL)
    await room.rest()
    assert room.put_back.deeds == [("insert", "ls")]


async def test_the_prompt_comes_back_where_it_was_only_copied(room: QuickRoom) -> None:
    room.put_back.outcome = PutBackOutcome(program="gedit", hindrance=Hindrance.NOT_TAKEN, is_copied=True)
    await ask(room)
    room.press(Qt.Key.Key_I, CONTROL)
    await room.until(room.prompt.window.isVisible)
    await room.rest()
    assert find_bar(room).text == "Copied — gedit did not paste it: press Ctrl+V there"
    assert not find_notice().isVisible()


async def test_the_prompt_goes_once_that_it_is_copied_was_read(room: QuickRoom) -> None:
    room.put_back.target = Target(hindrance=Hindrance.UNSUPPORTED)
    room.put_back.outcome = PutBackOutcome(hindrance=Hindrance.UNSUPPORTED, is_copied=True)
    room.put_back.leaves = False
    await ask(room)
    assert room.prompt.panel.row.replace.isHidden()
    room.press(Qt.Key.Key_I, CONTROL)
    await room.rest()
    assert find_bar(room).text == "Copied — press Ctrl+V there"
    assert room.prompt.window.isVisible()
    await room.until(lambda: not room.prompt.window.isVisible())
    assert room.surroundings.given_back == 1


async def test_who_writes_on_keeps_the_prompt(room: QuickRoom) -> None:
    room.put_back.outcome = PutBackOutcome(hindrance=Hindrance.UNSUPPORTED, is_copied=True)
    room.put_back.leaves = False
    await ask(room)
    room.press(Qt.Key.Key_I, CONTROL)
    await room.rest()
    room.type("and")
    await asyncio.sleep(returning.READ / 1000 + 0.2)
    await room.rest()
    assert room.prompt.window.isVisible()


async def test_nothing_goes_back_before_the_answer_is_complete(room: QuickRoom) -> None:
    await room.come()
    room.press(Qt.Key.Key_I, CONTROL)
    room.type("Why?")
    room.press(Qt.Key.Key_Return)
    await room.until(lambda: room.prompt.panel.answer.is_answering)
    room.press(Qt.Key.Key_I, CONTROL)
    room.press(Qt.Key.Key_R, CONTROL)
    await room.answer("So.")
    await room.rest()
    assert room.put_back.deeds == []


async def test_replace_is_offered_where_something_is_selected(room: QuickRoom) -> None:
    await ask(room)
    row = room.prompt.panel.row
    assert (row.insert.isEnabled(), row.replace.isEnabled()) == (True, False)
    room.prompt.presence.leave()
    room.put_back.target = Target(program="gedit", selected="old")
    await room.come()
    assert row.replace.isEnabled()


async def test_there_is_nothing_to_take_back_but_what_was_put_there(room: QuickRoom) -> None:
    await ask(room)
    room.press(Qt.Key.Key_Z, CONTROL | ALT)
    await room.rest()
    assert room.put_back.deeds == []
    room.press(Qt.Key.Key_I, CONTROL)
    await room.rest()
    for _ in range(2):
        await room.come()
        room.press(Qt.Key.Key_Z, CONTROL | ALT)
        await room.rest()
    assert room.put_back.deeds == [("insert", "The answer."), ("undo", "")]


async def test_what_takes_long_is_told(room: QuickRoom) -> None:
    await ask(room)
    room.put_back.is_held.clear()
    room.press(Qt.Key.Key_I, CONTROL)
    await room.until(lambda: find_bar(room).text == READING)
    assert room.prompt.window.isVisible()
    room.put_back.is_held.set()
    await room.rest()
    assert not room.prompt.window.isVisible()
    assert find_notice().toast.text == "Inserted into gedit"
