"""What a command asks for, one control for each slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from offhand.domain.slots import Source
from offhand.ui.composer.editor import MessageField
from offhand.ui.theme import GAP
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.command_filling import Material
    from offhand.domain.message import Part
    from offhand.domain.saved_commands import SavedCommand
    from offhand.domain.slots import Slot

FRAMED = "QPlainTextEdit { padding: 1px 4px; } QPlainTextEdit:focus { padding: 0 3px; }"
LABELS = {
    Source.SELECTION: later("Selected text"),
    Source.CLIPBOARD: later("Copied text"),
    Source.INPUT: later("Input"),
    Source.SCREENSHOT: later("Picture"),
    Source.FILES: later("Files"),
}
HINTS = {
    Source.SELECTION: later("Nothing is selected: type or paste the text"),
    Source.CLIPBOARD: later("Nothing is copied: type or paste the text"),
    Source.INPUT: later("Enter goes on, Shift and Enter begins a new line"),
}


def label_slot(slot: Slot, command: SavedCommand) -> str:
    """Name a slot for people."""
    if slot.source is Source.INPUT and command.asks:
        return command.asks
    if slot.source is Source.CHOICE:
        words = slot.name.replace("_", " ").replace("-", " ")
        return {"lang": tr("Language")}.get(slot.name, words[:1].upper() + words[1:])
    return tr(LABELS.get(slot.source, slot.source.value))


class SlotRow(QObject):
    """Ask for one slot."""

    advanced = Signal()
    """Enter was pressed."""
    changed = Signal()

    def __init__(self, slot: Slot, label: str, control: QWidget) -> None:
        super().__init__(control)
        self.slot = slot
        self.label = label
        self.control = control

    @property
    def field(self) -> QWidget:
        """Return what takes the keyboard."""
        return self.control

    @property
    def is_complete(self) -> bool:
        """Say whether there is something."""
        raise NotImplementedError

    def put_into(self, material: Material) -> Material:
        """Return what is there with what was asked for."""
        raise NotImplementedError


class ChoiceRow(SlotRow):
    """Offer what can be chosen."""

    def __init__(self, slot: Slot, label: str, choices: tuple[str, ...], chosen: str) -> None:
        """``chosen`` is marked, where it is among the choices."""
        self._box = QComboBox()
        super().__init__(slot, label, self._box)
        for choice in choices:
            # Models are told the choice as its file has it.
            self._box.addItem(tr(choice, about="what a saved command offers"), choice)
        self._box.setCurrentIndex(max(0, self._box.findData(chosen)))
        self._box.setMaxVisibleItems(20)
        self._box.setAccessibleName(self.label)
        self._box.setAccessibleDescription(tr("Up and Down choose, Enter goes on"))
        self._box.setObjectName(f"{slot.name}Choice")

    @property
    def is_complete(self) -> bool:
        """Say yes: one is always marked."""
        return True

    def put_into(self, material: Material) -> Material:
        """Choose what is marked."""
        return material.choose(self.slot.name, self._box.currentData())


class TextRow(SlotRow):
    """Take a text."""

    def __init__(self, slot: Slot, label: str, text: str) -> None:
        """``text`` stands in it, selected so that typing replaces it."""
        self._field = MessageField()
        self._field.finish()
        super().__init__(slot, label, self._field)
        # The composer's card draws the frame of its field; here the field draws its own.
        self._field.setStyleSheet(FRAMED)
        self._field.setPlainText(text)
        self._field.selectAll()
        self._field.setObjectName(f"{slot.name or slot.source.value}Text")
        self._field.setAccessibleName(self.label)
        hint = tr(HINTS.get(slot.source, HINTS[Source.INPUT]))
        self._field.setAccessibleDescription(hint)
        self._field.setPlaceholderText(hint)
        self._field.send_requested.connect(self.advanced)
        self._field.textChanged.connect(self.changed)

    @property
    def is_complete(self) -> bool:
        """Say whether there are letters."""
        return bool(self._field.read_text().strip())

    def put_into(self, material: Material) -> Material:
        """Give the text to the slot."""
        text = self._field.read_text()
        if self.slot.source is Source.CHOICE:
            return material.choose(self.slot.name, " ".join(text.split()))
        return material.put_text(self.slot.source, text)


class PartsRow(SlotRow):
    """Have a picture or files chosen."""

    wanted = Signal(object, object)
    """With the slot, and what takes the names and parts that came of it."""

    def __init__(self, slot: Slot, label: str) -> None:
        self._parts: tuple[Part, ...] = ()
        row = QWidget()
        super().__init__(slot, label, row)
        what = tr("a picture") if slot.source is Source.SCREENSHOT else "files"
        self._button = QPushButton(tr("Choose {what}…", what=what))
        self._button.setObjectName(f"choose{slot.source.value.capitalize()}")
        self._button.setAccessibleName(tr("Choose {what}", what=what))
        self._button.setAccessibleDescription(tr("{label} for this command", label=self.label))
        self._button.setAutoDefault(False)
        self._names = QLabel(tr("none yet"))
        self._names.setProperty("role", "muted")
        self._names.setTextFormat(Qt.TextFormat.PlainText)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(self._button)
        line.addWidget(self._names, 1)
        self._button.clicked.connect(self._ask)

    @property
    def field(self) -> QWidget:
        """Return the button."""
        return self._button

    @property
    def is_complete(self) -> bool:
        """Say whether something was chosen and read."""
        return bool(self._parts)

    def put_into(self, material: Material) -> Material:
        """Let it go along."""
        return material.put_parts(self.slot.source, self._parts)

    def take(self, names: str, parts: tuple[Part, ...]) -> None:
        """Show what was chosen."""
        self._parts = parts
        self._names.setText(names)
        self.changed.emit()

    def _ask(self) -> None:
        self.wanted.emit(self.slot, self.take)


def build_row(
    slot: Slot,
    command: SavedCommand,
    *,
    chosen: str,
    doubtful: str,
    choose_parts: Callable[[object, object], object],
) -> SlotRow:
    """Build the control of a slot; ``doubtful`` is a text that may be meant."""
    label = label_slot(slot, command)
    choices = command.choices.get(slot.name, ()) if slot.source is Source.CHOICE else ()
    if choices:
        return ChoiceRow(slot, label, choices, chosen)
    if slot.source in {Source.SCREENSHOT, Source.FILES}:
        row = PartsRow(slot, label)
        row.wanted.connect(choose_parts)
        return row
    return TextRow(slot, label, chosen if slot.source is Source.CHOICE else doubtful)
