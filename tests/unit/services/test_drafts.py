from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest_asyncio

from offhand.domain.changes import Changes, ChatRow, Draft, DraftRow, MessageRow
from offhand.domain.chat import ChatHead
from offhand.domain.message import ImagePart
from offhand.services.drafts import PROMPTS, Drafts
from offhand.services.tasks import TaskScope
from offhand.services.write_behind import WriteBehind
from offhand.storage.database import Database
from offhand.storage.drafts import DraftDatabase
from tests.fakes.chats import PICTURE, make_answer, make_question
from tests.fakes.store import FakeSpill, FakeStore, connect

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

DRAFT = Draft(text="Half a quest", caret=4, parts=(ImagePart(PICTURE, "a.png"),))


class Room:
    def __init__(self) -> None:
        self.database = Database(Path(), "test store", connect)
        self.store = FakeStore(self.database)
        self.scope = TaskScope("test")
        self.now = 10.0
        self.start()

    def start(self) -> None:
        """Begin a run over what is kept."""
        self.saver = WriteBehind(self.store, FakeSpill(), self.scope)
        self.drafts = Drafts(DraftDatabase(self.database), self.saver, lambda: self.now)

    async def restart(self) -> None:
        await self.saver.close()
        self.start()


@pytest_asyncio.fixture
async def room() -> AsyncIterator[Room]:
    room = Room()
    yield room
    await room.saver.close()
    await room.scope.close()
    await room.database.close()


async def test_a_draft_comes_back_in_the_next_run(room: Room) -> None:
    room.drafts.put("c", DRAFT)
    assert await room.drafts.read("c") == DRAFT, "before it is on the disk"
    await room.restart()
    assert await room.drafts.read("c") == DRAFT
    room.drafts.put("c", Draft())
    assert await room.drafts.read("c") is None
    await room.restart()
    assert await room.drafts.read("c") is None
    assert await room.drafts.read("other") is None


async def test_the_same_draft_is_written_once(room: Room) -> None:
    room.drafts.put("c", DRAFT)
    await room.saver.flush()
    room.drafts.put("c", DRAFT)
    await room.saver.flush()
    assert len(room.store.saved) == 1


async def test_a_draft_without_a_chat_is_found_once(room: Room) -> None:
    await room.store.save(Changes(chats=(ChatRow(head=ChatHead(id="there"), leaf=None),)))
    for chat_id, text in (("there", "in a chat"), ("old", "older"), ("new", "newer")):
        room.drafts.put(chat_id, Draft(text=text))
        room.now += 1
    await room.restart()
    stray = await room.drafts.take_stray()
    assert stray is not None
    assert stray.text == "newer"
    await room.restart()
    stray = await room.drafts.take_stray()
    assert stray is not None
    assert stray.text == "older"
    assert (await room.drafts.read("there")) == Draft(text="in a chat")
    await room.saver.close()


async def test_a_picture_of_a_draft_is_not_without_use(room: Room) -> None:
    room.drafts.put("c", DRAFT)
    await room.saver.flush()
    assert await room.store.list_blobs() == {PICTURE.sha256}
    question = make_question("q", "?", None, ImagePart(PICTURE))
    row = ChatRow(head=ChatHead(id="gone"), leaf="q")
    await room.store.save(Changes(chats=(row,), messages=(MessageRow(chat="gone", message=question),)))
    assert await room.store.remove_chats(["gone"]) == ()
    assert await room.store.remove_chats(["c"]) == (), "nothing named it but the draft"
    assert await room.drafts.read("x") is None


async def test_prompts_are_the_last_questions_each_once(room: Room) -> None:
    texts = ["one", "two", "one", "", "three"]
    rows = tuple(
        MessageRow(chat="c", message=make_question(f"q{number}", text)) for number, text in enumerate(texts)
    )
    answer = MessageRow(chat="c", message=make_answer("a", "an answer", "q1"))
    await room.store.save(
        Changes(chats=(ChatRow(head=ChatHead(id="c"), leaf=None),), messages=(*rows, answer))
    )
    assert await room.drafts.list_prompts() == ("three", "one", "two")
    room.drafts.note_prompt("two")
    room.drafts.note_prompt("  ")
    assert await room.drafts.list_prompts() == ("two", "three", "one")
    for number in range(PROMPTS + 5):
        room.drafts.note_prompt(f"more {number}")
    assert len(await room.drafts.list_prompts()) == PROMPTS


async def test_drafts_go_through_the_spill(room: Room, tmp_path: Path) -> None:
    from offhand.storage.spill import SpillFile  # noqa: PLC0415 - this test alone writes a file

    spill = SpillFile(tmp_path / "spill")
    await spill.prepare()
    changes = Changes(
        drafts=(DraftRow(chat="c", draft=DRAFT, changed=3.0), DraftRow(chat="d", draft=None, changed=4.0))
    )
    await spill.append(changes)
    (found,) = await spill.read()
    assert found == changes
    await room.store.merge(found)
    assert await room.drafts.read("c") == DRAFT
