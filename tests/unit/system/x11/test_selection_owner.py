"""Owning selections on a real X server: all forms, long ones, askers that vanish, and who keeps them."""

from __future__ import annotations

import ctypes as c
import os
import select
import shutil
import signal
import struct
import subprocess
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from offhand.system.x11 import keeping, library
from offhand.system.x11.connection import Connection
from offhand.system.x11.handing_out import PIECE, Form, Offer
from offhand.system.x11.keeping import Kept, keep_selection
from offhand.system.x11.selection_owner import SelectionOwner
from offhand.system.x11.selections import SelectionReader
from tests.fakes.display import IS_INSTALLED, Display, run_display

if TYPE_CHECKING:
    from collections.abc import Generator

pytestmark = pytest.mark.skipif(
    not IS_INSTALLED or not shutil.which("xclip"), reason="no X server in memory here"
)
TEXT = "naïve ✓".encode()


@pytest.fixture(scope="module")
def display() -> Generator[Display, None, None]:
    with run_display() as found:
        yield found


@pytest.fixture
def x(display: Display) -> Generator[Connection, None, None]:
    with Connection(display.name) as found:
        yield found


@pytest.fixture
def owner(display: Display) -> Generator[SelectionOwner, None, None]:
    found = SelectionOwner(display.name)
    yield found
    found.close()


def offer(x: Connection, **forms: bytes) -> Offer:
    numbers = {x.intern(name): Form(x.intern(name), 8, data) for name, data in forms.items()}
    return Offer(numbers, x.read_time())


def own(x: Connection, owner: SelectionOwner, selection: str = "CLIPBOARD", **forms: bytes) -> None:
    found = offer(x, **forms)
    assert owner.own(x.intern(selection), found, found.moment)


def read(x: Connection, target: str, selection: str = "CLIPBOARD") -> bytes | None:
    found = SelectionReader(x, 5, 1 << 28).read(selection, target)
    return None if found is None else found.data


