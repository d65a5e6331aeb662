from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from offhand.domain.chat import ChatHead, Place, Shelf
from offhand.domain.listing import Overlay, divide, find_section, key_of

TODAY = date(2026, 3, 15)


def midnight(day: date) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()


def moment(*parts: int) -> float:
    return datetime(*parts, tzinfo=UTC).timestamp()  # pyright: ignore[reportArgumentType] - year, month, day, …


SECTIONS = divide(TODAY, midnight)


@pytest.mark.parametrize(
    ("touched", "name"),
    [
        (moment(2026, 3, 15, 0, 0), "Today"),
        (moment(2027, 1, 1), "Today"),
        (moment(2026, 3, 14, 23, 59, 59), "Yesterday"),
        (moment(2026, 3, 13, 23), "Previous 7 days"),
        (moment(2026, 3, 8), "Previous 7 days"),
        (moment(2026, 3, 7, 23), "Previous 30 days"),
        (moment(2026, 2, 13), "Previous 30 days"),
        (moment(2026, 2, 12, 23), "February 2026"),
        (moment(2026, 1, 31, 23), "January 2026"),
        (moment(2025, 12, 1), "December 2025"),
        (moment(1999, 6, 1), "June 1999"),
        (-5.0, "Long ago"),
    ],
)
def test_a_chat_belongs_to_its_day(touched: float, name: str) -> None:
    key = key_of(Place.MAIN, ChatHead(id="x", touched=touched))
    assert SECTIONS[find_section(SECTIONS, key)].name == name


def test_only_the_main_list_has_pinned_chats_on_top() -> None:
    head = ChatHead(id="x", touched=moment(2026, 3, 15), is_pinned=True)
    assert SECTIONS[find_section(SECTIONS, key_of(Place.MAIN, head))].name == "Pinned"
    assert SECTIONS[find_section(SECTIONS, key_of(Place.ARCHIVE, head))].name == "Today"


def test_the_bin_goes_by_the_day_of_the_deletion() -> None:
    head = ChatHead(id="x", touched=moment(2020, 1, 1), binned=moment(2026, 3, 14))
    assert SECTIONS[find_section(SECTIONS, key_of(Place.BIN, head))].name == "Yesterday"


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2024, 2, 29), date(2026, 3, 31), date(2026, 12, 31)])
def test_sections_follow_one_another_without_gaps(day: date) -> None:
    sections = divide(day, midnight)
    starts = [section.start for section in sections]
    assert starts == sorted(starts, reverse=True)
    assert len(set(starts)) == len(starts)
    assert len({section.name for section in sections}) == len(sections)


def test_what_is_not_stored_yet_makes_lists_of_its_own() -> None:
    heads = [
        ChatHead(id="a", touched=moment(2026, 3, 15)),
        ChatHead(id="b", touched=moment(2026, 3, 14), is_pinned=True),
        ChatHead(id="c", touched=moment(2026, 3, 13), is_archived=True),
        ChatHead(id="d", touched=moment(2026, 3, 15, 1)),
        ChatHead(id="e", touched=moment(2026, 3, 15, 2)),
    ]
    overlay = Overlay(heads={head.id: head for head in heads}, removed=frozenset({"e", "z"}))
    shelf = Shelf()
    assert [head.id for head in overlay.pick(shelf)] == ["b", "d", "a"]
    assert overlay.survey(shelf, SECTIONS)[:3] == (1, 2, 0)
    keys = [key_of(shelf.place, head) for head in heads[:4]]
    assert overlay.rank(shelf, keys, {"d"}) == (1, 0, 2, 1)
    assert overlay.hidden == frozenset("abcdez")
