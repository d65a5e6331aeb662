"""Answering a query: shard after shard from the newest on, until a page is full.

First come words that begin with what was typed; where these fill no page, words with it inside.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

import msgspec

from offhand.domain.findings import Findings, Hit
from offhand.domain.message import Role
from offhand.domain.snippets import cut_snippet, mark
from offhand.storage import chat_records
from offhand.storage.search import vocabulary
from offhand.storage.search.entries import list_texts
from offhand.storage.search.expressions import Tier
from offhand.storage.search.plans import make_plan
from offhand.storage.search.shape import TITLES, name_table
from offhand.storage.search.shards import read_sound_parts

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Sequence

    from offhand.domain.query import Query
    from offhand.storage.search.attached import AttachedTexts
    from offhand.storage.search.expressions import Expression, Wish
    from offhand.storage.search.plans import Conditions, Plan
    from offhand.storage.search.vocabulary import Vocabulary

MOST_KEPT = 24_000_000
"""Bytes of vocabularies that are kept from one search to the next."""
FEW = 60
"""Messages of a shard that are read rather than have FTS5 gather a common beginning of words."""
TITLE_SHARE = 0.3
"""Of a page, for chats that are found by their titles, where messages could fill the rest."""

HEAD = chat_records.SELECTED
MESSAGE = (
    f"SELECT m.id, m.role, m.created, m.parts, coalesce(r.served_model, r.asked_model, ''), {HEAD}"
    " FROM store.messages m JOIN store.chats c ON c.id = m.chat"
    " LEFT JOIN store.replies r ON r.message = m.seq WHERE m.seq = ?"
)


class Superseded(Exception):
    """Tell that nobody waits for this search any more."""


class Shard(msgspec.Struct, frozen=True):
    """Be a shard as a search sees it."""

    number: int
    serial: int
    newest: float
    is_ordered: bool


class Searcher:
    """Answer queries over one connection."""

    def __init__(self, connection: sqlite3.Connection, texts: AttachedTexts) -> None:
        """Take a connection of ``shape.open_for_searching``, and what reads attached texts."""
        self.connection = connection
        self._texts = texts
        self._vocabularies = _Vocabularies(connection)
        self._scope = _Scope(connection)

    def find(self, query: Query, limit: int, is_wanted: Callable[[], bool]) -> Findings:
        """Return what matches; raises ``Superseded`` as soon as it is not wanted any more."""
        connection = self.connection
        connection.execute("BEGIN")  # one state of both files from the first look to the last
        try:
            plan = make_plan(connection, query)
            self._vocabularies.refresh()
            search = _Search(connection, plan, self._vocabularies, self._scope, self._texts, is_wanted)
            hits, is_cut = search.run(limit)
            return Findings(query=query, hits=tuple(hits), is_cut=is_cut)
        finally:
            if connection.in_transaction:
                connection.execute("COMMIT")


class _Search:
    """Be one search."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        plan: Plan,
        vocabularies: _Vocabularies,
        scope: _Scope,
        texts: AttachedTexts,
        is_wanted: Callable[[], bool],
    ) -> None:
        self._connection = connection
        self._plan = plan
        self._vocabularies = vocabularies
        self._scope = scope
        self._texts = texts
        self._is_wanted = is_wanted

    def run(self, limit: int) -> tuple[list[Hit], bool]:
        """Return a page of hits and say whether there may be more."""
        plan, wanted = self._plan, limit + 1
        if plan.lists_chats:
            chats = self._list_chats(wanted)
            return chats[:limit], len(chats) > limit
        titles: dict[str, Hit] = {}
        messages: dict[int, None] = {}
        for tier in Tier:
            if len(titles) + len(messages) >= wanted:
                break
            if plan.titles is not None:
                for hit in self._find_titles(plan.titles, tier, wanted):
                    titles.setdefault(hit.chat.id, hit)
            if plan.messages is not None:
                messages |= dict.fromkeys(self._find_messages(plan.messages, tier, wanted, messages))
        room = max(round(limit * TITLE_SHARE), limit - len(messages))
        shown = list(titles.values())[:room]
        hits = shown + self._read_hits(messages, limit - len(shown))
        return hits, len(titles) + len(messages) > limit

    def _find_messages(self, wish: Wish, tier: Tier, limit: int, known: Collection[int]) -> list[int]:
        """Name messages that are not known yet, newest first."""
        if tier is Tier.INSIDE and not wish.has_inside:
            return []
        plan = self._plan
        within = self._scope.set(plan.chats, is_wide=plan.is_wide)
        found: list[tuple[float, int]] = []
        for shard in self._list_shards():
            if len(found) >= limit and shard.newest <= found[-1][0]:
                break
            if not self._is_wanted():
                raise Superseded
            expression = wish.express(self._vocabularies.get(shard.serial), tier)
            if expression is None:
                continue
            threshold = found[-1][0] if len(found) >= limit else None
            rows = self._ask(shard, expression, tier, within, threshold, limit + len(known))
            found += [row for row in rows if row[1] not in known]
            found = sorted(found, reverse=True)[:limit]
        return [seq for _, seq in found]

    def _list_shards(self) -> list[Shard]:
        """List the shards that may hold what is wanted, those with the newest messages first."""
        plan = self._plan
        rows = self._connection.execute(
            "SELECT number, serial, newest, is_ordered FROM shards WHERE newest >= ? AND oldest < ?"
            " ORDER BY newest DESC, number DESC",
            (plan.start, plan.end),
        )
        shards = [
            Shard(number, serial, newest, bool(is_ordered)) for number, serial, newest, is_ordered in rows
        ]
        if plan.is_wide or not plan.chats.parts:
            return shards
        there = self._scope.list_shards()
        return [shard for shard in shards if shard.number in there]

    def _ask(
        self,
        shard: Shard,
        expression: Expression,
        tier: Tier,
        within: str,
        threshold: float | None,
        limit: int,
    ) -> list[tuple[float, int]]:
        """Return when messages were written that match, and which they are."""
        if expression.loose is not None:
            rows = self._look_through(shard, expression.loose, within, threshold, FEW + 1)
            if len(rows) <= FEW:
                return [row for row in rows if self._holds(row[1], tier)][:limit]
        return self._look_through(shard, expression.exact, within, threshold, limit)

    def _holds(self, seq: int, tier: Tier) -> bool:
        row = self._connection.execute("SELECT parts FROM store.messages WHERE seq = ?", (seq,)).fetchone()
        texts = self._list_texts(row[0]) if row is not None else []
        return self._plan.finder.holds(texts, looks_inside=tier is Tier.INSIDE)

    def _list_texts(self, parts: str) -> list[str]:
        sound = read_sound_parts(parts)
        return list_texts(sound, self._texts.list_texts(sound))

    def _look_through(
        self, shard: Shard, expression: str, within: str, threshold: float | None, limit: int
    ) -> list[tuple[float, int]]:
        table, docs = name_table(shard.serial), self._plan.docs
        newer = "" if threshold is None else " AND d.created > ?"
        order = f"{table}.rowid" if shard.is_ordered else "d.created"
        return self._connection.execute(
            f"SELECT d.created, d.seq FROM {table} CROSS JOIN docs d ON d.seq = {table}.rowid"
            f" WHERE {table} MATCH ? AND {docs.text}{newer}{within} ORDER BY {order} DESC LIMIT ?",
            (expression, *docs.values, *(() if threshold is None else (threshold,)), limit),
        ).fetchall()

    def _find_titles(self, wish: Wish, tier: Tier, limit: int) -> list[Hit]:
        plan = self._plan
        if tier is Tier.INSIDE and not wish.has_inside:
            return []
        expression = wish.express(self._vocabularies.get(TITLES), tier)
        if expression is None:
            return []
        rows = self._connection.execute(
            f"SELECT {HEAD} FROM titles CROSS JOIN chats k ON k.number = titles.rowid"
            " CROSS JOIN store.chats c ON c.id = k.id"
            f" WHERE titles MATCH ? AND {plan.chats.text} AND {plan.touched.text}"
            " ORDER BY titles.rowid DESC LIMIT ?",
            (expression.exact, *plan.chats.values, *plan.touched.values, limit),
        ).fetchall()
        return sorted(map(self._make_title_hit, rows), key=lambda hit: -hit.when)

    def _list_chats(self, limit: int) -> list[Hit]:
        plan = self._plan
        rows = self._connection.execute(
            f"SELECT {HEAD} FROM store.chats c WHERE {plan.chats.text} AND {plan.touched.text}"
            " ORDER BY c.touched DESC LIMIT ?",
            (*plan.chats.values, *plan.touched.values, limit),
        ).fetchall()
        return [self._make_title_hit(row) for row in rows]

    def _make_title_hit(self, row: Sequence[Any]) -> Hit:
        head = chat_records.read_row(row).head
        snippet = mark(head.title, self._plan.finder)
        return Hit(chat=head, message=None, role=None, model="", when=head.touched, snippet=snippet)

    def _read_hits(self, seqs: Iterable[int], limit: int) -> list[Hit]:
        """Read messages; those in which the words no longer stand are left out."""
        hits: list[Hit] = []
        for seq in seqs:
            if len(hits) == limit:
                break
            if not self._is_wanted():
                raise Superseded
            row = self._connection.execute(MESSAGE, (seq,)).fetchone()
            if row is None:
                continue
            message, role, created, parts, model, *head = row
            snippet = cut_snippet(self._list_texts(parts), self._plan.finder)
            if snippet is not None:
                hits.append(
                    Hit(
                        chat=chat_records.read_row(head).head,
                        message=message,
                        role=Role(role),
                        model=model,
                        when=created,
                        snippet=snippet,
                    )
                )
        return hits


