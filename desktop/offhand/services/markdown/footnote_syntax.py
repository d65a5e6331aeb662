"""Where footnotes stand in Markdown: rules that add them to the parser.

Definitions are read as the plugin reads them and stay where they are written, which mostly is the
end; a growing text would move them about otherwise. A mark shows its label, so that nothing has to
be counted and a part of a message can be written again without the rest of it. As in GFM, a mark
without a definition is text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

REFERENCE = "footnote_ref"
DEFINITION_OPEN = "footnote_reference_open"
DEFINITION_CLOSE = "footnote_reference_close"


def install_footnotes(parser: MarkdownIt) -> None:
    """Teach a parser about footnotes."""
    parser.block.ruler.before(
        "reference", "footnote_def", _read_definition, {"alt": ["paragraph", "reference"]}
    )
    parser.inline.ruler.before("link", "footnote_ref", _read_reference)


def _name(label: str) -> str:
    """Return the name under which a definition is kept among those of links, which never have a zero."""
    return "\0" + label


def _read_definition(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    if not state.src.startswith("[^", state.bMarks[start_line] + state.tShift[start_line]):
        return False  # this is asked of every line
    from mdit_py_plugins.footnote.index import footnote_def  # noqa: PLC0415 - the first window shows no Markdown

    before = len(state.tokens)
    if not footnote_def(state, start_line, end_line, silent):
        return False
    if not silent:
        opening = state.tokens[before]
        definitions = state.env.setdefault("references", {})
        place = {"title": "", "href": "", "map": opening.map}
        definitions.setdefault(_name(str(opening.meta["label"])), place)
    return True


def _read_reference(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("[^", state.pos):
        return False
    end = state.src.find("]", state.pos, state.posMax)
    label = state.src[state.pos + 2 : end]
    if end < 0 or _name(label) not in state.env.get("references", {}):
        return False
    if not silent:
        token = state.push(REFERENCE, "", 0)
        token.content = label
        token.meta = {"label": label}
    state.pos = end + 1
    return True
