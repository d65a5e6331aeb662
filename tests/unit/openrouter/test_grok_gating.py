"""Everything that the interface offers, asked of each generation of Grok: nothing that it refuses is sent.

What the program asks by itself counts too: titles and summaries.
"""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from offhand.domain.message import Message, Role, TextPart
from offhand.domain.models import ModelCard
from offhand.domain.request import ChatRequest
from offhand.domain.request_settings import ANSWER_FORMAT, CHAT_SETTINGS, SCHEMA, SERVICE_TIER
from offhand.domain.sampling_settings import MAX_TOKENS, REASONING_EFFORT
from offhand.domain.setting import Kind, Setting
from offhand.domain.settings import Settings
from offhand.openrouter.requests import build_body
from offhand.services.compaction import Plan, summarise
from offhand.services.context import gather_request
from offhand.services.titles import Titles
from tests.fakes.backing import FakeWorld
from tests.fakes.groks import GROKS, Grok
from tests.fakes.libraries import Desk
from tests.unit.openrouter.chats import BLOBS, PICTURE

VALUES: dict[Kind, object] = {
    Kind.TEXT: "Be brief.",
    Kind.WORDS: ("one.example", "two.example"),
    Kind.SWITCH: True,
    Kind.SCHEMA: '{"type": "object", "properties": {}}',
}
QUESTION = Message(id="q", role=Role.USER, parts=(TextPart("What is this?"), PICTURE), created=0.0)


def choose(setting: Setting[Any]) -> object:
    """Pick a value that differs from the default."""
    if setting.kind in {Kind.NUMBER, Kind.WHOLE, Kind.MONEY}:
        return setting.maximum
    if setting.kind is Kind.CHOICE:
        return SCHEMA if SCHEMA in setting.choices else setting.choices[-1]
    return VALUES[setting.kind]


def set_everything(effort: str) -> Settings:
    settings = Settings()
    for setting in CHAT_SETTINGS:
        settings = settings.put(setting, choose(setting))
    return settings.put(REASONING_EFFORT, effort)


async def write(grok: Grok, settings: Settings) -> dict[str, Any]:
    """Return the body of a question with a picture, as the wire has it."""
    world = FakeWorld()
    world.blobs.contents |= BLOBS
    request = await gather_request(
        (QUESTION,),
        model=grok.id,
        card=grok.read_card(),
        settings=settings,
        blobs=world.blobs,
        session_id="c",
    )
    return json.loads(build_body(request, stream=True))


def expect_thinking(grok: Grok, effort: str) -> dict[str, object]:
    """Return what is sent for an effort; where none has the name, thinking is still turned off or on."""
    is_told = grok.thinks and grok.tells and not grok.mandatory and grok.efforts is not None
    if effort == "on":
        return {"enabled": True} if is_told and set(grok.efforts or ()) <= {"none"} else {}
    if effort == "none" and is_told and effort not in (grok.efforts or ()):
        return {"enabled": False}
    taken = bool(effort) and grok.thinks and (grok.efforts is None or effort in grok.efforts)
    return {"effort": effort} if taken and not (grok.mandatory and effort == "none") else {}


@pytest.mark.parametrize("effort", REASONING_EFFORT.choices)
@pytest.mark.parametrize("grok", GROKS, ids=lambda grok: grok.slug)
async def test_no_grok_is_sent_what_it_refuses(grok: Grok, effort: str) -> None:
    body = await write(grok, set_everything(effort))
    assert grok.refuse(body) == []
    assert body.get("reasoning", {}) == expect_thinking(grok, effort), "and nothing else is held back"


@pytest.mark.parametrize("grok", GROKS, ids=lambda grok: grok.slug)
async def test_every_grok_is_sent_what_it_takes(grok: Grok) -> None:
    body = await write(grok, set_everything(""))
    assert "provider" in body
    assert ("tools" in body) is ("tools" in grok.parameters)
    assert ("response_format" in body) is ("response_format" in grok.parameters)
    for name in ("temperature", "top_p", "seed", "stop", "frequency_penalty"):
        assert (name in body) is (name in grok.parameters), name
    limit = body.get("max_tokens", body.get("max_completion_tokens"))
    assert limit == min(MAX_TOKENS.maximum or 0, grok.longest or grok.context)
    content = body["messages"][-1]["content"]
    assert (isinstance(content, list) and content[-1]["type"] == "image_url") is grok.sees


@pytest.mark.parametrize("tier", SERVICE_TIER.choices)
@pytest.mark.parametrize("form", ANSWER_FORMAT.choices)
@pytest.mark.parametrize("grok", GROKS, ids=lambda grok: grok.slug)
async def test_every_form_and_tier_is_one_that_is_taken(grok: Grok, form: str, tier: str) -> None:
    settings = set_everything("low").put(ANSWER_FORMAT, form).put(SERVICE_TIER, tier)
    body = await write(grok, settings)
    assert grok.refuse(body) == []
    assert body.get("service_tier", "") == tier


class Office(Desk):
    """Have a chat with a Grok, and what the program asks of it by itself."""

    def __init__(self, grok: Grok) -> None:
        self.grok = grok
        super().__init__()

    def start(self) -> None:
        super().start()
        self.world.cards[self.grok.id] = self.grok.read_card()
        self.world.settings = set_everything("none")
        Titles(self.library, self.world.backing, self.scope, sleep=self.nap)

    async def nap(self, seconds: float) -> None:
        del seconds
        await asyncio.sleep(0)

    @property
    def bodies(self) -> list[dict[str, Any]]:
        return [json.loads(build_body(request, stream=False)) for request in self.world.provider.requests]


@pytest.mark.parametrize("grok", GROKS, ids=lambda grok: grok.slug)
async def test_titles_and_summaries_ask_for_nothing_that_is_refused(grok: Grok) -> None:
    office = Office(grok)
    conversation = office.library.create()
    conversation.revise(model=grok.id)
    office.world.provider.answer("Because.")
    office.world.provider.answer("A title")
    await conversation.ask((TextPart("Why?"),))
    await office.scope.wait_idle()
    assert conversation.chat.title == "A title"
    plan = Plan(
        messages=conversation.branch, model=grok.id, card=grok.read_card(), head=conversation.chat.head
    )
    office.world.provider.answer("They met.")
    await summarise(plan, office.world.backing, lambda doing, text: None)
    assert len(office.bodies) == 3
    for body in office.bodies:
        assert grok.refuse(body) == []
    assert all("max_tokens" in body or "max_completion_tokens" in body for body in office.bodies)
    await office.close()
    assert office.failures == []


def test_a_model_that_knows_nothing_is_sent_the_question_alone() -> None:
    settings = set_everything("high")
    question = Message(id="m", role=Role.USER, parts=(TextPart("Hello"),), parent=None, created=0.0)
    request = ChatRequest(
        model="a/b",
        messages=(question,),
        card=ModelCard(id="a/b"),
        sampling=settings.sampling,
        web_search=settings.web_search,
    )
    assert set(json.loads(build_body(request, stream=False))) == {"model", "messages", "stream"}


def test_each_generation_that_is_known_is_here() -> None:
    """Those of OPENROUTER section 6."""
    slugs = {grok.slug for grok in GROKS}
    assert {"grok-beta", "grok-2-1212", "grok-2-vision-1212", "grok-code-fast-1", "grok-4.1-fast"} <= slugs
    assert {f"grok-{version}" for version in ("3", "3-mini", "4", "4-fast", "4.20", "4.3")} <= slugs
    assert {f"grok-{version}" for version in ("build-0.1", "4.5", "4.6", "4.7")} <= slugs
