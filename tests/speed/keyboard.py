"""Keys pressed through the X server's test extension, at moments that are known.

A program such as xdotool would add its own start to every key; this costs microseconds.
"""

from __future__ import annotations

import ctypes
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self


class Keyboard:
    """Press keys on one display; use it as a context manager."""

    def __init__(self, display: str) -> None:
        """Take the display's name; raises ``OSError`` where it or the libraries are not there."""
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
        for call in (self._x11.XFlush, self._x11.XCloseDisplay):
            call.argtypes = [ctypes.c_void_p]
        self._x11.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self._x11.XKeysymToKeycode.restype = ctypes.c_ubyte
        self._test.XTestFakeKeyEvent.argtypes = [
            ctypes.c_void_p,
            ctypes.c_uint,
            ctypes.c_int,
            ctypes.c_ulong,
        ]
        self._display = self._x11.XOpenDisplay(display.encode())
        if not self._display:
            raise OSError(display)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._x11.XCloseDisplay(self._display)

    def press(self, letter: str) -> float:
        """Press and release the key of an ASCII letter; returns the moment, by the monotonic clock."""
        return self.press_chord(ord(letter))

    def press_chord(self, *keysyms: int) -> float:
        """Press keys one after the other and let them go in reverse; returns the moment of the last press."""
        codes = [self._x11.XKeysymToKeycode(self._display, keysym) for keysym in keysyms]
        for code in codes[:-1]:
            self._test.XTestFakeKeyEvent(self._display, code, 1, 0)
        moment = time.monotonic()
        self._test.XTestFakeKeyEvent(self._display, codes[-1], 1, 0)
        for code in reversed(codes):
            self._test.XTestFakeKeyEvent(self._display, code, 0, 0)
        self._x11.XFlush(self._display)
        return moment
