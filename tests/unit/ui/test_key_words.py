"""One sentence for a key that works."""

from __future__ import annotations

from decimal import Decimal

import pytest

from offhand.domain.account import KeyInfo
from offhand.ui.dialogs.key_words import word_key


@pytest.mark.parametrize(
    ("info", "words"),
    [
        (KeyInfo(), "The key works."),
        (KeyInfo(limit=Decimal(5), limit_remaining=Decimal("2.5")), "The key works: $2.50 of $5.00 left."),
        (KeyInfo(limit_remaining=Decimal("2.5")), "The key works: $2.50 left."),
        (
            KeyInfo(limit=Decimal(5), limit_remaining=Decimal(-1)),
            "The key works, but nothing is left of its limit.",
        ),
        (KeyInfo(is_free_tier=True), "The key works; no credit was bought yet."),
    ],
)
def test_it_is_told_how_far_a_key_goes(info: KeyInfo, words: str) -> None:
    assert word_key(info) == words
