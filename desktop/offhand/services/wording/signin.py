"""Words for a sign-in that came to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.signin import (
    CodeExpired,
    CodeMissing,
    CodeRefused,
    SignInDeclined,
    SignInSilent,
    SignInUnreachable,
)
from offhand.services.wording.shape import Action, Cause, Explanation, count_seconds
from offhand.words import tr

if TYPE_CHECKING:
    from offhand.domain.errors import KeyProblem

SIGN_IN_PROBLEMS = (SignInSilent, SignInDeclined, SignInUnreachable, CodeMissing, CodeExpired, CodeRefused)


def explain_sign_in(error: KeyProblem) -> Explanation:
    """Word why a sign-in gave no key."""
    actions: tuple[Action, ...] = (Action.RETRY,)
    match error:
        case SignInSilent(seconds=seconds):
            sentence = tr("The browser did not come back within {seconds}.", seconds=count_seconds(seconds))
            advice = tr("Try again, or use a code where the browser runs on another computer.")
        case SignInDeclined():
            sentence = tr("The page was left without a key.")
            advice = tr("Sign in again and agree there, or paste a key.")
        case SignInUnreachable():
            sentence = tr("No browser can come back to this program here.")
            advice = tr("Use a code instead, which the page shows.")
            actions = ()
        case CodeMissing():
            sentence = tr("There is no code in this text.")
            advice = tr("Copy the whole code from the page.")
            actions = ()
        case CodeExpired():
            sentence = tr("The code came too late: it counts for 10 minutes.")
            advice = tr("Sign in again for a new one.")
        case _:
            sentence = tr("The code was used before or belongs to another sign-in.")
            advice = tr("Sign in again for a new one.")
    return Explanation(sentence, advice, Cause.KEY, actions)
