"""A machine that sleeps while an answer arrives: what is lost is told, and nothing is asked for twice."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import ConnectionLost, TimedOut
from offhand.openrouter import attempt
from offhand.openrouter.network import list_probes
from tests.fakes.asking import ask, hear
from tests.fakes.provider_server import answer_text, chunk, sse, text_chunk

if TYPE_CHECKING:
    from offhand.openrouter.client import OpenRouterClient
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
