from __future__ import annotations

import random

from offhand.domain.chat import ChatHead
from offhand.ui.sidebar.pages import KEPT, Pages


def make_heads(*numbers: int) -> list[ChatHead]:
    return [ChatHead(id=str(number)) for number in numbers]


def test_what_is_far_from_where_was_looked_is_let_go() -> None:
    pages = Pages()
    for start in range(0, 4 * KEPT, 64):
        pages.focus = start
        pages.put(start, make_heads(*range(start, start + 64)))
    assert len(pages) <= KEPT
    assert pages.get(4 * KEPT - 1) == ChatHead(id=str(4 * KEPT - 1))
    assert pages.get(0) is None
    assert pages.rank_of("0") is None


def test_places_move_as_in_a_list() -> None:
    chance = random.Random(3)
    pages = Pages()
    known: list[ChatHead | None] = [*make_heads(*range(20)), *[None] * 20, *make_heads(*range(40, 60))]
    for rank, head in enumerate(known):
        if head is not None:
            pages.put(rank, [head])
    for number in range(100, 160):
        if chance.random() < 0.5:
            rank = chance.randrange(len(known))
            known.pop(rank)
            pages.remove(rank)
        else:
            rank = chance.randrange(len(known) + 1)
            head = ChatHead(id=str(number))
            known.insert(rank, head)
            pages.insert(rank, head)
        assert [pages.get(rank) for rank in range(len(known))] == known
        assert all(pages.rank_of(head.id) == rank for rank, head in enumerate(known) if head is not None)


def test_a_newer_state_takes_the_place_of_the_older() -> None:
    pages = Pages()
    pages.put(0, make_heads(1, 2))
    pages.replace(0, ChatHead(id="3"))
    assert pages.rank_of("1") is None
    assert pages.rank_of("3") == 0
    pages.clear()
    assert len(pages) == 0
