"""A limit of thinking is always below that of the whole answer, or is not sent."""

from __future__ import annotations

import json
from typing import Any

import pytest
from msgspec.structs import replace

from offhand.domain.gating import takes
from offhand.domain.message import Message, Role, TextPart
from offhand.domain.models import ModelCard, ReasoningSupport
from offhand.domain.request import ChatRequest, Sampling
from offhand.openrouter.requests import build_body

THINKER = ModelCard(
    id="m",
    supported_parameters=frozenset({"max_tokens", "reasoning"}),
    reasoning=ReasoningSupport(supports_max_tokens=True, supported_efforts=("high", "low")),
)
QUESTION = Message(id="q", role=Role.USER, parts=(TextPart("Why?"),), created=0.0)


def write(card: ModelCard | None, **sampling: Any) -> dict[str, Any]:  # noqa: ANN401 - fields of it
    request = ChatRequest(model="m", messages=(QUESTION,), card=card, sampling=Sampling(**sampling))
    return json.loads(build_body(request, stream=True))


@pytest.mark.parametrize("card", [None, THINKER])
@pytest.mark.parametrize(
    ("answer", "thinking", "sent"),
    [
        (2_000, 8_000, 1_500),
        (8_000, 8_000, 6_000),
        (8_001, 8_000, 8_000),
        (1_100, 8_000, 1_024),
        (1_024, 8_000, None),
        (100, 8_000, None),
        (800, 500, 500),
        (None, 8_000, 8_000),
        (2_000, None, None),
    ],
)
def test_thinking_ends_before_the_answer_does(
    card: ModelCard | None, answer: int | None, thinking: int | None, sent: int | None
) -> None:
    body = write(card, max_tokens=answer, reasoning_tokens=thinking)
    assert body.get("max_tokens") == answer
    assert body.get("reasoning") == (None if sent is None else {"max_tokens": sent})


def test_what_counts_is_the_length_that_is_sent() -> None:
    short = replace(THINKER, max_completion_tokens=4_000)
    assert write(short, max_tokens=64_000, reasoning_tokens=32_000)["reasoning"] == {"max_tokens": 3_000}
    assert write(short, reasoning_tokens=32_000)["reasoning"] == {"max_tokens": 3_000}


def test_an_effort_leaves_no_room_for_a_number() -> None:
    both = {"max_tokens": 2_000, "reasoning_tokens": 1_500}
    assert write(THINKER, reasoning_effort="low", **both)["reasoning"] == {"effort": "low"}
    assert write(THINKER, reasoning_effort="max", **both)["reasoning"] == {"max_tokens": 1_500}


@pytest.mark.parametrize(
    ("efforts", "mandatory", "effort", "sent"),
    [
        ((), False, "none", {"enabled": False}),
        ((), False, "on", {"enabled": True}),
        ((), False, "low", None),
        ((), True, "none", None),
        ((), True, "on", None),
        (("none",), False, "none", {"effort": "none"}),
        (("none",), False, "on", {"enabled": True}),
        (("high", "low"), False, "none", {"enabled": False}),
        (("high", "low"), False, "on", None),
        (("high", "low"), True, "none", None),
        (None, False, "none", {"effort": "none"}),
        (None, False, "on", None),
    ],
)
def test_thinking_that_may_be_left_can_be_turned_off(
    efforts: tuple[str, ...] | None, *, mandatory: bool, effort: str, sent: dict[str, Any] | None
) -> None:
    support = ReasoningSupport(mandatory=mandatory, supported_efforts=efforts)
    assert write(replace(THINKER, reasoning=support), reasoning_effort=effort).get("reasoning") == sent
    can_choose = efforts is None or bool(efforts) or not mandatory
    assert takes(replace(THINKER, reasoning=support), "reasoning") is can_choose
