"""Texts that lie beside messages are found like the messages themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.message import Blob, FilePart
from offhand.openrouter.attachments import quote_file
from offhand.storage.search.attached import MOST_KEPT, AttachedTexts

if TYPE_CHECKING:
    from tests.fakes.searching import Archive

PAPER = FilePart(Blob(sha256="cd" * 32, media_type="text/plain", size=1), "notes.txt")


async def test_attached_texts_are_found_and_shown(archive: Archive) -> None:
    archive.blobs[PAPER.blob.sha256] = "Ein Quokka lächelt. ".encode() * 1000
    await archive.put_chat("c")
    await archive.put("c", archive.ask("0", "What is this?", PAPER), archive.ask("1", "And this?"))
    await archive.refresh()
    assert await archive.ids("quokka lachelt") == ["0"]
    assert await archive.ids("uokk") == ["0"]
    assert await archive.ids("this quokka") == ["0"]
    (hit,) = (await archive.find("quokka")).hits
    assert hit.snippet.text.startswith("Ein Quokka lächelt.")
    del archive.blobs[PAPER.blob.sha256]
    await archive.restart()
    assert await archive.ids("quokka") == [], "what is gone is not shown"


def test_what_was_looked_at_last_is_kept_within_limits() -> None:
    asked: list[str] = []

    def read(sha256: str) -> bytes:
        asked.append(sha256)
        return b"x" * (MOST_KEPT // 2)

    texts = AttachedTexts(read, most_kept=MOST_KEPT)
    parts = [FilePart(Blob(sha256=name, media_type="text/plain", size=1), name) for name in "abc"]
    for part in (*parts[:2], parts[0], parts[2], parts[0], parts[1]):
        assert texts.list_texts([part]) == ["x" * (MOST_KEPT // 2)]
    assert asked == ["a", "b", "c", "b"]


def test_nothing_is_kept_where_each_is_looked_at_once() -> None:
    asked: list[str] = []

    def read(sha256: str) -> bytes:
        asked.append(sha256)
        return b"words"

    texts = AttachedTexts(read)
    assert [texts.list_texts([PAPER]) for _ in range(2)] == [["words"], ["words"]]
    assert len(asked) == 2


def test_a_text_in_another_encoding_is_found_as_it_is_sent() -> None:
    content = "Grüße, 世界".encode("utf-16")
    assert AttachedTexts({PAPER.blob.sha256: content}.get).list_texts([PAPER]) == ["Grüße, 世界"]
    assert "Grüße, 世界" in quote_file(PAPER, {PAPER.blob.sha256: content})


def test_a_file_that_is_no_text_is_found_by_its_name_alone() -> None:
    assert AttachedTexts({PAPER.blob.sha256: b"%PDF \0 words"}.get).list_texts([PAPER]) == [""]
