"""The panel above the composer in which a summary is asked for, read, changed and used."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from offhand.ui.focus import holds_keyboard
from offhand.ui.theme import GAP
from offhand.ui.zoom import follow_font
from offhand.words import later, tr

LINES = 9
"""Lines of the text that are seen."""


class SummaryPanel(QFrame):
    """Ask before writing, show what is written, and let it be changed before it is used."""

    begun = Signal()
    stopped = Signal()
    used = Signal(str)
    cancelled = Signal()

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.setObjectName("summaryPanel")
        self.setProperty("role", "bar")
        self._title = QLabel()
        font = self._title.font()
        font.setWeight(font.Weight.DemiBold)
        self._title.setFont(font)
        self._note = QLabel()
        self._note.setProperty("role", "muted")
        self._note.setWordWrap(True)
        for label in (self._title, self._note):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.text = QPlainTextEdit()
        self.text.setObjectName("summary")
        self.text.setAccessibleName(tr("Summary"))
        self.text.setAccessibleDescription(tr("What the model reads in the place of the messages left out"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * LINES + 2 * GAP)
        follow_font(self.text)
        self.text.textChanged.connect(self._refresh)
        self.write = _button("writeSummary", tr("Write summary"))
        self.use = _button("useSummary", tr("Use summary"))
        self.stop = _button("stopSummary", tr("Stop"))
        self.cancel = _button("cancelSummary", tr("Cancel"))
        self.write.clicked.connect(self.begun)
        self.use.clicked.connect(self._use)
        self.stop.clicked.connect(self.stopped)
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addStretch(1)
        for button in (self.cancel, self.stop, self.write, self.use):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP + 4, GAP, GAP, GAP)
        column.setSpacing(GAP // 2)
        for widget in (self._title, self._note, self.text):
            column.addWidget(widget)
        column.addLayout(row)
        self.hide()

    def propose(self, title: str, note: str) -> None:
        """Say what would be summed up and what that costs, before anything is spent."""
        self._present(title, note, offers=(self.write,))
        self.write.setText(tr("Write summary"))
        self.write.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, note: str, text: str) -> None:
        """Show the summary while it is written."""
        is_new = self.stop.isHidden()
        if is_new:
            self._offer(self.stop)
            self.text.setReadOnly(True)
            self.text.show()
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._note.setText(note)
        if text != self.text.toPlainText():
            self.text.setPlainText(text)
            bar = self.text.verticalScrollBar()
            bar.setValue(bar.maximum())

    def show_summary(self, title: str, note: str, text: str, *, can_write: bool) -> None:
        """Let a summary be read and changed, and used after that."""
        self._present(title, note, offers=(self.write, self.use) if can_write else (self.use,))
        self.write.setText(tr("Write again"))
        self.text.setReadOnly(False)
        self.text.setPlainText(text)
        self.text.show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failure(self, note: str, offer: str = later("Write again")) -> None:
        """Say what went wrong, and offer to try again."""
        self._note.setText(note)
        self.write.setText(offer)
        self._offer(self.write)
        self.text.setVisible(bool(self.text.toPlainText()))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, note))

    def take_away(self) -> bool:
        """Hide the panel and say whether it had the keyboard."""
        had_keyboard = holds_keyboard(self)
        self.hide()
        self.text.setPlainText("")
        return had_keyboard

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Take Esc for Cancel, or for Stop while something is written."""
        if event.key() == Qt.Key.Key_Escape:
            (self.stop if not self.stop.isHidden() else self.cancel).click()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent, /) -> bool:
        """Keep Esc from the window, which would end an answer."""
        is_key = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and cast("QKeyEvent", event).key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def _present(self, title: str, note: str, offers: tuple[QPushButton, ...]) -> None:
        self._title.setText(title)
        self._note.setText(note)
        self.setAccessibleName(title)
        self.setAccessibleDescription(note)
        self.text.setPlainText("")
        self.text.hide()
        self._offer(*offers)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{title}. {note}"))

    def _offer(self, *offers: QPushButton) -> None:
        for button in (self.write, self.use, self.stop):
            button.setVisible(button in offers)
            button.setProperty("role", "primary" if button is offers[-1] and button is not self.stop else "")
            button.style().polish(button)
        self.cancel.setVisible(self.stop not in offers)
        self._refresh()

    def _refresh(self) -> None:
        self.use.setEnabled(bool(self.text.toPlainText().strip()))

    def _use(self) -> None:
        self.used.emit(self.text.toPlainText().strip())


def _button(name: str, label: str) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    return button
