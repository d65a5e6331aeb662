"""What is written in one line reads back as the same value, and people's own ways are read too."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.domain import settings
from offhand.domain.errors import SettingRefused
from offhand.ui.dialogs.notation import read_value, write_value

if TYPE_CHECKING:
    from offhand.domain.setting import Setting


def any_setting(setting: object) -> Setting[object]:
    return cast("Setting[object]", setting)


STOP = any_setting(settings.STOP)
TEMPERATURE = any_setting(settings.TEMPERATURE)
MAX_TOKENS = any_setting(settings.MAX_TOKENS)
BASE_URL = any_setting(settings.BASE_URL)


@given(words=st.lists(st.text(min_size=1), max_size=4).map(tuple))
def test_any_words_read_back(words: tuple[str, ...]) -> None:
    written = write_value(STOP, words)
    assert read_value(STOP, written) == words


@given(words=st.lists(st.text(st.sampled_from(" \\,\n\tna"), min_size=1), max_size=4).map(tuple))
def test_words_of_difficult_letters_read_back(words: tuple[str, ...]) -> None:
    assert read_value(STOP, write_value(STOP, words)) == words


@given(value=st.none() | st.floats(0, 2))
def test_numbers_read_back(value: float | None) -> None:
    assert read_value(TEMPERATURE, write_value(TEMPERATURE, value)) == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ()),
        (" , ,", ()),
        ("END, User:", ("END", "User:")),
        (r"\n\n, a\, b, c\\d", ("\n\n", "a, b", "c\\d")),
        (r"\  x \ ", ("  x  ",)),
        ("a\\", ("a\\",)),
    ],
)
def test_words_are_split_at_commas(text: str, words: tuple[str, ...]) -> None:
    assert read_value(STOP, text) == words


@pytest.mark.parametrize(("text", "value"), [("0,7", 0.7), (" 1 ", 1.0), ("", None), (".5", 0.5), ("2", 2.0)])
def test_numbers_are_read_as_people_write_them(text: str, value: float | None) -> None:
    assert read_value(TEMPERATURE, text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("4000", 4000), ("4,000", 4000), ("100 000", 100_000), ("4'000", 4000), ("", None)]
)
def test_whole_numbers_may_be_grouped(text: str, value: int | None) -> None:
    assert read_value(MAX_TOKENS, text) == value


@pytest.mark.parametrize("text", ["1,5", "4.5", "x", "0", "2000000", "-1", "1,0,0", "9" * 5000])
def test_what_is_no_fitting_whole_number_is_refused(text: str) -> None:
    with pytest.raises(SettingRefused) as caught:
        read_value(MAX_TOKENS, text)
    assert caught.value.reason.startswith("must be")


@pytest.mark.parametrize("text", ["nan", "inf", "3", "warm", "1.2.3", "1,2,3"])
def test_what_is_no_fitting_number_is_refused(text: str) -> None:
    with pytest.raises(SettingRefused):
        read_value(TEMPERATURE, text)


def test_an_emptied_address_is_the_default() -> None:
    assert read_value(BASE_URL, "  ") == settings.BASE_URL.default
    assert read_value(BASE_URL, " https://example.com/v1/ ") == "https://example.com/v1"
