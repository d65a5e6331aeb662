"""Every setting, declared once: key, type, default, limits, label and what it means.

The dialog, the file, validation and the documentation all read this table. Window positions and
the like are state, not settings, and do not stand here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

import msgspec

from offhand.domain.appearance_settings import APPEARANCE_SETTINGS
from offhand.domain.composing_settings import COMPOSING_SETTINGS
from offhand.domain.desktop_settings import DESKTOP_SETTINGS
from offhand.domain.hotkey_settings import HOTKEY_SETTINGS
from offhand.domain.model_settings import MODEL_SETTINGS
from offhand.domain.quick_settings import QUICK_SETTINGS
from offhand.domain.request import Endpoint, Routing, Sampling, WebSearch
from offhand.domain.request_settings import (
    ANSWER_SETTINGS,
    FALLBACK_MODELS,
    MAX_COMPLETION_PRICE,
    MAX_PROMPT_PRICE,
    NO_TRAINING,
    PROVIDER_FALLBACKS,
    PROVIDER_IGNORE,
    PROVIDER_ONLY,
    PROVIDER_ORDER,
    PROVIDER_SORT,
    ROUTING_SETTINGS,
    SERVICE_TIER,
    WEB_ALLOWED,
    WEB_EXCLUDED,
    WEB_SEARCH,
    ZERO_RETENTION,
)
from offhand.domain.sampling_settings import (
    FREQUENCY_PENALTY,
    MAX_TOKENS,
    MIN_P,
    PRESENCE_PENALTY,
    REASONING_EFFORT,
    REASONING_TOKENS,
    REPETITION_PENALTY,
    SAMPLING_SETTINGS,
    SEED,
    STOP,
    TEMPERATURE,
    TOP_K,
    TOP_P,
)
from offhand.domain.setting import Group, Kind, Setting, check_value
from offhand.domain.spending_settings import SPENDING_SETTINGS
from offhand.words import later

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")

BASE_URL = Setting[str](
    key="base_url",
    kind=Kind.ADDRESS,
    default=Endpoint().base_url,
    group=Group.NETWORK,
    label=later("Base URL"),
    meaning=later("Where requests and the key are sent. https only, except on this machine."),
)
PROXY = Setting[str](
    key="proxy",
    kind=Kind.PROXY,
    default="",
    group=Group.NETWORK,
    label=later("Proxy"),
    meaning=later("An http or https proxy. Empty: what the system's environment says."),
)
DATA_FOLDER = Setting[str](
    key="data_folder",
    kind=Kind.FOLDER,
    default="",
    group=Group.DATA,
    label=later("Data folder"),
    meaning=later("Where attachments are kept. Empty: the usual place of this system."),
)

SETTINGS: tuple[Setting[Any], ...] = (
    *MODEL_SETTINGS,
    *SAMPLING_SETTINGS,
    *ANSWER_SETTINGS,
    *ROUTING_SETTINGS,
    *SPENDING_SETTINGS,
    *APPEARANCE_SETTINGS,
    *COMPOSING_SETTINGS,
    *QUICK_SETTINGS,
    *DESKTOP_SETTINGS,
    *HOTKEY_SETTINGS,
    BASE_URL,
    PROXY,
    DATA_FOLDER,
)


class Settings(msgspec.Struct, frozen=True):
    """Hold the values that differ from the defaults."""

    values: Mapping[str, object] = msgspec.field(default_factory=dict[str, object])

    def get(self, setting: Setting[T]) -> T:
        """Return a setting's value."""
        return cast("T", self.values.get(setting.key, setting.default))

    def put(self, setting: Setting[T], value: T) -> Settings:
        """Return settings with one value changed; raises ``SettingRefused``."""
        checked = check_value(setting, value)
        values = {key: old for key, old in self.values.items() if key != setting.key}
        if checked != setting.default:
            values[setting.key] = checked
        return Settings(values)

    def overlaid(self, own: Mapping[str, object]) -> Settings:
        """Return settings in which a chat's own values, checked before, stand above these."""
        return Settings({**self.values, **own}) if own else self

    @property
    def endpoint(self) -> Endpoint:
        """Gather where requests go."""
        return Endpoint(self.get(BASE_URL), self.get(PROXY))

    @property
    def sampling(self) -> Sampling:
        """Gather what the user set for the request."""
        return Sampling(
            temperature=self.get(TEMPERATURE),
            top_p=self.get(TOP_P),
            top_k=self.get(TOP_K),
            min_p=self.get(MIN_P),
            frequency_penalty=self.get(FREQUENCY_PENALTY),
            presence_penalty=self.get(PRESENCE_PENALTY),
            repetition_penalty=self.get(REPETITION_PENALTY),
            max_tokens=self.get(MAX_TOKENS),
            seed=self.get(SEED),
            stop=self.get(STOP),
            reasoning_effort=self.get(REASONING_EFFORT) or None,
            reasoning_tokens=self.get(REASONING_TOKENS),
        )

    @property
    def routing(self) -> Routing:
        """Gather who may serve a request."""
        return Routing(
            fallback_models=self.get(FALLBACK_MODELS),
            sort=self.get(PROVIDER_SORT),
            order=self.get(PROVIDER_ORDER),
            only=self.get(PROVIDER_ONLY),
            ignore=self.get(PROVIDER_IGNORE),
            allows_fallbacks=self.get(PROVIDER_FALLBACKS),
            denies_collection=self.get(NO_TRAINING),
            needs_zero_retention=self.get(ZERO_RETENTION),
            max_prompt_price=self.get(MAX_PROMPT_PRICE),
            max_completion_price=self.get(MAX_COMPLETION_PRICE),
            service_tier=self.get(SERVICE_TIER),
        )

    @property
    def web_search(self) -> WebSearch | None:
        """Tell where the model may search, None where it may not."""
        if not self.get(WEB_SEARCH):
            return None
        return WebSearch(allowed=self.get(WEB_ALLOWED), excluded=self.get(WEB_EXCLUDED))
