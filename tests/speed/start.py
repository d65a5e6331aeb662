"""Cold start and rest: from exec to a window that takes typing, and what the window costs idle."""

from __future__ import annotations

import json
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.speed.keyboard import Keyboard
from tests.speed.table import Above, Line, Ratio, Spread

if TYPE_CHECKING:
    from collections.abc import Generator

    from tests.end_to_end.processes import Process
    from tests.speed.session import Session

PATIENCE = 20.0
"""Seconds for a window to come up."""
BETWEEN_KEYS = 0.004
SETTLING = 4.0
"""Seconds until everything that is imported in the background has been."""
WATCHED = 5.0
"""Seconds of rest that are looked at."""


@dataclass(frozen=True)
class OneStart:
    """Hold one start, in ms since exec."""

    painted: float
    typed: float


@dataclass(frozen=True)
class Rest:
    """Hold what one idle window costs."""

    memory: float
    """MiB, proportional set size."""
    cpu: float
    """ms of CPU time a second."""
    wakeups: float
    """How often a second a thread of it woke up."""


class Start:
    """Measure from exec to a window that is painted and takes typing."""

    name = "start"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Start both by turns."""
        rounds = 4 if quick else 12
        found: dict[str, list[OneStart]] = {"bare": [], "offhand": []}
        with serve(session) as base_url:
            for _ in range(rounds):
                for name, starts in found.items():
                    starts.append(start_once(session, name, base_url))
        # The first round fills the disk cache.
        bare, offhand = found["bare"][1:], found["offhand"][1:]
        return [
            Line(
                name="start: exec to first paint",
                unit="ms",
                bare=Spread(tuple(start.painted for start in bare)),
                offhand=Spread(tuple(start.painted for start in offhand)),
            ),
            Line(
                name="start: exec to a field that takes typing",
                unit="ms",
                bare=Spread(tuple(start.typed for start in bare)),
                offhand=Spread(tuple(start.typed for start in offhand)),
                budget=Ratio(1.6),
                headline="Start, to a window that takes typing",
            ),
        ]


class Idle:
    """Measure what a window costs that nobody uses."""

    name = "idle"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Let both windows stand and look at them from outside."""
        rounds = 1 if quick else 3
        found: dict[str, list[Rest]] = {"bare": [], "offhand": []}
        with serve(session) as base_url:
            for _ in range(rounds):
                for name, rests in found.items():
                    rests.append(_rest_once(session, name, base_url))
        bare, offhand = found["bare"], found["offhand"]
        return [
            Line(
                name="idle: memory (PSS)",
                unit="MiB",
                bare=Spread(tuple(rest.memory for rest in bare)),
                offhand=Spread(tuple(rest.memory for rest in offhand)),
                budget=Ratio(1.5),
                headline="Memory of the idle window (PSS)",
            ),
            Line(
                name="idle: CPU",
                unit="ms/s",
                bare=Spread(tuple(rest.cpu for rest in bare)),
                offhand=Spread(tuple(rest.cpu for rest in offhand)),
            ),
            Line(
                name="idle: wake-ups",
                unit="1/s",
                bare=Spread(tuple(rest.wakeups for rest in bare)),
                offhand=Spread(tuple(rest.wakeups for rest in offhand)),
                budget=Above(0.5, "/s"),
                headline="… how often it wakes up",
            ),
        ]


@contextmanager
def serve(session: Session) -> Generator[str, None, None]:
    """Run a provider and return its base URL."""
    base_url, provider = session.start_provider(tokens=10, rate=100)
    try:
        yield base_url
    finally:
        provider.stop()


def _launch(session: Session, name: str, base_url: str, data: Path | None = None) -> tuple[float, Process]:
    """Start one of the two windows; returns the moment, too."""
    arguments: tuple[str, ...] = ()
    if name == "offhand":
        # From the second start on there are a place of the window and a list of models to be read.
        arguments = ("--data-dir", str(data or session.folder / "data"), "--base-url", base_url)
    moment = time.monotonic()
    return moment, session.start_program(f"{name}_start", *arguments, environment=session.key)


def start_once(session: Session, name: str, base_url: str, data: Path | None = None) -> OneStart:
    """Start one of the two windows and type into it; ``data`` is where ours keeps everything."""
    begun, process = _launch(session, name, base_url, data)
    try:
        with Keyboard(session.display) as keyboard:
            painted = hear_moment(process, "painted")
            while True:
                keyboard.press("a")
                try:
                    typed = hear_moment(process, "typed", BETWEEN_KEYS)
                except TimeoutError:
                    if time.monotonic() > begun + PATIENCE:
                        raise
                else:
                    return OneStart((painted - begun) * 1000, (typed - begun) * 1000)
    finally:
        process.stop()


def _rest_once(session: Session, name: str, base_url: str) -> Rest:
    _, process = _launch(session, name, base_url)
    try:
        hear_moment(process, "painted")
        time.sleep(SETTLING)
        cpu, wakeups = _read_cpu(process.pid), _read_wakeups(process.pid)
        time.sleep(WATCHED)
        return Rest(
            memory=_read_memory(process.pid),
            cpu=(_read_cpu(process.pid) - cpu) / WATCHED,
            wakeups=(_read_wakeups(process.pid) - wakeups) / WATCHED,
        )
    finally:
        process.stop()


def hear_moment(process: Process, event: str, patience: float = PATIENCE) -> float:
    """Return the moment of an event that a program tells.

    Raises as ``Process.hear``, and ``ValueError`` for another event.
    """
    told = json.loads(process.hear(patience))
    if told["event"] != event:
        raise ValueError(told)
    return float(told["at"])


def _read_memory(pid: int) -> float:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        name, _, rest = line.partition(":")
        if name == "Pss":
            return int(rest.split()[0]) / 1024
    raise ValueError(pid)


def _read_cpu(pid: int) -> float:
    """Return the CPU time of all threads, in ms; the scheduler's own figures are finer than ticks."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e6


def _read_wakeups(pid: int) -> int:
    total = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        for line in (task / "status").read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                total += int(line.split()[1])
    return total
