from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from msgspec.structs import replace

from offhand.domain.changes import Changes, ChatRow, JournalPiece, MessageRow
from offhand.domain.chat import ChatHead, Folder, Place, Shelf, TitleOrigin
from offhand.domain.error_records import record_error
from offhand.domain.errors import AppError, RateLimited, StoreProblem
from offhand.domain.events import (
    Begun,
    Finished,
    ImageKept,
    Opened,
    Priced,
    Retrying,
    Sending,
    TextDelta,
    UsageReported,
)
from offhand.domain.listed import Listed
from offhand.domain.message import Blob, CitationPart, FinishReason, ImagePart, Reply, TextPart, Usage
from offhand.domain.pricing import Pricing
from offhand.domain.sent import SentRequest
from offhand.storage import schema
from offhand.storage.chats import ChatDatabase
from offhand.storage.database import Database, open_for_writing
from tests.fakes.chats import PAPER, PICTURE, changes_of, make_answer, make_chat, make_question

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import AsyncIterator
    from pathlib import Path


def connect(path: Path) -> sqlite3.Connection:
    connection = open_for_writing(path)
    schema.migrate(connection)
    return connection


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = Database(tmp_path / "offhand.db", "test store", connect)
    yield database
    await database.close()


@pytest.fixture
def store(database: Database) -> ChatDatabase:
    return ChatDatabase(database)


async def test_a_chat_comes_back_as_it_went(store: ChatDatabase) -> None:
    chat = make_chat()
    await store.save(changes_of(chat))
    found = await store.read_chat(chat.id)
    assert found is not None
    kept = found.messages["chat-1-a1"].reply
    assert kept is not None
    assert kept.error is not None
    assert record_error(kept.error) == record_error(
        RateLimited(status=429, message="slow down", retry_after=12.0, daily=True)
    )
    sent = chat.messages["chat-1-a1"].reply
    assert sent is not None
    assert replace(kept, error=None) == replace(sent, error=None)
    plain = {key: replace(message, reply=None) for key, message in found.messages.items()}
    assert plain == {key: replace(message, reply=None) for key, message in chat.messages.items()}
    assert list(found.messages) == list(chat.messages), "children keep their order"
    assert (found.head, found.leaf, found.chosen) == (chat.head, chat.leaf, chat.chosen)


async def test_an_unknown_chat_is_none(store: ChatDatabase) -> None:
    assert await store.read_chat("nobody") is None


async def test_lists_show_pinned_chats_first_then_the_last_touched(store: ChatDatabase) -> None:
    heads = [ChatHead(id=f"c{n}", touched=float(n), is_pinned=n == 2) for n in range(5)]
    put_away = [
        ChatHead(id="old", touched=9.0, is_archived=True),
        ChatHead(id="gone", touched=9.0, binned=3.0, is_archived=True),
    ]
    await store.save(Changes(chats=tuple(ChatRow(head=head, leaf=None) for head in [*heads, *put_away])))
    listed = await store.list_heads()
    assert [head.id for head in listed] == ["c2", "c4", "c3", "c1", "c0"]
    assert [head.id for head in await store.list_heads(start=1, count=2)] == ["c4", "c3"]
    assert await store.count_chats() == 5
    assert [head.id for head in await store.list_heads(Shelf(place=Place.ARCHIVE))] == ["old"]
    assert [head.id for head in await store.list_heads(Shelf(place=Place.BIN))] == ["gone"]


async def test_folders_and_tags_pick_chats(store: ChatDatabase) -> None:
    await store.save_folder(Folder(id="f", name="Work", position=1))
    await store.save_folder(Folder(id="e", name="Home", position=0))
    rows = (
        ChatRow(head=ChatHead(id="a", folder="f", tags=("x",)), leaf=None),
        ChatRow(head=ChatHead(id="b", tags=("x", "y z")), leaf=None),
    )
    await store.save(Changes(chats=rows))
    assert [folder.name for folder in await store.list_folders()] == ["Home", "Work"]
    assert [head.id for head in await store.list_heads(Shelf(folder="f"))] == ["a"]
    assert {head.id for head in await store.list_heads(Shelf(tag="x"))} == {"a", "b"}
    assert await store.list_tags() == ("x", "y z")
    await store.remove_folder("f")
    assert [head.folder for head in await store.list_heads()] == [None, None]


