"""Offhand as a person runs it, asked one question; arguments are those of the command line."""

from __future__ import annotations

import sys

from field_watch import FieldWatch, tell
from heartbeat import Heartbeat
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from offhand.cli.entry import main
from offhand.services.hearing import ConversationState
from offhand.ui.composer.editor import MessageField
from offhand.ui.main_window import MainWindow

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
            count=len(conversation.branch[-1].text),
        )


watch = FieldWatch()
watch.watch(MessageField)
application = QApplication(sys.argv[:1])
asker = Asker(watch)
sys.exit(main(sys.argv[1:]))
