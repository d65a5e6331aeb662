"""What goes along with a quick question: what has a chip, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from offhand.domain.surroundings import Context, Copied, CopiedKind, SelectedText
from offhand.ui.quick_prompt.context import ContextStrip
from offhand.ui.quick_prompt.context_chip import SHOWN, shorten

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons

SELECTED = SelectedText(text="chosen words")
COPIED = Copied(kind=CopiedKind.TEXT, text="copied words")


@pytest.fixture
def strip(qtbot: QtBot, icons: Icons) -> ContextStrip:
    strip = ContextStrip(icons)
    qtbot.addWidget(strip)
    return strip


def attached(strip: ContextStrip) -> list[str]:
    return [piece.text for piece in strip.attached]


def offered(strip: ContextStrip) -> list[str]:
    return [piece.text for piece in strip.offered]


def test_a_selection_is_attached_and_the_clipboard_only_offered(strip: ContextStrip) -> None:
    strip.take(Context(selected=SELECTED, copied=COPIED))
    assert (attached(strip), offered(strip)) == (["chosen words"], ["copied words"])
    assert strip.quote("Why?") == "Why?\n\n> chosen words"
    next(chip for chip in strip.chips if not chip.is_attached).add.click()
    assert strip.quote("Why?") == "Why?\n\n> chosen words\n\n> copied words"


def test_an_old_selection_is_only_offered(strip: ContextStrip) -> None:
    strip.take(Context(selected=SelectedText(text="of hours ago", is_current=False)))
    assert (attached(strip), offered(strip)) == ([], ["of hours ago"])
    assert strip.quote("Why?") == "Why?"


def test_what_is_taken_away_is_not_sent_and_does_not_come_back(strip: ContextStrip) -> None:
    strip.take(Context(selected=SELECTED))
    strip.remove_last()
    assert strip.quote("Why?") == "Why?"
    strip.take(Context(selected=SELECTED))
    assert (attached(strip), offered(strip)) == ([], ["chosen words"])
    strip.begin_anew()
    strip.take(Context(selected=SELECTED))
    assert attached(strip) == ["chosen words"], "another chat knows nothing of it"


def test_what_was_sent_is_not_sent_twice(strip: ContextStrip) -> None:
    strip.take(Context(selected=SELECTED))
    strip.settle()
    strip.take(Context(selected=SELECTED))
    assert attached(strip) == []
    strip.take(Context(selected=SelectedText(text="other words")))
    assert attached(strip) == ["other words"]


def test_a_picture_of_the_clipboard_is_pasted(strip: ContextStrip, qtbot: QtBot) -> None:
    strip.take(Context(copied=Copied(kind=CopiedKind.PICTURE)))
    with qtbot.waitSignal(strip.paste_wanted):
        strip.chips[0].add.click()
    assert strip.chips == ()


def test_the_first_sixty_characters_are_shown() -> None:
    assert shorten("one\n  two") == "one two"
    assert shorten("x" * 61) == "x" * SHOWN + "…"
    assert shorten("word " * 100_000).endswith("…")
