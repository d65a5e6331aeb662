"""What is told of a body that nobody can read: some of its letters, and how it is packed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

EXCERPT_LENGTH = 300
UNPACKED = frozenset({"", "identity", "gzip", "deflate"})
"""What the transport unpacks."""


def name_packing(headers: Mapping[str, str]) -> str:
    """Name how a body is packed, empty where nothing is left to unpack."""
    steps = (step.strip().lower() for step in headers.get("content-encoding", "").split(","))
    return ", ".join(step for step in steps if step not in UNPACKED)
