"""The start at login on Windows: a value below the user's Run key.

The task manager switches such a value off in another place (StartupApproved), which is read as well.
Not run on Windows yet; written after Microsoft's documentation of "Run and RunOnce Registry Keys".
"""

from __future__ import annotations

import asyncio
import importlib
import subprocess
from typing import TYPE_CHECKING, Any, Protocol, cast

from offhand.system.autostart.interface import NotChanged
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
VALUE = "Offhand"
DISABLED_BIT = 1
"""Of the first byte of a value of StartupApproved."""


class Registry(Protocol):
    """Read and write the user's part of the registry."""

    def read(self, key: str, name: str) -> str | bytes | None:
        """Return a value, None where there is none; raises ``OSError``."""
        ...

    def write(self, key: str, name: str, text: str) -> None:
        """Set a value to a text; raises ``OSError``."""
        ...

    def remove(self, key: str, name: str) -> None:
        """Remove a value, if there is one; raises ``OSError``."""
        ...


class WindowsAutostart:
    """Keep one value in the registry."""

    def __init__(self, command: Sequence[str], registry: Registry) -> None:
        """``command`` is what the value will start."""
        self._command = tuple(command)
        self._registry = registry

    async def read(self) -> bool | None:
        """Say whether Windows would start it."""
        try:
            return await asyncio.to_thread(self._look)
        except OSError:
            return None

    async def write(self, *, on: bool) -> None:
        """Set the value or remove it; raises ``NotChanged``."""
        try:
            await asyncio.to_thread(self._put if on else self._remove)
        except OSError as error:
            detail = error.strerror.lower() if error.strerror else tr("no reason given")
            raise NotChanged(tr("the registry refuses: {detail}", detail=detail)) from None

    def _look(self) -> bool:
        if not self._registry.read(RUN, VALUE):
            return False
        approved = self._registry.read(APPROVED, VALUE)
        return not (isinstance(approved, bytes) and approved[:1] and approved[0] & DISABLED_BIT)

    def _put(self) -> None:
        self._registry.write(RUN, VALUE, subprocess.list2cmdline(self._command))
        self._registry.remove(APPROVED, VALUE)

    def _remove(self) -> None:
        self._registry.remove(RUN, VALUE)
        self._registry.remove(APPROVED, VALUE)


class LoadedRegistry:
    """Be the registry of this machine."""

    def __init__(self) -> None:
        """Load the module that only Windows has; raises ``ImportError``."""
        self._winreg = cast("Any", importlib.import_module("winreg"))

    def read(self, key: str, name: str) -> str | bytes | None:
        """Return a value, None where there is none."""
        try:
            with self._winreg.OpenKey(self._winreg.HKEY_CURRENT_USER, key) as opened:
                return cast("str | bytes", self._winreg.QueryValueEx(opened, name)[0])
        except FileNotFoundError:
            return None

    def write(self, key: str, name: str, text: str) -> None:
        """Set a value to a text."""
        with self._winreg.CreateKey(self._winreg.HKEY_CURRENT_USER, key) as opened:
            self._winreg.SetValueEx(opened, name, 0, self._winreg.REG_SZ, text)

    def remove(self, key: str, name: str) -> None:
        """Remove a value, if there is one."""
        access = self._winreg.KEY_SET_VALUE
        try:
            with self._winreg.OpenKey(self._winreg.HKEY_CURRENT_USER, key, 0, access) as opened:
                self._winreg.DeleteValue(opened, name)
        except FileNotFoundError:
            pass
