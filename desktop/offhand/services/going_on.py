"""How a model is asked to go on with an answer of its own that was cut off.

Where a model is run from a template, its last words are put into its mouth and it goes on from
there. Others are asked in words; that request is made up for the wire and never becomes a message.
Thinking is not sent back: what there is of it need not be whole.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from offhand.domain.message import CitationPart, ImagePart, Message, Role, TextPart
from offhand.domain.seam import Seam, find_open_fence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from offhand.domain.message import Part
    from offhand.domain.models import ModelCard

QUOTED = 160
"""Characters of the end that are quoted in a request to go on."""
REQUEST = (
    "Your answer was cut off. Continue it exactly where it stopped, from the next character on. "
    "Do not repeat anything, do not begin anew, and say nothing about the interruption. "
    "It ended with these words: {quote}"
)
INSIDE_CODE = (
    " You are inside a code block that is still open: go on with its content and do not open it again."
)


class Way(Enum):
    """Say how a model is brought to go on."""

    PREFILL = "prefill"
    """The answer so far stands last, as if the model were just speaking."""
    REQUEST = "request"


class Attempt(msgspec.Struct, frozen=True, kw_only=True):
    """Hold one way to ask for the rest, and how its first words are joined to the old ones."""

    way: Way
    messages: tuple[Message, ...]
    seam: Seam


def can_go_on(message: Message) -> bool:
    """Say whether there are words to go on from."""
    return message.role is Role.ASSISTANT and not message.is_open and bool(message.text.strip())


def take_beginning(message: Message) -> tuple[Part, ...]:
    """Return what of an old answer the new one begins with: all that it shows but its thinking."""
    shown = (part for part in message.parts if isinstance(part, ImagePart | CitationPart))
    return (TextPart(message.text), *shown)


def list_attempts(
    path: Sequence[Message], old: Message, model: str, card: ModelCard | None, refused: AbstractSet[str]
) -> Iterator[Attempt]:
    """Yield the ways to ask for the rest of an answer, the better one first.

    ``path`` leads to its question, ``refused`` names models that take no prefill.
    """
    text = old.text
    if card is not None and card.takes_prefill and model not in refused:
        # Providers refuse a last message that ends in blanks; the seam puts them together again.
        said = replace(old, parts=(TextPart(text.rstrip()),))
        yield Attempt(way=Way.PREFILL, messages=(*path, said), seam=Seam(text, is_exact=True))
    said = replace(old, parts=(TextPart(text),))
    asked = Message(id="", role=Role.USER, parts=(TextPart(_word_request(text)),))
    yield Attempt(way=Way.REQUEST, messages=(*path, said, asked), seam=Seam(text))


def _word_request(text: str) -> str:
    end = text.rstrip()[-QUOTED:]
    if len(end) == QUOTED:
        end = end.partition(" ")[2] or end
    words = REQUEST.format(quote=f"“{end}”")
    return words + INSIDE_CODE if find_open_fence(text) is not None else words
