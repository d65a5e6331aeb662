"""Words for a display that has gone, and for a picture of the screen that could not be taken."""

from __future__ import annotations

from offhand.domain.screen_errors import (
    DisplayLost,
    ScreenGarbled,
    ScreenProblem,
    ScreenRefused,
    ScreenUnseen,
)
from offhand.services.wording.shape import Cause, Explanation, quote, tame
from offhand.words import tr


def explain_screen(error: ScreenProblem) -> Explanation:
    """Word why there is no screen, or no picture of it."""
    match error:
        case DisplayLost():
            sentence = tr("The display has gone, so Offhand had to end, and the chats are kept.")
            advice = tr("Start it again where there is a display.")
            return Explanation(sentence, advice, Cause.UNEXPECTED)
        case ScreenUnseen(reason=reason):
            sentence = tr("The screen cannot be pictured here: {reason}.", reason=tame(reason))
            advice = tr("Take a screenshot with the desktop's own tool, and paste or drop it.")
        case ScreenRefused(detail=detail):
            sentence = tr("The desktop refused to picture the screen{detail}.", detail=quote(tr(detail)))
            advice = tr("Allow screenshots for Offhand in the settings of the desktop, then try again.")
        case ScreenGarbled(reason=reason):
            sentence = tr(
                "The desktop's picture of the screen cannot be used: {reason}.", reason=tame(reason)
            )
            advice = tr("Try again, or paste a screenshot of the desktop's own tool.")
        case _:
            sentence = tr("The screen could not be pictured.")
            advice = tr("Try again, or paste a screenshot of the desktop's own tool.")
    return Explanation(sentence, advice, Cause.ATTACHMENT)
