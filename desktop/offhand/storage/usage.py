"""What was spent, summed up in SQL over a database that is only read (``services.spending_ports``)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec

from offhand.domain.usage import UsageEntry, UsagePart, UsageSum
from offhand.storage import usage_table
from offhand.storage.spending import COLUMNS, read_amount, read_spending

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from offhand.domain.usage import Bin, UsageFilter
    from offhand.storage.database import Database

_MONEY = (
    "count(*), count(*) - count(coalesce(s.cost, s.estimate)), coalesce(sum(s.cost), 0),"
    " coalesce(sum(s.upstream_cost), 0), coalesce(sum(CASE WHEN s.cost IS NULL THEN s.estimate END), 0),"
)
SUMS = (
    f"{_MONEY}"
    " coalesce(sum(s.prompt_tokens), 0), coalesce(sum(s.cached_tokens), 0),"
    " coalesce(sum(s.completion_tokens), 0), coalesce(sum(s.reasoning_tokens), 0)"
)
LONG = 120 * 86_400.0
"""Seconds of a span of which it is faster to go through everything than from entry to entry."""
EVER = 1e12
"""Unix seconds beyond all that there is."""
COSTS = f"{_MONEY} 0, 0, 0, 0"
"""The same without tokens, which an index holds."""
SELECTED = ", ".join(f"s.{name.strip()}" for name in COLUMNS.split(","))
DEAREST = (
    "coalesce(sum(coalesce(s.cost, s.estimate)), 0) + coalesce(sum(s.upstream_cost), 0) DESC, count(*) DESC"
)


class UsageDatabase:
    """Sum up what was spent."""

    def __init__(self, database: Database, close: Callable[[], None] | None = None) -> None:
        """Take a database; where ``close`` is given it is ours, and that is called at its end."""
        self._database = database
        self._close = close

    async def find_first(self) -> float | None:
        """Return the time of the first generation, None where there is none; raises ``StoreProblem``."""
        return await self._database.run(_find_first)

    async def sum_bins(self, bins: Sequence[Bin], wanted: UsageFilter) -> tuple[UsageSum, ...]:
        """Sum up the costs of each span; raises ``StoreProblem``."""
        return await self._database.run(partial(_sum_bins, bins=tuple(bins), wanted=wanted))

    async def sum_models(self, wanted: UsageFilter) -> tuple[UsagePart, ...]:
        """Sum up by model, the dearest first; raises ``StoreProblem``."""
        return await self._database.run(partial(_sum_models, wanted=wanted))

    async def sum_chats(self, wanted: UsageFilter, count: int) -> tuple[UsagePart, ...]:
        """Sum up by chat, the dearest first; raises ``StoreProblem``."""
        return await self._database.run(partial(_sum_chats, wanted=wanted, count=count))

    async def list_entries(self, wanted: UsageFilter, count: int) -> tuple[UsageEntry, ...]:
        """List generations, the newest first; raises ``StoreProblem``."""
        return await self._database.run(partial(_list_entries, wanted=wanted, count=count))

    async def export(self, path: Path, wanted: UsageFilter) -> int:
        """Write a table of all generations, and return how many there are; raises ``StoreProblem``."""
        return await self._database.run(partial(_export, path=path, wanted=wanted))

    async def close(self) -> None:
        """Let go of the database, where it is ours."""
        if self._close is not None:
            self._database.interrupt()
            await self._database.close()
            self._close()


def _find_first(connection: sqlite3.Connection) -> float | None:
    (first,) = connection.execute("SELECT min(at) FROM spending").fetchone()
    return first


def _sum_bins(
    connection: sqlite3.Connection, bins: tuple[Bin, ...], wanted: UsageFilter
) -> tuple[UsageSum, ...]:
    condition, values = _pick(wanted)
    sums: list[UsageSum] = []
    for each in bins:
        row = connection.execute(
            f"SELECT {COSTS} FROM spending s WHERE s.at >= ? AND s.at < ? AND {condition}",
            (each.start, each.end, *values),
        ).fetchone()
        sums.append(_read_sum(row))
    return tuple(sums)


def _sum_models(connection: sqlite3.Connection, wanted: UsageFilter) -> tuple[UsagePart, ...]:
    condition, values = _pick(wanted)
    how = "NOT INDEXED" if wanted.end - wanted.start > LONG else ""
    rows = connection.execute(
        f"SELECT s.model, {SUMS} FROM spending s {how} WHERE {condition} GROUP BY s.model ORDER BY {DEAREST}",
        values,
    )
    return tuple(UsagePart(key=model, sums=_read_sum(sums)) for model, *sums in rows)


def _sum_chats(connection: sqlite3.Connection, wanted: UsageFilter, count: int) -> tuple[UsagePart, ...]:
    condition, values = _pick(wanted)
    is_long = wanted.end - wanted.start > LONG and wanted.model is None
    how = "INDEXED BY spending_by_chat" if is_long else ""
    rows = connection.execute(
        f"SELECT s.chat, {COSTS} FROM spending s {how} WHERE {condition}"
        f" GROUP BY s.chat ORDER BY {DEAREST} LIMIT ?",
        (*values, count),
    ).fetchall()
    titles = _read_titles(connection, [chat for chat, *_ in rows])
    return tuple(
        UsagePart(key=chat, title=titles.get(chat, ""), is_there=chat in titles, sums=_read_sum(sums))
        for chat, *sums in rows
    )


def _list_entries(connection: sqlite3.Connection, wanted: UsageFilter, count: int) -> tuple[UsageEntry, ...]:
    condition, values = _pick(wanted)
    rows = connection.execute(
        f"SELECT {SELECTED}, c.title, m.seq FROM spending s LEFT JOIN chats c ON c.id = s.chat"
        f" LEFT JOIN messages m ON m.id = s.message AND m.chat = s.chat"
        f" WHERE {condition} ORDER BY s.at DESC LIMIT ?",
        (*values, count),
    )
    return tuple(
        UsageEntry(spending=read_spending(columns), title=title or "", is_there=seq is not None)
        for *columns, title, seq in rows
    )


def _export(connection: sqlite3.Connection, path: Path, wanted: UsageFilter) -> int:
    condition, values = _pick(wanted)
    rows = connection.execute(
        f"SELECT {usage_table.SELECTED} FROM spending s LEFT JOIN chats c ON c.id = s.chat"
        f" WHERE {condition} ORDER BY s.at, s.number",
        values,
    )
    return usage_table.write_table(path, rows)


def _read_titles(connection: sqlite3.Connection, chats: Sequence[str]) -> dict[str, str]:
    rows = connection.execute(
        "SELECT id, title FROM chats WHERE id IN (SELECT value FROM json_each(?))",
        (msgspec.json.encode(list(chats)).decode(),),
    )
    return dict(rows.fetchall())


def _pick(wanted: UsageFilter) -> tuple[str, tuple[Any, ...]]:
    """Return a condition over ``spending s``, and its values."""
    conditions, values = ["1"], list[Any]()
    if wanted.start > 0 or wanted.end < EVER:
        conditions.append("s.at >= ? AND s.at < ?")
        values += [wanted.start, wanted.end]
    for column, value in (("model", wanted.model), ("chat", wanted.chat)):
        if value is not None:
            conditions.append(f"s.{column} = ?")
            values.append(value)
    return " AND ".join(conditions), tuple(values)


def _read_sum(row: Sequence[Any]) -> UsageSum:
    count, unknown, cost, upstream_cost, estimated, prompt, cached, completion, reasoning = row
    return UsageSum(
        count=count,
        unknown=unknown,
        cost=read_amount(cost),
        upstream_cost=read_amount(upstream_cost),
        estimated=read_amount(estimated),
        prompt_tokens=prompt,
        cached_tokens=cached,
        completion_tokens=completion,
        reasoning_tokens=reasoning,
    )
