"""A chat that can be talked to: it sends, listens, stops, and keeps every word that arrived."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, Protocol

from offhand.domain.chat import Chat, title_from
from offhand.domain.events import Begun
from offhand.domain.message import Message, Part, Role
from offhand.services.answering import Answering
from offhand.services.going_on import can_go_on, take_beginning
from offhand.services.identity import new_id
from offhand.services.reply import GrowingReply

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Coroutine

    from offhand.domain.events import StreamEvent
    from offhand.domain.request import Terms
    from offhand.services.backing import Backing
    from offhand.services.tasks import TaskScope


class ConversationState(Enum):
    """Say what a conversation is doing."""

    IDLE = "idle"
    SENDING = "sending"
    STREAMING = "streaming"


class ConversationListener(Protocol):
    """Hear what happens in a conversation, on the thread of its loop."""

    def message_was_added(self, message: Message) -> None:
        """Hear of a new message at the end of the branch in view."""
        ...

    def chat_was_changed(self, chat: Chat) -> None:
        """Hear that another branch came into view, or that the head changed."""
        ...

    def event_was_heard(self, message_id: str, event: StreamEvent) -> None:
        """Hear one event of the answer that is on its way."""
        ...

    def reply_has_ended(self, message: Message) -> None:
        """Hear that an answer is over, whatever the reason."""
        ...

    def message_was_amended(self, message: Message) -> None:
        """Hear that more became known of a message, such as what it cost."""
        ...

    def state_has_changed(self, state: ConversationState) -> None:
        """Hear that sending or streaming began or ended."""
        ...


class Conversation:
    """Talk within one chat; one answer at a time, also where it is out of view."""

    def __init__(self, chat: Chat, backing: Backing, scope: TaskScope) -> None:
        """Take over a chat; ``scope`` owns the tasks of its turns."""
        self.scope = scope
        self._chat = chat
        self._backing = backing
        self._listeners: list[ConversationListener] = []
        self._state = ConversationState.IDLE
        self._turn: asyncio.Task[Message] | None = None
        self._growing: GrowingReply | None = None
        self._fresh: set[str] = set()
        self._terms: dict[str, Terms] = {}
        """By question, for as long as this conversation is in memory."""

    @property
    def chat(self) -> Chat:
        """Return the chat as it stands."""
        return self._chat

    @property
    def branch(self) -> tuple[Message, ...]:
        """List the messages in view, the growing answer as far as it has come."""
        messages = self._chat.branch
        if self._growing is None or not messages or messages[-1].id != self._growing.id:
            return messages
        return (*messages[:-1], self._growing.message)

    @property
    def state(self) -> ConversationState:
        """Return what is going on."""
        return self._state

    @property
    def is_idle(self) -> bool:
        """Say whether a question can be sent now."""
        return self._state is ConversationState.IDLE

    @property
    def growing_id(self) -> str | None:
        """Name the answer that is on its way, perhaps on a branch out of view."""
        return self._growing.id if self._growing is not None else None

    @property
    def fresh(self) -> frozenset[str]:
        """Name answers that ended in this run while another branch was in view, and were not looked at."""
        return frozenset(self._fresh)

    @property
    def asked_model(self) -> str:
        """Name the model that the next question goes to."""
        return self._backing.model_for(self._chat.model)

    def listen(self, listener: ConversationListener) -> Callable[[], None]:
        """Add a listener and return what removes it again."""
        self._listeners.append(listener)

        def leave() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return leave

    def choose_model(self, model: str) -> None:
        """Ask another model from the next question on."""
        self.revise(model=model)

    def revise(self, **changes: object) -> None:
        """Change fields of the chat's head."""
        self._change(self._chat.revise(**changes))

    def show(self, leaf: str) -> None:
        """Bring the branch that ends at a message into view; an answer on its way goes on elsewhere."""
        if leaf in self._chat.messages:
            chat = self._chat.show(leaf)
            self._fresh.difference_update(message.id for message in chat.branch)
            self._change(chat)

    def amend(self, message: Message) -> None:
        """Replace a message of the chat by a newer record of it."""
        if message.id in self._chat.messages and message.id != self.growing_id:
            self._chat = self._chat.update(message)
            for listener in tuple(self._listeners):
                listener.message_was_amended(message)

    def start_asking(self, parts: tuple[Part, ...], terms: Terms | None = None) -> None:
        """Send a question in a task of its own; nothing happens while another answer arrives."""
        self.start_asking_below(self._chat.leaf, parts, terms)

    def start_asking_below(
        self, parent: str | None, parts: tuple[Part, ...], terms: Terms | None = None
    ) -> None:
        """Send a question below some message, or where that is None as a first one: a new branch."""
        if self.is_idle and (parent is None or parent in self._chat.messages):
            self._start(self._ask_below(parent, parts, terms))

    def start_retrying(self, message_id: str, model: str = "", *, longest: int | None = None) -> None:
        """Ask for a question's answer again, keeping the earlier one as another branch.

        Without a ``model`` the one is asked that the next question would go to. ``longest`` limits the
        answer to so many tokens.
        """
        if self.is_idle and message_id in self._chat.messages:
            self._start(self.retry(message_id, model, longest=longest))

    def start_going_on(self, message_id: str) -> None:
        """Ask for the rest of an answer that was cut off, keeping the part as another branch."""
        message = self._chat.messages.get(message_id)
        if self.is_idle and message is not None and message.parent is not None and can_go_on(message):
            self._start(self.go_on(message_id))

    def stop(self) -> None:
        """End the answer that is on its way; its text stays."""
        if self._turn is not None:
            self._turn.cancel()

    async def ask(self, parts: tuple[Part, ...]) -> Message:
        """Send a question and return its answer, however that ended.

        Raises ``asyncio.CancelledError`` when stopped; the answer is kept even then.
        """
        return await self._ask_below(self._chat.leaf, parts)

    async def retry(self, message_id: str, model: str = "", *, longest: int | None = None) -> Message:
        """Answer the question that a message is, or belongs to, once more."""
        message = self._chat.messages[message_id]
        while message.role is not Role.USER and message.parent is not None:
            message = self._chat.messages[message.parent]
        asked = self._find_model(message.id, model)
        return await self._answer(message.id, asked, longest=longest)

    async def go_on(self, message_id: str) -> Message:
        """Answer anew, beginning with what there is of an answer, and return the whole of it."""
        old = self._chat.messages[message_id]
        model = old.reply.asked_model if old.reply is not None else self.asked_model
        return await self._answer(old.parent or "", model, old)

    def expect_credit(self) -> None:
        """Hear that credit may have been added: answers may be of any length again."""
        self._backing.allowance.clear()

    async def close(self) -> None:
        """Stop what runs and keep its text."""
        await self.scope.close()

    async def _ask_below(
        self, parent: str | None, parts: tuple[Part, ...], terms: Terms | None = None
    ) -> Message:
        question = Message(
            id=new_id(), role=Role.USER, parts=parts, parent=parent, created=self._backing.clock()
        )
        if terms is not None:
            self._terms[question.id] = terms
        self._turn_to(parent)
        self._chat = self._chat.add(question).revise(touched=question.created)
        if not self._chat.title:
            self._chat = self._chat.revise(title=title_from(question.text) or "Picture")
        self._announce(question)
        return await self._answer(question.id, self._find_model(question.id))

    def _find_schema(self, question: str) -> dict[str, Any] | None:
        terms = self._terms.get(question)
        return terms.schema if terms is not None else None

    def _find_model(self, question: str, model: str = "") -> str:
        """Name who answers a question: the model given, else that of its terms, else the chat's."""
        terms = self._terms.get(question)
        return self._backing.model_for(
            model or (terms.model if terms is not None else "") or self._chat.model
        )

    async def _answer(
        self, question: str, model: str, old: Message | None = None, *, longest: int | None = None
    ) -> Message:
        reply = GrowingReply(new_id(), question, model, self._backing.clock())
        begun = Begun(take_beginning(old)) if old is not None else None
        if begun is not None:
            reply.take(begun, self._backing.clock())
        self._turn_to(question)
        self._chat = self._chat.add(reply.message).revise(touched=self._backing.clock())
        self._growing = reply
        self._announce(reply.message)
        self._enter(ConversationState.SENDING)
        if begun is not None:
            self._tell(begun)

        def hear(event: StreamEvent) -> None:
            self._enter(ConversationState.STREAMING)
            self._tell(event)

        path = self._chat.path_to(question)
        head, schema = self._chat.head, self._find_schema(question)
        answering = Answering(
            self._backing, reply, path, head=head, hear=hear, longest=longest, schema=schema
        )
        try:
            await answering.run(old)
        finally:
            self._growing = None
            self._close_reply(reply.message)
        return reply.message

    def _turn_to(self, leaf: str | None) -> None:
        """Bring a branch into view to go on from."""
        if leaf != self._chat.leaf:
            self._change(self._chat.show(leaf))

    def _tell(self, event: StreamEvent) -> None:
        if self._growing is not None:
            for listener in tuple(self._listeners):
                listener.event_was_heard(self._growing.id, event)

    def _start(self, work: Coroutine[object, object, Message]) -> None:
        self._enter(ConversationState.SENDING)
        self._turn = self.scope.start(work, "turn")
        self._turn.add_done_callback(self._turn_ended)

    def _turn_ended(self, task: asyncio.Task[Message]) -> None:
        if self._turn is task:
            self._turn = None
        self._enter(ConversationState.IDLE)

    def _close_reply(self, message: Message) -> None:
        self._chat = self._chat.update(message)
        if message.id != self._chat.leaf:
            self._fresh.add(message.id)
        for listener in tuple(self._listeners):
            listener.reply_has_ended(message)
        self._enter(ConversationState.IDLE)

    def _change(self, chat: Chat) -> None:
        self._chat = chat
        for listener in tuple(self._listeners):
            listener.chat_was_changed(chat)

    def _announce(self, message: Message) -> None:
        for listener in tuple(self._listeners):
            listener.message_was_added(message)

    def _enter(self, state: ConversationState) -> None:
        if state is self._state:
            return
        self._state = state
        for listener in tuple(self._listeners):
            listener.state_has_changed(state)
