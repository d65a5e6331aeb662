"""user32.dll by ctypes, and the messages of Windows as Qt shows them; loaded on Windows alone."""

from __future__ import annotations

import ctypes as c
from ctypes import wintypes
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable

HOTKEY_MESSAGE = 0x0312
MESSAGE_KIND = b"windows_generic_MSG"
"""How Qt calls what arrives from the queue."""
UNKNOWN_ERROR = -1


class LoadedUser32:
    """Call the real library."""

    def __init__(self) -> None:
        """Load it; raises ``OSError`` elsewhere."""
        load: Any = getattr(c, "WinDLL", None)
        if load is None:
            raise OSError("this is not Windows")
        self._library = load("user32", use_last_error=True)
        self._library.RegisterHotKey.argtypes = (wintypes.HWND, c.c_int, wintypes.UINT, wintypes.UINT)
        self._library.UnregisterHotKey.argtypes = (wintypes.HWND, c.c_int)
        self._library.VkKeyScanW.argtypes = (wintypes.WCHAR,)
        self._library.VkKeyScanW.restype = c.c_short
        self._filter: MessageFilter | None = None

    def register(self, number: int, modifiers: int, key: int) -> int:
        """Register for this thread, whose messages Qt reads."""
        if self._library.RegisterHotKey(None, number, modifiers, key):
            return 0
        return cast("Any", c).get_last_error() or UNKNOWN_ERROR

    def unregister(self, number: int) -> None:
        """Forget a hotkey."""
        self._library.UnregisterHotKey(None, number)

    def scan(self, character: str) -> int:
        """Look a character up in the layout that is in use."""
        return int(self._library.VkKeyScanW(character))

    def listen(self, pressed: Callable[[int], None]) -> None:
        """Look at every message before Qt does."""
        self._filter = MessageFilter(pressed)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)

    def close(self) -> None:
        """Look at no more messages."""
        application = QCoreApplication.instance()
        if application is not None and self._filter is not None:
            application.removeNativeEventFilter(self._filter)
        self._filter = None


class MessageFilter(QAbstractNativeEventFilter):
    """Tell of hotkeys, and let every message through."""

    def __init__(self, pressed: Callable[[int], None]) -> None:
        """Tell ``pressed`` the number of a hotkey."""
        super().__init__()
        self._pressed = pressed

    def nativeEventFilter(  # noqa: N802 - Qt calls it by this name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int, /
    ) -> tuple[bool, int]:
        """Look at a message."""
        name = kind.data() if isinstance(kind, QByteArray) else bytes(kind)
        if name == MESSAGE_KIND and (number := read_hotkey(int(message))):
            self._pressed(number)
        return False, 0


def read_hotkey(address: int) -> int:
    """Return the number in a message, 0 where it is not about a hotkey."""
    message = wintypes.MSG.from_address(address)
    return message.wParam if message.message == HOTKEY_MESSAGE else 0
