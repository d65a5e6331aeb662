"""The settings file: read at start, written beside its owner's comments.

``settings.toml`` belongs to the user, who may edit it by hand: comments, order and keys that this
version does not know are kept. A file that is not TOML is never overwritten but kept aside, and a
value that a setting refuses stays in the file until it is changed. All calls block; services run
them in a thread.
"""

from __future__ import annotations

import errno
import os
import threading
from contextlib import suppress
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, cast

import msgspec

from offhand.domain.errors import SettingRefused, StoreProblem
from offhand.domain.hotkey_settings import HOTKEYS
from offhand.domain.setting import Kind, check_value
from offhand.domain.settings import SETTINGS
from offhand.storage.private_files import replace_file
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, MutableMapping

    from tomlkit import TOMLDocument
    from tomlkit.items import Item


class LoadedSettings(msgspec.Struct, frozen=True):
    """Hold what a settings file said."""

    values: dict[str, object] = msgspec.field(default_factory=dict[str, object])
    """Checked values of known settings, by key; defaults are left out."""
    broken_copy: Path | None = None
    """Where a file that could not be understood was kept."""
    refused: list[SettingRefused] = msgspec.field(default_factory=list[SettingRefused])
    """Values that fell back to their defaults."""


class SettingsFile:
    """Read and write one settings file; safe to call from several threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writing = threading.Lock()

    @property
    def path(self) -> Path:
        """Name the file."""
        return self._path

    def load(self) -> LoadedSettings:
        """Read the file; one that is missing is empty.

        A file that is not TOML is renamed to ``settings.toml.broken-N`` and named in the answer.
        Raises ``StoreProblem`` where the file can be neither read nor kept aside.
        """
        try:
            text = self._read()
        except FileNotFoundError:
            return LoadedSettings()
        except UnicodeDecodeError:
            return LoadedSettings(broken_copy=self._keep_aside())
        except OSError as error:
            raise self._problem(error) from error
        import tomllib  # noqa: PLC0415 - where there is something to read

        try:
            table = tomllib.loads(text)
        except (ValueError, RecursionError):  # also numbers of thousands of digits
            return LoadedSettings(broken_copy=self._keep_aside())
        return _check_all(table)

    def save(self, values: Mapping[str, object], changed: Iterable[str]) -> Path | None:
        """Put the changed settings into the file and leave its other lines alone.

        A changed setting that is missing from ``values`` is at its default and loses its line. A
        file that went away gets all values; so does one that is no longer TOML, which is kept
        aside and named in the answer. Raises ``StoreProblem``.
        """
        with self._writing:
            try:
                document, broken_copy = self._read_document()
                keys = set(values) if document is None else set(changed)
                self._write(_merge(document, values, keys))
            except (OSError, UnicodeEncodeError) as error:
                raise self._problem(error) from error
        return broken_copy

    def _read(self) -> str:
        if self._path.exists() and not self._path.is_file():
            raise OSError(errno.EINVAL, "is not a file")
        return self._path.read_bytes().decode("utf-8-sig")

    def _read_document(self) -> tuple[TOMLDocument | None, Path | None]:
        """Return the document, or None where there is none to keep, and where a broken one went."""
        import tomlkit  # noqa: PLC0415 - reading at start does not need it
        from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415 - the same

        try:
            return tomlkit.parse(self._read()), None
        except FileNotFoundError:
            return None, None
        except (TOMLKitError, ValueError, RecursionError):
            return None, self._keep_aside()

    def _write(self, text: str) -> None:
        """Replace the file as a whole, so that a crash leaves the old one or the new one.

        A link is followed, for users keep such files in repositories of their own.
        """
        replace_file(Path(os.path.realpath(self._path)), text.encode())

    def _keep_aside(self) -> Path:
        """Give the file a name that is free, and return it; raises ``StoreProblem``."""
        copies = (self._path.with_name(f"{self._path.name}.broken-{number}") for number in count(1))
        copy = next(copy for copy in copies if not os.path.lexists(copy))
        try:
            return self._path.rename(copy)
        except OSError as error:
            raise self._problem(error) from error

    def _problem(self, error: OSError | UnicodeEncodeError) -> StoreProblem:
        detail = error.strerror or "" if isinstance(error, OSError) else tr("a value is no valid text")
        return StoreProblem(path=str(self._path), detail=detail)


def _check_all(table: Mapping[str, object]) -> LoadedSettings:
    """Sort a file's values into good and refused ones; keys that nobody knows are not looked at."""
    values: dict[str, object] = {}
    from offhand.storage.chord_tables import load_chords  # noqa: PLC0415 - where there is something to read

    chords, refused = load_chords(table)
    if chords:
        values[HOTKEYS.key] = chords
    for setting in SETTINGS:
        if setting.key not in table or setting.kind is Kind.CHORDS:
            continue
        try:
            value = check_value(setting, table[setting.key])
        except SettingRefused as refusal:
            refused.append(refusal)
            continue
        if value != setting.default:
            values[setting.key] = value
    return LoadedSettings(values, None, refused)


def _merge(document: TOMLDocument | None, values: Mapping[str, object], keys: set[str]) -> str:
    """Return the text of the file with the named settings as ``values`` has them."""
    import tomlkit  # noqa: PLC0415 - as above

    document = tomlkit.document() if document is None else document
    table = cast("MutableMapping[str, object]", document)
    if HOTKEYS.key in keys:
        from offhand.storage.chord_tables import merge_chords  # noqa: PLC0415 - as above

        merge_chords(table, cast("Mapping[str, str]", values.get(HOTKEYS.key, {})))
    plain = (setting.key for setting in SETTINGS if setting.kind is not Kind.CHORDS)
    for key in (key for key in plain if key in keys):
        if key not in values or isinstance(table.get(key), dict):
            table.pop(key, None)  # a value cannot stand in a table's place
        if key in values:
            table[key] = _to_item(values[key])
    return document.as_string()


def _to_item(value: object) -> Item:
    """Write a value as a person would: several lines of text as several lines."""
    import tomlkit  # noqa: PLC0415 - as above

    if isinstance(value, tuple):
        return tomlkit.item(list(cast("tuple[str, ...]", value)))
    if isinstance(value, Decimal):
        number = float(value)
        return tomlkit.item(number if Decimal(repr(number)) == value else str(value))
    if isinstance(value, str) and "\n" in value:
        item = tomlkit.string(value, multiline=True)
        import tomllib  # noqa: PLC0415 - reading at start does not need it

        # TOML drops a first line break and turns others into the file's own.
        with suppress(tomllib.TOMLDecodeError):
            if tomllib.loads(f"text = {item.as_string()}")["text"] == value:
                return item
    return tomlkit.item(value)
