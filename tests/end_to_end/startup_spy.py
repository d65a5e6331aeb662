"""Listens for startup-notification messages as a launcher or panel does, and prints each."""

from __future__ import annotations

import ctypes as c
import select

from offhand.system.x11.connection import Connection
from offhand.system.x11.library import CLIENT_MESSAGE, EVENT_MASK, PROPERTY_CHANGE, MessageEvent, declare


def main() -> None:
    """Print messages until ended."""
    with Connection() as x:
        change = declare(
            *(c.CDLL("libxcb.so.1"), "xcb_change_window_attributes", c.c_uint, c.c_void_p),
            *(c.c_uint32, c.c_uint32, c.POINTER(c.c_uint32)),
        )
        change(x.link, x.root, EVENT_MASK, (c.c_uint32 * 1)(PROPERTY_CHANGE))
        begin, more = x.intern("_NET_STARTUP_INFO_BEGIN"), x.intern("_NET_STARTUP_INFO")
        print("listening", flush=True)
        text = b""
        while True:
            event = x.xcb.poll(x.link)
            if not event:
                select.select([x.xcb.descriptor(x.link)], [], [])
                continue
            if event.contents.kind & 0x7F == CLIENT_MESSAGE:
                message = c.cast(event, c.POINTER(MessageEvent)).contents
                if message.message in {begin, more}:
                    text = (b"" if message.message == begin else text) + bytes(message.data)
                    if b"\0" in text:
                        print(text.partition(b"\0")[0].decode(), flush=True)
                        text = b""
            x.xcb.free(event)


if __name__ == "__main__":
    main()
