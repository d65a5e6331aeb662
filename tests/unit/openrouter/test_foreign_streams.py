"""Streams of servers that never heard of this program: nothing is lost, nothing hangs, causes are named."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import (
    BadRequest,
    EmptyAnswer,
    GarbledAnswer,
)
from offhand.domain.events import StreamEvent, TextDelta
from offhand.domain.message import FinishReason
from tests.fakes.asking import ask, hear
from tests.fakes.provider_server import HOLD, raw
from tests.unit.openrouter.foreign import (
    BOTH,
    END,
    HEAD,
    PATIENCE,
    WORDS,
    answer,
    data,
    listen,
    message,
    piece,
)

if TYPE_CHECKING:
    from offhand.openrouter.client import OpenRouterClient
    from tests.fakes.provider_server import ProviderServer

AZURE = data(
    {"choices": [], "prompt_filter_results": [{"content_filter_results": {"hate": {"filtered": False}}}]},
    piece({"content": "", "refusal": None, "role": "assistant"}),
    piece({"content": "Good day"}),
    {"choices": [{"index": 0, "finish_reason": None, "content_filter_results": {"error": {"code": "x"}}}]},
)
OPEN = [json.dumps(piece({"content": text})) for text in BOTH]
SPREAD = [json.dumps(piece({"content": text}), indent=1) for text in BOTH]

COMPLETE = {
    "a first chunk about the question alone": AZURE + END,
    "the choice's number as text": data(
        *({"choices": [{"index": "0", "delta": {"content": text}}]} for text in BOTH)
    )
    + END.replace('"index": 0', '"index": "0"'),
    "choices counted from one": data(
        *({"choices": [{"index": 1, "delta": {"content": text}}]} for text in BOTH), "[DONE]"
    ),
    "two choices, turned round": data(
        *({"choices": [{"index": n, "delta": {"content": text * (n + 1)}} for n in (1, 0)]} for text in BOTH)
    )
    + END,
    "two choices in turn": data(
        *(
            {"choices": [{"index": n, "delta": {"content": text}, "finish_reason": (n and "length") or None}]}
            for text in BOTH
            for n in (0, 1)
        )
    )
    + END,
    "one choice without its list": data({"choices": {"delta": {"content": "Good day"}}}) + END,
    "pieces called messages": data(*map(message, BOTH), message("", "stop"), "[DONE]"),
    "the message so far each time": data(
        message("Good "), message("Good day"), message("Good day", "stop"), "[DONE]"
    ),
    "a whole message that says more than its pieces": data(
        piece({"content": "Good"}), message("Good day", "stop"), "[DONE]"
    ),
    "a whole message that was trimmed": WORDS + data(message("Good da", "stop"), "[DONE]"),
    "two documents in one event": f"data: {OPEN[0]}{OPEN[1]}\n\n" + END,
    "events glued together": f"data: {OPEN[0]}data: {OPEN[1]}data: [DONE]\n\n",
    "JSON over several marked lines": "".join(
        "".join(f"data: {line}\n" for line in text.splitlines()) + "\n" for text in SPREAD
    )
    + END,
    "JSON over several lines, the first marked": "".join(f"data: {text}\n\n" for text in SPREAD) + END,
    "JSON below an empty mark": "".join(f"data:\n {text}\n\n" for text in OPEN) + END,
    "JSON over several lines below an empty mark": "".join(f"data:\n{text}\n\n" for text in SPREAD) + END,
    "some pieces without a mark": f"{data(OPEN[0])}{OPEN[1]}\n\n" + END,
    "a code that says success": data(
        *(piece({"content": text}, code=0, message="Success", sid="x") for text in BOTH)
    )
    + END,
    "a report that says success": data(
        *(piece({"content": text}, base_resp={"status_code": 0, "status_msg": ""}) for text in BOTH)
    )
    + END,
    "an error form that is not filled in": data(
        piece({"content": "Good "}, error={"code": 0, "message": ""}),
        piece({"content": "day"}, error={"code": None, "message": None}),
    )
    + END,
    "speech instead of text": data(
        piece({"audio": {"transcript": "Good "}, "content": None}),
        piece({"audio": {"data": "AAAA"}}),
        piece({"audio": {"transcript": "day"}}),
    )
    + END,
    "text in an object": data(piece({"content": [{"type": "output_text", "text": {"value": "Good day"}}]}))
    + END,
    "the same text by two names": data(
        *({"choices": [{"index": 0, "text": text, "delta": {"content": text}}]} for text in BOTH)
    )
    + END,
    "lines with carriage returns": answer(
        "\r\n".join([*OPEN, json.dumps(piece({}, "stop"))]) + "\r\n", "application/x-ndjson"
    ),
    "lines with blank ones between": answer(
        "\n\n".join([*OPEN, json.dumps(piece({}, "stop"))]), "text/plain"
    ),
    "a list of pieces": answer(f"[{OPEN[0]},\n{OPEN[1]}]", "application/json"),
    "an answer of one line": answer(json.dumps(message("Good day")) + "\n", "application/json"),
    "an answer of many lines": answer(json.dumps(message("Good day"), indent=2), "application/json"),
}


@pytest.mark.parametrize("form", COMPLETE)
async def test_every_form_gives_the_same(client: OpenRouterClient, server: ProviderServer, form: str) -> None:
    told = COMPLETE[form]
    heard = await listen(client, server, answer(told) if isinstance(told, str) else told)
    assert (heard.error, heard.text, heard.finish) == (None, "Good day", FinishReason.STOP)


@pytest.mark.parametrize("nothing", ["null", "None", "", 0, {"type": "stop"}])
async def test_a_finish_that_is_none_ends_nothing(
    client: OpenRouterClient, server: ProviderServer, nothing: object
) -> None:
    told = data(piece({"content": "Good "}, nothing), piece({"content": "day"}, nothing))
    heard = await listen(client, server, answer(told + data(piece({}, "length"), "[DONE]")))
    assert (heard.text, heard.finish) == ("Good day", FinishReason.LENGTH)


async def test_lines_of_json_are_heard_at_once_and_kept_when_cut(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    server.enqueue(
        raw(
            HEAD.format("application/x-ndjson", "").encode(),
            f"{OPEN[0]}\n".encode(),
            HOLD,
            OPEN[1][:-9].encode(),
        )
    )
    texts: list[str] = []

    def note(event: StreamEvent) -> None:
        if isinstance(event, TextDelta):
            texts.append(event.text)
            server.release()

    heard = await asyncio.wait_for(hear(client.stream_chat(ask()), note), PATIENCE)
    assert texts == ["Good "]
    assert heard.error is not None
    assert not isinstance(heard.error, GarbledAnswer)


AMOUNTS = {
    "as text": ('"5"', 5),
    "as a fraction": ("5.0", 5),
    "half a token": ("5.5", 0),
    "no number": ("NaN", 0),
    "a number nobody can write out": ("1e999999999", 0),
    "a number of forty digits": ("9" * 40, 0),
    "a number of many digits": ("9" * 9000, 0),
    "less than nothing": ("-5", 0),
    "a list": ("[5]", 0),
}


@pytest.mark.parametrize("form", AMOUNTS)
async def test_counts_of_every_kind(client: OpenRouterClient, server: ProviderServer, form: str) -> None:
    number, count = AMOUNTS[form]
    told = f'{{"choices":[],"usage":{{"prompt_tokens":{number},"completion_tokens":2}}}}'
    heard = await listen(client, server, answer(WORDS + data(told) + END))
    assert (heard.error, heard.text) == (None, "Good day")
    assert heard.usage is not None
    assert (heard.usage.prompt_tokens, heard.usage.completion_tokens) == (count, 2)
    assert json.dumps(heard.usage.received)


DEEP = "[" * 900 + "]" * 900
NESTED = {
    "usage": WORDS + data(f'{{"choices":[],"usage":{{"prompt_tokens":5,"x":{DEEP}}}}}') + END,
    "details": data(
        f'{{"choices":[{{"delta":{{"content":"Good day",'
        f'"reasoning_details":[{{"type":"reasoning.text","text":"h","x":{DEEP}}}]}}}}]}}'
    )
    + END,
}


@pytest.mark.parametrize("place", NESTED)
async def test_what_is_nested_without_end(
    client: OpenRouterClient, server: ProviderServer, place: str
) -> None:
    heard = await listen(client, server, answer(NESTED[place]))
    assert (heard.error, heard.text) == (None, "Good day")


async def test_an_error_that_is_nested_without_end(client: OpenRouterClient, server: ProviderServer) -> None:
    told = data(f'{{"error":{{"message":"broke","code":400,"metadata":{{"raw":{DEEP}}}}}}}')
    heard = await listen(client, server, answer(told))
    assert isinstance(heard.error, BadRequest)
    assert heard.error.message == "broke"


async def test_halves_of_emoji_are_fit_to_be_kept_wherever_they_are(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    half = "\\ud83d"
    told = data(
        f'{{"id":"gen-{half}","model":"m{half}","provider":"{half}","choices":[{{"index":0,"delta":'
        f'{{"content":"Good day","reasoning_details":[{{"type":"reasoning.text","text":"h{half}",'
        f'"id":"{half}","k{half}":["{half}"]}}],"images":[{{"image_url":{{"url":"https://a.b/{half}"}}}}],'
        f'"annotations":[{{"url":"https://a.b/{half}","title":"{half}"}}],'
        f'"tool_calls":[{{"id":"{half}","function":{{"name":"a{half}","arguments":"{{\\"a\\":\\"{half}"}}}}]}}}}]}}',
        '{"choices":[{"delta":{"tool_calls":[{"function":{"arguments":"\\ude00\\"}"}}]}}]}',
        f'{{"choices":[{{"delta":{{}},"finish_reason":"tool_calls","native_finish_reason":"{half}"}}],'
        f'"usage":{{"prompt_tokens":5,"k{half}":"{half}"}}}}',
    )
    heard = await listen(client, server, answer(told))
    assert heard.error is None
    assert repr(heard.events).encode()
    assert "\\ud83d" not in repr(heard.events)
    assert [call.arguments for call in heard.calls] == ['{"a":"😀"}']


@pytest.mark.parametrize("encoding", ["br", "zstd"])
async def test_what_nobody_unpacks_is_named_and_not_quoted(
    client: OpenRouterClient, server: ProviderServer, encoding: str
) -> None:
    packed = b"\x8b\x02\x80\x01\x02\x04\x06\x07\x08abc\x03"
    heard = await listen(client, server, answer(packed, headers=f"Content-Encoding: {encoding}\r\n"))
    assert isinstance(heard.error, GarbledAnswer)
    assert (heard.error.encoding, heard.error.excerpt) == (encoding, "")


@pytest.mark.parametrize(("finish", "told"), [("SAFETY", "content_filter"), ("max_tokens", "length")])
async def test_an_empty_answer_ends_by_the_name_that_is_known_here(
    client: OpenRouterClient, server: ProviderServer, finish: str, told: str
) -> None:
    heard = await listen(client, server, answer(data(piece({}, finish), "[DONE]")))
    assert isinstance(heard.error, EmptyAnswer)
    assert heard.error.finish_reason == told
