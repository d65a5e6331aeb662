"""``offhand ask`` as people run it, many at a time, for what takes them long: waits and a cold start."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.fakes.provider_server import GOOD_KEY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PATIENCE = 60.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """Hold what one command said and how it ended."""

    status: int
    out: str
    err: str


def make_environment(data: Path, base_url: str) -> dict[str, str]:
    """Return an environment without a desktop, with a key."""
    kept = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    return {
        **kept,
        "OPENROUTER_API_KEY": GOOD_KEY,
        "OFFHAND_DATA_DIR": str(data),
        "OFFHAND_BASE_URL": base_url,
    }


def run_offhand(*words: str, environment: Mapping[str, str]) -> Outcome:
    """Run a command to its end; raises ``subprocess.TimeoutExpired`` where it hangs."""
    done = subprocess.run(
        [sys.executable, "-m", "offhand", *words],
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    return Outcome(status=done.returncode, out=done.stdout.decode(), err=done.stderr.decode())
