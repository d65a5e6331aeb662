from __future__ import annotations

from decimal import Decimal

import pytest

from offhand.domain.account import KeyInfo
from offhand.domain.errors import (
    AppError,
    GarbledAnswer,
    HostNotFound,
    KeyRejected,
    KeyUncheckable,
    ModelUnavailable,
    NoKey,
    NoKeyring,
    ProviderUnavailable,
)
from offhand.services.account import KeyPlace
from tests.fakes.account import ENVIRONMENT, KEY, LOCAL, OPENROUTER, OTHER, Desk


@pytest.fixture
def desk() -> Desk:
    return Desk()


async def test_a_pasted_key_is_tested_without_being_kept(desk: Desk) -> None:
    desk.tester.info = KeyInfo(label="mine", limit_remaining=Decimal("7.5"))
    info = await desk.account.test_key(f" {OTHER} ")
    assert info.limit_remaining == Decimal("7.5")
    assert desk.tester.asked == [OTHER]
    with pytest.raises(NoKey):
        await desk.account.read_key()


async def test_the_key_in_use_is_tested(desk: Desk) -> None:
    await desk.account.save_key(KEY)
    await desk.account.test_key()
    assert desk.tester.asked == [KEY]


async def test_testing_without_a_key_says_so(desk: Desk) -> None:
    with pytest.raises(NoKey):
        await desk.account.test_key()


async def test_a_rejected_key_is_read_anew_in_case_another_process_stored_a_better_one(desk: Desk) -> None:
    await desk.account.save_key(KEY)
    desk.keychain.keys["openrouter"] = OTHER
    desk.tester.error = KeyRejected()
    with pytest.raises(KeyRejected):
        await desk.account.test_key()
    assert await desk.account.read_key() == OTHER


@pytest.mark.parametrize(
    "error",
    [
        ModelUnavailable(status=404),
        GarbledAnswer(status=404),
        GarbledAnswer(status=200, content_type="text/html"),
    ],
)
async def test_a_server_without_a_key_test_is_told_apart(error: AppError) -> None:
    desk = Desk(LOCAL)
    desk.tester.error = error
    with pytest.raises(KeyUncheckable):
        await desk.account.test_key("any-key-will-do")
    desk.address = OPENROUTER
    with pytest.raises(type(error)):
        await desk.account.test_key(KEY)


@pytest.mark.parametrize("error", [HostNotFound(host="h"), KeyRejected(), ProviderUnavailable(status=503)])
async def test_other_failures_of_the_test_are_raised_as_they_are(error: AppError) -> None:
    desk = Desk(LOCAL)
    desk.tester.error = error
    with pytest.raises(type(error)):
        await desk.account.test_key("any-key-will-do")


async def test_status_says_where_the_key_is() -> None:
    desk = Desk()
    status = await desk.account.status()
    assert (status.place, status.backend, status.is_ready) == (KeyPlace.NONE, "Fake keyring", False)
    desk.keychain.keys["openrouter"] = KEY
    assert (await desk.account.status()).place is KeyPlace.KEYRING
    desk = Desk(environment_key=ENVIRONMENT)
    desk.keychain.problem = NoKeyring()
    status = await desk.account.status()
    assert (status.place, status.is_ready) == (KeyPlace.ENVIRONMENT, True)


async def test_listeners_hear_every_change_until_they_leave(desk: Desk) -> None:
    heard: list[str] = []
    leave = desk.account.on_change(lambda: heard.append("change"))
    await desk.account.save_key(KEY)
    await desk.account.use_for_session(OTHER)
    await desk.account.unlock(1.0)
    await desk.account.delete_key()
    assert len(heard) == 4
    leave()
    await desk.account.save_key(KEY)
    assert len(heard) == 4


async def test_no_repr_shows_a_key() -> None:
    desk = Desk(environment_key=ENVIRONMENT)
    await desk.account.save_key(KEY)
    await desk.account.use_for_session(OTHER)
    shown = repr(vars(desk.account)) + repr(await desk.account.status())
    for key in (KEY, OTHER, ENVIRONMENT):
        assert key not in shown
