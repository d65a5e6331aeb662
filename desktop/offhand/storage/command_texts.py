"""Saved commands as text: Markdown, with TOML between two lines of ``+++`` at its head.

A file without such a head is a prompt and nothing else. What is written keeps the comments and
unknown keys that were there, for the files are meant to be edited by hand as well.
"""

from __future__ import annotations

import codecs
import re
import tomllib
from typing import TYPE_CHECKING, Any, cast

import msgspec
from msgspec.structs import replace

from offhand.domain.saved_commands import (
    SavedCommand,
    Target,
    Trouble,
    check_command,
    list_warnings,
    title_from_name,
)
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tomlkit import TOMLDocument

FENCE = "+++"
LINES = ("title", "about", "model", "file", "input")
_TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class NotACommand(ValueError):
    """Say why a file holds no command, and in which line."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.words)
        self.trouble = trouble


def decode(content: bytes) -> str:
    """Return the text of a file, its lines ended as ours are; raises ``NotACommand``.

    UTF-8, with or without a mark at its start, and the UTF-16 that some editors write.
    """
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise NotACommand(Trouble(later("this is not text in UTF-8"), line=line)) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise NotACommand(Trouble(later("this is not text: it holds a zero byte"), line=line))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_command(name: str, text: str) -> tuple[SavedCommand, tuple[Trouble, ...]]:
    """Read a command and what to be warned of; raises ``NotACommand``."""
    head, body, above = _split(text)
    table = _read_head(head)
    command = _build(name, table, body.strip("\n"), head)
    trouble = check_command(command)
    if trouble is not None:
        line = _find_line(head, trouble.key) if trouble.key else above + 1
        raise NotACommand(replace(trouble, line=line))
    # Lines of the template are counted as its reader sees them, those of the file as an editor does.
    above += len(body) - len(body.lstrip("\n"))
    return command, tuple(
        replace(warning, line=warning.line + above) if warning.line else warning
        for warning in list_warnings(command)
    )


def write_command(command: SavedCommand, before: str = "") -> str:
    """Write a command; comments and unknown keys at the head of the text of ``before`` stay."""
    import tomlkit  # noqa: PLC0415 - reading does not need it

    document = _parse_head(before)
    table = cast("dict[str, object]", document)
    _put(table, "title", command.title)
    for key in ("about", "model"):
        _put(table, key, getattr(command, key))
    _put(table, "target", command.target.value if command.target is not Target.SHOW else "")
    _put(table, "file", command.file)
    _put(table, "input", command.asks)
    if read_plain_schema(table) != command.schema:
        schema = command.schema.strip("\n")
        if "'''" in schema or not schema:
            _put(table, "schema", schema)
        else:
            table["schema"] = tomlkit.string(f"\n{schema}\n", literal=True, multiline=True)
    if command.choices:
        choices = tomlkit.table()
        for name, offered in command.choices.items():
            choices.append(name, tomlkit.item(list(offered)))
        if {**cast("dict[str, Any]", table.get("choices") or {})} != {
            name: list(offered) for name, offered in command.choices.items()
        }:
            table.pop("choices", None)
            table["choices"] = choices
    else:
        table.pop("choices", None)
    head = document.as_string().strip("\n")
    return f"{FENCE}\n{head}\n{FENCE}\n{command.template.strip(chr(10))}\n"


def read_plain_schema(table: Mapping[str, object]) -> str:
    """Return the schema of a head as the text that it is edited as."""
    schema = table.get("schema", "")
    if isinstance(schema, dict):
        return msgspec.json.format(msgspec.json.encode(schema)).decode()
    return schema.strip("\n") if isinstance(schema, str) else ""


def _split(text: str) -> tuple[str, str, int]:
    """Return head and body, and how many lines stand above the body."""
    lines = text.split("\n")
    if lines[0].strip() == "---" and "---" in (line.strip() for line in lines[1:]):
        raise NotACommand(
            Trouble(later("the head stands between lines of +++ and is TOML, not between ---"), line=1)
        )
    if lines[0].strip() != FENCE:
        return "", text, 0
    for number, line in enumerate(lines[1:], 1):
        if line.strip() == FENCE:
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 1
    raise NotACommand(Trouble(later("the head that begins here has no line of +++ at its end"), line=1))


def _read_head(head: str) -> dict[str, Any]:
    try:
        return tomllib.loads(head)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        found = _TOML_LINE.search(said)
        line = int(found[1]) + 1 if found else head.count("\n") + 2
        reason = _TOML_LINE.sub("", said).strip().removesuffix("(at end of document)").strip()
        raise NotACommand(Trouble(tr("the head is not TOML: {reason}", reason=reason), line=line)) from error
    except ValueError as error:
        raise NotACommand(Trouble(later("the head holds a number of too many digits"), line=2)) from error
    except RecursionError as error:
        raise NotACommand(Trouble(later("the head is nested too deeply"), line=1)) from error


def _build(name: str, table: dict[str, Any], body: str, head: str) -> SavedCommand:
    def refuse(key: str, reason: str) -> NotACommand:
        return NotACommand(Trouble(reason, key, _find_line(head, key)))

    for key in (*LINES, "target"):
        if not isinstance(table.get(key, ""), str):
            raise refuse(key, tr("must be text"))
    if not isinstance(table.get("schema", ""), str | dict):
        raise refuse("schema", tr("must be a table, or JSON as text"))
    target = table.get("target") or Target.SHOW.value
    if target not in {known.value for known in Target}:
        raise refuse("target", tr("must be one of {names}", names=", ".join(known.value for known in Target)))
    choices = table.get("choices", {})
    if not isinstance(choices, dict) or not all(
        isinstance(offered, list) and all(isinstance(one, str) for one in cast("list[object]", offered))
        for offered in cast("dict[str, object]", choices).values()
    ):
        raise refuse("choices", tr('must name lists of texts, such as lang = ["English", "German"]'))
    try:
        schema = read_plain_schema(table)
    except (TypeError, RecursionError) as error:
        raise refuse("schema", tr("must hold nothing but what JSON knows")) from error
    return SavedCommand(
        name=name,
        title=(table.get("title") or title_from_name(name)).strip(),
        about=table.get("about", "").strip(),
        model=table.get("model", "").strip(),
        target=Target(target),
        file=table.get("file", "").strip(),
        asks=table.get("input", "").strip(),
        schema=schema,
        choices={key: tuple(offered) for key, offered in cast("dict[str, list[str]]", choices).items()},
        template=body,
    )


def _find_line(head: str, key: str) -> int:
    """Return the line of the file that sets a key of the head, its first line where none does."""
    pattern = re.compile(rf"""\s*(?:\[+\s*)?["']?{re.escape(key)}["']?\s*[=.\]]""")
    numbers = (number for number, line in enumerate(head.split("\n"), 2) if pattern.match(line))
    return next(numbers, 1)


def _parse_head(text: str) -> TOMLDocument:
    """Return the head of a text with its comments, an empty one where it has none that can be read."""
    import tomlkit  # noqa: PLC0415 - as above
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415 - as above

    try:
        return tomlkit.parse(_split(text)[0])
    except (NotACommand, TOMLKitError, RecursionError):
        return tomlkit.document()


def _put(table: dict[str, object], key: str, value: str) -> None:
    if not value:
        table.pop(key, None)
    elif table.get(key) != value:
        table[key] = value
