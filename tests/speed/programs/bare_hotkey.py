"""The bare limit of a hotkey: a hidden window with one field, shown as a key comes that X11 grabs for it."""

from __future__ import annotations

import ctypes as c
import sys
from typing import TYPE_CHECKING

from prompt_watch import PromptWatch
from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

CONTROL_AND_ALT = 1 << 2 | 1 << 3
KEY = ord("j")
PRESS = 2
ASYNCHRONOUS = 1


class Field(QPlainTextEdit):
    """Be a field of its own class, for it to be watched."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.window().hide()
        else:
            super().keyPressEvent(event)


class Grab:
    """Hold one chord, and show a window when it is pressed."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._x11 = c.CDLL("libX11.so.6")
        self._x11.XOpenDisplay.restype = c.c_void_p
        self._display = c.c_void_p(self._x11.XOpenDisplay(None))
        code = self._x11.XKeysymToKeycode(self._display, KEY)
        root = c.c_ulong(self._x11.XDefaultRootWindow(self._display))
        way = (0, ASYNCHRONOUS, ASYNCHRONOUS)
        self._x11.XGrabKey(self._display, code, CONTROL_AND_ALT, root, *way)
        self._x11.XFlush(self._display)
        self._event = c.create_string_buffer(256)
        descriptor = self._x11.XConnectionNumber(self._display)
        self._notifier = QSocketNotifier(descriptor, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)

    def _read(self) -> None:
        while self._x11.XPending(self._display):
            self._x11.XNextEvent(self._display, self._event)
            if c.cast(self._event, c.POINTER(c.c_int)).contents.value == PRESS:
                self._x11.XUngrabKeyboard(self._display, c.c_ulong(0))
                self._x11.XFlush(self._display)
                self._window.show()
                self._window.raise_()
                self._window.activateWindow()


PromptWatch().watch(Field)
application = QApplication(sys.argv[:1])
application.setQuitOnLastWindowClosed(False)
window = QWidget(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
window.resize(640, 80)
field = Field(window)
field.resize(640, 80)
field.setFocus()
window.winId()
grab = Grab(window)
print('{"event": "ready", "at": 0}', flush=True)
sys.exit(application.exec())
