"""Whether anything on the screen may move by itself.

Qt keeps the answer, so that whoever would move asks ``may_move`` and nobody has to be told.
"""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

SYSTEM, FULL, REDUCED = "system", "full", "reduced"
CHOICES = (SYSTEM, FULL, REDUCED)


def may_move() -> bool:
    """Say whether things may turn, flash and fade."""
    return QApplication.isEffectEnabled(QtCore.Qt.UIEffect.UI_General)


class Motion(QObject):
    """Keep one answer in force in the whole application."""

    changed = Signal()

    def __init__(self, parent: QObject, *, is_hasty: bool = False) -> None:
        """Begin as the system is taken to want it until it says otherwise: with motion.

        ``is_hasty``: nothing is told to Qt before the first choice.
        """
        super().__init__(parent)
        self._choice = SYSTEM
        self._system_reduces = False
        if not is_hasty:
            self._apply()

    def set_choice(self, choice: str) -> None:
        """Follow the system, move, or rest; raises ``ValueError`` for anything else."""
        if choice not in CHOICES:
            raise ValueError(choice)
        self._choice = choice
        self._apply()

    def note_system(self, reduces: bool) -> None:
        """Hear whether the system wants less of it now."""
        self._system_reduces = reduces
        self._apply()

    def _apply(self) -> None:
        moves = self._choice == FULL or (self._choice == SYSTEM and not self._system_reduces)
        if moves != may_move():
            QApplication.setEffectEnabled(QtCore.Qt.UIEffect.UI_General, moves)
            self.changed.emit()
