"""A Secret Service of the test's own: a private D-Bus with a real gnome-keyring behind it.

Nothing of the person's session is touched: bus, keyring files and runtime folder live in a
temporary folder, and both programs are ended by their process ids. Without ``activation`` the bus
can start nothing, so that no dialog can appear.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections import deque
from contextlib import closing, contextmanager, suppress
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import secretstorage
from jeepney import MatchRule, MessageType
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

PATIENCE = 20.0
"""Seconds for a program to start or end; only a broken machine takes them."""
PASSWORD = "test"

BUS_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  {services}
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
TOOLS = ("dbus-daemon", "gnome-keyring-daemon")
IS_INSTALLED = all(shutil.which(tool) for tool in TOOLS)


class KeyringState(Enum):
    """Say in which state the keyring starts."""

    UNLOCKED = "unlocked"
    LOCKED = "locked"
    EMPTY = "empty"
    """The service runs, but no keyring was ever created."""
    ABSENT = "absent"
    """Only the bus runs."""


class SecretService:
    """Run bus and keyring, and do to them what goes wrong in life."""

    def __init__(self, state: KeyringState = KeyringState.UNLOCKED, *, activation: bool = False) -> None:
        # The path of a socket has about a hundred characters, fewer than pytest's folders take.
        self.folder = Path(tempfile.mkdtemp(prefix="offhand-"))
        self._socket = self.folder / "bus"
        self._programs: list[subprocess.Popen[bytes]] = []
        self._activation = activation
        try:
            self._start_bus()
            if state is not KeyringState.ABSENT:
                self._start_keyring(create=state is not KeyringState.EMPTY)
            if state is KeyringState.LOCKED:
                self.lock()
        except BaseException:
            self.stop()
            raise

    @property
    def environment(self) -> dict[str, str]:
        """Name the variables that lead a program to this service."""
        return {
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self._socket}",
            "XDG_RUNTIME_DIR": str(self.folder),
        }

    @property
    def keyring(self) -> subprocess.Popen[bytes]:
        """Give the process of the keyring."""
        return self._programs[1]

    def lock(self) -> None:
        """Lock the default keyring, as a screen saver does."""
        with self._connect() as connection:
            secretstorage.get_collection_by_alias(connection, "default").lock()

    def freeze(self) -> None:
        """Keep the keyring from answering."""
        self.keyring.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let the keyring answer again."""
        self.keyring.send_signal(signal.SIGCONT)

    def end_keyring(self) -> None:
        """Have the keyring go away while the bus stays."""
        _end(self.keyring)

    def list_secrets(self) -> dict[str, str]:
        """Return what is stored, by the account's name, read without the code under test."""
        with self._connect() as connection:
            items = secretstorage.get_collection_by_alias(connection, "default").get_all_items()
            return {item.get_attributes().get("username", ""): item.get_secret().decode() for item in items}

    def plant(self, attributes: dict[str, str], secret: str) -> None:
        """Store an entry as another program does."""
        with self._connect() as connection:
            collection = secretstorage.get_collection_by_alias(connection, "default")
            collection.create_item("planted", attributes, secret.encode())

    def stop(self) -> None:
        """End both programs and remove their folder."""
        for program in reversed(self._programs):
            _end(program)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start_bus(self) -> None:
        configuration = self.folder / "session.conf"
        services = "<standard_session_servicedirs/>" if self._activation else ""
        configuration.write_text(BUS_CONFIGURATION.format(socket=self._socket, services=services))
        command = ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--nopidfile"]
        self._launch(command)
        _wait(self._is_heard, "the bus")

    def _is_heard(self) -> bool:
        """Say whether the bus answers: its socket is there before anybody listens on it."""
        with suppress(FileNotFoundError, ConnectionRefusedError), self._connect():
            return True
        return False

    def _start_keyring(self, *, create: bool) -> None:
        command = ["gnome-keyring-daemon", "--foreground", "--components=secrets"]
        if create:
            command.append("--unlock")
        program = self._launch(command)
        assert program.stdin is not None
        with program.stdin as password:
            password.write(PASSWORD.encode() if create else b"")
        _wait(lambda: self._is_ready(has_keyring=create), "the keyring")

    def _launch(self, command: list[str]) -> subprocess.Popen[bytes]:
        home = {
            "HOME": str(self.folder),
            "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
        }
        program = subprocess.Popen(
            command,
            env={**os.environ, **home, **self.environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._programs.append(program)
        return program

    def _is_ready(self, *, has_keyring: bool) -> bool:
        with self._connect() as connection:
            bus: Any = Proxy(message_bus, connection)
            if not bus.NameHasOwner("org.freedesktop.secrets")[0]:
                return False
            if has_keyring:
                try:
                    secretstorage.get_collection_by_alias(connection, "default")
                except secretstorage.SecretStorageException:
                    return False
        return True

    @contextmanager
    def _connect(self) -> Generator[DBusConnection, None, None]:
        with closing(open_dbus_connection(f"unix:path={self._socket}")) as connection:
            yield connection


class SilentPrompter:
    """Stand where the system's password dialog stands: note who asks for it, and never answer."""

    def __init__(self, service: SecretService) -> None:
        self._connection: Any = open_dbus_connection(service.environment["DBUS_SESSION_BUS_ADDRESS"])
        bus: Any = Proxy(message_bus, self._connection)
        bus.RequestName("org.gnome.keyring.SystemPrompter")

    def count_dialogs(self) -> int:
        """Return how many dialogs were asked for since the last count."""
        bus: Any = Proxy(message_bus, self._connection)
        asked: deque[Message] = deque()
        rule = MatchRule(type=MessageType.method_call, member="BeginPrompting")
        with self._connection.filter(rule, queue=asked):
            # The bus answers in order: what was sent to us before has arrived when it does.
            bus.GetId()
        return len(asked)

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()


def _end(program: subprocess.Popen[bytes]) -> None:
    if program.stdin is not None:
        program.stdin.close()
    if program.poll() is None:
        program.send_signal(signal.SIGCONT)
        program.terminate()
    try:
        program.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()


def _wait(is_true: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_true():
        if time.monotonic() > deadline:
            message = f"{what} did not start"
            raise TimeoutError(message)
        time.sleep(0.02)
