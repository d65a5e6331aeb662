"""Who runs a model, and how well: the entries of ``GET /models/{author}/{slug}/endpoints``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from offhand.domain.pricing import UNPRICED, Pricing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Percentiles(msgspec.Struct, frozen=True, kw_only=True):
    """Hold how something was spread over the last half hour; None where nobody measured."""

    p50: float | None = None
    p75: float | None = None
    p90: float | None = None
    p99: float | None = None


class ModelOffer(msgspec.Struct, frozen=True, kw_only=True):
    """Describe one provider's way to run one model."""

    provider: str
    """The provider's name."""
    tag: str = ""
    """What ``provider.order`` and ``provider.only`` of a request know it by, for instance ``xai``."""
    model_id: str = ""
    """The dated slug."""
    quantization: str = ""
    context_length: int | None = None
    """Tokens."""
    max_completion_tokens: int | None = None
    max_prompt_tokens: int | None = None
    pricing: Pricing = UNPRICED
    status: int = 0
    """0 is well; the further below, the less is sent there."""
    supported_parameters: frozenset[str] = frozenset()
    caches_by_itself: bool | None = None
    """Repeated beginnings of a prompt cost less without being asked for."""
    uptime_5m: float | None = None
    """Percent of the requests that were answered."""
    uptime_30m: float | None = None
    uptime_1d: float | None = None
    latency: Percentiles | None = None
    """Seconds to the first token."""
    throughput: Percentiles | None = None
    """Tokens a second."""

    @property
    def slug(self) -> str:
        """Return what the list of providers calls it; a tag may go on with ``/fp8`` and the like."""
        return self.tag.partition("/")[0]

    @property
    def uptime(self) -> float | None:
        """Return the most telling uptime there is, in percent."""
        return next((up for up in (self.uptime_1d, self.uptime_30m, self.uptime_5m) if up is not None), None)


class ProviderInfo(msgspec.Struct, frozen=True, kw_only=True):
    """Describe a provider (``GET /providers``)."""

    name: str
    slug: str = ""
    privacy_policy_url: str = ""
    terms_of_service_url: str = ""
    status_page_url: str = ""
    headquarters: str = ""
    """Country code."""
    datacenters: tuple[str, ...] = ()
    """Country codes."""


class PrivateOffers(msgspec.Struct, frozen=True):
    """Know who keeps nothing of what is sent (``GET /endpoints/zdr``)."""

    offers: frozenset[tuple[str, str]] = msgspec.field(default_factory=frozenset[tuple[str, str]])
    """Dated slug of the model and tag of the provider."""

    @classmethod
    def gather(cls, offers: Iterable[ModelOffer]) -> PrivateOffers:
        """Take them from a list of offers."""
        return cls(frozenset((offer.model_id, offer.tag) for offer in offers))

    @property
    def models(self) -> frozenset[str]:
        """Name the models that somebody runs so."""
        return frozenset(model for model, _ in self.offers)

    def has(self, offer: ModelOffer) -> bool:
        """Say whether this offer keeps nothing."""
        return (offer.model_id, offer.tag) in self.offers


def find_provider(offer: ModelOffer, providers: Mapping[str, ProviderInfo]) -> ProviderInfo | None:
    """Find who runs an offer in a list by slug."""
    return providers.get(offer.slug) or next(
        (each for each in providers.values() if each.name == offer.provider), None
    )
