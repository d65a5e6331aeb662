from __future__ import annotations

import asyncio

import pytest

from offhand.domain.errors import (
    ForeignKey,
    KeyringFailed,
    KeyringLocked,
    KeyringProblem,
    KeyringRefused,
    KeyringSilent,
    MalformedKey,
    NoKey,
    NoKeyring,
)
from offhand.services.account import KeyPlace, find_origin
from tests.fakes.account import ELSEWHERE, ENVIRONMENT, KEY, LOCAL, OPENROUTER, OTHER, Desk


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(
    ("address", "account", "is_official", "is_loopback"),
    [
        (OPENROUTER, "openrouter", True, False),
        ("https://OpenRouter.ai:443/api/v1", "openrouter", True, False),
        ("https://eu.openrouter.ai/api/v1", "openrouter", True, False),
        ("https://notopenrouter.ai/api/v1", "https://notopenrouter.ai:443", False, False),
        ("https://openrouter.ai.example.org/", "https://openrouter.ai.example.org:443", False, False),
        ("http://openrouter.ai/api/v1", "http://openrouter.ai:80", False, False),
        (ELSEWHERE, "https://llm.example.org:443", False, False),
        ("https://LLM.example.org:8443", "https://llm.example.org:8443", False, False),
        (LOCAL, "http://127.0.0.1:8080", False, True),
        ("http://localhost/v1", "http://localhost:80", False, True),
        ("http://[::1]:9/v1", "http://[::1]:9", False, True),
    ],
)
def test_a_key_belongs_to_scheme_host_and_port(
    address: str, account: str, *, is_official: bool, is_loopback: bool
) -> None:
    origin = find_origin(address)
    assert (origin.account, origin.is_official, origin.is_loopback) == (account, is_official, is_loopback)


async def test_a_saved_key_is_cleaned_stored_and_read_without_asking_again(desk: Desk) -> None:
    await desk.account.save_key(f"  Bearer {KEY}\n")
    assert desk.keychain.keys == {"openrouter": KEY}
    assert await desk.account.read_key() == KEY
    assert desk.keychain.reads == 0


async def test_a_stored_key_is_read_once(desk: Desk) -> None:
    desk.keychain.keys["openrouter"] = KEY
    assert [await desk.account.read_key() for _ in range(3)] == [KEY] * 3
    assert desk.keychain.reads == 1


@pytest.mark.parametrize(("stored", "key"), [(f"{KEY}\n", KEY), (f" {KEY}\r\n", KEY)])
async def test_what_other_programs_stored_around_a_key_is_left_out(desk: Desk, stored: str, key: str) -> None:
    desk.keychain.keys["openrouter"] = stored
    assert await desk.account.read_key() == key


async def test_a_stored_line_break_is_no_key(desk: Desk) -> None:
    desk.keychain.keys["openrouter"] = "\n"
    with pytest.raises(NoKey):
        await desk.account.read_key()


async def test_the_environment_beats_the_session_and_the_session_the_keyring() -> None:
    desk = Desk(environment_key=f"{ENVIRONMENT}\n")
    desk.keychain.keys["openrouter"] = KEY
    await desk.account.use_for_session(OTHER)
    assert await desk.account.read_key() == ENVIRONMENT
    desk = Desk(environment_key=" ")
    desk.keychain.keys["openrouter"] = KEY
    await desk.account.use_for_session(OTHER)
    assert await desk.account.read_key() == OTHER


async def test_a_key_is_at_hand_where_no_keyring_has_to_be_asked(desk: Desk) -> None:
    assert Desk(environment_key=ENVIRONMENT).account.has_key
    desk.keychain.keys["openrouter"] = KEY
    assert not desk.account.has_key
    await desk.account.read_key()
    assert desk.account.has_key
    await desk.account.delete_key()
    assert not desk.account.has_key
    await desk.account.use_for_session(OTHER)
    assert desk.account.has_key


async def test_a_session_key_is_stored_nowhere(desk: Desk) -> None:
    await desk.account.use_for_session(KEY)
    assert desk.keychain.keys == {}
    assert (await desk.account.status()).place is KeyPlace.SESSION


async def test_a_saved_key_replaces_the_session_s(desk: Desk) -> None:
    await desk.account.use_for_session(OTHER)
    await desk.account.save_key(KEY)
    assert await desk.account.read_key() == KEY


async def test_a_key_of_the_environment_is_checked() -> None:
    with pytest.raises(ForeignKey):
        await Desk(environment_key="xai-abcdefghijk").account.read_key()
    with pytest.raises(MalformedKey):
        await Desk(environment_key="kéy").account.read_key()


@pytest.mark.parametrize(
    "text", ["", "   ", "sk-or-v1-a b", "sk-or-\x1b", "kéy-kéy-kéy", "sk-or-", "hunter2hunter2"]
)
async def test_what_cannot_be_a_key_is_neither_stored_nor_used(desk: Desk, text: str) -> None:
    with pytest.raises(MalformedKey):
        await desk.account.save_key(text)
    with pytest.raises(MalformedKey):
        await desk.account.use_for_session(text)
    with pytest.raises(MalformedKey):
        await desk.account.test_key(text)
    assert desk.keychain.keys == {}
    assert desk.tester.asked == []


