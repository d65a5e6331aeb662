"""The widgets of one message: which of its parts have one, and where those belong.

Widgets are used again for other parts. Nothing moves while it is laid out: what is drawn already is
shifted first, and what has been resized or moved could not be shifted any more.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

import msgspec

from offhand.ui.transcript.beside import Beside, find_beside
from offhand.ui.transcript.measures import BOTTOM, CORNER_TOP, TOP, find_sides, is_in_corner, measure_part
from offhand.ui.transcript.part_views import VIEWS, PartView, is_at_work, place_text, text_of
from offhand.ui.zoom import find_factor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.parts import Part
    from offhand.ui.transcript.rendering import Rendering
    from offhand.ui.transcript.text_view import TextView

AHEAD = 300
"""px beyond the view for which widgets are ready."""
SHOWN_WHOLE = 5_000
"""px up to which a message in view has all its widgets, so that screen readers read all of it."""


class Shown(msgspec.Struct):
    """Be a widget in use, and know what it shows and where it is."""

    widget: QWidget
    revision: int = -1
    place: tuple[int, int, int, int] | None = None
    """As it is: left, top, width, height in px."""
    wanted: tuple[int, int, int, int] = (0, 0, 0, 0)
    is_fixed: bool = False
    """It stays where it is, whatever grows above."""

    def move(self, top: int) -> None:
        """Have it moved to another height."""
        if top != self.wanted[1] and not self.is_fixed:
            left, _, width, height = self.wanted
            self.wanted = (left, top, width, height)


class Arrangement:
    """Keep the widgets of one message at a time in their places."""

    def __init__(self, rendering: Rendering, intents: Intents, row: QWidget) -> None:
        self._rendering = rendering
        self._intents = intents
        self._row = row
        self._width = 0
        self._zoom = 1.0
        self._shown: dict[Part, Shown] = {}
        self._spare: dict[object, list[QWidget]] = {}
        """By what they showed, since turning code into a table costs more than another widget."""
        self._leaving: list[QWidget] = []
        """Widgets put aside that are still to be hidden."""
        self.is_cut = False
        """Something in view has no widget yet, or one that shows it as it was, for want of time."""
        self.structure = 0
        """Counts changes of which widgets are in use."""

    def clear(self) -> None:
        """Show nothing; the widgets are kept for another message."""
        for part in list(self._shown):
            self._put_aside(part)
        for widget in self._leaving:
            widget.hide()
        self._leaving.clear()

    def forget_looks(self) -> None:
        """Have every part shown anew, after the theme has changed."""
        for shown in self._shown.values():
            shown.revision = -1

    def arrange(self, entry: Entry, width: int, top: int, bottom: int) -> int:
        """Lay out the message for a width, with widgets from ``top`` to ``bottom``; return its height.

        Both are px from the top of the row.
        """
        self.is_cut = False
        is_same_width, self._width = width == self._width, width
        self._zoom = find_factor()
        parts, extents = entry.parts, entry.extents
        room = (width, self._zoom)
        extents.follow(parts, entry.changed, room, partial(measure_part, entry, room=room))
        entry.changed.clear()
        is_long = extents.total > SHOWN_WHOLE
        number = extents.number_at(top - AHEAD - TOP) if is_long else 0
        y = TOP + extents.top_of(parts[number])
        reach = bottom + AHEAD if is_long else max(bottom + AHEAD, SHOWN_WHOLE)  # heights may be guesses
        seen: set[Part] = set()
        while number < len(parts) and y <= reach:
            part = parts[number]
            seen.add(part)
            shown = self._shown.get(part)
            if is_same_width and shown is not None and shown.revision == part.revision:
                shown.move(y)
            else:
                self._place(entry, part, y)
                extents.set(part, measure_part(entry, part, room))
            y += extents.height_of(part)
            number += 1
        if entry.is_question and top - AHEAD <= TOP:
            for part in parts[number:]:
                if is_in_corner(entry, part):
                    self._place(entry, part, TOP)
                    seen.add(part)
        if len(seen) < len(self._shown):
            self._put_aside_others(entry, seen)
        return TOP + extents.total + BOTTOM

    def guess_anew(self, entry: Entry, until: float) -> None:
        """Guess heights of parts out of view for the room in force, until a moment of ``perf_counter``."""
        entry.extents.renew(partial(measure_part, entry, room=(self._width, self._zoom)), until)

    def settle(self) -> None:
        """Move everything to where it was laid out."""
        for widget in self._leaving:
            widget.hide()
        self._leaving.clear()
        for shown in self._shown.values():
            if shown.wanted == shown.place:
                continue
            is_new = shown.place is None
            shown.place = shown.wanted
            shown.widget.setGeometry(*shown.wanted)
            place_text(shown.widget)
            if is_new:
                shown.widget.show()
                self.structure += 1

    def beside(self, parts: Sequence[Part]) -> Beside:
        """Find what is drawn beside the parts in view, where they were laid out."""
        shown = [(part, shown.wanted) for part, shown in self._shown.items()]
        return find_beside(parts, shown, self._width)

    def texts(self) -> list[tuple[Part, TextView]]:
        """List the parts that hold text and have a widget, from top to bottom, with what shows them."""
        found = [(part, text_of(shown.widget)) for part, shown in self._in_order()]
        return [(part, view) for part, view in found if view is not None]

    def text_of(self, part: Part) -> TextView | None:
        """Return the text that shows a part, None where it has no widget."""
        shown = self._shown.get(part)
        return text_of(shown.widget) if shown is not None else None

    def widgets(self) -> list[QWidget]:
        """List the widgets in use, from top to bottom."""
        return [shown.widget for _, shown in self._in_order()]

    def _in_order(self) -> list[tuple[Part, Shown]]:
        return sorted(self._shown.items(), key=lambda item: item[0].number)

    def _place(self, entry: Entry, part: Part, y: int) -> None:
        """Lay out one part in its place, as a widget that shows it as it is now."""
        shown = self._shown.get(part)
        x, width = find_sides(entry, part, self._width)
        may_wait = shown is None or shown.revision != part.revision
        if may_wait and not self._rendering.has_time_for(part):
            self.is_cut = True
            if shown is not None:  # as it was, for now
                shown.move(y)
            return
        if shown is None:
            shown = self._shown[part] = Shown(self._take(part))
        if shown.revision != part.revision or part.width != width or not part.height:
            view = cast("PartView", shown.widget)
            if shown.widget.width() != width:  # before the text comes, or it would be laid out twice
                shown.widget.resize(width, shown.widget.height())
            view.show_part(entry, part)
            part.height, part.width, part.zoom = view.fit(width), width, self._zoom
            shown.revision = part.revision
        shown.is_fixed = is_in_corner(entry, part)
        shown.wanted = (x, CORNER_TOP if shown.is_fixed else y, width, part.height)

    def _put_aside_others(self, entry: Entry, seen: set[Part]) -> None:
        """Let go of widgets that are out of view, unless the reader is at work in them."""
        for part in [part for part in self._shown if part not in seen]:
            shown = self._shown[part]
            if entry.extents.holds(part) and is_at_work(shown.widget):
                x, width = find_sides(entry, part, self._width)
                shown.wanted = (x, TOP + entry.extents.top_of(part), width, part.height)
            else:
                self._put_aside(part)

    def _take(self, part: Part) -> QWidget:
        spare = self._spare.get(_key(part))
        if spare:
            widget = spare.pop()
            if widget in self._leaving:
                self._leaving.remove(widget)
            return widget
        return VIEWS[part.kind](self._rendering, self._intents, self._row)

    def _put_aside(self, part: Part) -> None:
        widget = self._shown.pop(part).widget
        self._leaving.append(widget)
        if (text := text_of(widget)) is not None:
            text.clear_selection()
            text.unmark()
        self._spare.setdefault(_key(part), []).append(widget)
        self.structure += 1


def _key(part: Part) -> object:
    return part.kind, part.segment.kind if part.segment is not None else None
