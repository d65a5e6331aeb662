"""What is kept of a request is what went out: all of it can be written again, and the key is not in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from msgspec.structs import replace

from offhand.domain.message import FinishReason, Message, ReasoningPart, Reply, Role, TextPart
from offhand.domain.receipt_records import record_sent, restore_sent
from offhand.domain.request import ChatRequest, Endpoint, Routing, Sampling, WebSearch
from offhand.domain.servers import Dialect
from offhand.openrouter.client import OpenRouterClient
from offhand.openrouter.requests import build_body, compose_body
from offhand.openrouter.sent import describe_request, rewrite_body
from tests.fakes.asking import Naps, ask, hear, read_key
from tests.fakes.provider_server import GOOD_KEY, ProviderServer, answer_text, error_body, json_body
from tests.unit.openrouter.chats import BLOBS, CALL, GROK, NOTES, PICTURE, READ_FILE, TEXT_ONLY, UNKNOWN

if TYPE_CHECKING:
    from offhand.domain.message import Part

ADDRESS = "https://openrouter.ai/api/v1/chat/completions"
THOUGHT = ReasoningPart("Hm", ({"type": "reasoning.text", "text": "Hm"},), GROK.id)
DRAWING = replace(GROK, output_modalities=("text", "image"))
SHORT = replace(GROK, context_length=8_000)


def said(identity: str, role: Role, *parts: Part) -> Message:
    reply = Reply(asked_model=GROK.id, finish=FinishReason.STOP) if role is Role.ASSISTANT else None
    return Message(id=identity, role=role, parts=parts, reply=reply)


QUESTION = said("q1", Role.USER, TextPart("What is it?"), PICTURE, NOTES)
ANSWER = said("a1", Role.ASSISTANT, THOUGHT, TextPart("A cat."), PICTURE, CALL)
LAST = said("q2", Role.USER, TextPart("Surely?"))
CHAT = (QUESTION, ANSWER, LAST)
FULL = ChatRequest(
    model=GROK.id,
    messages=CHAT,
    card=GROK,
    system="Be brief.",
    sampling=Sampling(temperature=0.5, max_tokens=77, seed=3, reasoning_effort="high"),
    routing=Routing(only=("xai",), order=("xai", "azure"), allows_fallbacks=False, fallback_models=("a/b",)),
    web_search=WebSearch(allowed=("example.org",)),
    schema={"type": "object", "title": "Half \ud83d"},
    session_id="chat",
    blobs=BLOBS,
)


@pytest.mark.parametrize(
    "request_",
    [
        FULL,
        replace(FULL, card=None),
        replace(FULL, card=DRAWING),
        replace(FULL, card=TEXT_ONLY),
        replace(FULL, card=UNKNOWN),
        replace(FULL, card=SHORT, schema=None, wants_json=True),
        replace(FULL, tools=(READ_FILE,)),
        replace(FULL, system="", schema=None),
        replace(FULL, messages=(LAST,)),
        replace(FULL, messages=(*CHAT, said("old", Role.ASSISTANT, TextPart("Yes, I am")))),
        replace(
            FULL,
            messages=(
                *CHAT,
                said("old", Role.ASSISTANT, TextPart("Yes")),
                Message(id="", role=Role.USER, parts=(TextPart("Go on."),)),
            ),
        ),
    ],
)
@pytest.mark.parametrize("dialect", list(Dialect))
def test_a_request_can_be_written_again(request_: ChatRequest, dialect: Dialect) -> None:
    body = compose_body(request_, stream=True, dialect=dialect)
    sent = describe_request(request_, body, address=ADDRESS, dialect=dialect, has_key=True)
    assert restore_sent(msgspec.json.decode(msgspec.json.encode(record_sent(sent)))) == sent
    in_chat = [message for message in request_.messages if message in CHAT]
    assert sent.first == in_chat[0].id
    again = rewrite_body(sent, in_chat, BLOBS)
    assert again == build_body(request_, stream=True, dialect=dialect)


def test_what_was_asked_of_providers_can_be_told() -> None:
    body = compose_body(FULL, stream=True, dialect=Dialect.OPENROUTER)
    sent = describe_request(FULL, body, address=ADDRESS, dialect=Dialect.OPENROUTER, has_key=True)
    assert (sent.provider["only"], sent.provider["allow_fallbacks"]) == (["xai"], False)
    assert sent.fallback_models == ("a/b",)
    plain = compose_body(FULL, stream=True, dialect=Dialect.STANDARD)
    sent = describe_request(FULL, plain, address=ADDRESS, dialect=Dialect.STANDARD, has_key=True)
    assert (dict(sent.provider), sent.fallback_models) == ({}, ()), "what a server never heard was not asked"


async def test_the_record_is_of_what_the_server_got(client: OpenRouterClient, server: ProviderServer) -> None:
    heard = await hear(client.stream_chat(replace(FULL, messages=(LAST,))))
    (sent,) = heard.sent
    assert json.loads(rewrite_body(sent, (LAST,), {})) == server.requests[-1].json
    assert sent.address == f"{server.base_url}/chat/completions"
    assert sent.has_key
    assert GOOD_KEY not in repr(sent)


async def test_of_several_tries_each_is_told(client: OpenRouterClient, server: ProviderServer) -> None:
    refusal = {"error": {"message": "Could not decrypt the provided encrypted_content", "code": 400}}
    server.enqueue(json_body(400, refusal), answer_text("Yes"))
    asked = ask(ReasoningPart("Hm", ({"type": "reasoning.encrypted", "data": "x"},), "x-ai/grok-4"))
    heard = await hear(client.stream_chat(asked))
    assert [sent.keeps_details for sent in heard.sent] == [True, False]
    for sent, got in zip(heard.sent, server.requests, strict=True):
        assert json.loads(rewrite_body(sent, asked.messages, {})) == got.json


async def test_a_strict_server_is_told_as_what_it_got_last(server: ProviderServer) -> None:
    strict = {"detail": [{"type": "extra_forbidden", "msg": "Extra inputs are not permitted"}]}
    server.enqueue(json_body(422, strict), answer_text("Yes"))
    client = OpenRouterClient(Endpoint(server.base_url), read_key, jitter=lambda: 0.0, sleep=Naps())
    heard = await hear(client.stream_chat(replace(FULL, card=UNKNOWN, messages=(LAST,))))
    await client.aclose()
    assert [sent.dialect for sent in heard.sent] == ["standard", "bare"]
    for sent, got in zip(heard.sent, server.requests, strict=True):
        assert json.loads(rewrite_body(sent, (LAST,), {})) == got.json


async def test_what_is_refused_is_kept_too(client: OpenRouterClient, server: ProviderServer) -> None:
    server.enqueue(error_body(400, "no"))
    heard = await hear(client.stream_chat(ask()))
    assert heard.error is not None
    assert heard.sent[0].fields["model"] == "x-ai/grok-4"


async def test_a_password_in_the_address_is_not_kept(server: ProviderServer) -> None:
    address = server.base_url.replace("://", "://user:secret@") + "?key=secret"
    client = OpenRouterClient(Endpoint(address), _no_key, jitter=lambda: 0.0, sleep=Naps())
    heard = await hear(client.stream_chat(ask()))
    await client.aclose()
    assert "secret" not in repr(heard.sent)
    assert not heard.sent[0].has_key


async def _no_key() -> str:
    return ""


def test_a_record_of_another_version_is_none() -> None:
    record: dict[str, Any] = {"address": ADDRESS, "dialect": "klingon", "fields": {}, "of tomorrow": 1}
    assert restore_sent(record) is not None
    assert restore_sent({"address": 3}) is None
    assert restore_sent(None) is None
