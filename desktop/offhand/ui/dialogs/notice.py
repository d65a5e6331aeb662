"""A message in place: what happened, what to do, facts, and buttons with the right one first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from offhand.ui.theme import GAP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.ui.icons import Icons

ICON_SIZE = 20
TONES = {"danger": "error", "warning": "warning", "success": "check"}
"""Icons by role; the role is also the colour of the icon."""


class Notice(QFrame):
    """Show one message at a time; hidden where there is none."""

    chosen = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._tone = ""
        self._shown_facts: tuple[tuple[str, str], ...] = ()
        self._icon = QLabel()
        self._sentence = _selectable_label()
        font = self._sentence.font()
        font.setWeight(font.Weight.DemiBold)
        self._sentence.setFont(font)
        self._advice = _selectable_label()
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(GAP * 2)
        self._facts.setVerticalSpacing(2)
        self._facts.setColumnStretch(1, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(GAP)
        self._buttons.setContentsMargins(0, GAP // 2, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(GAP // 2)
        words.addWidget(self._sentence)
        words.addWidget(self._advice)
        words.addLayout(self._facts)
        words.addLayout(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP + 4, GAP, GAP + 4, GAP)
        row.setSpacing(GAP)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.hide()

    @property
    def text(self) -> str:
        """Return all that is said."""
        parts = [self._sentence.text(), self._advice.text()]
        parts += [text for fact in self._shown_facts for text in fact]
        return " ".join(part for part in parts if part) if not self.isHidden() else ""

    def show_message(
        self,
        tone: str,
        sentence: str,
        advice: str = "",
        *,
        facts: Sequence[tuple[str, str]] = (),
        choices: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Show a message in a tone: ``danger``, ``warning`` or ``success``.

        ``facts`` are names and values; ``choices`` ids and labels of buttons, ``chosen`` tells the id.
        """
        self._tone = tone
        self._clear()
        self._shown_facts = tuple(facts)
        self._sentence.setText(sentence)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        for row, (name, value) in enumerate(facts):
            label = QLabel(name)
            label.setProperty("role", "muted")
            self._facts.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            shown = _selectable_label()
            shown.setText(value)
            self._facts.addWidget(shown, row, 1)
        for identity, label in choices:
            self._buttons.addWidget(self._build_button(identity, label))
        if choices:
            self._buttons.addStretch(1)
        self.setProperty("role", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.recolour()
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(advice)
        self.show()

    def dismiss(self) -> None:
        """Take the message away."""
        self.hide()
        self._clear()

    def recolour(self) -> None:
        """Follow another theme."""
        if self._tone:
            self._icon.setPixmap(self._icons.pixmap(TONES[self._tone], ICON_SIZE, self._tone))

    def _build_button(self, identity: str, label: str) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(identity)
        button.setAccessibleName(label)
        button.setAutoDefault(False)
        button.clicked.connect(self._choose)
        return button

    def _choose(self) -> None:
        self.chosen.emit(self.sender().objectName())

    def _clear(self) -> None:
        for layout in (self._facts, self._buttons):
            while (item := layout.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()


def _selectable_label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
