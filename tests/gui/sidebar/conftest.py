"""What tests of the list of chats get."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes.shop import Shop

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance


@pytest.fixture
async def shop(tmp_path: Path, appearance: Appearance, icons: Icons) -> AsyncGenerator[Shop, None]:
    """Open the window; ``Shop.open`` fills it with chats."""
    shop = Shop(tmp_path, appearance, icons)
    yield shop
    shop.window.toasts.close()
    await shop.close()
