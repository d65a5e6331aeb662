"""Templates: every text is one, braces are written twice, and material cannot break out of its marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from offhand.domain.slots import (
    Filling,
    Manner,
    Slot,
    Source,
    fill_template,
    quote_block,
    quote_inline,
    read_template,
)

SELECTION, INPUT = Slot(Source.SELECTION), Slot(Source.INPUT)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
BRACED = st.lists(
    st.sampled_from(["{", "}", "{{", "}}", "{selection}", "{lang:choice}", "{x}", "`", "a", " ", "\n"])
).map("".join)


def escape_braces(text: str) -> str:
    """Write a text so that a template holds it as it is."""
    return text.replace("{", "{{").replace("}", "}}")


@given(TEXTS | BRACED)
def test_any_text_is_a_template_and_loses_nothing(text: str) -> None:
    template = read_template(text)
    fillings = {slot: Filling(escape_braces(slot.written)) for slot in template.slots}
    escaped = "".join(
        piece.written if isinstance(piece, Slot) else escape_braces(piece) for piece in template.pieces
    )
    assert read_template(escaped).pieces == template.pieces
    assert read_template(escaped).slots == tuple(fillings)


@given(TEXTS | BRACED)
def test_escaped_text_comes_out_as_it_is(text: str) -> None:
    template = read_template(escape_braces(text))
    assert (template.slots, template.unknown) == ((), ())
    assert fill_template(template, {}) == text.strip()


@pytest.mark.parametrize(
    ("text", "slots", "unknown"),
    [
        ("{selection} and {input}", (SELECTION, INPUT), ()),
        ("{selection}{selection}", (SELECTION,), ()),
        ("{lang:choice}", (Slot(Source.CHOICE, "lang"),), ()),
        ("{größe:choice}", (Slot(Source.CHOICE, "größe"),), ()),
        ("{selection:choice}", (Slot(Source.CHOICE, "selection"),), ()),
        ("{Selection} {selektion} {lang:list}", (), ("{Selection}", "{selektion}", "{lang:list}")),
        ("{{selection}}", (), ()),
        ("{{{selection}}}", (SELECTION,), ()),
        ('{"a": {"b": 1}, "c": [2]}', (), ()),
        ("int main() { return 0; }", (), ()),
        ("{ selection }", (), ()),
        ("{}", (), ()),
        ("{choice}", (), ("{choice}",)),
    ],
)
def test_what_is_a_slot(text: str, slots: tuple[Slot, ...], unknown: tuple[str, ...]) -> None:
    template = read_template(text)
    assert template.slots == slots
    assert tuple(one.written for one in template.unknown) == unknown
    assert all(text[one.place :].startswith(one.written) for one in template.unknown)


def test_unknown_words_stay_text() -> None:
    assert fill_template(read_template("Use {color} and {selection}"), {}) == "Use {color} and {selection}"


MATERIAL = st.text(
    st.sampled_from("`~> ab#*_[]()\\<&{}\n\t\r|-1.") | st.characters(exclude_categories=["Cs"]), min_size=1
).filter(lambda text: bool(text.strip()))


@given(MATERIAL)
def test_a_fence_holds_whatever_it_is_given(text: str) -> None:
    tokens = MarkdownIt("commonmark").parse(f"Before.\n\n{quote_block(text)}\n\nAfter.")
    assert [token.type for token in tokens if token.type == "fence"] == ["fence"]
    fence = next(token for token in tokens if token.type == "fence")
    body = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    assert fence.content == body.replace("\0", "\N{REPLACEMENT CHARACTER}") + "\n"
    inline = [token.content for token in tokens if token.type == "inline"]
    assert inline == ["Before.", "After."]


@given(MATERIAL.map(lambda text: " ".join(text.split())).filter(bool))
def test_a_span_holds_whatever_it_is_given(text: str) -> None:
    inline = MarkdownIt("commonmark").parseInline(f"Say {quote_inline(text)} now")[0].children or []
    codes = [child.content for child in inline if child.type == "code_inline"]
    assert codes == [text.replace("\0", "\N{REPLACEMENT CHARACTER}")]
    words = "".join(child.content for child in inline if child.type == "text")
    assert words == "Say  now"


@given(
    st.sampled_from(["Explain:\n\n{selection}", "{selection}", "A {selection} b", "A\n  {selection}  \nb"]),
    MATERIAL,
)
def test_material_never_becomes_words_of_the_question(text: str, material: str) -> None:
    filled = fill_template(read_template(text), {SELECTION: Filling(material, Manner.QUOTED)})
    tokens = MarkdownIt("commonmark").parse(filled)
    assert not any(token.type in {"heading_open", "html_block", "bullet_list_open"} for token in tokens)
    outside = [
        child.content
        for token in tokens
        if token.type == "inline"
        for child in token.children or []
        if child.type == "text" and child.content.strip()
    ]
    assert "".join(outside).replace(" ", "") in {"Explain:", "", "Ab"}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Fix:\n\n{selection}", "Fix:\n\n```\ntext\n```"),
        ("Fix {selection} now", "Fix `text` now"),
        ("{selection}\n\nFix that.", "```\ntext\n```\n\nFix that."),
        ("A\n   {selection}  \nB", "A\n```\ntext\n```  \nB"),
    ],
)
def test_material_stands_by_itself_or_in_its_sentence(text: str, filled: str) -> None:
    assert fill_template(read_template(text), {SELECTION: Filling("text", Manner.QUOTED)}) == filled


def test_several_lines_leave_their_sentence() -> None:
    filling = Filling("one\ntwo", Manner.QUOTED)
    assert (
        fill_template(read_template("Fix {selection} now"), {SELECTION: filling})
        == "Fix\n```\none\ntwo\n```\n now"
    )


def test_what_is_attached_has_words_only_in_a_sentence() -> None:
    fillings = {Slot(Source.SCREENSHOT): Filling("the attached screenshot", Manner.ATTACHED)}
    assert fill_template(read_template("What is this?\n\n{screenshot}"), fillings) == "What is this?"
    assert (
        fill_template(read_template("Look at {screenshot}."), fillings) == "Look at the attached screenshot."
    )
