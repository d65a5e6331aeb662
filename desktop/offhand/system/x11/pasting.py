"""Putting a text into a window of another program: copied, pasted there by its own keys, and all as before.

What was copied before is read first and owned again afterwards, unless somebody else has copied
something meanwhile. Everything here blocks.
"""

from __future__ import annotations

import os
import re
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.putting_back import Hindrance
from offhand.system.x11.connection import Connection
from offhand.system.x11.handing_out import Form, Offer
from offhand.system.x11.keeping import Kept, keep_selection
from offhand.system.x11.manners import (
    CLIPBOARD,
    DELETE,
    PRIMARY,
    Keys,
    Manner,
    do_without_letters,
    find_manner,
)
from offhand.system.x11.selections import SelectionReader
from offhand.system.x11.typist import Typist
from offhand.system.x11.windows import Windows

if TYPE_CHECKING:
    from collections.abc import Generator

    from offhand.system.x11.selection_owner import SelectionOwner, Served

TAKING = 1.5
"""Seconds for a program to ask for what was pasted into it."""
QUIET, LONGEST_QUIET = 0.12, 1.0
"""Seconds without another question after which it has what it wants, and for all of that."""
PATIENCE = 0.5
"""Seconds to learn what is selected."""
LARGEST = 4_000_000
"""Bytes of a selection that can be replaced."""
PASSING = "x-kde-passwordManagerHint"
"""Tells those who keep a history of what was copied to leave this out."""
TK_PROGRAMS = "InterpRegistry"
HEXADECIMAL = re.compile(r"[0-9a-fA-F]{1,8}")
FURNITURE = ("_NET_WM_WINDOW_TYPE_DESKTOP", "_NET_WM_WINDOW_TYPE_DOCK")


class Goal(msgspec.Struct, frozen=True, kw_only=True):
    """Name a window so that another one with the same number is known to be another."""

    window: int
    program: str = ""
    process: int = 0
    manner: Manner


def find_goal(x: Connection, windows: Windows, window: int) -> Goal | Hindrance:
    """Look at a window, and say what it is or why nothing can be put there."""
    if not window:
        return Hindrance.NO_WINDOW
    if not windows.find_parent(window):
        return Hindrance.GONE
    kinds = windows.read_numbers(window, "_NET_WM_WINDOW_TYPE")
    if any(x.intern(kind) in kinds for kind in FURNITURE):
        return Hindrance.NO_WINDOW
    process = (*windows.read_numbers(window, "_NET_WM_PID"), 0)[0]
    if process == os.getpid():
        return Hindrance.OURS
    names = windows.read_words(window, "WM_CLASS")
    program = names[-1] if names else ""
    manner = find_manner(names, is_tk=_is_tk(x, windows, window))
    return Goal(window=window, program=program, process=process, manner=manner)


def _is_tk(x: Connection, windows: Windows, window: int) -> bool:
    """Say whether a window is one of Tk, whose programs all list themselves (Tk's "send" command)."""
    for line in windows.read_words(x.root, TK_PROGRAMS):
        number = line.partition(" ")[0]
        if HEXADECIMAL.fullmatch(number) and windows.belong_together(int(number, 16), window):
            return True
    return False


def read_selected(x: Connection, windows: Windows, goal: Goal) -> str:
    """Return the text that is selected in a window, empty where there is none or it is too long."""
    owner = windows.find_owner(PRIMARY)
    if not windows.belong_together(owner, goal.window):
        return ""
    try:
        found = SelectionReader(x, PATIENCE, LARGEST).read_text(PRIMARY)
    except TimeoutError:
        return ""
    return "" if found is None or found.is_cut else found.data.decode("utf-8", "replace").rstrip("\0")


def offer_text(x: Connection, text: str, moment: int, *, is_passing: bool = False) -> Offer:
    """Offer a text in the forms in which programs ask for one."""
    utf, latin = text.encode("utf-8", "replace"), text.encode("latin-1", "replace")
    kind, plain = x.intern("UTF8_STRING"), x.intern("text/plain;charset=utf-8")
    forms = {
        plain: Form(plain, 8, utf),
        kind: Form(kind, 8, utf),
        x.intern("text/plain"): Form(x.intern("text/plain"), 8, utf),
        x.intern("STRING"): Form(x.intern("STRING"), 8, latin),
        x.intern("TEXT"): Form(kind, 8, utf),
    }
    if is_passing:
        hint = x.intern(PASSING)
        forms[hint] = Form(hint, 8, b"secret")
    return Offer(forms, moment)


