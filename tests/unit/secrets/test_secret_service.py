from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import AppError, KeyringLocked, KeyringRefused, KeyringSilent, NoKeyring
from offhand.secrets.keychain import SystemKeychain
from tests.fakes.secret_service import IS_INSTALLED, KeyringState, SecretService, SilentPrompter

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator

    StartService = Callable[[KeyringState], SecretService]

pytestmark = pytest.mark.skipif(not IS_INSTALLED, reason="needs dbus-daemon and gnome-keyring-daemon")

KEY = "sk-or-v1-" + "0a" * 32
OTHER = "sk-or-v1-" + "1b" * 32
NULL = "keyring.backends.null.Keyring"
LIMIT = 20.0


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Generator[StartService, None, None]:
    started: list[SecretService] = []

    def start(state: KeyringState) -> SecretService:
        service = SecretService(state)
        started.append(service)
        for name, value in service.environment.items():
            monkeypatch.setenv(name, value)
        return service

    yield start
    for service in started:
        service.stop()


@pytest.fixture
def keychain() -> Generator[SystemKeychain, None, None]:
    keychain = SystemKeychain(limit=LIMIT)
    yield keychain
    keychain.close()


def list_calls(keychain: SystemKeychain) -> list[Awaitable[object]]:
    return [
        keychain.read("openrouter"),
        keychain.write("openrouter", KEY),
        keychain.delete("openrouter"),
    ]


async def catch(call: Awaitable[object]) -> AppError:
    with pytest.raises(AppError) as caught:
        await call
    return caught.value


async def test_a_key_is_kept_replaced_and_forgotten(start: StartService, keychain: SystemKeychain) -> None:
    service = start(KeyringState.UNLOCKED)
    assert await keychain.read("openrouter") is None
    await keychain.write("openrouter", OTHER)
    await keychain.write("openrouter", KEY)
    assert await keychain.read("openrouter") == KEY
    assert service.list_secrets() == {"openrouter": KEY}
    assert await keychain.delete("openrouter")
    assert not await keychain.delete("openrouter")
    assert await keychain.read("openrouter") is None


async def test_each_account_has_its_own_key(start: StartService, keychain: SystemKeychain) -> None:
    service = start(KeyringState.UNLOCKED)
    await keychain.write("openrouter", KEY)
    await keychain.write("http://127.0.0.1:8080", OTHER)
    assert await keychain.read("openrouter") == KEY
    assert await keychain.delete("http://127.0.0.1:8080")
    assert service.list_secrets() == {"openrouter": KEY}


async def test_the_program_behind_it_is_named(start: StartService, keychain: SystemKeychain) -> None:
    start(KeyringState.UNLOCKED)
    assert await keychain.describe() == "Secret Service (gnome-keyring-daemon)"


async def test_entries_of_other_programs_for_the_account_are_replaced_and_deleted(
    start: StartService, keychain: SystemKeychain
) -> None:
    service = start(KeyringState.UNLOCKED)
    for number in range(3):
        attributes = {"service": "Offhand", "username": "openrouter", "made-by": f"hand {number}"}
        service.plant(attributes, OTHER)
    await keychain.write("openrouter", KEY)
    assert await keychain.read("openrouter") == KEY
    service.plant({"service": "Offhand", "username": "openrouter", "made-by": "hand"}, OTHER)
    assert await keychain.delete("openrouter")
    assert service.list_secrets() == {}


async def test_a_locked_keyring_is_told_without_a_dialog(
    start: StartService, keychain: SystemKeychain
) -> None:
    prompter = SilentPrompter(start(KeyringState.LOCKED))
    try:
        for call in list_calls(keychain):
            error = await catch(call)
            assert isinstance(error, KeyringLocked)
            assert not error.is_missing
        assert prompter.count_dialogs() == 0
    finally:
        prompter.close()


async def test_a_keyring_that_was_never_created_is_empty_and_told_apart_when_written(
    start: StartService, keychain: SystemKeychain
) -> None:
    prompter = SilentPrompter(start(KeyringState.EMPTY))
    try:
        assert await keychain.read("openrouter") is None
        assert not await keychain.delete("openrouter")
        error = await catch(keychain.write("openrouter", KEY))
        assert isinstance(error, KeyringLocked)
        assert error.is_missing
        assert prompter.count_dialogs() == 0
    finally:
        prompter.close()


