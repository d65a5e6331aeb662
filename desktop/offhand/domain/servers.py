"""Whose server an address is, and what it knows beyond the API that others imitate.

One rule says who speaks OpenRouter's dialect (``choose_dialect``). Whatever goes by it asks here: the
body of a request, the price band, and the controls of what no other server can do.
"""

from __future__ import annotations

import ipaddress
from enum import Enum
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from offhand.domain.setting import LOOPBACK_HOSTS

if TYPE_CHECKING:
    from offhand.domain.models import ModelCard

OPENROUTER_HOST = "openrouter.ai"


class Dialect(Enum):
    """Say what the server at the other end knows."""

    OPENROUTER = "openrouter"
    STANDARD = "standard"
    """The API that others imitate, without what OpenRouter adds to it."""
    STRICT = "strict"
    """OpenRouter's, without what nobody asked for: who refuses the rest is to say so."""
    BARE = "bare"
    """Nothing but what a server must know: some refuse every field that is not theirs."""


def choose_dialect(base_url: str, card: ModelCard | None) -> Dialect:
    """Say what to send of a model: all that OpenRouter knows goes to no server that may refuse it.

    A list that tells parameters is OpenRouter's, whatever address a proxy gives it. On this machine,
    where nothing is told, the address may be such a proxy too.
    """
    tells = is_trusted(base_url) if card is None else card.parameters_known
    return Dialect.OPENROUTER if is_openrouter(base_url) or tells else Dialect.STANDARD


def speaks_openrouter(base_url: str, card: ModelCard | None) -> bool:
    """Say whether searches, providers and fallback models can be asked for there."""
    return choose_dialect(base_url, card) is Dialect.OPENROUTER


def find_host(address: str) -> str:
    """Return the bare host of an address, empty where there is none."""
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""


def is_loopback(host: str) -> bool:
    """Say whether a host is this machine."""
    if host.lower() in LOOPBACK_HOSTS:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_openrouter(address: str) -> bool:
    """Say whether an address belongs to OpenRouter itself."""
    host = find_host(address)
    return host == OPENROUTER_HOST or host.endswith(f".{OPENROUTER_HOST}")


def is_trusted(address: str) -> bool:
    """Say whether an address is OpenRouter's or this machine's."""
    return is_openrouter(address) or is_loopback(find_host(address))
