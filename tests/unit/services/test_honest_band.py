"""The band through everything that makes it: 200 answers in chats, by a model that counts in its own way.

What is billed is added up here by hand, from what really came and the prices of that minute; the program
knows the list alone. A band has to hold nine of ten bills, and to be narrow: one from nothing to infinity
would hold them all.
"""

from __future__ import annotations

import math
from decimal import Decimal
from random import Random
from statistics import median
from typing import TYPE_CHECKING, Final

import msgspec
import pytest
from msgspec.structs import replace

from offhand.domain.events import Finished, Sending, TextDelta, UsageReported
from offhand.domain.forecast import SEARCH_PRICE
from offhand.domain.message import Blob, FinishReason, ImagePart, Message, Part, TextPart, Usage
from offhand.domain.models import ModelCard, ReasoningSupport
from offhand.domain.pricing import PriceOverride, Pricing
from offhand.domain.request_settings import SERVICE_TIER, WEB_SEARCH
from offhand.domain.searching import WEB_SEARCH_TOOL
from offhand.domain.sent import SentRequest
from offhand.services.estimation import Estimation
from offhand.services.weighing import weigh_message
from offhand.storage.habits import HabitDatabase
from tests.fakes.chats import make_question
from tests.fakes.libraries import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from offhand.services.conversation import Conversation

ANSWERS, FIRST = 200, 30
PREAMBLE = 680
HOUR, DAY = 3600.0, 86_400.0
SENTENCE = "the model of a chat costs more where words grow long and answers longer still, says nobody"
WORDS = SENTENCE.split()
SEARCHES: Final = (0, 0, 1, 2, 3, 4, 6, 8)
"""Searches of an answer, each as likely as the next."""
FINDS: Final = (1_000, 8_000)
"""Tokens that a search finds, between these."""
PLAIN_WIDEST = 3.0
"""Bills that the median band of plain questions is no wider than, whatever is asked between them."""
SIZES: Final = ((320, 240), (1280, 720), (1920, 1080), (3024, 4032))
"""px of pictures."""
NIGHT = PriceOverride(
    utc_start="1630",
    utc_end="0030",
    prices={"prompt": Decimal("0.00000075"), "completion": Decimal("0.00000375")},
)
TIER = PriceOverride(
    min_prompt_tokens=4_000,
    prices={"prompt": Decimal("0.000006"), "completion": Decimal("0.00003")},
)
BASE: Final = {
    "prompt": Decimal("0.000003"),
    "completion": Decimal("0.000015"),
    "input_cache_read": Decimal("0.00000075"),
}


class Trade(msgspec.Struct, frozen=True, kw_only=True):
    """Say what questions are like, how they are billed, and how wide the band may be for it."""

    name: str
    pictures: float = 0.0
    """Share of questions with a picture."""
    piece: Decimal = Decimal(0)
    """USD of a picture in the place of its tokens."""
    searches: tuple[int, ...] = ()
    """How often the model searches, one of these each time."""
    search: Decimal = Decimal(0)
    """USD of a search."""
    again: float = 0.0
    """Share of what was sent that is read again with what each search found."""
    tier: str = ""
    """The tier of service that is asked for."""
    tier_price: Decimal = Decimal(1)
    """Times what the list says, where it serves; the usual one serves where it is busy."""
    alternates: bool = False
    """Every other question is a plain one."""
    has_night: bool = False
    """Prices fall at night, and questions come at all hours."""
    tells_cost: bool = True
    stops: float = 0.0
    """Share of answers that are stopped on their way."""
    widest: float
    """The median band is no wider than so many bills."""

    def make_card(self, model: str) -> ModelCard:
        prices = dict(BASE)
        if self.piece:
            prices["image"] = self.piece
        if self.search:
            prices["web_search"] = self.search
        return ModelCard(
            id=model,
            input_modalities=("text", "image"),
            supported_parameters=frozenset({"tools", "reasoning"}),
            pricing=Pricing(prices=prices, overrides=(NIGHT, TIER) if self.has_night else (TIER,)),
            reasoning=ReasoningSupport(mandatory=True),
        )

    def bill(self, took: Took, at: float) -> Decimal:
        """Add up what is charged."""
        return self.add_up(took, at) * (self.tier_price if took.tier == self.tier else 1)

    def add_up(self, took: Took, at: float) -> Decimal:
        """Add up what is usual."""
        minute = at % DAY / 60
        rates = [BASE["prompt"], BASE["completion"]]
        if self.has_night and not 30 <= minute < 16 * 60 + 30:
            rates = [Decimal("0.00000075"), Decimal("0.00000375")]
        if took.prompt > 4_000:
            rates = [Decimal("0.000006"), Decimal("0.00003")]
        drawn = took.drawn if self.piece else 0
        fresh = took.prompt - took.cached - drawn
        return (
            fresh * rates[0]
            + took.cached * BASE["input_cache_read"]
            + took.answer * rates[1]
            + took.images * self.piece
            + took.searches * (self.search or SEARCH_PRICE)
        )


