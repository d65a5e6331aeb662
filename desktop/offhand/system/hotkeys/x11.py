"""Hotkeys on X11: the server is asked for single chords, and hears of no other key.

A grab ends with its owner, however that ends. The connection is our own, read as the event loop
finds something there: no thread, nothing that wakes up by itself.
"""

from __future__ import annotations

import asyncio
import ctypes as c
import logging
from itertools import chain, combinations
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.chords import Modifier
from offhand.domain.hotkeys import BackendState, BackendStatus, BindingResult, Outcome, Press
from offhand.system.hotkeys.keysyms import US_POSITIONS, list_keysyms
from offhand.system.x11 import library
from offhand.system.x11.connection import Connection
from offhand.system.x11.keyboard import Key, Keyboard
from offhand.system.x11.keyboard_hold import KeyboardHold
from offhand.system.x11.windows import Windows
from offhand.words import later

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from offhand.domain.chords import Chord
    from offhand.domain.hotkeys import Binding
    from offhand.system.hotkeys.interface import Changed, Heard

BACKEND = "X11"
LOOK_FOR_RELEASE = 0.04
"""Seconds between two looks whether a key that was pressed is still held."""
QUICKEST_REPEAT = 150
"""ms after which a key that is held begins to repeat itself at the earliest; 500 are usual."""

_log = logging.getLogger(__name__)


class _Grab(msgspec.Struct, frozen=True):
    """Name what was asked of the server: a key together with modifiers, locks aside."""

    code: int
    modifiers: int


