"""Coming and going of the quick prompt's window, and whose keyboard it is meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.ui.quick_prompt.ports import Surroundings
    from offhand.ui.quick_prompt.stand import Stand
    from offhand.ui.quick_prompt.window import QuickWindow

WAY_BACK = 40
"""ms that the keyboard takes to be where it was."""
LOOK_AGAIN = 60
"""ms between two looks whether a mouse button that was pressed elsewhere is let go."""


class Presence(QObject):
    """Show and hide the window, and see that the keyboard finds its way there and back."""

    arrived = Signal()
    """It came up, and the keyboard is here."""
    left = Signal()
    settled = Signal()
    """The keyboard is back where it was, or in another window of ours."""
    came = Signal(object)
    """With the native id of the window, which is being given the keyboard."""

    def __init__(
        self, window: QuickWindow, stand: Stand, surroundings: Surroundings, is_needed: Callable[[], bool]
    ) -> None:
        """``is_needed`` says whether the window stays when the user goes on elsewhere."""
        super().__init__(window)
        self._window = window
        self._stand = stand
        self.surroundings = surroundings
        self._is_needed = is_needed
        self._moment = 0
        self._is_coming = False
        self._is_leaving = False
        self._looking = _make_timer(self, 0, self._leave_unless_needed)
        self._settling = _make_timer(self, WAY_BACK, self.settled.emit)
        window.keyboard_taken.connect(self._take_keyboard)
        window.keyboard_lost.connect(self._lose_keyboard)
        window.drawn.connect(self._bring_up)
        window.close_wanted.connect(self.leave)

    @property
    def is_here(self) -> bool:
        """Say whether the window is up and has the keyboard."""
        return self._window.isVisible() and self._window.isActiveWindow()

    def come(self, moment: int = 0) -> None:
        """Come up with the keyboard; ``moment`` is when the user wanted it, in ms of the display."""
        self._moment = moment
        self._is_coming = True
        self._is_leaving = False
        self._looking.stop()
        self._settling.stop()
        self.note_front()
        if self._window.isVisible():
            self._window.raise_()
            self._window.activateWindow()
            self._bring_up()
        else:
            is_round = self.surroundings.has_translucency
            self._window.present(self._stand.find_rect(), is_round=is_round)
        self.came.emit(self._id)
        if self._window.isActiveWindow():
            self._take_keyboard()

    def note_front(self) -> None:
        """Remember who has the keyboard now."""
        self.surroundings.note_front(self._id)

    def leave(self, *, gives_back: bool = True) -> None:
        """Be hidden; the keyboard goes back unless it has gone elsewhere by then."""
        if not self._window.isVisible():
            return
        self._is_leaving = True
        if gives_back and self._window.isActiveWindow():
            # Out of sight first: nobody shall see the keyboard go.
            self._window.vanish()
            self.surroundings.give_back(self._id)
        self._window.hide()
        self._settling.start()
        self.left.emit()

    def settle_soon(self) -> None:
        """Hear that another window comes up instead."""
        self._settling.start()

    def close(self) -> None:
        """Do nothing more."""
        self._looking.stop()
        self._settling.stop()

    @property
    def _id(self) -> int:
        return int(self._window.winId())

    def _bring_up(self) -> None:
        self.surroundings.bring_up(self._id, self._moment)

    def _take_keyboard(self) -> None:
        self._looking.stop()
        if self._is_coming and self._window.isVisible():
            self._is_coming = False
            self.arrived.emit()

    def _lose_keyboard(self) -> None:
        if self._window.isVisible() and not self._is_leaving:
            self._looking.start(0)

    def _leave_unless_needed(self) -> None:
        """Leave after a click elsewhere, unless that may become a drag onto this window."""
        if not self._window.isVisible() or self._window.isActiveWindow() or self._is_among_ours():
            return
        if self.surroundings.is_button_down():
            self._looking.start(LOOK_AGAIN)
        elif not self._is_needed():
            self.leave(gives_back=False)

    def _is_among_ours(self) -> bool:
        """Say whether the keyboard is in a menu or dialog of the window."""
        if QApplication.activePopupWidget() is not None:
            return True
        active = QApplication.activeWindow()
        while active is not None and active is not self._window:
            active = active.parentWidget()
        return active is self._window


def _make_timer(parent: QObject, interval: int, run: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval)
    timer.timeout.connect(run)
    return timer
