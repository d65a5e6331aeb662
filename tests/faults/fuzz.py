"""Cases by the million: ``python -m tests.faults.fuzz decoder|markdown --cases 1000000 [--seed N]``.

A case is one stream or text in one way of arriving. What fails is shrunk by hypothesis and printed;
it is then kept in ``test_fuzz.py``.
"""

from __future__ import annotations

import argparse
import random
import secrets
import sys
import time
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from tests.faults import fuzz_decoder, fuzz_markdown

if TYPE_CHECKING:
    from collections.abc import Callable

ROUND = 500
"""Examples after which a new round begins: hypothesis remembers all of a round."""
CHECKS = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
"""Of hypothesis itself; an example of ours is many cases."""
SEEDS = st.integers(0, 2**32)


def run_decoder(examples: int, number: int) -> int:
    """Check so many examples of streams and return how many cases they made; raises where one fails."""
    cases = 0

    @seed(number)
    @settings(max_examples=examples, database=None, deadline=None, suppress_health_check=CHECKS)
    @given(fuzz_decoder.spoken, fuzz_decoder.junk, SEEDS)
    def check(spoken: list[str], junk: list[str], chance: int) -> None:
        nonlocal cases
        cases += fuzz_decoder.check_examples(spoken, junk, random.Random(chance))

    check()
    return cases


def run_markdown(examples: int, number: int) -> int:
    """Check so many examples of texts and return how many cases they made; raises where one fails."""
    cases = 0

    @seed(number)
    @settings(max_examples=examples, database=None, deadline=None, suppress_health_check=CHECKS)
    @given(fuzz_markdown.texts, SEEDS)
    def check(text: str, chance: int) -> None:
        nonlocal cases
        cases += fuzz_markdown.check_text(text, random.Random(chance))

    check()
    return cases


TARGETS: dict[str, Callable[[int, int], int]] = {"decoder": run_decoder, "markdown": run_markdown}


def main() -> int:
    """Run until so many cases are checked; return 0 where all hold."""
    parser = argparse.ArgumentParser(description="Check what must hold of streams and texts of all kinds.")
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--cases", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=secrets.randbits(32))
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    done, number, begun = 0, options.seed, time.monotonic()
    while done < options.cases:
        done += TARGETS[options.target](ROUND, number)
        number += 1
        print(f"{done} cases in {time.monotonic() - begun:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
