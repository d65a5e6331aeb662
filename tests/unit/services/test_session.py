from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from offhand.services.session import LastChat, Session
from offhand.storage.state import StateFile

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def state(tmp_path: Path) -> StateFile:
    return StateFile(tmp_path / "state.json")


def begin(state: StateFile, *, crashed: bool = False) -> Session:
    return Session(state, crashed=crashed)


async def test_the_first_run_has_nothing_to_go_on_with(state: StateFile) -> None:
    assert await begin(state).find_last() is None


async def test_the_chat_in_view_is_found_again(state: StateFile) -> None:
    session = begin(state)
    await session.note_shown("a")
    assert await begin(state).find_last() == LastChat("a", is_suspect=False)
    await session.note_shown("")
    assert await begin(state).find_last() is None


async def test_one_kill_while_a_chat_is_opened_is_forgiven_and_two_are_not(state: StateFile) -> None:
    await begin(state).note_shown("a")
    for suspect in (False, True):
        await begin(state).note_opening("a")
        assert await begin(state).find_last() == LastChat("a", is_suspect=suspect)
    await begin(state).note_shown("a")
    assert await begin(state).find_last() == LastChat("a", is_suspect=False)


async def test_openings_of_other_chats_do_not_add_up(state: StateFile) -> None:
    await begin(state).note_opening("a")
    await begin(state).note_opening("b")
    assert await begin(state).find_last() == LastChat("b", is_suspect=False)


async def test_a_chat_over_which_the_screen_hung_is_suspect_until_it_answers(state: StateFile) -> None:
    session = begin(state)
    await session.note_shown("a")
    session.note_hang()
    assert await begin(state).find_last() == LastChat("a", is_suspect=True)
    session.note_hang_over()
    assert await begin(state).find_last() == LastChat("a", is_suspect=False)


async def test_after_a_crash_the_last_chat_is_suspect_in_that_run_alone(state: StateFile) -> None:
    await begin(state).note_shown("a")
    session = begin(state, crashed=True)
    assert await session.find_last() == LastChat("a", is_suspect=True)
    await session.note_shown("b")
    assert await session.find_last() == LastChat("b", is_suspect=False)


async def test_a_state_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("")
    session = begin(StateFile(tmp_path / "in the way" / "state.json"))
    await session.note_shown("a")
    session.note_hang()
    assert session.shown == "a"
