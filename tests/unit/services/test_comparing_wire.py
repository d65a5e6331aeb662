"""Several answers at once over the wire: each ends as its own server has it, and all of them are kept."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from offhand.app.core import Core, Options
from offhand.app.history import History
from offhand.domain.errors import CreditExhausted, RateLimited
from offhand.domain.message import FinishReason, TextPart
from tests.fakes.answers import chunk, error_body, sse, text_chunk, usage_json
from tests.fakes.provider_server import GOOD_KEY, ProviderServer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from offhand.domain.message import Message
    from tests.fakes.answers import Answer
    from tests.fakes.framing import RecordedRequest

WELL, POOR, BUSY, CUT = "maker/well", "maker/poor", "maker/busy", "maker/cut"
PIECES = 60
PACE = 0.005


def stream(model: str) -> Answer:
    pieces = [text_chunk(f"{model} {number}. ") for number in range(PIECES)]
    return sse(*pieces, chunk(finish="stop"), chunk(usage=usage_json(cost=0.001)), pace=PACE)


def write(model: str) -> str:
    return "".join(f"{model} {number}. " for number in range(PIECES))


def answer(request: RecordedRequest) -> Answer:
    model = request.json["model"]
    if model == POOR:
        return error_body(402, "This request requires more credits. You can only afford 100.")
    if model == BUSY:
        return error_body(429, "Rate limit exceeded: free-models-per-day")
    whole = stream(model)
    return whole.drop_after(len(whole.body) // 2) if model == CUT else whole


def refuse(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not happened():
            await asyncio.sleep(0.002)


def by_model(answers: tuple[Message, ...]) -> dict[str, Message]:
    return {one.reply.asked_model: one for one in answers if one.reply is not None}


@pytest.mark.usefixtures("private_home")
async def test_each_answer_ends_in_its_own_way(tmp_path: Path) -> None:
    with ProviderServer(default=answer) as server:
        core = Core(Options(data_dir=str(tmp_path), base_url=server.base_url, api_key=GOOD_KEY), refuse)
        history = History(core, refuse)
        await history.open()
        conversation = history.library.create()
        conversation.start_comparing((TextPart("Why?"),), (WELL, POOR, BUSY, CUT))
        await until(lambda: conversation.is_idle)
        found = by_model(conversation.comparing.answers)
        chat_id = conversation.chat.id
        await history.close()
        await core.close()
        asked = sorted(request.json["model"] for request in server.chat_requests)
    well, poor, busy, cut = (found[model].reply for model in (WELL, POOR, BUSY, CUT))
    assert well is not None
    assert poor is not None
    assert busy is not None
    assert cut is not None
    assert found[WELL].text == write(WELL)
    assert well.finish is FinishReason.STOP
    assert well.usage is not None
    assert isinstance(poor.error, CreditExhausted)
    assert isinstance(busy.error, RateLimited)
    assert cut.finish is FinishReason.INTERRUPTED
    assert write(CUT).startswith(found[CUT].text)
    assert found[CUT].text
    assert set(asked) == {WELL, POOR, BUSY, CUT}
    assert asked.count(WELL) == asked.count(POOR) == 1
    await _expect_kept(tmp_path, chat_id, found)


async def _expect_kept(folder: Path, chat_id: str, found: dict[str, Message]) -> None:
    core = Core(Options(data_dir=str(folder), api_key=GOOD_KEY), refuse)
    history = History(core, refuse)
    await history.open()
    again = await history.library.load(chat_id)
    assert again is not None
    kept = by_model(again.comparing.answers)
    await history.close()
    await core.close()
    assert {model: one.text for model, one in kept.items()} == {m: one.text for m, one in found.items()}


async def test_stopping_one_closes_its_connection_and_no_other(tmp_path: Path) -> None:
    with ProviderServer(default=lambda request: stream(request.json["model"])) as server:
        core = Core(Options(data_dir=str(tmp_path), base_url=server.base_url, api_key=GOOD_KEY), refuse)
        history = History(core, refuse)
        await history.open()
        conversation = history.library.create()
        conversation.start_comparing((TextPart("Why?"),), (WELL, CUT))
        await until(lambda: all(one.text for one in conversation.comparing.answers))
        conversation.stop(conversation.comparing.answers[1].id)
        await until(lambda: conversation.is_idle)
        found = by_model(conversation.comparing.answers)
        await asyncio.to_thread(server.wait_for_disconnects)
        assert server.disconnects == 1
        await history.close()
        await core.close()
    assert found[WELL].text == write(WELL)
    assert 0 < len(found[CUT].text) < len(write(CUT))
