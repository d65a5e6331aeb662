"""Places in messages brought into view: a part that has no widget yet, and a stretch of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from offhand.ui.transcript.column import Anchor

if TYPE_CHECKING:
    from offhand.ui.transcript.pane import Pane
    from offhand.ui.transcript.parts import Part
    from offhand.ui.transcript.row import Row
    from offhand.ui.transcript.text_view import TextView

MARGIN = 40
"""px from the edges of the view within which a place counts as seen."""
TRIES = 5
"""Times that a part is scrolled to whose place is guessed from the texts above it."""


def bring_part_into_view(pane: Pane, row: Row, part: Part) -> TextView | None:
    """Return the text that shows a part, scrolling there where it has none yet."""
    view = row.text_view_of(part)
    for _ in range(TRIES):
        if view is not None:
            break
        pane.hold_at(Anchor(row.number - 1, row.y_of(part, 0), part, -MARGIN))
        view = row.text_view_of(part)
    return view


def bring_into_view(pane: Pane, view: TextView, span: tuple[int, int]) -> None:
    """Scroll to a stretch of a text, sideways too, unless it is seen already."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(span[1])
    right = view.cursorRect(cursor).right()
    cursor.setPosition(span[0])
    rect = view.cursorRect(cursor)
    sideways = view.horizontalScrollBar()
    if rect.left() < 0 or right > view.viewport().width():
        sideways.setValue(sideways.value() + rect.left() - MARGIN)
    shown, bar = pane.viewport(), pane.verticalScrollBar()
    for _ in range(TRIES):  # what comes into view above it may turn out taller than was guessed
        y = view.viewport().mapTo(shown, rect.topLeft()).y()
        if y >= MARGIN and y + rect.height() <= shown.height() - MARGIN:
            break
        bar.setValue(bar.value() + y - shown.height() // 3)
    pane.reader.hold()
