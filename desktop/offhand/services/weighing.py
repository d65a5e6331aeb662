"""What a chat weighs in tokens, guessed message by message, and what of it the next request would send.

A message is weighed once; long chats are weighed in slices, so that nobody waits for it.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.billing import read_quantities
from offhand.domain.context import ContextMark, Sent, find_sent, join_system
from offhand.domain.forecast import Question
from offhand.domain.gating import can_search
from offhand.domain.habits import LONGEST_PREAMBLE
from offhand.domain.message import (
    WHOLE,
    FilePart,
    ImagePart,
    Message,
    ReasoningPart,
    Role,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from offhand.domain.model_settings import SYSTEM_PROMPT
from offhand.domain.request_settings import SERVICE_TIER
from offhand.domain.searching import could_search, count_searches
from offhand.domain.tiers import find_dear
from offhand.domain.token_counting import BYTES_PER_SECRET, NOTE, PER_MESSAGE, count_image, count_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.models import ModelCard
    from offhand.domain.settings import Settings

SLICE = 0.004
"""Seconds of weighing after which others go on."""
WARM = 600.0
"""Seconds for which a provider's cache is expected to have a chat (OPENROUTER section 2, ``session_id``)."""
BYTES_PER_TOKEN = 4
"""Of a text file, whose words are not at hand."""
IN_CHAT = 12
"""Answers of the same chat that tell how long the next one may be."""
MOST_HEARD = 60
"""Answers that are looked at for those."""
UNLIKELY = 2.0
"""How many times as much as was guessed a report of the same beginning may say, or how many times less."""


class Weight(msgspec.Struct, frozen=True):
    """Hold the guessed tokens of a message."""

    text: int = 0
    pictures: int = 0
    images: int = 0
    """How many pictures there are."""
    thoughts: int = 0
    """Of thinking, which goes back to the model that it came from and to no other."""
    thinker: str = ""

    def total(self, model: str, *, sees: bool) -> int:
        """Return the tokens of the whole message."""
        return self.words(model, sees=sees) + (self.pictures if sees else 0)

    def words(self, model: str, *, sees: bool) -> int:
        """Return the tokens of all but the pictures, or with the notes that stand for them."""
        notes = 0 if sees else self.images * NOTE
        return self.text + notes + (self.thoughts if self.thinker == model else 0)


