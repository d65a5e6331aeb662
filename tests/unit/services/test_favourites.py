"""Marked models outlive the run, and a disk that is full costs no mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import StoreProblem
from offhand.services.favourites import MOST, Favourites
from offhand.storage.state import StateFile

if TYPE_CHECKING:
    from pathlib import Path


async def test_marks_are_set_taken_away_and_kept(tmp_path: Path) -> None:
    favourites = Favourites(StateFile(tmp_path / "state.json"))
    heard: list[tuple[str, ...]] = []
    leave = favourites.on_change(lambda: heard.append(favourites.models))
    await favourites.load()
    assert await favourites.toggle("a/one")
    assert await favourites.toggle("b/two")
    assert not await favourites.toggle("a/one")
    leave()
    assert await favourites.toggle("c/three")
    assert heard == [(), ("a/one",), ("a/one", "b/two"), ("b/two",)]
    again = Favourites(StateFile(tmp_path / "state.json"))
    assert again.models == ()
    await again.load()
    assert again.models == ("b/two", "c/three")


async def test_marking_reads_first_and_keeps_the_rest_of_the_state(tmp_path: Path) -> None:
    state = StateFile(tmp_path / "state.json")
    state.remember(favourite_models=("a/one",), last_chat="x")
    favourites = Favourites(state)
    assert await favourites.toggle("b/two")
    assert state.read().favourite_models == ("a/one", "b/two")
    assert state.read().last_chat == "x"


async def test_the_oldest_mark_goes_where_there_are_too_many(tmp_path: Path) -> None:
    state = StateFile(tmp_path / "state.json")
    state.remember(favourite_models=tuple(f"m/{number}" for number in range(MOST)))
    favourites = Favourites(state)
    await favourites.toggle("m/new")
    assert favourites.models[0] == "m/1"
    assert len(favourites.models) == MOST


async def test_a_mark_that_cannot_be_kept_holds_for_this_run(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    favourites = Favourites(StateFile(tmp_path / "file" / "state.json"))
    with pytest.raises(StoreProblem):
        await favourites.toggle("a/one")
    assert favourites.models == ("a/one",)
