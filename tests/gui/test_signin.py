"""Signing in on the first-run page and in the settings: what is shown, waited for, and kept."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from offhand.domain.errors import KeyringLocked
from offhand.domain.signin import CodeExpired, SignInSilent, SignInUnreachable
from offhand.services.tasks import TaskScope
from offhand.ui.dialogs.key_page import KeyPage
from offhand.ui.dialogs.signin import SignInBox
from offhand.ui.first_run import FirstRunPage
from tests.fakes.staged_account import StagedAccount
from tests.fakes.turns import settle, turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from offhand.domain.errors import AppError
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

KEY = "sk-or-v1-made-by-the-page-0123456789abcdef"


class StagedSignIn:
    """Stand in for ``services.signin.SignIn``."""

    def __init__(self) -> None:
        self.is_offered = True
        self.patience = 300.0
        self.failure: AppError | None = None
        self.came_back = asyncio.Event()
        self.redeemed: list[str] = []
        self.pages = 0

    async def sign_in(self, show: Callable[[str], object]) -> str:
        """Show a page and wait for the test."""
        show("https://openrouter.ai/auth?code_challenge=c")
        await self.came_back.wait()
        return self._end()

    def begin_by_hand(self) -> str:
        """Count the pages."""
        self.pages += 1
        return f"https://openrouter.ai/auth?code_challenge=hand{self.pages}"

    async def redeem(self, text: str) -> str:
        """Take any code."""
        self.redeemed.append(text)
        return self._end()

    def _end(self) -> str:
        failure, self.failure = self.failure, None
        if failure is not None:
            raise failure
        return KEY


class Room:
    """The page with everything around it."""

    def __init__(self, qtbot: QtBot, icons: Icons, appearance: Appearance) -> None:
        self.failures: list[BaseException] = []
        self.scope = TaskScope("test", lambda _name, error: self.failures.append(error))
        self.account = StagedAccount()
        self.sign_in = StagedSignIn()
        self.opened: list[str] = []
        self.page = FirstRunPage(
            self.account, self.scope, icons, appearance, self.opened.append, self.sign_in
        )
        qtbot.addWidget(self.page)
        self.page.resize(640, 720)
        self.page.show()
        box = self.page.findChild(SignInBox)
        assert box is not None
        self.box = box

    @property
    def said(self) -> str:
        return self.page.form.notice.text

    async def choose(self, name: str) -> None:
        buttons = self.page.form.notice.findChildren(QPushButton)
        (button,) = (found for found in buttons if found.accessibleName() == name and found.isVisible())
        button.click()
        await self.end()

    async def end(self) -> None:
        await settle(self.scope)
        assert self.failures == []


@pytest.fixture
def room(qtbot: QtBot, icons: Icons, appearance: Appearance) -> Room:
    return Room(qtbot, icons, appearance)


async def test_the_browser_brings_a_key_that_is_tested_and_kept(room: Room) -> None:
    room.box.button.click()
    await turn()
    assert room.opened == ["https://openrouter.ai/auth?code_challenge=c"]
    assert "browser" in room.page.form.busy.text
    assert not room.box.button.isEnabled()
    room.sign_in.came_back.set()
    await room.end()
    assert room.account.tested == [KEY]
    assert room.account.stored == KEY
    assert room.page.form.field.text() == ""
    assert room.box.button.isEnabled()


async def test_a_locked_keyring_keeps_the_new_key_for_another_try(room: Room) -> None:
    room.account.fail_save = KeyringLocked()
    room.sign_in.came_back.set()
    room.box.button.click()
    await room.end()
    assert "locked" in room.said
    assert room.page.form.field.echoMode() is QLineEdit.EchoMode.Password
    await room.choose("Unlock keyring")
    assert room.account.stored == KEY
    assert len(room.opened) == 1


async def test_waiting_can_be_given_up(room: Room) -> None:
    room.box.button.click()
    await turn()
    room.page.form.busy.cancel_button.click()
    await room.end()
    assert room.account.stored == ""
    assert room.box.button.isEnabled()


@pytest.mark.parametrize("failure", [SignInSilent(seconds=300), CodeExpired()])
async def test_what_went_wrong_is_told_with_another_try(room: Room, failure: AppError) -> None:
    room.sign_in.failure = failure
    room.sign_in.came_back.set()
    room.box.button.click()
    await room.end()
    assert room.said
    await room.choose("Try again")
    assert room.account.stored == KEY


async def test_a_code_serves_where_no_browser_comes_back(room: Room) -> None:
    room.box.button.click()
    await turn()
    room.box.by_hand.click()
    await room.end()
    assert room.box.code.isVisible()
    assert "hand1" in room.box.address.text()
    assert room.page.form.busy.text == ""
    QTest.keyClicks(room.box.code, "auth_code_7")
    QTest.keyClick(room.box.code, Qt.Key.Key_Return)
    await room.end()
    assert room.sign_in.redeemed == ["auth_code_7"]
    assert room.account.stored == KEY
    assert not room.box.code.isVisible()


async def test_the_address_can_be_copied_for_another_computer(room: Room) -> None:
    room.box.by_hand.click()
    await room.end()
    copy = [child for child in room.box.findChildren(QPushButton) if child.text() == "Copy address"]
    copy[0].click()
    assert QApplication.clipboard().text() == room.box.address.text()


async def test_the_other_way_opens_by_itself_where_nothing_can_listen(room: Room) -> None:
    room.sign_in.failure = SignInUnreachable()
    room.sign_in.came_back.set()
    room.box.button.click()
    await room.end()
    assert room.box.code.isVisible()
    assert "code" in room.said


async def test_other_servers_have_no_such_page(
    qtbot: QtBot, icons: Icons, appearance: Appearance, room: Room
) -> None:
    room.sign_in.is_offered = False
    page = KeyPage(room.account, room.scope, icons, appearance, room.opened.append, sign_in=room.sign_in)
    qtbot.addWidget(page)
    page.show()
    box = page.findChild(SignInBox)
    assert box is not None
    assert not box.isVisible()
    room.sign_in.is_offered = True
    page.refresh()
    await room.end()
    assert box.isVisible()
