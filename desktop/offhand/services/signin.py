"""Signing in with OpenRouter: a page in the browser makes a key, and nobody has to copy it.

Where no browser can come back to this machine, the page shows a code, which is typed in.
"""

from __future__ import annotations

import asyncio
from base64 import urlsafe_b64encode
from os import urandom
from typing import TYPE_CHECKING, Protocol

import msgspec

from offhand.domain.signin import PATIENCE, CodeRefused, SignInSilent, build_page, offers_sign_in, read_code

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager

    from offhand.domain.request import Endpoint

VERIFIER_BYTES = 64
NONCE_BYTES = 24
OLD_PORT = 3000
"""The only one that the server allowed once; a second try takes it."""


class Callback(Protocol):
    """Hear a browser come back; ``openrouter.signin.Callback`` does."""

    @property
    def address(self) -> str:
        """Return where it has to come back to."""
        ...

    async def wait(self) -> str:
        """Return the code that it brings; raises ``KeyProblem``."""
        ...


class Door(Protocol):
    """Listen for browsers and change codes into keys; ``app.late_client.LateClient`` does."""

    async def make_callback(self, nonce: str, port: int) -> AbstractAsyncContextManager[Callback]:
        """Make what listens while it is open, at a port of its own choice for 0."""
        ...

    async def exchange_code(self, code: str, verifier: str) -> str:
        """Return a key for a code; raises ``AppError``."""
        ...


class _Begun(msgspec.Struct, frozen=True):
    """Hold a sign-in that waits for its code."""

    base_url: str
    verifier: str

    def __repr__(self) -> str:
        return f"_Begun({self.base_url!r})"


class SignIn:
    """Get a key from the configured server by way of its page."""

    def __init__(self, door: Door, endpoint: Callable[[], Endpoint], *, patience: float = PATIENCE) -> None:
        """Take the parts; ``patience`` is how many seconds the browser is waited for."""
        self._door = door
        self._endpoint = endpoint
        self._patience = patience
        self._tries = 0
        self._by_hand: _Begun | None = None

    @property
    def is_offered(self) -> bool:
        """Say whether the configured server has such a page."""
        return offers_sign_in(self._endpoint().base_url)

    @property
    def patience(self) -> float:
        """Tell for how many seconds the browser is waited for."""
        return self._patience

    async def sign_in(self, show: Callable[[str], object]) -> str:
        """Show the page and return the key that it made.

        ``show`` opens an address in the user's browser. Raises ``SignInSilent`` after a while,
        ``SignInDeclined``, ``SignInUnreachable``, and what the server answers, as ``AppError``.
        """
        begun = self._begin()
        port = OLD_PORT if self._tries % 2 else 0
        self._tries += 1
        async with await self._door.make_callback(_make_secret(NONCE_BYTES), port) as callback:
            show(build_page(begun.base_url, begun.verifier, callback.address))
            try:
                async with asyncio.timeout(self._patience):
                    code = await callback.wait()
            except TimeoutError:
                raise SignInSilent(seconds=self._patience) from None
        return await self._exchange(begun, code)

    def begin_by_hand(self) -> str:
        """Return the address of a page that shows a code; earlier ones of this kind count no more."""
        self._by_hand = self._begin()
        return build_page(self._by_hand.base_url, self._by_hand.verifier)

    async def redeem(self, text: str) -> str:
        """Return the key for the code, or the address holding it, that a user copied; raises ``AppError``."""
        code = read_code(text)
        if self._by_hand is None:
            raise CodeRefused
        return await self._exchange(self._by_hand, code)

    def _begin(self) -> _Begun:
        return _Begun(self._endpoint().base_url, _make_secret(VERIFIER_BYTES))

    async def _exchange(self, begun: _Begun, code: str) -> str:
        if self._endpoint().base_url != begun.base_url:
            raise CodeRefused  # another server must not see what this one made
        return await self._door.exchange_code(code, begun.verifier)


def _make_secret(size: int) -> str:
    """Return ``size`` random bytes in letters that may stand in an address."""
    return urlsafe_b64encode(urandom(size)).rstrip(b"=").decode("ascii")
