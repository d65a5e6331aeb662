"""A chat that can be talked to: it sends, listens, stops, and keeps every word that arrived."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from offhand.domain.chat import Chat, title_from
from offhand.domain.errors import AnswerInterrupted, AppError, ConnectionLost
from offhand.domain.message import FinishReason, Message, Part, Role
from offhand.services.context import gather_request
from offhand.services.identity import new_id
from offhand.services.reply import GrowingReply
from offhand.services.turn import run_turn

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from offhand.domain.events import StreamEvent
    from offhand.domain.models import ModelCard
    from offhand.domain.settings import Settings
    from offhand.services.ports import BlobStore, ChatProvider
    from offhand.services.tasks import TaskScope
    from offhand.services.turn import AnswerImages


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

    def state_has_changed(self, state: ConversationState) -> None:
        """Hear that sending or streaming began or ended."""
        ...


@dataclass(frozen=True, kw_only=True)
class Backing:
    """Gather what every conversation leans on."""

    provider: ChatProvider
    blobs: BlobStore
    images: AnswerImages
    settings: Callable[[], Settings]
    model_for: Callable[[str], str]
    """Turn a chat's wish, possibly empty, into the id that is asked."""
    card_for: Callable[[str], ModelCard | None]
    clock: Callable[[], float]


class Conversation:
    """Talk within one chat; one answer at a time."""

    def __init__(self, chat: Chat, backing: Backing, scope: TaskScope) -> None:
        """Take over a chat; ``scope`` owns the tasks of its turns."""
        self.scope = scope
        self._chat = chat
        self._backing = backing
        self._listeners: list[ConversationListener] = []
        self._state = ConversationState.IDLE
        self._turn: asyncio.Task[Message] | None = None
        self._growing: GrowingReply | None = None

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

    def start_asking(self, parts: tuple[Part, ...]) -> None:
        """Send a question in a task of its own; nothing happens while another answer arrives."""
        if self.is_idle:
            self._start(self.ask(parts))

    def start_retrying(self, message_id: str) -> None:
        """Ask for a question's answer again, keeping the earlier one as another branch."""
        if self.is_idle and message_id in self._chat.messages:
            self._start(self.retry(message_id))

    def stop(self) -> None:
        """End the answer that is on its way; its text stays."""
        if self._turn is not None:
            self._turn.cancel()

    async def ask(self, parts: tuple[Part, ...]) -> Message:
        """Send a question and return its answer, however that ended.

        Raises ``asyncio.CancelledError`` when stopped; the answer is kept even then.
        """
        question = Message(
            id=new_id(),
            role=Role.USER,
            parts=parts,
            parent=self._chat.leaf,
            created=self._backing.clock(),
        )
        self._chat = self._chat.add(question).revise(touched=question.created)
        if not self._chat.title:
            self._chat = self._chat.revise(title=title_from(question.text) or "Picture")
        self._announce(question)
        return await self._answer(question)

    async def retry(self, message_id: str) -> Message:
        """Answer the question that a message is, or belongs to, once more."""
        message = self._chat.messages[message_id]
        while message.role is not Role.USER and message.parent is not None:
            message = self._chat.messages[message.parent]
        self._change(self._chat.show(message.id))
        return await self._answer(message)

    async def close(self) -> None:
        """Stop what runs and keep its text."""
        await self.scope.close()

    async def _answer(self, question: Message) -> Message:
        model = self.asked_model
        reply = GrowingReply(new_id(), question.id, model, self._backing.clock())
        self._chat = self._chat.add(reply.message).revise(touched=self._backing.clock())
        self._growing = reply
        self._announce(reply.message)
        self._enter(ConversationState.SENDING)
        error: AppError | None = None
        reason = FinishReason.ERROR
        try:
            await self._stream(reply, model)
        except asyncio.CancelledError:
            reason = FinishReason.STOPPED
            raise
        except AppError as problem:
            error = problem
            if isinstance(problem, AnswerInterrupted | ConnectionLost) and not reply.is_empty:
                reason = FinishReason.INTERRUPTED
        finally:
            if reply.message.is_open or error is not None:
                reply.end(reason, self._backing.clock(), error)
            self._growing = None
            self._close_reply(reply.message)
        return reply.message

    async def _stream(self, reply: GrowingReply, model: str) -> None:
        backing = self._backing
        message_id = reply.message.id
        request = await gather_request(
            self._chat.path_to(reply.message.parent),
            model=model,
            card=backing.card_for(model),
            settings=backing.settings(),
            blobs=backing.blobs,
            session_id=self._chat.id,
        )

        def hear(event: StreamEvent) -> None:
            self._enter(ConversationState.STREAMING)
            for listener in tuple(self._listeners):
                listener.event_was_heard(message_id, event)

        await run_turn(
            backing.provider.stream_chat(request),
            reply,
            images=backing.images,
            clock=backing.clock,
            hear=hear,
        )

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
