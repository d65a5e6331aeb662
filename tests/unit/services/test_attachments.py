"""Files, bytes and answers become kept pictures; whatever cannot is a typed error and stops nothing."""

from __future__ import annotations

import asyncio
import base64
import os
import socket
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import (
    AppError,
    FileUnreadable,
    FileVanished,
    ImageTooLarge,
    NotAnImage,
    StoreProblem,
)
from offhand.domain.message import Blob
from offhand.services import attachments as attachments_module
from offhand.services import pictures
from offhand.services.attachments import Attachments, decode_data_url
from offhand.services.local_files import name_file, read_plain_file
from offhand.storage.blobs import MemoryBlobs
from tests.unit.services.samples import draw_corners, draw_photo, read, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from offhand.services.pictures import Picture

PICTURE = write(draw_corners(), "PNG")


@pytest.fixture
def blobs() -> MemoryBlobs:
    return MemoryBlobs()


@pytest.fixture
def attachments(blobs: MemoryBlobs) -> Iterator[Attachments]:
    attachments = Attachments(blobs)
    yield attachments
    attachments.close()


async def test_a_file_becomes_a_kept_picture(
    attachments: Attachments, blobs: MemoryBlobs, tmp_path: Path
) -> None:
    path = tmp_path / "blé ü.jpg"
    path.write_bytes(PICTURE)
    attachment = await attachments.read_file(str(path))
    blob = attachment.part.blob
    assert attachment.name == attachment.part.name == "blé ü.jpg"
    assert (blob.media_type, blob.width, blob.height) == ("image/png", 64, 48)
    assert (attachment.size, attachment.width, attachment.height) == (blob.size, 64, 48)
    assert read(await blobs.get(blob.sha256)).size == (64, 48)
    assert read(attachment.thumbnail_png).format == "PNG"


async def test_bytes_become_a_kept_picture(attachments: Attachments) -> None:
    attachment = await attachments.read_bytes(PICTURE, "Pasted picture")
    assert attachment.name == "Pasted picture"
    with pytest.raises(NotAnImage):
        await attachments.read_bytes(b"text", "x")


async def test_links_to_files_are_followed(attachments: Attachments, tmp_path: Path) -> None:
    (tmp_path / "real.png").write_bytes(PICTURE)
    (tmp_path / "link.png").symlink_to("real.png")
    assert (await attachments.read_file(str(tmp_path / "link.png"))).name == "link.png"


