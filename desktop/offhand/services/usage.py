"""What was spent, made ready to be looked at."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from offhand.domain.errors import StoreProblem
from offhand.domain.periods import find_date
from offhand.domain.usage import (
    Bin,
    UsageFilter,
    UsageRange,
    UsageReport,
    cut_days,
    list_bins,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import tzinfo
    from pathlib import Path

    from offhand.domain.usage import UsageEntry, UsageSum
    from offhand.services.spending_ports import UsageSource
    from offhand.services.write_behind import WriteBehind

MOST_CHATS = 100
"""Chats that are shown, the dearest."""
MOST_ENTRIES = 500
"""Generations that are shown, the newest; a table in a file has all."""


class Usage:
    """Read what was spent for as long as somebody looks."""

    def __init__(
        self,
        make_source: Callable[[], UsageSource],
        saver: WriteBehind,
        *,
        clock: Callable[[], float],
        zone: tzinfo,
    ) -> None:
        """``make_source`` opens what is read; ``clock`` returns Unix seconds; days are those of ``zone``."""
        self._make_source = make_source
        self._saver = saver
        self._clock = clock
        self._zone = zone
        self._source: UsageSource | None = None

    async def read(self, span: UsageRange, wanted: UsageFilter | None = None) -> UsageReport:
        """Return what a span looks like, perhaps of one model or chat alone; raises ``StoreProblem``."""
        source = await self._open()
        bins = list_bins(span, self._clock(), self._zone, await source.find_first())
        return await self._report(source, bins, wanted or UsageFilter())

    async def read_bin(self, each: Bin, wanted: UsageFilter | None = None) -> UsageReport:
        """Return what a day looks like, or the days of a month; raises ``StoreProblem``."""
        source = await self._open()
        last = find_date(min(each.end, self._clock()) - 1, self._zone)
        bins = cut_days(each.day, max(each.day, last), self._zone) if each.is_month else (each,)
        return await self._report(source, bins, wanted or UsageFilter())

    async def read_total(self, wanted: UsageFilter) -> UsageSum:
        """Return what generations come to; raises ``StoreProblem``."""
        return UsageReport(models=await (await self._open()).sum_models(wanted)).total

    async def read_entries(self, wanted: UsageFilter) -> tuple[UsageEntry, ...]:
        """Return the newest generations; raises ``StoreProblem``."""
        return await (await self._open()).list_entries(wanted, MOST_ENTRIES)

    async def export(self, path: Path, wanted: UsageFilter) -> int:
        """Write a table of generations, and return how many there are; raises ``StoreProblem``."""
        return await (await self._open()).export(path, wanted)

    async def close(self) -> None:
        """Let go of what was opened."""
        source, self._source = self._source, None
        if source is not None:
            await source.close()

    async def _open(self) -> UsageSource:
        with suppress(StoreProblem):
            await self._saver.flush()  # what is not on the disk would be missed
        if self._source is None:
            self._source = self._make_source()
        return self._source

    async def _report(self, source: UsageSource, bins: tuple[Bin, ...], wanted: UsageFilter) -> UsageReport:
        whole = UsageFilter(start=bins[0].start, end=bins[-1].end, model=wanted.model, chat=wanted.chat)
        sums = await source.sum_bins(bins, whole)
        return UsageReport(
            bins=tuple(zip(bins, sums, strict=True)),
            models=await source.sum_models(whole),
            chats=await source.sum_chats(whole, MOST_CHATS),
        )
