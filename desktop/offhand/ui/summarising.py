"""A summary of old messages: proposed with its price, written, read and changed, and only then used."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from offhand.domain.budget_errors import CapReached
from offhand.domain.context import ContextMark
from offhand.domain.errors import AppError
from offhand.services.compaction import Plan, Summary, summarise
from offhand.services.explanation import explain
from offhand.services.wording.forecasts import (
    word_author,
    word_proposal,
    word_summing_up,
    word_written,
)
from offhand.ui.composer.summary_panel import SummaryPanel
from offhand.words import later, tr

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from offhand.services.conversation import Conversation
    from offhand.ui.composer.composer import Composer
    from offhand.ui.workings import Workings

EDITING = later("Edit the summary")
EDITED = later("The model reads this in the place of the messages left out.")


class _Work(msgspec.Struct):
    """Hold what is going on in one chat."""

    plan: Plan | None = None
    summary: Summary | None = None
    is_held: bool = False
    """It would cost more than a cap leaves, as was said; to begin again confirms it."""
    mark: ContextMark | None = None
    """The mark whose summary is changed."""


class Summarising(QObject):
    """Carry a summary from the wish to its use."""

    decided = Signal(object)
    """With a ``ContextMark`` that is to be set."""

    def __init__(
        self, composer: Composer, workings: Workings, name_model: Callable[[str], str], parent: QObject
    ) -> None:
        """``name_model`` turns a model's id into the name to show."""
        super().__init__(parent)
        self._composer = composer
        self._workings = workings
        self._name_model = name_model
        self._conversation: Conversation | None = None
        self._works: dict[str, _Work] = {}
        self._task: asyncio.Task[None] | None = None
        self.panel = SummaryPanel()
        self.panel.begun.connect(self._begin)
        self.panel.stopped.connect(self._stop)
        self.panel.used.connect(self._use)
        self.panel.cancelled.connect(self.cancel)

    def show(self, conversation: Conversation) -> None:
        """Go on in another chat where that was left."""
        if conversation is self._conversation:
            return
        self._end_task()
        self._conversation = conversation
        self.panel.take_away()
        work = self._works.get(conversation.chat.id)
        if work is not None:
            self._present(work)

    def propose(self, plan: Plan) -> None:
        """Say what summing up would take, and ask."""
        if self._conversation is not None and plan.messages:
            self._end_task()
            work = self._works[self._conversation.chat.id] = _Work(plan=plan)
            self._present(work)

    def edit(self, mark: ContextMark) -> None:
        """Let the summary of a mark be changed."""
        if self._conversation is not None:
            self._end_task()
            work = self._works[self._conversation.chat.id] = _Work(mark=mark)
            self._present(work)

    def cancel(self) -> None:
        """Leave everything as it was."""
        self._end_task()
        if self._conversation is not None:
            self._works.pop(self._conversation.chat.id, None)
        if self.panel.take_away():
            self._composer.focus_field()

    def close(self) -> None:
        """Write no more: the window is going."""
        self._end_task()

    @property
    def _work(self) -> _Work | None:
        return self._works.get(self._conversation.chat.id) if self._conversation is not None else None

    def _present(self, work: _Work) -> None:
        panel, plan, summary = self.panel, work.plan, work.summary
        if work.mark is not None:
            author = word_author(work.mark, self._name_model)
            note = f"{tr(EDITED)} {author}".strip()
            panel.show_summary(tr(EDITING), note, work.mark.summary, can_write=False)
        elif plan is not None and summary is not None:
            written = word_written(self._name_model(plan.model), summary.cost)
            panel.show_summary(word_summing_up(len(plan.messages)), written, summary.text, can_write=True)
        elif plan is not None:
            questions = plan.make_questions()
            forecast = self._workings.estimation.foretell_questions(plan.model, questions)
            tokens = sum(question.text for question in questions)
            note = word_proposal(self._name_model(plan.model), tokens, forecast)
            panel.propose(word_summing_up(len(plan.messages)), note)

    def _begin(self) -> None:
        work, conversation = self._work, self._conversation
        if work is None or work.plan is None or conversation is None:
            return
        self._end_task()
        if work.is_held:
            work.is_held = False
            self._workings.estimation.backing.gate.waive(conversation.chat.id)
        work.summary = None
        self.panel.show_progress(tr("Asking…"), "")
        self._task = self._workings.scope.start(self._write(work, work.plan), "summary")

    async def _write(self, work: _Work, plan: Plan) -> None:
        def hear(doing: str, text: str) -> None:
            if work is self._work:
                self.panel.show_progress(f"{doing}…", text)

        try:
            work.summary = await summarise(plan, self._workings.estimation.backing, hear)
        except CapReached as error:
            work.is_held = True
            if work is self._work:
                words = explain(error)
                self.panel.show_failure(f"{words.sentence} {words.advice}", tr("Write anyway once"))
            return
        except AppError as error:
            if work is self._work:
                self.panel.show_failure(explain(error).sentence)
            return
        if work is self._work:
            self._present(work)

    def _stop(self) -> None:
        """Keep what was written so far; it can be changed, used, or written again."""
        self._end_task()
        work, text = self._work, self.panel.text.toPlainText()
        if work is not None and work.plan is not None:
            work.summary = Summary(text, None) if text.strip() else None
            self._present(work)

    def _use(self, text: str) -> None:
        work = self._work
        if work is None:
            return
        now = self._workings.estimation.now()
        if work.mark is not None:
            mark = msgspec.structs.replace(work.mark, summary=text, created=now)
        elif work.plan is not None:
            cost = work.summary.cost if work.summary is not None else None
            mark = ContextMark(
                message=work.plan.last,
                summary=text,
                model=work.plan.model,
                cost=str(cost) if isinstance(cost, Decimal) else None,
                created=now,
            )
        else:
            return
        self.cancel()
        self.decided.emit(mark)

    def _end_task(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
