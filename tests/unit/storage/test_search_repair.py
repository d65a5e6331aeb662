"""An index that is missing, damaged, of another shape, behind its store or ahead of it."""

from __future__ import annotations

import shutil
import sqlite3

import pytest

from offhand.domain.store_errors import StoreDamaged
from offhand.storage.search import shape
from tests.fakes.searching import Archive

SECRET = "xyzzyplugh"


async def test_a_missing_index_is_made_again(archive: Archive) -> None:
    await archive.put_chat("c", title="title")
    await archive.put("c", archive.ask("q", "word"))
    await archive.refresh()
    await archive.close()
    shape.remove(archive.index_file)
    await archive.restart()
    await archive.refresh()
    assert await archive.ids("word") == ["q"]
    assert await archive.ids("title") == ["[c]"]


@pytest.mark.parametrize(
    "change", ["PRAGMA user_version = 99", "PRAGMA application_id = 5", "DROP TABLE shards"]
)
async def test_an_index_of_another_shape_is_made_again(archive: Archive, change: str) -> None:
    await archive.put_chat("c")
    await archive.put("c", archive.ask("q", "word"))
    await archive.refresh()
    await archive.close()
    with sqlite3.connect(archive.index_file) as connection:
        connection.execute(change)
    connection.close()
    await archive.restart()
    await archive.refresh()
    assert await archive.ids("word") == ["q"]


@pytest.mark.parametrize("damage", ["nonsense", "empty", "cut", "scrambled"])
async def test_a_damaged_index_is_made_again(archive: Archive, damage: str) -> None:
    await archive.put_many("c", 600)
    await archive.refresh()
    await archive.close()
    content = archive.index_file.read_bytes()
    damaged = {
        "nonsense": b"This is no database at all. " * 200,
        "empty": b"",
        "cut": content[: len(content) // 3],
        "scrambled": content[:8192] + bytes(reversed(content[8192:])),
    }
    archive.index_file.write_bytes(damaged[damage])
    await archive.restart()
    for _ in range(3):
        try:
            await archive.refresh()
            found = await archive.ids("word n5", limit=500)
        except StoreDamaged:
            continue
        break
    else:
        pytest.fail("it was never made again")
    assert len(found) == 111


async def test_damage_met_by_a_search_is_mended_by_the_next_refresh(archive: Archive) -> None:
    await archive.put_many("c", 600)
    await archive.refresh()
    await archive.close()
    await archive.restart()
    await archive.refresh()
    with sqlite3.connect(archive.index_file) as connection:
        connection.execute("UPDATE words_1_data SET block = zeroblob(length(block)) || x'ff' WHERE id > 10")
    connection.close()
    with pytest.raises(StoreDamaged):
        await archive.ids("word")
    await archive.refresh()
    assert await archive.ids("n599") == ["c 599"]


async def test_a_store_that_was_put_back_is_indexed_as_it_is(archive: Archive) -> None:
    await archive.put_chat("old")
    await archive.put("old", archive.ask("old 1", "word"), archive.ask("old 2", f"word {SECRET}"))
    await archive.refresh()
    await archive.close()
    shutil.copy(archive.folder / "offhand.db", archive.folder / "copy.db")
    await archive.restart()
    await archive.put_chat("later")
    await archive.put("later", archive.ask("later 1", "word"), archive.ask("later 2", "word"))
    await archive.chats.remove_chats(["old"])
    await archive.refresh()
    assert await archive.ids("word") == ["later 2", "later 1"]
    await archive.close()
    shutil.copy(archive.folder / "copy.db", archive.folder / "offhand.db")
    await archive.restart()
    await archive.put_chat("new")
    # These get the numbers that the messages of "later" had.
    await archive.put("new", archive.ask("new 1", "word"), archive.ask("new 2", "word"))
    await archive.refresh()
    assert await archive.ids("word") == ["new 2", "new 1", "old 2", "old 1"]
    assert await archive.ids(SECRET) == ["old 2"]


async def test_another_store_below_the_same_index(
    archive: Archive, tmp_path_factory: pytest.TempPathFactory
) -> None:
    await archive.put_chat("c", title="first title")
    await archive.put("c", *(archive.ask(str(number), "first") for number in range(5)))
    await archive.refresh()
    await archive.close()
    other = Archive(tmp_path_factory.mktemp("other"))
    await other.put_chat("d")
    await other.put("d", other.ask("x", "second"))
    await other.close()
    shutil.copy(other.folder / "offhand.db", archive.folder / "offhand.db")
    await archive.restart()
    await archive.refresh()
    assert await archive.ids("first") == []
    assert await archive.ids("second") == ["x"]


async def test_a_store_that_moves_is_followed(archive: Archive) -> None:
    await archive.put_chat("c")
    await archive.put("c", archive.ask("1", "word"))
    await archive.refresh()
    await archive.index.release()
    await archive.store.relocate(archive.folder / "elsewhere" / "offhand.db")
    assert await archive.ids("word") == ["1"]
    await archive.put("c", archive.ask("2", "word"))
    await archive.refresh()
    assert await archive.ids("word") == ["2", "1"]
    assert not (archive.folder / "offhand.db-wal").exists()
