"""What tests of the store share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest_asyncio

from tests.fakes.searching import Archive

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest_asyncio.fixture
async def archive(tmp_path: Path) -> AsyncIterator[Archive]:
    """Give a store of chats with an index over it."""
    archive = Archive(tmp_path)
    yield archive
    await archive.close()
