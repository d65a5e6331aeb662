"""The screens as they stand, by the first way that works."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtGui import QCursor, QGuiApplication, QImage

from offhand.domain.regions import Layout, Pane, Rect, slice_picture
from offhand.domain.screen_errors import ScreenUnseen
from offhand.system.screenshot.choice import Way, choose_ways
from offhand.words import later

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QScreen

    from offhand.system.screenshot.choice import Choice

FIRST_WAIT, NEXT_WAIT = 0.12, 0.04
"""Seconds between hiding a window and looking whether it has gone, and between two looks."""
BLIND_WAIT = 0.3
"""Seconds where nobody can look."""
MOST_LOOKS = 10
"""After which something moves there by itself."""


class Snapshot(msgspec.Struct, frozen=True):
    """Hold the screens at one moment; images and screens are in the order of the layout's panes."""

    layout: Layout
    screens: tuple[QScreen, ...]
    images: tuple[QImage, ...]


class Chosen(msgspec.Struct, frozen=True):
    """Hold what the user has chosen already, in a dialog of the desktop."""

    image: QImage


class ScreenCapture:
    """Take pictures of the screens."""

    def __init__(self, application: str, choice: Choice | None = None, address: str | None = None) -> None:
        """``application`` is the name of the installed desktop file, ``address`` that of the session bus."""
        self._application = application
        self._choice = choice or choose_ways(environment=os.environ)
        self._address = address

    @property
    def problem(self) -> ScreenUnseen | None:
        """Say why there is no way at all, as far as that can be seen without trying."""
        return None if self._choice.ways else ScreenUnseen(reason=self._choice.reason)

    async def wait_until_bare(self, area: QRect) -> None:
        """Wait until what lay under a window that has just been hidden is drawn; ``area`` is in px.

        Compositors let windows fade, and without one the programs below have to draw first.
        """
        await asyncio.sleep(FIRST_WAIT if Way.GRAB in self._choice.ways else BLIND_WAIT)
        if Way.GRAB not in self._choice.ways:
            return
        screen = QGuiApplication.screenAt(area.center()) or QGuiApplication.primaryScreen()
        place = area.translated(-screen.geometry().topLeft())
        before = QImage()
        for _ in range(MOST_LOOKS):
            now = screen.grabWindow(0, *_convert(place).numbers).toImage()
            if now == before:
                return
            before = now
            await asyncio.sleep(NEXT_WAIT)

    async def take(self) -> Snapshot | Chosen | None:
        """Take a picture, None where the user said no to the desktop; raises ``ScreenProblem``."""
        if self.problem is not None:
            raise self.problem
        if Way.GRAB in self._choice.ways:
            snapshot = grab_screens()
            if snapshot is not None:
                return snapshot
            if Way.PORTAL not in self._choice.ways:
                raise ScreenUnseen(reason=later("the window system hands out no picture of it"))
        # What speaks over the bus takes as long to import as a tenth of the start.
        from offhand.system.screenshot.portal import ask_portal  # noqa: PLC0415 - as said

        portrayed = await ask_portal(self._application, self._address)
        if portrayed is None:
            return None
        if portrayed.is_chosen:
            return Chosen(portrayed.image)
        return slice_screens(portrayed.image)


def grab_screens() -> Snapshot | None:
    """Have the window system copy what is on each screen, None where it does not."""
    screens = tuple(QGuiApplication.screens())
    images: list[QImage] = []
    panes: list[Pane] = []
    for screen in screens:
        image = screen.grabWindow(0).toImage()
        if image.isNull():
            return None
        image.setDevicePixelRatio(1)
        # Screens stand where the window system says, and only their size is in px of windows.
        corner = screen.geometry().topLeft()
        area = Rect(corner.x(), corner.y(), image.width(), image.height())
        panes.append(Pane(screen.name(), area, screen.devicePixelRatio()))
        images.append(image.convertToFormat(QImage.Format.Format_RGB32))
    return Snapshot(Layout(tuple(panes)), screens, tuple(images)) if screens else None


def slice_screens(image: QImage) -> Snapshot:
    """Cut a picture of all screens into them; one of another shape is shown whole on one of them."""
    image.setDevicePixelRatio(1)
    screens = tuple(QGuiApplication.screens())
    places = [(screen.name(), _convert(screen.geometry())) for screen in screens]
    layout = slice_picture((image.width(), image.height()), places)
    if layout is None:
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        size = screen.geometry().size()
        scale = max(image.width() / size.width(), image.height() / size.height())
        whole = Rect(0, 0, image.width(), image.height())
        return Snapshot(Layout((Pane(screen.name(), whole, scale),)), (screen,), (image,))
    images = tuple(image.copy(*pane.area.numbers) for pane in layout.panes)
    return Snapshot(layout, screens, images)


def _convert(rect: QRect) -> Rect:
    return Rect(rect.x(), rect.y(), rect.width(), rect.height())
