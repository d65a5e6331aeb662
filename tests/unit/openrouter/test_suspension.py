"""A machine that sleeps while an answer arrives: what is lost is told, and nothing is asked for twice."""

from __future__ import annotations

import asyncio
import socket
import sys
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import AnswerInterrupted, ConnectionLost, TimedOut
from offhand.domain.events import TextDelta
from offhand.domain.request import Endpoint
from offhand.openrouter import attempt
from offhand.openrouter.client import OpenRouterClient
from offhand.openrouter.network import list_probes
from tests.fakes.asking import Naps, ask, hear, read_key
from tests.fakes.provider_server import HOLD, answer_text, chunk, sse, text_chunk
from tests.fakes.vanishing_server import VanishingServer, can_vanish

if TYPE_CHECKING:
    from offhand.domain.events import StreamEvent
    from tests.fakes.provider_server import ProviderServer

COMMENT = b": OPENROUTER PROCESSING\n\n"


@pytest.mark.parametrize("slept", [True, False])
async def test_a_connection_lost_in_its_sleep_is_not_asked_for_again(
    client: OpenRouterClient, server: ProviderServer, monkeypatch: pytest.MonkeyPatch, slept: bool
) -> None:
    if slept:
        monkeypatch.setattr(attempt, "REPEATABLE", -1.0)
    lost = sse(COMMENT, text_chunk("never sent"), chunk(finish="stop")).drop_after(len(COMMENT), reset=True)
    server.enqueue(lost, answer_text("Asked again"))
    heard = await hear(client.stream_chat(ask()))
    assert len(server.chat_requests) == (1 if slept else 2)
    assert isinstance(heard.error, ConnectionLost) is slept
    assert heard.text == ("" if slept else "Asked again")


async def test_a_server_that_fell_silent_is_given_up_with_the_words_so_far(
    client: OpenRouterClient, server: ProviderServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempt, "ANSWER_PATIENCE", 0.3)
    first = sse(text_chunk("So far"), done=False)
    server.enqueue(sse(text_chunk("So far"), text_chunk(" and on")).stall_after(len(first.body)))
    heard = await hear(client.stream_chat(ask()))
    assert heard.text == "So far"
    assert isinstance(heard.error, TimedOut)
    assert len(server.chat_requests) == 1


def test_the_system_is_told_to_look_whether_the_other_side_is_there() -> None:
    with socket.socket() as probe:
        for level, option, value in list_probes():
            probe.setsockopt(level, option, value)
        assert probe.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)


@pytest.mark.skipif(
    sys.platform != "linux" or not can_vanish(), reason="no connection can be lost in silence"
)
async def test_what_died_in_its_sleep_is_found_out_after_waking(naps: Naps) -> None:
    beginning = sse(text_chunk("So far"), done=False).body
    with VanishingServer(beginning) as server:
        client = OpenRouterClient(Endpoint(server.base_url), read_key, jitter=lambda: 0.0, sleep=naps)

        def sleep_and_wake(event: StreamEvent) -> None:
            if isinstance(event, TextDelta):
                server.vanish()
                client.wake()

        async with asyncio.timeout(20):  # the system alone would take a minute
            heard = await hear(client.stream_chat(ask()), sleep_and_wake)
        await client.aclose()
    assert heard.text == "So far"
    assert isinstance(heard.error, AnswerInterrupted)


async def test_what_outlived_the_sleep_goes_on_and_the_next_question_has_a_new_connection(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    server.enqueue(
        answer_text("First"), sse(text_chunk("One"), HOLD, text_chunk(" two")), answer_text("Third")
    )
    await hear(client.stream_chat(ask()))

    def wake(event: StreamEvent) -> None:
        if isinstance(event, TextDelta) and event.text == "One":
            client.wake()
            server.release()

    heard = await hear(client.stream_chat(ask()), wake)
    assert (heard.text, heard.error) == ("One two", None)
    assert server.connections == 1, "the pool keeps a connection"
    assert (await hear(client.stream_chat(ask()))).text == "Third"
    assert server.connections == 2, "but not over a sleep"
