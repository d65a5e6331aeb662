"""Buttons for the models that may answer instead of one that is gone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from offhand.ui.flow import FlowLayout
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

GAP = 8
"""px between two buttons."""


class Succession(msgspec.Struct, frozen=True):
    """Know who may answer instead of a model, and have them asked."""

    find: Callable[[str, Sequence[str]], tuple[str, ...]]
    """Names them for a model, given whom the API named."""
    ask: Callable[[str, str], None]
    """Asks the question of a message again, of that model."""


class SuccessorButtons(QWidget):
    """Offer models, the nearest one first."""

    wanted = Signal(str)

    def __init__(self, name_model: Callable[[str], str], parent: QWidget) -> None:
        """Start with none; ``name_model`` turns a model's id into its name."""
        super().__init__(parent)
        self._name_model = name_model
        self._row = FlowLayout(self, GAP)
        self._buttons: list[QPushButton] = []
        self.hide()

    def show_models(self, models: tuple[str, ...]) -> None:
        """Offer other models."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._build(model, stands_out=not number) for number, model in enumerate(models)]
        self.setVisible(bool(models))

    def _build(self, model: str, *, stands_out: bool) -> QPushButton:
        name = self._name_model(model)
        button = QPushButton(tr("Ask {name}", name=name).replace("&", "&&"), self)
        if stands_out:
            button.setProperty("role", "primary")
        button.setAccessibleName(tr("Ask {name}", name=name))
        button.setAccessibleDescription(tr("Have this model answer here, and in this chat from now on"))
        button.setToolTip(tr("{model}: answers this question, and in this chat from now on", model=model))
        button.clicked.connect(partial(self.wanted.emit, model))
        self._row.addWidget(button)
        button.show()
        return button
