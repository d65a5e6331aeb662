"""What is told outside of our windows, where the user may be busy with something else."""

from __future__ import annotations

import msgspec

OPEN = "default"
"""The action of a click on the notification itself (Desktop Notifications Specification)."""
COPY = "copy"


class Action(msgspec.Struct, frozen=True):
    """Offer one button."""

    id: str
    label: str


class Notification(msgspec.Struct, frozen=True, kw_only=True):
    """Tell one thing. All of it is plain text; whatever shows it takes care that it stays so."""

    key: str
    """What is shown under the same key already is replaced."""
    title: str
    body: str = ""
    actions: tuple[Action, ...] = ()
    """``OPEN`` is also what a click beside the buttons does."""
    is_failure: bool = False
