"""What a later start hands over, carried out: the one place where its wishes meet the windows."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from offhand.domain.handover import Answer, Open, Quick, Refusal, Run, Shot
from offhand.system.activation import activate_x11_window

if TYPE_CHECKING:
    from offhand.domain.handover import Activation, Handover
    from offhand.ui.main_window import MainWindow

_log = logging.getLogger(__name__)


class Reception:
    """Grant the wishes of later starts."""

    def __init__(self, window: MainWindow) -> None:
        """Serve one window."""
        self._window = window

    def receive(self, handover: Handover) -> Answer:
        """Grant a wish, or say why not."""
        _log.info("handed over: %s", type(handover.wish).__name__.lower())
        match handover.wish:
            case Open(files=files):
                bring_to_front(self._window, handover.activation)
                self._window.add_files(list(files))
                return Answer()
            case Quick() | Shot() | Run():
                return Answer(Refusal.NOT_THERE)


def bring_to_front(window: MainWindow, activation: Activation) -> None:
    """Show a window above all others, with the keyboard, as the user's own doing."""
    if activation.token:
        # Where Qt's Wayland plug-in looks for it, once.
        os.environ["XDG_ACTIVATION_TOKEN"] = activation.token
    window.come_to_front()
    if QGuiApplication.platformName() != "xcb":
        return
    QGuiApplication.sync()  # the window has to be on the screen before another connection names it
    try:
        activate_x11_window(int(window.winId()), activation.startup_id)
    except OSError as error:
        _log.warning("the window manager was not asked for the front: %s", error)
