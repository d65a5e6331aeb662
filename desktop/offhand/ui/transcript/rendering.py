"""What all rows share: looks, documents that are laid out already, and work done in threads."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QTextOption
from PySide6.QtWidgets import QApplication

from offhand.ui.transcript.blocks import BlockKind
from offhand.ui.transcript.discarding import Discarding
from offhand.ui.transcript.documents import SegmentDocument
from offhand.ui.transcript.formulas import Formulas
from offhand.ui.transcript.highlight import highlight
from offhand.ui.transcript.inlines import FORMULA
from offhand.ui.transcript.letters import Letters
from offhand.ui.transcript.math import FormulaStyle
from offhand.ui.transcript.remote_pictures import RemotePictures
from offhand.ui.transcript.styles import TextStyles
from offhand.ui.transcript.substitutes import Substitutes
from offhand.ui.transcript.thumbnails import Thumbnails

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from PySide6.QtGui import QFont

    from offhand.domain.message import Blob, FilePart, ImagePart
    from offhand.services.tasks import TaskScope
    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance, Theme
    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.parts import Part
    from offhand.ui.transcript.segments import Segment
    from offhand.ui.transcript.successors import Succession
    from offhand.ui.transcript.text_view import TextView

KEPT_DOCUMENTS = 300
"""Laid out segments in memory, a few screens' worth."""
WORK_AT_ONCE = 9_000
"""Characters written in one turn of the event loop, a block counting as some more."""
WORKED_FOR = 0.008
"""Seconds after which no other text is begun in a turn."""
BLOCK_WEIGHT = 80


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
        *,
        load_remote: Callable[[str, int], Awaitable[bytes]] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Draw in the looks of ``appearance``; ``name_model`` turns a model's id into its name.

        ``load_remote`` loads pictures that answers point to, when they are asked for.
        """
        super().__init__(parent)
        self.icons = icons
        self.name_model = name_model
        self.load_part: Callable[[ImagePart | FilePart], Awaitable[bytes]] | None = None
        """Returns a picture or text as it is kept; None where nothing is."""
        self.succession: Succession | None = None
        """Knows who may answer instead of a model that is gone; None where nobody is offered."""
        self.substitutes = Substitutes(self)
        self.thumbnails = Thumbnails(scope, load_thumbnail, self)
        self.pictures = RemotePictures(scope, load_remote, self)
        self.pictures.changed.connect(self._renew_picture)
        self._renewed = FORMULA
        self._appearance = appearance
        self._scope = scope
        self._work = WORK_AT_ONCE
        self._is_urgent = False
        self._is_begun = False
        """A text was shown in this turn: the first one is whatever it takes."""
        self._until = 0.0
        self._colouring = asyncio.Semaphore()
        """One listing at a time: threads at work keep the screen waiting for the interpreter."""
        self._letters = Letters()
        self._documents: OrderedDict[Segment, SegmentDocument] = OrderedDict()
        self._discarding = Discarding(self)
        self._formulas = Formulas(scope, self)
        self._formulas.drawn.connect(self.formulas_drawn)
        self.restyle()

    @property
    def theme(self) -> Theme:
        """Return the theme in force."""
        return self._appearance.theme

    @property
    def is_changing(self) -> bool:
        """Say that everything will be written anew in a moment, so that nothing need be laid out now."""
        return self._appearance.is_changing

    def restyle(self) -> None:
        """Forget every document and draw anew in the theme in force."""
        self.forget_all()
        self.styles = TextStyles(self._appearance.theme, QApplication.font())
        metrics = QFontMetricsF(self.styles.font)
        screens = QGuiApplication.screens()
        density = max((screen.devicePixelRatio() for screen in screens), default=1.0)
        size = metrics.height() * 0.86
        colour = self._appearance.theme.text.name()
        self._formulas.use_style(FormulaStyle(colour, size, metrics.xHeight(), density))

    def forget(self, segments: Iterable[Segment]) -> None:
        """Let go of the documents of segments that nobody will show again."""
        known = (self._documents.pop(segment, None) for segment in segments)
        self._discarding.take(document for document in known if document is not None)

    def forget_all(self) -> None:
        """Let go of every document, also of segments that an answer grew out of."""
        self._discarding.take(self._documents.values())
        self._documents.clear()

    def begin_turn(self, *, is_urgent: bool) -> None:
        """Begin to lay out what is in view, where it is urgent all of it."""
        self._is_urgent = is_urgent
        self._is_begun = False
        self._work = WORK_AT_ONCE
        self._until = time.perf_counter() + WORKED_FOR

    def has_time_for(self, part: Part) -> bool:
        """Say whether a part may be shown in this turn, or has to wait for the next one."""
        segment = part.segment
        if segment is None or self._is_urgent:
            return True
        is_first, self._is_begun = not self._is_begun, True
        if not is_first and time.perf_counter() > self._until:
            return False
        if segment in self._documents:
            return True
        if not self._letters.learn(_spell(segment), self._find_font(segment)):
            return False
        return is_first or _weigh(segment) <= self._work

    def _find_font(self, segment: Segment) -> QFont:
        return self.styles.mono if segment.kind is BlockKind.CODE else self.styles.font

    def show_segment(self, view: TextView, entry: Entry, part: Part) -> None:
        """Bring a text widget up to date with a segment, keeping what is selected in it."""
        segment = part.segment
        assert segment is not None  # noqa: S101 - text widgets are given to parts with text
        document = self._documents.get(segment)
        if document is None:
            self._work -= _weigh(segment)
            document = SegmentDocument(
                self.styles, self._formulas, entry.stream.references, self.pictures, entry.sources
            )
            self._documents[segment] = document
            while len(self._documents) > KEPT_DOCUMENTS:
                self._documents.popitem(last=False)
            if segment.kind is BlockKind.TABLE:  # all of which is laid out for each word about it
                document.wrap(QTextOption.WrapMode.WordWrap)
                view.show_document(document)
        self._documents.move_to_end(segment)
        document.part = part
        if view.document() is not document:  # it comes into view, and so do formulas that were let go
            document.renew(FORMULA)
        if document.written_revision != part.revision or document.is_stale:
            document.written_revision = part.revision
            appended = entry.take_appended(segment)
            if appended is not None and not document.isEmpty():
                document.append(appended)
            else:
                view.edit(document, segment)
                if segment.kind is BlockKind.FLOW and segment is not entry.segments[0]:
                    document.lead_in()
            self._colour_when_sealed(document, segment)
        view.show_document(document)

    def renew_waiting(self) -> bool:
        """Have texts written again that wait for what is there now; say whether there are any."""
        found = False
        for document in self._documents.values():
            if document.part is not None and document.waits_for(self._renewed):
                document.renew(self._renewed)
                document.part.revision += 1
                found = True
        return found

    def _renew_picture(self, address: str) -> None:
        """Have those texts written again that show a picture of the web, or its place."""
        self._renewed = address
        self.formulas_drawn.emit()
        self._renewed = FORMULA

    def _colour_when_sealed(self, document: SegmentDocument, segment: Segment) -> None:
        if segment.kind is BlockKind.CODE and segment.is_sealed and segment.language:
            code = document.toPlainText()
            if code.strip():
                self._scope.start(self._colour(document, code, segment.language), "highlight code")

    async def _colour(self, document: SegmentDocument, code: str, language: str) -> None:
        async with self._colouring:
            lines = await asyncio.to_thread(highlight, code, language)
        if lines and document.toPlainText() == code:
            document.colour(lines)


def _weigh(segment: Segment) -> int:
    return segment.length + BLOCK_WEIGHT * (segment.sealed_blocks + len(segment.tail))


def _spell(segment: Segment) -> str:
    return "".join(block.code or block.source for block in segment.blocks)
