"""What tests of answers side by side do and look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from offhand.ui.composer.notices import Hint

if TYPE_CHECKING:
    from offhand.ui.comparing.answer_column import AnswerColumn
    from tests.fakes.chat_window import ChatWindow

A, B, C, D = "maker/a", "maker/b", "maker/c", "maker/d"
ALT = Qt.KeyboardModifier.AltModifier


async def ask(room: ChatWindow, *models: str, text: str = "Why?") -> None:
    """Have a question sent to several models by the field and the key."""
    room.conversation.comparing.set_models(models)
    room.type(text)
    room.press(Qt.Key.Key_Return)
    await room.until(lambda: len(columns(room)) == len(models))


async def end(room: ChatWindow, *models: str) -> None:
    for model in models:
        room.provider.answer_as(model, f"I am **{model}**.")
    await room.until(lambda: room.conversation.is_idle)


def columns(room: ChatWindow) -> tuple[AnswerColumn, ...]:
    return room.comparison.columns.columns if room.comparison.columns.isVisible() else ()


def read(column: AnswerColumn) -> str:
    entry = column.view.column.find(column.message_id)
    return entry.text if entry is not None else ""


def hint(room: ChatWindow) -> str:
    found = room.window.page.composer.findChild(Hint)
    assert isinstance(found, Hint)
    return found.text()


def chips(room: ChatWindow) -> list[str]:
    buttons = room.picking.bar.findChildren(QToolButton)
    names = [button.accessibleName() for button in buttons if button.isVisible()]
    return [name for name in names if name.startswith("Remove")]