class Took(msgspec.Struct, frozen=True, kw_only=True):
    """Say what one answer took, in tokens, pictures and searches."""

    prompt: int
    cached: int
    drawn: int
    """Tokens of pictures, among those of the prompt."""
    images: int
    answer: int
    searches: int
    found: int = 0
    """Tokens that searches found, or had read again, among those of the prompt."""
    tier: str = "default"
    """The tier of service that served."""


TRADES: Final = (
    Trade(name="words", widest=3.0),
    Trade(name="untold", tells_cost=False, widest=3.0),
    Trade(name="pictures", pictures=0.3, widest=3.0),
    Trade(name="pieces", pictures=0.3, piece=Decimal("0.00265"), widest=3.0),
    Trade(name="searches", searches=SEARCHES, search=Decimal("0.005"), widest=4.0),
    Trade(name="rereads", searches=SEARCHES, search=Decimal("0.005"), again=1.0, widest=4.0),
    Trade(name="unlisted searches", searches=SEARCHES, widest=4.0),
    Trade(name="alternating", searches=SEARCHES, search=Decimal("0.005"), alternates=True, widest=4.0),
    Trade(name="flex", tier="flex", tier_price=Decimal("0.5"), widest=3.0),
    Trade(name="priority", tier="fast", tier_price=Decimal(2), alternates=True, widest=3.0),
    Trade(name="hours", has_night=True, widest=3.0),
    Trade(
        name="everything",
        pictures=0.3,
        searches=SEARCHES,
        search=Decimal("0.005"),
        has_night=True,
        stops=0.1,
        widest=4.0,
    ),
)


