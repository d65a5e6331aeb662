"""Notifications of answers: shown where nobody saw the end, taken back once somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from offhand.app.fronting import bring_to_front
from offhand.domain.desktop_settings import NOTIFY, NOTIFY_AFTER, NOTIFY_BEGINNING
from offhand.domain.handover import Activation
from offhand.domain.notifications import COPY
from offhand.services.answer_news import PREFIX, word_outcome

if TYPE_CHECKING:
    from offhand.services.notifying import Notifier
    from offhand.services.outcomes import Outcome, Outcomes
    from offhand.services.preferences import Preferences
    from offhand.ui.main_window import MainWindow


class AnswerNotices(QObject):
    """Tell of answers for one main window."""

    def __init__(
        self, outcomes: Outcomes, notifier: Notifier, preferences: Preferences, window: MainWindow
    ) -> None:
        """Begin at once, with what nobody has seen until now."""
        super().__init__(window)
        self._notifier = notifier
        self._preferences = preferences
        self._window = window
        outcomes.on_unseen(self._tell)
        outcomes.on_seen(self._withdraw)
        for outcome in outcomes.unseen:
            self._tell(outcome)

    def _tell(self, outcome: Outcome) -> None:
        settings = self._preferences.settings
        is_quick = outcome.seconds < settings.get(NOTIFY_AFTER)
        if not settings.get(NOTIFY) or (is_quick and not outcome.is_failure):
            return
        told = word_outcome(outcome, shows_beginning=settings.get(NOTIFY_BEGINNING))

        def act(action: str, token: str) -> None:
            if action == COPY:
                QGuiApplication.clipboard().setText(outcome.message.text)
            else:
                self._window.show_chat(outcome.head.id)
                bring_to_front(self._window, Activation(token=token))

        self._notifier.show(told, act)

    def _withdraw(self, chat_id: str) -> None:
        self._notifier.withdraw(f"{PREFIX}{chat_id}")
