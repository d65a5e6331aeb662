"""What a backend offers, and what is used of the keyring library, in types."""

from __future__ import annotations

from typing import Protocol


class Backend(Protocol):
    """Keep secrets by account; every call may block, and raises errors of its library."""

    def read(self, account: str) -> str | None:
        """Return the secret, None where there is none, without a dialog where that can be had."""
        ...

    def write(self, account: str, secret: str) -> None:
        """Keep the secret in place of an older one."""
        ...

    def delete(self, account: str) -> bool:
        """Forget the secret and say whether there was one."""
        ...

    def unlock(self, patience: float) -> None:
        """Let the system ask the user, for at most ``patience`` seconds."""
        ...

    def describe(self) -> str:
        """Name the service that keeps the secrets."""
        ...


class Ring(Protocol):
    """Give types to what is used of keyring's classes, which have none."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """Return a secret, None where there is none."""
        ...

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Keep a secret."""
        ...

    def delete_password(self, service: str, username: str, /) -> None:
        """Forget a secret."""
        ...
