"""Settings of how a question is answered beyond the choice of words: form, search, and who may serve it.

Each stands for the whole program, and every chat can have a value of its own (``CHAT_SETTINGS``).
"""

from __future__ import annotations

from typing import Any

from offhand.domain.model_settings import SYSTEM_PROMPT
from offhand.domain.sampling_settings import SAMPLING_SETTINGS
from offhand.domain.setting import Group, Kind, Setting
from offhand.domain.spending_settings import CHAT_CAP
from offhand.words import later

TEXT, JSON, SCHEMA = "text", "json", "schema"
MOST_FALLBACKS = 3
MOST_DOMAINS = 20
MOST_PROVIDERS = 40
DEAREST = 100_000
"""USD for a million tokens."""

WEB_SEARCH = Setting[bool](
    key="web_search",
    kind=Kind.SWITCH,
    default=False,
    group=Group.ANSWER,
    label=later("Web search"),
    meaning=later("The model may search the web before it answers. Each search costs extra."),
    parameter="tools",
)
WEB_ALLOWED = Setting[tuple[str, ...]](
    key="web_allowed_domains",
    kind=Kind.WORDS,
    default=(),
    group=Group.ANSWER,
    label=later("Search only"),
    meaning=later("Domains such as example.org, separated by commas. They leave no room for excluded ones."),
    maximum=MOST_DOMAINS,
    parameter="tools",
)
WEB_EXCLUDED = Setting[tuple[str, ...]](
    key="web_excluded_domains",
    kind=Kind.WORDS,
    default=(),
    group=Group.ANSWER,
    label=later("Never search"),
    meaning=later("Domains whose pages are left out. They count where no domains to search are named."),
    maximum=MOST_DOMAINS,
    parameter="tools",
)
ANSWER_FORMAT = Setting[str](
    key="answer_format",
    kind=Kind.CHOICE,
    default=TEXT,
    group=Group.ANSWER,
    label=later("Form of the answer"),
    meaning=later("Text, some JSON object, or JSON that follows the schema below."),
    choices=(TEXT, JSON, SCHEMA),
)
ANSWER_SCHEMA = Setting[str](
    key="answer_schema",
    kind=Kind.SCHEMA,
    default="",
    group=Group.ANSWER,
    label=later("Schema"),
    meaning=later("A JSON Schema. It counts where the form of the answer is Schema."),
)
FALLBACK_MODELS = Setting[tuple[str, ...]](
    key="fallback_models",
    kind=Kind.WORDS,
    default=(),
    group=Group.ROUTING,
    label=later("Fallback models"),
    meaning=later("Up to three ids, separated by commas, asked in turn where the model fails."),
    maximum=MOST_FALLBACKS,
)
PROVIDER_SORT = Setting[str](
    key="provider_sort",
    kind=Kind.CHOICE,
    default="",
    group=Group.ROUTING,
    label=later("Prefer providers by"),
    meaning=later(
        "Lowest price, highest throughput or lowest latency. Not set: balanced by price and uptime."
    ),
    choices=("", "price", "throughput", "latency"),
)
PROVIDER_ORDER = Setting[tuple[str, ...]](
    key="provider_order",
    kind=Kind.WORDS,
    default=(),
    group=Group.ROUTING,
    label=later("Ask first"),
    meaning=later("Slugs of providers such as xai or azure, in the order in which they are tried."),
    maximum=MOST_PROVIDERS,
)
PROVIDER_ONLY = Setting[tuple[str, ...]](
    key="provider_only",
    kind=Kind.WORDS,
    default=(),
    group=Group.ROUTING,
    label=later("Ask only"),
    meaning=later("Slugs of the only providers that may serve."),
    maximum=MOST_PROVIDERS,
)
PROVIDER_IGNORE = Setting[tuple[str, ...]](
    key="provider_ignore",
    kind=Kind.WORDS,
    default=(),
    group=Group.ROUTING,
    label=later("Never ask"),
    meaning=later("Slugs of providers that never serve."),
    maximum=MOST_PROVIDERS,
)
PROVIDER_FALLBACKS = Setting[bool](
    key="provider_fallbacks",
    kind=Kind.SWITCH,
    default=True,
    group=Group.ROUTING,
    label=later("Other providers may step in"),
    meaning=later("Where the first one fails. Off: the answer fails with it."),
)
NO_TRAINING = Setting[bool](
    key="no_training",
    kind=Kind.SWITCH,
    default=False,
    group=Group.ROUTING,
    label=later("No data collection"),
    meaning=later("Only providers that neither store prompts for long nor train on them."),
)
ZERO_RETENTION = Setting[bool](
    key="zero_retention",
    kind=Kind.SWITCH,
    default=False,
    group=Group.ROUTING,
    label=later("Zero data retention"),
    meaning=later("Only providers that keep nothing of what is sent."),
)
MAX_PROMPT_PRICE = Setting[float | None](
    key="max_prompt_price",
    kind=Kind.NUMBER,
    default=None,
    group=Group.ROUTING,
    label=later("Highest price, input"),
    meaning=later("USD for a million tokens. Providers that ask more are left out."),
    minimum=0,
    maximum=DEAREST,
)
MAX_COMPLETION_PRICE = Setting[float | None](
    key="max_completion_price",
    kind=Kind.NUMBER,
    default=None,
    group=Group.ROUTING,
    label=later("Highest price, output"),
    meaning=later("USD for a million tokens. Providers that ask more are left out."),
    minimum=0,
    maximum=DEAREST,
)
SERVICE_TIER = Setting[str](
    key="service_tier",
    kind=Kind.CHOICE,
    default="",
    group=Group.ROUTING,
    label=later("Service tier"),
    meaning=later(
        "Flex is slower and cheaper, priority faster and dearer, where the provider has them. "
        "Fast is another name for priority."
    ),
    choices=("", "auto", "default", "fast", "flex", "priority", "scale"),
)

ANSWER_SETTINGS: tuple[Setting[Any], ...] = (
    WEB_SEARCH,
    WEB_ALLOWED,
    WEB_EXCLUDED,
    ANSWER_FORMAT,
    ANSWER_SCHEMA,
)
ROUTING_SETTINGS: tuple[Setting[Any], ...] = (
    FALLBACK_MODELS,
    PROVIDER_SORT,
    PROVIDER_ORDER,
    PROVIDER_ONLY,
    PROVIDER_IGNORE,
    PROVIDER_FALLBACKS,
    NO_TRAINING,
    ZERO_RETENTION,
    MAX_PROMPT_PRICE,
    MAX_COMPLETION_PRICE,
    SERVICE_TIER,
)
CHAT_SETTINGS: tuple[Setting[Any], ...] = (
    SYSTEM_PROMPT,
    *SAMPLING_SETTINGS,
    *ANSWER_SETTINGS,
    *ROUTING_SETTINGS,
    CHAT_CAP,
)
"""Those of which a chat can have a value of its own, in the order of its dialog."""
