"""Running the tools that build packages: quietly when they succeed, with all they said when they do not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from builder.project import BUILD, ROOT, BuildProblem, find_moment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

ENVIRONMENT = BUILD / "environment"
"""Where the locked runtime and the tools that build are installed, and nothing else."""
GROUP = "packages"


def say(text: str) -> None:
    """Tell how far the build is."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def find_tool(name: str, package: str = "") -> str:
    """Return the path of a program; raises ``BuildProblem`` that names the package it is in."""
    found = shutil.which(name)
    if found is None:
        raise BuildProblem(f"{name} is missing; install {package or name}")
    return found


def run(
    command: Sequence[str | Path],
    *,
    environment: Mapping[str, str] | None = None,
    folder: Path = ROOT,
) -> str:
    """Run a program and return what it printed; raises ``BuildProblem`` with all of it where it fails."""
    said = subprocess.run(  # noqa: S603 - programs that this folder names
        [str(word) for word in command],
        cwd=folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(find_moment()), **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if said.returncode:
        words = " ".join(str(word) for word in command)
        raise BuildProblem(f"{words}\nended with {said.returncode}:\n{said.stdout}{said.stderr}")
    return said.stdout


def make_environment() -> Path:
    """Install what the lock file names for running and for building, and return that Python."""
    uv = find_tool("uv", "uv from https://docs.astral.sh/uv/")
    run(
        [
            *(uv, "sync", "--quiet", "--locked", "--no-dev", "--group", GROUP, "--no-install-project"),
            *("--python", sys.executable),
        ],
        environment={"UV_PROJECT_ENVIRONMENT": str(ENVIRONMENT), "VIRTUAL_ENV": ""},
    )
    return find_python(ENVIRONMENT)


def release_texts() -> None:
    """Make of the texts of every language what the program reads fastest, by Qt's own tool."""
    run_module(make_environment(), "translate", "release")


def find_python(environment: Path) -> Path:
    """Return the Python of a virtual environment."""
    return environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def run_module(python: Path, module: str, *words: str | Path) -> str:
    """Run a module of this package in an environment that has what it imports."""
    places = os.pathsep.join([str(ROOT / "packaging"), str(ROOT / "desktop")])
    environment = {"PYTHONPATH": places, "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
    return run([python, "-m", module, *words], environment=environment)
