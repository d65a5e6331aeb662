"""What the index takes of a message: the texts it is found by, and marks for what is asked with operators.

Marks are words that no text can hold: they begin with characters that folding makes a space.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.folding import split_words
from offhand.domain.message import CitationPart, FilePart, ImagePart, ReasoningPart, Role, TextPart
from offhand.domain.query import Comparison, Content, Sender

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from offhand.domain.message import Part

BETWEEN = "\ue000"
"""Stands between two texts of a message, so that no phrase goes from one into the other."""
ANY = "\ue001"
"""Every message that can be found has it."""
_SENDER, _CONTENT, _MODEL, _COST = "\ue002", "\ue003", "\ue004", "\ue005"

SENDERS = {Role.USER: Sender.ME, Role.ASSISTANT: Sender.MODEL}
STEPS = 2
"""Classes of cost from one power of two to the next."""
CLASSES = range(-30 * STEPS, 16 * STEPS)
"""From a billionth of a dollar to some ten thousand."""
FREE = "free"

_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)


class Entry(msgspec.Struct, frozen=True):
    """Hold what one message is found by."""

    words: list[str]
    marks: list[str]

    @property
    def text(self) -> str:
        """Return what goes into the table of words."""
        return " ".join([*self.words, *self.marks])


def make_entry(
    role: Role | None,
    parts: Sequence[Part],
    models: Iterable[int] = (),
    cost: float | None = None,
    attached: Sequence[str] = (),
) -> Entry | None:
    """Return the entry of a message, with the numbers of its models; None for the results of tools.

    ``attached`` are the texts that lie beside it.
    """
    if role is None or role not in SENDERS:
        return None
    words: list[str] = []
    for text in list_texts(parts, attached):
        if words:
            words.append(BETWEEN)
        words += split_words(text)
    marks = [ANY, mark_sender(SENDERS[role])]
    marks += [mark_content(content) for content in _list_contents(parts)]
    marks += [mark_model(number) for number in models]
    if cost is not None:
        marks.append(_COST + _classify(cost))
    return Entry(words=words, marks=marks)


def list_texts(parts: Sequence[Part], attached: Sequence[str] = ()) -> list[str]:
    """List the texts that a message is found by: its own, its thinking, files with their names, and sources.

    ``attached`` are the texts of its files.
    """
    own = "".join(part.text for part in parts if isinstance(part, TextPart))
    thinking = "".join(part.text for part in parts if isinstance(part, ReasoningPart))
    names = [part.name for part in parts if isinstance(part, FilePart | ImagePart)]
    sources = [part.title for part in parts if isinstance(part, CitationPart)]
    return [text for text in (own, thinking, *attached, *names, *sources) if text]


def mark_sender(sender: Sender) -> str:
    """Return the mark of messages of one side."""
    return _SENDER + sender.value


def mark_content(content: Content) -> str:
    """Return the mark of messages that hold such a thing."""
    return _CONTENT + content.value


def mark_model(number: int) -> str:
    """Return the mark of answers of a model."""
    return f"{_MODEL}{number}"


def mark_costs(comparison: Comparison, amount: float) -> list[str]:
    """Return the marks that answers may have whose cost lies so to an amount; some may not lie so."""
    at = _class_of(amount) if amount > 0 else CLASSES.start - 1
    match comparison:
        case Comparison.ABOVE | Comparison.AT_LEAST:
            names = [str(number) for number in range(max(at, CLASSES.start), CLASSES.stop)]
        case Comparison.BELOW | Comparison.AT_MOST:
            names = [str(number) for number in range(CLASSES.start, at + 1)]
        case Comparison.EXACTLY:
            names = [_classify(amount)]
    holds_free = {
        Comparison.AT_LEAST: amount <= 0,
        Comparison.ABOVE: amount < 0,
        Comparison.BELOW: amount > 0,
        Comparison.AT_MOST: amount >= 0,
    }
    return [_COST + name for name in (*names, *([FREE] if holds_free.get(comparison) else []))]


def _classify(cost: float) -> str:
    return str(_class_of(cost)) if cost > 0 else FREE


def _class_of(cost: float) -> int:
    number = CLASSES.stop if math.isinf(cost) else math.floor(math.log2(cost) * STEPS)
    return min(max(number, CLASSES.start), CLASSES.stop - 1)


def _list_contents(parts: Sequence[Part]) -> list[Content]:
    found: list[Content] = []
    if any(isinstance(part, ImagePart) for part in parts):
        found.append(Content.IMAGE)
    if any(isinstance(part, FilePart) for part in parts):
        found.append(Content.FILE)
    if any(isinstance(part, TextPart) and _FENCE.search(part.text) for part in parts):
        found.append(Content.CODE)
    return found
