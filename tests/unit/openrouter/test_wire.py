"""One document of the wire: whatever a server leaves out, nulls or bends, the rest is read."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.domain.message import CitationPart
from offhand.openrouter.documents import Unreadable, decode, plain
from offhand.openrouter.error_places import find_error
from offhand.openrouter.wire import CallPiece, Chunk, read_chunk, read_chunks
from tests.fakes.answers import chunk


def read(document: object) -> Chunk:
    (found,) = read_chunks(json.dumps(document).encode())
    return found


def delta(**fields: Any) -> Chunk:  # noqa: ANN401 - any JSON
    return read({"choices": [{"index": 0, "delta": fields}]})


def test_an_ordinary_chunk() -> None:
    found = read(chunk({"content": "Hel"}, "stop"))
    assert (found.text, found.finish, found.native_finish) == ("Hel", "stop", "stop")
    assert (found.model, found.provider, found.id) == (
        "x-ai/grok-4-07-09",
        "xAI",
        "gen-1763900000-OffhandTest",
    )


SHAPELESS: list[dict[str, Any]] = [
    {},
    {"choices": None},
    {"choices": []},
    {"choices": {}},
    {"choices": [None]},
    {"choices": ["x"]},
    {"choices": [{}]},
    {"choices": [{"delta": None, "finish_reason": None}]},
    {"choices": [{"delta": [], "message": "x", "finish_reason": 7}]},
    {"id": 7, "model": None, "provider": {}, "usage": [], "error": None},
]


@pytest.mark.parametrize("document", SHAPELESS)
def test_choices_are_never_indexed_blindly(document: object) -> None:
    found = read(document)
    assert (found.text, found.finish, found.calls, found.error, found.usage) == ("", "", (), None, None)


@pytest.mark.parametrize("content", ["", None, 7, [], {}, [None, 7, {}], {"type": "text", "text": None}])
def test_content_that_says_nothing(content: object) -> None:
    assert delta(content=content).text == ""


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("a", "a"),
        ([{"type": "text", "text": "a"}, {"type": "text", "text": "b"}], "ab"),
        (["a", "b"], "ab"),
        ({"type": "text", "text": "a"}, "a"),
        ([{"type": "output_text", "text": "a"}, {"type": "image_url", "image_url": {"url": "x"}}], "a"),
        (
            [
                {"type": "thinking", "thinking": [{"type": "text", "text": "hm"}]},
                {"type": "text", "text": "a"},
            ],
            "a",
        ),
    ],
)
def test_content_as_text_or_parts(content: object, text: str) -> None:
    assert delta(content=content).text == text


@pytest.mark.parametrize("thinking", ["hm", [{"type": "text", "text": "hm"}], ["h", "m"]])
def test_thinking_among_the_parts_of_the_content(thinking: object) -> None:
    found = delta(content=[{"type": "thinking", "thinking": thinking}])
    assert (found.text, found.reasoning_content) == ("", "hm")


def test_a_refusal_is_shown_as_text() -> None:
    assert delta(content=None, refusal="I will not.").text == "I will not."


def test_a_whole_message() -> None:
    found = read({"choices": [{"message": {"content": "whole"}, "finish_reason": "stop"}]})
    assert (found.text, found.whole, found.is_answer) == ("whole", True, True)


@pytest.mark.parametrize(
    "document",
    [
        {"error": {"code": 502}},
        {"error": "broken"},
        {"choices": [{"error": {"code": 502}}]},
        {"choices": [{"delta": {"error": "broken"}}]},
        {"choices": [{"message": {"error": {"code": 1}}}]},
        {"choices": [{}, {"index": 1, "error": "broken"}]},
        {"object": "error", "message": "broken", "code": 400},
        {"type": "error", "message": "broken"},
    ],
)
def test_an_error_is_found_wherever_it_is(document: dict[str, Any]) -> None:
    assert find_error(document)
    assert read(document).error is not None


@pytest.mark.parametrize("nothing", [None, "", {}, False, []])
def test_an_empty_error_is_none(nothing: object) -> None:
    assert read({"error": nothing, "choices": [{"error": nothing, "delta": {"content": "a"}}]}).error is None


def test_joined_documents_are_told_apart() -> None:
    chunks = read_chunks(b'{"id":"a","choices":[]}\n\n{"id":"b","choices":[]}')
    assert [found.id for found in chunks] == ["a", "b"]


def test_a_list_of_documents() -> None:
    assert [found.id for found in read_chunks(b'[{"id":"a"},{"id":"b"}]')] == ["a", "b"]


@pytest.mark.parametrize("data", [b"null", b"1", b"true", b"0.5"])
def test_bare_values_are_signs_of_life(data: bytes) -> None:
    assert read_chunks(data) == []


@pytest.mark.parametrize("data", [b"", b"{", b"words", b'"text"', b"<html>", b"{}}", b"[" * 200_000, b"{\n{"])
def test_what_cannot_be_read(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read_chunks(data)


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b'"a\x0bb\x01"', "a\x0bb\x01"),
        (b'"\xff"', "�"),
        (b'"\\ud83d"', "\ud83d"),
        (b"\xef\xbb\xbf[]", []),
        ('"\u2028\x85"'.encode(), "\u2028\x85"),
        (b"0.00019875000000000000000012", Decimal("0.00019875000000000000000012")),
    ],
)
def test_lenient_decoding(data: bytes, value: object) -> None:
    assert decode(data) == value


def test_tool_call_pieces() -> None:
    pieces = [
        {"index": 0, "id": "a", "function": {"name": "f", "arguments": '{"x":'}},
        {"function": {"arguments": None}},
        {"index": None, "id": None, "type": None, "function": None},
        {"id": "b", "function": {"name": "g", "arguments": {"x": 0.5}}},
        {"index": -1, "function": {"arguments": ["y"]}},
        None,
        "x",
    ]
    assert delta(content=None, tool_calls=pieces).calls == (
        CallPiece(index=0, id="a", name="f", arguments='{"x":'),
        CallPiece(),
        CallPiece(),
        CallPiece(id="b", name="g", arguments='{"x":0.5}'),
        CallPiece(arguments='["y"]'),
    )


@pytest.mark.parametrize("value", [None, [], {}, "x", 7])
def test_no_tool_calls(value: object) -> None:
    assert delta(tool_calls=value).calls == ()


def test_one_tool_call_without_its_list() -> None:
    assert delta(tool_calls={"id": "a", "function": {"name": "f"}}).calls == (CallPiece(id="a", name="f"),)


def test_citations_nested_flat_and_bare() -> None:
    found = delta(
        annotations=[
            {
                "type": "url_citation",
                "url_citation": {
                    "url": "https://a",
                    "title": "A",
                    "content": "c",
                    "start_index": 1,
                    "end_index": 4,
                },
            },
            {
                "type": "url_citation",
                "url_citation": {"url": "https://b", "title": None, "start_index": None},
            },
            {"type": "url_citation", "url": "https://c", "title": "C"},
            {"url": "https://d"},
            {"type": "url_citation", "url_citation": {"title": "no address"}},
            {"type": "file", "file": {"hash": "x"}, "url": "https://file"},
            None,
        ]
    )
    assert found.citations == (
        CitationPart(url="https://a", title="A", content="c", start=1, end=4),
        CitationPart(url="https://b"),
        CitationPart(url="https://c", title="C"),
        CitationPart(url="https://d"),
    )


def test_citations_beside_the_choices() -> None:
    assert read({"citations": ["https://a", None, ""], "choices": []}).citations == (
        CitationPart(url="https://a"),
    )


PNG = "data:image/png;base64,AAAA"


@pytest.mark.parametrize(
    "image",
    [
        {"type": "image_url", "image_url": {"url": PNG}, "index": 0},
        {"image_url": PNG},
        {"url": PNG},
    ],
)
def test_images_of_every_shape(image: object) -> None:
    assert delta(images=[image, None, {"image_url": None}]).images == (PNG,)


def test_images_among_the_content() -> None:
    parts = [{"type": "text", "text": "a"}, {"type": "image_url", "image_url": {"url": PNG}}]
    found = delta(content=parts)
    assert (found.text, found.images) == ("a", (PNG,))


@pytest.mark.parametrize("url", ["file:///etc/passwd", "javascript:x", "data:text/html,x", "", None, 7])
def test_addresses_that_are_no_picture(url: object) -> None:
    assert delta(images=[{"image_url": {"url": url}}]).images == ()


def test_empty_details_differ_from_none() -> None:
    assert delta(reasoning_details=[]).details == []
    assert delta(reasoning_details=None).details is None
    assert delta().details is None
    assert delta(reasoning_details={"type": "reasoning.text"}).details == [{"type": "reasoning.text"}]


def test_plain_numbers_for_storage() -> None:
    value = {"a": [Decimal("0.5"), 1], "b": Decimal("NaN"), "c": {"d": None}}
    assert plain(value) == {"a": [0.5, 1], "b": None, "c": {"d": None}}


NAMES = (
    *("index", "id", "type", "function", "name", "arguments", "text", "url", "image_url", "url_citation"),
    *("error", "delta", "message", "content", "reasoning", "reasoning_details", "tool_calls"),
    *("annotations", "images"),
)
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=5),
    max_leaves=12,
)
KEYS = ("id", "model", "provider", "choices", "usage", "error", "citations", "object")


@given(st.dictionaries(st.sampled_from(KEYS), JSON_VALUES))
def test_no_document_makes_the_reader_fail(document: dict[str, Any]) -> None:
    read_chunk(document)
    read_chunk({"choices": [{"delta": document.get("choices")}], "usage": document})
