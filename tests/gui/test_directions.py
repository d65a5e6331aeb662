"""From right to left: each text keeps its own direction, and what belongs together stays together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from offhand.domain.message import FinishReason
from offhand.ui.directions import draw_text, is_right_to_left
from offhand.ui.spending.bar_chart import Bar, BarChart
from tests.fakes.transcripts import Stage, answer

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
ROOM = QRect(0, 0, 200, 30)
HEBREW = "\u05e9\u05dc\u05d5\u05dd......"


@pytest.fixture(autouse=True)
def left_again(qapp: QApplication) -> Generator[None, None, None]:
    yield
    qapp.setLayoutDirection(LEFT)


def draw(text: str, layout: Qt.LayoutDirection, side: Qt.AlignmentFlag) -> QImage:
    image = QImage(ROOM.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setLayoutDirection(layout)
    draw_text(painter, ROOM, side, text)
    assert painter.layoutDirection() is layout
    painter.end()
    return image


def find_ink(image: QImage) -> tuple[int, int]:
    """Return the first and the last column that is not white."""
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).lightness() < 200 for y in range(image.height()))
    ]
    return columns[0], columns[-1]


def weigh(image: QImage) -> float:
    """Return how much of the ink is in the left half of what was drawn."""
    first, last = find_ink(image)
    halves = [0.0, 0.0]
    for x in range(first, last + 1):
        half = int(x > (first + last) / 2)
        halves[half] += sum(255 - image.pixelColor(x, y).lightness() for y in range(image.height()))
    return halves[0] / sum(halves)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("text", "begins_left"), [("WWWW......", True), (HEBREW, False)])
@pytest.mark.parametrize("layout", [LEFT, RIGHT])
def test_a_text_has_its_own_direction_wherever_it_stands(
    text: str, layout: Qt.LayoutDirection, *, begins_left: bool
) -> None:
    image = draw(text, layout, Qt.AlignmentFlag.AlignLeft)
    assert (weigh(image) > 0.6) is begins_left, "the full stops are at its end"
    first, last = find_ink(image)
    assert first < 10 if layout is LEFT else last > ROOM.width() - 10


def test_the_first_letter_decides() -> None:
    assert [is_right_to_left(text) for text in ("a" + HEBREW, "1. " + HEBREW, "12 $", "")] == [
        False,
        True,
        False,
        False,
    ]


@pytest.fixture
async def stage(qtbot: QtBot, appearance: Appearance, icons: Icons) -> AsyncGenerator[Stage, None]:
    stage = Stage(appearance, icons)
    qtbot.addWidget(stage.view)
    stage.view.resize(400, 200)
    yield stage
    await stage.settle()
    stage.view.hide()


async def test_numbers_of_a_list_are_written_as_its_text_is(stage: Stage, qapp: QApplication) -> None:
    pictures: list[QImage] = []
    for direction in (LEFT, RIGHT):
        qapp.setLayoutDirection(direction)
        stage.show(answer("1", "1. First\n2. Second", finish=FinishReason.STOP))
        qapp.processEvents()
        pictures.append(stage.row("1").text_views()[0].grab(QRect(0, 0, 80, 60)).toImage())
    assert pictures[0] == pictures[1]


def make_bar(label: str, value: float) -> Bar:
    return Bar(label=label, value=value, worded=f"${value:g}", told=f"{label}: ${value:g}")


def test_lying_bars_begin_beside_their_names(
    qtbot: QtBot, qapp: QApplication, appearance: Appearance
) -> None:
    qapp.setLayoutDirection(RIGHT)
    chart = BarChart(appearance, "Cost by chat", is_upright=False)
    qtbot.addWidget(chart)
    chart.show_bars((make_bar("One", 2.0), make_bar("Two", 1.0)))
    chart.resize(400, 80)
    chart.show()
    accent = appearance.theme.accent
    image = chart.grab().toImage()
    for number in range(2):
        middle = chart.area_of(number).center().y()
        bar = [x for x in range(400) if image.pixelColor(x, middle) == accent]
        assert 200 < bar[-1] < 400 * 0.6 + 10
    chart.hide()


@pytest.mark.parametrize("is_upright", [True, False])
def test_a_chart_of_nothing_says_so(qtbot: QtBot, appearance: Appearance, *, is_upright: bool) -> None:
    chart = BarChart(appearance, "Cost by day", is_upright=is_upright)
    qtbot.addWidget(chart)
    chart.resize(400, 170)
    chart.show()
    chart.show_bars((make_bar("1 May", 0.0), make_bar("2 May", 0.0)))
    free = chart.grab().toImage()
    assert chart.accessibleDescription().startswith("Nothing was spent. ")
    chart.show_bars((make_bar("1 May", 0.0), make_bar("2 May", 1.0)))
    assert "Nothing" not in chart.accessibleDescription()
    assert chart.grab().toImage() != free
    chart.hide()
