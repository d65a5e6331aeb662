"""What can be done with a message: the buttons under an answer, and in the corner of a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from offhand.ui.transcript.labels import EMPTY, CopyButton, dress_button, fit_layout
from offhand.ui.transcript.switcher import Switcher
from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.parts import Part
    from offhand.ui.transcript.rendering import Rendering


RECEIPT_WORDS = later("Show what this answer took and cost")
NARROW = 20
"""px of the button that belongs to the one beside it."""


class FooterView(QWidget):
    """Offer what can be done with a message, and say where it has alternatives.

    It keeps its height while an answer is on its way, so that nothing moves when it is complete.
    """

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._intents = intents
        self._id = ""
        self._entry: Entry | None = None
        self._substitutes = rendering.substitutes
        icons = rendering.icons
        self._note = QLabel(self)
        self._note.setProperty("role", "muted")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._copy = CopyButton(icons, later("Copy"), tr("Copy this message as Markdown"), self)
        self._retry = QToolButton(self)
        dress_button(self._retry, icons, "retry", later("Retry"), tr("Ask again for this answer"))
        self._choose = QToolButton(self)
        dress_button(
            self._choose,
            icons,
            "chevron-down",
            later("Retry with"),
            tr("Ask again for this answer, of a model you choose"),
        )
        self._edit = QToolButton(self)
        dress_button(self._edit, icons, "edit", later("Edit"), tr("Change this question and ask it again"))
        self._branch = QToolButton(self)
        dress_button(
            self._branch,
            icons,
            "branch",
            later("Branch"),
            tr("Copy the chat up to this message into a new chat"),
        )
        self._icons = icons
        self._tone = "muted"
        self._receipt = QToolButton(self)
        dress_button(self._receipt, icons, "receipt", later("Receipt"), tr(RECEIPT_WORDS))
        self._switcher = Switcher(icons, self, rendering.name_model)
        self._lay_out()
        rendering.substitutes.changed.connect(self._renew_receipt)
        self._copy.clicked.connect(self._ask_copy)
        self._retry.clicked.connect(self._ask_retry)
        self._choose.clicked.connect(self._ask_choice)
        self._edit.clicked.connect(self._ask_edit)
        self._branch.clicked.connect(self._ask_branch)
        self._receipt.clicked.connect(self._ask_receipt)
        self._switcher.turned.connect(self._turn)

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show what this message allows."""
        self._entry = entry
        if self._id != entry.message.id:
            self._id = entry.message.id
            self._copy.reset()
        is_over = not entry.message.is_open
        is_brief = self._intents.is_brief
        self._copy.setEnabled(bool(entry.text))
        self._copy.setVisible(entry.is_question or not is_brief)
        for button in (self._retry, self._choose):
            button.setVisible(not entry.is_question and not is_brief)
            button.setEnabled(is_over)
        self._edit.setVisible(entry.is_question)
        self._branch.setEnabled(is_over)
        self._branch.setVisible(not is_brief)
        self._show_receipt(entry)
        has_switcher = entry.fork is not None and not entry.is_question
        if entry.fork is not None and has_switcher:
            self._switcher.show_fork(entry.fork)
        self._switcher.setVisible(has_switcher)
        note = entry.ending.note
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _show_receipt(self, entry: Entry) -> None:
        """Offer the receipt, in the colour of warnings where somebody else served than was asked."""
        reply = entry.message.reply
        self._receipt.setVisible(reply is not None and not self._intents.is_brief)
        self._receipt.setEnabled(not entry.message.is_open)
        substitute = self._substitutes.tell(reply) if reply is not None else ""
        tone = "warning" if substitute else "muted"
        if tone != self._tone:  # a footer is shown again with every row that comes into view
            self._tone = tone
            self._icons.set_icon(self._receipt, "receipt", tone)
        words = substitute or tr(RECEIPT_WORDS)
        self._receipt.setAccessibleDescription(words)
        self._receipt.setToolTip(words)

    def _renew_receipt(self) -> None:
        if self._entry is not None:
            self._show_receipt(self._entry)

    def fit(self, width: int) -> int:
        """Take a width and return the height, next to none where there is nothing to offer."""
        if all(widget.isHidden() for widget in (self._copy, self._edit, self._switcher, self._note)):
            self.resize(width, EMPTY)
            return EMPTY
        return fit_layout(self, width)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        again = QHBoxLayout()
        again.setSpacing(0)
        again.addWidget(self._retry)
        again.addWidget(self._choose)
        self._choose.setIconSize(QSize(12, 12))
        self._choose.setFixedWidth(NARROW)
        row.addWidget(self._copy)
        row.addLayout(again)
        row.addWidget(self._edit)
        row.addWidget(self._branch)
        row.addWidget(self._receipt)
        # After the buttons, so that they stay where they are when an alternative comes.
        row.addWidget(self._switcher)
        row.addWidget(self._note, 1)
        row.addStretch(0)

    def _ask_copy(self) -> None:
        self._intents.copy_requested.emit(self._id)
        self._copy.confirm()

    def _ask_retry(self) -> None:
        self._intents.retry_requested.emit(self._id)

    def _ask_choice(self) -> None:
        below = self._choose.mapToGlobal(QPoint(0, self._choose.height()))
        self._intents.retry_menu_wanted.emit(self._id, below)

    def _ask_edit(self) -> None:
        self._intents.edit_requested.emit(self._id)

    def _ask_branch(self) -> None:
        self._intents.branch_requested.emit(self._id)

    def _ask_receipt(self) -> None:
        self._intents.receipt_wanted.emit(self._id)

    def _turn(self, position: int) -> None:
        self._intents.turn_wanted.emit(self._id, position)
