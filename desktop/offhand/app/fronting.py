"""Bringing the main window to the front as the user's own doing, whoever asked for it."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from offhand.system.activation import activate_x11_window
from offhand.ui.focus import wake_active

if TYPE_CHECKING:
    from offhand.domain.handover import Activation
    from offhand.ui.main_window import MainWindow

_log = logging.getLogger(__name__)


def bring_to_front(window: MainWindow, activation: Activation) -> None:
    """Show a window above all others, with the keyboard, as the user's own doing."""
    pass_token(activation.token)
    window.come_to_front()
    wake_active(window)
    if QGuiApplication.platformName() != "xcb":
        return
    QGuiApplication.sync()  # the window has to be on the screen before another connection names it
    try:
        activate_x11_window(int(window.winId()), activation.startup_id)
    except OSError as error:
        _log.warning("the window manager was not asked for the front: %s", error)


def pass_token(token: str) -> None:
    """Put the proof of the user's wish where Qt's Wayland plug-in looks for it, once."""
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token
