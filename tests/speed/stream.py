"""Streaming: what a long answer costs, how long the UI thread is held, and what typing feels of it."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.speed.keyboard import Keyboard
from tests.speed.start import hear_moment
from tests.speed.table import AtMost, Line, Spread, gaps_between, percentile

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.end_to_end.processes import Process
    from tests.speed.session import Session
    from tests.speed.table import Budget

KEY_EVERY = 0.51
"""Seconds between two keys; no multiple of a frame."""
SLOWEST = 4
"""How many times as long as planned an answer may take."""
MOST_LOST = 2


@dataclass(frozen=True)
class Plan:
    """Say what is streamed."""

    tokens: int
    rate: int
    """Tokens a second."""

    @property
    def seconds(self) -> float:
        """Tell how long that takes."""
        return self.tokens / self.rate


USUAL = Plan(2000, 100)
QUICK = Plan(400, 200)
FAST = Plan(20_000, 500)
"""The design's own, which its budget of CPU is for."""
QUICK_FAST = Plan(4000, 500)


@dataclass(frozen=True)
class Streamed:
    """Hold one answer; times in ms."""

    gaps: list[float]
    cpu: float
    keys: list[float]
    seconds: float

    @property
    def middle_gap(self) -> float:
        """Return the usual gap between two beats."""
        return percentile(self.gaps, 0.5)

    @property
    def long_gap(self) -> float:
        """Return the gap that one beat in a hundred exceeds."""
        return percentile(self.gaps, 0.99)

    @property
    def longest_gap(self) -> float:
        """Return the longest time without a beat."""
        return max(self.gaps)

    @property
    def key(self) -> float:
        """Return the usual time from a key to its letter on the screen."""
        return percentile(self.keys, 0.5)


@dataclass(frozen=True)
class Stream:
    """Measure a whole program, wire included, by default at the pace of a usual model."""

    name: str = "stream"
    plan: Plan = USUAL
    quick_plan: Plan = QUICK
    rounds: int = 3
    budget: Budget | None = None
    """Of CPU; at a usual pace frames are the cost."""

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Stream the same answer into both by turns."""
        plan, rounds = (self.quick_plan, min(2, self.rounds)) if quick else (self.plan, self.rounds)
        found: dict[str, list[Streamed]] = {"bare": [], "offhand": []}
        for _ in range(rounds):
            for name, answers in found.items():
                answers.append(_stream_once(session, name, plan))

        def line(
            name: str, read: Callable[[Streamed], float], budget: Budget | None = None, unit: str = "ms"
        ) -> Line:
            bare, offhand = (
                Spread(tuple(read(answer) for answer in found[who])) for who in ("bare", "offhand")
            )
            title = f"stream {plan.tokens} at {plan.rate}/s: {name}"
            return Line(name=title, unit=unit, bare=bare, offhand=offhand, budget=budget)

        return [
            line("time", lambda answer: answer.seconds, unit="s"),
            line("CPU", lambda answer: answer.cpu, self.budget),
            line("median gap", lambda answer: answer.middle_gap),
            line("99th percentile gap", lambda answer: answer.long_gap, AtMost(16, "ms")),
            line("largest gap", lambda answer: answer.longest_gap, AtMost(40, "ms")),
            line("key to screen, median", lambda answer: answer.key, AtMost(8, "ms")),
            line("key to screen, slowest", lambda answer: max(answer.keys)),
        ]


def _stream_once(session: Session, name: str, plan: Plan) -> Streamed:
    base_url, provider = session.start_provider(plan.tokens, plan.rate)
    arguments = ("--data-dir", str(session.make_folder("data"))) if name == "offhand" else ()
    environment = {**session.key, "OFFHAND_BASE_URL": base_url}
    process = session.start_program(f"{name}_stream", *arguments, environment=environment)
    try:
        with Keyboard(session.display) as keyboard:
            hear_moment(process, "painted")
            pressed, told = _type_along(process, keyboard, plan)
    finally:
        process.stop()
        provider.stop()
    gaps = [gap * 1000 for gap in gaps_between(told["moments"])]
    keys = [(drawn - sent) * 1000 for sent, (_, drawn) in zip(pressed, told["drawn"], strict=False)]
    if len(keys) < len(pressed) - MOST_LOST:
        message = f"{name}: {len(pressed)} keys pressed, {len(keys)} drawn"
        raise ValueError(message)
    return Streamed(gaps, told["cpu"] * 1000, keys, told["moments"][-1] - told["moments"][0])


def _type_along(process: Process, keyboard: Keyboard, plan: Plan) -> tuple[list[float], dict[str, Any]]:
    """Press a key now and then until the answer has ended; returns the moments and what was told."""
    pressed: list[float] = []
    while json.loads(process.hear())["event"] != "asked":
        pass
    deadline = time.monotonic() + plan.seconds * SLOWEST
    while time.monotonic() < deadline:
        try:
            told = json.loads(process.hear(KEY_EVERY))
        except TimeoutError:
            pressed.append(keyboard.press("abcdefgh"[len(pressed) % 8]))
            continue
        if told["event"] == "streamed":
            return pressed, told
    raise TimeoutError
