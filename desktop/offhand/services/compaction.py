"""A summary in the place of old messages, written by a model for the user to read and change.

What is summed up may be longer than the model can read at once: it then goes in parts, each with the
summary so far. Nothing is set by this; whoever asked decides what becomes of the text.
"""

from __future__ import annotations

from contextlib import aclosing
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from offhand.assets import read_asset
from offhand.domain.chat import ChatHead
from offhand.domain.events import TextDelta, UsageReported
from offhand.domain.forecast import Question
from offhand.domain.message import FilePart, ImagePart, Message, Role, TextPart
from offhand.domain.request import ChatRequest, Routing, Sampling
from offhand.domain.spending import SpendingKind
from offhand.domain.token_counting import count_text
from offhand.services.identity import new_id
from offhand.services.metering import meter
from offhand.services.titles import choose_sampling
from offhand.services.weighing import find_limit
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from offhand.domain.models import ModelCard
    from offhand.services.backing import Backing

LONGEST = 1_500
"""Tokens of a summary."""
ROOM_TO_THINK = 2_500
"""Tokens for a model that cannot leave thinking, which counts among them."""
PART = 0.5
"""Share of what the model reads that one part fills; guesses of tokens may be off."""
USUAL_PART = 24_000
"""Tokens of a part, where nobody tells what the model reads."""
LETTERS = 3
"""Letters of a token, as few as they are in dense scripts and code."""
NAMES = {Role.USER: "User", Role.ASSISTANT: "Assistant", Role.TOOL: "Tool"}


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """Say what is summed up, and by whom."""

    messages: tuple[Message, ...]
    """What is left out then, oldest first, as far as it was sent until now."""
    earlier: str = ""
    """The summary that stood in the place of what came before them."""
    model: str
    card: ModelCard | None = None
    routing: Routing = msgspec.field(default_factory=Routing)
    """Who may read it, as for the chat's own questions."""
    head: ChatHead = msgspec.field(default_factory=lambda: ChatHead(id=""))
    """Of the chat, whose caps count."""

    @property
    def last(self) -> str:
        """Return the message below which the line will stand."""
        return self.messages[-1].id

    def list_parts(self) -> list[str]:
        """Return the conversation as text, in parts that the model can read."""
        limit = find_limit(self.card)
        letters = LETTERS * (round(limit * PART) if limit else USUAL_PART)
        parts: list[str] = [""]
        for told in _tell(self.messages, letters):
            if parts[-1] and len(parts[-1]) + len(told) > letters:
                parts.append("")
            parts[-1] += told
        return [part for part in parts if part]

    def make_questions(self) -> tuple[Question, ...]:
        """Return what each part takes, in tokens; it carries the summary so far along."""
        sampling, prompt = _limit(self.card), count_text(_read_prompt())
        return tuple(
            Question(
                text=count_text(part) + prompt + (LONGEST if number else count_text(self.earlier)),
                effort=sampling.reasoning_effort or "",
                longest=sampling.max_tokens,
            )
            for number, part in enumerate(self.list_parts())
        )


class Summary(msgspec.Struct, frozen=True):
    """Hold what came of it."""

    text: str
    cost: Decimal | None
    """USD, None where nobody told."""


async def summarise(plan: Plan, backing: Backing, hear: Callable[[str, str], None]) -> Summary:
    """Have a conversation summed up; raises ``AppError``, ``CapReached`` among them.

    ``hear`` is told what is read now, and the text as far as it has come.
    """
    questions = plan.make_questions()
    keys = [new_id() for _ in questions]
    gate = backing.gate
    if questions:
        await gate.admit_questions(keys, plan.head, plan.model, questions)
    try:
        return await _write_parts(plan, backing, hear, keys)
    finally:
        for key in keys:
            gate.release(key)


async def _write_parts(
    plan: Plan, backing: Backing, hear: Callable[[str, str], None], keys: Sequence[str]
) -> Summary:
    summary, cost = plan.earlier, None
    parts = plan.list_parts()
    for number, part in enumerate(parts, start=1):
        doing = tr("Reading part {number} of {count}", number=number, count=len(parts))
        if len(parts) == 1:
            doing = tr("Reading")
        hear(doing, "")
        request = _make_request(plan, part, summary)
        pieces: list[str] = []
        answer = meter(
            backing.provider.stream_chat(request),
            backing,
            kind=SpendingKind.SUMMARY,
            head=plan.head,
            message=plan.last,
            model=plan.model,
            prompt=count_text(request.system) + count_text(request.messages[0].text),
        )
        async with aclosing(answer) as events:
            async for event in events:
                if isinstance(event, TextDelta):
                    pieces.append(event.text)
                    hear(doing, "".join(pieces))
                elif isinstance(event, UsageReported) and event.usage.cost is not None:
                    cost = (cost or Decimal(0)) + event.usage.cost
        backing.gate.release(keys[number - 1])  # what it cost was counted
        summary = "".join(pieces).strip() or summary
    return Summary(summary, cost)


def _make_request(plan: Plan, part: str, summary: str) -> ChatRequest:
    before = f"Summary so far:\n{summary}\n\n" if summary.strip() else ""
    text = f"{before}Conversation to sum up:\n\n{part}"
    return ChatRequest(
        model=plan.model,
        messages=(Message(id=new_id(), role=Role.USER, parts=(TextPart(text),)),),
        card=plan.card,
        system=_read_prompt(),
        sampling=_limit(plan.card),
        routing=plan.routing,
    )


def _limit(card: ModelCard | None) -> Sampling:
    effort = choose_sampling(card).reasoning_effort
    thinks = card is not None and card.reasoning is not None and effort != "none"
    return Sampling(max_tokens=LONGEST + (ROOM_TO_THINK if thinks else 0), reasoning_effort=effort)


def _tell(messages: Sequence[Message], letters: int) -> Iterator[str]:
    """Yield messages as text, longer ones in pieces."""
    for message in messages:
        text = message.text
        others = [_name(part) for part in message.parts if isinstance(part, ImagePart | FilePart)]
        told = "\n".join(filter(None, (text, *others)))
        for start in range(0, len(told), letters):
            yield f"{NAMES[message.role]}:\n{told[start : start + letters]}\n\n"


def _name(part: ImagePart | FilePart) -> str:
    kind = "picture" if isinstance(part, ImagePart) else "pasted text" if part.is_pasted else "file"
    return f"[{kind} {part.name}]".replace(" ]", "]")


def _read_prompt() -> str:
    return read_asset("instructions/summary.md").strip()
