"""The font of code, whose letters all have one width.

Under a Chinese locale fontconfig gives a font for ``monospace`` that has the signs and no fixed width,
so that code loses its columns; what a font says of itself is not to be relied on either.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

KNOWN = ("Noto Sans Mono", "DejaVu Sans Mono", "Liberation Mono", "Cascadia Mono", "Consolas", "Menlo")
"""Put before a font of the system that is not fixed, where they are there."""


@cache
def list_fixed_families() -> tuple[str, ...]:
    """Return the families in which code is written, the first for what it has."""
    usual = tuple(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families())
    if is_fixed(usual):
        return usual
    return (*(family for family in KNOWN if QFontDatabase.hasFamily(family) and is_fixed([family])), *usual)


def is_fixed(families: tuple[str, ...] | list[str]) -> bool:
    """Say whether narrow letters are as wide as wide ones."""
    font = QFont()
    font.setFamilies(families)
    metrics = QFontMetricsF(font)
    return abs(metrics.horizontalAdvance("iiii") - metrics.horizontalAdvance("WWWW")) < 1


def fixed_font() -> QFont:
    """Return the font of code; on a widget it is as large as the widget's other text."""
    font = QFont()
    font.setFamilies(list_fixed_families())
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font
