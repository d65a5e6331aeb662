"""The examples of CommonMark and GFM: their words and their structure, whole and while they come.

They are read where they are installed (see ``tests/fakes/specifications.py``), which the test script sees
to, and skipped elsewhere. Where we show something else than a browser would, it is said here.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from html import unescape
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from offhand.services.markdown.links import spell_address
from offhand.ui.transcript.anchors import list_links
from offhand.ui.transcript.styles import TextStyles
from tests.fakes.outlines import describe_documents, describe_html, has_raw_html
from tests.fakes.specifications import Example, read_examples
from tests.fakes.written import write_segments
from tests.gui.test_transcript_documents import write_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument

    from offhand.ui.theme import Appearance

SPECIFICATIONS = {"CommonMark": "COMMONMARK_SPEC", "GFM": "GFM_SPEC"}
FEWEST = 600
_FENCE = re.compile(r"^```+([^`\n]*)$", re.MULTILINE)
_LABEL = re.compile(r"\]\[([^\]]*)\]|^\[([^\]]+)\]:", re.MULTILINE)
EXTENSION = "(extension)"
EXAMPLES = {name: read_examples(variable) for name, variable in SPECIFICATIONS.items()}


def by_section(*, once: bool) -> list[object]:
    """List sections to be tested one by one; ``once`` leaves out what an earlier one holds, too."""
    known: set[str] = set()
    parameters: list[object] = []
    for name, examples in EXAMPLES.items():
        sections: dict[str, list[Example]] = {}
        for example in examples:
            if not once or example.markdown not in known:
                sections.setdefault(example.section, []).append(example)
        known.update(example.markdown for example in examples)
        parameters += [pytest.param(found, id=f"{name}: {section}") for section, found in sections.items()]
        if not examples:
            reason = f"{SPECIFICATIONS[name]} names no specification, and none is installed"
            parameters.append(pytest.param([], id=name, marks=pytest.mark.skip(reason)))
    return parameters


@pytest.fixture
def styles(appearance: Appearance) -> TextStyles:
    return TextStyles(appearance.theme, QApplication.font())


@pytest.mark.parametrize("name", SPECIFICATIONS)
def test_all_examples_are_there(name: str) -> None:
    if not EXAMPLES[name]:
        pytest.skip("not installed")
    assert len(EXAMPLES[name]) > FEWEST
    assert all(example.section for example in EXAMPLES[name])


def expect(example: Example) -> list[str]:
    """Describe what is to be shown.

    Addresses without any marks are links everywhere, as GFM has it. What would show nothing at all, as
    link definitions alone do, is shown as it was written, since an answer is never empty.
    """
    if not example.html.strip():
        return [f"|{line}" for line in example.markdown.split("\n") if line.strip()]
    return describe_html(example.html, links_bare=EXTENSION not in example.section)


@pytest.mark.parametrize("examples", by_section(once=False))
def test_words_and_structure(styles: TextStyles, examples: list[Example]) -> None:
    wrong: list[str] = []
    for example in examples:
        written = write_segments(example.markdown, styles)
        documents = [document for _, document in written]
        if has_raw_html(example.markdown):
            lost = lost_letters(example.markdown, documents)
            wrong += [f"{example.number}: {example.markdown!r} lost {lost}"] if lost else []
        elif (shown := describe_documents(written)) != expect(example):
            wrong.append(f"{example.number}: {example.markdown!r}\n  is {shown}\n  not {expect(example)}")
    assert not wrong, "\n".join(wrong)


def lost_letters(markdown: str, documents: Sequence[QTextDocument]) -> list[str]:
    """Return what is not shown of Markdown with HTML in it, which is shown as it was written.

    The language of code stands above it, not in a document, and the label of a link nowhere.
    """
    labels = ("".join(found) for found in _LABEL.findall(markdown))
    shown = Counter("".join((*_FENCE.findall(markdown), *labels)))
    for document in documents:
        shown.update(document.toPlainText())
        for _, target in list_links(document):
            shown.update(spell_address(target))
    wanted = Counter(letter for letter in unescape(markdown) if letter.isalpha())
    return [letter for letter, count in wanted.items() if shown[letter] < count]


@pytest.mark.parametrize("examples", by_section(once=True))
def test_what_comes_in_pieces_becomes_what_the_whole_is(styles: TextStyles, examples: list[Example]) -> None:
    for example in examples:
        text = example.markdown
        chance = random.Random(example.number)
        steps = [chance.randint(1, 9) for _ in text]
        whole = [document.toHtml() for document in write_all(text, styles, [len(text)])]
        assert [document.toHtml() for document in write_all(text, styles, steps)] == whole, text
        assert [document.toHtml() for document in write_all(text, styles, [1] * len(text))] == whole, text
