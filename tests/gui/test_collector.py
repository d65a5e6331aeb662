"""Garbage that has grown old goes while the event loop rests, and not before."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from offhand.ui import collector as module
from offhand.ui.collector import DUE, NEVER, OVERDUE, Collector

if TYPE_CHECKING:
    from collections.abc import Generator

    from pytestqt.qtbot import QtBot

LONG = 3_600_000
"""ms that no test waits."""
LONGEST = 20_000
"""ms that one waits at most."""


class Circle:
    """Hold itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qtbot: QtBot) -> Generator[Collector, None, None]:
    """Have one at work."""
    del qtbot
    gc.collect()
    collector = Collector()
    collector.open()
    yield collector
    collector.close()


def make_old_garbage() -> weakref.ref[Circle]:
    """Make something that only a search of everything finds, without one being due."""
    circle = Circle()
    found = weakref.ref(circle)
    gc.collect(1)
    gc.collect(1)
    del circle
    gc.collect(1)
    assert found() is not None
    return found


def look_at_the_young(times: int) -> None:
    """Have so many collections of what is young."""
    for _ in range(times):
        gc.collect(1)


def test_python_never_searches_everything_by_itself(collector: Collector) -> None:
    del collector
    before = gc.get_stats()[2]["collections"]
    kept = [[number] for number in range(200_000)]
    assert len(kept) == 200_000
    assert gc.get_count()[2] > DUE
    assert gc.get_stats()[2]["collections"] == before


def test_old_garbage_goes_when_the_loop_rests(qtbot: QtBot, collector: Collector) -> None:
    del qtbot
    garbage = make_old_garbage()
    look_at_the_young(DUE)
    undisturbed = QEventLoop()
    QTimer.singleShot(LONGEST, undisturbed.quit)
    weakref.finalize(garbage(), undisturbed.quit)
    undisturbed.exec()
    assert garbage() is None
    assert not collector.findChildren(QTimer)[0].isActive(), "an idle program sleeps"


def test_nothing_is_searched_where_little_was_made(qtbot: QtBot, collector: Collector) -> None:
    garbage = make_old_garbage()
    qtbot.wait(1)
    assert garbage() is not None
    assert not collector.findChildren(QTimer)[0].isActive()


def test_it_waits_while_the_loop_is_busy(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "REST", LONG)
    gc.collect()
    collector = Collector()
    collector.open()
    garbage = make_old_garbage()
    look_at_the_young(DUE)
    qtbot.wait(1)
    assert garbage() is not None
    assert collector.findChildren(QTimer)[0].isActive()
    look_at_the_young(OVERDUE)
    qtbot.wait(1)
    assert garbage() is None, "but not for ever"
    collector.close()


def test_a_closed_door_stays_closed(qtbot: QtBot, collector: Collector) -> None:
    """Where somebody keeps all collections away, this one stays away, too."""
    garbage = make_old_garbage()
    look_at_the_young(OVERDUE)
    gc.disable()
    try:
        qtbot.wait(1)
        assert garbage() is not None
    finally:
        gc.enable()
    qtbot.waitUntil(lambda: garbage() is None)
    assert gc.get_threshold()[2] == NEVER
    del collector


def test_what_was_usual_holds_afterwards(qtbot: QtBot) -> None:
    del qtbot
    usual = gc.get_threshold()
    collector = Collector()
    collector.open()
    assert gc.get_threshold() == (*usual[:2], NEVER)
    collector.close()
    assert gc.get_threshold() == usual
