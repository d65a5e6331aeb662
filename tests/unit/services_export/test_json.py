from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from offhand.assets import read_asset
from offhand.domain import interchange
from offhand.domain.changes import Changes, ChatRow
from offhand.domain.chat import Chat, ChatHead, Folder, Origin
from offhand.domain.message import FinishReason, ImagePart, Message, Reply, Role, Usage
from offhand.services.export.exporter import ExportFormat, ExportOptions, ExportProgress
from offhand.services.imports import json_stream
from tests.fakes.chats import changes_of, make_answer, make_chat, make_question
from tests.fakes.exchange import Desk, open_desk

if TYPE_CHECKING:
    from pathlib import Path

JSON = ExportOptions(format=ExportFormat.JSON)
BESIDE = ExportOptions(format=ExportFormat.JSON, embeds_blobs=False)
PIXEL = b"\x89PNG\r\n\x1a\n" + b"not much of a picture" * 100


def bare(chat: Chat) -> Chat:
    """Take errors out, which compare by identity."""
    return replace(
        chat,
        chosen=dict(chat.chosen),
        messages={
            key: replace(message, reply=replace(message.reply, error=None) if message.reply else None)
            for key, message in chat.messages.items()
        },
    )


async def fill(desk: Desk) -> None:
    blob = await desk.blobs.put(PIXEL, "image/png", width=3, height=2)
    question = make_question("q", "Half a pair: \ud83d", None, ImagePart(blob, "a.png"))
    chat = Chat(
        head=ChatHead(id="branched", origin=Origin(chat="a", message="m", end="q")),
        messages={"q": question},
        leaf="q",
    )
    await desk.store.save_folder(Folder(id="f", name="Work", position=3))
    await desk.store.save(changes_of(make_chat("one"), chat))
    head = make_chat("two").head
    put_away = replace(head, folder="f", is_archived=True, source="claude:7")
    await desk.store.save(Changes(chats=(ChatRow(head=put_away, leaf=None),)))


@pytest.mark.parametrize("options", [JSON, BESIDE])
async def test_chats_come_back_exactly(tmp_path: Path, options: ExportOptions) -> None:
    async with open_desk(tmp_path / "a") as desk:
        await fill(desk)
        told: list[ExportProgress] = []
        names = await desk.exporter.list_chats()
        report = await desk.exporter.write_file(names, tmp_path / "out" / "all.json", options, told.append)
        before = await desk.read_all()
        folders = await desk.store.list_folders()
    assert (report.chats, report.files) == (3, [tmp_path / "out" / "all.json"])
    assert [progress.done for progress in told] == [0, 1, 2]
    document = json.loads((tmp_path / "out" / "all.json").read_text())
    schema = json.loads(read_asset(interchange.SCHEMA_ASSET))
    Draft202012Validator.check_schema(schema)
    validator: Any = Draft202012Validator(schema)
    validator.validate(document)
    costs = [
        m["reply"]["usage"]["cost"]
        for c in document["chats"]
        for m in c["messages"]
        if m["reply"] and m["reply"]["usage"]
    ]
    assert costs == ["0.00019875"]
    async with open_desk(tmp_path / "b") as other:
        came = await other.importer.import_file(tmp_path / "out" / "all.json")
        after = await other.read_all()
        assert await other.store.list_folders() == folders
        (picture,) = [p for c in after for m in c.messages.values() for p in m.images if c.id == "branched"]
        assert await other.blobs.get(picture.blob.sha256) == PIXEL
        again = await other.importer.import_file(tmp_path / "out" / "all.json")
    assert came.imported == 3
    assert came.refused == ()
    assert (again.imported, again.updated, again.known) == (0, 0, 3)
    assert [bare(chat) for chat in after] == [bare(chat) for chat in before]
    kept = [
        m.reply.error for c in (before[0], after[0]) for m in c.messages.values() if m.reply and m.reply.error
    ]
    assert len(kept) == len({repr(vars(error)) for error in kept}) * 2


