"""What the API has on record of one answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from offhand.domain.message import Usage


class Generation(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what the API recorded about one answer, also one that was stopped."""

    id: str
    model: str
    provider: str
    usage: Usage
