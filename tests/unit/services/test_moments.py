from datetime import datetime

import pytest

from offhand.services.wording.moments import word_moment


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 3, 9, 14, 2), "at 14:02"),
        (datetime(2026, 3, 9, 0, 5), "at 00:05"),
        (datetime(2026, 3, 8, 23, 59), "on 8 Mar at 23:59"),
        (datetime(2025, 12, 31, 9, 0), "on 31 Dec 2025 at 09:00"),
    ],
)
def test_a_moment_is_named_by_as_much_as_is_needed(moment: datetime, words: str) -> None:
    assert word_moment(moment.timestamp(), datetime(2026, 3, 9, 15, 0).timestamp()) == words
