"""Templates of saved commands: text with slots, read once and filled as often as they are run.

``{selection}`` and its like are slots, ``{name:choice}`` is one that is chosen from a list. ``{{`` and
``}}`` stand for the braces themselves. Whatever else stands between braces is text, so that code and
JSON can be written as they are; a single word that is no slot is named, for it may be a mistyped one.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

SHORTEST_FENCE = 3
_TOKEN = re.compile(r"\{\{|\}\}|\{(?P<name>[^\W\d][\w-]{0,39})(?::(?P<kind>[^\W\d]\w{0,19}))?\}")
_TICKS = re.compile(r"`+")
CHOICE = "choice"


class Source(Enum):
    """Say where what fills a slot comes from; the values are what is written between the braces."""

    SELECTION = "selection"
    CLIPBOARD = "clipboard"
    SCREENSHOT = "screenshot"
    FILES = "files"
    DATE = "date"
    INPUT = "input"
    CHOICE = CHOICE

    @property
    def is_text(self) -> bool:
        """Say whether a text that a person types can stand in for it."""
        return self in {Source.SELECTION, Source.CLIPBOARD, Source.INPUT}


class Slot(msgspec.Struct, frozen=True):
    """Name a place that is filled when the command is run."""

    source: Source
    name: str = ""
    """Which choice; empty for the others, of which there is one each."""

    @property
    def written(self) -> str:
        """Return the slot as it stands in a template."""
        return f"{{{self.name}:{CHOICE}}}" if self.source is Source.CHOICE else f"{{{self.source.value}}}"


class Unknown(msgspec.Struct, frozen=True):
    """Hold a word between braces that is no slot, and stays text."""

    written: str
    place: int
    """Characters before it."""


class Template(msgspec.Struct, frozen=True):
    """Hold a template that was read."""

    pieces: tuple[str | Slot, ...]
    unknown: tuple[Unknown, ...] = ()

    @property
    def slots(self) -> tuple[Slot, ...]:
        """List the slots in their order, each once."""
        return tuple(dict.fromkeys(piece for piece in self.pieces if isinstance(piece, Slot)))

    def has(self, source: Source) -> bool:
        """Say whether something of that source goes in."""
        return any(slot.source is source for slot in self.slots)


class Manner(Enum):
    """Say how something stands in the text that is sent."""

    PLAIN = "plain"
    """As words of the question."""
    QUOTED = "quoted"
    """As material, behind marks that nothing in it can end."""
    ATTACHED = "attached"
    """Beside the text; its words stand in only where a sentence needs them."""


class Filling(msgspec.Struct, frozen=True):
    """Hold what goes into a slot."""

    text: str
    manner: Manner = Manner.PLAIN


@lru_cache(maxsize=64)
def read_template(text: str) -> Template:
    """Read a template; every text is one."""
    pieces: list[str | Slot] = []
    unknown: list[Unknown] = []
    plain: list[str] = []
    end = 0
    for found in _TOKEN.finditer(text):
        plain.append(text[end : found.start()])
        end = found.end()
        if found.group() in {"{{", "}}"}:
            plain.append(found.group()[0])
            continue
        slot = _read_slot(found["name"], found["kind"])
        if slot is None:
            unknown.append(Unknown(found.group(), found.start()))
            plain.append(found.group())
            continue
        pieces += [piece for piece in ("".join(plain),) if piece]
        plain.clear()
        pieces.append(slot)
    pieces += [piece for piece in ("".join((*plain, text[end:])),) if piece]
    return Template(tuple(pieces), tuple(unknown))


def fill_template(template: Template, fillings: Mapping[Slot, Filling]) -> str:
    """Return the text with every slot filled; one without a filling stays as it was written.

    Material that stands alone in its line, or has several lines, becomes a fenced block of
    Markdown, other material a code span. Fences and spans are longer than any run of backticks in
    what they hold.
    """
    done = ""
    for number, piece in enumerate(template.pieces):
        if isinstance(piece, str):
            done += piece
            continue
        rest = template.pieces[number + 1] if number + 1 < len(template.pieces) else ""
        filling = fillings.get(piece, Filling(piece.written))
        stands_alone = _ends_in_blank_line(done) and _begins_with_blank_line(rest)
        done = _join(done, filling, rest, stands_alone=stands_alone)
    return done.strip()


def quote_block(text: str) -> str:
    """Put material between fences that nothing in it can close."""
    body = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    fence = "`" * max(SHORTEST_FENCE, _longest_run(body) + 1)
    return f"{fence}\n{body}\n{fence}"


def quote_inline(text: str) -> str:
    """Put material of one line into a code span that nothing in it can close."""
    ticks = "`" * (_longest_run(text) + 1)
    room = " " if text[:1] in {"`", " "} or text[-1:] in {"`", " "} else ""
    return f"{ticks}{room}{text}{room}{ticks}"


def _read_slot(name: str, kind: str | None) -> Slot | None:
    if kind is not None:
        return Slot(Source.CHOICE, name) if kind == CHOICE else None
    plain = {source.value: source for source in Source if source is not Source.CHOICE}
    return Slot(plain[name]) if name in plain else None


def _join(done: str, filling: Filling, rest: str | Slot, *, stands_alone: bool) -> str:
    match filling.manner:
        case Manner.PLAIN:
            return done + filling.text
        case Manner.ATTACHED:
            return done + ("" if stands_alone else filling.text)
        case Manner.QUOTED:
            has_lines = "\n" in filling.text.strip("\r\n") or "\r" in filling.text.strip("\r\n")
            if not (stands_alone or has_lines) and filling.text.strip():
                return done + quote_inline(filling.text.strip("\r\n"))
            before = done.rstrip(" \t")
            start = "" if not before or before.endswith("\n") else "\n"
            end = "" if _begins_with_blank_line(rest) else "\n"
            return f"{before}{start}{quote_block(filling.text)}{end}"


def _ends_in_blank_line(text: str) -> bool:
    return not text.rpartition("\n")[2].strip()


def _begins_with_blank_line(rest: str | Slot) -> bool:
    return isinstance(rest, str) and not rest.partition("\n")[0].strip()


def _longest_run(text: str) -> int:
    return max((len(run) for run in _TICKS.findall(text)), default=0)
