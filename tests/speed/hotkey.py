"""A hotkey: from the press, over another program, to a caret in the quick prompt, and no key is lost."""

from __future__ import annotations

import json
import subprocess
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.speed.drawings import spread_values
from tests.speed.keyboard import Keyboard
from tests.speed.start import SETTLING, hear_moment, serve
from tests.speed.table import AtMost, Line, Spread, percentile

if TYPE_CHECKING:
    from tests.end_to_end.processes import Process
    from tests.speed.session import Session

CONTROL, ALT, ESCAPE = 0xFFE3, 0xFFE9, 0xFF1B
CHORDS = {"bare": (CONTROL, ALT, ord("j")), "offhand": (CONTROL, ALT, ord(" "))}
TYPED = "quick"
PATIENCE = 5.0
"""Seconds for the caret to come."""
LATE = 1.0
"""Seconds after which a key that was typed is lost."""
NEXT_FINGER, NEXT_LETTER = 0.03, 0.005
"""Seconds from the chord to the first letter, and between two: faster than any hand.

The server sends a letter to whoever has the keyboard then; until the press was read that is the other
program. A machine that lets a process wait for longer than that loses it a letter.
"""
BETWEEN_KEYS = 0.1
RETURN = 0.3
"""Seconds for the other program to have the keyboard again."""
REST = 0.1
"""Seconds between two activations."""
WARM_UP = 3
"""Activations that are not counted."""


@dataclass
class Presses:
    """Hold what was measured of one program."""

    carets: list[float] = field(default_factory=list[float])
    """ms from the press to the caret."""
    lost: int = 0
    """Keys, of those that were typed right after, that never came."""


class Hotkey:
    """Measure from the chord to the caret, beside a bare window that a grabbed key shows."""

    name = "hotkey"

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Press the chords of both by turns, with another program in front."""
        rounds = 30 if quick else 120
        found = {name: Presses() for name in CHORDS}
        with serve(session) as base_url:
            arguments = ("--data-dir", str(session.make_folder("data")), "--base-url", base_url)
            programs = {
                "bare": session.start_program("bare_hotkey"),
                "offhand": session.start_program("offhand_hotkey", *arguments, environment=session.key),
            }
            try:
                hear_moment(programs["bare"], "ready")
                time.sleep(SETTLING)
                # Last, so that it has the keyboard.
                front = programs["front"] = session.start_program("front_window")
                hear_moment(front, "front")
                with Keyboard(session.display) as keyboard:
                    for number in range(WARM_UP + rounds):
                        for name, chord in CHORDS.items():
                            took, lost = _press_once(session, keyboard, chord, programs[name], front)
                            if number >= WARM_UP:
                                found[name].carets.append(took)
                                found[name].lost += lost
            finally:
                for program in programs.values():
                    program.stop()
        return _make_lines(found["bare"], found["offhand"])


def _make_lines(bare: Presses, offhand: Presses) -> list[Line]:
    title = "hotkey: press to caret"
    lines = [
        Line(name=title, unit="ms", bare=Spread(tuple(bare.carets)), offhand=Spread(tuple(offhand.carets)))
    ]
    for share, name, budget in ((0.95, "95th percentile", None), (0.99, "99th percentile", AtMost(80, "ms"))):
        values = [Spread((percentile(each.carets, share),)) for each in (bare, offhand)]
        lines.append(
            Line(
                name=f"{title}, {name}",
                unit="ms",
                bare=values[0],
                offhand=values[1],
                budget=budget,
                headline="Hotkey to a caret in the quick prompt, 99 %" if budget else "",
                drawing=spread_values(
                    "From a hotkey to a caret in the quick prompt", bare.carets, offhand.carets, limit=80
                )
                if budget
                else None,
            )
        )
    lost = [Spread((float(each.lost),)) for each in (bare, offhand)]
    count = len(offhand.carets) * len(TYPED)
    name = f"hotkey: keys lost of {count} typed right after"
    line = Line(
        name=name,
        unit="keys",
        bare=lost[0],
        offhand=lost[1],
        budget=AtMost(0, "keys"),
        headline=f"… keys lost, of {count} typed right after",
    )
    return [*lines, line]


def _press_once(
    session: Session, keyboard: Keyboard, chord: tuple[int, ...], program: Process, front: Process
) -> tuple[float, int]:
    """Press a chord and type on; returns the ms until the caret came, and how many keys never did."""
    for process in (program, front):
        _forget(process)
    pressed = keyboard.press_chord(*chord)
    time.sleep(NEXT_FINGER)
    for letter in TYPED:
        keyboard.press(letter)
        time.sleep(NEXT_LETTER)
    caret = _await(program, "caret")
    arrived = _hear_keys(program)
    _send_away(keyboard, program)
    _return_to(front, session)
    time.sleep(REST)
    return (caret - pressed) * 1000, len(TYPED) - arrived


def _return_to(front: Process, session: Session) -> None:
    """Have the other program in front again, by force where the window manager chose another one.

    One that was in front again within a tenth of a second was never told that it was not.
    """
    try:
        _await(front, "front", RETURN)
    except TimeoutError:
        command = ["xdotool", "search", "--name", "Another program", "windowactivate", "--sync"]
        subprocess.run(command, env=session.environment, check=True, timeout=PATIENCE)


def _await(process: Process, event: str, patience: float = PATIENCE) -> float:
    """Return the moment of the next event of a kind; raises as ``Process.hear``."""
    while True:
        told = json.loads(process.hear(patience))
        if told["event"] == event:
            return float(told["at"])


def _forget(process: Process) -> None:
    """Skip what was told and is of no interest any more."""
    try:
        while True:
            process.hear(0)
    except TimeoutError:
        return


def _hear_keys(program: Process) -> int:
    """Count the keys that come, until all have or they are late."""
    end = time.monotonic() + LATE
    arrived = 0
    while arrived < len(TYPED):
        try:
            told = json.loads(program.hear(max(end - time.monotonic(), 0.01)))
        except TimeoutError:
            break
        arrived += told["event"] == "key"
    return arrived


def _send_away(keyboard: Keyboard, program: Process) -> None:
    """Press Esc until the window is gone: once where nothing is typed, twice where there is."""
    end = time.monotonic() + PATIENCE
    while True:
        keyboard.press_chord(ESCAPE)
        try:
            if json.loads(program.hear(BETWEEN_KEYS))["event"] == "gone":
                return
        except TimeoutError:
            if time.monotonic() > end:
                raise
