"""The blocks of a text, found by parsing it once: where each begins and ends, and what it is.

What is longer than a limit comes in pieces, each of which goes on inside of what the one before has
left open. Lines are looked at as far as ``cuts.LONGEST_LINE``: no more is needed to know what they
begin. No Qt in here.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec

from offhand.ui.transcript.blocks import COSTLY, Block, BlockKind, build_block_parser
from offhand.ui.transcript.containers import Leaf, Leaves, find_leaves
from offhand.ui.transcript.cuts import CODE, LEAD, LONGEST_LINE, NESTED, TEXT, Limit, find_cut
from offhand.ui.transcript.leaf_tokens import Parsed
from offhand.ui.transcript.openings import Opening

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLACEHOLDER = "x"
"""Stands for the rest of a line that was cut, whatever that looks like."""
_PLAIN = str.maketrans("|#$\\", "xxxx")
_SIGNS = "-_*=`~> \t"


class Piece(msgspec.Struct, frozen=True):
    """Be a block, with what follows it."""

    block: Block
    end: int
    """Characters from the start of the text."""
    following: Opening


class Found:
    """Hold the blocks of a text that goes on inside of an opening."""

    def __init__(self, text: str, opening: Opening, leaves: Leaves, environment: dict[str, Any]) -> None:
        self.text = text
        self.opening = opening
        self.leaves = leaves.found
        self.references: dict[str, Any] = environment.get("references", {})
        self._first = leaves.first
        self._is_trailed = leaves.is_trailed

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def _starts(self) -> list[int]:
        """Where every line of the text begins, and one behind the last."""
        starts = [0]
        for line in self._lines:
            starts.append(starts[-1] + len(line) + 1)
        starts[-1] -= 1
        return starts

    def place_of(self, line: int) -> int:
        """Return where a line begins that the parser counts, in characters from the start of the text."""
        return self._starts[min(max(0, line - self._first), len(self._starts) - 1)]

    def count_behind(self, complete: int) -> int:
        """Count the leaves that the lines up to a place have left behind: another one begins there."""
        begun = 0
        while begun < len(self.leaves) and self.place_of(self.leaves[begun].start) < complete:
            begun += 1
        last = self.leaves[begun - 1] if begun else None
        if last is not None and last.is_closed and not last.levels and self.place_of(last.end) <= complete:
            return begun
        return max(0, begun - 1)

    def cut_all(self, first: int = 0) -> Iterator[Piece]:
        """Yield every piece from one leaf on, and one of the empty items behind the last."""
        for index in range(first, len(self.leaves)):
            yield from self.cut(index)
        if self._is_trailed:
            yield self._take_rest()

    def cut(self, index: int) -> Iterator[Piece]:
        """Yield the pieces of one leaf; all but the last have a rest."""
        leaf = self.leaves[index]
        start = self.place_of(self.leaves[index - 1].end) if index else 0
        begin, end = self.place_of(leaf.start), self.place_of(leaf.end)
        is_far = begin - start > LEAD.characters or self.text.count("\n", start, begin) > LEAD.lines
        if is_far and not leaf.levels:  # else what it is an item of may begin there
            before, start = start, self._end_lead(start, begin)
            yield self._hide(before, start, leaf.opening)
        opening = leaf.opening
        while True:
            cut = find_cut(self.text, begin, _limit(leaf))
            if cut is None or cut >= end:
                break
            following = leaf.reopen(is_mid=self.text[cut - 1] != "\n")
            yield Piece(self._make_block(leaf, (start, cut), opening, is_cut=True), cut, following)
            start = begin = cut
            opening = following
        yield Piece(self._make_block(leaf, (start, end), opening), end, leaf.following)

    def is_settled(self, piece: Piece, leaf: Leaf) -> bool:
        """Say whether a piece of the last leaf stays one, though more of the leaf may come.

        The last line of a paragraph does not count, unless it is too long to be looked at; it may be the
        head of a table, or where a link leads that the line before defines.
        """
        last = leaf.end - 1
        is_long = len(self._lines[max(0, last - self._first)]) >= LONGEST_LINE
        is_sure = leaf.is_code or (is_long and not leaf.words.startswith("["))
        return piece.end < self.place_of(leaf.end if is_sure else last)

    def take_lead(self, end: int) -> Piece:
        """Take a stretch in which nothing has begun, however long it is."""
        if not self._is_trailed:
            return self._hide(0, end, self.opening)
        block = Block(BlockKind.PLAIN, self.text[:end], is_unparsed=True)
        return Piece(block, end, Opening())

    def _end_lead(self, start: int, end: int) -> int:
        """Return where what stands before a block ends, so that the empty lines above it are its own."""
        length = len(self.text[start:end].rstrip())
        if length:
            return self.text.find("\n", start + length) + 1
        return self.text.rfind("\n", start, end - 1) + 1

    def _hide(self, start: int, end: int, opening: Opening) -> Piece:
        return Piece(Block(BlockKind.HIDDEN, self.text[start:end], opening=opening), end, opening)

    def _take_rest(self) -> Piece:
        last = self.leaves[-1] if self.leaves else None
        opening = Opening(last.levels) if last is not None else self.opening
        start = self.place_of(last.end) if last is not None else 0
        block = Block(BlockKind.FLOW, self.text[start:], opening=opening)
        return Piece(block, len(self.text), opening)

    def _make_block(
        self, leaf: Leaf, place: tuple[int, int], opening: Opening, *, is_cut: bool = False
    ) -> Block:
        source = self.text[place[0] : place[1]]
        if leaf.is_code and not leaf.is_deep:
            code = "".join(self._read_code(leaf, *place))
            return Block(
                BlockKind.CODE,
                source,
                leaf.language,
                code,
                opening=opening,
                levels=leaf.levels,
                is_cut=is_cut,
            )
        is_long = is_cut or opening.is_continued or len(source) > TEXT.characters
        if is_long or leaf.is_deep or any(source.count(sign) > most for sign, most in COSTLY):
            return Block(BlockKind.PLAIN, source, opening=opening, is_unparsed=True, is_cut=is_cut)
        kind = BlockKind.TABLE if leaf.head else BlockKind.FLOW
        parsed = Parsed(source, leaf.tokens) if leaf.tokens and opening is leaf.opening else None
        return Block(kind, source, opening=opening, levels=leaf.levels, parsed=parsed)

    def _read_code(self, leaf: Leaf, start: int, end: int) -> Iterator[str]:
        """Yield the code between two places, line by line and without what the fence is set in by."""
        token = leaf.token
        lines = token.content.removesuffix("\n").split("\n") if token.content else []
        is_begun = bool(leaf.opening.begun)
        if is_begun and token.type == "code_block":
            del lines[0]  # which stood for what was before
        first = leaf.start - self._first
        if token.type == "fence" and not is_begun:
            first += 1
            if self._starts[first - 1] < start < self._starts[first]:  # cut where it names its language
                yield self.text[start : min(end, self._starts[first])]
        for number, line in enumerate(lines, first):
            begin = self._starts[number]
            real = self._lines[number]
            if begin + len(real) < start or begin >= end:
                continue
            shown = self._complete(line, number, real)
            left_out = max(0, len(real) - len(shown))
            piece = self.text[max(start, begin + left_out) : min(end, begin + len(real) + 1)]
            is_whole = start <= begin and begin + len(real) <= end
            yield shown + piece[len(real) - left_out :] if is_whole else piece

    def _complete(self, line: str, number: int, real: str) -> str:
        """Return a line of code in full, of which the parser saw the beginning or nothing."""
        if number == 0 and self.opening.is_mid:
            return real
        return real[max(0, LONGEST_LINE - len(line)) :] if len(real) >= LONGEST_LINE else line


def _limit(leaf: Leaf) -> Limit:
    if leaf.is_deep:
        return NESTED
    return CODE if leaf.is_code else TEXT


def _look_at(line: str) -> str:
    """Return as much of a line as tells what it begins.

    One that is longer ends nothing that has to be seen to its end: no heading, row, rule, fence or formula.
    """
    if len(line) < LONGEST_LINE:
        return line
    seen = line[:LONGEST_LINE].translate(_PLAIN)
    return seen if seen.strip(_SIGNS) else _PLACEHOLDER


def find_blocks(text: str, opening: Opening, *, keeps_tokens: bool = False) -> Found:
    """Find the blocks of a text that goes on inside of ``opening``, with what they were read as."""
    seen = text
    if len(text) >= LONGEST_LINE or opening.is_mid:
        lines = [_look_at(line) for line in text.split("\n")]
        if opening.is_mid:
            lines[0] = _PLACEHOLDER
        seen = "\n".join(lines)
    environment: dict[str, Any] = {}
    whole = opening.text + seen
    tokens = build_block_parser().parse(whole, environment)
    keeps_tokens = keeps_tokens and seen is text
    leaves = find_leaves(tokens, environment, opening, whole.split("\n"), keeps_tokens=keeps_tokens)
    return Found(text, opening, leaves, environment)
