"""Markdown tokens into a text document, through a cursor.

Nothing is ever interpreted as HTML and nothing is ever loaded: what is not known is written as
text. Formulas come from a store; one that is not drawn yet stands as its source.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCharFormat

from offhand.services.markdown import footnote_syntax, math_syntax
from offhand.ui.transcript.openings import CONTINUED
from offhand.ui.transcript.styles import BARS, LIST_INDENT, MARKER, MARKER_GAP, QUOTE_INDENT
from offhand.ui.transcript.tables import write_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.token import Token
    from PySide6.QtGui import QTextCursor, QTextTable

    from offhand.ui.transcript.inlines import Inlines
    from offhand.ui.transcript.styles import TextStyles

BULLETS = ("•", "◦", "▪")
CHECKED, UNCHECKED = "☑", "☐"
"""What stands beside an item; drawn by ``ornaments``, not part of the text."""
_SHOWN = str.maketrans("\ufdd0\ufdd1\u2029", "\ufffd\ufffd ")
"""What would end a paragraph or a table."""
SINGLE = (100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
_SIGNS = " .,;:!?"
_TALL = frozenset({"image", math_syntax.DISPLAY})
"""What would take a multiple of its own height, like a line of text."""


class Writer:
    """Write at the end of a document."""

    def __init__(self, cursor: QTextCursor, styles: TextStyles, inlines: Inlines, *, is_fresh: bool) -> None:
        """Write behind a cursor; ``is_fresh`` says that its paragraph is empty and to be used."""
        self._cursor = cursor
        self._styles = styles
        self._inlines = inlines
        self.is_fresh = is_fresh
        self.has_ornaments = False
        """Something is drawn beside the text."""
        self.table: QTextTable | None = None
        """The last table that was written."""
        self._bars: list[float] = []
        """px from the edge of the text to the bar of each quote."""
        self._lists: list[_OpenList] = []
        self._marker = ""
        self._note = ""
        self._notes: list[str] = []
        """Labels of the footnotes that are open, one inside of the other."""
        self._is_spaced = False

    def write(self, tokens: Sequence[Token], *, is_spaced: bool = False) -> None:
        """Write what a parse found; ``is_spaced`` says that an empty line sets it apart."""
        self._is_spaced = is_spaced
        index = 0
        while index < len(tokens):
            token = tokens[index]
            if token.type == "table_open":
                end = next(i for i in range(index, len(tokens)) if tokens[i].type == "table_close")
                self._start(self._styles.paragraph(quote=self._quote, indent=len(self._lists)))
                self.table = write_table(
                    self._inlines, self._cursor, self._styles, tokens[index : end + 1], inset=self._inset
                )
                self.is_fresh = True
                index = end
            else:
                if token.type in {"bullet_list_open", "ordered_list_open"}:
                    self._lists.append(_OpenList(token, len(self._lists), self._styles))
                self._write_block(token, tokens[index - 1] if index else None)
            index += 1

    def _write_block(self, token: Token, before: Token | None) -> None:
        match token.type:
            case "inline":
                self._write_paragraph(token, before)
            case "hr":
                self._start(self._styles.rule(quote=self._quote, indent=len(self._lists)))
            case "fence" | "code_block":
                self._write_code(token.content)
            case math_syntax.BLOCK:
                write = partial(self._inlines.write_formula, token, self._body())
                self._write_displayed(self._paragraph(), write)
            case _:
                self._nest(token)

    def _nest(self, token: Token) -> None:
        """Go into or out of a quote or a list."""
        match token.type:
            case "blockquote_open":
                self._bars.append(self._inset)
            case "blockquote_close":
                self._bars.pop()
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                marker = self._lists[-1].next_marker()
                self._marker = "" if CONTINUED in token.meta else marker
            case "list_item_close" if self._marker:  # an empty item
                self._start(self._paragraph(is_tight=True))
            case footnote_syntax.DEFINITION_OPEN:
                self._end_empty_note()
                self._note = str(token.meta["label"])
                self._notes.append(self._note)
            case footnote_syntax.DEFINITION_CLOSE:
                self._end_empty_note()
                if self._notes:
                    self._inlines.write_way_back(self._notes.pop(), self._body())
            case _:
                pass

    def _end_empty_note(self) -> None:
        if self._note:
            self._start(self._paragraph(is_tight=True))

    def _write_paragraph(self, token: Token, before: Token | None) -> None:
        children = token.children or []
        if before is not None and before.type == "heading_open":
            block, style = self._styles.heading(
                int(before.tag[1:]), quote=self._quote, indent=len(self._lists)
            )
        else:
            block, style = self._paragraph(is_tight=bool(self._lists)), self._body()
        if self._marker and children and children[0].content[:4] in {"[ ] ", "[x] ", "[X] "}:
            self._marker = UNCHECKED if token.content[1] == " " else CHECKED
            children = _without_box(children)
        if _is_displayed(children) and not block.headingLevel():
            self._write_displayed(block, partial(self._inlines.write_inline, children, style))
            return
        if any(child.type in _TALL for child in children):
            block.setLineHeight(*SINGLE)
        self._start(block)
        self._inlines.write_inline(children, style)

    def _write_displayed(self, block: QTextBlockFormat, write: Callable[[], None]) -> None:
        """Write a formula that has a paragraph to itself, in the middle where it is one picture."""
        block.setLineHeight(*SINGLE)
        is_beside = bool(self._marker or self._note)
        self._start(block)
        before = len(self._inlines.formula_sources)
        write()
        if len(self._inlines.formula_sources) == before + 1 and not is_beside:
            centred = QTextBlockFormat()
            centred.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._cursor.mergeBlockFormat(centred)

    def _write_code(self, code: str) -> None:
        """Write code that stands inside a footnote."""
        block, style = self._styles.boxed_code(quote=self._quote, indent=len(self._lists))
        self._start(block)
        self.has_ornaments = True
        lines = code.removesuffix("\n").translate(_SHOWN)
        self._cursor.insertText(lines.replace("\n", "\u2028"), style)

    def _start(self, block: QTextBlockFormat) -> None:
        """Begin a paragraph of this format, as an item of the open list where one is due."""
        block = QTextBlockFormat(block)
        marker, self._marker = self._marker, ""
        note, self._note = self._note, ""
        # Both sides, since the direction of the text decides on which one the bars are.
        block.setRightMargin(block.leftMargin())
        block.setLeftMargin(block.leftMargin() + sum(opened.extra for opened in self._lists))
        if self._bars:
            block.setProperty(BARS, " ".join(f"{bar:g}" for bar in self._bars))
        if marker:
            block.setProperty(MARKER, marker)
        self.has_ornaments |= bool(self._bars or marker)
        is_after_list = not self._lists and bool(self._cursor.blockFormat().indent())
        if is_after_list or (self._lists and self._is_spaced):
            block.setTopMargin(max(block.topMargin(), self._styles.paragraph().bottomMargin()))
        self._is_spaced = False
        style = self._body()
        if self.is_fresh:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(style)
            self.is_fresh = False
        else:
            self._cursor.insertBlock(block, style)
        if note:
            self._inlines.write_note_label(note, style)

    @property
    def _quote(self) -> int:
        return len(self._bars)

    @property
    def _inset(self) -> float:
        """Return how far from the edge text stands here, in px."""
        lists = sum(LIST_INDENT + opened.extra for opened in self._lists)
        return lists + len(self._bars) * QUOTE_INDENT

    def _paragraph(self, *, is_tight: bool = False) -> QTextBlockFormat:
        return self._styles.paragraph(quote=self._quote, indent=len(self._lists), is_tight=is_tight)

    def _body(self) -> QTextCharFormat:
        return self._styles.body(self._styles.theme.muted if self._quote or self._notes else None)


class _OpenList:
    """Hold one list while its items are written."""

    def __init__(self, token: Token, depth: int, styles: TextStyles) -> None:
        self._bullet = BULLETS[min(depth, len(BULLETS) - 1)] if token.type == "bullet_list_open" else ""
        self._suffix = token.markup
        start: Any = token.attrs.get("start", 1)
        self._number = int(start)
        self.extra = 0.0
        """px beyond the usual, where the number of the item is wide."""
        self._metrics = QFontMetricsF(styles.font)

    def next_marker(self) -> str:
        """Return what stands beside the next item."""
        marker = self._bullet or f"{self._number}{self._suffix}"
        if not self._bullet:
            room = self._metrics.horizontalAdvance(marker) + MARKER_GAP
            self.extra = max(0.0, room - LIST_INDENT)
        self._number += 1
        return marker


def _is_displayed(children: Sequence[Token]) -> bool:
    """Say whether a paragraph is one displayed formula, and the sign that ends its sentence at most."""
    kinds = [child.type for child in children if child.type != "text" or child.content.strip(_SIGNS)]
    return kinds == [math_syntax.DISPLAY]


def _without_box(children: Sequence[Token]) -> list[Token]:
    """Leave out the ``[x] `` that a task begins with."""
    first, *others = children
    return [first.copy(content=first.content[4:]), *others]
