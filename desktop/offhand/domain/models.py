"""The catalogue's cards: what a model can do, what it costs, and which one serves by default."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

DEFAULT_MODEL = "x-ai/grok-4"
LATEST_GROK = "~x-ai/grok-latest"
GROK_AUTHOR = "x-ai/"


@dataclass(frozen=True, kw_only=True, slots=True)
class PriceOverride:
    """Replace prices under a condition; None leaves the base price (catalogue, "Pricing Overrides")."""

    min_prompt_tokens: int | None = None
    """Applies to prompts strictly longer than this."""
    utc_start: str | None = None
    """HHMM."""
    utc_end: str | None = None
    prices: dict[str, Decimal]
    """USD a unit, by the catalogue's own names."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pricing:
    """Hold prices in USD a token or unit, by the catalogue's own names; variable ones are left out."""

    prices: dict[str, Decimal]
    overrides: tuple[PriceOverride, ...] = ()

    @property
    def prompt(self) -> Decimal | None:
        """Tell the price of a prompt token, None where it varies."""
        return self.prices.get("prompt")

    @property
    def completion(self) -> Decimal | None:
        """Tell the price of an answer token, None where it varies."""
        return self.prices.get("completion")


@dataclass(frozen=True, kw_only=True, slots=True)
class ReasoningSupport:
    """Say how a model's thinking can be steered; missing from a card means not at all."""

    mandatory: bool = False
    default_enabled: bool | None = None
    default_effort: str | None = None
    supported_efforts: tuple[str, ...] | None = None
    """None means that every effort is accepted."""
    supports_max_tokens: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class ModelCard:
    """Describe one entry of ``GET /models``."""

    id: str
    name: str = ""
    canonical_slug: str = ""
    created: int = 0
    """Unix seconds."""
    description: str = ""
    context_length: int | None = None
    """Tokens."""
    max_completion_tokens: int | None = None
    input_modalities: tuple[str, ...] = ("text",)
    output_modalities: tuple[str, ...] = ("text",)
    supported_parameters: frozenset[str] = frozenset()
    pricing: Pricing = Pricing(prices={})
    reasoning: ReasoningSupport | None = None
    expiration_date: str | None = None
    """YYYY-MM-DD."""
    alias_target: str | None = None
    instruct_type: str | None = None
    """The template that turns messages into the model's text; None where nobody tells or it has none."""
    inputs_known: bool = True
    """The list said what may be sent; servers other than OpenRouter mostly name the model only."""
    parameters_known: bool = True
    """The list said which parameters, and which reasoning, the model knows."""

    @property
    def takes_images(self) -> bool:
        """Say whether pictures may be sent; what is not known is not forbidden."""
        return not self.inputs_known or "image" in self.input_modalities

    @property
    def takes_prefill(self) -> bool:
        """Say whether the model goes on from an answer that stands last, as one run from a template does."""
        return self.instruct_type is not None

    def supports(self, parameter: str) -> bool:
        """Say whether a request parameter may be sent; what is not known is not forbidden."""
        return not self.parameters_known or parameter in self.supported_parameters

    def accepts_effort(self, effort: str) -> bool:
        """Say whether this reasoning effort may be asked for (OPENROUTER section 7, trap 16)."""
        if self.reasoning is None:
            return not self.parameters_known
        if effort == "none" and self.reasoning.mandatory:
            return False
        efforts = self.reasoning.supported_efforts
        return efforts is None or effort in efforts

    @property
    def is_chat_model(self) -> bool:
        """Say whether it reads text and writes text."""
        return "text" in self.input_modalities and "text" in self.output_modalities


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Name the model that serves, and why it is not the wanted one."""

    model: str
    wanted: str
    reason: str = ""
    """Empty where the wanted one serves; else ``latest`` or ``newest``."""


def choose_model(wanted: str, cards: dict[str, ModelCard]) -> ModelChoice:
    """Pick the model that serves a wish, by the live list (OPENROUTER section 0, rule 10).

    A wish other than the built-in default is never replaced: the user chose it, and the API's own
    refusal names its successors.
    """
    if not cards or wanted in cards or wanted != DEFAULT_MODEL:
        return ModelChoice(wanted, wanted)
    if LATEST_GROK in cards:
        return ModelChoice(LATEST_GROK, wanted, "latest")
    groks = [
        card
        for card in cards.values()
        if card.id.startswith(GROK_AUTHOR) and ":" not in card.id and card.is_chat_model
    ]
    if not groks:
        return ModelChoice(wanted, wanted)
    newest = max(groks, key=lambda card: (card.created, card.id))
    return ModelChoice(newest.id, wanted, "newest")
