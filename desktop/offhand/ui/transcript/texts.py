"""Running text, listings and sources: the parts of a message that hold documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat, QTextCursor, QTextListFormat, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QTextEdit, QWidget

from offhand.ui.transcript.documents import SafeDocument
from offhand.ui.transcript.labels import CopyButton
from offhand.ui.transcript.links import host_of, is_openable
from offhand.ui.transcript.markdown import BlockKind
from offhand.ui.transcript.text_view import TextView

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QTextList

    from offhand.ui.transcript.entry import Entry, Part
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.rendering import Rendering

PAD = 12
HEAD = 30
CORNER = 8
"""px."""


class RunView(TextView):
    """Show a run of text."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(intents, parent)
        self._rendering = rendering

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show one segment."""
        self._rendering.show_segment(self, entry, part)


class ListingView(QFrame):
    """Show code or a table: it scrolls sideways, and code says its language and can be copied."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._intents = intents
        self._is_code = True
        self._has_head = True
        self._is_continued = False
        self._entry: Entry | None = None
        self._part: Part | None = None
        self._language = QLabel(self)
        self._language.setTextFormat(Qt.TextFormat.PlainText)
        self._language.setProperty("role", "muted")
        self._copy = CopyButton(rendering.icons, "Copy code", "Copy this code", self)
        self._copy.clicked.connect(self._copy_code)
        self.text = TextView(intents, self)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show one segment."""
        segment = part.segment
        if segment is None:
            return
        if part is not self._part:
            self._entry, self._part = entry, part
            self._copy.reset()
        self._is_code = segment.kind is BlockKind.CODE
        self._is_continued = segment.is_continued
        self._has_head = self._is_code and not segment.is_continued
        wraps = QTextEdit.LineWrapMode.NoWrap if self._is_code else QTextEdit.LineWrapMode.WidgetWidth
        if self.text.lineWrapMode() is not wraps:
            self.text.setLineWrapMode(wraps)
        mode = QTextOption.WrapMode.WordWrap
        if self.text.wordWrapMode() is not mode:
            self.text.setWordWrapMode(mode)
        self._language.setText(segment.language or "text")
        self._language.setVisible(self._has_head)
        self._copy.setVisible(self._has_head)
        self._rendering.show_segment(self.text, entry, part)
        self.text.setAccessibleName(f"Code, {segment.language}" if self._is_code else "Table")
        self.update()

    def fit(self, width: int) -> int:
        """Take a width and return the height."""
        if not self._is_code:
            height = self.text.fit(width)
            self.text.move(0, 0)
            self.resize(width, height)
            return height
        top = HEAD if self._has_head else 2 if self._is_continued else PAD // 2
        self.ensurePolished()
        size = self._language.sizeHint()
        self._language.setGeometry(PAD, (HEAD - size.height()) // 2 + 1, size.width(), size.height())
        self._copy.adjustSize()
        self._copy.move(width - self._copy.width() - 3, (HEAD - self._copy.height()) // 2 + 1)
        self.text.move(PAD, top + (4 if self._has_head else 0))
        height = self.text.y() + self.text.fit(width - 2 * PAD) + PAD - 2
        self.resize(width, height)
        return height

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground that sets code apart."""
        super().paintEvent(event)
        if not self._is_code:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._rendering.theme
        painter.setPen(QPen(theme.border, 1))
        painter.setBrush(theme.code_background)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        if self._has_head:
            painter.drawLine(1, HEAD, self.width() - 2, HEAD)
        painter.end()

    def _copy_code(self) -> None:
        if self._entry is not None and self._part is not None and self._part.segment is not None:
            self._intents.text_copied.emit(self._entry.listing_from(self._part.segment))
            self._copy.confirm()


class CitationsView(TextView):
    """List the sources of an answer, numbered, each with its host."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(intents, parent)
        self._rendering = rendering
        self._key: tuple[object, ...] = ()
        self.setAccessibleName("Sources")

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
        cursor.insertText("Sources", muted)
        numbered = QTextListFormat()
        numbered.setStyle(QTextListFormat.Style.ListDecimal)
        numbered.setIndent(1)
        sources: QTextList | None = None
        for citation in entry.citations:
            cursor.insertBlock(styles.paragraph(is_tight=True), styles.body())
            if sources is None:
                sources = cursor.createList(numbered)
            else:
                sources.add(cursor.block())
            link = QTextCharFormat(styles.body())
            title = " ".join(citation.title.split()) or citation.url
            if is_openable(citation.url):
                styles.make_link(link, citation.url)
            cursor.insertText(title[:200], link)
            cursor.insertText(f"  {host_of(citation.url) or citation.url[:100]}", muted)
        self.show_document(document)
