"""One piece of context: attached, with a way to take it off, or offered in grey, to be added by a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from offhand.ui.icons import Icons

SHOWN = 60
"""Characters of a text on its chip."""
TOLD = 1000
"""Characters of a text in the tool tip of its chip."""


def shorten(text: str) -> str:
    """Return the first characters of a text in one line."""
    line = " ".join(text[: SHOWN * 20].split())
    return line if len(line) <= SHOWN and len(text) <= SHOWN * 20 else f"{line[:SHOWN].rstrip()}…"


class ContextChip(QFrame):
    """Show one piece."""

    wanted = Signal(object)
    """This chip's piece shall go along."""
    unwanted = Signal(object)

    def __init__(self, source: str, text: str, name: str, icons: Icons, *, is_cut: bool) -> None:
        """Name where it comes from and what it is; ``name`` stands for what has no text."""
        super().__init__()
        self.is_attached = False
        shown = tr("“{text}”", text=shorten(text)) if text else name
        self.words = f"{source}: {shown}"
        self.setObjectName("contextChip")
        self.setAccessibleName(self.words)
        self.setToolTip(_describe(text, is_cut=is_cut))
        self.add = QPushButton(self.words.replace("&", "&&"))
        self.add.setObjectName("addContext")
        self.add.setProperty("role", "quiet")
        self.add.setAccessibleName(tr("Add {words}", words=self.words))
        self.add.setAccessibleDescription(tr("Let it go along with the question"))
        self.add.setAutoDefault(False)
        icons.set_icon(self.add, "plus", "muted")
        self._label = QLabel(self.words)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self.remove = QToolButton()
        self.remove.setObjectName("removeContext")
        self.remove.setProperty("role", "quiet")
        self.remove.setAccessibleName(tr("Remove {source}", source=source.lower()))
        self.remove.setAccessibleDescription(tr("Ask without it: {shown}", shown=shown))
        self.remove.setToolTip(tr("Remove"))
        icons.set_icon(self.remove, "close", "muted")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        for part in (self.add, self._label, self.remove):
            self._row.addWidget(part)
        self.add.clicked.connect(self._ask_attaching)
        self.remove.clicked.connect(self._ask_removal)
        self.attach(is_attached=False)

    def attach(self, *, is_attached: bool) -> None:
        """Show whether it goes along."""
        had_focus = self.add.hasFocus()
        self.is_attached = is_attached
        self.add.setVisible(not is_attached)
        self._label.setVisible(is_attached)
        self.remove.setVisible(is_attached)
        if had_focus and is_attached:
            self.remove.setFocus(Qt.FocusReason.OtherFocusReason)
        self._row.setContentsMargins(10 if is_attached else 0, 0, 2 if is_attached else 0, 0)
        self.setAccessibleDescription(
            tr("Goes along with the question") if is_attached else tr("Does not go along unless it is added")
        )
        self.setProperty("role", "chip" if is_attached else "offer")
        self.style().unpolish(self)
        self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take it off by Delete or Backspace."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.is_attached:
            self._ask_removal()
        else:
            super().keyPressEvent(event)

    def _ask_attaching(self) -> None:
        self.wanted.emit(self)

    def _ask_removal(self) -> None:
        self.unwanted.emit(self)


def _describe(text: str, *, is_cut: bool) -> str:
    told = text if len(text) <= TOLD else f"{text[:TOLD]}…"
    if len(text) <= TOLD:
        return f"{told}\n\n{tr('The rest was left out')}" if is_cut else told
    if is_cut:
        return f"{told}\n\n{tr('{count:,} characters, the rest was left out', count=len(text))}"
    return f"{told}\n\n{tr('{count:,} characters', count=len(text))}"
