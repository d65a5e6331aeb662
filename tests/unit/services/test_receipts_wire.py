"""The command of a receipt, held against what the server really got, and run as it stands."""

from __future__ import annotations

import asyncio
import shlex
import shutil
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from offhand.app.core import Core, Options
from offhand.app.history import History
from offhand.domain.context import ContextMark
from offhand.domain.message import TextPart
from offhand.domain.model_settings import SYSTEM_PROMPT
from offhand.domain.request import Terms
from offhand.domain.request_settings import PROVIDER_ONLY, WEB_SEARCH
from offhand.domain.sampling_settings import TEMPERATURE
from offhand.services.receipts import Receipts
from tests.fakes.answers import chunk, sse, text_chunk, usage_json
from tests.fakes.kept_chats import finish
from tests.fakes.provider_server import GOOD_KEY, ProviderServer

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    from offhand.services.conversation import Conversation

COST = chunk(usage=usage_json(cost=0.001))
WELL = sse(text_chunk("So."), chunk(finish="stop"), COST)
CUT = sse(text_chunk("So it"), chunk(finish="length"), COST)


def refuse(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


class Room:
    def __init__(self, server: ProviderServer, core: Core, history: History) -> None:
        self.server, self.core, self.history = server, core, history
        self.receipts = Receipts(core.backing)

    async def run(self, conversation: Conversation, message_id: str) -> tuple[object, object]:
        """Run the command of an answer, and return what the server got then and what it had got for it."""
        place = len(self.server.chat_requests) - 1
        command = await self.receipts.write_command(conversation.chat, message_id)
        assert command.was_sent
        assert GOOD_KEY not in command.text
        self.server.enqueue(WELL)
        words = shlex.split(command.text.replace("\\\n", " "))
        words = [word.replace("$OPENROUTER_API_KEY", GOOD_KEY) for word in words]
        process = await asyncio.create_subprocess_exec(
            *words, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL
        )
        assert await process.wait() == 0
        first, again = self.server.chat_requests[place], self.server.chat_requests[-1]
        assert first.key == again.key == GOOD_KEY
        return again.json, first.json


@asynccontextmanager
async def open_room(folder: Path) -> AsyncGenerator[Room, None]:
    with ProviderServer() as server:
        core = Core(Options(data_dir=str(folder), base_url=server.base_url, api_key=GOOD_KEY), refuse)
        history = History(core, refuse)
        await history.open()
        try:
            yield Room(server, core, history)
        finally:
            await history.close()
            await core.close()


@pytest.mark.usefixtures("private_home")
@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl")
async def test_the_command_sends_again_what_was_sent(tmp_path: Path) -> None:
    async with open_room(tmp_path) as room:
        conversation = room.history.library.create()
        conversation.revise(
            own={
                SYSTEM_PROMPT.key: "Be brief.",
                TEMPERATURE.key: 0.25,
                PROVIDER_ONLY.key: ("xai",),
                WEB_SEARCH.key: True,
            }
        )
        room.server.enqueue(WELL, CUT)
        first = await conversation.ask((TextPart('It\'s "why" $HOME?\n`ls`'),))
        conversation.start_asking((TextPart("And then?"),), Terms(schema={"type": "object"}))
        await finish(conversation)
        second = conversation.branch[-1]
        # Whatever is set now was not sent then.
        conversation.revise(own={SYSTEM_PROMPT.key: "Be long.", WEB_SEARCH.key: False})
        conversation.choose_model("a/other")
        again, sent = await room.run(conversation, second.id)
        assert again == sent
        room.server.enqueue(WELL)
        gone_on = await conversation.go_on(second.id)
        again, sent = await room.run(conversation, gone_on.id)
        assert again == sent
        conversation.revise(marks=(ContextMark(message=first.id, summary="We spoke.", created=1.0),))
        room.server.enqueue(WELL)
        shorter = await conversation.retry(gone_on.id, longest=33)
        conversation.revise(marks=())
        again, sent = await room.run(conversation, shorter.id)
        assert again == sent
        assert "We spoke." in str(sent)
        assert "why" not in str(sent), "it was left out, and is in the chat again"
        assert "33" in str(sent)
