"""Where the keyboard is: whatever leaves the screen asks, so that the keyboard does not wander off."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def holds_keyboard(widget: QWidget) -> bool:
    """Say whether the keyboard of the widget's window is inside it, also while another window is in front."""
    # The stub forgets that there may be none.
    focused = cast("QWidget | None", widget.window().focusWidget())
    return focused is not None and widget.isAncestorOf(focused)


def wake_active(window: QWidget) -> None:
    """Have a window that was shown again know that it is active.

    Hidden and shown within a tenth of a second, it gets the keyboard back before Qt has noticed that
    it was gone: typing works, but nothing in the window knows of it.
    """
    if window.windowHandle() == QGuiApplication.focusWindow() and not window.isActiveWindow():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # nothing else sets this alone
            QApplication.setActiveWindow(window)
