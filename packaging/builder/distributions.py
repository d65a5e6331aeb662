"""The wheel and the source distribution, built by hatchling in the version of the lock file."""

from __future__ import annotations

import sys
import tarfile
import tempfile
from pathlib import Path

from builder import contents
from builder.project import BUILD, DIST, NAME, ROOT, VERSION, BuildProblem
from builder.steps import GROUP, find_python, find_tool, release_texts, run, say

WHEEL = DIST / f"{NAME}-{VERSION}-py3-none-any.whl"
SDIST = DIST / f"{NAME}-{VERSION}.tar.gz"


def build_wheel() -> Path:
    """Build the wheel and check what is inside; raises ``BuildProblem``."""
    release_texts()
    _build("--wheel", ROOT, DIST)
    contents.check_wheel(WHEEL)
    say(f"{WHEEL.relative_to(ROOT)}: {WHEEL.stat().st_size / 1e6:.1f} MB")
    return WHEEL


def build_sdist() -> Path:
    """Build the source distribution, and from it a wheel that has to be the same as that of the checkout."""
    release_texts()
    _build("--sdist", ROOT, DIST)
    contents.check_sdist(SDIST)
    with tempfile.TemporaryDirectory(dir=_make(BUILD)) as folder:
        place = Path(folder)
        with tarfile.open(SDIST) as archive:
            archive.extractall(place, filter="data")
        _build("--wheel", place / f"{NAME}-{VERSION}", place)
        again = place / WHEEL.name
        contents.check_wheel(again)
        if not WHEEL.exists():
            _build("--wheel", ROOT, DIST)
        if contents.list_sums(again) != contents.list_sums(WHEEL):
            raise BuildProblem(f"{SDIST.name} builds another wheel than the checkout does")
    say(f"{SDIST.relative_to(ROOT)}: {SDIST.stat().st_size / 1e6:.1f} MB")
    return SDIST


def install(wheel: Path, folder: Path) -> Path:
    """Install a wheel with what the lock file names into a fresh environment, and return its program."""
    uv = find_tool("uv", "uv from https://docs.astral.sh/uv/")
    needs = folder / "requirements.txt"
    run([uv, "venv", "--quiet", "--python", sys.executable, folder])
    run([uv, "export", "--quiet", "--locked", "--no-dev", "--no-emit-project", "--output-file", needs])
    python = find_python(folder)
    run([uv, "pip", "install", "--quiet", "--python", python, "--require-hashes", "--requirements", needs])
    run([uv, "pip", "install", "--quiet", "--python", python, "--no-deps", wheel])
    return python.with_name(f"{NAME}{python.suffix}")


def _build(kind: str, source: Path, target: Path) -> None:
    """Have the build backend of the lock file build in an environment of its own."""
    uv = find_tool("uv", "uv from https://docs.astral.sh/uv/")
    constraints = _make(BUILD) / "constraints.txt"
    export = ["export", "--quiet", "--locked", "--only-group", GROUP, "--no-emit-project"]
    run([uv, *export, "--output-file", constraints])
    own = ["--build-constraints", constraints, "--require-hashes"]
    run([uv, "build", "--quiet", kind, *own, "--out-dir", _make(target), source])
    (target / ".gitignore").unlink(missing_ok=True)


def _make(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
