"""Words for what was set for a chat and is not sent, since its server does not know it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from offhand.words import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.setting import Setting


def word_left_out(settings: Sequence[Setting[Any]]) -> str:
    """Say in a few letters that something is not sent, empty where all of it is."""
    return plural("1 setting is not sent", "{n} settings are not sent", len(settings)) if settings else ""


def tell_left_out(settings: Sequence[Setting[Any]]) -> str:
    """Say what is not sent and why."""
    names = ", ".join(tr(setting.label) for setting in settings)
    return tr("This server does not know {names}, so the question goes without.", names=names)
