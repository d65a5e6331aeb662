from __future__ import annotations

import io
from datetime import UTC
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PIL import Image
from pypdf import PdfReader

from offhand.domain.message import FinishReason, ImagePart, ReasoningPart
from offhand.services.export.exporter import ExportFormat, ExportOptions
from tests.fakes.chats import FULL_REPLY, changes_of, make_answer, make_chat, make_question
from tests.fakes.exchange import Desk, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PARAGRAPHS = "\n\n".join(f"Paragraph {number} of a long answer. " + "word " * 60 for number in range(60))


async def fill(desk: Desk) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (600, 2_000), "teal").save(buffer, "PNG")
    blob = await desk.blobs.put(buffer.getvalue(), "image/png", width=600, height=2_000)
    chat = make_chat("c")
    question = make_question("q9", "Show <b>me</b>", chat.leaf, ImagePart(blob, "tall.png"))
    code = "```python\nprint('code')\n```"
    text = f"Inline $x^2$.\n\n{code}\n\n| a | b |\n|---|---|\n| cell | 2 |\n\n{PARAGRAPHS}"
    reply = replace(FULL_REPLY, error=None, finish=FinishReason.LENGTH)
    answer = make_answer("a9", text, "q9", ReasoningPart("Let me think"), reply=reply)
    chat = replace(chat, messages={**chat.messages, "q9": question, "a9": answer}, leaf="a9")
    await desk.store.save(changes_of(chat.revise(title="Printed chat")))


def read_pages(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


async def test_a_chat_is_paged_with_text_that_can_be_selected(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    path = tmp_path / "out" / "chat.pdf"
    async with open_desk(tmp_path / "data") as desk:
        await fill(desk)
        options = ExportOptions(format=ExportFormat.PDF, all_branches=True, zone=UTC)
        await desk.exporter.write_file(["c"], path, options)
    pages = read_pages(path)
    assert len(pages) > 4
    for number, page in enumerate(pages, 1):
        assert page.startswith("Printed chat"), "the header"
        assert str(number) in page.split()
    text = " ".join(pages)
    for number in range(60):
        assert text.count(f"Paragraph {number} of") == 1, "nothing is lost or drawn twice between pages"
    # Words in several colours are pieces of their own.
    text = text.replace(" ", "")
    for words in ("Show <b>me</b>", "print('code')", "cell", "Let me think", "A picture.", "longest length"):
        assert words.replace(" ", "") in text
    assert sum(len(page.images) for page in PdfReader(path).pages) >= 1
    assert PdfReader(path).metadata is not None


async def test_pictures_that_make_no_sense_are_named(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    async with open_desk(tmp_path / "data") as desk:
        blob = await desk.blobs.put(b"\x89PNG not at all \0", "image/png")
        chat = make_chat("c")
        question = make_question("q9", "Look", chat.leaf, ImagePart(blob, "broken.png"))
        chat = replace(chat, messages={**chat.messages, "q9": question}, leaf="q9")
        await desk.store.save(changes_of(chat))
        await desk.exporter.write_file(["c"], tmp_path / "c.pdf", ExportOptions(format=ExportFormat.PDF))
    assert "broken.png, 17 bytes" in " ".join(read_pages(tmp_path / "c.pdf"))
