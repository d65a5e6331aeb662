"""What is said of hotkeys."""

from __future__ import annotations

import pytest

from offhand.domain.chord_table import Assignment
from offhand.domain.hotkey_actions import QUICK, SHOT
from offhand.domain.hotkeys import BackendState, BackendStatus, BindingResult, Outcome
from offhand.services.hotkeys import HotkeyTrouble
from offhand.services.wording.hotkeys import word_outcome, word_silence, word_status, word_troubles

X11 = BackendStatus(backend="X11", state=BackendState.READY)
PORTAL = BackendStatus(backend="portal", state=BackendState.READY)
GONE = BackendStatus(backend="portal", state=BackendState.WAITING, reason="the desktop’s portal has gone")
NONE = BackendStatus(backend="none", state=BackendState.UNAVAILABLE, reason="there is no display")


@pytest.mark.parametrize(
    ("status", "is_on", "is_demo", "said"),
    [
        (X11, True, False, "Hotkeys work through the X server."),
        (PORTAL, True, False, "Hotkeys work through the desktop’s portal (GlobalShortcuts)."),
        (
            GONE,
            True,
            False,
            "Waiting for the desktop’s portal (GlobalShortcuts): the desktop’s portal has gone.",
        ),
        (NONE, True, False, "Offhand cannot take keys from other programs here: there is no display."),
        (X11, False, False, "Hotkeys are switched off: no key is taken from other programs."),
        (None, True, True, "The demo leaves hotkeys to the real program."),
        (None, True, False, "Hotkeys are tried a second after the start."),
    ],
)
def test_the_way_is_told(status: BackendStatus | None, is_on: bool, is_demo: bool, said: str) -> None:
    assert word_status(status, is_on=is_on, is_demo=is_demo).text == said


@pytest.mark.parametrize("status", [X11, PORTAL, GONE, NONE])
@pytest.mark.parametrize("outcome", [*Outcome, None])
def test_every_outcome_is_told(status: BackendStatus, outcome: Outcome | None) -> None:
    result = BindingResult(id="quick", outcome=outcome) if outcome is not None else None
    assignment = Assignment(action=QUICK, chord="F9")
    said = word_outcome(assignment, result, status, is_on=True)
    assert said.text.endswith(".")
    assert (said.tone == "success") == (outcome is Outcome.BOUND)
    assert word_outcome(assignment, result, status, is_on=False).text == "Switched off."
    assert word_outcome(Assignment(action=QUICK, chord=""), result, status, is_on=True).text == ""
    conflict = Assignment(action=SHOT, chord="F9", used_by="Quick prompt")
    assert word_outcome(conflict, None, status, is_on=True).text.startswith("Used by: Quick prompt.")


def test_the_desktop_s_own_words_for_the_keys_are_told() -> None:
    result = BindingResult(id="quick", outcome=Outcome.BOUND, trigger="Press <Super>j", by_position=True)
    said = word_outcome(Assignment(action=QUICK, chord="Meta+J"), result, PORTAL, is_on=True).text
    assert "the key in its place on a US keyboard serves" in said
    assert said.endswith("In the desktop’s words: Press <Super>j.")


def test_troubles_are_told_together() -> None:
    quick = HotkeyTrouble(label="Quick prompt", chord="F9", outcome=Outcome.TAKEN)
    shot = HotkeyTrouble(label="Region question", chord="F8", outcome=Outcome.TAKEN)
    other = HotkeyTrouble(label="Sum up", chord="F7", outcome=Outcome.NO_KEY)
    assert word_troubles([quick]) == "The hotkey F9 (Quick prompt) does not work: another program has it."
    both = "The hotkeys F9 (Quick prompt) and F8 (Region question) do not work: another program has it."
    assert word_troubles([quick, shot]) == both
    told = word_troubles([quick, other])
    assert told == (
        "Some hotkeys do not work: F9 (Quick prompt), another program has it; "
        "F7 (Sum up), no key makes it here."
    )


@pytest.mark.parametrize(
    ("status", "has_bound", "is_on", "part"),
    [
        (X11, True, True, "keep the whole keyboard"),
        (PORTAL, True, True, "the desktop’s settings"),
        (X11, False, True, "record one below"),
        (NONE, False, True, "the reason above"),
        (None, False, True, "the reason above"),
        (X11, True, False, "switched off"),
    ],
)
def test_silence_says_what_to_do(
    status: BackendStatus | None, has_bound: bool, is_on: bool, part: str
) -> None:
    assert part in word_silence(status, has_bound=has_bound, is_on=is_on)
