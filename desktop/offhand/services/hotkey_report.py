"""What became of the hotkeys, kept for ``offhand doctor``: that runs beside the program, or after it."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Protocol

from offhand.domain.errors import StoreProblem
from offhand.services.wording.hotkeys import word_outcome, word_status

if TYPE_CHECKING:
    from offhand.services.hotkeys import Hotkeys
    from offhand.services.tasks import TaskScope

_log = logging.getLogger(__name__)


class Memory(Protocol):
    """Remember things between runs; blocks."""

    def remember(self, **changes: object) -> None:
        """Change what is remembered; raises ``StoreProblem``."""
        ...


class HotkeyReport:
    """Follow the hotkeys and keep what is said of them."""

    def __init__(self, hotkeys: Hotkeys, memory: Memory, scope: TaskScope) -> None:
        """Keep nothing before they are tried."""
        self._hotkeys = hotkeys
        self._memory = memory
        self._scope = scope
        self._kept: dict[str, object] = {}
        self._is_saving = False
        self._leave = hotkeys.on_change(self._follow)

    def close(self) -> None:
        """Follow no more."""
        self._leave()

    def _follow(self) -> None:
        if not self._is_saving and self._hotkeys.status is not None and self._gather() != self._kept:
            self._is_saving = True
            self._scope.start(self._save(), "hotkey report")

    async def _save(self) -> None:
        """Save until nothing is new; a press is never held up by the disk."""
        try:
            while (found := self._gather()) != self._kept:
                self._kept = found
                await asyncio.to_thread(self._memory.remember, **found)
        except StoreProblem as problem:
            _log.warning("what became of the hotkeys is not kept: %s", type(problem).__name__)
        finally:
            self._is_saving = False

    def _gather(self) -> dict[str, object]:
        hotkeys = self._hotkeys
        status, is_on, press = hotkeys.status, hotkeys.is_on, hotkeys.last_press
        rows: list[tuple[str, str, str]] = []
        for each in hotkeys.assignments:
            if each.chord and not hotkeys.is_paused:
                said = word_outcome(each, hotkeys.find_result(each.action.id), status, is_on=is_on)
                rows.append((each.action.label, each.chord, said.text))
        found: dict[str, object] = {
            "hotkey_way": word_status(status, is_on=is_on, is_demo=False).text,
            "hotkeys": tuple(rows) if not hotkeys.is_paused else self._kept.get("hotkeys", ()),
        }
        if press is not None:
            found["hotkey_press"] = (press.label, press.moment)
        return found
