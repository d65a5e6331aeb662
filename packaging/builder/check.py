"""What lies in dist/ looked at once more: what is inside, and whether it starts where it is installed."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from builder import bundle, contents, deb, distributions
from builder.project import BUILD, DIST, NAME, ROOT, VERSION, BuildProblem, list_resources
from builder.steps import find_python, find_tool, run, say

if TYPE_CHECKING:
    from collections.abc import Callable

LOOK = """\
import sys
from offhand.assets import find_asset
print(*[name for name in sys.argv[1:] if not find_asset(name).is_file()])
"""


def check_packages() -> None:
    """Check every package of this version in dist/; raises ``BuildProblem`` for what is wrong."""
    checks: dict[Path, Callable[[Path], None]] = {
        distributions.WHEEL: check_wheel,
        distributions.SDIST: contents.check_sdist,
        bundle.BUNDLE: _check_bundle,
        **dict.fromkeys(DIST.glob(f"{NAME}_{VERSION}_*.deb"), check_deb),
    }
    there = {package: check for package, check in checks.items() if package.exists()}
    if not there:
        raise BuildProblem(f"dist/ holds no package of Offhand {VERSION}; build one first")
    for package, check in there.items():
        check(package)
        say(f"{package.relative_to(ROOT)}: well")


def _check_bundle(folder: Path) -> None:
    del folder  # there is one
    bundle.check_bundle()


def check_wheel(wheel: Path) -> None:
    """Install a wheel into a fresh environment, start it there, and have it find every resource."""
    contents.check_wheel(wheel)
    BUILD.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILD) as place:
        folder = Path(place) / "installed"
        program = distributions.install(wheel, folder)
        bundle.check_version(program)
        bundle.check_language(program)
        lost = run([find_python(folder), "-c", LOOK, *list_resources()], folder=Path(place)).strip()
        if lost:
            raise BuildProblem(f"the installed program does not find {lost}")
        told = run([program, "doctor", "--data-dir", folder / "data"], folder=Path(place))
        # There may be no network where packages are built.
        failed = [line for line in told.splitlines() if re.match(r"FAIL +(?! |Network\b)", line)]
        if failed:
            raise BuildProblem("the installed program's doctor finds:\n" + "\n".join(failed))


def check_deb(package: Path) -> None:
    """Look for what desktops want in a .deb."""
    listing = run([find_tool("dpkg-deb", "dpkg"), "--contents", package])
    names = {line.split(" ./", 1)[1].split(" -> ")[0] for line in listing.splitlines() if " ./" in line}
    lacking = [name for name in deb.list_installed() if name not in names]
    if lacking:
        raise BuildProblem(f"{package.name} lacks {', '.join(lacking)}")
