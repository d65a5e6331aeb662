"""Errors in place of an answer, in every shape that servers give them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import (
    AppError,
    BadRequest,
    CreditExhausted,
    KeyRejected,
    ModelUnavailable,
    Moderated,
    ProviderUnavailable,
)
from tests.fakes.provider_server import raw
from tests.unit.openrouter.foreign import (
    COUNTS,
    END,
    JSON,
    WORDS,
    answer,
    data,
    listen,
)

if TYPE_CHECKING:
    from offhand.openrouter.client import OpenRouterClient
    from tests.fakes.provider_server import ProviderServer

REFUSALS: dict[str, tuple[JSON, type[AppError], str]] = {
    "a code and a message": (
        {"code": "DataInspectionFailed", "message": "inappropriate content", "request_id": "r"},
        Moderated,
        "inappropriate content",
    ),
    "a number and a msg": (
        {"code": 1113, "msg": "Your account balance is insufficient", "success": False},
        CreditExhausted,
        "Your account balance is insufficient",
    ),
    "a number and null data": (
        {"code": 20012, "message": "Model does not exist.", "data": None},
        ModelUnavailable,
        "Model does not exist.",
    ),
    "words of other names": (
        {"error_code": 336003, "error_msg": "the question is too odd"},
        ProviderUnavailable,
        "the question is too odd",
    ),
    "a report": (
        {"choices": None, "base_resp": {"status_code": 1008, "status_msg": "insufficient balance"}},
        CreditExhausted,
        "insufficient balance",
    ),
    "a type that says so": (
        {"message": "Encountered it", "type": "server_error", "param": "", "code": ""},
        ProviderUnavailable,
        "Encountered it",
    ),
    "a detail": ({"detail": "out of memory"}, ProviderUnavailable, "out of memory"),
    "a status beside a message": (
        {"status": 401, "message": "Who are you?"},
        KeyRejected,
        "Who are you?",
    ),
    "the mere fact": ({"error": True, "message": "it broke"}, ProviderUnavailable, "it broke"),
    "a list": ({"errors": [{"message": "it broke", "code": 1}]}, ProviderUnavailable, "it broke"),
    "words of a filter": (
        {"choices": None, "base_resp": {"status_code": 1027, "status_msg": "output new_sensitive"}},
        Moderated,
        "output new_sensitive",
    ),
    "a mere number": ({"error": 402}, CreditExhausted, ""),
}


@pytest.mark.parametrize("form", REFUSALS)
async def test_errors_in_place_of_an_answer_name_their_cause(
    client: OpenRouterClient, server: ProviderServer, form: str
) -> None:
    document, kind, words = REFUSALS[form]
    alone = await listen(client, server, *[answer(json.dumps(document), "application/json")] * 4)
    assert isinstance(alone.error, kind)
    server.discard()
    late = await listen(client, server, answer(WORDS + data(document)))
    assert late.text == "Good day"
    assert isinstance(late.error, kind)
    assert words in getattr(late.error, "message", "")


@pytest.mark.parametrize(
    "notice",
    [
        {"type": "ping"},
        {"type": "status", "message": "Searching"},
        {"message": "working"},
        {"status": "processing", "message": "working"},
        {"code": 200, "message": "OK"},
        {"choices": [], "usage": COUNTS, "code": "x", "message": "done"},
        {"object": "progress", "prompt_progress": {"total": 9, "processed": 4}},
    ],
)
async def test_notices_are_no_errors(client: OpenRouterClient, server: ProviderServer, notice: JSON) -> None:
    heard = await listen(client, server, answer(WORDS + data(notice) + END))
    assert (heard.error, heard.text) == (None, "Good day")


async def test_a_refusal_may_come_as_an_event(client: OpenRouterClient, server: ProviderServer) -> None:
    head = b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: text/event-stream\r\n\r\n"
    heard = await listen(
        client, server, raw(head, b'event: error\ndata: {"message":"max_tokens: too big"}\n\n')
    )
    assert isinstance(heard.error, BadRequest)
    assert heard.error.message == "max_tokens: too big"
