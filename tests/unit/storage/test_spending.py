"""What was spent: written with the answer, once for each generation, and kept when its chat goes."""

from __future__ import annotations

from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from offhand.domain.changes import MessageRow
from offhand.domain.message import FinishReason, Reply, Usage
from offhand.domain.spending import Spending, SpendingKind, record_answer
from offhand.storage import schema
from offhand.storage.chats import ChatDatabase
from offhand.storage.database import Database, open_in_memory
from offhand.storage.opening import open_store
from offhand.storage.spending import COLUMNS, SpendingDatabase, count_units, read_amount, read_spending
from tests.fakes import old_databases
from tests.fakes.chats import FULL_REPLY, changes_of, make_answer, make_chat
from tests.fakes.databases import write_chats
from tests.fakes.store import connect

if TYPE_CHECKING:
    import sqlite3

    from offhand.domain.chat import Chat
    from offhand.domain.message import Message

D = Decimal
START = 1_700_000_000.0


def read_all(connection: sqlite3.Connection) -> list[Spending]:
    rows = connection.execute(f"SELECT {COLUMNS} FROM spending ORDER BY number")
    return [read_spending(row) for row in rows]


def answer_of(message_id: str, *, generation: str | None = "gen-9", **facts: object) -> Message:
    reply = Reply(
        asked_model="m",
        generation_id=generation,
        started=START,
        ended=START + 5,
        finish=FinishReason.STOP,
        usage=Usage(prompt_tokens=10, completion_tokens=5, cost=D("0.5")),
    )
    reply = replace(reply, **facts)  # pyright: ignore[reportArgumentType] - fields by name
    return make_answer(message_id, "x", f"{message_id}-q", reply=reply)


def test_an_answer_is_counted_with_its_own_provider_key_apart() -> None:
    with closing(open_in_memory()) as connection:
        schema.migrate(connection)
        write_chats(connection, make_chat("one"))
        assert read_all(connection) == [
            Spending(
                generation="gen-1@1700000001500",
                at=FULL_REPLY.started,
                chat="one",
                message="one-a1",
                model="x-ai/grok-4.3",
                cost=D("0.00019875"),
                upstream_cost=D("0.0001"),
                prompt_tokens=441,
                cached_tokens=153,
                completion_tokens=267,
                reasoning_tokens=230,
            )
        ]
        assert read_all(connection)[0].paid == D("0.00029875")


def test_a_copy_counts_once_and_stays_with_the_first() -> None:
    with closing(open_in_memory()) as connection:
        schema.migrate(connection)
        write_chats(connection, make_chat("one"), make_chat("two"))
        write_chats(connection, make_chat("two"), make_chat("one"))
        assert [(entry.generation, entry.chat) for entry in read_all(connection)] == [
            ("gen-1@1700000001500", "one")
        ]


@pytest.mark.parametrize(
    ("facts", "is_counted"),
    [
        ({}, True),
        ({"finish": FinishReason.ERROR, "error": FULL_REPLY.error}, True),  # it failed, and cost
        ({"usage": None, "finish": FinishReason.STOPPED}, True),  # its cost comes later
        ({"usage": None, "error": FULL_REPLY.error, "finish": FinishReason.ERROR}, False),
        ({"usage": None, "generation": None}, False),
        ({"finish": None}, False),
        ({"started": 0.0}, False),
    ],
)
def test_what_counts(facts: dict[str, object], *, is_counted: bool) -> None:
    message = answer_of("a", **facts)  # pyright: ignore[reportArgumentType] - fields by name
    assert (record_answer("c", message) is not None) is is_counted


@pytest.mark.parametrize(
    ("generation", "name"),
    [("gen-7", "gen-7@1700000000000"), ("chatcmpl-12", "chatcmpl-12@1700000000000"), (None, "a"), ("", "a")],
)
def test_ids_that_come_again_are_told_apart_by_their_time(generation: str | None, name: str) -> None:
    entry = record_answer("c", answer_of("a", generation=generation))
    assert entry is not None
    assert entry.generation == name


