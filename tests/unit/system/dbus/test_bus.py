"""A bus that is there is talked to; one that hangs, lies or goes away is told apart and never waited for."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

import pytest

from offhand.system.dbus import bus as buses
from offhand.system.dbus.bus import Bus, BusGone, CallRefused, NoBus, connect_bus
from offhand.system.dbus.messages import Call, Reader, write_call, write_rule
from tests.fakes.session_bus import IS_INSTALLED, SessionBus, run_bus

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Generator
    from pathlib import Path

pytestmark = pytest.mark.skipif(not IS_INSTALLED or sys.platform == "win32", reason="no dbus-daemon here")


@pytest.fixture
def session() -> Generator[SessionBus, None, None]:
    with run_bus() as found:
        yield found


class Losses:
    """Count how often the bus was lost."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> None:
        self.count += 1


@pytest.fixture
def losses() -> Losses:
    return Losses()


@pytest.fixture
async def bus(session: SessionBus, losses: Losses) -> AsyncGenerator[Bus, None]:
    found = await connect_bus(losses, session.address)
    yield found
    found.close()


def ping(destination: str, member: str = "Ping") -> Call:
    return Call(destination=destination, path="/", interface="org.freedesktop.DBus.Peer", member=member)


async def test_calls_are_answered(bus: Bus) -> None:
    assert bus.unique_name.startswith(":")
    (names,) = await bus.ask("ListNames")
    assert bus.unique_name in names
    first, second = await asyncio.gather(bus.ask("GetId"), bus.ask("GetId"))
    assert first == second


async def test_errors_are_raised_with_their_words(bus: Bus) -> None:
    with pytest.raises(CallRefused) as refused:
        await bus.call(ping("org.example.Nobody"))
    assert refused.value.name == "org.freedesktop.DBus.Error.ServiceUnknown"
    assert refused.value.text


async def test_nobody_is_waited_for_longer_than_allowed(bus: Bus) -> None:
    with pytest.raises(TimeoutError):
        await bus.call(ping(bus.unique_name), patience=0.05)  # we answer no calls
    assert await bus.ask("GetId")


async def test_signals_are_heard(session: SessionBus, bus: Bus, losses: Losses) -> None:
    heard: list[str] = []
    bus.listen(
        lambda signal: heard.append(str(signal.body[0])) if signal.member == "NameOwnerChanged" else None
    )
    await bus.subscribe(sender="org.freedesktop.DBus", member="NameOwnerChanged", arg0="org.example.Somebody")
    other = await connect_bus(losses, session.address)
    await other.ask("RequestName", "su", ("org.example.Somebody", 0))
    await bus.ask("GetId")
    assert heard == ["org.example.Somebody"]
    other.close()


async def test_a_bus_that_ends_fails_what_waits(session: SessionBus, bus: Bus, losses: Losses) -> None:
    waiting = asyncio.gather(bus.call(ping(bus.unique_name)), return_exceptions=True)
    await asyncio.sleep(0)
    session.stop()
    (problem,) = await waiting
    assert isinstance(problem, BusGone)
    assert losses.count == 1
    assert not bus.is_open
    with pytest.raises(BusGone):
        await bus.ask("GetId")


async def test_closing_is_no_loss(bus: Bus, losses: Losses) -> None:
    bus.close()
    bus.close()
    await asyncio.sleep(0.02)
    assert losses.count == 0


@pytest.mark.parametrize(
    "address", ["", "nonsense", "unix:path=/nowhere/bus", "tcp:host=localhost,port=1", "a:b"]
)
async def test_a_bus_that_is_not_there(address: str, losses: Losses, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    with pytest.raises(NoBus) as problem:
        await connect_bus(losses)
    assert str(problem.value)
    assert losses.count == 0


class Imposter(asyncio.Protocol):
    """Let in whoever comes, or not, and send something."""

    def __init__(self, script: list[bytes], *, leaves: bool) -> None:
        self._script = list(script)
        self._leaves = leaves
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        assert self._transport is not None
        if self._script:
            self._transport.write(self._script.pop(0))
        elif self._leaves:
            self._transport.close()


OK = b"OK 0123456789abcdef0123456789abcdef\r\n"
SCRIPTS: list[tuple[list[bytes], bool]] = [
    ([], True),
    ([], False),
    ([b"REJECTED EXTERNAL\r\n"], False),
    ([b"x" * 10_000], False),
    ([OK], True),
    ([OK], False),
    ([OK, b"nonsense, and quite a lot of it"], False),
    ([OK, b"l\x02\x01\x01\xff\xff\xff\x7f\x01\x00\x00\x00\x00\x00\x00\x00"], False),
]


@pytest.mark.parametrize(("script", "leaves"), SCRIPTS, ids=range(len(SCRIPTS)))
async def test_an_imposter(
    script: list[bytes], leaves: bool, tmp_path: Path, losses: Losses, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(buses, "FIRST_PATIENCE", 0.2)
    monkeypatch.chdir(tmp_path)  # for a short path
    loop = asyncio.get_running_loop()
    make: Callable[[], Imposter] = lambda: Imposter(script, leaves=leaves)  # noqa: E731 - a protocol is made by call
    server = await loop.create_unix_server(make, "bus")
    try:
        with pytest.raises(NoBus):
            await connect_bus(losses, "unix:path=bus")
    finally:
        server.close()
    assert losses.count == 0


def test_messages_arrive_in_whatever_pieces() -> None:
    call = Call(
        destination="org.example.A",
        path="/a",
        interface="org.example.B",
        member="C",
        signature="s",
        body=("ü",),
    )
    data = write_call(call, 7)
    reader = Reader()
    arrivals = [arrival for byte in data + data for arrival in reader.read(bytes([byte]))]
    assert [arrival.body for arrival in arrivals] == [("ü",), ("ü",)]
    assert (arrivals[0].member, arrivals[0].signature, arrivals[0].path) == ("C", "s", "/a")


def test_a_rule_names_its_conditions() -> None:
    assert write_rule(sender="a.b", arg0="c") == "type='signal',sender='a.b',arg0='c'"
