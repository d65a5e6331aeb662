"""Trees of messages that hold together, whatever they were read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from offhand.domain.message import Message


def plant(messages: Iterable[Message]) -> dict[str, Message]:
    """Map messages by their ids so that every one leads up to a first one.

    They come in the order in which they were written. One whose parent is not among them, or that
    would be its own ancestor, hangs below the message before it; its siblings hang with it.
    """
    listed = {message.id: message for message in messages}
    seen: set[str | None] = {None}
    for message in listed.values():
        if message.parent not in seen:
            return _mend(listed)
        seen.add(message.id)
    return listed


def _mend(listed: dict[str, Message]) -> dict[str, Message]:
    parents = {message.id: message.parent for message in listed.values()}
    stand_ins: dict[str, str | None] = {}
    before: str | None = None
    for message_id, parent in tuple(parents.items()):
        if parent is not None and parent not in listed:
            parents[message_id] = stand_ins.setdefault(parent, before)
        before = message_id
    _cut_circles(parents)
    return {
        message.id: message
        if message.parent == parents[message.id]
        else replace(message, parent=parents[message.id])
        for message in listed.values()
    }


def _cut_circles(parents: dict[str, str | None]) -> None:
    """Make the first message of each circle a first one of the chat."""
    grounded: set[str | None] = {None}
    for message_id in parents:
        path: list[str] = []
        on_path: set[str] = set()
        here: str | None = message_id
        while here is not None and here not in grounded:
            if here in on_path:
                parents[min(path[path.index(here) :], key=list(parents).index)] = None
                break
            path.append(here)
            on_path.add(here)
            here = parents[here]
        grounded.update(path)
