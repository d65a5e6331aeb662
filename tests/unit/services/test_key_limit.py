"""What the key has left: asked after answers, not too often, and not where nobody can tell."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import TYPE_CHECKING, cast

import pytest

from offhand.domain.account import KeyInfo
from offhand.domain.errors import AppError, ConnectionFailed, KeyUncheckable, NoKey
from offhand.openrouter.key_info import read_key_info
from offhand.services.allowance import Allowance
from offhand.services.key_limit import SETTLING, SPACING, KeyLimit
from offhand.services.tasks import TaskScope
from offhand.services.wording.caps import describe_key, word_key, word_low_key

if TYPE_CHECKING:
    from offhand.services.account import Account


class Bank:
    """Answer as an account does."""

    def __init__(self) -> None:
        self.key = "sk-or-v1-x"
        self.answers: list[KeyInfo | AppError] = []
        self.asked = 0

    async def read_key(self) -> str:
        return self.key

    async def test_key(self) -> KeyInfo:
        self.asked += 1
        answer = (
            self.answers.pop(0) if self.answers else KeyInfo(limit=Decimal(10), limit_remaining=Decimal(4))
        )
        if isinstance(answer, AppError):
            raise answer
        return answer


class Room:
    def __init__(self) -> None:
        self.bank = Bank()
        self.scope = TaskScope("test")
        self.now = 1000.0
        self.slept: list[float] = []
        self.told = 0
        self.limit = KeyLimit(cast("Account", self.bank), self.scope, clock=lambda: self.now, sleep=self._nap)
        self.leave = self.limit.on_change(self._hear)

    async def rest(self) -> None:
        await self.scope.wait_idle()

    async def _nap(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)

    def _hear(self) -> None:
        self.told += 1


async def test_answers_in_a_row_are_one_question_each_half_minute() -> None:
    room = Room()
    for _ in range(5):
        room.limit.refresh()
    await room.rest()
    assert (room.bank.asked, room.told) == (1, 1)
    room.limit.refresh()
    await room.rest()
    assert room.bank.asked == 2
    assert room.slept == [SETTLING, SETTLING, SPACING - SETTLING]
    assert room.told == 1, "nothing is new"
    room.leave()
    await room.scope.close()


async def test_trouble_leaves_what_was_told_and_no_key_takes_it_back() -> None:
    room = Room()
    room.limit.refresh()
    await room.rest()
    room.bank.answers = [ConnectionFailed(host="h")]
    room.limit.refresh()
    await room.rest()
    assert room.limit.info is not None
    room.bank.answers = [NoKey()]
    room.limit.refresh()
    await room.rest()
    assert room.limit.info is None
    await room.scope.close()


@pytest.mark.parametrize("answer", [KeyUncheckable(), NoKey(), None])
async def test_who_cannot_tell_is_asked_again_only_with_another_key(answer: AppError | None) -> None:
    room = Room()
    if answer is None:
        room.bank.key = ""
    else:
        room.bank.answers = [answer]
    room.limit.refresh()
    await room.rest()
    asked = room.bank.asked
    room.limit.refresh()
    await room.rest()
    assert (room.bank.asked, room.limit.info) == (asked, None)
    room.bank.key = "sk-or-v1-y"
    room.limit.renew()
    await room.rest()
    assert room.bank.asked == asked + 1
    assert room.limit.info is not None
    await room.scope.close()


@pytest.mark.parametrize(
    ("left", "cost", "words"),
    [
        (None, "1", ""),
        ("1", "1", ""),
        ("1", None, ""),
        ("1", "1.01", "only $1 left on the key"),
        ("0.004", "0.01", "only $0.004 left on the key"),
        ("0", "0.01", "nothing left on the key"),
        ("-3", None, "nothing left on the key"),
    ],
)
def test_less_than_a_question_may_cost_is_said(left: str | None, cost: str | None, words: str) -> None:
    info = KeyInfo(limit_remaining=None if left is None else Decimal(left))
    assert word_low_key(info, None if cost is None else Decimal(cost)) == words
    assert word_low_key(None, Decimal(1)) == ""


def test_all_that_the_api_tells_is_read_and_said() -> None:
    body = (
        b'{"data": {"label": "sk-or-v1-abc", "limit": 20, "limit_remaining": 12.5, "limit_reset": "weekly",'
        b' "usage": 30.25, "usage_daily": 0.5, "usage_weekly": 7.5, "usage_monthly": null,'
        b' "of tomorrow": {}}}'
    )
    info = read_key_info(body)
    assert (info.limit_reset, info.usage_daily, info.usage_monthly) == ("weekly", Decimal("0.5"), None)
    assert word_key(info) == "$12.50 left of $20"
    assert describe_key(info) == (
        "This key: limit $20, anew every week. Used, by OpenRouter's clock: $0.50 today, $7.50 this week,"
        " $30.25 in all."
    )


async def test_answers_are_asked_to_be_as_long_as_the_key_pays_for() -> None:
    room = Room()
    allowance = Allowance()
    allowance.follow(room.limit)
    assert allowance.remainder is None
    room.limit.refresh()
    await room.rest()
    assert allowance.remainder == 4
    room.bank.answers = [KeyInfo(limit=None, limit_remaining=None)]
    room.limit.renew()
    assert allowance.remainder is None
    await room.rest()
    assert allowance.remainder is None
