"""The keyrings of macOS and Windows, through keyring's own classes.

Both may show a dialog of the system on their own account; nothing can be asked of them before.
Not to be imported before it is needed: it loads keyring.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, cast

from offhand.domain.errors import NoKeyring

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

    from offhand.secrets.interface import Ring


class NativeBackend:
    """Keep secrets with an allow-listed class of keyring."""

    def __init__(self, path: str, label: str, service: str) -> None:
        """Load the class by its full name; raises ``NoKeyring`` where it cannot work here."""
        module, _, name = path.rpartition(".")
        kind = cast("type[KeyringBackend]", getattr(importlib.import_module(module), name))
        try:
            _ = kind.priority
        except RuntimeError as error:
            raise NoKeyring(detail=str(error)) from None
        self._ring = cast("Ring", kind())
        self._label = label
        self._service = service

    def read(self, account: str) -> str | None:
        """Return the secret, None where there is none."""
        return self._ring.get_password(self._service, account) or None

    def write(self, account: str, secret: str) -> None:
        """Keep the secret in place of an older one."""
        self._ring.set_password(self._service, account, secret)

    def delete(self, account: str) -> bool:
        """Forget the secret and say whether there was one."""
        if self._ring.get_password(self._service, account) is None:
            return False
        self._ring.delete_password(self._service, account)
        return True

    def unlock(self, patience: float) -> None:
        """Do nothing: these systems ask by themselves when they are read."""

    def describe(self) -> str:
        """Name the system's keyring."""
        return self._label
