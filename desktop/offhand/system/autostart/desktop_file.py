"""The file that has a desktop start the program at login.

Written after the Desktop Application Autostart Specification 0.5 and the Desktop Entry Specification
1.5, "The Exec key" and "Possible value types".
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from offhand.system.autostart.interface import NotChanged
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GROUP = "Desktop Entry"
RESERVED = frozenset(" \t\n\"'\\><~|&;$*?#()`")
ESCAPED_IN_QUOTES = '"`$\\'
ESCAPES = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|[^ \t"]+')
WORDS = re.compile(rf"[ \t]*(?:(?:{WORD.pattern})(?:[ \t]+|$))+")
LARGEST = 65_536
"""Bytes of a file that can be meant."""


class DesktopFileAutostart:
    """Keep one file in the user's folder of programs to start."""

    def __init__(
        self,
        command: Sequence[str],
        application: str,
        *,
        icon: str = "",
        environment: Mapping[str, str] = os.environ,
    ) -> None:
        """``command`` is what the file will start; ``application`` names it."""
        self._command = tuple(command)
        self._icon = icon or application
        self.path = find_folder(environment) / f"{application}.desktop"

    async def read(self) -> bool | None:
        """Say whether the desktop would start it."""
        return await asyncio.to_thread(self.look)

    async def write(self, *, on: bool) -> None:
        """Write the file or remove it; raises ``NotChanged``."""
        try:
            await asyncio.to_thread(self._put if on else self._remove)
        except OSError as error:
            detail = (error.strerror or type(error).__name__).lower()
            raise NotChanged(
                tr("{path} cannot be changed: {detail}", path=self.path, detail=detail)
            ) from None

    def look(self) -> bool:
        """Say whether the file is there and in force."""
        return bool(read_entry(_read(self.path)))

    def name_missing(self) -> str:
        """Name the program that the file would start and that is not there; empty where all is well."""
        words = read_entry(_read(self.path))
        program = words[0] if words else ""
        return program if program.startswith("/") and not Path(program).exists() else ""

    def _put(self) -> None:
        try:
            content = write_entry(self._command, self._icon).encode()
        except (UnicodeEncodeError, ValueError):
            raise NotChanged(later("the path of the program cannot be written into a desktop file")) from None
        place = self.path.resolve()  # where a link leads that somebody put there on purpose
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=".offhand-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).replace(place)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise

    def _remove(self) -> None:
        self.path.unlink(missing_ok=True)


def find_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of programs to start; a relative one is not in force (XDG Base Directory)."""
    told = Path(environment.get("XDG_CONFIG_HOME") or "")
    return (told if told.is_absolute() else Path.home() / ".config") / "autostart"


def write_entry(command: Sequence[str], icon: str) -> str:
    """Write the file's text; raises ``ValueError`` for words that no line can hold."""
    line = " ".join(quote(word) for word in command)
    fields = {
        "Type": "Application",
        "Name": "Offhand",
        "Comment": later("Waits in the background for its hotkey"),
        "Exec": line,
        "Icon": icon,
        "Terminal": "false",
        "StartupNotify": "false",
        "X-GNOME-Autostart-enabled": "true",
    }
    return "\n".join([f"[{GROUP}]", *(f"{name}={_escape(value)}" for name, value in fields.items())]) + "\n"


def quote(word: str) -> str:
    """Write one word of the Exec key, before the escapes that every value has."""
    word = word.replace("%", "%%")
    if word and not RESERVED & set(word):
        return word
    for letter in ("\\", *(each for each in ESCAPED_IN_QUOTES if each != "\\")):
        word = word.replace(letter, f"\\{letter}")
    return f'"{word}"'


def read_entry(text: str) -> list[str]:
    """Return the words that a file would start, none where it starts nothing."""
    fields = _read_fields(text)
    if fields.get("Hidden") == "true" or fields.get("X-GNOME-Autostart-enabled") == "false":
        return []
    return _split(_unescape(fields.get("Exec", "")))


def _read_fields(text: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    is_ours = False
    for line in text.split("\n"):
        if line.startswith("["):
            is_ours = line.strip() == f"[{GROUP}]"
        elif is_ours and not line.startswith("#"):
            name, _, value = line.partition("=")
            fields.setdefault(name.strip(" \t"), value.strip(" \t\r"))
    return fields


def _split(line: str) -> list[str]:
    """Cut the value of Exec into words; none where a quotation never ends."""
    if not WORDS.fullmatch(line):
        return []
    words = [
        re.sub(r"\\(.)", r"\1", found[1]) if found[1] is not None else found[0]
        for found in WORD.finditer(line)
    ]
    return [word.replace("%%", "%") for word in words]


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST).decode(errors="replace")
    except OSError:
        return ""


def _escape(value: str) -> str:
    if any(letter in value for letter in "\n\r\0"):
        raise ValueError(value)
    return value.replace("\\", "\\\\").replace("\t", "\\t")


def _unescape(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: ESCAPES.get(found[1], found[0]), value)
