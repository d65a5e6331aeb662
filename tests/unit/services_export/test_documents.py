from __future__ import annotations

from datetime import UTC
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from offhand.domain.message import CitationPart, FilePart, FinishReason, ImagePart, ReasoningPart
from offhand.services.export.branches import list_stretches
from offhand.services.export.exporter import ExportFormat, ExportOptions
from tests.fakes.chats import FULL_REPLY, changes_of, make_answer, make_chat, make_question
from tests.fakes.exchange import Desk, open_desk

if TYPE_CHECKING:
    from pathlib import Path

    from offhand.domain.chat import Chat

ANSWER = r"""# Head

Raw <script>alert(1)</script> and <img src=https://evil.example/x onerror=alert(1)>.
[bad](javascript:alert(1)) [good](https://good.example/?a=1&b=2) https://bare.example
![pic](https://evil.example/p.png?secret=1) Formula $x^2+\frac{a}{b}$ costs $5.

```python
def f(): return "</script>"
```

- [x] done

| a | b |
|---|--:|
| 1 | 2 |
"""


class Seen(HTMLParser):
    """List the tags of a page, and what each would load."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.loads: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name in {"src", "srcset", "data", "poster", "background"}:
                self.loads.append(value or "")
            if name == "href":
                self.links.append(value or "")
            if name.startswith("on"):
                self.handlers.append(name)


async def fill(desk: Desk) -> Chat:
    picture = await desk.blobs.put(b"\x89PNG picture", "image/png", width=3, height=2)
    paper = await desk.blobs.put(b"line <one>\nline two", "text/plain")
    chat = make_chat("c")
    question = make_question(
        "q9", "See <b>this</b>", chat.leaf, ImagePart(picture, "../my pic.png"), FilePart(paper, "n.txt")
    )
    answer = make_answer(
        "a9",
        ANSWER,
        "q9",
        ReasoningPart("Let me think"),
        CitationPart("https://source.example/", "Source [A]"),
        CitationPart("javascript:alert(1)", "Bad"),
        reply=replace(FULL_REPLY, error=None, finish=FinishReason.LENGTH),
    )
    chat = replace(chat, messages={**chat.messages, "q9": question, "a9": answer}, leaf="a9")
    chat = chat.revise(title='A "title" / <x>')
    await desk.store.save(changes_of(chat))
    return chat


async def write(desk: Desk, folder: Path, kind: ExportFormat, **more: bool) -> str:
    options = ExportOptions(format=kind, zone=UTC, **more)
    report = await desk.exporter.write_folder(["c"], folder, options)
    (path,) = report.files
    assert path.name == f"2023-11-14 A title x{kind.ending}"
    return path.read_text(encoding="utf-8")


async def test_a_page_loads_and_runs_nothing(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "data") as desk:
        await fill(desk)
        text = await write(desk, tmp_path / "out", ExportFormat.HTML, all_branches=True)
    seen = Seen()
    seen.feed(text)
    assert not {"script", "iframe", "object", "embed", "link", "base", "form"} & set(seen.tags)
    assert seen.handlers == []
    assert all(load.startswith("data:image/png;base64,") for load in seen.loads)
    assert len(seen.loads) == 1
    assert all(link.startswith(("https://", "#m-")) for link in seen.links)
    assert "https://good.example/?a=1&b=2" in seen.links
    assert "default-src 'none'" in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "See &lt;b&gt;this&lt;/b&gt;" in text
    assert "line &lt;one&gt;" in text
    assert "<svg" in text, "formulas are drawn"
    assert 'class="c-k"' in text, "code has colours"
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text
    assert "costs $5" in text
    assert "☑ done" in text
    assert 'align="right"' in text
    assert "The answer reached the longest length allowed." in text
    assert "Let me think" in text
    assert "A picture." in text, "the other branch"


async def test_markdown_keeps_what_was_written_and_pictures_lie_beside_it(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "data") as desk:
        await fill(desk)
        text = await write(desk, tmp_path / "out", ExportFormat.MARKDOWN)
    assert ANSWER.strip() in text
    assert text.startswith('---\ntitle: "A \\"title\\" / <x>"\ncreated: "2023-11-14T22:13:20+00:00"\n')
    assert 'cost: "$0.0003975"' in text
    assert 'tags: ["art", "work"]' in text
    assert "A picture." not in text
    folder = tmp_path / "out" / "2023-11-14 A title x_files"
    assert {path.name for path in folder.iterdir()} == {"my pic.png", "n.txt"}
    assert "![../my pic.png](<2023-11-14 A title x_files/my pic.png>)" in text
    assert "1. [Source \\[A\\]](<https://source.example/>)" in text
    assert (folder / "my pic.png").read_bytes() == b"\x89PNG picture"


async def test_thinking_may_be_left_out(tmp_path: Path) -> None:
    async with open_desk(tmp_path / "data") as desk:
        await fill(desk)
        for kind in (ExportFormat.HTML, ExportFormat.MARKDOWN):
            assert "Let me think" not in await write(desk, tmp_path / kind.value, kind, with_thinking=False)


async def test_a_second_export_replaces_nothing(tmp_path: Path) -> None:
    options = ExportOptions(format=ExportFormat.MARKDOWN, zone=UTC)
    async with open_desk(tmp_path / "data") as desk:
        await fill(desk)
        for _ in range(2):
            await desk.exporter.write_folder(["c"], tmp_path / "out", options)
    assert sorted(path.name for path in (tmp_path / "out").glob("*.md")) == [
        "2023-11-14 A title x 2.md",
        "2023-11-14 A title x.md",
    ]


def test_stretches_show_every_message_once() -> None:
    chat = make_chat("c")
    stretches = list_stretches(chat, all_branches=True)
    shown = [message.id for stretch in stretches for message in stretch.messages]
    assert sorted(shown) == sorted(chat.messages)
    assert stretches[0].messages == chat.branch
    assert stretches[1].after == chat.messages["c-q1"]
    assert len(list_stretches(chat, all_branches=False)) == 1


@pytest.mark.parametrize("text", ["[" * 50_000, "> " * 5_000, "`" * 30_000 + "a", "*a " * 20_000])
async def test_text_made_to_take_for_ever_does_not(tmp_path: Path, text: str) -> None:
    async with open_desk(tmp_path / "data") as desk:
        chat = await fill(desk)
        slow = replace(chat, messages={**chat.messages, "a9": make_answer("a9", text, "q9")})
        await desk.store.save(changes_of(slow))
        assert len(await write(desk, tmp_path / "out", ExportFormat.HTML)) > 1_000
