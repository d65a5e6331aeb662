"""What has to be inside of packages, and what must not be."""

from __future__ import annotations

import hashlib
import tarfile
import zipfile
from typing import TYPE_CHECKING

from builder.project import NAME, ROOT, VERSION, BuildProblem, list_resources

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

RESOURCES = f"{NAME}/_resources"
"""Where ``offhand.assets`` looks in a wheel and in a bundle."""
LITTER = ("__pycache__", ".pyc", ".pytest_cache", ".ruff_cache", ".hypothesis", ".venv", ".git/", ".coverage")
SHARED = (
    "share/applications/io.github.offhand.Offhand.desktop",
    "share/metainfo/io.github.offhand.Offhand.metainfo.xml",
    "share/icons/hicolor/scalable/apps/io.github.offhand.Offhand.svg",
)
"""What desktops look for below the prefix that a wheel is installed into."""


def list_modules() -> list[str]:
    """List the files of the import package, from its own folder on."""
    source = ROOT / "desktop"
    found = (path.relative_to(source).as_posix() for path in source.rglob("*.py"))
    return sorted(name for name in found if not name.startswith(f"{RESOURCES}/"))


def check_wheel(wheel: Path) -> None:
    """Raise ``BuildProblem`` unless a wheel holds every module and resource, and nothing that is not ours."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    data = f"{NAME}-{VERSION}.data/data/"
    wanted = [
        *list_modules(),
        *(f"{RESOURCES}/{name}" for name in list_resources()),
        *(f"{data}{name}" for name in SHARED),
    ]
    allowed = {*wanted, *(name for name in names if name.startswith(f"{NAME}-{VERSION}.dist-info/"))}
    _compare(wheel.name, names, wanted, allowed)


def check_sdist(sdist: Path) -> None:
    """Raise ``BuildProblem`` unless a source distribution holds what packages are built from."""
    with tarfile.open(sdist) as archive:
        top = f"{NAME}-{VERSION}/"
        names = [member.name.removeprefix(top) for member in archive.getmembers() if member.isfile()]
    wanted = [
        *(f"desktop/{name}" for name in list_modules()),
        *(f"resources/{name}" for name in list_resources()),
        *("pyproject.toml", "uv.lock", "README.md", "LICENSE", "PKG-INFO"),
        *("packaging/build.py", "tests/conftest.py"),
    ]
    _compare(sdist.name, names, wanted, None)


def check_tree(folder: Path, where: str = RESOURCES) -> None:
    """Raise ``BuildProblem`` unless a bundle holds every resource, and every link in it leads somewhere."""
    loose = sorted(path.name for path in folder.rglob("*") if path.is_symlink() and not path.exists())
    if loose:
        raise BuildProblem(f"{folder.name} holds links to what is not there: {_name(loose)}")
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    wanted = [f"{where}/{name}" for name in list_resources()]
    inside = [name for name in names if name.startswith(f"{where}/")]
    _compare(folder.name, inside, wanted, set(wanted))


def _compare(package: str, names: Iterable[str], wanted: Iterable[str], allowed: set[str] | None) -> None:
    there = set(names)
    lacking = sorted(set(wanted) - there)
    litter = {name for name in there if any(word in name for word in LITTER)}
    strange = sorted(litter | (there - allowed if allowed is not None else set()))
    if lacking:
        raise BuildProblem(f"{package} lacks {_name(lacking)}")
    if strange:
        raise BuildProblem(f"{package} holds {_name(strange)}, which does not belong there")


def _name(names: list[str], most: int = 5) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def list_sums(wheel: Path) -> dict[str, str]:
    """Return a sum of each file in a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()}
