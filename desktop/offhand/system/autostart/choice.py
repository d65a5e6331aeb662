"""Which way to the start at login there is here."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from offhand.system.autostart.command import NAME, find_command
from offhand.system.sandbox import Sandbox, find_sandbox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.system.autostart.interface import Autostart


def open_autostart(
    options: Sequence[str],
    application: str,
    *,
    icon: str = "",
    platform: str = sys.platform,
    sandbox: Sandbox | None = None,
) -> Autostart:
    """Return the way of this system; ``options`` follow the program's name when it is started.

    Each is imported where it runs: the others have no libraries here.
    """
    if platform == "win32":
        from offhand.system.autostart.windows import LoadedRegistry, WindowsAutostart  # noqa: PLC0415 - as said

        return WindowsAutostart([*find_command(), *options], LoadedRegistry())
    if platform == "darwin":
        from offhand.system.autostart.macos import MacAutostart  # noqa: PLC0415 - as said

        return MacAutostart([*find_command(), *options], application)
    if (sandbox or find_sandbox()) is not Sandbox.NONE:
        from offhand.system.autostart.portal import PortalAutostart  # noqa: PLC0415 - brings the bus along

        return PortalAutostart([NAME, *options], application)
    from offhand.system.autostart.desktop_file import DesktopFileAutostart  # noqa: PLC0415 - as said

    return DesktopFileAutostart([*find_command(), *options], application, icon=icon)
