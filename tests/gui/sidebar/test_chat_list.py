"""The list of chats as a model: whatever happens to the chats, it says what a fresh reading would say."""

from __future__ import annotations

import asyncio
import random
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from offhand.domain.changes import Changes, ChatRow
from offhand.domain.chat import ChatHead, Place, Shelf
from offhand.domain.listing import divide
from offhand.domain.message import TextPart
from offhand.domain.store_errors import DiskFull
from offhand.services.attention import Attention
from offhand.ui.sidebar.chat_list import ANSWERING, UNREAD, UNSEEN, ChatListModel
from offhand.ui.sidebar.follower import Follower, find_midnight
from offhand.ui.sidebar.pages import KEPT, PAGE
from tests.fakes.libraries import Desk
from tests.fakes.turns import settle

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

HOUR = 3600.0
NOW = 1_780_000_000.0
SHELVES = (Shelf(), Shelf(place=Place.ARCHIVE), Shelf(place=Place.BIN), Shelf(tag="work"))


class Room:
    def __init__(self) -> None:
        self.now = NOW
        self.desk = Desk()
        self.attention = Attention(self.desk.library)
        self.model = ChatListModel(self.attention.is_answering, self.attention.is_unseen)
        self.tester = QAbstractItemModelTester(self.model)
        self.follower = Follower(self.desk.library, self.model, self.desk.scope, lambda: self.now)
        self.resets = 0
        self.model.modelReset.connect(self._note_reset)

    async def fill(self, count: int, step: float = 5 * HOUR) -> list[str]:
        heads = [
            ChatHead(id=f"{number:06}", title=f"Chat {number}", touched=NOW - number * step)
            for number in range(count)
        ]
        await self.desk.store.save(Changes(chats=tuple(ChatRow(head=head, leaf=None) for head in heads)))
        return [head.id for head in heads]

    async def open(self) -> None:
        await self.desk.library.open(self.desk.spill)
        await self.settle()
        self.resets = 0

    async def settle(self) -> None:
        await settle(self.desk.scope)

    def rows(self) -> list[str]:
        return [str(self.model.data(self.model.index(row, 0))) for row in range(self.model.rowCount())]

    async def read_afresh(self) -> list[str]:
        """List what a model that knew nothing would show."""
        heads = list(await self.desk.library.list_heads(self.follower.shelf, count=10_000))
        sections = divide(self.follower.today(), find_midnight)
        counts = await self.desk.library.heads.survey(self.follower.shelf, sections)
        rows: list[str] = []
        for section, count in zip(sections, counts, strict=True):
            if count:
                rows += [section.name, *(head.title for head in heads[:count])]
                heads = heads[count:]
        return rows

    async def close(self) -> None:
        self.follower.close()
        self.attention.close()
        await self.desk.close()
        self.model.deleteLater()
        assert self.desk.failures == []

    def _note_reset(self) -> None:
        self.resets += 1


@pytest_asyncio.fixture
async def room(qapp: object) -> AsyncIterator[Room]:
    del qapp
    room = Room()
    yield room
    await room.close()


@pytest.mark.parametrize("shelf", SHELVES)
@pytest.mark.parametrize("seed", [1, 2])
async def test_changes_move_rows_to_where_a_fresh_reading_finds_them(
    room: Room, shelf: Shelf, seed: int
) -> None:
    chance = random.Random(seed)
    ids = await room.fill(40)
    await room.open()
    room.follower.show_shelf(shelf)
    await room.settle()
    room.resets = 0
    for step in range(60):
        for _ in range(chance.choice([1, 1, 1, 3])):
            chat = chance.choice(ids)
            change = chance.choice(
                [
                    {"touched": NOW - chance.randrange(60) * 5 * HOUR + step},
                    {"is_pinned": chance.random() < 0.5},
                    {"is_archived": chance.random() < 0.5},
                    {"binned": chance.choice([None, NOW - chance.randrange(9) * 20 * HOUR])},
                    {"title": f"Renamed {step}"},
                    {"tags": chance.choice([(), ("work",)])},
                ]
            )
            await room.desk.library.revise(chat, **change)
        if chance.random() < 0.3:
            await room.desk.saver.flush()
        await room.settle()
        room.rows()  # what is drawn is read
        await room.settle()
        assert room.rows() == await room.read_afresh()
    assert room.resets == 0
    await room.close()


async def test_what_is_chosen_goes_along(room: Room) -> None:
    ids = await room.fill(20)
    await room.open()
    index = QPersistentModelIndex(room.model.index_of(ids[10]))
    await room.desk.library.revise(ids[10], touched=NOW + 1)
    await room.settle()
    assert index.row() == 1
    assert room.model.chat_at(index) == ids[10]
    await room.desk.library.revise(ids[10], is_pinned=True)
    await room.settle()
    assert (index.row(), room.model.chat_at(index)) == (1, ids[10])
    assert room.rows()[0] == "Pinned"
    await room.desk.library.revise(ids[10], is_archived=True)
    await room.settle()
    assert not index.isValid()
    assert room.resets == 0
    await room.close()


