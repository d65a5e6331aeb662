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
        self._title = ""
        self._sidebar = QToolButton()
        self._sidebar.setObjectName("sidebarToggle")
        icons.set_icon(self._sidebar, "sidebar")
        self._sidebar.setProperty("role", "quiet")
        describe_button(self._sidebar, commands.TOGGLE_SIDEBAR)
        self._sidebar.clicked.connect(self.sidebar_toggle_wanted)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        font = self._label.font()
        font.setWeight(font.Weight.DemiBold)
        self._label.setFont(font)
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
        row.addWidget(self._label, 1)
        if is_demo:
            row.addWidget(_make_badge())
        row.addWidget(self.model)

    def set_title(self, title: str) -> None:
        """Show the chat's title, shortened to the room there is."""
        self._title = title
        self._elide()

    def set_model(self, name: str, model_id: str) -> None:
        """Show who answers the next question."""
        shown = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
        self.model.setText(shown.replace("&", "&&"))
        self.model.setToolTip(f"{model_id}\n{tool_tip(commands.CHOOSE_MODEL)}")
        self.model.setAccessibleDescription(f"{name} answers. {commands.CHOOSE_MODEL.meaning}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the title anew."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = self._label.fontMetrics()
        self._label.setText(metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, self._label.width()))
        self._label.setToolTip(self._title)


def _make_badge() -> QLabel:
    badge = QLabel("Demo")
    badge.setObjectName("demo")
    badge.setProperty("role", "badge")
    badge.setAccessibleName("Demo")
    badge.setAccessibleDescription("Answers are recorded; nothing leaves this machine")
    badge.setToolTip("Answers are recorded; nothing leaves this machine")
    return badge
