"""Numbers of sources stand where they are cited, and nowhere where they would change the text."""

from __future__ import annotations

import pytest

from offhand.domain.message import CitationPart, FinishReason, Message, Reply, Role, TextPart
from offhand.ui.transcript.citations import parse_marked, split_marks
from offhand.ui.transcript.entry import Entry

A, B = "https://a.example/", "https://b.example/"


def cite(text: str, behind: str, url: str = A) -> CitationPart:
    """Cite what ends behind some words."""
    end = text.index(behind) + len(behind)
    return CitationPart(url, start=max(0, end - 3), end=end)


def show(text: str, *citations: CitationPart, step: int = 1_000) -> str:
    """Return the words of an answer with the numbers as they are placed."""
    open_reply = Reply(asked_model="m")
    entry = Entry(Message(id="1", role=Role.ASSISTANT, parts=(), reply=open_reply))
    for at in range(0, len(text), step):
        entry.grow_text(text[at : at + step])
    reply = Reply(asked_model="m", finish=FinishReason.STOP)
    entry.update(Message(id="1", role=Role.ASSISTANT, parts=(TextPart(text), *citations), reply=reply))
    while not entry.is_parsed:
        entry.parse()
    shown: list[str] = []
    for segment in entry.segments:
        for block in segment.blocks:
            for token in parse_marked(block, entry.stream.references):
                for child in token.children or ():
                    pieces = split_marks(child.content)
                    shown.extend(f"{piece}[{number}]" if number else piece for piece, number in pieces)
    return "".join(shown)


@pytest.mark.parametrize("step", [1, 7, 1_000])
def test_numbers_stand_behind_what_is_cited(step: int) -> None:
    text = "One fact. Another.\n\nA *third* one.\n"
    shown = show(text, cite(text, "fact"), cite(text, "third*", B), step=step)
    assert shown == "One fact[1]. Another.A third[2] one."


@pytest.mark.parametrize(
    ("text", "behind", "shown"),
    [
        ("**bold**, more", "bold**", "bold[1], more"),
        ("**(a)** more", "(a)**", "(a)[1] more"),
        ("_a_ b", "_a_", "a[1] b"),
        ("a `code` b", "co", "a code b[1]"),
        ("a [x](https://c.example/d) b", "https://c", "a x b[1]"),
        ("a \\(x+y\\) b", "x+", "a x+y b[1]"),
        ("see https://c.example/d.", "/d", "see https://c.example/d[1]."),
        ("- item\n- other\n", "item", "item[1]other"),
        ("1. a\n\n2. b\n", "b", "ab[1]"),
        ("| a | b |\n|---|---|\n| c | d |\n", "c", "abc[1]d"),
        ("> quote\n> more", "quote", "quote[1]more"),
        ("word \n\nnext", "word \n\n", "word[1]next"),
        ("# Title", "Title", "Title[1]"),
        ("a\r\n\r\nb c", "b", "ab[1] c"),
        ("é漢🎉 x", "🎉", "é漢🎉[1] x"),
    ],
)
def test_where_numbers_go(text: str, behind: str, shown: str) -> None:
    assert show(text, cite(text, behind)) == shown


@pytest.mark.parametrize(
    "citation",
    [
        CitationPart(A),
        CitationPart(A, start=0, end=0),
        CitationPart(A, start=3, end=2),
        CitationPart(A, start=-1, end=4),
        CitationPart(A, start=0, end=99),
    ],
)
def test_places_that_cannot_be_are_left_out(citation: CitationPart) -> None:
    assert show("some words", citation) == "some words"


def test_code_keeps_its_characters() -> None:
    text = "```\nx = 1\n```\n\nend\n"
    assert show(text, cite(text, "x = ")) == "end"


def test_a_source_has_one_number() -> None:
    text = "one two three"
    shown = show(text, cite(text, "one", B), cite(text, "two", A), cite(text, "three", B))
    assert shown == "one[1] two[2] three[1]"


def test_text_that_looks_like_a_mark_stays() -> None:
    text = "a ⸨1⸩ b"
    assert show(text, cite(text, "b")) == "a [1] b" or "⸨1⸩" in show(text, cite(text, "b"))