async def test_long_lists_are_read_where_they_are_looked_at(room: Room) -> None:
    count = 3 * KEPT
    ids = await room.fill(count, step=60.0)
    await room.open()
    assert room.model.outline.chats == count
    assert len(room.model.pages) == PAGE
    far = room.model.index_at(count - 5)
    assert room.model.data(far) == UNREAD
    assert room.model.chat_at(far) is None
    await room.settle()
    assert room.model.chat_at(far) == ids[count - 5]
    for rank in range(0, count, 50):
        room.model.data(room.model.index_at(rank))
        await room.settle()
        assert room.model.chat_at(room.model.index_at(rank)) == ids[rank]
    assert len(room.model.pages) <= KEPT
    await room.close()


async def test_a_chat_that_was_never_looked_at_moves_rightly(room: Room) -> None:
    ids = await room.fill(1000, step=60.0)
    await room.open()
    await room.desk.library.revise(ids[900], touched=NOW + 5)
    await room.settle()
    assert room.model.chat_at(room.model.index_at(0)) == ids[900]
    assert room.model.outline.chats == 1000
    room.model.data(room.model.index_at(901))
    await room.settle()
    assert room.model.chat_at(room.model.index_at(901)) == ids[901]
    assert room.model.chat_at(room.model.index_at(900)) == ids[899]
    assert room.resets == 0
    await room.close()


async def test_many_changes_at_once_are_one_new_reading(room: Room) -> None:
    ids = await room.fill(400, step=60.0)
    await room.open()
    await room.desk.library.revise_all(ids[:300], lambda head: replace(head, is_archived=True))
    await room.settle()
    assert room.model.outline.chats == 100
    assert room.rows()[1] == "Chat 300"
    await room.close()


async def test_before_the_store_opens_new_chats_are_listed(room: Room) -> None:
    await room.fill(3)
    await room.desk.ask("Before anything was read", "Yes")
    await room.settle()
    assert room.rows()[1:] == ["Before anything was read"]
    await room.desk.ask("And another", "Yes")
    await room.settle()
    assert room.rows()[1:] == ["And another", "Before anything was read"]
    await room.open()
    assert "Chat 2" in room.rows()
    await room.close()


async def test_what_cannot_be_saved_is_listed_where_it_belongs(room: Room) -> None:
    ids = await room.fill(5)
    await room.open()
    room.desk.store.problem = DiskFull(path="x")
    await room.desk.library.revise(ids[3], is_pinned=True, title="Unsaved")
    await asyncio.sleep(0.1)
    while room.model.data(room.model.index(1, 0)) != "Unsaved":
        await asyncio.sleep(0.001)
    room.follower.renew()
    while not room.resets:
        await asyncio.sleep(0.001)
    assert room.model.data(room.model.index(1, 0)) == "Unsaved"
    room.desk.store.problem = None
    await room.close()


async def test_midnight_moves_the_sections(room: Room) -> None:
    await room.fill(2, step=1.0)
    await room.open()
    assert room.rows() == ["Today", "Chat 0", "Chat 1"]
    room.now += 24 * HOUR
    room.follower.check_day()
    await room.settle()
    assert room.rows() == ["Yesterday", "Chat 0", "Chat 1"]
    await room.close()


async def test_heads_of_sections_are_passed_over_and_named(room: Room) -> None:
    await room.fill(1)
    await room.open()
    heading, chat = room.model.index(0, 0), room.model.index(1, 0)
    assert not room.model.flags(heading) & (Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    assert room.model.flags(chat) & Qt.ItemFlag.ItemIsEditable
    assert room.model.data(heading, Qt.ItemDataRole.AccessibleTextRole) == "Today"
    assert room.model.data(heading, Qt.ItemDataRole.AccessibleDescriptionRole) == "Section"
    assert room.model.data(QModelIndex()) is None
    assert room.model.chat_at(heading) is None
    await room.close()


async def test_a_row_tells_what_goes_on_in_its_chat(room: Room) -> None:
    await room.open()
    conversation = room.desk.library.create()
    conversation.start_asking((TextPart("Slow"),))
    while room.model.rowCount() < 2:
        await asyncio.sleep(0.001)
    index = room.model.index(1, 0)

    def say() -> str:
        return str(room.model.data(index, Qt.ItemDataRole.AccessibleDescriptionRole))

    assert say().startswith(ANSWERING)
    room.desk.world.provider.answer("Yes")
    while not conversation.is_idle:
        await asyncio.sleep(0.001)
    assert say().startswith(UNSEEN)
    room.attention.look_at(conversation.chat.id)
    assert not say().startswith(UNSEEN)
    await room.desk.library.revise(conversation.chat.id, tags=("art", "work"), is_pinned=True)
    await room.settle()
    assert say().startswith("Pinned. #art, #work. ")
    await room.close()