@pytest.mark.parametrize("state", [KeyringState.LOCKED, KeyringState.EMPTY])
async def test_unlocking_asks_once_and_no_longer_than_allowed(
    start: StartService, keychain: SystemKeychain, state: KeyringState
) -> None:
    service = start(state)
    prompter = SilentPrompter(service)
    try:
        assert isinstance(await catch(keychain.unlock(0.3)), KeyringLocked)
        assert prompter.count_dialogs() == 1
        # Taking the dialog back over the bus is what kills it.
        assert service.keyring.poll() is None
    finally:
        prompter.close()


@pytest.mark.parametrize("state", [KeyringState.LOCKED, KeyringState.EMPTY])
async def test_unlocking_where_no_dialog_can_be_shown_fails(
    start: StartService, keychain: SystemKeychain, state: KeyringState
) -> None:
    start(state)
    assert isinstance(await catch(keychain.unlock(LIMIT)), KeyringLocked)


async def test_unlocking_what_is_open_does_nothing(start: StartService, keychain: SystemKeychain) -> None:
    prompter = SilentPrompter(start(KeyringState.UNLOCKED))
    try:
        await keychain.unlock(LIMIT)
        assert prompter.count_dialogs() == 0
    finally:
        prompter.close()


async def test_a_keyring_that_hangs_is_told_and_used_again_when_it_answers(start: StartService) -> None:
    service = start(KeyringState.UNLOCKED)
    keychain = SystemKeychain(limit=0.5)
    try:
        await keychain.write("openrouter", KEY)
        service.freeze()
        error = await catch(keychain.read("openrouter"))
        assert isinstance(error, KeyringSilent)
        assert error.seconds == 0.5
        service.thaw()
        key = None
        while key is None:
            try:
                key = await keychain.read("openrouter")
            except KeyringSilent:
                continue
        assert key == KEY
    finally:
        service.thaw()
        keychain.close()


async def test_a_keyring_that_goes_away_is_told(start: StartService, keychain: SystemKeychain) -> None:
    service = start(KeyringState.UNLOCKED)
    await keychain.write("openrouter", KEY)
    service.end_keyring()
    for call in [*list_calls(keychain), keychain.describe(), keychain.unlock(1.0)]:
        assert isinstance(await catch(call), NoKeyring)


@pytest.mark.parametrize(
    "address",
    [None, "", "unix:path=/nowhere/bus", "unix:abstract=/nowhere", "tcp:host=localhost,port=1", "?"],
)
async def test_without_a_bus_there_is_no_keyring(
    keychain: SystemKeychain, monkeypatch: pytest.MonkeyPatch, address: str | None
) -> None:
    if address is not None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    for call in [*list_calls(keychain), keychain.describe(), keychain.unlock(1.0)]:
        error = await catch(call)
        assert isinstance(error, NoKeyring)
        assert error.detail


async def test_a_bus_without_a_service_is_no_keyring(start: StartService, keychain: SystemKeychain) -> None:
    start(KeyringState.ABSENT)
    for call in [*list_calls(keychain), keychain.describe(), keychain.unlock(1.0)]:
        assert isinstance(await catch(call), NoKeyring)


async def test_a_null_backend_in_the_environment_is_not_followed(
    start: StartService, keychain: SystemKeychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = start(KeyringState.UNLOCKED)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", NULL)
    await keychain.write("openrouter", KEY)
    assert service.list_secrets() == {"openrouter": KEY}


async def test_a_null_backend_is_refused_by_name_where_nothing_else_is(
    keychain: SystemKeychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", NULL)
    for call in list_calls(keychain):
        error = await catch(call)
        assert isinstance(error, KeyringRefused)
        assert error.backend == NULL


PROGRAM = """
import asyncio
from offhand.domain.errors import KeyringSilent
from offhand.secrets.keychain import SystemKeychain

async def main():
    keychain = SystemKeychain(limit=0.5)
    # A dialog that nobody answers has no limit of its own.
    keychain._open_backend = lambda service, limit: Hanging()
    try:
        await keychain.read("openrouter")
    except KeyringSilent:
        print("silent")
    keychain.close()

class Hanging:
    def read(self, account):
        import threading
        threading.Event().wait()

asyncio.run(main())
"""


def test_the_process_ends_although_a_call_hangs() -> None:
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM],
        capture_output=True,
        text=True,
        timeout=30,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "silent\n", "")
