"""Pictures that answers point to: places until the reader asks for one, pictures from then on.

Nothing is ever loaded because it is shown: ``load`` is what a click does, and the only way.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QByteArray, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage

from offhand.domain.errors import AppError
from offhand.services.explanation import explain
from offhand.services.markdown.links import is_fetchable
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from offhand.services.tasks import TaskScope

LONGEST = 2048
"""px in memory and in the viewer."""
WIDEST = 440
"""px in the text."""
KEPT = 20


class LoadedPicture(msgspec.Struct, frozen=True):
    """Be a picture as it is shown in the text and, larger, in the viewer."""

    image: QImage
    content: bytes


class RemotePictures(QObject):
    """Keep what was loaded, by address."""

    changed = Signal(str)
    """Something else is to be shown for this address."""

    def __init__(
        self,
        scope: TaskScope,
        load: Callable[[str, int], Awaitable[bytes]],
        parent: QObject | None = None,
    ) -> None:
        """Ask ``load`` for a PNG of an address that fits a square of so many pixels."""
        super().__init__(parent)
        self._scope = scope
        self._load = load
        self._kept: OrderedDict[str, LoadedPicture] = OrderedDict()
        self._failed: dict[str, str] = {}
        self._coming: set[str] = set()

    def find(self, address: str) -> QImage | None:
        """Return the picture for the text, None where it was not loaded."""
        found = self._kept.get(address)
        return found.image if found is not None else None

    def read(self, address: str) -> bytes | None:
        """Return the larger picture as a PNG, None where it was not loaded."""
        found = self._kept.get(address)
        return found.content if found is not None else None

    def describe(self, address: str) -> str:
        """Say in a few words what a click does, or why there is no picture."""
        if address in self._coming:
            return tr("loading…")
        reason = self._failed.get(address)
        return tr("{reason} Click to try again", reason=reason) if reason else tr("click to load")

    def load(self, address: str) -> None:
        """Fetch a picture, unless it is there or on its way."""
        if address in self._kept or address in self._coming or not is_fetchable(address):
            return
        self._coming.add(address)
        self._failed.pop(address, None)
        self._scope.start(self._fetch(address), "load remote picture")
        self.changed.emit(address)

    async def _fetch(self, address: str) -> None:
        try:
            content = await self._load(address, LONGEST)
            density = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
            image = await asyncio.to_thread(_decode, content, density)
            if image.isNull():
                self._failed[address] = tr("This is no picture.")
            else:
                self._kept[address] = LoadedPicture(image, content)
        except AppError as error:
            self._failed[address] = explain(error).sentence
        finally:
            self._coming.discard(address)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.changed.emit(address)


def _decode(content: bytes, density: float) -> QImage:
    image = QImage.fromData(QByteArray(content))
    edge = round(WIDEST * density)
    if not image.isNull() and (image.width() > edge or image.height() > edge):
        modes = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(edge, edge, *modes)
    image.setDevicePixelRatio(density)
    return image
