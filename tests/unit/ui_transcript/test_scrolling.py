"""When the view follows and when it holds still."""

from __future__ import annotations

from offhand.ui.transcript.scrolling import NEAR_END, Reader


def test_a_question_can_be_scrolled_to_the_top() -> None:
    reader = Reader()
    reader.ask(900)
    assert reader.follows
    assert reader.extent(content=1000, view=600) == 1500
    assert reader.extent(content=1700, view=600) == 1700


def test_any_move_up_ends_following_and_the_end_resumes_it() -> None:
    reader = Reader()
    reader.move(500, 499, 500)
    assert not reader.follows
    reader.move(300, 400, 500)
    assert not reader.follows
    reader.move(400, 500 - NEAR_END, 500)
    assert reader.follows


def test_nothing_moves_when_a_line_goes_at_the_end() -> None:
    reader = Reader()
    before = reader.extent(content=1000, view=600)
    reader.grow(1000, 970)
    assert reader.extent(content=970, view=600) == before
    reader.grow(970, 990)
    assert reader.extent(content=990, view=600) == before
    reader.grow(990, 1040)
    assert reader.extent(content=1040, view=600) == 1040


def test_what_comes_unseen_is_counted_until_the_reader_is_back() -> None:
    reader = Reader()
    reader.hold()
    reader.grow(1000, 1200)
    assert reader.unseen == 200
    reader.move(100, 600, 600)
    assert reader.unseen == 0


def test_another_chat_starts_anew() -> None:
    reader = Reader()
    reader.ask(500)
    reader.hold()
    reader.start()
    assert reader.follows
    assert reader.extent(content=100, view=600) == 100
