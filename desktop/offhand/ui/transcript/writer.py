"""Markdown tokens into a text document, through a cursor.

Nothing is ever interpreted as HTML and nothing is ever loaded: what is not known is written as
text. Formulas come from a store; one that is not drawn yet stands as its source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextDocument,
    QTextImageFormat,
    QTextListFormat,
)

from offhand.ui.transcript import math_syntax
from offhand.ui.transcript.links import host_of, is_openable, split_bare
from offhand.ui.transcript.styles import SOURCE
from offhand.ui.transcript.tables import write_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token
    from PySide6.QtGui import QTextCursor, QTextList

    from offhand.ui.transcript.formulas import Formulas
    from offhand.ui.transcript.styles import TextStyles

BULLETS = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)


class Writer:
    """Write at the end of a document."""

    def __init__(
        self, cursor: QTextCursor, styles: TextStyles, formulas: Formulas | None, *, is_fresh: bool
    ) -> None:
        """Write behind a cursor; ``is_fresh`` says that its paragraph is empty and to be used."""
        self._cursor = cursor
        self._styles = styles
        self._formulas = formulas
        self.is_fresh = is_fresh
        self.has_waited = False
        self._quote = 0
        self._lists: list[_OpenList] = []
        self._marker: tuple[_OpenList, bool | None] | None = None
        self._tight = False

    def write(self, tokens: Sequence[Token]) -> None:
        """Write what a parse found."""
        index = 0
        while index < len(tokens):
            token = tokens[index]
            if token.type == "table_open":
                end = next(i for i in range(index, len(tokens)) if tokens[i].type == "table_close")
                self._start(self._styles.paragraph(quote=self._quote, indent=len(self._lists)))
                write_table(self, self._cursor, self._styles, tokens[index : end + 1])
                self.is_fresh = True
                index = end
            else:
                self._write_block(token, tokens[index - 1] if index else None)
            index += 1

    def write_inline(self, tokens: Sequence[Token], base: QTextCharFormat) -> None:
        """Write what stands inside a paragraph, heading or cell."""
        formats = [base]
        for token in tokens:
            style = formats[-1]
            match token.type:
                case "strong_open" | "em_open" | "s_open" | "link_open":
                    formats.append(self._vary(style, token))
                case "strong_close" | "em_close" | "s_close":
                    formats.pop()
                case "link_close":
                    self._close_link(formats)
                case "softbreak":
                    self._cursor.insertText(" ", style)
                case "hardbreak":
                    self._cursor.insertText("\u2028", style)
                case "code_inline":
                    code = QTextCharFormat(style)
                    self._styles.make_code(code)
                    self._cursor.insertText(token.content, code)
                case "image":
                    self._write_picture(token, style)
                case math_syntax.INLINE | math_syntax.DISPLAY:
                    self.write_formula(token, style)
                case _:
                    self._write_text(token.content, style)

    def write_formula(self, token: Token, style: QTextCharFormat) -> None:
        """Write a formula as a picture, or as its source where it has none (yet)."""
        source = str(token.meta["source"])
        is_display = token.type != math_syntax.INLINE
        drawn = self._formulas.find(token.content, display=is_display) if self._formulas else None
        if drawn is None:
            self.has_waited |= self._formulas is not None and not self._formulas.is_settled(
                token.content, display=is_display
            )
            code = QTextCharFormat(style)
            self._styles.make_code(code)
            self._cursor.insertText(source.replace("\n", " "), code)
            return
        name = QUrl(f"formula:{drawn.name}")
        document = self._cursor.document()
        document.addResource(QTextDocument.ResourceType.ImageResource.value, name, drawn.image)
        picture = QTextImageFormat()
        picture.setName(name.toString())
        picture.setWidth(drawn.width)
        picture.setHeight(drawn.height)
        picture.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        picture.setProperty(SOURCE, source)
        picture.setToolTip(source)
        self._cursor.insertImage(picture)

    def _write_block(self, token: Token, before: Token | None) -> None:
        match token.type:
            case "paragraph_open":
                self._tight = token.hidden
            case "inline":
                self._write_paragraph(token, before)
            case "hr":
                self._start(self._styles.rule())
            case "fence" | "code_block":
                self._write_code(token.content)
            case math_syntax.BLOCK:
                block = self._paragraph()
                block.setLineHeight(100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
                self._start(block)
                self.write_formula(token, self._body())
            case _:
                self._nest(token)

    def _nest(self, token: Token) -> None:
        """Go into or out of a quote or a list."""
        match token.type:
            case "blockquote_open":
                self._quote += 1
            case "blockquote_close":
                self._quote -= 1
            case "bullet_list_open" | "ordered_list_open":
                self._lists.append(_OpenList(token, len(self._lists)))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._marker = (self._lists[-1], None)
            case "list_item_close" if self._marker is not None:  # an empty item
                self._start(self._paragraph(is_tight=True))
            case _:
                pass

    def _write_paragraph(self, token: Token, before: Token | None) -> None:
        children = token.children or []
        if before is not None and before.type == "heading_open":
            indent = 0 if self._marker is not None else len(self._lists)
            block, style = self._styles.heading(int(before.tag[1:]), quote=self._quote, indent=indent)
        else:
            block, style = self._paragraph(is_tight=self._tight and bool(self._lists)), self._body()
        if self._marker is not None and token.content[:4] in {"[ ] ", "[x] ", "[X] "}:
            self._marker = (self._marker[0], token.content[1] != " ")
            children = _without_box(children)
        self._start(block)
        self.write_inline(children, style)

    def _write_code(self, code: str) -> None:
        """Write code that stands inside a list or a quote."""
        style = self._styles.body()
        self._styles.make_code(style)
        style.clearBackground()
        block = self._paragraph(is_tight=True)
        block.setBackground(self._styles.theme.code_background)
        block.setBottomMargin(0)
        lines = code.removesuffix("\n").split("\n")
        for number, line in enumerate(lines):
            if number == len(lines) - 1:
                block.setBottomMargin(self._styles.paragraph().bottomMargin())
            self._start(block)
            self._cursor.insertText(line, style)

    def _write_text(self, text: str, style: QTextCharFormat) -> None:
        if style.isAnchor() or "://" not in text:
            self._cursor.insertText(text, style)
            return
        for shown, target in split_bare(text):
            piece = QTextCharFormat(style)
            if target:
                self._styles.make_link(piece, target)
            self._cursor.insertText(shown, piece)

    def _write_picture(self, token: Token, style: QTextCharFormat) -> None:
        """Write a remote picture as a link that names its host; it is never fetched."""
        target = str(token.attrs.get("src", ""))
        label = token.content or "picture"
        piece = QTextCharFormat(style)
        if is_openable(target):
            self._styles.make_link(piece, target)
            self._cursor.insertText(f"🖼 {label} ({host_of(target) or target})", piece)
        else:
            self._cursor.insertText(f"🖼 {label} ({target[:200]})", piece)

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
                varied.setProperty(SOURCE, target)
        return varied

    def _close_link(self, formats: list[QTextCharFormat]) -> None:
        """End a link; one that cannot be opened shows where it would have led."""
        closed = formats.pop()
        if not closed.isAnchor():
            style = QTextCharFormat(formats[-1])
            style.setForeground(self._styles.theme.muted)
            self._cursor.insertText(f" ({str(closed.property(SOURCE))[:200]})", style)

    def _start(self, block: QTextBlockFormat) -> None:
        """Begin a paragraph, as an item of the open list where one is due."""
        marker, self._marker = self._marker, None
        if marker is not None and marker[1] is not None:
            checked = QTextBlockFormat.MarkerType.Checked
            block.setMarker(checked if marker[1] else QTextBlockFormat.MarkerType.Unchecked)
        elif not self._lists and self._cursor.blockFormat().objectIndex() >= 0:
            block.setTopMargin(max(block.topMargin(), self._styles.paragraph().bottomMargin()))
        style = self._body()
        if self.is_fresh:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(style)
            self.is_fresh = False
        else:
            self._cursor.insertBlock(block, style)
        if marker is not None:
            marker[0].add(self._cursor)

    def _paragraph(self, *, is_tight: bool = False) -> QTextBlockFormat:
        is_item = self._marker is not None
        indent = 0 if is_item else len(self._lists)  # the list brings an item's own
        return self._styles.paragraph(quote=self._quote, indent=indent, is_tight=is_tight)

    def _body(self) -> QTextCharFormat:
        return self._styles.body(self._styles.theme.muted if self._quote else None)


class _OpenList:
    """Hold one list while its items are written."""

    def __init__(self, token: Token, depth: int) -> None:
        self._format = QTextListFormat()
        self._format.setIndent(depth + 1)
        if token.type == "ordered_list_open":
            self._format.setStyle(QTextListFormat.Style.ListDecimal)
            self._format.setNumberSuffix(token.markup)
            start: Any = token.attrs.get("start", 1)
            self._format.setStart(int(start))
        else:
            self._format.setStyle(BULLETS[min(depth, len(BULLETS) - 1)])
        self._list: QTextList | None = None

    def add(self, cursor: QTextCursor) -> None:
        """Make the cursor's paragraph the next item."""
        if self._list is None:
            self._list = cursor.createList(self._format)
        else:
            self._list.add(cursor.block())


def _without_box(children: Sequence[Token]) -> list[Token]:
    """Leave out the ``[x] `` that a task begins with."""
    first, *others = children
    return [first.copy(content=first.content[4:]), *others]
