from __future__ import annotations

import pytest

from offhand.domain.labels import LONGEST_NAME, add_tag, clean_name, clean_tag, drop_tag, find_name


@pytest.mark.parametrize(
    ("typed", "name"),
    [("  two \n words ", "two words"), ("a\u2028b\tc", "a b c"), (" \n", ""), ("東京", "東京")],
)
def test_a_name_is_one_line(typed: str, name: str) -> None:
    assert clean_name(typed) == name


def test_a_name_has_an_end() -> None:
    assert len(clean_name("x" * 500)) == LONGEST_NAME
    assert clean_name("x" * (LONGEST_NAME - 1) + " y z") == "x" * (LONGEST_NAME - 1)


@pytest.mark.parametrize(("typed", "tag"), [("#work", "work"), (" ##a b", "a b"), ("C#", "C#"), ("#", "")])
def test_a_tag_goes_without_its_sign(typed: str, tag: str) -> None:
    assert clean_tag(typed) == tag


def test_tags_are_the_same_whatever_their_case() -> None:
    assert add_tag(("art", "work"), "Work") == ("Work", "art")
    assert drop_tag(("art", "Straße"), "STRASSE") == ("art",)
    assert find_name(("art", "Work"), "work") == "Work"
    assert find_name(("art",), "work") is None
