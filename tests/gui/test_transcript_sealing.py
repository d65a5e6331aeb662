"""A text that comes in pieces becomes the documents of the whole: the same text, formats and structure."""

from __future__ import annotations

import gc
import random
import weakref
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from offhand.ui.transcript.rendering import KEPT_DOCUMENTS
from offhand.ui.transcript.styles import TextStyles
from tests.fakes.transcripts import Stage, done
from tests.gui.test_transcript_documents import write_all

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument
    from pytestqt.qtbot import QtBot

    from offhand.ui.icons import Icons
    from offhand.ui.theme import Appearance

EXAMPLES = {
    "long list": "".join(f"- item {number}\n" for number in range(150)),
    "numbers": "".join(f"{number}. item\n\n   more of it\n" for number in range(7, 90)),
    "all ones": "1. a\n1. b\n\n1. c\n   1. d\n   1. e\n\n   f\n1. g\n",
    "nested": "- a\n  - b\n    1. c\n    2. d\n\n       e\n  - f\n- g\n\nh\n",
    "strikes": "~a~ b ~5~6 ~~c ~d~ e~~ ~~~f~~~ ~g\n~ h ~~i~ j\n",
    "tasks": "- [ ] a\n- [x] b\n  - [x] c\n",
    "empty items": "-\n- a\n-\n\n  b\n1.\n2. c\n3.\n",
    "code in items": "1. a\n\n   ```py\n   x = 1\n\n   y = 2\n   ```\n2. b\n\n       indented\n",
    "headings in items": "- # a\n  b\n- c\n  ---\n",
    "quotes": "> a\nlazy\n>\n> b\n> > c\n>\n> - d\n> - e\n>   f\n\ng\n",
    "quote in item": "- > a\n  > b\n\n  c\n- > d\n",
    "long table": "| n | m |\n|:--|--:|\n" + "".join(f"| {n} | *{n}* |\n" for n in range(130)) + "\nend\n",
    "two tables": "|a|\n|-|\n|1|\n\n|b|\n|-|\n|2|\n",
    "table in item": "- x\n\n  |a|\n  |-|\n  |1|\n- y\n",
    "tabs": "-\ta\n\n\tb\n-\tc\n\t- d\n",
    "definitions inside": "- [a]\n\n  [a]: /x\n- [b] and [a]\n\n> [b]: /y\n",
    "footnotes": "a[^1]\n\n- b[^1]\n\n[^1]: c\n\n    d\n",
    "formulas": "- $$\n  x\n  $$\n- \\(y\\)\n\n\\[\nz\n\\]\n",
    "bidirectional": "- שלום *עולם*\n- 漢字 e\u0301\n\n> مرحبا\n",
    "deep": "".join("> " * depth + "x\n" for depth in range(1, 30)),
}
PIECES = (
    *("a", "b c", " ", "\n", "\n", "\n\n", "- ", "* ", "1. ", "7) ", "> ", ">", "  ", "   ", "    ", "\t"),
    *("# ", "---", "```", "```py\n", "| a | b |\n|---|---|\n", "| 1 | 2 |\n", "[x]", "[x]: /u\n", "[^1]"),
    *("**", "[^1]: n\n", "$$", "$x$", "`c`", "- [x] ", "===", "\r\n", "漢"),
)


@pytest.fixture
def styles(appearance: Appearance) -> TextStyles:
    return TextStyles(appearance.theme, QApplication.font())


def assert_same(text: str, styles: TextStyles, chance: random.Random) -> None:
    """Compare the whole with one way of cutting it."""
    steps: list[int] = []
    longest = chance.choice([3, 20, 200])
    while sum(steps) < len(text):
        steps.append(chance.randint(1, longest))
    whole = write_all(text, styles, [len(text)])
    streamed = write_all(text, styles, steps)
    assert [document.toPlainText() for document in streamed] == [document.toPlainText() for document in whole]
    assert [document.toHtml() for document in streamed] == [document.toHtml() for document in whole]


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_by_construct(styles: TextStyles, name: str) -> None:
    for seed in range(3):
        assert_same(EXAMPLES[name], styles, random.Random(seed))


def test_a_long_answer_of_everything(styles: TextStyles) -> None:
    chance = random.Random(7)
    names = list(EXAMPLES)
    chance.shuffle(names)
    assert_same("\n\nNow:\n\n".join(EXAMPLES[name] for name in names), styles, chance)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.randoms(use_true_random=False))
def test_random_texts_and_splits(styles: TextStyles, text: str, chance: random.Random) -> None:
    assert_same(text, styles, chance)


async def test_documents_out_of_the_cache_are_let_go(
    qtbot: QtBot, appearance: Appearance, icons: Icons
) -> None:
    stage = Stage(appearance, icons)
    qtbot.addWidget(stage.view)
    known: weakref.WeakSet[QTextDocument] = weakref.WeakSet()
    stage.show(*(done(str(number), "text\n\n```\ncode\n```\n\nmore\n") for number in range(300)))
    bar = stage.view.verticalScrollBar()
    for step in range(200):
        bar.setValue(bar.maximum() * step // 200)
        for row in stage.rows:
            known.update(view.document() for view in row.text_views())
    await stage.settle()
    gc.collect()
    assert len(known) <= KEPT_DOCUMENTS + 60
    stage.view.hide()


async def test_documents_of_a_chat_that_was_left_are_let_go(
    qtbot: QtBot, appearance: Appearance, icons: Icons
) -> None:
    stage = Stage(appearance, icons)
    qtbot.addWidget(stage.view)
    known: weakref.WeakSet[QTextDocument] = weakref.WeakSet()
    stage.show(*(done(str(number), "text\n\n```\ncode\n```\n\nmore\n") for number in range(80)))
    bar = stage.view.verticalScrollBar()
    for step in range(60):
        bar.setValue(bar.maximum() * step // 60)
        for row in stage.rows:
            known.update(view.document() for view in row.text_views())
    await stage.settle()
    before = len(known)
    stage.show(done("other", "Another chat."))
    await stage.settle()
    gc.collect()
    assert len(known) < before / 2, "what is left is in widgets that wait to be used again"
    stage.view.hide()


@pytest.mark.parametrize("text", ["| a | b |\n|---|---|\n>\na", "| a |\n|---|\n-\n\nb", "|a|\n|-|\n# c\n> d"])
def test_what_follows_the_head_of_a_table_is_no_table(styles: TextStyles, text: str) -> None:
    assert_same(text, styles, random.Random(3))


def test_a_definition_in_a_quote_leaves_nothing_behind(styles: TextStyles) -> None:
    assert_same("> [x]: /u\n", styles, random.Random(3))
