"""Words for what was set for a chat and is not sent, since something does not take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.gating import Obstacle
from offhand.words import plural, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from offhand.domain.gating import LeftOut


def word_left_out(found: Mapping[str, Sequence[LeftOut]]) -> str:
    """Say in a few letters that something is not sent, empty where all of it is.

    Both take what is left out by the name of each model that is asked.
    """
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
        if names := _name(each for each in left_out if each.obstacle is Obstacle.MODEL):
            said = tr(
                "{model} does not take {names}, so the question goes without.", model=model, names=names
            )
            told.append(said)
    return " ".join(told)


def _name(left_out: Iterable[LeftOut]) -> str:
    return ", ".join(dict.fromkeys(tr(each.setting.label) for each in left_out))
