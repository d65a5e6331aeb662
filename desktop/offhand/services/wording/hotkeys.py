"""What is said of hotkeys: how they work here, and what became of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from offhand.domain.hotkeys import BackendState, Outcome
from offhand.services.wording.moments import word_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.chord_table import Assignment
    from offhand.domain.hotkeys import BackendStatus, BindingResult
    from offhand.services.hotkeys import HotkeyTrouble, LastPress

PORTAL = "the desktop’s portal (GlobalShortcuts)"
WAYS = {"X11": "the X server", "portal": PORTAL, "Windows": "Windows", "macOS": "macOS"}


class Said(msgspec.Struct, frozen=True):
    """Hold a sentence and its tone: ``success``, ``warning``, ``danger`` or ``muted``."""

    tone: str
    text: str


REASONS = {
    Outcome.TAKEN: "another program has it",
    Outcome.NO_KEY: "no key makes it here",
    Outcome.REFUSED: "the desktop, or you when it asked, said no",
    Outcome.FAILED: "the desktop broke down while it was asked",
}
OUTCOMES = {
    Outcome.BOUND: Said("success", "Works in every program."),
    Outcome.TAKEN: Said(
        "danger", "Taken by another program. Choose another chord, or quit that program and try again."
    ),
    Outcome.NO_KEY: Said("danger", "No key of this keyboard makes this chord. Choose another one."),
    Outcome.REFUSED: Said("warning", "Not allowed by the desktop, or by you when it asked."),
    Outcome.FAILED: Said("warning", "The desktop broke down while it was asked."),
    Outcome.UNAVAILABLE: Said("muted", "Cannot be taken here; see above how the desktop can do it."),
}
NO_KEY_GIVEN = Said("warning", "The desktop gave it no key. Its own settings list Offhand’s shortcuts.")
ASKING = Said("muted", "The desktop is being asked.")
FREE = Said("muted", "Let go of while a chord is recorded.")
OFF = Said("muted", "Switched off.")
SILENT = Said("muted", "")

IN_DEMO = Said("muted", "The demo leaves hotkeys to the real program.")
NOT_YET = Said("muted", "Hotkeys are tried a second after the start.")


def word_status(status: BackendStatus | None, *, is_on: bool, is_demo: bool) -> Said:
    """Say how hotkeys work here."""
    if status is None:
        return IN_DEMO if is_demo else NOT_YET
    if not is_on:
        return Said("muted", "Hotkeys are switched off: no key is taken from other programs.")
    way = WAYS.get(status.backend, status.backend)
    match status.state:
        case BackendState.READY if not status.reason:
            return Said("success", f"Hotkeys work through {way}.")
        case BackendState.READY:
            return Said("warning", f"Hotkeys go through {way}, but {status.reason}.")
        case BackendState.WAITING:
            return Said("warning", f"Waiting for {way}: {status.reason or 'it is being asked'}.")
        case BackendState.UNAVAILABLE:
            return Said("danger", f"Offhand cannot take keys from other programs here: {status.reason}.")


def word_troubles(troubles: Sequence[HotkeyTrouble]) -> str:
    """Say which chords were not had, and why."""
    told = [f"{each.chord} ({each.label})" for each in troubles]
    reasons = [REASONS.get(each.outcome, "the desktop did not give it") for each in troubles]
    if len(troubles) == 1:
        return f"The hotkey {told[0]} does not work: {reasons[0]}."
    if len(set(reasons)) == 1:
        return f"The hotkeys {', '.join(told[:-1])} and {told[-1]} do not work: {reasons[0]}."
    each = "; ".join(f"{name}, {reason}" for name, reason in zip(told, reasons, strict=True))
    return f"Some hotkeys do not work: {each}."


def word_last_press(press: LastPress | None, now: float) -> str:
    """Say which hotkey came last, and when."""
    if press is None:
        return "No hotkey was pressed since Offhand was started."
    return f"Last press: {press.label}, {word_moment(press.moment, now)}."


def word_outcome(
    assignment: Assignment, result: BindingResult | None, status: BackendStatus | None, *, is_on: bool
) -> Said:
    """Say what became of an action's chord; nothing where it has none or nobody was asked."""
    if assignment.used_by:
        return Said("danger", f"Used by: {assignment.used_by}. Choose another chord for one of the two.")
    if not assignment.chord or status is None:
        return SILENT
    if not is_on:
        return OFF
    if result is None:
        return ASKING if status.state is not BackendState.UNAVAILABLE else OUTCOMES[Outcome.UNAVAILABLE]
    return _word_result(result, status)


def _word_result(result: BindingResult, status: BackendStatus) -> Said:
    if result.outcome is Outcome.NO_KEY and status.backend == "portal":
        return NO_KEY_GIVEN
    said = OUTCOMES[result.outcome]
    if result.outcome is not Outcome.BOUND:
        return said
    text = said.text
    if result.by_position:
        text = f"{text} This layout has no such letter: the key in its place on a US keyboard serves."
    if result.trigger:
        text = f"{text} In the desktop’s words: {result.trigger}."
    return Said(said.tone, text)


def word_silence(status: BackendStatus | None, *, has_bound: bool, is_on: bool) -> str:
    """Say what to do when no hotkey was heard in a test."""
    if not is_on:
        return "Not heard. Hotkeys are switched off."
    if status is None or status.state is not BackendState.READY:
        return "Not heard. No hotkey can be heard for the reason above."
    if not has_bound:
        return "Not heard. No action has a chord that works: record one below."
    if status.backend == "portal":
        return (
            "Not heard. Look in the desktop’s settings whether its shortcuts for Offhand have keys, "
            "and which ones."
        )
    return (
        "Not heard. Another program may keep the whole keyboard, as open menus, games and virtual "
        "machines do, or the keys were others. Try again, or record another chord."
    )
