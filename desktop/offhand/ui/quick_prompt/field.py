"""The field of the quick prompt."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from offhand.ui.composer.editor import MessageField
from offhand.words import tr

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

LARGER = 1.15


class QuickField(MessageField):
    """Take a question; Ctrl and Enter send it to the main window."""

    send_there_requested = Signal()
    left_first = Signal()
    """Backspace is pressed before the first letter; ``left_at_start`` follows."""

    has_card = False

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("quickPrompt")
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * LARGER)
        self.setFont(font)
        self.setAccessibleName(tr("Quick prompt"))
        self.setAccessibleDescription(
            tr(
                "Your question. Enter sends it, Shift and Enter begins a new line, Ctrl and Enter "
                "sends it and goes on in the main window, Esc leaves."
            )
        )

    @property
    def is_at_start(self) -> bool:
        """Say whether the caret stands before the first letter, with nothing selected."""
        cursor = self.textCursor()
        return cursor.atStart() and not cursor.hasSelection() and not self.is_composing

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Tell Ctrl+Enter from Enter; while an input method composes both belong to it."""
        is_enter = event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if is_enter and not self.is_composing and not event.isAutoRepeat():
            event.accept()
            self.send_there_requested.emit()
            return
        if event.key() == Qt.Key.Key_Backspace and self.is_at_start and not event.isAutoRepeat():
            self.left_first.emit()
        super().keyPressEvent(event)

    def event(self, event: QEvent, /) -> bool:
        """Leave Ctrl+C to the window where nothing is selected here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
            and not self.textCursor().hasSelection()
        ):
            event.ignore()
            return False
        return super().event(event)
