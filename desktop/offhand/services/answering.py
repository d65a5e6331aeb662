"""One answer from the request to its end: begun anew, or gone on with where it was cut off."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from offhand.domain.errors import (
    AnswerInterrupted,
    AppError,
    BadRequest,
    ConnectionLost,
    CreditExhausted,
    EmptyAnswer,
    TimedOut,
)
from offhand.domain.events import Priced
from offhand.domain.message import FinishReason
from offhand.domain.receipt import has_prices, list_pictures, list_today
from offhand.services.answer_limits import find_longest
from offhand.services.context import gather_request
from offhand.services.going_on import Way, list_attempts
from offhand.services.price_list import list_at_end
from offhand.services.turn import run_turn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from offhand.domain.events import StreamEvent
    from offhand.domain.message import ImagePart, Message
    from offhand.domain.seam import Seam
    from offhand.services.backing import Backing
    from offhand.services.reply import GrowingReply
    from offhand.services.spending_gate import ChatHolder


class Answering:
    """Have one answer written into a reply that grows."""

    def __init__(
        self,
        backing: Backing,
        reply: GrowingReply,
        path: Sequence[Message],
        *,
        holder: ChatHolder,
        hear: Callable[[StreamEvent], None],
        longest: int | None = None,
        schema: dict[str, Any] | None = None,
    ) -> None:
        """``holder`` has the chat, whose marks say what is left out of the path to the question.

        ``hear`` is told of every event that the reply took; ``longest`` is how many tokens the answer
        may take, ``schema`` what it must follow.
        """
        self._schema = schema
        self._backing = backing
        self._reply = reply
        self._path = path
        self._holder = holder
        self._head = holder.chat.head
        self._hear = hear
        self._longest = longest
        self._pictures: tuple[ImagePart, ...] = ()

    async def run(self, old: Message | None = None) -> None:
        """Write the answer, where one is given going on from an old one; the reply is ended in any case.

        Raises ``asyncio.CancelledError`` when it is stopped.
        """
        error: AppError | None = None
        reason = FinishReason.ERROR
        try:
            await self._backing.gate.admit_answer(
                self._holder, self._reply.message, old, longest=self._longest
            )
            await (self._ask(self._path) if old is None else self._go_on(old))
        except asyncio.CancelledError:
            reason = FinishReason.STOPPED
            raise
        except EmptyAnswer as problem:
            if old is not None and problem.finish_reason == FinishReason.STOP.value:
                reason = FinishReason.STOP  # the model has nothing to add: it was the end
            else:
                error = problem
        except AppError as problem:
            error = problem
            if isinstance(problem, CreditExhausted):
                self._backing.allowance.note(self._model, problem.affordable_tokens, self._backing.clock())
            is_cut = isinstance(problem, AnswerInterrupted | ConnectionLost | TimedOut)
            if is_cut and self._reply.has_grown:
                reason = FinishReason.INTERRUPTED
        finally:
            if self._reply.message.is_open or error is not None:
                self._reply.end(reason, self._backing.clock(), error)
            self._note_list()

    def _note_list(self) -> None:
        """Keep the prices of the day: the list may be another one when somebody looks at the receipt."""
        reply = self._reply.message.reply
        listed = list_at_end(self._backing, reply, self._pictures) if reply is not None else None
        if listed is not None:
            self._reply.note_list(listed)

    async def _go_on(self, old: Message) -> None:
        model, refused = self._model, self._backing.refused_prefills
        attempts = list_attempts(self._path, old, model, self._backing.card_for(model), refused)
        for attempt in attempts:
            try:
                await self._ask(attempt.messages, attempt.seam)
            except BadRequest:
                if attempt.way is not Way.PREFILL or self._reply.has_grown:
                    raise
                refused.add(model)
            else:
                return

    async def _ask(self, messages: Sequence[Message], seam: Seam | None = None) -> None:
        backing, marks = self._backing, self._head.marks
        settings = backing.settings().overlaid(self._head.own)
        longest = await find_longest(
            backing,
            messages,
            model=self._model,
            settings=settings,
            marks=marks,
            asked=self._longest,
            answer=self._reply.id,
        )
        request = await gather_request(
            messages,
            model=self._model,
            card=backing.card_for(self._model),
            settings=settings,
            blobs=backing.blobs,
            session_id=self._head.id,
            marks=marks,
            longest=longest,
            schema=self._schema,
        )
        takes = request.card is None or request.card.takes_images
        self._pictures = list_pictures(request.messages) if takes else ()
        listed = list_today(request.card, self._pictures)
        if listed is not None and has_prices(listed.pricing):
            priced = Priced(listed)
            self._reply.take(priced, backing.clock())
            self._hear(priced)
        await run_turn(
            backing.provider.stream_chat(request),
            self._reply,
            images=backing.images,
            clock=backing.clock,
            hear=self._hear,
            seam=seam,
        )

    @property
    def _model(self) -> str:
        return self._reply.asked_model
