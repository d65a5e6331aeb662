"""When the machine goes to sleep and wakes, told by logind on the system bus; silence where there is none.

A lock that delays the sleep is held until whoever listens is ready for it, and taken anew after waking
(https://systemd.io/INHIBITOR_LOCKS). The lock is an open file, which jeepney's own blocking connection
can take: it is asked for in a thread.
"""

from __future__ import annotations

import asyncio
import os
import threading
from contextlib import closing
from typing import TYPE_CHECKING, Any, cast

from offhand.system.dbus.bus import BusGone, connect_bus

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from offhand.system.dbus.bus import Bus
    from offhand.system.dbus.messages import Arrival

NAME = "org.freedesktop.login1"
PATH = "/org/freedesktop/login1"
INTERFACE = "org.freedesktop.login1.Manager"
SIGNAL = "PrepareForSleep"
USUAL_ADDRESS = "unix:path=/run/dbus/system_bus_socket"
PATIENCE = 2.0
"""Seconds for the lock."""


class Sleep:
    """Hear of it within its context; raises ``NoBus`` where there is no system bus."""

    def __init__(self, who: str, why: str) -> None:
        """Say who delays the sleep, and what for, to people who ask what does."""
        self._who, self._why = who, why
        self._bus: Bus | None = None
        self._mutex = threading.Lock()
        self._lock: int | None = None
        self._is_over = False
        self._heard: asyncio.Queue[bool | None] = asyncio.Queue()

    async def __aenter__(self) -> Self:
        """Begin to listen, and hold the lock where there is one to be had."""
        self._bus = await connect_bus(self._lose, find_address())
        try:
            self._bus.listen(self._hear)
            await self._bus.subscribe(sender=NAME, interface=INTERFACE, member=SIGNAL, path=PATH)
            await self.hold()
        except BaseException:
            self._end()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of everything."""
        self._end()

    async def wait(self) -> bool:
        """Wait for the next news: True before the machine sleeps, False once it is awake again.

        Raises ``BusGone``.
        """
        is_going = await self._heard.get()
        if is_going is None:
            raise BusGone
        return is_going

    async def hold(self) -> None:
        """Delay the next sleep until ``release``, where logind is there and lets us."""
        self.release()
        await asyncio.to_thread(self._take_lock)

    def release(self) -> None:
        """Have nothing against sleeping any more."""
        with self._mutex:
            lock, self._lock = self._lock, None
        if lock is not None:
            os.close(lock)

    def _take_lock(self) -> None:
        lock = _ask_for_lock(find_address(), self._who, self._why)
        with self._mutex:
            if not self._is_over:
                self._lock, lock = lock, None
        if lock is not None:
            os.close(lock)  # it came when nobody waited any more

    def _hear(self, arrival: Arrival) -> None:
        is_ours = arrival.member == SIGNAL and arrival.interface == INTERFACE and arrival.path == PATH
        if is_ours and arrival.signature == "b":
            self._heard.put_nowait(bool(arrival.body[0]))

    def _lose(self) -> None:
        self._heard.put_nowait(None)

    def _end(self) -> None:
        bus, self._bus = self._bus, None
        with self._mutex:
            self._is_over = True
        if bus is not None:
            bus.close()
        self.release()


def find_address() -> str:
    """Return where the system bus is."""
    return os.environ.get("DBUS_SYSTEM_BUS_ADDRESS") or USUAL_ADDRESS


def _ask_for_lock(address: str, who: str, why: str) -> int | None:
    """Return the file that is the lock; None where nobody gives one."""
    import jeepney  # noqa: PLC0415 - in the thread that needs it
    from jeepney.io import blocking  # noqa: PLC0415 - likewise

    loose, door = cast("Any", jeepney), cast("Any", blocking)
    manager = loose.DBusAddress(PATH, bus_name=NAME, interface=INTERFACE)
    call = loose.new_method_call(manager, "Inhibit", "ssss", ("sleep", who, why, "delay"))
    try:
        with closing(door.open_dbus_connection(address, enable_fds=True)) as connection:
            answer = connection.send_and_get_reply(call, timeout=PATIENCE)
            is_given = answer.header.message_type is loose.MessageType.method_return
            return int(answer.body[0].to_raw_fd()) if is_given else None
    except (OSError, ValueError, RuntimeError, StopIteration):
        return None
