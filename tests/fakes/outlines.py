"""What a reader sees of Markdown, paragraph by paragraph: of a document of ours, and of HTML.

A paragraph is described by the quotes and lists around it, the marker before it, and its words with how
they are set. Both sides say so in the same terms, so that they can be compared.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtGui import QFont, QTextFormat, QTextTable

from offhand.services.markdown.links import is_openable, spell_address, split_bare
from offhand.ui.transcript.beside import spell_marker
from offhand.ui.transcript.blocks import BlockKind
from offhand.ui.transcript.openings import QUOTE
from offhand.ui.transcript.styles import BARS, MARKER
from offhand.ui.transcript.writer import BULLETS, CHECKED, UNCHECKED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment

    from offhand.ui.transcript.segments import Segment

_PARAGRAPHS = frozenset({"blockquote", "ul", "ol", "li", "p", "h1", "h2", "h3", "h4", "h5", "h6", "th", "td"})
RULE = "———"
BULLET = "•"


@dataclass
class Paragraph:
    """Be one paragraph, one line of code, one cell or one rule."""

    quotes: int = 0
    lists: int = 0
    marker: str = ""
    heading: int = 0
    cell: str = ""
    """How a cell of a table is aligned."""
    runs: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """How words are set, and the words."""

    def add(self, look: str, words: str) -> None:
        """Add words; those that are set alike are one run."""
        if self.runs and self.runs[-1][0] == look:
            words = self.runs.pop()[1] + words
        if words:
            self.runs.append((look, words))

    @property
    def is_shown(self) -> bool:
        """Say whether anything of it can be seen."""
        return bool(self.runs or self.marker or self.cell)

    def __str__(self) -> str:
        heading = f"h{self.heading}" if self.heading else ""
        before = ">" * self.quotes + "." * self.lists + self.marker + heading
        words = "".join(f"{{{look}:{text}}}" if look else text for look, text in self.runs)
        return f"{before}|{self.cell}{words}"


def describe_place(segment: Segment) -> tuple[int, int, str]:
    """Count the quotes and the lists around a listing, and name the marker of the item that it begins."""
    quotes = sum(level.marker == QUOTE for level in segment.levels)
    return quotes, len(segment.levels) - quotes, spell_marker(segment)


def describe_documents(written: Sequence[tuple[Segment, QTextDocument]]) -> list[str]:
    """Describe what segments show with their documents."""
    found: list[str] = []
    for segment, document in written:
        if segment.kind is BlockKind.CODE:
            found += [str(line) for line in _read_listing(segment, document) if line.is_shown]
            continue
        block = document.begin()
        while block.isValid():
            paragraph = _read_block(document, block)
            found += [str(paragraph)] if paragraph.is_shown else []
            block = block.next()
    return found


def _read_listing(segment: Segment, document: QTextDocument) -> Iterator[Paragraph]:
    quotes, lists, marker = describe_place(segment)
    for number, line in enumerate(document.toPlainText().split("\n")):
        paragraph = Paragraph(quotes, lists, BULLET if marker in BULLETS else marker.rstrip(".)"))
        paragraph.marker = "" if number else paragraph.marker
        paragraph.add("", line)
        yield paragraph


def _read_block(document: QTextDocument, block: QTextBlock) -> Paragraph:
    look = block.blockFormat()
    marker = str(look.property(MARKER) or "")
    paragraph = Paragraph(
        quotes=len(str(look.property(BARS) or "").split()),
        lists=look.indent(),
        marker=BULLET if marker in BULLETS else marker.rstrip(".)"),
        heading=look.headingLevel(),
        cell=_alignment_of(document, block),
    )
    if look.hasProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth):
        paragraph.add("", RULE)
    for step in cast("Iterable[Any]", block):
        fragment: QTextFragment = step.fragment()
        style = fragment.charFormat()
        is_code = style.fontFixedPitch()
        flags = (
            "b" * (style.fontWeight() >= QFont.Weight.Bold)
            + "i" * style.fontItalic()
            + "s" * style.fontStrikeOut()
            + "c" * is_code
            + (f"→{style.anchorHref()}" if style.isAnchor() else "")
        )
        paragraph.add(flags, fragment.text())
    return paragraph


def _alignment_of(document: QTextDocument, block: QTextBlock) -> str:
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable) and frame.cellAt(block.position()).isValid():
            row = frame.cellAt(block.position()).row()
            name = block.blockFormat().alignment().name or ""
            return f"[{'head' if row == 0 else 'cell'} {name.removeprefix('Align').lower()}]"
    return ""


def describe_html(html: str, *, links_bare: bool) -> list[str]:
    """Describe what a browser would show of what a specification asks for.

    ``links_bare`` turns addresses into links that stand there without any marks.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_paragraph()
    for paragraph in reader.found if links_bare else ():
        runs, paragraph.runs = paragraph.runs, []
        for look, words in runs:
            for piece, target in [(words, "")] if set(look) & {"c", "→"} else split_bare(words):
                paragraph.add(f"{look}→{target}" if target else look, piece)
    return [
        str(paragraph) for paragraph in reader.found if paragraph.runs or paragraph.marker or paragraph.cell
    ]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Paragraph] = []
        self._open: Paragraph | None = None
        self._quotes = 0
        self._lists: list[int | None] = []
        self._marker = ""
        self._cell = ""
        self._looks: list[str] = []
        self._is_code = False
        self._code: list[str] = []
        self._target = self._words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = {name: value or "" for name, value in attrs}
        if tag in {*_PARAGRAPHS, "hr", "pre"}:
            self.end_paragraph()
        match tag:
            case "blockquote":
                self._quotes += 1
            case "ul" | "ol":
                self._lists.append(None if tag == "ul" else int(facts.get("start", "1")))
            case "li":
                self._begin_item()
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                self._begin().heading = int(tag[1])
            case "hr":
                self._begin().add("", RULE)
                self.end_paragraph()
            case "pre":
                self._is_code = True
            case "th" | "td":
                side = facts.get("align", "left").replace("center", "hcenter")
                self._cell = f"[{'head' if tag == 'th' else 'cell'} {side}]"
                self._begin()
            case "input":
                self._marker = CHECKED if "checked" in facts else UNCHECKED
            case _:
                self._start_inline(tag, facts)

    def _start_inline(self, tag: str, facts: dict[str, str]) -> None:
        match tag:
            case "em":
                self._looks.append("i")
            case "strong":
                self._looks.append("b")
            case "del":
                self._looks.append("s")
            case "code" if not self._is_code:
                self._looks.append("c")
            case "a":
                self._target, self._words = facts.get("href", ""), ""
                self._looks.append(f"→{self._target}" if is_openable(self._target) else "")
            case "br":
                self._say("\u2028")
            case "img":
                label = " ".join(facts.get("alt", "").split()) or "picture"
                target = facts.get("src", "")
                look = f"→{target}" if is_openable(target) else ""
                self._words += label
                self._say(f"🖼 {label} ({spell_address(target)})", look)
            case _:
                pass

    def handle_endtag(self, tag: str) -> None:
        if tag in _PARAGRAPHS:
            self.end_paragraph()
        match tag:
            case "blockquote":
                self._quotes -= 1
            case "ul" | "ol":
                self._lists.pop()
            case "li" if self._marker:
                self._begin()
                self.end_paragraph()
            case "pre":
                self._is_code = False
                self._end_code()
            case "th" | "td":
                self._cell = ""
            case _:
                self._end_inline(tag)

    def _end_inline(self, tag: str) -> None:
        match tag:
            case "em" | "strong" | "del":
                self._looks.pop()
            case "code" if not self._is_code:
                self._looks.pop()
            case "a":
                if not self._looks.pop() and self._target and self._words != spell_address(self._target):
                    gap = " " if self._words else ""
                    self._say(f"{gap}({spell_address(self._target)})")
            case _:
                pass

    def handle_data(self, data: str) -> None:
        if self._is_code:
            self._code.append(data)
        elif self._open is not None or data.strip() or "c" in self._looks:
            self._words += data
            self._say(data.replace("\n", " "))

    def end_paragraph(self) -> None:
        """End what is open."""
        if self._open is not None and self._open.runs and "c" not in self._open.runs[-1][0]:
            look, words = self._open.runs[-1]
            self._open.runs[-1:] = [(look, words.rstrip(" "))] if words.rstrip(" ") else []
        self._open = None

    def _begin_item(self) -> None:
        number = self._lists[-1]
        self._marker = BULLET if number is None else str(number)
        if number is not None:
            self._lists[-1] = number + 1

    def _begin(self) -> Paragraph:
        self._open = Paragraph(self._quotes, len(self._lists), self._marker, cell=self._cell)
        self._marker = ""
        self.found.append(self._open)
        return self._open

    def _say(self, words: str, extra: str = "") -> None:
        paragraph = self._open or self._begin()
        if not words:
            return
        if "c" not in self._looks and (not paragraph.runs or paragraph.runs[-1][1].endswith("\u2028")):
            words = words.lstrip(" ")
        flags = "".join(look for look in "bisc" if look in self._looks)
        target = extra or next((look for look in self._looks if look.startswith("→")), "")
        paragraph.add(flags + target, words)

    def _end_code(self) -> None:
        lines = "".join(self._code).removesuffix("\n").split("\n")
        self._code.clear()
        for line in lines:
            self._begin().add("", line)
            self.end_code_line()

    def end_code_line(self) -> None:
        """End one line of code, whose blanks stay."""
        self._open = None


def has_raw_html(markdown: str) -> bool:
    """Say whether Markdown holds HTML, which we show as it was written."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - where it is needed

    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    inlines = [child for token in tokens for child in token.children or ()]
    return any(token.type in {"html_block", "html_inline"} for token in (*tokens, *inlines))
