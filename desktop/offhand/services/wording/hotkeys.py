"""What is said of hotkeys: how they work here, and what became of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from offhand.domain.hotkeys import BackendState, Outcome
from offhand.services.wording.moments import word_moment
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.chord_table import Assignment
    from offhand.domain.hotkeys import BackendStatus, BindingResult
    from offhand.services.hotkeys import HotkeyTrouble, LastPress

PORTAL = later("the desktop’s portal (GlobalShortcuts)")
WAYS = {"X11": later("the X server"), "portal": PORTAL, "Windows": "Windows", "macOS": "macOS"}


class Said(msgspec.Struct, frozen=True):
    """Hold a sentence and its tone: ``success``, ``warning``, ``danger`` or ``muted``."""

    tone: str
    text: str


REASONS = {
    Outcome.TAKEN: later("another program has it"),
    Outcome.NO_KEY: later("no key makes it here"),
    Outcome.REFUSED: later("the desktop, or you when it asked, said no"),
    Outcome.FAILED: later("the desktop broke down while it was asked"),
}
OUTCOMES = {
    Outcome.BOUND: Said("success", later("Works in every program.")),
    Outcome.TAKEN: Said(
        "danger", later("Taken by another program. Choose another chord, or quit that program and try again.")
    ),
    Outcome.NO_KEY: Said("danger", later("No key of this keyboard makes this chord. Choose another one.")),
    Outcome.REFUSED: Said("warning", later("Not allowed by the desktop, or by you when it asked.")),
    Outcome.FAILED: Said("warning", later("The desktop broke down while it was asked.")),
    Outcome.UNAVAILABLE: Said("muted", later("Cannot be taken here; see above how the desktop can do it.")),
}
NO_KEY_GIVEN = Said(
    "warning", later("The desktop gave it no key. Its own settings list Offhand’s shortcuts.")
)
ASKING = Said("muted", later("The desktop is being asked."))
FREE = Said("muted", later("Let go of while a chord is recorded."))
OFF = Said("muted", later("Switched off."))
SILENT = Said("muted", "")

IN_DEMO = Said("muted", later("The demo leaves hotkeys to the real program."))
NOT_YET = Said("muted", later("Hotkeys are tried a second after the start."))


def word_status(status: BackendStatus | None, *, is_on: bool, is_demo: bool) -> Said:
    """Say how hotkeys work here."""
    if status is None:
        return IN_DEMO if is_demo else NOT_YET
    if not is_on:
        return Said("muted", tr("Hotkeys are switched off: no key is taken from other programs."))
    way = tr(WAYS.get(status.backend, status.backend))
    match status.state:
        case BackendState.READY if not status.reason:
            return Said("success", tr("Hotkeys work through {way}.", way=way))
        case BackendState.READY:
            return Said(
                "warning", tr("Hotkeys go through {way}, but {reason}.", way=way, reason=tr(status.reason))
            )
        case BackendState.WAITING:
            return Said(
                "warning",
                tr(
                    "Waiting for {way}: {reason}.",
                    way=way,
                    reason=tr(status.reason) or tr("it is being asked"),
                ),
            )
        case BackendState.UNAVAILABLE:
            return Said(
                "danger",
                tr("Offhand cannot take keys from other programs here: {reason}.", reason=tr(status.reason)),
            )


def word_troubles(troubles: Sequence[HotkeyTrouble]) -> str:
    """Say which chords were not had, and why."""
    told = [f"{each.chord} ({tr(each.label)})" for each in troubles]
    reasons = [tr(REASONS.get(each.outcome, tr("the desktop did not give it"))) for each in troubles]
    if len(troubles) == 1:
        return tr("The hotkey {told} does not work: {reasons}.", told=told[0], reasons=reasons[0])
    if len(set(reasons)) == 1:
        return tr(
            "The hotkeys {told} and {last} do not work: {reasons}.",
            told=", ".join(told[:-1]),
            last=told[-1],
            reasons=reasons[0],
        )
    each = "; ".join(f"{name}, {reason}" for name, reason in zip(told, reasons, strict=True))
    return tr("Some hotkeys do not work: {each}.", each=each)


def word_last_press(press: LastPress | None, now: float) -> str:
    """Say which hotkey came last, and when."""
    if press is None:
        return tr("No hotkey was pressed since Offhand was started.")
    return tr("Last press: {label}, {moment}.", label=tr(press.label), moment=word_moment(press.moment, now))


def word_outcome(
    assignment: Assignment, result: BindingResult | None, status: BackendStatus | None, *, is_on: bool
) -> Said:
    """Say what became of an action's chord; nothing where it has none or nobody was asked."""
    if assignment.used_by:
        return Said(
            "danger",
            tr("Used by: {used_by}. Choose another chord for one of the two.", used_by=assignment.used_by),
        )
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
        text = tr(
            "{text} This layout has no such letter: the key in its place on a US keyboard serves.", text=text
        )
    if result.trigger:
        text = tr("{text} In the desktop’s words: {trigger}.", text=text, trigger=result.trigger)
    return Said(said.tone, text)


def word_silence(status: BackendStatus | None, *, has_bound: bool, is_on: bool) -> str:
    """Say what to do when no hotkey was heard in a test."""
    if not is_on:
        return tr("Not heard. Hotkeys are switched off.")
    if status is None or status.state is not BackendState.READY:
        return tr("Not heard. No hotkey can be heard for the reason above.")
    if not has_bound:
        return tr("Not heard. No action has a chord that works: record one below.")
    if status.backend == "portal":
        return tr(
            "Not heard. Look in the desktop’s settings whether its shortcuts for Offhand have "
            "keys, and which ones."
        )
    return tr(
        "Not heard. Another program may keep the whole keyboard, as open menus, games and "
        "virtual machines do, or the keys were others. Try again, or record another chord."
    )
