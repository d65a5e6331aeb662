"""What Xlib does where its connection breaks, which is to end the process on the spot.

Qt talks xcb and only ends its loop then, so that all is saved; but cursors and input methods go
through Xlib on the same connection, and whoever notices first has it their way.
"""

from __future__ import annotations

import ctypes as c

_Handler = c.CFUNCTYPE(c.c_int, c.c_void_p)
_ExitHandler = c.CFUNCTYPE(None, c.c_void_p, c.c_void_p)


def _say_nothing(display: int) -> int:
    """Stand in for Qt's handler, which ends the process as that of Xlib does."""
    return 0


def _stay(display: int, data: int) -> None:
    """Leave the end of the process to its loop."""


_SAY_NOTHING = _Handler(_say_nothing)
_STAY = _ExitHandler(_stay)


def outlive_display(display: int) -> bool:
    """Have Xlib not end the process when a display, a ``Display *``, goes; say whether it will not.

    XSetIOErrorExitHandler is there since libX11 1.7.
    """
    try:
        library = c.CDLL("libX11.so.6")
        set_exit_handler, set_handler = library["XSetIOErrorExitHandler"], library["XSetIOErrorHandler"]
    except (OSError, AttributeError):
        return False
    set_exit_handler.restype = None
    set_exit_handler.argtypes = (c.c_void_p, _ExitHandler, c.c_void_p)
    set_exit_handler(display, _STAY, None)
    set_handler.restype = c.c_void_p
    set_handler.argtypes = (_Handler,)
    set_handler(_SAY_NOTHING)
    return True
