"""The speed page: every measurement beside its bare limit, in one run and one table.

``uv run python -m tests.speed [--only NAME]… [--all] [--quick] [--json FILE] [--write]``. Without names it
measures what the design has budgets for, in about a quarter of an hour; ``--all`` measures everything. NAME
may be a pattern such as ``'oddity-*'``; ``--list`` names them all. ``--write`` puts what was measured into
``results/``, over what was there of the same measurements, and makes the plots, the page and its part of the
README anew. Times are told, never asserted: the exit status is 0 unless something could not be measured.

The search needs an archive of a million messages. It is made in some minutes the first time, and kept below
the temporary folder.

To add a measurement:

1. Write a class in a module of this folder with a ``name`` and ``measure(session, quick=…)``, which
   returns ``table.Line`` rows: the values of each round for the bare limit and for Offhand, and a
   budget of the design (``Ratio``, ``AtMost`` or ``Above``) where there is one. ``ask.py`` is a short one. A
   row with a headline stands in the README, one with a drawing has a plot.
2. Add it to the lists in ``measurements.py``. Where it misses its budget, ``explanations/NAME.md`` says why.

The bare limit is the barest program that does the same part of the work, measured by turns with ours, so
that whatever else the machine does meets both. Both run in processes of their own: ``session`` has a
display, a bus and a provider on loopback, ``start_program`` runs a script of ``programs/``, and
``read_figures`` a module of this folder that prints its figures as one line of JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tests.speed.measurements import MEASUREMENTS, choose
from tests.speed.page import write_page
from tests.speed.record import describe_machine, merge, read_record, take, write_record
from tests.speed.session import Session
from tests.speed.table import Line, format_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.speed.measurements import Measurement

FAILURES = (OSError, EOFError, ValueError, KeyError, subprocess.SubprocessError)
"""What a program that did not come up, or a machine without a display server, looks like from here."""


def main() -> int:
    """Measure what the command line asks for and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.speed", description="Measure Offhand.")
    parser.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="measure this alone (repeatable, pattern)"
    )
    parser.add_argument("--all", action="store_true", help="measure also what has no budget in the design")
    parser.add_argument("--list", action="store_true", help="name the measurements and measure nothing")
    parser.add_argument("--quick", action="store_true", help="fewer rounds and shorter answers")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every single value there")
    parser.add_argument("--write", action="store_true", help="bring results/ and the README up to it")
    options = parser.parse_args()
    try:
        chosen = choose(options.only, everything=options.all)
    except LookupError as failure:
        parser.error(f"no measurement is named {failure}; --list names them")
    if options.list:
        print("\n".join(one.name for one in MEASUREMENTS))
        return 0
    found, failed = _measure(chosen, quick=options.quick)
    lines = [line for rows in found.values() for line in rows]
    if lines:
        print(format_table(lines))
    if options.json:
        facts = {
            "machine": msgspec.to_builtins(describe_machine()),
            "load": os.getloadavg(),
            "failed": failed,
            "measures": [line.as_json() for line in lines],
        }
        options.json.write_text(json.dumps(facts, indent=1) + "\n")
    if options.write:
        _write(found, quick=options.quick)
    return 1 if failed else 0


def _write(found: dict[str, list[Line]], *, quick: bool) -> None:
    taken = {name: take(lines, quick=quick) for name, lines in found.items()}
    record = merge(read_record(), describe_machine(), taken, [one.name for one in MEASUREMENTS])
    write_record(record)
    write_page(record)


def _measure(chosen: Sequence[Measurement], *, quick: bool) -> tuple[dict[str, list[Line]], dict[str, str]]:
    found: dict[str, list[Line]] = {}
    failed: dict[str, str] = {}
    for measurement in chosen:
        begun = time.monotonic()
        print(f"measuring {measurement.name} …", end=" ", file=sys.stderr, flush=True)
        # A session each: no measurement meets what another has left behind.
        with Session() as session:
            try:
                found[measurement.name] = measurement.measure(session, quick=quick)
            except FAILURES as failure:
                failed[measurement.name] = f"{type(failure).__name__}: {failure}"
                report = f"could not be measured: {failed[measurement.name]}\n{session.read_logs()}"
                print(f"{measurement.name} {report}", file=sys.stderr)
        print(f"{time.monotonic() - begun:.0f} s", file=sys.stderr)
    return found, failed


if __name__ == "__main__":
    sys.exit(main())
