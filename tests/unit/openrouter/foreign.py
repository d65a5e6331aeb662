"""Answers of servers that only imitate the API, written by hand, and a client that hears them."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

from tests.fakes.asking import ask, hear
from tests.fakes.provider_server import raw

if TYPE_CHECKING:
    from offhand.openrouter.client import OpenRouterClient
    from tests.fakes.provider_server import Answer, ProviderServer
    from tests.fakes.streams import Heard

JSON = dict[str, Any]
HEAD = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: {}\r\n{}\r\n"
PATIENCE = 20.0


def piece(delta: JSON | None, finish: object = None, **extra: Any) -> JSON:  # noqa: ANN401 - any JSON
    return {"id": "c", "choices": [{"index": 0, "delta": delta, "finish_reason": finish}], **extra}


def data(*documents: JSON | str) -> str:
    texts = (document if isinstance(document, str) else json.dumps(document) for document in documents)
    return "".join(f"data: {text}\n\n" for text in texts)


def answer(body: str | bytes, kind: str = "text/event-stream", headers: str = "") -> Answer:
    return raw(HEAD.format(kind, headers).encode(), body.encode() if isinstance(body, str) else body)


def message(text: str, finish: str | None = None, **more: Any) -> JSON:  # noqa: ANN401 - any JSON
    return {"choices": [{"message": {"role": "assistant", "content": text, **more}, "finish_reason": finish}]}


async def listen(client: OpenRouterClient, server: ProviderServer, *answers: Answer) -> Heard:
    server.enqueue(*answers)
    return await asyncio.wait_for(hear(client.stream_chat(ask())), PATIENCE)


WORDS = data(piece({"role": "assistant", "content": "Good "}), piece({"content": "day"}))
END = data(piece({}, "stop"), "[DONE]")
BOTH = ("Good ", "day")
COUNTS = {"prompt_tokens": 5, "completion_tokens": 2}
