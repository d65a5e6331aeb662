"""The speed page: every measure beside its bare limit, in one run.

``uv run python -m tests.speed [--only NAME]… [--quick] [--json PATH]`` prints a table. Times are told,
never asserted: the exit status is 0 unless something could not be measured at all.
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

from tests.speed.session import Session
from tests.speed.start import measure_idle, measure_start
from tests.speed.stream import measure_stream
from tests.speed.table import Line, format_table

if TYPE_CHECKING:
    from typing import Protocol

    class Measure(Protocol):
        """Make some lines of the table."""

        def __call__(self, session: Session, *, quick: bool) -> list[Line]: ...


MEASURES: dict[str, Measure] = {"start": measure_start, "idle": measure_idle, "stream": measure_stream}
FAILURES = (OSError, EOFError, ValueError, KeyError, subprocess.SubprocessError)
"""What a program that did not come up, or a machine without a display server, looks like from here."""


def main() -> int:
    """Measure what the command line asks for and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.speed", description="Measure Offhand.")
    parser.add_argument("--only", action="append", choices=MEASURES, help="measure this alone (repeatable)")
    parser.add_argument("--quick", action="store_true", help="fewer rounds and shorter answers")
    parser.add_argument("--json", type=Path, metavar="PATH", help="write every single value there")
    options = parser.parse_args()
    lines: list[Line] = []
    failed: dict[str, str] = {}
    with Session() as session:
        for name in options.only or MEASURES:
            print(f"measuring {name} …", file=sys.stderr, flush=True)
            try:
                lines += MEASURES[name](session, quick=options.quick)
            except FAILURES as failure:
                failed[name] = f"{type(failure).__name__}: {failure}"
                print(f"{name} could not be measured: {failed[name]}\n{session.read_logs()}", file=sys.stderr)
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
