"""What somebody searches for: terms that a message has to meet, all of them.

A query is what ``query_reading.read_query`` made of the words in the search field. ``write_query``
puts it back into words, which read as the same query; ``str`` does so with one term, without the ``-``.
"""

from __future__ import annotations

from datetime import timedelta
from enum import Enum
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from offhand.domain.chat import Place

QUOTE = '"'
CLOSERS = {QUOTE: '"', "“": '”"', "„": '“”"', "«": '»"', "»": '«"', "「": '」"', "『": '』"'}
"""What ends a phrase that begins with this; the plain quote always does."""
OPENERS = tuple(CLOSERS)


class Sender(Enum):
    """Say who wrote a message."""

    ME = "me"
    MODEL = "model"


class Content(Enum):
    """Say what a message can hold besides words."""

    IMAGE = "image"
    FILE = "file"
    CODE = "code"


class Comparison(Enum):
    """Say how a cost lies to an amount."""

    ABOVE = ">"
    AT_LEAST = ">="
    BELOW = "<"
    AT_MOST = "<="
    EXACTLY = "="


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """Want text: a word as it was typed, or a phrase whose words stand side by side.

    A word may go on after what was typed. So may the last word of a phrase that is not closed yet.
    """

    text: str
    is_phrase: bool = False
    is_closed: bool = False
    """The phrase ends where its last word ends."""
    is_excluded: bool = False

    def __str__(self) -> str:
        if not self.is_phrase:
            return self.text
        return f"{QUOTE}{self.text}{QUOTE if self.is_closed else ''}"


class From(msgspec.Struct, frozen=True, kw_only=True):
    """Want messages of one side."""

    sender: Sender
    is_excluded: bool = False

    def __str__(self) -> str:
        return f"from:{self.sender.value}"


class Model(msgspec.Struct, frozen=True, kw_only=True):
    """Want answers of models whose id holds this, whatever stands between its letters and digits."""

    text: str
    is_excluded: bool = False

    def __str__(self) -> str:
        return f"model:{_quote(self.text)}"


class Has(msgspec.Struct, frozen=True, kw_only=True):
    """Want messages that hold a picture, a file or a block of code."""

    content: Content
    is_excluded: bool = False

    def __str__(self) -> str:
        return f"has:{self.content.value}"


class Period(msgspec.Struct, frozen=True, kw_only=True):
    """Want messages of a time: from the start of one day to the start of another, None for no bound."""

    start: date | None = None
    end: date | None = None
    is_excluded: bool = False

    def __str__(self) -> str:
        if self.start is None or self.end is None:
            return f"after:{self.start}" if self.start else f"before:{self.end}"
        if self.start + timedelta(days=1) == self.end:
            return f"on:{self.start}"
        whole_year = self.start.year < self.end.year and self.start.month == self.end.month
        return f"on:{self.start.isoformat()[: 4 if whole_year else 7]}"


class Tag(msgspec.Struct, frozen=True, kw_only=True):
    """Want chats with a tag, whatever its case."""

    text: str
    is_excluded: bool = False

    def __str__(self) -> str:
        return f"tag:{_quote(self.text)}"


class InFolder(msgspec.Struct, frozen=True, kw_only=True):
    """Want chats of a folder by its name, whatever its case."""

    text: str
    is_excluded: bool = False

    def __str__(self) -> str:
        return f"folder:{_quote(self.text)}"


class InPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Want chats of a place; ``None`` means everywhere, the bin included."""

    place: Place | None
    is_excluded: bool = False

    def __str__(self) -> str:
        return f"in:{self.place.value if self.place else 'all'}"


class Pinned(msgspec.Struct, frozen=True, kw_only=True):
    """Want chats that are pinned."""

    is_excluded: bool = False

    def __str__(self) -> str:
        return "is:pinned"


class Cost(msgspec.Struct, frozen=True, kw_only=True):
    """Want answers by what they cost, in USD."""

    comparison: Comparison
    amount: Decimal
    is_excluded: bool = False

    def __str__(self) -> str:
        return f"cost{self.comparison.value}{self.amount:f}"


MessageFilter = From | Model | Has | Period | Cost
ChatFilter = Tag | InFolder | InPlace | Pinned
Term = Words | MessageFilter | ChatFilter


class Query(msgspec.Struct, frozen=True, kw_only=True):
    """Hold the terms in the order in which they were typed."""

    terms: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        """Say whether anything is wanted."""
        return bool(self.terms)

    @property
    def words(self) -> tuple[Words, ...]:
        """List the text that is wanted."""
        return tuple(term for term in self.terms if isinstance(term, Words) and not term.is_excluded)

    @property
    def excluded_words(self) -> tuple[Words, ...]:
        """List the text that is not wanted."""
        return tuple(term for term in self.terms if isinstance(term, Words) and term.is_excluded)

    @property
    def message_filters(self) -> tuple[MessageFilter, ...]:
        """List what is asked of messages besides text."""
        return tuple(term for term in self.terms if isinstance(term, MessageFilter))

    @property
    def chat_filters(self) -> tuple[ChatFilter, ...]:
        """List what is asked of chats."""
        return tuple(term for term in self.terms if isinstance(term, ChatFilter))


def write_query(query: Query) -> str:
    """Return words that read as this query."""
    return " ".join(map(write_term, query.terms))


def write_term(term: Term) -> str:
    """Return words that read as this term; what a screen may show of a filter."""
    return ("-" if term.is_excluded else "") + str(term)


def _quote(text: str) -> str:
    needs_quotes = text.startswith(OPENERS) or any(character.isspace() for character in text)
    return f"{QUOTE}{text}{QUOTE}" if needs_quotes else text
