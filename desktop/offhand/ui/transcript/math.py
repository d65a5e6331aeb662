"""LaTeX into pictures. Slow enough for a thread, and bounded, because formulas come from strangers.

What cannot be set within the limits gives None, and the reader sees its source.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

LONGEST = 1_000
"""Characters; setting takes half a millisecond for each."""
DEEPEST = 30
"""Braces within braces."""
WIDEST = 4_000
TALLEST = 2_000
"""px."""
_UNTITLED = re.compile(r"\\tag\*?\{[^{}]*\}|\\label\{[^{}]*\}")
_MARGIN = 1.0


@dataclass(frozen=True)
class FormulaStyle:
    """Say how formulas look: part of the name under which a picture is kept."""

    colour: str
    """As ``#rrggbb``."""
    size: float
    """px of the text around."""
    x_height: float
    """px of the font around; a picture in the middle of a line is placed by it."""
    density: float
    """Pixels for each px."""


@dataclass(frozen=True)
class DrawnFormula:
    """Be a formula as a picture whose middle sits where Qt puts the middle of a line."""

    name: str
    image: QImage
    width: float
    height: float
    """px."""


def draw_formula(latex: str, style: FormulaStyle, *, display: bool, name: str) -> DrawnFormula | None:
    """Set a formula; None where it cannot be set."""
    source = _UNTITLED.sub("", latex).strip()
    if not source or len(source) > LONGEST or _depth(source) > DEEPEST:
        return None
    _load_library()
    from latex2mathml import exceptions  # noqa: PLC0415 - heavy, and only where there are formulas
    from ziamath.tex import tex2mml  # noqa: PLC0415 - likewise
    from ziamath.zmath import Latex  # noqa: PLC0415 - likewise

    refusals = tuple(
        kind for kind in vars(exceptions).values() if isinstance(kind, type) and issubclass(kind, Exception)
    )
    try:
        if "\\" in tex2mml(source, inline=not display):
            return None  # an unknown command would be spelled out
        formula = Latex(source, size=style.size, color=style.colour, inline=not display, margin=_MARGIN)
        svg = formula.svg()
    except (*refusals, ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError):
        return None
    except (SyntaxError, TypeError, ValueError):
        return None
    width, height = formula.getsize()
    descent = max(0.0, -formula.getyofst())
    return _paint(svg, style, name, width + 2 * _MARGIN, (height - descent + _MARGIN, descent + _MARGIN))


@cache
def _load_library() -> None:
    """Import what sets formulas, and have it write what Qt can read: SVG 1.2 Tiny."""
    with warnings.catch_warnings():
        # It finds its fonts by a call that is deprecated, which is none of our reader's business.
        warnings.simplefilter("ignore", DeprecationWarning)
        from ziamath.config import config  # noqa: PLC0415 - heavy, and only where there are formulas
    config.svg2 = False


def _paint(
    svg: str, style: FormulaStyle, name: str, width: float, around_baseline: tuple[float, float]
) -> DrawnFormula | None:
    """Paint with so much room above or below that the baseline meets the one of the text.

    ``QTextDocumentLayout`` puts a picture aligned in the middle (height + x/2)/2 above the
    baseline, with x the x-height of the font.
    """
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - only where there are formulas

    ascent, descent = around_baseline
    half_x = style.x_height / 2
    room = max(2 * ascent - half_x, 2 * descent + half_x)
    top = (room + half_x) / 2 - ascent
    if not (0 < width <= WIDEST and 0 < room <= TALLEST):
        return None
    image = QImage(
        max(1, round(width * style.density)),
        max(1, round(room * style.density)),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    if not renderer.isValid():
        return None
    painter = QPainter(image)
    painter.scale(style.density, style.density)
    renderer.render(painter, QRectF(0, top, width, ascent + descent))
    painter.end()
    image.setDevicePixelRatio(style.density)
    return DrawnFormula(name, image, width, room)


def _depth(source: str) -> int:
    depth = deepest = 0
    for letter in source:
        depth += (letter == "{") - (letter == "}")
        deepest = max(deepest, depth)
    return deepest
