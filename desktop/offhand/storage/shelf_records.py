"""The lists of chats as SQL: one order for each place, with newer heads merged in among the stored ones.

Every list is walked by an index that is in its order, so that the last page of 100,000 chats costs
little more than the first. The index must hold the columns of its own condition as well: SQLite
looks each of them up in the table otherwise.
"""

from __future__ import annotations

import json
from math import inf
from typing import TYPE_CHECKING, Any

from offhand.domain.chat import Place
from offhand.domain.listing import key_of, moment_of
from offhand.storage import chat_records

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Sequence

    from offhand.domain.changes import ChatRow
    from offhand.domain.chat import ChatHead, Shelf
    from offhand.domain.listing import Key, Overlay, Section

ORDERS = {
    Place.MAIN: "pinned DESC, moment DESC, id",
    Place.ARCHIVE: "moment DESC, id",
    Place.BIN: "moment DESC, id",
}
MOMENTS = {Place.MAIN: "c.touched", Place.ARCHIVE: "c.touched", Place.BIN: "c.binned"}


def pick_shelf(shelf: Shelf) -> tuple[str, list[Any]]:
    """Return the condition on ``chats c`` that a shelf means, and its values."""
    match shelf.place:
        case Place.MAIN:
            conditions = ["c.binned IS NULL", "c.is_archived = 0"]
        case Place.ARCHIVE:
            conditions = ["c.binned IS NULL", "c.is_archived = 1"]
        case Place.BIN:
            conditions = ["c.binned IS NOT NULL"]
    values: list[Any] = []
    if shelf.folder is not None:
        conditions.append("c.folder = ?")
        values.append(shelf.folder)
    if shelf.tag is not None:
        conditions.append("c.id IN (SELECT chat FROM tags WHERE tag = ?)")
        values.append(shelf.tag)
    return " AND ".join(conditions), values


def list_heads(
    connection: sqlite3.Connection, shelf: Shelf, overlay: Overlay, start: int, count: int
) -> tuple[ChatHead, ...]:
    """Return so many chats of a shelf from a place in its order on."""
    source, values = merge(shelf, overlay)
    rows = connection.execute(
        f"{source} ORDER BY {ORDERS[shelf.place]} LIMIT ? OFFSET ?", (*values, count, start)
    )
    wanted: list[str] = [row[0] for row in rows]
    known = dict(overlay.heads)
    unknown = [chat_id for chat_id in wanted if chat_id not in known]
    known.update((row.head.id, row.head) for row in read_rows(connection, unknown))
    return tuple(known[chat_id] for chat_id in wanted)


def read_rows(connection: sqlite3.Connection, chat_ids: Sequence[str]) -> tuple[ChatRow, ...]:
    """Return chats without their messages, as far as they are there, in any order."""
    rows = connection.execute(
        f"SELECT {chat_records.SELECTED} FROM chats c WHERE c.id IN (SELECT value FROM json_each(?))",
        (json.dumps(chat_ids),),
    )
    return tuple(map(chat_records.read_row, rows))


def survey(
    connection: sqlite3.Connection, shelf: Shelf, overlay: Overlay, sections: Sequence[Section]
) -> tuple[int, ...]:
    """Count the chats of each section of a shelf."""
    source, values = merge(shelf, overlay)
    (left, pinned) = connection.execute(
        f"SELECT count(*), coalesce(sum(pinned), 0) FROM ({source})", values
    ).fetchone()
    counts = [pinned]
    left -= pinned
    end = inf
    for section in sections[1:]:
        found = 0
        if left:
            (found,) = connection.execute(
                f"SELECT count(*) FROM ({source}) WHERE pinned = 0 AND moment >= ? AND moment < ?",
                (*values, section.start, end),
            ).fetchone()
        counts.append(found)
        left -= found
        end = section.start
    return tuple(counts)


def rank(
    connection: sqlite3.Connection,
    shelf: Shelf,
    overlay: Overlay,
    keys: Sequence[Key],
    without: Collection[str],
) -> tuple[int, ...]:
    """Count for each key how many chats of a shelf, other than ``without``, come before it."""
    source, values = merge(shelf, overlay, without)
    return tuple(_count_before(connection, source, values, key) for key in keys)


def _count_before(connection: sqlite3.Connection, source: str, values: list[Any], key: Key) -> int:
    """Count in three stretches of the order, each of which an index can walk alone."""
    is_loose, minus_moment, chat_id = key
    conditions: list[tuple[str, tuple[Any, ...]]] = [
        ("pinned = ? AND moment > ?", (not is_loose, -minus_moment)),
        ("pinned = ? AND moment = ? AND id < ?", (not is_loose, -minus_moment, chat_id)),
    ]
    if is_loose:
        conditions.append(("pinned = 1", ()))
    return sum(
        connection.execute(f"SELECT count(*) FROM ({source}) WHERE {condition}", (*values, *more)).fetchone()[
            0
        ]
        for condition, more in conditions
    )


def merge(shelf: Shelf, overlay: Overlay, without: Collection[str] = ()) -> tuple[str, list[Any]]:
    """Return a query for ``id, pinned, moment`` of all chats of a shelf, and its values."""
    condition, values = pick_shelf(shelf)
    pinned = "c.is_pinned" if shelf.place is Place.MAIN else "0"
    moment = MOMENTS[shelf.place]
    query = f"SELECT c.id AS id, {pinned} AS pinned, {moment} AS moment FROM chats c WHERE {condition}"
    hidden = overlay.hidden.union(without)
    if not hidden:
        return query, values
    query += " AND c.id NOT IN (SELECT value FROM json_each(?))"
    newer = [
        (head.id, int(not key_of(shelf.place, head)[0]), moment_of(shelf.place, head))
        for head in overlay.pick(shelf)
        if head.id not in without
    ]
    fields = (f"json_extract(value, '$[{number}]')" for number in range(3))
    query += f" UNION ALL SELECT {', '.join(fields)} FROM json_each(?)"
    return query, [*values, json.dumps(sorted(hidden)), json.dumps(newer)]
