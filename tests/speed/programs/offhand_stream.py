"""Offhand as a person runs it, asked one question; arguments are those of the command line."""

from __future__ import annotations

import sys
import time

from field_watch import FieldWatch, tell
from heartbeat import Heartbeat
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from offhand.cli.entry import main
from offhand.services.hearing import ConversationState
from offhand.ui.composer.editor import MessageField
from offhand.ui.main_window import MainWindow
from offhand.ui.transcript.view import TranscriptView

LOOK = 50
"""ms between two looks for the window, before anything is measured."""
SETTLING = 3000
"""ms before the question is asked, for what is imported after the first paint."""


class Asker(QObject):
    """Ask one question once the window is there, and tell how the answer went."""

    def __init__(self, watch: FieldWatch) -> None:
        super().__init__()
        self._watch = watch
        self._heart = Heartbeat()
        self._window: MainWindow | None = None
        self._told = self._arranged = 0
        self._shown: list[tuple[float, int]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if self._watch.field is None:
            return
        self._timer.stop()
        windows = QApplication.topLevelWidgets()
        self._window = next(window for window in windows if isinstance(window, MainWindow))
        QTimer.singleShot(SETTLING, self, self._ask)

    def _ask(self) -> None:
        assert self._window is not None
        page = self._window.page
        page.bridge.state_changed.connect(self._follow)
        page.transcript.arranged.connect(self._arrange)
        page.composer.field.setPlainText("Go on")
        tell(event="asked")
        self._heart.start()
        page.composer.submit()

    def _follow(self, state: ConversationState) -> None:
        assert self._window is not None
        conversation = self._window.page.conversation
        if state is not ConversationState.IDLE or conversation is None:
            return
        self._heart.stop()
        tell(
            event="streamed",
            moments=self._heart.moments,
            cpu=self._heart.cpu,
            drawn=self._watch.drawn,
            shown=self._shown,
        )

    def note_growth(self, text: str) -> None:
        """Hear that the transcript is given more of the answer."""
        self._told += len(text)

    def _arrange(self) -> None:
        self._arranged = self._told

    def note_paint(self) -> None:
        """Hear that everything that was arranged is on the screen."""
        if not self._shown or self._shown[-1][1] < self._arranged:
            self._shown.append((time.monotonic(), self._arranged))


def watch_growth(asker: Asker) -> None:
    """Tell the asker what the transcript is given, and when the window is painted; neither is there yet."""
    grow, handle = TranscriptView.grow_text, MainWindow.event

    def watched_growth(view: TranscriptView, message_id: str, text: str) -> None:
        asker.note_growth(text)
        grow(view, message_id, text)

    def watched_event(window: MainWindow, event: QEvent) -> bool:
        handled = handle(window, event)
        if event.type() is QEvent.Type.UpdateRequest:
            asker.note_paint()
        return handled

    for kind, name, method in (
        (TranscriptView, "grow_text", watched_growth),
        (MainWindow, "event", watched_event),
    ):
        setattr(kind, name, method)


watch = FieldWatch()
watch.watch(MessageField)
application = QApplication(sys.argv[:1])
asker = Asker(watch)
watch_growth(asker)
sys.exit(main(sys.argv[1:]))
