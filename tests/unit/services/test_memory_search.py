from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from msgspec.structs import replace

from offhand.domain.events import Finished, Served, TextDelta, UsageReported
from offhand.domain.message import FilePart, FinishReason, ImagePart, TextPart, Usage
from offhand.services.memory_search import MemoryIndex
from offhand.services.search import Search
from offhand.services.shelving import Shelving
from tests.fakes.libraries import Desk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class Room:
    def __init__(self) -> None:
        self.desk = Desk()
        blobs = self.desk.world.blobs
        self.shelving = Shelving(self.desk.library, self.desk.store, blobs, lambda: 5.0)
        self.index = MemoryIndex(self.desk.library, self.shelving, blobs)
        self.search = Search(self.index, date.today)

    async def find(self, text: str) -> list[str]:
        """Return what was found: titles as they are, messages with the words in brackets."""
        findings = await self.search.find(text)
        assert findings is not None
        said: list[str] = []
        for hit in findings.hits:
            shown = hit.snippet.text
            for at, length in reversed(hit.snippet.marks):
                shown = f"{shown[:at]}[{shown[at : at + length]}]{shown[at + length :]}"
            said.append(shown if hit.message is not None else f"# {shown}")
        return said


@pytest_asyncio.fixture
async def room() -> AsyncIterator[Room]:
    room = Room()
    desk = room.desk
    await desk.library.open(desk.spill)
    picture = ImagePart(await desk.world.blobs.put(b"x", "image/png"), "tree.png")
    tree = await desk.ask("Which tree is this?", "A **coast redwood**.\n\n```py\nx\n```", picture)
    await room.shelving.tag((tree,), "Garden")
    home = await room.shelving.add_folder("Home")
    await room.shelving.file((tree,), home.id if home is not None else None)
    conversation = desk.library.create()
    desk.world.provider.say(
        TextDelta("Redwoods need fog."),
        Served("x-ai/grok-4.3", "xAI"),
        UsageReported(Usage(prompt_tokens=1, completion_tokens=1, cost=Decimal("0.07"))),
        Finished(FinishReason.STOP),
    )
    await conversation.ask((TextPart("Where do they grow?"),))
    await room.shelving.pin((conversation.chat.id,), is_pinned=True)
    yield room
    await room.search.close()
    await desk.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("redw", ["[Redw]oods need fog.", "A coast [redw]ood. x"]),
        ("tree", ["# Which [tree] is this?", "Which [tree] is this?"]),
        ('"coast redwood"', ["A [coast redwood]. x"]),
        ("redwood -fog", ["A coast [redwood]. x"]),
        ("nothing", []),
        ("from:me tree", ["Which [tree] is this?"]),
        ("from:model tree", []),
        ("model:grok-4.3", ["Redwoods need fog."]),
        ("has:image", ["Which tree is this?"]),
        ("has:code", ["A coast redwood. x"]),
        ("has:file", []),
        ("cost>0.05", ["Redwoods need fog."]),
        ("cost>=0.07 cost<=0.07 cost=0.07", ["Redwoods need fog."]),
        ("cost<0.05", []),
        ("tag:garden redwood", ["A coast [redwood]. x"]),
        ("-tag:garden redwood", ["[Redwood]s need fog."]),
        ("folder:home redwood", ["A coast [redwood]. x"]),
        ("is:pinned redwood", ["[Redwood]s need fog."]),
        ("in:bin redwood", []),
        ("in:all redwood", ["[Redwood]s need fog.", "A coast [redwood]. x"]),
        ("after:today redwood", ["[Redwood]s need fog.", "A coast [redwood]. x"]),
        ("before:today redwood", []),
    ],
)
async def test_words_and_operators_are_understood(room: Room, typed: str, found: list[str]) -> None:
    assert await room.find(typed) == found
    await room.desk.close()


async def test_what_was_deleted_is_found_where_it_is_asked_for(room: Room) -> None:
    (chat,) = [one.chat.id for one in room.desk.library.conversations if one.chat.head.tags]
    await room.shelving.delete((chat,))
    assert await room.find("redwood") == ["[Redwood]s need fog."]
    assert await room.find("in:bin redwood") == ["A coast [redwood]. x"]
    await room.shelving.restore((chat,))
    await room.shelving.archive((chat,), is_archived=True)
    assert await room.find("in:archive redwood") == ["A coast [redwood]. x"]
    await room.desk.close()


async def test_temporary_chats_are_not_found_and_the_limit_is_told(room: Room) -> None:
    conversation = room.desk.library.create(is_temporary=True)
    room.desk.world.provider.answer("A secret redwood")
    await conversation.ask((TextPart("Secret"),))
    assert await room.find("secret") == []
    findings = await room.search.find("redwood", 1)
    assert findings is not None
    assert findings.is_cut
    assert len(findings.hits) == 1
    assert datetime.fromtimestamp(findings.hits[0].when).astimezone().date() == date.today()
    assert replace(findings, hits=()).query == findings.query
    await room.index.refresh(lambda _progress: None)
    await room.index.release()
    await room.desk.close()


async def test_attached_texts_are_looked_through(room: Room) -> None:
    paper = await room.desk.world.blobs.put(b"The quokka smiles.", "text/plain")
    await room.desk.ask("What is this?", "A text.", FilePart(paper, "b.txt"))
    assert await room.find("quokka") == ["The [quokka] smiles."]
    await room.desk.world.blobs.remove([paper.sha256])
    assert await room.find("quokka") == []
