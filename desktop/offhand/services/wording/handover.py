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
from offhand.words import tr


def explain_handover(error: HandoverProblem) -> Explanation:
    """Word why the Offhand that runs did not do it."""
    match error:
        case InstanceSilent(pid=pid, seconds=seconds):
            sentence = tr(
                "The Offhand that runs did not answer within {seconds}.", seconds=count_seconds(seconds)
            )
            which = tr("end it (process {pid})", pid=pid) if pid else tr("end it")
            advice = tr("Wait a moment, or {which} and start again.", which=which)
        case BackgroundStartFailed():
            sentence = tr("Offhand could not be started in the background.")
            advice = tr("Start it with “offhand”, which says why.")
        case HandoverRefused(refusal=Refusal.NOT_THERE, command=command):
            sentence = tr("“{command}” is not there yet.", command=tame(command))
            advice = tr("Ask in the window, which “offhand” opens.")
        case HandoverRefused(refusal=Refusal.UNSEEN):
            sentence = tr("The screen cannot be pictured on this desktop.")
            advice = tr("See “offhand doctor” for the reason, and paste or drop a screenshot instead.")
        case HandoverRefused(refusal=Refusal.VERSION):
            sentence = tr("Another version of Offhand runs with this data folder.")
            advice = tr("Close its window and start again.")
        case HandoverRefused():
            sentence = tr("The Offhand that runs did not understand what it was handed.")
            advice = tr("Close its window and start again.")
        case _:
            sentence = tr("The Offhand that runs could not take over.")
            advice = tr("Close its window and start again.")
    return Explanation(sentence, advice, Cause.UNEXPECTED)
