"""How the program stands, in a state and in words, for where there is room for an icon and a line."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import msgspec

from offhand.words import plural, tr

if TYPE_CHECKING:
    from offhand.services.outcomes import Outcomes

NAME = "Offhand"


class State(Enum):
    """Name what an icon tells apart."""

    IDLE = "idle"
    ANSWERING = "answering"
    ERROR = "error"


class Standing(msgspec.Struct, frozen=True):
    """Hold the state and the words; no title of a chat is among them."""

    state: State
    words: str


def read_standing(outcomes: Outcomes, *, is_saving: bool) -> Standing:
    """Say how the program stands; trouble that nobody has looked at goes before everything else."""
    failed = sum(outcome.is_failure for outcome in outcomes.unseen)
    ready = len(outcomes.unseen) - failed
    running = len(outcomes.running)
    parts: list[str] = []
    if not is_saving:
        parts.append(tr("chats are not being saved"))
    if failed:
        parts.append(plural("an answer failed", "{n} answers failed", failed))
    if running:
        parts.append(plural("answering", "{n} answers on their way", running))
    if ready:
        parts.append(plural("an answer is ready", "{n} answers are ready", ready))
    calm = State.ANSWERING if running else State.IDLE
    state = State.ERROR if failed or not is_saving else calm
    return Standing(state, f"{NAME}: {', '.join(parts)}" if parts else NAME)
