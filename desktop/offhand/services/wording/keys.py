"""Words for what can be wrong with the key and with the place that keeps it."""

from __future__ import annotations

from offhand.domain.errors import (
    ForeignKey,
    KeyProblem,
    KeyRejected,
    KeyringFailed,
    KeyringLocked,
    KeyringProblem,
    KeyringRefused,
    KeyringSilent,
    KeyUncheckable,
    MalformedKey,
    NoKey,
    NoKeyring,
)
from offhand.services.wording.shape import Action, Cause, Explanation, count_seconds, tame
from offhand.services.wording.signin import SIGN_IN_PROBLEMS, explain_sign_in
from offhand.words import later, tr

MALFORMED = {
    "empty": later("No key was entered."),
    "blank inside": later("The key has a blank inside, as if more than the key had been copied."),
    "not ascii": later("The key holds a letter that no key can hold."),
    "too short": later("The key is too short to be whole."),
    "wrong prefix": later("The text does not begin the way an OpenRouter key does."),
}


def explain_key(error: KeyProblem) -> Explanation:
    """Word what is wrong with the key."""
    if isinstance(error, SIGN_IN_PROBLEMS):
        return explain_sign_in(error)
    match error:
        case NoKey():
            sentence = tr("No API key is stored yet.")
            advice = tr("Save one in the settings or with “offhand key set”.")
        case MalformedKey(reason=reason):
            sentence = tr(MALFORMED.get(reason, tr("The text cannot be a key.")))
            advice = tr(
                "Copy the whole key again from openrouter.ai/settings/keys, where it starts with sk-or-."
            )
        case ForeignKey(service=service):
            sentence = tr("The key looks like one of {service}, not of OpenRouter.", service=tame(service))
            advice = tr("Create a key at openrouter.ai/settings/keys, or set that service's base URL.")
        case KeyUncheckable():
            sentence = tr("The key was not checked, because this server has no key test.")
            advice = tr("Save it and ask something: the answer shows whether it is accepted.")
        case KeyRejected(host=host):
            sentence = tr("The key was not accepted: it is unknown, disabled or deleted.")
            advice = tr(
                "Check it at {host} or save another one.", host=tame(host) or "openrouter.ai/settings/keys"
            )
            return Explanation(sentence, advice, Cause.KEY, (Action.OPEN_SETTINGS, Action.COPY_DETAILS))
        case _:
            sentence = tr("There is a problem with the API key.")
            advice = tr("Save it again in the settings.")
    return Explanation(sentence, advice, Cause.KEY, (Action.OPEN_SETTINGS,))


def explain_keyring(error: KeyringProblem) -> Explanation:
    """Word what is wrong with the system's keyring; this session's memory is always a way out."""
    actions: tuple[Action, ...] = (Action.RETRY, Action.USE_SESSION_KEY, Action.COPY_DETAILS)
    advice = tr("Try again, or use the key for this session only.")
    match error:
        case NoKeyring():
            sentence = tr("No keyring answers on this computer, so no key can be kept.")
            advice = tr(
                "Use the key for this session only (OPENROUTER_API_KEY in a shell), or start a "
                "keyring such as GNOME Keyring or KWallet."
            )
            actions = (Action.USE_SESSION_KEY, Action.COPY_DETAILS)
        case KeyringLocked(is_missing=True):
            sentence = tr("There is no keyring yet that could keep the key.")
            advice = tr("Let the system create one, or use the key for this session only.")
            actions = (Action.UNLOCK, Action.USE_SESSION_KEY)
        case KeyringLocked():
            sentence = tr("The keyring is locked.")
            advice = tr("Unlock it, or use the key for this session only.")
            actions = (Action.UNLOCK, Action.USE_SESSION_KEY)
        case KeyringSilent(seconds=seconds):
            sentence = tr("The keyring did not answer within {seconds}.", seconds=count_seconds(seconds))
            advice = tr("Look for a password window, then try again, or use the key for this session only.")
            actions = (Action.RETRY, Action.USE_SESSION_KEY)
        case KeyringRefused(backend=backend):
            sentence = tr(
                "The keyring backend “{backend}” is refused: it keeps keys unprotected or loses them.",
                backend=tame(backend),
            )
            advice = tr(
                "Use the key for this session only, or start a keyring such as GNOME Keyring or KWallet."
            )
            actions = (Action.USE_SESSION_KEY, Action.COPY_DETAILS)
        case KeyringFailed():
            sentence = tr("The keyring answered with an error of its own.")
        case _:
            sentence = tr("The keyring could not be used.")
    return Explanation(sentence, advice, Cause.KEYRING, actions)
