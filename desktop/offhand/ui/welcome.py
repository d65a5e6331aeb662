"""What an empty chat shows: a greeting, and three things worth knowing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from offhand.domain import commands
from offhand.ui.actions import native_keys
from offhand.ui.theme import GAP, MARGIN
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

LOGO_SIZE = 56
"""px."""


class WelcomePage(QWidget):
    """Greet, and name the model that will answer."""

    def __init__(self, icons: Icons, appearance: Appearance) -> None:
        """Word the hints once; the model's name comes later."""
        super().__init__()
        self._icons = icons
        self._logo = QLabel()
        self._logo.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title = _centred(tr("What can I do for you?"), "title")
        self._model = _centred("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addStretch(2)
        column.addWidget(self._logo)
        column.addSpacing(GAP)
        column.addWidget(self._title)
        column.addWidget(self._model)
        column.addSpacing(GAP)
        hints = [_centred(hint, "muted") for hint in self._list_hints()]
        for hint in hints:
            column.addWidget(hint)
        column.addStretch(3)
        self._expendable = (*reversed(hints), self._logo)
        appearance.changed.connect(self._draw_logo)
        self._draw_logo()

    def set_model(self, name: str) -> None:
        """Name who answers."""
        self._model.setText(tr("{name} answers here.", name=name) if name else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room: what a low window shows is whole."""
        super().resizeEvent(event)
        self._share()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow a height that was given before."""
        super().showEvent(event)
        self._share()

    def _share(self) -> None:
        layout = self.layout()
        if layout is None or not self.isVisible():
            return
        for part in self._expendable:
            if part.isHidden():
                part.show()
        for part in self._expendable:
            if layout.totalHeightForWidth(self.width()) <= self.height():
                break
            part.hide()

    def _list_hints(self) -> tuple[str, ...]:
        return (
            tr("Drop pictures and texts anywhere on this window, or paste them."),
            tr(
                "{choose_model} chooses a model, {new_chat} starts a new chat.",
                choose_model=native_keys(commands.CHOOSE_MODEL),
                new_chat=native_keys(commands.NEW_CHAT),
            ),
            tr("Enter sends, Shift+Enter breaks the line, Esc stops an answer."),
        )

    def _draw_logo(self) -> None:
        self._logo.setPixmap(self._icons.pixmap("offhand", LOGO_SIZE))


def _centred(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
