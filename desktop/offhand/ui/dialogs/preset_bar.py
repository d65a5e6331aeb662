"""The line of presets: take one over, make one of what a chat has, begin new chats with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offhand.ui.dialogs.editors import ChoiceBox
from offhand.ui.flow import FlowLayout
from offhand.ui.theme import GAP
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.domain.presets import PresetList

OWN = later("Settings of its own")
PLAIN = later("As in the settings")


class PresetBar(QWidget):
    """Show which preset a chat has, and what can be done with presets."""

    chosen = Signal(str)
    """With a preset's name, empty for none at all."""
    saving_wanted = Signal()
    removed = Signal(str)
    default_chosen = Signal(str)
    """With the name that new chats are to begin with, empty for none."""

    def __init__(self) -> None:
        """Know no presets."""
        super().__init__()
        self.box = ChoiceBox()
        self.box.setObjectName("preset")
        self.box.setAccessibleName(tr("Preset"))
        self.box.setAccessibleDescription(tr("Take over a model and settings that were given a name"))
        self.save = _make_button("savePreset", tr("Save as preset…"), tr("Give these settings a name"))
        self.remove = _make_button(
            "removePreset", tr("Remove preset"), tr("Forget it; chats keep its values")
        )
        self.default = QCheckBox(tr("New chats begin with it"))
        self.default.setObjectName("presetDefault")
        self.default.setAccessibleName(tr("New chats begin with it"))
        self.default.setAccessibleDescription(tr("Give every new chat the settings of this preset"))
        label = QLabel(tr("Preset"))
        label.setBuddy(self.box)
        first = QHBoxLayout()
        first.setSpacing(GAP)
        first.addWidget(label)
        first.addWidget(self.box, 1)
        ways = FlowLayout(None, GAP)
        for widget in (self.save, self.remove, self.default):
            ways.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(first)
        column.addLayout(ways)
        self.box.activated.connect(self._choose)
        self.save.clicked.connect(self.saving_wanted)
        self.remove.clicked.connect(self._remove)
        self.default.clicked.connect(self._make_default)

    def show_presets(self, presets: PresetList, current: str, *, has_own: bool) -> None:
        """List the presets; ``current`` is the one that the chat has, empty where it has none."""
        self.box.clear()
        self.box.addItem(tr(PLAIN), "")
        for preset in presets.presets:
            self.box.addItem(preset.name, preset.name)
        if has_own and not current:
            self.box.addItem(tr(OWN), None)
            self.box.setCurrentIndex(self.box.count() - 1)
        else:
            self.box.setCurrentIndex(max(0, self.box.findData(current)))
        self.save.setEnabled(has_own)
        self.remove.setEnabled(bool(current))
        self.default.setEnabled(bool(current))
        self.default.setChecked(bool(current) and current == presets.default)

    def _choose(self, row: int) -> None:
        name = self.box.itemData(row)
        if name is not None:
            self.chosen.emit(name)

    def _remove(self) -> None:
        self.removed.emit(self.box.currentData() or "")

    def _make_default(self, is_default: bool) -> None:
        self.default_chosen.emit(self.box.currentData() or "" if is_default else "")


def _make_button(identity: str, name: str, description: str) -> QPushButton:
    button = QPushButton(name)
    button.setObjectName(identity)
    button.setAccessibleName(name)
    button.setAccessibleDescription(description)
    button.setAutoDefault(False)
    return button
