"""Answers side by side in the window: shown while none is chosen, and what is wanted of each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from offhand.domain.appearance_settings import SCROLL_TOGETHER
from offhand.domain.commands import CHOICES
from offhand.domain.model_settings import KEEP_COMPARING
from offhand.services.explanation import explain
from offhand.services.wording.comparing import NO_WORDS, word_choice, word_facts, word_lead, word_state
from offhand.ui.actions import add_action, native_keys
from offhand.ui.comparing.feed import AnswersFeed
from offhand.ui.comparing.switches import turn
from offhand.ui.composer.target import LineBar
from offhand.ui.focus import holds_keyboard
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from offhand.domain.message import Message
    from offhand.services.conversation import Conversation
    from offhand.services.explanation import Action
    from offhand.ui.comparing.answer_column import AnswerColumn
    from offhand.ui.comparing.columns import AnswerColumns
    from offhand.ui.icons import Icons
    from offhand.ui.main_window import MainWindow
    from offhand.ui.theme import Appearance
    from offhand.ui.transcript.view import TranscriptView
    from offhand.ui.workings import Workings

QUESTION_SHARE = 0.3
"""Of the height, the most that the chat above the answers gets by itself."""
BESIDE = 6
"""px around the question above the answers."""


class ComparisonDesk(QObject):
    """Look after the answers side by side of the chat in view."""

    def __init__(self, workings: Workings, window: MainWindow, appearance: Appearance, icons: Icons) -> None:
        """Follow what comes into view; columns are built when the first answers stand side by side."""
        super().__init__(window)
        self._workings = workings
        self._window = window
        self._page = window.page
        self._appearance = appearance
        self._icons = icons
        self._conversation: Conversation | None = None
        self._columns: AnswerColumns | None = None
        self._shown: tuple[str, ...] = ()
        self._feed = AnswersFeed(workings.catalogue.card, self)
        self._feed.ended.connect(self._refresh)
        self._feed.amended.connect(self._refresh)
        self.line = LineBar(
            "undecided", tr("Go on with it"), tr("Choose the answer that leads, and its model")
        )
        self.line.pressed.connect(self._choose_lead)
        self.line.left.connect(self._page.composer.focus_field)
        self._page.add_above_composer(self.line)
        self._leave = workings.preferences.on_change(self._follow_settings)
        window.chat_shown.connect(self._show)
        self._page.branching.revealed.connect(self._reveal)
        self._page.bridge.head_changed.connect(self._follow)
        for number, command in enumerate(CHOICES):
            add_action(window, command, partial(self._choose_number, number))
        if self._page.conversation is not None:
            self._show(self._page.conversation)

    @property
    def columns(self) -> AnswerColumns:
        """Return what shows the answers, built on first use."""
        if self._columns is None:
            self._columns = self._build()
        return self._columns

    def close(self) -> None:
        """Listen no longer: the window is going."""
        self._leave()
        self._feed.detach()

    def choose(self, message_id: str) -> None:
        """Go on with one of the answers, which can be taken back for a moment."""
        conversation = self._conversation
        if conversation is None or not conversation.comparing.holds(message_id):
            return
        comparing, head = conversation.comparing, conversation.chat.head
        answer = next(answer for answer in comparing.answers if answer.id == message_id)
        if not answer.text:
            self._page.composer.show_hint(tr(NO_WORDS))
            return
        running = sum(other.is_open for other in comparing.answers if other.id != message_id)
        keeps = self._workings.preferences.settings.get(KEEP_COMPARING)
        comparing.choose(message_id, keeps_models=keeps)
        before: dict[str, object] = {
            "comparisons": head.comparisons,
            "compared": head.compared,
            "model": head.model,
        }
        take_back = partial(self._take_back, conversation, message_id, conversation.chat.leaf, before)
        words = word_choice(self._name(answer), running, len(conversation.chat.head.compared))
        self._window.toasts.offer(words, take_back)
        self._page.composer.focus_field()

    def _take_back(
        self, conversation: Conversation, message_id: str, leaf: str | None, before: dict[str, object]
    ) -> None:
        """Have the answers stand side by side again, unless the chat has gone on meanwhile."""
        if conversation.chat.leaf == leaf:
            conversation.show(message_id)
            conversation.revise(**before)

    def _build(self) -> AnswerColumns:
        from offhand.ui.comparing.columns import AnswerColumns  # noqa: PLC0415 - hardly ever at a start

        columns = AnswerColumns(self._make_column, self._appearance)
        columns.hide()
        columns.looked_at.connect(self._look_at)
        columns.together_wanted.connect(self._scroll_together)
        columns.scroll_together(is_on=self._workings.preferences.settings.get(SCROLL_TOGETHER))
        self._page.place.addWidget(columns)
        self._page.place.setStretchFactor(1, 1)
        return columns

    def _make_column(self, parent: QWidget) -> AnswerColumn:
        from offhand.ui.comparing.answer_column import AnswerColumn  # noqa: PLC0415 - as above
        from offhand.ui.transcript.successors import Succession  # noqa: PLC0415 - as above
        from offhand.ui.transcripts import build_transcript  # noqa: PLC0415 - as above

        page, feed = self._page, self._feed
        view = build_transcript(self._workings, self._appearance, self._icons, page.name_model)
        column = AnswerColumn(view, self._icons, self._appearance, parent)
        feed.text_grew.connect(column.grow_text)
        feed.reasoning_grew.connect(column.grow_reasoning)
        feed.status_changed.connect(column.set_status)
        feed.ended.connect(column.update_message)
        feed.amended.connect(column.update_message)
        column.chosen.connect(self.choose)
        column.stopped.connect(self._stop)
        view.retry_requested.connect(self._retry)
        view.continue_requested.connect(self._go_on)
        view.action_requested.connect(self._act)
        view.retry_menu_requested.connect(page.branching.offer_models)
        view.branch_requested.connect(page.branching.branch_off)
        view.receipt_requested.connect(page.branching.receipt_wanted)
        view.link_hovered.connect(page.link_hovered)
        view.failed.connect(page.banners.announce)
        view.offer_successors(Succession(self._workings.models.find_successors, self._retry))
        return column

    def _show(self, conversation: Conversation) -> None:
        self._conversation = conversation
        current = conversation.comparing.current
        self._shown = current.answers if current is not None else ()
        self._show_answers(conversation)
        self._tell_lead()

    def _follow(self, *_head: object) -> None:
        """Show what stands side by side now."""
        conversation = self._conversation
        if conversation is None or conversation is not self._page.conversation:
            return
        current = conversation.comparing.current
        answers = current.answers if current is not None else ()
        if answers != self._shown:
            self._shown = answers
            self._show_answers(conversation)
        elif answers:
            self.columns.mark_lead(conversation.comparing.lead)
        self._tell_lead()

    def _show_answers(self, conversation: Conversation) -> None:
        answers = conversation.comparing.answers
        if not answers:
            self._feed.detach()
            if self._columns is not None:
                self._find_also_in(())
                had_keyboard = holds_keyboard(self._columns)
                self._columns.hide()
                if had_keyboard:
                    self._page.composer.focus_field()
            return
        self._feed.attach(conversation, answers)
        self.columns.show_answers(answers, self._name, conversation.comparing.lead)
        self._find_also_in([column.view for column in self.columns.columns])
        self._feed.start(answers)
        for answer in answers:
            self._show_facts(answer)
        if self.columns.isHidden():
            self.columns.show()
            QTimer.singleShot(0, self, self._share)

    def _share(self) -> None:
        """Give the question above the room that it needs, and the answers the rest."""
        place, transcript = self._page.place, self._page.transcript
        last = len(transcript.column) - 1
        if self._columns is None or self._columns.isHidden() or last < 0:
            return
        height = place.height()
        top = min(transcript.column.heights[last] + BESIDE, round(height * QUESTION_SHARE))
        place.setSizes([top, height - top])
        transcript.stay_at(last, 0)

    def _refresh(self, message: Message) -> None:
        self._show_facts(message)
        self._tell_lead()

    def _show_facts(self, message: Message) -> None:
        conversation = self._conversation
        column = self.columns.column_of(message.id)
        if conversation is None or column is None:
            return
        receipt = self._workings.receipts.make(conversation.chat, message.id)
        error = message.reply.error if message.reply is not None else None
        state = word_state(message, explain(error).sentence if error is not None else "")
        facts, is_other = "", False
        if receipt is not None and not message.is_open:
            is_other = receipt.is_substituted or receipt.is_other_provider or receipt.is_other_tier
            served = self._page.name_model(receipt.served) if receipt.is_substituted else ""
            facts = word_facts(receipt, served)
        column.show_facts(
            facts or ("" if error is not None else state),
            state,
            is_open=message.is_open,
            has_text=bool(message.text) or message.is_open,
            is_other=is_other,
        )

    def _tell_lead(self) -> None:
        """Say where the next question goes as long as nothing is chosen."""
        conversation = self._conversation
        lead = conversation.comparing.lead if conversation is not None and self._shown else ""
        if conversation is None or not lead:
            self.line.say("")
            return
        name = self._name(conversation.chat.messages[lead])
        self.line.say(word_lead(name, [native_keys(command) for command in CHOICES[: len(self._shown)]]))

    def _reveal(self, message_id: str, words: tuple[str, ...]) -> None:
        """Light up words that were searched for, where they stand in one of the answers."""
        column = self.columns.column_of(message_id) if message_id in self._shown else None
        if column is not None:
            column.view.revealing.reveal(message_id, words)

    def _find_also_in(self, views: Sequence[TranscriptView]) -> None:
        if self._page.tools is not None:
            self._page.tools.find_also_in(views, self.columns.bring_into_view)

    def _scroll_together(self, is_wanted: bool) -> None:
        turn(self._workings, self._window, SCROLL_TOGETHER, on=is_wanted)

    def _follow_settings(self, *_settings: object) -> None:
        if self._columns is not None:
            self._columns.scroll_together(is_on=self._workings.preferences.settings.get(SCROLL_TOGETHER))

    def _look_at(self, message_id: str) -> None:
        if self._conversation is not None:
            self._conversation.comparing.lead_with(message_id)

    def _choose_lead(self) -> None:
        if self._conversation is not None:
            self.choose(self._conversation.comparing.lead)

    def _choose_number(self, number: int) -> None:
        if number < len(self._shown):
            self.choose(self._shown[number])

    def _stop(self, message_id: str) -> None:
        if self._conversation is not None:
            self._conversation.stop(message_id)

    def _retry(self, message_id: str, model: str = "") -> None:
        if self._conversation is not None:
            self._conversation.start_retrying(message_id, model)

    def _go_on(self, message_id: str) -> None:
        if self._conversation is not None:
            self._conversation.start_going_on(message_id)

    def _act(self, message_id: str, action: Action) -> None:
        if self._conversation is not None:
            self._page.remedies.carry_out(self._conversation, message_id, action)

    def _name(self, message: Message) -> str:
        """Name who was asked: that stays the same while the answer comes."""
        return self._page.name_model(message.reply.asked_model) if message.reply is not None else ""