class _Scope:
    """Keep the numbers of chats that are looked in, or that are not, in a table of this connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._key: tuple[object, ...] = ()
        self._is_empty = True

    def set(self, chats: Conditions, *, is_wide: bool) -> str:
        """Note the chats and return the condition on ``docs d``, with its ``AND``.

        Where next to all chats are looked in, those are noted that are not.
        """
        if not chats.parts:
            return ""
        connection = self._connection
        versions = [
            connection.execute(f"PRAGMA {name}.data_version").fetchone() for name in ("main", "store")
        ]
        key = (chats.text, tuple(chats.values), *versions)
        if key != self._key:
            wanted = f"NOT ({chats.text})" if is_wide else chats.text
            connection.execute("DELETE FROM temp.scope")
            count = connection.execute(
                "INSERT INTO temp.scope SELECT k.number FROM store.chats c JOIN chats k ON k.id = c.id"
                f" WHERE {wanted}",
                chats.values,
            ).rowcount
            self._key, self._is_empty = key, count == 0
        if is_wide:
            return "" if self._is_empty else " AND d.chat NOT IN (SELECT chat FROM temp.scope)"
        return " AND d.chat IN (SELECT chat FROM temp.scope)"

    def list_shards(self) -> frozenset[int]:
        """Name the shards that hold messages of the chats noted."""
        rows = self._connection.execute(
            "SELECT DISTINCT p.shard FROM temp.scope s CROSS JOIN presence p ON p.chat = s.chat"
        )
        return frozenset(number for (number,) in rows)


class _Vocabularies:
    """Read vocabularies and remember those that were used last, within limits."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._newest: dict[int, int] = {}
        self._kept: OrderedDict[int, tuple[int, Vocabulary]] = OrderedDict()
        self._size = 0

    def refresh(self) -> None:
        """Look at which of them have changed."""
        rows = self._connection.execute("SELECT serial, max(number) FROM vocabulary GROUP BY serial")
        self._newest = dict(rows)

    def get(self, serial: int) -> Vocabulary:
        """Return the words of a shard as they are now."""
        newest = self._newest.get(serial, 0)
        kept = self._kept.pop(serial, None)
        if kept is None or kept[0] != newest:
            self._size -= kept[1].size if kept is not None else 0
            kept = newest, vocabulary.read(self._connection, serial)
            self._size += kept[1].size
        self._kept[serial] = kept
        while self._size > MOST_KEPT and len(self._kept) > 1:
            _, (_, dropped) = self._kept.popitem(last=False)
            self._size -= dropped.size
        return kept[1]
