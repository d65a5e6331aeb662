"""Whether a question may be sent: what it may cost at most, what is spent, and the caps.

The upper end of the price band counts, together with what is still on its way. Exactly the cap may be
spent. What costs nothing is always allowed, and a price that nobody knows blocks nothing as long as
something is left.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.periods import day_of, month_of
from offhand.domain.spending_settings import CHAT_CAP, DAY_CAP, MESSAGE_CAP, MONTH_CAP

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from offhand.domain.settings import Settings

NOTHING = Decimal(0)
NEAR = Decimal("0.8")
"""Share of a cap from which on it is worth a warning."""


class CapScope(Enum):
    """Say what a cap is for, the narrowest first."""

    MESSAGE = "message"
    CHAT = "chat"
    DAY = "day"
    MONTH = "month"


class Verdict(Enum):
    """Say what becomes of a question."""

    ALLOWED = "allowed"
    WARNED = "warned"
    REFUSED = "refused"


class Caps(msgspec.Struct, frozen=True, kw_only=True):
    """Hold how many USD may be spent; None where nothing limits it."""

    message: Decimal | None = None
    chat: Decimal | None = None
    day: Decimal | None = None
    month: Decimal | None = None

    def __bool__(self) -> bool:
        """Say whether there is any."""
        return any(cap is not None for cap in (self.message, self.chat, self.day, self.month))


class Spent(msgspec.Struct, frozen=True, kw_only=True):
    """Hold USD that are spent, with what is on its way."""

    chat: Decimal = NOTHING
    day: Decimal = NOTHING
    month: Decimal = NOTHING
    estimated: frozenset[CapScope] = frozenset()
    """Of which of these a part is only estimated."""


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """Tell how one cap stands."""

    scope: CapScope
    cap: Decimal
    """USD."""
    spent: Decimal
    cost: Decimal | None
    """USD that the question may cost at most, None where nobody knows."""
    frees_at: float | None = None
    """When the cap begins anew (Unix seconds), None where it never does."""
    is_estimated: bool = False
    """Something of what is spent is only estimated."""

    @property
    def left(self) -> Decimal:
        """Return USD that may still be spent, never less than none."""
        return max(NOTHING, self.cap - self.spent)

    @property
    def share(self) -> Decimal:
        """Return how much of the cap is spent after the question; 1 is all of it."""
        after = self.spent + (self.cost or NOTHING)
        return after / self.cap if self.cap else Decimal(1)

    @property
    def verdict(self) -> Verdict:
        """Say what this cap does."""
        if self.cost == 0:
            return Verdict.ALLOWED
        is_used_up = self.cost is None and self.scope is not CapScope.MESSAGE and self.spent >= self.cap
        if is_used_up or (self.cost is not None and self.spent + self.cost > self.cap):
            return Verdict.REFUSED
        if self.cost is None or self.share >= NEAR:
            return Verdict.WARNED
        return Verdict.ALLOWED


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """Say whether questions may be sent, and why not."""

    standings: tuple[Standing, ...] = ()
    """One for each cap that there is."""

    @property
    def verdict(self) -> Verdict:
        """Return the hardest verdict of all caps."""
        found = {standing.verdict for standing in self.standings}
        return next((each for each in (Verdict.REFUSED, Verdict.WARNED) if each in found), Verdict.ALLOWED)

    @property
    def reason(self) -> Standing | None:
        """Return the cap that decides: one that holds the question back, else the one that is nearest."""
        held = [standing for standing in self.standings if standing.verdict is self.verdict]
        if self.verdict is Verdict.ALLOWED or not held:
            return None
        return max(held, key=_weigh)

    @property
    def is_price_unknown(self) -> bool:
        """Say whether there are caps that cannot be held against a price."""
        return any(standing.cost is None for standing in self.standings)


def read_caps(settings: Settings) -> Caps:
    """Return the caps of a chat, whose own settings stand above the others."""
    return Caps(
        message=settings.get(MESSAGE_CAP),
        chat=settings.get(CHAT_CAP),
        day=settings.get(DAY_CAP),
        month=settings.get(MONTH_CAP),
    )


def judge(
    caps: Caps, spent: Spent, costs: Sequence[Decimal | None], *, now: float, zone: tzinfo
) -> Judgement:
    """Say whether questions may be sent together, one or several at once.

    ``costs`` are the upper ends of their price bands in USD, None where a price is not known. Each
    message is held against its cap by itself, all of them together against the others.
    """
    known = [cost for cost in costs if cost is not None]
    together = None if len(known) < len(costs) else sum(known, NOTHING)
    highest = None if together is None else max(known, default=NOTHING)
    standings: list[Standing] = []
    if caps.message is not None:
        over = max((cost for cost in known if cost > caps.message), default=None)
        standings.append(
            Standing(scope=CapScope.MESSAGE, cap=caps.message, spent=NOTHING, cost=over or highest)
        )
    for scope, cap, before, frees_at in (
        (CapScope.CHAT, caps.chat, spent.chat, None),
        (CapScope.DAY, caps.day, spent.day, day_of(now, zone).end),
        (CapScope.MONTH, caps.month, spent.month, month_of(now, zone).end),
    ):
        if cap is None:
            continue
        # What is known of several is too much already, whatever the others cost.
        cost = sum(known, NOTHING) if before + sum(known, NOTHING) > cap and any(known) else together
        standings.append(
            Standing(
                scope=scope,
                cap=cap,
                spent=before,
                cost=cost,
                frees_at=frees_at,
                is_estimated=scope in spent.estimated,
            )
        )
    return Judgement(standings=tuple(standings))


def _weigh(standing: Standing) -> tuple[Decimal, float]:
    """Put what is missed by more first, and of equals what lasts longer."""
    return standing.share, standing.frees_at or 0.0
