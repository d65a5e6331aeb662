"""What is looked at on the usage page: a span, then a day or model of it, then a chat, then an answer."""

from __future__ import annotations

import asyncio
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from offhand.domain.errors import StoreProblem
from offhand.domain.usage import Bin, UsageFilter, UsageRange, UsageReport
from offhand.services.explanation import explain
from offhand.services.wording import usage as words
from offhand.services.wording.caps import word_money
from offhand.services.wording.forecasts import word_count
from offhand.ui.spending.usage_panel import Line
from offhand.ui.spending.usage_window import UsageWindow
from offhand.words import plural, tr, write_number

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from offhand.domain.usage import UsageEntry, UsagePart, UsageSum
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.workings import Workings

USUAL = UsageRange.DAYS


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """Be one page on the way down."""

    heading: str
    span: UsageRange = USUAL
    bin: Bin | None = None
    """The day or month that is looked at, None for the whole span."""
    model: str | None = None
    chat: str | None = None
    """The chat whose answers are looked at, None for charts."""


class UsageDesk(QObject):
    """Look after the usage page."""

    message_wanted = Signal(str, str)
    """With the ids of a chat and a message."""
    caps_wanted = Signal()

    def __init__(
        self,
        workings: Workings,
        appearance: Appearance,
        icons: Icons,
        name_model: Callable[[str], str],
        parent: QObject,
    ) -> None:
        """Show nothing before it is wanted."""
        super().__init__(parent)
        self._workings = workings
        self._appearance = appearance
        self._icons = icons
        self._name_model = name_model
        self._task: asyncio.Task[None] | None = None
        self._exporting: list[asyncio.Task[None]] = []
        self._told = ""
        """How the last of them stands, until something else is looked at."""
        self._steps: list[Step] = [Step(heading=tr(USUAL.value))]
        self._report = UsageReport()
        self._entries: tuple[UsageEntry, ...] = ()
        self._whole = UsageFilter()
        self.window: UsageWindow | None = None

    def open(self) -> None:
        """Show what was spent of late, or bring the page to the front."""
        if self.window is None:
            window = self.window = UsageWindow(self._appearance, self._icons)
            window.range_chosen.connect(self._choose_range)
            window.day_chosen.connect(self._open_day)
            window.model_chosen.connect(self._open_model)
            window.chat_chosen.connect(self._open_chat)
            window.entry_chosen.connect(self._open_entry)
            window.back_wanted.connect(self._go_back)
            window.export_wanted.connect(self._choose_file)
            window.caps_wanted.connect(self.caps_wanted)
            window.closed.connect(self._forget)
            self._steps = [Step(heading=tr(USUAL.value))]
            window.show_range(USUAL)
            self._look()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """Show nothing more."""
        if self.window is not None:
            self.window.close()

    @property
    def _step(self) -> Step:
        return self._steps[-1]

    def _look(self) -> None:
        """Read what the step shows, and show it; what was read for the one before is of no interest."""
        step = self._step
        if all(task.done() for task in self._exporting):
            self._told = ""
        self._run(partial(self._show_report if step.chat is None else self._show_entries, step))

    def _run(self, work: Callable[[], Awaitable[None]]) -> None:
        if self._task is not None:
            self._task.cancel()
        self._task = self._workings.scope.start(self._guard(work), "usage")

    async def _guard(self, work: Callable[[], Awaitable[None]]) -> None:
        if self.window is not None:
            self.window.say(tr("Adding up…"))
        try:
            await work()
        except StoreProblem as problem:
            explanation = explain(problem)
            if self.window is not None:
                self.window.say(f"{explanation.sentence} {explanation.advice}")
            return

    async def _show_report(self, step: Step) -> None:
        usage, wanted = self._workings.usage, UsageFilter(model=step.model)
        if step.bin is not None:
            report = await usage.read_bin(step.bin, wanted)
        else:
            report = await usage.read(step.span, wanted)
        if self.window is None:
            return
        self._report = report
        self._whole = self._make_filter(step)
        self.window.show_numbers(words.list_numbers(report.total))
        self.window.show_overview(
            step.heading,
            [self._line_of_day(each, sums) for each, sums in report.bins],
            [self._line_of_model(part) for part in report.models],
            [self._line_of_chat(part) for part in report.chats],
            can_back=len(self._steps) > 1,
        )
        self._show_note(report.total)
        self.window.say(self._told)

    async def _show_entries(self, step: Step) -> None:
        wanted = self._make_filter(step)
        entries = await self._workings.usage.read_entries(wanted)
        total = await self._workings.usage.read_total(wanted)
        if self.window is None:
            return
        self.window.show_numbers(words.list_numbers(total))
        self._entries, self._whole = entries, wanted
        now = self._workings.estimation.now()
        self.window.show_entries(step.heading, [self._line_of_entry(entry, now) for entry in entries])
        self.window.say(self._told)

    def _make_filter(self, step: Step) -> UsageFilter:
        """Return what a step looks at, within the bins that were shown above it."""
        bins = self._report.bins
        start = step.bin.start if step.bin is not None else bins[0][0].start if bins else 0.0
        end = step.bin.end if step.bin is not None else bins[-1][0].end if bins else 1e12
        return UsageFilter(start=start, end=end, model=step.model, chat=step.chat)

    def _show_note(self, total: UsageSum) -> None:
        spent = self._workings.budgets.book.temporary
        if self.window is not None:
            temporary = tr(
                "Temporary chats took {spent} besides, which is counted until Offhand is closed.",
                spent=word_money(spent),
            )
            said = [words.word_estimated(total), temporary if spent else ""]
            self.window.note.setText("\n".join(filter(None, said)))
            self.window.note.setVisible(any(said))

    def _choose_range(self, span: UsageRange) -> None:
        self._steps = [Step(heading=tr(span.value), span=span)]
        self._look()

    def _open_day(self, number: int) -> None:
        each = self._report.bins[number][0]
        self._go(msgspec.structs.replace(self._step, bin=each), words.word_bin(each))

    def _open_model(self, number: int) -> None:
        model = self._report.models[number].key
        self._go(msgspec.structs.replace(self._step, model=model), self._name_model(model))

    def _open_chat(self, number: int) -> None:
        part = self._report.chats[number]
        self._go(msgspec.structs.replace(self._step, chat=part.key), words.word_chat(part))

    def _open_entry(self, number: int) -> None:
        entry = self._entries[number]
        if entry.is_there:
            self.message_wanted.emit(entry.spending.chat, entry.spending.message)
        elif self.window is not None:
            self.window.say(
                tr("There is no message to show: its chat was deleted, or it was asked in the shell.")
            )

    def _go(self, step: Step, heading: str) -> None:
        if step != self._step:
            above = f"{self._step.heading} › " if len(self._steps) > 1 else ""
            self._steps.append(msgspec.structs.replace(step, heading=f"{above}{heading}"))
            self._look()

    def _go_back(self) -> None:
        if len(self._steps) > 1:
            self._steps.pop()
            self._look()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self.window, tr("Export CSV"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilter(tr("CSV (*.csv)"))
        dialog.selectFile(f"offhand-usage-{date.today().isoformat()}.csv")
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def export_to(self, path: str) -> None:
        """Write what is looked at to a file, which goes on whatever is looked at meanwhile."""
        work = self._export(Path(path), self._whole)
        self._exporting.append(self._workings.scope.start(work, "usage export"))

    async def _export(self, path: Path, wanted: UsageFilter) -> None:
        self._say(tr("Writing {name}…", name=path.name))
        try:
            count = await self._workings.usage.export(path, wanted)
        except StoreProblem as problem:
            explanation = explain(problem)
            self._say(f"{explanation.sentence} {explanation.advice}")
            return
        rows = plural("1 row", "{n:,} rows", count)
        self._say(tr("{rows} exported to {name}.", rows=rows, name=path.name))

    def _say(self, words: str) -> None:
        self._told = words
        if self.window is not None:
            self.window.say(words)

    def _forget(self) -> None:
        self.window = None
        if self._task is not None:
            self._task.cancel()
        if not self._workings.scope.is_closed:
            self._workings.scope.start(self._let_go(), "usage")

    async def _let_go(self) -> None:
        """Close what was opened, once nothing is written from it any more."""
        running = [task for task in self._exporting if not task.done()]
        if running:
            await asyncio.wait(running)
        self._exporting.clear()
        if self.window is None:
            await self._workings.usage.close()

    def _line_of_day(self, each: Bin, sums: UsageSum) -> Line:
        return self._line(words.word_bin(each), sums, label=words.word_bin(each))

    def _line_of_model(self, part: UsagePart) -> Line:
        sums = part.sums
        tokens = (sums.prompt_tokens, sums.cached_tokens, sums.completion_tokens, sums.reasoning_tokens)
        return self._line(self._name_model(part.key) or tr("unknown"), sums, *map(word_count, tokens))

    def _line_of_chat(self, part: UsagePart) -> Line:
        return self._line(words.word_chat(part), part.sums)

    def _line(self, name: str, sums: UsageSum, *more: str, label: str = "") -> Line:
        return Line(
            cells=(name, words.word_spent(sums), write_number(sums.count), *more),
            value=float(sums.paid),
            label=label,
            worded=words.word_spent(sums),
            told=words.tell_sums(name, sums),
        )

    def _line_of_entry(self, entry: UsageEntry, now: float) -> Line:
        return Line(cells=words.word_entry(entry, now, self._name_model), is_open=entry.is_there)
