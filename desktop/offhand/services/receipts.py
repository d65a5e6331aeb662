"""Receipts of answers, and requests as a command for a shell, without the key."""

from __future__ import annotations

import asyncio
import shlex
from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.domain.receipt import Receipt, list_pictures, make_receipt
from offhand.services.context import gather_request

if TYPE_CHECKING:
    from collections.abc import Iterable

    from offhand.domain.chat import Chat
    from offhand.domain.message import Blob
    from offhand.services.backing import Backing

LEFT_OUT = b"(left out)"
HEADERS = ("Authorization: Bearer $OPENROUTER_API_KEY", "Content-Type: application/json")


class Receipts:
    """Make receipts of the answers of chats."""

    def __init__(self, backing: Backing) -> None:
        """Lean on what conversations lean on."""
        self._backing = backing

    def make(self, chat: Chat, message_id: str) -> Receipt | None:
        """Return the receipt of an answer, None of another message."""
        message = chat.messages.get(message_id)
        if message is None or message.reply is None:
            return None
        reply = message.reply
        card = self._backing.card_for(reply.served_model or "") or self._backing.card_for(reply.asked_model)
        return make_receipt(message, card, pictures=list_pictures(chat.path_to(message.parent)))

    async def write_command(self, chat: Chat, message_id: str) -> str:
        """Write the request for an answer as it would be sent today, as a command for a shell.

        Pictures and files are left out, and the key stands as a variable of the shell.
        """
        from offhand.openrouter.requests import build_body  # noqa: PLC0415 - late, as all of the wire is

        message = chat.messages[message_id]
        reply = message.reply
        model = reply.asked_model if reply is not None else self._backing.model_for(chat.model)
        settings = self._backing.settings().overlaid(chat.head.own)
        request = await gather_request(
            chat.path_to(message.parent),
            model=model,
            card=self._backing.card_for(model),
            settings=settings,
            blobs=_NoContent(),
            session_id=chat.id,
            marks=chat.head.marks,
        )
        # Nobody needs the name that only holds questions of one chat together.
        body = await asyncio.to_thread(build_body, replace(request, session_id=""), stream=True)
        address = f"{settings.endpoint.base_url.rstrip('/')}/chat/completions"
        words = [
            f'-H "{HEADERS[0]}"',
            f"-H {shlex.quote(HEADERS[1])}",
            f"--data-raw {shlex.quote(body.decode())}",
        ]
        return " \\\n  ".join([f"curl -N {shlex.quote(address)}", *words])


class _NoContent:
    """Have words in the place of everything that was attached."""

    async def put(self, content: bytes, media_type: str, *, width: int = 0, height: int = 0) -> Blob:
        raise NotImplementedError

    async def get(self, sha256: str) -> bytes:
        del sha256
        return LEFT_OUT

    async def remove(self, names: Iterable[str]) -> None:
        raise NotImplementedError
