"""Finding the files that are shipped with the program."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path, PurePosixPath


@cache
def _root() -> Path:
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "offhand" / "_resources"
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent.parent / "resources"


def find_asset(name: str) -> Path:
    """Return the path of a shipped file, named relative to ``resources/`` with slashes.

    Works alike in a wheel, a checkout, an editable install and a frozen build. Raises
    ``ValueError`` for a name that leads outside.
    """
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts:
        raise ValueError(name)
    return _root().joinpath(*relative.parts)


@cache
def read_asset(name: str) -> str:
    """Return the text of a small shipped file, read once."""
    return find_asset(name).read_text(encoding="utf-8")
