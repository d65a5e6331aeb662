"""What was spent as a table for spreadsheets: CSV by RFC 4180, one row for each generation."""

from __future__ import annotations

import csv
import time
from typing import TYPE_CHECKING, Any

from offhand.paths import FILE_MODE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

HEADINGS = (
    "time_utc",
    "kind",
    "model",
    "chat",
    "chat_id",
    "message_id",
    "generation_id",
    "cost_usd",
    "upstream_cost_usd",
    "estimated_cost_usd",
    "prompt_tokens",
    "cached_tokens",
    "completion_tokens",
    "reasoning_tokens",
)
SELECTED = (
    "strftime('%Y-%m-%dT%H:%M:%SZ', s.at, 'unixepoch'), s.kind, s.model, c.title, s.chat, s.message,"
    " s.generation, s.cost, s.upstream_cost, CASE WHEN s.cost IS NULL THEN s.estimate END,"
    " s.prompt_tokens, s.cached_tokens, s.completion_tokens, s.reasoning_tokens"
)
"""What ``write_table`` wants of ``spending s LEFT JOIN chats c``, in this order."""
UNITS = 10**12
"""Of a dollar, as rows hold amounts."""
ROUND = 1_000
PAUSE = 0.001
"""Seconds after so many rows in which the screen may go on: writing is work of Python's own."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What makes a spreadsheet take a text for a formula (OWASP, "CSV Injection")."""


def write_table(path: Path, rows: Iterable[Sequence[Any]]) -> int:
    """Write rows of ``SELECTED``, and return how many there were; raises ``OSError``.

    A file that is there is replaced when the new one is whole.
    """
    draft = path.with_name(f".{path.name}.part")
    draft.touch(FILE_MODE)
    try:
        count = 0
        with draft.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(HEADINGS)
            for count, row in enumerate(rows, start=1):
                writer.writerow(list_cells(row))
                if not count % ROUND:
                    time.sleep(PAUSE)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    return count


def list_cells(row: Sequence[Any]) -> list[str | int]:
    """Return the cells of one row; what is not known is empty."""
    moment, kind, model, title, chat, message, generation, cost, upstream_cost, estimate, *tokens = row
    name, mark, _ = generation.partition("@")  # an id of the API alone has its time behind it
    texts = (kind, model, title or "", chat, message, name if mark and name != "summary" else "")
    return [
        moment,
        *map(tame_text, texts),
        "" if cost is None else write_units(cost),
        write_units(upstream_cost),
        "" if estimate is None else write_units(estimate),
        *tokens,
    ]


def write_units(units: int) -> str:
    """Write an amount in USD with all of its digits."""
    whole, rest = divmod(abs(units), UNITS)
    sign = "-" if units < 0 else ""
    return f"{sign}{whole}.{rest:012d}".rstrip("0").rstrip(".")


def tame_text(text: str) -> str:
    """Have a spreadsheet take a text for a text."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
