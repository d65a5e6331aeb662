"""Messages as plain text: what is read, without the marks that it was written with. No Qt in here.

Two kinds are wanted: the text as it stands on the screen, to be searched, and a text that can be
pasted where Markdown means nothing, with its lists and paragraphs still to be told apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from offhand.ui.transcript import footnote_syntax, math_syntax
from offhand.ui.transcript.blocks import BlockKind, join_rows, parse_block
from offhand.ui.transcript.containers import CONTINUED
from offhand.ui.transcript.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from offhand.domain.message import Message
    from offhand.ui.transcript.segments import Segment

FORMULAS = frozenset({math_syntax.INLINE, math_syntax.DISPLAY, math_syntax.BLOCK})
_INDENT = "  "
_BOXES = {"[ ] ": "☐ ", "[x] ": "☑ ", "[X] ": "☑ "}


def read_texts(message: Message) -> list[str]:
    """Return the text of every part of a message that holds text, as it stands on the screen."""
    entry = take_apart(message)
    references = entry.stream.references
    return [_spell_segment(part.segment, references) for part in entry.parts if part.segment is not None]


def spell_message(message: Message) -> str:
    """Return a message as text to be pasted; what was typed by the user is that already."""
    if message.reply is None:
        return message.text
    entry = take_apart(message)
    text = ""
    for segment in entry.segments:
        if segment.kind is BlockKind.FLOW:
            for block in segment.blocks:
                tokens = parse_block(block.source, entry.stream.references, block.opening)
                piece = "\n".join(_Lines(has_marks=True).read(tokens))
                text += (_gap(text, is_wide=block.is_spaced) + piece) if piece else ""
        else:
            piece = _spell_segment(segment, entry.stream.references, has_head=not segment.is_continued)
            text += _gap(text, is_wide=not segment.is_continued) + piece.rstrip("\n")
    return text.rstrip("\n")


def spell_inline(tokens: Sequence[Token]) -> str:
    """Return what stands inside a paragraph, with formulas as their source."""
    pieces: list[str] = []
    for token in tokens:
        if token.type == "softbreak":
            pieces.append(" ")
        elif token.type == "hardbreak":
            pieces.append("\n")
        elif token.type in FORMULAS:
            pieces.append(str(token.meta["source"]))
        else:
            pieces.append(token.content)
    return "".join(pieces)


def take_apart(message: Message) -> Entry:
    """Return a message taken apart to its end, apart from any that is shown."""
    entry = Entry(message)
    entry.parse()
    while not entry.is_parsed:
        entry.parse()
    return entry


def _gap(text: str, *, is_wide: bool) -> str:
    """Return what stands before the next piece."""
    return ("\n\n" if is_wide else "\n") if text else ""


def _spell_segment(segment: Segment, references: dict[str, Any], *, has_head: bool = True) -> str:
    if segment.kind in {BlockKind.CODE, BlockKind.PLAIN}:
        return "\n".join(block.code or block.source for block in segment.blocks)
    lines: list[str] = []
    blocks = segment.blocks
    if segment.kind is BlockKind.TABLE and blocks:
        blocks = [join_rows(blocks, with_head=has_head and bool(blocks[0].opening.head))]
    for block in blocks:
        tokens = parse_block(block.source, references, block.opening)
        lines.extend(_Lines(has_marks=False).read(tokens))
    return "\n".join(lines)


class _Lines:
    """Read the lines of one block."""

    def __init__(self, *, has_marks: bool) -> None:
        """``has_marks`` puts numbers and dots before the items of lists."""
        self._has_marks = has_marks
        self._counters: list[int | None] = []
        self._marker = ""
        self._hanging = ""
        self._note = ""
        self._cells: list[str] | None = None
        self._lines: list[str] = []

    def read(self, tokens: Sequence[Token]) -> list[str]:
        """Return the lines that tokens make."""
        for token in tokens:
            match token.type:
                case "inline" if self._cells is not None:
                    self._cells.append(spell_inline(token.children or []))
                case "inline":
                    self._take(spell_inline(self._without_box(token)))
                case "fence" | "code_block":
                    self._take(token.content.removesuffix("\n"))
                case math_syntax.BLOCK:
                    self._take(str(token.meta["source"]).strip("\n"))
                case _:
                    self._nest(token)
        return self._lines

    def _nest(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self._counters.append(None)
            case "ordered_list_open":
                self._counters.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self._counters.pop()
            case "list_item_open":
                marker = self._next_marker()
                self._marker = "" if CONTINUED in token.meta else marker
                self._hanging = " " * len(marker)
            case footnote_syntax.DEFINITION_OPEN:
                self._note = f"{token.meta['label']} "
            case "tr_open":
                self._cells = []
            case "tr_close":
                self._lines.append("\t".join(self._cells or []))
                self._cells = None
            case _:
                pass

    def _take(self, text: str) -> None:
        """Add lines, set in as deep as their list is."""
        text, self._note = self._note + text, ""
        if not self._has_marks:
            self._lines.extend(text.split("\n"))
            return
        inset = _INDENT * (len(self._counters) - 1)
        hanging = self._hanging if self._counters else ""
        first, *rest = text.split("\n")
        self._lines.append(f"{inset}{self._marker or hanging}{first}")
        self._lines.extend(f"{inset}{hanging}{line}" for line in rest)
        self._marker = ""

    def _without_box(self, token: Token) -> list[Token]:
        """Turn the box of a task into its marker."""
        children = token.children or []
        if self._marker and children and children[0].content[:4] in _BOXES:
            self._marker = _BOXES[children[0].content[:4]]
            return [children[0].copy(content=children[0].content[4:]), *children[1:]]
        return children

    def _next_marker(self) -> str:
        """Return what stands before the next item of the innermost list, and count it."""
        number = self._counters[-1]
        if number is None:
            return "• "
        self._counters[-1] = number + 1
        return f"{number}. "
