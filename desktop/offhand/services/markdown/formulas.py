"""LaTeX into SVG. Slow enough for a thread, and bounded, because formulas come from strangers.

What cannot be set within the limits gives None, and the reader sees its source.
"""

from __future__ import annotations

import re
import warnings
from functools import cache

import msgspec

from offhand.services.markdown.formula_rows import install_rows

LONGEST = 1_000
"""Characters; setting takes half a millisecond for each."""
DEEPEST = 30
"""Braces within braces."""
_UNTITLED = re.compile(r"\\tag\*?\{[^{}]*\}|\\label\{[^{}]*\}")
_MARGIN = 1.0


class SetFormula(msgspec.Struct, frozen=True):
    """Be a formula as a drawing; all sizes in the unit of the text's own."""

    svg: str
    width: float
    ascent: float
    """Above the baseline."""
    descent: float


def set_formula(latex: str, size: float, colour: str, *, display: bool) -> SetFormula | None:
    """Set a formula for text of a size; None where it cannot be set."""
    source = _UNTITLED.sub("", latex).strip()
    if not source or len(source) > LONGEST or _depth(source) > DEEPEST:
        return None
    _load_library()
    from xml.etree.ElementTree import fromstring  # noqa: PLC0415 - heavy, and only where there are formulas

    from latex2mathml import exceptions  # noqa: PLC0415 - likewise
    from ziamath.tex import tex2mml  # noqa: PLC0415 - likewise
    from ziamath.zmath import Math  # noqa: PLC0415 - likewise

    refusals = tuple(
        kind for kind in vars(exceptions).values() if isinstance(kind, type) and issubclass(kind, Exception)
    )
    try:
        written = tex2mml(source, inline=not display)
        if "\\" in written:
            return None  # an unknown command would be spelled out
        root = fromstring(written)  # noqa: S314 - written by the line above, not by a stranger
        root.set("mathcolor", colour)
        formula = Math(root, size, margin=_MARGIN)
        svg = formula.svg()
    except (*refusals, ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError):
        return None
    except (SyntaxError, TypeError, ValueError):
        return None
    width, height = formula.getsize()
    descent = max(0.0, -formula.getyofst())
    return SetFormula(svg, width + 2 * _MARGIN, height - descent + _MARGIN, descent + _MARGIN)


@cache
def _load_library() -> None:
    """Import what sets formulas, and have it write what Qt can read: SVG 1.2 Tiny."""
    with warnings.catch_warnings():
        # It finds its fonts by a call that is deprecated, which is none of our reader's business.
        warnings.simplefilter("ignore", DeprecationWarning)
        from ziamath.config import config  # noqa: PLC0415 - heavy, and only where there are formulas
    config.svg2 = False
    install_rows()


def _depth(source: str) -> int:
    depth = deepest = 0
    for letter in source:
        depth += (letter == "{") - (letter == "}")
        deepest = max(deepest, depth)
    return deepest
