"""The pane that holds one chat: header, notices, transcript and composer, joined to a conversation.

Which chat is shown may change while answers arrive; what was typed, what was attached and how far
was read stay with their chat. The transcript is built when the first message comes or, with
``prepare``, soon after the window has been shown: an empty chat shows none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from offhand.domain import commands
from offhand.services.hearing import ConversationState
from offhand.ui.acting import Acting
from offhand.ui.actions import add_action
from offhand.ui.asking import Asking
from offhand.ui.banner import BannerStack
from offhand.ui.branching import Branching
from offhand.ui.bridge import ConversationBridge
from offhand.ui.composer.recall import Recall
from offhand.ui.context_keeping import ContextKeeping
from offhand.ui.drafting import Drafting
from offhand.ui.forecasting import Forecasting
from offhand.ui.reading_tools import ReadingTools
from offhand.ui.remedies import Remedies
from offhand.ui.theme import GAP, MARGIN
from offhand.ui.welcome import WelcomePage
from offhand.ui.zoom import leave_size
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from offhand.domain.chat import ChatHead
    from offhand.domain.message import Message
    from offhand.services.conversation import Conversation
    from offhand.ui.composer.composer import Composer
    from offhand.ui.header import Header
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.transcript.scrolling import Place
    from offhand.ui.transcript.view import TranscriptView
    from offhand.ui.workings import Workings

LOWEST = 64
"""px that are left of the chat where everything else takes its room."""


class ChatPage(QWidget):
    """Show one conversation at a time and let it be talked to."""

    model_choice_wanted = Signal()
    settings_wanted = Signal()
    link_hovered = Signal(str)
    title_changed = Signal(str)

    def __init__(
        self, workings: Workings, appearance: Appearance, icons: Icons, header: Header, composer: Composer
    ) -> None:
        """Build the pane around two of its parts; ``show_conversation`` fills it."""
        super().__init__()
        self._workings, self._appearance, self._icons = workings, appearance, icons
        self._transcript: TranscriptView | None = None
        self._conversation: Conversation | None = None
        self._places: dict[str, Place | None] = {}
        self._first_run: QWidget | None = None
        self.header, self.composer = header, composer
        composer.pasting.follow(workings.preferences)
        self.banners = BannerStack(icons)
        self.welcome = WelcomePage(icons, appearance)
        self._asking = Asking(self.composer, workings, self)
        self.branching = Branching(self.composer, self._asking, workings, self)
        self.drafting = Drafting(
            self.composer, self._asking, workings.drafts, workings.attachments, workings.scope, self
        )
        self._recall = Recall(self.composer.field, workings.drafts.list_prompts, workings.scope)
        self.bridge = ConversationBridge(workings.catalogue.card, self)
        self.remedies = Remedies(workings.account, workings.estimation, workings.scope, self)
        self.acting = Acting(self.composer, self.branching, self.remedies, self)
        self.forecasting = Forecasting(self.composer, self._asking, workings, appearance, self)
        self.keeping = ContextKeeping(self.composer, self.forecasting, workings, icons, self.name_model, self)
        self._asking.hold = self.keeping.hold
        self.tools: ReadingTools | None = None
        """The bars below the list of messages, None before that is built."""
        self._tools_place = _inset(None, bottom=0)
        self._pages = _Pages()
        self._pages.addWidget(self.welcome)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(_inset(self.banners, bottom=0))
        self.place = QSplitter(Qt.Orientation.Vertical)
        """Holds the chat, and below it what other rooms put there."""
        self.place.setChildrenCollapsible(False)
        self.place.addWidget(self._pages)
        column.addWidget(self.place, 1)
        column.addLayout(self._tools_place)
        column.addLayout(_inset(self.branching.bar, bottom=0))
        column.addLayout(_inset(self._asking.bar, bottom=0))
        column.addLayout(_inset(self.composer, bottom=0))
        column.addLayout(_inset(self.forecasting.line, bottom=GAP // 2))
        self._connect()

    @property
    def conversation(self) -> Conversation | None:
        """Return the conversation in view."""
        return self._conversation

    @property
    def transcript(self) -> TranscriptView:
        """Return the list of messages, built on first use."""
        if self._transcript is None:
            self._transcript = self._build_transcript()
        return self._transcript

    @property
    def has_first_run(self) -> bool:
        """Say whether the page of the first run is there."""
        return self._first_run is not None

    def prepare(self) -> None:
        """Build what the first message will be shown in, while nobody waits for it."""
        _ = self.transcript

    def focus_transcript(self) -> None:
        """Give the keyboard to the last message."""
        self.transcript.focus_last()

    def show_conversation(self, conversation: Conversation) -> None:
        """Bring another chat into view; what goes on in the one before goes on."""
        if self.tools is not None:
            self.tools.close_all()
        self._put_away()
        self._conversation = conversation
        self.bridge.attach(conversation)
        chat = conversation.chat
        if self._transcript is not None or conversation.branch:
            self.transcript.show_chat(conversation.shown)
        self.branching.show(conversation)
        place = self._places.pop(chat.id, None)
        if place is not None:
            self.transcript.place = place
        self.composer.shelf.attachments = self._workings.attachments_for(chat.head)
        self.drafting.show(conversation)
        self._asking.show(conversation)
        self.acting.show(conversation)
        self.forecasting.show(conversation)
        self.keeping.show(conversation)
        self.composer.set_streaming(not conversation.is_idle)
        self._show_page()
        self.refresh_model()
        self._show_title()
        self.composer.focus_field()

    def show_first_run(self, page: QWidget | None) -> None:
        """Put a page in the place of an empty chat, or take it away again."""
        if self._first_run is not None:
            self._pages.removeWidget(self._first_run)
            self._first_run.deleteLater()
            self.composer.focus_field()
        self._first_run = page
        if page is not None:
            self._pages.addWidget(page)
        self._show_page()
        if page is not None and page.isVisible() and self.composer.draft.is_empty:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh_model(self) -> None:
        """Name the model that the next question goes to."""
        if self._conversation is None:
            return
        model, compared = self._conversation.asked_model, self._conversation.chat.head.compared
        name = self.name_model(model)
        if compared:
            self.header.set_model(
                tr("{count} models", count=len(compared)), ", ".join(map(self.name_model, compared))
            )
            return
        standing = self._workings.models.word_standing(self._conversation.chat.model, model)
        self.header.set_model(name, model, *standing)
        self.welcome.set_model(name)

    def stop(self) -> None:
        """End the answer in view and keep its text; with nothing to end, go back to the field."""
        if self._conversation is not None and not self._conversation.is_idle:
            self._conversation.stop()
        elif self._asking.target is not None:
            self._asking.cancel()
        else:
            self.composer.focus_field()

    def add_above_composer(self, widget: QWidget) -> None:
        """Give something room between the chat and the composer."""
        column = cast("QVBoxLayout", self.layout())
        column.insertLayout(column.count() - 2, _inset(widget, bottom=GAP // 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self.composer.refit()

    def close_bridge(self) -> None:
        """Listen no longer: the window is going."""
        self.drafting.put_away()
        self.forecasting.close()
        self.keeping.close()
        self.bridge.detach()

    def _build_transcript(self) -> TranscriptView:
        from offhand.ui.transcript.successors import Succession  # noqa: PLC0415 - as the line below
        from offhand.ui.transcripts import build_transcript  # noqa: PLC0415 - see the module's docstring

        transcript = build_transcript(self._workings, self._appearance, self._icons, self.name_model)
        self._pages.addWidget(transcript)
        bridge = self.bridge
        bridge.text_grew.connect(transcript.grow_text)
        bridge.reasoning_grew.connect(transcript.grow_reasoning)
        bridge.status_changed.connect(transcript.set_status)
        bridge.reply_ended.connect(transcript.update_message)
        bridge.message_amended.connect(transcript.update_message)
        self.branching.attach(transcript)
        self.acting.attach(transcript)
        transcript.offer_successors(
            Succession(self._workings.models.find_successors, self.acting.ask_successor)
        )
        self.keeping.attach(transcript)
        transcript.edit_requested.connect(self._asking.edit)
        transcript.link_hovered.connect(self.link_hovered)
        transcript.failed.connect(self.banners.announce)
        self.tools = self._build_tools(transcript)
        self._tools_place.addWidget(self.tools)
        return transcript

    def _build_tools(self, transcript: TranscriptView) -> ReadingTools:
        tools = ReadingTools(transcript, self._icons)
        for command, run in (
            (commands.FIND, tools.open_find),
            (commands.FIND_NEXT, tools.find_next),
            (commands.FIND_PREVIOUS, tools.find_previous),
            (commands.SELECT_MESSAGES, transcript.toggle_selecting),
        ):
            add_action(self, command, run)
        return tools

    def _connect(self) -> None:
        bridge = self.bridge
        self.forecasting.attach(bridge)
        self.keeping.listen(bridge)
        self.keeping.model_choice_wanted.connect(self.model_choice_wanted)
        bridge.message_added.connect(self._add_message)
        bridge.branch_changed.connect(self.branching.show_branch)
        bridge.head_changed.connect(self._show_head)
        bridge.state_changed.connect(self._follow_state)
        bridge.reply_ended.connect(self.branching.refresh)
        self._asking.model_choice_wanted.connect(self.model_choice_wanted)
        self.composer.stop_requested.connect(self.stop)
        self.header.model_choice_wanted.connect(self.model_choice_wanted)
        self.remedies.model_choice_wanted.connect(self.model_choice_wanted)
        self.remedies.settings_wanted.connect(self.settings_wanted)
        self.remedies.failed.connect(self.banners.announce)
        for part in (self.banners, self.header):
            part.left.connect(self.composer.focus_field)

    def name_model(self, model: str) -> str:
        """Return the name to show for a model's id."""
        card = self._workings.catalogue.card(model)
        return card.name if card is not None and card.name else model

    def _put_away(self) -> None:
        if self._conversation is None:
            return
        if self._transcript is not None:
            self._places[self._conversation.chat.id] = self._transcript.place

    def _show_page(self) -> None:
        has_messages = self._conversation is not None and bool(self._conversation.chat.messages)
        self._pages.setCurrentWidget(self.transcript if has_messages else self._first_run or self.welcome)

    def _show_title(self) -> None:
        if self._conversation is not None:
            chat = self._conversation.chat
            self.header.show_head(chat.head, has_messages=bool(chat.messages))
            self.title_changed.emit(chat.title)

    def _add_message(self, message: Message) -> None:
        self.transcript.add_message(message)
        self.branching.note_added(message)
        self._show_page()
        self._show_title()

    def _show_head(self, head: ChatHead) -> None:
        del head
        self._show_title()
        self.refresh_model()

    def _follow_state(self, state: ConversationState) -> None:
        self.composer.set_streaming(state is not ConversationState.IDLE)


class _Pages(QStackedWidget):
    """Leave the composer its height in a low window, whatever the pages would like to have."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(1, LOWEST)
        leave_size(self)

    def hasHeightForWidth(self) -> bool:
        """Ask for no height on account of lines that wrap."""
        return False


def _inset(widget: QWidget | None, bottom: int) -> QHBoxLayout:
    """Give a widget, perhaps one that comes later, the pane's margins; ``bottom`` is px."""
    row = QHBoxLayout()
    row.setContentsMargins(MARGIN, 0, MARGIN, bottom)
    if widget is not None:
        row.addWidget(widget)
    return row
