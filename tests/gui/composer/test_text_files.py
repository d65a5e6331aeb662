"""Text files that are dropped, chosen or pasted go along like pictures do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QUrl

from offhand.domain.long_texts import read_kept
from offhand.services.attached_texts import LARGEST
from offhand.services.explanation import explain
from offhand.ui.composer.drop import announce_drop
from offhand.ui.composer.items import State
from tests.gui.composing import Desk, chips, press

if TYPE_CHECKING:
    from pathlib import Path

from PySide6.QtCore import Qt


async def attach(desk: Desk, path: Path) -> str:
    desk.composer.add_files([str(path)])
    await desk.settle()
    text = chips(desk)[-1].item.attachment
    assert text is not None
    return read_kept(await desk.attachments.read_content(text))


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("main.py", b"print(1)\n", "print(1)\n"),
        ("Makefile", b"all:\r\n\tmake\r\n", "all:\n\tmake\n"),
        ("notes.xyz", "\ufeffGrüße".encode(), "Grüße"),
        ("export.csv", "ä;ö".encode("utf-16"), "ä;ö"),
        (
            "drawing.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
        ),
    ],
)
async def test_a_text_of_any_kind_goes_along(
    desk: Desk, tmp_path: Path, name: str, content: bytes, expected: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert await attach(desk, tmp_path / name) == expected
    (chip,) = chips(desk)
    assert chip.accessibleName() == name
    assert chip.accessibleDescription() == f"{len(expected):,} characters"
    assert chip.open.isVisible()
    press(desk.composer.field, Qt.Key.Key_Return)
    (attachment,) = desk.drafts[0].attachments
    assert attachment.text is not None
    assert (attachment.text.name, attachment.text.is_pasted) == (name, False)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("program.bin", b"\x7fELF\0\1\2"),
        ("latin.txt", "Grüße".encode("latin-1")),
        ("broken.png", b"words"),
        ("long.txt", b"x" * (LARGEST + 1)),
    ],
)
async def test_what_is_no_text_says_so(desk: Desk, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    desk.composer.add_files([str(tmp_path / name)])
    await desk.settle()
    (chip,) = chips(desk)
    assert chip.item.state is State.FAILED
    assert chip.item.error is not None
    assert name in explain(chip.item.error).sentence
    assert not chip.open.isVisible()


async def test_copied_text_files_are_attached_and_other_paths_are_text(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.md"))])
    desk.composer.field.insertFromMimeData(data)
    await desk.settle()
    assert [chip.accessibleName() for chip in chips(desk)] == ["a.md"]
    other = QMimeData()
    other.setUrls([QUrl.fromLocalFile("/somewhere/folder")])
    desk.composer.field.insertFromMimeData(other)
    assert "/somewhere/folder" in desk.composer.field.read_text()


def test_a_drop_says_what_it_is_about() -> None:
    def announce(*names: str) -> str:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(f"/x/{name}") for name in names])
        return announce_drop(data)[0]

    assert announce("a.txt") == "Ask about 1 text"
    assert announce("a.txt", "b.PY", "c.pdf") == "Ask about 2 texts"
    assert announce("a.txt", "b.png", "c.JPG") == "Ask about 2 images and 1 text"
