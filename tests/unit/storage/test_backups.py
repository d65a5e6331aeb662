from __future__ import annotations

import json
import os
import stat
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import StoreProblem
from offhand.domain.message import Blob, ImagePart
from offhand.domain.store_errors import StoreDamaged, StoreNewer
from offhand.storage.backups import restore_backup, write_backup
from offhand.storage.blobs import locate_blob
from offhand.storage.opening import open_store
from offhand.storage.shared_settings import share_settings
from tests.fakes.chats import make_chat, make_question
from tests.fakes.databases import read_chats, write_chats

if TYPE_CHECKING:
    from pathlib import Path

    from offhand.domain.chat import Chat

AT = 1_700_000_000.0
CONTENT = b"a picture" * 1_000


def make_sample(folder: Path, *, content: bytes = CONTENT) -> Chat:
    """Fill a data folder with a chat that has a picture."""
    import hashlib  # noqa: PLC0415 - only here

    sha256 = hashlib.sha256(content).hexdigest()
    place = locate_blob(folder, sha256)
    place.parent.mkdir(parents=True)
    place.write_bytes(content)
    blob = Blob(sha256=sha256, media_type="image/png", size=len(content))
    question = make_question("q", "See", None, ImagePart(blob))
    chat = make_chat("c")
    chat = type(chat)(head=chat.head, messages={"q": question}, leaf="q")
    with closing(open_store(folder / "offhand.db").connection) as connection:
        write_chats(connection, chat, make_chat("other"))
    return chat


def list_chats(folder: Path) -> set[str]:
    with closing(open_store(folder / "offhand.db").connection) as connection:
        return set(read_chats(connection))


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_backup_holds_everything_and_comes_back_elsewhere(tmp_path: Path) -> None:
    chat = make_sample(tmp_path / "a")
    heard: list[tuple[int, int]] = []
    manifest = write_backup(
        tmp_path / "a" / "offhand.db",
        tmp_path / "b.zip",
        AT,
        settings=b'theme = "dark"\n',
        advance=lambda done, total: heard.append((done, total)),
    )
    assert (manifest.chats, manifest.messages) == (2, 6)
    assert len(manifest.missing) == 2, "the other chat's attachments are not kept"
    assert heard[-1] == (3, 3)
    assert stat.S_IMODE((tmp_path / "b.zip").stat().st_mode) == 0o600
    assert {path.name for path in tmp_path.iterdir()} == {"a", "b.zip"}
    new = tmp_path / "new"
    replaced = restore_backup(tmp_path / "b.zip", new / "offhand.db", AT, settings=new / "settings.toml")
    assert replaced.folder is None
    assert list_chats(new) == {"c", "other"}
    (picture,) = chat.messages["q"].images
    assert locate_blob(new, picture.blob.sha256).read_bytes() == CONTENT
    assert (new / "settings.toml").read_text() == 'theme = "dark"\n'
    assert stat.S_IMODE((new / "offhand.db").stat().st_mode) == 0o600


def test_what_is_replaced_is_kept_beside_with_its_log(tmp_path: Path) -> None:
    make_sample(tmp_path / "a")
    write_backup(tmp_path / "a" / "offhand.db", tmp_path / "b.zip", AT)
    data = tmp_path / "data"
    with closing(open_store(data / "offhand.db").connection) as connection:
        write_chats(connection, make_chat("mine"))
        for name in ("offhand.db", "offhand.db-wal"):
            (data / f"{name}.copy").write_bytes((data / name).read_bytes())
    for name in ("offhand.db", "offhand.db-wal"):
        (data / f"{name}.copy").replace(data / name)
    (data / "offhand.spill").write_bytes(b"not kept yet")
    replaced = restore_backup(tmp_path / "b.zip", data / "offhand.db", AT)
    assert replaced.folder is not None
    assert list_chats(data) == {"c", "other"}
    assert list_chats(replaced.folder) == {"mine"}
    assert (replaced.folder / "offhand.spill").exists()
    assert not (data / "offhand.spill").exists()


