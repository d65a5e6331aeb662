"""What was parsed, as lines of text: for pasting, or for a search, which reads what a reader reads. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.services.markdown import footnote_syntax, math_syntax
from offhand.ui.transcript.openings import CONTINUED
from offhand.ui.transcript.pictured import spell_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

FORMULAS = frozenset({math_syntax.INLINE, math_syntax.DISPLAY, math_syntax.BLOCK})
INDENT = "  "
_BOXES = {"[ ] ": "☐ ", "[x] ": "☑ ", "[X] ": "☑ "}


def spell_inline(tokens: Sequence[Token], *, is_searched: bool = False) -> str:
    """Return what stands inside a paragraph, with formulas as their source and marks in brackets.

    A search passes over the labels of footnotes, so that words are found across them.
    """
    pieces: list[str] = []
    for token in tokens:
        if token.type == "softbreak":
            pieces.append(" ")
        elif token.type == "hardbreak":
            pieces.append("\n")
        elif token.type in FORMULAS:
            pieces.append(spell_formula(token, is_searched=is_searched))
        elif is_searched and token.type == "image":
            pieces.append(spell_label(token))
        elif token.type == footnote_syntax.REFERENCE:
            pieces.append("" if is_searched else spell_mark(token.content))
        else:
            pieces.append(token.content.replace("\n", " "))
    return "".join(pieces)


def spell_mark(label: str) -> str:
    """Return the label of a footnote, which is raised on the screen, so that it ends no word."""
    return f"[{label}]"


def spell_formula(token: Token, *, is_searched: bool) -> str:
    """Return the source of a formula, in one line where it is searched."""
    source = str(token.meta["source"])
    return source.replace("\n", " ") if is_searched else source


class Lines:
    """Read the lines of one block."""

    def __init__(self, *, has_marks: bool = False, is_searched: bool = False) -> None:
        """``has_marks`` puts numbers and dots before the items of lists."""
        self._has_marks = has_marks
        self._is_searched = is_searched
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
                    self._cells.append(self._spell(token.children or []))
                case "inline":
                    self._take(self._spell(self._without_box(token)))
                case "fence" | "code_block":
                    self._take(token.content.removesuffix("\n"))
                case math_syntax.BLOCK:
                    self._take(spell_formula(token, is_searched=self._is_searched).strip("\n"))
                case _:
                    self._nest(token)
        return self._lines

    def _spell(self, tokens: Sequence[Token]) -> str:
        return spell_inline(tokens, is_searched=self._is_searched)

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
            case footnote_syntax.DEFINITION_OPEN if not self._is_searched:
                self._note = f"{spell_mark(str(token.meta['label']))} "
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
        inset = INDENT * (len(self._counters) - 1)
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
