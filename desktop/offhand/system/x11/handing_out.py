"""Answering those who ask for a selection (ICCCM 2.2, 2.6 and 2.7): in one piece, or bit by bit."""

from __future__ import annotations

import ctypes as c
import struct
from typing import TYPE_CHECKING, Any

import msgspec

from offhand.system.x11 import library

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from offhand.system.x11.connection import Connection

PIECE = 240 * 1024
"""Bytes that any server takes in one request; a multiple of every unit."""
MOST_PAIRS = 256


class Form(msgspec.Struct, frozen=True):
    """Hold what is copied in one form, as it goes over the wire."""

    type: int
    """What the data is: mostly the form that was asked for, or another one."""
    width: int
    """Bits of a unit: 8, 16 or 32."""
    data: bytes


class Offer(msgspec.Struct, frozen=True):
    """Hold all forms of what is copied, in the owner's order."""

    forms: Mapping[int, Form]
    moment: int
    """When it was copied, in ms of the server."""
    order: tuple[int, ...] = ()
    """What is told to those who ask for the forms; the forms themselves where it is empty."""


class _Sending(msgspec.Struct):
    form: Form
    sent: int = 0


class Handing:
    """Hand out what is offered, over one connection; what arrived is told to ``note``."""

    def __init__(self, connection: Connection, note: Callable[[int], None]) -> None:
        """Know the names that are needed; ``note`` is given the window that asked."""
        self._x = connection
        self._note = note
        names = ("TARGETS", "TIMESTAMP", "MULTIPLE", "ATOM_PAIR", "INCR")
        self._targets, self._timestamp, self._multiple, self._pair, self._incremental = (
            connection.intern(name) for name in names
        )
        self._sending: dict[tuple[int, int], _Sending] = {}

    def answer(self, asked: Any, offer: Offer | None) -> None:  # noqa: ANN401 - ctypes has no types for this
        """Answer one request, and refuse it where there is no such form."""
        requestor, target = int(asked.requestor), int(asked.target)
        # ICCCM 2.2: those who name no property are old, and mean the one of the target's name.
        place = int(asked.property) or target
        is_there = offer is not None and (
            self._put_all(requestor, place, offer)
            if target == self._multiple
            else self._put(requestor, place, target, offer)
        )
        told = library.SelectionEvent(
            kind=library.SELECTION_NOTIFY,
            time=asked.time,
            requestor=requestor,
            selection=asked.selection,
            target=target,
            property=place if is_there else 0,
        )
        event = (c.c_uint8 * 32)()
        c.memmove(event, c.byref(told), c.sizeof(told))
        self._x.xcb.send_event(self._x.link, 0, requestor, 0, event)

    def go_on(self, requestor: int, place: int) -> None:
        """Send the next piece: the one before was taken."""
        sending = self._sending.get((requestor, place))
        if sending is None:
            return
        piece = sending.form.data[sending.sent : sending.sent + PIECE]
        sending.sent += len(piece)
        self._write(requestor, place, sending.form.type, sending.form.width, piece)
        if not piece:
            del self._sending[requestor, place]
            self._note(requestor)

    def drop(self, requestor: int) -> None:
        """Hear that a window has gone."""
        for key in [key for key in self._sending if key[0] == requestor]:
            del self._sending[key]

    def _put(self, requestor: int, place: int, target: int, offer: Offer) -> bool:
        if target == self._targets:
            order = offer.order or (self._targets, self._timestamp, self._multiple, *offer.forms)
            self._write(requestor, place, library.ATOM, 32, struct.pack(f"={len(order)}I", *order))
            return True
        if target == self._timestamp and target not in offer.forms:
            self._write(requestor, place, library.INTEGER, 32, struct.pack("=I", offer.moment))
            return True
        form = offer.forms.get(target)
        if form is None:
            return False
        if len(form.data) <= PIECE:
            self._write(requestor, place, form.type, form.width, form.data)
            self._note(requestor)
        else:
            self._begin(requestor, place, form)
        return True

    def _begin(self, requestor: int, place: int, form: Form) -> None:
        masks = (c.c_uint32 * 1)(library.PROPERTY_CHANGE | library.STRUCTURE_NOTIFY)
        self._x.xcb.change_window(self._x.link, requestor, library.EVENT_MASK, masks)
        self._sending[requestor, place] = _Sending(form)
        size = struct.pack("=I", min(len(form.data), 0xFFFF_FFFF))
        self._write(requestor, place, self._incremental, 32, size)

    def _put_all(self, requestor: int, place: int, offer: Offer) -> bool:
        """Answer a list of requests, which says of each that failed that it did (ICCCM 2.6.2)."""
        x, link = self._x.xcb, self._x.link
        cookie = x.property(link, 0, requestor, place, library.ANY_TYPE, 0, MOST_PAIRS * 2)
        reply = x.property_reply(link, cookie, None)
        if not reply:
            return False
        try:
            count = int(reply.contents.items) // 2 * 2 if reply.contents.format == 32 else 0  # noqa: PLR2004 - bits
            data = c.string_at(x.property_value(reply), count * 4) if count else b""
        finally:
            x.free(reply)
        numbers = list(struct.unpack(f"={count}I", data))
        for index in range(0, count, 2):
            target, other = numbers[index : index + 2]
            if not other or target == self._multiple or not self._put(requestor, other, target, offer):
                numbers[index + 1] = 0
        self._write(requestor, place, self._pair, 32, struct.pack(f"={count}I", *numbers))
        return bool(count)

    def _write(self, window: int, place: int, kind: int, width: int, data: bytes) -> None:
        count = len(data) // (width // 8)
        self._x.xcb.change_property(self._x.link, library.REPLACE, window, place, kind, width, count, data)
