"""The caps held against what is spent, before anything is sent.

What an answer may cost at most is set aside from the moment it is let pass until its cost is known, so
that two questions at once cannot both have the rest of a cap.
"""

from __future__ import annotations

import asyncio
import logging
from decimal import Decimal
from typing import TYPE_CHECKING

from offhand.domain.budget import Caps, CapScope, Judgement, Spent, Verdict, judge, read_caps
from offhand.domain.budget_errors import CapReached
from offhand.domain.errors import StoreProblem
from offhand.domain.forecast import round_up
from offhand.domain.periods import day_of, month_of
from offhand.services.weighing import Weight
from offhand.services.wording.moments import word_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from offhand.domain.budget import Standing
    from offhand.domain.chat import ChatHead
    from offhand.domain.forecast import Forecast, Question
    from offhand.domain.message import Message
    from offhand.domain.spending import Spending
    from offhand.services.estimation import Estimation
    from offhand.services.spending_book import SpendingBook
    from offhand.services.spending_gate import ChatHolder

PATIENCE = 20.0
"""Seconds that a question waits for a disk; after that only what was spent in this run is known."""

_log = logging.getLogger(__name__)


class Budgets:
    """Guard the gate through which everything that costs is sent."""

    def __init__(self, book: SpendingBook, estimation: Estimation, zone: tzinfo) -> None:
        """Lean on what was spent, and on what foretells; days and months are those of ``zone``."""
        self.book = book
        self._estimation = estimation
        self._zone = zone
        self._reserved: dict[str, tuple[str, float, Decimal]] = {}
        """Chat, time and USD, by what it was let pass for."""
        self._asked_for: set[str] = set()
        """Answers that are over, and whose cost is asked for."""
        self._checking = asyncio.Lock()

    def caps_of(self, head: ChatHead) -> Caps:
        """Return the caps that count in a chat."""
        return read_caps(self._estimation.backing.settings().overlaid(head.own))

    def find_midnight(self) -> float:
        """Return when the day ends (Unix seconds), and what is spent of it is nothing again."""
        return day_of(self._estimation.now(), self._zone).end

    async def find_spent(self, chat_id: str) -> Spent:
        """Return what is spent of the day, the month and a chat, and what is on its way."""
        now = self._estimation.now()
        starts = (day_of(now, self._zone).start, month_of(now, self._zone).start)
        try:
            async with asyncio.timeout(PATIENCE):
                sums = await self.book.sum_up(starts, chat_id)
        except (StoreProblem, TimeoutError) as problem:
            _log.warning("what was spent before cannot be read: %s", type(problem).__name__)
            sums = self.book.sum_fresh(starts, chat_id)
        reserved = self._reserved.values()
        day, month = (
            amount + sum((cost for _, at, cost in reserved if at >= start), Decimal(0))
            for amount, start in zip(sums.since, starts, strict=True)
        )
        in_chat = sum((cost for chat, _, cost in reserved if chat == chat_id), Decimal(0))
        parts = (sums.chat_estimated, *sums.estimated)
        scopes = (CapScope.CHAT, CapScope.DAY, CapScope.MONTH)
        estimated = frozenset(scope for scope, part in zip(scopes, parts, strict=True) if part)
        return Spent(chat=sums.chat + in_chat, day=day, month=month, estimated=estimated)

    async def judge(self, head: ChatHead, costs: Sequence[Decimal | None]) -> Judgement:
        """Say whether questions may be sent together in a chat.

        ``costs`` are the upper ends of their bands in USD (``find_cost``), None where one is not known.
        """
        caps = self.caps_of(head)
        if not caps:
            return Judgement()
        return self.judge_with(caps, await self.find_spent(head.id), costs)

    def judge_with(self, caps: Caps, spent: Spent, costs: Sequence[Decimal | None]) -> Judgement:
        """Say whether questions may be sent together, from what is known to be spent."""
        return judge(caps, spent, costs, now=self._estimation.now(), zone=self._zone)

    async def admit_costs(
        self,
        key: str,
        head: ChatHead,
        costs: Sequence[Decimal | None],
        *,
        longest: int | None = None,
        is_confirmed: bool = False,
    ) -> None:
        """Let questions pass together, and set their costs aside; raises ``CapReached``.

        What the user has confirmed is not held back, and counts for whatever is asked next.
        """
        async with self._checking:
            now = self._estimation.now()
            judgement = Judgement() if is_confirmed else await self.judge(head, costs)
            reason = judgement.reason
            if judgement.verdict is Verdict.REFUSED and reason is not None:
                raise make_error(reason, now, longest)
            self._reserved[key] = head.id, now, sum((cost for cost in costs if cost), Decimal(0))

    async def admit_answer(
        self,
        holder: ChatHolder,
        reply: Message,
        old: Message | None,
        *,
        longest: int | None,
        is_confirmed: bool = False,
    ) -> None:
        """Let an answer be asked for, perhaps going on from an old one; raises ``CapReached``."""
        head = holder.chat.head
        model = reply.reply.asked_model if reply.reply is not None else head.model
        if not self.caps_of(head):
            return
        leaf = old.id if old is not None else reply.parent
        survey = await self._estimation.weigh_up(holder, leaf, model, is_asked=old is None)
        forecast = self._estimation.foretell(self._estimation.limit(survey, longest), Weight())
        costs = [find_cost(forecast)]
        await self.admit_costs(reply.id, head, costs, longest=longest, is_confirmed=is_confirmed)

    async def admit_questions(
        self,
        keys: Sequence[str],
        head: ChatHead,
        model: str,
        questions: Sequence[Question],
        *,
        is_confirmed: bool = False,
    ) -> None:
        """Let a title or the parts of a summary be asked for, all or none; raises ``CapReached``."""
        if not self.caps_of(head):
            return
        costs = [find_cost(self._estimation.foretell_question(model, question)) for question in questions]
        await self.admit_costs(keys[0], head, costs, is_confirmed=is_confirmed)
        # What is over is set aside no longer, while the others still are to come.
        _, now, _ = self._reserved[keys[0]]
        for key, cost in zip(keys, costs, strict=True):
            self._reserved[key] = head.id, now, cost or Decimal(0)

    def release(self, key: str) -> None:
        """Set aside no longer what was let pass, but where its cost is still asked for."""
        if key not in self._asked_for:
            self._reserved.pop(key, None)

    def hold(self, key: str) -> None:
        """Keep what was set aside, whatever ends, until the cost is settled."""
        self._asked_for.add(key)

    def settle(self, key: str) -> None:
        """Count what a cost is known or guessed to be in the place of what was set aside."""
        self._asked_for.discard(key)
        self._reserved.pop(key, None)
        self.book.settle(key)

    def note(self, entry: Spending, *, is_temporary: bool) -> None:
        """Count what belongs to no answer of a chat."""
        self.book.keep(entry, is_temporary=is_temporary)


def find_cost(forecast: Forecast) -> Decimal | None:
    """Return USD that a question may cost at most, as its band says; None where nobody knows.

    Only the list can say that it is free: where earlier answers cost nothing, the next one may.
    """
    if not forecast.is_priced:
        return None
    return forecast.band[1] or round_up(forecast.bills[2].total)


def make_error(reason: Standing, now: float, longest: int | None = None) -> CapReached:
    """Return what is told where a cap holds a question back."""
    begins = reason.frees_at is not None and reason.scope in {CapScope.DAY, CapScope.MONTH}
    return CapReached(
        scope=reason.scope.value,
        cap=reason.cap,
        left=reason.left,
        cost=reason.cost,
        frees_at=reason.frees_at,
        day=word_day(reason.frees_at, now) if begins and reason.frees_at is not None else "",
        longest=longest,
        is_estimated=reason.is_estimated,
    )
