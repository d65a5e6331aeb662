"""Letters that a font was never asked about: it takes far longer to lay out a text with many of them.

Each is read from the font's file first. A list of some thousand Han characters is thereby laid out in
a tenth of a second and more; once they are known, in a few milliseconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontMetricsF

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

AT_ONCE: Final = 300
"""Letters that are made known in one go: about 5 ms."""


class Letters:
    """Know which letters were laid out before, in each font."""

    def __init__(self) -> None:
        self._known: dict[str, set[str]] = {}

    def learn(self, text: str, font: QFont) -> bool:
        """Make letters of a text known, some at a time; say whether it can be laid out quickly now."""
        if text.isascii():
            return True
        known = self._known.setdefault(font.key(), set())
        strange = set(text) - known
        if len(strange) <= AT_ONCE:
            known |= strange
            return True
        learnt = sorted(strange)[:AT_ONCE]
        QFontMetricsF(font).horizontalAdvance("".join(learnt))
        known.update(learnt)
        return False
