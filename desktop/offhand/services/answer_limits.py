"""How long an answer is asked to be at most: as set, as the context has room for, as is left to pay it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from offhand.domain.affording import SHORTEST_ANSWER, covers_longest, find_affordable
from offhand.domain.message import FilePart
from offhand.domain.model_settings import SYSTEM_PROMPT
from offhand.services.weighing import Weight, survey_path, weigh_message

LARGEST_PICTURE = 4_000
"""Tokens."""
FRAME = 64
"""Tokens of what stands around a message, and of calls of tools."""

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.context import ContextMark
    from offhand.domain.message import Message
    from offhand.domain.models import ModelCard
    from offhand.domain.settings import Settings
    from offhand.services.backing import Backing


async def find_longest(
    backing: Backing,
    messages: Sequence[Message],
    *,
    model: str,
    settings: Settings,
    marks: Sequence[ContextMark] = (),
    asked: int | None = None,
) -> int | None:
    """Return how many tokens an answer to the last message may take, None where nothing limits it.

    ``asked`` is what was asked for this time, in the place of what an earlier refusal named. A prompt that
    fills the context by itself leaves the limit as it is: the refusal says more.
    """
    now, card = backing.clock(), backing.card_for(model)
    asked = asked or backing.allowance.find(model, now)
    wanted = min(filter(None, (asked, settings.sampling.max_tokens)), default=None)
    left = backing.allowance.remainder
    if card is None or (wanted is None and left is None):
        return asked
    most = _bound_prompt(messages, settings)
    has_room = wanted is None or card.context is None or most + wanted <= card.context
    if has_room and (left is None or covers_longest(card, most, left, now)):
        return asked  # a long chat is weighed only where that may change something
    prompt = await asyncio.to_thread(_guess_prompt, messages, marks, model, card, settings, now)
    room = card.context - prompt if wanted is not None and card.context else None
    affordable = find_affordable(card, prompt, left, now) if left is not None else None
    known = (asked, room if room is None or room >= SHORTEST_ANSWER else None, affordable)
    return min((each for each in known if each is not None), default=None)


def _bound_prompt(messages: Sequence[Message], settings: Settings) -> int:
    """Return tokens that a prompt will hardly have more of: a letter is one at most, for most languages."""
    letters = len(settings.get(SYSTEM_PROMPT)) + sum(
        len(message.text) + len(message.reasoning) + FRAME for message in messages
    )
    files = sum(part.blob.size for each in messages for part in each.parts if isinstance(part, FilePart))
    return letters + files + sum(len(message.images) for message in messages) * LARGEST_PICTURE


def _guess_prompt(
    messages: Sequence[Message],
    marks: Sequence[ContextMark],
    model: str,
    card: ModelCard,
    settings: Settings,
    now: float,
) -> int:
    """Return the tokens of a prompt, by the model's own count as far as an answer in the chat told it."""
    weights = [weigh_message(message) for message in messages]
    survey = survey_path(messages, weights, marks, model=model, card=card, settings=settings, is_asked=True)
    question = survey.make_question(Weight(), now)
    return question.known + question.added if question.known else question.text + question.pictures
