"""A connection to the session bus that lives on the event loop: calls are awaited, signals are heard.

jeepney's own asyncio connection needs a task that reads, and tells nobody when the bus goes away;
here the transport delivers, and whoever waits hears of the end.
"""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, cast

from jeepney.auth import BEGIN, Authenticator

from offhand.system.dbus.messages import Call, Kind, Reader, find_address, write_call, write_rule
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.system.dbus.messages import Arrival, Body

    Hear = Callable[[Arrival], None]

PATIENCE = 25.0
"""Seconds for a call, as the reference library waits."""
FIRST_PATIENCE = 5.0
"""Seconds for the bus itself to let us in."""


class BusProblem(Exception):
    """Group what can go wrong with the bus."""


class NoBus(BusProblem):
    """Say why there is no bus to talk to; its message is a clause."""


class BusGone(BusProblem):
    """Say that the bus hung up."""


class CallRefused(BusProblem):
    """Hold the error that a call was answered with."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(name)
        self.name = name
        self.text = text


class Bus:
    """Talk to the session bus until closed; make it with ``connect_bus``."""

    def __init__(self, lost: Callable[[], None]) -> None:
        """Prepare; ``lost`` is called once where the bus hangs up by itself."""
        self.unique_name = ""
        self._lost = lost
        self._transport: asyncio.Transport | None = None
        self._serial = 0
        self._replies: dict[int, asyncio.Future[Arrival]] = {}
        self._hearers: list[Hear] = []

    @property
    def is_open(self) -> bool:
        """Say whether the bus is there."""
        return self._transport is not None

    async def call(self, call: Call, patience: float | None = PATIENCE) -> Body:
        """Call a method and return what it answers.

        Raises ``CallRefused`` for an error, ``BusGone``, and ``TimeoutError`` after ``patience``
        seconds; with None it takes as long as it takes.
        """
        serial = self.send(call)
        reply = self._replies[serial] = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(patience):
                answer = await reply
        finally:
            self._replies.pop(serial, None)
        if answer.kind is Kind.ERROR:
            raise CallRefused(answer.error, str(answer.body[0]) if answer.body else "")
        return answer.body

    def send(self, call: Call) -> int:
        """Call a method whose answer does not matter; raises ``BusGone``."""
        if self._transport is None:
            raise BusGone
        self._serial += 1
        self._transport.write(write_call(call, self._serial))
        return self._serial

    def listen(self, hear: Hear) -> None:
        """Have every signal told that arrives from now on."""
        self._hearers.append(hear)

    async def subscribe(self, **conditions: str) -> None:
        """Have the signals sent here that meet conditions; raises as ``call``."""
        await self.ask("AddMatch", "s", (write_rule(**conditions),))

    async def ask(self, member: str, signature: str = "", body: Body = ()) -> Body:
        """Call a method of the bus itself; raises as ``call``."""
        bus = "org.freedesktop.DBus"
        path = "/org/freedesktop/DBus"
        return await self.call(
            Call(destination=bus, path=path, interface=bus, member=member, signature=signature, body=body)
        )

    def close(self) -> None:
        """Hang up; whoever still waits hears ``BusGone``."""
        transport, self._transport = self._transport, None
        if transport is not None:
            transport.abort()
        self._hearers.clear()
        waiting, self._replies = self._replies, {}
        for reply in waiting.values():
            if not reply.done():
                reply.set_exception(BusGone())

    def attach(self, transport: asyncio.Transport) -> None:
        """Go on over a transport that has been let in."""
        self._transport = transport

    def take(self, arrival: Arrival) -> None:
        """Take a message that arrived."""
        if arrival.kind in {Kind.RETURN, Kind.ERROR}:
            reply = self._replies.pop(arrival.reply_to, None)
            if reply is not None and not reply.done():
                reply.set_result(arrival)
        elif arrival.kind is Kind.SIGNAL:
            for hear in list(self._hearers):
                hear(arrival)

    def lose(self) -> None:
        """Hear that the bus has hung up."""
        if self._transport is not None:
            self.close()
            if self.unique_name:
                self._lost()


class _Wire(asyncio.Protocol):
    """Be let in, then cut what arrives into messages."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._authenticator = Authenticator()
        self._reader = Reader()
        self._transport: asyncio.Transport | None = None
        self.is_in: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to say who we are."""
        self._transport = cast("asyncio.Transport", transport)
        self._transport.write(self._authenticator.data_to_send() or b"")

    def data_received(self, data: bytes) -> None:
        """Take what arrived."""
        try:
            if not self._authenticator.authenticated:
                self._come_in(data)
                return
            for arrival in self._reader.read(data):
                self._bus.take(arrival)
        except ValueError as error:  # AuthenticationError is one
            self.refuse(later("its answer makes no sense"), error)

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell whoever waits."""
        self.refuse(later("it hung up"), exc)
        self._bus.lose()

    def refuse(self, reason: str, cause: Exception | None) -> None:
        """Go on no further."""
        if not self.is_in.done():
            problem = NoBus(reason)
            problem.__cause__ = cause
            self.is_in.set_exception(problem)
        if self._transport is not None:
            self._transport.abort()

    def _come_in(self, data: bytes) -> None:
        self._authenticator.feed(data)
        if self._transport is None or self.is_in.done():
            return
        if not self._authenticator.authenticated:
            self._transport.write(self._authenticator.data_to_send() or b"")
            return
        self._transport.write(BEGIN)
        self._bus.attach(self._transport)
        self.is_in.set_result(None)


async def connect_bus(lost: Callable[[], None], address: str | None = None) -> Bus:
    """Connect to the session bus, that of the environment by default; raises ``NoBus``.

    ``lost`` is called once where the bus hangs up by itself.
    """
    told = address or os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    if not told:
        raise NoBus("DBUS_SESSION_BUS_ADDRESS is not set")
    bus = Bus(lost)
    loop = asyncio.get_running_loop()
    wire: _Wire | None = None
    try:
        async with asyncio.timeout(FIRST_PATIENCE):
            _, wire = await loop.create_unix_connection(lambda: _Wire(bus), find_address(told))
            await wire.is_in
            (bus.unique_name,) = await bus.ask("Hello")
    except TimeoutError:
        raise NoBus(
            tr("it did not answer within {first_patience:g} s", first_patience=FIRST_PATIENCE)
        ) from None
    except OSError as error:
        raise NoBus((error.strerror or later("it cannot be reached")).lower()) from error
    except (ValueError, CallRefused, BusGone) as error:
        # An address that is none, or not of this machine; a bus that lets nobody in.
        raise NoBus(later("its address or its answer makes no sense")) from error
    finally:
        if not bus.unique_name:
            bus.close()
            if wire is not None:
                wire.refuse("", None)
    return bus
