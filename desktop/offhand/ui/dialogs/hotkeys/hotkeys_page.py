"""The hotkeys' page: how they work here, a trial, a row for each action, and the way by hand."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from offhand.domain.chord_table import find_user
from offhand.domain.chords import parse_chord
from offhand.domain.errors import SettingRefused, StoreProblem
from offhand.domain.hotkey_settings import HOTKEYS
from offhand.services.explanation import explain
from offhand.services.wording.hotkeys import FREE, word_last_press, word_outcome, word_status
from offhand.ui.dialogs.hotkeys.hand_panel import HandPanel
from offhand.ui.dialogs.hotkeys.hotkey_row import HotkeyRow
from offhand.ui.dialogs.hotkeys.state_card import StateCard
from offhand.ui.theme import GAP
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QShowEvent

    from offhand.domain.chords import Chord
    from offhand.domain.hotkey_actions import HotkeyAction
    from offhand.domain.hotkeys import Press
    from offhand.services.hotkeys import Hotkeys
    from offhand.services.preferences import Preferences
    from offhand.services.tasks import TaskScope
    from offhand.ui.icons import Icons

ASK_AGAIN = 2.0
"""Seconds between two tries to have what another program has, while the page is looked at."""


class HotkeysPage(QWidget):
    """Show and change the hotkeys while they stay in force."""

    SEARCH_WORDS = later(
        "hotkey shortcut chord keyboard global record press test quick prompt region "
        "question command desktop portal GNOME KDE Sway Hyprland binding"
    )

    def __init__(
        self,
        hotkeys: Hotkeys,
        preferences: Preferences,
        scope: TaskScope,
        icons: Icons,
        *,
        is_demo: bool = False,
    ) -> None:
        """``is_demo``: no key is taken, but chords can be chosen for later."""
        super().__init__()
        self._hotkeys = hotkeys
        self._preferences = preferences
        self._scope = scope
        self._icons = icons
        self._is_demo = is_demo
        self._leave: Callable[[], None] | None = None
        self.rows: dict[str, HotkeyRow] = {}
        self.card = StateCard(hotkeys, scope)
        self.hand = HandPanel(hotkeys.by_hand, scope)
        self._asking: asyncio.TimerHandle | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.card)
        column.addWidget(self.hand)
        column.addLayout(self._list)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow what happens to the hotkeys."""
        super().showEvent(event)
        if self._leave is None:
            self._leave = self._hotkeys.on_change(self.refresh)
            self._hotkeys.try_again()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow no more, and end what was begun."""
        super().hideEvent(event)
        if self._leave is not None:
            self._leave()
            self._leave = None
        self._ask_again_later()
        self.card.stop()

    def event(self, event: QEvent, /) -> bool:
        """Ask again for what another program had, for that one may be gone now."""
        if event.type() is QEvent.Type.WindowActivate and self.isVisible():
            self._hotkeys.try_again()
        return super().event(event)

    def refresh(self) -> None:
        """Show how it stands."""
        hotkeys = self._hotkeys
        status, is_on = hotkeys.status, hotkeys.is_on
        self.card.show_state(
            word_status(status, is_on=is_on, is_demo=self._is_demo),
            word_last_press(hotkeys.last_press, time.time()),
        )
        self._ask_again_later()
        assignments = hotkeys.assignments
        self.hand.setVisible(hotkeys.needs_hand)
        if hotkeys.needs_hand:
            self.hand.show_assignments(assignments)
        self._keep_rows([each.action for each in assignments])
        for each in assignments:
            result = hotkeys.find_result(each.action.id)
            said = word_outcome(each, result, status, is_on=is_on)
            if hotkeys.is_paused and each.chord and result is None:
                said = FREE
            row = self.rows[each.action.id]
            row.show_state(each.action, each.chord, said)
            refusal = self._preferences.find_refusal(f"{HOTKEYS.key}.{each.action.id}")
            if refusal is not None and not row.field.is_recording:
                row.report(
                    tr(
                        "The chord in {name} {reason}; the default is used.",
                        name=self._preferences.path.name,
                        reason=tr(refusal.reason),
                    )
                )

    def _ask_again_later(self) -> None:
        """Ask in a while for what another program has, which tells nobody when it lets go."""
        is_wanted = self._hotkeys.is_short_of_keys and self._leave is not None
        if is_wanted and self._asking is None:
            self._asking = asyncio.get_running_loop().call_later(ASK_AGAIN, self._ask_again)
        elif not is_wanted and self._asking is not None:
            self._asking.cancel()
            self._asking = None

    def _ask_again(self) -> None:
        self._asking = None
        self._hotkeys.try_again()

    def _keep_rows(self, actions: list[HotkeyAction]) -> None:
        """Have a row for each action that is offered, in order, and no other."""
        names = [action.id for action in actions]
        if list(self.rows) == names:
            return
        for name in [name for name in self.rows if name not in names]:
            row = self.rows.pop(name)
            row.field.stop()
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        kept, self.rows = self.rows, {}
        for place, action in enumerate(actions):
            row = kept.get(action.id) or self._build_row(action)
            self._list.insertWidget(place, row)
            row.show()  # at once, not as soon as the layout comes to it
            self.rows[action.id] = row

    def _build_row(self, action: HotkeyAction) -> HotkeyRow:
        row = HotkeyRow(action, self._icons)
        row.recorded.connect(self._judge)
        row.chosen.connect(self._choose)
        row.recording_changed.connect(self._follow_recording)
        return row

    def _follow_recording(self, action: HotkeyAction, is_recording: bool) -> None:
        """Let go of the keys meanwhile, so that those of our own hotkeys can be pressed too."""
        del action
        self.card.stop()
        if is_recording:
            self._hotkeys.divert(self._take_own)
            self._hotkeys.pause()
        else:
            self._hotkeys.divert(None)
            self._hotkeys.resume()

    def _take_own(self, press: Press) -> None:
        """Take a hotkey that the desktop kept to itself while a chord was recorded."""
        chords = [each.chord for each in self._hotkeys.assignments if each.action.id == press.id]
        for row in self.rows.values():
            if row.field.is_recording and chords:
                self._judge(row.action, parse_chord(chords[0]))

    def _judge(self, action: HotkeyAction, chord: Chord) -> None:
        """Take a chord that nobody of ours has, or name who has it."""
        user = find_user(chord, self._hotkeys.assignments, but=action.id)
        row = self.rows[action.id]
        if user:
            row.report(tr("{chord} is used by: {user}.", chord=chord, user=user))
            return
        row.field.show_chord(str(chord))
        row.field.stop()
        self._choose(action, str(chord))

    def _choose(self, action: HotkeyAction, chord: str) -> None:
        user = find_user(parse_chord(chord), self._hotkeys.assignments, but=action.id) if chord else ""
        if user:  # it is somebody else's by now
            self.rows[action.id].report(tr("{chord} is used by: {user}.", chord=chord, user=user))
            return
        self._scope.start(self._keep(action, chord), f"hotkey {action.id}")

    async def _keep(self, action: HotkeyAction, chord: str) -> None:
        trouble = ""
        try:
            await self._hotkeys.set_chord(action, chord)
        except SettingRefused as refusal:
            trouble = f"{chord} {tr(refusal.reason)}."
        except StoreProblem as problem:
            words = explain(problem)
            trouble = tr(
                "In force for this run only. {sentence} {advice}",
                sentence=words.sentence,
                advice=words.advice,
            )
        self.refresh()
        if (row := self.rows.get(action.id)) is not None:
            row.report(trouble)
