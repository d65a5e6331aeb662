"""What was measured last, of each measurement: its figures, the commit and the day, as one JSON file."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tests.speed.drawings import Drawing  # noqa: TC001 - msgspec reads the annotations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.speed.table import Line

TOP = Path(__file__).parents[2]
RESULTS = Path(__file__).parent / "results"
FILE = RESULTS / "speed.json"


class Values(msgspec.Struct, frozen=True):
    """Hold what the rounds of one measure gave."""

    values: tuple[float, ...]
    median: float
    min: float
    max: float


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """Hold one measure."""

    name: str
    unit: str
    bare: Values
    offhand: Values
    ratio: float | None
    budget: str | None
    met: bool | None
    within_reach: bool | None = None
    """False where the bare limit misses the budget as well, as on a machine that is busy."""
    headline: str = ""
    drawing: Drawing | None = None


class Taken(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what one measurement gave, when and of what."""

    day: str
    """ISO 8601."""
    commit: str
    """Empty outside of a checkout; ``+`` at its end where files differed from it."""
    is_quick: bool
    rows: tuple[Row, ...]


class Machine(msgspec.Struct, frozen=True, kw_only=True):
    """Name what it was measured on."""

    processor: str
    cores: int
    memory: int
    """GiB."""
    system: str
    python: str
    qt: str


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Hold the newest figures of every measurement, all of one machine."""

    machine: Machine
    taken: dict[str, Taken]


def describe_machine() -> Machine:
    """Look at this machine."""
    processor = platform.processor() or platform.machine()
    information = Path("/proc/cpuinfo")
    if information.exists():
        models = [line for line in information.read_text().splitlines() if line.startswith("model name")]
        processor = models[0].partition(":")[2].strip() if models else processor
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") if hasattr(os, "sysconf") else 0
    return Machine(
        processor=processor,
        cores=os.cpu_count() or 1,
        memory=round(memory / 2**30),
        system=_name_system(),
        python=platform.python_version(),
        qt=version("PySide6-Essentials"),
    )


def _name_system() -> str:
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return f"{platform.system()} {platform.release()}"
    return f"{release['PRETTY_NAME']}, {platform.system()} {platform.release().partition('-')[0]}"


def describe_commit() -> str:
    """Name the commit that is checked out, empty where there is none."""
    try:
        commit = _ask_git("rev-parse", "--short=10", "HEAD").strip()
        changed = _ask_git("status", "--porcelain", "--", "desktop", "resources", "pyproject.toml").strip()
    except (OSError, subprocess.SubprocessError):
        return ""
    return f"{commit}+" if changed else commit


def _ask_git(*arguments: str) -> str:
    found = subprocess.run(["git", *arguments], cwd=TOP, check=True, capture_output=True, text=True)
    return found.stdout


def take(lines: Sequence[Line], *, quick: bool) -> Taken:
    """Keep what one measurement gave just now."""
    rows = msgspec.convert([line.as_json() for line in lines], tuple[Row, ...])
    return Taken(day=date.today().isoformat(), commit=describe_commit(), is_quick=quick, rows=rows)


def read_record(path: Path = FILE) -> Record | None:
    """Read what was measured before; None where nothing was, or where it cannot be read any more."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Record)
    except (OSError, msgspec.DecodeError):
        return None


def merge(before: Record | None, machine: Machine, taken: dict[str, Taken], names: Sequence[str]) -> Record:
    """Put new figures over older ones, in the order of ``names``, which are all that there are.

    Figures of two machines are never mixed: those of another one go.
    """
    old = before.taken if before is not None and before.machine == machine else {}
    both = {**old, **taken}
    return Record(machine=machine, taken={name: both[name] for name in names if name in both})


def write_record(record: Record, path: Path = FILE) -> None:
    """Write one measurement on a line, so that differences can be read."""
    lines = [
        f" {msgspec.json.encode(name).decode()}: {msgspec.json.encode(taken).decode()}"
        for name, taken in record.taken.items()
    ]
    machine = msgspec.json.encode(record.machine).decode()
    text = f'{{"machine": {machine},\n"taken": {{\n' + ",\n".join(lines) + "\n}}\n"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
