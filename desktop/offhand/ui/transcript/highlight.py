"""Colours of code: which stretch of a line means what. No Qt in here.

Pygments is imported on first use and runs in a thread; what it is not sure of stays plain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygments.lexer import Lexer
    from pygments.token import _TokenType  # pyright: ignore[reportPrivateUsage] - its only name

LONGEST = 60_000
"""Characters; longer code stays plain."""
LONGEST_LINE = 400

TONES = (
    ("Comment.Preproc", "warning"),
    ("Comment", "muted"),
    ("Keyword", "accent"),
    ("Operator.Word", "accent"),
    ("Literal.String", "success"),
    ("Literal.Number", "warning"),
    ("Name.Function", "link"),
    ("Name.Class", "link"),
    ("Name.Decorator", "link"),
    ("Name.Tag", "link"),
    ("Name.Builtin", "link"),
    ("Name.Attribute", "warning"),
    ("Name.Exception", "danger"),
    ("Generic.Deleted", "danger"),
    ("Generic.Inserted", "success"),
    ("Generic.Heading", "link"),
    ("Generic.Subheading", "link"),
    ("Generic.Prompt", "muted"),
)
"""Kinds of tokens by colour fields of the theme, so that code follows its contrast rules."""


class Stretch(msgspec.Struct, frozen=True):
    """Be a piece of one line in one tone."""

    start: int
    """UTF-16 units from the start of the line, as Qt counts."""
    length: int
    tone: str


def highlight(code: str, language: str) -> list[list[Stretch]]:
    """Return the coloured stretches of every line; empty where nothing is known of the language."""
    if not language or len(code) > LONGEST or any(len(line) > LONGEST_LINE for line in code.split("\n")):
        return []
    from pygments import lexers  # noqa: PLC0415 - heavy, and only where there is code
    from pygments.util import ClassNotFound  # noqa: PLC0415 - likewise

    find_lexer = cast("Callable[..., Lexer]", lexers.get_lexer_by_name)  # pyright: ignore[reportUnknownMemberType] - options are untyped
    try:
        lexer = find_lexer(language, stripnl=False)  # some lexers pass over a line without an end
    except ClassNotFound:
        return []
    lines: list[list[Stretch]] = [[]]
    column = 0
    for kind, text in lexer.get_tokens(code):
        tone = _tone_of(kind)
        for number, piece in enumerate(text.split("\n")):
            if number:
                lines.append([])
                column = 0
            length = len(piece.encode("utf-16-le")) // 2
            if tone and length:
                lines[-1].append(Stretch(column, length, tone))
            column += length
    return lines


def _tone_of(kind: _TokenType) -> str:
    name = str(kind).removeprefix("Token.")
    return next((tone for prefix, tone in TONES if name.startswith(prefix)), "")
