"""Dates, counts and names that no program should write, in files of every origin: the chat comes in."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from offhand.domain.interchange import write_chat
from offhand.domain.moments import LAST_MOMENT
from offhand.services.imports.lenient import as_count, as_list, as_object, as_time
from offhand.services.wording.moments import word_day, word_moment
from tests.fakes.chats import make_chat
from tests.fakes.exchange import Desk, write_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from offhand.domain.chat import Chat

JSON = dict[str, Any]
SAMPLES = Path(__file__).parents[2] / "data" / "imports"
NOW = 1_800_000_000.0
ODD = [10**400, 1e300, float("nan"), float("inf"), -1, "9999-12-31T23:59:59-14:00", True, "\ud83d"]
TELLING = ("time", "created", "updated", "timestamp", "tokens", "date")


def find_numbers(value: object, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    pairs = [*as_object(value).items(), *enumerate(as_list(value))]
    for name, item in pairs:
        yield from find_numbers(item, (*path, name))
    if path and not isinstance(value, dict | list) and any(word in str(path[-1]).lower() for word in TELLING):
        yield path


def put(value: Any, path: tuple[Any, ...], odd: object) -> Any:  # noqa: ANN401 - any JSON
    changed = deepcopy(value)
    place = changed
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = odd
    return changed


def plain(chat: Chat) -> JSON:
    return json.loads(msgspec.json.encode(write_chat(chat)))


@pytest.mark.parametrize("name", ["cherry", "chatbox", "chatgpt", "claude", "openrouter"])
async def test_odd_dates_and_counts_cost_no_chat(desk: Desk, tmp_path: Path, name: str) -> None:
    sample = json.loads((SAMPLES / f"{name}.json").read_text())
    paths = list(find_numbers(sample))
    assert paths
    changed = deepcopy(sample)
    for number, path in enumerate(paths):
        changed = put(changed, path, ODD[number % len(ODD)])
    report = await desk.importer.import_file(write_json(tmp_path / "odd.json", changed))
    assert report.imported
    assert not report.refused
    for chat in await desk.read_all():
        assert word_day(chat.head.touched, NOW)
        assert all(word_moment(message.created, NOW) for message in chat.messages.values())


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (1.7e9, 1.7e9),
        (1.7e12, 1.7e9),
        (1.7e15, 1.7e9),
        (1.7e18, 1.7e9),
        (10**400, 0.0),
        (float("nan"), 0.0),
        (-5, 0.0),
        ("9999-12-31T23:59:59-14:00", LAST_MOMENT),
        ("1700000000", 1.7e9),
    ],
)
def test_times_of_every_size(value: object, seconds: float) -> None:
    assert as_time(value) == pytest.approx(seconds)


@pytest.mark.parametrize("value", [10**400, 1e300, float("nan"), float("inf"), -1, True, "5"])
def test_what_counts_nothing(value: object) -> None:
    assert as_count(value) == 0


async def test_a_chat_of_our_own_with_odd_numbers(desk: Desk, tmp_path: Path) -> None:
    record = plain(make_chat("one"))
    answer = next(found for found in record["messages"] if as_object(found["reply"]).get("usage"))
    record["created"] = answer["created"] = answer["reply"]["ended"] = 1e300
    answer["reply"]["started"] = -1e300
    answer["reply"]["usage"] |= {"prompt_tokens": 2**63, "completion_tokens": -1, "cost": "1E+999999"}
    answer["reply"]["retries"] = 10**30
    document = {"format": "offhand-chats", "version": 1, "chats": [record]}
    report = await desk.importer.import_file(write_json(tmp_path / "own.json", document))
    assert (report.imported, report.refused) == (1, ())
    (chat,) = await desk.read_all()
    reply = next(found for message in chat.messages.values() if (found := message.reply) and found.usage)
    assert reply.usage is not None
    assert (reply.ended, reply.started, reply.usage.cost) == (LAST_MOMENT, 0.0, None)
    assert word_moment(chat.head.created, NOW)


@pytest.mark.parametrize("name", ["", "a\0b", "a\u202eb"])
async def test_a_chat_of_our_own_whose_name_is_none(desk: Desk, tmp_path: Path, name: str) -> None:
    record = plain(make_chat("one")) | {"id": name, "title": "Odd"}
    document = {"format": "offhand-chats", "version": 1, "chats": [record]}
    report = await desk.importer.import_file(write_json(tmp_path / "own.json", document))
    assert (report.imported, [refusal.name for refusal in report.refused]) == (0, ["Odd"])
    assert await desk.read_all() == []
