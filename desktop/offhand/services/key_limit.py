"""What the key in use may still spend, as the API tells it: asked at the start and after answers.

A server that has no way to tell is not asked again until another one, or another key, is set.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from offhand.domain.errors import AppError, KeyProblem, KeyringProblem
from offhand.services.listeners import Listeners

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from offhand.domain.account import KeyInfo
    from offhand.services.account import Account
    from offhand.services.tasks import TaskScope

SETTLING = 2.0
"""Seconds after an answer until its cost is on the account."""
SPACING = 30.0
"""Seconds between two questions at least, however many answers come."""


class KeyLimit:
    """Know what is left, as of a moment ago."""

    def __init__(
        self,
        account: Account,
        scope: TaskScope,
        *,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        """Ask through an account, in tasks of ``scope``; ``clock`` returns seconds."""
        self._account = account
        self._scope = scope
        self._clock = clock
        self._sleep = sleep
        self._info: KeyInfo | None = None
        self._asked: float | None = None
        self._is_wanted = False
        self._is_told = True
        self._task: asyncio.Task[None] | None = None
        self._listeners: Listeners[[]] = Listeners()

    @property
    def info(self) -> KeyInfo | None:
        """Return what the API told last, None where it tells nothing."""
        return self._info

    def on_change(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Tell when more is known; returns what ends that."""
        return self._listeners.add(callback)

    def renew(self) -> None:
        """Ask anew, since the key or the server may be another one."""
        self._is_told, self._asked = True, None
        self._put(None)
        self.refresh()

    def refresh(self) -> None:
        """Ask soon: something was spent."""
        self._is_wanted = self._is_told
        if self._is_wanted and not self._scope.is_closed and (self._task is None or self._task.done()):
            self._task = self._scope.start(self._ask(), "key limit")

    async def _ask(self) -> None:
        while self._is_wanted:
            await self._sleep(SETTLING)
            while self._asked is not None and (wait := self._asked + SPACING - self._clock()) > 0:
                await self._sleep(wait)
            self._is_wanted = False
            self._asked = self._clock()
            try:
                if not await self._account.read_key():
                    self._is_told = False  # a server that wants no key has nothing to tell of one
                    return
                self._put(await self._account.test_key())
            except (KeyProblem, KeyringProblem):
                self._is_told = False
                self._put(None)
            except AppError:
                continue  # what was told last stands until the next answer

    def _put(self, info: KeyInfo | None) -> None:
        if info != self._info:
            self._info = info
            self._listeners.tell()
