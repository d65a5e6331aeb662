"""Letters that were never drawn: what they take is shared out among turns, and all of them are shown."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from offhand.ui.transcript import inking
from offhand.ui.transcript.inking import FIRST, MOST, Inking, find_inking
from offhand.ui.transcript.letters import AT_ONCE, Letters
from tests.fakes.transcripts import Stage, done, question

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from PySide6.QtGui import QImage, QPaintEvent
    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

EMOJI = " ".join(map(chr, range(0x1F300, 0x1F5FF)))
HAN = "".join(map(chr, range(0x4E00, 0x4E00 + 3_000)))


class Page(QWidget):
    """Draw in bands, each of which takes so many seconds for a px."""

    def __init__(self, *, pace: float) -> None:
        super().__init__()
        self.pace = pace
        self.drawn: list[QRect] = []
        self.paints = 0
        self._now = 0.0
        self.inking = Inking(self, lambda: self._now)
        self.resize(200, 600)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as a text does."""
        self.paints += 1
        self.inking.draw(self, event.rect(), self.draw_band)

    def draw_band(self, area: QRect) -> None:
        """Take the time of one band."""
        self.drawn.append(area)
        self._now += area.height() * self.pace


@pytest.fixture(autouse=True)
def usual_time(ample_time: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inking, "AT_ONCE", 0.016)


@pytest.fixture
async def stage(qtbot: QtBot, appearance: Appearance, icons: Icons) -> AsyncGenerator[Stage, None]:
    stage = Stage(appearance, icons)
    qtbot.addWidget(stage.view)
    yield stage
    await stage.settle()
    stage.view.hide()


def are_adjacent(areas: list[QRect]) -> bool:
    return all(above.bottom() + 1 == below.top() for above, below in pairwise(areas))


def grab_screen(view: QWidget) -> QImage:
    screen = view.window().windowHandle().screen()
    return screen.grabWindow(view.window().winId()).toImage()


def finish(inking: Inking) -> None:
    """Wait until nothing is left to be drawn; what was asked for is drawn a turn later."""
    quiet = 0
    while quiet < 5:
        QApplication.processEvents()
        quiet = 0 if inking.is_busy else quiet + 1


def test_what_is_known_is_drawn_in_one_paint_and_in_whole_bands(qtbot: QtBot) -> None:
    page = Page(pace=0.000_005)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.paints > 0)
    assert (page.drawn[0].top(), page.drawn[0].height()) == (0, FIRST)
    assert are_adjacent(page.drawn)
    assert page.drawn[-1].bottom() == page.height() - 1
    assert len(page.drawn) <= page.height() / MOST + 3


def test_what_takes_long_comes_in_several_paints_each_place_once(qtbot: QtBot) -> None:
    page = Page(pace=0.000_200)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: bool(page.drawn) and page.drawn[-1].bottom() == page.height() - 1)
    assert page.paints > 5
    assert are_adjacent(page.drawn)
    assert sum(area.height() for area in page.drawn) == page.height()


def test_the_texts_of_one_window_share_its_time_and_every_paint_draws_something(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first, second = QWidget(window), QWidget(QWidget(window))
    assert find_inking(first) is find_inking(second)
    page = Page(pace=1.0)
    qtbot.addWidget(page)
    page.inking.draw(page, QRect(0, 0, 200, 600), page.draw_band)
    page.inking.draw(page, QRect(0, 0, 200, 600), page.draw_band)
    assert len(page.drawn) == 1


def test_letters_are_made_known_some_at_a_time() -> None:
    letters, font = Letters(), QFont()
    assert letters.learn("words " * 9_000, font)
    turns = 1
    while not letters.learn(HAN, font):
        turns += 1
    assert turns == len(HAN) // AT_ONCE
    assert letters.learn(HAN[::-1], font)
    other = QFont(font)
    other.setBold(True)
    assert not letters.learn(HAN, other)


@pytest.mark.parametrize("text", [EMOJI, HAN, f"{EMOJI}\n\n```\n{EMOJI}\n```\n"])
async def test_a_screen_that_came_in_bands_looks_like_one_drawn_at_once(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr(inking, "AT_ONCE", 0.0)
    monkeypatch.setattr(inking, "NOTED", 0.0)
    stage.show(question("1"), done("2", text))
    await stage.settle()
    qtbot.waitUntil(lambda: not stage.view.column.is_waiting)
    finish(find_inking(stage.view))
    seen = grab_screen(stage.view)
    monkeypatch.setattr(inking, "AT_ONCE", 60.0)
    stage.view.repaint()
    assert seen == grab_screen(stage.view)
