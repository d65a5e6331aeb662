"""Pictures that answers point to: places until the reader asks for one, pictures from then on.

Nothing is ever loaded because it is shown: ``load`` is what a click does, and the only way. A picture
that the text itself carries, as a data URL, is decoded when it is shown.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QByteArray, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage

from offhand.domain.errors import AppError
from offhand.services.carried_pictures import CARRIED, is_carried, load_carried, name_carried
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
KEPT_CARRIED = 100
"""More of those that texts carry: they are small, and come of themselves."""


class LoadedPicture(msgspec.Struct, frozen=True):
    """Be a picture as it is shown in the text and, larger, in the viewer."""

    image: QImage
    content: bytes


class RemotePictures(QObject):
    """Keep what was loaded, by name: the address, or what stands for the content of a picture."""

    changed = Signal(str)
    """Something else is to be shown for this name."""

    def __init__(
        self,
        scope: TaskScope,
        load: Callable[[str, int], Awaitable[bytes]] | None,
        parent: QObject | None = None,
    ) -> None:
        """Ask ``load`` for a PNG of an address that fits a square of so many pixels, or nothing."""
        super().__init__(parent)
        self._scope = scope
        self._load = load
        self._kept: OrderedDict[str, LoadedPicture] = OrderedDict()
        self._failed: dict[str, str] = {}
        self._coming: set[str] = set()

    def name(self, address: str) -> str:
        """Return the name that a picture is known by, empty for one that cannot be shown."""
        if is_carried(address):
            return name_carried(address)
        return address if self._load is not None and is_fetchable(address) else ""

    def find(self, name: str) -> QImage | None:
        """Return the picture for the text, None where it was not loaded."""
        found = self._kept.get(name)
        return found.image if found is not None else None

    def read(self, name: str) -> bytes | None:
        """Return the larger picture as a PNG, None where it was not loaded."""
        found = self._kept.get(name)
        return found.content if found is not None else None

    def describe(self, name: str) -> str:
        """Say in a few words what a click does, or why there is no picture."""
        if name in self._coming:
            return tr("loading…")
        reason = self._failed.get(name)
        if name.startswith(CARRIED):
            return reason or tr("loading…")
        return tr("{reason} Click to try again", reason=reason) if reason else tr("click to load")

    def load(self, address: str) -> None:
        """Fetch a picture, unless it is there or on its way."""
        load = self._load
        if load is None or address in self._kept or address in self._coming or not is_fetchable(address):
            return
        self._coming.add(address)
        self._failed.pop(address, None)
        self._scope.start(self._bring(address, partial(load, address, LONGEST)), "load remote picture")
        self.changed.emit(address)

    def decode(self, address: str) -> None:
        """Have a picture decoded that the text carries, unless that was done or has failed."""
        name = name_carried(address)
        if name not in self._kept and name not in self._coming and name not in self._failed:
            self._coming.add(name)
            self._scope.start(self._bring(name, partial(load_carried, address, LONGEST)), "decode picture")

    async def _bring(self, name: str, load: Callable[[], Awaitable[bytes]]) -> None:
        try:
            content = await load()
            density = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
            image = await asyncio.to_thread(_decode, content, density)
            if image.isNull():
                self._failed[name] = tr("This is no picture.")
            else:
                self._kept[name] = LoadedPicture(image, content)
        except AppError as error:
            self._failed[name] = explain(error).sentence
        finally:
            self._coming.discard(name)
        self._forget_oldest()
        self.changed.emit(name)

    def _forget_oldest(self) -> None:
        carried = [name for name in self._kept if name.startswith(CARRIED)]
        fetched = [name for name in self._kept if not name.startswith(CARRIED)]
        for name in fetched[:-KEPT]:
            del self._kept[name]
        for name in carried[:-KEPT_CARRIED]:
            del self._kept[name]
            self._failed[name] = tr("too many pictures")  # decoded again, it would push out the next one


def _decode(content: bytes, density: float) -> QImage:
    image = QImage.fromData(QByteArray(content))
    edge = round(WIDEST * density)
    if not image.isNull() and (image.width() > edge or image.height() > edge):
        modes = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(edge, edge, *modes)
    image.setDevicePixelRatio(density)
    return image
