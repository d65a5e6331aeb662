"""What arrives at the first instance, checked: whoever can reach the socket may still send anything."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import msgspec

from offhand.domain.handover import Activation, Answer, Handover, Open, Quick, Refusal, Rest, Run, Shot
from offhand.system.instance.framing import VERSION, frame

MOST_FILES = 10_000
LONGEST_TEXT = 1_000_000
"""Characters that are handed over."""
_Path = Annotated[bytes, msgspec.Meta(min_length=1, max_length=32_768)]
_Token = Annotated[str, msgspec.Meta(max_length=4096)]


class NotUnderstood(ValueError):
    """Say that what arrived is no request, and how it is refused."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


class _Open(msgspec.Struct, tag="open", tag_field="command", forbid_unknown_fields=True):
    files: Annotated[tuple[_Path, ...], msgspec.Meta(max_length=MOST_FILES)] = ()
    is_new_chat: bool = False

    def read(self) -> Open:
        return Open(tuple(_unpack(path) for path in self.files), self.is_new_chat)


class _Quick(msgspec.Struct, tag="quick", tag_field="command", forbid_unknown_fields=True):
    text: Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT)] = ""

    def read(self) -> Quick:
        return Quick(self.text)


class _Shot(msgspec.Struct, tag="shot", tag_field="command", forbid_unknown_fields=True):
    repeats: bool = False

    def read(self) -> Shot:
        return Shot(self.repeats)


class _Run(msgspec.Struct, tag="run", tag_field="command", forbid_unknown_fields=True):
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    text: Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT)] = ""
    files: Annotated[tuple[_Path, ...], msgspec.Meta(max_length=MOST_FILES)] = ()

    def read(self) -> Run:
        return Run(self.name, self.text, tuple(_unpack(path) for path in self.files))


class _Rest(msgspec.Struct, tag="rest", tag_field="command", forbid_unknown_fields=True):
    def read(self) -> Rest:
        return Rest()


class _Version(msgspec.Struct):
    """The one thing that every version says."""

    version: int


class _Request(msgspec.Struct, forbid_unknown_fields=True):
    version: int
    folder: _Path
    wish: _Open | _Quick | _Shot | _Run | _Rest
    token: _Token = ""
    startup_id: _Token = ""


class _Answer(msgspec.Struct):
    version: int
    refusal: str | None


def read_request(content: bytes) -> Handover:
    """Read a request; raises ``NotUnderstood``."""
    try:
        if msgspec.json.decode(content, type=_Version).version != VERSION:
            raise NotUnderstood(Refusal.VERSION)
        request = msgspec.json.decode(content, type=_Request)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotUnderstood(Refusal.SENSELESS) from error
    activation = Activation(_flatten(request.token), _flatten(request.startup_id))
    return Handover(wish=request.wish.read(), folder=_unpack(request.folder), activation=activation)


def write_answer(answer: Answer) -> bytes:
    """Write an answer as it travels."""
    refusal = answer.refusal.value if answer.refusal is not None else None
    return frame(msgspec.json.encode(_Answer(VERSION, refusal)))


def _unpack(told: bytes) -> str:
    """Read a path, which has to be absolute: the other side knows its folder, this one has another."""
    try:
        path = os.fsdecode(told)
    except UnicodeDecodeError as error:
        raise NotUnderstood(Refusal.SENSELESS) from error
    if "\0" in path or not Path(path).is_absolute():
        raise NotUnderstood(Refusal.SENSELESS)
    return path


def _flatten(token: str) -> str:
    """Keep a token to what may stand in an environment variable or a message of the window system."""
    return token if token.isprintable() else ""
