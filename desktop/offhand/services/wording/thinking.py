"""What can be said of how a model thinks, before it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.words import later, tr

if TYPE_CHECKING:
    from offhand.domain.models import ModelCard


EFFORTS = {
    "none": later("None"),
    "on": later("On"),
    "minimal": later("Minimal"),
    "low": later("Low"),
    "medium": later("Medium"),
    "high": later("High"),
    "xhigh": later("Extra high"),
    "max": later("Maximum"),
}
"""How hard a model can be asked to think, as it is told of."""


def word_effort(effort: str) -> str:
    """Name an effort; one that nobody has heard of is named as it is."""
    return tr(EFFORTS.get(effort, effort.capitalize()))


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
        return (
            tr("{name} thinks before it answers only where that is turned on: effort On.", name=name)
            if support.default_enabled is False
            else tr("{name} thinks before it answers unless that is turned off: effort None.", name=name)
        )
    default = support.default_effort
    if not default:
        return tr("{name} can think before it answers, and that is paid for.", name=name)
    return tr(
        "{name} can think before it answers, and that is paid for. {effort} is usual.",
        name=name,
        effort=word_effort(default),
    )
