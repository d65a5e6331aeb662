"""Colours of code in files: by rules of a style sheet, or written on every piece."""

from __future__ import annotations

from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Callable

LIGHT, DARK = "xcode", "github-dark"
"""By their names in Pygments."""
LONGEST = 60_000
LONGEST_LINE = 2_000
"""Characters of code that is coloured."""
PREFIX = "c-"


def colour_by_class(code: str, language: str) -> str:
    """Return code as HTML whose pieces have the classes of ``list_code_rules``."""
    return _colour(code, language, classprefix=PREFIX)


def colour_in_place(code: str, language: str) -> str:
    """Return code as HTML whose pieces say their own colours, for paper."""
    return _colour(code, language, noclasses=True, style=LIGHT)


@cache
def list_code_rules() -> str:
    """Return the rules of a style sheet that colour code, by day and by night."""
    return f"{_list_rules(LIGHT)}@media screen and (prefers-color-scheme: dark) {{\n{_list_rules(DARK)}}}\n"


def _colour(code: str, language: str, **options: object) -> str:
    """Colour what is in a known language and not too long; the rest stays as it is."""
    is_long = len(code) > LONGEST or max(map(len, code.split("\n"))) > LONGEST_LINE
    if not language or is_long:
        return escape(code)
    import pygments  # noqa: PLC0415 - heavy, and only where there is code
    from pygments import lexers  # noqa: PLC0415 - likewise
    from pygments.util import ClassNotFound  # noqa: PLC0415 - likewise

    find_lexer = cast("Callable[..., Any]", lexers.get_lexer_by_name)  # pyright: ignore[reportUnknownMemberType] - options are untyped
    write = cast("Callable[..., str]", pygments.highlight)  # pyright: ignore[reportUnknownMemberType] - likewise
    try:
        lexer = find_lexer(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return escape(code)
    return write(code, lexer, _make_formatter(nowrap=True, **options))


def _list_rules(style: str) -> str:
    rules = str(_make_formatter(style=style, classprefix=PREFIX).get_style_defs("pre"))
    return "".join(f"{line}\n" for line in rules.splitlines() if line.startswith(f"pre .{PREFIX}"))


def _make_formatter(**options: object) -> Any:  # noqa: ANN401 - Pygments is untyped here
    from pygments.formatters import html  # noqa: PLC0415 - heavy, and only where a file is written

    return cast("Any", html).HtmlFormatter(**options)
