"""Our own drawings in the colours of the theme.

An icon is a monochrome SVG with ``currentColor``; it is rendered once for each theme, tone and
screen density. ``set_icon`` keeps a button up to date, so that nobody has to listen to the theme.
"""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

import msgspec
import shiboken6
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap, QTransform

from offhand.assets import read_asset
from offhand.ui.zoom import find_factor, zoomed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor
    from PySide6.QtSvg import QSvgRenderer
    from PySide6.QtWidgets import QAbstractButton

    from offhand.ui.theme import Appearance

LOGO = "offhand"
SIZES = (16, 20, 24)
"""px, those that buttons use; others are scaled from the next larger one."""
MIRRORED = frozenset({"chevron-left", "chevron-right", "sidebar"})
"""They point somewhere, which is the other way where everything is laid out from right to left."""
LOGO_SIZES = (16, 24, 32, 48, 128)
_MIRROR = QTransform.fromScale(-1, 1)


class _Dressed(msgspec.Struct, frozen=True):
    """Remember which icon something wears."""

    wearer: weakref.ref[QAbstractButton | QAction]
    name: str
    tone: str


class Icons:
    """Render and cache the shipped icons."""

    def __init__(self, appearance: Appearance) -> None:
        self._appearance = appearance
        self._cache: dict[tuple[str, str, str, float], QIcon] = {}
        self._dressed: list[_Dressed] = []
        appearance.changed.connect(self._recolour)

    def icon(self, name: str, tone: str = "text") -> QIcon:
        """Return an icon in a colour of the theme now in force.

        ``name`` is a file of ``resources/icons`` without ``.svg``, ``tone`` a colour field of
        ``Theme``. Raises ``OSError`` for a name that is not shipped.
        """
        theme = self._appearance.theme
        key = (theme.name, name, tone, find_factor())
        icon = self._cache.get(key)
        if icon is None:
            icon = self._cache[key] = self._draw(name, getattr(theme, tone), theme.outline)
        return icon

    def pixmap(self, name: str, size: int, tone: str = "text") -> QPixmap:
        """Return an icon as a sharp picture of ``size`` px at the usual zoom."""
        colour: QColor = getattr(self._appearance.theme, tone)
        return _paint(_load(name, colour), zoomed(size), _densities()[-1])

    def picture(self, name: str, sizes: Sequence[int]) -> QIcon:
        """Return a drawing in colours of its own, sharp at each of the sizes in pixels.

        For whoever shows it outside of our windows, where the theme is another one.
        """
        renderer = _load(name, self._appearance.theme.text)
        icon = QIcon()
        for size in sizes:
            icon.addPixmap(_paint(renderer, size, 1.0))
        return icon

    def set_icon(self, wearer: QAbstractButton | QAction, name: str, tone: str = "text") -> None:
        """Put an icon on a button or action and recolour it with the theme."""
        self._dressed = [entry for entry in self._dressed if entry.wearer() not in {wearer, None}]
        self._dressed.append(_Dressed(weakref.ref(wearer), name, tone))
        wearer.setIcon(self.icon(name, tone))

    def _recolour(self) -> None:
        for entry in self._dressed:
            wearer = entry.wearer()
            if wearer is not None and shiboken6.isValid(wearer):
                wearer.setIcon(self.icon(entry.name, entry.tone))

    def _draw(self, name: str, colour: QColor, disabled: QColor) -> QIcon:
        icon = QIcon()
        sizes = LOGO_SIZES if name == LOGO else SIZES
        is_mirrored = name in MIRRORED and QGuiApplication.isRightToLeft()
        modes = [(QIcon.Mode.Normal, colour)]
        if name != LOGO:
            modes.append((QIcon.Mode.Disabled, disabled))
        for mode, tint in modes:
            renderer = _load(name, tint)
            for density in _densities():
                for size in sizes:
                    pixmap = _paint(renderer, zoomed(size), density)
                    icon.addPixmap(pixmap.transformed(_MIRROR) if is_mirrored else pixmap, mode)
        return icon


def _densities() -> list[float]:
    """List the pixels for each px of the screens, lowest first."""
    return sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}) or [1.0]


def _load(name: str, colour: QColor) -> QSvgRenderer:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - only where an icon is drawn

    text = read_asset(f"icons/{name}.svg").replace("currentColor", colour.name())
    return QSvgRenderer(QByteArray(text.encode()))


def _paint(renderer: QSvgRenderer, size: int, density: float) -> QPixmap:
    pixels = round(size * density)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(density)
    return pixmap
