"""The zone of the system, held against the tables of zones."""

from __future__ import annotations

import time
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from offhand.services.local_zone import LocalZone

if TYPE_CHECKING:
    import pytest


def test_the_zone_of_the_system_knows_summer_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        local, known = LocalZone(), ZoneInfo("Europe/Berlin")
        for moment in (1_774_746_000, 1_774_746_000 + 7200, 1_792_890_000, 1_792_893_600, 1_792_897_200, 0):
            ours, theirs = datetime.fromtimestamp(moment, local), datetime.fromtimestamp(moment, known)
            assert ours.replace(tzinfo=None) == theirs.replace(tzinfo=None)
            assert ours.timestamp() == theirs.timestamp() == moment
        for day in range(1, 32):
            for month in (3, 10):
                ours = datetime(2026, month, day, tzinfo=local)
                assert ours.timestamp() == datetime(2026, month, day, tzinfo=known).timestamp()
        assert datetime(2026, 7, 1, tzinfo=local).tzname() == "CEST"
    finally:
        monkeypatch.undo()
        time.tzset()
