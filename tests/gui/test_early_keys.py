"""While another thread makes the names of keys, nothing asks a key for them: two at once would crash."""

from __future__ import annotations

import sys
from functools import partial
from threading import Timer
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from offhand.ui.early_keys import EarlyKeys, Press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SHIFT, CONTROL, NUMBERS = 0x1, 0x4, 0x10
"""As X11 and Wayland tell them."""


class WatchedField(QLineEdit):
    """Have keys kept that come early, while somebody else makes their names."""

    def __init__(self) -> None:
        super().__init__()
        self.hurried: list[None] = []
        self.keys = EarlyKeys(self, partial(self.hurried.append, None))
        self.keys.names.clear()

    def hold(self, key: Qt.Key, text: str, native: int) -> bool:
        control = native & CONTROL
        modifiers = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, 0, 0, native, text)
        return self.keys.eventFilter(self, event)


@pytest.fixture
def field(qtbot: QtBot) -> WatchedField:
    field = WatchedField()
    qtbot.addWidget(field)
    return field


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every key waits")
@pytest.mark.parametrize("native", [0, SHIFT, NUMBERS | 1 << 13])
def test_a_letter_is_asked_for_its_text_alone(
    field: WatchedField, native: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QKeyEvent] = []
    monkeypatch.setattr(Press, "read", asked.append)
    assert not field.hold(Qt.Key.Key_A, "a", native)
    assert asked == []
    assert not field.keys.names.is_set()


def test_what_may_be_a_command_waits_for_the_names(field: WatchedField) -> None:
    made = Timer(0.05, field.keys.names.set)
    made.start()
    assert field.hold(Qt.Key.Key_Comma, ",", CONTROL), "it opens the settings, and is kept"
    assert field.hurried, "whoever makes them waits for nothing else"
    assert field.keys.names.is_set()
    made.join()
