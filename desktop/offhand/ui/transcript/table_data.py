"""The cells of a Markdown table as other programs take them. No Qt in here."""

from __future__ import annotations

import csv
import io
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from offhand.ui.transcript.blocks import parse_block
from offhand.ui.transcript.spelling import spell_inline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def read_cells(source: str, references: dict[str, Any]) -> list[list[str]]:
    """Return the rows of the first table in a text, as they are read."""
    rows: list[list[str]] = []
    tokens = parse_block(source, references)
    for token, content in pairwise(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in {"th_open", "td_open"}:
            rows[-1].append(spell_inline(content.children or []))
        elif token.type == "table_close":
            break
    return rows


def spell_tsv(rows: Iterable[Sequence[str]]) -> str:
    """Write cells with tabs between, to be pasted into a spreadsheet."""
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows) + "\n"


def spell_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Write cells as CSV (RFC 4180) with the mark by which spreadsheets know UTF-8.

    What a spreadsheet would run as a formula is quoted: the cells come from a stranger.
    """
    text = io.StringIO(newline="")
    csv.writer(text).writerows([_defuse(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _defuse(cell: str) -> str:
    if not cell.startswith(_FORMULA_STARTS) or _is_number(cell):
        return cell
    return f"'{cell}"


def _is_number(cell: str) -> bool:
    try:
        float(cell.replace(",", "").rstrip("%"))
    except ValueError:
        return False
    return True
