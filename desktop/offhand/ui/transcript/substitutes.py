"""Who answered in the place of whom was asked, for every footer of a transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.message import Reply


class Substitutes(QObject):
    """Tell of answers that others gave than were asked."""

    changed = Signal()
    """Another list of models may tell otherwise."""

    def __init__(self, parent: QObject) -> None:
        """Know of none yet."""
        super().__init__(parent)
        self._tell: Callable[[Reply], str] | None = None
        self._is_other_model: Callable[[Reply], bool] | None = None

    def use(self, tell: Callable[[Reply], str], is_other_model: Callable[[Reply], bool]) -> None:
        """Have ``tell`` say who answered in whose place, empty where nobody did.

        ``is_other_model`` says whether that was another model.
        """
        self._tell, self._is_other_model = tell, is_other_model
        self.changed.emit()

    def is_other_model(self, reply: Reply) -> bool:
        """Say whether another model answered than was asked."""
        return self._is_other_model is not None and self._is_other_model(reply)

    def tell(self, reply: Reply) -> str:
        """Say who answered in the place of whom was asked, empty where nobody did."""
        return self._tell(reply) if self._tell is not None else ""
