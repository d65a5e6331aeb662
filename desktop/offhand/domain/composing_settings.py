"""Settings of how questions are written."""

from __future__ import annotations

from typing import Any

from offhand.domain.setting import Group, Kind, Setting
from offhand.words import later

LONG_PASTES = Setting[bool](
    key="long_pastes",
    kind=Kind.SWITCH,
    default=True,
    group=Group.APPEARANCE,
    label=later("Long pastes become attachments"),
    meaning=later(
        "Beyond 3,000 characters a pasted text goes beside the message, to be read and removed there. "
        "Off: only what the field cannot hold does."
    ),
)

COMPOSING_SETTINGS: tuple[Setting[Any], ...] = (LONG_PASTES,)
"""In the order of the dialog."""
