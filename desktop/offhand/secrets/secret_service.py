"""The Secret Service of Linux desktops: GNOME Keyring, KWallet and KeePassXC all speak it.

keyring's backend does the reading and writing, so that ``keyring get Offhand openrouter`` finds
the same entry. Two things are changed: it never opens a dialog by itself, for which it would wait
without end, and no D-Bus call waits longer than a limit. Every call has a connection of its own,
which is closed: shared ones deadlock.
Not to be imported before it is needed: it loads keyring.
"""

from __future__ import annotations

from contextlib import ExitStack, closing, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import secretstorage
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection
from keyring.backends.SecretService import Keyring
from secretstorage.defines import SS_PATH
from secretstorage.util import BUS_NAME, SERVICE_IFACE, DBusAddressWrapper, add_match_rules, exec_prompt

from offhand.domain.errors import KeyringFailed, KeyringLocked, NoKeyring
from offhand.secrets.failures import describe_error
from offhand.words import later

if TYPE_CHECKING:
    from offhand.secrets.interface import Ring

NO_PROMPT = "/"
"""What the service returns where nothing has to be asked."""


def connect(limit: float) -> DBusConnection:
    """Open a connection whose replies are awaited for at most ``limit`` seconds; the caller closes it."""
    with ExitStack() as on_failure:
        try:
            # By itself jeepney gives a busy bus one second, and a service that hangs all the time there is.
            connection = on_failure.enter_context(closing(open_dbus_connection(auth_timeout=limit)))
            untyped: Any = connection
            untyped.send_and_get_reply = partial(untyped.send_and_get_reply, timeout=limit)
            add_match_rules(connection)
        except TimeoutError:
            raise
        except (OSError, RuntimeError, ValueError, KeyError) as error:
            raise NoKeyring(detail=describe_error(error)) from None
        on_failure.pop_all()
    return connection


def find_collection(connection: DBusConnection) -> secretstorage.Collection:
    """Return the default collection; raises ``KeyringLocked`` where none was ever created."""
    try:
        return secretstorage.get_collection_by_alias(connection, "default")
    except secretstorage.ItemNotFoundException:
        raise KeyringLocked(is_missing=True) from None


class PromptlessKeyring(Keyring):
    """Be keyring's backend, except that what is locked stays locked and nothing is created."""

    def __init__(self, limit: float) -> None:
        """Take the limit of one D-Bus call in seconds."""
        super().__init__()
        self._limit = limit

    def get_preferred_collection(self) -> secretstorage.Collection:
        """Return the default collection on a fresh connection, which callers close."""
        with ExitStack() as on_failure:
            connection = on_failure.enter_context(closing(connect(self._limit)))
            collection = find_collection(connection)
            if collection.is_locked():
                raise KeyringLocked
            on_failure.pop_all()
        return collection

    def unlock(self, item: secretstorage.Item) -> None:
        """Refuse an entry that is locked on its own."""
        if item.is_locked():
            raise KeyringLocked

    def delete_all(self, service: str, username: str) -> bool:
        """Delete every entry of an account, not the first only, and say whether there was one."""
        collection = self.get_preferred_collection()
        with closing(collection.connection):
            items = list(collection.search_items(self._query(service, username)))
            for item in items:
                item.delete()
        return bool(items)


class SecretServiceBackend:
    """Keep secrets in the default collection of the Secret Service."""

    def __init__(self, service: str, limit: float) -> None:
        """Take the name that entries carry, and the limit of one D-Bus call in seconds."""
        self._keyring = PromptlessKeyring(limit)
        self._ring = cast("Ring", self._keyring)
        self._service = service
        self._limit = limit

    def read(self, account: str) -> str | None:
        """Return the secret, None where there is none; raises ``KeyringLocked`` instead of asking."""
        try:
            return self._find(account)
        except secretstorage.ItemNotFoundException:
            # Another process replaced the entry between search and read; the new one is there by now.
            return self._find(account)

    def _find(self, account: str) -> str | None:
        try:
            return self._ring.get_password(self._service, account) or None
        except KeyringLocked as error:
            if error.is_missing:
                return None
            raise

    def write(self, account: str, secret: str) -> None:
        """Keep the secret and read it back; raises ``KeyringFailed`` where something else comes."""
        self._ring.set_password(self._service, account, secret)
        if self.read(account) == secret:
            return
        # An entry that another program made for this account, with attributes more, was found first.
        self._keyring.delete_all(self._service, account)
        self._ring.set_password(self._service, account, secret)
        if self.read(account) != secret:
            raise KeyringFailed(detail=later("what was written did not come back"))

    def delete(self, account: str) -> bool:
        """Forget the secret and say whether there was one."""
        try:
            return self._keyring.delete_all(self._service, account)
        except KeyringLocked as error:
            if error.is_missing:
                return False
            raise

    def unlock(self, patience: float) -> None:
        """Let the service ask for the password, or for one of a new collection.

        Raises ``KeyringLocked`` where the dialog was dismissed, could not be shown or was not answered
        within ``patience`` seconds.
        """
        with closing(connect(self._limit)) as connection:
            try:
                collection = find_collection(connection)
            except KeyringLocked:
                prompt = _request_collection(connection)
            else:
                prompt = _request_unlock(connection, collection)
            if prompt != NO_PROMPT:
                _show_prompt(connection, prompt, patience)
            if find_collection(connection).is_locked():
                raise KeyringLocked

    def describe(self) -> str:
        """Name the program that serves the secrets."""
        with closing(connect(self._limit)) as connection:
            if not secretstorage.check_service_availability(connection):
                raise NoKeyring(detail=later("no Secret Service is running or can be started"))
            program = _find_program(connection)
        return f"Secret Service ({program})" if program else "Secret Service"


def _request_unlock(connection: DBusConnection, collection: secretstorage.Collection) -> str:
    """Ask for a collection to be unlocked; returns the dialog that this takes."""
    service = DBusAddressWrapper(SS_PATH, SERVICE_IFACE, connection)
    _, prompt = service.call("Unlock", "ao", [collection.collection_path])
    return prompt


def _request_collection(connection: DBusConnection) -> str:
    """Ask for a default collection to be created; returns the dialog that this takes."""
    service = DBusAddressWrapper(SS_PATH, SERVICE_IFACE, connection)
    properties = {"org.freedesktop.Secret.Collection.Label": ("s", "Default")}
    _, prompt = service.call("CreateCollection", "a{sv}s", properties, "default")
    return prompt


def _show_prompt(connection: DBusConnection, prompt: str, patience: float) -> None:
    """Show a dialog of the service until it is answered, at most for ``patience`` seconds.

    It may stay on the screen after that, and an answer still counts for the next call. It is not
    dismissed over the bus: gnome-keyring 42 crashes when it is asked to.
    """
    with suppress(TimeoutError):
        exec_prompt(connection, prompt, timeout=patience)


def _find_program(connection: DBusConnection) -> str:
    """Name the process behind the service, empty where it does not run yet or cannot be seen."""
    bus: Any = Proxy(message_bus, connection)
    if not bus.NameHasOwner(BUS_NAME)[0]:
        return ""
    (process,) = bus.GetConnectionUnixProcessID(BUS_NAME)
    try:
        return Path(f"/proc/{process}/exe").readlink().name
    except OSError:
        return ""
