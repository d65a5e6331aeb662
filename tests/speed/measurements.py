"""Every measurement there is, in the order of the table."""

from __future__ import annotations

from fnmatch import fnmatch
from typing import TYPE_CHECKING, Protocol

from tests.speed.ask import Ask
from tests.speed.chat import Chat
from tests.speed.compare import Compare
from tests.speed.find import Find
from tests.speed.handover import Handover
from tests.speed.hotkey import Hotkey
from tests.speed.journal import Journal
from tests.speed.oddities import list_oddities
from tests.speed.photos import Photos
from tests.speed.render import Growth, Render
from tests.speed.search import Search
from tests.speed.shelf import FullStart, Shelf
from tests.speed.start import Idle, Start
from tests.speed.stream import FAST, QUICK_FAST, Stream
from tests.speed.table import Ratio

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.speed.session import Session
    from tests.speed.table import Line


class Measurement(Protocol):
    """Measure one thing beside its bare limit."""

    @property
    def name(self) -> str:
        """Return the word that ``--only`` takes; no blanks."""
        ...

    def measure(self, session: Session, *, quick: bool) -> list[Line]:
        """Return rows of the table; ``quick`` asks for fewer rounds or less work.

        Raises ``OSError``, ``EOFError``, ``ValueError``, ``KeyError`` or
        ``subprocess.SubprocessError`` where it cannot be measured here.
        """
        ...


BUDGETS: tuple[Measurement, ...] = (
    Start(),
    Idle(),
    Stream("torrent", FAST, QUICK_FAST, rounds=1, budget=Ratio(1.5), is_headline=True),
    Render(),
    Growth(),
    Chat(),
    Search(),
    Hotkey(),
    Photos(),
    Ask(),
)
"""What the design promises, in its order."""
FURTHER: tuple[Measurement, ...] = (
    Handover(),
    Stream(),
    Compare(),
    Find(),
    Journal(),
    Shelf(),
    FullStart(),
    *list_oddities(),
)
"""What was found to need watching besides."""
MEASUREMENTS = (*BUDGETS, *FURTHER)


def choose(patterns: Sequence[str], *, everything: bool = False) -> list[Measurement]:
    """Return what the names or shell patterns mean; without any, what has a budget, or everything.

    Raises ``LookupError`` with a pattern that fits nothing.
    """
    if not patterns:
        return list(MEASUREMENTS if everything else BUDGETS)
    for pattern in patterns:
        if not any(fnmatch(one.name, pattern) for one in MEASUREMENTS):
            raise LookupError(pattern)
    return [one for one in MEASUREMENTS if any(fnmatch(one.name, pattern) for pattern in patterns)]
