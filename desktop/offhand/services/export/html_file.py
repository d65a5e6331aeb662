"""A chat as one HTML file that needs nothing beside it, loads nothing and runs nothing."""

from __future__ import annotations

import re
from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING

from offhand.assets import read_asset
from offhand.domain.message import Role
from offhand.services.export.branches import word_stretch
from offhand.services.export.code_colours import colour_by_class, list_code_rules
from offhand.services.export.entries import tell_amount
from offhand.services.markdown.formulas import set_formula
from offhand.services.markdown.html import Looks, link_bare, render, show_plain
from offhand.services.markdown.links import is_openable
from offhand.services.wording.shape import flatten
from offhand.words import plural, tr

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path
    from typing import IO

    from offhand.services.export.branches import Stretch
    from offhand.services.export.entries import Attached, Entry, Heading

POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""What a browser may do with the file, in case anything in it asks for more."""
LONGEST_FILE = 1_000_000
"""Bytes of an attached text that is shown."""
PICTURES = frozenset({"image/png", "image/jpeg", "image/webp", "image/gif", "image/avif"})
EM = 16.0
"""px of the text around a formula while it is set."""
_PLACE = "\ue000"
"""Stands for a link while the words around it are made safe."""
_SIZE = re.compile(r' width="[^"]*" height="[^"]*"')


class HtmlDocument:
    """Write one chat as HTML."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._file: IO[str] | None = None

    def begin(self, path: Path, heading: Heading) -> None:
        """Open the file and write its top."""
        self._file = path.open("w", encoding="utf-8", newline="\n", errors="replace")
        title = escape(flatten(heading.title) or tr("Chat"))
        self._write(
            '<!DOCTYPE html>\n<html lang="">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
            '<meta name="referrer" content="no-referrer">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{title}</title>\n<style>\n{read_asset('export/document.css')}{list_code_rules()}</style>\n"
            f"</head>\n<body>\n<h1>{title}</h1>\n"
        )
        self._write(f'<p class="facts">{escape(" · ".join(list_facts(heading)))}</p>\n')

    def begin_stretch(self, stretch: Stretch, after: Entry | None) -> None:
        """Tell where a branch goes on from."""
        if stretch.number == 1:
            return
        said = escape(word_stretch(stretch, _PLACE if after is not None else ""))
        if after is not None:
            link = f'<a href="#{_anchor(after)}">{escape(name_entry(after))}</a>'
            said = said.replace(_PLACE, link)
        self._write(f'<p class="branch">{said}</p>\n')

    def add(self, entry: Entry) -> None:
        """Write a message."""
        kind = {Role.USER: "you", Role.TOOL: "tool"}.get(entry.role, "model")
        facts = [entry.time.strftime("%Y-%m-%d %H:%M")] if entry.time is not None else []
        if entry.cost is not None:
            facts.append(tell_amount(entry.cost))
        byline = " · ".join([f"<b>{escape(flatten(entry.speaker))}</b>", *facts])
        self._write(f'<article class="{kind}" id="{_anchor(entry)}">\n<p class="byline">{byline}</p>\n')
        if entry.thinking.strip():
            self._fold(tr("Thinking"), show_plain(entry.thinking.strip()))
        if entry.text.strip():
            is_plain = entry.role is not Role.ASSISTANT
            self._write(show_plain(entry.text.strip("\n")) if is_plain else render(entry.text, LOOKS))
        for attached in entry.attached:
            self._attach(attached)
        for call in entry.calls:
            self._fold(tr("Called {tool}", tool=flatten(call.name)), _write_pre(call.arguments))
        for result in entry.results:
            self._fold(tr("Result"), _write_pre(result.content))
        if entry.sources:
            self._write(write_sources(entry))
        if entry.note:
            self._write(f'<p class="note">{escape(entry.note)}</p>\n')
        self._write("</article>\n")

    def end(self) -> None:
        """Write what closes the page."""
        self._write("</body>\n</html>\n")
        self.discard()

    def discard(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()

    def _attach(self, attached: Attached) -> None:
        blob = attached.part.blob
        name = escape(flatten(attached.name))
        if attached.content is None:
            said = tr("{name} is no longer kept.", name=name)
            self._write(f'<p class="size">{said}</p>\n')
        elif attached.is_picture and blob.media_type.lower() in PICTURES:
            data = b64encode(attached.content).decode("ascii")
            place = f' width="{blob.width}" height="{blob.height}"' if blob.width and blob.height else ""
            self._write(
                f'<figure><img src="data:{blob.media_type.lower()};base64,{data}" alt="{name}"{place}>'
                f"<figcaption>{name}</figcaption></figure>\n"
            )
        elif is_text(attached):
            text = attached.content.decode("utf-8", "replace")
            self._fold(attached.title, _write_pre(text))
        elif attached.is_pasted:
            # Too much to be laid out with the page, but all of it is in there.
            data = b64encode(attached.content).decode("ascii")
            address = f"data:text/plain;charset=utf-8;base64,{data}"
            link = f'<a download="{name}.txt" href="{address}">{escape(attached.title)}</a>'
            self._write(f'<p class="size">{link}</p>\n')
        else:
            said = tr("File {name}, {count:,} bytes", name=name, count=len(attached.content))
            self._write(f'<p class="size">{said}</p>\n')

    def _fold(self, summary: str, inside: str) -> None:
        self._write(f"<details><summary>{escape(summary)}</summary>\n{inside}</details>\n")

    def _write(self, text: str) -> None:
        if self._file is not None:
            self._file.write(text)


def list_facts(heading: Heading) -> list[str]:
    """List what is told below the title."""
    created, touched = (_tell(time) for time in (heading.created, heading.touched))
    facts = [created] if created else []
    if touched and touched != created:
        facts.append(tr("last message {moment}", moment=touched))
    facts.extend(flatten(model) for model in heading.models)
    facts.append(plural("1 message", "{n:,} messages", heading.messages))
    if heading.cost is not None:
        facts.append(tell_amount(heading.cost))
    facts.extend(f"#{flatten(tag)}" for tag in heading.tags)
    return facts


def _tell(time: datetime | None) -> str:
    return time.strftime("%Y-%m-%d %H:%M") if time is not None else ""


def name_entry(entry: Entry, most: int = 60) -> str:
    """Name a message by its first words."""
    line = flatten(entry.text) or entry.speaker
    return tr("“{name}”", name=line if len(line) <= most else f"{line[: most - 1]}…")


def is_text(attached: Attached) -> bool:
    """Say whether a file can be shown as text."""
    content = attached.content or b""
    return not attached.is_picture and len(content) <= LONGEST_FILE and b"\0" not in content


def write_sources(entry: Entry) -> str:
    """List the sources that an answer names."""
    items: list[str] = []
    for source in entry.sources:
        shown = escape(flatten(source.title or source.url))
        if is_openable(source.url):
            link = f'<a href="{escape(source.url)}" rel="noopener noreferrer nofollow">{shown}</a>'
            items.append(f"<li>{link}</li>")
        else:
            items.append(f"<li>{shown}</li>")
    return f'<div class="sources"><p>Sources</p><ol>{"".join(items)}</ol></div>\n'


def _show_code(code: str, language: str) -> str:
    return f"<pre><code>{colour_by_class(code, language)}</code></pre>\n"


def _show_formula(formula: str, source: str, is_displayed: bool) -> str:  # noqa: FBT001 - a callback
    drawn = set_formula(formula, EM, "currentColor", display=is_displayed)
    if drawn is None:
        return f"<pre>{escape(source)}</pre>\n" if is_displayed else f"<code>{escape(source)}</code>"
    height, drop = drawn.ascent + drawn.descent, -drawn.descent / EM
    size = f' style="width:{drawn.width / EM:.4g}em;height:{height / EM:.4g}em;vertical-align:{drop:.4g}em"'
    label = f' role="img" aria-label="{escape(flatten(formula))}"'
    svg = _SIZE.sub(lambda _: size + label, drawn.svg, count=1)
    return f'<span class="formula{" display" if is_displayed else ""}">{svg}</span>'


LOOKS = Looks(code=_show_code, formula=_show_formula)


def _write_pre(text: str) -> str:
    return f"<pre>{link_bare(text)}</pre>\n"


def _anchor(entry: Entry) -> str:
    return "m-" + "".join(
        letter for letter in entry.id if letter.isascii() and (letter.isalnum() or letter == "-")
    )
