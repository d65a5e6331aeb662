"""Rules of the branches of a chat: what alternatives there are, what stands side by side, how to copy one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from offhand.domain.chat import Chat, ChatHead, Origin, TitleOrigin
from offhand.domain.comparison import Comparison
from offhand.domain.context import move_marks
from offhand.domain.copies import move_sent
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from offhand.domain.message import Message

_TITLE, _NUMBER = "\ue000", "\ue001"
"""Stand where the title and the number go in a name, which every language orders its own way."""


class Fork(msgspec.Struct, frozen=True):
    """Hold the alternatives at one place of a branch, oldest first, and which of them is in view."""

    alternatives: tuple[str, ...]
    """Ids of messages with the same parent."""
    position: int
    """Counts from 1."""
    arriving: int = 0
    """The position of an alternative out of view in which an answer arrives; 0 where there is none."""
    fresh: frozenset[int] = frozenset()
    """Positions of alternatives out of view with an answer that was not looked at yet."""
    models: tuple[str, ...] = ()
    """Who wrote each of them, where not all are of the same."""

    @property
    def count(self) -> int:
        """Count the alternatives."""
        return len(self.alternatives)


def list_forks(chat: Chat, *, arriving: str | None = None, fresh: Iterable[str] = ()) -> dict[str, Fork]:
    """Name each message in view that has alternatives, by its id.

    ``arriving`` is an answer on its way, ``fresh`` are answers that ended out of view.
    """
    siblings: dict[str | None, list[str]] = {}
    for message in chat.messages.values():
        siblings.setdefault(message.parent, []).append(message.id)
    coming = _list_ids(chat, arriving)
    news = [_list_ids(chat, leaf) for leaf in fresh]
    forks: dict[str, Fork] = {}
    for message in chat.branch:
        alternatives = tuple(siblings[message.parent])
        if len(alternatives) > 1:
            others = [
                (number, other) for number, other in enumerate(alternatives, start=1) if other != message.id
            ]
            forks[message.id] = Fork(
                alternatives,
                alternatives.index(message.id) + 1,
                next((number for number, other in others if other in coming), 0),
                frozenset(number for number, other in others if any(other in path for path in news)),
                _list_models(chat, alternatives),
            )
    return forks


def find_comparison(chat: Chat) -> Comparison | None:
    """Return what stands side by side at the end of the branch in view, None where nothing does."""
    leaf = chat.messages.get(chat.leaf or "")
    if leaf is None or leaf.parent is None:
        return None
    mark = next((one for one in chat.head.comparisons if one.question == leaf.parent), None)
    if mark is None or leaf.id not in mark.answers:
        return None
    there = tuple(each for each in mark.answers if _is_below(chat, each, mark.question))
    return Comparison(mark.question, there) if len(there) > 1 else None


def list_shown(chat: Chat) -> tuple[Message, ...]:
    """List the messages in view one below the other: without those that stand side by side."""
    branch = chat.branch
    return branch[:-1] if find_comparison(chat) is not None else branch


def copy_branch(chat: Chat, message_id: str, head: ChatHead, new_id: Callable[[], str]) -> Chat:
    """Return another chat that holds copies of the messages from the first one down to this one.

    Only ids are new; blobs are shared by their hash. ``head`` is completed with title and origin.
    """
    messages: dict[str, Message] = {}
    copies: dict[str, str] = {}
    above: str | None = None
    for message in chat.path_to(message_id):
        copies[message.id] = new_id()
        copy = replace(message, id=copies[message.id], parent=above, reply=move_sent(message.reply, copies))
        messages[copy.id] = copy
        above = copy.id
    head = replace(
        head,
        title=name_branch(chat.title),
        title_origin=TitleOrigin.USER,
        model=chat.model,
        origin=Origin(chat=chat.id, message=message_id, end=above or ""),
        is_temporary=chat.head.is_temporary,
        folder=chat.head.folder,
        tags=chat.head.tags,
        marks=move_marks(chat.head.marks, copies),
        own=chat.head.own,
    )
    return Chat(head=head, messages=messages, leaf=above)


def name_branch(title: str) -> str:
    """Name a branch after the chat that it comes from; a branch of a branch is counted."""
    first = _find_title(tr("{title} (branch)", title=_TITLE), title)
    if first is not None:
        return tr("{title} (branch {number})", title=first["title"], number=2)
    later = _find_title(tr("{title} (branch {number})", title=_TITLE, number=_NUMBER), title)
    if later is not None:
        return tr("{title} (branch {number})", title=later["title"], number=int(later["number"]) + 1)
    return tr("{title} (branch)", title=title).lstrip()


def _find_title(name: str, title: str) -> re.Match[str] | None:
    """Read a name of a branch, which holds what stands for a title and a number."""
    pattern = re.escape(name).replace(_TITLE, "(?P<title>.*)").replace(_NUMBER, r"(?P<number>\d{1,6})")
    return re.compile(pattern, re.DOTALL).fullmatch(title)


def _list_models(chat: Chat, alternatives: tuple[str, ...]) -> tuple[str, ...]:
    replies = [chat.messages[each].reply for each in alternatives]
    models = tuple(reply.asked_model for reply in replies if reply is not None)
    return models if len(set(models)) > 1 else ()


def _list_ids(chat: Chat, message_id: str | None) -> frozenset[str]:
    known = message_id if message_id in chat.messages else None
    return frozenset(message.id for message in chat.path_to(known))


def _is_below(chat: Chat, message_id: str, question: str) -> bool:
    message = chat.messages.get(message_id)
    return message is not None and message.parent == question and message.reply is not None