def test_a_backup_that_is_not_whole_changes_nothing(tmp_path: Path) -> None:
    make_sample(tmp_path / "a")
    path = tmp_path / "b.zip"
    write_backup(tmp_path / "a" / "offhand.db", path, AT)
    whole = path.read_bytes()
    data = tmp_path / "data"
    with closing(open_store(data / "offhand.db").connection) as connection:
        write_chats(connection, make_chat("mine"))
    before = snapshot(data)
    for end in range(0, len(whole), max(1, len(whole) // 25)):
        path.write_bytes(whole[:end])
        with pytest.raises(StoreProblem):
            restore_backup(path, data / "offhand.db", AT)
        assert snapshot(data) == before
    refused = 0
    for at in range(10, len(whole), max(1, len(whole) // 60)):
        damaged = bytearray(whole)
        damaged[at] ^= 0x41
        path.write_bytes(damaged)
        try:
            restore_backup(path, data / "offhand.db", AT)
        except StoreProblem:
            refused += 1
            assert snapshot(data) == before
        else:
            # Bytes that say nothing, such as a file's date; what came back is what was kept.
            assert list_chats(data) == {"c", "other"}
            for name in list(snapshot(data)):
                (data / name).unlink()
            for name, content in before.items():
                (data / name).write_bytes(content)
    assert refused > 40


def repack(path: Path, **changes: bytes) -> None:
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files.update(changes)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)


@pytest.mark.parametrize("name", ["../evil", "/tmp/evil", "blobs/../../evil", "logs/x", "blobs/ab/short"])
def test_a_crafted_backup_writes_nothing_elsewhere(tmp_path: Path, name: str) -> None:
    make_sample(tmp_path / "a")
    path = tmp_path / "b.zip"
    write_backup(tmp_path / "a" / "offhand.db", path, AT)
    with zipfile.ZipFile(path) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    manifest["files"].append({"path": name, "sha256": "ab" * 32, "size": 1})
    repack(path, **{"manifest.json": json.dumps(manifest).encode(), name: b"x"})
    with pytest.raises(StoreDamaged):
        restore_backup(path, tmp_path / "data" / "offhand.db", AT)
    assert list((tmp_path / "data").iterdir()) == []
    assert not (tmp_path / "evil").exists()


def test_other_files_and_newer_backups_are_refused(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("hello")
    with zipfile.ZipFile(tmp_path / "any.zip", "w") as archive:
        archive.writestr("a", "b")
    for name in ("text", "any.zip"):
        with pytest.raises(StoreProblem):
            restore_backup(tmp_path / name, tmp_path / "data" / "offhand.db", AT)
    make_sample(tmp_path / "a")
    write_backup(tmp_path / "a" / "offhand.db", tmp_path / "b.zip", AT)
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        manifest = json.loads(archive.read("manifest.json"))
    repack(tmp_path / "b.zip", **{"manifest.json": json.dumps({**manifest, "version": 9}).encode()})
    with pytest.raises(StoreNewer):
        restore_backup(tmp_path / "b.zip", tmp_path / "data" / "offhand.db", AT)


def test_a_backup_that_is_given_up_leaves_nothing(tmp_path: Path) -> None:
    make_sample(tmp_path / "a")

    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(StoreProblem):
        write_backup(tmp_path / "a" / "offhand.db", tmp_path / "b.zip", AT, advance=stop)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_backup_holds_no_text_of_a_deleted_chat(tmp_path: Path) -> None:
    make_sample(tmp_path / "a")
    secret = os.urandom(16).hex()
    with closing(open_store(tmp_path / "a" / "offhand.db").connection) as connection:
        gone = make_chat("gone")
        gone = type(gone)(head=gone.head, messages={"g": make_question("g", secret * 2_000)}, leaf="g")
        write_chats(connection, gone)
        connection.execute("DELETE FROM chats WHERE id = 'gone'")
    write_backup(tmp_path / "a" / "offhand.db", tmp_path / "b.zip", AT)
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert secret.encode() not in archive.read("offhand.db")


def test_settings_leave_without_keys_and_addresses(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(
        "# my key is sk-or-v1-0123456789abcdef0123456789abcdef\n"
        'base_url = "https://mine.example"\nproxy = "http://me:word@proxy:1"\n'
        'data_folder = "/home/me"\ntheme = "dark"\n'
    )
    shared = share_settings(path)
    assert shared is not None
    assert b'theme = "dark"' in shared
    for private in (b"sk-or-v1-0123", b"mine.example", b"word", b"/home/me"):
        assert private not in shared
    assert share_settings(tmp_path / "none.toml") is None
