"""A chat that can be talked to: it sends, listens, stops, and keeps every word that arrived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.branches import find_comparison, list_shown
from offhand.domain.comparison import drop_comparison
from offhand.domain.message import Message, Part, Role
from offhand.services.comparing import Comparing
from offhand.services.going_on import can_go_on
from offhand.services.identity import new_id
from offhand.services.ongoing import Ongoing

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.chat import Chat
    from offhand.domain.request import Terms
    from offhand.services.backing import Backing
    from offhand.services.hearing import ConversationListener, ConversationState
    from offhand.services.tasks import TaskScope


class Conversation:
    """Talk within one chat; one answer at a time, or several to one question where they are compared."""

    def __init__(self, chat: Chat, backing: Backing, scope: TaskScope) -> None:
        """Take over a chat; ``scope`` owns the tasks of its turns."""
        self.scope = scope
        self._backing = backing
        self._ongoing = Ongoing(chat, backing, scope)
        self.comparing = Comparing(self._ongoing)

    @property
    def chat(self) -> Chat:
        """Return the chat as it stands."""
        return self._ongoing.chat

    @property
    def branch(self) -> tuple[Message, ...]:
        """List the messages in view, the growing answer as far as it has come."""
        messages = self.chat.branch
        growing = self._ongoing.growing.get(messages[-1].id) if messages else None
        return messages if growing is None else (*messages[:-1], growing.message)

    @property
    def shown(self) -> tuple[Message, ...]:
        """List the messages in view one below the other: without answers that stand side by side."""
        return self.branch if self.comparing.current is None else list_shown(self.chat)

    @property
    def shown_leaf(self) -> str | None:
        """Name the last of the messages that are shown one below the other."""
        current = self.comparing.current
        return current.question if current is not None else self.chat.leaf

    @property
    def state(self) -> ConversationState:
        """Return what is going on."""
        return self._ongoing.state

    @property
    def is_idle(self) -> bool:
        """Say whether a question can be sent now."""
        return self._ongoing.is_idle

    @property
    def growing(self) -> frozenset[str]:
        """Name the answers that are on their way, in view or not."""
        return frozenset(self._ongoing.growing)

    @property
    def growing_id(self) -> str | None:
        """Name the answer that is on its way, perhaps on a branch out of view; none of those side by side."""
        comparison = find_comparison(self.chat)
        beside = comparison.answers if comparison is not None else ()
        return next((answer for answer in self._ongoing.growing if answer not in beside), None)

    @property
    def fresh(self) -> frozenset[str]:
        """Name answers that ended in this run while another branch was in view, and were not looked at."""
        return frozenset(self._ongoing.fresh)

    @property
    def asked_model(self) -> str:
        """Name the model that the next question goes to."""
        return self._backing.model_for(self.chat.model)

    def listen(self, listener: ConversationListener) -> Callable[[], None]:
        """Add a listener and return what removes it again."""
        return self._ongoing.listen(listener)

    def choose_model(self, model: str) -> None:
        """Ask another model from the next question on."""
        self.revise(model=model)

    def revise(self, **changes: object) -> None:
        """Change fields of the chat's head."""
        self._ongoing.change(self.chat.revise(**changes))

    def show(self, leaf: str) -> None:
        """Bring the branch that ends at a message into view; an answer on its way goes on elsewhere."""
        if leaf in self.chat.messages:
            chat = self.chat.show(leaf)
            self._ongoing.fresh.difference_update(message.id for message in chat.branch)
            self._ongoing.change(chat)

    def amend(self, message: Message) -> None:
        """Replace a message of the chat by a newer record of it."""
        if message.id in self.chat.messages and message.id not in self._ongoing.growing:
            self._ongoing.amend(message)

    def start_asking(self, parts: tuple[Part, ...], terms: Terms | None = None) -> None:
        """Send a question in a task of its own; nothing happens while another answer arrives."""
        self.start_asking_below(self.chat.leaf, parts, terms)

    def start_asking_below(
        self, parent: str | None, parts: tuple[Part, ...], terms: Terms | None = None
    ) -> None:
        """Send a question below some message, or where that is None as a first one: a new branch."""
        if self.is_idle and (parent is None or parent in self.chat.messages):
            self._ongoing.start(self._ask_below(parent, parts, terms))

    def start_comparing(self, parts: tuple[Part, ...], models: tuple[str, ...]) -> None:
        """Send a question to several models at once."""
        self.start_comparing_below(self.chat.leaf, parts, models)

    def start_comparing_below(
        self, parent: str | None, parts: tuple[Part, ...], models: tuple[str, ...]
    ) -> None:
        """Send a question below some message, or where that is None as a first one, to several models."""
        if self.is_idle and (parent is None or parent in self.chat.messages):
            question = self._put_question(parent, parts)
            self.comparing.start(question.id, tuple(map(self._backing.model_for, models)))

    def start_retrying(self, message_id: str, model: str = "", *, longest: int | None = None) -> None:
        """Ask for a question's answer again, keeping the earlier one as another branch.

        Without a ``model`` the one is asked that the next question would go to. ``longest`` limits the
        answer to so many tokens. One of several answers side by side is asked for again in its place.
        """
        if self.comparing.holds(message_id):
            self.comparing.retry(message_id, model, longest=longest)
        elif self.is_idle and message_id in self.chat.messages:
            self._ongoing.start(self.retry(message_id, model, longest=longest))

    def start_going_on(self, message_id: str) -> None:
        """Ask for the rest of an answer that was cut off, keeping the part as another branch."""
        message = self.chat.messages.get(message_id)
        if message is None or message.parent is None or not can_go_on(message):
            return
        if self.comparing.holds(message_id):
            self.comparing.go_on(message_id)
        elif self.is_idle:
            self._ongoing.start(self.go_on(message_id))

    def stop(self, message_id: str = "") -> None:
        """End one answer that is on its way, or else all of them; their text stays."""
        self._ongoing.stop(message_id)

    async def ask(self, parts: tuple[Part, ...]) -> Message:
        """Send a question and return its answer, however that ended.

        Raises ``asyncio.CancelledError`` when stopped; the answer is kept even then.
        """
        return await self._ask_below(self.chat.leaf, parts)

    async def retry(self, message_id: str, model: str = "", *, longest: int | None = None) -> Message:
        """Answer the question that a message is, or belongs to, once more."""
        message = self.chat.messages[message_id]
        while message.role is not Role.USER and message.parent is not None:
            message = self.chat.messages[message.parent]
        reply = self._ongoing.begin(message.id, self._find_model(message.id, model))
        return await self._ongoing.write(reply, longest=longest)

    async def go_on(self, message_id: str) -> Message:
        """Answer anew, beginning with what there is of an answer, and return the whole of it."""
        old = self.chat.messages[message_id]
        model = old.reply.asked_model if old.reply is not None else self.asked_model
        return await self._ongoing.write(self._ongoing.begin(old.parent or "", model, old), old)

    def expect_credit(self) -> None:
        """Hear that credit may have been added: answers may be of any length again."""
        self._backing.allowance.clear()

    async def close(self) -> None:
        """Stop what runs and keep its text."""
        await self.scope.close()

    async def _ask_below(
        self, parent: str | None, parts: tuple[Part, ...], terms: Terms | None = None
    ) -> Message:
        question = self._put_question(parent, parts, terms)
        return await self._ongoing.write(self._ongoing.begin(question.id, self._find_model(question.id)))

    def _put_question(
        self, parent: str | None, parts: tuple[Part, ...], terms: Terms | None = None
    ) -> Message:
        """Add a question; where its parent is one of several answers side by side, that one is chosen."""
        question = Message(
            id=new_id(), role=Role.USER, parts=parts, parent=parent, created=self._backing.clock()
        )
        if terms is not None:
            self._ongoing.terms[question.id] = terms
        above = self.chat.messages[parent].parent if parent is not None else None
        left = drop_comparison(self.chat.head.comparisons, above)
        self._ongoing.turn_to(parent)
        if left != self.chat.head.comparisons:
            self.revise(comparisons=left)
        self._ongoing.add(question)
        return question

    def _find_model(self, question: str, model: str = "") -> str:
        """Name who answers a question: the model given, else that of its terms, else the chat's."""
        terms = self._ongoing.terms.get(question)
        return self._backing.model_for(model or (terms.model if terms is not None else "") or self.chat.model)
