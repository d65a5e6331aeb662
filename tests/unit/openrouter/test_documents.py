"""Bodies that are not quite JSON: one odd value is no reason to lose all the others."""

from __future__ import annotations

from decimal import Decimal

import pytest

from offhand.domain.errors import GarbledAnswer
from offhand.openrouter.catalogue import read_models
from offhand.openrouter.documents import cut_apart, decode, decode_json
from offhand.openrouter.lenient import LARGEST_COUNT, as_count, as_mapping
from offhand.openrouter.signin import read_exchanged_key

ODD = {
    "half of an emoji": b'"x\\ud83d"',
    "half of an emoji, loud": b'"x\\uD83D"',
    "no UTF-8": b'"x\xff"',
    "a raw line break": b'"x\ny"',
    "no number": b"NaN",
    "a number of thousands of digits": b"9" * 9000,
    "a number nobody can write out": b"1e999999999",
    "no end of nesting": b"[" * 900 + b"]" * 900,
}


@pytest.mark.parametrize("form", ODD)
def test_one_odd_value_costs_no_list_of_models(form: str) -> None:
    body = b'{"data":[{"id":"a/b","description":%b,"context_length":%b},{"id":"c/d"}]}' % (
        ODD[form],
        ODD[form],
    )
    cards = read_models(body)
    assert list(cards) == ["a/b", "c/d"]
    assert "\ud83d" not in cards["a/b"].description
    assert cards["a/b"].context_length is None


def test_fractions_stay_exact_and_halves_are_mended_wherever_they_are() -> None:
    assert decode_json(b'[{"k\\ud83d": ["\\ud83d", 0.1]}, "\\ud83d\\ude00"]') == [
        {"k\ufffd": ["\ufffd", Decimal("0.1")]},
        "😀",
    ]


@pytest.mark.parametrize("body", [b"", b"{", b"<html>", b"[" * 99_999])
def test_what_is_no_json_is_garbled(body: bytes) -> None:
    with pytest.raises(GarbledAnswer):
        decode_json(body)


def test_nesting_is_cut_and_all_beside_it_stays() -> None:
    found = as_mapping(decode(b'{"a": 1, "b": ' + b"[" * 900 + b"]" * 900 + b', "c": {"d": [2]}}'))
    assert (found["a"], found["c"]) == (1, {"d": [2]})
    assert len(repr(found["b"])) < 250


@pytest.mark.parametrize(
    ("data", "parts"),
    [
        (b'{"a":1}{"b":"}{"}', [b'{"a":1}', b'{"b":"}{"}']),
        (b'{"a":1}data: [2] data:[DONE]', [b'{"a":1}', b"[2]", b"[DONE]"]),
        (b'{"a":1},\n {"b":2}', [b'{"a":1}', b'{"b":2}']),
        (b'{"a":1} and words', []),
        (b"", []),
    ],
)
def test_documents_that_follow_one_another(data: bytes, parts: list[bytes]) -> None:
    assert cut_apart(data) == parts


@pytest.mark.parametrize(
    ("value", "count"),
    [
        (5, 5),
        ("5", 5),
        (Decimal("5.0"), 5),
        (Decimal("5.5"), None),
        (LARGEST_COUNT + 1, None),
        (Decimal("1E+999999999"), None),
        ("1e999999999", None),
        (True, None),
        (-1, None),
        ("", None),
        ([5], None),
    ],
)
def test_counts(value: object, count: int | None) -> None:
    assert as_count(value) == count


@pytest.mark.parametrize(
    "body", [b"sk-or-v1-bare", b'"sk-or-v1-bare"', b'{"key":', b'{"token":"sk-or-v1-bare"}']
)
def test_a_key_in_another_shape_is_quoted_nowhere(body: bytes) -> None:
    with pytest.raises(GarbledAnswer) as caught:
        read_exchanged_key(body)
    assert caught.value.excerpt == ""
