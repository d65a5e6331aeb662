"""What a query comes to here and now: its words and marks, and the conditions on messages and chats."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

import msgspec

from offhand.domain.chat import Place
from offhand.domain.folding import split_words
from offhand.domain.matching import Finder, make_needles
from offhand.domain.query import (
    Cost,
    From,
    Has,
    InFolder,
    InPlace,
    Model,
    Period,
    Pinned,
    Tag,
    Words,
)
from offhand.storage.search import entries
from offhand.storage.search.expressions import Wish

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from offhand.domain.matching import Needle
    from offhand.domain.query import ChatFilter, MessageFilter, Query

PLACES = {
    Place.MAIN: "(c.binned IS NULL AND c.is_archived = 0)",
    Place.ARCHIVE: "(c.binned IS NULL AND c.is_archived = 1)",
    Place.BIN: "c.binned IS NOT NULL",
    None: "1",
}
OUTSIDE_BIN = "c.binned IS NULL"
"""Where a search looks that names no place."""
SECONDS_OF_DAY = 86_400.0


class Conditions(msgspec.Struct):
    """Gather conditions in SQL that have to hold together."""

    parts: list[str] = msgspec.field(default_factory=list[str])
    values: list[Any] = msgspec.field(default_factory=list[Any])

    def add(self, condition: str, *values: object, is_excluded: bool = False) -> None:
        """Add one more."""
        self.parts.append(f"NOT ({condition})" if is_excluded else condition)
        self.values += values

    @property
    def text(self) -> str:
        """Return them in SQL."""
        return " AND ".join(self.parts) or "1"


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what a query comes to."""

    finder: Finder
    messages: Wish | None
    """None where no messages are wanted, or none can match."""
    titles: Wish | None
    """None where titles are not looked at."""
    lists_chats: bool
    """Nothing is asked but of chats."""
    docs: Conditions
    """On ``docs d``."""
    chats: Conditions
    """On ``store.chats c``."""
    touched: Conditions
    """On ``store.chats c``, where it is a chat itself that is found."""
    start: float
    end: float
    """Unix seconds between which messages are wanted."""
    is_wide: bool
    """Nothing is asked of chats but that they are not in the bin."""


def make_plan(connection: sqlite3.Connection, query: Query) -> Plan:
    """Look up what the query names, and put together what is asked."""
    finder = Finder(query)
    excluded = make_needles(query.excluded_words)
    asks_of_messages = any(not isinstance(term, Period) for term in query.message_filters)
    # Words without a letter or digit ask for nothing, but are not everything either.
    says_nothing = (
        not finder.needles and all(isinstance(term, Words) for term in query.terms) and not excluded
    )
    messages = titles = None
    if not says_nothing and (finder.needles or excluded or asks_of_messages):
        messages = _make_wish(connection, query.message_filters, finder.needles, excluded)
    if finder.needles and not asks_of_messages:
        titles = Wish(needles=finder.needles, excluded=excluded)
    start, end = _bound(query)
    chats = _make_chat_conditions(connection, query.chat_filters)
    return Plan(
        finder=finder,
        messages=messages,
        titles=titles,
        lists_chats=not (says_nothing or finder.needles or excluded or asks_of_messages),
        docs=_make_message_conditions(query),
        chats=chats,
        touched=_make_period_conditions(query, "c.touched"),
        start=start,
        end=end,
        is_wide=chats.parts == [OUTSIDE_BIN],
    )


def _make_wish(
    connection: sqlite3.Connection,
    filters: Iterable[MessageFilter],
    needles: tuple[Needle, ...],
    excluded: tuple[Needle, ...],
) -> Wish | None:
    """Return what is looked for in messages; None where nothing can match."""
    senders: list[str] = []
    models: list[str] = []
    others: list[tuple[str, ...]] = []
    unwanted: list[str] = []
    asks_for_models = False
    for term in filters:
        found = _mark(connection, term)
        if term.is_excluded:
            unwanted += [] if isinstance(term, Cost) else found
        elif isinstance(term, From):
            senders += found
        elif isinstance(term, Model):
            asks_for_models = True
            models += found
        elif found:
            others.append(tuple(found))
    if asks_for_models and not models:
        return None
    groups = [tuple(dict.fromkeys(group)) for group in (senders, models) if group]
    return Wish(
        needles=needles,
        excluded=excluded,
        marks=(*groups, *others),
        excluded_marks=tuple(unwanted),
        anything=entries.ANY,
    )


