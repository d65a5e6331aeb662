"""An Enter that comes too early sends no picture without words."""

from __future__ import annotations

from PySide6.QtCore import Qt

from offhand.ui.composer.enter_guard import AGAIN, EnterGuard
from tests.gui.composing import Desk, hint, press, type_text


async def test_an_early_enter_is_kept_back_once(desk: Desk, pictures: list[str]) -> None:
    desk.composer.add_files(pictures[:1])
    await desk.settle()
    EnterGuard(desk.composer)
    press(desk.composer.field, Qt.Key.Key_Return)
    assert desk.drafts == []
    assert hint(desk) == AGAIN
    press(desk.composer.field, Qt.Key.Key_Return)
    assert len(desk.drafts) == 1


async def test_a_question_with_words_is_sent_at_once(desk: Desk, pictures: list[str]) -> None:
    desk.composer.add_files(pictures[:1])
    await desk.settle()
    EnterGuard(desk.composer)
    type_text(desk, "what")
    press(desk.composer.field, Qt.Key.Key_Return)
    assert [draft.text for draft in desk.drafts] == ["what"]
