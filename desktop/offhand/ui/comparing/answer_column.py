"""One of several answers side by side: whose it is, the answer itself, what it took, and the choice of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout

from offhand.domain.commands import CHOICES
from offhand.ui.actions import describe_button
from offhand.ui.elided import ElidedLabel
from offhand.ui.roles import set_role
from offhand.ui.theme import GAP, RADIUS
from offhand.ui.transcript.accessibility import ItemWidget
from offhand.ui.transcript.column import Anchor
from offhand.ui.transcript.labels import dress_button
from offhand.ui.zoom import zoomed
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from offhand.domain.message import Message
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.transcript.view import TranscriptView

SIDE = 12
"""px beside the text."""
NARROW = 340
"""px of a column below which what it took stands above the button."""
GO_ON = later("Go on with this")
LEADS = later("leads")


class AnswerColumn(QFrame, ItemWidget):
    """Show one answer among several."""

    chosen = Signal(str)
    stopped = Signal(str)

    def __init__(self, view: TranscriptView, icons: Icons, appearance: Appearance, parent: QWidget) -> None:
        """Hold a transcript that shows the answer and nothing else."""
        super().__init__(parent)
        self._appearance = appearance
        self._list = parent
        self.message_id = ""
        self.number = 0
        self._state = ""
        self._leads = False
        self.setObjectName("answerColumn")
        self.view = view
        view.setObjectName("comparedAnswer")
        view.side = SIDE
        view.intents.is_named_elsewhere = True
        self.name = ElidedLabel(is_strong=True)
        self.name.setObjectName("answeringModel")
        self.lead = QLabel(tr(LEADS))
        self.lead.setProperty("role", "muted")
        self.lead.setToolTip(tr("Without a choice the next question goes on from this answer"))
        self.stop = QToolButton(self)
        dress_button(
            self.stop, icons, "stop", later("Stop this answer"), tr("Stop this answer and keep its text")
        )
        self.facts = ElidedLabel()
        self.facts.setObjectName("answerFacts")
        self.facts.setProperty("role", "muted")
        self.go_on = QPushButton(tr(GO_ON))
        self.go_on.setObjectName("goOnWithThis")
        self.stop.clicked.connect(self._ask_stop)
        self.go_on.clicked.connect(self._ask_choice)
        self._lay_out()

    def accessible_list(self) -> QWidget | None:
        """Return what holds the answers."""
        return self._list

    def describe_place(self) -> str:
        """Say which of the answers it is, and how far it is."""
        place = tr("Answer {number}", number=self.number)
        return ", ".join(filter(None, (place, self._state, tr(LEADS) if self._leads else "")))

    def show_answer(self, message: Message, number: int, name: str) -> None:
        """Show an answer from now on; ``number`` counts from 1."""
        self.number = number
        command = CHOICES[number - 1]
        describe_button(self.go_on, command)
        self.go_on.setAccessibleName(f"{tr(GO_ON)}: {name}")
        self.name.show_text(name)
        self.setAccessibleName(name)
        self.view.setAccessibleName(tr("Answer of {name}", name=name))
        self.view.setAccessibleDescription(tr("Answer {number}", number=number))
        if message.id != self.message_id:
            self.message_id = message.id
            self.view.show_chat([message])
            if not message.is_open:
                self.view.hold_at(Anchor(0, 0))

    def grow_text(self, message_id: str, text: str) -> None:
        """Take more of the answer, where it is this one."""
        if message_id == self.message_id:
            self.view.grow_text(message_id, text)

    def grow_reasoning(self, message_id: str, text: str) -> None:
        """Take more of what can be read of its thinking."""
        if message_id == self.message_id:
            self.view.grow_reasoning(message_id, text)

    def set_status(self, message_id: str, text: str) -> None:
        """Say what is waited for."""
        if message_id == self.message_id:
            self.view.set_status(message_id, text)

    def update_message(self, message: Message) -> None:
        """Take the newer state of the answer."""
        if message.id == self.message_id:
            self.view.update_message(message)

    def show_facts(self, facts: str, state: str, *, is_open: bool, has_text: bool, is_other: bool) -> None:
        """Say what the answer took; one without a word cannot be gone on with.

        ``is_other``: somebody else served than was asked.
        """
        self._state = state
        self.facts.show_text(facts)
        set_role(self.facts, "warning" if is_other else "muted")
        self.stop.setVisible(is_open)
        self.go_on.setEnabled(has_text)
        self.setAccessibleDescription(self.describe_place())

    def set_lead(self, *, leads: bool) -> None:
        """Show that the next question goes on from here."""
        if leads != self._leads:
            self._leads = leads
            self.lead.setVisible(leads)
            self.setAccessibleDescription(self.describe_place())
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the facts above the button where they have no room beside it."""
        super().resizeEvent(event)
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._foot.setDirection(down if self.width() < zoomed(NARROW) else right)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, in the colour of accents where it leads."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if self._leads else 1
        painter.setPen(QPen(theme.accent if self._leads else theme.border, width))
        painter.setBrush(theme.surface)
        inset = width / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        painter.end()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SIDE + 2, GAP // 2, SIDE, 2)
        head.setSpacing(GAP)
        head.addWidget(self.name, 1)
        head.addWidget(self.stop)
        head.addWidget(self.lead)
        self._foot = foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        foot.setContentsMargins(SIDE + 2, 2, GAP, GAP)
        foot.setSpacing(GAP // 2)
        foot.addWidget(self.facts, 1)
        foot.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        # The height of the head stays the same when there is nothing to stop any more.
        policy = self.stop.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.stop.setSizePolicy(policy)
        self.lead.hide()

    def _ask_choice(self) -> None:
        self.chosen.emit(self.message_id)

    def _ask_stop(self) -> None:
        self.stopped.emit(self.message_id)
