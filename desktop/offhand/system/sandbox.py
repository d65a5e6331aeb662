"""Whether the program runs in a sandbox, where the desktop is reached through its portal alone."""

from __future__ import annotations

import os
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FLATPAK_INFO = Path("/.flatpak-info")


class Sandbox(Enum):
    """Name the kinds of sandboxes."""

    NONE = "none"
    FLATPAK = "Flatpak"
    SNAP = "Snap"


def find_sandbox(environment: Mapping[str, str] = os.environ, info: Path = FLATPAK_INFO) -> Sandbox:
    """Tell the sandbox that this process is in.

    Of a Snap that is confined only: the environment of one is inherited by what it starts.
    """
    if info.is_file():
        return Sandbox.FLATPAK
    here = str(Path(__file__))
    snap = environment.get("SNAP", "")
    return Sandbox.SNAP if snap and here.startswith(f"{snap}/") else Sandbox.NONE
