"""Where complete sentences of an answer go to a screen reader, politely and not too many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from offhand.ui.transcript.announcing import Sentences, word_end

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.message import Message

PAUSE = 700
"""ms between two announcements; sentences that are complete meanwhile go together."""


class Announcer(QObject):
    """Announce answers while something listens."""

    def __init__(self, owner: QObject, say: Callable[[str], None] | None = None) -> None:
        """Speak in the name of a widget; ``say`` takes the words instead of the accessibility bus."""
        super().__init__(owner)
        self._owner = owner
        self._say = say or self._announce
        self._message_id = ""
        self._sentences = Sentences()
        self._waiting: list[str] = []
        self.is_muted = False
        """Another answer is listened to."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._speak)

    def hear(self, message_id: str, text: str) -> None:
        """Take more of an answer."""
        if self.is_muted or not QAccessible.isActive():
            return
        if message_id != self._message_id:
            self.reset()
            self._message_id = message_id
        self._waiting.extend(self._sentences.feed(text))
        if self._waiting and not self._timer.isActive():
            self._speak()

    def finish(self, message: Message) -> None:
        """Say what is left of an answer, and how it ended."""
        if message.id != self._message_id:
            return
        self._waiting.extend(self._sentences.finish())
        if ending := word_end(message):
            self._waiting.append(ending)
        self._speak()
        self.reset()

    def reset(self) -> None:
        """Forget the answer that was announced."""
        self._timer.stop()
        self._waiting.clear()
        self._sentences = Sentences()
        self._message_id = ""

    def _speak(self) -> None:
        if self._waiting:
            self._say("\n".join(self._waiting))
            self._waiting.clear()
            self._timer.start()

    def _announce(self, words: str) -> None:
        event = QAccessibleAnnouncementEvent(self._owner, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)
