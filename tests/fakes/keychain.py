"""A keychain in memory that can be told to fail, and a tester that answers as told."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from offhand.domain.account import KeyInfo
from offhand.domain.errors import KeyringLocked

if TYPE_CHECKING:
    from offhand.domain.errors import AppError, KeyringProblem


class FakeKeychain:
    """Stand in for the system's keyring: ``problem`` is raised by every call that would touch it."""

    def __init__(self, *, is_locked: bool = False, problem: KeyringProblem | None = None) -> None:
        self.keys: dict[str, str] = {}
        self.is_locked = is_locked
        self.problem = problem
        self.opens = True
        """What the user answers when asked to unlock."""
        self.reads = 0
        self.patience: list[float] = []

    async def read(self, account: str) -> str | None:
        self.reads += 1
        # As from the real one, nothing comes back within the same turn of the loop.
        await asyncio.sleep(0)
        self._check()
        return self.keys.get(account)

    async def write(self, account: str, key: str) -> None:
        self._check()
        self.keys[account] = key

    async def delete(self, account: str) -> bool:
        self._check()
        return self.keys.pop(account, None) is not None

    async def unlock(self, patience: float) -> None:
        self.patience.append(patience)
        if not self.opens:
            raise KeyringLocked
        self.is_locked = False

    async def describe(self) -> str:
        if self.problem is not None:
            raise self.problem
        return "Fake keyring"

    def _check(self) -> None:
        if self.problem is not None:
            raise self.problem
        if self.is_locked:
            raise KeyringLocked


class FakeKeyTester:
    """Stand in for ``GET /key``: accepts every key, or raises what it was given."""

    def __init__(self, info: KeyInfo | None = None, error: AppError | None = None) -> None:
        self.info = info or KeyInfo(label="sk-or-v1-abc...xyz")
        self.error = error
        self.asked: list[str] = []

    async def fetch_key_info(self, key: str) -> KeyInfo:
        self.asked.append(key)
        if self.error is not None:
            raise self.error
        return self.info
