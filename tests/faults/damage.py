"""A database with something of everything, ways to damage it, and what must hold afterwards."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path

from offhand.domain.chat import Chat
from offhand.storage.opening import OpenedStore, open_store
from offhand.storage.snapshots import list_findings
from tests.fakes.chats import make_answer, make_chat, make_question
from tests.fakes.databases import read_chats, write_chats

PAGE = 4096
CHATS, TALKS = 12, 10


def make_chats() -> list[Chat]:
    """Return chats with two branches, long and short texts, tags, pictures and records."""
    chance = random.Random(7)
    made: list[Chat] = []
    for number in range(CHATS):
        chat = make_chat(f"chat-{number:02}")
        messages = dict(chat.messages)
        parent = chat.leaf
        for talk in range(TALKS):
            words = chance.choice(("short", "some words " * 40, "many words " * 700))
            make = make_answer if talk % 2 else make_question
            message = make(f"{chat.id}-m{talk}", f"{number}.{talk} {words}", parent or "")
            messages[message.id] = message
            parent = message.id
        made.append(Chat(head=chat.head, messages=messages, leaf=parent))
    return made


def build(path: Path, made: list[Chat]) -> bytes:
    """Write a database and return its bytes."""
    with closing(open_store(path).connection) as connection:
        write_chats(connection, *made)
    return path.read_bytes()


def open_damaged(path: Path, content: bytes) -> OpenedStore:
    """Put damaged bytes where the database was and open it as the program does."""
    for leftover in path.parent.iterdir():
        if leftover.is_file():
            leftover.unlink()
    path.write_bytes(content)
    path.with_name(f"{path.name}-suspect").touch()
    return open_store(path)


def verify(opened: OpenedStore, content: bytes, made: list[Chat]) -> int:
    """Demand what must hold of whatever came back, and return how many messages did, untouched."""
    assert list_findings(opened.connection) == []
    assert opened.connection.execute("PRAGMA foreign_key_check").fetchall() == []
    report = opened.report.salvage
    expected = {message.id: message for chat in made for message in chat.messages.values()}
    found = {
        message.id: message
        for chat in read_chats(opened.connection).values()
        for message in chat.messages.values()
        if [*chat.path_to(message.id)][-1] == message
    }
    if report is not None:
        assert Path(report.original).read_bytes() == content, "the damaged file stays as it is"
        assert report.messages == len(found)
    return sum(message.parts == expected[key].parts for key, message in found.items() if key in expected)
