"""What services ask of whoever keeps what was spent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from offhand.domain.spending import Spending, SpendingSums
    from offhand.domain.usage import Bin, UsageEntry, UsageFilter, UsagePart, UsageSum


class SpendingStore(Protocol):
    """Keep what was spent; ``storage.spending.SpendingDatabase`` does. Raises ``StoreProblem``."""

    async def record(self, entries: Sequence[Spending]) -> None:
        """Keep entries that belong to no answer of a chat."""
        ...

    async def read_sums(
        self, since: Sequence[float], chat: str, without: Collection[str] = ()
    ) -> SpendingSums:
        """Return USD paid since each of these times (Unix seconds), and in a chat.

        Generations in ``without`` do not count; the answer says which of them are kept.
        """
        ...


class LeftoverSource(Protocol):
    """List what nobody counted yet; ``storage.spending.SpendingDatabase`` does."""

    async def list_unreckoned(self, since: float, count: int) -> tuple[Spending, ...]:
        """List answers of which neither a cost nor an estimate is kept, the newest first.

        ``since`` is in Unix seconds. Raises ``StoreProblem``.
        """
        ...


class UsageSource(Protocol):
    """Sum up what was spent; ``storage.usage.UsageDatabase`` does. Raises ``StoreProblem``."""

    async def find_first(self) -> float | None:
        """Return the time of the first generation, None where there is none."""
        ...

    async def sum_bins(self, bins: Sequence[Bin], wanted: UsageFilter) -> tuple[UsageSum, ...]:
        """Sum up the costs of each span."""
        ...

    async def sum_models(self, wanted: UsageFilter) -> tuple[UsagePart, ...]:
        """Sum up by model, the dearest first."""
        ...

    async def sum_chats(self, wanted: UsageFilter, count: int) -> tuple[UsagePart, ...]:
        """Sum up by chat, the dearest first."""
        ...

    async def list_entries(self, wanted: UsageFilter, count: int) -> tuple[UsageEntry, ...]:
        """List generations, the newest first."""
        ...

    async def export(self, path: Path, wanted: UsageFilter) -> int:
        """Write a table of all generations, and return how many there are."""
        ...

    async def close(self) -> None:
        """Let go of what was opened."""
        ...
