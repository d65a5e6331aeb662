"""A formula that is wider than a line wraps, and is selected, found and copied as it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.fakes.transcripts import Stage, answer, done

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

OBJECT = "\ufffc"
WIDE = " + ".join(f"a_{{{number}}} x^{{{number}}}" for number in range(40))


@pytest.fixture
async def stage(qtbot: QtBot, appearance: Appearance, icons: Icons) -> AsyncGenerator[Stage, None]:
    stage = Stage(appearance, icons)
    qtbot.addWidget(stage.view)
    yield stage
    await stage.settle()
    stage.view.hide()


async def draw(stage: Stage, text: str) -> None:
    stage.show(done("1", text))
    for _ in range(20):
        await stage.settle()
        QApplication.processEvents()


@pytest.mark.parametrize("source", [f"$${WIDE}$$", f"\\[ {WIDE} \\]", f"${WIDE}$"])
async def test_a_wide_formula_stays_within_the_column(stage: Stage, source: str) -> None:
    await draw(stage, f"See {source} there.")
    (view,) = stage.row("1").text_views()
    shown = view.toPlainText()
    assert shown.count(OBJECT) > 10
    assert shown.strip(OBJECT) == f"See {OBJECT * shown.count(OBJECT)} there."
    assert view.document().idealWidth() <= view.width()
    view.select(0, len(shown))
    assert view.selected_text() == f"See {source} there."
    stage.view.finder.search("x^{7} + a_{8}")
    await stage.settle()
    assert stage.view.finder.total == 1


async def test_a_narrow_one_is_one_picture(stage: Stage) -> None:
    await draw(stage, "See $a + b = c$ there.")
    (view,) = stage.row("1").text_views()
    assert view.toPlainText() == f"See {OBJECT} there."


def find_alignments(stage: Stage) -> dict[str, Qt.AlignmentFlag]:
    """Return how each paragraph of the answer is aligned, by its text."""
    document = stage.row("1").text_views()[0].document()
    return {
        block.text(): block.blockFormat().alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        for block in (document.findBlockByNumber(number) for number in range(document.blockCount()))
    }


@pytest.mark.parametrize("source", ["$$\nx+1\n$$", "\\[ x+1 \\]", "$$x+1$$", "$$x+1$$.", "> $$x+1$$"])
async def test_a_displayed_formula_stands_in_the_middle(stage: Stage, source: str) -> None:
    await draw(stage, f"Before.\n\n{source}\n\nAfter.")
    before, formula, after = find_alignments(stage).items()
    assert formula[0].rstrip(".") == OBJECT
    assert formula[1] == Qt.AlignmentFlag.AlignHCenter
    assert Qt.AlignmentFlag.AlignHCenter not in {before[1], after[1]}


@pytest.mark.parametrize(
    "source",
    [
        "See $$x+1$$ there.",  # among words
        "$x+1$",
        "- $$x+1$$",  # beside its marker
        "# $$x+1$$",
        "$$\\unknown{x}$$",  # as its source
        f"$${WIDE}$$",  # in lines
        "**$$x+1$$**",
    ],
)
async def test_other_formulas_stand_where_text_begins(stage: Stage, source: str) -> None:
    await draw(stage, source)
    assert Qt.AlignmentFlag.AlignHCenter not in find_alignments(stage).values()


async def test_an_answer_that_comes_ends_as_one_that_was_there(stage: Stage) -> None:
    text = "One\n\n$$\nx+1\n$$\n\nTwo\n\n\\[ y \\]\n\nThree"
    await draw(stage, text)
    whole = find_alignments(stage)
    stage.show(answer("1"))
    for letter in text:
        stage.grow("1", letter)
    for _ in range(20):
        await stage.settle()
    assert find_alignments(stage) == whole
    assert Qt.AlignmentFlag.AlignHCenter in whole.values()


async def test_a_formula_that_cannot_wrap_is_as_wide_as_its_column_at_most(stage: Stage) -> None:
    row = " & ".join(f"x_{{{number}}}" for number in range(24))
    stage.view.resize(420, 600)
    await draw(stage, f"$$\\begin{{matrix}} {row} \\end{{matrix}}$$")
    (view,) = stage.row("1").text_views()
    assert view.toPlainText() == OBJECT
    assert view.document().idealWidth() <= view.width()
    narrow = view.document().size().height()
    stage.view.resize(900, 600)
    assert stage.row("1").text_views()[0].document().size().height() > narrow
