"""The start at login on macOS: a launch agent in the user's library (launchd.plist(5)).

It is read at the next login; nothing is started or stopped now.
"""

from __future__ import annotations

import asyncio
import plistlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from offhand.system.autostart.interface import NotChanged
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence


class MacAutostart:
    """Keep one launch agent."""

    def __init__(self, command: Sequence[str], application: str, home: Path | None = None) -> None:
        """``command`` is what the agent will start; ``application`` is its label."""
        self._command = list(command)
        self._label = application
        self.path = (home or Path.home()) / "Library" / "LaunchAgents" / f"{application}.plist"

    async def read(self) -> bool | None:
        """Say whether launchd would start it."""
        return await asyncio.to_thread(self._look)

    async def write(self, *, on: bool) -> None:
        """Write the agent or remove it; raises ``NotChanged``."""
        try:
            await asyncio.to_thread(self._put if on else self._remove)
        except OSError as error:
            detail = (error.strerror or type(error).__name__).lower()
            raise NotChanged(
                tr("{path} cannot be changed: {detail}", path=self.path, detail=detail)
            ) from None

    def _look(self) -> bool:
        try:
            agent = cast("dict[str, Any]", plistlib.loads(self.path.read_bytes()))
            return bool(agent["ProgramArguments"] and agent["RunAtLoad"] and not agent.get("Disabled"))
        except (OSError, plistlib.InvalidFileException, ValueError, KeyError, TypeError):
            return False

    def _put(self) -> None:
        agent = {
            "Label": self._label,
            "ProgramArguments": self._command,
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        self.path.parent.mkdir(parents=True, exist_ok=True)
        beside = self.path.with_suffix(".new")
        beside.write_bytes(plistlib.dumps(agent))
        beside.replace(self.path)

    def _remove(self) -> None:
        self.path.unlink(missing_ok=True)