async def test_another_service_s_key_is_refused_for_openrouter_alone(desk: Desk) -> None:
    with pytest.raises(ForeignKey) as caught:
        await desk.account.save_key("xai-abcdefghijk")
    assert caught.value.service == "xAI"
    desk.address = ELSEWHERE
    await desk.account.save_key("xai-abcdefghijk")
    assert desk.keychain.keys == {"https://llm.example.org:443": "xai-abcdefghijk"}


async def test_a_key_never_follows_a_change_of_address() -> None:
    desk = Desk(environment_key=ENVIRONMENT)
    assert await desk.account.read_key() == ENVIRONMENT
    desk.address = LOCAL
    assert await desk.account.read_key() == ""
    desk.address = ELSEWHERE
    with pytest.raises(NoKey):
        await desk.account.read_key()

    desk = Desk()
    await desk.account.save_key(KEY)
    desk.address = ELSEWHERE
    with pytest.raises(NoKey):
        await desk.account.read_key()
    await desk.account.use_for_session(OTHER)
    desk.address = OPENROUTER
    assert await desk.account.read_key() == KEY


async def test_a_key_that_arrives_after_a_change_of_address_is_not_handed_out(desk: Desk) -> None:
    desk.keychain.keys["openrouter"] = KEY
    desk.keychain.keys["https://llm.example.org:443"] = OTHER
    read = asyncio.gather(desk.account.read_key())
    await asyncio.sleep(0)
    assert desk.keychain.reads == 1
    desk.address = ELSEWHERE
    assert await read == [OTHER]


async def test_no_key_is_told(desk: Desk) -> None:
    with pytest.raises(NoKey):
        await desk.account.read_key()


@pytest.mark.parametrize("problem", [None, NoKeyring(), KeyringRefused(backend="null")])
async def test_a_server_on_this_machine_may_do_without(problem: KeyringProblem | None) -> None:
    desk = Desk(LOCAL)
    desk.keychain.problem = problem
    assert await desk.account.read_key() == ""
    status = await desk.account.status()
    assert status.is_ready
    assert not status.is_needed


async def test_a_server_on_this_machine_gets_the_key_that_is_stored_for_it() -> None:
    desk = Desk(LOCAL)
    await desk.account.save_key("any-key-will-do")
    assert desk.keychain.keys == {"http://127.0.0.1:8080": "any-key-will-do"}
    assert await desk.account.read_key() == "any-key-will-do"


@pytest.mark.parametrize(
    "problem",
    [
        NoKeyring(),
        KeyringLocked(),
        KeyringSilent(seconds=1),
        KeyringRefused(backend="b"),
        KeyringFailed(detail="d"),
    ],
)
async def test_a_keyring_s_trouble_is_raised_and_told(desk: Desk, problem: KeyringProblem) -> None:
    desk.keychain.problem = problem
    for call in (desk.account.read_key(), desk.account.save_key(KEY), desk.account.delete_key()):
        with pytest.raises(type(problem)):
            await call
    status = await desk.account.status()
    assert status.problem is problem
    assert not status.is_ready
    await desk.account.use_for_session(KEY)
    assert await desk.account.read_key() == KEY
    assert (await desk.account.status()).is_ready


async def test_a_failed_save_changes_nothing(desk: Desk) -> None:
    await desk.account.use_for_session(OTHER)
    desk.keychain.is_locked = True
    with pytest.raises(KeyringLocked):
        await desk.account.save_key(KEY)
    assert await desk.account.read_key() == OTHER


async def test_unlocking_is_asked_for_with_a_limit(desk: Desk) -> None:
    desk.keychain.keys["openrouter"] = KEY
    desk.keychain.is_locked = True
    with pytest.raises(KeyringLocked):
        await desk.account.read_key()
    status = await desk.account.status()
    assert isinstance(status.problem, KeyringLocked)
    assert status.backend == "Fake keyring"
    await desk.account.unlock()
    assert desk.keychain.patience == [60.0]
    assert await desk.account.read_key() == KEY


async def test_deleting_forgets_keyring_session_and_memory(desk: Desk) -> None:
    await desk.account.save_key(KEY)
    await desk.account.use_for_session(OTHER)
    assert await desk.account.delete_key()
    assert desk.keychain.keys == {}
    with pytest.raises(NoKey):
        await desk.account.read_key()
    assert not await desk.account.delete_key()


async def test_deleting_a_session_key_needs_no_keyring(desk: Desk) -> None:
    desk.keychain.problem = NoKeyring()
    await desk.account.use_for_session(KEY)
    assert await desk.account.delete_key()
    with pytest.raises(NoKeyring):
        await desk.account.delete_key()


async def test_a_read_under_way_does_not_bring_a_deleted_key_back(desk: Desk) -> None:
    desk.keychain.keys["openrouter"] = KEY
    arrived = asyncio.Event()

    async def delete_after_the_read(account: str) -> bool:
        await arrived.wait()
        return desk.keychain.keys.pop(account, None) is not None

    desk.keychain.delete = delete_after_the_read
    deletion = asyncio.gather(desk.account.delete_key())
    await asyncio.sleep(0)
    assert await desk.account.read_key() == KEY
    arrived.set()
    assert await deletion == [True]
    with pytest.raises(NoKey):
        await desk.account.read_key()
