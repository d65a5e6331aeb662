"""What a command lacks, asked for before it is run; by keyboard alone from the first control to Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from offhand.ui.saved_commands.slot_rows import build_row, label_slot
from offhand.ui.theme import GAP
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offhand.domain.command_filling import Material
    from offhand.domain.saved_commands import SavedCommand
    from offhand.domain.slots import Slot, Source
    from offhand.ui.saved_commands.slot_rows import SlotRow

LABEL_DROP = 6
"""px that bring a label to the height of the text in the control beside it."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CommandForm(QFrame):
    """Ask for what is missing."""

    completed = Signal(object, object)
    """With the command and its ``Material``."""
    cancelled = Signal()
    resized = Signal()
    parts_wanted = Signal(object, object)
    """A slot lacks a picture or files; what is called with ``(names, parts)`` takes them."""

    def __init__(self) -> None:
        """Start hidden and empty."""
        super().__init__()
        self._command: SavedCommand | None = None
        self._material: Material | None = None
        self._rows: list[SlotRow] = []
        self._chosen: dict[tuple[str, str], str] = {}
        """What was chosen last, by command and slot."""
        self.setObjectName("commandForm")
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._with = _muted()
        self._problem = _muted()
        self._problem.setProperty("role", "danger")
        self._problem.hide()
        self._body = QWidget()
        self._run = QPushButton(tr("Run"))
        self._run.setObjectName("runCommand")
        self._run.setProperty("role", "primary")
        self._run.setAccessibleDescription(tr("Ask now (Enter)"))
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setObjectName("cancelCommand")
        self._cancel.setProperty("role", "quiet")
        self._cancel.setAccessibleDescription(tr("Ask nothing (Esc)"))
        for button in (self._run, self._cancel):
            button.setAccessibleName(button.text())
            button.setToolTip(button.accessibleDescription())
            button.setAutoDefault(False)
        self._column = QVBoxLayout(self)
        self._arrange()
        self._run.clicked.connect(self._submit)
        self._cancel.clicked.connect(self.cancel)
        for part in (self._run, self._cancel):
            part.installEventFilter(self)
        self.hide()

    @property
    def command(self) -> SavedCommand | None:
        """Return the command that is asked about."""
        return self._command

    @property
    def rows(self) -> tuple[SlotRow, ...]:
        """Return the controls in their order."""
        return tuple(self._rows)

    def present(
        self,
        command: SavedCommand,
        material: Material,
        missing: tuple[Slot, ...],
        doubtful: Mapping[Source, str],
    ) -> None:
        """Ask for the missing slots; ``doubtful`` are texts that may be meant."""
        self._command, self._material = command, material
        self.setAccessibleName(command.title)
        self.setAccessibleDescription(command.about)
        self._title.setText(f"{command.title} — {command.about}" if command.about else command.title)
        self._tell_of(command, material)
        self._report("")
        self._rows = [
            build_row(
                slot,
                command,
                chosen=self._chosen.get((command.name, slot.name), ""),
                doubtful=doubtful.get(slot.source, ""),
                choose_parts=self.parts_wanted.emit,
            )
            for slot in missing
        ]
        self._fill_body()
        self.show()
        self.focus_first()
        self.resized.emit()

    def focus_first(self) -> None:
        """Put the keyboard into the first control."""
        first = self._rows[0].field if self._rows else self._run
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def cancel(self) -> None:
        """Ask nothing."""
        if self._command is not None:
            self._leave()
            self.cancelled.emit()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Have Esc mean this form, before the window takes it."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.cancel()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter, which controls other than fields and buttons leave to the form."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            self._advance()
        else:
            super().keyPressEvent(event)

    def _advance(self) -> None:
        """Go to the next control that lacks something, or run where none does."""
        lacking = next((row for row in self._rows if not row.is_complete), None)
        if lacking is None:
            self._submit()
        elif lacking.field.hasFocus():
            self._report(tr("{label} is missing.", label=tr(lacking.label)))
        else:
            lacking.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _submit(self) -> None:
        lacking = next((row for row in self._rows if not row.is_complete), None)
        command, material = self._command, self._material
        if lacking is not None:
            self._report(tr("{label} is missing.", label=tr(lacking.label)))
            lacking.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif command is not None and material is not None:
            for row in self._rows:
                material = row.put_into(material)
                if row.slot.name:
                    self._chosen[command.name, row.slot.name] = material.choices.get(row.slot.name, "")
            self._leave()
            self.completed.emit(command, material)

    def _leave(self) -> None:
        self._command = self._material = None
        self.hide()
        self.resized.emit()

    def _report(self, words: str) -> None:
        if words != self._problem.text():
            self._problem.setText(words)
            self._problem.setVisible(bool(words))
            self.resized.emit()

    def _tell_of(self, command: SavedCommand, material: Material) -> None:
        """Say what goes along already, so that nothing is sent unseen."""
        told: list[str] = []
        for slot in command.slots.slots:
            text = " ".join(material.texts.get(slot.source, "")[:400].split())
            if text:
                told.append(tr("{slot}: “{text}”", slot=label_slot(slot, command), text=text))
            elif material.parts.get(slot.source):
                told.append(tr("{slot}: attached", slot=label_slot(slot, command)))
        self._with.setText("   ".join(told))
        self._with.setVisible(bool(told))

    def _fill_body(self) -> None:
        self._column.removeWidget(self._body)
        self._body.hide()
        self._body.deleteLater()
        self._body = QWidget()
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        grid.setColumnStretch(1, 1)
        before: QWidget | None = None
        for number, row in enumerate(self._rows):
            label = QLabel(tr(row.label))
            label.setContentsMargins(0, LABEL_DROP, 0, 0)
            label.setBuddy(row.field)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(row.control, number, 1)
            row.field.installEventFilter(self)
            row.advanced.connect(self._advance)
            row.changed.connect(self._note_change)
            if before is not None:
                QWidget.setTabOrder(before, row.field)
            before = row.field
        self._column.insertWidget(2, self._body)

    def _note_change(self) -> None:
        self._report("")
        self.resized.emit()

    def _arrange(self) -> None:
        self._with.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._problem, 1)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._run)
        self._column.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        self._column.setSpacing(GAP)
        self._column.addWidget(self._title)
        self._column.addWidget(self._with)
        self._column.addWidget(self._body)
        self._column.addLayout(buttons)


def _muted() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "muted")
    return label
