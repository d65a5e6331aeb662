"""What the usage page reads: sums by span, model and chat, and the table for spreadsheets."""

from __future__ import annotations

import csv
import stat
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from msgspec.structs import replace

from offhand.domain.errors import StoreProblem
from offhand.domain.spending import Spending, SpendingKind, name_generation
from offhand.domain.usage import Bin, UsageFilter, UsageRange, UsageSum, list_bins
from offhand.services.identity import new_id
from offhand.services.wording.usage import list_numbers, word_entry, word_spent
from offhand.storage.chats import ChatDatabase
from offhand.storage.database import Database
from offhand.storage.spending import SpendingDatabase
from offhand.storage.usage import UsageDatabase
from offhand.storage.usage_table import FORMULA_STARTS, HEADINGS, tame_text
from tests.fakes.chats import changes_of, make_chat
from tests.fakes.store import connect

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

D = Decimal
BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 11, 26, 12, tzinfo=BERLIN).timestamp()
DAY = 86_400.0


def entry(name: str, days_ago: float, cost: str | None, **facts: object) -> Spending:
    made = Spending(
        generation=f"gen-{name}@1700000000000",
        at=NOON - days_ago * DAY,
        chat="c1",
        message=f"m-{name}",
        model="x-ai/grok-4.3",
        cost=None if cost is None else D(cost),
        prompt_tokens=100,
        cached_tokens=40,
        completion_tokens=10,
        reasoning_tokens=5,
    )
    return replace(made, **facts)


ENTRIES = (
    entry("a", 0, "0.5"),
    entry("b", 1, "0.25", chat="c2", model="other/model"),
    entry("c", 1, None),
    entry("d", 40, "1", upstream_cost=D(2)),
    entry("e", 0, "0.125", chat="", message="", kind=SpendingKind.TITLE),
)


class Shop:
    def __init__(self) -> None:
        self.database = Database(Path(), "test", connect)
        self.usage = UsageDatabase(self.database)


@pytest_asyncio.fixture
async def shop() -> AsyncIterator[Shop]:
    shop = Shop()
    await SpendingDatabase(shop.database).record(ENTRIES)
    yield shop
    await shop.database.close()


async def test_sums_of_days(shop: Shop) -> None:
    bins = list_bins(UsageRange.WEEK, NOON, BERLIN, None)
    sums = await shop.usage.sum_bins(bins, UsageFilter())
    assert [(each.day.day, one.count, one.unknown, one.paid) for each, one in zip(bins, sums, strict=True)][
        -2:
    ] == [(25, 2, 1, D("0.25")), (26, 2, 0, D("0.625"))]
    of_model = await shop.usage.sum_bins(bins, UsageFilter(model="other/model"))
    assert [one.count for one in of_model] == [0, 0, 0, 0, 0, 1, 0]
    assert await shop.usage.find_first() == NOON - 40 * DAY


@pytest.mark.parametrize("days", [30, 400])
async def test_sums_by_model_and_chat_the_dearest_first(shop: Shop, days: int) -> None:
    wanted = UsageFilter(start=NOON - days * DAY, end=NOON + 1)
    models = await shop.usage.sum_models(wanted)
    assert [part.key for part in models] == ["x-ai/grok-4.3", "other/model"]
    assert models[1].sums == UsageSum(
        count=1,
        cost=D("0.25"),
        prompt_tokens=100,
        cached_tokens=40,
        completion_tokens=10,
        reasoning_tokens=5,
    )
    total = models[0].sums.add(models[1].sums)
    assert (total.count, total.unknown, total.prompt_tokens) == ((4, 1, 400) if days == 30 else (5, 1, 500))
    chats = await shop.usage.sum_chats(wanted, 2)
    assert [(part.key, part.is_there) for part in chats] == [("c1", False), ("c2", False)]
    assert len(await shop.usage.sum_chats(wanted, 9)) == 3
    if days == 400:
        assert (total.cost, total.upstream_cost, total.paid) == (D("1.875"), D(2), D("3.875"))


async def test_entries_say_whether_their_message_is_there(shop: Shop) -> None:
    await ChatDatabase(shop.database).save(changes_of(make_chat("one")))
    (kept,) = await shop.usage.list_entries(UsageFilter(chat="one"), 10)
    assert (kept.title, kept.is_there, kept.spending.message) == ("Bild und Text", True, "one-a1")
    (part,) = await shop.usage.sum_chats(UsageFilter(chat="one"), 10)
    assert (part.title, part.is_there) == ("Bild und Text", True)
    await ChatDatabase(shop.database).remove_chats(["one"])
    (gone,) = await shop.usage.list_entries(UsageFilter(chat="one"), 10)
    assert (gone.title, gone.is_there, gone.spending) == ("", False, kept.spending)
    newest = await shop.usage.list_entries(UsageFilter(), 2)
    assert len(newest) == 2
    assert newest[0].spending.at == NOON


