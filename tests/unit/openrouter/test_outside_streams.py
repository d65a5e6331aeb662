"""Streams of servers that only imitate the API: every framing and shape, over a real connection."""

from __future__ import annotations

import gzip
import json
import zlib
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from offhand.domain.errors import (
    AppError,
    BadRequest,
    ContextTooLong,
    ModelUnavailable,
    ProviderUnavailable,
)
from offhand.domain.events import StreamEvent, TextDelta
from offhand.domain.message import FinishReason
from tests.fakes.asking import ask, hear
from tests.fakes.provider_server import HOLD, raw

if TYPE_CHECKING:
    from offhand.openrouter.client import OpenRouterClient
    from tests.fakes.provider_server import Answer, ProviderServer

JSON = dict[str, Any]
OK = "HTTP/1.1 200 OK\r\nConnection: close\r\n"


def piece(delta: JSON | None, finish: str | None = None, **extra: Any) -> JSON:  # noqa: ANN401 - any JSON
    """Make a chunk with nothing in it that only OpenRouter sends."""
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return {"id": "cmpl-7", "object": "chat.completion.chunk", "model": "local", "choices": [choice], **extra}


def data(*documents: JSON | str) -> str:
    texts = (document if isinstance(document, str) else json.dumps(document) for document in documents)
    return "".join(f"data: {text}\n\n" for text in texts)


def answer(body: str | bytes, head: str = "Content-Type: text/event-stream\r\n", cut: int = 0) -> Answer:
    content = body.encode() if isinstance(body, str) else body
    step = cut or len(content) or 1
    pieces = [content[start : start + step] for start in range(0, len(content), step)]
    return raw(f"{OK}{head}\r\n".encode(), *pieces)


WORDS = data(piece({"role": "assistant", "content": "Good "}), piece({"content": "day"}))
COUNTS = {"prompt_tokens": 5, "completion_tokens": 2, "total_tokens": 7}
USAGE = data({"id": "cmpl-7", "model": "local", "choices": [], "usage": COUNTS})
END = data(piece({}, "stop")) + USAGE
WHOLE = WORDS + END + data("[DONE]")
LINES = WHOLE.replace("data: ", "").replace("\n\n", "\n")

FRAMINGS = {
    "one byte a packet": answer(WHOLE, cut=1),
    "no blank after the colon": answer(WHOLE.replace("data: ", "data:")),
    "blanks at line ends": answer(WHOLE.replace("\n\n", "  \n\n")),
    "carriage returns": answer(WHOLE.replace("\n", "\r")),
    "both, cut between": answer(WHOLE.replace("\n", "\r\n"), cut=1),
    "a byte order mark": answer("\ufeff" + WHOLE),
    "no content type": answer(WHOLE, ""),
    "plain text": answer(WHOLE, "Content-Type: text/plain\r\n"),
    "called JSON": answer(WHOLE, "Content-Type: application/json\r\n"),
    "named events": answer(WHOLE.replace("data: ", "event: message\nid: 4\nretry: 9\ndata: ")),
    "events of the chunk's name": answer(WHOLE.replace("data: ", "event: chat.completion.chunk\ndata: ")),
    "comments": answer(": ping - 12:00\n\n" + WHOLE.replace("\n\n", "\n\n: ping\n\n")),
    "ping with JSON": answer(WORDS + 'event: ping\ndata: {"type":"ping"}\n\n' + END),
    "ping with a date": answer(WORDS + "event: ping\ndata: 2026-01-01 00:00:00\n\n" + END),
    "ping with nothing": answer(WORDS + "event: ping\ndata:\n\nevent: ping\n\n" + END),
    "end without its blank line": answer(WORDS + END + "data: [DONE]"),
    "end as an event": answer(WORDS + END + "event: done\ndata: [DONE]\n\n"),
    "end in quotes": answer(WORDS + END + 'data: "[DONE]"\n\n'),
    "end in small letters": answer(WORDS + END + "data: [done]\n\n"),
    "end without a field": answer(WORDS + END + "[DONE]\n\n"),
    "no end": answer(WORDS + END),
    "one line break an event": answer(WHOLE.replace("\n\n", "\n")),
    "JSON lines": answer(LINES, "Content-Type: application/x-ndjson\r\n"),
    "wrapped twice": answer(WHOLE.replace("data: ", "data: data: ")),
    "odd field names": answer(WHOLE.replace("data: ", " Data: ")),
    "gzip": answer(gzip.compress(WHOLE.encode()), "Content-Encoding: gzip\r\n"),
    "deflate": answer(zlib.compress(WHOLE.encode()), "Content-Encoding: deflate\r\n"),
    "an unknown encoding": answer(WHOLE, "Content-Encoding: utf-8\r\n"),
    "HTTP/1.0": raw(b"HTTP/1.0 200 OK\r\n\r\n", WHOLE.encode()),
    "a word before the answer": raw(b"HTTP/1.1 103 Early Hints\r\n\r\n", f"{OK}\r\n{WHOLE}".encode()),
}


