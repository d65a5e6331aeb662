"""A formula that is wider than a line wraps, and is selected, found and copied as it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from tests.fakes.transcripts import Stage, done

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
