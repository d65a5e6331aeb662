"""Custom shortcuts in GNOME's settings, written and taken back through gsettings."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

import msgspec

from offhand.domain.chords import Modifier
from offhand.domain.hotkeys import BindingNotWritten
from offhand.system.hotkeys.keysyms import name_keysym
from offhand.words import later, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offhand.domain.chords import Chord

GSETTINGS_PATIENCE = 5.0
MEDIA_KEYS = "org.gnome.settings-daemon.plugins.media-keys"
FOLDER = "/org/gnome/settings-daemon/plugins/media-keys/custom-keybindings"
LIST = "custom-keybindings"
NAMES = {
    Modifier.META: "<Super>",
    Modifier.CTRL: "<Control>",
    Modifier.ALT: "<Alt>",
    Modifier.SHIFT: "<Shift>",
}


class GnomeBinding(msgspec.Struct, frozen=True, kw_only=True):
    """Be a custom shortcut that was written, and know what stood there before."""

    path: str
    before: Mapping[str, str] | None
    """The values of the one that had this place, as gsettings prints them; None where none had."""
    environment: Mapping[str, str] | None = None

    def undo(self) -> None:
        """Put back what stood there, and leave all else as it is now; raises ``BindingNotWritten``."""
        own = _own(self.path)
        if self.before is not None:
            for key, value in self.before.items():
                _run("set", own, key, value, environment=self.environment)
            return
        listed = read_list(_run("get", MEDIA_KEYS, LIST, environment=self.environment))
        if self.path in listed:
            _write_list([path for path in listed if path != self.path], self.environment)
        for key in ("name", "command", "binding"):
            _run("reset", own, key, environment=self.environment)


def write_gnome_binding(
    name: str, label: str, chord: Chord, command: str, environment: Mapping[str, str] | None = None
) -> GnomeBinding:
    """Add a custom shortcut to GNOME's settings, or change the one of this name; blocks for a moment.

    The user's other shortcuts stay as they are. Raises ``BindingNotWritten``.
    """
    path = f"{FOLDER}/offhand-{quote(name, safe='')}/"
    own = _own(path)
    listed = read_list(_run("get", MEDIA_KEYS, LIST, environment=environment))
    wanted = {"name": _quote(label), "command": _quote(command), "binding": _quote(_write_chord(chord))}
    before = None
    if path in listed:
        before = {key: _run("get", own, key, environment=environment).strip() for key in wanted}
    for key, value in wanted.items():
        _run("set", own, key, value, environment=environment)
    # Last, so that a shortcut that is listed is complete.
    if path not in listed:
        _write_list([*listed, path], environment)
    return GnomeBinding(path=path, before=before, environment=environment)


def find_gsettings() -> str | None:
    """Find the program that knows GNOME's settings."""
    return shutil.which("gsettings")


def _own(path: str) -> str:
    return f"{MEDIA_KEYS}.custom-keybinding:{path}"


def _write_list(paths: list[str], environment: Mapping[str, str] | None) -> None:
    values = ", ".join(_quote(path) for path in paths)
    _run("set", MEDIA_KEYS, LIST, f"[{values}]" if paths else "@as []", environment=environment)


def _write_chord(chord: Chord) -> str:
    held = [name for modifier, name in NAMES.items() if modifier in chord.modifiers]
    return "".join([*held, name_keysym(chord.key)])


def _run(*words: str, environment: Mapping[str, str] | None) -> str:
    program = find_gsettings()
    if program is None:
        raise BindingNotWritten(later("gsettings is not installed"))
    try:
        done = subprocess.run(  # noqa: S603 - a list of words, and no shell
            [program, *words],
            env={**(environment or os.environ), "LC_ALL": "C.UTF-8"},  # for names with accents
            capture_output=True,
            text=True,
            timeout=GSETTINGS_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BindingNotWritten(later("gsettings did not answer")) from error
    if done.returncode:
        raise BindingNotWritten(
            done.stderr.strip() or tr("gsettings ended with {returncode}", returncode=done.returncode)
        )
    return done.stdout


def read_list(told: str) -> tuple[str, ...]:
    """Read a list of texts as gsettings prints it; raises ``BindingNotWritten`` for anything else."""
    try:
        found: object = ast.literal_eval(told.strip().removeprefix("@as "))
    except (ValueError, SyntaxError) as error:
        raise BindingNotWritten(later("the list of shortcuts could not be read")) from error
    texts = cast("list[object]", found) if isinstance(found, list) else [None]
    if not all(isinstance(text, str) for text in texts):
        raise BindingNotWritten(later("the list of shortcuts could not be read"))
    return tuple(cast("list[str]", texts))


def _quote(text: str) -> str:
    """Quote a text for gsettings (GVariant text format)."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n")
    return f"'{escaped}'"
