"""Segments as text documents: sealed text is written once, the open tail is replaced in place.

A document never loads anything: it answers only for the formulas that were put into it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLayout,
    QTextOption,
)

from offhand.ui.transcript.blocks import Block, BlockKind, join_rows
from offhand.ui.transcript.citations import parse_marked
from offhand.ui.transcript.inlines import Inlines
from offhand.ui.transcript.segments import show_plainly
from offhand.ui.transcript.styles import CODE_LINE_HEIGHT, LINE_HEIGHT, LIST_INDENT, PARAGRAPH_GAP
from offhand.ui.transcript.tables import append_rows
from offhand.ui.transcript.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QTextTable

    from offhand.ui.transcript.formulas import Formulas
    from offhand.ui.transcript.highlight import Stretch
    from offhand.ui.transcript.parts import Part
    from offhand.ui.transcript.remote_pictures import RemotePictures
    from offhand.ui.transcript.segments import Segment
    from offhand.ui.transcript.styles import TextStyles


class SafeDocument(QTextDocument):
    """Be a text document that reaches for nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.has_ornaments = True
        """Something may be drawn beside the text."""
        self.natural_width = 0
        """px that a wide table takes of itself, 0 where that is not known."""
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setIndentWidth(LIST_INDENT)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401 - Qt's hook
        """Answer nothing: what may be shown was added before."""
        return None


