"""Saved commands: a prompt with slots, who answers it, and where the answer goes.

Users know them as commands; ``domain.commands`` is about the window's own.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from typing import TYPE_CHECKING, Any, cast

import msgspec

from offhand.domain.slots import CHOICE, Source, read_template
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from offhand.domain.slots import Template

LONGEST_NAME = 60
LONGEST_TITLE = 80
LONGEST_TEMPLATE = 100_000
MOST_CHOICES = 200
LONGEST_CHOICE = 200
_NAME = re.compile(r"[\w]+(?:-[\w]+)*")


class Target(Enum):
    """Say where the answer goes; the values are what is written in the file."""

    SHOW = "show"
    INSERT = "insert"
    REPLACE = "replace"
    COPY = "copy"
    APPEND = "append"
    NOTIFY = "notify"


class SavedCommand(msgspec.Struct, frozen=True, kw_only=True):
    """Hold one command as its file says it."""

    name: str
    """What is typed: ``offhand run NAME``."""
    title: str
    template: str
    about: str = ""
    """What it does, in a line."""
    model: str = ""
    """Who answers, empty for the usual model."""
    schema: str = ""
    """A JSON Schema that the answer must follow, as JSON; empty for none."""
    target: Target = Target.SHOW
    file: str = ""
    """Where answers are appended."""
    asks: str = ""
    """What stands beside the field of ``{input}``."""
    choices: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict[str, tuple[str, ...]])
    """What each ``{name:choice}`` offers."""

    @property
    def slots(self) -> Template:
        """Return the template, read."""
        return read_template(self.template)

    @property
    def wanted_schema(self) -> dict[str, Any] | None:
        """Return the schema, None where there is none or it is broken."""
        return read_schema(self.schema) if self.schema.strip() else None


class Trouble(msgspec.Struct, frozen=True):
    """Say what is wrong with a command, and where."""

    reason: str
    """A clause that goes on after the name of the field, or a sentence where there is none."""
    key: str = ""
    """The field, as the file spells it."""
    line: int = 0
    """Counted from 1; 0 where it is not in a file."""

    @property
    def words(self) -> str:
        """Say it in a line."""
        said = f"{self.key} {self.reason}" if self.key else self.reason
        return tr("line {line}: {said}", line=self.line, said=said) if self.line else said


class Origin(Enum):
    """Say whose a command is."""

    SHIPPED = "shipped"
    OWN = "own"
    CHANGED = "changed"
    """A shipped one that the user has a version of."""


class CommandEntry(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what was found under one name."""

    name: str
    origin: Origin
    command: SavedCommand | None
    """What serves; None where the file is broken and no shipped one stands in."""
    path: str = ""
    """The user's file, empty for one that is only shipped."""
    trouble: Trouble | None = None
    """Why the user's file does not serve."""
    text: str = ""
    """All of a file that does not serve, as far as it is text."""
    warnings: tuple[Trouble, ...] = ()

    @property
    def title(self) -> str:
        """Return the name for people."""
        return self.command.title if self.command is not None else self.name


def name_from(words: str) -> str:
    """Make a name of a title or the name of a file: lower case, words joined by hyphens."""
    folded = unicodedata.normalize("NFC", words).casefold()
    return re.sub(r"[^\w]+", "-", folded).strip("-")[:LONGEST_NAME].rstrip("-")


def title_from_name(name: str) -> str:
    """Make a title of a name."""
    words = name.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def check_command(command: SavedCommand) -> Trouble | None:
    """Say what is wrong with a command, None where nothing is."""
    checks = (
        ("name", _check_name(command.name)),
        (
            "title",
            _check_line(command.title, LONGEST_TITLE) or ("" if command.title else tr("must not be empty")),
        ),
        ("about", _check_line(command.about, LONGEST_CHOICE)),
        ("input", _check_line(command.asks, LONGEST_TITLE)),
        ("model", _check_model(command.model)),
        ("file", _check_file(command)),
        ("schema", check_schema(command.schema)),
        ("choices", _check_choices(command.choices)),
        ("", _check_template(command.template)),
    )
    return next((Trouble(reason, key) for key, reason in checks if reason), None)


def list_warnings(command: SavedCommand) -> tuple[Trouble, ...]:
    """Name what works, but may not be meant so."""
    said = [
        Trouble(
            tr("{written} is no slot and stays as it is", written=unknown.written),
            line=_line_of(command.template, unknown.place),
        )
        for unknown in command.slots.unknown
    ]
    said += [
        Trouble(tr("{written} has no choices, so it is asked for", written=slot.written))
        for slot in command.slots.slots
        if slot.source is Source.CHOICE and not command.choices.get(slot.name)
    ]
    used = {slot.name for slot in command.slots.slots if slot.source is Source.CHOICE}
    said += [
        Trouble(tr("the choices of {name} are not used: write {{{name}:{choice}}}", name=name, choice=CHOICE))
        for name in command.choices
        if name not in used
    ]
    return tuple(said)


