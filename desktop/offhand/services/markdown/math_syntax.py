r"""Where maths stands in Markdown: rules that add formulas to the parser.

``\( \)``, ``\[ \]`` and ``$$ $$`` always are maths; ``$x$`` is only where currency cannot be
meant: no blank inside the dollars, no digit right after the closing one, and after the opening one
only where what follows has marks that no price has. Something that opens and never closes is no
formula and keeps its characters.

A displayed formula ends at its closing mark or at an empty line, whichever comes first, so that a
growing text never changes what was decided lines before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

INLINE = "math_inline"
DISPLAY = "math_display"
BLOCK = "math_block"

LONGEST_FORMULA = 4_000
"""Characters; what is longer is text."""
_DISPLAY_PAIRS = (("$$", "$$"), ("\\[", "\\]"))
_DISPLAY_OPENINGS = tuple(opening for opening, _ in _DISPLAY_PAIRS)
_INLINE_PAIRS = (*_DISPLAY_PAIRS, ("\\(", "\\)"))
_CODE_INDENT = 4
_WORDS = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{2,}\s+[A-Za-z]{2,}")
"""Two words of a sentence; the names of commands are none."""


_BRACKETS = re.compile(r"(?<!\\)[\[\]]")


def install_math(parser: MarkdownIt) -> None:
    """Teach a parser about formulas."""
    parser.inline.ruler.before("escape", "math", _read_inline)
    parser.block.ruler.before(
        "fence", "math", _read_block, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )


def _read_inline(state: StateInline, silent: bool) -> bool:
    for opening, closing in _INLINE_PAIRS:
        if state.src.startswith(opening, state.pos):
            start = state.pos + len(opening)
            end = state.src.find(closing, start, start + LONGEST_FORMULA)
            if end < 0 or not _is_something(state.src[start:end]):
                continue
            kind = INLINE if opening == "\\(" else DISPLAY
            return _accept(state, silent, kind, (len(opening), end, len(closing)))
    if state.src.startswith("$", state.pos):
        return _read_dollars(state, silent)
    return False


def _read_dollars(state: StateInline, silent: bool) -> bool:
    """Read ``$x$``, strictly enough that prices stay prices."""
    source, start = state.src, state.pos + 1
    before = source[state.pos - 1 : state.pos]
    if before.isalnum() or before in {"$", "\\"}:
        return False
    first = source[start : start + 1]
    if not first or first.isspace() or first == "$":
        return False
    end = source.find("$", start, start + LONGEST_FORMULA)
    while end > 0 and source[end - 1] == "\\":
        end = source.find("$", end + 1, start + LONGEST_FORMULA)
    if end < 0 or source[end - 1].isspace() or "\n" in source[start:end] or "`" in source[start:end]:
        return False
    if source[end + 1 : end + 2].isalnum() or source[end + 1 : end + 2] == "$":
        return False
    if first.isdigit() and not _is_plainly_maths(source[start:end]):
        return False
    return _accept(state, silent, INLINE, (1, end, 1))


def _is_plainly_maths(content: str) -> bool:
    """Say whether what begins like a price is none: it has marks of maths, and no sentence goes on in it."""
    marked = any(mark in content.replace("\\$", "") for mark in ("\\", "^", "_"))
    return marked and not _WORDS.search(content)


def _accept(state: StateInline, silent: bool, kind: str, place: tuple[int, int, int]) -> bool:
    """Take a formula: the length of its opening mark, where it ends, the length of its closing one."""
    opening, end, closing = place
    if not silent:
        token = state.push(kind, "math", 0)
        token.content = state.src[state.pos + opening : end]
        token.meta = {"source": state.src[state.pos : end + closing]}
    state.pos = end + closing
    return True


def _read_block(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    if state.sCount[start_line] - state.blkIndent >= _CODE_INDENT:
        return False
    first = _line_of(state, start_line)
    if not first.startswith(_DISPLAY_OPENINGS):
        return False
    opening, closing = next(pair for pair in _DISPLAY_PAIRS if first.startswith(pair[0]))
    after_opening = first[len(opening) :].strip()
    if closing in after_opening and not after_opening.endswith(closing):
        return False
    if opening == "\\[" and _closes_a_bracket(after_opening):
        return False
    if silent:
        return True
    state.line = _find_end(state, after_opening, closing, start_line, end_line)
    source = state.getLines(start_line, state.line, state.blkIndent, False).strip()
    inside = source[len(opening) : -len(closing)]
    if source.endswith(closing) and len(source) >= len(opening) + len(closing) and _is_something(inside):
        token = state.push(BLOCK, "math", 0)
        token.map = [start_line, state.line]
        token.markup = opening
        token.content = inside
        token.meta = {"source": source}
    else:
        _push_paragraph(state, start_line, source, opening)
    return True


def _is_something(content: str) -> bool:
    """Say whether a formula would show anything; a row of escaped marks looks like an empty one."""
    return bool(content.strip(" \t\n\\"))


def _closes_a_bracket(line: str) -> bool:
    """Say whether a bracket closes that did not open in a line, as behind one that was escaped."""
    depth = 0
    for mark in _BRACKETS.findall(line):
        depth += 1 if mark == "[" else -1
        if depth < 0:
            return True
    return False


def _find_end(state: StateBlock, rest: str, closing: str, start_line: int, end_line: int) -> int:
    """Return the line after the one that holds the closing mark, or of what ends it without."""
    line, length, text = start_line, 0, rest
    while closing not in text:
        line += 1
        length += len(text) + 1
        ended = line >= end_line or state.isEmpty(line) or state.sCount[line] < state.blkIndent
        if ended or length > LONGEST_FORMULA:
            return line
        text = _line_of(state, line)
    return line + 1


def _push_paragraph(state: StateBlock, start_line: int, source: str, opening: str) -> None:
    """Keep what opened and never closed as a paragraph."""
    place = [start_line, state.line]
    paragraph = state.push("paragraph_open", "p", 1)
    paragraph.map, paragraph.markup = place, opening
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = source, place, []
    state.push("paragraph_close", "p", -1)


def _line_of(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()
