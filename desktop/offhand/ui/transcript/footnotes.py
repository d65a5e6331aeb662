"""From a mark to its footnote and back, wherever in its message either stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from offhand.services.markdown.links import MARK_SCHEME, NOTE_SCHEME, read_jump, write_jump
from offhand.ui.transcript.anchors import find_anchors
from offhand.ui.transcript.footnote_places import find_mark, find_note
from offhand.ui.transcript.parts import find_part
from offhand.ui.transcript.row import Row
from offhand.ui.transcript.spotlight import bring_into_view, bring_part_into_view
from offhand.ui.transcript.text_view import TextView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.pane import Pane
    from offhand.ui.transcript.segments import Segment


class _Origin(msgspec.Struct, frozen=True):
    """Remember the mark that was followed, since a footnote may have several."""

    segment: Segment
    place: int
    """In its document."""


class Footnotes(QObject):
    """Carry the reader and the keyboard to a footnote, and back to the mark they came from."""

    def __init__(self, pane: Pane, intents: Intents) -> None:
        super().__init__(pane)
        self._pane = pane
        self._origins: dict[tuple[str, str], _Origin] = {}
        self._wanted: tuple[str, str] | None = None
        """The message and the address that is led to, until its text has been taken apart."""
        intents.jump_wanted.connect(self._leave)
        pane.arranged.connect(self._go_on)

    def _leave(self, view: object, address: str) -> None:
        row = _row_of(view) if isinstance(view, TextView) else None
        if not isinstance(view, TextView) or row is None or row.entry is None:
            return
        message_id = row.entry.message.id
        scheme, label = read_jump(address)
        if scheme == NOTE_SCHEME:
            segment = next((part.segment for part, shown in row.shown_texts() if shown is view), None)
            if segment is not None:
                self._origins[message_id, label] = _Origin(segment, view.textCursor().position())
        self._wanted = message_id, address
        self._go_on()

    def _go_on(self) -> None:
        """Go where it is wanted, now or when the message has been taken apart that far."""
        if self._wanted is None:
            return
        (message_id, address), self._wanted = self._wanted, None
        index = self._pane.column.index_of(message_id)
        row = self._pane.column.row_of(index) if index is not None else None
        if row is None or row.entry is None:
            return
        scheme, label = read_jump(address)
        origin = self._origins.get((message_id, label))
        segment = find_note(row.entry, label)
        if scheme == MARK_SCHEME:
            is_there = origin is not None and any(origin.segment is other for other in row.entry.segments)
            segment = origin.segment if origin is not None and is_there else find_mark(row.entry, label)
        part = find_part(row.entry.parts, segment) if segment is not None else None
        if part is None:
            self._wanted = None if row.entry.is_parsed else (message_id, address)
            return
        view = bring_part_into_view(self._pane, row, part)
        if view is not None:
            near = origin.place if scheme == MARK_SCHEME and origin is not None else 0
            self._arrive(view, write_jump(_opposite(scheme), label), near)

    def _arrive(self, view: TextView, address: str, near: int) -> None:
        """Give the keyboard to the link that leads back, the one next to a place where there are several."""
        anchors = find_anchors(view.document(), address)
        if anchors:
            start, end = min(anchors, key=lambda anchor: abs(anchor[0] - near))
            view.go_to_link(start)
            bring_into_view(self._pane, view, (start, end))


def _opposite(scheme: str) -> str:
    return MARK_SCHEME if scheme == NOTE_SCHEME else NOTE_SCHEME


def _row_of(widget: QWidget) -> Row | None:
    above: QWidget | None = widget
    while above is not None and not isinstance(above, Row):
        above = above.parentWidget()
    return above
