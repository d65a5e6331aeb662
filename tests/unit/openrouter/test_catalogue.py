from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from offhand.assets import read_asset
from offhand.domain.errors import GarbledAnswer
from offhand.domain.models import DEFAULT_MODEL, LISTED, RequestLimits, choose_model
from offhand.openrouter.catalogue import read_models
from tests.fakes.catalogues import make_catalogue

if TYPE_CHECKING:
    from tests.fakes.answers import JSON

GROK: dict[str, Any] = {
    "id": "x-ai/grok-4.3",
    "canonical_slug": "x-ai/grok-4.3-20260501",
    "hugging_face_id": "",
    "name": "xAI: Grok 4.3",
    "created": 1777593600,
    "description": "Thinks first.",
    "context_length": 1000000,
    "architecture": {
        "modality": "text+image->text",
        "input_modalities": ["text", "image"],
        "output_modalities": ["text"],
        "tokenizer": "Grok",
        "instruct_type": None,
    },
    "pricing": {
        "prompt": "0.00000125",
        "completion": "0.0000025",
        "image": "0",
        "web_search": 0.005,
        "request": 0,
        "input_cache_read": "2e-7",
        "discount": 0.5,
        "overrides": [
            {"min_prompt_tokens": 200000, "prompt": "0.0000025", "completion": "0.000005"},
            {"utc_start": "0100", "utc_end": "0900", "prompt": 0.000001},
            {"utc_start": 100, "utc_end": "09:00", "prompt": "0.000001"},
            {"min_prompt_tokens": 5},
            "odd",
        ],
    },
    "top_provider": {"context_length": 1000000, "max_completion_tokens": 30000, "is_moderated": False},
    "per_request_limits": None,
    "supported_parameters": ["max_tokens", "reasoning", "temperature", "tools"],
    "default_parameters": None,
    "expiration_date": "2027-05-16",
    "reasoning": {
        "mandatory": False,
        "default_enabled": True,
        "default_effort": "low",
        "supported_efforts": ["high", "medium", "low", "none"],
    },
    "links": {"details": "/api/v1/models/x-ai/grok-4.3/endpoints"},
    "added_next_year": {"deep": [1, 2]},
}


def written(*entries: object, **more: object) -> bytes:
    return json.dumps({"data": entries, **more}).encode()


def entry(**changes: object) -> dict[str, Any]:
    return {**GROK, **changes}


def test_an_entry_is_read_in_full() -> None:
    card = read_models(written(GROK))["x-ai/grok-4.3"]
    assert card.name == "xAI: Grok 4.3"
    assert card.canonical_slug == "x-ai/grok-4.3-20260501"
    assert card.created == 1777593600
    assert card.context_length == 1_000_000
    assert card.max_completion_tokens == 30_000
    assert card.input_modalities == ("text", "image")
    assert card.takes_images
    assert card.is_chat_model
    assert card.supports("tools")
    assert not card.supports("stop")
    assert card.expiration_date == "2027-05-16"
    assert card.reasoning is not None
    assert card.reasoning.supported_efforts == ("high", "medium", "low", "none")
    assert card.reasoning.default_effort == "low"
    assert card.reasoning.default_enabled is True


def test_prices_are_exact_whether_text_or_number() -> None:
    pricing = read_models(written(GROK))["x-ai/grok-4.3"].pricing
    assert pricing.prices == {
        "prompt": Decimal("0.00000125"),
        "completion": Decimal("0.0000025"),
        "image": Decimal(0),
        "web_search": Decimal("0.005"),
        "request": Decimal(0),
        "input_cache_read": Decimal("0.0000002"),
    }
    tiers = [(o.min_prompt_tokens, o.utc_start, o.utc_end, o.prices["prompt"]) for o in pricing.overrides]
    assert tiers == [
        (200_000, None, None, Decimal("0.0000025")),
        (None, "0100", "0900", Decimal("0.000001")),
        (None, "0100", "0900", Decimal("0.000001")),
    ]


@pytest.mark.parametrize(
    "price", ["-1", -1, "", "free", None, True, "NaN", "Infinity", [], {}, "1e999", "1e-99"]
)
def test_a_price_that_varies_or_is_none_is_left_out(price: object) -> None:
    card = read_models(written(entry(pricing={"prompt": price, "completion": "0"})))["x-ai/grok-4.3"]
    assert card.pricing.prompt is None
    assert card.pricing.completion == 0


def test_a_price_that_varies_is_told_from_one_that_is_not_known() -> None:
    pricing = read_models(written(entry(pricing={"prompt": "-1", "completion": None})))[
        "x-ai/grok-4.3"
    ].pricing
    assert pricing.variable == {"prompt"}
    assert pricing.is_variable
    assert not pricing.is_free


