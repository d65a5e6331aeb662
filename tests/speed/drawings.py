"""What a plot shows of a measurement: how values are spread, or how they grow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

SHARES = (*(number / 200 for number in range(1, 200)), 0.998, 0.999, 1.0)
"""The percentiles that are kept of each distribution."""


class Distribution(msgspec.Struct, frozen=True, kw_only=True, tag="distribution"):
    """Hold how values are spread: for each of ``SHARES`` the value that so many do not exceed."""

    title: str
    unit: str
    bare: tuple[float, ...]
    offhand: tuple[float, ...]
    limit: float | None = None
    """Of the budget."""
    share: float = 0.99
    """Of the values that the budget is for."""


class Curve(msgspec.Struct, frozen=True, kw_only=True, tag="curve"):
    """Hold how values grow with something."""

    title: str
    unit: str
    across: str
    """What it is that they grow with."""
    at: tuple[float, ...]
    bare: tuple[float, ...]
    offhand: tuple[float, ...]
    limit: float | None = None
    is_logarithmic: bool = False
    """Across: each step as many times as much."""


Drawing = Distribution | Curve


def spread_values(
    title: str,
    bare: Sequence[float],
    offhand: Sequence[float],
    *,
    unit: str = "ms",
    limit: float | None = None,
    share: float = 0.99,
) -> Distribution:
    """Keep of many values what a plot needs; raises ``ValueError`` where there are none."""
    both = (_pick(bare), _pick(offhand))
    return Distribution(title=title, unit=unit, bare=both[0], offhand=both[1], limit=limit, share=share)


def _pick(values: Sequence[float]) -> tuple[float, ...]:
    if not values:
        message = "no values"
        raise ValueError(message)
    ordered = sorted(values)
    last = len(ordered) - 1
    return tuple(round(ordered[min(last, int(share * len(ordered)))], 3) for share in SHARES)
