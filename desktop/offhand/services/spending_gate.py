"""Where everything that costs passes before it is sent, and is counted after it came.

The gate stands open until somebody guards it, so that conversations can be built, and used in the
demo, without anybody who counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.chat import Chat, ChatHead
    from offhand.domain.forecast import Question
    from offhand.domain.message import Message
    from offhand.domain.spending import Spending
    from offhand.services.tasks import TaskScope


class ChatHolder(Protocol):
    """Hold a chat as it stands; ``services.conversation.Conversation`` does."""

    @property
    def chat(self) -> Chat:
        """Return the chat."""
        ...

    @property
    def scope(self) -> TaskScope:
        """Return what owns the tasks of the chat, and lasts as long as it is in memory."""
        ...


class SpendingGuard(Protocol):
    """Decide what may be spent; ``services.budgets.Budgets`` does."""

    async def admit_answer(
        self,
        holder: ChatHolder,
        reply: Message,
        old: Message | None,
        *,
        longest: int | None,
        is_confirmed: bool = False,
    ) -> None:
        """Let an answer be asked for, perhaps going on from an old one; raises ``CapReached``.

        ``is_confirmed``: it passes whatever it costs, which is set aside all the same.
        """
        ...

    async def admit_questions(
        self,
        keys: Sequence[str],
        head: ChatHead,
        model: str,
        questions: Sequence[Question],
        *,
        is_confirmed: bool = False,
    ) -> None:
        """Let something else be asked that belongs to a chat, all of it or nothing; raises ``CapReached``.

        Each request has a key of its own, under which its cost is set aside.
        """
        ...

    def release(self, key: str) -> None:
        """Hear that what was let pass is over."""
        ...

    def hold(self, key: str) -> None:
        """Hear that the cost of what was let pass is asked for, also after its end."""
        ...

    def settle(self, key: str) -> None:
        """Hear that it is known now, or that nobody will tell it any more."""
        ...

    def note(self, entry: Spending, *, is_temporary: bool) -> None:
        """Count what belongs to no answer of a chat."""
        ...


class CostAsker(Protocol):
    """Ask for costs that nobody told; ``services.costs.Costs`` does."""

    def ask_for(self, entry: Spending, *, is_temporary: bool) -> None:
        """Ask for the cost of what belongs to no answer of a chat, and note it when it is told."""
        ...


class SpendingGate:
    """Pass on to the guard, where there is one."""

    def __init__(self) -> None:
        """Stand open."""
        self._guard: SpendingGuard | None = None
        self._asker: CostAsker | None = None
        self._waived: set[str] = set()

    def appoint(self, guard: SpendingGuard) -> None:
        """Have somebody guard it from now on."""
        self._guard = guard

    def appoint_asker(self, asker: CostAsker) -> None:
        """Have somebody ask for costs that nobody told."""
        self._asker = asker

    def waive(self, what: str) -> None:
        """Let the next answer of a question, or summary of a chat, pass whatever it costs.

        The user has confirmed that. ``what`` is the id of the question or of the chat.
        """
        self._waived.add(what)

    async def admit_answer(
        self,
        holder: ChatHolder,
        reply: Message,
        old: Message | None = None,
        *,
        longest: int | None = None,
    ) -> None:
        """Let an answer be asked for, perhaps going on from an old one; raises ``CapReached``."""
        is_confirmed = self._take_waiver(reply.parent or "")
        if self._guard is not None:
            await self._guard.admit_answer(holder, reply, old, longest=longest, is_confirmed=is_confirmed)

    async def admit_question(self, key: str, head: ChatHead, model: str, question: Question) -> None:
        """Let a title be asked for; raises ``CapReached``."""
        await self.admit_questions((key,), head, model, (question,))

    async def admit_questions(
        self, keys: Sequence[str], head: ChatHead, model: str, questions: Sequence[Question]
    ) -> None:
        """Let the requests that make a summary be asked, all or none; raises ``CapReached``."""
        is_confirmed = self._take_waiver(head.id)
        if self._guard is not None:
            await self._guard.admit_questions(keys, head, model, questions, is_confirmed=is_confirmed)

    def release(self, key: str) -> None:
        """Tell that what was let pass is over, however it ended."""
        if self._guard is not None:
            self._guard.release(key)

    def hold(self, key: str) -> None:
        """Tell that the cost of an answer is asked for: what was set aside for it counts until ``settle``."""
        if self._guard is not None:
            self._guard.hold(key)

    def settle(self, key: str) -> None:
        """Tell that it is known now, or that nobody will tell it any more."""
        if self._guard is not None:
            self._guard.settle(key)

    def note(self, entry: Spending, *, is_temporary: bool) -> None:
        """Count what belongs to no answer of a chat; of a temporary one nothing is kept."""
        if self._guard is not None:
            self._guard.note(entry, is_temporary=is_temporary)
            if entry.cost is None and self._asker is not None:
                self._asker.ask_for(entry, is_temporary=is_temporary)

    def _take_waiver(self, what: str) -> bool:
        """Say whether something may pass whatever it costs, this once."""
        is_waived = what in self._waived
        self._waived.discard(what)
        return is_waived
