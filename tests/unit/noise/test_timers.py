"""The watch over timers can fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from tests.noise.timers import watch_timers

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_timer_left_ticking_is_named(qtbot: QtBot) -> None:
    with watch_timers() as find_ticking:
        timer = QTimer()
        timer.setObjectName("forgotten")
        timer.start(1000)
        assert find_ticking() == ["timer 'forgotten' ticking every 1000 ms"]
        timer.stop()
        assert find_ticking() == []


def test_a_timer_goes_with_its_owner(qtbot: QtBot) -> None:
    with watch_timers() as find_ticking:
        owner = QObject()
        timer = QTimer(owner)
        timer.setInterval(50)
        timer.start()
        assert find_ticking() == ["timer '' ticking every 50 ms"]
        owner.deleteLater()
        assert find_ticking() == []


def test_a_timer_still_fires(qtbot: QtBot) -> None:
    timer = QTimer()
    timer.setSingleShot(True)
    with qtbot.waitSignal(timer.timeout):
        timer.start(0)
