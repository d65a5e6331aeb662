"""The lock file: which distributions the program runs on, on any of its systems."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from builder.project import NAME, ROOT

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Locked:
    """Name one distribution that is installed along with the program."""

    name: str
    version: str
    files: tuple[tuple[str, str], ...] = ()
    """Addresses and SHA-256 sums of its wheels and of its sources."""
    marker: str = ""
    """Where it is needed, as its dependants say; empty where everywhere."""


def read_closure(path: Path = ROOT / "uv.lock", root: str = NAME) -> list[Locked]:
    """List what the program needs at run time and all that needs in turn, on every system and Python.

    Another ``root`` is listed along with what it needs.
    """
    packages: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["package"]
    found: dict[tuple[str, str], dict[str, Any]] = {}
    markers: dict[tuple[str, str], set[str]] = {}
    pending: list[tuple[dict[str, Any], tuple[str, ...]]] = [({"name": root}, ())]
    while pending:
        dependency, outer = pending.pop()
        for package, marker in _follow(packages, dependency, outer):
            key = (package["name"], package.get("version", ""))
            told = " and ".join(marker)
            if told in markers.setdefault(key, set()):
                continue
            markers[key].add(told)
            found[key] = package
            inner = [*package.get("dependencies", []), *_list_extras(package, dependency)]
            pending += [(each, marker) for each in inner]
    return sorted(_read(package, markers[key]) for key, package in found.items() if key[0] != NAME)


def _follow(
    packages: list[dict[str, Any]], dependency: dict[str, Any], outer: tuple[str, ...]
) -> list[tuple[dict[str, Any], tuple[str, ...]]]:
    """Find the packages that a dependency may mean, each with the markers on the way to it."""
    own = dependency.get("marker", "")
    marker = tuple(sorted({*outer, f"({own})"})) if own else outer
    wanted = dependency.get("version")
    return [
        (package, marker)
        for package in packages
        if package["name"] == dependency["name"] and wanted in {None, package.get("version")}
    ]


def _list_extras(package: dict[str, Any], dependency: dict[str, Any]) -> list[dict[str, Any]]:
    offered = package.get("optional-dependencies", {})
    return [each for extra in dependency.get("extra", []) for each in offered.get(extra, [])]


def _read(package: dict[str, Any], markers: set[str]) -> Locked:
    files = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
    sums = tuple((file["url"], file["hash"].removeprefix("sha256:")) for file in files)
    told = "" if "" in markers else " or ".join(sorted(markers))
    return Locked(package["name"], package["version"], sums, told)
