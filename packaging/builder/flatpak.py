"""What the Flatpak installs of Python: each wheel of the lock file with its address and its sum.

A build of a Flatpak has no network, so everything is named before. Run in the environment of the build,
which has what markers and wheels' names are read with; nothing is fetched.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builder.lock import Locked, read_closure
from builder.project import LINUX, BuildProblem

if TYPE_CHECKING:
    from collections.abc import Iterable

TARGET = LINUX / "python-dependencies.json"
PYTHON = (3, 13)
"""Of org.freedesktop.Platform in the version that the manifest names."""
GLIBC = (2, 42)
MACHINES = ("x86_64", "aarch64")
BUILD_GROUP = "hatchling"


def write_modules(path: Path = TARGET) -> None:
    """Write the module that the manifest includes."""
    path.write_text(json.dumps(make_module(), indent=2) + "\n", encoding="utf-8")


def make_module() -> dict[str, Any]:
    """Make one module of everything that runs, and of what builds our own wheel."""
    needed = [locked for locked in read_closure() if is_needed(locked.marker)]
    building = [locked for locked in read_closure(root=BUILD_GROUP) if is_needed(locked.marker)]
    sources = [source for locked in {*needed, *building} for source in find_sources(locked)]
    return {
        "name": "python-dependencies",
        "buildsystem": "simple",
        "build-commands": [
            _install("${FLATPAK_DEST}", needed),
            _install("/app/build", building),
        ],
        "cleanup": ["/bin", "/build"],
        "sources": sorted(sources, key=lambda source: (source["url"].rpartition("/")[2], source["sha256"])),
    }


def _install(prefix: str, wanted: Iterable[Locked]) -> str:
    names = " ".join(f"{locked.name}=={locked.version}" for locked in sorted(wanted))
    return f'pip3 install --no-deps --no-index --find-links="file://${{PWD}}" --prefix={prefix} {names}'


def is_needed(marker: str) -> bool:
    """Say whether a marker holds in the sandbox."""
    from packaging.markers import Marker  # noqa: PLC0415 - of the environment of the build

    if not marker:
        return True
    version = ".".join(map(str, PYTHON))
    place = {"python_version": version, "python_full_version": f"{version}.0", "sys_platform": "linux"}
    place |= {"platform_system": "Linux", "os_name": "posix", "platform_machine": MACHINES[0]}
    place |= {"implementation_name": "cpython", "platform_python_implementation": "CPython"}
    return Marker(marker).evaluate(place)


def find_sources(locked: Locked) -> list[dict[str, Any]]:
    """Find the best wheel for each kind of machine, or one for all; raises ``BuildProblem``."""
    best = {machine: _choose(locked, machine) for machine in MACHINES}
    if len(set(best.values())) == 1:
        url, digest = best[MACHINES[0]]
        return [{"type": "file", "url": url, "sha256": digest}]
    return [
        {"type": "file", "url": url, "sha256": digest, "only-arches": [machine]}
        for machine, (url, digest) in best.items()
    ]


def _choose(locked: Locked, machine: str) -> tuple[str, str]:
    from packaging.tags import compatible_tags, cpython_tags  # noqa: PLC0415 - as above
    from packaging.utils import parse_wheel_filename  # noqa: PLC0415 - as above

    platforms = [f"manylinux_{GLIBC[0]}_{minor}_{machine}" for minor in range(GLIBC[1], 16, -1)]
    platforms += [f"manylinux2014_{machine}", f"manylinux2010_{machine}", f"manylinux1_{machine}"]
    order = [*cpython_tags(PYTHON, platforms=platforms), *compatible_tags(PYTHON, platforms=platforms)]
    ranks = {tag: rank for rank, tag in reversed(list(enumerate(order)))}
    found: list[tuple[int, str, str]] = []
    for url, digest in locked.files:
        if url.endswith(".whl"):
            tags = parse_wheel_filename(url.rpartition("/")[2])[3]
            found += [(ranks[tag], url, digest) for tag in tags if tag in ranks]
    if not found:
        raise BuildProblem(f"{locked.name} {locked.version} has no wheel for {machine}")
    return min(found)[1:]


if __name__ == "__main__":
    write_modules(Path(sys.argv[1]))
