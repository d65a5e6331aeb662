"""A catalogue of the real shape: hundreds of entries, every field, nulls, "-1" prices, news of next year.

Nothing is random: the same number always makes the same entry. Names and prices are made up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from tests.fakes.answers import JSON

FAMILIES: Final = (
    ("x-ai", "xAI", "Grok"),
    ("anthropic", "Anthropic", "Claude"),
    ("openai", "OpenAI", "GPT"),
    ("google", "Google", "Gemini"),
    ("meta-llama", "Meta", "Llama"),
    ("deepseek", "DeepSeek", "DeepSeek"),
    ("qwen", "Qwen", "Qwen"),
    ("mistralai", "Mistral", "Mistral"),
    ("z-ai", "Z.AI", "GLM"),
    ("moonshotai", "MoonshotAI", "Kimi"),
)
SIZES: Final = ("", "Mini", "Fast", "Pro", "Flash", "Large", "Nano")
PARAMETERS: Final = ("max_tokens", "temperature", "top_p", "stop", "seed", "frequency_penalty")
SEARCHES: Final[tuple[dict[str, str], ...]] = (
    {"web_search": "-1"},
    {"web_search": "0"},
    {"web_search": "0.01"},
    {},
    {"web_search": "0.005"},
    {"web_search": "-1", "request": "-1"},
    {"web_search": "0.025", "request": "0.001"},
)
FIRST_CREATED: Final = 1_690_000_000
WEEK: Final = 7 * 86_400


def make_entry(number: int) -> JSON:
    """Make one entry."""
    author, maker, family = FAMILIES[number % len(FAMILIES)]
    size = SIZES[number // len(FAMILIES) % len(SIZES)]
    version = f"{1 + number // 70}.{number // 10 % 10}"
    slug = "-".join(part.lower() for part in (family, version, size) if part)
    is_free = number % 17 == 0
    return {
        "id": f"{author}/{slug}-{number}{':free' if is_free else ''}",
        "canonical_slug": f"{author}/{slug}-{number}-20260101",
        "hugging_face_id": f"{author}/{slug}" if number % 7 == 0 else None,
        "name": f"{maker}: {family} {version}{' ' if size else ''}{size} {number}",
        "created": FIRST_CREATED + number * WEEK // 4,
        "description": f"{family} {version} is model number {number} of a made-up list. " * 6,
        "context_length": (8_192, 32_768, 131_072, 200_000, 256_000, 1_048_576, None)[number % 7],
        "architecture": _make_architecture(number, family),
        "pricing": _make_pricing(number, is_free=is_free),
        "top_provider": {
            "context_length": 131_072 if number % 7 > 1 else None,
            "max_completion_tokens": (None, 8_192, 30_000)[number % 3],
            "is_moderated": number % 13 == 0,
        },
        "per_request_limits": {"prompt_tokens": 4_000, "completion_tokens": 500}
        if number % 97 == 0
        else None,
        "supported_parameters": _list_parameters(number),
        "default_parameters": {"temperature": 0.7, "top_p": None, "top_k": 0} if number % 2 else None,
        "supported_voices": None,
        "knowledge_cutoff": "2025-06-30" if number % 3 == 0 else None,
        "expiration_date": ("2027-03-03", "2026-05-16")[number % 2] if number % 29 == 0 else None,
        "links": {"details": f"/api/v1/models/{author}/{slug}-{number}-20260101/endpoints"},
        "benchmarks": {"design_arena": [], "artificial_analysis": {"intelligence_index": 40.5}},
        "told_next_year": [{"deep": number}, None],
        **({"reasoning": _make_reasoning(number)} if number % 3 == 0 else {}),
    }


def make_catalogue(count: int = 400) -> list[JSON]:
    """Make a list: a router and an alias first, then as many models as it takes."""
    router = make_entry(1) | {
        "id": "openrouter/auto",
        "name": "Auto Router",
        "canonical_slug": "openrouter/auto",
        "pricing": {"prompt": "-1", "completion": "-1"},
        "top_provider": {"context_length": None, "max_completion_tokens": None, "is_moderated": False},
    }
    latest = make_entry(30) | {
        "id": "~x-ai/grok-latest",
        "name": "xAI: Grok (latest)",
        "canonical_slug": "x-ai/grok-4.3-20260501",
        "alias_target": {"name": "xAI: Grok 4.3", "slug": "x-ai/grok-4.3"},
    }
    grok = make_entry(30) | {
        "id": "x-ai/grok-4.3",
        "name": "xAI: Grok 4.3",
        "canonical_slug": "x-ai/grok-4.3-20260501",
        "created": 1_777_593_600,
        "context_length": 1_000_000,
    }
    return [router, latest, grok, *(make_entry(number) for number in range(1, count - 2))]


MEASURES: Final = (
    "uptime_last_5m",
    "uptime_last_30m",
    "uptime_last_1d",
    "latency_last_30m",
    "throughput_last_30m",
)


def make_offers(slug: str = "x-ai/grok-4.3-20260501") -> JSON:
    """Make the answer to who runs a model: a good one, a poor one, and one of whom nothing is known."""
    model: dict[str, Any] = {"model_id": slug, "model_name": "xAI: Grok 4.3", "supports_voice_cloning": False}
    good = model | {
        "name": f"xAI | {slug}",
        "provider_name": "xAI",
        "tag": "xai",
        "quantization": "fp8",
        "context_length": 1_000_000,
        "max_completion_tokens": 30_000,
        "max_prompt_tokens": None,
        "pricing": {"prompt": "0.00000125", "completion": "0.0000025", "input_cache_read": "0.0000002"},
        "status": 0,
        "supported_parameters": ["tools", "temperature"],
        "supports_implicit_caching": True,
        "uptime_last_5m": 100,
        "uptime_last_30m": 99.97,
        "uptime_last_1d": 99.8,
        "latency_last_30m": {"p50": 640, "p75": 820.5, "p90": 1400, "p99": 5200},
        "throughput_last_30m": {"p50": 78.4, "p75": 61, "p90": 40.25, "p99": 12},
    }
    poor = good | {
        "name": f"Azure | {slug}",
        "provider_name": "Azure",
        "tag": "azure/swedencentral",
        "quantization": "unknown",
        "pricing": {"prompt": "0.0000015", "completion": "0.000003"},
        "status": -2,
        "uptime_last_5m": 12.5,
        "uptime_last_30m": 71,
        "uptime_last_1d": 88.25,
        "latency_last_30m": {"p50": 0.25, "p75": 0.35, "p90": 0.48, "p99": 0.85},
        "throughput_last_30m": None,
    }
    unknown = model | {
        "name": f"Nobody | {slug}",
        "provider_name": None,
        "tag": "nobody",
        "quantization": None,
        "context_length": None,
        "max_completion_tokens": None,
        "max_prompt_tokens": None,
        "pricing": {"prompt": "-1", "completion": None},
        "supported_parameters": None,
        "supports_implicit_caching": None,
        **dict.fromkeys(MEASURES),
    }
    return {"data": {"id": "x-ai/grok-4.3", "name": "xAI: Grok 4.3", "endpoints": [good, poor, unknown]}}


PROVIDERS: Final[tuple[JSON, ...]] = (
    {
        "name": "xAI",
        "slug": "xai",
        "privacy_policy_url": "https://example.com/privacy",
        "terms_of_service_url": "https://example.com/terms",
        "status_page_url": None,
        "headquarters": "US",
        "datacenters": ["US"],
    },
    {"name": "Azure", "slug": "azure", "privacy_policy_url": None, "headquarters": None, "datacenters": None},
)


def _make_architecture(number: int, family: str) -> JSON:
    inputs = ["text", *(["image"] if number % 2 == 0 else []), *(["file"] if number % 6 == 0 else [])]
    return {
        "modality": f"{'+'.join(inputs)}->text",
        "input_modalities": inputs,
        "output_modalities": ["text", "image"] if number % 41 == 0 else ["text"],
        "tokenizer": family,
        "instruct_type": "chatml" if number % 19 == 0 else None,
    }


def _list_parameters(number: int) -> list[str]:
    parameters = [*PARAMETERS[: 3 + number % 4]]
    parameters += ["tools", "tool_choice"] if number % 4 != 3 else []
    parameters += ["structured_outputs", "response_format"] if number % 5 != 4 else []
    return parameters + (["reasoning", "include_reasoning"] if number % 3 == 0 else [])


def _make_reasoning(number: int) -> JSON:
    return {
        "mandatory": number % 6 == 0,
        "default_enabled": True,
        "default_effort": "medium",
        "supported_efforts": ["high", "medium", "low"] if number % 2 else None,
    }


def _make_pricing(number: int, *, is_free: bool) -> JSON:
    if is_free:
        return {"prompt": "0", "completion": "0", "request": "0", "image": "0"}
    tens = number % 10 + 1
    pricing: JSON = {
        "prompt": f"0.00000{tens:02}5",
        "completion": f"0.0000{tens:02}25",
        "request": "0",
        "image": "0.00265" if number % 2 == 0 else "0",
        "input_cache_read": f"0.000000{tens}",
        **SEARCHES[number % len(SEARCHES)],
    }
    if number % 5 == 0:
        pricing["overrides"] = [
            {"min_prompt_tokens": 200_000, "prompt": f"0.0000{tens:02}", "completion": f"0.000{tens:02}45"},
            {"utc_start": 1630, "utc_end": 30, "prompt": f"0.000000{tens}"},
        ]
    if number % 23 == 0:
        pricing |= {"discount": 0.25, "input_cache_write": "0.000004", "internal_reasoning": "0"}
    return pricing
