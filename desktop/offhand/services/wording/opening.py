"""What came out of a damaged database, in words."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offhand.domain.opening import SalvageReport

NAMED = 3
"""Damaged chats that are named; more are counted."""


def word_salvage(report: SalvageReport) -> str:
    """Say what came out of a damaged database, and name what did not."""
    words = [
        "The file of chats was damaged.",
        f"{report.chats} chats with {report.messages} messages were saved from it.",
    ]
    if report.from_snapshot:
        words.append(f"{report.from_snapshot} messages came from the copy of an earlier day.")
    if report.is_complete:
        words.append("Nothing seems to be missing.")
    if report.damaged:
        named = ", ".join(f"“{chat.title or 'untitled'}”" for chat in report.damaged[:NAMED])
        more = len(report.damaged) - NAMED
        words.append(f"Parts are missing of {named}" + (f" and {more} more chats." if more > 0 else "."))
    words.append(f"The damaged file was kept as {PurePath(report.original).name}.")
    return " ".join(words)
