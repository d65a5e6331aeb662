from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from msgspec.structs import replace

from offhand.domain.chat import Place, Shelf, TitleOrigin
from offhand.domain.errors import StoreProblem
from offhand.domain.message import ImagePart, TextPart
from offhand.domain.store_errors import DiskFull
from offhand.services.shelving import BIN_DAYS, DAY, Shelving
from tests.fakes.libraries import Desk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from offhand.domain.chat import ChatHead

BIN = Shelf(place=Place.BIN)
ARCHIVE = Shelf(place=Place.ARCHIVE)


class Room:
    def __init__(self) -> None:
        self.desk = Desk()
        self.changes = 0
        self.start()

    def start(self) -> None:
        desk = self.desk
        self.now = 0.0
        self.shelving = Shelving(desk.library, desk.store, desk.world.blobs, lambda: self.now)
        self.shelving.on_change(self._note)

    async def restart(self) -> None:
        await self.desk.library.close()
        self.desk.start()
        self.start()
        await self.desk.library.open(self.desk.spill)
        await self.shelving.load()

    async def head(self, chat_id: str) -> ChatHead:
        head = await self.desk.library.read_head(chat_id)
        assert head is not None
        return head

    def _note(self) -> None:
        self.changes += 1


@pytest_asyncio.fixture
async def room() -> AsyncIterator[Room]:
    room = Room()
    await room.desk.library.open(room.desk.spill)
    await room.shelving.load()
    yield room
    await room.desk.close()


async def ask_all(room: Room, *texts: str) -> list[str]:
    return [await room.desk.ask(text, "Yes") for text in texts]


@pytest.mark.parametrize("is_in_memory", [True, False])
async def test_what_is_done_lasts_and_can_be_taken_back(room: Room, is_in_memory: bool) -> None:
    first, second = await ask_all(room, "First", "Second")
    if not is_in_memory:
        await room.restart()
    shelving = room.shelving
    for change, titles, put_away in (
        (shelving.pin((first,), is_pinned=True), ["First", "Second"], []),
        (shelving.rename(second, " A\n better  title "), ["First", "A better title"], []),
        (shelving.archive((first, second), is_archived=True), [], ["A better title", "First"]),
    ):
        undo = await change
        assert await room.desk.titles() == titles
        assert await room.desk.titles(ARCHIVE) == put_away
    await undo()
    assert await room.desk.titles() == ["First", "A better title"]
    head = await room.head(second)
    assert head.title_origin is TitleOrigin.USER
    await room.desk.saver.flush()
    await room.restart()
    assert await room.desk.titles() == ["First", "A better title"]
    await room.desk.close()


async def test_a_title_of_blanks_changes_nothing(room: Room) -> None:
    (chat,) = await ask_all(room, "First")
    await room.shelving.rename(chat, " \n")
    assert (await room.head(chat)).title_origin is TitleOrigin.WORDS
    await room.desk.close()


async def test_undo_leaves_alone_what_was_done_since(room: Room) -> None:
    (chat,) = await ask_all(room, "First")
    undo = await room.shelving.delete((chat,))
    await room.shelving.rename(chat, "Renamed in the bin")
    await undo()
    head = await room.head(chat)
    assert head.binned is None
    assert head.title == "Renamed in the bin"
    undo = await room.shelving.rename(chat, "Once")
    await room.shelving.rename(chat, "Twice")
    await undo()
    assert (await room.head(chat)).title == "Twice"
    await room.desk.close()


async def test_a_deleted_chat_lies_in_the_bin_with_its_answer_stopped(room: Room) -> None:
    await room.desk.ask("Other", "Yes")
    conversation = room.desk.library.create()
    conversation.start_asking((TextPart("Long"),))
    while room.desk.world.provider.open_streams < 1:
        await asyncio.sleep(0)
    room.now = 5.0
    await room.shelving.delete((conversation.chat.id,))
    while not conversation.is_idle:
        await asyncio.sleep(0)
    assert room.desk.world.provider.open_streams == 0
    assert await room.desk.titles() == ["Other"]
    assert await room.desk.titles(BIN) == ["Long"]
    await room.shelving.restore((conversation.chat.id,))
    assert await room.desk.titles() == ["Long", "Other"]
    await room.desk.close()


async def test_tags_are_known_while_some_chat_has_them(room: Room) -> None:
    first, second = await ask_all(room, "First", "Second")
    await room.shelving.tag((first, second), " #Work ")
    await room.shelving.tag((first,), "work")
    await room.shelving.tag((first,), "art")
    await room.shelving.tag((first,), " # ")
    assert (await room.head(first)).tags == ("Work", "art")
    assert room.shelving.tags == ("Work", "art")
    undo = await room.shelving.untag((first,), "Work")
    assert room.shelving.tags == ("Work", "art")
    await undo()
    await room.shelving.untag((first,), "art")
    assert room.shelving.tags == ("Work",)
    assert await room.desk.titles(Shelf(tag="Work")) == ["Second", "First"]
    await room.desk.saver.flush()
    await room.restart()
    assert room.shelving.tags == ("Work",)
    await room.desk.close()


