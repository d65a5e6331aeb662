from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.services.imports import json_stream
from offhand.services.imports.json_stream import ITEM, Member, cut

if TYPE_CHECKING:
    from collections.abc import Callable

    Opened = Callable[[tuple[str, ...]], bool]


def never(_path: tuple[str, ...]) -> bool:
    return False


def take(raw: bytes, is_opened: Opened = never) -> list[Member]:
    return list(cut(io.BytesIO(raw), is_opened))


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.lists(values, max_size=6), st.sampled_from([None, 1]), st.integers(1, 40))
def test_items_of_a_list_come_back(items: list[Any], indent: int | None, step: int) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(json_stream, "STEP", step)
        raw = json.dumps(items, indent=indent).encode()
        members = take(raw)
    assert [member.decode() for member in members] == items
    assert all(member.path == (ITEM,) and member.is_whole for member in members)
    assert all(raw[member.start : member.start + len(member.raw)] == member.raw for member in members)


@given(st.dictionaries(st.text(), values, max_size=6))
def test_members_of_an_object_come_back(document: dict[str, Any]) -> None:
    members = take(json.dumps(document, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    assert {member.path[0]: member.decode() for member in members} == document


@given(st.lists(st.dictionaries(st.text(max_size=5), values, max_size=3), max_size=5), st.integers(0, 400))
def test_what_comes_before_a_cut_is_whole(items: list[dict[str, Any]], end: int) -> None:
    raw = json.dumps(items).encode()
    whole = [member.decode() for member in take(raw[:end]) if member.is_whole]
    assert whole == items[: len(whole)]


@given(st.binary(max_size=200))
def test_garbage_ends(raw: bytes) -> None:
    for member in take(raw, lambda _: True):
        try:
            member.decode()
        except ValueError:
            continue


def test_wanted_members_are_opened_in_their_turn() -> None:
    raw = b'\xef\xbb\xbf {"a": 1, "chats": [{"x": 1}, {"y": [2]}], "b": {"c": {"d": []}}}'
    members = take(raw, lambda path: path in {("chats",), ("b",)})
    assert [(member.path, member.decode()) for member in members] == [
        (("a",), 1),
        (("chats", ITEM), {"x": 1}),
        (("chats", ITEM), {"y": [2]}),
        (("b", "c"), {"d": []}),
    ]


def test_bytes_that_are_no_text_are_replaced() -> None:
    (member,) = take(b'[{"a": "x\xff\xfey"}]')
    assert member.decode() == {"a": "x\ufffd\ufffdy"}


def test_what_is_nested_too_deeply_is_refused() -> None:
    (member,) = take(b"[" + b"[" * 100_000 + b"]" * 100_000 + b"]")
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says
        member.decode()


def test_a_member_that_is_too_long_ends_the_search(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "LONGEST_MEMBER", 1_000)
    monkeypatch.setattr(json_stream, "STEP", 100)
    first, second = take(b'["a", "' + b"b" * 5_000 + b'", "c"]')
    assert first.decode() == "a"
    assert not second.is_whole