class SegmentDocument(SafeDocument):
    """Show one segment, and follow it while it grows."""

    def __init__(
        self,
        styles: TextStyles,
        formulas: Formulas | None,
        references: dict[str, Any],
        pictures: RemotePictures | None = None,
        sources: Mapping[int, str] | None = None,
    ) -> None:
        """Start empty.

        ``references`` is the message's own table of link definitions, which may grow; so are
        ``sources``, the addresses of its citations by number.
        """
        super().__init__()
        self.has_ornaments = False
        self._styles = styles
        self._formulas = formulas
        self._references = references
        self._pictures = pictures
        self._sources = sources
        self._written: list[Block] = []
        """Blocks in here: those that are sealed, then the open tail."""
        self._places: list[tuple[int, bool]] = []
        """Where each of them starts, and whether the paragraph there was empty and to be used."""
        self._sealed = 0
        self._known = 0
        """Link definitions that were known when the tail was written."""
        self._plain = ""
        self._is_fresh = True
        self._is_table = False
        self._table: QTextTable | None = None
        self._version = -1
        self.written_revision = -1
        """The revision of the part that is written here."""
        self.part: Part | None = None
        """What it shows."""
        self._waiting: dict[int, set[str]] = {}
        """Addresses of pictures that are not shown, by the number of the block; ``FORMULA`` for formulas."""
        self._renewed_from: int | None = None
        self.formula_sources: dict[str, None] = {}
        """What the pictures of formulas stand for."""
        self.setDefaultFont(styles.font)
        self.wrap(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def wrap(self, mode: QTextOption.WrapMode) -> None:
        """Break lines in this way, as the widget will that shows it: told later, it would lay out again."""
        option = QTextOption()
        option.setWrapMode(mode)
        self.setDefaultTextOption(option)

    def waits_for(self, what: str) -> bool:
        """Say whether a picture is not shown: of an address, or with ``FORMULA`` of any formula."""
        return any(what in waits for waits in self._waiting.values())

    def renew(self, what: str) -> None:
        """Have the blocks written again, with the next change, that wait for a picture."""
        numbers = [number for number, waits in self._waiting.items() if what in waits]
        self._renewed_from = min(numbers, default=self._renewed_from)

    @property
    def is_stale(self) -> bool:
        """Say whether blocks are to be written again."""
        return self._renewed_from is not None

    def follow(self, segment: Segment) -> None:
        """Write what is new, instead of what was in its place; blocks that stay are not touched."""
        if segment.kind in {BlockKind.CODE, BlockKind.PLAIN, BlockKind.THOUGHT}:
            self._write_plain(segment)
            return
        self._is_table = segment.kind is BlockKind.TABLE
        blocks = segment.blocks
        kept = self._count_kept(segment, blocks)
        self._sealed = len(segment.sealed)
        self._known = len(self._references)
        if kept == len(blocks) == len(self._written):
            return
        self.natural_width = 0
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        self._cut(cursor, kept)
        self._write(cursor, blocks[kept:])
        self._written = blocks
        cursor.endEditBlock()

    def lead_in(self) -> None:
        """Leave the room above a heading that begins here, which Qt leaves out at the top of a document."""
        first = self.begin().blockFormat()
        room = max(0.0, first.topMargin() - PARAGRAPH_GAP) if first.headingLevel() else 0.0
        frame = self.rootFrame()
        look = frame.frameFormat()
        if look.topMargin() != room:
            look.setTopMargin(room)
            frame.setFrameFormat(look)

    def append(self, text: str) -> None:
        """Append to code whose fence is still open, or words to the last paragraph."""
        cursor = QTextCursor(self)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text)
        self._plain += text
        if self._written:  # not what was parsed: it is written anew when that is the case
            self._written[-1] = replace(self._written[-1], source="")

    def colour(self, lines: Sequence[Sequence[Stretch]]) -> None:
        """Colour code without touching its text, so that a selection stays."""
        block = self.begin()
        for stretches in lines:
            if not block.isValid():
                break
            block.layout().setFormats([self._range(stretch) for stretch in stretches])
            block = block.next()
        self.markContentsDirty(0, self.characterCount())

    def _range(self, stretch: Stretch) -> QTextLayout.FormatRange:
        colour = QTextLayout.FormatRange()
        colour.start = stretch.start
        colour.length = stretch.length
        colour.format = self._styles.body(getattr(self._styles.theme, stretch.tone))
        return colour

    def _count_kept(self, segment: Segment, blocks: Sequence[Block]) -> int:
        """Count the blocks that are in here as they should be, from the first on."""
        if self._version != segment.version:
            self._version = segment.version
            self._written, self._sealed = [], 0
            self._places.clear()
            self.formula_sources.clear()
            return 0
        most = min(len(self._written), len(blocks))
        if self._renewed_from is not None:
            most = min(most, self._renewed_from)
        if self._known != len(self._references):
            most = min(most, self._sealed)  # which hear of definitions that come later by another way
        kept = 0
        while kept < most and (self._written[kept] is blocks[kept] or self._written[kept] == blocks[kept]):
            kept += 1
        return kept

    def _cut(self, cursor: QTextCursor, kept: int) -> None:
        """Remove all blocks but the first ones, and leave the cursor where the next one goes."""
        self._renewed_from = None
        self._waiting = {number: waits for number, waits in self._waiting.items() if number < kept}
        if not kept:
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.removeSelectedText()
            self._is_fresh, self._table = True, None
            self._places.clear()
            cursor.setBlockFormat(QTextBlockFormat())
            cursor.setBlockCharFormat(QTextCharFormat())
            return
        if self._table is not None:
            surplus = len(self._written) - kept
            if surplus:
                self._table.removeRows(self._table.rows() - surplus, surplus)
            cursor.setPosition(self._table.lastPosition() + 1)
            return
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if kept == len(self._written):
            return
        start, self._is_fresh = self._places[kept]
        del self._places[kept:]
        cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        format_before = self.findBlock(start).blockFormat()
        cursor.removeSelectedText()
        cursor.setBlockFormat(format_before)

    def _write(self, cursor: QTextCursor, blocks: Sequence[Block]) -> None:
        inlines = Inlines(cursor, self._styles, self._formulas, self._pictures, self._sources)
        writer = Writer(cursor, self._styles, inlines, is_fresh=self._is_fresh)
        if self._is_table:
            self._write_rows(writer, inlines, cursor, blocks)
            self._note_waiting(0, inlines)
        else:
            for block in blocks:
                number = len(self._places)
                self._places.append((cursor.position(), writer.is_fresh))
                tokens = parse_marked(block, self._references)
                writer.write(tokens, is_spaced=block.is_spaced)
                self._note_waiting(number, inlines)
        self._is_fresh = writer.is_fresh
        self.has_ornaments |= writer.has_ornaments
        self.formula_sources.update(dict.fromkeys(inlines.formula_sources))

    def _note_waiting(self, number: int, inlines: Inlines) -> None:
        """Note what a block waits for that was just written."""
        waits = inlines.take_waiting()
        if waits:
            self._waiting.setdefault(number, set()).update(waits)

    def _write_rows(
        self, writer: Writer, inlines: Inlines, cursor: QTextCursor, blocks: Sequence[Block]
    ) -> None:
        """Write a table, or more rows of it; a table that was cut begins with its head again."""
        if not blocks:
            return
        rows = join_rows(blocks, with_head=self._table is None)
        tokens = parse_marked(rows, self._references)
        if self._table is None:
            writer.write(tokens)
            self._table = writer.table
        else:
            append_rows(inlines, cursor, self._styles, self._table, tokens)

    def _write_plain(self, segment: Segment) -> None:
        text = show_plainly(segment)
        is_code, is_thought = segment.kind is BlockKind.CODE, segment.kind is BlockKind.THOUGHT
        style = self._styles.body(self._styles.theme.muted if is_thought else None)
        cursor = QTextCursor(self)
        if self._plain and text.startswith(self._plain):
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(text[len(self._plain) :], style)
        elif text != self._plain or self.isEmpty():
            self.setDefaultFont(self._styles.mono if is_code else self._styles.font)
            cursor.select(QTextCursor.SelectionType.Document)
            block = QTextBlockFormat()
            height = LINE_HEIGHT if is_thought else CODE_LINE_HEIGHT
            block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setBlockFormat(block)
            cursor.insertText(text, style)
        self._plain = text
