"""What of the chat in view is sent, decided by the user and shown: marks, and what does not fit.

Nothing is ever left out in silence. Where a question does not fit it stays in the composer, and the choices
stand above it: to leave out the oldest messages, to have them summed up, to choose another model, or to
send it as it is.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from offhand.domain.context import ContextMark, drop_mark, find_sent, put_mark
from offhand.domain.message import Role
from offhand.services.compaction import Plan
from offhand.services.wording.comparing import word_names, word_short
from offhand.services.wording.forecasts import word_author, word_leaving, word_line, word_overflow
from offhand.ui.composer.notices import order_tabs
from offhand.ui.composer.overflow import OverflowNotice
from offhand.ui.summarising import Summarising
from offhand.ui.transcript.context_note import ContextNote
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from offhand.domain.message import Message
    from offhand.services.conversation import Conversation
    from offhand.ui.bridge import ConversationBridge
    from offhand.ui.composer.composer import Composer
    from offhand.ui.composer.items import Draft
    from offhand.ui.forecasting import Forecasting
    from offhand.ui.icons import Icons
    from offhand.ui.transcript.view import TranscriptView
    from offhand.ui.workings import Workings

ROOM = 0.75
"""Share of the context that is filled again after the oldest messages were left out."""


SUMMED_ROOM = 0.3
"""The same after they were summed up, which is not to be needed again soon."""


class ContextKeeping(QObject):
    """Set and lift marks in the chat in view, and ask where something does not fit."""

    told = Signal(str, object)
    """Something was done; with what takes it back."""
    model_choice_wanted = Signal()

    def __init__(
        self,
        composer: Composer,
        forecasting: Forecasting,
        workings: Workings,
        icons: Icons,
        name_model: Callable[[str], str],
        parent: QObject,
    ) -> None:
        """Watch what is foretold; ``attach`` and ``show`` tell of the transcript and the chat.

        ``name_model`` turns a model's id into the name to show.
        """
        super().__init__(parent)
        self._composer = composer
        self._forecasting = forecasting
        self._workings = workings
        self._conversation: Conversation | None = None
        self._transcript: TranscriptView | None = None
        self._presented: tuple[int, bool, tuple[str, ...]] | None = None
        self._is_dismissed = False
        self._lets_pass = False
        self._name_model = name_model
        self.summarising = Summarising(composer, workings, name_model, self)
        self.summarising.decided.connect(self.put)
        self.notice = OverflowNotice(icons)
        self.notice.dismissed.connect(self._note_dismissal)
        self.notice.left.connect(composer.focus_field)
        forecasting.changed.connect(self._follow)
        forecasting.list_offers = self._list_offers
        # Inside of the composer, so that what stands above it keeps clear of them.
        column = cast("QVBoxLayout", composer.layout())
        column.insertWidget(0, self.notice)
        column.insertWidget(0, self.summarising.panel)

    def attach(self, transcript: TranscriptView) -> None:
        """Hear what is wanted in a transcript."""
        self._transcript = transcript
        transcript.can_forget = True
        transcript.intents.forget_wanted.connect(self.forget)
        transcript.intents.remember_wanted.connect(self.remember)
        transcript.intents.summary_wanted.connect(self._edit_summary)

    def listen(self, bridge: ConversationBridge) -> None:
        """Hear what changes in the chat in view."""
        for signal in (bridge.branch_changed, bridge.head_changed, bridge.message_added):
            signal.connect(self._refresh)

    def show(self, conversation: Conversation) -> None:
        """Look after another chat."""
        self._conversation = conversation
        self._presented = None
        self._is_dismissed = self._lets_pass = False
        self.notice.hide()
        self.summarising.show(conversation)
        self._refresh()

    def close(self) -> None:
        """Begin nothing more: the window is going."""
        self.summarising.close()

    def forget(self, message_id: str) -> None:
        """Send a message and everything above it no longer."""
        if self._conversation is not None and message_id in self._conversation.chat.messages:
            self.put(ContextMark(message=message_id, created=self._workings.estimation.now()))

    def put(self, mark: ContextMark) -> None:
        """Set a mark, which can be taken back."""
        conversation = self._conversation
        if conversation is None:
            return
        before = conversation.chat.head.marks
        conversation.revise(marks=put_mark(before, mark))
        count = find_sent(conversation.branch, conversation.chat.head.marks, is_asked=False).start
        self.told.emit(word_line(count), partial(conversation.revise, marks=before))

    def remember(self, message_id: str) -> None:
        """Send again what the mark on a message left out."""
        conversation = self._conversation
        if conversation is not None:
            conversation.revise(marks=drop_mark(conversation.chat.head.marks, message_id))

    def send_all(self) -> None:
        """Lift every mark, which can be taken back."""
        conversation = self._conversation
        if conversation is not None:
            before = conversation.chat.head.marks
            conversation.revise(marks=())
            self.told.emit(tr("Everything is sent again"), partial(conversation.revise, marks=before))

    def hold(self, draft: Draft) -> bool:
        """Say whether a question has to wait for a choice, and offer that."""
        if self._lets_pass or self._forecasting.fits(draft):
            self._lets_pass = False
            return False
        self._composer.restore(draft)
        self._forecasting.refresh()
        self._is_dismissed = False
        self._present(is_held=True)
        return True

    def leave_out_oldest(self) -> None:
        """Set a mark below the oldest messages, so that the rest leaves room."""
        path = self._path()
        cut = self._find_cut(path)
        if cut:
            self.put(ContextMark(message=path[cut - 1].id, created=self._workings.estimation.now()))

    def sum_up(self) -> None:
        """Propose a summary of the older messages; the last exchange stays as it is."""
        self.notice.dismiss()
        path, survey, conversation = self._path(), self._forecasting.survey, self._conversation
        if survey is None or conversation is None or survey.count != len(path):
            return
        cut = self._find_cut(path, SUMMED_ROOM) or find_last_exchange(path, survey.start)
        estimation = self._workings.estimation
        plan = Plan(
            messages=path[survey.start : cut],
            earlier=survey.mark.summary if survey.mark is not None else "",
            model=survey.model,
            card=estimation.card_of(survey.model),
            routing=self._workings.preferences.settings.overlaid(conversation.chat.head.own).routing,
            head=conversation.chat.head,
        )
        self.summarising.propose(plan)

    def _edit_summary(self, message_id: str) -> None:
        marks = self._conversation.chat.head.marks if self._conversation is not None else ()
        for mark in marks:
            if mark.message == message_id:
                self.summarising.edit(mark)

    def _list_offers(self) -> list[tuple[str, Callable[[], object] | None]]:
        """List what can be done to send less, and to send all of it again."""
        path, survey, conversation = self._path(), self._forecasting.survey, self._conversation
        if survey is None or conversation is None or not path:
            return []
        has_some = survey.start < len(path)
        offers: list[tuple[str, Callable[[], object] | None]] = [
            (tr("Sum up older messages…"), self.sum_up if has_some else None),
            (tr("Send nothing of what is above"), partial(self.forget, path[-1].id) if has_some else None),
        ]
        if survey.mark is not None:
            offers.append((tr("Send everything again"), self.send_all))
        return offers

    def _path(self) -> tuple[Message, ...]:
        """Return what the next question goes below."""
        conversation = self._conversation
        return conversation.chat.path_to(self._forecasting.leaf) if conversation is not None else ()

    def _find_cut(self, path: tuple[Message, ...], room: float = ROOM) -> int:
        """Return how many of the oldest messages have to be left out; 0 where that does not help."""
        survey, use = self._forecasting.survey, self._forecasting.use
        if survey is None or use is None or use.limit is None or survey.count != len(path):
            return 0
        rest = use.limit * room - use.reserve - use.system - use.draft
        cut = survey.find_cut(path, max(0.0, rest) / (use.factor or 1.0))
        return cut if cut > survey.start else 0

    def _follow(self) -> None:
        """Offer the choices while something does not fit."""
        use = self._forecasting.use
        if use is None or use.fits:
            self._presented = None
            self._is_dismissed = False
            self.notice.settle()
        elif not self._is_dismissed:
            self._present(is_held=self._presented is not None and self._presented[1])

    def _present(self, *, is_held: bool) -> None:
        use = self._forecasting.use
        count = self._find_cut(self._path()) - (use.left_out if use is not None else 0)
        short = self._forecasting.short
        if use is None or self._presented == (count, is_held, short):
            return
        self._presented = (count, is_held, short)
        choices: list[tuple[str, Callable[[], object]]] = []
        if count > 0:
            choices.append((word_leaving(count), self.leave_out_oldest))
            choices.append((tr("Sum up…"), self.sum_up))
        choices.append((tr("Choose a model that reads more"), self.model_choice_wanted.emit))
        if is_held:
            choices.append((tr("Send anyway"), self._send_anyway))
        names: list[str] = []
        if short:
            names = [self._name_model(model) for model in short]
            choices.insert(
                0, (tr("Ask without {names}", names=word_names(names)), partial(self._leave_models, short))
            )
        self.notice.present(word_short(names, use) if short else word_overflow(use), choices)
        order_tabs([self._forecasting.line.gauge, *self.notice.buttons])

    def _leave_models(self, short: tuple[str, ...]) -> None:
        """Ask those of several models no longer that cannot read all of it."""
        self.notice.dismiss()
        conversation = self._conversation
        if conversation is not None:
            left = tuple(model for model in conversation.chat.head.compared if model not in short)
            conversation.comparing.set_models(left)

    def _send_anyway(self) -> None:
        self.notice.dismiss()
        self._lets_pass = True
        self._composer.submit()

    def _note_dismissal(self) -> None:
        self._is_dismissed = True

    def _refresh(self, *_what: object) -> None:
        """Show the line above which nothing is sent."""
        conversation, transcript = self._conversation, self._transcript
        if conversation is None or transcript is None:
            return
        transcript.mark_context(find_line(conversation, self._name_model))


def find_last_exchange(path: Sequence[Message], start: int) -> int:
    """Return where the last exchange of a path begins, or its end where there is no other before it."""
    questions = [place for place in range(start, len(path)) if path[place].role is Role.USER]
    return questions[-1] if len(questions) > 1 else len(path)


def find_line(conversation: Conversation, name_model: Callable[[str], str]) -> tuple[str, ContextNote] | None:
    """Return below which message in view the line stands, and what it says; None where all is sent."""
    if not conversation.chat.head.marks:
        return None
    branch = conversation.branch
    sent = find_sent(branch, conversation.chat.head.marks, is_asked=False)
    if sent.mark is None or not sent.start:
        return None
    mark = sent.mark
    note = ContextNote(
        words=word_line(sent.start),
        mark=mark.message,
        summary=mark.summary,
        author=word_author(mark, name_model),
    )
    return branch[sent.start - 1].id, note
