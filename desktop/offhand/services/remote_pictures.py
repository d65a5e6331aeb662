"""Pictures that an answer only points to, loaded when the reader asks for one.

What comes back has been decoded and written anew, within limits and in a thread: a picture of the
web is no more to be trusted than a dropped file.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from offhand.services.pictures import make_thumbnail

if TYPE_CHECKING:
    from offhand.services.ports import PictureSource


class RemotePictureLoader:
    """Load pictures of the web."""

    def __init__(self, source: PictureSource) -> None:
        """Fetch from ``source``, which decides what may be asked."""
        self._source = source

    async def load(self, address: str, longest: int) -> bytes:
        """Return a PNG of the picture at an address, at most ``longest`` px wide and high.

        Raises ``AppError``: what the network, or the picture, has to complain about.
        """
        content = await self._source.fetch_picture(address)
        return await asyncio.to_thread(make_thumbnail, content, longest)
