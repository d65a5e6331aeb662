"""What is said about an answer that goes back, above the commands: a question, or what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from offhand.domain import quick_commands
from offhand.ui.actions import describe_button, native_keys
from offhand.ui.focus import holds_keyboard
from offhand.ui.quick_prompt.field import ENTER
from offhand.ui.theme import GAP
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

TOLD = 1000
"""Characters of a text in its tool tip, and to a screen reader."""


class ReturnBar(QFrame):
    """Ask before a text is replaced, or tell what was done and let it be taken back."""

    accepted = Signal()
    undo_wanted = Signal()
    changed = Signal()
    """It takes another height."""
    left = Signal()
    """The keyboard was in it, and it has gone."""

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.setObjectName("returnBar")
        self.setProperty("role", "bar")
        self._first, self._second = Line(), Line()
        self._note = QLabel()
        self._note.setObjectName("returnNote")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._accept = QPushButton()
        self._accept.setObjectName("acceptReturn")
        self._accept.setProperty("role", "primary")
        self._keep = QPushButton(tr("Keep (Esc)"))
        self._keep.setObjectName("keepText")
        self._keep.setAccessibleName(tr("Keep"))
        self._keep.setAccessibleDescription(tr("Leave everything as it is"))
        self._undo = QPushButton(
            f"{tr(quick_commands.QUICK_UNDO.label)} {native_keys(quick_commands.QUICK_UNDO)}"
        )
        self._undo.setObjectName("undoReturn")
        describe_button(self._undo, quick_commands.QUICK_UNDO)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for label in self._labels:
            lines.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP + 4, GAP // 2, GAP // 2, GAP // 2)
        row.setSpacing(GAP)
        row.addLayout(lines, 1)
        for button, wanted in (
            (self._accept, self.accepted),
            (self._keep, None),
            (self._undo, self.undo_wanted),
        ):
            button.setAutoDefault(False)
            row.addWidget(button)
            button.clicked.connect(wanted if wanted is not None else self.dismiss)
        self.hide()

    @property
    def _labels(self) -> tuple[QLabel, ...]:
        return self._first, self._second, self._note

    @property
    def is_asking(self) -> bool:
        """Say whether it waits for a yes or a no."""
        return not self.isHidden() and not self._accept.isHidden()

    @property
    def text(self) -> str:
        """Return what is said, empty where nothing is."""
        return "" if self.isHidden() else self.accessibleName()

    def ask(self, first: str, second: str, verb: str) -> None:
        """Show two lines and wait for Enter or Esc."""
        self._first.show_text(first)
        self._second.show_text(second)
        self._show(f"{first}\n{second}", self._first, self._second)
        self._accept.setText(tr("{verb} (Enter)", verb=verb))
        self._accept.setAccessibleName(verb)
        self._accept.setAccessibleDescription(f"{first[:TOLD]}; {second[:TOLD]}")
        self._accept.show()
        self._keep.show()
        self._undo.hide()
        self._accept.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def tell(self, text: str, *, can_undo: bool = False) -> None:
        """Say what was done, or what is left to do."""
        had_keyboard = holds_keyboard(self)
        self._note.setText(text)
        self._show(text, self._note)
        self._accept.hide()
        self._keep.hide()
        self._undo.setVisible(can_undo)
        if QAccessible.isActive() and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self.changed.emit()
        if had_keyboard:
            self.left.emit()

    def dismiss(self) -> None:
        """Say nothing any more."""
        if not self.isHidden():
            had_keyboard = holds_keyboard(self)
            self.hide()
            self.changed.emit()
            if had_keyboard:
                self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press of the button that has the keyboard, which has to be in here for that."""
        button = self.focusWidget()
        if event.key() in ENTER and isinstance(button, QPushButton) and not event.isAutoRepeat():
            button.click()
        else:
            super().keyPressEvent(event)

    def _show(self, said: str, *labels: QLabel) -> None:
        for label in self._labels:
            label.setVisible(label in labels)
        self.setAccessibleName(said[:TOLD])
        self.show()


class Line(QLabel):
    """Show the beginning of a text in one line, as much as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Take another text."""
        self._text = " ".join(text[:TOLD].split())
        self.setToolTip(text[:TOLD])
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut it anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width()))
