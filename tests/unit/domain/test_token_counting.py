"""Guesses of tokens: exact on nothing, near on everything, and cheap."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.domain.token_counting import PER_MESSAGE, count_image, count_text


@pytest.mark.parametrize(
    ("text", "tokens"),
    # As OpenAI's o200k tokenizer counts them.
    [
        (
            "Can you help me write a polite email to my landlord about the broken heating? Nobody has come.",
            20,
        ),
        (
            "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft begabt.",
            23,
        ),
        ("Все люди рождаются свободными и равными в своем достоинстве и правах.", 17),
        ("人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心。", 22),
        ("모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.", 24),
        ("def add(first: int, second: int) -> int:\n    return first + second\n", 19),
    ],
)
def test_guess_is_near_in_every_script(text: str, tokens: int) -> None:
    assert tokens * 0.65 <= count_text(text) <= tokens * 1.45


def test_nothing_is_no_token_and_anything_is_one() -> None:
    assert count_text("") == 0
    assert count_text(" ") == 1


@given(st.text(max_size=200), st.text(max_size=200))
def test_texts_add_up_within_the_rounding(first: str, second: str) -> None:
    assert abs(count_text(first + second) - count_text(first) - count_text(second)) <= PER_MESSAGE


@given(st.text())
def test_every_text_can_be_counted(text: str) -> None:
    assert 0 <= count_text(text) <= 1 + 4 * len(text)


def test_half_a_surrogate_pair_is_counted_too() -> None:
    assert count_text("\ud83d") >= 1


@pytest.mark.parametrize(
    ("width", "height", "tokens"),
    [
        (100, 100, 512),
        (448, 448, 512),
        (449, 448, 768),
        (1344, 896, 1792),
        (4000, 4000, 1792),  # six tiles at most
        (0, 0, 1024),  # its size is not known
    ],
)
def test_picture_costs_by_its_tiles(width: int, height: int, tokens: int) -> None:
    assert count_image(width, height) == tokens
