"""Numbers in texts, written by the habit of a language; English needs none of it."""

from __future__ import annotations

import string

SIGNS = {"de": (".", ","), "zh_CN": (",", ".")}
"""The sign between groups of digits and the one before decimals, by language."""


class Numerals(string.Formatter):
    """Fill the places of a text, numbers by the habit of a language."""

    def __init__(self, language: str) -> None:
        group, point = SIGNS.get(language, (",", "."))
        self._signs = str.maketrans({",": group, ".": point})

    def format_field(self, value: object, format_spec: str) -> str:
        """Format one place; what is no number stays as it is."""
        said = str(super().format_field(value, format_spec))
        return said if isinstance(value, str) or not format_spec else said.translate(self._signs)
