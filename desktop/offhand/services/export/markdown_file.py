"""A chat as Markdown: what was written stays as it was written, pictures lie beside it in a folder."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from offhand.services.export.branches import word_stretch
from offhand.services.export.entries import tell_amount
from offhand.services.export.names import UniqueNames, split_ending
from offhand.services.wording.shape import flatten
from offhand.words import tr

if TYPE_CHECKING:
    from pathlib import Path
    from typing import IO

    from offhand.services.export.branches import Stretch
    from offhand.services.export.entries import Attached, Entry, Heading

FOLDER_ENDING = "_files"
FENCE = re.compile("`+|~+")


class MarkdownDocument:
    """Write one chat as CommonMark with a head of YAML."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._file: IO[str] | None = None
        self._folder: Path | None = None
        self._names = UniqueNames()

    def begin(self, path: Path, heading: Heading) -> None:
        """Open the file and write its head."""
        self._folder = path.with_name(path.stem + FOLDER_ENDING)
        self._file = path.open("w", encoding="utf-8", newline="\n", errors="replace")
        self._write(_write_head(heading))
        self._write(f"# {_escape(heading.title) or tr('Chat')}\n")

    def begin_stretch(self, stretch: Stretch, after: Entry | None) -> None:
        """Tell where a branch goes on from."""
        if stretch.number == 1:
            return
        name = tr("“{name}”", name=_shorten(after)) if after is not None else ""
        self._write(f"\n---\n\n*{_escape(word_stretch(stretch, name))}*\n")

    def add(self, entry: Entry) -> None:
        """Write a message below its heading."""
        facts = [entry.time.strftime("%Y-%m-%d %H:%M")] if entry.time is not None else []
        if entry.cost is not None:
            facts.append(tell_amount(entry.cost))
        self._write(f"\n## {' · '.join([_escape(entry.speaker), *facts])}\n")
        if entry.thinking.strip():
            self._write(f"\n> **{tr('Thinking')}**\n>\n" + _quote(entry.thinking))
        if entry.text.strip():
            self._write(f"\n{entry.text.strip(chr(10))}\n")
        for attached in entry.attached:
            self._write(f"\n{self._keep(attached)}\n")
        for call in entry.calls:
            name = flatten(call.name).replace("`", "")
            self._write(f"\n**{tr('Called')}** `{name}`\n\n{_fence(call.arguments, 'json')}")
        for result in entry.results:
            self._write(f"\n{_fence(result.content)}")
        if entry.sources:
            lines = [
                f"{number}. [{_escape(source.title or source.url)}](<{_write_address(source.url)}>)"
                for number, source in enumerate(entry.sources, 1)
            ]
            self._write(f"\n**{tr('Sources')}**\n\n" + "\n".join(lines) + "\n")
        if entry.note:
            self._write(f"\n> *{_escape(entry.note)}*\n")

    def end(self) -> None:
        """Close the file."""
        self.discard()

    def discard(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()

    def _keep(self, attached: Attached) -> str:
        """Write a picture or file beside the document and return what refers to it."""
        name = _escape(attached.name)
        if attached.content is None:
            return f"*{tr('{name} is no longer kept.', name=name)}*"
        folder = self._folder
        if folder is None:  # pragma: no cover - nothing is added before ``begin``
            return ""
        folder.mkdir(exist_ok=True)
        stem, ending = split_ending(attached.name, attached.part.blob.media_type)
        path = folder / self._names.choose(stem, ending)
        path.write_bytes(attached.content)
        mark = "!" if attached.is_picture else ""
        return f"{mark}[{name}](<{folder.name}/{path.name}>)"

    def _write(self, text: str) -> None:
        if self._file is not None:
            self._file.write(text)


def _write_head(heading: Heading) -> str:
    """Write what is known of the chat as YAML; JSON's strings are strings of YAML too."""
    facts: dict[str, object] = {"title": flatten(heading.title)}
    if heading.created is not None:
        facts["created"] = heading.created.isoformat(timespec="seconds")
    if heading.touched is not None:
        facts["updated"] = heading.touched.isoformat(timespec="seconds")
    if heading.models:
        facts["model"] = heading.models[0] if len(heading.models) == 1 else list(heading.models)
    if heading.cost is not None:
        facts["cost"] = tell_amount(heading.cost)
    facts["messages"] = heading.messages
    if heading.tags:
        facts["tags"] = [flatten(tag) for tag in heading.tags]
    lines = [f"{name}: {json.dumps(fact, ensure_ascii=False)}" for name, fact in facts.items()]
    return "\n".join(["---", *lines, "---", "", ""])


def _quote(text: str) -> str:
    return "".join(f"> {line}\n" if line else ">\n" for line in text.strip().split("\n"))


def _fence(text: str, language: str = "") -> str:
    """Set text into a fence that it cannot close."""
    longest = max((len(run) for run in FENCE.findall(text)), default=0)
    marks = "`" * max(3, longest + 1)
    return f"{marks}{language}\n{text.rstrip(chr(10))}\n{marks}\n"


def _escape(text: str) -> str:
    """Have a line of foreign text mean nothing but itself."""
    return re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", flatten(text))


def _write_address(address: str) -> str:
    """Write an address so that it stands between angle brackets."""
    return "".join(f"%{ord(sign):02X}" if sign in "<> \\" else sign for sign in flatten(address))


def _shorten(entry: Entry, most: int = 60) -> str:
    line = " ".join(entry.text.split()) or entry.speaker
    return line if len(line) <= most else f"{line[: most - 1]}…"
