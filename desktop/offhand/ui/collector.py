"""When all of memory is searched for garbage: while nobody waits for the screen.

Python does that by itself whenever much was made, in the middle of an answer as well, and everything stands
still meanwhile: 15 ms with a long chat, more with formulas and with longer ones. What is young is still
looked at as it comes, which takes one or two; what has grown old can wait until the loop rests.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer

REST = 300
"""ms in which nothing happened; a caret blinks, and an answer comes, more often or less often than that."""
NEVER = 1_000_000_000
"""Collections of what is young after which Python would go through everything by itself."""
DUE = 10
"""Such collections after which it is time, as Python has it."""
OVERDUE = 300
"""Such collections after which there is no more waiting: some ten minutes in which an answer comes."""


class Collector(QObject):
    """Search memory in full while the event loop rests."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._usual = gc.get_threshold()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._collect)

    def open(self) -> None:
        """Take this over from Python; whether what is young is looked at is not touched."""
        self._usual = gc.get_threshold()
        gc.set_threshold(*self._usual[:2], NEVER)
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._note_rest)

    def close(self) -> None:
        """Leave it to Python again."""
        QAbstractEventDispatcher.instance().aboutToBlock.disconnect(self._note_rest)
        self._rest.stop()
        gc.set_threshold(*self._usual)

    def _note_rest(self) -> None:
        """Hear that the loop has nothing to do for now."""
        young = gc.get_count()[2]
        if young >= OVERDUE:
            self._collect()
        elif young >= DUE:
            self._rest.start()  # anew, so that it ends after a rest that nothing disturbed

    def _collect(self) -> None:
        self._rest.stop()
        if gc.isenabled():
            gc.collect()
