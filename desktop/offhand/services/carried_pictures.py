"""Pictures that an answer carries in its text as data URLs: nothing is fetched for them."""

from __future__ import annotations

import asyncio
import hashlib
import re

CARRIED = "data-"
"""Before the digest that such a picture is named by; its address is as long as its content."""
_HEAD = re.compile(r"data:image/(?:png|jpe?g|gif|webp|bmp|avif|heic);base64,", re.IGNORECASE)


def is_carried(target: str) -> bool:
    """Say whether an address is the content of a picture: pixels in base 64, never SVG."""
    return _HEAD.match(target) is not None


def name_carried(target: str) -> str:
    """Return a short name for such an address."""
    digest = hashlib.sha256(target.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{CARRIED}{digest[:32]}"


async def load_carried(target: str, longest: int) -> bytes:
    """Return a PNG of such a picture, at most ``longest`` px wide and high; raises ``AppError``."""
    return await asyncio.to_thread(_write, target, longest)


def _write(target: str, longest: int) -> bytes:
    from offhand.services.attachments import decode_data_url  # noqa: PLC0415 - takes long, and is seldom wanted
    from offhand.services.pictures import make_thumbnail  # noqa: PLC0415 - as above

    return make_thumbnail(decode_data_url(target), longest)
