"""What was spent is not held for ever where nobody asks for sums."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from msgspec.structs import replace

from offhand.domain.errors import StoreProblem
from offhand.domain.models import DEFAULT_MODEL
from offhand.domain.pricing import UNPRICED
from offhand.domain.spending_settings import DAY_CAP
from offhand.services import spending_book
from tests.unit.services.paying import CARD, LISTED, TOLD, UNTOLD, Room

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

ROOM = 3
ANSWERS = 5 * ROOM


@pytest_asyncio.fixture
async def room(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Room]:
    monkeypatch.setattr(spending_book, "ROOM", ROOM)
    room = Room()
    room.world.settings = room.world.settings.put(DAY_CAP, None)  # nobody asks for sums
    yield room
    await room.rest()
    await room.close()
    assert room.failures == []


async def test_what_the_disk_has_is_held_no_longer(room: Room) -> None:
    held = 0
    for number in range(ANSWERS):
        await room.answer(TOLD, generation=f"gen-{number}")
        await room.rest()
        held = max(held, len(room.book.fresh))
    assert held <= 2 * ROOM
    assert await room.spent() == (ANSWERS * Decimal("0.0125"), False)


@pytest.mark.parametrize("is_listed", [True, False])
async def test_nor_what_nobody_told_the_cost_of(room: Room, *, is_listed: bool) -> None:
    room.world.cards[DEFAULT_MODEL] = CARD if is_listed else replace(CARD, pricing=UNPRICED)
    for number in range(ANSWERS):
        await room.answer(UNTOLD, generation=f"gen-{number}")
        await room.rest()
    assert len(room.book.fresh) <= 2 * ROOM
    assert await room.spent() == ((ANSWERS * LISTED, True) if is_listed else (Decimal(0), False))


async def test_what_cannot_be_kept_stays_and_is_looked_for_ever_more_rarely(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = 0

    async def fail(*_: object, **__: object) -> None:
        nonlocal looks
        looks += 1
        raise StoreProblem(path="x")

    monkeypatch.setattr(room.spending, "read_sums", fail)
    for number in range(ANSWERS):
        await room.answer(TOLD, generation=f"gen-{number}")
        await room.rest()
    assert (len(room.book.fresh), looks) == (ANSWERS, 2)
