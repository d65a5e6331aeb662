"""What the next question will cost, kept up to date beside the typing and never in its way.

The chat is surveyed when it changes, in short turns; what is typed is added a moment after the
last key. Both together are a few additions, however long the chat is.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from offhand.domain.billing import find_next_turn
from offhand.domain.gating import list_left_out
from offhand.domain.token_counting import PER_MESSAGE, count_image, count_text
from offhand.services.outlook import add_up, find_tightest, look_ahead
from offhand.services.weighing import Weight, weigh_file
from offhand.services.wording.comparing import word_outlook, word_outlooks
from offhand.services.wording.forecasts import list_costs, list_use, word_band, word_note
from offhand.services.wording.left_out import tell_left_out, word_left_out
from offhand.ui.composer.forecast_line import ForecastLine, is_worth_a_line
from offhand.ui.composer.forecast_menu import Offer, open_forecast
from offhand.ui.composer.notices import order_tabs
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from offhand.domain.forecast import Forecast
    from offhand.services.attachments import Attachment
    from offhand.services.context_use import ContextUse
    from offhand.services.conversation import Conversation
    from offhand.services.outlook import Outlook
    from offhand.services.weighing import Survey
    from offhand.services.wording.forecasts import Row
    from offhand.ui.asking import Asking
    from offhand.ui.bridge import ConversationBridge
    from offhand.ui.composer.composer import Composer
    from offhand.ui.composer.items import Draft
    from offhand.ui.theme import Appearance
    from offhand.ui.workings import Workings

TYPING = 250
"""ms after a key until the line follows."""
CHANGES = 30
"""ms after a change of the chat until it is surveyed, so that several are one."""
PAUSE = 4
"""ms between two turns of a long survey."""
SHOWN_TOKENS = 2_000
SHOWN_COST = Decimal("0.005")
"""What a question has to take, or cost in USD, to be worth a line."""
LONGEST_WAIT = 12 * 3600.0
"""Seconds; a timer is not trusted with more."""


class Forecasting(QObject):
    """Show what the question in the composer will take."""

    changed = Signal()
    """Another forecast is there."""

    def __init__(
        self, composer: Composer, asking: Asking, workings: Workings, appearance: Appearance, parent: QObject
    ) -> None:
        """Watch a composer and where its question goes; ``attach`` and ``show`` tell of the chat."""
        super().__init__(parent)
        self._composer = composer
        self._asking = asking
        self._workings = workings
        self._conversation: Conversation | None = None
        self._surveys: tuple[Survey, ...] = ()
        """Of each model that the question goes to."""
        self.outlooks: tuple[Outlook, ...] = ()
        self.forecast: Forecast | None = None
        """Of all of them together."""
        self.use: ContextUse | None = None
        """Of the model whose context is fullest."""
        self.list_offers: Callable[[], list[Offer]] = list
        """Lists what can be done to send less, for the menu."""
        self.list_more: Callable[[], list[tuple[str, list[Row]]]] = list
        """Lists what else is worth knowing of the cost, for the menu."""
        self.line = ForecastLine(appearance)
        self.line.details_wanted.connect(self._open_details)
        self._typing = self._make_timer(self.refresh, TYPING)
        self._changes = self._make_timer(self._look, CHANGES)
        self._turn = self._make_timer(self.refresh, 0)
        composer.changed.connect(self._follow_typing)
        asking.target_changed.connect(self.renew)
        estimation = workings.estimation
        self._leaves = [
            estimation.on_change(self._note_change),
            workings.catalogue.on_change(self.renew),
            workings.preferences.on_change(self._follow_settings),
        ]

    def attach(self, bridge: ConversationBridge) -> None:
        """Hear what happens in the chat in view."""
        for signal in (bridge.message_added, bridge.branch_changed, bridge.head_changed, bridge.reply_ended):
            signal.connect(self._note_change)
        bridge.message_amended.connect(self._note_change)

    def show(self, conversation: Conversation) -> None:
        """Follow another chat."""
        self._conversation = conversation
        self._surveys = self.outlooks = ()
        self.forecast = self.use = None
        self.line.hide()
        self._composer.send_button.note("")
        self.renew()

    @property
    def leaf(self) -> str | None:
        """Return the message that the next question goes below."""
        target, conversation = self._asking.target, self._conversation
        if target is not None:
            return target.parent
        return conversation.chat.leaf if conversation is not None else None

    def fits(self, draft: Draft) -> bool:
        """Say whether a question that is on its way fits, as far as that is known now."""
        return all(each.use.fits for each in self._measure(self._weigh(draft.text, draft.attachments)))

    @property
    def survey(self) -> Survey | None:
        """Return what the chat would send to the model whose context is fullest, as far as that is known."""
        return find_tightest(self.outlooks).survey if self.outlooks else None

    @property
    def short(self) -> tuple[str, ...]:
        """Name the models among several for which the question is too long."""
        several = self.outlooks if len(self.outlooks) > 1 else ()
        return tuple(each.model for each in several if not each.use.fits)

    @property
    def is_behind(self) -> bool:
        """Say whether the chat has changed since it was surveyed."""
        return self._changes.isActive()

    def renew(self) -> None:
        """Survey the chat anew, in a moment."""
        self._changes.start(CHANGES)

    def close(self) -> None:
        """Look no more: the window is going."""
        for timer in (self._typing, self._changes, self._turn):
            timer.stop()
        for leave in self._leaves:
            leave()

    def refresh(self) -> None:
        """Foretell from what is typed now."""
        draft = self._weigh(self._composer.field.read_text(), self._composer.shelf.ready)
        outlooks = self._measure(draft)
        if not outlooks:
            return
        self.outlooks = outlooks
        forecast, use = self.forecast, self.use = add_up(outlooks), find_tightest(outlooks).use
        has_something = bool(draft.text or draft.images or outlooks[0].survey.count)
        is_shown = is_worth_a_line(
            forecast, use, tokens=SHOWN_TOKENS, cost=SHOWN_COST, has_something=has_something
        )
        if is_shown and self.line.isHidden():
            order_tabs([self._composer.send_button, self.line.gauge])
        note = self._word_note(forecast, use)
        self.line.show_forecast(forecast, use, note, is_shown=is_shown)
        self._composer.send_button.note(note if has_something else "")
        self._show_left_out()
        self._wait_for_turn()
        self.changed.emit()

    def _measure(self, draft: Weight) -> tuple[Outlook, ...]:
        """Foretell a question for each model that it goes to; nothing while the chat is not weighed."""
        asked = [survey for survey in self._surveys if survey.model in self._models]
        return tuple(look_ahead(self._workings.estimation, survey, draft) for survey in asked)

    @property
    def _models(self) -> tuple[str, ...]:
        """Name the models that the next question goes to."""
        conversation = self._conversation
        return (conversation.chat.head.compared or (conversation.asked_model,)) if conversation else ()

    def _word_note(self, forecast: Forecast, use: ContextUse) -> str:
        if len(self.outlooks) > 1:
            return word_outlooks([(self._name(each.model), each) for each in self.outlooks], forecast)
        return word_note(forecast, use, self._count_learned())

    def _show_left_out(self) -> None:
        """Say what was set for the chat and does not go to a model, and why."""
        conversation = self._conversation
        if conversation is None:
            return
        own = conversation.chat.head.own
        settings = self._workings.preferences.settings.overlaid(own)
        card_of = self._workings.estimation.card_of
        found = {self._name(each): list_left_out(settings, card_of(each), own) for each in self._models}
        self.line.show_left_out(word_left_out(found), tell_left_out(found))

    def _count_learned(self) -> int:
        """Count the answers that the forecast was learned from."""
        estimation = self._workings.estimation
        return sum(len(estimation.habit_of(each.model).seen) for each in self.outlooks)

    def _name(self, model: str) -> str:
        card = self._workings.catalogue.card(model)
        return card.name if card is not None and card.name else model

    def _weigh(self, text: str, attachments: Sequence[Attachment]) -> Weight:
        """Return what a draft weighs."""
        texts = [part for part in (one.text for one in attachments) if part is not None]
        pictures = [one for one in attachments if one.text is None]
        is_empty = not text.strip() and not attachments
        return Weight(
            text=0 if is_empty else count_text(text) + sum(map(weigh_file, texts)) + PER_MESSAGE,
            pictures=sum(count_image(one.width, one.height) for one in pictures),
            images=len(pictures),
        )

    def _look(self) -> None:
        """Survey the chat in view; a long one that is new takes several turns."""
        conversation = self._conversation
        if conversation is None:
            return
        surveys: list[Survey] = []
        for model in self._models:
            asked = len(self._models)
            survey = self._workings.estimation.survey(conversation, self.leaf, model, asked=asked)
            if survey is None:
                self._changes.start(PAUSE)
                return
            surveys.append(survey)
        self._surveys = tuple(surveys)
        self.refresh()

    def _wait_for_turn(self) -> None:
        """Look again when a price of the day begins or ends."""
        now = self._workings.estimation.now()
        cards = [self._workings.estimation.card_of(survey.model) for survey in self._surveys]
        turns = [find_next_turn(card.pricing, now) for card in cards if card is not None]
        turn = min((each for each in turns if each is not None), default=None)
        if turn is None:
            self._turn.stop()
        else:
            self._turn.start(round(1000 * min(LONGEST_WAIT, turn - now + 1)))

    def _follow_typing(self) -> None:
        """Follow in a moment, also where somebody types without a pause."""
        if not self._typing.isActive():
            self._typing.start()

    def _note_change(self, *_what: object) -> None:
        self.renew()

    def _follow_settings(self, *_settings: object) -> None:
        self.renew()

    def _make_timer(self, run: Callable[[], None], wait: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(run)
        return timer

    def _open_details(self) -> None:
        forecast, use = self.forecast, self.use
        if forecast is None or use is None or not self.outlooks:
            return
        price = tr("Price {forecast}", forecast=word_band(forecast)).rstrip()
        if len(self.outlooks) > 1:
            tightest = self._name(find_tightest(self.outlooks).model)
            rows = [(self._name(each.model), word_outlook(each)) for each in self.outlooks]
            groups = [
                (tr("Context of {tightest}", tightest=tightest), list_use(use)),
                (price, rows),
                *self.list_more(),
            ]
        else:
            costs = list_costs(forecast, self._count_learned())
            groups = [(tr("Context"), list_use(use)), (price, costs), *self.list_more()]
        open_forecast(self.line.gauge, groups, self.list_offers())
