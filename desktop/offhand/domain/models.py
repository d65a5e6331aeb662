"""The catalogue's cards: what a model can do, what it costs, and which one serves by default."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.pricing import UNPRICED, Pricing

if TYPE_CHECKING:
    from decimal import Decimal

DEFAULT_MODEL = "x-ai/grok-4"
LATEST_GROK = "~x-ai/grok-latest"
GROK_AUTHOR = "x-ai/"


NO_THINKING, THINKING = "none", "on"
"""Efforts with which thinking is turned off, and on where that is all that can be chosen."""


class ReasoningSupport(msgspec.Struct, frozen=True, kw_only=True):
    """Say how a model's thinking can be steered; missing from a card means not at all."""

    mandatory: bool = False
    default_enabled: bool | None = None
    default_effort: str | None = None
    supported_efforts: tuple[str, ...] | None = None
    """None means that every effort is accepted; the list has the strongest first."""
    supports_max_tokens: bool = False
    is_told: bool = True
    """The list said how; else it only named thinking among what a model knows."""

    @property
    def is_switch(self) -> bool:
        """Say whether it can be turned on and off, and no more."""
        efforts = self.supported_efforts
        return not self.mandatory and efforts is not None and all(effort == NO_THINKING for effort in efforts)


LISTED = ReasoningSupport(supported_efforts=("high", "medium", "low"), is_told=False)
"""Of a list that names ``reasoning`` among the parameters and tells no more.

That it can be left, and other efforts, are not known: what may be refused is not offered.
"""
ANSWER_LIMITS = ("max_tokens", "max_completion_tokens")
"""Names of the parameter that limits an answer, the one that servers mostly know first."""


class RequestLimits(msgspec.Struct, frozen=True, kw_only=True):
    """Limit one request, in tokens; None where nothing is said."""

    prompt_tokens: int | None = None
    completion_tokens: int | None = None


class ModelCard(msgspec.Struct, frozen=True, kw_only=True):
    """Describe one entry of ``GET /models``."""

    id: str
    name: str = ""
    canonical_slug: str = ""
    """Names it for ever, with a date where it has one."""
    aliases: tuple[str, ...] = ()
    """Other names of the same model, on servers that tell them."""
    created: int = 0
    """Unix seconds."""
    description: str = ""
    context_length: int | None = None
    """Tokens, prompt and answer together."""
    provider_context_length: int | None = None
    """Tokens, at the provider that is asked first; may be fewer."""
    max_completion_tokens: int | None = None
    """Tokens of the longest answer."""
    per_request_limits: RequestLimits | None = None
    is_moderated: bool | None = None
    """The provider that is asked first filters what is sent."""
    input_modalities: tuple[str, ...] = ("text",)
    output_modalities: tuple[str, ...] = ("text",)
    supported_parameters: frozenset[str] = frozenset()
    pricing: Pricing = UNPRICED
    reasoning: ReasoningSupport | None = None
    expiration_date: str | None = None
    """YYYY-MM-DD; afterwards it may be gone."""
    knowledge_cutoff: str | None = None
    """YYYY-MM-DD, as told."""
    alias_target: str | None = None
    """The id that an alias such as ``~x-ai/grok-latest`` stands for now."""
    alias_name: str = ""
    """What people call that one."""
    default_parameters: dict[str, Decimal] = msgspec.field(default_factory=dict[str, "Decimal"])
    """What the model is run with where nothing is sent."""
    tokenizer: str = ""
    hugging_face_id: str = ""
    details: str = ""
    """Path of the list of its providers, as told."""
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
    def sees(self) -> bool:
        """Say whether the list tells that it reads pictures."""
        return self.inputs_known and "image" in self.input_modalities

    @property
    def takes_files(self) -> bool:
        """Say whether the list tells that it reads documents itself."""
        return self.inputs_known and "file" in self.input_modalities

    @property
    def takes_audio(self) -> bool:
        """Say whether the list tells that it hears."""
        return self.inputs_known and "audio" in self.input_modalities

    @property
    def makes_images(self) -> bool:
        """Say whether it answers with pictures too."""
        return "image" in self.output_modalities

    @property
    def uses_tools(self) -> bool:
        """Say whether the list tells that it calls tools."""
        return "tools" in self.supported_parameters

    @property
    def keeps_schemas(self) -> bool:
        """Say whether the list tells that its answers follow a JSON schema."""
        return "structured_outputs" in self.supported_parameters

    @property
    def reasons(self) -> bool:
        """Say whether the list tells that it thinks before it answers."""
        return self.reasoning is not None or "reasoning" in self.supported_parameters

    @property
    def answer_limit(self) -> str:
        """Name the parameter that limits an answer, empty where the model knows none."""
        return next(filter(self.supports, ANSWER_LIMITS), "")

    @property
    def longest_answer(self) -> int | None:
        """Return the tokens of the longest answer, None where nobody tells."""
        limits = self.per_request_limits
        known = (self.max_completion_tokens, limits.completion_tokens if limits is not None else None)
        return min(filter(None, known), default=None)

    @property
    def context(self) -> int | None:
        """Return how many tokens it reads and writes in one request, None where nobody tells."""
        return min(filter(None, (self.context_length, self.provider_context_length)), default=None)

    @property
    def room(self) -> int | None:
        """Return the same, or fewer where a prompt may not be as long."""
        limits = self.per_request_limits
        prompt = limits.prompt_tokens if limits is not None else None
        return min(filter(None, (self.context, prompt)), default=None)

    def bound_answer(self, tokens: int | None) -> int | None:
        """Return the limit of an answer that is sent for one that was set, None where none is."""
        if tokens is None or not self.answer_limit:
            return None
        return min(filter(None, (tokens, self.longest_answer, self.context)))

    @property
    def retirement(self) -> date | None:
        """Tell from which day on it may be gone, None where nobody says."""
        try:
            return date.fromisoformat((self.expiration_date or "")[:10])
        except ValueError:
            return None

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
            return not self.parameters_known and effort != THINKING
        if effort == THINKING:
            return self.reasoning.is_switch
        if effort == NO_THINKING and (self.reasoning.mandatory or self.reasoning.is_told):
            return not self.reasoning.mandatory  # ``reasoning.enabled`` turns it off where no effort does
        efforts = self.reasoning.supported_efforts
        return efforts is None or effort in efforts

    @property
    def is_chat_model(self) -> bool:
        """Say whether it reads text and writes text."""
        return "text" in self.input_modalities and "text" in self.output_modalities


class ModelChoice(msgspec.Struct, frozen=True):
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
