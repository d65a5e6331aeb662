"""What was spent, on the database's thread: ``services.spending_ports.SpendingStore``."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec

from offhand.domain.spending import Spending, SpendingKind, SpendingSums
from offhand.storage.database import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Sequence

    from offhand.storage.database import Database

UNIT = Decimal("1E-12")
"""USD; amounts are kept as whole numbers of it."""
LARGEST = 2**63 - 1
COLUMNS = (
    "generation, at, kind, chat, message, model, cost, upstream_cost,"
    " prompt_tokens, cached_tokens, completion_tokens, reasoning_tokens, estimate"
)
_VALUES = ", ".join("?" * len(COLUMNS.split(",")))
# A copy changes nothing; what became known later is taken over, and a message that was asked about again
# may only have grown.
WRITE = (
    f"INSERT INTO spending ({COLUMNS}) VALUES ({_VALUES}) ON CONFLICT (generation) DO UPDATE SET"
    " cost = coalesce(excluded.cost, cost), estimate = coalesce(excluded.estimate, estimate),"
    " upstream_cost = max(upstream_cost, excluded.upstream_cost),"
    " model = CASE WHEN excluded.model <> '' THEN excluded.model ELSE model END,"
    " prompt_tokens = max(prompt_tokens, excluded.prompt_tokens),"
    " cached_tokens = max(cached_tokens, excluded.cached_tokens),"
    " completion_tokens = max(completion_tokens, excluded.completion_tokens),"
    " reasoning_tokens = max(reasoning_tokens, excluded.reasoning_tokens)"
)
SUMS = (
    "coalesce(sum(coalesce(cost, estimate)), 0) + coalesce(sum(upstream_cost), 0),"
    " coalesce(sum(CASE WHEN cost IS NULL THEN estimate END), 0)"
)
"""What was paid, and what of it is only estimated."""


class SpendingDatabase:
    """Keep what was spent in the database of chats."""

    def __init__(self, database: Database) -> None:
        """Take a database whose shape is ours; it is closed by whoever made it."""
        self._database = database

    async def record(self, entries: Sequence[Spending]) -> None:
        """Keep entries that belong to no answer of a chat; raises ``StoreProblem``."""
        await self._database.run(partial(_record, entries=tuple(entries)))

    async def read_sums(
        self, since: Sequence[float], chat: str, without: Collection[str] = ()
    ) -> SpendingSums:
        """Return USD paid since each of these times (Unix seconds), and in a chat.

        Generations in ``without`` do not count. Raises ``StoreProblem``.
        """
        return await self._database.run(
            partial(_read_sums, since=tuple(since), chat=chat, without=tuple(without))
        )

    async def list_unreckoned(self, since: float, count: int) -> tuple[Spending, ...]:
        """List answers of which neither a cost nor an estimate is kept, the newest first.

        Raises ``StoreProblem``.
        """
        return await self._database.run(partial(_list_unreckoned, since=since, count=count))


def write_spending(connection: sqlite3.Connection, entry: Spending) -> None:
    """Put an entry, or what became known of it, into the database."""
    connection.execute(
        WRITE,
        (
            entry.generation,
            entry.at,
            entry.kind.value,
            entry.chat,
            entry.message,
            entry.model,
            None if entry.cost is None else count_units(entry.cost),
            count_units(entry.upstream_cost),
            entry.prompt_tokens,
            entry.cached_tokens,
            entry.completion_tokens,
            entry.reasoning_tokens,
            None if entry.estimate is None else count_units(entry.estimate),
        ),
    )


def count_units(amount: Decimal) -> int:
    """Return an amount in whole units, as far as a row can hold it."""
    if not amount.is_finite():
        return 0
    return max(-LARGEST, min(LARGEST, int((amount / UNIT).to_integral_value())))


def read_amount(units: int | None) -> Decimal:
    """Return USD of units."""
    return Decimal(units or 0) * UNIT


def read_spending(row: Sequence[Any]) -> Spending:
    """Return the entry of a row of ``COLUMNS``."""
    generation, at, kind, chat, message, model, cost, upstream_cost, *tokens = row
    prompt, cached, completion, reasoning, estimate = tokens
    return Spending(
        generation=generation,
        at=at,
        kind=read_kind(kind),
        chat=chat,
        message=message,
        model=model,
        cost=None if cost is None else read_amount(cost),
        upstream_cost=read_amount(upstream_cost),
        prompt_tokens=prompt,
        cached_tokens=cached,
        completion_tokens=completion,
        reasoning_tokens=reasoning,
        estimate=None if estimate is None else read_amount(estimate),
    )


def read_kind(name: str) -> SpendingKind:
    """Return the kind; one that a newer version invented counts as an answer."""
    try:
        return SpendingKind(name)
    except ValueError:
        return SpendingKind.ANSWER


def _record(connection: sqlite3.Connection, entries: tuple[Spending, ...]) -> None:
    with transaction(connection):
        for entry in entries:
            write_spending(connection, entry)


def _list_unreckoned(connection: sqlite3.Connection, since: float, count: int) -> tuple[Spending, ...]:
    rows = connection.execute(
        f"SELECT {COLUMNS} FROM spending WHERE at >= ? AND cost IS NULL AND estimate IS NULL"
        " AND upstream_cost = 0 AND kind = ? AND chat <> '' ORDER BY at DESC LIMIT ?",
        (since, SpendingKind.ANSWER.value, count),
    )
    return tuple(map(read_spending, rows))


def _read_sums(
    connection: sqlite3.Connection, since: tuple[float, ...], chat: str, without: tuple[str, ...]
) -> SpendingSums:
    sums = [
        connection.execute(f"SELECT {SUMS} FROM spending WHERE at >= ?", (start,)).fetchone()
        for start in since
    ]
    in_chat = connection.execute(f"SELECT {SUMS} FROM spending WHERE chat = ?", (chat,)).fetchone()
    known: set[str] = set()
    guessed: set[str] = set()
    for generation, at, owner, cost, upstream_cost, estimate in connection.execute(
        "SELECT generation, at, chat, cost, upstream_cost, estimate FROM spending"
        " WHERE generation IN (SELECT value FROM json_each(?))",
        (msgspec.json.encode(without).decode(),),
    ):
        estimated = (estimate or 0) if cost is None else 0
        parts = (cost or 0) + estimated + upstream_cost, estimated
        sums = [_take(sum_, parts) if at >= start else sum_ for sum_, start in zip(sums, since, strict=True)]
        in_chat = _take(in_chat, parts) if owner == chat else in_chat
        if cost is not None:
            known.add(generation)
        elif estimate is not None:
            guessed.add(generation)
    return SpendingSums(
        since=tuple(read_amount(paid) for paid, _ in sums),
        chat=read_amount(in_chat[0]),
        estimated=tuple(read_amount(estimated) for _, estimated in sums),
        chat_estimated=read_amount(in_chat[1]),
        known=frozenset(known),
        guessed=frozenset(guessed),
    )


def _take(whole: tuple[int, int], part: tuple[int, int]) -> tuple[int, int]:
    return whole[0] - part[0], whole[1] - part[1]
