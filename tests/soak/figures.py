"""What a long talk left behind: samples, the slope of the memory, and what may not have grown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Sample = dict[str, int]

WARM_UP = 0.4
"""Share of the answers after which caches are full and memory counts."""
STEEPEST = 150.0
"""KB that a hundred answers may leave behind; a leak of 2 KB an answer leaves 200.

Of what is the program's own: pages of files that are mapped come and go with the kernel's needs, and
SQLite keeps pages until two megabytes of each file are in memory.
"""
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
TITLES = ("answers", "pictures", "prompts", "pss", "anonymous", "sqlite", *BOUNDS, "python")


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """Say what became of the memory and of everything else that is counted."""

    slope: float
    """KB for each hundred answers, by least squares over the samples after the warm-up."""
    grown: dict[str, int]
    """What the last sample has more than the first one after the warm-up."""
    complaints: tuple[str, ...]


def settle(samples: Sequence[Sample], answers: int) -> list[Sample]:
    """Return the samples after the warm-up."""
    return [sample for sample in samples if sample["answers"] > answers * WARM_UP]


def fit_slope(samples: Sequence[Sample]) -> float:
    """Return the slope of the memory, in KB for each hundred answers, by least squares."""
    count = len(samples)
    middle = sum(sample["answers"] for sample in samples) / count
    level = sum(map(_measure, samples)) / count
    spread = sum((sample["answers"] - middle) ** 2 for sample in samples)
    rise = sum((sample["answers"] - middle) * (_measure(sample) - level) for sample in samples)
    return 100 * rise / spread


def _measure(sample: Sample) -> int:
    return sample["anonymous"] - sample["sqlite"]


def judge(samples: Sequence[Sample], answers: int, *, steepest: float = STEEPEST) -> Verdict:
    """Say whether anything has leaked."""
    settled = settle(samples, answers)
    slope = fit_slope(settled)
    grown = {name: settled[-1][name] - settled[0][name] for name in (*BOUNDS, "python")}
    complaints = [f"{name} grew by {grown[name]}" for name, bound in BOUNDS.items() if grown[name] > bound]
    if slope > steepest:
        complaints.append(f"memory grew by {slope:.0f} KB for each hundred answers")
    return Verdict(slope=slope, grown=grown, complaints=tuple(complaints))


def draw(samples: Sequence[Sample]) -> str:
    """Draw the samples as a table."""
    lines = ["  ".join(f"{title:>9}" for title in TITLES)]
    lines += ["  ".join(f"{sample[title]:>9}" for title in TITLES) for sample in samples]
    return "\n".join(lines)