def put_in_place(kind: str, path: Path) -> socket.socket | None:
    """Make something that is no picture file."""
    match kind:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "circle":
            path.symlink_to(path)
        case "empty":
            path.touch()
        case "socket":
            plug = socket.socket(socket.AF_UNIX)
            plug.bind(str(path))
            return plug
        case target:
            path.symlink_to(target)
    return None


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("folder", "a folder"),
        ("pipe", "a pipe"),
        ("/dev/zero", "a device"),
        ("circle", "links that lead in a circle"),
        ("/", "a folder"),
        ("empty", "it is empty"),
        ("socket", "a socket"),
    ],
)
def test_what_is_no_ordinary_file_is_named(
    kind: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket may not be long
    plug = put_in_place(kind, Path("x.png"))
    with pytest.raises(FileUnreadable) as caught:
        read_plain_file("x.png")
    assert (caught.value.name, caught.value.reason) == ("x.png", reason)
    if plug is not None:
        plug.close()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_of_another_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(PICTURE)
    path.chmod(0)
    with pytest.raises(FileUnreadable) as caught:
        read_plain_file(str(path))
    assert caught.value.reason == "permission denied"


@pytest.mark.parametrize("name", ["gone.png", "gone/x.png", "plain/x.png"])
def test_a_file_that_went_away_is_said_to_be_gone(name: str, tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("a file, not a folder")
    with pytest.raises(FileVanished):
        read_plain_file(str(tmp_path / name))


def test_impossible_names_are_typed_errors(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        read_plain_file(str(tmp_path / ("x" * 300)))
    with pytest.raises(FileUnreadable):
        read_plain_file("a\0b")


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "x.png"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(ImageTooLarge) as caught:
        read_plain_file(str(path))
    assert caught.value.size == 1 << 40
    path.write_bytes(b"12345")
    assert read_plain_file(str(path), limit=5) == b"12345"
    with pytest.raises(ImageTooLarge):
        read_plain_file(str(path), limit=4)


def test_names_are_for_people() -> None:
    assert name_file("/a/b/photo.png") == "photo.png"
    assert name_file("/a/b/folder/") == "folder"
    assert name_file("/") == "/"
    assert name_file(os.fsdecode(b"/a/caf\xe9.png")) == "caf\N{REPLACEMENT CHARACTER}.png"
    assert name_file("/a/two\nlines\N{RIGHT-TO-LEFT OVERRIDE}.png").isprintable()


async def test_a_name_that_is_no_text_can_be_read(attachments: Attachments, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.png")
    path.write_bytes(PICTURE)
    attachment = await attachments.read_file(str(path))
    assert attachment.part.name.encode() == "caf\N{REPLACEMENT CHARACTER}.png".encode()


async def test_no_more_pictures_are_in_memory_than_workers(
    attachments: Attachments, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock, now, most = threading.Lock(), 0, 0
    prepare = pictures.prepare_picture

    def count(content: bytes, name: str, *, alone: threading.Lock) -> Picture:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        try:
            return prepare(content, name, alone=alone)
        finally:
            with lock:
                now -= 1

    monkeypatch.setattr(pictures, "prepare_picture", count)
    path = tmp_path / "x.png"
    path.write_bytes(write(draw_photo(300, 200), "PNG"))
    done = await asyncio.gather(*(attachments.read_file(str(path)) for _ in range(12)))
    assert len(done) == 12
    assert 1 <= most <= 2


async def test_what_is_cancelled_before_its_turn_is_never_read(tmp_path: Path) -> None:
    attachments = Attachments(MemoryBlobs(), workers=1)
    pipe = threading.Event()
    read_names: list[str] = []

    def read_slowly(path: str) -> bytes:
        read_names.append(path)
        pipe.wait()
        return PICTURE

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(attachments_module, "read_plain_file", read_slowly)
        first = asyncio.gather(attachments.read_file("first"))
        second = asyncio.gather(attachments.read_file("second"))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        second.cancel()
        with pytest.raises(asyncio.CancelledError):
            await second
        pipe.set()
        await first
        assert (await attachments.read_bytes(PICTURE, "third")).name == "third"
    assert read_names == ["first"]
    attachments.close()


async def test_a_store_that_refuses_is_a_typed_error(attachments: Attachments) -> None:
    class FullDisk(MemoryBlobs):
        async def put(self, content: bytes, media_type: str, *, width: int = 0, height: int = 0) -> Blob:
            raise StoreProblem(path="blobs", detail="No space left on device")

    full = Attachments(FullDisk())
    with pytest.raises(StoreProblem):
        await full.read_bytes(PICTURE, "x")
    full.close()


async def test_thumbnails_are_made_once(
    attachments: Attachments, blobs: MemoryBlobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = (await attachments.read_bytes(write(draw_photo(400, 200), "JPEG"), "x")).part.blob
    first = await attachments.thumbnail(kept, 100)
    assert read(first).size == (100, 50)
    monkeypatch.setattr(blobs, "get", None)
    assert await attachments.thumbnail(kept, 100) is first


async def test_only_so_many_thumbnails_are_remembered(
    attachments: Attachments, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments_module, "THUMBNAILS_KEPT", 2)
    kept = (await attachments.read_bytes(PICTURE, "x")).part.blob
    for side in (10, 20, 30, 20):
        await attachments.thumbnail(kept, side)
    assert {side for _, side in attachments._thumbnails} == {20, 30}  # pyright: ignore[reportPrivateUsage] - memory has no public face


async def test_thumbnails_of_what_is_gone_or_no_picture_are_errors(
    attachments: Attachments, blobs: MemoryBlobs
) -> None:
    with pytest.raises(StoreProblem):
        await attachments.thumbnail(Blob(sha256="0" * 64, media_type="image/png", size=1), 100)
    text = await blobs.put(b"text", "text/plain")
    with pytest.raises(NotAnImage):
        await attachments.thumbnail(text, 100)


def as_data_url(content: bytes, head: str = "data:image/png;base64,") -> str:
    return head + base64.b64encode(content).decode()


async def test_a_picture_of_an_answer_is_kept_like_any_other(
    attachments: Attachments, blobs: MemoryBlobs
) -> None:
    part = await attachments.keep_answer_image(as_data_url(write(draw_corners(), "WEBP")))
    assert part.blob.media_type in {"image/png", "image/jpeg"}
    assert read(await blobs.get(part.blob.sha256)).size == (64, 48)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/x.png",
        "data:image/png,plain",
        "data:image/png;base64,!!!!",
        "data:image/png;base64,A",
        "file:///etc/passwd",
        "",
        as_data_url(b"no picture"),
        as_data_url(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "data:image/svg+xml;base64,"),
    ],
)
async def test_an_answer_cannot_bring_anything_else(url: str, attachments: Attachments) -> None:
    with pytest.raises(NotAnImage):
        await attachments.keep_answer_image(url)


def test_data_urls_are_read_with_all_their_liberties(monkeypatch: pytest.MonkeyPatch) -> None:
    letters = base64.b64encode(PICTURE).decode()
    assert decode_data_url(f"DATA:image/png;charset=x;BASE64,{letters}") == PICTURE
    assert decode_data_url(f"data:;base64,{letters[:40]}\r\n {letters[40:].rstrip('=')}") == PICTURE
    monkeypatch.setattr(attachments_module, "ANSWER_LIMIT", 100)
    with pytest.raises(ImageTooLarge):
        decode_data_url(f"data:image/png;base64,{letters}")


async def test_one_bad_file_among_many_stops_nothing(attachments: Attachments, tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.png").write_bytes(PICTURE if number % 2 else PICTURE[:50])
    results = await asyncio.gather(
        *(attachments.read_file(str(tmp_path / f"{number}.png")) for number in range(4)),
        return_exceptions=True,
    )
    assert [isinstance(result, AppError) for result in results] == [True, False, True, False]
