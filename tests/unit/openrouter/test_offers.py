"""Who runs a model: the answers of ``…/endpoints``, ``/endpoints/zdr`` and ``/providers``."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from offhand.domain.errors import GarbledAnswer
from offhand.domain.providers import ModelOffer, Percentiles, PrivateOffers, find_provider
from offhand.openrouter.offers import read_offers, read_providers
from tests.fakes.catalogues import PROVIDERS, make_offers

BODY = json.dumps(make_offers()).encode()


def test_an_offer_is_read_in_full() -> None:
    good, poor, unknown = read_offers(BODY)
    assert (good.provider, good.tag, good.slug, good.quantization) == ("xAI", "xai", "xai", "fp8")
    assert (good.context_length, good.max_completion_tokens, good.max_prompt_tokens) == (
        1_000_000,
        30_000,
        None,
    )
    assert good.pricing.prices["input_cache_read"] == Decimal("0.0000002")
    assert (good.uptime_5m, good.uptime_30m, good.uptime_1d, good.uptime) == (100, 99.97, 99.8, 99.8)
    assert good.throughput == Percentiles(p50=78.4, p75=61, p90=40.25, p99=12)
    assert good.caches_by_itself is True
    assert (poor.slug, poor.status, poor.quantization, poor.throughput) == ("azure", -2, "", None)
    assert unknown == ModelOffer(
        provider="Nobody",
        tag="nobody",
        model_id="x-ai/grok-4.3-20260501",
        pricing=unknown.pricing,
    )
    assert unknown.pricing.is_variable


def test_latency_is_seconds_whether_it_came_as_such_or_in_thousandths() -> None:
    good, poor, _ = read_offers(BODY)
    assert good.latency is not None
    assert poor.latency is not None
    assert (good.latency.p50, good.latency.p99) == (pytest.approx(0.64), pytest.approx(5.2))
    assert poor.latency == Percentiles(p50=0.25, p75=0.35, p90=0.48, p99=0.85)


def test_odd_offers_are_left_out_and_odd_fields_count_as_not_told() -> None:
    odd = dict.fromkeys(make_offers()["data"]["endpoints"][0], True)
    body = json.dumps({"data": {"endpoints": [None, 5, {}, odd, odd | {"tag": "known"}]}}).encode()
    (offer,) = read_offers(body)
    assert offer.provider == "known"
    assert (offer.uptime, offer.latency, offer.context_length, offer.status) == (None, None, None, 0)


@pytest.mark.parametrize(
    "body", [b"", b"{}", b'{"data": null}', b'{"data": {}}', b'{"data": "x"}', b"<html>"]
)
def test_what_is_no_list_is_garbled(body: bytes) -> None:
    with pytest.raises(GarbledAnswer):
        read_offers(body)
    with pytest.raises(GarbledAnswer):
        read_providers(body)


def test_private_offers_are_a_plain_list() -> None:
    offers = read_offers(BODY)
    listed = {"data": make_offers()["data"]["endpoints"][:1]}
    private = PrivateOffers.gather(read_offers(json.dumps(listed).encode()))
    assert [private.has(offer) for offer in offers] == [True, False, False]
    assert private.models == {"x-ai/grok-4.3-20260501"}


def test_providers_are_found_by_slug_or_by_name() -> None:
    providers = read_providers(json.dumps({"data": [*PROVIDERS, {"slug": "plain"}, {}, None]}).encode())
    assert list(providers) == ["xai", "azure", "plain"]
    good, poor, unknown = read_offers(BODY)
    found = find_provider(good, providers)
    assert found is not None
    assert (found.headquarters, found.datacenters) == ("US", ("US",))
    assert found.privacy_policy_url == "https://example.com/privacy"
    assert find_provider(poor, providers) is providers["azure"]
    assert find_provider(unknown, providers) is None
    assert find_provider(ModelOffer(provider="xAI", tag="other"), providers) is found
