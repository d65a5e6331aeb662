import asyncio
from typing import TYPE_CHECKING

import pytest

from offhand.domain.message import TextPart
from offhand.services.library import Library
from tests.fakes.backing import FakeWorld

if TYPE_CHECKING:
    from offhand.services.conversation import Conversation


class Desk:
    def __init__(self) -> None:
        self.world = FakeWorld()
        self.failures: list[str] = []
        self.library = Library(self.world.backing, self._fail)
        self.changed: list[str] = []
        self.leave = self.library.on_change(self.changed.append)

    async def ask(self, text: str, answer: str) -> str:
        conversation = self.library.create()
        self.world.provider.answer(answer)
        await conversation.ask((TextPart(text),))
        return conversation.chat.id

    def titles(self) -> list[str]:
        return [conversation.chat.title for conversation in self.library.conversations]

    def _fail(self, name: str, error: BaseException) -> None:
        del error
        self.failures.append(name)


@pytest.fixture
def desk() -> Desk:
    return Desk()


async def test_an_empty_chat_is_used_before_another_is_made(desk: Desk) -> None:
    assert desk.library.create() is desk.library.create()
    await desk.ask("First", "Yes")
    assert len(desk.library.conversations) == 1
    desk.library.create()
    assert len(desk.library.conversations) == 2


async def test_the_last_touched_chat_stands_first(desk: Desk) -> None:
    first = await desk.ask("First", "Yes")
    await desk.ask("Second", "Yes")
    assert desk.titles() == ["Second", "First"]
    conversation = desk.library.find(first)
    assert conversation is not None
    desk.world.provider.answer("Again")
    await conversation.ask((TextPart("More"),))
    assert desk.titles() == ["First", "Second"]


async def test_search_finds_words_of_questions_and_answers(desk: Desk) -> None:
    await desk.ask("Where do Geese sleep", "On the water")
    await desk.ask("Bread", "Flour and WATER")
    assert [found.chat.title for found in desk.library.search("water")] == ["Bread", "Where do Geese sleep"]
    assert [found.chat.title for found in desk.library.search("WATER geese")] == ["Where do Geese sleep"]
    assert desk.library.search("stone") == ()
    assert len(desk.library.search("  ")) == 2


async def test_changes_are_told_until_one_leaves(desk: Desk) -> None:
    chat_id = await desk.ask("First", "Yes")
    assert set(desk.changed) == {chat_id}
    count = len(desk.changed)
    desk.leave()
    await desk.ask("Second", "Yes")
    assert len(desk.changed) == count


async def test_a_defect_in_a_turn_is_told(desk: Desk) -> None:
    conversation = desk.library.create()
    desk.world.provider.say(ZeroDivisionError())
    conversation.start_asking((TextPart("Divide"),))
    while not desk.failures:
        await asyncio.sleep(0)
    assert desk.failures[0].endswith(": turn")


async def test_close_ends_all_answers(desk: Desk) -> None:
    conversations: list[Conversation] = []
    for number in range(3):
        conversation = desk.library.create()
        conversation.start_asking((TextPart(f"Question {number}"),))
        conversations.append(conversation)
    while desk.world.provider.open_streams < 3:
        await asyncio.sleep(0)
    await desk.library.close()
    assert desk.world.provider.open_streams == 0
    assert all(conversation.is_idle for conversation in conversations)
