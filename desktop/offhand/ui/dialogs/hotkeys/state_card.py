"""How hotkeys work here, when one was pressed last, and a trial."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from offhand.domain.hotkeys import Outcome
from offhand.services.hotkey_trial import await_press
from offhand.services.wording.hotkeys import SILENT, Said, word_silence
from offhand.ui.dialogs.hotkeys.said_label import SaidLabel
from offhand.ui.dialogs.key_form import introduce
from offhand.ui.theme import GAP
from offhand.words import tr

if TYPE_CHECKING:
    import asyncio

    from offhand.services.hotkeys import Hotkeys
    from offhand.services.tasks import TaskScope


class StateCard(QFrame):
    """Say how it stands, and try it out."""

    def __init__(self, hotkeys: Hotkeys, scope: TaskScope) -> None:
        super().__init__()
        self._hotkeys = hotkeys
        self._scope = scope
        self._trial: asyncio.Task[None] | None = None
        self.setProperty("role", "card")
        self.state = SaidLabel("hotkeyState")
        font = self.state.font()
        font.setWeight(font.Weight.DemiBold)
        self.state.setFont(font)
        self.last = QLabel()
        self.last.setObjectName("lastHotkey")
        self.last.setProperty("role", "muted")
        self.last.setTextFormat(Qt.TextFormat.PlainText)
        self.last.setWordWrap(True)
        self.button = QPushButton(tr("Press it now"))
        introduce(
            self.button,
            "tryHotkey",
            tr("Press it now"),
            tr("Wait for a hotkey, and say whether it was heard"),
        )
        self.said = SaidLabel("hotkeyTrial")
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.said, 1)
        line.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP + 4, GAP, GAP + 4, GAP + 2)
        column.setSpacing(GAP // 2)
        column.addWidget(self.state)
        column.addWidget(self.last)
        column.addSpacing(GAP // 2)
        column.addLayout(line)
        self.button.clicked.connect(self._turn)

    def show_state(self, said: Said, last: str) -> None:
        """Show how hotkeys work, and which one came last."""
        self.state.say(said)
        self.last.setText(last)
        self.button.setEnabled(self._hotkeys.status is not None)

    def stop(self) -> None:
        """End a trial that runs, and what the one before said."""
        if self._trial is not None:
            self._trial.cancel()
        self.said.say(SILENT)

    def _turn(self) -> None:
        if self._trial is not None:
            self.stop()
        else:
            self._trial = self._scope.start(self._try_out(), "hotkey trial")

    async def _try_out(self) -> None:
        self.button.setText(tr("Stop"))
        self.button.setAccessibleName(tr("Stop the trial"))
        try:
            press = await await_press(self._hotkeys, self._count_down)
            self.said.say(self._word_silence() if press is None else self._word_press(press.id))
        finally:
            self._trial = None
            self.button.setText(tr("Press it now"))
            self.button.setAccessibleName(tr("Press it now"))

    def _count_down(self, left: int) -> None:
        self.said.say(Said("muted", tr("Press one of your hotkeys now: {left} s left.", left=left)))

    def _word_press(self, name: str) -> Said:
        found = next((each for each in self._hotkeys.assignments if each.action.id == name), None)
        told = f"{tr(found.action.label)} ({found.chord})" if found is not None else name
        return Said("success", tr("Heard: {told}.", told=told))

    def _word_silence(self) -> Said:
        hotkeys = self._hotkeys
        results = [hotkeys.find_result(each.action.id) for each in hotkeys.assignments]
        has_bound = any(result is not None and result.outcome is Outcome.BOUND for result in results)
        return Said("warning", word_silence(hotkeys.status, has_bound=has_bound, is_on=hotkeys.is_on))
