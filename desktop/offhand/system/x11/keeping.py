"""Reading a selection whole, every form of it, so that it can be owned again as it was.

What its owner does not give in time is left out, for it may have died or hang; this blocks.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from offhand.system.x11.handing_out import Form, Offer
from offhand.system.x11.selections import SelectionReader

if TYPE_CHECKING:
    from offhand.system.x11.connection import Connection

PATIENCE, STEP = 5.0, 1.0
"""Seconds for everything, and for an owner to do one thing."""
LARGEST = 128 * 1024 * 1024
"""Bytes of all forms together."""
QUESTIONS = ("TARGETS", "MULTIPLE", "TIMESTAMP")
"""Forms that say something about the others; whoever owns a selection answers these by itself."""
DEEDS = ("SAVE_TARGETS", "DELETE", "INSERT_SELECTION", "INSERT_PROPERTY")
"""Forms that are no content: to ask for them does something (ICCCM 2.6.3)."""
FIRST = ("UTF8_STRING", "text/plain;charset=utf-8", "text/html", "text/uri-list", "image/png")
"""What is read before anything else, in case that time runs out."""
PLAIN = ("UTF8_STRING", "text/plain;charset=utf-8", "STRING", "TEXT")
"""What is tried where the owner does not say what it has."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Hold a selection; None where nobody owned it or nothing could be read."""

    offer: Offer | None = None
    is_whole: bool = True
    """Nothing of it was left out."""


def keep_selection(x: Connection, selection: str, patience: float = PATIENCE, largest: int = LARGEST) -> Kept:
    """Read all forms of a selection; raises ``ConnectionError`` where the server has gone."""
    end = time.monotonic() + patience
    reader = SelectionReader(x, patience, largest, min(STEP, patience))
    questions = {x.intern(name) for name in QUESTIONS}
    deeds = {x.intern(name) for name in DEEDS}
    try:
        listed = reader.list_all(selection)
        order = listed or tuple(x.intern(name) for name in PLAIN)
    except TimeoutError:
        return Kept(is_whole=False)
    wanted = [form for form in dict.fromkeys(order) if form and form not in questions | deeds]
    first = [x.intern(name) for name in FIRST]
    wanted.sort(key=lambda form: first.index(form) if form in first else len(first))
    forms: dict[int, Form] = {}
    is_whole = True
    for form in wanted:
        left = min(largest, _count_left(largest, forms))
        if time.monotonic() >= end or left <= 0:
            is_whole = False
            break
        try:
            found = reader.read(selection, form)
        except TimeoutError:
            is_whole = False
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


def _count_left(largest: int, forms: dict[int, Form]) -> int:
    return largest - sum(len(form.data) for form in forms.values())
