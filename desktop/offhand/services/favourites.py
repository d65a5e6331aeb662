"""The models that the user marked, remembered between runs."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from offhand.services.listeners import Listeners

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.storage.state import StateFile

MOST = 200


class Favourites:
    """Know the marked models."""

    def __init__(self, memory: StateFile) -> None:
        """Lean on a file that lasts longer than this run; nothing is read yet."""
        self._memory = memory
        self._models: dict[str, None] | None = None
        self._saving = asyncio.Lock()
        self._listeners: Listeners[[]] = Listeners()

    @property
    def models(self) -> tuple[str, ...]:
        """List their ids in the order in which they were marked; empty before ``load``."""
        return tuple(self._models or ())

    def on_change(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call back whenever a mark was set or taken away; the returned function ends that."""
        return self._listeners.add(callback)

    async def load(self) -> None:
        """Read the marks, once."""
        if self._models is not None:
            return
        state = await asyncio.to_thread(self._memory.read)
        if self._models is None:
            self._models = dict.fromkeys(state.favourite_models)
            self._tell()

    async def toggle(self, model: str) -> bool:
        """Mark a model, or take its mark away, and say whether it has one; raises ``StoreProblem``.

        The mark holds for this run also where it could not be written.
        """
        await self.load()
        models = self._models if self._models is not None else {}
        is_marked = model not in models
        if is_marked:
            models[model] = None
            for oldest in tuple(models)[:-MOST]:
                del models[oldest]
        else:
            del models[model]
        self._tell()
        async with self._saving:
            await asyncio.to_thread(self._memory.remember, favourite_models=self.models)
        return is_marked

    def _tell(self) -> None:
        self._listeners.tell()
