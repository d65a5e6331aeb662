"""Providers on bad days: no crash, no hang, no lost word, and a cause that is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from offhand.cli.failures import exit_code
from offhand.services.explanation import explain
from tests.fakes.provider_server import GOOD_KEY, ProviderServer
from tests.faults.bad_days import DAYS, BadDay, follow
from tests.faults.talk import Talk

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("day", DAYS, ids=lambda day: day.name)
async def test_a_bad_day(tmp_path: Path, day: BadDay) -> None:
    with ProviderServer(default=follow(day)) as server:
        async with Talk(tmp_path, server.base_url) as talk:
            conversation, answer = await talk.ask()
            kept = await talk.read_back(conversation)
        requests = len(server.chat_requests)
    assert answer.reply is not None
    error = answer.reply.error
    assert (type(error) if error else None, answer.text) == (day.error, day.text)
    assert requests == day.requests
    assert kept.parts == answer.parts
    assert kept.reply is not None
    assert (kept.reply.finish, type(kept.reply.error)) == (answer.reply.finish, type(error))
    if error is not None:
        told = explain(error)
        assert day.words in told.sentence
        assert len(told.sentence) < 400
        assert GOOD_KEY not in f"{told}"
        assert exit_code(error) == day.status
