"""What every package is made of: names, version and folders, each from the one place that says it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"
"""What is handed out; no part of the repository."""
BUILD = ROOT / "build"
"""What is needed on the way there; no part of the repository."""
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"
RESOURCES = ROOT / "resources"
NAME = "offhand"
PRODUCT = "Offhand"
FIRST_DAY = 315_532_800
"""Seconds until 1980-01-01, before which a ZIP file knows no time."""

if str(ROOT / "desktop") not in sys.path:
    sys.path.insert(0, str(ROOT / "desktop"))

from offhand import __version__ as VERSION  # noqa: E402, N812 - found through the line above; a constant here
from offhand.domain.application import APPLICATION_ID  # noqa: E402 - as said

__all__ = ["APPLICATION_ID", "VERSION"]


class BuildProblem(Exception):
    """Say what stands in the way of a package, in words for whoever builds it."""


@cache
def read_project() -> dict[str, Any]:
    """Return the table ``project`` of ``pyproject.toml``."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@cache
def find_moment() -> int:
    """Return the seconds since 1970 that every file of a package bears.

    ``SOURCE_DATE_EPOCH`` says them (reproducible-builds.org), or else the last commit, or else the newest
    of our own files, which a source distribution has with the times of its own build.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if told:
        if not told.isdecimal():
            raise BuildProblem(f"SOURCE_DATE_EPOCH is no number of seconds: {told}")
        return max(FIRST_DAY, int(told))
    git = shutil.which("git")
    if git and (ROOT / ".git").exists():
        command = [git, "log", "-1", "--format=%ct"]
        said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - git alone
        if said.returncode == 0 and said.stdout.strip().isdecimal():
            return int(said.stdout)
    return int(max(path.stat().st_mtime for path in (ROOT / "desktop").rglob("*.py")))


def list_resources() -> list[str]:
    """List the files of ``resources/``, by their names below it with slashes."""
    files = (path for path in RESOURCES.rglob("*") if path.is_file())
    return sorted(path.relative_to(RESOURCES).as_posix() for path in files)
