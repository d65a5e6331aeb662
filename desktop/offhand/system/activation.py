"""Bringing a window to the front because the user asked for it in another program.

Window managers keep windows from stealing the keyboard: they want to see the time of the user's
action. Qt gives the time of the last thing that it heard itself, which may be hours ago.
"""

from __future__ import annotations

import re

from offhand.system.x11.connection import Connection
from offhand.system.x11.library import PROPERTY_CHANGE
from offhand.system.x11.windows import Windows

_TIME = re.compile(r"_TIME(\d{1,10})$")
_PIECE = 20
"""Bytes of a client message."""


def activate_x11_window(window: int, startup_id: str = "") -> None:
    """Have the window manager raise a window and give it the keyboard; raises ``OSError``.

    ``startup_id`` is what a launcher set; its waiting pointer ends with this.
    """
    with Connection() as x:
        moment = find_startup_time(startup_id) or x.read_time()
        Windows(x).activate(window, moment)
        if startup_id:
            _finish_startup(x, startup_id)
        x.read_time()  # all has arrived when the server has answered


def find_startup_time(startup_id: str) -> int:
    """Read the user's time, in ms of the X server, from the end of a startup id; 0 where it says none."""
    found = _TIME.search(startup_id)
    moment = int(found[1]) if found else 0
    return moment if moment < 1 << 32 else 0


def _finish_startup(x: Connection, startup_id: str) -> None:
    """Tell everybody that the start is over (startup-notification specification, "remove")."""
    quoted = startup_id.replace("\\", "\\\\").replace('"', '\\"')
    text = f'remove: ID="{quoted}"'.encode() + b"\0"
    window = x.make_window()
    kinds = ("_NET_STARTUP_INFO_BEGIN", "_NET_STARTUP_INFO")
    begin, more = (x.intern(kind) for kind in kinds)
    for start in range(0, len(text), _PIECE):
        x.send_message(
            window, more if start else begin, text[start : start + _PIECE], width=8, mask=PROPERTY_CHANGE
        )