async def test_taking_back_the_end_of_a_tag_brings_it_back(room: Room) -> None:
    (chat,) = await ask_all(room, "First")
    await room.shelving.tag((chat,), "art")
    undo = await room.shelving.untag((chat,), "art")
    assert room.shelving.tags == ()
    await undo()
    assert room.shelving.tags == ("art",)
    assert (await room.head(chat)).tags == ("art",)
    await room.desk.close()


async def test_chats_go_into_folders_and_outlive_them(room: Room) -> None:
    first, second, third = await ask_all(room, "First", "Second", "Third")
    shelving = room.shelving
    home = await shelving.add_folder(" Home ")
    assert home is not None
    assert await shelving.add_folder("home") == home
    assert await shelving.add_folder(" ") is None
    work = await shelving.add_folder("Work")
    assert work is not None
    await shelving.file((first, second, third), home.id)
    await shelving.archive((second,), is_archived=True)
    await shelving.delete((third,))
    await shelving.rename_folder(home.id, "House")
    await shelving.rename_folder(home.id, " ")
    assert [folder.name for folder in shelving.folders] == ["House", "Work"]
    assert await room.desk.titles(Shelf(folder=home.id)) == ["First"]
    undo = await shelving.remove_folder(home.id)
    assert [folder.name for folder in shelving.folders] == ["Work"]
    assert [(await room.head(chat)).folder for chat in (first, second, third)] == [None, None, None]
    await undo()
    assert [folder.name for folder in shelving.folders] == ["House", "Work"]
    assert [(await room.head(chat)).folder for chat in (first, second, third)] == [home.id] * 3
    await room.desk.saver.flush()
    await room.restart()
    assert [folder.name for folder in room.shelving.folders] == ["House", "Work"]
    assert await room.desk.titles(Shelf(place=Place.ARCHIVE, folder=home.id)) == ["Second"]
    await room.desk.close()


async def test_removal_takes_attachments_along_that_nobody_uses(room: Room) -> None:
    desk = room.desk
    pictures = [await desk.world.blobs.put(name, "image/png") for name in (b"own", b"shared", b"typed")]
    own, shared, typed = (ImagePart(blob, "x.png") for blob in pictures)
    gone = await desk.ask("Gone", "Yes", own, shared, typed)
    stays = await desk.ask("Stays", "Yes", shared)
    await desk.saver.flush()
    room.shelving.spare(lambda: frozenset({typed.blob.sha256}))
    await room.shelving.delete((gone,))
    await room.shelving.remove((gone,))
    assert set(desk.world.blobs.contents) == {shared.blob.sha256, typed.blob.sha256}
    assert await desk.library.load(gone) is None
    assert await desk.titles(BIN) == []
    assert await desk.titles() == ["Stays"]
    await room.shelving.delete((stays,))
    await room.shelving.empty_bin()
    assert set(desk.world.blobs.contents) == {typed.blob.sha256}
    await room.desk.close()


async def test_an_attachment_that_is_not_saved_yet_is_not_taken_for_unused(room: Room) -> None:
    desk = room.desk
    picture = ImagePart(await desk.world.blobs.put(b"shared", "image/png"), "x.png")
    gone = await desk.ask("Gone", "Yes", picture)
    await desk.saver.flush()
    await desk.ask("Just sent", "Yes", picture)
    await room.shelving.remove((gone,))
    assert desk.world.blobs.contents
    await room.desk.close()


async def test_the_bin_is_cleared_of_what_is_old(room: Room) -> None:
    old, young, other = await ask_all(room, "Old", "Young", "Other")
    await room.shelving.delete((old,))
    room.now = BIN_DAYS * DAY / 2
    await room.shelving.delete((young,))
    room.now = BIN_DAYS * DAY + 1
    await room.shelving.clear_old()
    assert await room.desk.titles(BIN) == ["Young"]
    assert await room.desk.titles() == ["Other"]
    assert (await room.head(other)).binned is None
    await room.desk.saver.flush()
    await room.restart()
    assert await room.desk.titles(BIN) == ["Young"]
    await room.desk.close()


async def test_chats_that_cannot_be_removed_are_still_there(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    (chat,) = await ask_all(room, "First")
    await room.shelving.delete((chat,))
    await room.desk.saver.flush()

    async def refuse(chat_ids: Sequence[str]) -> tuple[str, ...]:
        raise DiskFull(path=str(chat_ids))

    monkeypatch.setattr(room.desk.store, "remove_chats", refuse)
    with pytest.raises(StoreProblem):
        await room.shelving.remove((chat,))
    assert await room.desk.titles(BIN) == ["First"]
    found = await room.desk.library.load(chat)
    assert found is not None
    assert replace(found.chat.head, binned=None).title == "First"
    await room.desk.close()


async def test_changes_of_names_are_told_until_one_leaves(room: Room) -> None:
    before = room.changes
    heard: list[None] = []
    leave = room.shelving.on_change(lambda: heard.append(None))
    await room.shelving.add_folder("One")
    assert room.changes == before + 1
    assert heard == [None]
    leave()
    leave()
    await room.shelving.add_folder("Two")
    assert heard == [None]
    await room.desk.close()
