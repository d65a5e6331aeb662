"""A field that takes a chord by having it pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from offhand.domain.chords import Modifier, NotAChord, check_global, parse_chord
from offhand.ui.actions import spell_keys
from offhand.ui.zoom import zoomed
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QHideEvent, QMouseEvent

    from offhand.domain.chords import Chord

MODIFIER_KEYS = {
    Qt.Key.Key_Control: Modifier.CTRL,
    Qt.Key.Key_Alt: Modifier.ALT,
    Qt.Key.Key_Shift: Modifier.SHIFT,
    Qt.Key.Key_Meta: Modifier.META,
    Qt.Key.Key_Super_L: Modifier.META,
    Qt.Key.Key_Super_R: Modifier.META,
}
SILENT_KEYS = frozenset(
    {
        *(Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_Hyper_L, Qt.Key.Key_Hyper_R),
        *(Qt.Key.Key_Mode_switch, Qt.Key.Key_Multi_key, Qt.Key.Key_unknown),
    }
)
"""Make no chord, and are no try at one."""
HELD = {
    Qt.KeyboardModifier.ControlModifier: Modifier.CTRL,
    Qt.KeyboardModifier.AltModifier: Modifier.ALT,
    Qt.KeyboardModifier.ShiftModifier: Modifier.SHIFT,
    Qt.KeyboardModifier.MetaModifier: Modifier.META,
}
WIDTH = 190
"""px."""
WAITING = later("Press keys…")
NEEDS_A_KEY = later("needs one more key beside those that are held")
STARTING_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
ANY = "A"
"""The key that stands for one that is still to come."""
CLEARING_KEYS = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})


class ChordField(QLineEdit):
    """Show a chord, and record another one: Esc keeps the old one, Backspace takes it away."""

    recorded = Signal(object)
    """With a ``Chord`` that may be taken from every program."""
    cleared = Signal()
    refused = Signal(str)
    """With a clause that says why, such as ``has no key``; recording goes on."""
    recording_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._chord = ""
        self._held: set[Modifier] = set()
        self._has_key = False
        """Something else was pressed beside the modifiers that are held."""
        self._is_recording = False
        self.setReadOnly(True)
        self.setMaximumWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setPlaceholderText(tr("None"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Have room for all modifiers and a key."""
        return QSize(zoomed(WIDTH), super().sizeHint().height())

    @property
    def is_recording(self) -> bool:
        """Say whether the next chord is taken."""
        return self._is_recording

    def show_chord(self, chord: str) -> None:
        """Show a chord; one that is being recorded is not disturbed."""
        self._chord = chord
        if not self._is_recording:
            self.setText(spell_keys(chord))

    def start(self) -> None:
        """Take the next chord that is pressed."""
        if self._is_recording:
            return
        self._is_recording = True
        self._held.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if QGuiApplication.platformName() == "xcb":
            # Else a chord that the window manager or another program has would not come here.
            self.grabKeyboard()
        self._show_held()
        self.recording_changed.emit(True)

    def stop(self) -> None:
        """Take none, and show the chord as it is."""
        if not self._is_recording:
            return
        self._is_recording = False
        if QGuiApplication.platformName() == "xcb":
            self.releaseKeyboard()
        self.setText(spell_keys(self._chord))
        self.recording_changed.emit(False)

    def event(self, event: QEvent, /) -> bool:
        """Take every key while recording, also those that would leave the field or call a command."""
        if self._is_recording and isinstance(event, QKeyEvent):
            event.accept()
            if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
                self._take_press(event)
            elif event.type() is QEvent.Type.KeyRelease:
                self._take_release(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin on Enter or Space; clear on Backspace."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in STARTING_KEYS:
            self.start()
        elif event.key() in CLEARING_KEYS:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin on a click."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give up where the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give up with the window."""
        super().hideEvent(event)
        self.stop()

    def _take_press(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        self._held = {each for flag, each in HELD.items() if event.modifiers() & flag}
        if key in MODIFIER_KEYS:
            self._has_key = self._has_key and bool(self._held)
            self._held.add(MODIFIER_KEYS[key])
            self._show_held()
        elif key not in SILENT_KEYS:
            self._has_key = True
            self._take_key(key, event.modifiers())

    def _take_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        if not self._held and key == Qt.Key.Key_Escape:
            self.stop()
        elif not self._held and key in CLEARING_KEYS:
            self.stop()
            self.cleared.emit()
        else:
            try:
                chord = read_chord(key, modifiers)
            except NotAChord as problem:
                self.refused.emit(str(problem))
                return
            self._take_chord(chord)

    def _take_chord(self, chord: Chord) -> None:
        self.setText(spell_keys(str(chord)))
        if reason := check_global(chord):
            self.refused.emit(reason)
        else:
            self.recorded.emit(chord)

    def _take_release(self, event: QKeyEvent) -> None:
        modifier = MODIFIER_KEYS.get(Qt.Key(event.key()))
        if modifier is None:
            return
        alone = bool(self._held) and not self._has_key
        self._held.discard(modifier)
        self._show_held()
        if alone and not self._held:
            self.refused.emit(tr(NEEDS_A_KEY))

    def _show_held(self) -> None:
        self.setText(f"{self._name_held()}…" if self._held else tr(WAITING))

    def _name_held(self) -> str:
        held = "+".join(each.value for each in Modifier if each in self._held)
        return spell_keys(f"{held}+{ANY}").removesuffix(ANY)


def read_chord(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> Chord:
    """Read a chord from what Qt says of a press; raises ``NotAChord``."""
    asked = modifiers & ~Qt.KeyboardModifier.GroupSwitchModifier
    combination = QKeyCombination(asked, key)
    return parse_chord(QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText))
