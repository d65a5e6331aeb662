"""The answer below the field: the transcript of the main window, as tall as what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from offhand.domain.gating import list_left_out
from offhand.domain.message import Role
from offhand.services.explanation import Action
from offhand.services.wording.left_out import tell_left_out
from offhand.ui.bridge import ConversationBridge
from offhand.ui.remedies import Remedies
from offhand.ui.transcript.successors import Succession
from offhand.ui.transcripts import build_transcript

if TYPE_CHECKING:
    from offhand.domain.chat import Chat
    from offhand.domain.message import Message
    from offhand.services.conversation import Conversation
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.workings import Workings


class Answer(QObject):
    """Join one conversation at a time to a transcript."""

    grew = Signal()
    """What is shown takes another height."""
    changed = Signal()
    """An answer began or ended, or another chat is shown."""
    edit_requested = Signal(str)
    ask_below_requested = Signal(str)
    window_wanted = Signal()
    """What is wished for takes the room of the main window."""
    settings_wanted = Signal()
    model_choice_wanted = Signal()
    caps_wanted = Signal()
    failed = Signal(str)
    told = Signal(str)
    """Something about the question that went out is worth a line."""

    def __init__(self, workings: Workings, appearance: Appearance, icons: Icons, parent: QObject) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._workings = workings
        self._conversation: Conversation | None = None
        self.view = build_transcript(workings, appearance, icons, self.name_model, is_brief=True)
        self.view.hide()
        self.bridge = ConversationBridge(workings.catalogue.card, self)
        self._remedies = Remedies(workings.account, workings.estimation, workings.scope, self)
        self._connect()

    @property
    def conversation(self) -> Conversation | None:
        """Return the conversation that is shown."""
        return self._conversation

    @property
    def is_answering(self) -> bool:
        """Say whether an answer is on its way."""
        return self._conversation is not None and not self._conversation.is_idle

    @property
    def last_reply(self) -> Message | None:
        """Return the last answer as far as it came, None where there is none."""
        branch = self._conversation.branch if self._conversation is not None else ()
        return branch[-1] if branch and branch[-1].reply is not None else None

    @property
    def selected_text(self) -> str:
        """Return what is selected of what is shown, empty where nothing is."""
        return "\n\n".join(filter(None, (row.selected_text() for row in self.view.column.rows())))

    @property
    def wanted_height(self) -> int:
        """Return how many px show the last question and its answer whole, 0 where there are none."""
        if self._conversation is None or not self._conversation.chat.messages:
            return 0
        heights = self.view.column.heights
        top = self.view.reader.question_top
        return heights.total - (top if top is not None and top < heights.total else 0)

    def show(self, conversation: Conversation) -> None:
        """Show another conversation; what goes on in the one before goes on."""
        self._conversation = conversation
        self.bridge.attach(conversation)
        self.view.show_chat(conversation.branch)
        self.view.setVisible(bool(conversation.chat.messages))
        self.changed.emit()

    def let_go(self) -> None:
        """Listen to nothing any more."""
        self.bridge.detach()
        self._conversation = None

    def stop(self) -> None:
        """End the answer that is on its way and keep its text."""
        if self._conversation is not None:
            self._conversation.stop()

    def retry(self) -> None:
        """Ask the last question again."""
        if self._conversation is not None and self._conversation.chat.leaf is not None:
            self._conversation.start_retrying(self._conversation.chat.leaf)

    def copy(self) -> None:
        """Copy what is selected, or else the whole answer as Markdown."""
        reply = self.last_reply
        if selected := self.selected_text:
            QGuiApplication.clipboard().setText(selected)
        elif reply is not None:
            self.view.copy_message(reply.id)

    def name_model(self, model: str) -> str:
        """Turn a model's id into the name to show."""
        card = self._workings.catalogue.card(model)
        return card.name if card is not None and card.name else model

    def _connect(self) -> None:
        bridge, view, remedies = self.bridge, self.view, self._remedies
        bridge.message_added.connect(self._add_message)
        bridge.branch_changed.connect(self._show_branch)
        bridge.state_changed.connect(self._follow_state)
        bridge.text_grew.connect(view.grow_text)
        bridge.reasoning_grew.connect(view.grow_reasoning)
        bridge.status_changed.connect(view.set_status)
        bridge.reply_ended.connect(self._end_reply)
        bridge.message_amended.connect(view.update_message)
        view.arranged.connect(self.grew)
        view.edit_requested.connect(self.edit_requested)
        view.ask_below_requested.connect(self.ask_below_requested)
        view.branch_requested.connect(self.window_wanted)
        view.retry_requested.connect(self._retry_message)
        view.continue_requested.connect(self._continue_message)
        view.action_requested.connect(self._act)
        view.offer_successors(Succession(self._workings.models.find_successors, self._ask_successor))
        view.failed.connect(self.failed)
        remedies.settings_wanted.connect(self.settings_wanted)
        remedies.model_choice_wanted.connect(self.model_choice_wanted)
        remedies.caps_wanted.connect(self.caps_wanted)
        remedies.failed.connect(self.failed)

    def _add_message(self, message: Message) -> None:
        self.view.show()
        self.view.add_message(message)
        self.changed.emit()
        if message.role is Role.USER and self._conversation is not None:
            self._tell_left_out(self._conversation)

    def _tell_left_out(self, conversation: Conversation) -> None:
        """Say what was set and did not go along, since the server or the model does not take it."""
        own, model = conversation.chat.head.own, conversation.asked_model
        settings = self._workings.preferences.settings.overlaid(own)
        card = self._workings.estimation.card_of(model)
        name = card.name if card is not None and card.name else model
        if told := tell_left_out({name: list_left_out(settings, card, own)}):
            self.told.emit(told)

    def _end_reply(self, message: Message) -> None:
        self.view.update_message(message)
        self.changed.emit()

    def _show_branch(self, chat: Chat) -> None:
        self.view.show_chat(chat.branch)

    def _follow_state(self, state: object) -> None:
        del state
        self.changed.emit()

    def _ask_successor(self, message_id: str, model: str) -> None:
        if self._conversation is not None:
            self._conversation.choose_model(model)
            self._conversation.start_retrying(message_id, model)

    def _retry_message(self, message_id: str) -> None:
        self._act(message_id, Action.RETRY)

    def _continue_message(self, message_id: str) -> None:
        self._act(message_id, Action.CONTINUE)

    def _act(self, message_id: str, action: Action) -> None:
        if self._conversation is not None:
            self._remedies.carry_out(self._conversation, message_id, action)
