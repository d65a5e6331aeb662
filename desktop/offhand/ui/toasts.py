"""What was just done with a chat, and a button that takes it back, for some seconds above the window.

A toast never takes the keyboard. It is said to screen readers, its button has a shortcut of its own,
and it waits for as long as the mouse or the keyboard is in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from offhand.domain import commands
from offhand.ui.actions import describe_button, native_keys
from offhand.ui.focus import holds_keyboard
from offhand.ui.theme import GAP, MARGIN
from offhand.ui.zoom import zoomed
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QEnterEvent, QPaintEvent

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

SECONDS = 8
WIDEST = 520
LINE = 3
"""px of the line that runs out."""


class Toast(QFrame):
    """Tell of one thing that was done, and count down until it can no longer be taken back."""

    undone = Signal()
    ended = Signal(bool)
    """It has gone, whether or not it was taken back; tells whether the keyboard was in it."""

    def __init__(self, parent: QWidget, icons: Icons, appearance: Appearance) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._left = 0
        self.setObjectName("toast")
        self.setProperty("role", "card")
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(tr(commands.UNDO.label))
        self.button.setObjectName("undo")
        describe_button(self.button, commands.UNDO)
        self.button.clicked.connect(self.undo)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        close = QToolButton()
        close.setProperty("role", "quiet")
        icons.set_icon(close, "close", "muted")
        close.setAccessibleName(tr("Dismiss"))
        close.setAccessibleDescription(tr("Take this notice away"))
        close.setToolTip(tr("Dismiss"))
        close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP + 4, GAP, GAP, GAP)
        row.setSpacing(GAP)
        row.addWidget(self._label, 1)
        row.addWidget(self._count)
        row.addWidget(self.button)
        row.addWidget(close)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self.hide()

    def present(self, text: str) -> None:
        """Say something and begin to count."""
        self._left = SECONDS
        self._label.setText(text)
        self._label.setToolTip(text)
        self.setAccessibleName(text)
        self._show_count()
        self._timer.start()
        self.show()
        self.raise_()
        if QAccessible.isActive():
            said = f"{text}. {tr(commands.UNDO.label)}: {native_keys(commands.UNDO)}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    @property
    def text(self) -> str:
        """Return what is said, empty while nothing is."""
        return "" if self.isHidden() else self._label.text()

    def undo(self) -> None:
        """Take back what was done."""
        if not self.isHidden():
            had_keyboard = self._leave()
            self.undone.emit()
            self.ended.emit(had_keyboard)

    def dismiss(self) -> None:
        """Go, so that nothing can be taken back here."""
        if not self.isHidden():
            self.ended.emit(self._leave())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line that runs out."""
        super().paintEvent(event)
        painter = QPainter(self)
        width = (self.width() - 2 * GAP) * self._left // SECONDS
        painter.fillRect(QRect(GAP, self.height() - LINE - 1, width, LINE), self._appearance.theme.accent)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait for the mouse to leave."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Count on."""
        super().leaveEvent(event)
        if not self.isHidden():
            self._timer.start()

    def _tick(self) -> None:
        if holds_keyboard(self) and self.isActiveWindow():
            return
        self._left -= 1
        if self._left > 0:
            self._show_count()
        else:
            self.dismiss()

    def _show_count(self) -> None:
        self._count.setText(tr("{left} s", left=self._left))
        self.update()

    def _leave(self) -> bool:
        had_keyboard = holds_keyboard(self)
        self._timer.stop()
        self.hide()
        return had_keyboard


class Toasts(QObject):
    """Show the last thing that was done above a widget, one at a time."""

    left = Signal()
    """The keyboard was in a toast that has gone."""

    def __init__(self, above: QWidget, floor: QWidget, icons: Icons, appearance: Appearance) -> None:
        """Show toasts in a widget, just above another one in it."""
        super().__init__(above)
        self._above = above
        self._floor = floor
        self._undo: Callable[[], object] | None = None
        self._expire: Callable[[], object] | None = None
        self.toast = Toast(above, icons, appearance)
        self.toast.undone.connect(self._take_back)
        self.toast.ended.connect(self._end)
        for widget in (above, floor):
            widget.installEventFilter(self)

    @property
    def can_undo(self) -> bool:
        """Say whether something can be taken back now."""
        return self._undo is not None

    def offer(
        self, text: str, undo: Callable[[], object], expire: Callable[[], object] | None = None
    ) -> None:
        """Say what was done; ``undo`` takes it back, ``expire`` is called where nobody did.

        What was offered before can no longer be taken back.
        """
        self._finish()
        self._undo, self._expire = undo, expire
        self.toast.present(text)
        self._place()

    def undo(self) -> None:
        """Take back the last thing, where that is still offered."""
        self.toast.undo()

    def close(self) -> None:
        """End what is offered: the window is going."""
        self._finish()
        self.toast.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Stay in place when the widgets around it move."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place()
        return super().eventFilter(watched, event)

    def _take_back(self) -> None:
        undo, self._undo, self._expire = self._undo, None, None
        if undo is not None:
            undo()

    def _end(self, had_keyboard: bool) -> None:
        self._finish()
        if had_keyboard:
            self.left.emit()

    def _finish(self) -> None:
        expire, self._undo, self._expire = self._expire, None, None
        if expire is not None:
            expire()

    def _place(self) -> None:
        if self.toast.isHidden():
            return
        width = min(zoomed(WIDEST), self._above.width() - 2 * MARGIN)
        height = self.toast.sizeHint().height()
        left = (self._above.width() - width) // 2
        bottom = self._floor.mapTo(self._above, QPoint(0, 0)).y()
        self.toast.setGeometry(left, max(0, bottom - height - GAP), width, height)
