"""The body of ``GET /models``, read into cards (OPENROUTER section 5).

Other servers answer the same address with little more than names; their cards say that the rest
is not known, so that nothing is forbidden for lack of knowledge. One odd entry costs that entry,
never the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from offhand.domain.models import LISTED, ModelCard, ReasoningSupport, RequestLimits
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
    from collections.abc import Collection, Mapping
    from decimal import Decimal

CONTEXTS = (
    "loaded_context_length",
    "context_length",
    "max_model_len",
    "context_window",
    "max_context_length",
    "max_input_tokens",
    "n_ctx",
    "n_ctx_train",
)
"""Where servers say how much a model reads: LM Studio, OpenRouter, vLLM, Groq, Mistral, Anthropic, llama.cpp.

LM Studio may have loaded a model with less than it was made for.
"""
LONGEST_ANSWERS = ("max_completion_tokens", "max_output_tokens", "max_tokens")
SEES = frozenset({"vision", "multimodal", "image"})
NO_CHAT = frozenset(
    {"embedding", "embeddings", "rerank", "reranker", "image", "audio", "video", "moderation", "transcribe"}
)
"""Types of models that answer nothing, as Together and LM Studio name them."""
NO_TEMPLATE = "none"


def read_models(payload: bytes) -> dict[str, ModelCard]:
    """Read a list of models into cards by id, in the order of the list.

    Raises ``GarbledAnswer`` where there is no list, or none of its entries names a model. A full
    list takes tens of milliseconds, so this belongs in a thread.
    """
    entries = _find_entries(decode_json(payload))
    if entries is None:
        raise garbled(payload)
    cards: dict[str, ModelCard] = {}
    if all(isinstance(entry, str) for entry in entries):
        entries = [{"id": entry} for entry in entries]
    for entry in entries:
        card = _read_card(as_mapping(entry))
        if card is not None:
            cards.setdefault(card.id, card)
    if entries and not cards:
        raise garbled(payload)
    return cards


def _find_entries(body: object) -> list[Any] | None:
    """Find the list: under ``data`` or ``models``, or the body itself as some servers have it."""
    if isinstance(body, dict):
        answer = cast("Mapping[str, Any]", body)
        entries = answer.get("data")
        if entries is None:
            entries = [
                model if isinstance(model, str) else _identify(as_mapping(model))
                for model in as_list(answer.get("models"))
            ] or None
        if entries is None and answer.get("object") == "list":
            return []  # a server without any model
        body = entries
    return cast("list[Any]", body) if isinstance(body, list) else None


def _identify(model: Mapping[str, Any]) -> dict[str, Any]:
    """Give an entry of a list of ``models`` its id; Ollama and Cohere name models, LM Studio has keys."""
    return {"id": _first_text(model, "model", "key", "name"), **model}


def _read_card(entry: Mapping[str, Any]) -> ModelCard | None:
    model_id = _first_text(entry, "id")
    if not model_id:
        return None
    provider = as_mapping(entry.get("top_provider"))
    # OpenRouter's own fields first, then where other servers keep the same.
    loaded = (
        as_mapping(as_mapping(each).get("config")) for each in as_list(entry.get("loaded_instances"))[:1]
    )
    nested = (as_mapping(entry.get(name)) for name in ("meta", "metadata", "limits"))
    places = (*loaded, entry, provider, *nested)
    routes = map(as_mapping, as_list(entry.get("providers")))
    inputs, outputs = _read_modalities(entry)
    architecture, alias = as_mapping(entry.get("architecture")), as_mapping(entry.get("alias_target"))
    parameters = as_texts(entry.get("supported_parameters"))
    return ModelCard(
        id=model_id,
        name=_first_text(entry, "name", "display_name"),
        canonical_slug=as_text(entry.get("canonical_slug")).strip(),
        aliases=as_texts(entry.get("aliases")) or (),
        created=as_count(entry.get("created")) or 0,
        description=as_text(entry.get("description")),
        context_length=_first_count(*(place.get(name) for name in CONTEXTS for place in places))
        or max((as_count(route.get("context_length")) or 0 for route in routes), default=0)
        or None,
        max_completion_tokens=_first_count(
            *(place.get(name) for name in LONGEST_ANSWERS for place in (provider, entry))
        ),
        provider_context_length=as_count(provider.get("context_length")) or None,
        per_request_limits=_read_limits(entry.get("per_request_limits")),
        is_moderated=as_bool(provider.get("is_moderated")),
        input_modalities=inputs or ("text",),
        output_modalities=outputs or ("text",),
        supported_parameters=frozenset(parameters or ()),
        pricing=read_pricing(_find_pricing(entry)),
        reasoning=_read_reasoning(entry.get("reasoning"), parameters or ()),
        expiration_date=as_text(entry.get("expiration_date")) or None,
        knowledge_cutoff=as_text(entry.get("knowledge_cutoff")) or None,
        alias_target=as_text(alias.get("slug")) or None,
        alias_name=as_text(alias.get("name")),
        default_parameters=_read_defaults(as_mapping(entry.get("default_parameters"))),
        tokenizer=as_text(architecture.get("tokenizer")),
        hugging_face_id=as_text(entry.get("hugging_face_id")),
        details=as_text(as_mapping(entry.get("links")).get("details")),
        instruct_type=_read_template(architecture),
        inputs_known=bool(inputs),
        parameters_known=parameters is not None,
    )


def _first_count(*values: object) -> int | None:
    """Return the first number that says something; 0 tokens says nothing."""
    return next((count for count in map(as_count, values) if count), None)


def _first_text(entry: Mapping[str, Any], *names: str) -> str:
    return next(filter(None, (as_text(entry.get(name)).strip() for name in names)), "")


def _read_modalities(entry: Mapping[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what goes in and what comes out, each empty where nothing tells."""
    inputs, outputs = _read_architecture(as_mapping(entry.get("architecture")))
    for prefix in ("", "supported_"):
        inputs = inputs or as_texts(entry.get(f"{prefix}input_modalities")) or ()
        outputs = outputs or as_texts(entry.get(f"{prefix}output_modalities")) or ()
    return inputs or _read_capabilities(entry), outputs or _read_purpose(entry)


