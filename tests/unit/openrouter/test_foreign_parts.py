"""Sources, thinking and calls of servers that put them where OpenRouter does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from offhand.domain.events import Cited
from tests.unit.openrouter.foreign import (
    BOTH,
    END,
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

SOURCE = {"url": "https://a.b/c", "title": "Page"}
SOURCES = {
    "results beside a list": {"citations": ["https://a.b/c"], "search_results": [SOURCE]},
    "results alone": {"search_results": [SOURCE]},
    "objects in the list": {"citations": [SOURCE]},
    "links": {"web_search": [{"link": "https://a.b/c", "title": "Page"}]},
    "in a report of the search": {"search_info": {"search_results": [SOURCE]}},
}


@pytest.mark.parametrize("place", SOURCES)
async def test_sources_beside_the_choices(
    client: OpenRouterClient, server: ProviderServer, place: str
) -> None:
    told = data(*(piece({"content": text}, **SOURCES[place]) for text in BOTH))
    heard = await listen(client, server, answer(told + END))
    assert [(event.citation.url, event.citation.title) for event in heard.all(Cited)] == [
        ("https://a.b/c", "Page")
    ]


async def test_sources_of_piece_and_message(client: OpenRouterClient, server: ProviderServer) -> None:
    chunk = piece({"content": "Good day", "annotations": [SOURCE]})
    chunk["choices"][0]["message"] = {"content": "Good day", "annotations": [SOURCE, {"url": "https://d.e"}]}
    heard = await listen(client, server, answer(data(chunk) + END))
    assert (heard.text, heard.cited) == ("Good day", ["https://a.b/c", "https://d.e"])


async def test_calls_and_thinking_that_come_with_the_whole_message(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    call = {"index": 0, "name": "add", "arguments": {"a": 1}}
    details = [{"type": "reasoning.text", "text": "Hm"}]
    told = data(
        piece({"reasoning_details": details}),
        piece({"content": "Good day"}),
        message("Good day", "stop", tool_calls=[call], reasoning_details=details),
    )
    heard = await listen(client, server, answer(told))
    assert (heard.text, heard.thinking) == ("Good day", "Hm")
    assert [(part.name, part.arguments) for part in heard.calls] == [("add", '{"a":1}')]
    assert heard.details == ({"type": "reasoning.text", "text": "Hm"},)


@pytest.mark.parametrize("form", [[{"type": "text", "text": "Hm"}], {"text": "Hm"}, ["H", "m"]])
async def test_thinking_in_parts(client: OpenRouterClient, server: ProviderServer, form: object) -> None:
    heard = await listen(client, server, answer(data(piece({"reasoning_content": form})) + WORDS + END))
    assert (heard.thinking, heard.text) == ("Hm", "Good day")
