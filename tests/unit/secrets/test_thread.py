from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import KeyringFailed, KeyringSilent
from offhand.secrets.failures import translate
from offhand.secrets.thread import KeyringThread

if TYPE_CHECKING:
    from collections.abc import Generator

LONG = 30.0
SHORT = 0.05


class Gate:
    """Be a call that blocks until it is opened, as a dialog does."""

    def __init__(self) -> None:
        self.entered = threading.Event()
        self._open = threading.Event()

    def __call__(self) -> str:
        self.entered.set()
        assert self._open.wait(LONG)
        return "through"

    def open(self) -> None:
        self._open.set()


@pytest.fixture
def thread() -> Generator[KeyringThread, None, None]:
    thread = KeyringThread(lambda error: translate(error, SHORT))
    yield thread
    thread.close()


@pytest.fixture
def gate() -> Generator[Gate, None, None]:
    gate = Gate()
    yield gate
    gate.open()


async def wait_until_idle(thread: KeyringThread) -> None:
    while thread._pending:  # pyright: ignore[reportPrivateUsage] - nothing public tells
        await asyncio.sleep(0.005)


async def test_calls_run_on_one_daemon_thread(thread: KeyringThread) -> None:
    first, second = await asyncio.gather(
        thread.run(threading.current_thread, LONG), thread.run(threading.current_thread, LONG)
    )
    assert first is second
    assert first is not threading.current_thread()
    assert first.daemon


async def test_calls_run_in_turn(thread: KeyringThread) -> None:
    order: list[int] = []
    await asyncio.gather(*(thread.run(lambda n=n: order.append(n), LONG) for n in range(20)))
    assert order == list(range(20))


async def test_an_error_is_translated_and_the_thread_lives_on(thread: KeyringThread) -> None:
    with pytest.raises(KeyringFailed) as caught:
        await thread.run(lambda: 1 // 0, LONG)
    assert "ZeroDivisionError" in caught.value.detail
    assert await thread.run(lambda: "fine", LONG) == "fine"


async def test_silence_is_told_and_later_calls_fail_at_once(thread: KeyringThread, gate: Gate) -> None:
    with pytest.raises(KeyringSilent) as caught:
        await thread.run(gate, SHORT)
    assert caught.value.seconds == SHORT
    with pytest.raises(KeyringSilent):
        await thread.run(lambda: "never", LONG)


async def test_the_thread_serves_again_when_it_comes_back(thread: KeyringThread, gate: Gate) -> None:
    with pytest.raises(KeyringSilent):
        await thread.run(gate, SHORT)
    gate.open()
    await wait_until_idle(thread)
    assert await thread.run(lambda: "back", LONG) == "back"


async def test_calls_that_wait_behind_a_silent_one_fail_with_it(thread: KeyringThread, gate: Gate) -> None:
    ran: list[str] = []
    async with asyncio.timeout(LONG):
        results = await asyncio.gather(
            thread.run(gate, SHORT), thread.run(lambda: ran.append("late"), 2 * LONG), return_exceptions=True
        )
    assert [type(result) for result in results] == [KeyringSilent, KeyringSilent]
    gate.open()
    await wait_until_idle(thread)
    assert ran == []


async def test_a_call_waits_for_the_dialog_before_it(thread: KeyringThread, gate: Gate) -> None:
    results = asyncio.gather(thread.run(gate, LONG), thread.run(lambda: "after", SHORT))
    # Longer than the second call's own limit, which does not count before its turn.
    await asyncio.sleep(4 * SHORT)
    gate.open()
    assert await results == ["through", "after"]


async def test_a_cancelled_caller_leaves_and_its_call_never_begins(thread: KeyringThread, gate: Gate) -> None:
    ran: list[str] = []
    first = asyncio.gather(thread.run(gate, LONG))
    second = asyncio.gather(thread.run(lambda: ran.append("cancelled"), LONG))
    await asyncio.sleep(0)
    second.cancel()
    with pytest.raises(asyncio.CancelledError):
        await second
    gate.open()
    assert await first == ["through"]
    await wait_until_idle(thread)
    assert ran == []


def test_an_outcome_for_a_closed_loop_is_dropped(thread: KeyringThread, gate: Gate) -> None:
    async def give_up() -> None:
        with pytest.raises(KeyringSilent):
            await thread.run(gate, SHORT)

    asyncio.run(give_up())
    gate.open()

    async def ask_again() -> str:
        await wait_until_idle(thread)
        return await thread.run(lambda: "alive", LONG)

    assert asyncio.run(ask_again()) == "alive"


def test_closing_does_not_wait_for_a_thread_that_hangs(gate: Gate) -> None:
    thread = KeyringThread(lambda error: translate(error, SHORT))

    async def give_up() -> None:
        with pytest.raises(KeyringSilent):
            await thread.run(gate, SHORT)

    asyncio.run(give_up())
    thread.close(patience=10 * LONG)
    thread.close()
