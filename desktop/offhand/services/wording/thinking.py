"""What can be said of how a model thinks, before it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.words import tr

if TYPE_CHECKING:
    from offhand.domain.models import ModelCard


def word_thinking(card: ModelCard | None) -> str:
    """Say how a model's thinking can be steered; empty where nothing is known of it."""
    if card is None or not card.parameters_known:
        return ""
    name = card.name or card.id
    support = card.reasoning
    if support is None:
        return tr("{name} answers without thinking first.", name=name)
    can_choose = support.supported_efforts is None or any(
        effort != "none" for effort in support.supported_efforts
    )
    if support.mandatory:
        always = tr("{name} always thinks before it answers, and that is paid for", name=name)
        return (
            tr("{always}; how long can be chosen.", always=always)
            if can_choose
            else tr("{always}; it cannot be steered.", always=always)
        )
    if not can_choose:
        return tr("{name} thinks before it answers unless that is turned off: effort None.", name=name)
    default = support.default_effort
    usual = tr(" {capitalize} is usual.", capitalize=default.capitalize()) if default else ""
    return tr("{name} can think before it answers, and that is paid for.{usual}", name=name, usual=usual)
