"""The strip above a chat: its title, who answers, and whether this is the demo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from offhand.domain import commands
from offhand.ui.actions import describe_button, tool_tip
from offhand.ui.theme import GAP, MARGIN

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from offhand.ui.icons import Icons

LONGEST_NAME = 40


class Header(QWidget):
    """Show the chat's title and offer the choice of a model."""

    model_choice_wanted = Signal()
    sidebar_toggle_wanted = Signal()

    def __init__(self, icons: Icons, *, is_demo: bool) -> None:
        """Lay out the strip; ``is_demo`` labels it for as long as it stands."""
        super().__init__()
        self._sidebar = QToolButton()
        self._sidebar.setObjectName("sidebarToggle")
        icons.set_icon(self._sidebar, "sidebar")
        self._sidebar.setProperty("role", "quiet")
        describe_button(self._sidebar, commands.TOGGLE_SIDEBAR)
        self._sidebar.clicked.connect(self.sidebar_toggle_wanted)
        self._title = _Title()
        self.model = QPushButton()
        self.model.setObjectName("model")
        describe_button(self.model, commands.CHOOSE_MODEL)
        icons.set_icon(self.model, "chevron-down", "muted")
        self.model.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.model.clicked.connect(self.model_choice_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP, MARGIN, GAP)
        row.setSpacing(GAP)
        row.addWidget(self._sidebar)
        row.addWidget(self._title, 1)
        if is_demo:
            row.addWidget(_make_badge(), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.model)

    def set_title(self, title: str) -> None:
        """Show the chat's title, shortened to the room there is."""
        self._title.show_text(title)

    def set_model(self, name: str, model_id: str) -> None:
        """Show who answers the next question."""
        shown = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
        self.model.setText(shown.replace("&", "&&"))
        self.model.setToolTip(f"{model_id}\n{tool_tip(commands.CHOOSE_MODEL)}")
        self.model.setAccessibleDescription(f"{name} answers. {commands.CHOOSE_MODEL.meaning}")


class _Title(QLabel):
    """Show as much of a text as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        self.setFont(font)

    def show_text(self, text: str) -> None:
        """Show another text; all of it is in the tool tip, and told to screen readers."""
        self._text = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text anew, also where a neighbour took the room."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self.width()
        self.setText(self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room))


def _make_badge() -> QLabel:
    badge = QLabel("Demo")
    badge.setObjectName("demo")
    badge.setProperty("role", "badge")
    badge.setAccessibleName("Demo")
    badge.setAccessibleDescription("Answers are recorded; nothing leaves this machine")
    badge.setToolTip("Answers are recorded; nothing leaves this machine")
    return badge