class X11Hotkeys:
    """Take chords from every program on an X display."""

    def __init__(self, heard: Heard, changed: Changed, display: str | None = None) -> None:
        """Connect, and begin to hear once something is bound; raises ``OSError``."""
        self._heard = heard
        self._changed = changed
        self._x = Connection(display)
        try:
            self._keyboard = Keyboard(self._x)
        except OSError:
            self._x.close()
            raise
        self._windows = Windows(self._x)
        self._hold = KeyboardHold(self._x)
        self._opened = 0
        self._bindings: tuple[Binding, ...] = ()
        self._results: tuple[BindingResult, ...] = ()
        self._grabs: dict[_Grab, str] = {}
        self._held: dict[int, int] = {}
        self._look: asyncio.TimerHandle | None = None
        self._reader: int | None = None
        self._lost = False

    @property
    def status(self) -> BackendStatus:
        """Tell whether the server is there."""
        if self._lost:
            reason = later("the X server has gone")
            return BackendStatus(backend=BACKEND, state=BackendState.UNAVAILABLE, reason=reason)
        return BackendStatus(backend=BACKEND, state=BackendState.READY)

    @property
    def results(self) -> tuple[BindingResult, ...]:
        """Tell what became of each binding."""
        return self._results

    @property
    def asks_user(self) -> bool:
        """Say that a grab is between us and the server."""
        return False

    async def bind(self, bindings: Sequence[Binding]) -> tuple[BindingResult, ...]:
        """Grab these chords and no others."""
        self._bindings = tuple(bindings)
        self._listen()
        self._grab_all()
        self._read()
        return self._results

    def release_keyboard(self, window: int = 0) -> None:
        """Deliver what was typed since a press that opened a window, once that one has the keyboard.

        Qt calls a window active some milliseconds before the server gives it the keys.
        """
        self._opened = window
        try:
            if window and self._hold.is_on:
                self._windows.watch_focus(window)
                if self._windows.read_focus() != window:
                    return  # it will be heard
        except ConnectionError:
            self._lose()
        self._end_hold()

    def _end_hold(self) -> None:
        self._opened = 0
        self._hold.end()
        # Nothing was seen to be let go meanwhile, and the next press shall not pass for a repetition.
        self._look_for_release()

    async def close(self) -> None:
        """Let go of everything."""
        self._hold.close()
        if self._look is not None:
            self._look.cancel()
            self._look = None
        self._stop_listening()
        self._keyboard.close()
        self._x.close()  # and the server forgets the grabs

    def _listen(self) -> None:
        if self._reader is None:
            self._reader = int(self._x.xcb.descriptor(self._x.link))
            asyncio.get_running_loop().add_reader(self._reader, self._read)

    def _stop_listening(self) -> None:
        if self._reader is not None:
            asyncio.get_running_loop().remove_reader(self._reader)
            self._reader = None

    def _grab_all(self) -> None:
        for grab in self._grabs:
            self._ungrab(grab)
        self._grabs.clear()
        self._results = tuple(self._grab_binding(binding) for binding in self._bindings)
        self._x.xcb.flush(self._x.link)

    def _grab_binding(self, binding: Binding) -> BindingResult:
        keys, by_position = self._find_keys(binding.chord)
        if not keys:
            return BindingResult(id=binding.id, outcome=Outcome.NO_KEY)
        done: list[_Grab] = []
        for key in keys:
            grab = _Grab(key.code, self._translate(binding.chord, key))
            # The server lets a client grab twice what is its own.
            if grab in self._grabs or not self._grab(grab):
                for other in done:
                    self._ungrab(other)
                return BindingResult(id=binding.id, outcome=Outcome.TAKEN)
            done.append(grab)
        self._grabs.update(dict.fromkeys(done, binding.id))
        return BindingResult(id=binding.id, outcome=Outcome.BOUND, by_position=by_position)

    def _find_keys(self, chord: Chord) -> tuple[list[Key], bool]:
        """Find the keys of a chord, and say whether their place on a US keyboard had to do."""
        if keys := self._keyboard.find_keys(list_keysyms(chord.key)):
            return keys, False
        position = US_POSITIONS.get(chord.key)
        return ([Key(position)] if position is not None else []), True

    def _translate(self, chord: Chord, key: Key) -> int:
        bits = {
            Modifier.CTRL: library.CONTROL,
            Modifier.SHIFT: library.SHIFT,
            Modifier.ALT: self._keyboard.alt,
            Modifier.META: self._keyboard.super,
        }
        held = library.SHIFT if key.shifted else 0
        for modifier in chord.modifiers:
            held |= bits[modifier]
        return held

    def _grab(self, grab: _Grab) -> bool:
        """Grab a chord whatever locks are on; False where another client has it."""
        x, link = self._x.xcb, self._x.link
        done: list[int] = []
        for locks in _list_unions(self._keyboard.locks):
            modifiers = grab.modifiers | locks
            cookie = x.grab_key(
                *(link, 1, self._x.root, modifiers, grab.code),
                *(library.ASYNCHRONOUS, library.ASYNCHRONOUS),
            )
            error = x.check(link, cookie)
            if error:
                if error.contents.code != library.BAD_ACCESS:
                    _log.warning("the X server refused a grab with error %d", error.contents.code)
                x.free(error)
                for other in done:
                    x.ungrab_key(link, grab.code, self._x.root, other)
                return False
            done.append(modifiers)
        return True

    def _ungrab(self, grab: _Grab) -> None:
        for locks in _list_unions(self._keyboard.locks):
            self._x.xcb.ungrab_key(self._x.link, grab.code, self._x.root, grab.modifiers | locks)

    def _read(self) -> None:
        """Take every event that has arrived."""
        x, link = self._x.xcb, self._x.link
        is_remapped, focused = False, 0
        pressed: list[tuple[int, int, int]] = []
        while event := x.poll(link):
            kind = event.contents.kind & 0x7F
            if kind == library.KEY_PRESS:
                key = c.cast(event, c.POINTER(library.KeyEvent)).contents
                pressed.append((key.key, key.state, key.time))
            elif kind == library.FOCUS_IN:
                focused = int(c.cast(event, c.POINTER(library.FocusEvent)).contents.window)
            is_remapped |= kind == library.MAPPING_NOTIFY
            x.free(event)
        for code, state, time in pressed:
            self._take_press(code, state, time)
        if focused and focused == self._opened:
            self._end_hold()
        if x.has_error(link):
            self._lose()
        elif is_remapped:
            self._follow_layout()

    def _take_press(self, code: int, state: int, time: int) -> None:
        ours = library.SHIFT | library.CONTROL | self._keyboard.alt | self._keyboard.super
        name = self._grabs.get(_Grab(code, state & ours))
        is_repeat = code in self._held and (time - self._held[code]) % (1 << 32) > QUICKEST_REPEAT
        is_press = name is not None and not is_repeat
        if is_press and any(each.opens_window for each in self._bindings if each.id == name):
            self._hold.begin()
        elif not self._hold.is_on:
            # Until the key is let go the server would keep the whole keyboard for us, and what is
            # typed into the window that comes up would be lost.
            self._x.xcb.ungrab_keyboard(self._x.link, library.CURRENT_TIME)
            self._x.xcb.flush(self._x.link)
        if name is None or is_repeat:
            return
        self._held[code] = time
        if self._look is None:
            self._look_later()
        self._heard(Press(id=name, time=time))

    def _look_later(self) -> None:
        loop = asyncio.get_running_loop()
        self._look = loop.call_later(LOOK_FOR_RELEASE, self._look_for_release)

    def _look_for_release(self) -> None:
        """Forget the keys that were let go: pressed again they are no repetition."""
        if self._look is not None:
            self._look.cancel()
            self._look = None
        try:
            for code in [code for code in self._held if not self._keyboard.is_down(code)]:
                del self._held[code]
        except ConnectionError:
            self._lose()
            return
        if self._held:
            self._look_later()
        self._read()  # what came together with the answer wakes nobody

    def _follow_layout(self) -> None:
        """Grab what lies elsewhere now, and let go of what is no longer wanted after that.

        Whatever is let go for a moment goes to another program that wants it too and follows as we do.
        """
        before, held = self._results, _list_held(self._grabs, self._keyboard.locks)
        try:
            self._keyboard.read()
        except ConnectionError:
            self._lose()
            return
        self._grabs.clear()
        self._results = tuple(self._grab_binding(binding) for binding in self._bindings)
        for code, modifiers in held - _list_held(self._grabs, self._keyboard.locks):
            self._x.xcb.ungrab_key(self._x.link, code, self._x.root, modifiers)
        self._x.xcb.flush(self._x.link)
        if self._results != before:
            self._changed()
        self._read()

    def _lose(self) -> None:
        if not self._lost:
            self._lost = True
            self._stop_listening()
            self._results = tuple(
                BindingResult(id=binding.id, outcome=Outcome.UNAVAILABLE) for binding in self._bindings
            )
            self._changed()


def _list_unions(bits: tuple[int, ...]) -> list[int]:
    """List what can be on of some locks, nothing included."""
    chosen = chain.from_iterable(combinations(bits, count) for count in range(len(bits) + 1))
    return sorted({sum(some) for some in chosen})


def _list_held(grabs: Iterable[_Grab], locks: tuple[int, ...]) -> set[tuple[int, int]]:
    """List the codes and modifiers that are grabbed, with every lock there is."""
    return {(grab.code, grab.modifiers | some) for grab in grabs for some in _list_unions(locks)}
