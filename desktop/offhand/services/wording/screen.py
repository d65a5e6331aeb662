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


def explain_screen(error: ScreenProblem) -> Explanation:
    """Word why there is no screen, or no picture of it."""
    match error:
        case DisplayLost():
            sentence = "The display has gone, so Offhand had to end, and the chats are kept."
            advice = "Start it again where there is a display."
            return Explanation(sentence, advice, Cause.UNEXPECTED)
        case ScreenUnseen(reason=reason):
            sentence = f"The screen cannot be pictured here: {tame(reason)}."
            advice = "Take a screenshot with the desktop's own tool, and paste or drop it."
        case ScreenRefused(detail=detail):
            sentence = f"The desktop refused to picture the screen{quote(detail)}."
            advice = "Allow screenshots for Offhand in the settings of the desktop, then try again."
        case ScreenGarbled(reason=reason):
            sentence = f"The desktop's picture of the screen cannot be used: {tame(reason)}."
            advice = "Try again, or paste a screenshot of the desktop's own tool."
        case _:
            sentence = "The screen could not be pictured."
            advice = "Try again, or paste a screenshot of the desktop's own tool."
    return Explanation(sentence, advice, Cause.ATTACHMENT)
