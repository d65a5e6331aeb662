"""The messages as a column of rows, of which those in view are real.

It knows how tall every message is, measured or guessed, makes rows for what can be seen, and finds
the place of the reader again after anything above has changed its height.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from offhand.domain.message import ReasoningPart, TextPart
from offhand.ui.transcript.arrangement import AHEAD
from offhand.ui.transcript.entry import Entry
from offhand.ui.transcript.heights import Heights
from offhand.ui.transcript.labels import name_speaker
from offhand.ui.transcript.measures import RING
from offhand.ui.transcript.parts import Part, guess_height
from offhand.ui.transcript.row import Row
from offhand.ui.zoom import find_factor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from offhand.domain.branches import Fork
    from offhand.domain.message import Message
    from offhand.ui.transcript.context_note import ContextNote
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.rendering import Rendering

KEPT_ENTRIES = 120
"""Messages that stay taken apart."""
BARE = 90
"""px of a message around its text, for guesses."""
GUESSED_FOR = 0.006
"""Seconds in one turn for heights of parts out of view, after the width has changed."""
PASSES = 6
"""Layouts until heights agree; guesses are corrected in two or three."""


class Anchor(msgspec.Struct, frozen=True):
    """Hold a place in a message by what is there, not by how far down it is."""

    row: int
    offset: int
    """px from the top of the message, where the part is gone."""
    part: Part | None = None
    distance: int = 0
    """px from the top of the part."""


class Column:
    """Keep the rows of one chat."""

    def __init__(self, rendering: Rendering, intents: Intents, viewport: QWidget) -> None:
        self._rendering = rendering
        self._intents = intents
        self._viewport = viewport
        self._messages: list[Message] = []
        self._indices: dict[str, int] = {}
        self._entries: OrderedDict[int, Entry] = OrderedDict()
        self._rows: dict[int, Row] = {}
        self._spare: list[Row] = []
        self._forks: Mapping[str, Fork] = {}
        self._origin: tuple[str, str] | None = None
        self._context: tuple[str, ContextNote] | None = None
        self.heights = Heights()
        self.width = 600

    def __len__(self) -> int:
        """Count the messages."""
        return len(self._messages)

    @property
    def structure(self) -> int:
        """Return a number that changes when other widgets came into use."""
        return sum(row.structure for row in (*self._rows.values(), *self._spare)) + hash(tuple(self._rows))

    def rows(self) -> list[Row]:
        """List the rows in use, from top to bottom."""
        return [self._rows[index] for index in sorted(self._rows)]

    def show(self, messages: Sequence[Message], start: int = 0) -> None:
        """Show other messages, or the same up to a number and others from there on."""
        for index in [index for index in self._rows if index >= start]:
            self._release(index)
        for index in [index for index in self._entries if index >= start]:
            self._drop(index)
        if not start:
            self._rendering.forget_all()
        self._messages = list(messages)
        self._indices = {message.id: index for index, message in enumerate(self._messages)}
        self.heights.cut(start)
        self.heights.extend(self._guess(message) for message in self._messages[start:])

    def count_shared(self, messages: Sequence[Message]) -> int:
        """Count how many messages from the first one on are the same as those that are shown."""
        pairs = enumerate(zip(self._messages, messages, strict=False))
        return next((index for index, (old, new) in pairs if old.id != new.id), min(len(self), len(messages)))

    def mark(self, forks: Mapping[str, Fork], origin: tuple[str, str] | None = None) -> None:
        """Say which messages have alternatives, and below which one the chat was branched from which."""
        self._forks, self._origin = forks, origin
        for entry in self._entries.values():
            self._dress(entry)

    def mark_context(self, place: tuple[str, ContextNote] | None) -> None:
        """Say below which message the line stands above which nothing is sent, and what it says."""
        self._context = place
        for entry in self._entries.values():
            self._dress(entry)

    def add(self, message: Message) -> int:
        """Add a message below the others and return its number."""
        self._indices[message.id] = len(self._messages)
        self._messages.append(message)
        self.heights.append(self._guess(message))
        return len(self._messages) - 1

    def find(self, message_id: str) -> Entry | None:
        """Return a message by its id."""
        index = self._indices.get(message_id)
        return None if index is None else self.entry(index)

    def index_of(self, message_id: str) -> int | None:
        """Return the number of a message."""
        return self._indices.get(message_id)

    def remember(self, message: Message) -> None:
        """Keep the newer state of a message."""
        self._messages[self._indices[message.id]] = message

    def entry(self, index: int) -> Entry:
        """Return a message, taken apart as far as it is needed now."""
        entry = self._entries.get(index)
        if entry is None:
            entry = self._entries[index] = Entry(self._messages[index])
            self._dress(entry)
            entry.parse()
            self._forget_oldest()
        self._entries.move_to_end(index)
        return entry

    def settled_entry(self, index: int) -> Entry | None:
        """Return a message where it is complete and was taken apart to its end."""
        entry = self._entries.get(index)
        return entry if entry is not None and entry.is_parsed and not entry.message.is_open else None

    def last_id(self) -> str:
        """Return the id of the last message, empty where there is none."""
        return self._messages[-1].id if self._messages else ""

    def id_of(self, index: int) -> str:
        """Return the id of a message."""
        return self._messages[index].id

    def message_at(self, index: int) -> Message:
        """Return a message with all of its text that came so far."""
        message, entry = self._messages[index], self._entries.get(index)
        if entry is None or not message.is_open:
            return message
        return replace(message, parts=(ReasoningPart(entry.reasoning), TextPart(entry.text)))

    def speaker_of(self, index: int) -> str:
        """Name who wrote a message."""
        return name_speaker(self._messages[index], self._rendering)

    def row_of(self, index: int) -> Row | None:
        """Return the row of a message that is in view."""
        return self._rows.get(index)

    def anchor_at(self, position: int) -> Anchor | None:
        """Name the place at a position, None in an empty chat."""
        if not self._messages:
            return None
        index, offset = self.heights.row_at(position)
        row = self._rows.get(index)
        part, distance = row.locate(offset) if row is not None else (None, offset)
        return Anchor(index, offset, part, distance)

    def position_of(self, anchor: Anchor) -> int:
        """Return where a place is now."""
        top = self.heights.top_of(min(anchor.row, len(self) - 1))
        row = self._rows.get(anchor.row)
        if row is None or anchor.part is None or not row.holds(anchor.part):
            return top + anchor.offset
        return top + row.y_of(anchor.part, anchor.distance)

    def measure(self, top: int, height: int) -> bool:
        """Lay out what is seen at a position and say whether any height changed."""
        changed = False
        for index in self._visible(top, height):
            row = self._rows.get(index) or self._bind(index)
            above = self.heights.top_of(index)
            tall = row.arrange(self.width, top - above, top + height - above)
            if tall != self.heights[index]:
                self.heights[index] = tall
                changed = True
        return changed

    def place(self, left: int, top: int, height: int) -> None:
        """Move the rows to where they are seen, and put those aside that are not."""
        seen = set(self._visible(top, height))
        for index in [index for index in self._rows if index not in seen]:
            if not self._rows[index].is_pinned:
                self._release(index)
        self._scroll(top, height)
        for index, row in self._rows.items():
            row.settle()
            row.put(left - RING, self.heights.top_of(index) - top)

    def _scroll(self, top: int, height: int) -> None:
        """Shift what is drawn already, where all that is seen moves alike: that needs no painting."""
        shown = [(self.heights.top_of(index) - top, row) for index, row in self._rows.items() if row.is_put]
        moves = {y - row.top for y, row in shown if row.top < height and row.top + row.height() > 0}
        if len(moves) == 1 and 0 < abs(distance := moves.pop()) < height:
            self._viewport.scroll(0, distance)
            for _, row in shown:
                row.top += distance

    @property
    def is_waiting(self) -> bool:
        """Say whether a long message in view has not been taken apart, laid out or guessed to its end."""
        return any(
            row.entry is not None
            and (row.is_cut or not row.entry.is_parsed or not row.entry.extents.are_settled)
            for row in self._rows.values()
        )

    def parse_more(self) -> None:
        """Take apart another stretch of long messages in view, and guess heights that are out of date."""
        until = time.perf_counter() + GUESSED_FOR
        for index, row in self._rows.items():
            if row.entry is not None and not row.entry.is_parsed:
                row.entry.parse()
            self.heights[index] += row.guess_anew(until)

    def forget_looks(self) -> None:
        """Have everything shown anew, after the theme has changed."""
        for row in (*self._rows.values(), *self._spare):
            row.forget_looks()

    def _visible(self, top: int, height: int) -> Iterator[int]:
        if not self._messages:
            return
        index, _ = self.heights.row_at(max(0, top - AHEAD))
        while index < len(self._messages) and self.heights.top_of(index) <= top + height + AHEAD:
            yield index
            index += 1

    def _bind(self, index: int) -> Row:
        row = self._spare.pop() if self._spare else Row(self._rendering, self._intents, self._viewport)
        row.bind(self.entry(index), index + 1)
        self._rows[index] = row
        return row

    def _release(self, index: int) -> None:
        row = self._rows.pop(index)
        row.release()
        self._spare.append(row)

    def _dress(self, entry: Entry) -> None:
        message_id = entry.message.id
        place, title = self._origin or ("", None)
        entry.set_branches(self._forks.get(message_id), title if place == message_id else None)
        below, note = self._context or ("", None)
        entry.set_context(note if below == message_id else None)

    def _guess(self, message: Message) -> int:
        zoom = find_factor()
        return round(zoom * (BARE + guess_height(len(message.text), round(self.width / zoom))))

    def _forget_oldest(self) -> None:
        for index in list(self._entries):
            if len(self._entries) <= KEPT_ENTRIES:
                break
            if index not in self._rows and not self._messages[index].is_open:
                self._drop(index)

    def _drop(self, index: int) -> None:
        """Forget what was made of a message; should it come into view again, it is made anew."""
        entry = self._entries.pop(index)
        self._rendering.forget([*entry.thoughts.segments, *entry.segments])
