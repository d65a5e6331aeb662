"""Receipts that stay true: the prices of the day, who really served, and the request that really went out."""

from __future__ import annotations

import json
import shlex
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest_asyncio
from msgspec.structs import replace

from offhand.domain.chat import Chat, ChatHead
from offhand.domain.errors import ConnectionLost
from offhand.domain.events import Finished, Opened, Sending, Served, TextDelta, UsageReported
from offhand.domain.generation import Generation
from offhand.domain.message import FinishReason, ImagePart, Reply, TextPart, Usage
from offhand.domain.models import ModelCard
from offhand.domain.pricing import Pricing
from offhand.domain.sent import SentRequest
from offhand.domain.settings import BASE_URL
from offhand.services.costs import price
from offhand.services.receipts import Command, Receipts
from offhand.services.wording.comparing import word_facts
from offhand.services.wording.receipts import list_charges, list_identity, list_warnings
from tests.fakes.chats import make_answer, make_question
from tests.fakes.kept_chats import KeptChats

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from offhand.domain.events import StreamEvent
    from offhand.domain.message import Part
    from offhand.domain.receipt import Receipt
    from offhand.services.conversation import Conversation

D = Decimal
MODEL, OTHER = "x-ai/grok-4", "a/other"
USAGE = Usage(prompt_tokens=1_000, completion_tokens=100)


def card(model: str, prompt: str, **facts: Any) -> ModelCard:  # noqa: ANN401 - fields by name
    prices = {"prompt": D(prompt), "completion": D("0.00001")}
    return ModelCard(id=model, pricing=Pricing(prices=prices), **facts)


SENT = SentRequest(
    address="https://openrouter.ai/api/v1/chat/completions",
    dialect="openrouter",
    fields={
        "model": MODEL,
        "provider": {"only": ["azure"], "allow_fallbacks": False},
        "models": [MODEL, OTHER],
    },
)


class Desk(KeptChats):
    def __init__(self) -> None:
        super().__init__()
        self.world.cards |= {MODEL: card(MODEL, "0.000003", canonical_slug="x-ai/grok-4-07-09")}
        self.receipts = Receipts(self.world.backing)

    async def be_answered(
        self, *events: StreamEvent, parts: tuple[Part, ...] = (TextPart("Why?"),)
    ) -> Conversation:
        conversation = self.library.create()
        self.world.provider.say(
            Opened("gen-1"),
            *events,
            TextDelta("So."),
            UsageReported(USAGE),
            Finished(FinishReason.STOP),
        )
        await conversation.ask(parts)
        return conversation

    def show(self, conversation: Conversation) -> Receipt:
        found = self.receipts.make(conversation.chat, conversation.branch[-1].id)
        assert found is not None
        return found


@pytest_asyncio.fixture
async def desk() -> AsyncIterator[Desk]:
    desk = Desk()
    yield desk
    await desk.close()


def reply_of(conversation: Conversation) -> Reply:
    reply = conversation.branch[-1].reply
    assert reply is not None
    return reply


async def test_a_bill_has_the_prices_of_its_day(desk: Desk) -> None:
    conversation = await desk.be_answered(Served("x-ai/grok-4-07-09", "xAI"))
    first = desk.show(conversation)
    assert first.bill is not None
    assert (first.bill.total, first.is_of_today) == (D("0.004"), False)
    chat = conversation.chat.id
    desk.world.cards[MODEL] = card(MODEL, "0.5")
    assert desk.show(conversation).bill == first.bill
    desk.world.cards.clear()
    assert desk.show(conversation).bill == first.bill
    await desk.saver.flush()
    await desk.restart()
    again = desk.show(await desk.load(chat))
    assert (again.bill, again.is_of_today, again.is_substituted) == (first.bill, False, False)
    assert "By the list" in dict(list_charges(again))
    await desk.close()


async def test_an_answer_from_before_that_was_kept_goes_by_the_list_of_today_and_says_so(desk: Desk) -> None:
    reply = Reply(asked_model=MODEL, usage=USAGE, finish=FinishReason.STOP, ended=2.0)
    messages = (make_question("q", "Why?"), make_answer("a", "So.", "q", reply=reply))
    chat = Chat(head=ChatHead(id="c"), messages={each.id: each for each in messages}, leaf="a")
    found = desk.receipts.make(chat, "a")
    assert found is not None
    assert found.is_of_today
    assert dict(list_charges(found))["By today's list"] == "$0.004"
    desk.world.cards.clear()
    found = desk.receipts.make(chat, "a")
    assert found is not None
    assert dict(list_charges(found))["By today's list"].startswith("not known")
    await desk.close()


