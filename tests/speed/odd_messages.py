"""Messages that nobody should send, each of which some program has hung on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from offhand.domain.message import (
    Blob,
    FinishReason,
    ImagePart,
    Message,
    ReasoningPart,
    Reply,
    Role,
    TextPart,
)
from tests.speed.transcript_text import write_section

if TYPE_CHECKING:
    from offhand.domain.message import Part

MODEL = "x-ai/grok-4"
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Odd:
    """Be one such message."""

    text: str = ""
    reasoning: str = ""
    pictures: int = 0
    is_question: bool = False

    def write(self, *, is_open: bool = False) -> Message:
        """Write the message when it is complete, or before its first word came."""
        if self.is_question:
            return Message(id="odd", role=Role.USER, parts=(*self._list_pictures(), TextPart(self.text)))
        reply = Reply(asked_model=MODEL, finish=None if is_open else FinishReason.STOP)
        parts: list[Part] = []
        if not is_open:
            parts = [ReasoningPart(self.reasoning)] if self.reasoning else []
            parts += [TextPart(self.text), *self._list_pictures()]
        return Message(id="odd", role=Role.ASSISTANT, parts=tuple(parts), reply=reply)

    def _list_pictures(self) -> list[ImagePart]:
        return [
            ImagePart(
                Blob(sha256=f"{number:064x}", media_type="image/png", size=1_000, width=640, height=480)
            )
            for number in range(self.pictures)
        ]


def write_oddities() -> dict[str, Odd]:
    """Write them, by name."""
    texts = _write_lines() | _write_marks() | _write_tables() | _write_letters() | _write_repeated()
    return {name: Odd(text) for name, text in texts.items()} | {
        "thinking, 1 MB": Odd("So.", reasoning="Is it so? Or is it not, and why? " * (MEGABYTE // 33)),
        "thinking, one word": Odd("So.", reasoning="hm" * (MEGABYTE // 2)),
        "question, 5 MB": Odd("Why is that so?\n" * (5 * MEGABYTE // 16), is_question=True),
        "question, one line": Odd("why " * (5 * MEGABYTE // 4), is_question=True),
        "pictures": Odd("Five hundred.", pictures=500),
        "asked pictures": Odd("What are these?", pictures=500, is_question=True),
    }


def _write_lines() -> dict[str, str]:
    """Write what is odd by its length, or by how many of one thing there are."""
    return {
        "ha": "ha" * 50_000,
        "5 MB in lines": "Some words that make a line of text, again and again.\n" * 93_000,
        "5 MB in one line": "word " * MEGABYTE,
        "code line": "```py\n" + "x = 1; " * 28_572 + "\n```\n",
        "code": "```py\n" + "def f(x):\n    return x + 1\n" * 5_000 + "```\n",
        "code in an item": "1. Run this:\n   ```py\n" + "   x = [1, 2]\n" * 5_000 + "   ```\n2. Done\n",
        "code in items": "".join(f"{n}. Run:\n\n   ```py\n   x = {n}\n   ```\n" for n in range(1, 3_001)),
        "code in a quote": "> ```py\n" + "> x = [1, 2]\n" * 5_000 + "> ```\n",
        "code in quotes": "".join(f"> Run:\n> ```py\n> x = {n}\n> ```\n\n" for n in range(3_000)),
        "indented code": "    x = 1\n" * 20_000,
        "paragraphs": "a\n\n" * 20_000,
        "short lines": "a\n" * 100_000,
        "empty lines": "a" + "\n" * MEGABYTE + "b\n",
        "items": "- an item\n" * 100_000,
        "nested items": "".join("  " * (number % 12) + "- x\n" for number in range(5_000)),
        "deep items": "".join("  " * number + "- x\n" for number in range(2_000)),
        "headings": "# One\n## Two\n" * 10_000,
        "CJK, 2 MB": "漢字仮名交じり文" * 250_000,
        "emoji": "👩‍👩‍👧‍👦 " * 20_000,
        "combining marks": "a" + "\u0301" * 100_000,
        "right to left": "مرحبا بالعالم " * 50_000,
        "mixed, 1 MB": "".join(write_section(number) for number in range(750)),
    }


def _write_marks() -> dict[str, str]:
    """Write what is odd by what it means."""
    return {
        "quotes": ">" * 10_000 + " deep\n",
        "quote lines": "".join(">" * (1 + number % 40) + " x\n" for number in range(10_000)),
        "brackets": "[" * 2_000 + "\n",
        "bracket lines": ("[" * 300 + "]\n\n") * 200,
        "backticks": "`" * 50_000,
        "backtick words": "`a ``b ```c " * 10_000,
        "emphasis": "*a **b _c " * 2_000,
        "emphasis openers": "*a " * 100_000,
        "emphasis lines": ("*a **b " * 300 + "\n\n") * 100,
        "formulas": "$x^2$ and " * 2_000,
        "formulas, wide": ("$$" + " + ".join(f"a_{{{n}}}x^{n}" for n in range(85)) + "$$\n\n") * 40,
        "formula lines": "".join(f"The {number}th is $x_{{{number}}}^2$.\n\n" for number in range(20_000)),
        "definitions": "".join(f"[{number}]: https://example.org/{number}\n" for number in range(10_000)),
        "references": "".join(f"See [{number}].\n\n" for number in range(5_000))
        + "".join(f"[{number}]: https://example.org/{number}\n" for number in range(5_000)),
        "footnotes": "".join(f"One[^{number}]\n\n[^{number}]: A note.\n\n" for number in range(10_000)),
        "addresses": "https://example.org/a?b=c " * 20_000,
        "entities": "&amp;&lt;&#x1F600; " * 20_000,
        "remote pictures": "![p](https://example.org/p.png) " * 500,
    }


def _write_tables() -> dict[str, str]:
    """Write tables, which Qt lays out as a whole."""
    words = "some *long* words in `a` cell that wrap " * 3

    def write(columns: int, cell: str, rows: int) -> str:
        return "|a" * columns + "|\n" + "|-" * columns + "|\n" + (f"|{cell}" * columns + "|\n") * rows

    return {
        "table": "| a | b | c |\n|---|---|---|\n" + "| 1 | two *words* | `3` |\n" * 3_000,
        "table, 1 MB": "| a | b |\n|---|---|\n" + "| some words | and more of them |\n" * 30_000,
        "table, wide": write(90, "1", 300),
        "table, 500 columns": write(500, "x", 500),
        "table, long cells": write(60, words, 20),
        "table, giant cells": write(2, "word " * 1_500, 10),
        "table, 100,000 cells": "|a" * 100_000 + "|\n" + "|-" * 100_000 + "|\n",
    }


def _write_letters() -> dict[str, str]:
    """Write what is odd by its letters."""
    return {
        "right to left, one word": "مرحبابالعالم" * 25_000,
        "combining marks, 1 MB": "e" + "\u0301\u0302\u0303" * 333_000,
        "emoji, one word": "👩‍👩‍👧‍👦🏳️‍🌈👍🏽" * 16_700,
        "bidirectional controls": "\u202eabc\u202d def \u2066x\u2069 " * 30_000,
        "controls": "".join(map(chr, range(1, 32))) * 10_000,
        "tabs": "\t" * 500_000 + "x",
        "emoji, each another": " ".join(map(chr, [*range(0x1F300, 0x1F650), *range(0x1F680, 0x1F6D8)])),
        "CJK, each another": "".join(map(chr, range(0x4E00, 0x9FA6))),
    }


def _write_repeated() -> dict[str, str]:
    """Write many of what takes a widget, a definition or a picture each."""
    marks = "".join(f"a[^{number}]" for number in range(20_000))
    picture = "iVBORw0KGgoAAAANSUhEUgAA" * 350_000
    return {
        "footnotes in one line": f"{marks}\n\n" + "".join(f"[^{n}]: note {n}\n" for n in range(20_000)),
        "links": " ".join(f"[link {number}](https://example.org/{number})" for number in range(5_000)),
        "formulas, displayed": "".join(f"$$\n\\sum_{{i=0}}^{{{n}}} i^2\n$$\n\n" for n in range(3_000)),
        "fences by turns": "```py\nx = 1\n```\n~~~\ny\n~~~\n" * 5_000,
        "fences by turns, 100,000": "```py\nx = 1\n```\n~~~\ny\n~~~\n" * 50_000,
        "fences in fences": "```\n~~~\n" * 20_000,
        "picture in the text, 8 MB": f"![i](data:image/png;base64,{picture})\n\nend",
        "blank lines": "start\n" + "     \n" * 100_000 + "end\n",
    }
