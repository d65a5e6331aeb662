"""The texts that people read, gathered from the code, and their translations in Qt's format.

Qt's ``lupdate`` reads Python, but not ``plural`` nor ``later``, and files texts under the class in
which they happen to stand; here a text is one text wherever it stands. Linguist and ``lrelease`` work on
the files as on any other.
"""

from __future__ import annotations

import ast
import itertools
import string
import tomllib
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    Key = tuple[str, str]
    Forms = Sequence[str]

CONTEXT = "offhand"
WORDS = ("tr", "plural", "later")
CHOICE = "what a saved command offers"
"""Comment of what is offered, as ``ui.saved_commands.slot_rows`` asks for it."""
REGIONS = {"de": "de_DE", "zh_CN": "zh_CN"}


@dataclass(frozen=True, eq=False)
class Text:
    """Hold one text: what tells it apart, its form for one thing, and the files in which it stands."""

    source: str
    about: str = ""
    one: str = ""
    files: list[str] = field(default_factory=list[str])

    @property
    def key(self) -> Key:
        """Return what a catalogue knows it by."""
        return self.source, self.about


class NotOneText(ValueError):
    """A text is put together while the program runs, so that nobody can have translated it."""


def gather_texts(package: Path) -> list[Text]:
    """Gather every text of a package in the order of files and lines; raises ``NotOneText``."""
    found: dict[Key, Text] = {}
    for path in sorted(package.rglob("*.py")):
        name = path.relative_to(package).as_posix()
        if name == "words.py":
            continue
        _add(_find_texts(ast.parse(path.read_text(encoding="utf-8")), name), found)
    return list(found.values())


def gather_commands(folder: Path) -> list[Text]:
    """Gather what saved commands that come with the program tell of themselves."""
    found: dict[Key, Text] = {}
    for path in sorted(folder.glob("*.md")):
        head = tomllib.loads(path.read_text(encoding="utf-8").split("+++", 2)[1])
        name = f"{folder.name}/{path.name}"
        told = (head.get(key, "") for key in ("title", "about", "input"))
        _add((Text(text, files=[name]) for text in told if text), found)
        offered = itertools.chain.from_iterable(head.get("choices", {}).values())
        _add((Text(text, CHOICE, files=[name]) for text in offered), found)
    return list(found.values())


def merge_texts(*gathered: Iterable[Text]) -> list[Text]:
    """Put texts together, so that each is there once."""
    found: dict[Key, Text] = {}
    for texts in gathered:
        _add(texts, found)
    return list(found.values())


def _add(texts: Iterable[Text], found: dict[Key, Text]) -> None:
    for text in texts:
        known = found.setdefault(text.key, text)
        known.files.extend(name for name in text.files if name not in known.files)


def _find_texts(tree: ast.Module, name: str) -> Iterator[Text]:
    calls = [
        node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    ]
    for call in sorted(calls, key=lambda one: (one.lineno, one.col_offset)):
        word = cast("ast.Name", call.func).id
        if word not in WORDS or not call.args:
            continue
        about = next(
            (str(_read(option.value, name)) for option in call.keywords if option.arg == "about"), ""
        )
        if word == "plural":
            yield Text(_read(call.args[1], name), about, _read(call.args[0], name), [name])
        elif isinstance(call.args[0], ast.Constant | ast.JoinedStr):
            yield Text(_read(call.args[0], name), about, "", [name])


def _read(node: ast.expr, name: str) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise NotOneText(f"{name}:{node.lineno}: {ast.unparse(node)}")


def list_places(text: str) -> set[str]:
    """List the named places of a text; raises ``ValueError`` where its braces make no sense."""
    return {place for _, place, _, _ in string.Formatter().parse(text) if place}


def check_text(text: Text, forms: Forms, count: int) -> Iterator[str]:
    """Say what is wrong with a translation."""
    if not forms or not all(forms):
        yield f"not translated: {text.source!r} ({', '.join(text.files)})"
        return
    if len(forms) != (count if text.one else 1):
        yield f"has {len(forms)} forms: {text.source!r}"
    try:
        wanted = list_places(text.source)
        told = [list_places(form) for form in forms]
    except ValueError:
        return  # braces that are meant as such
    # The form for one thing may say so in words.
    if told[-1] != wanted or any(not places <= wanted for places in told):
        yield f"has other places: {text.source!r}"


def read_translations(path: Path) -> dict[Key, Forms]:
    """Read the finished translations of a file by source and comment."""
    known: dict[Key, Forms] = {}
    for message in ET.parse(path).iter("message"):  # noqa: S314 - a file of ours
        said = message.find("translation")
        if said is None or said.get("type"):
            continue
        forms = [form.text or "" for form in said.iter("numerusform")] or [said.text or ""]
        known[message.findtext("source", ""), message.findtext("comment", "")] = forms
    return known


def write_translations(
    path: Path, language: str, texts: Sequence[Text], known: Mapping[Key, Forms], count: int
) -> None:
    """Write a file that Linguist and ``lrelease`` read; what is not known is marked unfinished."""
    top = ET.Element("TS", version="2.1", language=REGIONS[language], sourcelanguage="en")
    context = ET.SubElement(top, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in sorted(texts, key=lambda one: one.key):
        message = ET.SubElement(context, "message", {"numerus": "yes"} if text.one else {})
        for name in text.files:
            ET.SubElement(
                message,
                "location",
                filename=f"../{name}" if name.endswith(".md") else f"../../desktop/offhand/{name}",
            )
        ET.SubElement(message, "source").text = text.source
        if text.about:
            ET.SubElement(message, "comment").text = text.about
        if text.one:
            ET.SubElement(message, "extracomment").text = f"One: {text.one}"
        forms = known.get(text.key, ())
        said = ET.SubElement(message, "translation", {} if forms and all(forms) else {"type": "unfinished"})
        if not text.one:
            said.text = forms[0] if forms else ""
            continue
        for place in range(count):
            ET.SubElement(said, "numerusform").text = forms[place] if place < len(forms) else ""
    ET.indent(top, "    ")
    body = ET.tostring(top, encoding="unicode")
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8", newline="\n"
    )
