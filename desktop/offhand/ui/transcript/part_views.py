"""Which widget shows which part of a message, and how it stands among the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from offhand.ui.transcript.attached_texts import AttachedTextsView
from offhand.ui.transcript.context_line import ContextLine
from offhand.ui.transcript.cut_bar import CutBar
from offhand.ui.transcript.failure import FailureView
from offhand.ui.transcript.footer import FooterView
from offhand.ui.transcript.labels import ICON_INSET, HeaderView, StatusView
from offhand.ui.transcript.listing import ListingView
from offhand.ui.transcript.origin_line import OriginLine
from offhand.ui.transcript.parts import Part, PartKind
from offhand.ui.transcript.pictures import PicturesView
from offhand.ui.transcript.reasoning import ReasoningView, ThoughtView
from offhand.ui.transcript.styles import PARAGRAPH_GAP
from offhand.ui.transcript.switcher import ForkView
from offhand.ui.transcript.text_view import TextView
from offhand.ui.transcript.texts import CitationsView, RunView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from offhand.ui.transcript.entry import Entry

GAPS = {
    PartKind.HEADER: 5,
    PartKind.PICTURES: 8,
    PartKind.ATTACHED_TEXTS: 8,
    PartKind.REASONING: 4,
    PartKind.TEXT: PARAGRAPH_GAP,
    PartKind.LISTING: 10,
    PartKind.STATUS: 4,
    PartKind.FAILURE: 6,
    PartKind.CUT: 4,
    PartKind.CITATIONS: 4,
}
"""px below a part."""
OUTSETS = {
    PartKind.FOOTER: ICON_INSET,
    PartKind.FORK: ICON_INSET,
    PartKind.REASONING: ICON_INSET,
    PartKind.THOUGHT: ICON_INSET,
}
"""px that a part reaches to the left, so that its first drawing meets the edge of the text."""
CORNER_WIDTH = 92 + ICON_INSET
"""px for the buttons of a question, in the upper right corner."""


class PartView(Protocol):
    """Be a widget that shows parts of one kind."""

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show this part."""
        ...

    def fit(self, width: int) -> int:
        """Take a width and return the height."""
        ...


VIEWS = {
    PartKind.HEADER: HeaderView,
    PartKind.PICTURES: PicturesView,
    PartKind.ATTACHED_TEXTS: AttachedTextsView,
    PartKind.REASONING: ReasoningView,
    PartKind.THOUGHT: ThoughtView,
    PartKind.TEXT: RunView,
    PartKind.LISTING: ListingView,
    PartKind.CITATIONS: CitationsView,
    PartKind.STATUS: StatusView,
    PartKind.FAILURE: FailureView,
    PartKind.CUT: CutBar,
    PartKind.FORK: ForkView,
    PartKind.FOOTER: FooterView,
    PartKind.ORIGIN: OriginLine,
    PartKind.CONTEXT: ContextLine,
}


def text_of(widget: QWidget) -> TextView | None:
    """Return the text in a widget of a part, None where it holds none."""
    if isinstance(widget, ListingView | ThoughtView):
        return widget.text
    return widget if isinstance(widget, TextView) else None


def place_text(widget: QWidget) -> None:
    """Give the text inside of a widget its place, where it has one of its own."""
    if isinstance(widget, ListingView | ThoughtView):
        widget.place_text()


def is_at_work(widget: QWidget) -> bool:
    """Say whether the reader has the keyboard or a selection in a widget."""
    text = text_of(widget)
    if text is not None and text.textCursor().hasSelection():
        return True
    focus = widget.focusWidget() or widget
    return focus.hasFocus()
