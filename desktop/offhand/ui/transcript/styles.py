"""What kinds of text look like, from the theme in force and the font of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextLength,
)

from offhand.ui.fixed_font import fixed_font

if TYPE_CHECKING:
    from offhand.ui.theme import Theme

LINE_HEIGHT = 135
"""% of the font's own."""
CODE_LINE_HEIGHT = 125
PARAGRAPH_GAP = 9
"""px between paragraphs."""
QUOTE_INDENT = 16
"""px for each level of a quote."""
HEADING_SCALES = (1.5, 1.3, 1.15, 1.05, 1.0, 1.0)
QUOTE_LEVEL = QTextFormat.Property.BlockQuoteLevel
SOURCE = QTextFormat.Property.UserProperty + 1
"""The Markdown that a picture in the text stands for."""
MARKER = QTextFormat.Property.UserProperty + 2
"""What is drawn beside an item of a list."""
BARS = QTextFormat.Property.UserProperty + 3
"""Where the bars of quotes are: px from the edge, with blanks between."""
SEARCHED = QTextFormat.Property.UserProperty + 4
"""What a stretch of the text is to a search, where that is not what it shows."""
UNSEARCHED = "\0"
"""Of a stretch that is nothing to a search: words go on behind it."""
BOX = QTextFormat.Property.UserProperty + 5
"""The colour of the box that is drawn behind code inside of a footnote."""
BOX_PAD = 8
"""px between the edge of such a box and its text."""
LIST_INDENT = 26
"""px for each level of lists."""
MARKER_GAP = 6
"""px between the marker of an item and its text."""


class TextStyles:
    """Hold the formats of one theme and one font size."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        self.theme = theme
        self.font = QFont(font)
        self.font.setPointSizeF(font.pointSizeF() * 1.06)
        self.mono = fixed_font()
        self.mono.setPointSizeF(self.font.pointSizeF() * 0.94)
        self._bodies: dict[int, QTextCharFormat] = {}
        self._paragraphs: dict[tuple[int, int, bool], QTextBlockFormat] = {}

    def body(self, colour: QColor | None = None) -> QTextCharFormat:
        """Return the format of running text."""
        colour = colour or self.theme.text
        style = self._bodies.get(colour.rgba())
        if style is None:
            style = self._bodies[colour.rgba()] = QTextCharFormat()
            style.setForeground(colour)
        return QTextCharFormat(style)

    def paragraph(self, *, quote: int = 0, indent: int = 0, is_tight: bool = False) -> QTextBlockFormat:
        """Return the format of a paragraph; ``indent`` counts levels of lists around it."""
        known = self._paragraphs.get((quote, indent, is_tight))
        if known is None:
            known = self._make_paragraph(quote, indent, is_tight=is_tight)
            self._paragraphs[quote, indent, is_tight] = known
        return QTextBlockFormat(known)

    def _make_paragraph(self, quote: int, indent: int, *, is_tight: bool) -> QTextBlockFormat:
        style = QTextBlockFormat()
        style.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        style.setTopMargin(0)
        style.setBottomMargin(3 if is_tight else PARAGRAPH_GAP)
        style.setIndent(indent)
        if quote:
            style.setLeftMargin(quote * QUOTE_INDENT)
            style.setProperty(QUOTE_LEVEL, quote)
        return style

    def heading(
        self, level: int, *, quote: int = 0, indent: int = 0
    ) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """Return the formats of a heading of level 1 to 6."""
        block = self.paragraph(quote=quote, indent=indent)
        block.setTopMargin(15 if level <= 3 else 11)  # noqa: PLR2004 - the larger half of the levels
        block.setHeadingLevel(level)
        style = self.body(self.theme.muted if level == len(HEADING_SCALES) else None)
        style.setFontPointSize(self.font.pointSizeF() * HEADING_SCALES[level - 1])
        style.setFontWeight(QFont.Weight.DemiBold)
        return block, style

    def boxed_code(self, *, quote: int = 0, indent: int = 0) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """Return the formats of code that stands inside of a footnote: one block for all its lines."""
        block = self.paragraph(quote=quote, indent=indent)
        block.setLineHeight(CODE_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setLeftMargin(block.leftMargin() + BOX_PAD)
        block.setTopMargin(BOX_PAD)
        block.setBottomMargin(BOX_PAD + PARAGRAPH_GAP)
        block.setProperty(BOX, self.theme.code_background.name())
        style = self.body()
        self.make_code(style)
        style.clearBackground()
        return block, style

    def rule(self, *, quote: int = 0, indent: int = 0) -> QTextBlockFormat:
        """Return the format of the empty paragraph that is drawn as a line."""
        style = self.paragraph(quote=quote, indent=indent)
        style.setProperty(
            QTextFormat.Property.BlockTrailingHorizontalRulerWidth,
            QTextLength(QTextLength.Type.PercentageLength, 100),
        )
        style.setBackground(self.theme.border)
        return style

    def make_code(self, style: QTextCharFormat) -> None:
        """Turn a format into the one of code inside a line."""
        style.setFontFamilies(self.mono.families())
        style.setFontFixedPitch(True)
        style.setFontPointSize(self.mono.pointSizeF())
        style.setBackground(self.theme.code_background)

    def make_link(self, style: QTextCharFormat, target: str) -> None:
        """Turn a format into the one of a link."""
        style.setAnchor(True)
        style.setAnchorHref(target)
        style.setForeground(self.theme.link)
        style.setFontUnderline(True)
