"""Qt must not lose references to None and True: PySide6 6.12.0 did, and ended the process on Python 3.11."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

CALLS = 1000


class Sender(QObject):
    """Emit."""

    happened = Signal()

    def set_name(self) -> None:
        """Call what returns nothing."""
        self.setObjectName("x")

    def send(self) -> None:
        """Call what returns True."""
        self.happened.emit()


@pytest.mark.parametrize("value", [None, True])
@pytest.mark.parametrize("method", ["set_name", "send"])
def test_a_call_keeps_the_count(method: str, value: object) -> None:
    call: Callable[[], object] = getattr(Sender(), method)
    call()
    before = sys.getrefcount(value)
    for _ in range(CALLS):
        call()
    # Other things hold None too and come and go; a lost reference a call would show as a thousand.
    assert sys.getrefcount(value) > before - CALLS // 2
