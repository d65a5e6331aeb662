"""How a question leaves the composer for its conversation, and how it comes back to be changed."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from offhand.domain.errors import AppError
from offhand.domain.message import Part, TextPart
from offhand.ui.composer.items import Draft

if TYPE_CHECKING:
    from offhand.domain.message import Message
    from offhand.services.attachments import Attachment
    from offhand.services.conversation import Conversation
    from offhand.ui.composer.composer import Composer
    from offhand.ui.workings import Workings


class Asking(QObject):
    """Stand between the composer and the conversation in view."""

    model_choice_wanted = Signal()

    def __init__(self, composer: Composer, workings: Workings, parent: QObject) -> None:
        """Take what the composer sends; ``conversation`` says where it goes."""
        super().__init__(parent)
        self._composer = composer
        self._workings = workings
        self.conversation: Conversation | None = None
        composer.submitted.connect(self._submit)

    def edit(self, message_id: str) -> None:
        """Put a question of before into the composer, with its pictures."""
        conversation = self.conversation
        message = conversation.chat.messages.get(message_id) if conversation is not None else None
        if conversation is not None and message is not None:
            self._workings.scope.start(self._bring_back(conversation, message), "edit")

    async def _bring_back(self, conversation: Conversation, message: Message) -> None:
        pictures: list[Attachment] = []
        for part in message.images:
            with suppress(AppError):
                pictures.append(await self._workings.attachments.bring_back(part))
        if conversation is self.conversation:  # another chat may have come into view meanwhile
            self._composer.restore(Draft(message.text, tuple(pictures)))
            self._composer.focus_field()

    def _submit(self, draft: Draft) -> None:
        """Send a question, unless its model could not see what belongs to it: that is offered first."""
        conversation = self.conversation
        if conversation is None:
            return
        card = self._workings.catalogue.card(conversation.asked_model)
        if draft.attachments and card is not None and not card.takes_images:
            self._composer.restore(draft)
            self._composer.show_offer(
                f"{card.name or card.id} reads text only.",
                [
                    ("Choose a model that sees", self.model_choice_wanted.emit),
                    ("Send without pictures", self._send_text_only),
                ],
            )
            return
        self._send(draft)

    def _send(self, draft: Draft) -> None:
        parts: list[Part] = [TextPart(draft.text)] if draft.text.strip() else []
        parts.extend(attachment.part for attachment in draft.attachments)
        if self.conversation is not None and parts:
            if not self.conversation.chat.head.is_temporary:
                self._workings.drafts.note_prompt(draft.text)
            self.conversation.start_asking(tuple(parts))

    def _send_text_only(self) -> None:
        draft = self._composer.take_draft()
        draft.discard()
        self._send(Draft(draft.text))
