"""The name of the longest answer: the usual one first, the other where a server refuses that, remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from offhand.domain.errors import BadRequest, ProviderUnavailable
from offhand.domain.events import Retrying
from offhand.domain.request import Endpoint, Sampling
from offhand.openrouter.retries import find_other_limit
from tests.fakes.asking import hear
from tests.fakes.provider_server import answer_text, json_body
from tests.unit.openrouter.chats import UNKNOWN, ask, request

if TYPE_CHECKING:
    from offhand.openrouter.client import OpenRouterClient
    from tests.fakes.provider_server import ProviderServer

OLD, NEW = "max_tokens", "max_completion_tokens"
OPENAI = (
    "Unsupported parameter: 'max_tokens' is not supported with this model. "
    "Use 'max_completion_tokens' instead."
)
LIMITED = request(ask("Hi"), card=UNKNOWN, model="gpt-5", sampling=Sampling(max_tokens=300))


def refuse(message: str, status: int = 400) -> Any:  # noqa: ANN401 - an answer of the server's
    error = {"message": message, "type": "invalid_request_error", "code": "unsupported_parameter"}
    return json_body(status, {"error": error})


@pytest.mark.parametrize(
    ("message", "sent", "other"),
    [
        (OPENAI, OLD, NEW),
        ("max_tokens is no longer supported. Use max_completion_tokens.", OLD, NEW),
        ("Unknown parameter: 'max_tokens'.", OLD, NEW),
        ("Unrecognized request argument supplied: max_tokens", OLD, NEW),
        ("body.max_tokens: Extra inputs are not permitted", OLD, NEW),
        ("This model isn't supporting max_tokens; 'max_tokens' can't be accepted: unsupported", OLD, NEW),
        ("Unrecognized request argument supplied: max_completion_tokens", NEW, OLD),
        ("'max_tokens' or 'max_completion_tokens' is too large: 90000.", OLD, ""),
        ("max_tokens must be at least 16", OLD, ""),
        ("This model's maximum context length is 8192 tokens; reduce max_tokens.", OLD, ""),
        ("Unsupported parameter: 'temperature' is not supported with this model.", OLD, ""),
        (OPENAI, "", ""),
        ("Unsupported value: 'stream' does not support true with this model.", OLD, ""),
    ],
)
def test_refusals_of_a_name(message: str, sent: str, other: str) -> None:
    assert find_other_limit(BadRequest(status=400, message=message), sent) == other
    assert find_other_limit(ProviderUnavailable(status=503, message=message), sent) == ""


async def test_the_second_name_is_tried_and_remembered_for_that_model(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    server.enqueue(refuse(OPENAI), answer_text("Here."), answer_text("Again."), answer_text("Other."))
    heard = await hear(client.stream_chat(LIMITED))
    assert (heard.text, heard.error) == ("Here.", None)
    assert [retry.wait for retry in heard.all(Retrying)] == [0.0]
    assert (await hear(client.complete_chat(LIMITED))).text == "Again."
    await hear(client.stream_chat(request(ask("Hi"), card=UNKNOWN, model="gpt-4", sampling=LIMITED.sampling)))
    named = [{name: sent.json[name] for name in (OLD, NEW) if name in sent.json} for sent in server.requests]
    assert named == [{OLD: 300}, {NEW: 300}, {NEW: 300}, {OLD: 300}]


async def test_it_is_remembered_for_that_server(client: OpenRouterClient, server: ProviderServer) -> None:
    server.enqueue(refuse(OPENAI), *[answer_text("Here.")] * 3)
    await hear(client.stream_chat(LIMITED))
    client.configure(Endpoint(f"{server.base_url}/"))
    await hear(client.stream_chat(LIMITED))
    client.configure(Endpoint(server.base_url))
    await hear(client.stream_chat(LIMITED))
    assert [OLD in sent.json for sent in server.requests] == [True, False, True, False]


async def test_a_server_that_refuses_both_names_is_believed(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    message = f"Unsupported parameter: '{NEW}' is not supported with this model."
    server.enqueue(refuse(OPENAI), refuse(message))
    heard = await hear(client.stream_chat(LIMITED))
    assert isinstance(heard.error, BadRequest)
    assert len(server.requests) == 2


async def test_a_strict_server_may_refuse_the_name_and_then_more(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    server.enqueue(
        refuse("max_tokens: Extra inputs are not permitted", 422),
        refuse("stream_options: Extra inputs are not permitted", 422),
        answer_text("Here."),
    )
    assert (await hear(client.stream_chat(LIMITED))).text == "Here."
    assert server.requests[-1].json.keys() == {"model", "messages", NEW, "stream"}
