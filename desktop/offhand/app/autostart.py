"""The start at login as a setting: its truth lies on the system, not in our file."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING

from offhand.assets import find_asset
from offhand.domain.desktop_settings import START_AT_LOGIN
from offhand.domain.errors import SettingRefused
from offhand.system.autostart.choice import open_autostart
from offhand.system.autostart.interface import NotChanged
from offhand.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.system.autostart.interface import Autostart


class AutostartSetting:
    """Be what ``Preferences`` asks."""

    def __init__(self, make: Callable[[], Autostart]) -> None:
        """``make`` finds the way of this system; in a thread, since it may load a library."""
        self._make = make
        self._way: Autostart | None = None

    async def read(self) -> bool | None:
        """Say whether the program really starts at login."""
        return await (await self._open()).read()

    async def write(self, *, on: bool) -> None:
        """Have it start, or not; raises ``SettingRefused``."""
        try:
            await (await self._open()).write(on=on)
        except NotChanged as problem:
            raise SettingRefused(
                key=START_AT_LOGIN.key, reason=tr("stays as it is: {problem}", problem=problem)
            ) from None

    async def _open(self) -> Autostart:
        if self._way is None:
            self._way = await asyncio.to_thread(self._make)
        return self._way


def build_autostart(data_dir: str | None, application: str) -> Autostart:
    """Build what starts this program as it was started now; ``application`` names the desktop file."""
    options = ["--hidden"]
    folder = data_dir or os.environ.get("OFFHAND_DATA_DIR")
    if folder:
        options = ["--data-dir", str(Path(folder).expanduser().absolute()), *options]
    return open_autostart(options, application, icon=str(find_asset("icons/offhand.svg")))