def run_xclip(display: Display, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        ["xclip", *words],
        env={**os.environ, "DISPLAY": display.name},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


@contextmanager
def copied(display: Display, x: Connection, content: bytes) -> Generator[int, None, None]:
    """Have another program own the clipboard."""
    with run_xclip(display, "-quiet", "-selection", "clipboard", "-i") as process:
        assert process.stdin is not None
        process.stdin.write(content)
        process.stdin.close()
        end = time.monotonic() + 5
        while read(x, "UTF8_STRING") != content and time.monotonic() < end:
            time.sleep(0.01)
        yield process.pid
        process.kill()


def test_what_is_offered_is_handed_out(x: Connection, owner: SelectionOwner) -> None:
    own(x, owner, UTF8_STRING=TEXT, numbers=b"\0\1\2\3")
    assert read(x, "UTF8_STRING") == TEXT
    assert read(x, "numbers") == b"\0\1\2\3"
    assert read(x, "image/png") is None
    listed = SelectionReader(x, 5, 1000).list_all("CLIPBOARD")
    names = ("TARGETS", "TIMESTAMP", "MULTIPLE", "UTF8_STRING", "numbers")
    assert listed == tuple(x.intern(name) for name in names)
    assert len(owner.list_served()) == 2, "questions about the forms are none"


def test_the_time_of_the_copy_is_told(x: Connection, owner: SelectionOwner) -> None:
    found = offer(x, UTF8_STRING=TEXT)
    assert owner.own(x.intern("CLIPBOARD"), found, found.moment)
    assert read(x, "TIMESTAMP") == struct.pack("=I", found.moment)


def test_other_programs_read_it(display: Display, x: Connection, owner: SelectionOwner) -> None:
    own(x, owner, UTF8_STRING=TEXT, long=bytes(range(256)) * (PIECE // 50))
    with run_xclip(display, "-o", "-selection", "clipboard") as process:
        assert process.communicate(timeout=10)[0] == TEXT
    with run_xclip(display, "-o", "-selection", "clipboard", "-t", "long") as process:
        assert process.communicate(timeout=10)[0] == bytes(range(256)) * (PIECE // 50)


def test_several_forms_are_handed_out_at_once(x: Connection, owner: SelectionOwner) -> None:
    own(x, owner, UTF8_STRING=TEXT, other=b"other")
    window = x.make_window(events=library.PROPERTY_CHANGE)
    names = ("UTF8_STRING", "FIRST", "nothing", "SECOND", "other", "THIRD")
    place, pairs = x.intern("PAIRS"), [x.intern(name) for name in names]
    x.write_cardinal(window, place, *pairs)
    selection, multiple = x.intern("CLIPBOARD"), x.intern("MULTIPLE")
    x.xcb.convert_selection(x.link, window, selection, multiple, place, library.CURRENT_TIME)
    x.xcb.flush(x.link)
    assert wait_for(x, library.SELECTION_NOTIFY)
    assert read_property(x, window, x.intern("FIRST")) == TEXT
    assert read_property(x, window, x.intern("THIRD")) == b"other"
    pairs[3] = 0
    assert read_property(x, window, place) == struct.pack("=6I", *pairs)


def test_an_asker_that_vanishes_in_the_middle_harms_nobody(
    display: Display, x: Connection, owner: SelectionOwner
) -> None:
    long = b"0123456789abcdef" * (PIECE // 2)
    own(x, owner, UTF8_STRING=long)
    for _ in range(5):
        with run_xclip(display, "-o", "-selection", "clipboard") as process:
            assert process.stdout is not None
            process.stdout.read(1)
            process.kill()
    assert read(x, "UTF8_STRING") == long


def test_what_somebody_else_has_copied_is_not_taken(
    display: Display, x: Connection, owner: SelectionOwner
) -> None:
    before = offer(x, UTF8_STRING=b"late")
    time.sleep(0.01)
    with copied(display, x, b"theirs"):
        assert not owner.own(x.intern("CLIPBOARD"), before, before.moment)
        assert not owner.owns(x.intern("CLIPBOARD"))
        assert read(x, "UTF8_STRING") == b"theirs"


def test_nobody_owns_what_is_let_go(x: Connection, owner: SelectionOwner) -> None:
    own(x, owner, UTF8_STRING=TEXT)
    owner.release(x.intern("CLIPBOARD"), x.read_time())
    assert read(x, "UTF8_STRING") is None


def test_a_selection_is_kept_whole(display: Display, x: Connection, owner: SelectionOwner) -> None:
    own(x, owner, "PRIMARY", UTF8_STRING=TEXT, DELETE=b"!", PIXMAP=b"1234", long=b"ab" * PIECE)
    with Connection(display.name) as other:
        kept = keep_selection(other, "PRIMARY")
    assert kept.is_whole
    assert kept.offer is not None
    assert [kept.offer.forms[x.intern(name)].data for name in ("UTF8_STRING", "long")] == [
        TEXT,
        b"ab" * PIECE,
    ]
    assert x.intern("DELETE") not in kept.offer.forms, "asking for it does something"
    assert x.intern("PIXMAP") not in kept.offer.forms, "the pixmap itself is its owner's"


def test_what_is_too_long_is_left_out(display: Display, x: Connection, owner: SelectionOwner) -> None:
    own(x, owner, long=b"ab" * 5000, short=b"short", UTF8_STRING=TEXT)
    with Connection(display.name) as other:
        kept = keep_selection(other, "CLIPBOARD", largest=1000)
    assert not kept.is_whole
    assert kept.offer is not None
    assert [x.intern(name) in kept.offer.forms for name in ("UTF8_STRING", "short", "long")] == [
        *(True, True, False)
    ]


def test_a_picture_is_kept_without_encodings_that_take_long(
    display: Display, x: Connection, owner: SelectionOwner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "ENCODINGS", 0.0)
    forms = {
        "image/xpm": b"xpm",
        "image/jpeg": b"jpeg",
        "image/png": b"png",
        "own": b"own",
        "UTF8_STRING": TEXT,
    }
    own(x, owner, "CLIPBOARD", **forms)
    with Connection(display.name) as other:
        kept = keep_selection(other, "CLIPBOARD")
    assert kept.is_whole
    assert kept.offer is not None
    assert {x.read_name(form) for form in kept.offer.forms} == {"image/png", "own", "UTF8_STRING"}


def test_nothing_is_kept_of_nothing(x: Connection) -> None:
    assert keep_selection(x, "SECONDARY") == Kept()


@pytest.mark.parametrize("number", [signal.SIGSTOP, signal.SIGKILL])
def test_an_owner_that_hangs_or_dies_is_given_up(
    display: Display, x: Connection, number: signal.Signals
) -> None:
    with copied(display, x, b"theirs") as process:
        os.kill(process, signal.SIGSTOP)
        ending = threading.Timer(0.1, os.kill, (process, number))
        ending.start()
        kept = keep_selection(x, "CLIPBOARD", patience=0.5)
        ending.join()
        os.kill(process, signal.SIGCONT)
    assert kept == Kept(is_whole=False)


def test_a_clipboard_manager_gets_it_at_the_end(display: Display, x: Connection) -> None:
    manager, keeper = SelectionOwner(display.name), SelectionOwner(display.name)
    own(x, keeper, UTF8_STRING=TEXT, long=b"ab" * PIECE)
    asked = threading.Thread(target=save_targets, args=(display, manager), name="manager")
    with Connection(display.name) as ready:
        asked.start()
        end = time.monotonic() + 5
        while SelectionReader(ready, 5, 100).read("CLIPBOARD_MANAGER", "TARGETS") is None:
            assert time.monotonic() < end
    keeper.close()
    asked.join(5)
    assert read(x, "UTF8_STRING") == TEXT
    assert read(x, "long") == b"ab" * PIECE
    manager.close()


def save_targets(display: Display, manager: SelectionOwner) -> None:
    """Be a clipboard manager until something was saved."""
    with Connection(display.name) as x, Connection(display.name) as reading:
        window = x.make_window(events=library.PROPERTY_CHANGE)
        x.xcb.own_selection(x.link, window, x.intern("CLIPBOARD_MANAGER"), x.read_time())
        x.xcb.flush(x.link)
        while (asked := wait_for(x, library.SELECTION_REQUEST)) is not None:
            target = int(asked.target)
            if target == x.intern("SAVE_TARGETS"):
                kept = keep_selection(reading, "CLIPBOARD")
                assert kept.offer is not None
                manager.own(x.intern("CLIPBOARD"), kept.offer, x.read_time())
            x.write_cardinal(int(asked.requestor), int(asked.property), 0)
            told = library.SelectionEvent(
                kind=library.SELECTION_NOTIFY,
                requestor=asked.requestor,
                selection=asked.selection,
                target=asked.target,
                property=asked.property,
            )
            event = (c.c_uint8 * 32)()
            c.memmove(event, c.byref(told), c.sizeof(told))
            x.xcb.send_event(x.link, 0, int(asked.requestor), 0, event)
            x.xcb.flush(x.link)
            if target == x.intern("SAVE_TARGETS"):
                return


def wait_for(x: Connection, kind: int) -> library.RequestEvent | None:
    """Wait for an event of a kind, five seconds at most."""
    end = time.monotonic() + 5
    while time.monotonic() < end:
        event = x.xcb.poll(x.link)
        if not event:
            select.select([x.xcb.descriptor(x.link)], [], [], 0.05)
            continue
        try:
            if event.contents.kind & 0x7F == kind:
                found = library.RequestEvent()
                c.memmove(c.byref(found), event, c.sizeof(found))
                return found
        finally:
            x.xcb.free(event)
    return None


def read_property(x: Connection, window: int, place: int) -> bytes:
    cookie = x.xcb.property(x.link, 0, window, place, library.ANY_TYPE, 0, 1000)
    reply = x.xcb.property_reply(x.link, cookie, None)
    try:
        size = int(reply.contents.items) * int(reply.contents.format) // 8
        return c.string_at(x.xcb.property_value(reply), size)
    finally:
        x.xcb.free(reply)
