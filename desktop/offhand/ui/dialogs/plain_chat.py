"""A chat as nothing but text: whatever is in it, showing it is cheap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from offhand.domain.message import Role
from offhand.ui.fixed_font import fixed_font
from offhand.ui.theme import GAP, MARGIN
from offhand.ui.zoom import prefer_size
from offhand.words import tr

if TYPE_CHECKING:
    from offhand.domain.chat import Chat
    from offhand.domain.message import Message

SIZE = (720, 560)
LONGEST_LINE = 400
"""Characters after which a line is broken, so that none takes long to draw."""
MOST = 400_000
"""Characters that are shown; all of them are saved."""


class PlainChatDialog(QDialog):
    """Show a chat's branch as text."""

    save_wanted = Signal(str)
    """With all of the text."""

    def __init__(self, chat: Chat, parent: QWidget) -> None:
        """Write the messages one below the other."""
        super().__init__(parent)
        self.setObjectName("plainChat")
        self.setWindowTitle(tr("{title} as plain text — Offhand", title=chat.title or tr("Chat")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        prefer_size(self, *SIZE)
        self._text = write_plain(chat)
        self.field = QPlainTextEdit()
        self.field.setReadOnly(True)
        self.field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.field.setFont(fixed_font())
        self.field.setAccessibleName(tr("Plain text"))
        self.field.setPlainText(break_lines(self._text[:MOST]))
        save = QPushButton(tr("Save as…"))
        save.clicked.connect(self._save)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        if len(self._text) > MOST:
            row.addWidget(
                QLabel(tr("The first {most:,} of {count:,} characters", most=MOST, count=len(self._text)))
            )
        row.addStretch(1)
        row.addWidget(save)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(self.field)
        column.addLayout(row)

    def _save(self) -> None:
        self.save_wanted.emit(self._text)


def write_plain(chat: Chat) -> str:
    """Return the branch in view as text."""
    return "\n\n".join(f"{_name(message)}:\n{message.text}" for message in chat.branch)


def break_lines(text: str) -> str:
    """Break lines that are too long to be drawn in one go."""
    broken: list[str] = []
    for line in text.split("\n"):
        broken.extend(line[at : at + LONGEST_LINE] for at in range(0, max(1, len(line)), LONGEST_LINE))
    return "\n".join(broken)


def _name(message: Message) -> str:
    if message.role is Role.USER:
        return tr("You")
    reply = message.reply
    return (reply.served_model or reply.asked_model) if reply is not None else message.role.value.capitalize()
