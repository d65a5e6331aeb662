"""Markdown that grows: finished blocks are sealed, only the open tail is parsed again.

No Qt in here. A block is sealed when a complete line after it has begun another one: CommonMark
reads line by line and never reopens what it closed. Items of lists, what stands in quotes and rows
of tables are blocks as well, and a block that grows beyond a limit is sealed piece by piece, so that
the open tail never is longer than anybody reads at once. It starts where the last sealed block
ended, so that what may still change (a paragraph that turns into a heading or a table) is never
sealed. Whatever the splits, the blocks are those of the whole text parsed at once; one thing alone
looks forward, a link definition below the link that names it, and ``finish`` says which blocks that
touches.
"""

from __future__ import annotations

import itertools
import re
from collections import deque
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from offhand.ui.transcript.blocks import Block, BlockKind
from offhand.ui.transcript.cuts import NESTED, TEXT, find_cut, find_stop
from offhand.ui.transcript.found import Found, Piece, find_blocks
from offhand.ui.transcript.growth import Growth, OpenLine, watch, watch_line
from offhand.ui.transcript.openings import NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from offhand.ui.transcript.leaf_tokens import Parsed

_LOOKS_BACK = re.compile(r"[\s>]*[|:=\-][\s>|:=\-]*")
"""A line that may make a table or a heading of the line before."""
KEPT_PARSED = 60
"""Blocks whose tokens are kept until they are shown."""
_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.)+)\]")


class Tail(msgspec.Struct):
    """Be what is still open: the blocks that the unsealed text makes for now."""

    blocks: list[Block] = msgspec.field(default_factory=list[Block])
    is_open_fence: bool = False
    """The last block is a fence that has not closed, so that more text only appends to it."""


