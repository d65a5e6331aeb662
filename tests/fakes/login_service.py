"""What logind says and gives on the system bus: news of sleeping, and locks that delay it."""

from __future__ import annotations

import os
import select
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

import jeepney
import jeepney.io.blocking as connections

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

_jeepney, _connections = cast("Any", jeepney), cast("Any", connections)  # it has no types

NAME = "org.freedesktop.login1"
PATH = "/org/freedesktop/login1"
INTERFACE = "org.freedesktop.login1.Manager"
PATIENCE = 10.0


class LoginService:
    """Serve on a bus from a thread; use it as a context manager."""

    def __init__(self, address: str, *, gives_locks: bool = True) -> None:
        """``gives_locks``: otherwise whoever wants one is refused."""
        self._gives_locks = gives_locks
        self._connection = _connections.open_dbus_connection(address, enable_fds=True)
        self._thread = threading.Thread(target=self._serve, name="logind")
        self._is_over = False
        self._held: list[int] = []
        """Our ends of the locks that were given."""
        self._given = threading.Condition()
        self.asked: list[tuple[str, ...]] = []
        """What locks were wanted for: what, who, why, mode."""

    def __enter__(self) -> Self:
        """Take the name."""
        self._connection.send_and_get_reply(_jeepney.message_bus.RequestName(NAME), timeout=PATIENCE)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the bus."""
        self._is_over = True
        self._thread.join()
        self._connection.close()
        for end in self._held:
            os.close(end)

    def wait_for_locks(self, count: int) -> None:
        """Wait until so many locks were asked for."""
        with self._given:
            assert self._given.wait_for(lambda: len(self.asked) >= count, PATIENCE)

    def wait_for_release(self) -> None:
        """Wait until the last lock that was given is held by nobody, as logind does before it sleeps."""
        ready, _, _ = select.select([self._held[-1]], [], [], PATIENCE)
        assert ready
        assert os.read(self._held[-1], 1) == b""

    def announce(self, *, is_going: bool) -> None:
        """Say that the machine is about to sleep, or awake again."""
        emitter = _jeepney.DBusAddress(PATH, interface=INTERFACE)
        self._connection.send(_jeepney.new_signal(emitter, "PrepareForSleep", "b", (is_going,)))

    def _serve(self) -> None:
        while not self._is_over:
            with suppress(TimeoutError):
                self._answer(self._connection.receive(timeout=0.05))

    def _answer(self, message: Any) -> None:  # noqa: ANN401 - jeepney has no types
        if message.header.message_type is not _jeepney.MessageType.method_call:
            return
        with self._given:
            self.asked.append(tuple(message.body))
            if self._gives_locks:
                ours, theirs = os.pipe()
                self._held.append(ours)
                self._connection.send(_jeepney.new_method_return(message, "h", (theirs,)))
                os.close(theirs)
            else:
                self._connection.send(_jeepney.new_error(message, "org.freedesktop.DBus.Error.AccessDenied"))
            self._given.notify_all()
