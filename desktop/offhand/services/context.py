"""What of a chat goes into the next request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from offhand.domain.context import find_sent, join_system
from offhand.domain.errors import StoreProblem
from offhand.domain.message import FilePart, ImagePart
from offhand.domain.model_settings import SYSTEM_PROMPT
from offhand.domain.request import ChatRequest
from offhand.domain.request_settings import ANSWER_FORMAT, ANSWER_SCHEMA, JSON, SCHEMA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.context import ContextMark
    from offhand.domain.message import Message
    from offhand.domain.models import ModelCard
    from offhand.domain.request import Sampling
    from offhand.domain.settings import Settings
    from offhand.services.ports import BlobStore


def read_schema(settings: Settings) -> dict[str, Any] | None:
    """Return the schema that answers must follow, None where they need not."""
    text = settings.get(ANSWER_SCHEMA)
    if settings.get(ANSWER_FORMAT) != SCHEMA or not text:
        return None
    return msgspec.json.decode(text, type=dict[str, Any])


async def gather_request(
    messages: Sequence[Message],
    *,
    model: str,
    card: ModelCard | None,
    settings: Settings,
    blobs: BlobStore,
    session_id: str,
    schema: dict[str, Any] | None = None,
    marks: Sequence[ContextMark] = (),
    longest: int | None = None,
) -> ChatRequest:
    """Build the request that asks for an answer to the last message.

    What the user had left out by ``marks`` is left out, and nothing else. ``longest`` limits the answer to
    so many tokens, where the settings do not limit it further. Pictures are read only where the model takes
    them. A blob that has gone is left out: the request says so in words, which beats losing the whole chat.
    """
    sent = find_sent(messages, marks)
    messages = messages[sent.start :]
    contents: dict[str, bytes] = {}
    takes_images = card is None or card.takes_images
    for message in messages:
        for part in message.parts:
            if isinstance(part, FilePart) or (isinstance(part, ImagePart) and takes_images):
                try:
                    contents[part.blob.sha256] = await blobs.get(part.blob.sha256)
                except StoreProblem:
                    continue
    return ChatRequest(
        model=model,
        messages=tuple(messages),
        card=card,
        system=join_system(settings.get(SYSTEM_PROMPT), sent.summary),
        sampling=_limit(settings.sampling, longest),
        schema=schema or read_schema(settings),
        wants_json=settings.get(ANSWER_FORMAT) == JSON,
        may_draw=schema is None and settings.get(ANSWER_FORMAT) not in {JSON, SCHEMA},
        routing=settings.routing,
        web_search=settings.web_search,
        session_id=session_id,
        blobs=contents,
    )


def _limit(sampling: Sampling, longest: int | None) -> Sampling:
    if longest is None:
        return sampling
    known = sampling.max_tokens
    return replace(sampling, max_tokens=longest if known is None else min(known, longest))
