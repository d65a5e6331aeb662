#!/usr/bin/env python3
"""Builds the packages of Offhand from the lock file into dist/, the same bytes each time."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from builder import appimage, bundle, check, deb, distributions, flatpak, licences, macos, trial, windows
from builder.project import BuildProblem
from builder.steps import make_environment, run_module, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Step = Callable[[], object]

ABOUT = """\
Builds the packages of Offhand from the lock file into dist/.

Needs Python 3.11 or newer and uv; what else is needed is installed into build/, or named.
SOURCE_DATE_EPOCH is the time that files bear; without it, that of the last commit."""


def write_flatpak() -> None:
    """Write the Python modules of the Flatpak, in an environment that can read the names of wheels."""
    run_module(make_environment(), "builder.flatpak", flatpak.TARGET)


STEPS: dict[str, tuple[Step, str]] = {
    "wheel": (distributions.build_wheel, "a wheel, and a check of what is inside"),
    "sdist": (distributions.build_sdist, "a source distribution, from which the wheel is built once more"),
    "bundle": (bundle.build_bundle, "a folder with the program and a Python of its own"),
    "archive": (bundle.build_archive, "that folder in one file"),
    "deb": (deb.build_deb, "a package for Debian and Ubuntu, made from that folder"),
    "check": (check.check_packages, "look at all that lies in dist/, and start it"),
    "lintian": (deb.complain, "what Debian's own check holds against that package"),
    "trial": (trial.try_package, "install, start and purge it in a fresh Debian, as root"),
    "appimage": (appimage.build_appimage, "one file that starts by itself, made from that folder"),
    "installer": (windows.build_installer, "the installer of Windows, there"),
    "image": (macos.build_image, "the application of macOS in a disk image, there"),
    "flatpak": (write_flatpak, "write what the Flatpak installs anew, after a change of the lock file"),
    "licences": (
        licences.write_licences,
        "write resources/licences.md anew, after a change of the lock file",
    ),
}
ALL = ("wheel", "sdist", "bundle", "archive", "deb")


def main(given: Sequence[str] | None = None) -> int:
    """Build what the arguments ask for and return the exit status."""
    parser = build_parser()
    wanted = parser.parse_args(given).packages
    try:
        for name in dict.fromkeys(step for word in wanted for step in (ALL if word == "all" else (word,))):
            say(f"== {name}")
            STEPS[name][0]()
    except BuildProblem as problem:
        parser.exit(1, f"build.py: {problem}\n")
    return 0


def build_parser() -> argparse.ArgumentParser:
    """Build the parser of the arguments."""
    told = [f"  {name:10}{about}" for name, (_, about) in STEPS.items()]
    told.append(f"  {'all':10}{', '.join(ALL)}")
    parser = argparse.ArgumentParser(
        prog="packaging/build.py",
        description=ABOUT,
        epilog="packages:\n" + "\n".join(told),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "packages", nargs="+", choices=[*STEPS, "all"], metavar="PACKAGE", help="what to build, see below"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
