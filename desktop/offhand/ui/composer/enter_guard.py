"""An Enter that was meant for what was on the screen a moment ago sends no question without words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.ui.composer.composer import Composer

LASTS = 400
"""ms."""
AGAIN = later("Type a question, or press Enter again to ask without words")


class EnterGuard(QObject):
    """Stand before the field of a composer for a moment, then go by itself."""

    def __init__(self, composer: Composer) -> None:
        super().__init__(composer)
        self._composer = composer
        composer.field.installEventFilter(self)
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(self.deleteLater)
        timer.start(LASTS)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Keep back an Enter without words, once."""
        is_enter = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        )
        if not is_enter or self._composer.field.read_text():
            return super().eventFilter(watched, event)
        self._composer.show_hint(tr(AGAIN))
        self._composer.field.removeEventFilter(self)
        self.deleteLater()
        return True
