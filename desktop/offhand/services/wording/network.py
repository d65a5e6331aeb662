"""Words for failures to reach the API at all."""

from __future__ import annotations

from offhand.domain.errors import (
    ConnectionFailed,
    ConnectionLost,
    HostNotFound,
    InsecureAddress,
    NetworkProblem,
    ProxyFailed,
    RedirectRefused,
    TimedOut,
    TlsFailed,
)
from offhand.services.wording.shape import Action, Cause, Explanation, count_seconds, tame

RETRY_FIRST = (Action.RETRY, Action.OPEN_SETTINGS, Action.COPY_DETAILS)
SETTINGS_FIRST = (Action.OPEN_SETTINGS, Action.RETRY, Action.COPY_DETAILS)

FLAWS = {
    "": (
        "The identity of {host} could not be proved",
        "Check the clock of this computer, and whether the network inspects its traffic.",
    ),
    "expired": (
        "The certificate of {host} has expired",
        "Check the clock of this computer; where it is right, the server needs a new certificate.",
    ),
    "early": (
        "The certificate of {host} is not valid yet",
        "Check the clock of this computer, which seems to be slow.",
    ),
    "name": (
        "The certificate of {host} is made out to another name",
        "Check the base URL, and whether this network wants you to sign in first.",
    ),
    "issuer": (
        "Nobody whom this computer trusts vouches for {host}",
        "Check whether the network inspects its traffic; its certificate can be named in SSL_CERT_FILE.",
    ),
    "plain": (
        "The server {host} does not speak https",
        "Check the base URL: one on this computer may want http.",
    ),
}
"""What is wrong with a certificate, and what to do."""


def explain_network(error: NetworkProblem) -> Explanation:
    """Word why the address could not be asked."""
    host = tame(error.host) or "the server"
    advice = "Check the network, then try again."
    actions = RETRY_FIRST
    match error:
        case HostNotFound():
            sentence = f"The name {host} was not found, which mostly means there is no network."
        case ConnectionFailed():
            sentence = f"No connection to {host} could be made."
            advice = "Check the network and that the server is running, then try again."
        case ConnectionLost():
            sentence = f"The connection to {host} broke while the answer was on its way."
        case ProxyFailed():
            sentence = f"The proxy on the way to the API cannot be reached or refuses ({host})."
            advice = "Check the proxy in the settings, or HTTPS_PROXY where none is set there."
            actions = SETTINGS_FIRST
        case TlsFailed(flaw=flaw):
            told, advice = FLAWS.get(flaw, FLAWS[""])
            sentence = f"{told.format(host=host)}, so nothing was sent."
        case TimedOut(phase=phase, seconds=seconds):
            span = count_seconds(seconds)
            silent = f"Nothing came from {host} for {span}."
            sentence = f"No connection to {host} was made within {span}." if phase == "connect" else silent
        case RedirectRefused(target=target):
            elsewhere = f"to {tame(target)}" if target else "elsewhere"
            sentence = f"The address {host} points {elsewhere}, where the key does not belong."
            advice = "Set the right base URL in the settings."
            actions = SETTINGS_FIRST
        case InsecureAddress():
            sentence = f"The address of {host} is not protected, so the key could be read on its way."
            advice = "Set a base URL that starts with https."
            actions = SETTINGS_FIRST
        case _:
            sentence = f"The network failed on the way to {host}."
    return Explanation(sentence, advice, Cause.NETWORK, actions)
