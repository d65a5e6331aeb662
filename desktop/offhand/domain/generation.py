"""What the API has on record of one answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offhand.domain.message import Usage


@dataclass(frozen=True, kw_only=True, slots=True)
class Generation:
    """Hold what the API recorded about one answer, also one that was stopped."""

    id: str
    model: str
    provider: str
    usage: Usage