@pytest.mark.parametrize(
    "override",
    [
        {"min_prompt_tokens": "many", "prompt": "0.1"},
        {"min_prompt_tokens": 10.5, "prompt": "0.1"},
        {"utc_start": 2500, "utc_end": 100, "prompt": "0.1"},
        {"utc_start": 1260, "prompt": "0.1"},
        {"min_images": 4, "prompt": "0.1"},
        {"weekdays": ["sat"], "prompt": "0.1"},
        {"prompt": "-1"},
        {},
    ],
)
def test_an_override_under_a_condition_that_is_not_understood_never_applies(override: JSON) -> None:
    pricing = {"prompt": "0.5", "completion": "0.5", "overrides": [override]}
    card = read_models(written(entry(pricing=pricing)))["x-ai/grok-4.3"]
    assert card.pricing.overrides == ()


def test_the_fields_that_say_more_about_a_model() -> None:
    card = read_models(
        written(
            entry(
                knowledge_cutoff="2025-11-01",
                hugging_face_id="a/b",
                per_request_limits={"prompt_tokens": 4000, "completion_tokens": None},
                default_parameters={"temperature": 0.7, "top_p": None, "top_k": 0},
                top_provider={"context_length": 500000, "max_completion_tokens": 30000, "is_moderated": True},
                alias_target={"name": "Grok 4.5", "slug": "x-ai/grok-4.5"},
            )
        )
    )["x-ai/grok-4.3"]
    assert card.retirement == date(2027, 5, 16)
    assert card.knowledge_cutoff == "2025-11-01"
    assert card.hugging_face_id == "a/b"
    assert card.per_request_limits == RequestLimits(prompt_tokens=4000)
    assert card.default_parameters == {"temperature": Decimal("0.7"), "top_k": 0}
    assert (card.provider_context_length, card.is_moderated) == (500_000, True)
    assert (card.alias_target, card.alias_name) == ("x-ai/grok-4.5", "Grok 4.5")
    assert card.tokenizer == "Grok"
    assert card.details == "/api/v1/models/x-ai/grok-4.3/endpoints"


@pytest.mark.parametrize("told", [None, "", "soon", "2026-13-01", "2027-05", 20270516, "16.05.2027"])
def test_a_date_that_is_none_retires_nothing(told: object) -> None:
    assert read_models(written(entry(expiration_date=told)))["x-ai/grok-4.3"].retirement is None


def test_a_retirement_with_a_time_is_the_day() -> None:
    card = read_models(written(entry(expiration_date="2027-05-16T12:00:00Z")))["x-ai/grok-4.3"]
    assert card.retirement == date(2027, 5, 16)


def test_a_list_of_the_real_shape_is_read_whole() -> None:
    cards = read_models(written(*make_catalogue(400), total_count=400, links={"next": None}))
    assert len(cards) == 400
    assert all(card.inputs_known and card.parameters_known for card in cards.values())
    assert cards["openrouter/auto"].pricing.is_variable
    assert cards["~x-ai/grok-latest"].alias_target == "x-ai/grok-4.3"
    assert sum(card.pricing.is_free for card in cards.values()) > 10
    assert sum(bool(card.pricing.tiers) for card in cards.values()) > 50
    assert {card.reasons for card in cards.values()} == {True, False}


def test_null_means_not_set_everywhere() -> None:
    nothing = dict.fromkeys(GROK, None)
    card = read_models(written({**nothing, "id": "x"}))["x"]
    assert card.context_length is None
    assert card.reasoning is None
    assert card.expiration_date is None
    assert card.alias_target is None
    assert not card.inputs_known
    assert not card.parameters_known


@pytest.mark.parametrize("odd", [7, "text", [1], {"a": 1}, True])
def test_fields_of_other_types_cost_no_entry(odd: object) -> None:
    strange: dict[str, Any] = dict.fromkeys(GROK, odd)
    assert list(read_models(written({**strange, "id": "x"}, GROK))) == ["x", "x-ai/grok-4.3"]


def test_a_null_list_of_efforts_allows_all() -> None:
    card = read_models(written(entry(reasoning={"mandatory": True, "supported_efforts": None})))[
        "x-ai/grok-4.3"
    ]
    assert card.accepts_effort("xhigh")
    assert not card.accepts_effort("none")


@pytest.mark.parametrize("told", [{}, {"reasoning": None}, {"reasoning": True}])
def test_a_model_that_lists_reasoning_and_tells_no_more_can_reason(told: dict[str, Any]) -> None:
    plain = {key: value for key, value in GROK.items() if key != "reasoning"} | told
    card = read_models(written(plain))["x-ai/grok-4.3"]
    assert card.reasoning == LISTED
    assert card.accepts_effort("low")
    assert not card.accepts_effort("none"), "whether it can be left is not told"
    silent = read_models(written({**plain, "supported_parameters": ["max_tokens"]}))["x-ai/grok-4.3"]
    assert silent.reasoning is None
    assert not silent.accepts_effort("low")


