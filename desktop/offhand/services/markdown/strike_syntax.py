"""What is struck through: words between two pairs of tildes or two single ones (GFM, "Strikethrough").

Three or more tildes mean themselves, as there. A single one stands before amounts and between the ends of
a range as well (``350~500 ml``), so that it opens only where no word ends and closes only where none begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.rules_inline.state_inline import Delimiter

_MARK = "~"
_PAIR = ord(_MARK)
_SINGLE = -_PAIR
"""Marks of another kind, so that those of one length find each other."""
_LONGEST = 2


def install_strikes(parser: MarkdownIt) -> None:
    """Teach a parser what is struck through."""
    parser.enable("strikethrough")
    parser.inline.ruler.at("strikethrough", _read_tildes)
    parser.inline.ruler2.after("strikethrough", "single_strikethrough", _close_singles)


def _read_tildes(state: StateInline, silent: bool) -> bool:
    if silent or not state.src.startswith(_MARK, state.pos):
        return False
    from markdown_it.rules_inline.state_inline import Delimiter  # noqa: PLC0415 - the first window shows no Markdown

    scanned = state.scanDelims(state.pos, True)
    token = state.push("text", "", 0)
    token.content = _MARK * scanned.length
    can_open, can_close = scanned.can_open, scanned.can_close
    end = state.pos + scanned.length
    if scanned.length == 1:
        can_open &= not state.src[max(0, state.pos - 1) : state.pos].isalnum()
        can_close &= not state.src[end : end + 1].isalnum()
    if scanned.length <= _LONGEST:
        kind = _SINGLE if scanned.length == 1 else _PAIR
        state.delimiters.append(Delimiter(kind, 0, len(state.tokens) - 1, -1, can_open, can_close))
    state.pos = end
    return True


def _close_singles(state: StateInline) -> None:
    _mark(state, state.delimiters)
    for meta in state.tokens_meta:
        if meta:
            _mark(state, meta.get("delimiters", []))


def _mark(state: StateInline, delimiters: list[Delimiter]) -> None:
    for opening in delimiters:
        if opening.marker == _SINGLE and opening.end >= 0:
            first, last = state.tokens[opening.token], state.tokens[delimiters[opening.end].token]
            first.type, first.nesting = "s_open", 1
            last.type, last.nesting = "s_close", -1
            for token in first, last:
                token.tag, token.markup, token.content = "s", _MARK, ""
