"""Whether, how hard and how long a model may think.

Its thoughts are part of the answer, whose length is limited too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from offhand.domain.models import NO_THINKING, THINKING

if TYPE_CHECKING:
    from offhand.domain.models import ModelCard
    from offhand.domain.request import Sampling

LEAST_THINKING = 1_024
"""Tokens; some providers refuse fewer."""
SHARE = 4
"""One in so many tokens of an answer is kept from thinking that would fill it."""


def bound_thinking(sampling: Sampling, card: ModelCard | None) -> int | None:
    """Return the limit of thinking that is sent for one that was set, None where none is.

    Providers refuse one that is not below the limit of the whole answer. Where that leaves little, nothing
    is sent. An effort leaves no room for a number of tokens (OPENROUTER section 2, ``reasoning``).
    """
    tokens, answer = sampling.reasoning_tokens, sampling.max_tokens
    if tokens is None or has_effort(sampling, card):
        return None
    if card is not None:
        if card.parameters_known and (card.reasoning is None or not card.reasoning.supports_max_tokens):
            return None
        answer = card.bound_answer(answer) or card.longest_answer
    if answer is None or tokens < answer:
        return tokens
    return max(LEAST_THINKING, answer - answer // SHARE) if answer > LEAST_THINKING else None


def has_effort(sampling: Sampling, card: ModelCard | None) -> bool:
    """Say whether an effort was set that the model accepts."""
    effort = sampling.reasoning_effort
    return bool(effort) and (card is None or card.accepts_effort(effort))


def write_effort(effort: str, card: ModelCard | None) -> dict[str, Any]:
    """Return ``reasoning`` of a request for an effort that the model accepts (OPENROUTER section 2).

    A model without the effort "none" is still turned off, unless it always thinks (section 5).
    """
    support = card.reasoning if card is not None else None
    efforts = support.supported_efforts if support is not None else None
    if effort == THINKING:
        return {"enabled": True}
    if effort == NO_THINKING and efforts is not None and effort not in efforts:
        return {"enabled": False}
    return {"effort": effort}
