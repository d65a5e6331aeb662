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
from offhand.domain.billing import find_paid, make_bill, read_quantities
from offhand.domain.errors import StoreProblem
from offhand.domain.events import Begun
from offhand.domain.forecast import Forecast, Question, make_forecast
from offhand.domain.habits import MILLE, Habit, Observation
from offhand.domain.models import ModelCard
from offhand.services.hearing import Ear
from offhand.services.listeners import Listeners
from offhand.services.weighing import Survey, Weight, Weights, survey_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.events import StreamEvent
    from offhand.domain.message import Message, Usage
    from offhand.services.backing import Backing
    from offhand.services.conversation import Conversation
    from offhand.services.library import Library
    from offhand.services.ports import HabitStore
    from offhand.services.spending_gate import ChatHolder
    from offhand.services.tasks import TaskScope

_log = logging.getLogger(__name__)


class Estimation:
    """Foretell what questions cost."""

    def __init__(self, library: Library, backing: Backing, store: HabitStore, scope: TaskScope) -> None:
        """Follow every conversation of a library, in tasks of ``scope``; ``load`` brings what is known."""
        self._backing = backing
        self._store = store
        self._scope = scope
        self._habits: dict[str, Habit] = {}
        self._weights: WeakKeyDictionary[TaskScope, Weights] = WeakKeyDictionary()
        self._listeners: Listeners[[]] = Listeners()
        library.on_conversation(self._follow)

    async def load(self) -> None:
        """Read what was learned before; where that cannot be read it is learned again."""
        try:
            known = await self._store.read_habits()
        except StoreProblem as problem:
            _log.info("what was learned of models cannot be read: %s", type(problem).__name__)
            return
        self._habits = known | self._habits
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
        self, holder: ChatHolder, leaf: str | None, model: str, *, is_asked: bool = False
    ) -> Survey | None:
        """Sum up what a question below a message would send; where ``is_asked`` the message is the question.

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
        return found if is_asked else self.limit(found)

    def limit(self, survey: Survey, longest: int | None = None) -> Survey:
        """Have the answer as long as its question asks for, which what is left to pay it may shorten."""
        backing = self._backing
        card, now, left = backing.card_for(survey.model), backing.clock(), backing.allowance.remainder
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
        return make_forecast(card, self.habit_of(model), question, self._backing.clock())

    def note_end(self, conversation: Conversation, message: Message) -> None:
        """Hear of an answer whose usage is known, and learn from it."""
        reply = message.reply
        chat = conversation.chat
        if reply is None or reply.usage is None or not reply.usage.prompt_tokens or chat.head.is_temporary:
            return
        if reply.usage.cost is not None and not self._scope.is_closed:
            self._scope.start(self._learn(conversation, message), "estimate")

    async def _learn(self, conversation: Conversation, message: Message) -> None:
        reply = message.reply
        if reply is None or reply.usage is None:
            return
        model = reply.asked_model
        survey = await self.weigh_up(conversation, message.parent, model, is_asked=True)
        question = survey.make_question(Weight(), reply.started)
        card = self._backing.card_for(model) or ModelCard(id=model)
        habit = self.habit_of(model)
        forecast = make_forecast(card, habit, question, reply.started)
        paid = find_paid(reply.usage)
        missed = paid is not None and forecast.is_priced and not forecast.holds(paid)
        observation = observe(question, reply.usage, card, reply.started)
        self._habits[model] = learned = habit.learn(observation, missed=missed)
        self._announce()
        try:
            await self._store.save_habit(model, learned, self._backing.clock())
        except StoreProblem as problem:
            _log.info("what was learned of a model is not kept: %s", type(problem).__name__)

    def _follow(self, conversation: Conversation) -> None:
        conversation.listen(_Ear(conversation, self))

    def _announce(self) -> None:
        self._listeners.tell()


def observe(question: Question, usage: Usage, card: ModelCard, at: float) -> Observation:
    """Put what an answer reported beside what was known before it; ``at`` is when it was asked for."""
    took = read_quantities(usage, images=question.images, image_tokens=question.pictures)
    listed = make_bill(card.pricing, took, at)
    paid = find_paid(usage)
    is_known = paid is not None and listed.is_complete and listed.total > 0
    return Observation(
        text=question.text,
        pictures=question.pictures,
        prompt=took.prompt_tokens,
        answer=took.completion_tokens,
        cached=took.cached_tokens,
        follows=question.follows,
        effort=question.effort,
        paid=round(paid / listed.total * MILLE) if is_known and paid is not None else MILLE,
        known=question.known,
        added=question.added,
    )


class _Ear(Ear):
    """Hear the ends of the answers of one conversation."""

    def __init__(self, conversation: Conversation, estimation: Estimation) -> None:
        self._conversation = conversation
        self._estimation = estimation
        self._continued: set[str] = set()
        self._learned: set[str] = set()

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
        if usage is None or usage.cost is None or message.id in self._continued | self._learned:
            return
        self._learned.add(message.id)
        self._estimation.note_end(self._conversation, message)
