"""Find in chat: counts over all messages, marks in those in view, ways to the hits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QVBoxLayout, QWidget

from offhand.domain.message import CitationPart, FinishReason, ReasoningPart
from offhand.ui.reading_tools import ReadingTools
from offhand.ui.transcript.cuts import LONGEST_LINE
from tests.fakes.transcripts import Stage, answer, done, question

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

    from offhand.domain.message import Message
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.transcript.text_view import TextView

FILLER = "A paragraph of some words.\n\n" * 30


@dataclass(frozen=True)
class Mark:
    view: TextView
    cursor: QTextCursor
    colour: QColor


class Room:
    """Hold a transcript with its bars, in a window."""

    def __init__(self, stage: Stage, appearance: Appearance, icons: Icons) -> None:
        self.stage = stage
        self.appearance = appearance
        self.window = QWidget()
        self.tools = ReadingTools(stage.view, icons)
        column = QVBoxLayout(self.window)
        column.addWidget(stage.view, 1)
        column.addWidget(self.tools)
        self.window.resize(800, 600)

    def show(self, *messages: Message) -> None:
        self.stage.view.show_chat(messages)
        self.window.show()
        self.window.activateWindow()
        QApplication.processEvents()

    async def find(self, words: str) -> None:
        self.tools.open_find()
        self.tools.find_bar.field.setText(words)
        await self.stage.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.tools.find_bar.field, key, modifiers)

    @property
    def count(self) -> str:
        return self.tools.find_bar.count.text()

    @property
    def marks(self) -> list[Mark]:
        return [
            Mark(view, QTextCursor(mark.cursor), mark.format.background().color())  # pyright: ignore[reportAttributeAccessIssue] - fields, which the stub leaves out
            for row in self.stage.rows
            for view in row.text_views()
            for mark in view.extraSelections()
        ]

    @property
    def current(self) -> Mark:
        colour = self.appearance.theme.current_mark
        (current,) = [mark for mark in self.marks if mark.colour == colour]
        return current

    def is_current_in_view(self) -> bool:
        mark, shown = self.current, self.stage.view.viewport()
        rect = mark.view.cursorRect(mark.cursor)
        top = mark.view.viewport().mapTo(shown, rect.topLeft()).y()
        return top >= 0 and top + rect.height() <= shown.height()


@pytest.fixture
async def room(qtbot: QtBot, appearance: Appearance, icons: Icons) -> AsyncGenerator[Room, None]:
    stage = Stage(appearance, icons)
    room = Room(stage, appearance, icons)
    qtbot.addWidget(room.window)
    yield room
    await stage.settle()
    room.window.hide()


async def test_hits_of_all_messages_are_counted_and_those_in_view_marked(room: Room) -> None:
    room.show(question("1", "Where is Pear?"), done("2", "A **pe**ar, a `PEAR`\n\n```py\npear = 1\n```\n"))
    await room.find("pear")
    assert room.count == "1 of 4"
    assert len(room.marks) == 4
    assert sorted(mark.cursor.selectedText() for mark in room.marks) == ["PEAR", "Pear", "pear", "pear"]
    await room.stage.settle()


async def test_messages_that_were_never_shown_are_searched(room: Room) -> None:
    messages = [done(str(number), f"{FILLER} word{number}x") for number in range(300)]
    room.show(*messages)
    await room.find("word17x")
    assert room.count == "1 of 1"
    assert room.is_current_in_view()
    assert room.current.view.parentWidget() is room.stage.row("17")


async def test_enter_and_f3_go_round_in_both_directions(room: Room) -> None:
    room.show(*[done(str(number), f"{FILLER}needle") for number in range(3)])
    room.stage.view.verticalScrollBar().setValue(0)
    await room.find("needle")
    seen = [room.count]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Return):
        room.press(key)
        assert room.is_current_in_view()
        seen.append(room.count)
    assert seen == ["1 of 3", "2 of 3", "3 of 3", "1 of 3"]
    room.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert room.count == "3 of 3"
    assert room.is_current_in_view()
    room.tools.find_previous()
    room.tools.find_next()
    assert room.count == "3 of 3"


async def test_a_hit_deep_in_a_long_message_is_brought_into_view(room: Room) -> None:
    text = "Words and words.\n\n" * 4_000 + "the needle\n\n" + "More words.\n\n" * 4_000
    room.show(question("1"), done("2", text))
    await room.find("needle")
    await room.stage.settle()
    assert room.count == "1 of 1"
    assert room.is_current_in_view()


async def test_a_hit_far_to_the_right_in_code_is_scrolled_to(room: Room) -> None:
    room.show(done("1", "```\n" + "x" * 900 + " needle\n```\n"))
    await room.find("needle")
    mark = room.current
    assert 0 <= mark.view.cursorRect(mark.cursor).left() <= mark.view.viewport().width()
    await room.stage.settle()


def word(room: Room) -> str:
    """Return what the hit led to says, however many texts it goes across."""
    colour = room.appearance.theme.current_mark
    return "".join(mark.cursor.selectedText() for mark in room.marks if mark.colour == colour)


async def test_hits_in_folded_thinking_are_counted_and_going_to_one_unfolds_it(room: Room) -> None:
    thinking = "Is it so?\n" * 3_000 + "The needle.\n" + "Or is it?\n" * 30
    room.show(done("0", FILLER), answer("1", "A needle.", ReasoningPart(thinking), finish=FinishReason.STOP))
    entry = room.stage.view.column.find("1")
    assert entry is not None
    assert not entry.is_reasoning_open
    await room.find("needle")
    assert room.count == "1 of 2"
    assert entry.is_reasoning_open
    assert room.is_current_in_view()
    assert room.current.view.accessibleName() == "Reasoning"
    room.press(Qt.Key.Key_Return)
    await room.stage.settle()
    assert room.count == "2 of 2"
    assert room.is_current_in_view()
    assert room.current.view.toPlainText() == "A needle."


async def test_hits_in_the_names_of_sources_are_found(room: Room) -> None:
    source = CitationPart("https://a.example/", "About the needle")
    room.show(answer("1", f"{FILLER}Needles and sources.", source, finish=FinishReason.STOP))
    await room.find("needle")
    assert room.count.endswith("of 2")
    room.press(Qt.Key.Key_Return)
    assert room.is_current_in_view()
    assert room.current.view.accessibleName() == "Sources"
    await room.find("sources")
    assert room.count == "1 of 1"
    assert len(room.marks) == 1


async def test_hits_in_long_listings_and_tables_are_led_to_one_by_one(room: Room) -> None:
    lines = "".join(f"x = {number}  # needle\n" for number in range(700))
    rows = "".join(f"| {number} | needle |\n" for number in range(130))
    room.show(done("1", f"```py\n{lines}```\n\n| n | what needle |\n|---|---|\n{rows}"))
    room.stage.view.verticalScrollBar().setValue(0)
    await room.find("needle")
    for number in (1, 260, 520, 700, 701, 702, 760, 831):
        while room.tools.find_bar.count.text() != f"{number:,} of 831":
            room.tools.find_next()
        await room.stage.settle()
        assert room.is_current_in_view()
        line = room.current.cursor.block().text()
        assert line == (
            f"x = {number - 1}  # needle" if number <= 700 else "needle" if number > 701 else "what needle"
        )


async def test_a_hit_where_a_long_line_is_cut_is_marked_on_both_sides(room: Room) -> None:
    for extra in range(5):
        line = "x" * (LONGEST_LINE * (extra + 1) - 3) + "needle" + "x" * LONGEST_LINE * 3
        room.show(done("1", f"```\n{line}\n```\n"))
        await room.find("needle")
        await room.stage.settle()
        assert room.count == "1 of 1"
        assert word(room).replace("\u2029", "") == "needle"
        await room.find("")


async def test_every_hit_that_is_counted_is_marked_whatever_it_stands_in(room: Room) -> None:
    text = (
        "# A needle\n\n- [x] needle *nee*dle[^n] `needle`\n> needle $needle^2$\n\n$$\nneedle\n$$\n\n"
        "| needle | b |\n|---|:-:|\n| [needle](https://a.example) | **needle** |\n\n[^n]: A needle.\n\n"
        "![a needle](https://a.example/needle.png) and [needle](smb:needle)\n\n    needle\n"
    )
    room.show(question("q", "**needle**"), done("1", text))
    await room.stage.settle()
    await room.find("needle")
    await room.stage.settle()
    assert room.count == "1 of 15"
    assert len(room.marks) == 15
    shown = {mark.cursor.selectedText() for mark in room.marks}
    assert shown == {"needle", "\ufffc"}


async def test_a_text_full_of_hits_marks_those_in_view(room: Room) -> None:
    room.show(done("1", "ha" * 50_000))
    await room.find("ha")
    assert room.count == "1 of 50,000"
    assert 0 < len(room.marks) < 20_000
    room.tools.find_previous()
    await room.stage.settle()
    assert room.count == "50,000 of 50,000"
    assert room.is_current_in_view()


async def test_hits_are_counted_while_an_answer_arrives(room: Room) -> None:
    room.show(question("1", "needle?"), answer("2"))
    await room.find("needle")
    assert room.count == "1 of 1"
    room.stage.grow("2", "A needle ")
    await room.stage.settle()
    assert room.count == "1 of 2"
    assert len(room.marks) == 2
    room.stage.view.update_message(done("2", "A needle and a *need*le"))
    await room.stage.settle()
    assert room.count == "1 of 3"
    assert len(room.marks) == 3
    room.stage.view.add_message(question("3", "Needle"))
    await room.stage.settle()
    assert room.count == "1 of 4"


async def test_finding_ends_following(room: Room) -> None:
    room.show(*[done(str(number), f"{FILLER}needle") for number in range(3)], answer("a"))
    await room.find("needle")
    before = room.stage.view.verticalScrollBar().value()
    room.stage.grow("a", FILLER)
    assert room.stage.view.verticalScrollBar().value() == before
    await room.stage.settle()


async def test_no_hit_is_said_and_nothing_moves(room: Room) -> None:
    room.show(*[done(str(number), FILLER) for number in range(3)])
    before = room.stage.view.place
    assert before is not None
    await room.find("nowhere")
    assert room.count == "No hits"
    assert room.marks == []
    assert room.stage.view.place == replace(before, is_following=False)
    buttons = {b.accessibleName(): b.isEnabled() for b in room.tools.find_bar.findChildren(QToolButton)}
    assert buttons["Next hit"] is buttons["Previous hit"] is False
    room.press(Qt.Key.Key_Return)


async def test_esc_takes_the_marks_away_and_gives_the_keyboard_back(room: Room) -> None:
    room.show(question("1", "needle"), done("2", "needle"))
    row = room.stage.row("2")
    row.setFocus()
    await room.find("needle")
    assert room.tools.find_bar.field.hasFocus()
    assert room.marks
    room.press(Qt.Key.Key_Escape)
    assert room.tools.find_bar.isHidden()
    assert room.marks == []
    assert row.hasFocus()


async def test_the_bar_names_its_parts(room: Room) -> None:
    room.show(question("1", "a"))
    await room.find("a")
    bar = room.tools.find_bar
    assert bar.field.accessibleName() == "Find in chat"
    names = [button.accessibleName() for button in bar.findChildren(QToolButton)]
    assert [name for name in ("Next hit", "Previous hit", "Close find") if name not in names] == []


async def test_selected_words_are_taken_over(room: Room) -> None:
    room.show(question("1", "red pear"), done("2", "pear"))
    room.stage.row("1").text_views()[0].select(4, 8)
    room.tools.open_find()
    await room.stage.settle()
    assert room.tools.find_bar.field.text() == "pear"
    assert room.count.endswith(" of 2")


async def test_marks_follow_the_theme_and_the_chat(room: Room, appearance: Appearance) -> None:
    room.show(question("1", "needle"))
    await room.find("needle")
    appearance.set_choice("dark")
    QApplication.processEvents()
    assert appearance.theme.is_dark
    assert room.current.cursor.selectedText() == "needle"
    room.stage.view.show_chat([question("2", "a needle, a needle")])
    await room.stage.settle()
    assert room.count == "2 hits"
    assert len(room.marks) == 2


async def test_words_beyond_the_basic_plane_are_marked_where_they_stand(room: Room) -> None:
    room.show(done("1", "😀😀 needle 😀 needle"))
    await room.find("needle")
    assert [mark.cursor.selectedText() for mark in room.marks] == ["needle", "needle"]
