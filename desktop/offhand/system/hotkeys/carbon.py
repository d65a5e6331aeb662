"""The Carbon framework by ctypes; loaded on macOS alone."""

from __future__ import annotations

import ctypes as c
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

FRAMEWORKS = "/System/Library/Frameworks"
SIGNATURE = int.from_bytes(b"Offh", "big")
KEYBOARD, PRESSED = int.from_bytes(b"keyb", "big"), 5
DIRECT_OBJECT, HOTKEY_ID = int.from_bytes(b"----", "big"), int.from_bytes(b"hkid", "big")
DISPLAY_ACTION, NO_DEAD_KEYS = 3, 1
LAST_PLACE = 127
NOT_HANDLED = -9874  # eventNotHandledErr
Status = c.c_int32
Handler = c.CFUNCTYPE(Status, c.c_void_p, c.c_void_p, c.c_void_p)


class HotkeyId(c.Structure):
    """Name a hotkey."""

    _fields_ = (("signature", c.c_uint32), ("number", c.c_uint32))


class EventKind(c.Structure):
    """Name a kind of event."""

    _fields_ = (("group", c.c_uint32), ("kind", c.c_uint32))


class LoadedCarbon:
    """Call the real framework."""

    def __init__(self) -> None:
        """Load it; raises ``OSError`` elsewhere."""
        self._carbon = c.CDLL(f"{FRAMEWORKS}/Carbon.framework/Carbon")
        self._foundation = c.CDLL(f"{FRAMEWORKS}/CoreFoundation.framework/CoreFoundation")
        self._declare()
        self._target = c.c_void_p(self._carbon.GetEventDispatcherTarget())
        self._hotkeys: dict[int, c.c_void_p] = {}
        self._handler: Any = None
        self._installed = c.c_void_p()

    def register(self, number: int, place: int, modifiers: int) -> int:
        """Register and return the status."""
        hotkey = c.c_void_p()
        status = self._carbon.RegisterEventHotKey(
            place, modifiers, HotkeyId(SIGNATURE, number), self._target, 0, c.byref(hotkey)
        )
        if status == 0:
            self._hotkeys[number] = hotkey
        return int(status)

    def unregister(self, number: int) -> None:
        """Forget a hotkey."""
        hotkey = self._hotkeys.pop(number, None)
        if hotkey is not None:
            self._carbon.UnregisterEventHotKey(hotkey)

    def find_place(self, character: str) -> int | None:
        """Try every key of the layout in use."""
        source = c.c_void_p(self._carbon.TISCopyCurrentKeyboardLayoutInputSource())
        if not source:
            return None
        try:
            name = c.c_void_p.in_dll(self._carbon, "kTISPropertyUnicodeKeyLayoutData")
            data = self._carbon.TISGetInputSourceProperty(source, name)
            if not data:
                return None
            layout = self._foundation.CFDataGetBytePtr(data)
            places = range(LAST_PLACE + 1)
            return next((place for place in places if self._type(layout, place) == character), None)
        finally:
            self._foundation.CFRelease(source)

    def listen(self, pressed: Callable[[int], None]) -> None:
        """Install a handler; the reference to it has to stay."""

        def handle(following: int, event: int, data: int) -> int:
            del following, data
            hotkey = HotkeyId()
            status = self._carbon.GetEventParameter(
                event, DIRECT_OBJECT, HOTKEY_ID, None, c.sizeof(hotkey), None, c.byref(hotkey)
            )
            if status or hotkey.signature != SIGNATURE:
                return NOT_HANDLED
            pressed(int(hotkey.number))
            return 0

        self._handler = Handler(handle)
        kind = EventKind(KEYBOARD, PRESSED)
        self._carbon.InstallEventHandler(
            self._target, self._handler, 1, c.byref(kind), None, c.byref(self._installed)
        )

    def close(self) -> None:
        """Remove the handler."""
        for number in list(self._hotkeys):
            self.unregister(number)
        if self._installed:
            self._carbon.RemoveEventHandler(self._installed)
            self._installed = c.c_void_p()

    def _type(self, layout: int, place: int) -> str:
        """Tell what a key types by itself."""
        dead, length = c.c_uint32(), c.c_ulong()
        typed = (c.c_uint16 * 4)()
        status = self._carbon.UCKeyTranslate(
            *(layout, place, DISPLAY_ACTION, 0, self._carbon.LMGetKbdType(), NO_DEAD_KEYS),
            *(c.byref(dead), len(typed), c.byref(length), typed),
        )
        return "" if status else bytes(typed)[: 2 * length.value].decode("utf-16-le", "replace")

    def _declare(self) -> None:
        pointer, number = c.c_void_p, c.c_uint32
        types: tuple[tuple[c.CDLL, str, Any, tuple[Any, ...]], ...] = (
            (self._carbon, "GetEventDispatcherTarget", pointer, ()),
            (
                self._carbon,
                "RegisterEventHotKey",
                Status,
                (number, number, HotkeyId, pointer, number, pointer),
            ),
            (self._carbon, "UnregisterEventHotKey", Status, (pointer,)),
            (self._carbon, "InstallEventHandler", Status, (pointer, Handler, c.c_ulong, *[pointer] * 3)),
            (self._carbon, "RemoveEventHandler", Status, (pointer,)),
            (
                self._carbon,
                "GetEventParameter",
                Status,
                (pointer, number, number, pointer, c.c_ulong, pointer, pointer),
            ),
            (self._carbon, "TISCopyCurrentKeyboardLayoutInputSource", pointer, ()),
            (self._carbon, "TISGetInputSourceProperty", pointer, (pointer, pointer)),
            (self._carbon, "LMGetKbdType", c.c_uint8, ()),
            (
                self._carbon,
                "UCKeyTranslate",
                Status,
                (
                    *(pointer, c.c_uint16, c.c_uint16, number, number, number),
                    *(pointer, c.c_ulong, pointer, pointer),
                ),
            ),
            (self._foundation, "CFDataGetBytePtr", pointer, (pointer,)),
            (self._foundation, "CFRelease", None, (pointer,)),
        )
        for library, name, result, arguments in types:
            function = library[name]
            function.restype, function.argtypes = result, arguments
