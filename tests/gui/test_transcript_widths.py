"""A message of very many parts in a window that becomes narrower and wider."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from offhand.domain.message import FinishReason
from offhand.ui.transcript import column
from offhand.ui.transcript.extents import AT_ONCE, STRETCH, Extents
from offhand.ui.transcript.measures import BOTTOM, TOP, find_sides, measure_part
from offhand.ui.zoom import find_factor
from tests.fakes.transcripts import Stage, answer, done, question

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.parts import Part

PARTS = 4 * AT_ONCE
WORDS = "Some words that take several lines in a narrow window and one or two in a wide one. " * 3
MANY = "".join(
    f"{number}. {WORDS}\n\n```py\n{chr(10).join('x' * (number % 5 + 1))}\n```\n\n"
    for number in range(PARTS // 2)
)


@pytest.fixture
async def stage(
    qtbot: QtBot, appearance: Appearance, icons: Icons, monkeypatch: pytest.MonkeyPatch
) -> AsyncGenerator[Stage, None]:
    """Show a message of very many parts between others; heights are guessed in the shortest turns."""
    monkeypatch.setattr(column, "GUESSED_FOR", 0)
    stage = Stage(appearance, icons)
    qtbot.addWidget(stage.view)
    stage.show(question("q"), done("a", MANY), question("r"), done("b", "Short."))
    await go_to(stage, 0.5)
    yield stage
    await stage.settle()
    stage.view.hide()


async def go_to(stage: Stage, share: float) -> None:
    """Scroll, and wait until all is as it stays."""
    await stage.settle()
    bar = stage.view.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))
    await stage.settle()


def entry_of(stage: Stage, message_id: str = "a") -> Entry:
    """Return the long message."""
    entry = stage.view.column.find(message_id)
    assert entry is not None
    return entry


def read_tops(stage: Stage, message_id: str = "a") -> dict[Part, int]:
    """Return where the parts with text are that can be seen, in px from the top of the view."""
    viewport = stage.view.viewport()
    tops = {
        part: view.mapTo(viewport, view.rect().topLeft()).y()
        for part, view in stage.row(message_id).shown_texts()
    }
    return {part: top for part, top in tops.items() if 0 <= top < viewport.height()}


def check_settled(stage: Stage, message_id: str = "a") -> None:
    """Hold that all heights are those of a message that was laid out for this width and no other."""
    entry, room = entry_of(stage, message_id), (stage.view.column.width, find_factor())
    assert len(entry.parts) > PARTS - 2
    fresh = Extents()
    while not fresh.are_settled or not fresh.total:
        fresh.follow(entry.parts, (), room, lambda part: measure_part(entry, part, room))
        fresh.renew(lambda part: measure_part(entry, part, room), 0)
    assert [entry.extents.height_of(part) for part in entry.parts] == [
        fresh.height_of(part) for part in entry.parts
    ]
    row = stage.row(message_id)
    for part, view in row.shown_texts():
        assert view.mapTo(row, view.rect().topLeft()).y() >= TOP + fresh.top_of(part)
    assert stage.view.column.heights[row.number - 1] == TOP + fresh.total + BOTTOM


async def test_what_is_in_view_is_exact_at_once_and_the_rest_later(stage: Stage) -> None:
    entry = entry_of(stage)
    stage.view.resize(420, 600)
    assert not entry.extents.are_settled
    width = stage.view.column.width
    tops = read_tops(stage)
    assert len(tops) > 1
    for part, _ in stage.row("a").shown_texts():
        assert part.height > 0
        assert part.width == find_sides(entry, part, width)[1]
        assert entry.extents.height_of(part) == measure_part(entry, part, (width, find_factor()))
    await stage.settle()
    assert entry.extents.are_settled
    check_settled(stage)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("width", [360, 1000])
async def test_nothing_moves_while_heights_are_guessed_anew(stage: Stage, share: float, width: int) -> None:
    stage.view.resize(620, 600)
    await go_to(stage, share)
    bar, seen = stage.view.verticalScrollBar(), [read_tops(stage)]
    stage.view.resize(width, 600)
    first, value = read_tops(stage), bar.value()
    seen.clear()
    stage.view.arranged.connect(lambda: seen.append(read_tops(stage)))
    await stage.settle()
    assert len(seen) > 10
    assert all(tops == first for tops in seen)
    if share == 0.9:
        assert bar.value() != value  # which is why they had to be kept in place
    check_settled(stage)


async def test_another_width_meanwhile_begins_anew(stage: Stage) -> None:
    entry = entry_of(stage)
    for width in (420, 700, 380):
        stage.view.resize(width, 600)
        stage.view.column.parse_more()
        stage.view.arrange()
        assert not entry.extents.are_settled
    first = read_tops(stage)
    await stage.settle()
    assert read_tops(stage) == first
    check_settled(stage)


async def test_scrolling_meanwhile_is_exact(stage: Stage) -> None:
    stage.view.resize(420, 600)
    bar = stage.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 4)
    assert not entry_of(stage).extents.are_settled
    first = read_tops(stage)
    await stage.settle()
    assert read_tops(stage) == first
    check_settled(stage)


async def test_the_end_is_followed_meanwhile(stage: Stage) -> None:
    await go_to(stage, 1)
    bar = stage.view.verticalScrollBar()
    ends: list[bool] = []
    stage.view.arranged.connect(lambda: ends.append(bar.value() == bar.maximum()))
    stage.view.resize(420, 600)
    await stage.settle()
    assert all(ends)
    check_settled(stage)


@pytest.mark.parametrize("is_away", [True, False])
async def test_an_answer_may_grow_meanwhile(stage: Stage, is_away: bool) -> None:
    await go_to(stage, 1)
    stage.view.add_message(answer("s"))
    stage.grow("s", MANY)
    await stage.settle()
    await go_to(stage, 0.9 if is_away else 1)
    text = MANY
    entry, bar = entry_of(stage, "s"), stage.view.verticalScrollBar()
    for width in (420, 700):
        stage.view.resize(width, 600)
        first = read_tops(stage, "s")
        assert not entry.extents.are_settled
        for _ in range(PARTS // STRETCH):
            more = "More words.\n\n```\ncode\n```\n\n"
            text += more
            stage.grow("s", more)
            assert bar.value() == bar.maximum() or (is_away and read_tops(stage, "s") == first)
            stage.view.column.parse_more()
            stage.view.arrange()
            assert bar.value() == bar.maximum() or (is_away and read_tops(stage, "s") == first)
    stage.view.update_message(answer("s", text, finish=FinishReason.STOP))
    await stage.settle()
    assert entry.text == text
    check_settled(stage, "s")


async def test_a_message_out_of_view_catches_up_when_it_is_seen(stage: Stage) -> None:
    stage.view.add_message(question("z", "And a long question.\n\n" + "Line.\n" * 100))
    stage.view.resize(420, 600)
    await stage.settle()
    await go_to(stage, 0.5)
    QApplication.processEvents()
    check_settled(stage)


async def test_another_zoom_guesses_anew_and_moves_nothing(stage: Stage, appearance: Appearance) -> None:
    entry = entry_of(stage)
    total = entry.extents.total
    appearance.set_zoom(200)
    try:
        assert appearance.is_changing
        while appearance.is_changing:
            QApplication.processEvents()
        assert not entry.extents.are_settled
        part, top = next(iter(read_tops(stage).items()))
        seen: list[int] = []
        link = stage.view.arranged.connect(lambda: seen.append(read_tops(stage)[part]))
        await stage.settle()
        stage.view.arranged.disconnect(link)
        assert set(seen) == {top}
        assert entry.extents.total > 1.5 * total
        check_settled(stage)
    finally:
        appearance.set_zoom(100)
    await stage.settle()
    check_settled(stage)
