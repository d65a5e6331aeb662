"""The drafts of all chats: what was typed stays with its chat, and on the disk within 300 ms."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from offhand.domain.changes import Draft
from offhand.domain.message import FilePart, ImagePart
from offhand.ui.composer.items import Item, UnsentDraft

if TYPE_CHECKING:
    from offhand.services.attachments import Attachment, Attachments
    from offhand.services.conversation import Conversation
    from offhand.services.drafts import Drafts
    from offhand.services.tasks import TaskScope
    from offhand.ui.asking import Asking
    from offhand.ui.composer.composer import Composer

GATHER = 200
"""ms from a key to the draft's way to the disk."""


class Drafting(QObject):
    """Bring what is typed to its chat and back."""

    def __init__(
        self,
        composer: Composer,
        asking: Asking,
        drafts: Drafts,
        attachments: Attachments,
        scope: TaskScope,
        parent: QObject,
    ) -> None:
        """Follow the composer; ``asking`` knows what was put aside, ``scope`` owns the reading."""
        super().__init__(parent)
        self._composer = composer
        self._asking = asking
        self._drafts = drafts
        self._attachments = attachments
        self._scope = scope
        self._chat_id = ""
        self._is_kept = False
        self._is_switching = False
        self._unsent: dict[str, UnsentDraft] = {}
        """Those of this run, with pictures that may still be read."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(GATHER)
        self._timer.timeout.connect(self.save)
        composer.changed.connect(self._note_change)
        composer.field.cursorPositionChanged.connect(self._schedule)
        composer.submitted.connect(self.save)
        composer.shelf.blacking.replaced.connect(self._forget)

    def show(self, conversation: Conversation, *, kept_as: str = "") -> None:
        """Put the draft of one chat away and bring that of another.

        ``kept_as`` is another name than the chat's id under which its draft is kept.
        """
        self.put_away()
        chat = conversation.chat
        self._chat_id = kept_as or chat.id
        self._is_kept = not chat.head.is_temporary
        known = self._unsent.pop(self._chat_id, None)
        self._present(known or UnsentDraft())
        if known is None and self._is_kept and (chat.messages or kept_as):
            self._scope.start(self._bring_back(self._chat_id), "draft")

    def move_to(self, chat_id: str) -> None:
        """Keep what is typed under another name from now on."""
        if self._chat_id and chat_id != self._chat_id:
            self._timer.stop()
            self._drafts.put(self._chat_id, Draft())
            self._chat_id = chat_id
            self.save()

    def put_away(self) -> None:
        """Keep the draft that is on the screen for later."""
        if self._chat_id:
            self.save()
            self._unsent[self._chat_id] = self._composer.draft

    def save(self) -> None:
        """Have the draft kept now."""
        self._timer.stop()
        if self._chat_id and self._is_kept and not self._is_switching:
            self._drafts.put(self._chat_id, self._read())

    def name_blobs(self) -> frozenset[str]:
        """Name the attachments of every draft of this run, by SHA-256."""
        drafts = (self._composer.draft, *self._unsent.values(), *self._asking.asides)
        items = (item for draft in drafts for item in draft.items)
        return frozenset(item.attachment.part.blob.sha256 for item in items if item.attachment is not None)

    def deposit(self, chat_id: str, draft: Draft) -> None:
        """Put a draft of before into a chat, unless something was typed there meanwhile."""
        if chat_id == self._chat_id:
            if self._composer.draft.is_empty:
                self._present(self._make_unsent(draft))
                self.save()
        elif chat_id not in self._unsent or self._unsent[chat_id].is_empty:
            self._unsent[chat_id] = self._make_unsent(draft)
            self._drafts.put(chat_id, draft)

    def _forget(self, old: Attachment) -> None:
        """Leave nothing of a picture that was blacked out, unless it was sent before or is used elsewhere."""
        self.save()
        if not old.is_held:
            attachments = self._composer.shelf.attachments
            self._scope.start(self._forget_unused(old, attachments), "old picture")

    async def _forget_unused(self, old: Attachment, attachments: Attachments) -> None:
        blob = old.part.blob
        used = await self._drafts.list_blobs()
        if blob.sha256 not in used | self.name_blobs() | self._asking.name_blobs():
            await attachments.forget(blob)

    async def _bring_back(self, chat_id: str) -> None:
        draft = await self._drafts.read(chat_id)
        if draft is not None and chat_id == self._chat_id:
            self.deposit(chat_id, draft)

    def _present(self, draft: UnsentDraft) -> None:
        self._is_switching = True
        self._composer.draft = draft
        self._is_switching = False

    def _make_unsent(self, draft: Draft) -> UnsentDraft:
        items: list[Item] = []
        for part in draft.parts:
            if isinstance(part, ImagePart | FilePart):
                item = Item.awaiting(part)
                item.fill(partial(self._attachments.bring_back, part), self._scope)
                items.append(item)
        return UnsentDraft(draft.text, draft.caret, tuple(items))

    def _read(self) -> Draft:
        unsent = self._asking.gather(self._composer.draft)
        found = (item.attachment for item in unsent.items)
        # What is only held is not to be found on any disk before it was sent.
        parts = tuple(attachment.part for attachment in found if attachment and not attachment.is_held)
        return Draft(text=unsent.text, caret=unsent.caret, parts=parts)

    def _note_change(self) -> None:
        """Follow a change; a question that was sent leaves its draft at once."""
        if self._composer.draft.is_empty:
            self.save()
        else:
            self._schedule()

    def _schedule(self) -> None:
        if not self._is_switching and not self._timer.isActive():
            self._timer.start()
