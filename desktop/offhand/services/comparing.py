"""One question to several models at once, and the choice of the answer that the chat goes on from.

Each answer is a turn of its own: with its own task, journal, error, stop and retry. One that fails or is
stopped ends none of the others. Whichever was looked at, or else ended well first, has the lead: without
a choice the next question goes below it. A choice stops nothing: what was asked for goes on to its end
on a branch of its own, since it is paid for, unless it is stopped there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.branches import find_comparison
from offhand.domain.comparison import (
    MOST,
    Comparison,
    drop_comparison,
    pick_models,
    put_comparison,
)
from offhand.domain.message import FinishReason, Role
from offhand.services.hearing import Ear

if TYPE_CHECKING:
    from offhand.domain.message import Message
    from offhand.services.ongoing import Ongoing

ENDED_WELL = frozenset({FinishReason.STOP, FinishReason.TOOL_CALLS, FinishReason.LENGTH})


class Comparing(Ear):
    """Have answers of one chat side by side."""

    def __init__(self, ongoing: Ongoing) -> None:
        """Share a chat and its answers on their way with its conversation."""
        self._ongoing = ongoing
        self._led = ""
        """The question whose answers were looked at, so that the lead is the user's."""
        ongoing.listen(self)

    @property
    def current(self) -> Comparison | None:
        """Return what stands side by side at the end of the branch in view, None where nothing does."""
        return find_comparison(self._ongoing.chat)

    @property
    def lead(self) -> str:
        """Name the answer that the next question goes below where none is chosen, empty without any."""
        return (self._ongoing.chat.leaf or "") if self.current is not None else ""

    @property
    def answers(self) -> tuple[Message, ...]:
        """List the answers side by side, as far as they have come."""
        current = self.current
        return tuple(map(self._read, current.answers)) if current is not None else ()

    def holds(self, message_id: str) -> bool:
        """Say whether a message is one of the answers side by side."""
        current = self.current
        return current is not None and message_id in current.answers

    def set_models(self, models: tuple[str, ...]) -> None:
        """Have the next questions go to several models; with one left it is the chat's, and asked alone."""
        picked = pick_models(models)
        chat = self._ongoing.chat.revise(compared=picked)
        self._ongoing.change(chat.revise(model=models[0]) if models and not picked else chat)

    def start(self, question: str, models: tuple[str, ...]) -> None:
        """Ask several models a question that is at the end of the branch in view."""
        self._ask(question, models)

    def start_beside(self, message_id: str, models: tuple[str, ...]) -> None:
        """Ask other models the question of an answer that there is, and have that one beside them."""
        ongoing = self._ongoing
        old = ongoing.chat.messages.get(message_id)
        if not ongoing.is_idle or old is None or old.reply is None or not self._is_question(old.parent):
            return
        question = old.parent or ""
        ongoing.turn_to(message_id)
        self._ask(question, models, (old.id,))

    def list_alternatives(self, message_id: str) -> tuple[str, ...]:
        """List the answers that can stand beside this one, itself among them: the newest of its question."""
        message = self._ongoing.chat.messages.get(message_id)
        if message is None or message.reply is None or not self._is_question(message.parent):
            return ()
        siblings = [one.id for one in self._ongoing.chat.children_of(message.parent) if one.reply is not None]
        others = [one for one in siblings if one != message_id][1 - MOST :]
        return tuple(one for one in siblings if one == message_id or one in others)

    def bring_together(self, message_id: str) -> None:
        """Have an answer and its alternatives stand side by side, the answer in the lead."""
        answers = self.list_alternatives(message_id)
        if self._ongoing.is_idle and len(answers) > 1:
            question = self._ongoing.chat.messages[message_id].parent or ""
            self._led = question
            self._mark(Comparison(question, answers), message_id)

    def retry(self, message_id: str, model: str = "", *, longest: int | None = None) -> None:
        """Ask for one of the answers again, in its place; the others go on, and the old one is a branch."""
        old, current = self._ongoing.chat.messages[message_id], self.current
        if current is None or message_id in self._ongoing.growing or old.reply is None:
            return
        asked = self._ongoing.backing.model_for(model or old.reply.asked_model)
        reply = self._ongoing.begin_beside(current.question, asked)
        self._put_in_place(old.id, reply.id)
        self._ongoing.start(self._ongoing.write(reply, longest=longest), reply)

    def go_on(self, message_id: str) -> None:
        """Ask for the rest of one of the answers, in its place."""
        old, current = self._ongoing.chat.messages[message_id], self.current
        if current is None or message_id in self._ongoing.growing or old.reply is None:
            return
        reply = self._ongoing.begin_beside(current.question, old.reply.asked_model, old)
        self._put_in_place(old.id, reply.id)
        self._ongoing.start(self._ongoing.write(reply, old), reply)

    def lead_with(self, message_id: str) -> None:
        """Have one of the answers in the lead, since it is looked at."""
        current = self.current
        if current is not None and message_id in current.answers:
            self._led = current.question
            self._show(message_id)

    def choose(self, message_id: str, *, keeps_models: bool = False) -> None:
        """Go on from one of the answers, with its model; the others are branches from now on.

        ``keeps_models``: those that are compared are asked the next question as well.
        """
        ongoing, current = self._ongoing, self.current
        if current is None or message_id not in current.answers:
            return
        reply = ongoing.chat.messages[message_id].reply
        chat = ongoing.chat.show(ongoing.chat.leaf_below(message_id)).revise(
            comparisons=drop_comparison(ongoing.chat.head.comparisons, current.question),
            compared=ongoing.chat.head.compared if keeps_models else (),
            model=reply.asked_model if reply is not None else ongoing.chat.model,
        )
        ongoing.change(chat)
        ongoing.set_apart(set(current.answers) - {message_id})

    def reply_has_ended(self, message: Message) -> None:
        """Give the first answer that ended well the lead, unless the user did."""
        current, reply = self.current, message.reply
        if current is None or self._led == current.question or message.id not in current.answers:
            return
        if reply is not None and reply.error is None and reply.finish in ENDED_WELL:
            self._led = current.question
            self._show(message.id)

    def _ask(self, question: str, models: tuple[str, ...], there: tuple[str, ...] = ()) -> None:
        """Have answers begun beside those that are there; the first of all leads."""
        ongoing = self._ongoing
        replies = [ongoing.begin_beside(question, model) for model in models]
        answers = (*there, *(reply.id for reply in replies))
        self._led = ""
        self._mark(Comparison(question, answers), answers[0])
        for reply in replies:
            ongoing.start(ongoing.write(reply), reply)

    def _read(self, message_id: str) -> Message:
        growing = self._ongoing.growing.get(message_id)
        return growing.message if growing is not None else self._ongoing.chat.messages[message_id]

    def _is_question(self, message_id: str | None) -> bool:
        message = self._ongoing.chat.messages.get(message_id or "")
        return message is not None and message.role is Role.USER

    def _mark(self, comparison: Comparison, lead: str) -> None:
        chat = self._ongoing.chat
        marks = put_comparison(chat.head.comparisons, comparison)
        self._ongoing.change(chat.show(lead).revise(comparisons=marks))

    def _put_in_place(self, old: str, new: str) -> None:
        current, chat = self.current, self._ongoing.chat
        if current is not None:
            self._mark(current.replace(old, new), new if chat.leaf == old else chat.leaf or "")

    def _show(self, message_id: str) -> None:
        if message_id != self._ongoing.chat.leaf:
            self._ongoing.change(self._ongoing.chat.show(message_id))
