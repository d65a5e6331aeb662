"""The command that starts this program from anywhere, whichever way it was installed."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "offhand"


def find_command(
    environment: Mapping[str, str] = os.environ,
    *,
    executable: str = sys.executable,
    is_frozen: bool = bool(getattr(sys, "frozen", False)),
    platform: str = sys.platform,
) -> list[str]:
    """Return the words that start this installation, without options.

    An AppImage is started by its file: what is inside of it has another path in each run.
    """
    if is_frozen:
        image = environment.get("APPIMAGE", "")
        # Beside the program for shells, a bundle of Windows has one that brings no console along.
        silent = Path(executable).with_name(f"{NAME}w.exe")
        return [image or str(silent if platform == "win32" and silent.exists() else executable)]
    if platform == "win32":
        silent = Path(executable).with_name("pythonw.exe")  # the other one brings a console along
        return [str(silent if silent.exists() else executable), "-P", "-m", NAME]
    script = Path(executable).with_name(NAME)
    if script.is_file() and os.access(script, os.X_OK):
        return [str(script)]
    # Without -P a file of the home folder could take the place of ours.
    return [executable, "-P", "-m", NAME]
