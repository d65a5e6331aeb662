"""What all rows share: looks, documents that are laid out already, and work done in threads."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication

from offhand.ui.transcript.documents import SegmentDocument
from offhand.ui.transcript.formulas import Formulas
from offhand.ui.transcript.highlight import highlight
from offhand.ui.transcript.markdown import BlockKind
from offhand.ui.transcript.math import FormulaStyle
from offhand.ui.transcript.styles import TextStyles
from offhand.ui.transcript.thumbnails import Thumbnails

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from offhand.domain.message import Blob
    from offhand.services.tasks import TaskScope
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance, Theme
    from offhand.ui.transcript.entry import Entry, Part
    from offhand.ui.transcript.segments import Segment
    from offhand.ui.transcript.text_view import TextView

KEPT_DOCUMENTS = 300
"""Laid out segments in memory, a few screens' worth."""


class Rendering(QObject):
    """Make documents of segments and keep the ones used last."""

    formulas_drawn = Signal()

    def __init__(
        self,
        appearance: Appearance,
        icons: Icons,
        scope: TaskScope,
        load_thumbnail: Callable[[Blob, int], Awaitable[bytes]],
        name_model: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        """Draw in the looks of ``appearance``; ``name_model`` turns a model's id into its name."""
        super().__init__(parent)
        self.icons = icons
        self.name_model = name_model
        self.thumbnails = Thumbnails(scope, load_thumbnail, self)
        self._appearance = appearance
        self._scope = scope
        self._documents: OrderedDict[Segment, SegmentDocument] = OrderedDict()
        self._formulas = Formulas(scope, self)
        self._formulas.drawn.connect(self.formulas_drawn)
        self.restyle()

    @property
    def theme(self) -> Theme:
        """Return the theme in force."""
        return self._appearance.theme

    def restyle(self) -> None:
        """Forget every document and draw anew in the theme in force."""
        self._documents.clear()
        self.styles = TextStyles(self._appearance.theme, QApplication.font())
        metrics = QFontMetricsF(self.styles.font)
        screens = QGuiApplication.screens()
        density = max((screen.devicePixelRatio() for screen in screens), default=1.0)
        size = metrics.height() * 0.86
        colour = self._appearance.theme.text.name()
        self._formulas.use_style(FormulaStyle(colour, size, metrics.xHeight(), density))

    def show_segment(self, view: TextView, entry: Entry, part: Part) -> None:
        """Bring a text widget up to date with a segment, keeping what is selected in it."""
        segment = part.segment
        assert segment is not None  # noqa: S101 - text widgets are given to parts with text
        document = self._documents.get(segment)
        if document is None:
            document = SegmentDocument(self.styles, self._formulas, entry.stream.references)
            self._documents[segment] = document
            while len(self._documents) > KEPT_DOCUMENTS:
                self._documents.popitem(last=False)
        self._documents.move_to_end(segment)
        if document.written_revision != part.revision:
            document.written_revision = part.revision
            appended = entry.take_appended(segment)
            if appended is not None and document.characterCount() > 1:
                document.append_code(appended)
            else:
                view.edit(document, segment)
            self._colour_when_sealed(document, segment)
        view.show_document(document)

    def waits_for_formulas(self, segment: Segment) -> bool:
        """Say whether a formula of this segment stood as source for want of its picture."""
        document = self._documents.get(segment)
        return document is not None and document.has_waited

    def _colour_when_sealed(self, document: SegmentDocument, segment: Segment) -> None:
        if segment.kind is BlockKind.CODE and segment.is_sealed and segment.language:
            code = document.toPlainText()
            if code.strip():
                self._scope.start(self._colour(document, code, segment.language), "highlight code")

    async def _colour(self, document: SegmentDocument, code: str, language: str) -> None:
        lines = await asyncio.to_thread(highlight, code, language)
        if lines and document.toPlainText() == code:
            document.colour(lines)
