"""The reader's place while another branch comes into view: the message that changes stays where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from offhand.ui.transcript.column import Anchor

if TYPE_CHECKING:
    from offhand.ui.transcript.pane import Pane

UPPER = 0.6
"""Share of the view in which a question may stay where it is, so that there is room for its answer."""


class Spot(msgspec.Struct, frozen=True):
    """Hold where on the screen a message is, in px from the top of the view."""

    top: int
    bottom: int


def read_spot(pane: Pane, index: int) -> Spot:
    """Return where a message is, or where one would be that followed the last one."""
    heights = pane.column.heights
    top = heights.top_of(min(index, len(heights))) - pane.verticalScrollBar().value()
    return Spot(top, top + (heights[index] if index < len(heights) else 0))


def take_spot(pane: Pane, index: int, spot: Spot) -> None:
    """Have a message stand where another one was: with its top there, else with its end.

    Whoever turned from one to the other had one of them in view. In the middle of a message taller
    than the view the same depth is shown of the other one.
    """
    heights, view = pane.column.heights, pane.viewport().height()
    if index >= len(heights):
        if index:
            pane.stay_at(index - 1, read_spot(pane, index - 1).top)
        else:
            pane.arrange()
        return
    lead = spot.top
    if spot.top < 0:
        pane.hold_at(Anchor(index, -spot.top))  # it has to be laid out to know its height
        end = spot.bottom if spot.bottom <= view else max(spot.top + heights[index], view // 2)
        lead = end - heights[index]
    pane.stay_at(index, lead)


def settle(pane: Pane, index: int) -> None:
    """Keep a question where it is and follow its answer; put it to the top where it has too little room."""
    lead = read_spot(pane, index).top
    is_in_place = 0 <= lead <= pane.viewport().height() * UPPER
    pane.put_to_top(index, lead if is_in_place else 0)