def test_nothing_of_a_chat_is_forgotten() -> None:
    pairs: list[tuple[Any, Any, set[str]]] = [
        (ChatHead, interchange.ChatRecord, {"is_temporary"}),
        (Chat, interchange.ChatRecord, {"head"}),
        (Message, interchange.MessageRecord, set()),
        (Reply, interchange.ReplyRecord, set()),
        (Usage, interchange.UsageRecord, set()),
        (Folder, interchange.FolderRecord, set()),
        (Origin, interchange.OriginRecord, set()),
    ]
    schema = json.loads(read_asset(interchange.SCHEMA_ASSET))["$defs"]
    for kept, record, left_out in pairs:
        missing = set(kept.__struct_fields__) - left_out - set(record.__struct_fields__)
        assert not missing, f"{kept.__name__} has {missing}, which the file format has not"
    assert set(interchange.ChatRecord.__struct_fields__) == set(schema["chat"]["properties"])
    assert set(interchange.ReplyRecord.__struct_fields__) == set(schema["reply"]["properties"])
    assert set(interchange.UsageRecord.__struct_fields__) == set(schema["usage"]["properties"])


def test_what_a_newer_version_added_is_left_out() -> None:
    record = interchange.ChatRecord(
        id="c",
        title_origin="oracle",
        messages=[
            interchange.MessageRecord(
                id="a", role="choir", parts=[{"type": "hologram"}, {"type": "text", "text": "x"}]
            ),
            interchange.MessageRecord(id="b", role="assistant", parent="gone", parts=[]),
        ],
    )
    chat = interchange.read_chat(record)
    assert chat.messages["a"].role is Role.USER
    assert chat.messages["a"].text == "x"
    assert chat.messages["b"].parent == "a"
    assert chat.messages["b"].reply is not None


def test_an_answer_on_its_way_counts_as_interrupted() -> None:
    chat = Chat(
        head=ChatHead(id="c"),
        messages={"a": make_answer("a", "Be", "q", reply=Reply(asked_model="m"))},
        leaf="a",
    )
    reply = interchange.read_chat(interchange.write_chat(chat)).messages["a"].reply
    assert reply is not None
    assert reply.finish is FinishReason.INTERRUPTED


async def test_a_lost_picture_is_told_and_costs_nothing_else(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "a") as desk:
        await desk.store.save(changes_of(make_chat("one")))
        report = await desk.exporter.write_file(["one"], tmp_path / "one.json", JSON)
    assert report.lost_blobs == 2
    document = json.loads((tmp_path / "one.json").read_text())
    assert {tuple(blob) for blob in document["blobs"].values()} == {("media_type", "size")}


async def test_what_is_given_up_leaves_nothing(tmp_path: Path) -> None:
    def stop(_progress: ExportProgress) -> None:
        raise InterruptedError

    async with open_desk(tmp_path / "a") as desk:
        await desk.store.save(changes_of(make_chat("one")))
        with pytest.raises(Exception, match="StoreProblem"):
            await desk.exporter.write_file(["one"], tmp_path / "out" / "one.json", JSON, stop)
    assert list((tmp_path / "out").iterdir()) == []


async def test_a_crafted_file_takes_no_message_from_another_chat(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "a") as desk:
        await desk.store.save(changes_of(make_chat("one")))
        theft = replace(make_chat("one"), head=ChatHead(id="thief", title="Thief"))
        record = interchange.write_chat(theft)
        document = {"format": "offhand-chats", "version": 1, "chats": [record]}
        import msgspec  # noqa: PLC0415 - only here

        (tmp_path / "evil.json").write_bytes(msgspec.json.encode(document))
        report = await desk.importer.import_file(tmp_path / "evil.json")
        assert report.imported == 1
        kept = await desk.store.read_chat("one")
        stolen = await desk.store.read_chat("thief")
    assert kept is not None
    assert stolen is not None
    assert kept.messages.keys() == make_chat("one").messages.keys()
    assert not kept.messages.keys() & stolen.messages.keys()
    assert [m.text for m in stolen.branch] == [m.text for m in make_chat("one").branch]


async def test_pictures_are_found_behind_chats_of_any_length(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_desk(tmp_path / "a") as desk:
        await fill(desk)
        await desk.store.save(changes_of(*(make_chat(f"more {number}") for number in range(40))))
        await desk.exporter.write_file(await desk.exporter.list_chats(), tmp_path / "all.json", JSON)
    # No member is as long, but the list of all chats is.
    monkeypatch.setattr(json_stream, "LONGEST_MEMBER", 20_000)
    monkeypatch.setattr(json_stream, "STEP", 1_000)
    async with open_desk(tmp_path / "b") as other:
        report = await other.importer.import_file(tmp_path / "all.json")
        assert (report.imported, report.refused) == (43, ())
        chat = await other.store.read_chat("branched")
        assert chat is not None
        (picture,) = chat.messages["q"].images
        assert await other.blobs.get(picture.blob.sha256) == PIXEL