@pytest.mark.parametrize("framing", FRAMINGS)
async def test_every_framing_gives_the_same(
    client: OpenRouterClient, server: ProviderServer, framing: str
) -> None:
    server.enqueue(FRAMINGS[framing])
    heard = await hear(client.stream_chat(ask()))
    assert heard.error is None
    assert (heard.text, heard.finish) == ("Good day", FinishReason.STOP)
    assert heard.usage is not None
    assert (heard.usage.prompt_tokens, heard.usage.completion_tokens) == (5, 2)


async def test_lines_without_blank_ones_are_heard_at_once(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    lines = WHOLE.replace("\n\n", "\n").encode()
    first = lines.index(b"data: [DONE]")
    server.enqueue(raw(f"{OK}\r\n".encode(), lines[:first], HOLD, lines[first:]))
    texts: list[str] = []

    def note(event: StreamEvent) -> None:
        if isinstance(event, TextDelta):
            texts.append(event.text)
            if len(texts) == 2:
                server.release()

    heard = await hear(client.stream_chat(ask()), note)
    assert (texts, heard.error) == (["Good ", "day"], None)


PERPLEXITY = [
    ("", ""),
    ("Good ", "Good "),
    ("day", "Good day"),
    ("", "Good day"),
]


async def test_a_message_so_far_beside_each_piece(client: OpenRouterClient, server: ProviderServer) -> None:
    chunks: list[JSON] = []
    for new, so_far in PERPLEXITY:
        chunk = piece({"role": "assistant", "content": new}, usage={**COUNTS, "cost": {"total_cost": 0.005}})
        chunk["choices"][0]["message"] = {"role": "assistant", "content": so_far}
        chunks.append(chunk)
    chunks[-1]["choices"][0]["finish_reason"] = "stop"
    server.enqueue(answer(data(*chunks)))
    heard = await hear(client.stream_chat(ask()))
    assert (heard.text, heard.finish) == ("Good day", FinishReason.STOP)
    assert heard.usage is not None
    assert heard.usage.cost == Decimal("0.005")


async def test_an_empty_piece_beside_a_whole_message(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    document = piece({"role": "assistant", "content": ""}, "stop")
    document["choices"][0]["message"] = {"role": "assistant", "content": "Good day"}
    server.enqueue(answer(json.dumps(document), "Content-Type: application/json\r\n"))
    heard = await hear(client.complete_chat(ask()))
    assert heard.text == "Good day"


@pytest.mark.parametrize("name", ["reasoning", "reasoning_content", "reasoning_text", "thinking"])
async def test_thinking_under_every_name(client: OpenRouterClient, server: ProviderServer, name: str) -> None:
    server.enqueue(answer(data(piece({"content": None, name: "Hm."})) + WHOLE))
    heard = await hear(client.stream_chat(ask()))
    assert (heard.thinking, heard.text) == ("Hm.", "Good day")


USAGES = {
    "beside the choices": (piece({}, "stop", x_groq={"id": "r", "usage": COUNTS}), (5, 2, 0, None)),
    "on the choice": (
        piece({}) | {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop", "usage": COUNTS}]},
        (5, 2, 0, None),
    ),
    "by other names": (piece({}, "stop", usage={"input_tokens": 5, "output_tokens": 2}), (5, 2, 0, None)),
    "with the cache beside": (
        piece({}, "stop", usage={**COUNTS, "prompt_cache_hit_tokens": 4}),
        (5, 2, 4, None),
    ),
    "with ticks": (
        piece({}, "stop", usage={**COUNTS, "cost_in_usd_ticks": 25_000_000}),
        (5, 2, 0, Decimal("0.0025")),
    ),
}


@pytest.mark.parametrize("place", USAGES)
async def test_usage_wherever_it_is(client: OpenRouterClient, server: ProviderServer, place: str) -> None:
    chunk, expected = USAGES[place]
    server.enqueue(answer(WORDS + data(chunk, "[DONE]")))
    usage = (await hear(client.stream_chat(ask()))).usage
    assert usage is not None
    told = (usage.prompt_tokens, usage.completion_tokens, usage.cached_tokens, usage.cost)
    assert told == expected


CALLS = {
    "of the older API": [
        {"content": None, "function_call": {"name": "add", "arguments": ""}},
        {"function_call": {"arguments": '{"a":1}'}},
    ],
    "of both at once": [
        {
            "function_call": {"name": "add", "arguments": '{"a":1}'},
            "tool_calls": [{"index": 0, "id": "k", "function": {"name": "add", "arguments": '{"a":1}'}}],
        }
    ],
    "with an empty name on each piece": [
        {"tool_calls": [{"index": 0, "id": "9", "function": {"name": "add", "arguments": ""}}]},
        {"tool_calls": [{"index": 0, "function": {"name": "", "arguments": '{"a"'}}]},
        {"tool_calls": [{"index": 0, "function": {"name": "", "arguments": ":1}"}}]},
    ],
    "with arguments as an object": [
        {"tool_calls": [{"index": 0, "id": "9", "function": {"name": "add", "arguments": {"a": 1}}}]}
    ],
}


@pytest.mark.parametrize("form", CALLS)
async def test_calls_of_every_form(client: OpenRouterClient, server: ProviderServer, form: str) -> None:
    server.enqueue(answer(data(*map(piece, CALLS[form]), piece({}, "function_call"), "[DONE]")))
    heard = await hear(client.stream_chat(ask()))
    assert [(call.name, call.arguments) for call in heard.calls] == [("add", '{"a":1}')]


@pytest.mark.parametrize(
    ("finish", "reason"),
    [
        ("model_length", FinishReason.LENGTH),
        ("model_context_window_exceeded", FinishReason.LENGTH),
        ("sensitive", FinishReason.CONTENT_FILTER),
        ("SAFETY", FinishReason.CONTENT_FILTER),
        ("end_turn", FinishReason.STOP),
        ("eos", FinishReason.STOP),
    ],
)
async def test_endings_by_other_names(
    client: OpenRouterClient, server: ProviderServer, finish: str, reason: FinishReason
) -> None:
    server.enqueue(answer(WORDS + data(piece({}, finish), "[DONE]")))
    assert (await hear(client.stream_chat(ask()))).finish is reason


FAILURES: dict[str, tuple[str, type[AppError], str]] = {
    "an ending": (data(piece({}, "insufficient_system_resource")), ProviderUnavailable, "insufficient"),
    "an event with an object": (
        'event: error\ndata: {"error":{"message":"broke"}}\n\n',
        ProviderUnavailable,
        "",
    ),
    "an event with its words": ('event: error\ndata: {"message":"broke"}\n\n', ProviderUnavailable, "broke"),
    "an event with text": ("event: error\ndata: it broke\n\n", ProviderUnavailable, "it broke"),
    "a status of another name": (
        'event: error\ndata: {"error":{"message":"broke","code":"tool_use_failed","status_code":400}}\n\n',
        BadRequest,
        "broke",
    ),
    "an object called error": (
        data({"object": "error", "message": "broke", "type": "InternalServerError", "code": 500}),
        ProviderUnavailable,
        "broke",
    ),
    "words beside a type": (
        data({"error_type": "model_not_found", "error_message": "broke"}),
        ModelUnavailable,
        "broke",
    ),
    "beside the choices": (data(piece({}, x_groq={"error": "broke"})), ProviderUnavailable, "broke"),
}


@pytest.mark.parametrize("form", FAILURES)
async def test_failures_in_the_middle(client: OpenRouterClient, server: ProviderServer, form: str) -> None:
    told, kind, words = FAILURES[form]
    server.enqueue(answer(WORDS + told))
    heard = await hear(client.stream_chat(ask()))
    assert heard.text == "Good day"
    assert type(heard.error) is kind
    assert words in getattr(heard.error, "message", "")


async def test_a_field_called_error(client: OpenRouterClient, server: ProviderServer) -> None:
    told = 'error: {"code":400,"message":"the request exceeds the available context size"}\n\n'
    server.enqueue(answer(told + data("[DONE]")), answer(WORDS + told + data("[DONE]")))
    assert isinstance((await hear(client.stream_chat(ask()))).error, ContextTooLong)
    heard = await hear(client.stream_chat(ask()))
    assert (heard.text, heard.finish) == ("Good day", FinishReason.LENGTH)


async def test_an_error_after_the_end_is_not_heard(client: OpenRouterClient, server: ProviderServer) -> None:
    server.enqueue(answer(WHOLE + "event: error\ndata: closing\n\n"))
    heard = await hear(client.stream_chat(ask()))
    assert (heard.error, heard.finish) == (None, FinishReason.STOP)