def test_upstream_cost_counts_only_with_an_own_key() -> None:
    usage = Usage(prompt_tokens=1, completion_tokens=1, cost=D("0.5"), upstream_cost=D("0.5"))
    entry = record_answer("c", answer_of("a", usage=usage))
    assert entry is not None
    assert entry.paid == D("0.5")


@pytest.mark.parametrize("name", [name for name, _ in schema.MIGRATIONS][:-1])
def test_chats_of_before_are_counted_as_those_of_today(name: str, tmp_path: Path) -> None:
    path = tmp_path / "offhand.db"
    old_databases.restore(name, path)
    with closing(open_store(path).connection) as connection, closing(open_in_memory()) as today:
        schema.migrate(today)
        write_chats(today, *map(make_chat, old_databases.SAMPLES))
        found = read_all(connection)
        assert [entry for entry in found if entry.kind is SpendingKind.ANSWER] == read_all(today)


def test_migration_counts_what_summaries_cost_once() -> None:
    with closing(open_in_memory()) as connection:
        before = [name for name, _ in schema.MIGRATIONS if name < "0009"]
        schema.migrate(connection, before)
        mark = (
            '[{"message":"a1","summary":"S","model":"m","cost":"0.0125","created":1700000000.5},'
            '{"message":"a2","summary":"","model":"","cost":null,"created":1700000001.5}]'
        )
        for chat, context in (("one", mark), ("copy", mark), ("broken", "[{"), ("odd", '[{"message":3}]')):
            connection.execute(
                "INSERT INTO chats (id, title, title_origin, model, created, touched, is_pinned, is_archived,"
                " context) VALUES (?, '', 'words', '', ?, 0, 0, 0, ?)",
                (chat, len(chat), context),
            )
        schema.migrate(connection)
        assert read_all(connection) == [
            Spending(
                generation="summary@1700000000.5",
                at=1_700_000_000.5,
                kind=SpendingKind.SUMMARY,
                chat="one",
                message="a1",
                model="m",
                cost=D("0.0125"),
            )
        ]


OWN_KEY_ANSWERS = (
    # upstream_cost of the answer; cost and upstream_cost of its entry before and after, in trillionths of USD
    ("0.5", (0, 0), (0, 500_000_000_000)),
    ("0.5", (25_000_000_000, 0), (25_000_000_000, 500_000_000_000)),
    ("0.5", (0, 300_000_000_000), (0, 300_000_000_000)),
    (None, (0, 0), (None, 0)),
    ("0", (0, 0), (0, 0)),
)


@pytest.mark.parametrize(("told", "before", "after"), OWN_KEY_ANSWERS)
@pytest.mark.parametrize("is_byok", [True, False])
def test_answers_with_an_own_key_that_were_kept_for_nothing_are_mended(
    told: str | None, before: tuple[int, int], after: tuple[int | None, int], is_byok: bool
) -> None:
    with closing(open_in_memory()) as connection:
        schema.migrate(connection, [name for name, _ in schema.MIGRATIONS if name < "0012"])
        write_chats(connection, make_chat("one"))
        (seq, message) = connection.execute(
            "SELECT m.seq, m.id FROM messages m JOIN replies r ON r.message = m.seq"
            " JOIN spending s ON s.message = m.id ORDER BY m.seq LIMIT 1"
        ).fetchone()
        connection.execute(
            "UPDATE replies SET is_byok = ?, upstream_cost = ?, prompt_tokens = 9 WHERE message = ?",
            (is_byok, told, seq),
        )
        connection.execute(
            "UPDATE spending SET cost = ?, upstream_cost = ? WHERE message = ?", (*before, message)
        )
        others = "SELECT cost, upstream_cost FROM spending WHERE message <> ? ORDER BY number"
        untouched = connection.execute(others, (message,)).fetchall()
        schema.migrate(connection)
        found = connection.execute(
            "SELECT cost, upstream_cost FROM spending WHERE message = ?", (message,)
        ).fetchone()
        assert tuple(found) == (after if is_byok else before)
        assert connection.execute(others, (message,)).fetchall() == untouched


