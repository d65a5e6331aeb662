"""What stands inside a paragraph, heading or cell: words, code, links, formulas, pictures, marks.

Nothing is ever interpreted as HTML and nothing is ever loaded: what is not known is written as
text. Formulas come from a store; one that is not drawn yet stands as its source. A remote picture
is a link that loads it, which is the only way that it is ever fetched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QFont,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextLength,
)

from offhand.services.markdown import footnote_syntax, math_syntax
from offhand.services.markdown.links import (
    MARK_SCHEME,
    NOTE_SCHEME,
    PICTURE_SCHEME,
    describe_target,
    host_of,
    is_openable,
    spell_address,
    split_bare,
    write_jump,
)
from offhand.ui.transcript.citations import split_marks
from offhand.ui.transcript.formula_pieces import find_drawn
from offhand.ui.transcript.pictured import spell_label
from offhand.ui.transcript.styles import SEARCHED, SOURCE, UNSEARCHED
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markdown_it.token import Token
    from PySide6.QtGui import QImage

    from offhand.ui.transcript.formulas import Formulas
    from offhand.ui.transcript.math import DrawnFormula
    from offhand.ui.transcript.remote_pictures import RemotePictures
    from offhand.ui.transcript.styles import TextStyles

FORMULA = ""
"""Stands for any formula among the addresses of pictures that are waited for."""
WHOLE_LINE: Final = QTextLength(QTextLength.Type.PercentageLength, 100)
"""What is wider than its line is drawn smaller."""
NARROW = 240
"""px of a formula that fits into every line."""
LONGEST_TARGET = 200
"""Characters of an address that is shown because it cannot be opened."""
BACK = "↩\ufe0e"
"""Leads from a footnote to its mark; the second character asks for a letter instead of an emoji."""
GAP = "\u00a0"
"""Stands before what leads back."""
_SHOWN = str.maketrans("\ufdd0\ufdd1\n\r\u2029", "\ufffd\ufffd   ")
"""What are no characters, and frames of a table to Qt; and what would begin another paragraph."""


class Inlines:
    """Write inline tokens at a cursor."""

    def __init__(
        self,
        cursor: QTextCursor,
        styles: TextStyles,
        formulas: Formulas | None,
        pictures: RemotePictures | None = None,
        sources: Mapping[int, str] | None = None,
    ) -> None:
        """Write at a cursor; ``sources`` are the addresses of citations by their number."""
        self._cursor = cursor
        self._styles = styles
        self._formulas = formulas
        self._pictures = pictures
        self._sources = sources or {}
        self._link_start = 0
        self._waiting: set[str] = set()
        self.formula_sources: list[str] = []

    def take_waiting(self) -> set[str]:
        """Return what is not shown as a picture so far: addresses, and ``FORMULA``; and forget it."""
        waiting, self._waiting = self._waiting, set()
        return waiting

    def write_inline(self, tokens: Sequence[Token], base: QTextCharFormat) -> None:
        """Write what stands inside a paragraph, heading or cell."""
        formats = [base]
        for token in tokens:
            style = formats[-1]
            match token.type:
                case "strong_open" | "em_open" | "s_open" | "link_open":
                    if token.type == "link_open":
                        self._link_start = self._cursor.position()
                    formats.append(self._vary(style, token))
                case "strong_close" | "em_close" | "s_close":
                    formats.pop()
                case "link_close":
                    self._close_link(formats)
                case "softbreak":
                    self._cursor.insertText(" ", style)
                case "hardbreak":
                    self._cursor.insertText("\u2028", style)
                case "image":
                    self._write_picture(token, style)
                case _:
                    self._write_piece(token, style)

    def write_formula(self, token: Token, style: QTextCharFormat) -> None:
        """Write a formula as a picture, or as its source where it has none (yet)."""
        source = str(token.meta["source"])
        is_display = token.type != math_syntax.INLINE
        drawn = find_drawn(self._formulas, token.content, source, is_display=is_display)
        if drawn:
            for formula, words in drawn:
                self._write_drawn(formula, words)
            return
        if drawn is None:
            self._waiting.add(FORMULA)
        code = QTextCharFormat(style)
        self._styles.make_code(code)
        self._cursor.insertText(source.replace("\n", " "), code)

    def _write_drawn(self, drawn: DrawnFormula, source: str) -> None:
        self.formula_sources.append(source)
        picture = self._make_picture(f"formula:{drawn.name}", drawn.image, source)
        picture.setWidth(drawn.width)
        if drawn.width < NARROW:
            picture.setHeight(drawn.height)
        else:  # a height of its own would not follow the width
            picture.setMaximumWidth(WHOLE_LINE)
        picture.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        picture.setProperty(SEARCHED, source.replace("\n", " "))
        self._cursor.insertImage(picture)

    def write_note_label(self, label: str, style: QTextCharFormat) -> None:
        """Write the label that a footnote begins with; it leads back to its mark."""
        self._cursor.insertText(label, self._make_jump(MARK_SCHEME, label, style))
        self._cursor.insertText(" ", style)

    def write_way_back(self, label: str, style: QTextCharFormat) -> None:
        """Write what leads back from the end of a footnote."""
        gap = QTextCharFormat(style)
        gap.setProperty(SEARCHED, UNSEARCHED)
        self._cursor.insertText(GAP, gap)
        back = self._make_jump(MARK_SCHEME, label, style)
        back.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignNormal)
        self._cursor.insertText(BACK, back)

    def _make_jump(self, scheme: str, label: str, style: QTextCharFormat) -> QTextCharFormat:
        target = write_jump(scheme, label)
        raised = QTextCharFormat(style)
        self._styles.make_link(raised, target)
        raised.setFontUnderline(False)
        raised.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        raised.setToolTip(describe_target(target))
        raised.setProperty(SEARCHED, UNSEARCHED)
        return raised

    def _write_piece(self, token: Token, style: QTextCharFormat) -> None:
        match token.type:
            case "code_inline":
                code = QTextCharFormat(style)
                self._styles.make_code(code)
                self._cursor.insertText(token.content.translate(_SHOWN), code)
            case math_syntax.INLINE | math_syntax.DISPLAY:
                self.write_formula(token, style)
            case footnote_syntax.REFERENCE:
                self._cursor.insertText(token.content, self._make_jump(NOTE_SCHEME, token.content, style))
            case _:
                for text, number in split_marks(token.content):
                    self._write_text(text, style)
                    if number:
                        self._write_mark(number, style)

    def _write_text(self, text: str, style: QTextCharFormat) -> None:
        text = text.translate(_SHOWN)
        if not text:
            return
        if style.isAnchor():
            self._cursor.insertText(text, style)
            return
        for shown, target in split_bare(text):
            piece = QTextCharFormat(style)
            if target:
                self._styles.make_link(piece, target)
            self._cursor.insertText(shown, piece)

    def _write_mark(self, number: int, style: QTextCharFormat) -> None:
        """Write the number of a source where it was cited."""
        target = self._sources.get(number, "")
        mark = QTextCharFormat(style)
        mark.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if is_openable(target):
            self._styles.make_link(mark, target)
            mark.setFontUnderline(False)
            mark.setToolTip(tr("Source {number}: {target}", number=number, target=host_of(target)))
        mark.setProperty(SEARCHED, UNSEARCHED)
        self._cursor.insertText(f"[{number}]", mark)

    def _write_picture(self, token: Token, style: QTextCharFormat) -> None:
        """Write a picture, where it is there; else a link that names its host and loads it."""
        target = str(token.attrs.get("src", ""))
        label = spell_label(token)
        known = self._pictures.name(target) if self._pictures is not None else ""
        image = self._pictures.find(known) if self._pictures is not None and known else None
        if image is not None:
            name = f"{PICTURE_SCHEME}:{known}"
            picture = self._make_picture(name, image, f"![{token.content}]({target})")
            picture.setProperty(SEARCHED, label)
            picture.setWidth(image.width() / image.devicePixelRatio())
            picture.setMaximumWidth(WHOLE_LINE)
            picture.setAnchor(True)
            picture.setAnchorHref(name)
            self._cursor.insertImage(picture)
            return
        piece = QTextCharFormat(style)
        if self._pictures is None or not known:
            if is_openable(target):
                self._styles.make_link(piece, target)
            self._write_place(label, _shorten(target), piece)
            return
        self._waiting.add(known)
        if known != target:  # the text carries it
            self._pictures.decode(target)
            self._write_place(label, self._pictures.describe(known), piece)
            return
        self._styles.make_link(piece, f"{PICTURE_SCHEME}:{target}")
        self._write_place(label, f"{host_of(target)}: {self._pictures.describe(target)}", piece)

    def _write_place(self, label: str, state: str, style: QTextCharFormat) -> None:
        """Write the words that stand for a picture; of these the label alone is the answer's."""
        around = QTextCharFormat(style)
        around.setProperty(SEARCHED, UNSEARCHED)
        self._cursor.insertText("🖼 ", around)
        self._cursor.insertText(label, style)
        if state:
            self._cursor.insertText(f" ({state})", around)

    def _make_picture(self, name: str, image: QImage, source: str) -> QTextImageFormat:
        kind = QTextDocument.ResourceType.ImageResource.value
        self._cursor.document().addResource(kind, QUrl(name), image)
        picture = QTextImageFormat()
        picture.setName(QUrl(name).toString())
        picture.setProperty(SOURCE, source)
        picture.setProperty(QTextFormat.Property.ImageAltText, source)
        picture.setToolTip(source)
        return picture

    def _vary(self, style: QTextCharFormat, token: Token) -> QTextCharFormat:
        varied = QTextCharFormat(style)
        match token.type:
            case "strong_open":
                varied.setFontWeight(QFont.Weight.Bold)
            case "em_open":
                varied.setFontItalic(True)
            case "s_open":
                varied.setFontStrikeOut(True)
            case _:
                target = str(token.attrs.get("href", ""))
                if is_openable(target):
                    self._styles.make_link(varied, target)
                varied.setToolTip(str(token.attrs.get("title", "")))
                varied.setProperty(SOURCE, target)
        return varied

    def _says(self, target: str) -> bool:
        """Say whether the words of the link that ends here are its address."""
        words = QTextCursor(self._cursor)
        words.setPosition(self._link_start, QTextCursor.MoveMode.KeepAnchor)
        return words.selectedText() in {target, spell_address(target)}

    def _close_link(self, formats: list[QTextCharFormat]) -> None:
        """End a link; one that cannot be opened shows where it would have led."""
        closed = formats.pop()
        target = closed.property(SOURCE)  # an empty one does not come back as text
        if not closed.isAnchor() and isinstance(target, str) and not self._says(target):
            style = QTextCharFormat(formats[-1])
            style.setForeground(self._styles.theme.muted)
            style.setProperty(SEARCHED, UNSEARCHED)
            gap = " " if self._cursor.position() > self._link_start else ""
            self._cursor.insertText(f"{gap}({_shorten(target)})", style)


def _shorten(address: str) -> str:
    """Show an address that is not opened; a picture inside of a link would be endless."""
    target = spell_address(address)
    return target if len(target) <= LONGEST_TARGET else f"{target[:LONGEST_TARGET]}…"
