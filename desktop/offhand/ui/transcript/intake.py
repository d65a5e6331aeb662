"""The text of one message while it comes and is taken apart, some of it at a time. No widgets in here."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.ui.transcript.blocks import Block, BlockKind
from offhand.ui.transcript.citations import mark_segments
from offhand.ui.transcript.cuts import CODE, find_cut
from offhand.ui.transcript.markdown import MarkdownStream, Tail
from offhand.ui.transcript.openings import NOTHING, Opening
from offhand.ui.transcript.segments import Segment, Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from offhand.domain.message import Message

FED_AT_ONCE = 12_000
"""Characters parsed in one go; the rest of a long message follows in later turns of the loop."""
FED_IN_A_STEP = 1_200
PARSED_FOR = 0.005
"""Seconds; looked at after every step."""


class Intake:
    """Take the text of one message apart into segments."""

    def __init__(self, text: str, *, is_plain: bool) -> None:
        """Begin with a text; a plain one is shown as it was typed."""
        self.stream = MarkdownStream()
        self.segments = Segments()
        self.touched: set[Segment] = set()
        """Segments that changed, until somebody took note."""
        self._is_plain = is_plain
        self._pieces = [text]
        self._length = len(text)
        self._fed = 0
        self._appended: list[str] = []
        self._tail: list[Block] = []

    @property
    def text(self) -> str:
        """Return the text exactly as it came so far."""
        if len(self._pieces) > 1:
            self._pieces = ["".join(self._pieces)]
        return self._pieces[0]

    @property
    def is_empty(self) -> bool:
        """Say whether nothing came."""
        return not self._length

    @property
    def is_parsed(self) -> bool:
        """Say whether the whole text has been taken apart."""
        return self._fed >= self._length

    def grow(self, text: str) -> None:
        """Take more text."""
        self._pieces.append(text)
        self._length += len(text)

    def parse(self, message: Message, sources: dict[int, str]) -> None:
        """Take apart the next stretch of the text, and at the end of a message what is left open.

        ``sources`` takes the addresses of citations.
        """
        self._parse(message, sources, self._feed, FED_AT_ONCE)

    def parse_all(self, message: Message, sources: dict[int, str]) -> None:
        """Take apart what is left, in large pieces and however long that takes."""
        self._parse(message, sources, self._feed_all, self._length)

    def take_appended(self, segment: Segment) -> str | None:
        """Return what the last block gained since last asked, None where it has to be read anew."""
        if not self._appended or segment is not self.segments[-1]:
            return None
        text = "".join(self._appended)
        self._appended.clear()
        return text

    def _parse(
        self, message: Message, sources: dict[int, str], feed: Callable[[str], None], most: int
    ) -> None:
        if self._is_plain:
            self._cut_plainly(most)
            return
        known = len(self.stream.sealed)
        if not self.is_parsed:
            piece = self.text[self._fed : self._fed + most] if self._fed else self.text[:most]
            self._fed += len(piece)
            feed(piece)
        is_over = self.is_parsed and not message.is_open
        if not is_over and len(self.stream.sealed) == known and self._append():
            return
        self._appended.clear()
        if is_over:
            self._reread(self.stream.finish())
        tail = Tail() if is_over or not self.is_parsed else self._read_tail(known)
        if not is_over and len(self.stream.sealed) == known and tail.blocks == self._tail:
            return
        self._tail = tail.blocks
        first = min(self.segments.first_open, max(0, len(self.segments) - 1))
        self.segments.arrange(self.stream.sealed[known:], tail.blocks)
        self.touched.update(self.segments[first:])
        if is_over:
            self.touched.update(mark_segments(self.segments, self.stream.sealed, message, sources))

    def _read_tail(self, known: int) -> Tail:
        """Return what is open, parsed as far as it has to be; so many blocks were sealed before."""
        tail = self.stream.grow_line() if len(self.stream.sealed) == known else None
        return tail or self.stream.read_tail()

    def _append(self) -> bool:
        """Append to the last block what it gained, where nothing else has changed."""
        gained = self.stream.read_growth()
        if gained is None or not self.segments or not self.segments[-1].tail:
            return False
        if gained:
            self._appended.append(gained)
            tail = self.segments[-1].tail
            code = tail[-1].code + gained if tail[-1].kind is BlockKind.CODE else ""
            tail[-1] = replace(tail[-1], source=self.stream.open_source, code=code)
            self.touched.add(self.segments[-1])
        return True

    def _cut_plainly(self, most: int) -> None:
        """Show a text as it was typed."""
        text, until = self.text, time.perf_counter() + PARSED_FOR
        blocks: list[Block] = []
        start = self._fed
        while self._fed < len(text) and (self._fed - start < most or time.perf_counter() < until):
            end = find_cut(text, self._fed, CODE) or len(text)
            is_mid = self._fed > 0 and text[self._fed - 1] != "\n"
            opening = Opening(begun="x", is_mid=is_mid) if self._fed else NOTHING
            blocks.append(Block(BlockKind.PLAIN, text[self._fed : end], opening=opening))
            self._fed = end
        known = len(self.segments)
        self.segments.arrange(blocks, [])
        self.touched.update(self.segments[known:])

    def _feed(self, piece: str) -> None:
        """Feed as much as there is time for; where a text is cut makes no difference."""
        until = time.perf_counter() + PARSED_FOR
        for at in range(0, len(piece), FED_IN_A_STEP):
            step = piece[at : at + FED_IN_A_STEP]
            self.stream.feed(step)
            if time.perf_counter() > until:
                self._fed -= len(piece) - at - len(step)
                return

    def _feed_all(self, piece: str) -> None:
        for at in range(0, len(piece), FED_AT_ONCE):
            self.stream.feed(piece[at : at + FED_AT_ONCE])

    def _reread(self, changed: Iterable[int]) -> None:
        """Have segments written again whose links were defined after them."""
        blocks = {id(self.stream.sealed[index]) for index in changed}
        if not blocks:
            return
        for segment in self.segments:
            if any(id(block) in blocks for block in segment.sealed):
                segment.version += 1
                self.touched.add(segment)
