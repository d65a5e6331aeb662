"""How long an answer is asked to be at most: as set, as the context has room for, as is left to pay it."""

from __future__ import annotations

import asyncio
import math
from typing import TYPE_CHECKING

from offhand.domain.affording import SHORTEST_ANSWER, covers_longest, find_affordable, find_dearest
from offhand.domain.context import find_sent, join_system
from offhand.domain.forecast import predict_prompt
from offhand.domain.found import range_found
from offhand.domain.gating import can_search
from offhand.domain.habits import Habit, Range, fit_counting, list_plain
from offhand.domain.message import FilePart, ImagePart, ReasoningPart, TextPart, ToolCallPart, ToolResultPart
from offhand.domain.model_settings import SYSTEM_PROMPT
from offhand.domain.request_settings import ANSWER_SCHEMA
from offhand.domain.token_counting import count_text
from offhand.services.weighing import Weight, survey_path, weigh_message

LARGEST_PICTURE = 4_000
"""Tokens."""
FRAME = 64
"""Tokens of what stands around a message or a part of one."""
UNSEEN = 1_000
"""Tokens that a provider may put before a prompt, where no answer has told yet (OPENROUTER section 6)."""

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.context import ContextMark
    from offhand.domain.message import Message, Part
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
    answer: str = "",
) -> int | None:
    """Return how many tokens an answer to the last message may take, None where nothing limits it.

    ``asked`` is what was asked for this time, in the place of what an earlier refusal named. A prompt that
    fills the context by itself leaves the limit as it is: the refusal says more. ``answer`` names it, so
    that others on their way have only what it leaves.
    """
    now, card = backing.clock(), backing.card_for(model)
    asked = asked or backing.allowance.find(model, now)
    wanted = min(filter(None, (asked, settings.sampling.max_tokens)), default=None)
    left = backing.allowance.find_share(answer)
    if card is None or (wanted is None and left is None):
        return asked
    most = _bound_prompt(messages, marks, model, settings)
    may_search = settings.web_search is not None and can_search(card, settings.endpoint.base_url)
    has_room = wanted is None or card.context is None or (not may_search and most + wanted <= card.context)
    if has_room and (left is None or covers_longest(card, most, left, now)):
        backing.allowance.set_aside(answer, find_dearest(card, most, wanted, now))
        return asked  # a long chat is weighed only where that may change something
    habit = backing.habits.get(model, Habit())
    prompt = await asyncio.to_thread(_guess_prompt, messages, marks, model, card, settings, habit)
    room = _find_room(card.context, prompt) if wanted is not None and card.context else None
    affordable = find_affordable(card, round(prompt.likely), left, now) if left is not None else None
    known = (asked, room if room is None or room >= SHORTEST_ANSWER else None, affordable)
    longest = min((each for each in known if each is not None), default=None)
    most_answered = min(filter(None, (longest, settings.sampling.max_tokens)), default=None)
    backing.allowance.set_aside(answer, find_dearest(card, round(prompt.likely), most_answered, now))
    return longest


def _find_room(context: int, prompt: Range) -> int:
    """Return the tokens that are left for an answer, since strict providers refuse one token too many.

    A guess that may be far off does not take all of it: half of what is likely there is asked for at least.
    """
    return max(context - math.ceil(prompt.high), (context - math.ceil(prompt.likely)) // 2)


def _bound_prompt(
    messages: Sequence[Message], marks: Sequence[ContextMark], model: str, settings: Settings
) -> int:
    """Return tokens that a prompt has no more of: a byte of UTF-8 is one at most."""
    sent = find_sent(messages, marks)
    said = join_system(settings.get(SYSTEM_PROMPT), sent.summary)
    parts = [part for message in messages[sent.start :] for part in message.parts]
    frames = FRAME * (len(messages) - sent.start + len(parts) + 1) + UNSEEN
    schema = _count_bytes(settings.get(ANSWER_SCHEMA))
    return frames + schema + _count_bytes(said) + sum(_bound_part(part, model) for part in parts)


def _bound_part(part: Part, model: str) -> int:
    match part:
        case TextPart(text) | ToolResultPart(_, text):
            return _count_bytes(text)
        case ToolCallPart(_, name, arguments):
            return _count_bytes(name) + _count_bytes(arguments)
        case FilePart(blob, name):
            return blob.size + _count_bytes(name)
        case ImagePart():
            return LARGEST_PICTURE
        case ReasoningPart(_, details, thinker) if details and thinker == model:
            told = (value for detail in details for value in detail.values())
            return sum(_count_bytes(value) for value in told if isinstance(value, str))
        case _:
            return 0


def _count_bytes(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "replace"))


def _guess_prompt(
    messages: Sequence[Message],
    marks: Sequence[ContextMark],
    model: str,
    card: ModelCard,
    settings: Settings,
    habit: Habit,
) -> Range:
    """Return the tokens of a prompt, as the model was seen to count, or as far as an answer told it."""
    weights = [weigh_message(message) for message in messages]
    survey = survey_path(messages, weights, marks, model=model, card=card, settings=settings, is_asked=True)
    question = survey.make_question(Weight(), 0.0)
    prompt = predict_prompt(habit, question)
    others = FRAME + count_text(settings.get(ANSWER_SCHEMA))
    if not question.known and not habit.seen:
        others += UNSEEN
    if question.may_search:  # what is found has to fit as well
        counting = fit_counting(list_plain(habit, question.kind))
        others += round(range_found(habit, counting, prompt).tokens.high)
    return Range(prompt.low, prompt.likely, prompt.high + others)
