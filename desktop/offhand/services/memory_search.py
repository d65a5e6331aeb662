"""Search without an index, over what is in memory: for the demo, and while no index can be.

It goes through the chats one by one, which is quick for the few that there are.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from typing import TYPE_CHECKING

from offhand.domain.chat import Place
from offhand.domain.errors import StoreProblem
from offhand.domain.findings import Findings, Hit
from offhand.domain.folding import compose, fold
from offhand.domain.long_texts import read_kept
from offhand.domain.matching import Finder, make_needles
from offhand.domain.message import FilePart, Role
from offhand.domain.query import (
    Comparison,
    Content,
    Cost,
    From,
    Has,
    InFolder,
    InPlace,
    Model,
    Period,
    Sender,
    Tag,
)
from offhand.domain.snippets import cut_snippet, mark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from offhand.domain.chat import ChatHead
    from offhand.domain.findings import IndexProgress
    from offhand.domain.message import Message
    from offhand.domain.query import ChatFilter, MessageFilter, Query
    from offhand.services.library import Library
    from offhand.services.ports import BlobStore
    from offhand.services.shelving import Shelving

FENCE = "```"


class MemoryIndex:
    """Find messages of the conversations in memory, and chats by their titles."""

    def __init__(self, library: Library, shelving: Shelving, blobs: BlobStore) -> None:
        """Look through a library; ``shelving`` knows the folders, ``blobs`` has what is attached."""
        self._library = library
        self._blobs = blobs
        self._shelving = shelving

    async def find(self, query: Query, limit: int) -> Findings:
        """Return at most ``limit`` hits."""
        look = _Look(query)
        titles: list[Hit] = []
        messages: list[Hit] = []
        for conversation in self._library.conversations:
            head = conversation.chat.head
            if head.is_temporary or not conversation.chat.messages or not self._is_wanted(head, query):
                continue
            if (title := look.at_title(head)) is not None:
                titles.append(title)
            for message in conversation.chat.messages.values():
                hit = look.at_message(head, message, await self._read_attached(message))
                messages += [hit] if hit is not None else []
        hits = [hit for group in (titles, messages) for hit in sorted(group, key=lambda one: -one.when)]
        return Findings(query=query, hits=tuple(hits[:limit]), is_cut=len(hits) > limit)

    async def refresh(self, progressed: Callable[[IndexProgress], None]) -> None:
        """Do nothing: what is in memory is found as it is."""
        del progressed

    async def release(self) -> None:
        """Do nothing: there are no files."""

    async def close(self) -> None:
        """Do nothing: there are no files."""

    async def _read_attached(self, message: Message) -> list[str]:
        """Return the texts attached to a message, as far as they are kept."""
        texts: list[str] = []
        for part in message.files:
            with suppress(StoreProblem):
                texts.append(read_kept(await self._blobs.get(part.blob.sha256)))
        return texts

    def _is_wanted(self, head: ChatHead, query: Query) -> bool:
        filters = query.chat_filters
        if not any(isinstance(one, InPlace) for one in filters) and head.binned is not None:
            return False
        return all(self._fits(head, one) != one.is_excluded for one in filters)

    def _fits(self, head: ChatHead, wanted: ChatFilter) -> bool:
        match wanted:
            case Tag(text=text):
                return text.casefold() in {tag.casefold() for tag in head.tags}
            case InFolder(text=text):
                folder = self._shelving.find_folder(head.folder)
                return folder is not None and folder.name.casefold() == text.casefold()
            case InPlace(place=place):
                return place is None or place is _place_of(head)
            case _:
                return head.is_pinned


class _Look:
    """Look for one query."""

    def __init__(self, query: Query) -> None:
        self._query = query
        self._finder = Finder(query)
        self._unwanted = [needle.at_start for needle in make_needles(query.excluded_words)]

    def at_title(self, head: ChatHead) -> Hit | None:
        """Return a hit where a title has all the words."""
        if not self._finder.needles or self._query.message_filters or not self._is_clean(head.title):
            return None
        snippet = mark(head.title, self._finder)
        if not all(self._finder.find(snippet.text)):
            return None
        return Hit(chat=head, message=None, role=None, model="", when=head.touched, snippet=snippet)

    def at_message(self, head: ChatHead, message: Message, attached: Sequence[str]) -> Hit | None:
        """Return a hit where a message is as it is wanted, with the texts attached to it."""
        filters = self._query.message_filters
        if message.role is Role.TOOL or any(_passes(message, one) == one.is_excluded for one in filters):
            return None
        texts = (message.text, *attached)
        snippet = cut_snippet(texts, self._finder)
        if snippet is None or not all(map(self._is_clean, texts)):
            return None
        reply = message.reply
        return Hit(
            chat=head,
            message=message.id,
            role=message.role,
            model=(reply.served_model or reply.asked_model) if reply is not None else "",
            when=message.created,
            snippet=snippet,
        )

    def _is_clean(self, text: str) -> bool:
        folded, _ = fold(compose(text))
        return not any(pattern.search(folded) for pattern in self._unwanted)


def _passes(message: Message, wanted: MessageFilter) -> bool:
    reply = message.reply
    match wanted:
        case From(sender=sender):
            return (message.role is Role.USER) == (sender is Sender.ME)
        case Model(text=text):
            names = (reply.asked_model, reply.served_model or "") if reply is not None else ()
            return any(_bare(text) in _bare(name) for name in names)
        case Has(content=content):
            return _holds(message, content)
        case Period():
            return _is_within(message.created, wanted)
        case Cost(comparison=comparison, amount=amount):
            cost = reply.usage.cost if reply is not None and reply.usage is not None else None
            return cost is not None and _compares(cost, comparison, amount)


def _holds(message: Message, content: Content) -> bool:
    match content:
        case Content.IMAGE:
            return bool(message.images)
        case Content.FILE:
            return any(isinstance(part, FilePart) for part in message.parts)
        case Content.CODE:
            return FENCE in message.text


def _is_within(moment: float, period: Period) -> bool:
    is_late_enough = period.start is None or moment >= _midnight(period.start)
    return is_late_enough and (period.end is None or moment < _midnight(period.end))


def _compares(cost: Decimal, comparison: Comparison, amount: Decimal) -> bool:
    return {
        Comparison.ABOVE: cost > amount,
        Comparison.AT_LEAST: cost >= amount,
        Comparison.BELOW: cost < amount,
        Comparison.AT_MOST: cost <= amount,
        Comparison.EXACTLY: cost == amount,
    }[comparison]


def _place_of(head: ChatHead) -> Place:
    if head.binned is not None:
        return Place.BIN
    return Place.ARCHIVE if head.is_archived else Place.MAIN


def _bare(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _midnight(day: date) -> float:
    return datetime(day.year, day.month, day.day).astimezone().timestamp()
