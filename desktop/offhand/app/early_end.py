"""Signals that ask for an end before there is a loop that could hear of them."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType


class EarlyEnd:
    """Note that an end was asked for, which is carried out in order once everything is there."""

    def __init__(self) -> None:
        """Hear the signals from now on, until the loop does."""
        self.is_wanted = False
        if sys.platform != "win32":
            for number in (signal.SIGINT, signal.SIGTERM):
                signal.signal(number, self._note)

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self.is_wanted = True
