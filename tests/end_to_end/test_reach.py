"""Every window three times as large as usual on a small screen: all of it within reach, nothing squeezed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.desktop import Desktop
from tests.end_to_end.test_walk import walk_everywhere
from tests.end_to_end.walking import Session

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fakes.provider_server import ProviderServer

pytestmark = [pytest.mark.end_to_end, pytest.mark.timeout(400)]
SMALL = (1366, 768)


def test_everything_is_within_reach_at_300_percent(
    server: ProviderServer, data: Path, tmp_path: Path
) -> None:
    data.mkdir()
    (data / "settings.toml").write_text("zoom = 300\n")
    with Desktop(tmp_path / "session", screen=SMALL) as desktop:
        session = Session(desktop, server, data)
        walk_everywhere(session, tmp_path)
        assert not session.walk.faults, session.walk.report()
