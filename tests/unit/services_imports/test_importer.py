from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest

from offhand.domain.changes import Changes, ChatRow
from offhand.domain.exchange import Origin, Reason
from offhand.domain.message import FilePart, FinishReason, Role, ToolCallPart, ToolResultPart
from tests.fakes.exchange import Desk, count, find_message, pack, tell, write_json
from tests.unit.services_imports import samples

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_chatgpt_archive(desk: Desk, tmp_path: Path) -> None:
    files = {"conversations.json": [samples.chatgpt_chat()], **samples.CHATGPT_FILES}
    report = await desk.importer.import_file(pack(tmp_path / "export.zip", files))
    assert (report.origin, count(report)) == (Origin.CHATGPT, (1, 0, 0))
    assert report.lost_attachments == 1, "gone.pdf"
    assert report.refused == ()
    (chat,) = await desk.read_all()
    assert (chat.title, chat.head.source) == ("Cat picture", "chatgpt:conv-1")
    assert (chat.head.created, chat.head.touched) == (1_700_000_000.25, 1_700_000_100.0)
    assert tell(chat.branch) == [(Role.USER, "What is this?"), (Role.ASSISTANT, "A dog")]
    question = chat.branch[0]
    (picture,) = question.images
    assert (picture.blob.width, picture.blob.height) == (8, 6)
    (file,) = [part for part in question.parts if isinstance(part, FilePart)]
    assert (file.name, await desk.blobs.get(file.blob.sha256)) == ("notes.txt", b"some notes")
    answer = find_message(chat, "A cat")
    assert answer.text == "A cat ([Cats](https://cats.example)) indeed."
    assert answer.reasoning == "**Look**\nEars."
    assert answer.reply is not None
    assert (answer.reply.asked_model, answer.reply.finish) == ("o3", FinishReason.LENGTH)
    assert answer.parent == question.id
    call = next(m for m in chat.messages.values() if any(isinstance(p, ToolCallPart) for p in m.parts))
    result = next(m for m in chat.messages.values() if m.role is Role.TOOL)
    (called,) = [part for part in call.parts if isinstance(part, ToolCallPart)]
    assert (called.name, json.loads(called.arguments)) == ("python", {"code": "print(2)"})
    assert result.parts == (ToolResultPart(called.id, "2"),)
    assert (call.parent, result.parent) == (answer.id, call.id)
    assert "secret rules" not in repr(chat)
    assert len(chat.messages) == 5


async def test_nothing_is_imported_twice_and_a_newer_export_adds_what_is_new(
    desk: Desk, tmp_path: Path
) -> None:
    chat = samples.chatgpt_chat()
    path = write_json(tmp_path / "conversations.json", [chat])
    assert count(await desk.importer.import_file(path)) == (1, 0, 0)
    (before,) = await desk.read_all()
    renamed = before.revise(title="Mine")
    await desk.store.save(Changes(chats=(ChatRow.of(renamed),)))
    assert count(await desk.importer.import_file(path)) == (0, 0, 1)
    chat["mapping"]["a2"]["children"] = ["q2"]
    chat["mapping"]["q2"] = samples.node("q2", "a2", **samples.say("user", "Sure?", 1_700_000_500))
    chat.update(current_node="q2", update_time=1_700_000_600, title="Renamed there")
    report = await desk.importer.import_file(write_json(path, [chat]))
    assert (count(report), report.messages) == ((0, 1, 0), 1)
    (after,) = await desk.read_all()
    assert after.title == "Mine"
    assert [m.text for m in after.branch] == ["What is this?", "A dog", "Sure?"]
    assert len(after.messages) == len(before.messages) + 1
    assert after.head.touched == 1_700_000_600


async def test_several_lists_in_one_archive_and_chats_without_messages(desk: Desk, tmp_path: Path) -> None:
    empty = samples.chatgpt_chat(conversation_id="e", mapping={"root": samples.node("root", None)})
    files = {
        "conversations-000.json": [samples.chatgpt_chat(conversation_id="one"), empty],
        "conversations-001.json": [samples.chatgpt_chat(conversation_id="two", title=None)],
    }
    report = await desk.importer.import_file(pack(tmp_path / "a.zip", files))
    assert (count(report), report.empty) == ((2, 0, 0), 1)
    assert {chat.title for chat in await desk.read_all()} == {"Cat picture", "What is this?"}


