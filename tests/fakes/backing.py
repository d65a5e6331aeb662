"""What conversations lean on, with a scripted provider and blobs in memory."""

from __future__ import annotations

import hashlib
import itertools
import time
from typing import TYPE_CHECKING

from offhand.domain.errors import NotAnImage, StoreProblem
from offhand.domain.message import Blob, ImagePart
from offhand.domain.models import DEFAULT_MODEL, ModelCard
from offhand.domain.settings import Settings
from offhand.services.backing import Backing
from tests.fakes.provider import ScriptedProvider

if TYPE_CHECKING:
    from collections.abc import Iterable


class FakeBlobs:
    """Keep bytes in a dictionary."""

    def __init__(self) -> None:
        self.contents: dict[str, bytes] = {}

    async def put(self, content: bytes, media_type: str, *, width: int = 0, height: int = 0) -> Blob:
        name = hashlib.sha256(content).hexdigest()
        self.contents[name] = content
        return Blob(name, media_type, len(content), width, height)

    async def get(self, sha256: str) -> bytes:
        try:
            return self.contents[sha256]
        except KeyError:
            raise StoreProblem(path=sha256) from None

    async def remove(self, names: Iterable[str]) -> None:
        for name in names:
            self.contents.pop(name, None)


class FakeImages:
    """Take every data URL that says it is a PNG."""

    def __init__(self, blobs: FakeBlobs) -> None:
        self._blobs = blobs

    async def keep_answer_image(self, data_url: str) -> ImagePart:
        if not data_url.startswith("data:image/png"):
            raise NotAnImage(name="picture")
        return ImagePart(await self._blobs.put(data_url.encode(), "image/png", width=2, height=2))


class FakeWorld:
    """Hold a backing and the parts that a test looks at."""

    def __init__(self) -> None:
        self.provider = ScriptedProvider()
        self.blobs = FakeBlobs()
        self.cards: dict[str, ModelCard] = {}
        self.settings = Settings()
        started = time.time()
        ticks = itertools.count(1)
        self.backing = Backing(
            provider=self.provider,
            blobs=self.blobs,
            images=FakeImages(self.blobs),
            settings=lambda: self.settings,
            model_for=lambda wish: wish or DEFAULT_MODEL,
            card_for=self.cards.get,
            cards=lambda: self.cards,
            clock=lambda: started + next(ticks) / 1000,
        )
