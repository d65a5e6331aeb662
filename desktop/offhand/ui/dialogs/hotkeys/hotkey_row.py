"""One action that a hotkey can be bound to: its chord, how to change it, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from offhand.services.wording.hotkeys import SILENT, Said
from offhand.ui.dialogs.hotkeys.chord_field import ChordField
from offhand.ui.dialogs.hotkeys.said_label import SaidLabel, make_name
from offhand.ui.dialogs.key_form import introduce
from offhand.ui.theme import GAP, MARGIN
from offhand.ui.zoom import follow_font, zoomed
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from offhand.domain.chords import Chord
    from offhand.domain.hotkey_actions import HotkeyAction
    from offhand.ui.icons import Icons

NARROW = 460
"""px of width below which the field stands under its label."""
HOW = later("Enter or a click records another chord; Esc then keeps the old one, Backspace takes it away.")


class HotkeyRow(QWidget):
    """Show and record the chord of one action; the page decides what a chord may be."""

    recorded = Signal(object, object)
    """The action and the chord that was pressed."""
    chosen = Signal(object, str)
    """The action and the chord to be in force, empty for none."""
    recording_changed = Signal(object, bool)

    def __init__(self, action: HotkeyAction, icons: Icons) -> None:
        super().__init__()
        self.action = action
        self.field = ChordField()
        self.record_button = QPushButton()
        self._clear = QToolButton()
        self._reset = QToolButton()
        self._label = QLabel()
        self._meaning = QLabel()
        name = make_name(action.id)
        self._problem = SaidLabel(f"{name}Problem")
        self._outcome = SaidLabel(f"{name}Outcome")
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._introduce_all(name, icons)
        self._lay_out()
        self.field.recorded.connect(self._record)
        self.field.refused.connect(self._refuse)
        self.field.cleared.connect(self._empty)
        self.field.recording_changed.connect(self._follow_recording)
        self.record_button.pressed.connect(self._note_recording)
        self.record_button.clicked.connect(self._turn)
        self._clear.clicked.connect(self._empty)
        self._reset.clicked.connect(self._go_back)
        self._was_recording = False

    @property
    def problem(self) -> str:
        """Return why what was pressed is not taken."""
        return self._problem.text()

    @property
    def outcome(self) -> str:
        """Return what the desktop made of the chord."""
        return self._outcome.text()

    def show_state(self, action: HotkeyAction, chord: str, said: Said) -> None:
        """Show the chord in force and what became of it."""
        self.action = action
        self._label.setText(tr(action.label))
        self._meaning.setText(tr(action.meaning))
        self._meaning.setVisible(bool(tr(action.meaning)))
        self.field.show_chord(chord)
        self._clear.setVisible(bool(chord))
        self._reset.setVisible(chord != action.default)
        self._outcome.say(said)
        words = " ".join(
            part for part in (tr(action.meaning), chord or tr("None."), tr(said.text), tr(HOW)) if part
        )
        self.field.setAccessibleDescription(words)

    def report(self, reason: str) -> None:
        """Say why a chord is not taken; an empty reason takes that back."""
        self._problem.say(Said("danger", reason) if reason else SILENT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack label and field where they do not fit side by side."""
        super().resizeEvent(event)
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(down if self.width() < zoomed(NARROW) else right)

    def _introduce_all(self, name: str, icons: Icons) -> None:
        label = tr(self.action.label)
        introduce(self.field, f"{name}Hotkey", tr("Hotkey {label}", label=label), tr(HOW))
        introduce(
            self.record_button,
            f"{name}Record",
            tr("Record {label}", label=label),
            tr("Have the next chord taken"),
        )
        introduce(self._clear, f"{name}Clear", tr("Clear {label}", label=label), tr("Take its chord away"))
        introduce(self._reset, f"{name}Reset", tr("Reset {label}", label=label), tr("Go back to the default"))
        self.record_button.setText(tr("Record"))
        for button, icon in ((self._clear, "close"), (self._reset, "reset")):
            icons.set_icon(button, icon, "muted")
            button.setProperty("role", "quiet")
            button.setToolTip(button.accessibleDescription())
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        # Else the field would lose the keyboard to it, and with that the recording that it ends.
        self.record_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _lay_out(self) -> None:
        font = self._label.font()
        font.setWeight(font.Weight.DemiBold)
        self._label.setFont(font)
        self._label.setBuddy(self.field)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._meaning.setProperty("role", "muted")
        self._meaning.setTextFormat(Qt.TextFormat.PlainText)
        self._meaning.setWordWrap(True)
        self.record_button.setMinimumWidth(
            self.record_button.fontMetrics().horizontalAdvance(tr("Cancel")) + 30
        )
        follow_font(self.record_button)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._label)
        words.addWidget(self._meaning)
        control = QHBoxLayout()
        control.setSpacing(GAP // 2)
        control.setAlignment(Qt.AlignmentFlag.AlignTop)
        control.addWidget(self.field, 1, Qt.AlignmentFlag.AlignTop)
        for button in (self.record_button, self._clear, self._reset):
            control.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._body.setSpacing(GAP)
        self._body.addLayout(words, 1)
        self._body.addLayout(control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, MARGIN // 2, 0, MARGIN // 2)
        column.setSpacing(GAP // 2)
        column.addLayout(self._body)
        column.addWidget(self._problem)
        column.addWidget(self._outcome)

    def _note_recording(self) -> None:
        self._was_recording = self.field.is_recording

    def _turn(self) -> None:
        if self.field.is_recording:
            self.field.stop()
        elif not self._was_recording:
            self.field.start()
        self._was_recording = False

    def _record(self, chord: Chord) -> None:
        self.recorded.emit(self.action, chord)

    def _refuse(self, reason: str) -> None:
        self.report(f"{self.field.text()} {reason}.")

    def _empty(self) -> None:
        self.report("")
        self.chosen.emit(self.action, "")

    def _go_back(self) -> None:
        self.report("")
        self.chosen.emit(self.action, self.action.default)

    def _follow_recording(self, is_recording: bool) -> None:
        self.record_button.setText(tr("Cancel") if is_recording else tr("Record"))
        self.report("")
        self.recording_changed.emit(self.action, is_recording)
