"""An account in memory for pages about the key: every step can be made to fail or to wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.account import KeyInfo, clean_key
from offhand.services.account import KeyPlace, KeyStatus

if TYPE_CHECKING:
    import asyncio

    from offhand.domain.errors import AppError

RING = "the test ring"


class StagedAccount:
    """Stand in for ``services.account.Account``."""

    def __init__(self) -> None:
        self.stored = ""
        self.session = ""
        self.tested: list[str | None] = []
        self.unlocks: list[float] = []
        self.info = KeyInfo(label="sk-or-v1-abc…xyz")
        self.current = KeyStatus(place=KeyPlace.NONE, backend=RING)
        self.fail_save: AppError | None = None
        self.fail_test: AppError | None = None
        self.fail_unlock: AppError | None = None
        self.fail_delete: AppError | None = None
        self.gate: asyncio.Event | None = None
        """Steps wait for this where it is set."""

    async def save_key(self, text: str) -> None:
        """Keep the key or fail."""
        key = clean_key(text, official=True)
        await self._pass(self.fail_save)
        self.stored = key
        self.current = KeyStatus(place=KeyPlace.KEYRING, backend=RING)

    async def use_for_session(self, text: str) -> None:
        """Keep the key in memory."""
        self.session = clean_key(text, official=True)
        self.current = KeyStatus(place=KeyPlace.SESSION, backend=RING)

    async def test_key(self, text: str | None = None) -> KeyInfo:
        """Answer or fail."""
        self.tested.append(text)
        if text is not None:
            clean_key(text, official=True)
        await self._pass(self.fail_test)
        return self.info

    async def delete_key(self) -> bool:
        """Forget the key or fail."""
        await self._pass(self.fail_delete)
        was_there = bool(self.stored)
        self.stored = ""
        self.current = KeyStatus(place=KeyPlace.NONE, backend=RING)
        return was_there

    async def unlock(self, patience: float) -> None:
        """Open the ring, after which saving works, or fail."""
        self.unlocks.append(patience)
        await self._pass(self.fail_unlock)
        self.fail_save = None

    async def status(self) -> KeyStatus:
        """Say where the key is."""
        return self.current

    async def _pass(self, failure: AppError | None) -> None:
        if self.gate is not None:
            await self.gate.wait()
        if failure is not None:
            raise failure
