import asyncio
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from offhand.domain.chat import Chat, ChatHead
from offhand.domain.errors import HostNotFound
from offhand.domain.events import Finished, Opened, ReasoningDelta, Retrying, TextDelta
from offhand.domain.message import FinishReason, Message, Reply, Role, TextPart
from offhand.domain.models import ModelCard, ReasoningSupport
from offhand.services.conversation import Conversation
from offhand.services.tasks import TaskScope
from offhand.ui.bridge import ConversationBridge
from offhand.ui.event_loop import OffhandEventLoop
from offhand.ui.waiting import WaitingLine
from tests.fakes.backing import FakeWorld

QUESTION = (TextPart("Why?"),)


class Screen:
    def __init__(self, bridge: ConversationBridge) -> None:
        self.pieces: list[str] = []
        self.thoughts: list[str] = []
        self.statuses: list[str] = []
        self.added: list[Message] = []
        self.ended: list[Message] = []
        bridge.text_grew.connect(self._grow)
        bridge.reasoning_grew.connect(self._think)
        bridge.status_changed.connect(self._tell)
        bridge.message_added.connect(self.added.append)
        bridge.reply_ended.connect(self.ended.append)

    def _grow(self, message_id: str, text: str) -> None:
        assert message_id == self.added[-1].id
        self.pieces.append(text)

    def _think(self, message_id: str, text: str) -> None:
        assert message_id == self.added[-1].id
        self.thoughts.append(text)

    def _tell(self, message_id: str, text: str) -> None:
        assert message_id
        self.statuses.append(text)


class Room:
    def __init__(self) -> None:
        self.world = FakeWorld()
        self.conversation = Conversation(
            Chat(head=ChatHead(id="chat")), self.world.backing, TaskScope("test")
        )
        self.bridge = ConversationBridge(self.world.cards.get)
        self.screen = Screen(self.bridge)
        self.bridge.attach(self.conversation)


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[asyncio.Runner]:
    with asyncio.Runner(loop_factory=lambda: OffhandEventLoop(qapp)) as runner:
        yield runner


def test_many_tokens_become_few_updates_and_none_is_lost(runner: asyncio.Runner) -> None:
    async def work() -> Screen:
        room = Room()
        words = [f"word{number} " for number in range(400)]
        room.world.provider.answer(*words)
        await room.conversation.ask(QUESTION)
        assert "".join(room.screen.pieces) == "".join(words)
        return room.screen

    screen = runner.run(work())
    assert len(screen.pieces) < 200
    assert screen.ended[0].text == "".join(screen.pieces)


def test_the_end_passes_everything_on_before_it_is_told(runner: asyncio.Runner) -> None:
    async def work() -> None:
        room = Room()
        order: list[str] = []

        def grow(_id: str, text: str) -> None:
            order.append(text)

        def end(_message: Message) -> None:
            order.append("end")

        room.bridge.text_grew.connect(grow)
        room.bridge.reply_ended.connect(end)
        room.world.provider.answer("One", " two", " three")
        await room.conversation.ask(QUESTION)
        assert order[-1] == "end"
        assert "".join(order[:-1]) == "One two three"

    runner.run(work())


def test_no_timer_runs_once_the_answer_is_over(runner: asyncio.Runner) -> None:
    async def work() -> None:
        room = Room()
        room.world.provider.answer("One")
        await room.conversation.ask(QUESTION)
        assert not [timer for timer in room.bridge.findChildren(QTimer) if timer.isActive()]

    runner.run(work())


def test_hidden_thinking_is_called_what_it_is(runner: asyncio.Runner) -> None:
    async def work() -> list[str]:
        room = Room()
        room.world.cards["x-ai/grok-4"] = ModelCard(
            id="x-ai/grok-4", name="Grok 4", reasoning=ReasoningSupport(mandatory=True)
        )
        room.world.provider.say(Opened("gen-1"), TextDelta("Hi"), Finished(FinishReason.STOP))
        await room.conversation.ask(QUESTION)
        return room.screen.statuses

    assert runner.run(work()) == [
        "Waiting for Grok 4…",
        "Grok 4 is thinking, hidden by the provider…",
        "",
    ]


