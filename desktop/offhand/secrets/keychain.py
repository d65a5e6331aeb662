"""The API key in the operating system's keyring, without ever keeping anyone waiting.

All calls are coroutines whose work is done on one daemon thread; each has a limit, and none opens
a dialog except ``unlock``. Nothing of keyring is imported before the first call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from offhand.secrets.backends import explain_absence, open_backend
from offhand.secrets.failures import translate
from offhand.secrets.thread import KeyringThread

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.errors import AppError
    from offhand.secrets.interface import Backend

T = TypeVar("T")
SERVICE = "Offhand"
LIMIT = 10.0
"""Seconds; a keyring that works answers within a tenth of one."""


class SystemKeychain:
    """Keep keys by account in the keyring of this platform."""

    def __init__(
        self,
        service: str = SERVICE,
        *,
        limit: float = LIMIT,
        open_backend: Callable[[str, float], Backend] = open_backend,
    ) -> None:
        """Take the name that entries carry and the seconds that a call may take."""
        self._service = service
        self._limit = limit
        self._open_backend = open_backend
        self._backend: Backend | None = None
        self._thread = KeyringThread(self._explain)

    async def read(self, account: str) -> str | None:
        """Return the stored key, None where there is none; raises ``KeyringProblem``.

        Never prompts on Linux: a locked keyring raises ``KeyringLocked``. macOS and Windows decide
        themselves whether they ask.
        """
        return await self._run(lambda backend: backend.read(account))

    async def write(self, account: str, key: str) -> None:
        """Store the key; raises ``KeyringProblem``.

        After ``KeyringSilent`` it may yet arrive, if the keyring had begun to take it.
        """
        await self._run(lambda backend: backend.write(account, key))

    async def delete(self, account: str) -> bool:
        """Forget the key and say whether there was one; raises ``KeyringProblem``."""
        return await self._run(lambda backend: backend.delete(account))

    async def unlock(self, patience: float) -> None:
        """Have the system ask the user to unlock, for at most ``patience`` seconds.

        To be called with the user's consent only. Raises ``KeyringLocked`` where it was not opened,
        and other ``KeyringProblem``.
        """
        await self._run(lambda backend: backend.unlock(patience), patience + self._limit)

    async def describe(self) -> str:
        """Name the backend in use; raises ``KeyringProblem``."""
        return await self._run(lambda backend: backend.describe())

    def close(self) -> None:
        """End the thread, unless it hangs; then it ends with the process."""
        self._thread.close()

    async def _run(self, work: Callable[[Backend], T], limit: float | None = None) -> T:
        return await self._thread.run(lambda: work(self._open()), limit or self._limit)

    def _open(self) -> Backend:
        if self._backend is None:
            self._backend = self._open_backend(self._service, self._limit)
        return self._backend

    def _explain(self, error: Exception) -> AppError:
        return explain_absence(translate(error, self._limit))
