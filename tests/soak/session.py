"""One long talk: a provider and the program in processes of their own, in folders that go with them."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tests.end_to_end.processes import Process
from tests.fakes.framing import PREFIX
from tests.fakes.provider_server import GOOD_KEY

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.soak.figures import Sample

TOP = Path(__file__).parents[2]


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """Say how much is done, and how often it is looked at."""

    answers: int = 1000
    pictures: int = 200
    prompts: int = 50
    every: int = 40
    """Answers between two samples."""
    chat: int = 20
    """Answers of one chat."""
    switches: int = 0
    """Times that another chat is opened after each sample, from those that there are."""
    is_tight: bool = False
    """Whatever is kept is kept in small numbers, so that a short run fills it."""
    leak: int = 0
    """Bytes that each answer leaves behind on purpose, to see that it is noticed."""


def talk(plan: Plan, heard: Callable[[Sample], None], *, patience: float) -> list[Sample]:
    """Talk as planned and return the samples, each told as it comes; ``patience`` is seconds for one.

    Raises ``RuntimeError`` where the program did not come to its end in order.
    """
    samples: list[Sample] = []
    with tempfile.TemporaryDirectory(prefix="offhand-soak-") as name, ExitStack() as parts:
        folder = Path(name)
        for part in ("home", "tmp", "run"):
            (folder / part).mkdir(mode=0o700)
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder / "home"),
            "TMPDIR": str(folder / "tmp"),
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
            "OPENROUTER_API_KEY": GOOD_KEY,
            "PYTHONPATH": str(TOP),
        }

        def start(*words: str) -> Process:
            log = folder / f"{words[0]}.log"
            process = Process([sys.executable, "-m", *words], environment, log, talks=True)
            parts.callback(process.stop)
            return process

        port = start("tests.soak.provider").hear(patience)
        options = ["--base-url", f"http://127.0.0.1:{port}{PREFIX}", "--data-dir", str(folder / "data")]
        program = start("tests.soak.program", msgspec.json.encode(plan).decode(), *options)
        try:
            while True:
                samples.append(json.loads(program.hear(patience)))
                heard(samples[-1])
        except EOFError:
            status = program.wait()
        except TimeoutError as error:
            raise RuntimeError(program.log.read_text()) from error
        if status != 0:
            raise RuntimeError(program.log.read_text())
    return samples
