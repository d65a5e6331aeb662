"""What Markdown becomes on the screen: structure, safety, and the same however it arrived."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QTextDocument, QTextFormat, QTextTable
from PySide6.QtWidgets import QApplication

from offhand.ui.transcript.documents import SegmentDocument
from offhand.ui.transcript.entry import Entry
from offhand.ui.transcript.markdown import MarkdownStream
from offhand.ui.transcript.math import FormulaStyle, draw_formula
from offhand.ui.transcript.segments import Segment, Segments
from offhand.ui.transcript.styles import MARKER, PARAGRAPH_GAP, SOURCE, TextStyles
from tests.fakes.transcripts import Stage, answer, done, question

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Iterable

    from PySide6.QtGui import QTextBlock, QTextFragment
    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance
    from offhand.ui.transcript.text_view import TextView

MIXED = """\
# One

text *em* **strong** ~~gone~~ `code` <b>raw</b>

---

- a
- b
  - deep

    loose
- [x] done

3. three
4. four

> quote
> > nested

| l | c | r |
|:--|:-:|--:|
| 1 | `x` | 3 |

after the table

```py
x = 1
```

- ```
  in a list
  ```

***

[ref] and https://bare.example/x.

[ref]: https://example.org/y

last $x$ paragraph
"""


@pytest.fixture
def styles(appearance: Appearance) -> TextStyles:
    return TextStyles(appearance.theme, QApplication.font())


@pytest.fixture
async def stage(qtbot: QtBot, appearance: Appearance, icons: Icons) -> AsyncGenerator[Stage, None]:
    stage = Stage(appearance, icons)
    qtbot.addWidget(stage.view)
    yield stage
    await stage.settle()
    stage.view.hide()


def write(text: str, styles: TextStyles) -> SegmentDocument:
    """Write text that makes one segment."""
    return write_all(text, styles, [len(text)])[0]


def write_all(text: str, styles: TextStyles, steps: list[int]) -> list[SegmentDocument]:
    """Write text that comes in pieces of these lengths, every piece shown."""
    stream, segments = MarkdownStream(), Segments()
    documents: dict[Segment, SegmentDocument] = {}

    def follow(known: int, *, is_over: bool) -> None:
        tail = [] if is_over else stream.read_tail().blocks
        segments.arrange(stream.sealed[known:], tail)
        for segment in segments:
            document = documents.get(segment)
            if document is None:
                document = documents[segment] = SegmentDocument(styles, None, stream.references)
            document.follow(segment)

    at = 0
    for step in steps:
        known = len(stream.sealed)
        stream.feed(text[at : at + step])
        at += step
        follow(known, is_over=False)
    known = len(stream.sealed)
    for index in stream.finish():
        for segment in segments:
            segment.version += any(block is stream.sealed[index] for block in segment.sealed)
    follow(known, is_over=True)
    return [documents[segment] for segment in segments]


def fragments(block: QTextBlock) -> list[QTextFragment]:
    """List the stretches of one format in a paragraph."""
    return [step.fragment() for step in cast("Iterable[Any]", block)]


def blocks(document: QTextDocument) -> list[QTextBlock]:
    found: list[QTextBlock] = []
    block = document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


@pytest.mark.parametrize("seed", range(12))
def test_streaming_gives_the_document_of_the_whole(styles: TextStyles, seed: int) -> None:
    chance = random.Random(seed)
    steps: list[int] = []
    while sum(steps) < len(MIXED):
        steps.append(chance.choice([1, 2, 3, 5, 8, 40]))
    whole = write_all(MIXED, styles, [len(MIXED)])
    streamed = write_all(MIXED, styles, steps)
    assert [document.toHtml() for document in streamed] == [document.toHtml() for document in whole]


def test_headings_have_their_level(styles: TextStyles) -> None:
    document = write("# A\n\n### B\n\nC\n=\n", styles)
    assert [(b.text(), b.blockFormat().headingLevel()) for b in blocks(document)] == [
        ("A", 1),
        ("B", 3),
        ("C", 1),
    ]


def test_lists_nest_number_and_check(styles: TextStyles) -> None:
    document = write("3. a\n4. b\n   - c\n\n\n- [x] d\n- [ ] e\n", styles)
    a, b, c, d, e = blocks(document)
    assert [block.blockFormat().property(MARKER) for block in (a, b, c, d, e)] == ["3.", "4.", "◦", "☑", "☐"]
    assert [block.blockFormat().indent() for block in (a, b, c, d, e)] == [1, 1, 2, 1, 1]
    assert d.text() == "d"


def test_tables_align_and_keep_every_cell(styles: TextStyles) -> None:
    document = write("|a|b|\n|:-:|--:|\n|1|**2**|\n|3|\n", styles)
    table = next(f for f in document.rootFrame().childFrames() if isinstance(f, QTextTable))
    cells = [
        [table.cellAt(r, c).firstCursorPosition().block().text() for c in range(table.columns())]
        for r in range(table.rows())
    ]
    assert cells == [["a", "b"], ["1", "2"], ["3", ""]]
    alignment = table.cellAt(1, 1).firstCursorPosition().blockFormat().alignment()
    assert alignment.name == "AlignRight"


def test_inline_styles(styles: TextStyles) -> None:
    document = write("**b** *i* ~~s~~ `c`\n", styles)
    formats = {piece.text(): piece.charFormat() for piece in fragments(blocks(document)[0])}
    assert formats["b"].fontWeight() == QFont.Weight.Bold
    assert formats["i"].fontItalic()
    assert formats["s"].fontStrikeOut()
    assert formats["c"].fontFixedPitch()


def test_quotes_and_rules(styles: TextStyles) -> None:
    document = write("> a\n>> b\n\n***\n", styles)  # held: blocks die with their document
    quote, nested, rule = blocks(document)
    assert quote.blockFormat().property(QTextFormat.Property.BlockQuoteLevel) == 1
    assert nested.blockFormat().property(QTextFormat.Property.BlockQuoteLevel) == 2
    assert rule.blockFormat().hasProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src='https://evil.example/x.png'>",
        "<a href='javascript:x'>y</a>",
        "a <b>b</b> &lt;c&gt;",
    ],
)
def test_raw_html_is_shown_as_text(styles: TextStyles, text: str) -> None:
    assert write(text + "\n", styles).toPlainText() == text.replace("&lt;", "<").replace("&gt;", ">")


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "smb://host/x", "data:text/html,x", "/relative"]
)
def test_other_links_are_text_that_shows_their_target(styles: TextStyles, target: str) -> None:
    document = write(f"[label]({target})\n", styles)
    assert "label" in document.toPlainText()
    assert target in document.toPlainText()
    assert not any(piece.charFormat().isAnchor() for piece in fragments(blocks(document)[0]))


def test_remote_pictures_are_named_and_never_loaded(styles: TextStyles) -> None:
    document = write("![a plot](https://pictures.example/p.png) ![bad](file:///x.png)\n", styles)
    assert "a plot (https://pictures.example/p.png)" in document.toPlainText()
    assert not any(piece.charFormat().isImageFormat() for piece in fragments(blocks(document)[0]))
    assert document.loadResource(2, QUrl("https://pictures.example/p.png")) is None
    assert document.resource(2, QUrl("file:///etc/passwd")) is None


def test_bare_addresses_become_links(styles: TextStyles) -> None:
    document = write("see https://a.example/x, `https://b.example`\n", styles)
    links = [
        piece.charFormat().anchorHref()
        for piece in fragments(blocks(document)[0])
        if piece.charFormat().isAnchor()
    ]
    assert links == ["https://a.example/x"]


def test_a_definition_below_its_link_still_makes_it_one(styles: TextStyles) -> None:
    text = "see [it]\n\nmore\n\n[it]: https://example.org/\n"
    first = write_all(text, styles, [9, 5, 40])[0]
    assert "https://example.org/" in first.toHtml()


async def test_formulas_are_drawn_and_copied_as_source(stage: Stage) -> None:
    stage.show(done("2", r"so \(x^2\) holds" + "\n\n$$\n\\frac{1}{2}\n$$\n\nand \\(\\nosuchcommand\\) stays"))
    await stage.settle()
    view = stage.row("2").text_views()[0]
    pictures = [
        str(piece.charFormat().property(SOURCE))
        for block in blocks(view.document())
        for piece in fragments(block)
        if piece.charFormat().isImageFormat()
    ]
    assert pictures == [r"\(x^2\)", "$$\n\\frac{1}{2}\n$$"]
    assert r"\(\nosuchcommand\)" in view.toPlainText()
    view.select(0, view.document().characterCount() - 1)
    assert view.selected_text().startswith(r"so \(x^2\) holds")


@pytest.mark.parametrize(
    "latex", ["", "}{", r"\frac{a", "a & b", "x_", r"\nosuch", "{" * 50 + "}" * 50, "x" * 5_000]
)
def test_what_cannot_be_set_gives_nothing(qapp: QApplication, latex: str) -> None:
    style = FormulaStyle("#000000", 14, 7, 1)
    assert draw_formula(latex, style, display=True, name="f") is None
    del qapp


def test_a_formula_has_the_size_of_its_text(qapp: QApplication) -> None:
    drawn = draw_formula("x+1", FormulaStyle("#ff0000", 14, 7, 2), display=False, name="f")
    assert drawn is not None
    assert 10 < drawn.width < 60
    assert drawn.image.width() == pytest.approx(drawn.width * 2, abs=1)
    del qapp


async def test_code_is_coloured_when_its_fence_closes(stage: Stage) -> None:
    stage.show(answer("2"))
    stage.grow("2", "```python\nreturn 1")
    await stage.settle()
    view = stage.row("2").text_views()[0]
    assert view.document().begin().layout().formats() == []
    stage.grow("2", "\n```\n")
    await stage.settle()
    assert view.document().begin().layout().formats() != []
    assert view.toPlainText() == "return 1"
    await stage.settle()


async def test_links_are_opened_by_the_caller_and_only_allowed_ones(stage: Stage) -> None:
    stage.show(done("2", "[x](https://a.example/?q=ä) mailto:"))
    view = stage.row("2").text_views()[0]
    view.anchorClicked.emit(QUrl("https://a.example/?q=ä"))
    view.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert stage.opened == ["https://a.example/?q=%C3%A4"]
    view.highlighted.emit(QUrl("https://a.example/"))
    assert stage.heard == [("hover", "https://a.example/")]
    await stage.settle()


async def test_what_is_too_long_to_be_parsed_is_formatted_when_asked(stage: Stage) -> None:
    stage.show(done("2", "**bold** words over lines\n" * 600 + "\nafter"))
    await stage.settle()
    stage.view.verticalScrollBar().setValue(0)
    await stage.settle()
    assert stage.text_of("2").startswith("**bold**")
    stage.button("2", "Show formatted").click()
    await stage.settle()
    assert stage.text_of("2").startswith("bold words")


def test_questions_are_never_offered_to_be_formatted() -> None:
    entry = Entry(question("1", "# as typed\n" * 2_000))
    entry.parse()
    assert not any(entry.segments.offers_format(segment) for segment in entry.segments)


async def test_a_heading_has_room_below_a_listing_as_below_words(stage: Stage) -> None:
    stage.show(done("1", "# Title\n\nWords.\n\n## Below words\n\n```\nx\n```\n\n## Below code\n\nMore.\n"))
    await stage.settle()
    words, code, more = stage.row("1").text_views()

    def top_of(view: TextView, number: int) -> float:
        block = view.document().findBlockByNumber(number)
        return view.y() + view.document().documentLayout().blockBoundingRect(block).top()

    assert top_of(words, 0) == words.y(), "nothing stands above the first one"
    listing = code.parentWidget()
    assert listing is not None
    room = more.document().begin().blockFormat().topMargin()
    assert room == words.document().findBlockByNumber(2).blockFormat().topMargin() > PARAGRAPH_GAP
    assert top_of(more, 0) - listing.y() - listing.height() >= room
