"""Which addresses may be opened, and how they are shown. No Qt in here."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

OPENABLE = frozenset({"http", "https", "mailto"})
BARE_ADDRESS = re.compile(r"\bhttps?://[^\s<>\"'`\x00-\x1f]+", re.IGNORECASE)
_CLOSERS = {")": "(", "]": "[", "}": "{"}


def is_openable(target: str) -> bool:
    """Say whether an address may be handed to the system: http, https and mailto alone."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    if parts.scheme.lower() not in OPENABLE:
        return False
    return bool(parts.path) if parts.scheme.lower() == "mailto" else bool(parts.hostname)


def host_of(target: str) -> str:
    """Name the host of an address, for people; empty where there is none."""
    try:
        return urlsplit(target).hostname or ""
    except ValueError:
        return ""


def split_bare(text: str) -> list[tuple[str, str]]:
    """Cut text into pieces of (shown, target); the target is empty where there is no address.

    Punctuation after an address belongs to the sentence, and so does a bracket that did not open
    inside of it (GFM, "Autolinks (extension)").
    """
    pieces: list[tuple[str, str]] = []
    at = 0
    for match in BARE_ADDRESS.finditer(text):
        address = _trim(match.group())
        if not is_openable(address):
            continue
        if match.start() > at:
            pieces.append((text[at : match.start()], ""))
        pieces.append((address, address))
        at = match.start() + len(address)
    if at < len(text):
        pieces.append((text[at:], ""))
    return pieces


def _trim(address: str) -> str:
    while address:
        last = address[-1]
        if last in "?!.,:;*_~" or (last in _CLOSERS and address.count(last) > address.count(_CLOSERS[last])):
            address = address[:-1]
        else:
            break
    return address
