"""The display that the program was started on, and may have to do without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def outlive_display(application: QApplication) -> None:
    """Have the process live on for a moment where the display goes, so that all is saved."""
    if QGuiApplication.platformName() != "xcb":
        return
    from PySide6.QtGui import QNativeInterface  # noqa: PLC0415 - other systems have none

    from offhand.system.x11.breaking import outlive_display as outlive  # noqa: PLC0415 - likewise

    native = application.nativeInterface()
    if isinstance(native, QNativeInterface.QX11Application):
        outlive(native.display())
