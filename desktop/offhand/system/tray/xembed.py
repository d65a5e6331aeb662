"""Watching for a tray of the older kind: the owner of the selection ``_NET_SYSTEM_TRAY_S0``.

A tray that comes says so to the root window (ICCCM 2.8, "Manager Selections"), and one that goes
takes its window with it.
"""

from __future__ import annotations

import asyncio
import ctypes as c
from typing import TYPE_CHECKING

from offhand.system.x11 import library
from offhand.system.x11.connection import Connection
from offhand.system.x11.windows import Windows

if TYPE_CHECKING:
    from collections.abc import Callable

TRIES = 3
"""Looks at an owner that changes while it is looked at; what comes later is heard."""


class XembedWatch:
    """Know the tray's window, from ``open`` until ``close``."""

    def __init__(self, changed: Callable[[], None], display: str | None = None) -> None:
        """Connect; raises ``OSError``."""
        self._changed = changed
        self._x = Connection(display)
        self._windows = Windows(self._x)
        self._selection = f"_NET_SYSTEM_TRAY_S{self._x.screen}"
        self._reader: int | None = None
        self.owner = 0
        """The tray's window, 0 where there is none."""

    def open(self) -> None:
        """Begin to hear; raises ``OSError``."""
        self._watch(self._x.root)  # who becomes a manager says so there
        self._find()
        self._reader = int(self._x.xcb.descriptor(self._x.link))
        asyncio.get_running_loop().add_reader(self._reader, self._read)

    def find_owner(self) -> int:
        """Ask which window has the tray now, 0 where there is none; raises ``OSError``."""
        return self._windows.find_owner(self._selection)

    def close(self) -> None:
        """Hear nothing more."""
        if self._reader is not None:
            asyncio.get_running_loop().remove_reader(self._reader)
            self._reader = None
        self._x.close()

    def _watch(self, window: int) -> None:
        masks = (c.c_uint32 * 1)(library.STRUCTURE_NOTIFY)
        self._x.xcb.change_window(self._x.link, window, library.EVENT_MASK, masks)

    def _find(self) -> None:
        """Learn who has the tray now, so that its end will be heard."""
        owner = 0
        for _ in range(TRIES):
            owner = self.find_owner()
            if not owner:
                break
            self._watch(owner)
            if self.find_owner() == owner:
                break
        self._settle(owner)

    def _settle(self, owner: int) -> None:
        if owner != self.owner:
            self.owner = owner
            self._changed()

    def _read(self) -> None:
        """Take every event that has arrived; a look at the owner may bring further ones."""
        x, link = self._x.xcb, self._x.link
        while True:
            is_new = False
            while event := x.poll(link):
                kind = event.contents.kind & 0x7F
                is_new |= kind in {library.DESTROY_NOTIFY, library.CLIENT_MESSAGE}
                x.free(event)
            if x.has_error(link):
                self._lose()
                return
            if not is_new:
                return
            try:
                self._find()
            except ConnectionError:
                self._lose()
                return

    def _lose(self) -> None:
        if self._reader is not None:
            asyncio.get_running_loop().remove_reader(self._reader)
            self._reader = None
        self._settle(0)
