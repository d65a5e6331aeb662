"""The models that were compared last, remembered between runs and offered for the next comparison."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from offhand.domain.errors import StoreProblem

if TYPE_CHECKING:
    from offhand.storage.state import StateFile


class ComparedModels:
    """Know the last set."""

    def __init__(self, memory: StateFile) -> None:
        """Lean on a file that lasts longer than this run; nothing is read yet."""
        self._memory = memory
        self._models: tuple[str, ...] | None = None
        self._saving = asyncio.Lock()

    async def read(self) -> tuple[str, ...]:
        """Return the ids of the last set, in their order; none where nothing was compared."""
        if self._models is None:
            state = await asyncio.to_thread(self._memory.read)
            if self._models is None:
                self._models = state.compared_models
        return self._models

    async def note(self, models: tuple[str, ...]) -> None:
        """Remember a set; for this run also where it could not be written, which is no news."""
        self._models = models
        async with self._saving:
            try:
                await asyncio.to_thread(self._memory.remember, compared_models=models)
            except StoreProblem:
                return
