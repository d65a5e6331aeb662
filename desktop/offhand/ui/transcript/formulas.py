"""The formulas that are drawn, and those that are waited for.

A formula is drawn in a thread, once; whoever asked for it before it was ready hears ``drawn``.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from offhand.ui.transcript.math import DrawnFormula, FormulaStyle, draw_formula

if TYPE_CHECKING:
    from offhand.services.tasks import TaskScope

KEPT = 400
"""Pictures in memory."""
TOGETHER = 12
"""Formulas drawn before the text is shown with them."""
MOST_WANTED = 60
"""Formulas that are waited for; those that were asked for before the others are let go."""

_Key = tuple[str, bool, FormulaStyle]


class Formulas(QObject):
    """Keep pictures of formulas."""

    drawn = Signal()

    def __init__(self, scope: TaskScope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self._style = FormulaStyle("#000000", 14.0, 7.0, 1.0)
        self._kept: OrderedDict[_Key, DrawnFormula | None] = OrderedDict()
        self._wanted: dict[_Key, None] = {}
        self._is_drawing = False

    def use_style(self, style: FormulaStyle) -> None:
        """Draw in this style from now on."""
        self._style = style
        self._wanted.clear()

    def find(self, latex: str, *, display: bool) -> DrawnFormula | None:
        """Return a picture, or None where there is none; it is drawn then, if it can be."""
        key = (latex, display, self._style)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        self._wanted[key] = None
        if len(self._wanted) > MOST_WANTED:
            del self._wanted[next(iter(self._wanted))]
        if not self._is_drawing:
            self._is_drawing = True
            self._scope.start(self._draw(), "draw formulas")
        return None

    def is_settled(self, latex: str, *, display: bool) -> bool:
        """Say whether it is known what this formula looks like, be it as its source."""
        return (latex, display, self._style) in self._kept

    async def _draw(self) -> None:
        try:
            while self._wanted:
                for key in list(self._wanted)[-TOGETHER:]:  # the last ones are in view, most likely
                    latex, display, style = key
                    name = f"{abs(hash(key)):x}"
                    picture = await asyncio.to_thread(draw_formula, latex, style, display=display, name=name)
                    self._kept[key] = picture
                    self._wanted.pop(key, None)
                while len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
                self.drawn.emit()
        finally:
            self._is_drawing = False
