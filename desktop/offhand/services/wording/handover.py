"""Words for a second start that the first does not take over."""

from __future__ import annotations

from offhand.domain.handover import (
    BackgroundStartFailed,
    HandoverProblem,
    HandoverRefused,
    InstanceSilent,
    Refusal,
)
from offhand.services.wording.shape import Cause, Explanation, count_seconds, tame


def explain_handover(error: HandoverProblem) -> Explanation:
    """Word why the Offhand that runs did not do it."""
    match error:
        case InstanceSilent(pid=pid, seconds=seconds):
            sentence = f"The Offhand that runs did not answer within {count_seconds(seconds)}."
            which = f"end it (process {pid})" if pid else "end it"
            advice = f"Wait a moment, or {which} and start again."
        case BackgroundStartFailed():
            sentence = "Offhand could not be started in the background."
            advice = "Start it with “offhand”, which says why."
        case HandoverRefused(refusal=Refusal.NOT_THERE, command=command):
            sentence = f"“{tame(command)}” is not there yet."
            advice = "Ask in the window, which “offhand” opens."
        case HandoverRefused(refusal=Refusal.UNSEEN):
            sentence = "The screen cannot be pictured on this desktop."
            advice = "See “offhand doctor” for the reason, and paste or drop a screenshot instead."
        case HandoverRefused(refusal=Refusal.VERSION):
            sentence = "Another version of Offhand runs with this data folder."
            advice = "Close its window and start again."
        case HandoverRefused():
            sentence = "The Offhand that runs did not understand what it was handed."
            advice = "Close its window and start again."
        case _:
            sentence = "The Offhand that runs could not take over."
            advice = "Close its window and start again."
    return Explanation(sentence, advice, Cause.UNEXPECTED)
