"""The tray of this run: an icon where there is a tray, kept up to date, and what its menu does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from offhand.domain.desktop_settings import ASK, SHOW_OR_HIDE, TRAY_CLICK, TRAY_ICON
from offhand.domain.hotkey_actions import COMMAND_PREFIX, QUICK
from offhand.domain.hotkeys import Outcome
from offhand.services.standing import read_standing
from offhand.system.tray.watch import TrayKind, TrayWatch
from offhand.ui.tray import Tray
from offhand.ui.tray_menu import Line, Offer
from offhand.words import tr

if TYPE_CHECKING:
    from offhand.domain.settings import Settings
    from offhand.services.outcomes import Outcomes
    from offhand.services.write_behind import SaveStatus
    from offhand.ui.icons import Icons
    from offhand.ui.workings import Workings


class TrayAccess(QObject):
    """Join the tray to the services."""

    toggle_wanted = Signal()
    """The window is to be shown, or hidden where it is in use."""
    presence_changed = Signal()
    """An icon can be seen now, or no longer."""

    def __init__(self, workings: Workings, outcomes: Outcomes, icons: Icons, parent: QObject) -> None:
        """Show nothing before ``open``."""
        super().__init__(parent)
        self._preferences = workings.preferences
        self._hotkeys = workings.hotkeys
        self._library = workings.library
        self._saver = workings.saver
        self._scope = workings.scope
        self._outcomes = outcomes
        self._kind = TrayKind.NONE
        """The tray that Qt decided for; it holds for the rest of the run."""
        self.icon = Tray(icons, self)
        self._watch = TrayWatch(
            self._follow_tray, workings.scope.start, is_x11=QGuiApplication.platformName() == "xcb"
        )
        self._leaves = [
            workings.preferences.on_change(self._follow_settings),
            workings.hotkeys.on_change(self._offer),
            workings.saver.on_change(self._follow_saving),
        ]
        self._offered: tuple[tuple[Offer, ...], tuple[Offer, ...]] = ((), ())
        outcomes.on_change(self._tell)
        self.icon.clicked.connect(self._take_click)
        self.icon.quick_wanted.connect(self._ask)
        self.icon.menu.action_wanted.connect(self._hotkeys.carry_out)
        self.icon.menu.stop_wanted.connect(self._stop)

    @property
    def is_there(self) -> bool:
        """Say whether the user can see the icon now."""
        return self.icon.is_up and self._kind in self._watch.kinds

    def open(self) -> None:
        """Look for a tray, and for every one that comes."""
        self._tell()
        self._offer()
        self._scope.start(self._watch.open(), "tray")

    def close(self) -> None:
        """Take the icon away, and hear nothing more."""
        for leave in self._leaves:
            leave()
        self._watch.close()
        self.icon.close()

    def _follow_tray(self) -> None:
        if self._kind is TrayKind.NONE and self._preferences.settings.get(TRAY_ICON):
            self._kind = self._watch.choice
            self._put_up()
        self.presence_changed.emit()

    def _follow_settings(self, old: Settings, new: Settings) -> None:
        if old.get(TRAY_ICON) == new.get(TRAY_ICON):
            return
        if not new.get(TRAY_ICON):
            self.icon.take_down()
        else:
            self._put_up()
        self._follow_tray()

    def _put_up(self) -> None:
        if self._kind is not TrayKind.NONE:
            self.icon.put_up(over_bus=self._kind is TrayKind.STATUS_NOTIFIER)

    def _follow_saving(self, status: SaveStatus) -> None:
        del status
        self._tell()

    def _tell(self) -> None:
        is_saving = self._saver.status.problem is None
        self.icon.show_standing(read_standing(self._outcomes, is_saving=is_saving))
        self.icon.menu.list_answers(
            [Line(each.chat.id, each.chat.title) for each in self._outcomes.running],
            [Line(each.head.id, each.head.title, each.is_failure) for each in self._outcomes.unseen],
        )

    def _offer(self) -> None:
        """Offer what hotkeys do; the chord stands beside it where it works."""
        offers: list[Offer] = []
        for each in self._hotkeys.assignments:
            result = self._hotkeys.find_result(each.action.id)
            works = result is not None and result.outcome is Outcome.BOUND
            offers.append(
                Offer(id=each.action.id, label=tr(each.action.label), chord=each.chord if works else "")
            )
        commands = tuple(each for each in offers if each.id.startswith(COMMAND_PREFIX))
        actions = tuple(each for each in offers if not each.id.startswith(COMMAND_PREFIX))
        if (actions, commands) != self._offered:
            self._offered = (actions, commands)
            self.icon.menu.offer(actions, commands)

    def _take_click(self) -> None:
        wish = self._preferences.settings.get(TRAY_CLICK)
        if wish == SHOW_OR_HIDE:
            self.toggle_wanted.emit()
        elif wish == ASK:
            self._ask()

    def _ask(self) -> None:
        self._hotkeys.carry_out(QUICK.id)

    def _stop(self, chat_id: str) -> None:
        conversation = self._library.find(chat_id)
        if conversation is not None:
            conversation.stop()
