"""Owning selections: handing out a text, or what another program had copied, byte for byte.

A thread waits for requests until somebody else takes the selections. What is handed out may be
changed at any time; a long answer that is on its way goes on with what it began with.
"""

from __future__ import annotations

import ctypes as c
import logging
import os
import select
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import msgspec

from offhand.system.x11 import library
from offhand.system.x11.connection import Connection
from offhand.system.x11.handing_out import Handing, Offer

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

PARTING = 0.5
"""Seconds for whoever keeps what was copied for programs that end."""
MANAGER, SAVE_TARGETS = "CLIPBOARD_MANAGER", "SAVE_TARGETS"

_log = logging.getLogger(__name__)


class Served(msgspec.Struct, frozen=True):
    """Note that a program has got what it asked for."""

    requestor: int
    moment: float
    """By the monotonic clock."""


class SelectionOwner:
    """Own selections over a connection of its own; all but ``close`` may be called from any thread."""

    def __init__(self, display: str | None = None) -> None:
        """Connect, and own nothing yet; raises ``OSError``."""
        self._x = Connection(display)
        self.window = self._x.make_window(events=library.PROPERTY_CHANGE)
        self._offers: dict[int, Offer] = {}
        self._served: list[Served] = []
        self._changed = threading.Condition()
        self._using = threading.Lock()
        """Held while another thread than ours uses the connection, which must be open for it."""
        self._handing = Handing(self._x, self._note)
        self._waking, self._alarm = os.pipe()
        self._is_closing = False
        self._thread = threading.Thread(target=self._run, name="selections", daemon=True)
        self._thread.start()

    def own(self, selection: int, offer: Offer, moment: int) -> bool:
        """Take a selection at a moment in ms of the server, and say whether that worked."""
        with self._use():
            with self._changed:
                self._offers[selection] = offer
            self._x.xcb.own_selection(self._x.link, self.window, selection, moment)
            is_ours = self._find_owner(selection) == self.window
        if not is_ours:
            with self._changed:
                self._offers.pop(selection, None)
        return is_ours

    def release(self, selection: int, moment: int) -> None:
        """Have nobody own a selection, unless somebody else does by then."""
        with self._use():
            self._x.xcb.own_selection(self._x.link, 0, selection, moment)
            self._x.xcb.flush(self._x.link)
        with self._changed:
            self._offers.pop(selection, None)

    def owns(self, selection: int) -> bool:
        """Say whether nobody has taken a selection away."""
        with self._use():
            return self._find_owner(selection) == self.window

    def list_served(self) -> list[Served]:
        """List who got what so far."""
        with self._changed:
            return list(self._served)

    def wait_served(self, is_enough: Callable[[list[Served]], bool], patience: float) -> bool:
        """Wait until enough has been handed out, so many seconds at most, and say whether it was."""
        with self._changed:
            return self._changed.wait_for(lambda: is_enough(self._served), patience)

    def wait_more(self, patience: float) -> bool:
        """Wait until anything more is handed out, and say whether it was."""
        with self._changed:
            count = len(self._served)
            return self._changed.wait_for(lambda: len(self._served) > count, patience)

    def close(self) -> None:
        """Hand everything over to whoever keeps it, where there is somebody, and end."""
        with self._using:
            self._is_closing = True
            self._wake()
        self._thread.join(PARTING * 2)
        if not self._thread.is_alive():
            self._x.close()
            os.close(self._alarm)
            os.close(self._waking)

    def _find_owner(self, selection: int) -> int:
        x, link = self._x.xcb, self._x.link
        reply = x.selection_owner_reply(link, x.selection_owner(link, selection), None)
        if not reply:
            raise ConnectionResetError("the X server has gone")
        try:
            return int(reply.contents.owner)
        finally:
            x.free(reply)

    @contextmanager
    def _use(self) -> Generator[None, None, None]:
        with self._using:
            if self._is_closing:
                raise ConnectionAbortedError("nothing is owned any more")
            yield
            self._wake()  # what came with an answer is not seen by the thread otherwise

    def _wake(self) -> None:
        os.write(self._alarm, b"!")

    def _note(self, requestor: int) -> None:
        with self._changed:
            self._served.append(Served(requestor, time.monotonic()))
            self._changed.notify_all()

    def _run(self) -> None:
        try:
            while not self._is_closing:
                self._handle_events()
                select.select([self._x.xcb.descriptor(self._x.link), self._waking], [], [])
                if select.select([self._waking], [], [], 0)[0]:
                    os.read(self._waking, 1024)
            self._part()
        except OSError as error:
            _log.info("selections are owned no more: %s", error)

    def _handle_events(self) -> None:
        x, link = self._x.xcb, self._x.link
        while event := x.poll(link):
            try:
                self._handle(event, event.contents.kind & 0x7F)
            finally:
                x.free(event)
        x.flush(link)
        if x.has_error(link):
            raise ConnectionResetError("the X server has gone")

    def _handle(self, event: c.c_void_p, kind: int) -> None:
        if kind == library.SELECTION_REQUEST:
            asked = c.cast(event, c.POINTER(library.RequestEvent)).contents
            with self._changed:
                offer = self._offers.get(int(asked.selection))
            self._handing.answer(asked, offer)
        elif kind == library.SELECTION_CLEAR:
            lost = int(c.cast(event, c.POINTER(library.ClearEvent)).contents.selection)
            # It may tell of a loss of before.
            if self._find_owner(lost) != self.window:
                with self._changed:
                    self._offers.pop(lost, None)
        elif kind == library.PROPERTY_NOTIFY:
            told = c.cast(event, c.POINTER(library.PropertyEvent)).contents
            if told.state == library.VALUE_TAKEN:
                self._handing.go_on(int(told.window), int(told.atom))
        elif kind == library.DESTROY_NOTIFY:
            self._handing.drop(int(c.cast(event, c.POINTER(library.DestroyEvent)).contents.window))

    def _part(self) -> None:
        """Have a clipboard manager ask for everything while there is somebody to answer it.

        Freedesktop's clipboard manager specification, "SAVE_TARGETS".
        """
        clipboard, manager = self._x.intern("CLIPBOARD"), self._x.intern(MANAGER)
        if clipboard not in self._offers or not self._find_owner(manager):
            return
        x, link = self._x.xcb, self._x.link
        place = self._x.intern("OFFHAND_SELECTION")
        numbers = (manager, self._x.intern(SAVE_TARGETS), place, library.CURRENT_TIME)
        x.convert_selection(link, self.window, *numbers)
        x.flush(link)
        end = time.monotonic() + PARTING
        while clipboard in self._offers and (left := end - time.monotonic()) > 0:
            self._handle_events()
            select.select([x.descriptor(link)], [], [], left)
