"""Which answers are on their way, and which ended without anybody seeing it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest_asyncio

from offhand.domain.errors import ProviderUnavailable
from offhand.domain.events import TextDelta
from offhand.domain.message import TextPart
from offhand.services import outcomes
from offhand.services.answer_news import word_outcome
from offhand.services.outcomes import Outcome, Outcomes
from tests.fakes.libraries import Desk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import pytest

    from offhand.services.conversation import Conversation


class Watch:
    """Keep what was told, with somebody who sees the chats that a test names."""

    def __init__(self) -> None:
        self.desk = Desk()
        self.outcomes = Outcomes(self.desk.library)
        self.seen: set[str] = set()
        self.told: list[Outcome] = []
        self.gone: list[str] = []
        self.changes = 0
        self.outcomes.watch(self.seen.__contains__)
        self.outcomes.on_unseen(self.told.append)
        self.outcomes.on_seen(self.gone.append)
        self.outcomes.on_change(self._count)

    def begin(self, text: str = "Why?") -> Conversation:
        conversation = self.desk.library.create()
        conversation.start_asking((TextPart(text),))
        return conversation

    async def fail(self) -> Conversation:
        conversation = self.begin()
        self.desk.world.provider.say(TextDelta("So f"), ProviderUnavailable(status=503))
        await conversation.scope.wait_idle()
        return conversation

    def look_at(self, *chats: str) -> None:
        self.seen.clear()
        self.seen.update(chats)
        self.outcomes.look()

    def _count(self) -> None:
        self.changes += 1


@pytest_asyncio.fixture
async def watch() -> AsyncIterator[Watch]:
    watch = Watch()
    yield watch
    await watch.desk.close()


async def test_an_answer_is_running_until_it_ends_and_unseen_until_looked_at(watch: Watch) -> None:
    conversation = watch.begin()
    assert watch.outcomes.running == (conversation,)
    watch.desk.world.provider.answer("Because.")
    await conversation.scope.wait_idle()
    assert watch.outcomes.running == ()
    assert [each.message.text for each in watch.told] == ["Because."]
    assert not watch.told[0].is_failure
    assert watch.outcomes.unseen == tuple(watch.told)
    watch.look_at("another")
    assert watch.gone == []
    watch.look_at(conversation.chat.id)
    assert (watch.outcomes.unseen, watch.gone) == ((), [conversation.chat.id])
    assert watch.changes
    await watch.desk.close()


async def test_what_is_seen_to_end_is_no_news(watch: Watch) -> None:
    conversation = watch.begin()
    watch.look_at(conversation.chat.id)
    watch.desk.world.provider.answer("Because.")
    await conversation.scope.wait_idle()
    assert (watch.told, watch.outcomes.unseen) == ([], ())
    await watch.desk.close()


async def test_who_went_away_as_it_ended_has_not_seen_it(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outcomes, "SECOND_LOOK", 0.05)
    conversation = watch.begin()
    watch.look_at(conversation.chat.id)
    watch.desk.world.provider.answer("Because.")
    await conversation.scope.wait_idle()
    watch.look_at()
    while not watch.told:
        await asyncio.sleep(0.01)
    assert watch.outcomes.unseen == tuple(watch.told)
    await watch.desk.close()


async def test_what_the_user_stopped_is_no_news(watch: Watch) -> None:
    conversation = watch.begin()
    watch.desk.world.provider.say(TextDelta("So f"))
    await asyncio.sleep(0.01)
    conversation.stop()
    await conversation.scope.wait_idle()
    assert (watch.told, watch.outcomes.running) == ([], ())
    await watch.desk.close()


async def test_a_failure_is_one_and_says_why(watch: Watch) -> None:
    conversation = await watch.fail()
    (outcome,) = watch.outcomes.unseen
    assert outcome.is_failure
    told = word_outcome(outcome, shows_beginning=True)
    assert told.body.startswith("The answer failed. ")
    assert "So f" not in told.body
    assert (told.title, told.is_failure) == (conversation.chat.title, True)
    await watch.desk.close()


async def test_asking_again_takes_the_failure_back(watch: Watch) -> None:
    conversation = await watch.fail()
    conversation.start_asking((TextPart("Once more"),))
    assert watch.outcomes.unseen == ()
    assert watch.gone == [conversation.chat.id]
    watch.desk.world.provider.answer("Now it works.")
    await conversation.scope.wait_idle()
    assert [each.is_failure for each in watch.outcomes.unseen] == [False]
    await watch.desk.close()


async def test_what_is_put_into_the_bin_is_of_no_interest(watch: Watch) -> None:
    conversation = await watch.fail()
    conversation.revise(binned=5.0)
    assert watch.outcomes.unseen == ()
    await watch.desk.close()


async def test_a_notification_tells_no_more_than_is_wanted(watch: Watch) -> None:
    conversation = watch.begin("Where is\nthe harbour?")
    watch.desk.world.provider.answer("# Here\n\n**Far** away, `x_y` " + "and on " * 80)
    await conversation.scope.wait_idle()
    (outcome,) = watch.told
    plain = word_outcome(outcome, shows_beginning=False)
    assert (plain.title, plain.body) == (conversation.chat.title, "The answer is ready.")
    assert [action.label for action in plain.actions] == ["Open", "Copy"]
    longer = word_outcome(outcome, shows_beginning=True).body
    assert longer.startswith("Here Far away, x_y and on")
    assert longer.endswith("and on…")
    assert len(longer) <= 201
    await watch.desk.close()


async def test_a_temporary_chat_leaves_no_title_behind(watch: Watch) -> None:
    conversation = watch.desk.library.create(is_temporary=True)
    conversation.start_asking((TextPart("A secret"),))
    watch.desk.world.provider.answer("Hush.")
    await conversation.scope.wait_idle()
    told = word_outcome(watch.told[0], shows_beginning=False)
    assert "secret" not in f"{told.title} {told.body}"
    await watch.desk.close()


async def test_of_many_that_nobody_looks_at_the_last_ones_stay(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outcomes, "UNSEEN_KEPT", 2)
    chats = [(await watch.fail()).chat.id for _ in range(4)]
    await watch.desk.saver.flush()
    assert [outcome.head.id for outcome in watch.told] == chats
    assert [outcome.head.id for outcome in watch.outcomes.unseen] == chats[2:]
    assert watch.gone == chats[:2]
