"""How the caps stand for the question that is being typed, beside its price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from offhand.domain.budget import Judgement, Spent
from offhand.services.budgets import find_cost
from offhand.services.wording.caps import list_standings, word_judgement
from offhand.words import tr

if TYPE_CHECKING:
    from decimal import Decimal

    from offhand.services.conversation import Conversation
    from offhand.ui.forecasting import Forecasting
    from offhand.ui.workings import Workings


class CapWatch(QObject):
    """Say under the composer when a cap is near, before anything is sent."""

    def __init__(self, workings: Workings, forecasting: Forecasting, parent: QObject) -> None:
        """Follow what is foretold; ``show`` tells of the chat."""
        super().__init__(parent)
        self._workings = workings
        self._forecasting = forecasting
        self._conversation: Conversation | None = None
        self._spent = Spent()
        self._midnight = 0.0
        self._is_looking = False
        self._is_stale = False
        self.warn: str = ""
        """What else is to be said of the cost, where no cap is near."""
        forecasting.changed.connect(self.refresh)
        forecasting.list_more = self._list_more
        self._leaves = [
            workings.budgets.book.on_change(self.look),
            workings.preferences.on_change(self._follow_settings),
        ]

    def show(self, conversation: Conversation) -> None:
        """Follow another chat."""
        self._conversation = conversation
        self.look()

    def close(self) -> None:
        """Follow nothing any more."""
        for leave in self._leaves:
            leave()

    @property
    def cost(self) -> Decimal | None:
        """Return USD that the question may cost at most, None where nobody knows."""
        forecast = self._forecasting.forecast
        return find_cost(forecast) if forecast is not None else None

    def look(self) -> None:
        """Read what is spent, and judge anew; where that is under way, once more after it."""
        if self._is_looking:
            self._is_stale = True
        elif self._conversation is not None and not self._workings.scope.is_closed:
            if self._workings.budgets.caps_of(self._conversation.chat.head):
                self._is_looking = True
                self._workings.scope.start(self._read(), "spent")
            else:
                self.refresh()

    def refresh(self) -> None:
        """Say how the caps stand; on another day after what is spent of that was read."""
        if 0 < self._midnight <= self._workings.estimation.now():
            self._midnight = 0.0
            self.look()
        judgement = self._judge()
        words = word_judgement(judgement) or self.warn
        details = ". ".join(f"{name}: {value}" for name, value in list_standings(judgement))
        self._forecasting.line.show_cap(words, details)

    def _judge(self) -> Judgement:
        conversation, forecast = self._conversation, self._forecasting.forecast
        if conversation is None or forecast is None or self._workings.is_demo:
            return Judgement()
        budgets = self._workings.budgets
        costs = [find_cost(each.forecast) for each in self._forecasting.outlooks]
        caps = budgets.caps_of(conversation.chat.head)
        return budgets.judge_with(caps, self._spent, costs) if caps else Judgement()

    async def _read(self) -> None:
        try:
            while self._conversation is not None:
                self._is_stale = False
                self._midnight = self._workings.budgets.find_midnight()
                self._spent = await self._workings.budgets.find_spent(self._conversation.chat.id)
                if not self._is_stale:
                    break
        finally:
            self._is_looking = False
        self.refresh()

    def _list_more(self) -> list[tuple[str, list[tuple[str, str]]]]:
        standings = list_standings(self._judge())
        return [(tr("Caps"), standings)] if standings else []

    def _follow_settings(self, *_settings: object) -> None:
        self.look()