class Market(Desk):
    """Ask in chats, and compare what was shown before with what was billed after."""

    def __init__(self, trade: Trade, seed: int = 7) -> None:
        self.trade = trade
        self.random = Random(seed)
        self.now = 1_000_000.0
        self.shown: list[tuple[bool, bool, float]] = []
        """Of each question: it was a plain one, its bill lay in its band, and the width of that in bills."""
        super().__init__()

    def start(self) -> None:
        """Begin with a model whose prices have a tier."""
        backing = replace(self.world.backing, card_for=self.trade.make_card, clock=lambda: self.now)
        self.world.backing = backing
        super().start()
        self.estimation = Estimation(self.library, backing, HabitDatabase(self.database), self.scope)

    def count(self, messages: Sequence[Message]) -> int:
        """Count as this model does: by words, which nobody here knows."""
        return PREAMBLE + sum(3 + round(1.7 * len(message.text.split())) for message in messages)

    def draw(self, messages: Sequence[Message]) -> int:
        """Count pictures as this model does: by tiles."""
        sizes = [(part.blob.width, part.blob.height) for message in messages for part in message.images]
        return sum(170 * math.ceil(width / 640) * math.ceil(height / 640) + 85 for width, height in sizes)

    async def run(self) -> None:
        """Ask so many times, now and then in a new chat."""
        conversation = self.library.create()
        for number in range(ANSWERS):
            is_plain = self.trade.alternates and bool(number % 2)
            settings = self.world.settings.put(WEB_SEARCH, bool(self.trade.searches) and not is_plain)
            self.world.settings = settings.put(SERVICE_TIER, "" if is_plain else self.trade.tier)
            if conversation.chat.messages and self.random.random() < 0.15:
                conversation = self.library.create()
            await self.ask_once(conversation, is_plain=is_plain)

    async def ask_once(self, conversation: Conversation, *, is_plain: bool) -> None:
        """Ask once."""
        self.now += self.random.choice((20, 60, 2_000, *((3 * HOUR,) if self.trade.has_night else ())))
        parts = self.make_parts()
        question = make_question("draft", "", None)
        question = replace(question, parts=parts)
        leaf, model = conversation.chat.leaf, conversation.asked_model
        found = self.estimation.limit(await self.estimation.weigh_up(conversation, leaf, model))
        shown = self.estimation.foretell(found, weigh_message(question))
        before = conversation.branch
        took = self.take([*before, question], before, is_plain=is_plain)
        cost = self.trade.bill(took, self.now)
        if not self.random.random() < self.trade.stops:
            low, high = shown.band
            self.shown.append((is_plain, shown.holds(cost), float((high - low) / cost)))
            await self.answer(conversation, parts, took, cost)
        else:
            await self.answer(conversation, parts, msgspec.structs.replace(took, answer=5), None)

    def make_parts(self) -> tuple[Part, ...]:
        text = " ".join(self.random.choices(WORDS, k=max(2, round(math.exp(self.random.gauss(3.5, 1.2))))))
        if self.random.random() >= self.trade.pictures:
            return (TextPart(text),)
        width, height = self.random.choice(SIZES)
        return (TextPart(text), ImagePart(Blob("a" * 64, "image/png", 3, width, height), "a.png"))

    def take(self, messages: Sequence[Message], before: Sequence[Message], *, is_plain: bool) -> Took:
        visible = max(3, round(math.exp(self.random.gauss(4.5, 0.7))))
        drawn = self.draw(messages)
        is_hit = bool(before) and self.random.random() < 0.6
        sent = self.count(messages) + drawn
        searches = self.random.choice(self.trade.searches) if self.trade.searches and not is_plain else 0
        is_served = self.trade.tier and not is_plain and self.random.random() < 0.8
        repeated = round(self.trade.again * sent) * searches
        found = sum(self.random.randint(*FINDS) for _ in range(searches)) + repeated
        return Took(
            prompt=sent + found,
            cached=(round(0.9 * self.count(before)) if is_hit else 0) + round(0.8 * repeated),
            drawn=drawn,
            images=sum(len(message.images) for message in messages),
            answer=round(visible * 1.7) + round(math.exp(self.random.gauss(5, 0.8))),
            searches=searches,
            found=found,
            tier=self.trade.tier if is_served else "default",
        )

    async def answer(
        self, conversation: Conversation, parts: tuple[Part, ...], took: Took, cost: Decimal | None
    ) -> None:
        """Have it answered; where no cost is given it is cut off in the middle."""
        charged = self.trade.bill(took, self.now) if cost is None else cost
        usage = Usage(
            prompt_tokens=took.prompt,
            completion_tokens=took.answer,
            cached_tokens=took.cached,
            cost=charged if self.trade.tells_cost else None,
            received={
                "server_tool_use_details": {"web_search_requests": took.searches},
                "service_tier": took.tier,
            },
        )
        text = TextDelta(" ".join(self.random.choices(WORDS, k=max(3, took.answer // 3))))
        end = Finished(FinishReason.STOP if cost is not None else FinishReason.LENGTH)
        tools = [{"type": WEB_SEARCH_TOOL}] if self.world.settings.get(WEB_SEARCH) else []
        fields = {"tools": tools, "service_tier": self.world.settings.get(SERVICE_TIER)}
        sent = SentRequest(address="https://api.example.com", dialect="openrouter", fields=fields)
        self.world.provider.say(Sending(sent), text, UsageReported(usage), end)
        await conversation.ask(parts)
        await self.scope.wait_idle()


@pytest.mark.parametrize("trade", TRADES, ids=lambda trade: trade.name)
async def test_nine_of_ten_bills_lie_in_a_narrow_band_that_was_shown(
    trade: Trade, record_property: Callable[[str, object], None]
) -> None:
    market = Market(trade)
    await market.run()
    later = market.shown[FIRST:]
    for is_plain in sorted({one for one, _, _ in later}):
        bands = [(held, width) for one, held, width in later if one == is_plain]
        kind = "plain" if is_plain else trade.name
        held, width = sum(one for one, _ in bands) / len(bands), median(one for _, one in bands)
        record_property(f"held {kind}", held)
        record_property(f"width {kind}", width)
        assert held >= 0.9
        assert width <= (PLAIN_WIDEST if is_plain else trade.widest)
    assert market.failures == []
    await market.close()
