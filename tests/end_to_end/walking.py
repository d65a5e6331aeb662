"""A walk through the program's windows, which looks at each as a screen reader would."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from tests.end_to_end.audit import find_faults, find_odd_windows, find_unreachable
from tests.end_to_end.driver import Program
from tests.fakes.provider_server import GOOD_KEY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.end_to_end.accessibility import Part
    from tests.end_to_end.desktop import Desktop
    from tests.fakes.provider_server import ProviderServer

PICTURES = "OFFHAND_WALK_PICTURES"
"""The variable that names a folder for a picture of every look."""


class Walk:
    """Gather what is wrong with the windows of one or several runs, and which windows were seen."""

    def __init__(self) -> None:
        self.faults: dict[str, str] = {}
        """Where each was met first."""
        self.seen: set[str] = set()

    def look(self, program: Program, what: str) -> None:
        """Look at every window that the program shows now."""
        parts = program.survey()
        self._take(program, what, [part for part in parts if part.parent == 0], parts[1:])

    def look_at_menu(self, program: Program, what: str) -> None:
        """Look at a menu that has just opened."""
        parts = program.survey_menu()
        self._take(program, what, parts[:1], parts)

    def report(self) -> str:
        """Draw up what was found, one line a fault."""
        return "\n".join(f"{what}: {fault}" for fault, what in sorted(self.faults.items()))

    def _take(self, program: Program, what: str, windows: Sequence[Part], parts: Sequence[Part]) -> None:
        self.seen |= {part.kind.rpartition(".")[2] for part in windows}
        for fault in (*find_odd_windows(windows), *find_faults(parts), *find_unreachable(parts)):
            self.faults.setdefault(fault, what)
        if folder := os.environ.get(PICTURES):
            Path(folder).mkdir(parents=True, exist_ok=True)
            name = re.sub(r"\W+", "-", what)
            program.take_screenshot(Path(folder) / f"{name}.png")


class Session:
    """Hold what the steps of the walk share."""

    def __init__(self, desktop: Desktop, server: ProviderServer, data: Path) -> None:
        self.desktop = desktop
        self.server = server
        self.data = data
        self.walk = Walk()

    def start(self, *words: str, key: str = GOOD_KEY) -> Program:
        """Start the program."""
        arguments = ["--base-url", self.server.base_url, "--data-dir", str(self.data), *words]
        program = Program(self.desktop, arguments, {"OPENROUTER_API_KEY": key} if key else {})
        program.find("frame", "re:.*Offhand")
        return program

    def end(self, program: Program) -> None:
        """Leave by the key."""
        program.press("ctrl+q")
        assert program.wait_end() == 0
