"""Small pictures, loaded and decoded away from the UI thread, and kept while they are likely needed."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage

from offhand.domain.errors import AppError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from offhand.domain.message import Blob
    from offhand.services.tasks import TaskScope

KEPT = 60
"""Pictures in memory."""


class Thumbnails(QObject):
    """Keep small pictures by the hash of the large ones."""

    loaded = Signal(str)
    """The hash of a blob whose picture is there now, or known to be missing."""

    def __init__(
        self,
        scope: TaskScope,
        load: Callable[[Blob, int], Awaitable[bytes]],
        parent: QObject | None = None,
    ) -> None:
        """Ask ``load`` for an encoded picture of a blob that fits a square of so many pixels."""
        super().__init__(parent)
        self._scope = scope
        self._load = load
        self._kept: OrderedDict[tuple[str, int], QImage] = OrderedDict()
        self._coming: set[tuple[str, int]] = set()

    def find(self, blob: Blob, edge: int) -> QImage | None:
        """Return a picture of at most ``edge`` px, None while it is loaded; empty where there is none."""
        key = (blob.sha256, edge)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._coming:
            self._coming.add(key)
            self._scope.start(self._fetch(blob, edge), "load thumbnail")
        return None

    async def _fetch(self, blob: Blob, edge: int) -> None:
        key = (blob.sha256, edge)
        density = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
        try:
            content = await self._load(blob, round(edge * density))
            image = await asyncio.to_thread(_decode, content, round(edge * density))
        except AppError:
            image = QImage()
        finally:
            self._coming.discard(key)
        image.setDevicePixelRatio(density)
        self._kept[key] = image
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.loaded.emit(blob.sha256)


def _decode(content: bytes, edge: int) -> QImage:
    image = QImage.fromData(QByteArray(content))
    if image.isNull() or (image.width() <= edge and image.height() <= edge):
        return image
    mode = Qt.TransformationMode.SmoothTransformation
    return image.scaled(QSize(edge, edge), Qt.AspectRatioMode.KeepAspectRatio, mode)
