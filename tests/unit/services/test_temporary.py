from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from msgspec.structs import replace

from offhand.domain.errors import StoreProblem
from offhand.domain.message import ImagePart, TextPart
from offhand.services.library import Library
from offhand.services.temporary import TemporaryChats
from offhand.services.tiered_blobs import TieredBlobs
from tests.fakes.backing import FakeBlobs, FakeImages
from tests.fakes.libraries import Desk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from offhand.domain.message import Blob
    from offhand.services.conversation import Conversation


class Room:
    def __init__(self) -> None:
        self.desk = Desk()
        self.lasting, self.passing = self.desk.world.blobs, FakeBlobs()
        self.blobs = TieredBlobs(self.lasting, self.passing, keeps=False)
        images = FakeImages(self.passing)
        backing = replace(self.desk.world.backing, temporary=(self.blobs, images))
        self.desk.library = Library(backing, self.desk.store, self.desk.saver, lambda _name, _error: None)
        self.temporary = TemporaryChats(self.desk.library, self.blobs)

    async def ask(self, text: str, *pictures: bytes) -> Conversation:
        conversation = self.temporary.begin()
        parts = [ImagePart(await self.blobs.put(one, "image/png"), "x.png") for one in pictures]
        self.desk.world.provider.answer("Yes")
        await conversation.ask((TextPart(text), *parts))
        return conversation


@pytest_asyncio.fixture
async def room() -> AsyncIterator[Room]:
    room = Room()
    await room.desk.library.open(room.desk.spill)
    yield room
    await room.desk.close()


async def test_a_temporary_chat_leaves_nothing_anywhere(room: Room) -> None:
    conversation = await room.ask("Secret", b"picture")
    await room.desk.saver.flush()
    assert room.desk.store.saved == []
    assert room.lasting.contents == {}
    assert room.desk.world.provider.requests[0].blobs, "the picture was sent all the same"
    await room.temporary.forget(conversation)
    assert room.passing.contents == {}
    assert room.desk.library.find(conversation.chat.id) is None
    assert room.temporary.begin() is not conversation
    await room.desk.close()


async def test_kept_after_all_it_lasts_whole(room: Room) -> None:
    conversation = await room.ask("Not so secret", b"picture")
    typed = await room.blobs.put(b"typed", "image/png")
    kept = await room.temporary.keep(conversation, [typed])
    assert kept.chat.id == conversation.chat.id
    assert not kept.chat.head.is_temporary
    assert set(room.lasting.contents.values()) == {b"picture", b"typed"}
    room.desk.world.provider.answer("More")
    await kept.ask((TextPart("And on"),))
    await room.desk.saver.flush()
    stored = await room.desk.store.read_chat(kept.chat.id)
    assert stored is not None
    assert [message.text for message in stored.branch] == ["Not so secret", "Yes", "And on", "More"]
    assert await room.desk.titles() == ["Not so secret"]
    await room.desk.close()


async def test_an_answer_on_its_way_ends_before_the_chat_is_kept(room: Room) -> None:
    conversation = room.temporary.begin()
    conversation.start_asking((TextPart("Slow"),))
    keeping = asyncio.ensure_future(room.temporary.keep(conversation))  # noqa: TID251 - awaited below
    await asyncio.sleep(0.01)
    assert not keeping.done()
    room.desk.world.provider.answer("At last")
    kept = await keeping
    assert kept.branch[-1].text == "At last"
    await room.desk.close()


async def test_what_cannot_be_kept_goes_on_as_it_was(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    conversation = await room.ask("Secret", b"picture")

    async def refuse(content: bytes, media_type: str, *, width: int = 0, height: int = 0) -> Blob:
        raise StoreProblem(path=f"{media_type} {len(content)} {width} {height}")

    monkeypatch.setattr(room.lasting, "put", refuse)
    with pytest.raises(StoreProblem):
        await room.temporary.keep(conversation)
    assert conversation.chat.head.is_temporary
    assert room.desk.library.find(conversation.chat.id) is conversation
    await room.desk.close()


async def test_forgetting_spares_what_another_temporary_chat_shows(room: Room) -> None:
    first = await room.ask("One", b"same")
    second = await room.ask("Two", b"same")
    await room.temporary.forget(first)
    assert set(room.passing.contents.values()) == {b"same"}
    await room.temporary.forget(second)
    assert room.passing.contents == {}
    await room.desk.close()


async def test_two_places_are_read_as_one() -> None:
    lasting, passing = FakeBlobs(), FakeBlobs()
    keeping, fleeting = (TieredBlobs(lasting, passing, keeps=keeps) for keeps in (True, False))
    kept, gone = await keeping.put(b"a", "image/png"), await fleeting.put(b"b", "image/png")
    assert (set(lasting.contents.values()), set(passing.contents.values())) == ({b"a"}, {b"b"})
    assert [await keeping.get(kept.sha256), await keeping.get(gone.sha256)] == [b"a", b"b"]
    await fleeting.remove([kept.sha256, gone.sha256])
    assert await fleeting.get(kept.sha256) == b"a"
    with pytest.raises(StoreProblem):
        await fleeting.get(gone.sha256)
    await keeping.remove([kept.sha256])
    assert lasting.contents == {}
