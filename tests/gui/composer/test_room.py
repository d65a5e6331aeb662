"""Room and keyboard: texts without end, offers in narrow windows, and a focus that comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from offhand.ui.composer.items import UnsentDraft
from offhand.ui.composer.notices import Offer
from tests.gui.composing import button, hint, press, type_text

if TYPE_CHECKING:
    from tests.gui.composing import Desk

LEFT = Qt.MouseButton.LeftButton
ENDLESS = "x" * 300_000
WORDS = "word " * 20_000


@pytest.mark.parametrize(
    ("text", "wraps"),
    [
        (ENDLESS, QTextOption.WrapMode.WrapAnywhere),
        (WORDS, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere),
    ],
    ids=["one word", "many words"],
)
async def test_a_word_without_end_is_laid_out_in_linear_time(
    desk: Desk, text: str, wraps: QTextOption.WrapMode
) -> None:
    """With whole words kept Qt would need minutes for a megabyte in base 64."""
    desk.composer.field.insertPlainText(text)
    assert desk.composer.field.wordWrapMode() is wraps
    assert desk.composer.draft.text == text
    desk.composer.draft = UnsentDraft("short", 0)
    assert desk.composer.field.wordWrapMode() is QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    desk.composer.draft = UnsentDraft(text, 0)
    assert desk.composer.field.wordWrapMode() is wraps


async def test_the_buttons_of_an_offer_stand_where_there_is_room(desk: Desk) -> None:
    desk.composer.show_offer("Some words.", [("One", desk.composer.focus_field)])
    offer = desk.composer.findChild(Offer)
    assert isinstance(offer, Offer)
    for width, is_below in ((400, True), (900, False)):
        desk.window.resize(width, 400)
        for _ in range(3):
            QApplication.processEvents()
        label = next(found for found in offer.findChildren(QLabel) if found.text() == "Some words.")
        assert (offer.buttons[0].y() >= label.y() + label.height()) is is_below


async def test_the_keyboard_comes_back_from_an_offer(desk: Desk) -> None:
    desk.composer.show_offer("Some words.", [("One", _nothing)])
    offer = desk.composer.findChild(Offer)
    assert isinstance(offer, Offer)
    offer.buttons[0].setFocus()
    press(offer.buttons[0], Qt.Key.Key_Space)
    assert offer.isHidden()
    assert desk.composer.field.hasFocus()


async def test_the_keyboard_comes_back_from_the_button(desk: Desk) -> None:
    type_text(desk, "Why?")
    QTest.mouseClick(button(desk), LEFT)
    assert [draft.text for draft in desk.drafts] == ["Why?"]
    assert desk.composer.field.hasFocus()
    desk.composer.set_streaming(True)
    QTest.mouseClick(button(desk), LEFT)
    assert len(desk.stops) == 1
    assert desk.composer.field.hasFocus()


async def test_what_could_not_be_read_is_named_and_shown(
    desk: Desk, pictures: list[str], bad_file: str
) -> None:
    desk.composer.add_files([*pictures, bad_file, bad_file])
    type_text(desk, "x")
    await desk.settle()
    press(desk.composer.field, Qt.Key.Key_Return)
    assert hint(desk).startswith("2 files could not be read")


def _nothing() -> None:
    """Be chosen without consequence."""
