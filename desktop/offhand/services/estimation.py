"""What the next question will take and cost: foretold from the catalogue, and learned from every answer.

Each answer that reports its usage is compared with what had been foretold of it, with no more known than
before it; then it is learned from. What is learned is kept, a few numbers for each model. Chats that never
touch the disk leave nothing here either.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from msgspec.structs import replace

from offhand.domain.affording import find_affordable
from offhand.domain.billing import find_all_paid, read_quantities
from offhand.domain.errors import StoreProblem
from offhand.domain.events import Begun
from offhand.domain.forecast import Forecast, Question, add_forecasts, bill_listed, make_forecast
from offhand.domain.habits import MILLE, UNPAID, Habit, Observation
from offhand.domain.message import WHOLE, FinishReason, Usage
from offhand.domain.models import ModelCard
from offhand.domain.searching import could_search, count_searches
from offhand.domain.tiers import find_asked, find_dear, find_served
from offhand.services.hearing import Ear
from offhand.services.listeners import Listeners
from offhand.services.weighing import Survey, Weight, Weights, survey_path

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from offhand.domain.billing import Quantities
    from offhand.domain.events import StreamEvent
    from offhand.domain.message import Message, Reply
    from offhand.services.backing import Backing
    from offhand.services.conversation import Conversation
    from offhand.services.library import Library
    from offhand.services.ports import HabitStore
    from offhand.services.spending_gate import ChatHolder
    from offhand.services.tasks import TaskScope
    from offhand.services.tier_prices import TierPrices

MOST_UNPAID = 100
"""Answers whose cost is waited for."""

RATED = WHOLE | {FinishReason.LENGTH}
"""Ends after which an answer is paid like others; of one that was stopped or failed less may be asked."""

_log = logging.getLogger(__name__)


class Estimation:
    """Foretell what questions cost."""

    def __init__(
        self,
        library: Library,
        backing: Backing,
        store: HabitStore,
        scope: TaskScope,
        tier_prices: TierPrices | None = None,
    ) -> None:
        """Follow every conversation of a library, in tasks of ``scope``; ``load`` brings what is known."""
        self._tier_prices = tier_prices
        if tier_prices is not None:
            tier_prices.on_change(self._announce)
        self._backing = backing
        self._store = store
        self._scope = scope
        self._habits = backing.habits
        self._weights: WeakKeyDictionary[TaskScope, Weights] = WeakKeyDictionary()
        self._learning = asyncio.Lock()
        self._unpaid: dict[str, tuple[Observation, ModelCard, float, Question]] = {}
        """Of answers whose cost may become known: what was learned, and what it is billed by."""
        self._listeners: Listeners[[]] = Listeners()
        library.on_conversation(self._follow)

    async def load(self) -> None:
        """Read what was learned before; where that cannot be read it is learned again."""
        try:
            known = await self._store.read_habits()
        except StoreProblem as problem:
            _log.info("what was learned of models cannot be read: %s", type(problem).__name__)
            return
        self._habits.update(known | self._habits)
        self._announce()

    def on_change(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Tell when more is known of a model; returns what ends that."""
        return self._listeners.add(callback)

    @property
    def backing(self) -> Backing:
        """Return what questions go through."""
        return self._backing

    def now(self) -> float:
        """Return the time by which prices go (Unix seconds)."""
        return self._backing.clock()

    def card_of(self, model: str) -> ModelCard | None:
        """Return what the catalogue knows of a model."""
        return self._backing.card_for(model)

    def habit_of(self, model: str) -> Habit:
        """Return what is known of a model."""
        return self._habits.get(model, Habit())

    def survey(
        self, holder: ChatHolder, leaf: str | None, model: str, *, is_asked: bool = False, asked: int = 1
    ) -> Survey | None:
        """Sum up what a question below a message would send; where ``is_asked`` the message is the question.

        ``asked`` is of how many models it is asked side by side, each of which has its share of what is left.
        None where a long chat is not weighed yet: the next call goes on with that.
        """
        chat = holder.chat
        path = chat.path_to(leaf)
        weights = self._weights.setdefault(holder.scope, Weights()).weigh(path)
        if weights is None:
            return None
        found = survey_path(
            path,
            weights,
            chat.head.marks,
            model=model,
            card=self._backing.card_for(model),
            settings=self._backing.settings().overlaid(chat.head.own),
            is_asked=is_asked,
        )
        return found if is_asked else self.limit(found, asked=asked)

    def limit(self, survey: Survey, longest: int | None = None, *, asked: int = 1) -> Survey:
        """Have the answer as long as its question asks for, which what is left to pay it may shorten."""
        backing = self._backing
        card, now, left = backing.card_for(survey.model), backing.clock(), backing.allowance.remainder
        left = left / asked if left is not None else None
        prompt = survey.known or survey.system + survey.words + survey.pictures
        affordable = None
        if card is not None and left is not None:
            affordable = find_affordable(card, prompt, left, now)
        limits = (survey.longest, longest, backing.allowance.find(survey.model, now), affordable)
        shortest = min(filter(None, limits), default=None)
        return replace(survey, longest=card.bound_answer(shortest) if card is not None else shortest)

    async def weigh_up(
        self, holder: ChatHolder, leaf: str | None, model: str, *, is_asked: bool = False
    ) -> Survey:
        """Return the ``survey`` of a chat of any length, which others have their turns beside."""
        survey = self.survey(holder, leaf, model, is_asked=is_asked)
        while survey is None:
            await asyncio.sleep(0)
            survey = self.survey(holder, leaf, model, is_asked=is_asked)
        return survey

    def ask(self, survey: Survey, draft: Weight) -> Question:
        """Return what would be asked if a draft were sent now."""
        return survey.make_question(draft, self._backing.clock())

    def foretell(self, survey: Survey, draft: Weight) -> Forecast:
        """Tell what a question will take; its costs are complete where the list knows the model."""
        return self.foretell_question(survey.model, self.ask(survey, draft))

    def foretell_question(self, model: str, question: Question) -> Forecast:
        """Tell what a question that is weighed already will take."""
        card = self._backing.card_for(model) or ModelCard(id=model)
        priced = self._price_tier(card, question, asks=True)
        return make_forecast(card, self.habit_of(model), priced, self._backing.clock())

    def _price_tier(self, card: ModelCard, question: Question, *, asks: bool = False) -> Question:
        """Return a question with what is known of the price of its tier."""
        if self._tier_prices is None or not question.tier:
            return question
        return replace(question, tier_prices=self._tier_prices.find(card, question.tier, asks=asks))

    def foretell_questions(self, model: str, questions: Sequence[Question]) -> Forecast:
        """Tell what several requests will take together, each with the prices that hold for its length."""
        return add_forecasts([self.foretell_question(model, question) for question in questions])

    def note_end(self, conversation: Conversation, message: Message) -> None:
        """Hear of an answer whose usage is known, and learn from it."""
        reply = message.reply
        is_told = reply is not None and reply.usage is not None and bool(reply.usage.prompt_tokens)
        if is_told and not conversation.chat.head.is_temporary and not self._scope.is_closed:
            self._scope.start(self._learn(conversation, message), "estimate")

    async def _learn(self, conversation: Conversation, message: Message) -> None:
        reply = message.reply
        if reply is None or reply.usage is None:
            return
        async with self._learning:
            model = reply.asked_model
            known = self._unpaid.pop(message.id, None)
            if known is not None:
                paid = rate_paid(reply.usage, *known[1:]) if reply.finish in RATED else UNPAID
                learned = self.habit_of(model).revise(known[0], replace(known[0], paid=paid))
            else:
                learned = await self._observe(conversation, message, reply)
            self._habits[model] = learned
            self._announce()
            try:
                await self._store.save_habit(model, learned, self._backing.clock())
            except StoreProblem as problem:
                _log.info("what was learned of a model is not kept: %s", type(problem).__name__)

    async def _observe(self, conversation: Conversation, message: Message, reply: Reply) -> Habit:
        """Return what is known of a model after an answer, which is compared with what was foretold of it.

        Where no cost was told the list's bill stands in for it. Of an answer that did not come to its own
        end the prompt is learned, not the length, nor whether the band held; of one that was stopped or
        failed not what was paid either.
        """
        usage, model, at = reply.usage or Usage(), reply.asked_model, reply.started
        survey = await self.weigh_up(conversation, message.parent, model, is_asked=True)
        question = survey.make_question(Weight(), at)
        if reply.sent is not None:  # the setting may be another one by now
            question = replace(question, may_search=could_search(message), tier=find_dear(find_asked(reply)))
        if not question.tier:  # one that served unasked has other prices as well
            question = replace(question, tier=find_dear(find_served(reply)))
        card = self._backing.card_for(model) or ModelCard(id=model)
        habit = self.habit_of(model)
        forecast = make_forecast(card, habit, self._price_tier(card, question), at)
        bill = bill_listed(card, _count(usage, question), at)
        paid = find_all_paid(usage)
        amount = bill.total if paid is None and bill.is_complete else paid
        is_whole = reply.finish in WHOLE
        missed = amount is not None and forecast.is_priced and not forecast.holds(amount)
        observation = observe(question, usage, card, at, is_whole=is_whole)
        observation = replace(observation, searches=count_searches(message))
        if reply.finish not in RATED:
            observation = replace(observation, paid=UNPAID)
        if paid is None:
            while len(self._unpaid) >= MOST_UNPAID:
                del self._unpaid[next(iter(self._unpaid))]
            self._unpaid[message.id] = observation, card, at, question
        return habit.learn(observation, missed=missed if is_whole else None)

    def _follow(self, conversation: Conversation) -> None:
        conversation.listen(_Ear(conversation, self))

    def _announce(self) -> None:
        self._listeners.tell()


