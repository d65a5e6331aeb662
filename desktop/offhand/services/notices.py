"""Things that are said to the user once, over all runs."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from offhand.words import tr

if TYPE_CHECKING:
    from offhand.domain.models import ModelChoice
    from offhand.storage.state import StateFile

LONGEST_MEMORY = 50


class Notices:
    """Tell news apart from what was said before."""

    def __init__(self, memory: StateFile) -> None:
        """Lean on a file that lasts longer than this run."""
        self._memory = memory

    async def knows(self, name: str) -> bool:
        """Say whether this was said or settled before."""
        state = await asyncio.to_thread(self._memory.read)
        return name in state.notices

    async def is_news(self, name: str) -> bool:
        """Say whether this was never said, and remember it; raises ``StoreProblem``."""

        def compare() -> bool:
            known = self._memory.read().notices
            if name in known:
                return False
            self._memory.remember(notices=(*known, name)[-LONGEST_MEMORY:])
            return True

        return await asyncio.to_thread(compare)


def word_choice(choice: ModelChoice, name: str) -> str:
    """Say which model serves instead of the wanted one, and why; empty where it serves itself.

    ``name`` is what people call the model that serves.
    """
    match choice.reason:
        case "latest":
            why = tr("which always follows the newest Grok")
        case "newest":
            why = tr("the newest Grok on the list")
        case _:
            return ""
    return tr(
        "{wanted} is no longer offered. {name} answers instead, {why}. You can choose any other model.",
        wanted=choice.wanted,
        name=name,
        why=why,
    )
