from __future__ import annotations

import os
import zipfile
from typing import TYPE_CHECKING

import pytest

from offhand.domain.exchange import Reason
from offhand.services.imports import sources
from offhand.services.imports.sources import FileSource, SourceError, Spool, open_source, read_attachment

if TYPE_CHECKING:
    from pathlib import Path


def pack(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def read(path: Path, name: str) -> bytes:
    source = open_source(path)
    try:
        with source.open(name) as file:
            return file.read()
    finally:
        source.close()


def test_files_of_an_archive_are_read(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.zip", {"a.json": b"[1]", "folder/b.bin": b"x" * 100_000})
    source = open_source(path)
    assert source.list_names() == ("a.json", "folder/b.bin")
    assert read_attachment(source, "folder/b.bin") == b"x" * 100_000
    assert read_attachment(source, "nothing") is None
    with Spool(source) as spool:
        copy = spool.unpack("a.json")
        assert copy.read_bytes() == b"[1]"
    assert not copy.exists()
    source.close()


def test_names_of_an_archive_lead_nowhere(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.zip", {"../../evil.json": b"[1]", "/abs.json": b"[2]", "C:\\x.json": b"[3]"})
    source = open_source(path)
    with Spool(source) as spool:
        places = [spool.unpack(name) for name in source.list_names()]
        assert len({place.parent for place in places}) == 1
        assert {place.name for place in places} == {"0", "1", "2"}
    source.close()
    assert {entry.name for entry in tmp_path.iterdir()} == {"a.zip"}


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "HARMLESS", 1_000_000)
    path = pack(tmp_path / "bomb.zip", {"conversations.json": b"0" * 50_000_000})
    source = open_source(path)
    with source.open("conversations.json") as file:
        assert len(file.read()) < 25_000_000
    assert source.damaged == {"conversations.json"}
    source.close()


def test_a_long_attachment_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LONGEST_ATTACHMENT", 1_000)
    source = open_source(pack(tmp_path / "a.zip", {"a": os.urandom(2_000), "b": b"x"}))
    assert read_attachment(source, "a") is None
    assert read_attachment(source, "b") == b"x"
    source.close()


def test_an_archive_cut_anywhere_gives_what_is_there(tmp_path: Path) -> None:
    content = os.urandom(30_000)
    path = pack(tmp_path / "a.zip", {"first.bin": content, "last.bin": content})
    whole = path.read_bytes()
    seen = 0
    for end in range(100, len(whole), 1_777):
        cut = tmp_path / "cut.zip"
        cut.write_bytes(whole[:end])
        source = open_source(cut)
        assert "" in source.damaged
        for name in source.list_names():
            with source.open(name) as file:
                found = file.read()
            assert content.startswith(found)
            seen += found == content
        source.close()
    assert seen > 10


def test_damage_within_an_archive_ends_only_the_file_that_it_is_in(tmp_path: Path) -> None:
    content = os.urandom(200_000)
    path = pack(tmp_path / "a.zip", {"first.bin": content, "last.bin": content})
    damaged = bytearray(path.read_bytes())
    damaged[50_000:50_100] = bytes(100)
    path.write_bytes(damaged)
    source = open_source(path)
    assert read_attachment(source, "first.bin") is None
    assert read_attachment(source, "last.bin") == content
    assert source.damaged == {"first.bin"}
    source.close()


def test_an_encrypted_file_says_so(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.zip", {"a.json": b"[1]"})
    raw = bytearray(path.read_bytes())
    for mark, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        raw[raw.index(mark) + place] |= 1
    path.write_bytes(raw)
    with pytest.raises(SourceError) as caught:
        read(path, "a.json")
    assert caught.value.reason is Reason.ENCRYPTED


def test_a_folder_lends_its_own_files_alone(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "a.json").write_bytes(b"[1]")
    (tmp_path / "secret").write_bytes(b"no")
    (folder / "link").symlink_to(tmp_path / "secret")
    source = open_source(folder)
    assert read_attachment(source, "deep/a.json") == b"[1]"
    for name in ("../secret", "link", str(tmp_path / "secret"), "deep", ""):
        assert read_attachment(source, name) is None


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "nothing"):
        with pytest.raises(SourceError):
            open_source(tmp_path / name)
    with pytest.raises(SourceError):
        FileSource(tmp_path / "nothing")
