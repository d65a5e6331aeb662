"""The account page: the key is saved, tested and deleted, and trouble says what helps."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from offhand.domain.account import KeyInfo
from offhand.domain.errors import KeyRejected, KeyringLocked, KeyringSilent, NoKeyring
from offhand.domain.models import ModelCard, ReasoningSupport
from offhand.domain.setting import Group
from offhand.services.account import KeyPlace, KeyStatus
from offhand.services.tasks import TaskScope
from offhand.ui.dialogs.key_page import KeyPage
from tests.fakes.staged_account import StagedAccount
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from tests.fakes.settings_room import OpenSettings


KEY = "sk-or-v1-0123456789abcdef"
PLAIN = ModelCard(
    id="lab/plain",
    name="Plain",
    supported_parameters=frozenset({"temperature", "max_tokens", "reasoning"}),
    reasoning=ReasoningSupport(mandatory=True, supported_efforts=("low", "high")),
)


async def test_a_key_is_saved_tested_and_deleted(open_settings: OpenSettings) -> None:
    room = open_settings(group=Group.ACCOUNT)
    await settle(room.scope)
    page = room.dialog.key_page
    assert page.status_text == "No key is stored yet."
    page.form.field.setText(KEY)
    await room.click("Save key")
    assert room.account.stored == KEY
    assert page.status_text == "A key is kept in the test ring."
    room.account.info = KeyInfo(
        label="mine",
        limit=Decimal(20),
        limit_remaining=Decimal("12.4"),
        usage=Decimal("7.6"),
        is_free_tier=True,
    )
    await room.click("Test key")
    assert room.account.tested == [None]
    for part in ("The key works", "mine", "$20.00", "$12.40", "$7.60", "no credit was bought"):
        assert part in room.said
    await room.click("Delete key")
    assert room.account.stored == ""
    assert "deleted" in room.said
    assert page.status_text == "No key is stored yet."
    await room.click("Delete key")
    assert "no key to delete" in room.said


async def test_a_text_in_the_field_is_what_is_tested(open_settings: OpenSettings) -> None:
    room = open_settings(group=Group.ACCOUNT)
    room.dialog.key_page.form.field.setText(KEY)
    room.account.fail_test = KeyRejected()
    await room.click("Test key")
    assert room.account.tested == [KEY]
    assert "not accepted" in room.said
    assert room.dialog.key_page.form.field.text() == KEY


async def test_an_empty_limit_offers_credit(open_settings: OpenSettings) -> None:
    room = open_settings(group=Group.ACCOUNT)
    room.account.info = KeyInfo(limit=Decimal(1), limit_remaining=Decimal(0), usage=Decimal("0.004"))
    await room.click("Test key")
    assert "nothing is left" in room.said
    assert "$0.004" in room.said
    await room.click("Add credit")


async def test_a_locked_keyring_at_deletion_can_be_opened(open_settings: OpenSettings) -> None:
    room = open_settings(group=Group.ACCOUNT)
    room.account.stored = KEY
    room.account.fail_delete = KeyringLocked()
    await room.click("Delete key")
    assert room.account.stored == KEY
    room.account.fail_delete = None
    await room.click("Unlock keyring")
    assert room.account.unlocks == [60]
    assert room.account.stored == ""


@pytest.mark.parametrize("problem", [NoKeyring(), KeyringSilent(seconds=5)], ids=["none", "silent"])
async def test_a_keyring_in_trouble_is_told_when_the_page_opens(
    open_settings: OpenSettings, problem: NoKeyring | KeyringSilent
) -> None:
    room = open_settings(group=Group.ACCOUNT)
    room.account.current = KeyStatus(place=KeyPlace.NONE, problem=problem)
    room.dialog.key_page.refresh()
    await settle(room.scope)
    assert "keyring" in room.said.casefold()


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (KeyStatus(place=KeyPlace.ENVIRONMENT), "OPENROUTER_API_KEY"),
        (KeyStatus(place=KeyPlace.SESSION), "until Offhand ends"),
        (KeyStatus(place=KeyPlace.NONE, is_needed=False), "may do without"),
    ],
)
async def test_the_page_says_where_the_key_lives(
    open_settings: OpenSettings, status: KeyStatus, words: str
) -> None:
    room = open_settings(group=Group.ACCOUNT)
    room.account.current = status
    room.dialog.key_page.refresh()
    await settle(room.scope)
    assert words in room.dialog.key_page.status_text


async def test_a_stored_key_can_be_deleted_while_another_serves(open_settings: OpenSettings) -> None:
    room = open_settings(group=Group.ACCOUNT)
    room.account.stored = KEY
    room.account.current = KeyStatus(place=KeyPlace.ENVIRONMENT)
    room.dialog.key_page.refresh()
    await settle(room.scope)
    await room.click("Delete key")
    assert room.account.stored == ""


async def test_the_demo_keeps_a_key_but_tests_none(
    qtbot: QtBot, icons: Icons, appearance: Appearance
) -> None:
    scope, account = TaskScope("test"), StagedAccount()
    account.current = KeyStatus(place=KeyPlace.ENVIRONMENT)
    opened: list[str] = []
    page = KeyPage(account, scope, icons, appearance, opened.append, is_demo=True)
    qtbot.addWidget(page)
    page.refresh()
    await settle(scope)
    assert "OPENROUTER_API_KEY" not in page.status_text
    assert "demo" in page.status_text
    page.form.field.setText(KEY)
    page.form.save()
    await settle(scope)
    assert account.stored == KEY
    assert not page.test_button.isEnabled()
    assert "demo" in page.test_button.accessibleDescription()