def test_an_alias_names_its_target() -> None:
    target = {"name": "xAI: Grok 4.3", "slug": "x-ai/grok-4.3"}
    card = read_models(written(entry(id="~x-ai/grok-latest", alias_target=target)))["~x-ai/grok-latest"]
    assert card.alias_target == "x-ai/grok-4.3"


def test_servers_that_name_models_only_forbid_nothing() -> None:
    listed = {"object": "list", "data": [{"id": "qwen3:8b", "object": "model", "owned_by": "library"}]}
    card = read_models(json.dumps(listed).encode())["qwen3:8b"]
    assert card.takes_images
    assert card.supports("anything")
    assert card.accepts_effort("none")
    assert card.is_chat_model
    assert card.pricing.prompt is None
    assert choose_model("qwen3:8b", {"qwen3:8b": card}).model == "qwen3:8b"


def test_what_a_server_tells_of_inputs_counts_without_parameters() -> None:
    card = read_models(written({"id": "x", "architecture": {"input_modalities": ["text"]}}))["x"]
    assert not card.takes_images
    assert card.supports("top_k")


@pytest.mark.parametrize(
    ("told", "takes"),
    [("chatml", True), ("qwen3", True), ("none", False), (None, False), (5, False), ("", False)],
)
def test_a_model_that_is_run_from_a_template_takes_a_prefill(told: object, takes: bool) -> None:
    card = read_models(written(entry(architecture={"instruct_type": told})))["x-ai/grok-4.3"]
    assert card.takes_prefill is takes
    assert not read_models(written({"id": "x"}))["x"].takes_prefill, "not known is no yes"


def test_old_lists_tell_the_kinds_in_one_word() -> None:
    card = read_models(written({"id": "x", "architecture": {"modality": "text+image->text"}}))["x"]
    assert card.input_modalities == ("text", "image")
    assert card.output_modalities == ("text",)
    assert card.inputs_known


@pytest.mark.parametrize(
    "context",
    [
        {"context_length": 8192},
        {"context_length": 8192.0},
        {"context_length": None, "top_provider": {"context_length": 8192}},
        {"context_length": 0, "max_model_len": 8192},
    ],
)
def test_the_context_is_found_where_servers_put_it(context: dict[str, Any]) -> None:
    assert read_models(written({"id": "x", **context}))["x"].context_length == 8192


def test_odd_entries_are_left_out_one_by_one() -> None:
    cards = read_models(written(None, "text", 7, [], {}, {"id": None}, {"id": " "}, GROK, {"name": "x"}))
    assert list(cards) == ["x-ai/grok-4.3"]


def test_a_bare_list_and_a_byte_order_mark_are_read() -> None:
    assert list(read_models(b"\xef\xbb\xbf" + json.dumps([GROK]).encode())) == ["x-ai/grok-4.3"]


def test_a_server_without_models_has_an_empty_list() -> None:
    assert read_models(b'{"data": []}') == {}
    assert read_models(b'{"object": "list", "data": null}') == {}


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"<html>Bad gateway</html>",
        b'{"error": {"code": 502, "message": "down"}}',
        b'{"data": null}',
        b'{"data": "models"}',
        b'"text"',
        b"null",
        b'{"data": [',
        b'{"data": [1, 2, {"name": "no id"}]}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
    ],
)
def test_what_is_no_list_is_garbled(payload: bytes) -> None:
    with pytest.raises(GarbledAnswer) as caught:
        read_models(payload)
    assert caught.value.status == 200
    assert len(caught.value.excerpt) <= 200


def test_a_catalogue_of_the_real_size_is_read_in_order() -> None:
    names = [f"author-{number % 50}/model-{number}" for number in range(700)]
    entries = [entry(id=name, created=number, description="word " * 200) for number, name in enumerate(names)]
    payload = written(*entries, total_count=700)
    assert len(payload) > 1_000_000
    cards = read_models(payload)
    assert list(cards) == names
    assert all(card.pricing.prompt == Decimal("0.00000125") for card in cards.values())


def test_the_first_of_two_entries_with_one_id_counts() -> None:
    assert read_models(written(entry(name="first"), entry(name="second")))["x-ai/grok-4.3"].name == "first"


def test_the_default_is_replaced_by_what_the_list_has() -> None:
    cards = read_models(written(GROK, entry(id="x-ai/grok-4.5", created=1783500000), entry(id="a/b")))
    choice = choose_model(DEFAULT_MODEL, cards)
    assert (choice.model, choice.reason) == ("x-ai/grok-4.5", "newest")


def test_the_demo_has_a_list_of_the_real_shape() -> None:
    cards = read_models(read_asset("demo/models.json").encode())
    assert cards[DEFAULT_MODEL].takes_images
    assert not cards["demo/text-only"].takes_images
    assert all(card.inputs_known and card.parameters_known for card in cards.values())