def _mark(connection: sqlite3.Connection, term: MessageFilter) -> list[str]:
    """Return the marks of which a message has one, where the term is to hold."""
    match term:
        case From(sender=sender):
            return [entries.mark_sender(sender)]
        case Has(content=content):
            return [entries.mark_content(content)]
        case Cost(comparison=comparison, amount=amount):
            return entries.mark_costs(comparison, float(amount))
        case Model(text=text):
            models = connection.execute("SELECT number, id FROM models").fetchall()
            wanted = _squeeze(text)
            return [entries.mark_model(number) for number, name in models if wanted in _squeeze(name)]
        case Period():
            return []


def _make_message_conditions(query: Query) -> Conditions:
    conditions = _make_period_conditions(query, "d.created")
    for term in query.message_filters:
        if isinstance(term, Cost):
            # A message without a cost lies in no way to any amount.
            lies_so = f"coalesce(d.cost {term.comparison.value} ?, 0)"
            conditions.add(lies_so, float(term.amount), is_excluded=term.is_excluded)
    return conditions


def _make_period_conditions(query: Query, column: str) -> Conditions:
    conditions = Conditions()
    for term in query.message_filters:
        if isinstance(term, Period):
            between = f"{column} >= ? AND {column} < ?"
            conditions.add(between, *_read_period(term), is_excluded=term.is_excluded)
    return conditions


def _bound(query: Query) -> tuple[float, float]:
    """Return the time that is common to all periods wanted."""
    periods = [
        _read_period(term)
        for term in query.message_filters
        if isinstance(term, Period) and not term.is_excluded
    ]
    starts, ends = [start for start, _ in periods], [end for _, end in periods]
    return max(starts, default=float("-inf")), min(ends, default=float("inf"))


def _read_period(period: Period) -> tuple[float, float]:
    return _read_day(period.start, float("-inf")), _read_day(period.end, float("inf"))


def _read_day(day: date | None, default: float) -> float:
    """Return when a day begins where the user is."""
    if day is None:
        return default
    try:
        return datetime.combine(day, time()).timestamp()
    except (OverflowError, OSError, ValueError):
        # Some systems know no time before 1970; to no year does it matter there where the day begins.
        return (day - date(1970, 1, 1)).days * SECONDS_OF_DAY


def _make_chat_conditions(connection: sqlite3.Connection, filters: Iterable[ChatFilter]) -> Conditions:
    conditions = Conditions()
    places: list[str] = []
    folders: list[str] = []
    asks_for_folders = False
    for term in filters:
        match term:
            case InPlace(place=place, is_excluded=is_excluded):
                if is_excluded:
                    conditions.add(PLACES[place], is_excluded=True)
                else:
                    places.append(PLACES[place])
            case Pinned(is_excluded=is_excluded):
                conditions.add("c.is_pinned", is_excluded=is_excluded)
            case Tag(text=text, is_excluded=is_excluded):
                tags = _match_name(text, _list_names(connection, "SELECT DISTINCT tag, tag FROM store.tags"))
                having = f"c.id IN (SELECT chat FROM store.tags WHERE tag IN ({_list_marks(tags)}))"
                conditions.add(having, *tags, is_excluded=is_excluded)
            case InFolder(text=text, is_excluded=is_excluded):
                found = _match_name(text, _list_names(connection, "SELECT id, name FROM store.folders"))
                if is_excluded:
                    within = f"coalesce(c.folder IN ({_list_marks(found)}), 0)"
                    conditions.add(within, *found, is_excluded=True)
                else:
                    asks_for_folders = True
                    folders += found
    if asks_for_folders:
        conditions.add(f"c.folder IN ({_list_marks(folders)})", *folders)
    if PLACES[None] not in places:
        conditions.add(f"({' OR '.join(places)})" if places else OUTSIDE_BIN)
    return conditions


def _list_names(connection: sqlite3.Connection, statement: str) -> list[tuple[str, str]]:
    return connection.execute(statement).fetchall()


def _match_name(text: str, names: Iterable[tuple[str, str]]) -> list[str]:
    """Return what is so named, else what is named with this beginning, whatever the case and accents."""
    wanted = split_words(text)
    exact: list[str] = []
    beginning: list[str] = []
    for key, name in names:
        words = split_words(name)
        if name == text or (words and words == wanted):
            exact.append(key)
        elif wanted and " ".join(words).startswith(" ".join(wanted)):
            beginning.append(key)
    return exact or beginning


def _list_marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)


def _squeeze(name: str) -> str:
    return "".join(split_words(name))
