"""A Plasma session without its shell: KWin as a Wayland compositor in a window, and KDE's portal.

Keys that are pressed on the X display around it reach it like those of a keyboard.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from tests.end_to_end.desktop import Desktop
from tests.end_to_end.processes import PATIENCE, wait_until

if TYPE_CHECKING:
    from typing import Self

    from tests.end_to_end.processes import Process

LIBRARIES = Path("/usr/lib/x86_64-linux-gnu/libexec")
KWIN = Path("/usr/bin/kwin_wayland")
PORTAL = Path("/usr/libexec/xdg-desktop-portal")
BACKEND = LIBRARIES / "xdg-desktop-portal-kde"
IS_INSTALLED = all(path.exists() for path in (KWIN, PORTAL, BACKEND))
PACKAGES = "kwin-wayland xdg-desktop-portal xdg-desktop-portal-kde libkf5globalaccel-bin qtwayland5"
SOCKET = "wl-offhand"


class KdeSession(Desktop):
    """Run the session; use it as a context manager."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, keyring=False)
        self.portal: Process | None = None

    def __enter__(self) -> Self:
        super().__enter__()
        self.environment |= {
            "XDG_CURRENT_DESKTOP": "KDE",
            "XDG_SESSION_TYPE": "wayland",
            "KDE_FULL_SESSION": "true",
            "KDE_SESSION_VERSION": "5",
            "KWIN_COMPOSE": "Q",
            "KWIN_WAYLAND_NO_PERMISSION_CHECKS": "1",
        }
        self._start_kwin()
        self._tell_bus()
        self.start([str(BACKEND)], {"QT_QPA_PLATFORM": "wayland"})
        self.wait_for_service("org.freedesktop.impl.portal.desktop.kde")
        self.start_portal()
        return self

    def start_portal(self) -> None:
        """Start the portal, as the bus would."""
        self.portal = self.start([str(PORTAL)])
        self.wait_for_service("org.freedesktop.portal.Desktop")

    def _start_kwin(self) -> None:
        # The packaged file may raise its priority, which a container does not allow; a copy may not.
        copy = self.folder / "kwin_wayland"
        shutil.copyfile(KWIN, copy)
        copy.chmod(0o700)
        options = "--width 1000 --height 700 --no-lockscreen --no-kactivities"
        command = [str(copy), "--x11-display", self.environment["DISPLAY"], *options.split()]
        self.start([*command, "--socket", SOCKET], {"QT_QPA_PLATFORM": ""})
        socket = Path(self.environment["XDG_RUNTIME_DIR"], SOCKET)
        assert wait_until(socket.exists), "KWin did not come up"
        self.environment["WAYLAND_DISPLAY"] = SOCKET
        self.wait_for_service("org.kde.kglobalaccel")

    def _tell_bus(self) -> None:
        names = ["WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "XDG_RUNTIME_DIR"]
        command = ["dbus-update-activation-environment", *names]
        subprocess.run(command, env=self.environment, check=True, timeout=PATIENCE)
