"""Temporary chats in the window: labelled, kept with a button, gone after they were left."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from tests.fakes.turns import settle

if TYPE_CHECKING:
    from offhand.services.conversation import Conversation
    from tests.fakes.shop import Shop

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def find_widgets(shop: Shop) -> tuple[QLabel, QPushButton]:
    badge = shop.window.page.header.findChild(QLabel, "temporaryBadge")
    keep = shop.window.page.header.findChild(QPushButton, "keepChat")
    assert isinstance(badge, QLabel)
    assert isinstance(keep, QPushButton)
    return badge, keep


async def begin(shop: Shop) -> Conversation:
    await shop.hit(Qt.Key.Key_N, CONTROL | SHIFT)
    conversation = shop.window.page.conversation
    assert conversation is not None
    shop.ask("Secret")
    while len(conversation.chat.messages) < 2:
        await asyncio.sleep(0.001)
    conversation.stop()
    await settle(conversation.scope)
    await shop.settle()
    return conversation


async def test_it_is_labelled_and_listed_nowhere(shop: Shop) -> None:
    await shop.open("Other")
    badge, keep = find_widgets(shop)
    assert not badge.isVisible()
    await shop.hit(Qt.Key.Key_N, CONTROL | SHIFT)
    assert badge.isVisible()
    assert not keep.isVisible(), "nothing has been said that could be kept"
    await begin(shop)
    assert keep.isVisible()
    assert shop.rows() == ["Today", "Other"]
    for key in (Qt.Key.Key_P, Qt.Key.Key_A):
        await shop.hit(key, CONTROL | SHIFT)
    assert shop.rows() == ["Today", "Other"]
    assert shop.window.toasts.toast.text == ""


async def test_it_is_kept_by_its_button_with_what_is_typed(shop: Shop) -> None:
    await shop.open("Other")
    badge, keep = find_widgets(shop)
    await begin(shop)
    shop.window.page.composer.field.setPlainText("being typed")
    keep.click()
    await shop.settle()
    assert not badge.isVisible()
    assert shop.rows() == ["Today", "Secret", "Other"]
    assert shop.window.page.composer.field.toPlainText() == "being typed"
    assert shop.window.toasts.toast.text == ""


async def test_left_it_can_be_gone_back_to_for_some_seconds(shop: Shop) -> None:
    await shop.open("Other")
    conversation = await begin(shop)
    await shop.hit(Qt.Key.Key_N, CONTROL)
    assert "temporary chat" in shop.window.toasts.toast.text
    await shop.hit(Qt.Key.Key_Z, CONTROL | ALT)
    assert shop.window.page.conversation is conversation
    await shop.hit(Qt.Key.Key_Backspace, CONTROL | SHIFT)
    assert shop.window.page.conversation is not conversation
    shop.window.toasts.toast.dismiss()
    await shop.settle()
    assert shop.history.library.find(conversation.chat.id) is None
