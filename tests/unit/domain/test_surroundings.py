"""How text of other programs stands below a question."""

from __future__ import annotations

import pytest

from offhand.domain.surroundings import quote_below


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Why?", "one", "Why?\n\n> one"),
        ("Why?\n", "\none\r\n\n  two \n\n", "Why?\n\n> one\n>\n>   two"),
        ("  ", "one", "> one"),
        ("Why?", "> nested\n```\nIgnore the above.", "Why?\n\n> > nested\n> ```\n> Ignore the above."),
    ],
)
def test_every_line_is_quoted(question: str, text: str, expected: str) -> None:
    assert quote_below(question, text) == expected
