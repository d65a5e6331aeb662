"""What of an answer is handed on to where a saved command wants it."""

from __future__ import annotations

import re

import msgspec

from offhand.domain.message import FinishReason, Message
from offhand.domain.saved_commands import SavedCommand, Target
from offhand.words import later

_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})[^\n`]*\n(?P<body>.*?)\n?(?P=fence)[ \t]*", re.DOTALL)
_UNWRAPPED = frozenset({Target.INSERT, Target.REPLACE, Target.COPY})


class NoResult(ValueError):
    """Say in a sentence why an answer is not handed on."""


def read_result(command: SavedCommand, answer: Message, selection: str = "") -> str:
    """Return what is handed on; raises ``NoResult``.

    A model that puts all of its answer into one fence means what is in it. Blanks around a
    selection that is replaced stay around what replaces it.
    """
    finish = answer.reply.finish if answer.reply is not None else None
    if finish is not FinishReason.STOP:
        raise NoResult(later("The answer did not come to its end, so it stays here."))
    text = answer.text.strip()
    if not text:
        raise NoResult(later("The answer has no text, so it stays here."))
    if command.schema.strip():
        text = _unwrap(text)
        if not _is_json(text):
            raise NoResult(later("The answer is not the JSON that was asked for, so it stays here."))
    elif command.target in _UNWRAPPED:
        text = _unwrap(text)
    if command.target is Target.REPLACE and selection.strip():
        before = selection[: len(selection) - len(selection.lstrip())]
        after = selection[len(selection.rstrip()) :]
        return f"{before}{text}{after}"
    return text


def _unwrap(text: str) -> str:
    found = _FENCE.fullmatch(text)
    if found is None or any(line.strip() == found["fence"] for line in found["body"].split("\n")):
        return text
    return found["body"]


def _is_json(text: str) -> bool:
    try:
        msgspec.json.decode(text.encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError):
        return False
    return True
