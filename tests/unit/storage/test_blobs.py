"""Blobs are kept once, privately, in one step, and are what their name says."""

from __future__ import annotations

import asyncio
import errno
import hashlib
import os
import stat
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import StoreProblem
from offhand.domain.message import Blob
from offhand.storage.blobs import DiskBlobs, MemoryBlobs

if TYPE_CHECKING:
    from pathlib import Path

CONTENT = b"\x89PNG pixels"
SHA256 = hashlib.sha256(CONTENT).hexdigest()


def list_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("store", [MemoryBlobs, None])
async def test_what_was_put_comes_back(store: type[MemoryBlobs] | None, tmp_path: Path) -> None:
    blobs = store() if store is not None else DiskBlobs(tmp_path / "data")
    blob = await blobs.put(CONTENT, "image/png", width=4, height=3)
    assert blob == Blob(sha256=SHA256, media_type="image/png", size=len(CONTENT), width=4, height=3)
    assert await blobs.get(blob.sha256) == CONTENT
    with pytest.raises(StoreProblem):
        await blobs.get("0" * 64)


async def test_a_file_lies_under_its_hash_for_its_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "yet"
    old_mask = os.umask(0)
    try:
        await DiskBlobs(folder).put(CONTENT, "image/png")
    finally:
        os.umask(old_mask)
    path = folder / "blobs" / SHA256[:2] / SHA256[2:]
    assert path.read_bytes() == CONTENT
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for parent in (path.parent, path.parent.parent, folder):
        assert stat.S_IMODE(parent.stat().st_mode) == 0o700


async def test_nothing_is_created_before_it_is_needed(tmp_path: Path) -> None:
    blobs = DiskBlobs(tmp_path / "data")
    with pytest.raises(StoreProblem):
        await blobs.get(SHA256)
    await blobs.remove([SHA256])
    assert not (tmp_path / "data").exists()


async def test_the_same_content_is_kept_once_even_at_the_same_time(tmp_path: Path) -> None:
    blobs = DiskBlobs(tmp_path)
    await asyncio.gather(*(blobs.put(CONTENT, "image/png") for _ in range(8)))
    assert len(list_files(tmp_path)) == 1


async def test_a_damaged_file_is_found_out_and_healed_by_the_next_put(tmp_path: Path) -> None:
    blobs = DiskBlobs(tmp_path)
    blob = await blobs.put(CONTENT, "image/png")
    list_files(tmp_path)[0].write_bytes(CONTENT[::-1])
    with pytest.raises(StoreProblem) as caught:
        await blobs.get(blob.sha256)
    assert "does not match" in caught.value.detail
    await blobs.put(CONTENT, "image/png")
    assert await blobs.get(blob.sha256) == CONTENT


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "0" * 63 + "/", "A" * 64, "0" * 65])
async def test_only_hashes_name_blobs(name: str, tmp_path: Path) -> None:
    with pytest.raises(StoreProblem):
        await DiskBlobs(tmp_path).get(name)


async def test_a_disk_that_refuses_is_a_typed_error_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "blobs").write_text("in the way")
    with pytest.raises(StoreProblem) as caught:
        await DiskBlobs(tmp_path).put(CONTENT, "image/png")
    assert caught.value.path.startswith(str(tmp_path))
    assert list_files(tmp_path) == [tmp_path / "blobs"]


async def test_a_full_disk_leaves_no_part_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(StoreProblem) as caught:
        await DiskBlobs(tmp_path).put(CONTENT, "image/png")
    assert caught.value.detail == "No space left on device"
    assert list_files(tmp_path) == []


async def test_what_nobody_wants_is_removed_and_nothing_else(tmp_path: Path) -> None:
    blobs = DiskBlobs(tmp_path)
    kept = await blobs.put(b"still wanted", "image/png")
    gone = await blobs.put(CONTENT, "image/png")
    await blobs.remove([gone.sha256, gone.sha256])
    with pytest.raises(StoreProblem):
        await blobs.get(gone.sha256)
    assert await blobs.get(kept.sha256) == b"still wanted"
    assert not (tmp_path / "blobs" / gone.sha256[:2]).exists()


@pytest.mark.parametrize("links", [True, False])
async def test_everything_moves_to_another_folder(
    links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_source: object, _target: object) -> None:
        raise OSError(errno.EXDEV, "another disk")

    if not links:
        monkeypatch.setattr(os, "link", refuse)
    old, new = tmp_path / "old", tmp_path / "new" / "data"
    blobs = DiskBlobs(old)
    names = [(await blobs.put(f"{number}".encode(), "image/png")).sha256 for number in range(20)]
    foreign = old / "blobs" / "notes.txt"
    foreign.write_text("not ours")
    await blobs.relocate(new)
    assert blobs.folder == new
    assert [await blobs.get(name) for name in names] == [f"{number}".encode() for number in range(20)]
    assert list_files(old) == [foreign]
    assert stat.S_IMODE(list_files(new)[0].stat().st_mode) == 0o600
    await blobs.remove(names)
    assert list_files(new) == []


async def test_a_move_that_fails_changes_nothing(tmp_path: Path) -> None:
    blobs = DiskBlobs(tmp_path / "old")
    blob = await blobs.put(CONTENT, "image/png")
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "blobs").write_text("in the way")
    with pytest.raises(StoreProblem):
        await blobs.relocate(tmp_path / "new")
    assert blobs.folder == tmp_path / "old"
    assert await blobs.get(blob.sha256) == CONTENT


async def test_moving_to_where_it_is_keeps_everything(tmp_path: Path) -> None:
    blobs = DiskBlobs(tmp_path / "data")
    blob = await blobs.put(CONTENT, "image/png")
    (tmp_path / "link").symlink_to(tmp_path / "data")
    await blobs.relocate(tmp_path / "link")
    assert await blobs.get(blob.sha256) == CONTENT


async def test_reading_goes_on_while_everything_moves(tmp_path: Path) -> None:
    blobs = DiskBlobs(tmp_path / "0")
    names = [(await blobs.put(f"{number}".encode(), "image/png")).sha256 for number in range(30)]

    async def read_all() -> None:
        for number, name in enumerate(names):
            assert await blobs.get(name) == f"{number}".encode()

    async def move() -> None:
        for place in range(1, 6):
            await blobs.relocate(tmp_path / str(place))

    await asyncio.gather(move(), read_all(), read_all())
    await read_all()
