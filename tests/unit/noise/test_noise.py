"""Each fence of ``tests/noise`` can fail."""

from __future__ import annotations

import asyncio
import os
import socket
import threading
from pathlib import Path

import pytest

from tests.noise import leftovers, network


def test_a_test_has_a_home_of_its_own(private_home: Path) -> None:
    assert Path.home() == private_home
    assert list(private_home.iterdir()) == [private_home / "run"]
    assert "OPENROUTER_API_KEY" not in os.environ
    assert "DBUS_SESSION_BUS_ADDRESS" not in os.environ


@pytest.mark.parametrize(
    "host", ["localhost", "api.localhost", "127.0.0.1", "127.9.9.9", "::1", "", None, b"::1"]
)
def test_this_machine_is_inside_the_fence(host: object) -> None:
    assert network.is_ours(host)


@pytest.mark.parametrize("host", ["192.0.2.1", "openrouter.ai", "localhost.evil.net", "2001:db8::1"])
def test_other_machines_are_outside(host: str) -> None:
    assert not network.is_ours(host)


def test_a_connection_elsewhere_is_refused_and_remembered() -> None:
    with network.fence() as attempts, socket.socket() as plug:
        with pytest.raises(network.NetworkTouched):
            plug.connect(("192.0.2.1", 80))
        with pytest.raises(network.NetworkTouched):
            plug.connect_ex(("192.0.2.1", 80))
        with pytest.raises(network.NetworkTouched):
            socket.create_connection(("openrouter.ai", 443))
    assert attempts == ["192.0.2.1", "192.0.2.1", "openrouter.ai"]


def test_a_name_that_cannot_exist_is_not_found() -> None:
    with network.fence() as attempts, pytest.raises(socket.gaierror):
        socket.create_connection(("nowhere.invalid", 80))
    assert attempts == []


def test_loopback_is_open() -> None:
    with network.fence() as attempts, socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
    assert attempts == []


def test_a_thread_left_running_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leftovers, "_PATIENCE", 0)
    before = leftovers.take_stock()
    done = threading.Event()
    thread = threading.Thread(target=done.wait, name="forgotten", daemon=True)
    thread.start()
    try:
        assert leftovers.list_new(before) == ["thread 'forgotten'"]
    finally:
        done.set()
        thread.join()
    assert leftovers.list_new(before) == []


async def test_a_task_left_running_is_named() -> None:
    started: list[asyncio.Task[None]] = []

    async def careless() -> None:
        task = asyncio.get_running_loop().create_task(asyncio.sleep(60), name="forgotten")
        started.append(task)

    try:
        with pytest.raises(AssertionError, match="left running: forgotten"):
            await leftovers.refuse_tasks(careless)()
    finally:
        started[0].cancel()


async def test_a_cancelled_task_may_finish() -> None:
    async def careful() -> None:
        asyncio.get_running_loop().create_task(asyncio.sleep(60)).cancel()

    await leftovers.refuse_tasks(careful)()
