"""Looking at what other programs have selected and copied, each time the prompt has come up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.quick_settings import QUICK_CLIPBOARD, QUICK_SELECTION
from offhand.domain.surroundings import Context

if TYPE_CHECKING:
    from offhand.ui.quick_prompt.context import ContextStrip
    from offhand.ui.quick_prompt.ports import Surroundings
    from offhand.ui.workings import Workings


class Looking:
    """Fill the strip of context, as far as the settings allow."""

    def __init__(self, strip: ContextStrip, surroundings: Surroundings, workings: Workings) -> None:
        """Look at nothing yet."""
        self._strip = strip
        self._surroundings = surroundings
        self._workings = workings

    def start(self) -> None:
        """Look now, without waiting for it."""
        settings = self._workings.preferences.settings
        if settings.get(QUICK_SELECTION) or settings.get(QUICK_CLIPBOARD):
            self._workings.scope.start(self._bring(), "context")

    async def _bring(self) -> None:
        found = await self._surroundings.read_context()
        settings = self._workings.preferences.settings
        self._strip.take(
            Context(
                selected=found.selected if settings.get(QUICK_SELECTION) else None,
                copied=found.copied if settings.get(QUICK_CLIPBOARD) else None,
            )
        )
