from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from msgspec.structs import replace

from offhand.domain.changes import ChatRow, JournalPiece, MessageRow
from offhand.domain.chat import ChatHead
from offhand.domain.errors import StoreProblem
from offhand.domain.events import TextDelta
from offhand.domain.message import FinishReason, Message, Reply, Role
from offhand.domain.store_errors import DiskFull, StoreBusy
from offhand.services import write_behind
from offhand.services.tasks import TaskScope
from offhand.services.write_behind import SaveStatus, WriteBehind
from offhand.storage.database import Database
from tests.fakes.chats import make_question
from tests.fakes.store import FakeSpill, FakeStore, connect

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

OPEN = Message(id="a", role=Role.ASSISTANT, parts=(), parent="q", reply=Reply(asked_model="m"))
ENDED = replace(OPEN, reply=Reply(asked_model="m", finish=FinishReason.STOP))


class Room:
    def __init__(self) -> None:
        self.failures: list[BaseException] = []
        self.database = Database(Path(), "test store", connect)
        self.store = FakeStore(self.database)
        self.spill = FakeSpill()
        self.scope = TaskScope("test", lambda _name, error: self.failures.append(error))
        self.saver = WriteBehind(self.store, self.spill, self.scope)
        self.statuses: list[SaveStatus] = []
        self.saver.on_change(self.statuses.append)

    async def close(self) -> None:
        self.store.problem = None
        await self.saver.close()
        await self.scope.close()
        await self.database.close()
        assert self.failures == []

    def put_chat(self, chat_id: str = "c", title: str = "") -> None:
        self.saver.put_chat(ChatRow(head=ChatHead(id=chat_id, title=title), leaf=None))

    def put_message(self, message: Message, chat_id: str = "c") -> None:
        self.saver.put_message(MessageRow(chat=chat_id, message=message))

    def put_text(self, number: int, text: str) -> None:
        piece = JournalPiece(message="a", number=number, at=float(number), event=TextDelta(text))
        self.saver.put_piece("c", piece)

    async def until(self, condition: Callable[[], bool]) -> None:
        for _ in range(2000):
            if condition():
                return
            await asyncio.sleep(0.005)
        raise AssertionError

    async def read_journal(self) -> str:
        replies = await self.store.read_open_replies()
        return "".join(
            piece.event.text
            for reply in replies
            for piece in reply.pieces
            if isinstance(piece.event, TextDelta)
        )


@pytest_asyncio.fixture
async def room(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Room]:
    monkeypatch.setattr(write_behind, "FIRST_RETRY", 0.02)
    room = Room()
    yield room
    await room.close()


async def test_a_burst_of_changes_is_one_write_of_the_newest_state(room: Room) -> None:
    for number in range(20):
        room.put_chat(title=f"Title {number}")
    await room.until(lambda: bool(room.store.saved))
    assert len(room.store.saved) == 1
    assert [head.title for head in await room.store.list_heads()] == ["Title 19"]
    await room.close()


async def test_pieces_are_kept_without_waiting_for_the_disk_and_what_people_did_with_it(room: Room) -> None:
    room.put_chat()
    room.put_message(OPEN)
    room.put_text(0, "a")
    await room.saver.flush()
    for number in range(1, 4):
        room.put_text(number, "b")
        await room.saver.flush()
    assert [durable for _, durable in room.store.saved] == [True, False, False, False]
    assert await room.read_journal() == "abbb"
    await room.close()


async def test_an_answer_that_ended_needs_no_pieces(room: Room) -> None:
    room.put_chat()
    room.put_text(0, "a")
    room.put_message(ENDED)
    await room.saver.flush()
    assert [len(changes.pieces) for changes, _ in room.store.saved] == [0]
    await room.close()


async def test_what_the_store_refuses_is_told_spilled_and_kept_later(room: Room) -> None:
    room.store.problem = DiskFull(path="x")
    room.put_chat(title="One")
    room.put_message(OPEN)
    room.put_text(0, "Half ")
    await room.until(lambda: len(room.statuses) == 1)
    assert isinstance(room.statuses[0].problem, DiskFull)
    assert room.statuses[0].chats == {"c"}
    await room.until(lambda: len(room.spill.held) == 1)
    room.put_text(1, "a word")
    await room.until(lambda: len(room.spill.held) == 2)
    assert not room.spill.held[1].chats, "what is in the spill is not put there again"
    room.store.problem = None
    await room.until(lambda: len(room.statuses) == 2)
    assert room.statuses[1] == SaveStatus()
    assert await room.read_journal() == "Half a word"
    assert room.spill.held == []
    await room.close()


async def test_what_came_while_a_refused_save_was_tried_stands_above_it(room: Room) -> None:
    room.store.problem = DiskFull(path="x")
    room.put_chat(title="Old")
    with pytest.raises(DiskFull):
        await room.saver.flush()
    room.put_chat(title="New")
    room.store.problem = None
    await room.saver.flush()
    assert [head.title for head in await room.store.list_heads()] == ["New"]
    await room.close()


async def test_a_busy_store_is_told_of_only_when_it_stays_busy(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.store.problem = StoreBusy(path="x")
    room.put_chat()
    await room.until(lambda: len(room.spill.held) == 1)
    assert room.statuses == []
    monkeypatch.setattr(write_behind, "BUSY_PATIENCE", 0.0)
    await room.until(lambda: len(room.statuses) == 1)
    assert isinstance(room.statuses[0].problem, StoreBusy)
    await room.close()


async def test_one_bad_chat_holds_up_no_other(room: Room) -> None:
    room.store.problem = StoreProblem(path="x")
    room.store.bad_chat = "bad"
    for chat_id in ("a", "bad", "z"):
        room.put_chat(chat_id)
    await room.until(lambda: bool(room.statuses))
    assert {head.id for head in await room.store.list_heads()} == {"a", "z"}
    assert room.saver.unsaved_chats == {"bad"}
    await room.close()


async def test_what_is_dropped_is_not_kept_even_when_it_was_on_its_way(room: Room) -> None:
    room.store.problem = DiskFull(path="x")
    room.put_chat("gone")
    room.put_chat("stays")
    with pytest.raises(DiskFull):
        await room.saver.flush()
    room.saver.drop_chat("gone")
    room.store.problem = None
    await room.saver.flush()
    assert [head.id for head in await room.store.list_heads()] == ["stays"]
    await room.close()


async def test_closing_keeps_what_is_left_or_leaves_it_in_the_spill(room: Room) -> None:
    room.put_chat(title="Last words")
    room.put_message(make_question("q", "?"))
    room.store.problem = DiskFull(path="x")
    await room.saver.close()
    assert [len(changes.messages) for changes in room.spill.held] == [1]
    room.store.problem = None
    await room.saver.close()
    assert [head.title for head in await room.store.list_heads()] == ["Last words"]
    await room.close()
