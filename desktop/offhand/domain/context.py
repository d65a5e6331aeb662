"""What of a chat goes to the model: everything, unless the user set a mark above which nothing is sent.

A mark belongs to a message, so that it holds on every branch through that message. Of several on a branch
the last one counts. Sending begins with a question, never in the middle of an exchange, and the question
that is asked is always sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from offhand.domain.message import Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from offhand.domain.message import Message

SUMMARY_HEAD = "Summary of the conversation so far, which is no longer sent in full:"


class ContextMark(msgspec.Struct, frozen=True):
    """Leave out a message and everything above it."""

    message: str
    summary: str = ""
    """What is sent in its place, as the user left it; empty where nothing is."""
    model: str = ""
    """Who wrote the summary."""
    cost: str | None = None
    """USD that writing it cost, None where that is not known."""
    created: float = 0.0
    """When it was set (Unix seconds)."""


class Sent(msgspec.Struct, frozen=True):
    """Say what of a path is sent."""

    start: int = 0
    """The place of the first message that is sent; those before it are left out."""
    mark: ContextMark | None = None
    """Why, None where everything is sent."""

    @property
    def summary(self) -> str:
        """Return what is sent in place of what is left out."""
        return self.mark.summary if self.mark is not None and self.start else ""


def find_sent(path: Sequence[Message], marks: Sequence[ContextMark], *, is_asked: bool = True) -> Sent:
    """Say what of a path is sent.

    ``is_asked`` says that the path ends with the request itself; otherwise a question is still to come
    below it, and all of the path may be left out.
    """
    by_message: Mapping[str, ContextMark] = {mark.message: mark for mark in marks}
    if not by_message:
        return Sent()
    last = _find_last_question(path) if is_asked else len(path)
    for place in range(min(last, len(path)) - 1, -1, -1):
        mark = by_message.get(path[place].id)
        if mark is not None:
            start = place + 1
            while start < last and path[start].role is not Role.USER:
                start += 1
            return Sent(start, mark)
    return Sent()


def put_mark(marks: Sequence[ContextMark], mark: ContextMark) -> tuple[ContextMark, ...]:
    """Return marks with another one, in the place of an older one on the same message."""
    return (*drop_mark(marks, mark.message), mark)


def drop_mark(marks: Sequence[ContextMark], message_id: str) -> tuple[ContextMark, ...]:
    """Return marks without the one on a message."""
    return tuple(mark for mark in marks if mark.message != message_id)


def move_marks(marks: Sequence[ContextMark], copies: Mapping[str, str]) -> tuple[ContextMark, ...]:
    """Return the marks of a copied chat; ``copies`` maps messages to their copies."""
    return tuple(
        msgspec.structs.replace(mark, message=copies[mark.message])
        for mark in marks
        if mark.message in copies
    )


def join_system(system: str, summary: str) -> str:
    """Return what is said to the model first, with the summary below it."""
    told = f"{SUMMARY_HEAD}\n\n{summary.strip()}" if summary.strip() else ""
    return "\n\n".join(text for text in (system, told) if text.strip())


def _find_last_question(path: Sequence[Message]) -> int:
    """Return the place of the last question of the user's own; a made-up one has no id."""
    places = (place for place in range(len(path) - 1, -1, -1) if _is_question(path[place]))
    return next(places, len(path) - 1)


def _is_question(message: Message) -> bool:
    return message.role is Role.USER and bool(message.id)