def test_hidden_thinking_is_timed(qapp: QApplication) -> None:
    card = ModelCard(id="x-ai/grok-4", name="Grok 4", reasoning=ReasoningSupport(mandatory=True))
    owner = QObject(qapp)
    line = WaitingLine({card.id: card}.get, owner)
    said: list[str] = []

    def hear(_message_id: str, words: str) -> None:
        said.append(words)

    line.changed.connect(hear)
    reply = Reply(asked_model="x-ai/grok-4")
    line.begin(Message(id="a", role=Role.ASSISTANT, parts=(), created=time.time() - 12.3, reply=reply))
    line.take(Opened("gen-1"))
    line.end()
    assert said[-2] == "Grok 4 is thinking, hidden by the provider, 12 s"
    assert said[-1] == ""
    owner.deleteLater()


def test_readable_thinking_is_passed_on_apart_from_the_answer(runner: asyncio.Runner) -> None:
    async def work() -> Screen:
        room = Room()
        room.world.provider.say(ReasoningDelta("Let me "), ReasoningDelta("see"), TextDelta("Yes"))
        room.world.provider.say(Finished(FinishReason.STOP))
        await room.conversation.ask(QUESTION)
        return room.screen

    screen = runner.run(work())
    assert "".join(screen.thoughts) == "Let me see"
    assert "".join(screen.pieces) == "Yes"


def test_a_retry_says_why_and_when(runner: asyncio.Runner) -> None:
    async def work() -> list[str]:
        room = Room()
        room.world.provider.say(Retrying(1, 4.0, HostNotFound(host="api.example")))
        room.world.provider.answer("Yes")
        await room.conversation.ask(QUESTION)
        return room.screen.statuses

    told = [status for status in runner.run(work()) if "Trying again" in status]
    assert told
    assert told[0].endswith("Trying again in 4 s (try 2).")
    assert "api.example" in told[0]


def test_attaching_midway_shows_nothing_twice_and_misses_nothing(runner: asyncio.Runner) -> None:
    async def work() -> tuple[str, str]:
        room = Room()
        room.bridge.detach()
        room.conversation.start_asking(QUESTION)
        room.world.provider.say(TextDelta("One "))
        while len(room.conversation.branch) < 2 or not room.conversation.branch[-1].text:
            await asyncio.sleep(0)
        room.bridge.attach(room.conversation)
        seen = room.conversation.branch[-1]
        room.screen.added.append(seen)
        room.world.provider.answer("two")
        while not room.conversation.is_idle:
            await asyncio.sleep(0)
        return seen.text, "".join(room.screen.pieces)

    assert runner.run(work()) == ("One ", "two")


def test_thinking_that_can_be_read_is_no_hidden_one_after_coming_back(runner: asyncio.Runner) -> None:
    async def work() -> list[str]:
        room = Room()
        room.world.cards["x-ai/grok-4"] = ModelCard(
            id="x-ai/grok-4", name="Grok 4", reasoning=ReasoningSupport(mandatory=True)
        )
        room.bridge.detach()
        room.conversation.start_asking(QUESTION)
        room.world.provider.say(Opened("gen-1"), ReasoningDelta("Let me see"))
        while len(room.conversation.branch) < 2 or not room.conversation.branch[-1].reasoning:
            await asyncio.sleep(0)
        room.bridge.attach(room.conversation)
        room.screen.added.append(room.conversation.branch[-1])
        told = list(room.screen.statuses)
        room.world.provider.answer("Yes")
        while not room.conversation.is_idle:
            await asyncio.sleep(0)
        return told

    assert runner.run(work()) == ["Grok 4 is thinking…"]


def test_a_detached_bridge_is_silent(runner: asyncio.Runner) -> None:
    async def work() -> Screen:
        room = Room()
        room.bridge.detach()
        room.world.provider.answer("Unheard")
        await room.conversation.ask(QUESTION)
        return room.screen

    screen = runner.run(work())
    assert not screen.pieces
    assert not screen.added
