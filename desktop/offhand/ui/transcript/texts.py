"""Running text and sources: the parts of a message that wrap."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QToolButton

from offhand.services.markdown.links import is_openable
from offhand.ui.transcript.citations import spell_citation
from offhand.ui.transcript.documents import SafeDocument, SegmentDocument
from offhand.ui.transcript.styles import MARKER, SEARCHED, UNSEARCHED
from offhand.ui.transcript.text_view import TextView
from offhand.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.parts import Part
    from offhand.ui.transcript.rendering import Rendering

HEAD = 30
"""px above text that is shown as it was written, for the button that formats it."""
MOST_SPOKEN = 20
"""Formulas that are spelled out to assistive technology, which finds pictures in the text."""


class RunView(TextView):
    """Show a run of text."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(intents, parent)
        self._rendering = rendering
        self._run_intents = intents
        self._entry: Entry | None = None
        self._part: Part | None = None
        self._is_offered = False
        self._spoken = ""
        self._format = QToolButton(self)
        self._format.setText(tr("Show formatted"))
        self._format.setAccessibleName(tr("Show formatted"))
        self._format.setAccessibleDescription(tr("Format this long text, which takes a moment"))
        self._format.setProperty("role", "quiet")
        self._format.clicked.connect(self._show_formatted)
        self._format.hide()

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show one segment."""
        self._entry, self._part = entry, part
        self._offer(is_offered=part.segment is not None and entry.segments.offers_format(part.segment))
        self._rendering.show_segment(self, entry, part)
        document = self.document()
        sources = document.formula_sources if isinstance(document, SegmentDocument) else {}
        spoken = "; ".join(itertools.islice(sources, MOST_SPOKEN))
        if spoken != self._spoken:
            self._spoken = spoken
            self.setAccessibleDescription(tr("Formulas: {spoken}", spoken=spoken) if spoken else "")

    def _offer(self, *, is_offered: bool) -> None:
        if is_offered != self._is_offered:
            self._is_offered = is_offered
            self._format.setVisible(is_offered)
            self.setViewportMargins(0, HEAD if is_offered else 0, 0, 0)

    def fit(self, width: int) -> int:
        """Take a width and return the height."""
        height = super().fit(width)
        if self._is_offered:
            height += HEAD
            self._format.adjustSize()
            self._format.move(0, 0)
        return height

    def _show_formatted(self) -> None:
        if self._entry is not None and self._part is not None and self._part.segment is not None:
            self._entry.show_formatted(self._part.segment)
            self._run_intents.height_changed.emit(self._entry.message.id)


class CitationsView(TextView):
    """List the sources of an answer, numbered, each with its host."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(intents, parent)
        self._rendering = rendering
        self._key: tuple[object, ...] = ()
        self.setAccessibleName(tr("Sources"))

    def show_part(self, entry: Entry, part: Part) -> None:
        """Write the list, unless it is shown already."""
        key = (self._rendering.theme.name, *entry.citations)
        if key == self._key:
            return
        self._key = key
        styles = self._rendering.styles
        document = SafeDocument()
        document.setDefaultFont(styles.font)
        cursor = QTextCursor(document)
        muted = styles.body(styles.theme.muted)
        cursor.setBlockFormat(styles.paragraph(is_tight=True))
        heading = QTextCharFormat(muted)
        heading.setProperty(SEARCHED, UNSEARCHED)
        cursor.insertText(tr("Sources"), heading)
        for number, citation in enumerate(entry.citations, 1):
            item = styles.paragraph(indent=1, is_tight=True)
            item.setProperty(MARKER, f"{number}.")
            cursor.insertBlock(item, styles.body())
            link = QTextCharFormat(styles.body())
            if is_openable(citation.url):
                styles.make_link(link, citation.url)
            title, place = spell_citation(citation)
            cursor.insertText(title, link)
            cursor.insertText(f"  {place}", muted)
        self.show_document(document)