async def test_the_newest_state_of_a_thing_stands(store: ChatDatabase) -> None:
    chat = make_chat()
    await store.save(changes_of(chat))
    renamed = chat.revise(title="Neu", title_origin=TitleOrigin.USER, tags=(), is_pinned=False)
    longer = replace(chat.messages["chat-1-a2"], parts=(TextPart("A picture of a cat."),))
    await store.save(
        Changes(
            chats=(ChatRow(head=renamed.head, leaf="chat-1-q2"),),
            messages=(MessageRow(chat=chat.id, message=longer),),
        )
    )
    found = await store.read_chat(chat.id)
    assert found is not None
    assert found.head == renamed.head
    assert found.leaf == "chat-1-q2"
    assert found.messages["chat-1-a2"].text == "A picture of a cat."
    assert len(found.messages) == len(chat.messages)


async def test_an_open_reply_comes_back_with_its_journal_until_it_has_ended(store: ChatDatabase) -> None:
    question = make_question("q", "Why?")
    answer = make_answer("a", "", "q", reply=Reply(asked_model="m", started=5.0))
    answer = replace(answer, parts=())
    events = [
        Retrying(1, 0.5, AppError()),
        Begun((TextPart("Said"), ImagePart(PICTURE), CitationPart("https://a.example", "A", "", 1, 2))),
        Priced(Listed(pricing=Pricing(prices={"prompt": Decimal("0.000003")}), images=1, image_tokens=85)),
        Sending(
            SentRequest(address="https://a.example", dialect="bare", fields={"model": "m", "top_p": 0.5})
        ),
        Opened("gen-7"),
        TextDelta("Be"),
        TextDelta("cause"),
        ImageKept(ImagePart(PICTURE)),
        UsageReported(Usage(prompt_tokens=1)),
        Finished(FinishReason.STOP, "done"),
    ]
    pieces = tuple(
        JournalPiece(message="a", number=number, at=6.0 + number, event=event)
        for number, event in enumerate(events)
    )
    head = ChatRow(head=ChatHead(id="c"), leaf="a")
    rows = (MessageRow(chat="c", message=question), MessageRow(chat="c", message=answer))
    await store.save(Changes(chats=(head,), messages=rows, pieces=pieces[:3]), durable=False)
    await store.save(Changes(pieces=pieces), durable=False)
    (found,) = await store.read_open_replies()
    assert (found.chat, found.message) == ("c", answer)
    assert [piece.event for piece in found.pieces[1:]] == events[1:]
    first = found.pieces[0].event
    assert isinstance(first, Retrying)
    assert first.attempt == 1
    assert [piece.at for piece in found.pieces] == [piece.at for piece in pieces]
    ended = replace(answer, reply=Reply(asked_model="m", finish=FinishReason.STOP))
    await store.save(Changes(messages=(MessageRow(chat="c", message=ended),)))
    assert await store.read_open_replies() == ()


async def test_removing_chats_names_blobs_that_nothing_refers_to(store: ChatDatabase) -> None:
    await store.save(changes_of(make_chat("one"), make_chat("two")))
    shared = {PICTURE.sha256, PAPER.sha256}
    assert await store.list_blobs() == shared
    assert await store.remove_chats(["one"]) == ()
    assert await store.read_chat("one") is None
    assert set(await store.remove_chats(["two"])) == shared
    assert await store.list_blobs() == frozenset()


async def test_all_of_a_save_is_kept_or_none_of_it(store: ChatDatabase) -> None:
    row = MessageRow(chat="no such chat", message=make_question("q", "?"))
    with pytest.raises(StoreProblem):
        await store.save(Changes(chats=(ChatRow(head=ChatHead(id="c"), leaf=None),), messages=(row,)))
    assert await store.count_chats() == 0


async def test_text_that_is_not_quite_unicode_is_kept_as_far_as_it_can_be(store: ChatDatabase) -> None:
    head = ChatHead(id="c", title="a\ud800b")
    question = make_question("q", "a\ud800b\0c")
    await store.save(
        Changes(chats=(ChatRow(head=head, leaf="q"),), messages=(MessageRow(chat="c", message=question),))
    )
    found = await store.read_chat("c")
    assert found is not None
    assert found.title == "a�b"
    assert found.messages["q"].text == "a�b\0c"


async def test_blobs_of_a_message_are_counted_once(store: ChatDatabase) -> None:
    blob = Blob(sha256="ef" * 32, media_type="image/png", size=1)
    question = make_question("q", "?", None, ImagePart(blob), ImagePart(blob))
    await store.save(
        Changes(
            chats=(ChatRow(head=ChatHead(id="c"), leaf="q"),),
            messages=(MessageRow(chat="c", message=question),),
        )
    )
    assert await store.list_blobs() == {blob.sha256}
