"""The one-folder bundle: the program with a Python of its own, which needs nothing but a desktop."""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tarfile
from typing import TYPE_CHECKING

from builder import contents, icons, licences
from builder.project import BUILD, DIST, NAME, PACKAGING, ROOT, VERSION, BuildProblem, find_moment
from builder.steps import make_environment, release_texts, run, run_module, say

if TYPE_CHECKING:
    from pathlib import Path

SYSTEM = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
BUNDLE = DIST / f"{NAME}-{VERSION}-{SYSTEM}-{platform.machine().lower()}"
PROGRAM = BUNDLE / (f"{NAME}.exe" if SYSTEM == "windows" else NAME)
ARCHIVE = BUNDLE.with_name(f"{BUNDLE.name}.tar.xz")
INSIDE = "_internal"
"""Where PyInstaller keeps everything but the program itself."""


def build_bundle() -> Path:
    """Build the folder and check what is inside; raises ``BuildProblem``."""
    release_texts()
    python = make_environment()
    run_module(python, "builder.icons", icons.FOLDER)
    if SYSTEM == "windows":
        from builder.windows import write_properties  # noqa: PLC0415 - which builds on this module

        write_properties()
    work, made = BUILD / "pyinstaller", BUILD / "bundle"
    # Its cache is of this checkout; a fixed order of sets makes the same bytes each time.
    environment = {"PYTHONHASHSEED": "0", "PYINSTALLER_CONFIG_DIR": str(work / "cache"), "PYTHONPATH": ""}
    words = ["--noconfirm", "--clean", "--log-level", "WARN", "--workpath", work, "--distpath", made]
    said = run([python, "-m", "PyInstaller", *words, PACKAGING / "offhand.spec"], environment=environment)
    (BUILD / "pyinstaller.log").write_text(said, encoding="utf-8")
    shutil.rmtree(BUNDLE, ignore_errors=True)
    shutil.move(made / NAME, BUNDLE)
    check_bundle()
    say(f"{BUNDLE.relative_to(ROOT)}: {weigh(BUNDLE) / 1e6:.0f} MB in {count(BUNDLE)} files")
    return BUNDLE


def check_bundle() -> None:
    """Raise ``BuildProblem`` unless the folder is whole, starts, and holds nothing without a licence."""
    contents.check_tree(BUNDLE / INSIDE)
    if unlisted := licences.find_unlisted(BUNDLE / INSIDE):
        raise BuildProblem(f"packaging/licences/notes.toml does not speak for {', '.join(unlisted)}")
    check_version(PROGRAM)
    check_language(PROGRAM)


def build_archive() -> Path:
    """Pack the bundle into one file, in a fixed order and with a fixed time."""
    if not PROGRAM.exists():
        build_bundle()
    with tarfile.open(ARCHIVE, "w:xz", preset=6) as archive:
        for path in sorted(BUNDLE.rglob("*")):
            archive.add(path, f"{BUNDLE.name}/{path.relative_to(BUNDLE)}", recursive=False, filter=_level)
    say(f"{ARCHIVE.relative_to(ROOT)}: {ARCHIVE.stat().st_size / 1e6:.0f} MB")
    return ARCHIVE


def _level(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Take away what differs from machine to machine."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = find_moment()
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry


def check_language(program: Path) -> None:
    """Have a program say in German what it can be asked for."""
    if "Schnelleingabe" not in run([program, "--help"], environment={"LC_ALL": "de_DE.UTF-8"}):
        raise BuildProblem(f"{program} speaks no German")


def check_version(program: Path) -> None:
    """Have a program say its version, as it does where nothing else is installed."""
    bare = dict.fromkeys(("PYTHONPATH", "PYTHONHOME", "LD_LIBRARY_PATH"), "")
    said = run([program, "--version"], environment={**bare, "PATH": os.defpath})
    if said.strip() != f"Offhand {VERSION}":
        raise BuildProblem(f"{program.name} --version says {said.strip()!r}")


def weigh(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


def count(folder: Path) -> int:
    """Count the files below a folder."""
    return sum(not path.is_dir() for path in folder.rglob("*"))
