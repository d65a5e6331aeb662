"""Receipts of answers, and their requests as a command for a shell, without the key."""

from __future__ import annotations

import asyncio
import shlex
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.message import FilePart, ImagePart
from offhand.domain.receipt import Receipt, list_pictures, make_receipt
from offhand.domain.substitution import find_other_provider, is_other_model
from offhand.domain.tiers import is_other_tier
from offhand.services.context import gather_request
from offhand.services.price_list import find_billed_card
from offhand.services.wording.receipts import word_substitute

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from offhand.domain.chat import Chat
    from offhand.domain.message import Blob, Message, Reply
    from offhand.domain.models import ModelCard
    from offhand.domain.sent import SentRequest
    from offhand.services.backing import Backing

LEFT_OUT = b"(left out)"
KEY_HEADER = "Authorization: Bearer $OPENROUTER_API_KEY"
TYPE_HEADER = "Content-Type: application/json"


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """Hold a request as a command for a shell, and say how true it is."""

    text: str
    was_sent: bool
    """It is what was really sent; else what would be sent today."""
    is_whole: bool
    """Nothing was attached; else words stand in the place of pictures and files."""


class Receipts:
    """Make receipts of the answers of chats."""

    def __init__(self, backing: Backing, list_slugs: Callable[[], Mapping[str, str]] = dict) -> None:
        """Lean on what conversations lean on; ``list_slugs`` tells the slugs of providers by their names."""
        self._backing = backing
        self._list_slugs = list_slugs
        self._cards: Mapping[str, ModelCard] | None = None
        self._known: dict[tuple[str, str], bool] = {}

    def make(self, chat: Chat, message_id: str) -> Receipt | None:
        """Return the receipt of an answer, None of another message."""
        message = chat.messages.get(message_id)
        if message is None or message.reply is None:
            return None
        return make_receipt(
            message,
            find_billed_card(self._backing, message.reply, is_other=self.is_other_model(message.reply)),
            pictures=list_pictures(chat.path_to(message.parent)),
            cards=self._backing.cards(),
            slugs=self._list_slugs(),
        )

    def tell_substitute(self, reply: Reply) -> str:
        """Say who answered in the place of whom was asked, empty where nobody did."""
        return word_substitute(
            reply,
            is_other_model=self.is_other_model(reply),
            is_other_provider=find_other_provider(reply, self._list_slugs()),
            is_other_tier=is_other_tier(reply),
        )

    async def write_command(self, chat: Chat, message_id: str) -> Command:
        """Write the request for an answer as a command for a shell.

        It is the one that was sent, as far as that was kept; else the one that would be sent today.
        Pictures and files are left out, and the key stands as a variable of the shell.
        """
        message = chat.messages[message_id]
        path = chat.path_to(message.parent)
        sent = message.reply.sent if message.reply is not None else None
        places = [place for place, each in enumerate(path) if sent is not None and each.id == sent.first]
        if sent is not None and places:
            messages = path[places[0] :]
            body = await asyncio.to_thread(_rewrite, sent, messages)
            address, has_key, was_sent = sent.address, sent.has_key, True
        else:
            messages, (address, body) = path, await self._compose_anew(chat, message)
            has_key, was_sent = True, False
        words = [
            *([f'-H "{KEY_HEADER}"'] if has_key else []),
            f"-H {shlex.quote(TYPE_HEADER)}",
            f"--data-raw {shlex.quote(body.decode())}",
        ]
        return Command(
            text=" \\\n  ".join([f"curl -N {shlex.quote(address)}", *words]),
            was_sent=was_sent,
            is_whole=not any(_list_attached(messages)),
        )

    async def _compose_anew(self, chat: Chat, message: Message) -> tuple[str, bytes]:
        """Return the address and the body that would ask for an answer today."""
        from offhand.openrouter.http import Channel  # noqa: PLC0415 - late, as all of the wire is
        from offhand.openrouter.requests import build_body  # noqa: PLC0415 - see above

        reply = message.reply
        model = reply.asked_model if reply is not None else self._backing.model_for(chat.model)
        settings = self._backing.settings().overlaid(chat.head.own)
        card = self._backing.card_for(model)
        request = await gather_request(
            chat.path_to(message.parent),
            model=model,
            card=card,
            settings=settings,
            blobs=_NoContent(),
            session_id=chat.id,
            marks=chat.head.marks,
        )
        channel = Channel(settings.endpoint)
        dialect = channel.choose_dialect(card)
        body = await asyncio.to_thread(build_body, request, stream=True, dialect=dialect)
        return channel.address, body

    def is_other_model(self, reply: Reply) -> bool:
        """Say whether another model answered; footers ask for it with every row that comes into view."""
        if reply.listed is not None and reply.listed.is_other_model is not None:
            return reply.listed.is_other_model
        cards = self._backing.cards()
        if cards is not self._cards:
            self._cards = cards
            self._known.clear()
        names = reply.asked_model, reply.served_model or ""
        if names not in self._known:
            self._known[names] = is_other_model(*names, cards)
        return self._known[names]


def _rewrite(sent: SentRequest, messages: Sequence[Message]) -> bytes:
    from offhand.openrouter.sent import rewrite_body  # noqa: PLC0415 - late, as all of the wire is

    return rewrite_body(sent, messages, {part.blob.sha256: LEFT_OUT for part in _list_attached(messages)})


def _list_attached(messages: Sequence[Message]) -> Iterable[ImagePart | FilePart]:
    return (part for each in messages for part in each.parts if isinstance(part, ImagePart | FilePart))


class _NoContent:
    """Have words in the place of everything that was attached."""

    async def put(self, content: bytes, media_type: str, *, width: int = 0, height: int = 0) -> Blob:
        raise NotImplementedError

    async def get(self, sha256: str) -> bytes:
        del sha256
        return LEFT_OUT

    async def remove(self, names: Iterable[str]) -> None:
        raise NotImplementedError
