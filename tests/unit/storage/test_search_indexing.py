"""Keeping up: what comes, changes and goes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from offhand.domain.findings import IndexProgress
from offhand.domain.message import FinishReason, Reply, TextPart
from offhand.storage.search import shape

if TYPE_CHECKING:
    from tests.fakes.searching import Archive

SECRET = "xyzzyplugh"


async def test_without_any_chat_there_is_nothing(archive: Archive) -> None:
    assert await archive.ids("word") == []
    await archive.refresh()
    assert archive.told[-1] == IndexProgress(done=0, total=0)
    assert archive.index_file.stat().st_mode & 0o777 == 0o600


async def test_what_comes_later_is_taken_in(archive: Archive) -> None:
    await archive.put_chat("c")
    await archive.put("c", archive.ask("1", "word"))
    await archive.refresh()
    await archive.put("c", archive.ask("2", "word"))
    assert await archive.ids("word") == ["1"]
    await archive.refresh()
    assert await archive.ids("word") == ["2", "1"]
    await archive.restart()
    assert await archive.ids("word") == ["2", "1"]
    await archive.put("c", archive.ask("3", "word"))
    await archive.refresh()
    assert await archive.ids("word") == ["3", "2", "1"]


async def test_progress_grows_until_all_is_in(archive: Archive) -> None:
    await archive.put_many("c", 1_000)
    await archive.refresh()
    assert archive.told[0] == IndexProgress(done=0, total=1_000)
    assert [progress.done for progress in archive.told] == sorted(progress.done for progress in archive.told)
    assert {progress.total for progress in archive.told} == {1_000}
    assert len(archive.told) > 5
    assert archive.told[-1].is_complete


async def test_an_answer_is_found_when_it_has_ended(archive: Archive) -> None:
    await archive.put_chat("c")
    answer = archive.answer("a", "half a word", finish=None)
    await archive.put("c", replace(answer, parts=()), archive.ask("q", "more words"))
    await archive.refresh()
    assert await archive.ids("word") == ["q"]
    await archive.put("c", answer)
    await archive.refresh()
    assert await archive.ids("word") == ["q"], "it is still on its way"
    await archive.restart()
    ended = replace(
        answer,
        parts=(TextPart("half a word and the rest"),),
        reply=Reply(asked_model="m", finish=FinishReason.STOP),
    )
    await archive.put("c", ended)
    await archive.refresh()
    assert await archive.ids("word rest") == ["a"]


async def test_an_answer_that_goes_on_is_taken_in_again(archive: Archive) -> None:
    await archive.put_chat("c")
    answer = archive.answer("a", "the first half")
    await archive.put("c", answer, archive.ask("q", "half"))
    await archive.refresh()
    await archive.put("c", replace(answer, parts=(TextPart("the first half and the second"),)))
    await archive.refresh()
    assert await archive.ids("second") == ["a"]
    assert await archive.ids("half") == ["q", "a"]
    await archive.put("c", replace(answer, parts=(TextPart("all new"),)))
    await archive.refresh()
    assert await archive.ids("half") == ["q"]


async def test_no_word_of_a_removed_chat_stays(archive: Archive) -> None:
    await archive.put_chat("secret", title=f"About {SECRET}title")
    await archive.put("secret", archive.ask("s", f"my {SECRET} and more"))
    await archive.put_chat("c", title="About something")
    await archive.put("c", archive.ask("q", "my own"))
    await archive.refresh()
    assert await archive.ids(SECRET[2:]) == ["[secret]", "s"]
    assert SECRET.encode() in archive.read_index()
    await archive.chats.remove_chats(["secret"])
    assert await archive.ids(SECRET) == [], "even before the index has heard of it"
    await archive.refresh()
    assert await archive.ids(SECRET) == []
    assert await archive.ids("my about") == []
    assert await archive.ids("my") == ["q"]
    assert await archive.ids("about") == ["[c]"]
    assert SECRET.encode() not in archive.read_index()


async def test_what_is_removed_while_the_index_is_away_leaves_it_too(archive: Archive) -> None:
    for chat in ("one", "two"):
        await archive.put_chat(chat)
        await archive.put(chat, archive.ask(f"{chat} 1", f"word {SECRET}{chat}"))
    await archive.refresh()
    await archive.index.close()
    await archive.chats.remove_chats(["one"])
    # Somebody emptied the queue without looking at it.
    await archive.store.run(lambda connection: connection.execute("DELETE FROM search_queue"))
    await archive.restart()
    await archive.refresh()
    assert await archive.ids("word") == ["two 1"]
    assert f"{SECRET}one".encode() not in archive.read_index()
    assert f"{SECRET}two".encode() in archive.read_index()


async def test_a_shard_that_lost_all_its_messages_is_gone(archive: Archive) -> None:
    await archive.put_chat("c")
    await archive.put("c", archive.ask("q", SECRET))
    await archive.refresh()
    assert archive.count_shards() == 1
    await archive.chats.remove_chats(["c"])
    await archive.refresh()
    assert archive.count_shards() == 0
    await archive.put_chat("d")
    await archive.put("d", archive.ask("r", "word"))
    await archive.refresh()
    assert await archive.ids("word") == ["r"]


async def test_a_renamed_chat_is_found_by_its_new_title(archive: Archive) -> None:
    await archive.put_chat("c", title="Old name")
    await archive.put("c", archive.ask("q", "hello"))
    await archive.refresh()
    await archive.put_chat("c", title="New name")
    await archive.refresh()
    assert await archive.ids("old") == []
    assert await archive.ids("new") == ["[c]"]


async def test_many_messages_fill_several_shards(archive: Archive) -> None:
    await archive.put_many("c", 2 * shape.SHARD_SIZE + 100)
    await archive.refresh()
    assert archive.count_shards() == 3
    last = 2 * shape.SHARD_SIZE + 99
    assert await archive.ids("word", limit=3) == [f"c {last}", f"c {last - 1}", f"c {last - 2}"]
    assert await archive.ids(f"n{shape.SHARD_SIZE + 5}") == [f"c {shape.SHARD_SIZE + 5}"]
    assert await archive.ids("word n7", limit=1) == ["c 7999"]
    assert await archive.ids('"n7"') == ["c 7"]
    assert len(await archive.ids("word", limit=200)) == 200
    await archive.put_chat("d")
    await archive.put("d", archive.ask("new", "word"))
    await archive.put_many("e", 3)
    await archive.refresh()
    await archive.chats.remove_chats(["c"])
    await archive.refresh()
    assert archive.count_shards() == 1
    assert await archive.ids("word") == ["e 2", "e 1", "e 0", "new"]


async def test_an_index_that_was_interrupted_goes_on(archive: Archive) -> None:
    await archive.put_many("c", 2_000)
    steps = 0

    def stop_after_some(progress: IndexProgress) -> None:
        nonlocal steps
        steps += 1
        if progress.done >= 500:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        await archive.index.refresh(stop_after_some)
    await archive.restart()
    assert await archive.ids("n0") == ["c 0"]
    assert await archive.ids("n1999") == []
    await archive.refresh()
    assert archive.told[0].done >= 500
    assert await archive.ids("n1999") == ["c 1999"]
    assert len(await archive.ids("word", limit=3_000)) == 2_000


async def test_a_cancelled_refresh_can_be_taken_up_again(archive: Archive) -> None:
    await archive.put_many("c", 3_000)
    task = asyncio.get_running_loop().create_task(archive.index.refresh(archive.told.append))
    while len(archive.told) < 3:
        await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await archive.refresh()
    assert len(await archive.ids("word", limit=5_000)) == 3_000
