"""A sentence in its tone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from offhand.words import tr

if TYPE_CHECKING:
    from offhand.services.wording.hotkeys import Said


class SaidLabel(QLabel):
    """Say something in its tone, and take no room where there is nothing to say."""

    def __init__(self, identity: str) -> None:
        super().__init__()
        self.setObjectName(identity)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def say(self, said: Said) -> None:
        """Show it."""
        if said.tone != self.property("role"):
            self.setProperty("role", said.tone)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setText(tr(said.text))
        self.setVisible(bool(tr(said.text)))


def make_name(text: str) -> str:
    """Make a name for objects of an action's id."""
    words = "".join(letter if letter.isalnum() else " " for letter in text).split()
    return "".join(word if not place else word[:1].upper() + word[1:] for place, word in enumerate(words))
