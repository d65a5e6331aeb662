from __future__ import annotations

import random

from offhand.domain.listing import Section
from offhand.ui.sidebar.outline import Outline

SECTIONS = tuple(Section(name, -number) for number, name in enumerate("abcdef"))


def spell(outline: Outline) -> list[str | int]:
    """List what stands in each row: the name of a section, or a rank."""
    rows: list[str | int] = []
    for row in range(len(outline)):
        rank = outline.rank_of(row)
        rows.append(outline.name_at(row) if rank is None else rank)
    return rows


def test_sections_without_chats_have_no_row() -> None:
    outline = Outline(SECTIONS, (2, 0, 1, 0, 0, 3))
    assert spell(outline) == ["a", 0, 1, "c", 2, "f", 3, 4, 5]
    assert outline.chats == 6
    assert spell(Outline(SECTIONS, (0,) * 6)) == []
    assert len(Outline()) == 0


def test_rows_and_ranks_lead_to_one_another() -> None:
    chance = random.Random(7)
    for _ in range(50):
        outline = Outline(SECTIONS, [chance.choice([0, 0, 1, 3]) for _ in SECTIONS])
        for rank in range(outline.chats):
            row = outline.row_of(rank)
            assert outline.rank_of(row) == rank
            section = outline.section_at(row)
            assert outline.top_of(section) < row <= outline.top_of(section) + outline.count(section)
            assert outline.rank_of(outline.top_of(section)) is None


def test_a_section_grows_shrinks_and_may_stand_open() -> None:
    outline = Outline(SECTIONS, (1, 0, 1, 0, 0, 0))
    outline.open(1)
    assert spell(outline) == ["a", 0, "b", "c", 1]
    outline.add(1, 1)
    outline.open(None)
    assert spell(outline) == ["a", 0, "b", 1, "c", 2]
    outline.open(0)
    outline.add(0, -1)
    assert spell(outline) == ["a", "b", 0, "c", 1]
    outline.open(None)
    assert spell(outline) == ["b", 0, "c", 1]
    assert outline.top_of(5) == 4


def test_the_chats_between_two_rows() -> None:
    outline = Outline(SECTIONS, (2, 0, 1, 0, 0, 3))
    assert outline.ranks_between(1, 4) == range(3)
    assert outline.ranks_between(0, 3) == range(2)
    assert outline.ranks_between(3, 3) == range(0)
    assert outline.ranks_between(3, 5) == range(2, 3)
    assert outline.ranks_between(0, 8) == range(6)