def observe(
    question: Question, usage: Usage, card: ModelCard, at: float, *, is_whole: bool = True
) -> Observation:
    """Put what an answer reported beside what was known before it; ``at`` is when it was asked for.

    ``is_whole``: it came to its own end, so that its length is one that answers have.
    """
    took = _count(usage, question)
    return Observation(
        text=question.text,
        pictures=question.pictures,
        prompt=took.prompt_tokens,
        answer=took.completion_tokens if is_whole else 0,
        cached=took.cached_tokens,
        follows=question.follows,
        effort=question.effort,
        paid=rate_paid(usage, card, at, question),
        known=question.known,
        added=question.added,
        may_search=question.may_search,
        tier=question.tier,
        searches=took.searches,
    )


def rate_paid(usage: Usage, card: ModelCard, at: float, question: Question) -> int:
    """Return what was paid in thousandths of what the list says, ``UNPAID`` where that is not known."""
    listed = bill_listed(card, _count(usage, question), at)
    paid = find_all_paid(usage)
    if paid is None or not listed.is_complete or listed.total <= 0:
        return UNPAID
    return max(0, round(paid / listed.total * MILLE))


def _count(usage: Usage, question: Question) -> Quantities:
    return read_quantities(usage, images=question.images, image_tokens=question.pictures)


class _Ear(Ear):
    """Hear the ends of the answers of one conversation."""

    def __init__(self, conversation: Conversation, estimation: Estimation) -> None:
        self._conversation = conversation
        self._estimation = estimation
        self._continued: set[str] = set()
        self._learned: dict[str, bool] = {}
        """Answers that were learned from, and whether their cost was known."""

    def event_was_heard(self, message_id: str, event: StreamEvent) -> None:
        """Note answers that go on from others: what they report is not of their question alone."""
        if isinstance(event, Begun):
            self._continued.add(message_id)

    def reply_has_ended(self, message: Message) -> None:
        """Pass on an answer."""
        self._pass_on(message)

    def message_was_amended(self, message: Message) -> None:
        """Pass on an answer whose cost became known later."""
        self._pass_on(message)

    def _pass_on(self, message: Message) -> None:
        usage = message.reply.usage if message.reply is not None else None
        if usage is None or message.reply is None or message.reply.finish is None:
            return
        is_paid = find_all_paid(usage) is not None
        before = self._learned.get(message.id)
        if message.id in self._continued or before or before is is_paid:
            return
        self._learned[message.id] = is_paid
        self._estimation.note_end(self._conversation, message)
