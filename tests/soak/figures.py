"""What a long talk left behind: samples, the slope of the memory, and what may not have grown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Sample = dict[str, int]
"""What is held by its name; objects of our classes by that of their class, with a capital."""

WARM_UP = 0.4
"""Share of the answers after which caches are full and memory counts."""
STEEPEST = 150.0
"""KB in use that a hundred answers may leave behind; a leak of 2 KB an answer leaves 200.

Of what is the program's own: SQLite keeps pages until two megabytes of each file are in memory.
"""
SWOLLEN = 600.0
"""KB by which the process itself may grow with them, without the pages of files that are mapped.

What is free in the heaps comes and goes by two megabytes and more, which tells nothing of a leak, but holes
that only ever grow would be one as well.
"""
BLOCK = 64
"""Bytes that one of Python's blocks has in the mean."""
BOUNDS = {
    "tasks": 3,
    "threads": 2,
    "files": 4,
    "temporary": 1,
    "widgets": 40,
    "objects": 120,
    "documents": 60,
}
"""By how much the last sample may exceed the first one after the warm-up: what comes and goes."""
KIND = 0.6
"""Objects of one of our classes that an answer may leave behind; one that stays leaves 1."""
NAMED = 5
"""Classes that are named, those with the most first."""
TITLES = (
    *("answers", "pictures", "prompts", "switches", "pss", "anonymous", "sqlite", "native", "blocks"),
    *BOUNDS,
    "python",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """Say what became of the memory and of everything else that is counted."""

    slope: float
    """KB in use for each hundred answers, by least squares over the samples after the warm-up."""
    swelling: float
    """The same of the process, with what is free in its heaps."""
    grown: dict[str, int]
    """What the last sample has more than the first one after the warm-up."""
    kinds: dict[str, float]
    """Objects for each answer of those of our classes that have grown most."""
    complaints: tuple[str, ...]


def settle(samples: Sequence[Sample], answers: int) -> list[Sample]:
    """Return the samples after the warm-up."""
    return [sample for sample in samples if sample["answers"] > answers * WARM_UP]


def fit_slope(samples: Sequence[Sample]) -> float:
    """Return the slope of what is in use, in KB for each hundred answers, by least squares."""
    return 100 * _fit([(sample["answers"], _count_used(sample)) for sample in samples])


def fit_swelling(samples: Sequence[Sample]) -> float:
    """Return the slope of the memory of the process, as ``fit_slope`` does."""
    return 100 * _fit([(sample["answers"], sample["anonymous"] - sample["sqlite"]) for sample in samples])


def _count_used(sample: Sample) -> float:
    """Return the KB in use; those of the process where the C library does not tell."""
    if not sample["native"]:
        return sample["anonymous"] - sample["sqlite"]
    return sample["native"] - sample["sqlite"] + sample["blocks"] * BLOCK / 1024


def _fit(points: Sequence[tuple[int, float]]) -> float:
    """Return the slope of the line through points, by least squares."""
    middle = sum(at for at, _ in points) / len(points)
    level = sum(value for _, value in points) / len(points)
    spread = sum((at - middle) ** 2 for at, _ in points)
    return sum((at - middle) * (value - level) for at, value in points) / spread


def judge(samples: Sequence[Sample], answers: int, *, steepest: float = STEEPEST) -> Verdict:
    """Say whether anything has leaked."""
    settled = settle(samples, answers)
    slope, swelling = fit_slope(settled), fit_swelling(settled)
    grown = {name: settled[-1][name] - settled[0][name] for name in (*BOUNDS, "python")}
    complaints = [f"{name} grew by {grown[name]}" for name, bound in BOUNDS.items() if grown[name] > bound]
    kinds = count_kinds(settled)
    complaints += [f"{kind}: {each} stay for each answer" for kind, each in kinds.items() if each > KIND]
    if slope > steepest:
        complaints.append(f"memory grew by {slope:.0f} KB for each hundred answers")
    if swelling > SWOLLEN:
        complaints.append(f"memory of the process grew by {swelling:.0f} KB for each hundred answers")
    return Verdict(slope=slope, swelling=swelling, grown=grown, kinds=kinds, complaints=tuple(complaints))


def count_kinds(samples: Sequence[Sample]) -> dict[str, float]:
    """Return how many objects of our classes each answer left, the most first."""
    kinds = {name for sample in samples for name in sample if name[0].isupper()}
    grown = {
        kind: round(_fit([(sample["answers"], sample.get(kind, 0)) for sample in samples]), 2)
        for kind in kinds
    }
    most = sorted(grown, key=lambda kind: (-grown[kind], kind))[:NAMED]
    return {kind: grown[kind] for kind in most}


def draw_head() -> str:
    """Draw the head of the table of samples."""
    return "  ".join(f"{title:>9}" for title in TITLES)


def draw(sample: Sample) -> str:
    """Draw a line of it."""
    return "  ".join(f"{sample[title]:>9}" for title in TITLES)
