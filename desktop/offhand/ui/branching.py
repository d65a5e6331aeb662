"""The branches of the chat in view: turned to, made by asking again, copied into a chat of their own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from offhand.domain.branches import Fork, list_forks
from offhand.domain.errors import StoreProblem
from offhand.services.hearing import ConversationState
from offhand.ui.composer.composer import STILL_ANSWERING
from offhand.ui.composer.target import LineBar
from offhand.ui.transcript.menu import Offer, open_menu
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from offhand.domain.message import Message
    from offhand.services.conversation import Conversation
    from offhand.ui.asking import Asking
    from offhand.ui.composer.composer import Composer
    from offhand.ui.transcript.view import TranscriptView
    from offhand.ui.workings import Workings

RECENT = 6
"""Models that a retry offers, besides the one of the answer."""


class Branching(QObject):
    """Join the transcript's wishes about branches to the conversation in view."""

    receipt_wanted = Signal(str)
    """With the id of an answer."""
    chat_wanted = Signal(object)
    """With a ``Conversation`` that came to be and is to be shown."""
    message_wanted = Signal(str, str)
    """With the ids of a chat and of a message in it."""
    revealed = Signal(str, object)
    """A message came into view that was searched for, with the words."""
    compare_wanted = Signal(str)
    """Models are to be chosen that answer beside an answer, or where the id is empty the next question."""
    model_pick_wanted = Signal(object)
    """A model is to be chosen; with what takes its id."""

    def __init__(self, composer: Composer, asking: Asking, workings: Workings, parent: QWidget) -> None:
        """Wait for a transcript and a conversation."""
        super().__init__(parent)
        self._composer = composer
        self._asking = asking
        asking.comparison_wanted.connect(self._want_comparison)
        self._workings = workings
        self._window = parent
        self._transcript: TranscriptView | None = None
        self._conversation: Conversation | None = None
        self._origin: tuple[str, str] | None = None
        self.bar = LineBar("elsewhere", tr("Show"), tr("Go to the answer that is arriving"))
        self.bar.pressed.connect(self._show_growing)
        self.bar.left.connect(composer.focus_field)

    def attach(self, transcript: TranscriptView) -> None:
        """Hear what is wanted in a transcript."""
        self._transcript = transcript
        transcript.turn_requested.connect(self._turn)
        transcript.branch_requested.connect(self.branch_off)
        transcript.receipt_requested.connect(self.receipt_wanted)
        transcript.ask_below_requested.connect(self._asking.ask_below)
        self._asking.aimed.connect(transcript.flash)
        transcript.retry_menu_requested.connect(self.offer_models)
        transcript.origin_requested.connect(self._go_to_origin)

    def show(self, conversation: Conversation) -> None:
        """Follow another conversation, whose messages are shown already."""
        self._conversation = conversation
        self._origin = None
        origin = conversation.chat.head.origin
        if origin is not None:
            self._origin = (origin.end, "")
            self._workings.scope.start(self._name_origin(conversation, origin.chat), "origin")
        self.refresh()

    def refresh(self) -> None:
        """Show which messages in view have alternatives, and what goes on out of view."""
        self._tell_of_growing()
        if self._transcript is not None:
            self._transcript.mark_branches(self._list_forks(), self._origin)

    def show_branch(self) -> None:
        """Show the branch that came into view, in the place of the one before."""
        self._tell_of_growing()
        if self._transcript is not None and self._conversation is not None:
            self._transcript.show_branch(self._conversation.shown, self._list_forks(), self._origin)

    def show_message(self, message_id: str, words: Sequence[str] = ()) -> None:
        """Bring a message into view, on whatever branch it is, and light it and the words in it up."""
        conversation = self._conversation
        if conversation is None or message_id not in conversation.chat.messages:
            return
        chat = conversation.chat
        if all(message.id != message_id for message in chat.branch):
            conversation.show(chat.leaf_below(message_id))
        if self._transcript is not None:
            self._transcript.reveal(message_id)
            self._transcript.revealing.reveal(message_id, words)
        self.revealed.emit(message_id, tuple(words))

    def note_added(self, message: Message) -> None:
        """Show what a new message is an alternative to; a branch that was made lights up."""
        self.refresh()
        conversation = self._conversation
        if conversation is not None and self._transcript is not None:
            siblings = conversation.chat.children_of(message.parent)
            if len(siblings) > 1:
                self._transcript.flash(message.id)

    def edit(self) -> None:
        """Bring the question that has the keyboard, or the last one, back to be changed."""
        message_id = self._find_message(is_question=True)
        if message_id:
            self._asking.edit(message_id)

    def show_receipt(self) -> None:
        """Have the receipt shown of the answer that has the keyboard, or of the last one."""
        row = self._transcript.focused_row() if self._transcript is not None else None
        branch = self._conversation.branch if self._conversation is not None else ()
        last = next((message.id for message in reversed(branch) if message.reply is not None), "")
        entry = row.entry if row is not None else None
        self.receipt_wanted.emit(last if entry is None or entry.is_question else entry.message.id)

    def branch(self) -> None:
        """Copy the chat up to the message that has the keyboard, or all of it, into a new chat."""
        message_id = self._find_message()
        if message_id:
            self.branch_off(message_id)

    def branch_off(self, message_id: str) -> None:
        """Copy the chat up to a message into a new one and have that shown."""
        conversation = self._conversation
        if conversation is not None and message_id in conversation.chat.messages:
            if message_id in conversation.growing:
                self._composer.show_hint(tr(STILL_ANSWERING))
                return
            self.chat_wanted.emit(self._workings.library.branch(conversation, message_id))

    def refuse_while_answering(self) -> bool:
        """Say that another answer has to end first, where one is on its way."""
        conversation = self._conversation
        if conversation is None or conversation.state is ConversationState.IDLE:
            return False
        self._composer.show_hint(tr(STILL_ANSWERING))
        return True

    def _want_comparison(self) -> None:
        self.compare_wanted.emit("")

    def _list_forks(self) -> dict[str, Fork]:
        conversation = self._conversation
        if conversation is None:
            return {}
        return list_forks(conversation.chat, arriving=conversation.growing_id, fresh=conversation.fresh)

    def _tell_of_growing(self) -> None:
        conversation = self._conversation
        growing = conversation.growing_id if conversation is not None else None
        is_elsewhere = conversation is not None and growing not in {None, conversation.chat.leaf}
        self.bar.say(tr("An answer is arriving in another branch.") if is_elsewhere else "")

    def _turn(self, message_id: str, position: int) -> None:
        conversation = self._conversation
        message = conversation.chat.messages.get(message_id) if conversation is not None else None
        if conversation is None or message is None:
            return
        chat = conversation.chat
        alternatives = chat.children_of(message.parent)
        if 1 <= position <= len(alternatives):
            conversation.show(chat.leaf_below(alternatives[position - 1].id))

    def _find_message(self, *, is_question: bool = False) -> str:
        """Name the message that is meant: the one that has the keyboard, else the last one in view."""
        branch = self._conversation.branch if self._conversation is not None else ()
        row = self._transcript.focused_row() if self._transcript is not None else None
        if row is not None and row.entry is not None and (row.entry.is_question or not is_question):
            return row.entry.message.id
        return next((m.id for m in reversed(branch) if m.reply is None or not is_question), "")

    def _show_growing(self) -> None:
        conversation = self._conversation
        if conversation is not None and conversation.growing_id is not None:
            conversation.show(conversation.growing_id)
            self._composer.focus_field()

    def offer_models(self, message_id: str, place: object) -> None:
        """Offer who may answer in the place of an answer, or beside it."""
        conversation = self._conversation
        if conversation is None or not isinstance(place, QPoint):
            return
        if not conversation.comparing.holds(message_id) and self.refuse_while_answering():
            return
        self._workings.scope.start(self._open_models(conversation, message_id, place), "retry menu")

    async def _open_models(self, conversation: Conversation, message_id: str, place: QPoint) -> None:
        recent = await self._workings.library.heads.list_recent_models(RECENT + 1)
        message = conversation.chat.messages.get(message_id)
        if conversation is not self._conversation or message is None or message.reply is None:
            return
        same = message.reply.asked_model
        messages = reversed(tuple(conversation.chat.messages.values()))
        asked = (m.reply.asked_model for m in messages if m.reply is not None)
        others = dict.fromkeys((conversation.asked_model, *asked, *recent))
        others.pop(same, None)
        retry = partial(self._retry, conversation, message_id)
        groups: list[list[Offer]] = [
            [(tr("Same model: {same}", same=self._name(same)), partial(retry, same))],
            [(self._name(model), partial(retry, model)) for model in list(others)[:RECENT]],
            [(tr("Another model…"), partial(self.model_pick_wanted.emit, retry))],
        ]
        if not conversation.comparing.holds(message_id):
            groups[-1] += self._list_comparisons(conversation, message_id)
        open_menu(self._window, place, [group for group in groups if group])

    def _list_comparisons(self, conversation: Conversation, message_id: str) -> list[Offer]:
        """List what can stand beside an answer: others that there are, and those of more models."""
        offers: list[Offer] = []
        count = len(conversation.comparing.list_alternatives(message_id))
        if count > 1:
            together = partial(conversation.comparing.bring_together, message_id)
            offers.append((tr("Show {count} answers side by side", count=count), together))
        offers.append((tr("Compare with other models…"), partial(self.compare_wanted.emit, message_id)))
        return offers

    def _retry(self, conversation: Conversation, message_id: str, model: str) -> None:
        conversation.start_retrying(message_id, model)
        self._composer.focus_field()

    def _name(self, model: str) -> str:
        card = self._workings.catalogue.card(model)
        name = card.name if card is not None and card.name else model
        return name.replace("&", "&&")

    def _go_to_origin(self) -> None:
        origin = self._conversation.chat.head.origin if self._conversation is not None else None
        if origin is not None:
            self.message_wanted.emit(origin.chat, origin.message)

    async def _name_origin(self, conversation: Conversation, chat_id: str) -> None:
        """Learn what the chat is called that this one was branched from."""
        try:
            head = await self._workings.library.read_head(chat_id)
        except StoreProblem:
            return
        if head is not None and conversation is self._conversation and self._origin is not None:
            self._origin = (self._origin[0], head.title)
            self.refresh()
