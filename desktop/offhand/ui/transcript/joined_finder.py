"""Find in several transcripts that are in view together, as if they were one.

After the last hit of one comes the first of the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from offhand.ui.transcript.finder import Finder
    from offhand.ui.transcript.reading import ReadingPane


class JoinedFinder(QObject):
    """Search one transcript, and while there are others beside it those as well."""

    changed = Signal()
    """Another hit, or another count of them."""
    entered = Signal(object)
    """The search went on in another of the transcripts."""

    def __init__(self, pane: ReadingPane) -> None:
        super().__init__(pane)
        self._panes: list[ReadingPane] = [pane]
        self._at = 0
        """The one that holds the hit that was led to."""
        self._words = ""
        self._is_led = False
        """Some hit was led to in this search, or there are none."""
        pane.finder.changed.connect(self._hear)

    @property
    def panes(self) -> tuple[ReadingPane, ...]:
        """Return the transcripts in the order in which they are searched."""
        return tuple(self._panes)

    @property
    def total(self) -> int:
        """Count all hits found so far."""
        return sum(finder.total for finder in self._finders)

    @property
    def number(self) -> int:
        """Return the number of the hit that was led to, 1 for the first, 0 for none."""
        number = self._leader.number
        return number + sum(finder.total for finder in self._finders[: self._at]) if number else 0

    @property
    def is_searching(self) -> bool:
        """Say whether more may be found."""
        return any(finder.is_searching for finder in self._finders)

    def join(self, others: Sequence[ReadingPane]) -> None:
        """Search these transcripts as well from now on, and no others."""
        leading = self._panes[self._at]
        for gone in [pane for pane in self._panes[1:] if pane not in others]:
            gone.finder.changed.disconnect(self._hear)
            gone.finder.search("")
        new = [pane for pane in others if pane not in self._panes]
        self._panes[1:] = others
        self._at = self._panes.index(leading) if leading in self._panes else 0
        for pane in new:
            pane.finder.changed.connect(self._hear)
            if self._words:
                pane.finder.search(self._words, leads=False)
        self._hear()

    def begin_at(self, widget: QWidget | None) -> None:
        """Have the next search begin in the transcript that a widget is in, else in the first one."""
        holders = (
            n for n, pane in enumerate(self._panes) if widget is not None and pane.isAncestorOf(widget)
        )
        self._at = next(holders, 0)

    def search(self, words: str) -> None:
        """Search all of them, from what is in view on; no words end the search."""
        self._words, self._is_led = words, not words.strip()
        for number, finder in enumerate(self._finders):
            finder.search(words, leads=number == self._at)

    def step(self, step: int) -> None:
        """Go to the next hit, or with -1 to the one before; after the last comes the first."""
        leader = self._leader
        last = leader.total if step > 0 else 1
        if leader.total and leader.number != last:
            leader.step(step)
        else:
            self._go_on(step)

    @property
    def _finders(self) -> list[Finder]:
        return [pane.finder for pane in self._panes]

    @property
    def _leader(self) -> Finder:
        return self._panes[self._at].finder

    def _go_on(self, step: int) -> None:
        """Go to the nearest transcript with hits, in the end to this one again."""
        found = next((place for place in self._list_places(step) if self._panes[place].finder.total), None)
        if found is not None:
            self._enter(found, step)

    def _enter(self, place: int, step: int) -> None:
        if place != self._at:
            self._leader.leave()
            self._at = place
            self.entered.emit(self._panes[place])
        self._leader.enter(step)

    def _list_places(self, step: int) -> list[int]:
        """List the transcripts from the next one on, this one last."""
        count = len(self._panes)
        return [(self._at + step * distance) % count for distance in range(1, count + 1)]

    def _hear(self) -> None:
        if not self._is_led:
            self._lead()
        self.changed.emit()

    def _lead(self) -> None:
        """Lead to the first hit below, where there is none in the transcript that leads by itself."""
        for place in (self._at, *self._list_places(1)):
            finder = self._panes[place].finder
            if finder.total:
                self._is_led = True
                if place != self._at:
                    self._enter(place, 1)
                return
            if finder.is_searching:  # what is found further down has to wait
                return
        self._is_led = True