class Survey(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what the next request would send of a path, besides what is being typed."""

    model: str
    sees: bool
    """The model takes pictures."""
    start: int = 0
    """How many messages from the first one on are left out."""
    count: int = 0
    """How many messages there are on the path."""
    mark: ContextMark | None = None
    system: int = 0
    """Tokens of the system prompt, and of the summary below it."""
    words: int = 0
    pictures: int = 0
    images: int = 0
    known: int = 0
    """Tokens that the model counted for the beginning, 0 where it did not."""
    known_weight: int = 0
    """What those had been guessed to be."""
    answered: float = 0.0
    """When this model last answered on the path (Unix seconds), 0 where it did not."""
    answers: tuple[int, ...] = ()
    """Tokens of its answers, the newest last."""
    effort: str = ""
    """How hard the model is told to think."""
    longest: int | None = None
    """Tokens that the answer may take."""
    may_search: bool = False
    """The model may search the web."""
    tier: str = ""
    """The tier of service that is asked for, empty for the usual one."""
    weights: Sequence[Weight] = ()
    """Of each message on the path, left out or not."""

    def make_question(self, draft: Weight, now: float) -> Question:
        """Return what is asked when a draft is sent now."""
        words = self.system + self.words + draft.words(self.model, sees=self.sees)
        pictures = self.pictures + (draft.pictures if self.sees else 0)
        return Question(
            text=words,
            pictures=pictures,
            images=self.images + (draft.images if self.sees else 0),
            known=self.known,
            added=max(0, words + pictures - self.known_weight) if self.known else 0,
            follows=bool(self.known) and now - self.answered < WARM,
            effort=self.effort,
            longest=self.longest,
            in_chat=self.answers,
            may_search=self.may_search,
            tier=self.tier,
        )

    def find_cut(self, path: Sequence[Message], tokens: float) -> int:
        """Return from which message on about so many tokens would be sent: at a question, as early as fits.

        ``path`` is what was surveyed. Where not even the last exchange fits, all of it is left out.
        """
        total, best = 0, self.count
        for place in range(self.count - 1, self.start - 1, -1):
            total += self.weights[place].total(self.model, sees=self.sees)
            if total > tokens:
                break
            if path[place].role is Role.USER:
                best = place
        return best


class Weights:
    """Remember what messages weigh."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._known: dict[str, tuple[Message, Weight]] = {}

    def weigh(self, messages: Sequence[Message], seconds: float = SLICE) -> list[Weight] | None:
        """Return what messages weigh, None where that takes longer than so many seconds.

        What was weighed is remembered, so that the next call goes on from there.
        """
        weights: list[Weight] = []
        until = perf_counter() + seconds
        for message in messages:
            known = self._known.get(message.id)
            if known is not None and known[0] is message:
                weights.append(known[1])
                continue
            if perf_counter() > until:
                return None
            weight = weigh_message(message)
            self._known[message.id] = message, weight
            weights.append(weight)
        return weights


def weigh_message(message: Message) -> Weight:
    """Guess the tokens of a message as it goes over the wire (``openrouter.messages``)."""
    text, pictures, images, thoughts, thinker = PER_MESSAGE, 0, 0, 0, ""
    for part in message.parts:
        match part:
            case TextPart(words):
                text += count_text(words)
            case FilePart():
                text += weigh_file(part)
            case ImagePart(blob) if message.role is Role.USER:
                pictures += count_image(blob.width, blob.height)
                images += 1
            case ImagePart():
                text += NOTE
            case ToolCallPart(_, name, arguments):
                text += count_text(name) + count_text(arguments) + PER_MESSAGE
            case ToolResultPart(_, content):
                text += count_text(content) + PER_MESSAGE
            case ReasoningPart(_, details, model) if details:
                thinker = model
                thoughts += sum(map(_count_detail, details))
            case _:
                pass
    return Weight(text, pictures, images, thoughts, thinker)


def weigh_file(part: FilePart) -> int:
    """Guess the tokens of an attached text, with what it is labelled by."""
    return (part.tokens or part.blob.size // BYTES_PER_TOKEN) + count_text(part.name) + PER_MESSAGE


def survey_path(
    path: Sequence[Message],
    weights: Sequence[Weight],
    marks: Sequence[ContextMark],
    *,
    model: str,
    card: ModelCard | None,
    settings: Settings,
    is_asked: bool = False,
    longest: int | None = None,
) -> Survey:
    """Sum up what is sent of a path whose messages weigh that much.

    ``settings`` are those of the chat; ``longest`` limits the answer to so many tokens besides them.
    """
    sent = find_sent(path, marks, is_asked=is_asked)
    sees = card is None or card.takes_images
    said = join_system(settings.get(SYSTEM_PROMPT), sent.summary)
    first = count_text(said) + (PER_MESSAGE if said else 0)
    kept = weights[sent.start :]
    may_search = settings.web_search is not None and can_search(card, settings.endpoint.base_url)
    wanted = min(filter(None, (settings.sampling.max_tokens, longest)), default=None)
    told = _hear_answers(path, weights, sent, model, first, sees=sees, may_search=may_search)
    return Survey(
        model=model,
        sees=sees,
        start=sent.start,
        count=len(path),
        mark=sent.mark,
        system=first,
        words=_sum_words(kept, model, sees=sees),
        pictures=sum([weight.pictures for weight in kept]) if sees else 0,
        images=sum([weight.images for weight in kept]) if sees else 0,
        known=told.known,
        known_weight=told.weight,
        answered=told.at,
        answers=tuple(reversed(told.lengths)),
        effort=settings.sampling.reasoning_effort or "",
        longest=card.bound_answer(wanted) if card is not None else wanted,
        may_search=may_search,
        tier=find_dear(settings.get(SERVICE_TIER)),
        weights=weights,
    )


class _Told(msgspec.Struct):
    """Hold what the answers on a path tell."""

    known: int = 0
    weight: int = 0
    at: float = 0.0
    lengths: list[int] = msgspec.field(default_factory=list[int])
    """The newest first."""


def _hear_answers(
    path: Sequence[Message],
    weights: Sequence[Weight],
    sent: Sent,
    model: str,
    first: int,
    *,
    sees: bool,
    may_search: bool,
) -> _Told:
    """Hear what a model's own last answers on a path tell; ``first`` is the system prompt.

    The lengths are those of answers that could search as this one may (``may_search``); the prompt of one
    that searched has more in it than was sent, and tells nothing of what is sent.
    """
    told, heard = _Told(), 0
    since = sent.mark.created if sent.mark is not None else 0.0
    for place in range(len(path) - 1, sent.start - 1, -1):
        reply = path[place].reply
        if reply is None or reply.asked_model != model or reply.ended is None:
            continue
        told.at = told.at or reply.ended
        usage = reply.usage
        if usage is None:
            continue
        heard += 1
        if usage.completion_tokens and reply.finish in WHOLE and could_search(path[place]) is may_search:
            told.lengths.append(read_quantities(usage).completion_tokens)
        is_plain = not told.known and not count_searches(path[place])
        if is_plain and usage.prompt_tokens and reply.started > since:
            before = weights[sent.start : place]
            guessed = first + _sum_words(before, model, sees=sees)
            guessed += sum([weight.pictures for weight in before]) if sees else 0
            if _is_likely(usage.prompt_tokens, guessed):
                told.known, told.weight = usage.prompt_tokens, guessed
        if len(told.lengths) >= IN_CHAT or heard >= MOST_HEARD:
            break
    return told


def _sum_words(weights: Sequence[Weight], model: str, *, sees: bool) -> int:
    """Return the tokens of all but the pictures; ten thousand messages take a millisecond or two."""
    total = sum([weight.text for weight in weights])
    total += sum([weight.thoughts for weight in weights if weight.thinker == model])
    return total if sees else total + NOTE * sum([weight.images for weight in weights])


def find_limit(card: ModelCard | None) -> int | None:
    """Return how many tokens a model reads and writes in one request, None where nobody tells."""
    return card.room if card is not None else None


def _is_likely(reported: int, guessed: int) -> bool:
    """Say whether a report can be of what is sent now: much may have been set otherwise since."""
    return reported > 0 and guessed / UNLIKELY < reported < guessed * UNLIKELY + LONGEST_PREAMBLE


def _count_detail(detail: dict[str, object]) -> int:
    text = detail.get("text") or detail.get("summary")
    secret = detail.get("data")
    told = count_text(text) if isinstance(text, str) else 0
    return told + (len(secret) // BYTES_PER_SECRET if isinstance(secret, str) else 0)
