from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from decimal import Decimal
from typing import TYPE_CHECKING

from offhand.domain.exchange import Origin
from offhand.domain.message import FilePart, FinishReason, Role
from tests.fakes.exchange import Desk, count, find_message, pack, tell, write_json
from tests.unit.services_imports import samples

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_claude_archive(desk: Desk, tmp_path: Path) -> None:
    files = {
        "users.json": [{"uuid": "u"}],
        "projects.json": [],
        "conversations.json": [samples.claude_chat()],
    }
    report = await desk.importer.import_file(pack(tmp_path / "claude.zip", files))
    assert (report.origin, count(report), report.lost_attachments) == (Origin.CLAUDE, (1, 0, 0), 1)
    (chat,) = await desk.read_all()
    assert (chat.title, chat.head.source) == ("Paris", "claude:cl-1")
    question, *answers = chat.messages.values()
    (paste,) = question.parts
    assert isinstance(paste, FilePart)
    assert await desk.blobs.get(paste.blob.sha256) == b"A long paste"
    assert [answer.parent for answer in answers] == [question.id, question.id]
    assert answers[0].text == "Look: Paris."
    assert answers[0].reasoning == "Hm"
    assert [type(part).__name__ for part in answers[0].parts] == [
        "ReasoningPart",
        "TextPart",
        "CitationPart",
        "ToolCallPart",
        "ToolResultPart",
        "TextPart",
    ]
    assert answers[1].text == "Another answer"
    assert chat.leaf == answers[1].id


async def test_claude_without_parents_is_one_line(desk: Desk, tmp_path: Path) -> None:
    chat = samples.claude_chat()
    for message in chat["chat_messages"]:
        del message["parent_message_uuid"]
    await desk.importer.import_file(write_json(tmp_path / "conversations.json", [chat]))
    (found,) = await desk.read_all()
    assert len(found.branch) == 3


async def test_an_openrouter_chat(desk: Desk, tmp_path: Path) -> None:
    report = await desk.importer.import_file(
        write_json(tmp_path / "OpenRouter Chat.json", samples.openrouter_chat())
    )
    assert (report.origin, count(report)) == (Origin.OPENROUTER, (1, 0, 0))
    (chat,) = await desk.read_all()
    assert chat.title == "Two models"
    first, last = find_message(chat, "Compare"), find_message(chat, "And now?")
    answers = chat.children_of(first.id)
    replies = [answer.reply for answer in answers]
    assert [reply.asked_model for reply in replies if reply] == ["x-ai/grok-4", "openai/gpt-5"]
    assert replies[0] is not None
    assert replies[0].usage is not None
    assert (replies[0].usage.cost, replies[0].generation_id) == (Decimal("0.00019875"), "gen-9")
    assert len(first.images) == 1
    assert last.parent == answers[1].id
    assert answers[1].reasoning == "Hm"


async def test_earlier_openrouter_chats(desk: Desk, tmp_path: Path) -> None:
    document = {
        "version": "orpg.1.0",
        "characters": {"c": {"model": "m/x"}},
        "messages": {
            "1": {"id": "1", "characterId": "USER", "content": "Hi", "createdAt": 1_700_000_000_000},
            "2": {
                "id": "2",
                "characterId": "c",
                "content": "Ho",
                "reasoning": "Hm",
                "createdAt": 1_700_000_001_000,
            },
        },
    }
    await desk.importer.import_file(write_json(tmp_path / "chat.json", document))
    (chat,) = await desk.read_all()
    assert tell(chat.branch) == [(Role.USER, "Hi"), (Role.ASSISTANT, "Ho")]


async def test_a_chatbox_backup(desk: Desk, tmp_path: Path) -> None:
    report = await desk.importer.import_file(write_json(tmp_path / "backup.json", samples.chatbox_backup()))
    assert (report.origin, count(report), report.lost_attachments) == (Origin.CHATBOX, (2, 0, 0), 0)
    found = {chat.title: chat for chat in await desk.read_all()}
    main = found["Main"]
    assert main.head.is_pinned
    assert [m.text for m in main.branch] == ["Hi", "Hello"]
    question = main.branch[0]
    assert len(question.images) == 1
    (file,) = [part for part in question.parts if isinstance(part, FilePart)]
    assert await desk.blobs.get(file.blob.sha256) == b"file text"
    other = find_message(main, "Other")
    assert (other.parent, other.reply.finish if other.reply else None) == (question.id, FinishReason.ERROR)
    assert [m.text for m in found["Old thread"].branch] == ["Long ago"]
    kept = (tmp_path / "data" / "offhand.db").read_bytes() + (
        tmp_path / "data" / "offhand.db-wal"
    ).read_bytes()
    assert b"sk-secret" not in kept
    assert b"secret-licence" not in kept


async def test_a_cherry_backup(desk: Desk, tmp_path: Path) -> None:
    files = {"data.json": samples.cherry_data(), "Data/Files/pic-1.png": samples.make_png()}
    report = await desk.importer.import_file(pack(tmp_path / "cherry.zip", files))
    assert (report.origin, count(report), report.empty) == (Origin.CHERRY, (1, 0, 0), 1)
    (chat,) = await desk.read_all()
    assert (chat.title, chat.head.is_pinned) == ("Named", True)
    assert [m.text for m in chat.branch] == ["Ask both", "From x", "Go on"]
    assert [part.name for part in chat.branch[0].images] == ["mine.png"]
    assert chat.branch[1].reasoning == "Hm"
    failed = next(m for m in chat.messages.values() if m.reply and m.reply.error)
    assert (failed.parent, failed.reply.finish if failed.reply else None) == (
        chat.branch[0].id,
        FinishReason.ERROR,
    )
    assert b"sk-secret" not in (tmp_path / "data" / "offhand.db-wal").read_bytes()


async def test_a_cherry_backup_of_tables(desk: Desk, tmp_path: Path) -> None:
    database = tmp_path / "backup.sqlite"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE topic (id, name, is_pinned, active_node_id, created_at, deleted_at)")
        columns = "id, parent_id, topic_id, role, data, status, model_id, stats, created_at, deleted_at"
        connection.execute(f"CREATE TABLE message ({columns})")
        connection.execute("INSERT INTO topic VALUES ('t', 'Tabled', 1, 'm3', 1700000000000, NULL)")
        rows = [
            ("m1", None, "user", {"parts": [{"type": "text", "text": "Hi"}]}),
            ("m2", "m1", "assistant", {"blocks": [{"type": "main_text", "content": "One"}]}),
            (
                "m3",
                "m1",
                "assistant",
                {"parts": [{"type": "reasoning", "text": "Hm"}, {"type": "text", "text": "Two"}]},
            ),
        ]
        connection.executemany(
            "INSERT INTO message VALUES (?, ?, 't', ?, ?, 'success', 'or::x-ai/grok-4', NULL, ?, NULL)",
            [
                (name, parent, role, json.dumps(data), 1_700_000_000_000 + n)
                for n, (name, parent, role, data) in enumerate(rows)
            ],
        )
        connection.commit()
    path = pack(
        tmp_path / "cherry2.zip",
        {"manifest.json": {"preset": "lite"}, "backup.sqlite": database.read_bytes()},
    )
    report = await desk.importer.import_file(path)
    assert (report.origin, count(report)) == (Origin.CHERRY, (1, 0, 0))
    (chat,) = await desk.read_all()
    assert [m.text for m in chat.branch] == ["Hi", "Two"]
    assert len(chat.messages) == 3
    assert chat.branch[1].reply is not None
    assert chat.branch[1].reply.asked_model == "x-ai/grok-4"