class Kept:
    def __init__(self) -> None:
        self.database = Database(Path(), "test", connect)
        self.chats = ChatDatabase(self.database)
        self.spending = SpendingDatabase(self.database)

    async def put(self, chat: Chat) -> None:
        await self.chats.save(changes_of(chat))

    async def all(self) -> list[Spending]:
        return await self.database.run(read_all)


async def test_what_was_spent_stays_when_the_chat_goes() -> None:
    kept = Kept()
    await kept.put(make_chat("one"))
    before = await kept.all()
    await kept.chats.remove_chats(["one"])
    assert await kept.all() == before
    assert len(before) == 1
    sums = await kept.spending.read_sums([START, START + 100], "one")
    assert (sums.since, sums.chat) == ((D("0.00029875"), D(0)), D("0.00029875"))
    await kept.database.close()


async def test_a_cost_that_comes_later_is_taken_over_and_never_lost() -> None:
    kept = Kept()
    chat = make_chat("one")
    await kept.put(chat)

    async def save(message: Message) -> None:
        await kept.chats.save(replace(changes_of(chat), messages=(MessageRow(chat="one", message=message),)))

    await save(answer_of("late", usage=None, finish=FinishReason.STOPPED))
    assert (await kept.all())[1].cost is None
    await save(answer_of("late"))
    await save(answer_of("late", usage=None, finish=FinishReason.STOPPED))
    entry = (await kept.all())[1]
    assert (entry.cost, entry.prompt_tokens) == (D("0.5"), 10)
    await kept.database.close()


async def test_sums_leave_out_what_is_held_elsewhere_and_say_what_is_known() -> None:
    kept = Kept()
    entry = Spending(generation="gen-a", at=START, chat="c", cost=D("0.25"), kind=SpendingKind.TITLE)
    unknown = replace(entry, generation="gen-b", cost=None)
    other = replace(entry, generation="gen-c", at=START - 50, chat="d", cost=D(1))
    guessed = replace(unknown, generation="gen-d", estimate=D(5))
    await kept.spending.record([entry, unknown, other, guessed])
    sums = await kept.spending.read_sums([START - 100, START], "c", {"gen-a", "gen-b", "gen-d", "gen-x"})
    assert (sums.since, sums.chat, sums.known) == ((D(1), D(0)), D(0), frozenset({"gen-a"}))
    assert sums.guessed == {"gen-d"}
    await kept.spending.record([replace(guessed, cost=D(0))])
    whole = await kept.spending.read_sums([START - 100, START], "c")
    assert (whole.since, whole.chat) == ((D("1.25"), D("0.25")), D("0.25"))
    assert await kept.spending.read_sums([], "nobody") == replace(whole, since=(), estimated=(), chat=D(0))
    await kept.database.close()


@pytest.mark.parametrize(
    ("amount", "back"),
    [
        ("0.000000000001", "0.000000000001"),
        ("0.1", "0.1"),
        ("123.456", "123.456"),
        ("NaN", "0"),
        ("1e99", None),
    ],
)
def test_amounts_are_exact(amount: str, back: str | None) -> None:
    units = count_units(D(amount))
    assert abs(units) < 2**63
    if back is not None:
        assert read_amount(units) == D(back)


async def test_sums_are_found_by_index() -> None:
    kept = Kept()

    def explain(connection: sqlite3.Connection) -> list[str]:
        return [
            row[3]
            for where in ("at >= 5", "chat = 'c'")
            for row in connection.execute(
                f"EXPLAIN QUERY PLAN SELECT sum(cost), sum(upstream_cost) FROM spending WHERE {where}"
            )
        ]

    plans = await kept.database.run(explain)
    assert all("COVERING INDEX" in plan for plan in plans), plans
    await kept.database.close()
