"""The API key: where it comes from, where it is kept, and what the API says of it.

A key belongs to one origin. It is stored under that origin's account and never handed out for
another, so a change of the base URL cannot carry OpenRouter's key elsewhere, nor the other way
round. In memory it is wrapped, so that no repr, log or error can show it.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from offhand.domain.account import clean_key
from offhand.domain.errors import (
    ApiProblem,
    GarbledAnswer,
    KeyRejected,
    KeyringProblem,
    KeyringRefused,
    KeyUncheckable,
    NoKey,
    NoKeyring,
)
from offhand.domain.setting import LOOPBACK_HOSTS
from offhand.services.listeners import Listeners

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.account import KeyInfo
    from offhand.domain.request import Endpoint
    from offhand.services.ports import Keychain, KeyTester

OPENROUTER_HOST = "openrouter.ai"
OPENROUTER_ACCOUNT = "openrouter"
DEFAULT_PORTS = {"https": 443, "http": 80}
NO_SUCH_PATH = frozenset({404, 405, 410, 501})
PATIENCE = 60.0
"""Seconds that a person is given to answer the system's dialog."""


class Origin(msgspec.Struct, frozen=True):
    """Name the server that a key is for."""

    account: str
    """The name under which its key is stored: ``openrouter``, or ``scheme://host:port``."""
    is_official: bool
    is_loopback: bool


def find_origin(base_url: str) -> Origin:
    """Find whose key a base address wants (RFC 6454: scheme, host and port)."""
    parts = urlsplit(base_url)
    host = (parts.hostname or "").lower()
    if parts.scheme == "https" and (host == OPENROUTER_HOST or host.endswith(f".{OPENROUTER_HOST}")):
        return Origin(OPENROUTER_ACCOUNT, is_official=True, is_loopback=False)
    named = f"[{host}]" if ":" in host else host
    account = f"{parts.scheme}://{named}:{parts.port or DEFAULT_PORTS.get(parts.scheme, 0)}"
    return Origin(account, is_official=False, is_loopback=host in LOOPBACK_HOSTS)


class KeyPlace(Enum):
    """Say where the key in use comes from."""

    ENVIRONMENT = "environment"
    SESSION = "session"
    KEYRING = "keyring"
    NONE = "none"


class KeyStatus(msgspec.Struct, frozen=True, kw_only=True):
    """Say where the key is and which keyring would keep one."""

    place: KeyPlace
    backend: str = ""
    """Empty where no keyring can be used; ``problem`` says why."""
    problem: KeyringProblem | None = None
    is_needed: bool = True
    """False for a server on this machine, which may do without."""

    @property
    def is_ready(self) -> bool:
        """Say whether requests can be made."""
        return self.place is not KeyPlace.NONE or not self.is_needed


class _Held(msgspec.Struct, frozen=True):
    """Hold a key without showing it."""

    key: str

    def __repr__(self) -> str:
        return "_Held()"


