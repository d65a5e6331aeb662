"""The file of presets, which may be edited by hand: JSON, by name.

Broken values are left out, and a file that is no JSON is kept aside before it is written anew. All
calls block; services run them in a thread.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import msgspec

from offhand.domain.errors import StoreProblem
from offhand.domain.own_settings import check_own
from offhand.domain.presets import Preset, PresetList, tidy_name
from offhand.storage.private_files import replace_file

if TYPE_CHECKING:
    from pathlib import Path


class _Preset(msgspec.Struct, omit_defaults=True):
    name: str
    model: str = ""
    settings: dict[str, Any] = {}


class _File(msgspec.Struct, omit_defaults=True):
    default: str = ""
    presets: list[Any] = []


DAMAGE = (ValueError, RecursionError)
"""What a file raises that is no JSON, no UTF-8, or nested without end."""
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""What some editors put before UTF-8."""


class PresetFile:
    """Read and write the presets."""

    def __init__(self, path: Path) -> None:
        """Name the file; nothing is read yet."""
        self._path = path
        self._writing = threading.Lock()

    def load(self) -> PresetList:
        """Return what the file holds; none where it is missing or broken."""
        try:
            file = self._read()
        except (OSError, *DAMAGE):
            return PresetList()
        found = PresetList()
        for raw in file.presets:
            with suppress(msgspec.ValidationError):
                preset = msgspec.convert(raw, _Preset)
                if name := tidy_name(preset.name):
                    own = check_own(preset.settings)
                    found = found.put(Preset(name=name, model=preset.model.strip(), own=own))
        return found.begin_with(file.default)

    def save(self, presets: PresetList) -> None:
        """Write all of them; raises ``StoreProblem``."""
        records = [
            _Preset(name=preset.name, model=preset.model, settings=dict(preset.own))
            for preset in presets.presets
        ]
        content = msgspec.json.encode(_File(default=presets.default, presets=records))
        with self._writing:
            try:
                self._keep_broken()
                replace_file(self._path, msgspec.json.format(content, indent=2) + b"\n")
            except OSError as error:
                raise StoreProblem(path=str(self._path), detail=error.strerror or "") from error

    def _read(self) -> _File:
        return msgspec.json.decode(self._path.read_bytes().removeprefix(BYTE_ORDER_MARK), type=_File)

    def _keep_broken(self) -> None:
        """Put aside what a hand left in a state that cannot be read."""
        try:
            self._read()
        except FileNotFoundError:
            return
        except DAMAGE:
            self._path.replace(self._path.with_name(f"{self._path.name}.broken"))
