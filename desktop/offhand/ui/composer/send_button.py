"""One button in one place: it sends, and while an answer arrives it stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton

from offhand.ui.zoom import follow_font
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QShowEvent

    from offhand.ui.icons import Icons

WORDS = (later("Send"), later("Stop"))


class SendButton(QPushButton):
    """Be ``Send`` or ``Stop``, of the same size in both."""

    def __init__(self, icons: Icons) -> None:
        """Start as ``Send``."""
        super().__init__()
        self._icons = icons
        self._stops = False
        self._turned = False
        self._explanation = self._note = ""
        self.setProperty("role", "primary")
        self._dress()

    @property
    def stops(self) -> bool:
        """Say whether pressing it now stops."""
        return self._stops

    def set_stops(self, *, stops: bool) -> None:
        """Turn into the other one."""
        if stops != self._stops:
            self._stops = stops
            self._turned = True
            self._dress()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Begin a click."""
        self._turned = False
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Take the second half of a double click as meant for what the button was before."""
        if self._turned:
            event.accept()
        else:
            super().mouseDoubleClickEvent(event)

    def showEvent(self, event: QShowEvent, /) -> None:
        """Take room for either word, so that nothing moves when it turns."""
        super().showEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent, /) -> None:
        """Measure again with another font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and self.isVisible():
            self._measure()

    def _measure(self) -> None:
        # Only the style knows in which weight it draws, so each word is put there and measured.
        self.setMinimumWidth(0)
        text, widths = self.text(), list[int]()
        for word in WORDS:
            self.setText(tr(word))
            widths.append(self.sizeHint().width())
        self.setText(text)
        self.setMinimumWidth(max(widths))
        follow_font(self)

    def _dress(self) -> None:
        name = WORDS[self._stops]
        self.setText(tr(name))
        self.setObjectName(name.lower())
        self.setAccessibleName(tr(name))
        self._icons.set_icon(self, name.lower(), "on_accent")
        if self._stops:
            self.explain(tr("Stop the answer and keep its text (Esc)"))

    def explain(self, text: str) -> None:
        """Say what pressing it does, or why it cannot be pressed."""
        self._explanation = text
        self._say()

    def note(self, text: str) -> None:
        """Say below that what it costs, in lines of which the first one says most."""
        self._note = text
        self._say()

    def _say(self) -> None:
        note = "" if self._stops else self._note
        self.setToolTip("\n\n".join(filter(None, (self._explanation, note))))
        self.setAccessibleDescription(". ".join(filter(None, (self._explanation, note.partition("\n")[0]))))
