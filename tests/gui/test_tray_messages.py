"""Notifications at the icon in the tray, and the wish of a system that the program ends."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QObject, Signal

from offhand.app.tray_messages import TrayMessages
from offhand.domain.notifications import Notification
from offhand.system.notify.interface import NotShown

if TYPE_CHECKING:
    from offhand.ui.tray import Tray


class Icon(QObject):
    """Be an icon that can show messages."""

    message_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_up = True
        self.told: list[tuple[str, str]] = []

    def tell(self, title: str, body: str) -> None:
        self.told.append((title, body))


def build(icon: Icon) -> tuple[TrayMessages, list[tuple[str, str, str]]]:
    heard: list[tuple[str, str, str]] = []
    stand_in = cast("Tray", icon)

    def hear(key: str, action: str, token: str) -> None:
        heard.append((key, action, token))

    return TrayMessages(stand_in, hear), heard


async def test_a_click_is_taken_for_the_last_message() -> None:
    icon = Icon()
    messages, heard = build(icon)
    await messages.show(Notification(key="one", title="First", body="Ready."))
    await messages.show(Notification(key="two", title="Second"))
    icon.message_clicked.emit()
    icon.message_clicked.emit()
    assert heard == [("two", "default", "")]
    assert icon.told == [("First", "Ready."), ("Second", "")]


async def test_what_was_taken_back_is_not_heard() -> None:
    icon = Icon()
    messages, heard = build(icon)
    await messages.show(Notification(key="one", title="First"))
    await messages.withdraw("another")
    await messages.withdraw("one")
    icon.message_clicked.emit()
    assert heard == []


async def test_without_an_icon_there_is_no_message() -> None:
    icon = Icon()
    icon.is_up = False
    messages, _ = build(icon)
    with pytest.raises(NotShown):
        await messages.show(Notification(key="one", title="First"))


QUITTING = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from offhand.ui.application import Application

class Window(QWidget):
    def closeEvent(self, event):
        print("asked to close")
        event.ignore()

application = Application(["offhand"])
window = Window()
window.show()

def end():
    print("wanted")
    application.exit(7)

application.quit_wanted.connect(end)
QTimer.singleShot(0, application.quit)
raise SystemExit(application.exec())
"""


def test_a_wish_to_quit_goes_round_the_windows() -> None:
    done = subprocess.run(
        [sys.executable, "-c", QUITTING], capture_output=True, text=True, timeout=50, check=False
    )
    assert (done.stdout.split("\n")[0], done.returncode) == ("wanted", 7)
