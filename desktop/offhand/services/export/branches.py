"""A chat's branches one after the other, each message once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from offhand.words import tr

if TYPE_CHECKING:
    from offhand.domain.chat import Chat
    from offhand.domain.message import Message


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """Be a run of messages below each other."""

    number: int
    """Counts from 1, which is the branch in view."""
    messages: tuple[Message, ...]
    after: Message | None = None
    """The message of an earlier stretch that it goes on from; None where it starts the chat anew."""


def list_stretches(chat: Chat, *, all_branches: bool) -> tuple[Stretch, ...]:
    """List the branch in view and, on wish, what other branches have besides it."""
    stretches = [Stretch(number=1, messages=chat.branch)]
    if not all_branches:
        return tuple(stretches)
    children: dict[str | None, list[Message]] = {}
    for message in chat.messages.values():
        children.setdefault(message.parent, []).append(message)
    shown = {message.id for message in chat.branch}
    for message in chat.messages.values():
        while message.id not in shown:
            run = [_find_top(chat, message, shown)]
            while below := children.get(run[-1].id):
                run.append(below[-1])
            shown.update(follower.id for follower in run)
            above = chat.messages[run[0].parent] if run[0].parent is not None else None
            stretches.append(Stretch(number=len(stretches) + 1, messages=tuple(run), after=above))
    return tuple(stretches)


def _find_top(chat: Chat, message: Message, shown: set[str]) -> Message:
    """Return the first message above that was not shown yet."""
    while message.parent is not None and message.parent not in shown:
        message = chat.messages[message.parent]
    return message


def word_stretch(stretch: Stretch, name: str) -> str:
    """Say which branch begins here and below what; ``name`` is what that message is called, or empty."""
    if not name:
        return tr("Branch {number}, from the start", number=stretch.number)
    return tr("Branch {number}, after {name}", number=stretch.number, name=name)
