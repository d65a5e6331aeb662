"""Which settings of a chat a model takes, and which its server knows: one rule for all who ask.

The controls, the price band and the request go by it alike, so that nothing can be set, shown or paid for
that is not sent.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

import msgspec

from offhand.domain.models import ANSWER_LIMITS
from offhand.domain.request_settings import (
    CHAT_SETTINGS,
    ROUTING_SETTINGS,
    SERVICE_TIER,
    WEB_ALLOWED,
    WEB_EXCLUDED,
    WEB_SEARCH,
)
from offhand.domain.sampling_settings import REASONING_EFFORT, REASONING_TOKENS
from offhand.domain.searching import list_cut
from offhand.domain.servers import speaks_openrouter
from offhand.domain.thinking import bound_thinking, has_effort

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from offhand.domain.models import ModelCard
    from offhand.domain.setting import Setting
    from offhand.domain.settings import Settings

OPENROUTERS = frozenset(
    setting.key for setting in (WEB_SEARCH, WEB_ALLOWED, WEB_EXCLUDED, REASONING_TOKENS, *ROUTING_SETTINGS)
) - {SERVICE_TIER.key}
"""What OpenRouter added to the API, and no server knows that imitates the rest of it."""


class Obstacle(Enum):
    """Say who does not take a setting, or what leaves no room for it."""

    MODEL = "model"
    SERVER = "server"
    LENGTH = "length"
    """The longest answer, which thinking is part of."""
    COUNT = "count"
    """The model's own search, which takes the first domains only."""
    FALLBACK_COUNT = "fallback_count"
    """That of a model which may step in."""


def find_obstacle(setting: Setting[Any], card: ModelCard | None, base_url: str) -> Obstacle | None:
    """Say who does not take a setting, None where it is sent; without a card nothing is refused."""
    if setting.key in OPENROUTERS and not speaks_openrouter(base_url, card):
        return Obstacle.SERVER
    return None if card is None or takes(card, setting.parameter) else Obstacle.MODEL


class LeftOut(msgspec.Struct, frozen=True):
    """Name a setting that was made and is not sent, and who does not take it."""

    setting: Setting[Any]
    obstacle: Obstacle


def list_left_out(
    settings: Settings, card: ModelCard | None, own: Collection[str] = ()
) -> tuple[LeftOut, ...]:
    """List what was set and is not sent to a model.

    ``own`` has the keys of what was set for this chat: that a model does not take one of the settings of
    all chats is usual, and no news.
    """
    base_url = settings.endpoint.base_url
    found: list[LeftOut] = []
    for setting in CHAT_SETTINGS:
        value = settings.get(setting)
        obstacle = find_obstacle(setting, card, base_url) if value != setting.default else None
        if obstacle is None and setting.key == REASONING_EFFORT.key and card is not None and value:
            obstacle = None if card.accepts_effort(str(value)) else Obstacle.MODEL
        if (
            obstacle is None
            and setting.key == REASONING_TOKENS.key
            and value
            and not _can_think(settings, card)
        ):
            obstacle = Obstacle.LENGTH
        if obstacle is None and setting is _find_cut(settings, card):
            is_own = card is not None and bool(list_cut(settings.web_search, card.id))
            obstacle = Obstacle.COUNT if is_own else Obstacle.FALLBACK_COUNT
        if obstacle is None or (obstacle is Obstacle.MODEL and setting.key not in own):
            continue
        found.append(LeftOut(setting, obstacle))
    return tuple(found)


def _find_cut(settings: Settings, card: ModelCard | None) -> Setting[Any] | None:
    """Return which domains are more than a model's own search takes, None where none are."""
    search = settings.web_search if can_search(card, settings.endpoint.base_url) else None
    if card is None or search is None or not list_cut(search, card.id, *settings.routing.fallback_models):
        return None
    return WEB_ALLOWED if search.allowed else WEB_EXCLUDED


def _can_think(settings: Settings, card: ModelCard | None) -> bool:
    """Say whether the longest answer has room for the longest thinking, or an effort is what counts."""
    sampling = settings.sampling
    return has_effort(sampling, card) or bound_thinking(sampling, card) is not None


def find_common_obstacle(
    setting: Setting[Any], cards: Iterable[ModelCard | None], base_url: str
) -> Obstacle | None:
    """Say why a setting goes to none of several models, None where one of them takes it."""
    found = [find_obstacle(setting, card, base_url) for card in cards]
    return None if None in found else next(iter(found), None)


def can_search(card: ModelCard | None, base_url: str) -> bool:
    """Say whether a model can be given the web to search."""
    return find_obstacle(WEB_SEARCH, card, base_url) is None


def takes(card: ModelCard, parameter: str) -> bool:
    """Say whether a model takes what a setting sends; no parameter is one that each takes."""
    if parameter == "reasoning" and card.reasoning is not None:
        support = card.reasoning
        return support.supported_efforts is None or bool(support.supported_efforts) or support.is_switch
    if parameter == "reasoning.max_tokens" and card.parameters_known:
        return card.reasoning is not None and card.reasoning.supports_max_tokens
    if parameter in ANSWER_LIMITS:
        return bool(card.answer_limit)
    return not parameter or card.supports(parameter)
