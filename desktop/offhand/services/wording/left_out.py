"""Words for what was set for a chat and is not sent, since something does not take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.gating import Obstacle
from offhand.domain.request_settings import WEB_ALLOWED, WEB_EXCLUDED
from offhand.domain.searching import MOST_OF_GROK, find_most_domains
from offhand.words import plural, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    from offhand.domain.gating import LeftOut
    from offhand.domain.models import ModelCard
    from offhand.domain.setting import Setting

COUNTED = frozenset({Obstacle.COUNT, Obstacle.FALLBACK_COUNT})


def word_left_out(found: Mapping[str, Sequence[LeftOut]]) -> str:
    """Say in a few letters that something is not sent, empty where all of it is.

    Both take what is left out by the name of each model that is asked.
    """
    everywhere = [each for left_out in found.values() for each in left_out]
    if everywhere and all(each.obstacle in COUNTED for each in everywhere):
        return tr("Some domains are not sent")
    keys = {each.setting.key for left_out in found.values() for each in left_out}
    return plural("1 setting is not sent", "{n} settings are not sent", len(keys)) if keys else ""


def tell_left_out(found: Mapping[str, Sequence[LeftOut]]) -> str:
    """Say what is not sent to whom, and why; empty where all of it is."""
    told: list[str] = []
    everywhere = (each for left_out in found.values() for each in left_out)
    if names := _name(each for each in everywhere if each.obstacle is Obstacle.SERVER):
        told.append(tr("This server does not know {names}, so the question goes without.", names=names))
    everywhere = (each for left_out in found.values() for each in left_out)
    if names := _name(each for each in everywhere if each.obstacle is Obstacle.LENGTH):
        said = tr("The longest answer leaves no room for {names}, so the question goes without.", names=names)
        told.append(said)
    for model, left_out in found.items():
        if names := _name(each for each in left_out if each.obstacle is Obstacle.COUNT):
            told.append(
                tr("Of {names}, {model} takes the first {most}.", names=names, model=model, most=MOST_OF_GROK)
            )
        if names := _name(each for each in left_out if each.obstacle is Obstacle.FALLBACK_COUNT):
            told.append(
                tr(
                    "Of {names}, the first {most} are sent: a fallback model takes no more.",
                    names=names,
                    most=MOST_OF_GROK,
                )
            )
        if names := _name(each for each in left_out if each.obstacle is Obstacle.MODEL):
            said = tr(
                "{model} does not take {names}, so the question goes without.", model=model, names=names
            )
            told.append(said)
    return " ".join(dict.fromkeys(told))


def word_domain_limit(setting: Setting[Any], card: ModelCard | None) -> str:
    """Say how many domains a model's own search takes, empty where nothing limits them."""
    most = (
        find_most_domains(card.id)
        if card is not None and setting.key in {WEB_ALLOWED.key, WEB_EXCLUDED.key}
        else None
    )
    if most is None or card is None:
        return ""
    return tr("{model} searches by itself and takes the first {most}.", model=card.name or card.id, most=most)


def _name(left_out: Iterable[LeftOut]) -> str:
    return ", ".join(dict.fromkeys(tr(each.setting.label) for each in left_out))
