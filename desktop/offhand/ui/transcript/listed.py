"""The messages of a chat as items of a list, for assistive technology."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize

from offhand.services.wording.attached_texts import title_text
from offhand.ui.transcript.accessibility import ItemFacts, choose_items, describe_place
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea, QWidget

    from offhand.ui.transcript.column import Column

LONGEST_SPOKEN = 20_000
"""Characters of a message out of view that assistive technology is told."""


class ListedMessages:
    """Know which messages can be asked for, and describe those without a widget."""

    def __init__(self, area: QAbstractScrollArea, column: Column, behind: QWidget) -> None:
        """Describe the messages that ``area`` shows; ``behind`` comes after them while it is shown."""
        self._area = area
        self._column = column
        self._behind = behind

    @property
    def items(self) -> range:
        """Return the numbers of some hundred messages around those in view."""
        count = len(self._column)
        first = self._column.heights.row_at(self._area.verticalScrollBar().value())[0] if count else 0
        return choose_items(count, first)

    @property
    def widgets(self) -> dict[int, QWidget]:
        """Return the messages in view by their numbers."""
        return {row.number - 1: row for row in self._column.rows()}

    @property
    def rest(self) -> list[QWidget]:
        """List what comes behind the messages."""
        return [self._behind] if self._behind.isVisible() else []

    def describe_item(self, number: int) -> ItemFacts | None:
        """Describe a message that is out of view, None where there is none."""
        if number >= len(self._column):
            return None
        message, view = self._column.message_at(number), self._area.viewport()
        top = self._column.heights.top_of(number) - self._area.verticalScrollBar().value()
        size = QSize(view.width(), self._column.heights[number])
        names = [picture.name or tr("Picture") for picture in message.images]
        names += [title_text(part) for part in message.files]
        return ItemFacts(
            self._column.speaker_of(number),
            describe_place(message, number + 1),
            "\n".join(filter(None, (", ".join(names), message.text[:LONGEST_SPOKEN]))),
            QRect(view.mapToGlobal(QPoint(0, top)), size),
        )

    def describe_extent(self) -> str:
        """Say how much of the chat is there, because the list holds a part of a long one."""
        items, count = self.items, len(self._column)
        if len(items) == count:
            return tr("The messages of this chat: {count:,}", count=count)
        here = tr("{items:,} to {items2:,}", items=items[0] + 1, items2=items[-1] + 1)
        return tr("The messages of this chat: {count:,}, of which {here} are here", count=count, here=here)
