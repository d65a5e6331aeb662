"""The first-run page: a key is tested before it is kept, and every failure says what helps."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton

from offhand.domain.account import KeyInfo
from offhand.domain.errors import (
    AppError,
    ConnectionFailed,
    CreditExhausted,
    GarbledAnswer,
    HostNotFound,
    KeyRejected,
    KeyringFailed,
    KeyringLocked,
    KeyringRefused,
    KeyringSilent,
    KeyUncheckable,
    NoKeyring,
    ProxyFailed,
)
from offhand.services.tasks import TaskScope
from offhand.ui.first_run import BELOW_FIELD, FirstRunPage
from tests.fakes.staged_account import StagedAccount
from tests.fakes.turns import settle, turn

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

KEY = "sk-or-v1-0123456789abcdef"


class Room:
    """The page with everything around it."""

    def __init__(self, qtbot: QtBot, icons: Icons, appearance: Appearance) -> None:
        self.failures: list[BaseException] = []
        self.scope = TaskScope("test", lambda _name, error: self.failures.append(error))
        self.account = StagedAccount()
        self.opened: list[str] = []
        self.page = FirstRunPage(self.account, self.scope, icons, appearance, self.opened.append)
        self.saved: list[str] = []
        self.page.key_saved.connect(self.saved.append)
        qtbot.addWidget(self.page)
        self.page.resize(640, 480)
        self.page.show()

    @property
    def said(self) -> str:
        return self.page.form.notice.text

    def button(self, name: str) -> QPushButton:
        found = [
            button
            for button in self.page.findChildren(QPushButton)
            if button.accessibleName() == name and button.isVisible()
        ]
        assert len(found) == 1, f"{len(found)} buttons {name}"
        return found[0]

    def offered(self) -> list[str]:
        buttons = self.page.form.notice.findChildren(QPushButton)
        return [button.accessibleName() for button in buttons if button.isVisible()]

    async def save(self, text: str) -> None:
        self.page.form.field.setText(text)
        self.button("Save key").click()
        await settle(self.scope)
        assert self.failures == []


@pytest.fixture
def room(qtbot: QtBot, icons: Icons, appearance: Appearance) -> Room:
    return Room(qtbot, icons, appearance)


async def test_a_good_key_is_tested_then_kept_and_told(room: Room) -> None:
    room.account.info = KeyInfo(label="mine", limit=Decimal(5))
    await room.save(f"  {KEY}\n")
    assert len(room.account.tested) == 1
    assert room.account.stored == KEY
    assert room.saved == ["The key works. Saved in the keyring."]
    assert room.page.key_info == room.account.info
    assert room.page.form.field.text() == ""


async def test_a_locked_keyring_is_told_before_a_key_is_asked_for(room: Room) -> None:
    room.page.show_locked(KeyringLocked())
    assert "locked" in room.said
    room.button("Unlock keyring").click()
    await settle(room.scope)
    assert room.account.unlocks == [60]
    assert room.said == ""


async def test_enter_saves(room: Room) -> None:
    room.page.form.field.setText(KEY)
    QTest.keyClick(room.page.form.field, Qt.Key.Key_Return)
    await settle(room.scope)
    assert room.account.stored == KEY


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "No key was entered"),
        ("xai-0123456789", "xAI"),
        ("sk-ant-0123456789", "Anthropic"),
        ("sk-or-v1-01 23", "blank inside"),
        ("hello-world", "does not begin"),
        ("sk-or-v1-схема", "letter that no key"),
    ],
)
async def test_what_cannot_be_a_key_is_not_sent_anywhere(room: Room, text: str, words: str) -> None:
    await room.save(text)
    assert words in room.said
    assert room.account.stored == ""
    assert room.saved == []
    assert "Save anyway" not in room.offered()
    assert room.page.form.field.text() == text


async def test_a_rejected_key_is_not_kept(room: Room) -> None:
    room.account.fail_test = KeyRejected()
    await room.save(KEY)
    assert "not accepted" in room.said
    assert room.account.stored == ""
    assert "Save anyway" not in room.offered()


@pytest.mark.parametrize(
    "error",
    [
        HostNotFound(host="openrouter.ai"),
        ConnectionFailed(host="openrouter.ai"),
        ProxyFailed(host="proxy"),
        GarbledAnswer(status=200),
        CreditExhausted(status=402),
    ],
    ids=lambda error: type(error).__name__,
)
async def test_a_key_that_could_not_be_tested_can_be_saved_anyway(room: Room, error: AppError) -> None:
    room.account.fail_test = error
    await room.save(KEY)
    assert room.account.stored == ""
    assert room.offered()[0] == "Save anyway"
    room.button("Save anyway").click()
    await settle(room.scope)
    assert room.account.stored == KEY
    assert len(room.saved) == 1


async def test_each_failure_has_its_own_words(room: Room) -> None:
    errors = (KeyRejected(), HostNotFound(host="h"), ProxyFailed(host="p"), CreditExhausted(status=402))
    said: set[str] = set()
    for error in errors:
        room.account.fail_test = error
        await room.save(KEY)
        said.add(room.said)
    assert len(said) == len(errors)


async def test_a_server_without_a_key_test_is_no_obstacle(room: Room) -> None:
    room.account.fail_test = KeyUncheckable()
    await room.save(KEY)
    assert room.account.stored == KEY
    assert room.page.key_info is None


@pytest.mark.parametrize(
    "error",
    [NoKeyring(), KeyringRefused(backend="PlaintextKeyring"), KeyringSilent(seconds=5), KeyringLocked()],
    ids=lambda error: type(error).__name__,
)
async def test_without_a_keyring_the_session_takes_the_key(room: Room, error: AppError) -> None:
    room.account.fail_save = error
    await room.save(KEY)
    assert room.saved == []
    assert room.page.form.field.text() == KEY
    room.button("Use for this session only").click()
    await settle(room.scope)
    assert room.account.session == KEY
    assert room.account.stored == ""
    assert len(room.saved) == 1


async def test_a_locked_keyring_is_opened_with_consent_and_the_key_saved(room: Room) -> None:
    room.account.fail_save = KeyringLocked()
    await room.save(KEY)
    assert room.account.unlocks == []
    room.account.gate = asyncio.Event()
    room.button("Unlock keyring").click()
    await turn()
    assert "password window" in room.page.form.busy.text
    assert room.page.form.busy.text.endswith("60 s")
    room.account.gate.set()
    await settle(room.scope)
    assert room.account.unlocks == [60]
    assert room.account.stored == KEY
    assert len(room.saved) == 1


async def test_waiting_for_the_keyring_can_be_cancelled(room: Room) -> None:
    room.account.fail_save = KeyringLocked()
    await room.save(KEY)
    room.account.gate = asyncio.Event()
    room.button("Unlock keyring").click()
    await turn()
    room.button("Cancel").click()
    await settle(room.scope)
    assert room.page.form.busy.text == ""
    assert room.button("Save key").isEnabled()
    assert room.page.form.field.text() == KEY
    assert room.failures == []


async def test_a_refused_unlock_can_be_tried_again(room: Room) -> None:
    room.account.fail_save = room.account.fail_unlock = KeyringLocked()
    await room.save(KEY)
    room.button("Unlock keyring").click()
    await settle(room.scope)
    assert "locked" in room.said
    room.account.fail_unlock = None
    room.button("Unlock keyring").click()
    await settle(room.scope)
    assert room.account.stored == KEY


async def test_try_again_repeats_what_failed(room: Room) -> None:
    room.account.fail_save = KeyringFailed(detail="busy")
    await room.save(KEY)
    room.account.fail_save = None
    room.button("Try again").click()
    await settle(room.scope)
    assert room.account.stored == KEY


async def test_nothing_can_be_started_twice_while_testing(room: Room) -> None:
    room.account.gate = asyncio.Event()
    room.page.form.field.setText(KEY)
    room.button("Save key").click()
    await turn()
    assert not room.button("Save key").isEnabled()
    assert "Testing" in room.page.form.busy.text
    room.page.form.save()
    room.account.gate.set()
    await settle(room.scope)
    assert len(room.account.tested) == 1


async def test_closing_the_scope_while_testing_is_quiet(room: Room) -> None:
    room.account.gate = asyncio.Event()
    room.page.form.field.setText(KEY)
    room.button("Save key").click()
    await turn()
    await room.scope.close()
    assert room.failures == []


async def test_details_are_copied_without_the_key(room: Room) -> None:
    room.account.fail_test = KeyRejected(message=f"no user for {KEY}")
    await room.save(KEY)
    room.button("Copy details").click()
    copied = QGuiApplication.clipboard().text()
    assert "KeyRejected" in copied
    assert KEY not in copied
    QGuiApplication.clipboard().clear()


async def test_the_ways_around(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.page.demo_requested):
        room.button("Try the demo").click()
    with qtbot.waitSignal(room.page.skipped):
        room.button("Not now").click()
    room.button("Get a key").click()
    assert room.opened == ["https://openrouter.ai/keys"]


async def test_the_key_is_hidden_until_asked_for(room: Room) -> None:
    field = room.page.form.field
    eye = room.page.findChild(QToolButton, "showKey")
    assert isinstance(eye, QToolButton)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    eye.click()
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    eye.click()
    assert field.echoMode() is QLineEdit.EchoMode.Password


async def test_fixed_names(room: Room) -> None:
    assert room.page.form.field.accessibleName() == "API key"
    assert room.page.form.field.objectName() == "apiKey"
    assert room.button("Save key").objectName() == "saveKey"
    controls = [*room.page.findChildren(QPushButton), *room.page.findChildren(QToolButton)]
    assert all(control.accessibleName() and control.accessibleDescription() for control in controls)


async def test_the_keyboard_reaches_everything_in_order(room: Room) -> None:
    room.page.activateWindow()
    room.page.form.field.setFocus()
    names: list[str] = []
    for _ in range(6):
        focused = room.page.focusWidget()
        names.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert names == ["API key", "Show key", "Save key", "Get a key", "Try the demo", "Not now"]


@pytest.mark.parametrize("size", [(320, 240), (1600, 1000)])
async def test_it_fits_any_window(room: Room, size: tuple[int, int]) -> None:
    room.page.resize(*size)
    await turn()
    assert room.page.horizontalScrollBar().maximum() == 0
    body = room.page.widget()
    assert body is not None
    assert body.width() == room.page.viewport().width()


async def test_a_theme_change_redraws_the_page(room: Room, appearance: Appearance) -> None:
    room.account.fail_test = KeyRejected()
    await room.save(KEY)
    before = room.page.grab().toImage()
    appearance.set_choice("dark")
    assert room.page.grab().toImage() != before


async def test_in_a_low_window_the_field_with_the_keyboard_is_in_view_and_its_buttons(room: Room) -> None:
    room.page.hide()
    room.page.resize(480, 260)
    room.page.verticalScrollBar().setValue(0)
    room.page.form.field.setFocus()
    room.page.show()
    await turn()
    await turn()
    field, viewport = room.page.form.field, room.page.viewport()
    place = QRect(field.mapTo(viewport, QPoint()), field.size()).adjusted(0, 0, 0, BELOW_FIELD - 1)
    assert viewport.rect().contains(place)
