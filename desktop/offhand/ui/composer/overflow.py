"""The notice above the composer where a question does not fit: why, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout

from offhand.ui.flow import FlowLayout
from offhand.ui.focus import holds_keyboard
from offhand.ui.theme import GAP
from offhand.ui.zoom import leave_size
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from offhand.ui.icons import Icons


class OverflowNotice(QFrame):
    """Put several choices before the user; they take as many rows as there has to be."""

    dismissed = Signal()
    left = Signal()
    """The keyboard was in the notice that is gone."""

    def __init__(self, icons: Icons) -> None:
        """Start hidden."""
        super().__init__()
        self.setObjectName("overflow")
        leave_size(self)
        self.setProperty("role", "warning")
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._close = QToolButton()
        self._close.setObjectName("dismissOverflow")
        self._close.setProperty("role", "quiet")
        self._close.setAccessibleName(tr("Dismiss"))
        self._close.setAccessibleDescription(tr("Take this notice away and leave everything as it is"))
        self._close.setToolTip(tr("Dismiss"))
        icons.set_icon(self._close, "close", "text")
        self._close.clicked.connect(self.dismiss)
        self._choices = FlowLayout(None, GAP)
        self._buttons: list[QPushButton] = []
        head = QHBoxLayout()
        head.addWidget(self._label, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP + 4, GAP - 2, GAP - 2, GAP)
        column.setSpacing(GAP // 2)
        column.addLayout(head)
        column.addLayout(self._choices)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """Return the choices, from left to right."""
        return tuple(self._buttons)

    def present(self, text: str, choices: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Show a sentence and a button for each choice; the notice stays until the matter is settled."""
        had_keyboard = holds_keyboard(self)
        for button in self._buttons:
            self._choices.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        self._label.setText(text)
        self.setAccessibleName(text)
        for label, chosen in choices:
            button = QPushButton(label, self)
            button.setAccessibleDescription(text)
            button.clicked.connect(chosen)
            self._choices.addWidget(button)
            button.show()
            self._buttons.append(button)
        self.show()
        self._fit()
        if had_keyboard and self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def settle(self) -> None:
        """Go, because there is nothing to choose any more."""
        if not self.isHidden():
            had_keyboard = holds_keyboard(self)
            self.hide()
            if had_keyboard:
                self.left.emit()

    def dismiss(self) -> None:
        """Go, because the user does not want to choose now."""
        self.dismissed.emit()
        self.settle()

    def minimumSizeHint(self) -> QSize:
        """Ask for no width on account of the choices, which wrap."""
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Take the height that the width asks for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        height = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if height > 0 and height != self.minimumHeight():
            self.setFixedHeight(height)