def _find_pricing(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    """Find the prices: at the top, or where DeepInfra and Venice keep them."""
    for place in (entry, as_mapping(entry.get("metadata")), as_mapping(entry.get("model_spec"))):
        if pricing := as_mapping(place.get("pricing")):
            return pricing
    return as_mapping(None)


def _read_purpose(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what a model that answers nothing is for, nothing where it may well chat."""
    kind = as_text(entry.get("type")).lower()
    if kind in NO_CHAT:
        return (kind,)
    chats = as_mapping(entry.get("capabilities")).get("completion_chat")
    return ("other",) if chats is False else ()


def _read_capabilities(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """Tell whether a model sees: Mistral answers yes or no, others list what there is."""
    found = entry.get("capabilities")
    sees = as_bool(as_mapping(found).get("vision"))
    if sees is None and (SEES & set(as_texts(found) or ()) or entry.get("type") == "vlm"):
        sees = True
    return () if sees is None else ("text", "image") if sees else ("text",)


def _read_architecture(architecture: Mapping[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read the modalities as OpenRouter has them; old lists have ``text+image->text`` only."""
    inputs = as_texts(architecture.get("input_modalities"))
    outputs = as_texts(architecture.get("output_modalities"))
    before, arrow, after = as_text(architecture.get("modality")).partition("->")
    if arrow and not inputs:
        inputs = tuple(before.split("+"))
    if arrow and not outputs:
        outputs = tuple(after.split("+"))
    return inputs or (), outputs or ()


def _read_template(architecture: Mapping[str, Any]) -> str | None:
    """Name the template that a model is run from; the list may also say that there is none."""
    name = as_text(architecture.get("instruct_type")).strip()
    return name if name and name.lower() != NO_TEMPLATE else None


def _read_defaults(defaults: Mapping[str, Any]) -> dict[str, Decimal]:
    amounts = {name: as_amount(value) for name, value in defaults.items()}
    return {name: amount for name, amount in amounts.items() if amount is not None}


def _read_limits(limits: object) -> RequestLimits | None:
    """Read per-request limits, which are mostly null."""
    found = as_mapping(limits)
    prompt, completion = (
        as_count(found.get(name)) or None for name in ("prompt_tokens", "completion_tokens")
    )
    if prompt is None and completion is None:
        return None
    return RequestLimits(prompt_tokens=prompt, completion_tokens=completion)


def _read_reasoning(value: object, parameters: Collection[str]) -> ReasoningSupport | None:
    """Read how thinking is steered; where only the parameters name it, that it can be."""
    if not isinstance(value, dict):
        return LISTED if "reasoning" in parameters else None
    reasoning = as_mapping(cast("object", value))
    return ReasoningSupport(
        mandatory=as_bool(reasoning.get("mandatory")) or False,
        default_enabled=as_bool(reasoning.get("default_enabled")),
        default_effort=as_text(reasoning.get("default_effort")) or None,
        supported_efforts=as_texts(reasoning.get("supported_efforts")),
        supports_max_tokens=as_bool(reasoning.get("supports_max_tokens")) or False,
    )
