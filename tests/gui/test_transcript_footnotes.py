"""From a mark to its footnote and back, by mouse and by keyboard, in messages of any length."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offhand.ui.transcript.anchors import find_anchors
from offhand.ui.transcript.text_view import TextView
from tests.fakes.transcripts import Stage, answer, done, question

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

FILLER = "A paragraph of some words.\n\n" * 60
TEXT = (
    f"One[^a] and two[^b].\n\n{FILLER}Again[^a].\n\n{FILLER}[^a]: The first note.\n[^b]: The *second* one.\n"
)


@pytest.fixture
async def stage(qtbot: QtBot, appearance: Appearance, icons: Icons) -> AsyncGenerator[Stage, None]:
    stage = Stage(appearance, icons)
    qtbot.addWidget(stage.view)
    yield stage
    await stage.settle()
    stage.view.hide()


def anchors(stage: Stage, address: str) -> list[tuple[TextView, int]]:
    return [
        (view, start)
        for row in stage.rows
        for view in row.text_views()
        for start, _ in find_anchors(view.document(), address)
    ]


def click(stage: Stage, address: str, nth: int = 0) -> None:
    view, start = anchors(stage, address)[nth]
    cursor = QTextCursor(view.document())
    cursor.setPosition(start + 1)
    rect = view.cursorRect(cursor)
    place = rect.center()
    place.setX(rect.left() - 2)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def at(stage: Stage) -> tuple[str, str]:
    """Return the link that has the keyboard, which must be in view, and the paragraph around it."""
    view = QApplication.focusWidget()
    assert isinstance(view, TextView)
    cursor = view.textCursor()
    rect = view.cursorRect(cursor)
    y = view.viewport().mapTo(stage.view.viewport(), rect.center()).y()
    assert 0 <= y <= stage.view.viewport().height()
    return cursor.charFormat().anchorHref(), cursor.block().text()


async def show(stage: Stage, text: str) -> None:
    stage.show(question("q"), done("1", text))
    stage.view.activateWindow()
    await stage.settle()
    stage.view.verticalScrollBar().setValue(0)
    await stage.settle()


async def test_a_click_on_a_mark_leads_to_its_note_and_another_back(stage: Stage) -> None:
    await show(stage, TEXT)
    click(stage, "footnote:b")
    address, paragraph = at(stage)
    assert address == "footnote-mark:b"
    assert "The second one." in paragraph
    click(stage, "footnote-mark:b")
    assert at(stage) == ("footnote:b", "Onea and twob.")
    assert stage.opened == []


async def test_the_way_back_leads_to_the_mark_that_was_followed(stage: Stage) -> None:
    await show(stage, TEXT)
    for paragraph in ("Onea and twob.", "Againa."):
        stage.view.finder.search(paragraph[:3])
        await stage.settle()
        nth = next(
            number
            for number, (view, start) in enumerate(anchors(stage, "footnote:a"))
            if view.document().findBlock(start).text() == paragraph
        )
        click(stage, "footnote:a", nth)
        assert "The first note." in at(stage)[1]
        press(Qt.Key.Key_Return)
        assert at(stage) == ("footnote:a", paragraph)
        stage.view.finder.search("")


async def test_the_keyboard_goes_there_and_back(stage: Stage) -> None:
    await show(stage, TEXT)
    view = stage.row("1").text_views()[0]
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for expected in ("footnote:a", "footnote:b"):
        press(Qt.Key.Key_Tab)
        assert at(stage)[0] == expected
    assert stage.heard[-1] == ("hover", "Footnote b")
    press(Qt.Key.Key_Return)
    assert at(stage)[0] == "footnote-mark:b"
    assert stage.heard[-1] == ("hover", "Back to the mark of footnote b")
    press(Qt.Key.Key_Return)
    assert at(stage)[0] == "footnote:b"


async def test_a_note_far_away_in_a_long_message_is_laid_out_and_shown(stage: Stage) -> None:
    text = f"Look[^far].\n\n{FILLER * 40}\n\n```\ncode [^far]\n```\n\n{FILLER}\n\n[^far]: Here it is.\n"
    await show(stage, text)
    click(stage, "footnote:far")
    await stage.settle()
    assert "Here it is." in at(stage)[1]
    press(Qt.Key.Key_Return)
    await stage.settle()
    assert at(stage)[1] == "Lookfar."


async def test_marks_in_tables_quotes_and_lists_lead_to_their_notes(stage: Stage) -> None:
    text = f"| a | b |\n|---|---|\n| x | y[^1] |\n\n> - z[^2]\n\n{FILLER}[^1]: One.\n\n[^2]: - Two.\n"
    await show(stage, text)
    for label, note in (("1", "One."), ("2", "Two.")):
        stage.view.verticalScrollBar().setValue(0)
        await stage.settle()
        click(stage, f"footnote:{label}")
        paragraph = at(stage)[1]
        assert note in paragraph


async def test_a_note_without_a_mark_leads_nowhere(stage: Stage) -> None:
    await show(stage, "Words.\n\n[^1]: Nobody refers to it.\n")
    click(stage, "footnote-mark:1")
    assert stage.opened == []


async def test_an_answer_on_its_way_can_be_read_so(stage: Stage) -> None:
    stage.show(question("q"), answer("1"))
    stage.grow("1", "One[^1].\n\n[^1]: A note.\n\n")
    stage.grow("1", "More")
    stage.view.update_message(done("1", "One[^1].\n\n[^1]: A note.\n\nMore[^1]."))
    await stage.settle()
    click(stage, "footnote:1", 1)
    assert "A note." in at(stage)[1]
    click(stage, "footnote-mark:1")
    assert at(stage)[1] == "More1."


async def test_no_answer_can_forge_such_a_link(stage: Stage) -> None:
    await show(stage, "[a](footnote:1) [b](footnote-mark:1)\n\nx[^1]\n\n[^1]: y\n")
    assert len(anchors(stage, "footnote:1")) == 1


async def test_labels_are_copied_apart_from_the_words_before_them(stage: Stage) -> None:
    stage.show(done("1", "Twice[^a] \\(x\\)\\(x\\) 🎉 5[^2]\n\n| a[^a] |\n|---|\n\n[^a]: Note\n[^2]: More"))
    await stage.settle()
    first, table, notes = stage.row("1").text_views()
    for view in first, table, notes:
        view.select(0, view.document().characterCount() - 1)
    assert first.selected_text() == "Twice[a] \\(x\\)\\(x\\) 🎉 5[2]"
    assert table.selected_text() == "a[a]"
    assert notes.selected_text() == "[a] Note\n[2] More"
    first.select(2, 6)
    assert first.selected_text() == "ice[a]"
    first.select(0, 5)
    assert first.selected_text() == "Twice"
