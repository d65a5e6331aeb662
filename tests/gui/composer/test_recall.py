"""Going back to questions of before, as keys do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from PySide6.QtCore import Qt

from offhand.ui.composer.recall import Recall
from tests.gui.composing import Desk, press, type_text

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from PySide6.QtWidgets import QApplication

UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


class RecallDesk(Desk):
    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.prompts: tuple[str, ...] = ("newest", "two\nlines", "oldest")
        self.recall = Recall(self.composer.field, self._list, self.scope)

    async def go(self, key: Qt.Key) -> str:
        press(self.composer.field, key)
        await self.settle()
        return self.composer.field.read_text()

    async def _list(self) -> tuple[str, ...]:
        return self.prompts


@pytest_asyncio.fixture
async def desk(qapp: QApplication) -> AsyncIterator[RecallDesk]:
    desk = RecallDesk(qapp)
    yield desk
    await desk.close()


async def test_up_leads_back_and_down_forward_to_nothing(desk: RecallDesk) -> None:
    assert [await desk.go(UP) for _ in range(4)] == ["newest", "two\nlines", "oldest", "oldest"]
    assert [await desk.go(DOWN) for _ in range(3)] == ["two\nlines", "newest", ""]
    assert await desk.go(DOWN) == ""


async def test_what_was_being_typed_comes_back(desk: RecallDesk) -> None:
    type_text(desk, "half a question")
    assert await desk.go(UP) == "half a question", "the caret is not at the start"
    press(desk.composer.field, Qt.Key.Key_Home)
    assert await desk.go(UP) == "newest"
    assert await desk.go(DOWN) == "half a question"


async def test_arrows_move_inside_of_a_text_of_several_lines(desk: RecallDesk) -> None:
    await desk.go(UP)
    await desk.go(UP)
    press(desk.composer.field, Qt.Key.Key_Right)
    assert await desk.go(DOWN) == "two\nlines"
    assert desk.composer.field.textCursor().blockNumber() == 1


async def test_a_question_that_was_changed_is_typed_anew(desk: RecallDesk) -> None:
    await desk.go(UP)
    press(desk.composer.field, Qt.Key.Key_End)
    type_text(desk, "!")
    assert await desk.go(DOWN) == "newest!"
    press(desk.composer.field, Qt.Key.Key_Home)
    assert await desk.go(UP) == "newest"
    assert await desk.go(DOWN) == "newest!"


async def test_nothing_happens_where_nothing_was_asked(desk: RecallDesk) -> None:
    desk.prompts = ()
    assert await desk.go(UP) == ""


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier])
async def test_other_arrows_mean_what_they_mean_everywhere(
    desk: RecallDesk, modifier: Qt.KeyboardModifier
) -> None:
    press(desk.composer.field, UP, modifier)
    await desk.settle()
    assert desk.composer.field.read_text() == ""
