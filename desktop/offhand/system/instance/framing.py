"""How a request and its answer travel: a length in four bytes, then that much JSON.

The side that asks is written with the standard library alone. It runs before anything heavy is
imported: a second start is to be over within a tenth of a second.
"""

from __future__ import annotations

import json
import os
from base64 import b64encode
from typing import TYPE_CHECKING, cast

from offhand.domain.handover import Answer, Open, Quick, Refusal, Rest, Run, Shot

if TYPE_CHECKING:
    from offhand.domain.handover import Handover, Wish

VERSION = 1
HEADER = 4
"""Bytes of the length, the highest first."""
LARGEST_REQUEST = 4_000_000
"""Bytes; a command line has two million at most on Linux, and base64 makes four of three."""
LARGEST_ANSWER = 10_000


def frame(content: bytes) -> bytes:
    """Put the length before a message."""
    return len(content).to_bytes(HEADER, "big") + content


def write_request(handover: Handover) -> bytes:
    """Write a request as it travels."""
    message = {
        "version": VERSION,
        "folder": _pack(handover.folder),
        "token": _clean(handover.activation.token),
        "startup_id": _clean(handover.activation.startup_id),
        "wish": _write_wish(handover.wish),
    }
    return frame(json.dumps(message).encode("ascii"))


def read_answer(content: bytes) -> Answer:
    """Read an answer; one that makes no sense is a refusal."""
    try:
        message: object = json.loads(content)
    except (ValueError, RecursionError):
        return Answer(Refusal.SENSELESS)
    if not isinstance(message, dict):
        return Answer(Refusal.SENSELESS)
    found = cast("dict[str, object]", message)
    if found.get("version") != VERSION:
        return Answer(Refusal.VERSION)
    refusal = found.get("refusal")
    if refusal is None:
        return Answer()
    known = [reason for reason in Refusal if reason.value == refusal]
    return Answer(known[0] if known else Refusal.SENSELESS)


def _write_wish(wish: Wish) -> dict[str, object]:
    match wish:
        case Open(files=files, is_new_chat=is_new_chat):
            # Said only where it is meant: an older instance knows nothing of it.
            more = {"is_new_chat": True} if is_new_chat else {}
            return {"command": "open", "files": [_pack(name) for name in files], **more}
        case Quick(text=text):
            return {"command": "quick", "text": _clean(text)}
        case Shot(repeats=repeats):
            return {"command": "shot", "repeats": repeats}
        case Rest():
            return {"command": "rest"}
        case Run(name=name, text=text, files=files):
            packed = [_pack(file) for file in files]
            return {"command": "run", "name": _clean(name), "text": _clean(text), "files": packed}


def _pack(path: str) -> str:
    """Write a path, which on Linux is bytes and not always text."""
    return b64encode(os.fsencode(path)).decode("ascii")


def _clean(text: str) -> str:
    """Replace bytes that are no text."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
