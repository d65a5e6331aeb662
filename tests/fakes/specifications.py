"""The examples of CommonMark's and GFM's specifications, read where a system has them, never copied.

``COMMONMARK_SPEC`` and ``GFM_SPEC`` name a ``spec.txt``, packed or not, or a ``spec.json``; without
them the places are tried where Debian's packages put theirs.
"""

from __future__ import annotations

import gzip
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

PLACES = {
    "COMMONMARK_SPEC": "/usr/share/gocode/src/github.com/yuin/goldmark/_test/spec.json",
    "GFM_SPEC": "/usr/share/doc/cmark-gfm/spec.txt.gz",
}
_EXAMPLE = re.compile(r"^`{32} example([^\n]*)\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^#{1,6} +(.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """Be one example."""

    number: int
    section: str
    markdown: str
    html: str


def read_examples(variable: str) -> list[Example]:
    """Return the examples of one specification, none where it is not here."""
    named = os.environ.get(variable)
    path = Path(named or PLACES[variable])
    if not named and not path.exists():
        return []
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    text = content.decode("utf-8")
    if ".json" in path.suffixes:
        return [Example(e["example"], e["section"], e["markdown"], e["html"]) for e in json.loads(text)]
    return _read_text(text)


def _read_text(text: str) -> list[Example]:
    examples: list[Example] = []
    section, at = "", 0
    for number, found in enumerate(_EXAMPLE.finditer(text), 1):
        headings = _SECTION.findall(text, at, found.start())
        section, at = (headings[-1] if headings else section), found.end()
        if "disabled" not in found[1]:
            markdown, html = (found[group].replace("→", "\t") for group in (2, 3))
            examples.append(Example(number, section, markdown, html))
    return examples