class MarkdownStream:
    """Split a growing text into sealed blocks and an open tail."""

    def __init__(self) -> None:
        self.sealed: list[Block] = []
        """Blocks that will not change."""
        self.references: dict[str, Any] = {}
        """Link definitions of the sealed text; the first one of a name counts."""
        self._tail = ""
        self._opening = NOTHING
        self._searched: int = 0
        self._held_return = False
        self._growth: Growth | None = None
        self._line: OpenLine | None = None
        self._undefined: dict[str, list[int]] = {}
        """Sealed blocks by the names in them that nothing has defined so far."""
        self._touched: set[int] = set()
        self._parsed: deque[Parsed] = deque()

    def feed(self, text: str) -> int:
        """Take more text and return how many blocks it sealed; of short text none before it is read."""
        self._tail += self._normalise(text)
        before = len(self.sealed)
        if len(self._tail) > NESTED.characters or self._tail.count("\n") > NESTED.lines:
            self._seal_all()
        return len(self.sealed) - before

    def read_tail(self) -> Tail:
        """Seal what is finished and parse what is open, as it would look if nothing followed."""
        self._growth = self._line = None
        complete = self._tail.rfind("\n") + 1
        if _LOOKS_BACK.fullmatch(self._tail, complete):
            self._seal_all()
            complete = 0
        if not self._tail.strip():
            return Tail()
        found = find_blocks(self._tail, self._opening, keeps_tokens=True)
        behind = found.count_behind(complete)
        finished = [piece for index in range(behind) for piece in found.cut(index)]
        pieces = list(found.cut_all(behind))
        self._note_parsed(finished, pieces)
        begin = finished[-1].end if finished else 0
        growth = watch(found, pieces, begin)
        blocks = [piece.block for piece in pieces if piece.block.kind is not BlockKind.HIDDEN]
        line = watch_line(found, blocks, pieces[-2].end if len(pieces) > 1 else begin, begin)
        if finished:
            self._take(found, finished, complete)
        self._growth, self._line = growth, line
        if growth is not None and growth.is_code:
            blocks[-1] = replace(blocks[-1], code=self._tail[growth.start : growth.shown])
            return Tail(blocks, is_open_fence=True)
        if blocks and blocks[-1].kind is BlockKind.TABLE and not self._tail.endswith("\n"):
            del blocks[-1]  # a row is shown when all of it is there: every change lays out the whole table
        return Tail(blocks)

    def _note_parsed(self, *found: Sequence[Piece]) -> None:
        """Have few blocks at a time know what they were read as, although nobody may ask for it."""
        for piece in itertools.chain(*found):
            if piece.block.parsed is not None:
                self._parsed.append(piece.block.parsed)
        while len(self._parsed) > KEPT_PARSED:
            self._parsed.popleft().forget()

    def read_growth(self) -> str | None:
        """Return what is to be appended to the tail since it was last read, None where it must be parsed."""
        gained = self._growth.read(self._tail) if self._growth is not None else None
        if gained is None:
            self._growth = None
        return gained

    def grow_line(self) -> Tail | None:
        """Return the tail with a longer last line, None where more than that may have changed."""
        blocks = self._line.grow(self._tail) if self._line is not None else None
        if self._line is None or blocks is None:
            return None
        self._growth = self._line.watch(self._tail)
        return Tail(blocks)

    @property
    def open_source(self) -> str:
        """Return the source of the last open block, of which more was read without parsing it."""
        return self._tail[self._growth.source :] if self._growth is not None else self._tail

    def finish(self) -> list[int]:
        """Seal everything and return the sealed blocks that a later definition may have changed."""
        if self._held_return:
            self._held_return = False
            self._tail += "\n"
        self._seal_all()
        if self._tail:
            found = find_blocks(self._tail, self._opening)
            pieces = list(found.cut_all())
            self._keep(found, pieces, len(self._tail))
            if self._tail.strip() and not self.sealed:
                self.sealed.append(Block(BlockKind.PLAIN, self._tail))
            self._tail, self._opening, self._searched = "", NOTHING, 0
            self._growth = self._line = None
        return sorted(self._touched)

    def _normalise(self, text: str) -> str:
        """Unify line ends as CommonMark does, even when a feed ends inside of one."""
        if self._held_return:
            text = "\r" + text
            self._held_return = False
        if text.endswith("\r"):
            text = text[:-1]
            self._held_return = True
        return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")

    def _seal(self) -> bool:
        """Seal what complete lines have left behind, and say whether there may be more.

        Never more than ``find_stop`` says is looked at, and there something is sealed: where that is
        must not depend on how the text arrived, or sealing would.
        """
        limit = find_stop(self._tail)
        stop = limit or self._tail.rfind("\n") + 1
        if stop < self._searched or (stop == self._searched and limit is None):
            return False
        if limit is None and self._growth and self._growth.is_kept_open(self._tail, self._searched, stop):
            self._searched = stop
            return False
        found = find_blocks(self._tail[:stop], self._opening)
        self._searched = stop
        pieces = _list_finished(found)
        if limit is not None and not pieces:
            pieces = _list_forced(found)
        if not pieces:
            return False
        self._take(found, pieces, stop)
        return True

    def _seal_all(self) -> None:
        while self._seal():
            pass

    def _take(self, found: Found, pieces: list[Piece], searched: int) -> None:
        """Seal pieces of a tail that was searched so far."""
        end = pieces[-1].end
        self._keep(found, pieces, end)
        self._tail = self._tail[end:]
        self._opening = pieces[-1].following
        self._searched = max(0, searched - end)
        self._growth = self._line = None

    def _keep(self, found: Found, pieces: list[Piece], end: int) -> None:
        """Seal pieces, and keep the definitions that stand above their end; the first of a name counts."""
        for name, definition in found.references.items():
            if name not in self.references and found.place_of(definition["map"][1]) <= end:
                self.references[name] = definition
                self._touched.update(self._undefined.pop(name, ()))
        for piece in pieces:
            self.sealed.append(piece.block)
            for name in _list_names(piece.block):
                if name not in self.references:
                    self._undefined.setdefault(name, []).append(len(self.sealed) - 1)


def _list_finished(found: Found) -> list[Piece]:
    """List the pieces that nothing can change any more."""
    pieces: list[Piece] = []
    last = len(found.leaves) - 1
    for index, leaf in enumerate(found.leaves):
        cut = list(found.cut(index))
        if index == last and not (leaf.is_closed and not leaf.levels):
            cut = [piece for piece in cut[:-1] if found.is_settled(piece, leaf)]
            if all(piece.block.kind is BlockKind.HIDDEN for piece in cut):
                break
        pieces += cut
    return pieces


def _list_forced(found: Found) -> list[Piece]:
    """List what is sealed where so much text has begun nothing, or one thing that is over."""
    if not found.leaves:
        return [found.take_lead(find_cut(found.text, 0, TEXT) or len(found.text))]
    cut = list(found.cut(0))
    return cut[:-1] or cut


def _list_names(block: Block) -> Iterator[str]:
    """Yield what a block may call links or footnotes by, as definitions are kept."""
    if "[" not in block.source or block.kind not in {BlockKind.FLOW, BlockKind.TABLE}:
        return
    from markdown_it.common.utils import normalizeReference  # noqa: PLC0415 - the parser is there by now

    for label in _LABEL.findall(block.source):
        yield normalizeReference(label)
        if label.startswith("^"):
            yield "\0" + label[1:]
