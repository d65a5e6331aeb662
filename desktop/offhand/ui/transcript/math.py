"""Formulas into pictures, in a thread. What cannot be set gives None, and the reader sees its source."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from offhand.services.markdown.formula_breaks import split_formula
from offhand.services.markdown.formulas import set_formula

WIDEST = 4_000
TALLEST = 2_000
"""px."""
IN_ONE = 30
"""Times the size of the text that a formula is wide at most, where it can be set in pieces that wrap."""


class FormulaStyle(msgspec.Struct, frozen=True):
    """Say how formulas look: part of the name under which a picture is kept."""

    colour: str
    """As ``#rrggbb``."""
    size: float
    """px of the text around."""
    x_height: float
    """px of the font around; a picture in the middle of a line is placed by it."""
    density: float
    """Pixels for each px."""


class DrawnFormula(msgspec.Struct, frozen=True):
    """Be a formula as a picture whose middle sits where Qt puts the middle of a line."""

    name: str
    image: QImage
    width: float
    height: float
    """px."""


def draw_formula(latex: str, style: FormulaStyle, *, display: bool, name: str) -> DrawnFormula | None:
    """Set a formula; None where it cannot be set, or is so wide that it has to be set in pieces."""
    formula = set_formula(latex, style.size, style.colour, display=display)
    if formula is None or (formula.width > IN_ONE * style.size and len(split_formula(latex)) > 1):
        return None
    return _paint(formula.svg, style, name, formula.width, (formula.ascent, formula.descent))


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
