"""Writing a file where the user chose to have it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from offhand.domain.errors import StoreProblem


async def save_file(path: str, content: bytes) -> None:
    """Write a file, in a thread; raises ``StoreProblem``."""
    try:
        await asyncio.to_thread(Path(path).write_bytes, content)
    except (OSError, ValueError) as error:
        detail = getattr(error, "strerror", None) or type(error).__name__
        raise StoreProblem(path=path, detail=str(detail)) from None
