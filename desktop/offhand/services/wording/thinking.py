"""What can be said of how a model thinks, before it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offhand.domain.models import ModelCard


def word_thinking(card: ModelCard | None) -> str:
    """Say how a model's thinking can be steered; empty where nothing is known of it."""
    if card is None or not card.parameters_known:
        return ""
    name = card.name or card.id
    support = card.reasoning
    if support is None:
        return f"{name} answers without thinking first."
    can_choose = support.supported_efforts is None or any(
        effort != "none" for effort in support.supported_efforts
    )
    if support.mandatory:
        always = f"{name} always thinks before it answers, and that is paid for"
        return f"{always}; how long can be chosen." if can_choose else f"{always}; it cannot be steered."
    if not can_choose:
        return f"{name} thinks before it answers unless that is turned off: effort None."
    default = support.default_effort
    usual = f" {default.capitalize()} is usual." if default else ""
    return f"{name} can think before it answers, and that is paid for.{usual}"
