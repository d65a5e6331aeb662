"""How a question leaves the composer for its conversation, and how it comes back to be changed.

A question goes to the end of the branch in view, unless a target says otherwise: one that is edited
becomes a new alternative beside the old one, and any message can be gone on from. What was in the
composer before an edit is put aside and comes back after it, whichever way that ends.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from offhand.domain.errors import StoreProblem
from offhand.domain.message import FilePart, ImagePart, Part, Role, TextPart
from offhand.services.explanation import explain
from offhand.services.temporary import list_blobs
from offhand.services.wording.comparing import word_blind, word_names
from offhand.ui.composer.items import Draft, Item, UnsentDraft
from offhand.ui.composer.target import LineBar
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.message import Message
    from offhand.domain.models import ModelCard
    from offhand.services.attachments import Attachment
    from offhand.services.conversation import Conversation
    from offhand.ui.composer.composer import Composer
    from offhand.ui.workings import Workings

EDITING = later("Editing a question. Enter asks it again as a new branch, Esc leaves all as it was.")
ASKING_BELOW = later(
    "Asking from an earlier message. Enter begins a new branch there, Esc goes back to the end."
)


class Target(msgspec.Struct, frozen=True):
    """Say where the next question goes."""

    parent: str | None
    """The message that it goes below, None for a first one."""
    edits: str = ""
    """The question that it is a newer version of."""
    aside: UnsentDraft = msgspec.field(default_factory=UnsentDraft)
    """What was in the composer before."""


class Asking(QObject):
    """Stand between the composer and the conversation in view."""

    model_choice_wanted = Signal()
    comparison_wanted = Signal()
    """Other models are to be chosen that answer side by side."""
    aimed = Signal(str)
    """With the id of the message that the next question goes beside or below."""

    target_changed = Signal()
    """The next question goes somewhere else."""
    sent = Signal()
    """A question is on its way."""

    def __init__(
        self,
        composer: Composer,
        workings: Workings,
        parent: QObject,
        *,
        complete: Callable[[str], str] | None = None,
    ) -> None:
        """Take what the composer sends.

        ``complete`` returns what is asked for what was typed, where more goes along.
        """
        super().__init__(parent)
        self._complete = complete
        self._composer = composer
        self._workings = workings
        self._conversation: Conversation | None = None
        self._target: Target | None = None
        self.hold: Callable[[Draft], bool] | None = None
        """Says whether a question has to wait for a choice, which it has offered by then."""
        self._lets_blind = False
        """Some models are asked without the pictures, as was chosen."""
        self._targets: dict[str, Target] = {}
        """Those of chats that are out of view."""
        self.bar = LineBar("target", tr("Cancel"), tr("Leave everything as it was (Esc)"))
        self.bar.pressed.connect(self.cancel)
        self.bar.left.connect(composer.focus_field)
        composer.submitted.connect(self._submit)
        composer.escaped.connect(self.cancel)

    @property
    def target(self) -> Target | None:
        """Return where the next question goes, None where that is the end of the branch in view."""
        return self._target

    @property
    def asides(self) -> tuple[UnsentDraft, ...]:
        """List what was put aside for edits, in all chats."""
        targets = (*self._targets.values(), *((self._target,) if self._target is not None else ()))
        return tuple(target.aside for target in targets)

    def name_blobs(self) -> frozenset[str]:
        """Name the attachments of the conversation in view, by SHA-256."""
        chat = self._conversation.chat if self._conversation is not None else None
        return frozenset(blob.sha256 for blob in list_blobs(chat)) if chat is not None else frozenset()

    def gather(self, draft: UnsentDraft) -> UnsentDraft:
        """Return all that was typed in the chat in view: what was put aside, and an edit that changed."""
        target = self._target
        if target is None or not target.edits:
            return draft
        old, aside = self._find(target.edits), target.aside
        if old is not None and draft.text == old.text and len(draft.items) <= len(_list_attached(old)):
            return aside
        text = "\n".join(filter(None, (aside.text, draft.text)))
        return UnsentDraft(text, len(text), (*aside.items, *draft.items))

    def show(self, conversation: Conversation) -> None:
        """Ask in another conversation from now on; the target of the one before waits."""
        if self._conversation is not None and self._target is not None:
            self._targets[self._conversation.chat.id] = self._target
        self._conversation = conversation
        self._aim(self._targets.pop(conversation.chat.id, None))

    def edit(self, message_id: str) -> None:
        """Put a question of before into the composer, with its attachments, to be asked anew."""
        message = self._find(message_id)
        if message is None or message.role is not Role.USER:
            return
        if self._target is None or self._target.edits != message_id:
            aside = self._leave_edit() or self._composer.take_draft()
            self._composer.draft = self._make_unsent(message)
            self._aim(Target(parent=message.parent, edits=message_id, aside=aside))
        self.aimed.emit(message_id)
        self._composer.focus_field()

    def ask_below(self, message_id: str) -> None:
        """Have the next question go below a message; what is typed stays."""
        if self._find(message_id) is None:
            return
        aside = self._leave_edit()
        if aside is not None:
            self._composer.draft = aside
        self._aim(Target(parent=message_id))
        self.aimed.emit(message_id)
        self._composer.focus_field()

    def cancel(self) -> None:
        """Leave everything as it was before the target was chosen."""
        aside = self._leave_edit()
        if aside is not None:
            self._composer.draft = aside
        self._aim(None)
        self._composer.focus_field()

    def _find(self, message_id: str) -> Message | None:
        return self._conversation.chat.messages.get(message_id) if self._conversation is not None else None

    def _leave_edit(self) -> UnsentDraft | None:
        """Throw away what is edited and return what was put aside for it, None where nothing is edited."""
        if self._target is None or not self._target.edits:
            return None
        self._composer.clear()
        return self._target.aside

    def _aim(self, target: Target | None) -> None:
        self._target = target
        self._composer.keep_escape(kept=target is not None)
        self.bar.say("" if target is None else tr(EDITING) if target.edits else tr(ASKING_BELOW))
        self.target_changed.emit()

    def _make_unsent(self, message: Message) -> UnsentDraft:
        items: list[Item] = []
        for part in _list_attached(message):
            item = Item.awaiting(part)
            item.fill(partial(self._workings.attachments.bring_back, part), self._workings.scope)
            items.append(item)
        return UnsentDraft(message.text, len(message.text), tuple(items))

    def _submit(self, draft: Draft) -> None:
        """Send a question, unless its model could not see what belongs to it: that is offered first."""
        conversation = self._conversation
        if conversation is None:
            return
        if draft.pictures and conversation.chat.head.compared:
            if self._hold_for_blind(draft, conversation.chat.head.compared):
                return
        elif draft.pictures and (card := self._find_blind(conversation.asked_model)) is not None:
            self._composer.restore(draft)
            self._composer.show_offer(
                tr("{name} reads text only.", name=card.name or card.id),
                [
                    (tr("Choose a model that sees"), self.model_choice_wanted.emit),
                    (tr("Send without pictures"), self._send_text_only),
                ],
            )
            return
        if self.hold is None or not self.hold(draft):
            self._send(draft)

    def _find_blind(self, model: str) -> ModelCard | None:
        """Return the card of a model that is known to see no pictures."""
        card = self._workings.catalogue.card(model)
        return card if card is not None and not card.takes_images else None

    def _hold_for_blind(self, draft: Draft, models: tuple[str, ...]) -> bool:
        """Say whether a question has to wait, since some models see no pictures; offer a choice."""
        blind = [card for card in map(self._find_blind, models) if card is not None]
        if not blind or self._lets_blind:
            self._lets_blind = False
            return False
        names = word_names([card.name or card.id for card in blind])
        left = tuple(model for model in models if all(card.id != model for card in blind))
        self._composer.restore(draft)
        choices: list[tuple[str, Callable[[], object]]] = [
            (tr("Ask {names} without the pictures", names=names), self._send_to_blind),
            (tr("Change models…"), self.comparison_wanted.emit),
        ]
        if left:
            choices.insert(1, (tr("Leave out {names}", names=names), partial(self._leave_out, left)))
        self._composer.show_offer(word_blind([card.name or card.id for card in blind]), choices)
        return True

    def _send_to_blind(self) -> None:
        self._lets_blind = True
        self._composer.submit()

    def _leave_out(self, left: tuple[str, ...]) -> None:
        if self._conversation is not None:
            self._conversation.comparing.set_models(left)
            self._composer.submit()

    def _send(self, draft: Draft) -> None:
        conversation, target = self._conversation, self._target
        text = self._complete(draft.text) if self._complete is not None else draft.text
        if conversation is None or not (text.strip() or draft.attachments):
            return
        if not conversation.chat.head.is_temporary:
            self._workings.drafts.note_prompt(draft.text)
        self._aim(None)
        if any(attachment.is_held for attachment in draft.attachments):
            self._workings.scope.start(self._keep_and_ask(conversation, target, text, draft), "pictures")
        else:
            _ask(conversation, target, text, draft.attachments)
        if target is not None and not target.aside.is_empty:
            self._composer.draft = target.aside
        self.sent.emit()

    async def _keep_and_ask(
        self, conversation: Conversation, target: Target | None, text: str, draft: Draft
    ) -> None:
        """Keep pictures now that they are sent; where that fails the question comes back."""
        attachments = self._workings.attachments_for(conversation.chat.head)
        try:
            kept = tuple([await attachments.keep(attachment) for attachment in draft.attachments])
        except StoreProblem as problem:
            self._composer.restore(draft)
            self._composer.show_hint(explain(problem).sentence)
            return
        if conversation.is_idle:
            _ask(conversation, target, text, kept)
        else:
            self._composer.restore(draft)

    def _send_text_only(self) -> None:
        draft = self._composer.take_draft()
        draft.discard()
        found = (item.attachment for item in draft.items if item.text is not None)
        self._send(Draft(draft.text, tuple(attachment for attachment in found if attachment is not None)))


def _list_attached(message: Message) -> tuple[ImagePart | FilePart, ...]:
    return tuple(part for part in message.parts if isinstance(part, ImagePart | FilePart))


def _ask(
    conversation: Conversation, target: Target | None, text: str, attachments: tuple[Attachment, ...]
) -> None:
    parts: list[Part] = [TextPart(text)] if text.strip() else []
    parts.extend(attachment.part for attachment in attachments)
    parent = conversation.chat.leaf if target is None else target.parent
    if models := conversation.chat.head.compared:
        conversation.start_comparing_below(parent, tuple(parts), models)
    else:
        conversation.start_asking_below(parent, tuple(parts))
