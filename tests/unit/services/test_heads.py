from __future__ import annotations

import asyncio
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest_asyncio
from msgspec.structs import replace

from offhand.domain.chat import ChatHead, Shelf
from offhand.domain.listing import Relisting, Section, key_of
from offhand.domain.message import TextPart
from offhand.domain.store_errors import DiskFull
from offhand.services.attention import Attention
from offhand.services.heads import Heads
from tests.fakes.libraries import Desk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

SECTIONS = (Section("Pinned", float("inf")), Section("Ever", float("-inf")))
MAIN = Shelf()


@pytest_asyncio.fixture
async def desk() -> AsyncIterator[Desk]:
    desk = Desk()
    yield desk
    await desk.close()


async def test_before_the_store_is_open_the_newer_heads_are_all_there_is(desk: Desk) -> None:
    await desk.ask("Stored", "Yes")
    await desk.saver.flush()
    heads = Heads(desk.store)
    head = ChatHead(id="a", title="Newer", touched=1.0)
    heads.put(head)
    assert await heads.list(MAIN) == (head,)
    assert await heads.survey(MAIN, SECTIONS) == (0, 1)
    assert await heads.rank(MAIN, [key_of(MAIN.place, replace(head, id="b"))]) == (1,)
    renewed: list[None] = []
    heads.on_move(lambda _move: None, lambda: renewed.append(None))
    heads.open()
    assert renewed == [None]
    assert [one.title for one in await heads.list(MAIN)] == ["Stored", "Newer"]
    assert await heads.survey(MAIN, SECTIONS) == (0, 2)
    assert await heads.rank(MAIN, [key_of(MAIN.place, head)], {"a"}) == (1,)
    await desk.close()


async def test_each_change_says_where_the_chat_was_and_is(desk: Desk) -> None:
    await desk.library.open(desk.spill)
    moves: list[Relisting] = []
    leave = desk.library.heads.on_move(moves.append, lambda: None)
    chat = await desk.ask("First", "Yes")
    assert moves[0].before is None
    assert all(now.before == last.after for last, now in pairwise(moves))
    await desk.library.revise(chat, title="Renamed")
    assert moves[-1].before is not None
    assert (moves[-1].before.title, moves[-1].after and moves[-1].after.title) == ("First", "Renamed")
    await desk.saver.flush()
    await desk.library.close()
    desk.start()
    await desk.library.open(desk.spill)
    desk.library.heads.on_move(moves.append, lambda: None)
    await desk.library.revise(chat, is_archived=True)
    assert moves[-1].before is not None
    assert moves[-1].before.title == "Renamed"
    await desk.library.remove((chat,))
    assert moves[-1].before is not None
    assert moves[-1].before.is_archived
    assert moves[-1].after is None
    count = len(moves)
    leave()
    leave()
    assert len(moves) == count
    await desk.close()


async def test_a_chat_that_could_not_be_removed_is_listed_again(desk: Desk) -> None:
    await desk.library.open(desk.spill)
    chat = await desk.ask("First", "Yes")
    await desk.saver.flush()
    moves: list[Relisting] = []
    desk.library.heads.on_move(moves.append, lambda: None)
    heads = desk.library.heads
    (head,) = await heads.list()
    heads.remove([chat])
    assert await heads.list() == ()
    heads.end_removal([head], succeeded=False)
    assert await heads.list() == (head,)
    assert [(move.before, move.after) for move in moves] == [(head, None), (None, head)]
    await desk.close()


async def test_what_cannot_be_saved_counts_for_as_long_as_that_lasts(desk: Desk) -> None:
    await desk.library.open(desk.spill)
    chat = await desk.ask("First", "Yes")
    await desk.saver.flush()
    assert desk.library.heads.overlay.heads == {}
    desk.store.problem = DiskFull(path="x")
    await desk.library.revise(chat, title="Renamed")
    await asyncio.sleep(0.1)
    assert desk.library.heads.newest(chat) is not None
    assert [head.title for head in await desk.library.heads.list()] == ["Renamed"]
    desk.store.problem = None
    await desk.saver.flush()
    assert desk.library.heads.newest(chat) is None
    assert [head.title for head in await desk.library.heads.list()] == ["Renamed"]
    await desk.close()


async def test_a_chat_that_is_loaded_before_its_change_is_stored_has_the_change(desk: Desk) -> None:
    chat = await desk.ask("First", "Yes")
    await desk.saver.flush()
    await desk.library.close()
    desk.start()
    desk.store.problem = DiskFull(path="x")
    await desk.library.revise(chat, title="Renamed")
    conversation = await desk.library.load(chat)
    assert conversation is not None
    assert conversation.chat.title == "Renamed"
    await desk.close()


async def test_answers_that_end_out_of_view_wait_to_be_seen(desk: Desk) -> None:
    attention = Attention(desk.library)
    first, second = desk.library.create(), None
    first.start_asking((TextPart("First"),))
    second = desk.library.create()
    second.start_asking((TextPart("Second"),))
    ids = [first.chat.id, second.chat.id]
    attention.look_at(ids[0])
    assert [attention.is_answering(chat) for chat in ids] == [True, True]
    desk.world.provider.answer("Yes")
    desk.world.provider.answer("Yes")
    while not (first.is_idle and second.is_idle):
        await asyncio.sleep(0)
    assert [attention.is_answering(chat) for chat in ids] == [False, False]
    assert [attention.is_unseen(chat) for chat in ids] == [False, True]
    desk.changed.clear()
    attention.look_at(ids[1])
    assert desk.changed == [ids[1]]
    assert not attention.is_unseen(ids[1])
    attention.close()
    await desk.close()
