"""Markdown that grows: finished blocks are sealed, only the open tail is parsed again.

No Qt in here. A block is sealed when a complete line after it has begun another one: CommonMark
reads line by line and never reopens what it closed. Items of lists, what stands in quotes and rows
of tables are blocks as well. The open tail starts where the last sealed block ended, so that what
may still change (a paragraph that turns into a heading or a table) is never sealed. Whatever the
splits, the blocks are those of the whole text parsed at once; one thing alone looks forward, a
link definition below the link that names it, and ``finish`` says which blocks that touches.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from offhand.ui.transcript.blocks import Block, BlockKind, Found, find_blocks
from offhand.ui.transcript.containers import NOTHING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

LONGEST_OPEN = 8_000
"""Characters after which an open block, other than a fence, is sealed unparsed."""
CODE_INDENT = 4


@dataclass
class Tail:
    """Be what is still open: the blocks that the unsealed text makes for now."""

    blocks: list[Block] = field(default_factory=list[Block])
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
        self._searched = 0
        self._held_return = False
        self._definitions_at: list[tuple[str, int]] = []
        self._in_fence = False
        self._shown = 0

    def feed(self, text: str) -> int:
        """Take more text and return how many blocks it sealed."""
        self._tail += self._normalise(text)
        before = len(self.sealed)
        while True:
            complete = self._next_stop()
            if complete <= self._searched:
                break
            if self._is_inside_fence(complete):
                self._searched = complete
            elif not self._seal(complete) and complete >= LONGEST_OPEN and not self._is_fence():
                self._give_up(complete)
        return len(self.sealed) - before

    def _next_stop(self) -> int:
        """Return where the next complete lines end, at most one giant block away.

        The stops of a text must not depend on how it arrived, or sealing would.
        """
        if self._searched < LONGEST_OPEN <= len(self._tail):
            stop = self._tail.find("\n", LONGEST_OPEN - 1) + 1
            if stop:
                return stop
        return self._tail.rfind("\n") + 1

    def _give_up(self, complete: int) -> None:
        """Seal a block that is too long to be parsed again and again, as it was written."""
        self.sealed.append(Block(BlockKind.PLAIN, self._tail[:complete], is_unparsed=True))
        self._tail = self._tail[complete:]
        self._opening = NOTHING
        self._searched = 0
        self._in_fence = False

    def read_tail(self) -> Tail:
        """Parse what is open, as it would look if nothing followed."""
        if not self._tail.strip():
            return Tail()
        found = find_blocks(self._tail, self._opening)
        tail = Tail(found.make_all())
        if found.leaves:
            last = found.leaves[-1]
            is_fence = last.token.type == "fence" and not last.levels
            tail.is_open_fence = is_fence and not _is_closed(last.token, found.lines)
        self._in_fence = tail.is_open_fence and len(tail.blocks) == 1 and self._tail.lstrip("\n")[0] != " "
        if self._in_fence:
            self._shown = self._find_shown_end()
            tail.blocks = [replace(tail.blocks[0], code=_code_in(self._tail[: self._shown]))]
        return tail

    def read_growth(self) -> str | None:
        """Return what an open fence gained since it was last read, None where the tail must be parsed."""
        if not self._in_fence:
            return None
        start, self._shown = self._shown, max(self._shown, self._find_shown_end())
        return self._tail[start : self._shown]

    def finish(self) -> list[int]:
        """Seal everything and return the sealed blocks that a later definition may have changed."""
        if self._held_return:
            self._held_return = False
            self._tail += "\n"
        if self._tail:
            found = find_blocks(self._tail, self._opening)
            blocks = found.make_all()
            self._define_all(found.references, len(found.lines))
            self.sealed.extend(blocks)
            if self._tail.strip() and not self.sealed:
                self.sealed.append(Block(BlockKind.PLAIN, self._tail))
            self._tail, self._searched, self._opening = "", 0, NOTHING
        return sorted(
            {
                index
                for _, known in self._definitions_at
                for index in range(min(known, len(self.sealed)))
                if "[" in self.sealed[index].source
            }
        )

    def _find_shown_end(self) -> int:
        """Leave out the last line end, and a last line that may turn out to close the fence."""
        mark = self._tail.lstrip("\n")[0]
        start = self._tail.rfind("\n") + 1
        is_opening = not self._tail[:start].strip()
        last = self._tail[start:].strip()
        if not is_opening and (not last or set(last) == {mark}):
            return len(self._tail[:start].rstrip("\n")) if start else 0
        return len(self._tail)

    def _normalise(self, text: str) -> str:
        """Unify line ends as CommonMark does, even when a feed ends inside of one."""
        if self._held_return:
            text = "\r" + text
            self._held_return = False
        if text.endswith("\r"):
            text = text[:-1]
            self._held_return = True
        return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")

    def _is_inside_fence(self, complete: int) -> bool:
        """Say whether the tail is a fence that the new lines do not close: nothing to seal then."""
        if not self._searched or not self._is_fence():
            return False
        mark = self._tail.lstrip()[:3]
        return mark not in self._tail[self._searched : complete]

    def _is_fence(self) -> bool:
        """Say whether the tail begins with the opening line of a fence (CommonMark, 4.5)."""
        opening = self._tail.lstrip("\n").split("\n", 1)[0]
        fence = opening.lstrip(" ")
        if len(opening) - len(fence) >= (1 if self._opening.levels else CODE_INDENT):
            return False
        return fence.startswith("~~~") or (fence.startswith("```") and "`" not in fence.lstrip("`"))

    def _seal(self, complete: int) -> int:
        """Seal every block that complete lines have left behind."""
        self._searched = complete
        found = find_blocks(self._tail[:complete], self._opening)
        count = len(found.leaves)
        if not count:
            return 0
        last = found.leaves[-1]
        is_done = last.token.type == "fence" and not last.levels and _is_closed(last.token, found.lines)
        return self._take(found, count if is_done else count - 1)

    def _take(self, found: Found, count: int) -> int:
        if not count:
            return 0
        last = found.leaves[count - 1]
        self._define_all(found.references, last.end)
        self.sealed.extend(found.make_block(index) for index in range(count))
        cut = sum(len(line) + 1 for line in found.lines[found.first : last.end])
        self._tail = self._tail[cut:]
        self._opening = last.following
        self._in_fence = False
        self._searched = max(0, self._searched - cut)
        return count

    def _define_all(self, definitions: dict[str, dict[str, Any]], end: int) -> None:
        """Keep the link definitions that stand above a line; the first of a name counts."""
        for name, definition in definitions.items():
            if definition["map"][1] <= end and name not in self.references:
                self.references[name] = definition
                self._definitions_at.append((name, len(self.sealed)))


def _code_in(fence: str) -> str:
    """Return what stands below the opening line of a fence."""
    return fence.lstrip("\n").partition("\n")[2]


def _is_closed(fence: Token, lines: Sequence[str]) -> bool:
    """Say whether a fence at top level has its closing line."""
    assert fence.map is not None  # noqa: S101 - top-level blocks have places
    start, end = fence.map
    line = lines[end - 1].expandtabs(CODE_INDENT) if end - start > 1 and end <= len(lines) else ""
    last = line.strip()
    is_code = len(line) - len(line.lstrip()) >= CODE_INDENT
    return not is_code and len(last) >= len(fence.markup) and set(last) == {fence.markup[0]}
