"""Words for failures to reach the API at all."""

from __future__ import annotations

import re

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
from offhand.words import later, tr

RETRY_FIRST = (Action.RETRY, Action.OPEN_SETTINGS, Action.COPY_DETAILS)
SETTINGS_FIRST = (Action.OPEN_SETTINGS, Action.RETRY, Action.COPY_DETAILS)

_PORT = re.compile(r":\d+$")
FLAWS = {
    "": (
        later("The identity of {host} could not be proved"),
        later("Check the clock of this computer, and whether the network inspects its traffic."),
    ),
    "expired": (
        later("The certificate of {host} has expired"),
        later("Check the clock of this computer; where it is right, the server needs a new certificate."),
    ),
    "early": (
        later("The certificate of {host} is not valid yet"),
        later("Check the clock of this computer, which seems to be slow."),
    ),
    "name": (
        later("The certificate of {host} is made out to another name"),
        later("Check the base URL, and whether this network wants you to sign in first."),
    ),
    "issuer": (
        later("Nobody whom this computer trusts vouches for {host}"),
        later(
            "Check whether the network inspects its traffic; its certificate can be named in SSL_CERT_FILE."
        ),
    ),
    "plain": (
        later("The server {host} does not speak https"),
        later("Check the base URL: one on this computer may want http."),
    ),
}
"""What is wrong with a certificate, and what to do."""


def explain_network(error: NetworkProblem) -> Explanation:
    """Word why the address could not be asked."""
    host = tame(error.host) or tr("the server")
    advice = tr("Check the network, then try again.")
    actions = RETRY_FIRST
    match error:
        case HostNotFound():
            name = _PORT.sub("", host)
            sentence = tr("The name {host} was not found, which mostly means there is no network.", host=name)
        case ConnectionFailed():
            sentence = tr("No connection to {host} could be made.", host=host)
            advice = tr("Check the network and that the server is running, then try again.")
        case ConnectionLost():
            sentence = tr("The connection to {host} broke while the answer was on its way.", host=host)
        case ProxyFailed():
            sentence = tr("The proxy on the way to the API cannot be reached or refuses ({host}).", host=host)
            advice = tr("Check the proxy in the settings, or HTTPS_PROXY where none is set there.")
            actions = SETTINGS_FIRST
        case TlsFailed(flaw=flaw):
            told, advice = FLAWS.get(flaw, FLAWS[""])
            advice = tr(advice)
            sentence = tr("{told}, so nothing was sent.", told=tr(told, host=host))
        case TimedOut(phase=phase, seconds=seconds):
            span = count_seconds(seconds)
            silent = tr("Nothing came from {host} for {span}.", host=host, span=span)
            sentence = (
                tr("No connection to {host} was made within {span}.", host=host, span=span)
                if phase == "connect"
                else silent
            )
        case RedirectRefused(target=target):
            elsewhere = tr("to {target}", target=tame(target)) if target else tr("elsewhere")
            sentence = tr(
                "The address {host} points {elsewhere}, where the key does not belong.",
                host=host,
                elsewhere=elsewhere,
            )
            advice = tr("Set the right base URL in the settings.")
            actions = SETTINGS_FIRST
        case InsecureAddress():
            sentence = tr(
                "The address of {host} is not protected, so the key could be read on its way.", host=host
            )
            advice = tr("Set a base URL that starts with https.")
            actions = SETTINGS_FIRST
        case _:
            sentence = tr("The network failed on the way to {host}.", host=host)
    return Explanation(sentence, advice, Cause.NETWORK, actions)
