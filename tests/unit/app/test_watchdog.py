import threading
import time

import pytest

from offhand.app.watchdog import Watchdog

PATIENCE = 0.2
LONG = 10.0


class Owner:
    def __init__(self) -> None:
        self.hung = threading.Event()
        self.over = threading.Event()
        self.hangs = 0
        self.dog = Watchdog(self._note, self.over.set, patience=PATIENCE)

    def _note(self) -> None:
        self.hangs += 1
        self.hung.set()


@pytest.fixture
def owner() -> Owner:
    return Owner()


def test_a_hang_and_its_end_are_told_once(owner: Owner) -> None:
    owner.dog.start()
    owner.dog.note_work()
    assert owner.hung.wait(LONG)
    assert not owner.over.is_set()
    owner.dog.note_rest()
    assert owner.over.wait(LONG)
    assert owner.hangs == 1
    owner.dog.close()


def test_a_busy_loop_that_comes_round_does_not_hang(owner: Owner) -> None:
    owner.dog.start()
    until = time.monotonic() + 3 * PATIENCE
    while time.monotonic() < until:
        owner.dog.note_work()
        time.sleep(PATIENCE / 50)
    owner.dog.note_rest()
    owner.dog.close()
    assert owner.hangs == 0


def test_work_after_a_long_rest_is_watched_again(owner: Owner) -> None:
    owner.dog.start()
    owner.dog.note_work()
    owner.dog.note_rest()
    time.sleep(3 * PATIENCE)
    owner.dog.note_work()
    assert owner.hung.wait(LONG)
    owner.dog.close()
    assert owner.over.is_set(), "nobody is left in doubt at the end"


def test_it_closes_while_nothing_happens(owner: Owner) -> None:
    owner.dog.start()
    owner.dog.close()
    assert owner.hangs == 0