async def test_pictures_are_those_that_were_sent(desk: Desk) -> None:
    blob = await desk.world.blobs.put(b"PNG", "image/png", width=448, height=448)
    picture = ImagePart(blob)
    sees = replace(desk.world.cards[MODEL], input_modalities=("text", "image"))
    desk.world.cards[MODEL] = sees
    listed = reply_of(await desk.be_answered(parts=(TextPart("What?"), picture))).listed
    assert listed is not None
    assert (listed.images, listed.image_tokens) == (1, 512)
    desk.world.cards[MODEL] = replace(sees, input_modalities=("text",))
    listed = reply_of(await desk.be_answered(parts=(TextPart("What?"), picture))).listed
    assert listed is not None
    assert listed.images == 0
    await desk.close()


async def test_the_cost_that_a_record_tells_later_is_billed_by_the_prices_of_the_day(desk: Desk) -> None:
    conversation = desk.library.create()
    desk.world.provider.say(Opened("gen-1"), TextDelta("Half"), ConnectionLost(host="h"))
    await conversation.ask((TextPart("Why?"),))
    message = conversation.branch[-1]
    assert message.reply is not None
    assert message.reply.listed is not None
    found = Generation(id="gen-1", model="x-ai/grok-4-07-09", provider="xAI", usage=USAGE)
    desk.world.cards[MODEL] = card(MODEL, "0.5")
    conversation.amend(price(message, found))
    bill = desk.show(conversation).bill
    assert bill is not None
    assert bill.total == D("0.004")
    conversation.amend(price(message, replace(found, model="z/redirected")))
    assert desk.show(conversation).bill is None, "whose prices were kept was not who served"
    dated = card("x-ai/grok-4-0709", "0.000001", canonical_slug="x-ai/grok-4-0709")
    desk.world.cards[dated.id] = dated
    conversation.amend(price(message, replace(found, model=dated.id)))
    receipt = desk.show(conversation)
    assert receipt.bill is not None
    assert (receipt.bill.total, receipt.is_substituted, receipt.is_of_today) == (D("0.002"), True, True)
    await desk.close()


async def test_who_served_in_anothers_place_has_no_prices_of_who_was_asked(desk: Desk) -> None:
    conversation = await desk.be_answered(Served("b/unlisted", "B"))
    receipt = desk.show(conversation)
    assert receipt.is_substituted
    assert receipt.bill is None
    desk.world.cards[OTHER] = card(OTHER, "0.000001")
    receipt = desk.show(await desk.be_answered(Served(OTHER, "B")))
    assert receipt.bill is not None
    assert receipt.bill.total == D("0.002")
    await desk.close()


async def test_a_variant_has_prices_of_its_own(desk: Desk) -> None:
    free = ModelCard(
        id=f"{MODEL}:free",
        canonical_slug="x-ai/grok-4-07-09",
        pricing=Pricing(prices={"prompt": D(0), "completion": D(0)}),
    )
    desk.world.cards[free.id] = free
    conversation = desk.library.create()
    conversation.choose_model(free.id)
    desk.world.provider.say(
        Opened("g"),
        Served("x-ai/grok-4-07-09", "xAI"),
        UsageReported(USAGE),
        TextDelta("So."),
        Finished(FinishReason.STOP),
    )
    await conversation.ask((TextPart("Why?"),))
    receipt = desk.show(conversation)
    assert not receipt.is_substituted
    assert receipt.bill is not None
    assert receipt.bill.total == 0
    await desk.close()


async def test_who_served_is_judged_by_the_list_of_its_day(desk: Desk) -> None:
    dated = "x-ai/grok-4-0709"
    conversation = await desk.be_answered(Served(dated, "xAI"))
    assert desk.receipts.tell_substitute(reply_of(conversation)) == ""
    desk.world.cards[dated] = card(dated, "0.1", canonical_slug=dated)
    assert desk.receipts.tell_substitute(reply_of(conversation)) == "", "it became a model of its own since"
    conversation = await desk.be_answered(Served(dated, "xAI"))
    assert desk.receipts.tell_substitute(reply_of(conversation)) == f"{dated} answered in its place"
    await desk.close()


