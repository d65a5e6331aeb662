"""Reading what somebody types into the search field.

Words are wanted all, in any order; ``"words in quotes"`` side by side; ``-word`` not at all.
Operators, each also with ``-`` before it: ``from:me|model``, ``model:grok``, ``has:image|file|code``,
``before:DAY``, ``after:DAY`` (that day included), ``on:DAY``, ``tag:NAME``, ``folder:NAME``,
``in:archive|bin|all``, ``is:pinned``, ``cost>0.05`` (``<``, ``>=``, ``<=``, ``=``). A DAY is
``2026-01-31``, ``2026-01``, ``2026``, ``today``, ``yesterday`` or an age such as ``7d``, ``2w``, ``3m``,
``1y``. Whatever is not understood is text: nothing in here raises.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.domain.chat import Place
from offhand.domain.query import (
    CLOSERS,
    Comparison,
    Content,
    Cost,
    From,
    Has,
    InFolder,
    InPlace,
    Model,
    Period,
    Pinned,
    Query,
    Sender,
    Tag,
    Term,
    Words,
)

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_TERMS = 40
"""What follows more terms than these is not looked at: somebody pasted a page."""

_OPERATOR = re.compile(r"([a-z]+):", re.IGNORECASE)
_COST = re.compile(
    r"cost\s*:?\s*(<=|>=|=<|=>|≤|≥|<|>|=)\s*\$?\s*([0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?=\s|$)", re.IGNORECASE
)
_WORD = re.compile(r"\S+")
_DAY = re.compile(r"(?P<y>[0-9]{4})(?:(?P<by>[-/.])(?P<m>[0-9]{1,2})(?:(?P=by)(?P<d>[0-9]{1,2}))?)?")
_AGE = re.compile(r"([0-9]{1,4})([dwmy])")

_COMPARISONS = {
    "=<": Comparison.AT_MOST,
    "≤": Comparison.AT_MOST,
    "=>": Comparison.AT_LEAST,
    "≥": Comparison.AT_LEAST,
    **{comparison.value: comparison for comparison in Comparison},
}
_SENDERS = {
    **dict.fromkeys(("me", "myself", "user"), Sender.ME),
    **dict.fromkeys(("model", "ai", "assistant"), Sender.MODEL),
}
_CONTENTS = {
    **dict.fromkeys(("image", "images", "picture", "pictures", "photo", "photos"), Content.IMAGE),
    **dict.fromkeys(("file", "files"), Content.FILE),
    "code": Content.CODE,
}
_PLACES = {
    **dict.fromkeys(("archive", "archived"), Place.ARCHIVE),
    **dict.fromkeys(("bin", "trash"), Place.BIN),
    **dict.fromkeys(("all", "anywhere", "everywhere"), None),
    **dict.fromkeys(("main", "chats"), Place.MAIN),
}
_STATES: dict[str, Pinned | InPlace] = {
    "pinned": Pinned(),
    "archived": InPlace(place=Place.ARCHIVE),
    "deleted": InPlace(place=Place.BIN),
}


def read_query(text: str, today: date) -> Query:
    """Return what is wanted; ``today`` is the day that ``yesterday`` and ``7d`` count from."""
    terms: list[Term] = []
    at = 0
    while len(terms) < MOST_TERMS:
        while at < len(text) and text[at].isspace():
            at += 1
        if at == len(text):
            break
        term, at = _read_term(text, at, today)
        terms.append(term)
    return Query(terms=tuple(terms))


def _read_term(text: str, at: int, today: date) -> tuple[Term, int]:
    """Return the term that begins here and where it ends."""
    follower = text[at + 1 : at + 2]
    is_excluded = text[at] == "-" and bool(follower) and follower != "-" and not follower.isspace()
    start = at + is_excluded
    if cost := _COST.match(text, start):
        amount = Decimal(cost[2].replace(",", "."))
        return Cost(comparison=_COMPARISONS[cost[1]], amount=amount, is_excluded=is_excluded), cost.end()
    if text[start] in CLOSERS:
        phrase, end, is_closed = _read_quoted(text, start)
        words = Words(text=phrase, is_phrase=True, is_closed=is_closed, is_excluded=is_excluded)
        return words, end
    if (operator := _OPERATOR.match(text, start)) and (read := READERS.get(operator[1].lower())):
        value, end = _read_value(text, operator.end())
        term = read(value, today) if value else None
        if term is not None:
            return replace(term, is_excluded=is_excluded), end
        return Words(text=text[start:end], is_excluded=is_excluded), end
    end = _find_end(text, start)
    return Words(text=text[start:end], is_excluded=is_excluded), end


def _read_value(text: str, at: int) -> tuple[str, int]:
    """Return what stands behind an operator, without quotes, and where it ends."""
    if at < len(text) and text[at] in CLOSERS:
        value, end, _ = _read_quoted(text, at)
        return value.strip(), end
    end = _find_end(text, at)
    return text[at:end], end


def _read_quoted(text: str, at: int) -> tuple[str, int, bool]:
    """Return the text between quotes, where it ends, and whether there was a closing one."""
    closers = CLOSERS[text[at]]
    for end in range(at + 1, len(text)):
        if text[end] in closers:
            return text[at + 1 : end], end + 1, True
    return text[at + 1 :], len(text), False


def _find_end(text: str, at: int) -> int:
    word = _WORD.match(text, at)
    return word.end() if word else at


def _read_sender(value: str, today: date) -> Term | None:
    del today
    sender = _SENDERS.get(value.lower())
    return From(sender=sender) if sender else None


def _read_content(value: str, today: date) -> Term | None:
    del today
    content = _CONTENTS.get(value.lower())
    return Has(content=content) if content else None


def _read_place(value: str, today: date) -> Term | None:
    del today
    name = value.lower()
    return InPlace(place=_PLACES[name]) if name in _PLACES else None


def _read_state(value: str, today: date) -> Term | None:
    del today
    return _STATES.get(value.lower())


def _read_model(value: str, today: date) -> Term | None:
    del today
    return Model(text=value)


def _read_tag(value: str, today: date) -> Term | None:
    del today
    return Tag(text=value)


def _read_folder(value: str, today: date) -> Term | None:
    del today
    return InFolder(text=value)


def _read_before(value: str, today: date) -> Term | None:
    days = read_days(value, today)
    return Period(end=days[0]) if days else None


def _read_after(value: str, today: date) -> Term | None:
    days = read_days(value, today)
    return Period(start=days[0]) if days else None


def _read_on(value: str, today: date) -> Term | None:
    days = read_days(value, today)
    return Period(start=days[0], end=days[1]) if days else None


READERS: dict[str, Callable[[str, date], Term | None]] = {
    "from": _read_sender,
    "model": _read_model,
    "has": _read_content,
    "before": _read_before,
    "after": _read_after,
    "since": _read_after,
    "on": _read_on,
    "tag": _read_tag,
    "folder": _read_folder,
    "in": _read_place,
    "is": _read_state,
}
"""What reads the value of an operator; None means that it is text."""


def read_days(text: str, today: date) -> tuple[date, date] | None:
    """Return the first day that is meant and the day after the last one, None where none is meant."""
    name = text.lower()
    try:
        if name in {"today", "yesterday"}:
            day = today - timedelta(days=name == "yesterday")
            return day, day + timedelta(days=1)
        if age := _AGE.fullmatch(name):
            day = _go_back(today, int(age[1]), age[2])
            return day, day + timedelta(days=1)
        if named := _DAY.fullmatch(name):
            return _span(int(named["y"]), named["m"], named["d"])
    except (ValueError, OverflowError):
        pass  # there is no such day
    return None


def _go_back(today: date, count: int, unit: str) -> date:
    if unit in "dw":
        return today - timedelta(days=count * (7 if unit == "w" else 1))
    months = today.year * 12 + today.month - 1 - count * (12 if unit == "y" else 1)
    # A month later than the shortest one has no 31st, 30th or 29th.
    for day in range(today.day, 0, -1):
        try:
            return date(months // 12, months % 12 + 1, day)
        except ValueError:
            if months < 12:  # noqa: PLR2004 - there is no year 0
                raise
    return today


def _span(year: int, month: str | None, day: str | None) -> tuple[date, date]:
    if month is None:
        return date(year, 1, 1), date(year + 1, 1, 1)
    if day is None:
        number = int(month)
        first = date(year, number, 1)
        return first, date(year + number // 12, number % 12 + 1, 1)
    first = date(year, int(month), int(day))
    return first, first + timedelta(days=1)
