"""Long texts that were pasted, in documents: all of each, under a name that says what it is."""

from __future__ import annotations

import re
from base64 import b64decode
from datetime import UTC
from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.domain.message import FilePart
from offhand.services.export.exporter import ExportFormat, ExportOptions
from tests.fakes.chats import changes_of, make_chat, make_question
from tests.fakes.exchange import open_desk

if TYPE_CHECKING:
    from pathlib import Path

SHORT, LONG = "one <two>\n" * 400, "All work and no play\n" * 60_000


async def export(folder: Path, kind: ExportFormat) -> Path:
    async with open_desk(folder / "data") as desk:
        parts = [
            FilePart(
                await desk.blobs.put(text.encode(), "text/plain"),
                "one",
                is_pasted=True,
                letters=len(text),
            )
            for text in (SHORT, LONG)
        ]
        chat = make_chat("c")
        question = make_question("q9", "Why?", chat.leaf, *parts)
        chat = replace(chat, messages={**chat.messages, "q9": question}, leaf="q9")
        await desk.store.save(changes_of(chat))
        options = ExportOptions(format=kind, zone=UTC)
        report = await desk.exporter.write_folder(["c"], folder / "out", options)
    (path,) = report.files
    return path


async def test_a_page_shows_it_or_holds_it_as_a_file(tmp_path: Path) -> None:
    text = (await export(tmp_path, ExportFormat.HTML)).read_text(encoding="utf-8")
    assert "<summary>Pasted text · 4,000 characters</summary>" in text
    assert "one &lt;two&gt;" in text
    found = re.search(
        r'<a download="Pasted text.txt" href="data:text/plain;charset=utf-8;base64,(.*?)">', text
    )
    assert found is not None
    assert b64decode(found[1]).decode() == LONG
    assert "Pasted text · 1,260,000 characters</a>" in text


async def test_a_folder_has_it_beside_the_chat(tmp_path: Path) -> None:
    path = await export(tmp_path, ExportFormat.MARKDOWN)
    text = path.read_text(encoding="utf-8")
    names = re.findall(r"\[Pasted text\]\(<(.*?)>\)", text)
    assert len(names) == 2
    assert [(path.parent / name).read_text() for name in names] == [SHORT, LONG]