async def test_an_old_answer_is_judged_anew_by_another_list(desk: Desk) -> None:
    old = Reply(asked_model=MODEL, served_model=f"{MODEL}:free", finish=FinishReason.STOP)
    assert desk.receipts.tell_substitute(old) == ""
    free = card(f"{MODEL}:free", "0", canonical_slug="x-ai/grok-4-07-09")
    receipts = Receipts(replace(desk.world.backing, cards=lambda: {**desk.world.cards, free.id: free}))
    assert receipts.tell_substitute(old)
    await desk.close()


async def test_a_provider_that_was_not_asked_for_is_told(desk: Desk) -> None:
    conversation = await desk.be_answered(Sending(SENT), Served(MODEL, "xAI"))
    receipt = desk.show(conversation)
    assert receipt.is_other_provider
    assert not receipt.is_substituted
    assert list_warnings(receipt) == ["A provider served that was not asked for."]
    rows = dict(list_identity(receipt, reply_of(conversation)))
    assert rows["Providers, only"] == "azure"
    assert rows["Fallback models"] == OTHER
    assert rows["Other providers"] == "were not to step in"
    assert rows["Provider"] == "xAI"
    assert desk.receipts.tell_substitute(reply_of(conversation)) == (
        "It was served by xAI, which was not asked for"
    )
    kept = await desk.be_answered(Sending(SENT), Served(MODEL, "Azure"))
    assert not desk.show(kept).is_other_provider
    assert word_facts(receipt).startswith("at xAI, not asked for · ")
    both = await desk.be_answered(Sending(SENT), Served("b/else", "xAI"))
    assert desk.receipts.tell_substitute(reply_of(both)) == (
        "b/else answered in its place, at xAI, which was not asked for"
    )
    await desk.close()


async def test_the_list_of_providers_tells_their_slugs(desk: Desk) -> None:
    sent = replace(SENT, fields={"provider": {"only": ["google-ai-studio"]}})
    conversation = await desk.be_answered(Sending(sent), Served(MODEL, "Google"))
    slugs = {"Google": "google-vertex", "Google AI Studio": "google-ai-studio"}
    assert not desk.show(conversation).is_other_provider
    desk.receipts = Receipts(desk.world.backing, lambda: slugs)
    assert desk.show(conversation).is_other_provider
    await desk.close()


def read(command: Command) -> tuple[str, dict[str, Any]]:
    words = shlex.split(command.text.replace("\\\n", " "))
    return words[2], json.loads(words[words.index("--data-raw") + 1])


async def test_the_command_is_what_was_sent_whatever_the_settings_are_now(desk: Desk) -> None:
    sent = replace(SENT, system="Be brief.", fields={**SENT.fields, "max_tokens": 77, "temperature": 0.1})
    conversation = await desk.be_answered(Sending(sent))
    question = conversation.branch[0].id
    kept = replace(sent, first=question)
    message = conversation.branch[-1]
    assert message.reply is not None
    conversation.amend(replace(message, reply=replace(message.reply, sent=kept)))
    desk.world.settings = desk.world.settings.overlaid({BASE_URL.key: "https://else.example/v1"})
    command = await desk.receipts.write_command(conversation.chat, message.id)
    address, body = read(command)
    assert (command.was_sent, command.is_whole, address) == (True, True, sent.address)
    assert body == {
        "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Why?"}],
        **kept.fields,
    }
    assert "Authorization: Bearer $OPENROUTER_API_KEY" in command.text
    await desk.close()


async def test_without_what_was_sent_the_command_is_for_today_and_for_the_server_of_today(desk: Desk) -> None:
    conversation = await desk.be_answered()
    desk.world.settings = desk.world.settings.overlaid({BASE_URL.key: "https://else.example/v1"})
    desk.world.cards[MODEL] = ModelCard(id=MODEL, parameters_known=False)
    command = await desk.receipts.write_command(conversation.chat, conversation.branch[-1].id)
    address, body = read(command)
    assert (command.was_sent, address) == (False, "https://else.example/v1/chat/completions")
    assert "session_id" not in body, "no server but OpenRouter knows it"
    await desk.close()


async def test_pictures_are_left_out_of_the_command_and_it_is_said(desk: Desk) -> None:
    picture = ImagePart(await desk.world.blobs.put(b"secret pixels", "image/png", width=9, height=9))
    conversation = await desk.be_answered(Sending(SENT), parts=(TextPart("What?"), picture))
    command = await desk.receipts.write_command(conversation.chat, conversation.branch[-1].id)
    assert not command.is_whole
    assert "c2VjcmV0" not in command.text
    await desk.close()
