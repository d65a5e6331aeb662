"""Markdown as HTML that is safe to open anywhere: nothing runs in it, and nothing is loaded by it.

Raw HTML is text. A link is one only where the system may open it; a picture of the web is a link to
it.
"""

from __future__ import annotations

from functools import cache
from html import escape
from typing import TYPE_CHECKING

import msgspec

from offhand.services.markdown import footnote_syntax, math_syntax, strike_syntax
from offhand.services.markdown.links import host_of, is_openable, split_bare

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

DEEPEST = 100
MOST_BRACKETS = 2_000
"""In one text; what they could mean takes time that grows with the square of their number."""
LONGEST = 2_000_000
"""Characters; longer texts stay as they were written."""
IN_LINK = "in link"
TICKS = (("[ ] ", "☐ "), ("[x] ", "☑ "), ("[X] ", "☑ "))


class Looks(msgspec.Struct, frozen=True):
    """Say how what is not text looks: code in a language, and a formula on a line of its own or in one."""

    code: Callable[[str, str], str]
    formula: Callable[[str, str, bool], str]
    """Takes the formula, its source with the marks around it, and whether it is displayed."""


def render(text: str, looks: Looks) -> str:
    """Return a message's text as HTML."""
    if len(text) > LONGEST or text.count("[") > MOST_BRACKETS:
        return show_plain(text)
    tokens = _build_parser().parse(text)
    _prepare(tokens)
    return _render_tokens(tokens, looks)


def show_plain(text: str) -> str:
    """Return text as HTML that keeps its lines and blanks."""
    return f'<div class="plain">{link_bare(text)}</div>'


def link_bare(text: str) -> str:
    """Return text with its bare addresses as links."""
    return "".join(
        f'<a href="{escape(target)}" rel="noopener noreferrer nofollow">{escape(shown)}</a>'
        if target
        else escape(shown)
        for shown, target in split_bare(text)
    )


@cache
def _build_parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - most runs write no file

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST})
    footnote_syntax.install_footnotes(parser)
    parser.enable("table")
    strike_syntax.install_strikes(parser)
    parser.disable("html_inline")
    math_syntax.install_math(parser)
    return parser


def _prepare(tokens: Sequence[Token]) -> None:
    """Take away links that may not be opened, and tick boxes of lists."""
    for index, token in enumerate(tokens):
        if token.type != "inline" or not token.children:
            continue
        first = token.children[0]
        in_item = index > 1 and tokens[index - 2].type == "list_item_open"
        for mark, box in TICKS if in_item and first.type == "text" else ():
            if first.content.startswith(mark):
                first.content = box + first.content.removeprefix(mark)
        open_links: list[bool] = []
        for child in token.children:
            if child.type == "link_open":
                open_links.append(is_openable(str(child.attrGet("href") or "")))
                child.hidden = not open_links[-1]
            elif child.type == "link_close" and open_links:
                child.hidden = not open_links.pop()
            elif open_links:
                child.meta[IN_LINK] = True


def _render_tokens(tokens: Sequence[Token], looks: Looks) -> str:
    pieces: list[str] = []
    for token in tokens:
        if token.type == "inline":
            pieces.append(_render_tokens(token.children or (), looks))
        elif token.type in _FIXED:
            pieces.append(_FIXED[token.type])
        else:
            write = _WRITERS.get(token.type, _write_tag)
            pieces.append(write(token, looks))
    return "".join(pieces)


def _write_tag(token: Token, _looks: Looks) -> str:
    """Write what needs no more than its own tag."""
    if token.hidden:
        return ""
    if token.nesting < 0:
        return f"</{token.tag}>" + ("\n" if token.block else "")
    style = str(token.attrGet("style") or "")
    align = f' align="{style.removeprefix("text-align:")}"' if style.startswith("text-align:") else ""
    start = f' start="{int(token.attrGet("start") or 1)}"' if token.attrGet("start") is not None else ""
    return f"<{token.tag}{align}{start}>"


def _write_link(token: Token, _looks: Looks) -> str:
    if token.hidden:
        return ""
    target = escape(str(token.attrGet("href") or ""))
    title = token.attrGet("title")
    hint = f' title="{escape(str(title))}"' if title else ""
    return f'<a href="{target}"{hint} rel="noopener noreferrer nofollow">'


def _write_text(token: Token, _looks: Looks) -> str:
    return escape(token.content) if token.meta.get(IN_LINK) else link_bare(token.content)


def _write_picture(token: Token, _looks: Looks) -> str:
    """Link to a picture of the web instead of loading it."""
    address = str(token.attrGet("src") or "")
    words = token.content or "picture"
    if not is_openable(address) or token.meta.get(IN_LINK):
        return escape(f"[{words}]")
    host = host_of(address)
    shown = escape(f"[{words}, {host}]" if host else f"[{words}]")
    return f'<a href="{escape(address)}" rel="noopener noreferrer nofollow">{shown}</a>'


def _write_fence(token: Token, looks: Looks) -> str:
    words = token.info.split() if token.type == "fence" else []
    return looks.code(token.content, words[0].lower() if words else "")


def _write_formula(token: Token, looks: Looks) -> str:
    source = str(token.meta.get("source", token.content))
    return looks.formula(token.content, source, token.type != math_syntax.INLINE)


def _write_note(token: Token, _looks: Looks) -> str:
    return f'<div class="footnote"><sup>{escape(str(token.meta.get("label", "")))}</sup> '


def _write_inline_code(token: Token, _looks: Looks) -> str:
    return f"<code>{escape(token.content)}</code>"


def _write_reference(token: Token, _looks: Looks) -> str:
    return f"<sup>[{escape(token.content)}]</sup>"


_WRITERS: dict[str, Callable[[Token, Looks], str]] = {
    "text": _write_text,
    "code_inline": _write_inline_code,
    "fence": _write_fence,
    "code_block": _write_fence,
    "image": _write_picture,
    "link_open": _write_link,
    math_syntax.INLINE: _write_formula,
    math_syntax.DISPLAY: _write_formula,
    math_syntax.BLOCK: _write_formula,
    footnote_syntax.REFERENCE: _write_reference,
    footnote_syntax.DEFINITION_OPEN: _write_note,
}
_FIXED = {
    "softbreak": "\n",
    "hardbreak": "<br>\n",
    "hr": "<hr>\n",
    "table_open": '<div class="table"><table>',
    "table_close": "</table></div>\n",
    footnote_syntax.DEFINITION_CLOSE: "</div>\n",
}
