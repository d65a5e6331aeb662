"""Counting of what is asked beside the answers of a chat: titles and summaries."""

from __future__ import annotations

from contextlib import aclosing
from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.domain.events import Opened, ReasoningDelta, Served, TextDelta, UsageReported
from offhand.domain.spending import make_spending, name_generation
from offhand.services.identity import new_id
from offhand.services.reckoning import reckon_request

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from offhand.domain.chat import ChatHead
    from offhand.domain.events import StreamEvent
    from offhand.domain.message import Usage
    from offhand.domain.spending import SpendingKind
    from offhand.services.backing import Backing


async def meter(
    events: AsyncGenerator[StreamEvent, None],
    backing: Backing,
    *,
    kind: SpendingKind,
    head: ChatHead,
    message: str,
    model: str,
    prompt: int,
) -> AsyncGenerator[StreamEvent, None]:
    """Pass the events of a request on, and count what it cost, however it ends.

    ``head`` is that of the chat which it belongs to, ``message`` where in it the result stands;
    ``prompt`` are the tokens of the request as guessed, for a server that reports nothing.
    """
    started = backing.clock()
    generation: str | None = None
    usage: Usage | None = None
    served = ""
    answer: list[str] = []
    try:
        async with aclosing(events) as stream:
            async for event in stream:
                match event:
                    case Opened(generation_id):
                        generation = generation_id or generation
                    case Served(name, _):
                        served = name or served
                    case UsageReported(counted):
                        usage = counted
                    case TextDelta(text) | ReasoningDelta(text):
                        answer.append(text)
                    case _:
                        pass
                yield event
    finally:
        if usage is not None or generation or answer:
            entry = make_spending(
                usage,
                generation=name_generation(generation, started, new_id()),
                at=started,
                kind=kind,
                chat=head.id,
                message=message,
                model=served or model,
            )
            card = backing.card_for(served) or backing.card_for(model)
            estimate = reckon_request(card, usage, prompt, "".join(answer), started)
            backing.gate.note(replace(entry, estimate=estimate), is_temporary=head.is_temporary)