async def test_what_is_only_estimated_counts_and_stands_apart(shop: Shop, tmp_path: Path) -> None:
    spending = SpendingDatabase(shop.database)
    guessed = entry("f", 2, None, estimate=D("0.75"), chat="c3", model="local/model")
    told = entry("g", 2, "0.25", estimate=D("9"), chat="c3", model="local/model")
    await spending.record([guessed, told])
    (part,) = await shop.usage.sum_models(UsageFilter(model="local/model"))
    assert (part.sums.count, part.sums.unknown) == (2, 0)
    assert (part.sums.cost, part.sums.estimated, part.sums.paid) == (D("0.25"), D("0.75"), D(1))
    (of_chat,) = await shop.usage.sum_chats(UsageFilter(chat="c3"), 9)
    assert of_chat.sums.paid == D(1)
    entries = await shop.usage.list_entries(UsageFilter(chat="c3"), 9)
    assert {one.spending.is_estimated for one in entries} == {True, False}
    path = tmp_path / "usage.csv"
    await shop.usage.export(path, UsageFilter(chat="c3"))
    rows = list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))
    assert [(row["cost_usd"], row["estimated_cost_usd"]) for row in rows] == [("", "0.75"), ("0.25", "")]
    spent = list_numbers(part.sums)[0]
    assert spent == ("Spent", "≈ $1", "≈ $0.75 of it is estimated by the list, as nobody told the cost.")
    assert word_spent(part.sums) == "≈ $1"
    words = [word_entry(one, NOON, str)[3] for one in entries]
    assert sorted(words) == ["$0.25", "≈ $0.75"]


async def test_the_table_holds_every_generation(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "usage.csv"
    path.write_text("old")
    await ChatDatabase(shop.database).save(changes_of(make_chat("one")))
    assert await shop.usage.export(path, UsageFilter()) == 6
    content = path.read_bytes()
    assert content.count(b"\r\n") == 7
    rows = list(csv.DictReader(content.decode("utf-8-sig").splitlines()))
    assert tuple(rows[0]) == HEADINGS
    assert [row["generation_id"] for row in rows] == ["gen-1", "gen-d", "gen-b", "gen-c", "gen-a", "gen-e"]
    assert rows[0]["chat"] == "Bild und Text"
    assert rows[0]["cost_usd"] == "0.00019875"
    assert (rows[1]["cost_usd"], rows[1]["upstream_cost_usd"]) == ("1", "2")
    assert rows[3]["cost_usd"] == ""
    assert rows[4]["time_utc"] == "2026-11-26T11:00:00Z"
    assert (rows[5]["kind"], rows[5]["chat_id"]) == ("title", "")
    assert datetime.fromisoformat(rows[4]["time_utc"]).astimezone(UTC).timestamp() == NOON
    assert not stat.S_IMODE(path.stat().st_mode) & 0o077
    assert list_names(tmp_path) == ["usage.csv"]
    assert await shop.usage.export(path, UsageFilter(model="other/model")) == 1


async def test_the_table_names_no_generation_that_nobody_told(shop: Shop, tmp_path: Path) -> None:
    made = entry("f", 0, "0.1", kind=SpendingKind.SUMMARY, generation=name_generation(None, NOON, new_id()))
    await SpendingDatabase(shop.database).record([made])
    path = tmp_path / "usage.csv"
    await shop.usage.export(path, UsageFilter())
    rows = csv.DictReader(path.read_text("utf-8-sig").splitlines())
    assert [row["generation_id"] for row in rows if row["message_id"] == "m-f"] == [""]


async def test_a_table_that_cannot_be_written_leaves_what_was_there(shop: Shop, tmp_path: Path) -> None:
    with pytest.raises(StoreProblem):
        await shop.usage.export(tmp_path / "missing" / "usage.csv", UsageFilter())
    folder = tmp_path / "usage.csv"
    folder.mkdir()
    with pytest.raises(StoreProblem):
        await shop.usage.export(folder, UsageFilter())
    assert list_names(tmp_path) == ["usage.csv"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
async def test_no_title_becomes_a_formula(shop: Shop, tmp_path: Path, text: str) -> None:
    chat = make_chat("one")
    await ChatDatabase(shop.database).save(changes_of(replace(chat, head=replace(chat.head, title=text))))
    path = tmp_path / "usage.csv"
    await shop.usage.export(path, UsageFilter(chat="one"))
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["chat"] == f"'{text}"
    assert text.startswith(FORMULA_STARTS)
    assert tame_text("a=1") == "a=1"


@pytest.mark.parametrize(
    ("span", "first", "count", "begin", "is_month"),
    [
        (UsageRange.WEEK, None, 7, date(2026, 11, 20), False),
        (UsageRange.DAYS, None, 30, date(2026, 10, 28), False),
        (UsageRange.MONTH, None, 26, date(2026, 11, 1), False),
        (UsageRange.YEAR, None, 12, date(2025, 12, 1), True),
        (UsageRange.ALL, None, 1, date(2026, 11, 26), False),
        (UsageRange.ALL, NOON - 3 * DAY, 4, date(2026, 11, 23), False),
        (UsageRange.ALL, NOON - 100 * DAY, 4, date(2026, 8, 1), True),
        (UsageRange.ALL, 0.0, 120, date(2016, 12, 1), True),
        (UsageRange.ALL, NOON + 5 * DAY, 1, date(2026, 11, 26), False),
    ],
)
def test_spans_are_cut_into_days_or_months(
    span: UsageRange, first: float | None, count: int, begin: date, *, is_month: bool
) -> None:
    bins = list_bins(span, NOON, BERLIN, first)
    assert (len(bins), bins[0].day, bins[0].is_month) == (count, begin, is_month)
    assert bins[-1].start <= NOON < bins[-1].end
    assert all(one.end == next_one.start for one, next_one in pairwise(bins))
    if first is not None and first <= NOON:
        assert bins[0].start <= first, "nothing is left out"
    assert isinstance(bins[0], Bin)


def list_names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]
