"""Listings and tables: the parts of a message that scroll sideways and can be taken along.

Code says its language and can be copied, saved and wrapped; a table can be copied for spreadsheets
or as Markdown, and saved as CSV. The buttons stand on the first slice and act on the whole.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QPainter, QPen, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QTextEdit, QToolButton, QWidget

from offhand.ui.transcript.blocks import BlockKind
from offhand.ui.transcript.documents import SegmentDocument
from offhand.ui.transcript.labels import CopyButton, dress_button
from offhand.ui.transcript.menu import open_menu
from offhand.ui.transcript.pieces import find_pieces, read_code, read_table
from offhand.ui.transcript.saving import suggest_name
from offhand.ui.transcript.table_data import read_cells, spell_csv, spell_tsv
from offhand.ui.transcript.tables import count_columns, describe_table
from offhand.ui.transcript.text_view import TextView
from offhand.ui.zoom import find_factor
from offhand.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from offhand.ui.transcript.entry import Entry
    from offhand.ui.transcript.intents import Intents
    from offhand.ui.transcript.parts import Part
    from offhand.ui.transcript.rendering import Rendering
    from offhand.ui.transcript.segments import Segment

PAD = 12
HEAD = 30
CORNER = 8
GUTTER = 34
"""px beside a table, for its button."""
COLUMN = 150
"""px that a column of a wide table has on average before the table scrolls."""
SLACK = 2
"""px that a table is narrower than its room where it is as wide as it wants to be."""


class ListingView(QFrame):
    """Show code or a table."""

    def __init__(self, rendering: Rendering, intents: Intents, parent: QWidget) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._intents = intents
        self._is_code = True
        self._has_head = True
        self._is_continued = False
        self._entry: Entry | None = None
        self._part: Part | None = None
        self._look: tuple[object, ...] = ()
        self._text_place = self._more_place = QRect()
        self._fitted = 0
        """The width in px for which what is around the text has its place."""
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self._language = QLabel(self)
        self._language.setTextFormat(Qt.TextFormat.PlainText)
        self._language.setProperty("role", "muted")
        self.text = TextView(intents, self)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        icons = rendering.icons
        self._wrap = QToolButton(self)
        dress_button(self._wrap, icons, "wrap", later("Wrap lines"), tr("Show long lines in several"))
        self._wrap.setCheckable(True)
        self._wrap.clicked.connect(self._toggle_wrapping)
        self._save = QToolButton(self)
        dress_button(self._save, icons, "save", later("Save code"), tr("Save this code as a file"))
        self._save.clicked.connect(self._save_code)
        self._copy = CopyButton(icons, later("Copy code"), tr("Copy this code"), self)
        self._copy.clicked.connect(self._copy_code)
        self._more = QToolButton(self)
        dress_button(self._more, icons, "more", later("Table actions"), tr("Copy or save this table"))
        self._more.clicked.connect(self._offer)

    def show_part(self, entry: Entry, part: Part) -> None:
        """Show one segment."""
        segment = part.segment
        if segment is None:
            return
        if part is not self._part:
            self._entry, self._part = entry, part
            self._copy.reset()
        self._dress(segment)
        room = self.width() - (2 * PAD if self._is_code else GUTTER)
        if self.text.width() != room:
            self.text.resize(room, self.text.height())
        if not self._is_code:
            self.text.widest = max(room, segment.columns * COLUMN)
        self._rendering.show_segment(self.text, entry, part)
        if not self._is_code and QAccessible.isActive():
            self.text.setAccessibleDescription(describe_table(self.text.document()))

    def _dress(self, segment: Segment) -> None:
        """Show what belongs around the text, unless that is so already: this comes with every growth."""
        theme, wraps = self._rendering.theme.name, segment.wraps
        look = (segment.kind, segment.is_continued, segment.language, wraps, theme, find_factor())
        if look == self._look:
            return
        self._look, self._fitted = look, 0
        self._is_code = segment.kind is BlockKind.CODE
        self._is_continued = segment.is_continued
        self._has_head = self._is_code and not segment.is_continued
        self._set_wrapping(wraps=wraps)
        self._language.setText(segment.language or "text")
        self._language.setVisible(self._has_head)
        for button in (self._wrap, self._save, self._copy):
            button.setVisible(self._has_head)
        self._more.setVisible(not self._is_code and not self._is_continued)
        name = tr("Code, {language}", language=segment.language) if segment.language else tr("Code")
        self.text.setAccessibleName(name if self._is_code else tr("Table"))
        self.update()

    def fit(self, width: int) -> int:
        """Take a width and return the height."""
        if not self._is_code:
            return self._fit_table(width)
        if width != self._fitted:
            self._fitted = width
            self._fit_head(width)
        top = HEAD + 7 if self._has_head else 2 if self._is_continued else PAD // 2
        height = self.text.fit(width - 2 * PAD)
        self._text_place = QRect(PAD, top, width - 2 * PAD, height)
        return top + height + PAD // 2

    def place_text(self) -> None:
        """Give what is inside the size that ``fit`` found, once what is drawn already has been shifted."""
        self.text.setGeometry(self._text_place)
        if not self._is_code:
            self._more.setGeometry(self._more_place)

    def _fit_head(self, width: int) -> None:
        """Put everything but the text of code where it belongs."""
        self.ensurePolished()
        size = self._language.sizeHint()
        self._language.setGeometry(PAD, (HEAD - size.height()) // 2 + 1, size.width(), size.height())
        right = width - 3
        for button in (self._copy, self._save, self._wrap):
            button.adjustSize()
            right -= button.width()
            button.move(right, (HEAD - button.height()) // 2 + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the lower edge anew where it was and is; what is above stays."""
        super().resizeEvent(event)
        before, now = event.oldSize(), event.size()
        if before.width() != now.width():
            self.update()
        else:
            edge = min(before.height(), now.height()) - CORNER - 1
            self.update(0, edge, now.width(), now.height() - edge)

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

    def _set_wrapping(self, *, wraps: bool) -> None:
        modes, breaks = QTextEdit.LineWrapMode, QTextOption.WrapMode
        code_mode = modes.WidgetWidth if wraps else modes.NoWrap
        mode = code_mode if self._is_code else modes.FixedPixelWidth
        if self.text.lineWrapMode() is not mode:
            self.text.setLineWrapMode(mode)
        at = breaks.WrapAtWordBoundaryOrAnywhere if self._is_code else breaks.WordWrap
        if self.text.wordWrapMode() is not at:
            self.text.setWordWrapMode(at)
        self._wrap.setChecked(wraps)

    def _fit_table(self, width: int) -> int:
        """Give columns a width at which they can be read, and the table its own scroll bar."""
        room = width - GUTTER
        wanted = self._find_wanted_width(room)
        if self.text.lineWrapColumnOrWidth() != wanted:
            self.text.setLineWrapColumnOrWidth(wanted)
        document = self.text.document()
        height = self.text.fit(room)
        self._text_place = QRect(0, 0, room, height)
        self._more.ensurePolished()
        size = self._more.sizeHint()
        left = min(math.ceil(document.idealWidth()) + 4, width - size.width())
        self._more_place = QRect(left, 0, size.width(), size.height())
        return height if self._is_continued else max(height, size.height())

    def _find_wanted_width(self, room: int) -> int:
        """Return the width that a table has of itself, as far as its columns may be wide, or all the room.

        It is found once for what is written, since any change of the width lays out the whole table.
        """
        document = self.text.document()
        widest = count_columns(document) * COLUMN
        if widest <= room or not isinstance(document, SegmentDocument):
            return room
        if not document.natural_width:
            if document.textWidth() < widest and document.idealWidth() > document.textWidth() - SLACK:
                document.setTextWidth(widest)  # it may be squeezed
            document.natural_width = min(math.ceil(document.idealWidth()) + 2 * SLACK, widest)
        return max(room, document.natural_width)

    def _toggle_wrapping(self) -> None:
        segment = self._segment
        if self._entry is None or segment is None:
            return
        wraps, pieces = not segment.wraps, {*find_pieces(self._entry, segment)}
        for piece in pieces:
            piece.wraps = wraps
        for part in self._entry.parts:
            part.revision += part.segment in pieces
        self._intents.height_changed.emit(self._entry.message.id)

    @property
    def _segment(self) -> Segment | None:
        return self._part.segment if self._part is not None else None

    def _copy_code(self) -> None:
        if self._entry is not None and self._segment is not None:
            self._intents.text_copied.emit(read_code(self._entry, self._segment))
            self._copy.confirm()

    def _save_code(self) -> None:
        if self._entry is not None and self._segment is not None:
            code = read_code(self._entry, self._segment)
            # What stands in no encoding at all is better saved broken than not.
            content = code.encode("utf-8", "surrogatepass")
            self._intents.save_requested.emit(suggest_name(self._segment.language), content)

    def _offer(self) -> None:
        place = self._more.mapToGlobal(QPoint(0, self._more.height()))
        menu = open_menu(
            self,
            place,
            [
                [
                    (tr("Copy for spreadsheets"), self._copy_tsv),
                    (tr("Copy as Markdown"), self._copy_markdown),
                    (tr("Save as CSV…"), self._save_csv),
                ]
            ],
        )
        menu.setObjectName("tableMenu")
        menu.setAccessibleName(tr("Table"))

    def _copy_tsv(self) -> None:
        self._intents.text_copied.emit(spell_tsv(self._read_cells()))

    def _copy_markdown(self) -> None:
        if self._entry is not None and self._segment is not None:
            self._intents.text_copied.emit(read_table(self._entry, self._segment))

    def _save_csv(self) -> None:
        self._intents.save_requested.emit("table.csv", spell_csv(self._read_cells()))

    def _read_cells(self) -> list[list[str]]:
        if self._entry is None or self._segment is None:
            return []
        return read_cells(read_table(self._entry, self._segment), self._entry.stream.references)
