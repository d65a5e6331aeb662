"""CommonMark and GFM by construct: the words that are shown, and the structure around them.

One line for each rule of the specifications that a reader can see; the examples are our own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from offhand.services.markdown.links import spell_address
from offhand.ui.transcript.anchors import list_links
from offhand.ui.transcript.blocks import BlockKind
from offhand.ui.transcript.styles import BARS, MARKER, TextStyles
from offhand.ui.transcript.writer import CHECKED, UNCHECKED
from tests.fakes.outlines import describe_place
from tests.fakes.written import write, write_segments

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextCharFormat

    from offhand.ui.theme import Appearance
    from offhand.ui.transcript.segments import Segment


@pytest.fixture
def styles(appearance: Appearance) -> TextStyles:
    return TextStyles(appearance.theme, QApplication.font())


def describe(segment: Segment, block: QTextBlock) -> str:
    """Describe one paragraph or line of code: quotes, level, marker, then its words."""
    look = block.blockFormat()
    if segment.kind is BlockKind.CODE:
        quotes, lists, marker = describe_place(segment)
        before = f"{'>' * quotes}{'.' * lists}{'' if block.blockNumber() else marker}"
        return f"{before}{' ' if before else ''}{block.text()}"
    bars = len(str(look.property(BARS) or "").split())
    marker = str(look.property(MARKER) or "")
    heading = f"h{look.headingLevel()} " if look.headingLevel() else ""
    before = f"{'>' * bars}{'.' * look.indent()}{marker}"
    return f"{before}{' ' if before else ''}{heading}{block.text()}"


def outline(text: str, styles: TextStyles) -> list[str]:
    """Describe every paragraph of a text."""
    lines: list[str] = []
    for segment, document in write_segments(text, styles):
        block = document.begin()
        while block.isValid():
            if block.text() or document.blockCount() == 1 or block.blockFormat().property(MARKER):
                lines.append(describe(segment, block))
            block = block.next()
    return lines


BLOCKS = {
    "# one\n###### six\n####### seven": ["h1 one", "h6 six", "####### seven"],
    "#5 bolt": ["#5 bolt"],
    "## a ##": ["h2 a"],
    "A\n===\nB\n---": ["h1 A", "h2 B"],
    "a\nb": ["a b"],
    "a  \nb": ["a\u2028b"],
    "a\\\nb": ["a\u2028b"],
    "    code\n\n      more": ["code", "  more"],
    "```\n<\n >\n```": ["<", " >"],
    "~~~ py x\na\n~~~": ["a"],
    "````\n```\n````": ["```"],
    "```\nopen": ["open"],
    "> a\nb\n> c": ["> a b c"],
    "> a\n\n> b": ["> a", "> b"],
    "> > > deep": [">>> deep"],
    "> # h\n> - a\n>   > b": ["> h1 h", ">.• a", ">>. b"],
    "- a\n- b\n\n- c": [".• a", ".• b", ".• c"],
    "- a\n+ b": [".• a", ".• b"],
    "1) a\n2) b": [".1) a", ".2) b"],
    "7. a\n3. b": [".7. a", ".8. b"],
    "0. a": [".0. a"],
    "1234567890. no": ["1234567890. no"],
    "- a\n  - b\n    - c\n      - d": [".• a", "..◦ b", "...▪ c", "....▪ d"],
    "1. a\n   - b\n\n     c\n2. d": [".1. a", "..◦ b", ".. c", ".2. d"],
    "- ": [".• "],
    "- a\n-\n- c": [".• a", ".• ", ".• c"],
    "-   # h\n- ```\n  code\n  ```": [".• h1 h", ".• code"],
    "- [ ] a\n- [x] b\n- [X] c\n- [y] d": [f".{UNCHECKED} a", f".{CHECKED} b", f".{CHECKED} c", ".• [y] d"],
    "1. [x] a": [f".{CHECKED} a"],
    "- [x]a": [".• [x]a"],
    "[x] a": ["[x] a"],
    "a\n- b": ["a", ".• b"],
    "a\n2. b": ["a 2. b"],
    "|a|b|\n|-|-|\n|1|2|\n|3|\n|4|5|6|": ["a", "b", "1", "2", "3", "4", "5"],
    "a | b\n:- | -\nc \\| d | `e\\|f`": ["a", "b", "c | d", "e|f"],
    "| a |\n| - | - |": ["| a | | - | - |"],
    "<div>\n*a*\n</div>": ["<div> a </div>"],
    "<!-- a -->": ["<!-- a -->"],
    "a[^1]\n\n[^1]: note": ["a1", "1 note\xa0↩\ufe0e"],
    "a[^1]": ["a[^1]"],
    "[a]: /url\n\nb": ["b"],
    "$$\nx\n$$": ["$$ x $$"],
    "\\[x\\]": ["\\[x\\]"],
}
BLOCKS["- ```\n  a\n\n  b\n  ```\n- c"] = [".• a", ". b", ".• c"]
BLOCKS["> - a\n>\n>       x\n>       y\n> - ***"] = [">.• a", ">. x", ">. y", ">.• "]
INLINES = {
    "\\*a\\* \\# \\&amp;": "*a* # &amp;",
    "&copy; &#35; &#x22; &nosuch; &amp;lt;": '© # " &nosuch; &lt;',
    "`` a`b `` ` c `": "a`b c",
    "*a* _b_ **c** __d__ ***e***": "a b c d e",
    "a_b_c 2*3*4": "a_b_c 234",
    "* a * and _ b": "",
    "~~a~~ ~b~ (~c~).": "a b (c).",
    "x ~~~a~~~ ~ b ~ ~c": "x ~~~a~~~ ~ b ~ ~c",
    "~~costs ~5 each~~": "costs ~5 each",
    "350~500 ml, then 1~1.5; ~5-~8": "350~500 ml, then 1~1.5; ~5-~8",
    "~10 to ~20, ~/a and ~/b": "~10 to ~20, ~/a and ~/b",
    "[a](/x)": "a (/x)",
    "[a]() [b](<>)": "a b",
    "[a](https://a.example 'title')": "a",
    "[a]: no definition inline": "[a]: no definition inline",
    "[a] [b][c] [d][]": "[a] [b][c] [d][]",
    "<https://a.example/?q=1>": "https://a.example/?q=1",
    "<me@a.example>": "me@a.example",
    "<a b> </c> <?d?>": "<a b> </c> <?d?>",
    "![alt *x*](https://a.example/i.png)": "🖼 alt x (https://a.example/i.png)",
    "![taken out]()": "🖼 taken out",
    "a\tb": "a\tb",
    "**a": "**a",
    "`a": "`a",
    "[a](": "[a](",
    "é 漢字 🎉 e\u0301 \u200f": "é 漢字 🎉 e\u0301 \u200f",
}


@pytest.mark.parametrize("text", BLOCKS, ids=repr)
def test_blocks(styles: TextStyles, text: str) -> None:
    assert outline(text, styles) == BLOCKS[text]
    assert outline(text.replace("\n", "\r\n"), styles) == BLOCKS[text]


@pytest.mark.parametrize("text", [text for text, shown in INLINES.items() if shown], ids=repr)
def test_inlines(styles: TextStyles, text: str) -> None:
    (document,) = write(text, styles)
    assert document.toPlainText() == INLINES[text].replace("\u2028", "\n")


def test_a_tight_list_is_closer_than_a_loose_one(styles: TextStyles) -> None:
    def gap(text: str) -> float:
        (document,) = write(text, styles)
        first, second = document.begin(), document.begin().next()
        return max(first.blockFormat().bottomMargin(), second.blockFormat().topMargin())

    assert gap("- a\n- b") < gap("- a\n\n- b")


@pytest.mark.parametrize(
    ("text", "places"),
    [("> a\n> > b", ["0", "0 16"]), ("- > a", ["26"]), ("> - a\n>   > b", ["0", "0 42"])],
)
def test_bars_stand_where_their_quotes_begin(styles: TextStyles, text: str, places: list[str]) -> None:
    (document,) = write(text, styles)
    block, found = document.begin(), list[str]()
    while block.isValid():
        found.append(str(block.blockFormat().property(BARS)))
        block = block.next()
    assert found == places


def test_wide_numbers_have_room(styles: TextStyles) -> None:
    documents = write("9. a\n1. b\n\n---\n\n99999. c\n", styles)
    block = documents[0].begin()
    margins: dict[str, float] = {}
    while block.isValid():
        margins[block.text()] = block.blockFormat().leftMargin()
        block = block.next()
    assert margins["a"] == 0
    assert margins["c"] > 10


def test_footnotes_are_raised_and_named(styles: TextStyles) -> None:
    (document,) = write("a[^1]\n\n[^1]: note", styles)
    style = document.begin().begin().fragment().charFormat()
    end = document.begin().begin()
    end += 1
    raised = end.fragment().charFormat()
    assert style.verticalAlignment() != raised.verticalAlignment()
    assert raised.toolTip() == "Footnote 1"


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("hello שלום", Qt.LayoutDirection.LeftToRight),
        ("שלום hello", Qt.LayoutDirection.RightToLeft),
        ("**مرحبا** 5", Qt.LayoutDirection.RightToLeft),
        ("- שלום", Qt.LayoutDirection.RightToLeft),
        ("> 1. مرحبا", Qt.LayoutDirection.RightToLeft),
        ("# 12 שלום", Qt.LayoutDirection.RightToLeft),
        ("漢字", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_every_paragraph_has_its_own_direction(
    styles: TextStyles, text: str, direction: Qt.LayoutDirection
) -> None:
    documents = write(f"{text}\n\nplain\n", styles)
    assert documents[0].begin().textDirection() == direction
    assert documents[-1].lastBlock().textDirection() == Qt.LayoutDirection.LeftToRight


def test_right_to_left_text_starts_at_the_right(styles: TextStyles) -> None:
    (document,) = write("שלום\n\nhello\n\n- שלום", styles)
    document.setTextWidth(400)
    document.documentLayout().documentSize()
    edges: list[tuple[float, float]] = []
    block = document.begin()
    while block.isValid():
        line = block.layout().lineAt(0).naturalTextRect()
        edges.append((line.left(), line.right()))
        block = block.next()
    assert edges[0][1] == pytest.approx(400, abs=1)
    assert edges[1][0] == 0
    assert edges[2][1] == pytest.approx(400 - 26, abs=1)


@pytest.mark.parametrize("text", ["漢字" * 200, "x" * 600, "ไทย" * 200, "`" + "y" * 600 + "`"])
def test_text_without_blanks_wraps(styles: TextStyles, text: str) -> None:
    (document,) = write(text, styles)
    document.setTextWidth(300)
    assert document.size().width() <= 301
    assert document.begin().layout().lineCount() > 2


@pytest.mark.parametrize("text", ["👩‍👩‍👧‍👦", "🇩🇪", "👍🏽", "e\u0301", "क्षि"])
def test_one_character_is_one_step(styles: TextStyles, text: str) -> None:
    (document,) = write(f"a{text}b", styles)
    document.setTextWidth(300)
    layout = document.begin().layout()
    layout.lineCount()
    assert (
        not any(
            layout.isValidCursorPosition(place) for place in range(2, 1 + len(text.encode("utf-16-le")) // 2)
        )
        or "क" in text
    )


def test_what_is_no_character_breaks_nothing(styles: TextStyles) -> None:
    (document,) = write("a\ufdd0b `c\ufdd1d` e\ufffef", styles)
    assert document.toPlainText() == "a\ufffdb c\ufffdd e\ufffef"


def test_emphasis_nests(styles: TextStyles) -> None:
    (document,) = write("***a** b* ~~**c**~~ [*d*](https://a.example)", styles)
    pieces: dict[str, QTextCharFormat] = {}
    step = document.begin().begin()
    while not step.atEnd():
        pieces[step.fragment().text()] = step.fragment().charFormat()
        step += 1
    assert pieces["a"].fontItalic()
    assert pieces["a"].fontWeight() == QFont.Weight.Bold
    assert pieces["c"].fontStrikeOut()
    assert list(list_links(document)) == [("d", "https://a.example")]


PIECES = [
    *(
        "word ",
        "Ünï ",
        "漢字",
        "🎉",
        "שלום ",
        "e\u0301",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "> ",
        "    ",
        "# ",
        "---\n",
        "===\n",
    ),
    *(
        "`",
        "*",
        "**",
        "_",
        "~~",
        "[",
        "](",
        ")",
        "![",
        "<b>",
        "</b>",
        "<!-- x -->",
        "| a | b |\n",
        "| c |",
        "\t",
    ),
    *(
        "$$",
        "$",
        "\\(",
        "\\)",
        "\\[",
        "\\]",
        "[^n]",
        "[^n]: ",
        "- [x] ",
        "- [ ] ",
        "\\",
        "&nosuch;",
        "\\begin{x}",
    ),
    *("https://h.example/p ", "www.w.example ", "me@m.example ", "javascript:y ", "\x07"),
]
"""What can stand beside anything; definitions of links, names of languages and cells beyond the head
of their table are not shown by the rules, and so not here."""


@example("[](Ünï )")
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_no_letter_is_lost(styles: TextStyles, text: str) -> None:
    assume("~~~" not in text and "```" not in text)
    shown = ""
    for document in write(text, styles):
        shown += document.toPlainText() + "".join(spell_address(target) for _, target in list_links(document))
        block = document.begin()
        while block.isValid():
            shown += "x" * (block.blockFormat().property(MARKER) == CHECKED)
            block = block.next()
    letters = {letter for letter in text if letter.isalpha() or ord(letter) > ord("~")}
    assert [letter for letter in letters if text.count(letter) > shown.count(letter)] == []
