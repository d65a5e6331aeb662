"""Reading a selection whole, every form of it, so that it can be owned again as it was.

What its owner does not give in time is left out, for it may have died or hang; this blocks.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import msgspec

from offhand.system.x11.handing_out import Form, Offer
from offhand.system.x11.selections import SelectionReader

if TYPE_CHECKING:
    from offhand.system.x11.connection import Connection

PATIENCE, STEP = 5.0, 1.0
"""Seconds for everything, and for an owner to say what it has, which takes it no work."""
ENCODINGS = 0.6
"""Seconds after which no further encoding of a picture is asked for.

Toolkits offer a picture in twenty of them, and make each when it is asked for: a large screenshot would
keep its owner busy for seconds, and nobody misses the others where there is a PNG.
"""
PICTURE = "image/"
LARGEST = 128 * 1024 * 1024
"""Bytes of all forms together."""
QUESTIONS = ("TARGETS", "MULTIPLE", "TIMESTAMP")
"""Forms that say something about the others; whoever owns a selection answers these by itself."""
DEEDS = ("SAVE_TARGETS", "DELETE", "INSERT_SELECTION", "INSERT_PROPERTY")
"""Forms that are no content: to ask for them does something (ICCCM 2.6.3)."""
PICTURES = ("image/png", "image/jpeg", "image/bmp", "image/gif", "image/tiff")
"""The encodings that programs ask for, in that order; those that have no name here come last."""
NUMBERS = ("PIXMAP", "BITMAP", "DRAWABLE", "COLORMAP", "WINDOW", "FOREGROUND", "BACKGROUND")
"""Forms that name something in the server that is their owner's, and may be gone at any time."""
FIRST = ("UTF8_STRING", "text/plain;charset=utf-8", "text/html", "text/uri-list")
"""What is read before anything else, in case that time runs out."""
PLAIN = ("UTF8_STRING", "text/plain;charset=utf-8", "STRING", "TEXT")
"""What is tried where the owner does not say what it has."""


class Kept(msgspec.Struct, frozen=True):
    """Hold a selection; None where nobody owned it or nothing could be read."""

    offer: Offer | None = None
    is_whole: bool = True
    """Nothing of it was left out."""


def keep_selection(x: Connection, selection: str, patience: float = PATIENCE, largest: int = LARGEST) -> Kept:
    """Read all forms of a selection; raises ``ConnectionError`` where the server has gone."""
    begun = time.monotonic()
    questions = {x.intern(name) for name in QUESTIONS}
    others = {x.intern(name) for name in (*DEEDS, *NUMBERS)}
    try:
        listed = SelectionReader(x, min(STEP, patience), largest).list_all(selection)
        order = listed or tuple(x.intern(name) for name in PLAIN)
    except TimeoutError:
        return Kept(is_whole=False)
    names = {
        form: x.read_name(form) for form in dict.fromkeys(order) if form and form not in questions | others
    }
    reader = SelectionReader(x, patience, largest)
    forms: dict[int, Form] = {}
    is_whole = True
    for form in sorted(names, key=lambda form: _rank(names[form])):
        now, left = time.monotonic(), largest - sum(len(kept.data) for kept in forms.values())
        is_spare = names[form].startswith(PICTURE) and _have_picture(forms, names)
        if is_spare and now - begun > ENCODINGS:
            break  # pictures come last
        if now - begun >= patience or left <= 0:
            is_whole = False
            break
        try:
            found = reader.read(selection, form)
        except TimeoutError:
            is_whole = is_spare
            break  # who hangs once hangs again
        if found is None:
            continue  # it is listed, and yet nobody has it
        if found.is_cut or len(found.data) > left:
            is_whole = False
            continue
        forms[form] = Form(found.type, found.width, found.data)
    if not forms:
        return Kept(is_whole=is_whole)
    told = tuple(form for form in listed if form in forms or form in questions)
    ordered = {form: forms[form] for form in order if form in forms}
    return Kept(Offer(ordered, x.read_time(), told), is_whole)


def _rank(name: str) -> tuple[int, int]:
    """Put text first and pictures last, those that are asked for most before the others."""
    if name in FIRST:
        return 0, FIRST.index(name)
    if name.startswith(PICTURE):
        return 2, PICTURES.index(name) if name in PICTURES else len(PICTURES)
    return 1, 0


def _have_picture(forms: dict[int, Form], names: dict[int, str]) -> bool:
    return any(names[form].startswith(PICTURE) for form in forms)
