"""Messages on their way to the clipboard, with the texts that are attached to them, which are read first."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from offhand.domain.errors import StoreProblem
from offhand.domain.long_texts import read_kept
from offhand.domain.message import FilePart, Message, Part, TextPart
from offhand.ui.transcript.plain import spell_messages

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from offhand.services.tasks import TaskScope
    from offhand.ui.transcript.rendering import Rendering

    Named = Sequence[tuple[str, Message]]
    """Messages, each with the name of its speaker where that is copied too."""

GAP = "\n\n"
SPELLED_AT_ONCE = 20_000
"""Characters of Markdown that are turned into plain text before a key is let go."""


class MessageCopying(QObject):
    """Copy messages; what takes time is done in a thread."""

    def __init__(self, rendering: Rendering, scope: TaskScope, parent: QObject) -> None:
        """Have attached texts loaded by ``rendering.load_part``."""
        super().__init__(parent)
        self._rendering = rendering
        self._scope = scope

    def copy_text(self, text: str) -> None:
        """Copy a text as it is."""
        QGuiApplication.clipboard().setText(text)

    def copy_written(self, named: Named) -> None:
        """Copy messages exactly as they were written."""
        self._copy(named, join_messages, is_quick=True)

    def copy_spelled(self, named: Named) -> None:
        """Copy messages without the marks of Markdown."""
        is_quick = sum(len(message.text) for _, message in named) <= SPELLED_AT_ONCE
        self._copy(named, spell_messages, is_quick=is_quick)

    def _copy(self, named: Named, spell: Callable[[Named], str], *, is_quick: bool) -> None:
        if not is_quick or any(message.files for _, message in named):
            self._scope.start(self._copy_later(named, spell), "copy")
        elif text := spell(named):
            self.copy_text(text)

    async def _copy_later(self, named: Named, spell: Callable[[Named], str]) -> None:
        text = await spell_whole(named, self._rendering.load_part, spell)
        if text:
            self.copy_text(text)


def join_messages(named: Named) -> str:
    """Return messages as they were written, each below its speaker's name where it comes with one."""
    pieces = [f"**{name}**\n\n{one.text.strip()}\n" if name else one.text for name, one in named]
    return "\n".join(pieces) if any(pieces) else ""


async def spell_whole(
    named: Named, load: Callable[[FilePart], Awaitable[bytes]] | None, spell: Callable[[Named], str]
) -> str:
    """Return messages with what is attached to them in its place; what is no longer kept is left out."""
    whole = [(name, await _fill(message, load)) for name, message in named]
    return await asyncio.to_thread(spell, whole)


async def _fill(message: Message, load: Callable[[FilePart], Awaitable[bytes]] | None) -> Message:
    parts: list[Part] = []
    for part in message.parts:
        if not isinstance(part, FilePart):
            parts.append(part)
            continue
        try:
            content = await load(part) if load is not None else b""
        except StoreProblem:
            continue
        parts.append(TextPart((GAP if parts else "") + await asyncio.to_thread(read_kept, content)))
    return replace(message, parts=tuple(parts))
