"""Who runs a model: the bodies of ``…/endpoints``, ``/endpoints/zdr`` and ``/providers``, read leniently.

Units: the API's description says that latency is in milliseconds, its own example has seconds. Nobody
sends a token within 20 ms, so a median below that is one of seconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from offhand.domain.providers import ModelOffer, Percentiles, ProviderInfo
from offhand.openrouter.documents import decode_json
from offhand.openrouter.lenient import (
    as_amount,
    as_bool,
    as_count,
    as_list,
    as_mapping,
    as_text,
    as_texts,
    garbled,
)
from offhand.openrouter.prices import read_pricing

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST_MEDIAN_IN_SECONDS = 20.0
THOUSAND = 1000.0
HUNDRED = 100.0
UNKNOWN = "unknown"


def read_offers(payload: bytes) -> tuple[ModelOffer, ...]:
    """Read who runs a model, or who runs models privately; raises ``GarbledAnswer``."""
    data: object = as_mapping(decode_json(payload)).get("data")
    listed = as_mapping(data).get("endpoints", data)
    if not isinstance(listed, list):
        raise garbled(payload)
    found = (_read_offer(as_mapping(entry)) for entry in cast("list[Any]", listed))
    return tuple(offer for offer in found if offer is not None)


def read_providers(payload: bytes) -> dict[str, ProviderInfo]:
    """Read the list of providers by slug; raises ``GarbledAnswer``."""
    data = as_mapping(decode_json(payload)).get("data")
    if not isinstance(data, list):
        raise garbled(payload)
    found: dict[str, ProviderInfo] = {}
    for entry in map(as_mapping, as_list(cast("object", data))):
        name, slug = as_text(entry.get("name")), as_text(entry.get("slug"))
        if name or slug:
            found[slug or name] = ProviderInfo(
                name=name or slug,
                slug=slug,
                privacy_policy_url=as_text(entry.get("privacy_policy_url")),
                terms_of_service_url=as_text(entry.get("terms_of_service_url")),
                status_page_url=as_text(entry.get("status_page_url")),
                headquarters=as_text(entry.get("headquarters")),
                datacenters=as_texts(entry.get("datacenters")) or (),
            )
    return found


def _read_offer(entry: Mapping[str, Any]) -> ModelOffer | None:
    tag = as_text(entry.get("tag")).strip()
    # Names go "xAI | x-ai/grok-4.3"; the part before the bar is the provider.
    provider = as_text(entry.get("provider_name")) or as_text(entry.get("name")).partition("|")[0]
    if not (provider := provider.strip() or tag):
        return None
    quantization = as_text(entry.get("quantization"))
    return ModelOffer(
        provider=provider,
        tag=tag,
        model_id=as_text(entry.get("model_id")),
        quantization="" if quantization == UNKNOWN else quantization,
        context_length=as_count(entry.get("context_length")) or None,
        max_completion_tokens=as_count(entry.get("max_completion_tokens")) or None,
        max_prompt_tokens=as_count(entry.get("max_prompt_tokens")) or None,
        pricing=read_pricing(as_mapping(entry.get("pricing"))),
        status=int(as_amount(entry.get("status")) or 0),
        supported_parameters=frozenset(as_texts(entry.get("supported_parameters")) or ()),
        caches_by_itself=as_bool(entry.get("supports_implicit_caching")),
        uptime_5m=_read_percent(entry.get("uptime_last_5m")),
        uptime_30m=_read_percent(entry.get("uptime_last_30m")),
        uptime_1d=_read_percent(entry.get("uptime_last_1d")),
        latency=_read_latency(entry.get("latency_last_30m")),
        throughput=_read_percentiles(entry.get("throughput_last_30m"), 1.0),
    )


def _read_percent(value: object) -> float | None:
    amount = as_amount(value)
    return float(amount) if amount is not None and 0 <= amount <= HUNDRED else None


def _read_latency(value: object) -> Percentiles | None:
    told = _read_percentiles(value, 1.0)
    median = told and (told.p50 or told.p75 or told.p90)
    if not median or median < LARGEST_MEDIAN_IN_SECONDS:
        return told
    return _read_percentiles(value, 1 / THOUSAND)


def _read_percentiles(value: object, scale: float) -> Percentiles | None:
    """Read percentiles, or a lone number as the median; None where nothing was measured."""
    parts = as_mapping(value) or {"p50": value}
    amounts = {name: as_amount(parts.get(name)) for name in ("p50", "p75", "p90", "p99")}
    told = {
        name: float(amount) * scale for name, amount in amounts.items() if amount is not None and amount >= 0
    }
    return Percentiles(**told) if told else None
