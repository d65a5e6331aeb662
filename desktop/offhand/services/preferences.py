"""The settings in force: changed at once, heard by everybody, saved behind.

What the command line or the environment sets for one run beats the file and never reaches it. A
change counts from the moment it is checked; saving follows in a thread, one file at a time, and a
change that could not be saved stays in force and is tried again with the next one.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from offhand.domain.setting import Setting, check_value
from offhand.domain.settings import SETTINGS, Settings
from offhand.services.listeners import Listeners

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from offhand.domain.errors import SettingRefused
    from offhand.storage.preferences import LoadedSettings, SettingsFile

    Listener = Callable[[Settings, Settings], None]

T = TypeVar("T")


class OutsideSetting(Protocol):
    """Be a switch that lies elsewhere; ``app.autostart.AutostartSetting`` is one."""

    async def read(self) -> bool | None:
        """Say how it stands, None where nobody tells."""
        ...

    async def write(self, *, on: bool) -> None:
        """Turn it; raises ``SettingRefused`` and changes nothing."""
        ...


class Preferences:
    """Hold the settings of this run."""

    def __init__(
        self, file: SettingsFile, loaded: LoadedSettings, overrides: Mapping[str, object] | None = None
    ) -> None:
        """Start from what the file said; raises ``SettingRefused`` for a bad override."""
        self._file = file
        self._kept = Settings(dict(loaded.values))
        self._refused = {refusal.key: refusal for refusal in loaded.refused}
        self._broken_copy = loaded.broken_copy
        known = {setting.key: setting for setting in SETTINGS}
        self._overrides = {key: check_value(known[key], value) for key, value in (overrides or {}).items()}
        self._settings = self._combine()
        self._listeners: Listeners[[Settings, Settings]] = Listeners()
        self._outside: dict[str, OutsideSetting] = {}
        self._turning = asyncio.Lock()
        """Held from a look outside until it is taken over: what was changed since would be undone by it."""
        self._unsaved: set[str] = set()
        self._saving = asyncio.Lock()

    @property
    def settings(self) -> Settings:
        """Return the values in force."""
        return self._settings

    @property
    def path(self) -> Path:
        """Name the file."""
        return self._file.path

    @property
    def broken_copy(self) -> Path | None:
        """Name the last file that could not be understood and was kept aside."""
        return self._broken_copy

    def is_overridden(self, setting: Setting[T]) -> bool:
        """Say whether the command line or the environment sets it for this run."""
        return setting.key in self._overrides

    def refusal(self, setting: Setting[T]) -> SettingRefused | None:
        """Return why the file's value is not in force, until another one is chosen."""
        return self._refused.get(setting.key)

    @property
    def refusals(self) -> tuple[SettingRefused, ...]:
        """List what the file says and is not in force, until others are chosen."""
        return tuple(self._refused.values())

    def find_refusal(self, key: str) -> SettingRefused | None:
        """Return why a line of the file is not in force, by its key, such as ``hotkeys.quick``."""
        return self._refused.get(key)

    def on_change(self, listener: Listener) -> Callable[[], None]:
        """Have old and new settings told after each change; the answer ends that."""
        return self._listeners.add(listener)

    def attach(self, setting: Setting[bool], outside: OutsideSetting) -> None:
        """Have a setting follow something outside of our file, and change that first."""
        self._outside[setting.key] = outside

    async def look_outside(self) -> None:
        """Take over what is really there; raises ``StoreProblem`` with the value in force."""
        known = {setting.key: setting for setting in SETTINGS}
        for key, outside in self._outside.items():
            async with self._turning:
                value = await outside.read()
                if value is not None and value is not self._kept.get(known[key]):
                    self._put(known[key], value)
        await self.save()

    async def change(self, setting: Setting[T], value: T) -> None:
        """Put a value in force, then save it.

        Raises ``SettingRefused`` and changes nothing, or ``StoreProblem`` with the value in force.
        """
        outside = self._outside.get(setting.key)
        if outside is None:
            self._put(setting, value)
        else:
            async with self._turning:
                await outside.write(on=bool(check_value(setting, value)))
                self._put(setting, value)
        await self.save()

    def _put(self, setting: Setting[T], value: T) -> None:
        self._kept = self._kept.put(setting, value)
        self._refused.pop(setting.key, None)
        if isinstance(value, dict):
            for name in cast("dict[str, object]", value):
                self._refused.pop(f"{setting.key}.{name}", None)
        self._unsaved.add(setting.key)
        self._announce()

    async def reset(self, setting: Setting[T]) -> None:
        """Go back to the default; raises ``StoreProblem``."""
        await self.change(setting, setting.default)

    async def save(self) -> None:
        """Write what is not saved yet; raises ``StoreProblem``."""
        async with self._saving:
            if not self._unsaved:
                return
            changed, values = frozenset(self._unsaved), dict(self._kept.values)
            broken = await asyncio.to_thread(self._file.save, values, changed)
            self._broken_copy = broken or self._broken_copy
            # A value that was changed again meanwhile is written by the call that changed it.
            self._unsaved -= {key for key in changed if self._kept.values.get(key) == values.get(key)}

    async def close(self) -> None:
        """Save what a failure or a cancelled task left behind; raises ``StoreProblem``."""
        await self.save()

    def _combine(self) -> Settings:
        return Settings({**self._kept.values, **self._overrides})

    def _announce(self) -> None:
        old, self._settings = self._settings, self._combine()
        if old != self._settings:
            self._listeners.tell(old, self._settings)
