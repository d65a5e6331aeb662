"""The short form of the soak, and that its figures tell a leak."""

from __future__ import annotations

import sys

import pytest

from tests.soak.figures import BOUNDS, STEEPEST, SWOLLEN, Sample, fit_slope, judge
from tests.soak.session import Plan, talk

PATIENCE = 150.0
SHORT = Plan(answers=80, pictures=10, prompts=5, every=10, chat=5, is_tight=True)
"""Its memory says nothing: the heap has not found its size. Its objects do."""
KILOBYTES_OF_TWO_A_TIME = 200


def make_samples(*, leak: float = 0, holes: float = 0, noise: int = 300, **grown: int) -> list[Sample]:
    """Make the samples of a run that leaves so many KB in use, or holes, for each hundred answers."""
    names = ("pictures", "prompts", "pss", "sqlite", "python", *BOUNDS)
    return [
        {
            **dict.fromkeys(names, 50),
            "answers": answers,
            "blocks": 600_000,
            "native": round(50_000 + leak * answers / 100) + noise // 3 * (answers // 20 % 2),
            "anonymous": round(150_000 + (leak + holes) * answers / 100) + 7 * noise * (answers // 20 % 2),
            **{name: 50 + count * answers // 1000 for name, count in grown.items()},
        }
        for answers in range(20, 1001, 20)
    ]


def test_a_slope_is_that_of_the_line() -> None:
    assert round(fit_slope(make_samples(leak=70, noise=0))) == 70


def test_two_kilobytes_an_answer_are_a_leak() -> None:
    assert judge(make_samples(), 1000).complaints == ()
    assert KILOBYTES_OF_TWO_A_TIME > STEEPEST
    assert "memory grew by" in judge(make_samples(leak=KILOBYTES_OF_TWO_A_TIME), 1000).complaints[0]


def test_small_objects_without_end_are_a_leak() -> None:
    samples = make_samples()
    for sample in samples:
        sample["blocks"] += 40 * sample["answers"]
    assert "memory grew by" in judge(samples, 1000).complaints[0]


def test_a_process_that_swells_is_one_that_leaks() -> None:
    assert judge(make_samples(holes=SWOLLEN * 0.9), 1000).complaints == ()
    assert "memory of the process grew by" in judge(make_samples(holes=SWOLLEN * 1.1), 1000).complaints[0]


def test_where_the_library_does_not_tell_the_process_counts() -> None:
    samples = [{**sample, "native": 0} for sample in make_samples(leak=70, noise=0)]
    assert round(fit_slope(samples)) == 70


@pytest.mark.parametrize("name", BOUNDS)
def test_whatever_is_left_behind_is_named(name: str) -> None:
    (complaint,) = judge(make_samples(**{name: 1000}), 1000).complaints
    assert complaint.startswith(f"{name} grew by ")


def test_an_object_of_ours_for_each_answer_is_a_leak() -> None:
    samples = [{**sample, "Kept": 5, "Left": 7 + sample["answers"]} for sample in make_samples()]
    verdict = judge(samples, 1000)
    assert verdict.complaints == ("Left: 1.0 stay for each answer",)
    assert verdict.kinds == {"Left": 1.0, "Kept": 0.0}


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.timeout(300)
def test_nothing_is_left_behind() -> None:
    samples = talk(SHORT, lambda _: None, patience=PATIENCE)
    assert [sample["answers"] for sample in samples] == list(range(10, 81, 10))
    assert (samples[-1]["pictures"], samples[-1]["prompts"]) == (10, 5)
    leaked = judge(samples, SHORT.answers).complaints
    assert not [said for said in leaked if not said.startswith(("documents", "memory"))]
