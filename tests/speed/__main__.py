"""The speed page: every measurement beside its bare limit, in one run and one table.

``uv run python -m tests.speed [--only NAME]… [--quick] [--json FILE]``. NAME may be a pattern such as
``'oddity-*'``; ``--list`` names them all. Times are told, never asserted: the exit status is 0 unless
something could not be measured at all.

To add a measurement:

1. Write a class in a module of this folder with a ``name`` and ``measure(session, quick=…)``, which
   returns ``table.Line`` rows: the values of each round for the bare limit and for Offhand, and a
   budget of the design (``Ratio``, ``AtMost`` or ``Above``) where there is one. ``ask.py`` is a short one.
2. Add it to the list in ``measurements.py``.

The bare limit is the barest program that does the same part of the work, measured by turns with ours, so
that whatever else the machine does meets both. Both run in processes of their own: ``session`` has a
display, a bus and a provider on loopback, ``start_program`` runs a script of ``programs/``, and
``read_figures`` a module of this folder that prints its figures as one line of JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from tests.speed.measurements import MEASUREMENTS, choose
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
    parser.add_argument("--list", action="store_true", help="name the measurements and measure nothing")
    parser.add_argument("--quick", action="store_true", help="fewer rounds and shorter answers")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every single value there")
    options = parser.parse_args()
    try:
        chosen = choose(options.only)
    except LookupError as failure:
        parser.error(f"no measurement is named {failure}; --list names them")
    if options.list:
        print("\n".join(one.name for one in MEASUREMENTS))
        return 0
    lines, failed = _measure(chosen, quick=options.quick)
    if lines:
        print(format_table(lines))
    if options.json:
        facts = {
            "machine": _describe_machine(),
            "failed": failed,
            "measures": [line.as_json() for line in lines],
        }
        options.json.write_text(json.dumps(facts, indent=1) + "\n")
    return 1 if failed else 0


def _measure(chosen: Sequence[Measurement], *, quick: bool) -> tuple[list[Line], dict[str, str]]:
    lines: list[Line] = []
    failed: dict[str, str] = {}
    for measurement in chosen:
        print(f"measuring {measurement.name} …", file=sys.stderr, flush=True)
        # A session each: no measurement meets what another has left behind.
        with Session() as session:
            try:
                lines += measurement.measure(session, quick=quick)
            except FAILURES as failure:
                failed[measurement.name] = f"{type(failure).__name__}: {failure}"
                report = f"could not be measured: {failed[measurement.name]}\n{session.read_logs()}"
                print(f"{measurement.name} {report}", file=sys.stderr)
    return lines, failed


def _describe_machine() -> dict[str, object]:
    return {
        "system": platform.platform(),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load": os.getloadavg(),
        "pyside": version("PySide6-Essentials"),
    }


if __name__ == "__main__":
    sys.exit(main())
