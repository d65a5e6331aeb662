"""Somebody who wants hotkeys through a portal, and notes what is told."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from offhand.domain.chords import parse_chord
from offhand.domain.hotkeys import Binding, BindingResult, Outcome, Press
from offhand.services.tasks import TaskScope
from offhand.system.hotkeys.portal import PortalHotkeys
from tests.fakes.portal import APPLICATION

if TYPE_CHECKING:
    from collections.abc import Callable

QUICK = Binding(id="quick", chord=parse_chord("Ctrl+Shift+Space"), label="Show the quick prompt")
SHOT = Binding(id="shot", chord=parse_chord("Meta+J"), label="Ask about the screen")


class HotkeyDesk:
    """Hold a backend and what it told."""

    def __init__(self, address: str) -> None:
        self.presses: list[Press] = []
        self.changes = 0
        self.troubles: list[BaseException] = []
        self.scope = TaskScope("test", self._fail)
        self.keys = PortalHotkeys(
            self.presses.append, self._change, self.scope.start, application=APPLICATION, address=address
        )

    async def close(self) -> None:
        """End what runs; raises what went wrong in it."""
        await self.keys.close()
        await self.scope.close()
        assert self.troubles == []

    @property
    def outcomes(self) -> list[Outcome]:
        """Tell what became of each binding."""
        return [result.outcome for result in self.keys.results]

    def _change(self) -> None:
        self.changes += 1

    def _fail(self, name: str, error: BaseException) -> None:
        self.troubles.append(error)


async def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until a condition is true; raises ``TimeoutError``."""
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.005)


def start_binding(desk: HotkeyDesk, *bindings: Binding) -> asyncio.Task[tuple[BindingResult, ...]]:
    """Bind without waiting for the outcome."""
    return asyncio.create_task(desk.keys.bind(bindings))  # noqa: TID251 - awaited by the test
