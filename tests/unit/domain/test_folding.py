from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from offhand.domain.folding import LONGEST_WORD, PIECE, compose, fold, split_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hello, World!", ["hello", "world"]),
        ("snake_case camelCase don't", ["snake", "case", "camelcase", "don", "t"]),
        ("x-ai/grok-4.3", ["x", "ai", "grok", "4", "3"]),
        ("Straße ÉCOLE naïve ŒUVRE", ["strasse", "ecole", "naive", "oeuvre"]),
        ("Łódź smørrebrød Þór", ["lodz", "smorrebrod", "thor"]),
        ("re\u0301sume\u0301", ["resume"]),
        ("İstanbul ISTANBUL ırmak", ["istanbul", "istanbul", "irmak"]),
        ("Ёлка мой моя", ["елка", "мой", "моя"]),
        ("ΣΊΣΥΦΟΣ σίσυφος", ["σισυφοσ", "σισυφοσ"]),
        ("مُحَمَّد أحمد عـــربي", ["محمد", "احمد", "عربي"]),
        ("שָׁלוֹם", ["שלום"]),
        ("٣٤ ４２ x²", ["34", "42", "x2"]),
        ("東京タワー", ["東", "京", "タ", "ワ", "ー"]),
        ("が か\u3099 か", ["が", "が", "か"]),
        ("iPhone手机", ["iphone", "手", "机"]),
        ("한국", ["한", "국"]),
        ("\u1112\u1161\u11ab", ["한"]),
        ("ไทย", ["ไ", "ท", "ย"]),
        ("हिन्दी", ["हिन्दी"]),
        ("🚀👍🏽👩\u200d👧 ok", ["🚀", "👍", "👩", "👧", "ok"]),
        ("a → b ─ c © d", ["a", "b", "c", "d"]),
        ("co\u00adoperate no\ufeffmark", ["cooperate", "nomark"]),
        ("a\0b\ud800c\ue001d", ["a", "b", "c", "d"]),
        ("", []),
        ("… — !?", []),
    ],
)  # fmt: skip
def test_words(text: str, words: list[str]) -> None:
    assert split_words(text) == words


def test_of_a_long_word_the_beginning_counts() -> None:
    assert split_words("x" * 1000) == ["x" * LONGEST_WORD]


@given(st.text())
@example("Ǣ ǽ ǿ \ufe71 \ufcf2")
def test_folding_twice_changes_nothing(text: str) -> None:
    words = split_words(text)
    assert [word for one in words for word in split_words(one)] == words


@given(st.text())
def test_case_and_composition_do_not_count(text: str) -> None:
    assert split_words(unicodedata.normalize("NFD", text)) == split_words(text)


@given(st.text())
def test_every_character_knows_where_it_comes_from(text: str) -> None:
    composed = compose(text)
    folded, places = fold(composed)
    if places is None:
        places = list(range(len(composed)))
    assert len(folded) == len(places)
    assert places == sorted(places)
    for character, place in zip(folded, places, strict=True):
        assert character in fold(composed[place])[0]


@pytest.mark.parametrize("between", [" ", "\n", ", "])
def test_a_long_text_is_cut_between_its_words(between: str) -> None:
    words = ["größe", "e\u0301cole", "x"] * (PIECE // 12)
    assert split_words(between.join(words)) == ["grosse", "ecole", "x"] * (PIECE // 12)


def test_a_word_without_end_goes_on_being_cut_short() -> None:
    assert split_words("x" * (PIECE + 1)) == ["x" * LONGEST_WORD, "x"]
