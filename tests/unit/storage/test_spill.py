# ruff: noqa: ASYNC240 - a test may wait for its own small files

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from offhand.domain.changes import Changes, JournalPiece
from offhand.domain.events import Opened, TextDelta
from offhand.storage import spill as spill_module
from offhand.storage.spill import SpillFile
from tests.fakes.chats import changes_of, make_chat

if TYPE_CHECKING:
    from pathlib import Path


def pieces(*texts: str) -> Changes:
    return Changes(
        pieces=tuple(
            JournalPiece(message="a", number=number, at=1.5, event=TextDelta(text))
            for number, text in enumerate(texts)
        )
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "offhand.spill"


async def test_what_was_put_there_comes_back_in_a_later_run(path: Path) -> None:
    spill = SpillFile(path)
    await spill.prepare()
    chat = make_chat()
    sent = changes_of(chat)
    assert await spill.append(sent)
    assert await spill.append(pieces("ä", "b"))
    size = path.stat().st_size
    first, second = await SpillFile(path).read()
    assert first.chats == sent.chats
    assert [row.chat for row in first.messages] == [row.chat for row in sent.messages]
    assert [row.message.parts for row in first.messages] == [row.message.parts for row in sent.messages]
    assert second == pieces("ä", "b")
    assert size == spill_module.ROOM, "the room that was set aside is all that is used"
    assert path.stat().st_mode & 0o777 == 0o600


async def test_nothing_comes_back_after_it_was_cleared_and_new_things_do(path: Path) -> None:
    spill = SpillFile(path)
    await spill.prepare()
    await spill.append(pieces("a" * 100))
    await spill.append(pieces("b" * 100))
    await spill.clear()
    assert await SpillFile(path).read() == ()
    await spill.append(pieces("c"))
    assert await SpillFile(path).read() == (pieces("c"),)


async def test_preparing_again_keeps_what_is_there(path: Path) -> None:
    spill = SpillFile(path)
    await spill.prepare()
    await spill.append(pieces("a"))
    later = SpillFile(path)
    await later.prepare()
    assert await later.read() == (pieces("a"),)
    assert await later.append(pieces("b"))
    assert await SpillFile(path).read() == (pieces("a"), pieces("b"))


@pytest.mark.parametrize("cut", range(1, 60, 7))
async def test_a_record_that_was_being_written_is_left_out(path: Path, cut: int) -> None:
    spill = SpillFile(path)
    await spill.prepare()
    await spill.append(pieces("a"))
    end = len(path.read_bytes().rstrip(b"\0"))
    await spill.append(pieces("b"))
    content = bytearray(path.read_bytes())
    written = len(content.rstrip(b"\0"))
    content[max(end, written - cut) : written] = bytes(min(cut, written - end))
    path.write_bytes(content)
    assert await SpillFile(path).read() == (pieces("a"),)


async def test_without_room_it_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spill_module, "ROOM", 400)
    spill = SpillFile(path)
    assert not await spill.append(pieces("a")), "nothing was set aside"
    await spill.prepare()
    assert await spill.append(pieces("a"))
    assert not await spill.append(pieces("b" * 400))
    assert await SpillFile(path).read() == (pieces("a"),)


async def test_a_foreign_file_is_no_spill(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(os.urandom(4096))
    assert await SpillFile(path).read() == ()


async def test_events_without_text_are_kept_too(path: Path) -> None:
    spill = SpillFile(path)
    await spill.prepare()
    changes = Changes(pieces=(JournalPiece(message="a", number=0, at=1.0, event=Opened("gen-1")),))
    await spill.append(changes)
    assert await spill.read() == (changes,)
