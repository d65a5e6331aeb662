"""Streaming: what a long answer costs, how long the UI thread is held, and what typing feels of it."""

from __future__ import annotations

import json
import time
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

from tests.speed.drawings import spread_values
from tests.speed.keyboard import Keyboard
from tests.speed.start import hear_moment
from tests.speed.table import AtMost, Line, Spread, gaps_between, percentile
from tests.speed.transcript_text import write_tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
    latencies: list[float]
    """Of each token, from the socket to the screen."""


@dataclass(frozen=True)
class Stream:
    """Measure a whole program, wire included, by default at the pace of a usual model."""

    name: str = "stream"
    plan: Plan = USUAL
    quick_plan: Plan = QUICK
    rounds: int = 3
    budget: Budget | None = None
    """Of CPU; at a usual pace frames are the cost."""
    is_headline: bool = False

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Stream the same answer into both by turns."""
        plan, rounds = (self.quick_plan, min(2, self.rounds)) if quick else (self.plan, self.rounds)
        found: dict[str, list[Streamed]] = {"bare": [], "offhand": []}
        for _ in range(rounds):
            for name, answers in found.items():
                answers.append(_stream_once(session, name, plan))
        return [self._make_line(reading, plan, found) for reading in _list_readings(self.budget)]

    def _make_line(self, reading: _Reading, plan: Plan, found: dict[str, list[Streamed]]) -> Line:
        bare, offhand = (
            Spread(tuple(reading.read(answer) for answer in found[who])) for who in ("bare", "offhand")
        )
        drawing = None
        if reading.sample is not None:
            samples = [list(chain.from_iterable(map(reading.sample, answers))) for answers in found.values()]
            limit = reading.budget.limit if isinstance(reading.budget, AtMost) else None
            drawing = spread_values(reading.plot, *samples, limit=limit)
        return Line(
            name=f"stream {plan.tokens} at {plan.rate}/s: {reading.name}",
            unit=reading.unit,
            bare=bare,
            offhand=offhand,
            budget=reading.budget,
            headline=reading.headline.format(tokens=plan.tokens, rate=plan.rate) if self.is_headline else "",
            drawing=drawing,
        )


@dataclass(frozen=True)
class _Reading:
    """Say how one row is read from an answer, and what a plot of it shows."""

    name: str
    read: Callable[[Streamed], float]
    budget: Budget | None = None
    headline: str = ""
    sample: Callable[[Streamed], list[float]] | None = None
    plot: str = ""
    unit: str = "ms"


def _list_readings(cpu_budget: Budget | None) -> list[_Reading]:
    return [
        _Reading("time", lambda answer: answer.seconds, unit="s"),
        _Reading(
            "CPU",
            lambda answer: answer.cpu,
            cpu_budget,
            "CPU to stream and show {tokens:,} tokens at {rate}/s",
        ),
        _Reading("median gap", lambda answer: percentile(answer.gaps, 0.5)),
        _Reading(
            "99th percentile gap",
            lambda answer: percentile(answer.gaps, 0.99),
            AtMost(16, "ms"),
            "… meanwhile, the UI thread is free again, 99 %",
            lambda answer: answer.gaps,
            "Gaps of a 5 ms heartbeat in the UI thread while streaming",
        ),
        _Reading(
            "largest gap",
            lambda answer: max(answer.gaps),
            AtMost(40, "ms"),
            "… the longest that it was held",
        ),
        _Reading(
            "key to screen, median",
            lambda answer: percentile(answer.keys, 0.5),
            AtMost(8, "ms"),
            "… a key is drawn",
        ),
        _Reading("key to screen, slowest", lambda answer: max(answer.keys)),
        _Reading(
            "socket to screen, median",
            lambda answer: percentile(answer.latencies, 0.5),
            AtMost(35, "ms"),
            "… from the socket to the screen, median",
        ),
        _Reading(
            "socket to screen, 99th percentile",
            lambda answer: percentile(answer.latencies, 0.99),
            AtMost(60, "ms"),
            "… 99 %",
            lambda answer: answer.latencies,
            "From a token on the socket to its text on the screen",
        ),
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
        sent: list[float] = json.loads(provider.hear())
    finally:
        process.stop()
        provider.stop()
    gaps = [gap * 1000 for gap in gaps_between(told["moments"])]
    keys = [(drawn - sent) * 1000 for sent, (_, drawn) in zip(pressed, told["drawn"], strict=False)]
    if len(keys) < len(pressed) - MOST_LOST:
        message = f"{name}: {len(pressed)} keys pressed, {len(keys)} drawn"
        raise ValueError(message)
    seconds = told["moments"][-1] - told["moments"][0]
    return Streamed(gaps, told["cpu"] * 1000, keys, seconds, find_latencies(sent, told["shown"], plan.tokens))


def find_latencies(sent: Sequence[float], shown: Sequence[tuple[float, int]], tokens: int) -> list[float]:
    """Return, for each token, how long it took from the socket to the screen, in ms.

    ``shown`` tells when how many letters were there. The last frame is left out, which shows the answer as
    it was kept and no longer as it came. Raises ``ValueError`` where most of the text was never shown.
    """
    counts = [count for _, count in shown]
    latencies: list[float] = []
    for moment, letters in zip(sent, accumulate(map(len, write_tokens(tokens))), strict=True):
        frame = bisect_left(counts, letters)
        if frame < len(shown):
            latencies.append((shown[frame][0] - moment) * 1000)
    if len(latencies) < tokens * 0.95:
        message = f"{len(latencies)} of {tokens} tokens were shown"
        raise ValueError(message)
    return latencies


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
