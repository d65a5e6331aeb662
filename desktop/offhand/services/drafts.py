"""What is typed and not sent: kept per chat, soon on the disk, and back after any end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.changes import Draft, DraftRow
from offhand.domain.errors import StoreProblem

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.services.ports import DraftStore
    from offhand.services.write_behind import WriteBehind

PROMPTS = 200
"""Questions of before that can be gone back to."""


class Drafts:
    """Keep drafts, and remember what was asked."""

    def __init__(self, store: DraftStore, saver: WriteBehind, clock: Callable[[], float]) -> None:
        """Know nothing yet; ``clock`` returns Unix seconds."""
        self._store = store
        self._saver = saver
        self._clock = clock
        self._prompts: tuple[str, ...] | None = None
        self._kept: dict[str, Draft | None] = {}
        """What was put in this run, which may not be on the disk yet."""

    def put(self, chat_id: str, draft: Draft) -> None:
        """Keep what is typed in a chat now; an empty draft leaves nothing."""
        kept = draft if draft.text or draft.parts else None
        if kept == self._kept.get(chat_id):
            return
        self._kept[chat_id] = kept
        self._saver.put_draft(DraftRow(chat=chat_id, draft=kept, changed=self._clock()))

    async def read(self, chat_id: str) -> Draft | None:
        """Return what was typed in a chat, None where nothing was or it cannot be read now."""
        if chat_id in self._kept:
            return self._kept[chat_id]
        try:
            draft = await self._store.read_draft(chat_id)
        except StoreProblem:
            return None
        return self._kept.setdefault(chat_id, draft)

    async def take_stray(self) -> Draft | None:
        """Return what was typed last in a chat that never came to be, and keep it for that chat no longer.

        None where nothing was, or it cannot be read now.
        """
        try:
            row = await self._store.read_stray_draft()
        except StoreProblem:
            return None
        if row is None or row.chat in self._kept:
            return None
        self._kept[row.chat] = row.draft
        self.put(row.chat, Draft())
        return row.draft

    async def list_blobs(self) -> frozenset[str]:
        """Name every attachment that a message or a draft refers to by now; raises ``StoreProblem``."""
        await self._saver.flush()
        return await self._store.list_blobs()

    def note_prompt(self, text: str) -> None:
        """Remember a question that is being asked."""
        if self._prompts is not None and text.strip():
            self._prompts = (text, *(prompt for prompt in self._prompts if prompt != text))[:PROMPTS]

    async def list_prompts(self) -> tuple[str, ...]:
        """List the last questions, the newest first; nothing while they cannot be read."""
        if self._prompts is None:
            try:
                self._prompts = await self._store.list_prompts(PROMPTS)
            except StoreProblem:
                return ()
        return self._prompts