ODD: list[Any] = [
    None,
    5,
    {"mapping": {}},
    samples.chatgpt_chat(conversation_id="c1", mapping={"x": None, "y": {"message": 3, "parent": []}}),
    samples.chatgpt_chat(
        conversation_id="circle",
        mapping={
            "a": samples.node("a", "b", **samples.say("user", "round", 1.0)),
            "b": samples.node("b", "a", **samples.say("assistant", "and round", 2.0)),
        },
    ),
    samples.chatgpt_chat(
        conversation_id="orphan",
        create_time=None,
        update_time="soon",
        current_node="nowhere",
        mapping={"a": samples.node("a", "gone", **samples.say("user", "alone \ud83d", -5))},
    ),
    {"mapping": {"a": {"id": "a", "message": {"author": None, "content": {"parts": [None, {"x": 1}]}}}}},
]


async def test_odd_chats_cost_nothing_but_themselves(desk: Desk, tmp_path: Path) -> None:
    path = write_json(tmp_path / "conversations.json", [samples.chatgpt_chat(), *ODD])
    report = await desk.importer.import_file(path)
    assert report.imported == 3
    found = {chat.head.source: chat for chat in await desk.read_all()}
    assert found.keys() == {"chatgpt:conv-1", "chatgpt:circle", "chatgpt:orphan"}
    assert [m.text for m in found["chatgpt:circle"].branch] == ["round", "and round"]
    assert [m.text for m in found["chatgpt:orphan"].branch] == ["alone \ufffd"]


async def test_what_is_cut_or_garbled_is_named_and_the_rest_comes_in(desk: Desk, tmp_path: Path) -> None:
    raw = json.dumps([samples.chatgpt_chat(), samples.chatgpt_chat(conversation_id="2", title="Second")])
    path = tmp_path / "conversations.json"
    path.write_text(raw[: len(raw) - 300])
    report = await desk.importer.import_file(path)
    assert report.imported == 1
    assert [(refusal.name, refusal.reason) for refusal in report.refused] == [("Second", Reason.CUT_OFF)]
    garbled = raw.replace('"title": "Second"', '"title": "Second" oops')
    path.write_text(garbled)
    report = await desk.importer.import_file(path)
    assert (count(report), [refusal.reason for refusal in report.refused]) == ((0, 0, 1), [Reason.GARBLED])


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.99])
async def test_an_archive_that_was_not_downloaded_whole(desk: Desk, tmp_path: Path, share: float) -> None:
    chats = [
        samples.chatgpt_chat(conversation_id=str(n), title=f"Chat {n} {os.urandom(40).hex()}")
        for n in range(60)
    ]
    path = pack(tmp_path / "a.zip", {"conversations.json": chats, "last.bin": os.urandom(500)})
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    report = await desk.importer.import_file(path)
    assert report.imported >= 60 * share - 25
    assert Reason.DAMAGED in {refusal.reason for refusal in report.refused}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.UNKNOWN_FORMAT),
        (b"hello", Reason.UNKNOWN_FORMAT),
        (b"[]", Reason.UNKNOWN_FORMAT),
        (b'{"a": {"b": 1}}', Reason.UNKNOWN_FORMAT),
        (b"[1, 2, {}]", Reason.UNKNOWN_FORMAT),
        (b"PK\3\4 not a zip", Reason.DAMAGED),
        (b'{"format": "offhand-chats", "version": 99, "chats": []}', Reason.NEWER),
    ],
)
async def test_what_is_no_export_is_refused_with_its_reason(
    desk: Desk, tmp_path: Path, content: bytes, reason: Reason
) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    report = await desk.importer.import_file(path)
    assert [refusal.reason for refusal in report.refused] == [reason]
    assert await desk.read_all() == []


async def test_a_raw_copy_of_another_program_is_named_as_one(desk: Desk, tmp_path: Path) -> None:
    path = pack(
        tmp_path / "a.zip", {"IndexedDB/file__0.leveldb/000003.log": b"x", "metadata.json": {"version": 6}}
    )
    report = await desk.importer.import_file(path)
    assert [refusal.reason for refusal in report.refused] == [Reason.RAW_COPY]


async def test_an_unpacked_folder_is_as_good_as_the_archive(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    folder.mkdir()
    write_json(folder / "conversations.json", [samples.chatgpt_chat()])
    for name, content in samples.CHATGPT_FILES.items():
        (folder / name).write_bytes(content)
    assert count(await desk.importer.import_file(folder)) == (1, 0, 0)
    (chat,) = await desk.read_all()
    assert len(chat.branch[0].images) == 1
