"""What goes on in a chat: its answers on their way, each in a task of its own, and who hears of them.

``Conversation`` and ``Comparing`` say what is asked; how an answer comes to be is the same for both.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from offhand.domain.branches import find_comparison
from offhand.domain.chat import Chat, title_from
from offhand.domain.events import Begun, Sending
from offhand.domain.message import FinishReason
from offhand.services.answering import Answering
from offhand.services.going_on import take_beginning
from offhand.services.hearing import ConversationState
from offhand.services.identity import new_id
from offhand.services.reply import GrowingReply
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from offhand.domain.events import StreamEvent
    from offhand.domain.message import Message
    from offhand.domain.request import Terms
    from offhand.services.backing import Backing
    from offhand.services.hearing import ConversationListener
    from offhand.services.tasks import TaskScope


class Ongoing:
    """Hold a chat while answers come into it."""

    def __init__(self, chat: Chat, backing: Backing, scope: TaskScope) -> None:
        """``scope`` owns the tasks that write answers."""
        self.chat = chat
        self.backing = backing
        self.scope = scope
        self.state = ConversationState.IDLE
        self.growing: dict[str, GrowingReply] = {}
        """Answers on their way, in the order in which they were asked for."""
        self.fresh: set[str] = set()
        self.terms: dict[str, Terms] = {}
        """By question, for as long as the conversation is in memory."""
        self._apart: set[str] = set()
        """Answers on their way that nobody waits for: another one was chosen to go on from."""
        self._tasks: dict[asyncio.Task[Any], str] = {}
        self._listeners: list[ConversationListener] = []

    @property
    def is_idle(self) -> bool:
        """Say whether a question can be sent now."""
        return self.state is ConversationState.IDLE

    def listen(self, listener: ConversationListener) -> Callable[[], None]:
        """Add a listener and return what removes it again."""
        self._listeners.append(listener)

        def leave() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return leave

    def change(self, chat: Chat) -> None:
        """Have another branch in view, or another head."""
        self.chat = chat
        if chat.leaf in self._apart:  # who looks at it waits for it again
            self._apart.discard(chat.leaf)
            self._enter(ConversationState.STREAMING)
        for listener in tuple(self._listeners):
            listener.chat_was_changed(chat)

    def turn_to(self, leaf: str | None) -> None:
        """Bring a branch into view to go on from."""
        if leaf != self.chat.leaf:
            self.change(self.chat.show(leaf))

    def add(self, message: Message) -> None:
        """Put a message at the end of the branch in view."""
        self.chat = self.chat.add(message).revise(touched=message.created)
        if not self.chat.title:
            self.chat = self.chat.revise(title=title_from(message.text) or _name_attached(message))
        for listener in tuple(self._listeners):
            listener.message_was_added(message)

    def amend(self, message: Message) -> None:
        """Keep a newer record of a message, or one that stands beside those in view."""
        is_new = message.id not in self.chat.messages
        self.chat = self.chat.update(message)
        if is_new:  # the newest alternative is not the one in view
            self.chat = self.chat.show(self.chat.leaf)
        for listener in tuple(self._listeners):
            listener.message_was_amended(message)

    def begin(self, question: str, model: str, old: Message | None = None) -> GrowingReply:
        """Add an empty answer to a question and have it in view; ``old`` is what it goes on from."""
        reply = self._make_reply(question, model)
        begun = _begin_with(reply, old, self.backing.clock())
        self.turn_to(question)
        self.add(reply.message)
        self._enter(ConversationState.SENDING)
        if begun is not None:
            self._tell(reply.id, begun)
        return reply

    def begin_beside(self, question: str, model: str, old: Message | None = None) -> GrowingReply:
        """Add an empty answer to a question beside whatever is in view; ``old`` is what it goes on from."""
        reply = self._make_reply(question, model)
        begun = _begin_with(reply, old, self.backing.clock())
        self.amend(reply.message)
        self.chat = self.chat.revise(touched=reply.message.created)
        if self.is_idle:
            self._enter(ConversationState.SENDING)
        if begun is not None:
            self._tell(reply.id, begun)
        return reply

    async def write(
        self, reply: GrowingReply, old: Message | None = None, *, longest: int | None = None
    ) -> Message:
        """Have an answer that was begun written to its end, and return it."""

        def hear(event: StreamEvent) -> None:
            if reply.id not in self._apart and not isinstance(event, Sending):
                self._enter(ConversationState.STREAMING)
            self._tell(reply.id, event)

        question = reply.message.parent
        terms = self.terms.get(question or "")
        answering = Answering(
            self.backing,
            reply,
            self.chat.path_to(question),
            holder=self,
            hear=hear,
            longest=longest,
            schema=terms.schema if terms is not None else None,
        )
        try:
            await answering.run(old)
        finally:
            self._close_reply(reply)
            self.backing.gate.release(reply.id)
        return reply.message

    def start(self, work: Coroutine[object, object, Message], reply: GrowingReply | None = None) -> None:
        """Run a turn in a task of its own; it writes ``reply``, or one that it begins itself."""
        if self.is_idle:
            self._enter(ConversationState.SENDING)
        task = self.scope.start(work, "turn")
        self._tasks[task] = reply.id if reply is not None else ""
        task.add_done_callback(self._turn_ended)

    def stop(self, message_id: str = "") -> None:
        """End one answer that is on its way, or all of them; their text stays."""
        for task, answer in tuple(self._tasks.items()):
            if message_id in {"", answer}:
                task.cancel()

    def set_apart(self, message_ids: set[str]) -> None:
        """Wait no longer for answers that are on their way; they go on nevertheless."""
        self._apart |= message_ids & self.growing.keys()
        self._rest()

    def _make_reply(self, question: str, model: str) -> GrowingReply:
        reply = GrowingReply(new_id(), question, model, self.backing.clock())
        self.growing[reply.id] = reply
        self.backing.allowance.begin(reply.id)
        task = asyncio.current_task()
        if task in self._tasks and not self._tasks[task]:
            self._tasks[task] = reply.id
        return reply

    def _tell(self, message_id: str, event: StreamEvent) -> None:
        for listener in tuple(self._listeners):
            listener.event_was_heard(message_id, event)

    def _turn_ended(self, task: asyncio.Task[Message]) -> None:
        reply = self.growing.get(self._tasks.pop(task))
        if reply is not None:  # it was stopped before its task had run at all
            reply.end(FinishReason.STOPPED, self.backing.clock())
            self._close_reply(reply)
        self._rest()

    def _close_reply(self, reply: GrowingReply) -> None:
        message = reply.message
        self.growing.pop(message.id, None)
        self.backing.allowance.release(message.id)
        self._apart.discard(message.id)
        self.chat = self.chat.update(message)
        if message.id not in self._list_in_view():
            self.fresh.add(message.id)
        for listener in tuple(self._listeners):
            listener.reply_has_ended(message)
        self._rest()

    def _list_in_view(self) -> tuple[str | None, ...]:
        comparison = find_comparison(self.chat)
        return comparison.answers if comparison is not None else (self.chat.leaf,)

    def _rest(self) -> None:
        """Be idle where nobody waits for anything any more."""
        is_starting = any(not answer for answer in self._tasks.values())
        if not is_starting and self.growing.keys() <= self._apart:
            self._enter(ConversationState.IDLE)

    def _enter(self, state: ConversationState) -> None:
        if state is self.state:
            return
        self.state = state
        for listener in tuple(self._listeners):
            listener.state_has_changed(state)


def _begin_with(reply: GrowingReply, old: Message | None, now: float) -> Begun | None:
    """Put into an answer what it goes on from, and say what that is."""
    if old is None:
        return None
    begun = Begun(take_beginning(old))
    reply.take(begun, now)
    return begun


def _name_attached(message: Message) -> str:
    """Return a title for a chat that begins without words."""
    return title_from(message.files[0].name) if message.files else tr("Picture")
