"""Long pastes: what counts as one, what is kept of it, and how it goes over the wire."""

from __future__ import annotations

import pytest

from offhand.domain.long_texts import (
    LONG,
    LONGEST_ADDRESS,
    LONGEST_BEGINNING,
    cut_beginning,
    is_long,
    read_kept,
)
from offhand.domain.message import Blob, FilePart, Message, Role, TextPart
from offhand.domain.token_counting import count_text
from offhand.openrouter.attachments import quote_file
from offhand.services.attached_texts import prepare_text
from offhand.services.attachments import Attachments
from offhand.services.weighing import weigh_message
from offhand.storage.blobs import MemoryBlobs
from offhand.storage.message_records import read_parts, write_parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x" * LONG, False),
        ("x" * (LONG + 1), True),
        ("🦉" * LONG, False),
        ("https://example.org/?q=" + "x" * LONG, False),
        ("https://example.org/ " + "x" * LONG, True),
        ("https://example.org/?q=" + "x" * LONGEST_ADDRESS, True),
        ("data:image/png;base64," + "A" * LONG, True),
    ],
)
def test_what_is_a_long_paste(text: str, expected: bool) -> None:
    assert is_long(text) is expected


def test_what_is_kept_reads_as_it_was_pasted() -> None:
    text = "Grüße\r\nund 🦉\rmehr\0\n" * 400
    prepared = prepare_text(text)
    kept = read_kept(prepared.content)
    assert kept == "Grüße\nund 🦉\nmehr\n" * 400
    assert prepared.letters == len(kept)
    assert prepared.tokens == count_text(kept)


def test_half_a_pair_of_surrogates_does_not_lose_the_rest() -> None:
    assert read_kept(prepare_text("a\ud83db").content) == "a?b"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("short", "short"),
        ("\n\n  two \t words\n", "two words"),
        ("", ""),
        (" \n" * 3000, ""),
        ("word " * 1000, "word word word word word word word word word word word…"),
        ("x" * 5000, "x" * (LONGEST_BEGINNING - 1) + "…"),
        ("a\u202eb\x1bc " * 9, "a b c a b c a b c a b c a b c a b c a b c a b c a b c"),
    ],
)
def test_a_text_goes_by_its_first_words(text: str, expected: str) -> None:
    assert cut_beginning(text) == expected
    assert len(cut_beginning(text)) <= LONGEST_BEGINNING


async def test_a_pasted_text_is_kept_and_comes_back() -> None:
    attachments = Attachments(MemoryBlobs())
    kept = await attachments.keep_text("one two\n" * 1000)
    part = kept.text
    assert part is not None
    assert (part.is_pasted, part.letters, part.blob.media_type) == (True, 8000, "text/plain")
    assert read_kept(await attachments.read_content(kept)) == "one two\n" * 1000
    assert (await attachments.bring_back(part)).part == part
    assert read_parts(write_parts((part,))) == (part,)
    attachments.close()


def test_the_model_can_tell_a_paste_from_the_question() -> None:
    content = b"a ``` b\nc"
    part = FilePart(Blob("a" * 64, "text/plain", len(content)), "a", is_pasted=True)
    assert quote_file(part, {"a" * 64: content}) == "Pasted text:\n````\na ``` b\nc\n````"
    assert quote_file(part, {}) == "[file omitted: pasted text is no longer kept]"


def test_what_was_guessed_of_a_text_counts() -> None:
    blob = Blob("a" * 64, "text/plain", 4000)
    question = Message(id="q", role=Role.USER, parts=(TextPart("Why?"), FilePart(blob, "a", tokens=5000)))
    plain = Message(id="q", role=Role.USER, parts=(TextPart("Why?"), FilePart(blob, "a")))
    assert weigh_message(question).text - weigh_message(plain).text == 4000
