"""The models that the next question goes to side by side, as chips above the composer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from offhand.domain.commands import COMPARE
from offhand.domain.model_settings import KEEP_COMPARING
from offhand.ui.actions import tool_tip
from offhand.ui.elided import ElidedLabel
from offhand.ui.flow import FlowLayout
from offhand.ui.focus import holds_keyboard
from offhand.ui.theme import GAP
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.ui.icons import Icons

WIDEST = 220
"""px of a chip's name."""
CHIP = 32
"""px of its height, and of what stands beside it."""


class ModelsBar(QFrame):
    """Show who will answer; hidden while that is one model."""

    removed = Signal(str)
    """With the id of a model that is to be asked no longer."""
    change_wanted = Signal()
    cleared = Signal()
    keeping_wanted = Signal(bool)
    """The models are to be asked again after an answer was chosen, or not."""
    left = Signal()
    """The keyboard was in the bar that is gone."""

    def __init__(self, icons: Icons) -> None:
        """Start hidden."""
        super().__init__()
        self._icons = icons
        self._chips: list[ModelChip] = []
        self._models: tuple[tuple[str, str], ...] = ()
        self.setObjectName("comparedModels")
        self.setProperty("role", "bar")
        self._label = QLabel(tr("Side by side:"))
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setProperty("role", "muted")
        self._label.setMinimumHeight(CHIP)
        self._change = _make_button(
            self, icons, "plus", "changeModels", tr("Add or change models"), tool_tip(COMPARE)
        )
        self._change.clicked.connect(self.change_wanted)
        self._keep = _make_button(
            self, icons, "pin", "keepModels", tr(KEEP_COMPARING.label), tr(KEEP_COMPARING.meaning)
        )
        self._keep.setCheckable(True)
        self._keep.clicked.connect(self.keeping_wanted)
        alone = tr("Send the next questions to one model again")
        self._clear = _make_button(self, icons, "close", "clearModels", tr("Ask one model"), alone)
        self._clear.clicked.connect(self.cleared)
        self._flow = FlowLayout(None, GAP // 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP + 4, 4, 4, 4)
        row.addLayout(self._flow, 1)
        self._flow.addWidget(self._label)
        self.hide()

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """Return what can be pressed, from left to right."""
        return (*(chip.remove for chip in self._chips), self._change, self._keep, self._clear)

    def show_keeping(self, *, is_on: bool) -> None:
        """Show whether these models are asked again after an answer was chosen."""
        self._keep.setChecked(is_on)

    def show_models(self, models: Sequence[tuple[str, str]]) -> None:
        """Show these models by id and name."""
        if self._models == tuple(models):
            return
        self._models = tuple(models)
        had_keyboard = holds_keyboard(self)
        tools = (self._change, self._keep, self._clear)
        for widget in (*self._chips, *tools):
            self._flow.removeWidget(widget)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [ModelChip(name, self._icons, self) for _, name in models]
        for chip, (model, _) in zip(self._chips, models, strict=True):
            chip.remove.clicked.connect(partial(self.removed.emit, model))
            self._flow.addWidget(chip)
            chip.show()
        for tool in tools:
            self._flow.addWidget(tool)
        names = ", ".join(name for _, name in models)
        self.setAccessibleName(tr("Side by side: {names}", names=names) if models else "")
        self.setVisible(bool(models))
        if had_keyboard:
            if self._chips:
                self._chips[0].remove.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.left.emit()


class ModelChip(QFrame):
    """Name one model, with a button that takes it out."""

    def __init__(self, name: str, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("modelChip")
        self.setProperty("role", "chip")
        label = ElidedLabel()
        label.show_text(name)
        label.setFixedWidth(min(WIDEST, label.fontMetrics().horizontalAdvance(name) + 4))
        self.remove = QToolButton()
        self.remove.setObjectName("removeModel")
        self.remove.setProperty("role", "quiet")
        self.remove.setAccessibleName(tr("Remove {name}", name=name))
        self.remove.setAccessibleDescription(tr("Do not ask this model"))
        self.remove.setToolTip(tr("Do not ask {name}", name=name))
        icons.set_icon(self.remove, "close", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(label)
        row.addWidget(self.remove)
        self.setFixedHeight(CHIP)


def _make_button(
    parent: QWidget, icons: Icons, icon: str, name: str, label: str, meaning: str
) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setProperty("role", "quiet")
    button.setAccessibleName(label)
    button.setAccessibleDescription(meaning)
    button.setToolTip(f"{label}: {meaning}")
    button.setFixedHeight(CHIP)
    icons.set_icon(button, icon, "muted")
    return button