class Account:
    """Find, keep, test and forget the key of the configured server."""

    def __init__(
        self,
        keychain: Keychain,
        tester: KeyTester,
        *,
        environment_key: str | None,
        endpoint: Callable[[], Endpoint],
    ) -> None:
        """Take the parts; a key of the environment is for the server that is configured at the first use."""
        self._keychain = keychain
        self._tester = tester
        self._endpoint = endpoint
        self._environment = _Held(environment_key) if environment_key and environment_key.strip() else None
        self._environment_account: str | None = None
        self._session: dict[str, _Held] = {}
        self._cached: tuple[str, _Held] | None = None
        self._listeners: Listeners[[]] = Listeners()

    async def read_key(self) -> str:
        """Return the key for the configured server, from environment, session or keyring.

        Empty where a server on this machine has none stored: no Authorization header is sent then.
        Raises ``NoKey``, ``KeyringProblem``, and for the environment's key ``MalformedKey`` and
        ``ForeignKey``.
        """
        origin = self._find_origin()
        place, held = self._find_held(origin)
        if place is KeyPlace.ENVIRONMENT:
            return clean_key(held.key, official=origin.is_official)
        if place is not KeyPlace.NONE:
            return held.key
        stored = await self._read_stored(origin)
        if self._find_origin() != origin:
            # The address was changed meanwhile, and that server must not get this one's key.
            return await self.read_key()
        if stored is not None:
            return stored
        if origin.is_loopback:
            return ""
        raise NoKey

    async def save_key(self, text: str) -> None:
        """Store a pasted key and use it from now on; raises ``KeyProblem`` and ``KeyringProblem``."""
        origin = self._find_origin()
        key = clean_key(text, official=origin.is_official)
        await self._keychain.write(origin.account, key)
        self._session.pop(origin.account, None)
        self._cached = (origin.account, _Held(key))
        self._announce()

    async def use_for_session(self, text: str) -> None:
        """Use a pasted key until the program ends, without storing it; raises ``KeyProblem``."""
        origin = self._find_origin()
        self._session[origin.account] = _Held(clean_key(text, official=origin.is_official))
        self._announce()

    async def test_key(self, text: str | None = None) -> KeyInfo:
        """Ask the API about a pasted key, or about the one in use; raises ``AppError``.

        Raises ``KeyUncheckable`` where another server has no ``GET /key``.
        """
        origin = self._find_origin()
        key = await self.read_key() if text is None else clean_key(text, official=origin.is_official)
        try:
            return await self._tester.fetch_key_info(key)
        except KeyRejected:
            if text is None:
                # Another process may have stored a better one meanwhile.
                self._cached = None
            raise
        except (ApiProblem, GarbledAnswer) as error:
            if origin.is_official or not _lacks_key_test(error):
                raise
            raise KeyUncheckable from None

    async def delete_key(self) -> bool:
        """Forget the key of session and keyring, and say whether there was one; raises ``KeyringProblem``."""
        origin = self._find_origin()
        was_held = self._session.pop(origin.account, None) is not None
        try:
            was_stored = await self._keychain.delete(origin.account)
        except (NoKeyring, KeyringRefused):
            if not was_held:
                raise
            was_stored = False
        finally:
            # Only now: a read that was under way may have brought the key back meanwhile.
            self._cached = None
            self._announce()
        return was_held or was_stored

    @property
    def has_key(self) -> bool:
        """Say whether a key is at hand, for which no keyring has to be asked."""
        place, _ = self._find_held(self._find_origin())
        return place is not KeyPlace.NONE

    async def status(self) -> KeyStatus:
        """Say where the key comes from; a keyring's trouble is told, not raised."""
        origin = self._find_origin()
        place, _ = self._find_held(origin)
        backend, problem = "", None
        try:
            backend = await self._keychain.describe()
            if place is KeyPlace.NONE and await self._read_stored(origin) is not None:
                place = KeyPlace.KEYRING
        except KeyringProblem as error:
            problem = error
        return KeyStatus(place=place, backend=backend, problem=problem, is_needed=not origin.is_loopback)

    async def unlock(self, patience: float = PATIENCE) -> None:
        """Have the system open its keyring, with the user's consent; raises ``KeyringProblem``."""
        await self._keychain.unlock(patience)
        self._announce()

    def on_change(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call a listener whenever the key may have changed; returns what ends that."""
        return self._listeners.add(listener)

    def _find_origin(self) -> Origin:
        origin = find_origin(self._endpoint().base_url)
        if self._environment_account is None:
            self._environment_account = origin.account
        if self._cached is not None and self._cached[0] != origin.account:
            self._cached = None
        return origin

    def _find_held(self, origin: Origin) -> tuple[KeyPlace, _Held]:
        if self._environment is not None and self._environment_account == origin.account:
            return KeyPlace.ENVIRONMENT, self._environment
        if (held := self._session.get(origin.account)) is not None:
            return KeyPlace.SESSION, held
        if self._cached is not None:
            return KeyPlace.KEYRING, self._cached[1]
        return KeyPlace.NONE, _Held("")

    async def _read_stored(self, origin: Origin) -> str | None:
        try:
            key = await self._keychain.read(origin.account)
        except (NoKeyring, KeyringRefused):
            if origin.is_loopback:
                return None
            raise
        # Other programs that keep secrets may have kept the line break behind it too.
        key = (key or "").strip() or None
        if key is not None:
            self._cached = (origin.account, _Held(key))
        return key

    def _announce(self) -> None:
        self._listeners.tell()


def _lacks_key_test(error: ApiProblem | GarbledAnswer) -> bool:
    """Tell a server without ``GET /key`` from one that failed: it knows no such path, or shows a page."""
    return error.status in NO_SUCH_PATH or isinstance(error, GarbledAnswer)
