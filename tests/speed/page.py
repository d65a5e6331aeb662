"""The speed page and its part of the README, both made from the record of what was measured."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tests.speed.plots import write_plot
from tests.speed.record import FILE, RESULTS, TOP, Machine, Record, Row, Taken, Values

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

README = TOP / "README.md"
EXPLANATIONS = Path(__file__).parent / "explanations"
"""What there is to say of a measurement beside its figures, above all where it misses its budget."""
BEGIN = "<!-- speed: written by python -m tests.speed --write -->"
END = "<!-- speed: end -->"
COMMAND = "uv run python -m tests.speed --write"
SHOWN = ("torrent", "growth")
"""The measurements whose plots the README shows, the last one of each."""


def write_page(record: Record, folder: Path = RESULTS, readme: Path = README) -> None:
    """Write plots, page and the part of the README; raises ``ValueError`` for one without its marks."""
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.svg"):
        old.unlink()
    for name, row in _list_drawn(record):
        assert row.drawing is not None
        (folder / name).write_text(write_plot(row.drawing), encoding="utf-8")
    (folder / "README.md").write_text(format_page(record), encoding="utf-8")
    text = readme.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        message = f"{readme.name} has no place for the speed page"
        raise ValueError(message)
    readme.write_text(f"{before}{BEGIN}\n{format_summary(record)}{END}{after}", encoding="utf-8")


def format_summary(record: Record) -> str:
    """Write the part of the README: every row that has a headline."""
    rows = [(taken, row) for taken in record.taken.values() for row in taken.rows if row.headline]
    lines = [
        *_write_table((row.headline, row) for _, row in rows),
        "",
        f"{_say_where(record.machine)}. Measured {_say_when([taken for taken, _ in rows])}.",
        "[Every value, every plot and what there is to explain](tests/speed/results/README.md).",
    ]
    shown = {name.partition("-")[0]: (name, row) for name, row in _list_drawn(record)}
    for name, row in (shown[key] for key in SHOWN if key in shown):
        assert row.drawing is not None
        lines += ["", f"![{row.drawing.title}](tests/speed/results/{name})"]
    return "\n".join(lines) + "\n"


def format_page(record: Record) -> str:
    """Write the whole page: all rows, plots and explanations."""
    lines = [
        "# Speed",
        "",
        f"Written by `{COMMAND}`; every value is in [{FILE.name}]({FILE.name}). Each measure stands beside",
        "its bare limit: the barest program that does the same part of the work, run by turns with Offhand",
        "in the same session. Medians judge; in brackets, the least and the most of all rounds.",
        "",
        f"{_say_where(record.machine)}.",
    ]
    drawn = _name_drawings(record)
    for name, taken in record.taken.items():
        lines += ["", f"## {name}", "", f"Measured {_say_when([taken])}.", ""]
        lines += _write_table(((row.name, row) for row in taken.rows), with_ends=True)
        explanation = EXPLANATIONS / f"{name}.md"
        if explanation.exists():
            lines += ["", explanation.read_text(encoding="utf-8").strip()]
        for file, row in drawn.get(name, []):
            assert row.drawing is not None
            lines += ["", f"![{row.drawing.title}]({file})"]
    return "\n".join(lines) + "\n"


def _write_table(rows: Iterator[tuple[str, Row]], *, with_ends: bool = False) -> list[str]:
    lines = ["| | bare limit | Offhand | ratio | budget | |", "|---|--:|--:|--:|---|---|"]
    for said, row in rows:
        bare, offhand = (
            _say_values(values, row.unit, with_ends=with_ends) for values in (row.bare, row.offhand)
        )
        ratio = "" if row.ratio is None else f"{row.ratio:.2f} ×"
        budget = _say_budget(row.budget or "")
        verdict = {True: "met", False: "**missed**", None: ""}[row.met]
        if row.met is False and row.within_reach is False:
            verdict += ", by the bare limit too"
        lines.append(f"| {said} | {bare} | {offhand} | {ratio} | {budget} | {verdict} |")
    return lines


def _say_values(values: Values, unit: str, *, with_ends: bool) -> str:
    said = f"{say_number(values.median)} {say_unit(unit)}"
    if with_ends and len(values.values) > 1:
        said += f" ({say_number(values.min)}–{say_number(values.max)})"
    return said


def say_number(value: float) -> str:
    """Write three figures, and no more of a large number than its whole part."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}".rstrip("0").rstrip(".") or "0"


def say_unit(unit: str) -> str:
    """Write a unit as it is printed."""
    return {"x": "×", "1/s": "/s"}.get(unit, unit)


def _say_budget(budget: str) -> str:
    return re.sub(r" x\b", " ×", budget.replace("<=", "≤"))


def _say_where(machine: Machine) -> str:
    return (
        f"The machine: {machine.processor}, {machine.cores} cores, {machine.memory} GiB, {machine.system}, "
        f"with Python {machine.python} and Qt {machine.qt}"
    )


def _say_when(taken: Sequence[Taken]) -> str:
    """Say the days and commits, and where it was done in a hurry."""
    moments = dict.fromkeys((one.day, one.commit) for one in taken)
    said = [f"{_say_day(day)} at commit {commit}" if commit else _say_day(day) for day, commit in moments]
    hurried = " (fewer rounds)" if any(one.is_quick for one in taken) else ""
    return f"on {', '.join(said)}{hurried}"


def _say_day(day: str) -> str:
    found = date.fromisoformat(day)
    return f"{found.day} {found:%B %Y}"


def _name_drawings(record: Record) -> dict[str, list[tuple[str, Row]]]:
    named: dict[str, list[tuple[str, Row]]] = {}
    for name, taken in record.taken.items():
        drawn = [row for row in taken.rows if row.drawing is not None]
        named[name] = [(f"{name}-{number}.svg", row) for number, row in enumerate(drawn, 1)]
    return named


def _list_drawn(record: Record) -> list[tuple[str, Row]]:
    return [pair for pairs in _name_drawings(record).values() for pair in pairs]
