"""The way of an answer back into the window that had the keyboard before, and back out of it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeySequence

from offhand.domain.putting_back import Hindrance, Target
from offhand.services.wording.putting_back import READING, Deed, name_program, word_put_back
from offhand.ui.quick_prompt.done_window import DoneWindow
from offhand.ui.quick_prompt.return_bar import ReturnBar
from offhand.ui.transcript.pasted import clean, drop_controls, spell_for_pasting
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.putting_back import PutBackOutcome
    from offhand.services.putting_back import PutBack
    from offhand.services.tasks import TaskScope
    from offhand.ui.icons import Icons
    from offhand.ui.quick_prompt.panel import QuickPanel
    from offhand.ui.quick_prompt.presence import Presence
    from offhand.ui.theme import Appearance

READ = 1500
"""ms for "copied" to be read before the window goes, where nothing else can be done."""
SLOW = 400
"""ms after which it is told what takes so long."""
UNDOABLE = 60_000
"""ms for which the last text can be taken back from the prompt."""
DEEDS = {Deed.INSERT: later("Insert"), Deed.REPLACE: later("Replace")}


class Returning(QObject):
    """Put the answer of one quick prompt back, and tell what became of it."""

    def __init__(
        self,
        panel: QuickPanel,
        presence: Presence,
        put_back: PutBack,
        scope: TaskScope,
        appearance: Appearance,
        icons: Icons,
    ) -> None:
        """Add what is told to the panel."""
        super().__init__(panel)
        self._panel = panel
        self._presence = presence
        self._put_back = put_back
        self._scope = scope
        self._target = Target()
        self._deed = Deed.INSERT
        self._text = ""
        self._is_busy = False
        self._can_undo = False
        self.bar = ReturnBar()
        self.done = DoneWindow(icons, appearance)
        self._going = _make_timer(self, READ, self._go)
        self._reading = _make_timer(self, SLOW, self._tell_reading)
        self._forgetting = _make_timer(self, UNDOABLE, self._forget)
        panel.add_note(self.bar)
        self.bar.changed.connect(panel.height_changed)
        self.bar.left.connect(panel.composer.focus_field)
        self.bar.accepted.connect(self._accept)
        self.bar.undo_wanted.connect(self.undo)
        self.done.undo_wanted.connect(self.undo)
        panel.row.insert_wanted.connect(self.insert)
        panel.row.replace_wanted.connect(self.replace)
        panel.composer.changed.connect(self._stay)
        panel.answer.changed.connect(self._forget_question)

    def look(self) -> None:
        """Find out where an answer would go: the prompt has come up."""
        self._stay()
        self.done.dismiss()  # the bar says the same
        self._scope.start(self._look(), "window of before")

    def insert(self) -> None:
        """Put the answer where the caret is there; several lines for a terminal are asked about."""
        self.put(Deed.INSERT, self._read_answer())

    def replace(self) -> None:
        """Show what would be replaced and by what; once more does it."""
        text = self._read_answer()
        if not text or self._is_busy:
            return
        is_asked = self.bar.is_asking and self._deed is Deed.REPLACE
        self._deed, self._text = Deed.REPLACE, text
        if self._target.selected and not is_asked:
            self.bar.ask(f"− {self._target.selected}", f"+ {text}", tr(DEEDS[Deed.REPLACE]))
        else:
            self._accept()

    def put(self, deed: Deed, text: str) -> None:
        """Put a text back without showing it first, but for several lines that a terminal may run."""
        if not text or self._is_busy:
            return
        runs_lines = self._target.runs_lines
        self._deed, self._text = deed, clean(text) if runs_lines else drop_controls(text)
        lines = self._text.count("\n") + 1
        if runs_lines and lines > 1:
            name = name_program(self._target.program)
            self.bar.ask(
                tr("{lines} lines go into {name}, which may run them:", lines=lines, name=name),
                self._text,
                tr(DEEDS[deed]),
            )
        else:
            self._accept()

    def undo(self) -> None:
        """Take the last text back, as long as that is offered: later it would undo something else."""
        if not self._is_busy and self._can_undo:
            self._deed = Deed.UNDO
            self._accept()

    def dismiss(self) -> bool:
        """Take a question away, and say whether there was one."""
        is_asking = self.bar.is_asking
        if is_asking:
            self.bar.dismiss()
        return is_asking

    def close(self) -> None:
        """Take everything off the screen."""
        for timer in (self._going, self._reading, self._forgetting):
            timer.stop()
        self.done.dismiss()
        self.done.deleteLater()

    async def _look(self) -> None:
        self._target = await self._put_back.look()
        self._panel.row.show_target(self._target)

    def _accept(self) -> None:
        self._is_busy = True
        self._can_undo = False
        self.bar.dismiss()
        self.done.dismiss()
        self._forgetting.stop()
        self._scope.start(self._carry_out(self._deed, self._text), "answer back")

    async def _carry_out(self, deed: Deed, text: str) -> None:
        leave = self._presence.leave
        self._reading.start()
        try:
            match deed:
                case Deed.INSERT:
                    outcome = await self._put_back.insert(text, leave=leave)
                case Deed.REPLACE:
                    outcome = await self._put_back.replace(text, leave=leave)
                case Deed.UNDO:
                    outcome = await self._put_back.undo(leave=leave)
        finally:
            self._is_busy = False
            self._reading.stop()
        self._report(deed, outcome)

    def _report(self, deed: Deed, outcome: PutBackOutcome) -> None:
        words = word_put_back(deed, outcome, "" if self._target.runs_lines else _name_paste())
        self.bar.tell(words, can_undo=outcome.can_undo)
        self._can_undo = outcome.can_undo
        if outcome.is_done:
            self._forgetting.start()
            self._notify(words, can_undo=outcome.can_undo)
        elif deed is Deed.UNDO:
            self._notify(words, can_undo=False)
        elif not self._panel.isVisible():
            self._presence.come()
        elif outcome.hindrance is Hindrance.UNSUPPORTED and outcome.is_copied:
            self._going.start()

    def _notify(self, words: str, *, can_undo: bool) -> None:
        is_round = self._presence.surroundings.has_translucency
        self.done.present(words, self._panel.screen(), can_undo=can_undo, is_round=is_round)

    def _go(self) -> None:
        self._presence.leave()
        self.bar.dismiss()

    def _tell_reading(self) -> None:
        self.bar.tell(tr(READING))

    def _forget(self) -> None:
        self._can_undo = False
        self.bar.dismiss()

    def _stay(self) -> None:
        """Hear that the user goes on here."""
        self._going.stop()
        if self.bar.is_asking:
            self.bar.dismiss()

    def _forget_question(self) -> None:
        if self._panel.answer.is_answering:
            self.bar.dismiss()

    def _read_answer(self) -> str:
        """Return what is selected of the answer, or else all of it, once it is complete."""
        answer = self._panel.answer
        reply = answer.last_reply
        if reply is None or answer.is_answering:
            return ""
        selected = answer.selected_text
        return clean(selected) if selected else spell_for_pasting(reply, runs_lines=self._target.runs_lines)


def _make_timer(parent: QObject, interval: int, run: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval)
    timer.timeout.connect(run)
    return timer


def _name_paste() -> str:
    """Name the keys that paste on this system."""
    keys = QKeySequence(QKeySequence.StandardKey.Paste)
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
