"""When the quick prompt goes on with its chat, and when it begins a fresh one."""

from __future__ import annotations

import pytest

from offhand.domain.quick import CONTINUE, MOMENT, NEW, goes_on


@pytest.mark.parametrize(
    ("choice", "seconds", "expected"),
    [
        (MOMENT, 0, True),
        (MOMENT, 300, True),
        (MOMENT, 300.1, False),
        (MOMENT, -5, False),  # the clock was set back
        (NEW, 0, False),
        (CONTINUE, 1e9, True),
    ],
)
def test_a_prompt_goes_on_as_the_user_chose(choice: str, seconds: float, expected: bool) -> None:
    assert goes_on(choice, seconds) is expected
