"""A composer on a desk, with pictures and a file that is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from tests.gui.composing import Desk
from tests.unit.services.samples import draw_corners, write

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest_asyncio.fixture
async def desk(qapp: QApplication) -> AsyncIterator[Desk]:
    desk = Desk(qapp)
    yield desk
    await desk.close()


@pytest.fixture
def pictures(tmp_path: Path) -> list[str]:
    for number in range(3):
        (tmp_path / f"{number}.png").write_bytes(write(draw_corners(64 + number, 48), "PNG"))
    return [str(tmp_path / f"{number}.png") for number in range(3)]


@pytest.fixture
def bad_file(tmp_path: Path) -> str:
    (tmp_path / "notes.png").write_text("words")
    return str(tmp_path / "notes.png")