class Pasting:
    """Put one text into one window: ``begin``, then ``finish``; all raise ``OSError``.

    Each step has a connection of its own, so that one that nobody waits for any more ends well.
    """

    _x: Connection
    _windows: Windows

    def __init__(self, owner: SelectionOwner, goal: Goal, text: str, replaced: str | None = None) -> None:
        """Do nothing yet; ``replaced`` is what has to be selected, None where the caret will do."""
        self._owner = owner
        self._goal = goal
        self._manner = goal.manner
        self._text = text
        self._replaced = replaced
        self._kept: dict[str, Kept] = {}
        self.is_copied = False
        """The text is in the clipboard for good."""
        self.has_lost = False
        """Something that was copied before could not be had."""

    def begin(self) -> Hindrance | None:
        """Look whether it can be done, and read what is copied now; changes nothing."""
        with self._connect():
            hindrance = self._check()
            if hindrance is None:
                typist = Typist(self._x, self._windows)
                if not typist.can_press(self._manner.paste):
                    self._manner = do_without_letters(self._manner)
                self._kept = {name: keep_selection(self._x, name) for name in self._manner.selections}
                typist.wait_released()
            return hindrance

    def finish(self) -> Hindrance | None:
        """Do it; what was copied is as before then, but for a text that did not get there."""
        with self._connect():
            typist = Typist(self._x, self._windows)
            for name in self._kept:
                self._own(name, is_passing=True)
            hindrance = self._press(typist)
            if hindrance in {None, *UNTOUCHED}:
                self._restore(*self._kept)
            else:
                self._restore(PRIMARY)
                self._leave_copied()
            return hindrance

    @contextmanager
    def _connect(self) -> Generator[None, None, None]:
        with Connection() as self._x:
            self._windows = Windows(self._x)
            yield

    def _check(self) -> Hindrance | None:
        """Say what keeps us from it now."""
        found = find_goal(self._x, self._windows, self._goal.window)
        if isinstance(found, Hindrance):
            return found
        if found != self._goal:
            return Hindrance.GONE  # its number is another window's
        if self._replaced is None:
            return None
        if not self._manner.replaces:
            return Hindrance.NO_REPLACING
        selected = read_selected(self._x, self._windows, self._goal)
        if not self._replaced or not selected:
            return Hindrance.NOTHING_SELECTED
        return None if selected == self._replaced else Hindrance.SELECTION_CHANGED

    def _press(self, typist: Typist) -> Hindrance | None:
        goal = self._goal
        if not typist.give_keyboard(goal.window):
            return self._check() or Hindrance.NO_FOCUS
        if not typist.free_modifiers():
            return Hindrance.KEYS_HELD
        if (hindrance := self._check()) is not None:
            return hindrance
        before = len(self._owner.list_served())
        clears = self._manner.deletes_first and self._replaced is not None
        chords = (*((Keys(DELETE),) if clears else ()), self._manner.paste)
        hindrance = typist.press(goal.window, *chords)
        if hindrance is None and not self._wait_taken(before):
            return Hindrance.NOT_TAKEN
        return hindrance

    def _wait_taken(self, before: int) -> bool:
        """Wait until the program has what was pasted; others, who keep a history, may ask as well."""

        def is_taken(served: list[Served]) -> bool:
            return any(self._may_take(one.requestor) for one in served[before:])

        if not self._owner.wait_served(is_taken, TAKING):
            return False
        end = time.monotonic() + LONGEST_QUIET
        while time.monotonic() < end and self._owner.wait_more(QUIET):
            pass
        return True

    def _may_take(self, requestor: int) -> bool:
        return self._manner.others_ask or self._windows.belong_together(requestor, self._goal.window)

    def _leave_copied(self) -> None:
        """Leave the text to the user to be pasted, unless somebody has copied something else meanwhile."""
        self.is_copied = self._owner.owns(self._x.intern(CLIPBOARD))
        if self.is_copied:
            self._own(CLIPBOARD)

    def _own(self, name: str, *, is_passing: bool = False) -> None:
        moment = self._x.read_time()
        offer = offer_text(self._x, self._text, moment, is_passing=is_passing)
        self._owner.own(self._x.intern(name), offer, moment)

    def _restore(self, *names: str) -> None:
        """Own again what was there before, where nobody has taken it meanwhile."""
        for name in names:
            kept, number = self._kept.get(name), self._x.intern(name)
            # A later owner has a later time, so that this cannot take anything from one.
            moment = self._x.read_time()
            if kept is None or not self._owner.owns(number):
                continue
            self.has_lost = self.has_lost or not kept.is_whole
            if kept.offer is not None:
                self._owner.own(number, kept.offer, moment)
            elif kept.is_whole:
                self._owner.release(number, moment)
            else:
                self._own(name)


UNTOUCHED = frozenset({Hindrance.NOTHING_SELECTED, Hindrance.SELECTION_CHANGED, Hindrance.NO_REPLACING})
"""With these nothing is copied either: the user wanted something else."""


def copy_text(owner: SelectionOwner, text: str) -> None:
    """Leave a text to the user to be pasted; raises ``OSError``."""
    with Connection() as x:
        moment = x.read_time()
        owner.own(x.intern(CLIPBOARD), offer_text(x, text, moment), moment)


def take_back(goal: Goal, *, is_replaced: bool) -> Hindrance | None:
    """Have a program undo what was put there, in the place of something or not; raises ``OSError``."""
    with Connection() as x:
        windows = Windows(x)
        if find_goal(x, windows, goal.window) != goal:
            return Hindrance.GONE
        if goal.manner.undo is None:
            return Hindrance.NO_UNDO
        typist = Typist(x, windows)
        typist.wait_released()
        if not typist.give_keyboard(goal.window):
            return Hindrance.NO_FOCUS
        if not typist.free_modifiers():
            return Hindrance.KEYS_HELD
        steps = 2 if is_replaced and goal.manner.deletes_first else 1
        return typist.press(goal.window, *[goal.manner.undo] * steps)
