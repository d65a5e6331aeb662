"""The small parts of a message: who speaks, what is waited for, and what buttons look like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from offhand.domain.message import Role
from offhand.ui.roles import set_role
from offhand.words import tr

if TYPE_CHECKING:
    from offhand.domain.message import Message, Reply
    from offhand.ui.icons import Icons
    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.parts import Part
    from offhand.ui.transcript.rendering import Rendering

ICON_INSET = 6
"""px between the edge of a quiet button and its drawing, which is what is aligned."""
EMPTY = 1
"""px; a part without height is one that was not measured yet."""
COPIED = 1500
"""ms that a button says so."""


def fit_layout(widget: QWidget, width: int) -> int:
    """Give a widget with a layout this width and the height that it needs then, and return it."""
    widget.ensurePolished()
    layout = widget.layout()
    height = widget.sizeHint().height()
    if layout is not None:
        layout.activate()
        height = (
            layout.totalHeightForWidth(width)
            if layout.hasHeightForWidth()
            else layout.totalSizeHint().height()
        )
    widget.resize(width, height)
    return height


def name_speaker(message: Message, rendering: Rendering) -> str:
    """Name who wrote a message: the person, the model that really served, or a tool."""
    reply = message.reply
    if reply is None:
        return tr("You") if message.role is Role.USER else tr("Tool")
    return rendering.name_model(reply.served_model or reply.asked_model)


class HeaderView(QLabel):
    """Name who speaks."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._intents = intents
        self.setTextFormat(Qt.TextFormat.PlainText)
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        self.setFont(font)
        self._reply: Reply | None = None
        rendering.substitutes.changed.connect(self._colour)

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show the name, and where it was served from."""
        reply = self._reply = entry.message.reply
        self._colour()
        self.setText("" if self._intents.is_named_elsewhere else name_speaker(entry.message, self._rendering))
        facts: list[str] = []
        if reply is not None:
            facts = [reply.served_model or reply.asked_model]
            if reply.served_model and reply.served_model != reply.asked_model:
                facts.append(tr("asked for: {asked_model}", asked_model=reply.asked_model))
            if reply.provider:
                facts.append(tr("served by: {provider}", provider=reply.provider))
        self.setToolTip("\n".join(facts))

    def _colour(self) -> None:
        """Have the name in the colour of warnings where another model answered than was asked."""
        reply = self._reply
        is_other = reply is not None and self._rendering.substitutes.is_other_model(reply)
        set_role(self, "warning" if is_other else "")

    def fit(self, width: int) -> int:
        """Take a width and return the height, next to none where the name stands elsewhere."""
        self.ensurePolished()
        height = EMPTY if self._intents.is_named_elsewhere else self.sizeHint().height()
        self.resize(width, height)
        return height


class StatusView(QLabel):
    """Say what is waited for."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", "muted")

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show the line; an answer that has nothing yet is waited for."""
        self.setText(entry.status or tr("Waiting for the first word…"))

    def fit(self, width: int) -> int:
        """Take a width and return the height."""
        self.ensurePolished()
        height = self.heightForWidth(width)
        self.resize(width, height)
        return height


class CopyButton(QToolButton):
    """Copy something, and say for a moment that it was copied."""

    def __init__(self, icons: Icons, name: str, description: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        dress_button(self, icons, "copy", name, description)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(COPIED)
        self._timer.timeout.connect(self._settle)

    def confirm(self) -> None:
        """Show that it was copied."""
        self._icons.set_icon(self, "check", "success")
        self._timer.start()

    def reset(self) -> None:
        """Be ready for another message."""
        if self._timer.isActive():
            self._timer.stop()
            self._settle()

    def _settle(self) -> None:
        self._icons.set_icon(self, "copy", "muted")


def dress_button(button: QToolButton, icons: Icons, icon: str, name: str, description: str) -> None:
    """Give a quiet icon button its drawing, its name and what it does."""
    button.setObjectName(name[0].lower() + name.title().replace(" ", "")[1:])
    button.setAccessibleName(tr(name))
    button.setAccessibleDescription(description)
    button.setToolTip(description)
    button.setProperty("role", "quiet")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    icons.set_icon(button, icon, "muted")
