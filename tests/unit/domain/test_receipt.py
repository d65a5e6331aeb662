"""What an answer took, from its record."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from offhand.domain.message import Blob, FinishReason, ImagePart, Message, Reply, Role, TextPart, Usage
from offhand.domain.models import ModelCard
from offhand.domain.pricing import Pricing
from offhand.domain.receipt import list_pictures, make_receipt
from offhand.domain.sent import SentRequest
from offhand.services.wording.receipts import (
    list_charges,
    list_differing,
    list_identity,
    list_sections,
    list_warnings,
    write_text,
)

PRICES = Pricing(prices={"prompt": Decimal("0.000003"), "completion": Decimal("0.000015")})
CARD = ModelCard(id="x-ai/grok-4", canonical_slug="x-ai/grok-4-07-09", pricing=PRICES)
USAGE = Usage(
    prompt_tokens=1_000,
    completion_tokens=500,
    cached_tokens=400,
    reasoning_tokens=200,
    cost=Decimal("0.0105"),
)


def answer(**facts: object) -> Message:
    known: dict[str, object] = {
        "asked_model": "x-ai/grok-4",
        "served_model": "x-ai/grok-4-07-09",
        "provider": "xAI",
        "generation_id": "gen-1",
        "usage": USAGE,
        "started": 100.0,
        "first_token": 101.0,
        "first_text": 103.0,
        "ended": 106.0,
        "finish": FinishReason.STOP,
    }
    reply = Reply(**{**known, **facts})  # pyright: ignore[reportArgumentType] - fields by name
    return Message(id="a", role=Role.ASSISTANT, parts=(TextPart("Yes."),), parent="q", reply=reply)


def test_all_facts_of_an_answer_are_told() -> None:
    receipt = make_receipt(answer(retries=2), CARD, cards={CARD.id: CARD})
    assert receipt is not None
    assert (receipt.to_first, receipt.to_text, receipt.whole) == (1.0, 3.0, 6.0)
    assert receipt.rate == 100
    assert receipt.paid == Decimal("0.0105")
    assert receipt.bill is not None
    assert receipt.bill.total == Decimal("0.0105")
    assert not receipt.is_substituted
    message = answer(retries=2)
    assert message.reply is not None
    text = write_text(list_sections(receipt, message.reply))
    for words in ("Provider: xAI", "gen-1", "Tried again: 2", "500", "of it thinking: 200", "$0.0105"):
        assert words in text
    assert "100 tokens a second" in text


def test_an_own_provider_key_is_two_bills() -> None:
    usage = Usage(
        prompt_tokens=10,
        completion_tokens=10,
        cost=Decimal("0.0001"),
        upstream_cost=Decimal("0.002"),
        is_byok=True,
    )
    receipt = make_receipt(answer(usage=usage), None)
    assert receipt is not None
    assert receipt.paid == Decimal("0.0021")
    message = answer(usage=usage)
    assert message.reply is not None
    assert "$0.002 billed by the provider, $0.0001 by OpenRouter" in write_text(
        list_sections(receipt, message.reply)
    )


def charges(message: Message, pricing: Pricing | None) -> dict[str, str]:
    card = ModelCard(id="m", pricing=pricing) if pricing is not None else None
    receipt = make_receipt(message, card)
    assert receipt is not None
    return dict(list_charges(receipt))


D = Decimal
SEARCHED = Usage(
    prompt_tokens=100, completion_tokens=10, received={"server_tool_use_details": {"web_search_requests": 2}}
)


@pytest.mark.parametrize(
    ("pricing", "unknown", "total"),
    [
        (None, (), "not known: the list has no prices of this model"),
        (Pricing(prices={}), (), "not known: the list has no prices of this model"),
        (
            Pricing(prices={}, variable=frozenset({"prompt", "completion"})),
            ("Input", "Answer", "Web searches"),
            "not known",
        ),
        (Pricing(prices={"unheard_of": D(1)}), ("Input", "Answer", "Web searches"), "not known"),
        (
            Pricing(prices={"prompt": D("0.000003")}),
            ("Answer", "Web searches"),
            "at least $0.0003, and what has no known price",
        ),
        (Pricing(prices={"prompt": D(0), "completion": D(0)}), ("Web searches",), "not known"),
        (
            Pricing(prices={"prompt": D(0), "completion": D(0), "web_search": D(0)}),
            ("Web searches",),
            "not known",
        ),
        (Pricing(prices={"prompt": D(0), "completion": D(0), "web_search": D("0.01")}), (), "$0.02"),
        (
            Pricing(
                prices={"prompt": D(0), "completion": D(0), "web_search": D("0.01")},
                variable=frozenset({"request"}),
            ),
            ("Request",),
            "at least $0.02, and what has no known price",
        ),
    ],
)
def test_what_has_no_price_is_named_and_never_free(
    pricing: Pricing | None, unknown: tuple[str, ...], total: str
) -> None:
    told = charges(answer(usage=SEARCHED), pricing)
    assert tuple(label for label, said in told.items() if said == "price not known") == unknown
    assert told["By today's list"] == total


def test_what_costs_nothing_is_free() -> None:
    told = charges(answer(), Pricing(prices={"prompt": D(0), "completion": D(0), "request": D(0)}))
    assert "Request" not in told
    assert told["By today's list"] == "free"


@pytest.mark.parametrize(
    ("cost", "said"),
    [
        (D(0), "what the provider bills, which was not told"),
        (None, "what the provider bills, which was not told"),
        (D("0.001"), "$0.001, and what the provider bills, which was not told"),
    ],
)
def test_a_provider_that_bills_an_own_key_is_not_free(cost: Decimal | None, said: str) -> None:
    usage = Usage(prompt_tokens=1, cost=cost, is_byok=True)
    receipt = make_receipt(answer(usage=usage), None)
    assert receipt is not None
    assert receipt.paid is None
    assert dict(list_charges(receipt))["Cost"] == said


@pytest.mark.parametrize(
    ("name", "usage", "said"),
    [
        ("prompt", Usage(prompt_tokens=1), "1 at $3 a million = $0.000003"),
        ("request", Usage(), "1 at $3 each = $3"),
    ],
)
def test_a_token_is_priced_by_the_million_and_a_thing_by_the_piece(
    name: str, usage: Usage, said: str
) -> None:
    price = D("0.000003") if name == "prompt" else D(3)
    assert said in charges(answer(usage=usage), Pricing(prices={name: price})).values()


def test_pictures_are_charged_once() -> None:
    pictures = [
        ImagePart(Blob("a", "image/png", 9, 448, 448)),
        ImagePart(Blob("b", "image/png", 9, 448, 448)),
    ]
    path = [
        Message(id="q", role=Role.USER, parts=(TextPart("What is it?"), *pictures)),
        Message(id="a", role=Role.ASSISTANT, parts=(pictures[0],), parent="q"),
    ]
    assert list_pictures(path) == tuple(pictures), "what an answer drew is not sent"
    usage = Usage(prompt_tokens=2000)
    prices = {"prompt": D("0.000003"), "completion": D("0.000015")}
    for piece, total in (("0.001", D("0.006")), ("0.01", D("0.02") + (2000 - 2 * 512) * D("0.000003"))):
        card = ModelCard(id="m", pricing=Pricing(prices={**prices, "image": D(piece)}))
        receipt = make_receipt(answer(usage=usage), card, pictures=list_pictures(path))
        assert receipt is not None
        assert receipt.bill is not None
        assert receipt.bill.total == total


def test_what_is_not_known_is_said_or_left_out() -> None:
    bare = answer(
        usage=None,
        first_token=None,
        first_text=None,
        ended=None,
        finish=None,
        provider=None,
        generation_id=None,
    )
    receipt = make_receipt(bare, CARD)
    assert receipt is not None
    assert (receipt.rate, receipt.whole, receipt.bill, receipt.paid) == (None, None, None, None)
    assert bare.reply is not None
    text = write_text(list_sections(receipt, bare.reply))
    assert "not told by the server" in text
    assert "Speed" not in text
    assert "None" not in text


def test_a_question_has_none() -> None:
    assert make_receipt(Message(id="q", role=Role.USER, parts=(TextPart("Why?"),)), CARD) is None


@pytest.mark.parametrize(
    ("asked", "served", "words", "is_amber"),
    [
        ("flex", "flex", "flex", False),
        ("priority", "default", "default, priority was asked for", True),
        ("priority", None, "priority was asked for, which one served was not told", False),
        (None, "default", "default", False),
    ],
)
def test_tier_that_was_asked_and_the_one_that_served_are_told(
    asked: str | None, served: str | None, words: str, is_amber: bool
) -> None:
    fields = {} if asked is None else {"service_tier": asked}
    sent = SentRequest(address="https://h", dialect="openrouter", fields=fields)
    told = replace(USAGE, received={} if served is None else {"service_tier": served})
    message = answer(sent=sent, usage=told)
    receipt = make_receipt(message, CARD)
    assert receipt is not None
    assert message.reply is not None
    assert dict(list_identity(receipt, message.reply))["Service tier"] == words
    assert ("Service tier" in list_differing(receipt)) is is_amber
    assert bool(list_warnings(receipt)) is is_amber
    others = dict(list_charges(receipt)).get("Not on the list", "")
    assert bool(others) is (asked is not None and (served or asked) != "default")
