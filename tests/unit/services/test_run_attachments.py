"""What a command is run on: pictures as pictures, everything else as text, and nothing odd at all."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from offhand.domain.errors import AttachmentProblem, FileUnreadable
from offhand.domain.message import FilePart, ImagePart
from offhand.services.attachments import Attachments
from offhand.services.run_attachments import LARGEST_TEXT, RunAttachments
from offhand.storage.blobs import MemoryBlobs

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path


@pytest.fixture
def blobs() -> MemoryBlobs:
    return MemoryBlobs()


@pytest.fixture
def files(blobs: MemoryBlobs) -> Generator[RunAttachments, None, None]:
    attachments = Attachments(blobs)
    yield RunAttachments(attachments, blobs)
    attachments.close()


async def test_a_picture_is_a_picture(files: RunAttachments, tmp_path: Path) -> None:
    content = BytesIO()
    Image.new("RGB", (4, 3), "red").save(content, "PNG")
    (tmp_path / "red.dat").write_bytes(content.getvalue())
    part = await files.read_file(str(tmp_path / "red.dat"))
    assert isinstance(part, ImagePart)
    assert (part.blob.width, part.blob.height) == (4, 3)


async def test_text_is_text_without_its_mark(
    files: RunAttachments, blobs: MemoryBlobs, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_bytes(b"\xef\xbb\xbfGr\xc3\xbc\xc3\x9fe\n")
    part = await files.read_file(str(tmp_path / "notes.txt"))
    assert isinstance(part, FilePart)
    assert part.name == "notes.txt"
    assert await blobs.get(part.blob.sha256) == "Grüße\n".encode()


@pytest.mark.parametrize("content", [b"\x00\x01\xff\xfe", b"\xff" * 10, b"x" * (LARGEST_TEXT + 1), b""])
async def test_what_is_neither_is_refused(files: RunAttachments, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "odd.bin").write_bytes(content)
    with pytest.raises(AttachmentProblem):
        await files.read_file(str(tmp_path / "odd.bin"))


async def test_a_folder_is_refused(files: RunAttachments, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        await files.read_file(str(tmp_path))
