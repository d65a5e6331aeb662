"""The one honest line that stands where an answer will be: who is waited for, why, and how long."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from offhand.domain.events import Opened, Retrying, Served, StreamEvent
from offhand.services.explanation import explain
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.message import Message
    from offhand.domain.models import ModelCard

TICK = 1000
"""ms."""
UNCOUNTED = 2
"""Seconds that pass without being counted on the screen."""


class WaitingLine(QObject):
    """Say what is waited for, once a second, and only while something is."""

    changed = Signal(str, str)

    def __init__(self, card_for: Callable[[str], ModelCard | None], parent: QObject) -> None:
        """Know models by their cards: they tell whether thinking is part of the wait."""
        super().__init__(parent)
        self._card_for = card_for
        self._message_id = ""
        self._model = ""
        self._since = 0.0
        self._opened = False
        self._reads_along = False
        self._retry: tuple[Retrying, float] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tell)

    def begin(self, message: Message) -> None:
        """Wait for the first word of an answer."""
        reply = message.reply
        self._message_id = message.id
        self._model = reply.asked_model if reply is not None else ""
        self._since = time.monotonic() - max(0.0, time.time() - message.created)
        self._opened = False
        # Some of it is there already where a chat comes back into view.
        self._reads_along = bool(message.reasoning)
        self._retry = None
        self._timer.start()
        self._tell()

    def take(self, event: StreamEvent) -> None:
        """Follow what the stream says before its first word."""
        if not self._timer.isActive():
            return
        match event:
            case Retrying(wait=wait):
                self._retry = (event, time.monotonic() + wait)
            case Opened():
                self._opened = True
                self._retry = None
            case Served(model=str() as model):
                self._model = model
            case _:
                return
        self._tell()

    def note_reasoning(self) -> None:
        """Know that the thinking can be read, so that the line need not explain it away."""
        self._reads_along = True

    def end(self) -> None:
        """Take the line away."""
        if self._timer.isActive():
            self._timer.stop()
            self.changed.emit(self._message_id, "")

    def _tell(self) -> None:
        self.changed.emit(self._message_id, self._words())

    def _words(self) -> str:
        if self._retry is not None:
            event, due = self._retry
            seconds = max(0, math.ceil(due - time.monotonic()))
            when = tr("in {seconds} s", seconds=seconds) if seconds else tr("now")
            return tr(
                "{sentence} Trying again {when} (try {attempt}).",
                sentence=explain(event.error).sentence,
                when=when,
                attempt=event.attempt + 1,
            )
        card = self._card_for(self._model)
        name = card.name if card is not None and card.name else self._model
        waited = int(time.monotonic() - self._since)
        clock = tr("{waited} s", waited=waited) if waited > UNCOUNTED else ""
        if self._opened and card is not None and card.reasoning is not None and not self._reads_along:
            if clock:
                return tr("{name} is thinking, hidden by the provider, {clock}", name=name, clock=clock)
            return tr("{name} is thinking, hidden by the provider…", name=name)
        told = (
            tr("{name} is thinking…", name=name)
            if self._reads_along
            else tr("Waiting for {name}…", name=name)
        )
        return f"{told} {clock}".rstrip()