def read_schema(text: str) -> dict[str, Any] | None:
    """Read a JSON Schema, None where it is no JSON object."""
    try:
        schema = msgspec.json.decode(text.encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError):
        return None
    return cast("dict[str, Any]", schema) if isinstance(schema, dict) else None


def check_schema(text: str) -> str:
    """Say what is wrong with the text of a schema; no text is no schema."""
    if not text.strip() or read_schema(text) is not None:
        return ""
    try:
        msgspec.json.decode(text.encode("utf-8", "replace"))
    except msgspec.DecodeError as error:
        return tr("is not JSON: {error}", error=error)
    except RecursionError:
        return tr("is nested too deeply")
    return tr("must be a JSON object")


def list_close(name: str, entries: Iterable[CommandEntry]) -> tuple[str, ...]:
    """List the names that may be meant, the closest first."""
    wanted = name_from(name)
    names = {entry.name: entry.name for entry in entries}
    by_title = {name_from(entry.title): entry.name for entry in entries}
    known = {**by_title, **names}
    import difflib  # noqa: PLC0415 - where a name is not known

    close = difflib.get_close_matches(wanted, known, n=3, cutoff=0.5)
    inside = [word for word in known if wanted and (wanted in word or word in wanted)]
    return tuple(dict.fromkeys(known[word] for word in (*close, *inside)))[:3]


def find_entry(name: str, entries: Iterable[CommandEntry]) -> CommandEntry | None:
    """Find a command by its name, or by its title as it would be a name."""
    found = tuple(entries)
    wanted = name_from(name)
    exact = (entry for entry in found if entry.name == wanted)
    return next(exact, next((entry for entry in found if name_from(entry.title) == wanted), None))


def _check_name(name: str) -> str:
    if not _NAME.fullmatch(name) or name != name_from(name):
        return tr("must be letters, digits and single hyphens, in lower case")
    return ""


def _check_line(text: str, longest: int) -> str:
    if text and not text.isprintable():
        return tr("must be one line of visible characters")
    return tr("must be at most {longest} characters", longest=longest) if len(text) > longest else ""


def _check_model(model: str) -> str:
    if any(letter.isspace() for letter in model) or not model.isprintable():
        return tr("must be an id such as x-ai/grok-4")
    return ""


def _check_file(command: SavedCommand) -> str:
    file = command.file
    if command.target is Target.APPEND and not file.strip():
        return tr("must name the file that answers are appended to")
    if file and not (file.startswith(("/", "~", "\\\\")) or file[1:3] in {":\\", ":/"}):
        return tr("must be a full path, or begin with ~")
    if file and (not file.isprintable() or file.endswith(("/", "\\"))):
        return tr("must name a file")
    return ""


def _check_choices(choices: Mapping[str, tuple[str, ...]]) -> str:
    for name, offered in choices.items():
        if not offered or len(offered) > MOST_CHOICES:
            return tr("of {name} must be 1 to {most_choices} texts", name=name, most_choices=MOST_CHOICES)
        if any(not one.strip() or _check_line(one, LONGEST_CHOICE) for one in offered):
            return tr(
                "of {name} must be lines of at most {longest_choice} visible characters",
                name=name,
                longest_choice=LONGEST_CHOICE,
            )
    return ""


def _check_template(template: str) -> str:
    if not template.strip():
        return tr("There is no prompt")
    return (
        tr("The prompt is longer than {longest_template:,} characters", longest_template=LONGEST_TEMPLATE)
        if len(template) > LONGEST_TEMPLATE
        else ""
    )


def _line_of(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def match_commands(typed: str, commands: Iterable[SavedCommand]) -> tuple[SavedCommand, ...]:
    """List the commands that begin with what is typed, then those with a word or a part that does."""
    wanted = " ".join(typed.casefold().replace("-", " ").split())

    def rank(command: SavedCommand) -> int:
        title = command.title.casefold().replace("-", " ")
        name = command.name.replace("-", " ")
        if title.startswith(wanted) or name.startswith(wanted):
            return 0
        if any(word.startswith(wanted) for word in (*title.split(), *name.split())):
            return 1
        return 2 if len(wanted) > 1 and (wanted in title or wanted in name) else 3

    ranked = [(rank(command), command) for command in commands]
    return tuple(command for place, command in sorted(ranked, key=lambda pair: pair[0]) if place < 3)  # noqa: PLR2004 - no match
