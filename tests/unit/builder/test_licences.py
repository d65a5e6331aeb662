"""What is shipped is what is listed: the lock file and the licences of the program agree."""

from __future__ import annotations

import re
from importlib.metadata import distribution, requires
from typing import TYPE_CHECKING

from builder.licences import find_unlisted
from builder.lock import read_closure
from builder.project import RESOURCES
from offhand.domain.components import read_components

if TYPE_CHECKING:
    from pathlib import Path

LOCK = """\
[[package]]
name = "offhand"
dependencies = [
    { name = "a" },
    { name = "b", marker = "sys_platform == 'win32'" },
    { name = "d", extra = ["more"] },
]
[package.dev-dependencies]
dev = [{ name = "tool" }]

[[package]]
name = "a"
version = "1"
sdist = { url = "https://example.org/a-1.tar.gz", hash = "sha256:aa" }

[[package]]
name = "b"
version = "2"
dependencies = [{ name = "a" }, { name = "c", marker = "python_version < '3.12'" }]

[[package]]
name = "c"
version = "3"

[[package]]
name = "d"
version = "4"
[package.optional-dependencies]
more = [{ name = "e", version = "6" }]

[[package]]
name = "e"
version = "5"

[[package]]
name = "e"
version = "6"

[[package]]
name = "tool"
version = "9"
"""


def normalise(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_closure_follows_markers_extras_and_versions(tmp_path: Path) -> None:
    path = tmp_path / "uv.lock"
    path.write_text(LOCK)
    found = read_closure(path)
    assert [(each.name, each.version) for each in found] == [
        ("a", "1"),
        ("b", "2"),
        ("c", "3"),
        ("d", "4"),
        ("e", "6"),
    ]
    markers = {each.name: each.marker for each in found}
    assert markers["a"] == ""
    assert markers["b"] == "(sys_platform == 'win32')"
    assert "python_version < '3.12'" in markers["c"]
    assert "sys_platform == 'win32'" in markers["c"]
    assert found[0].files == (("https://example.org/a-1.tar.gz", "aa"),)


def test_every_distribution_of_the_lock_file_is_listed_in_its_version() -> None:
    listed = read_components((RESOURCES / "licences.md").read_text(encoding="utf-8"))
    there = {(normalise(each.name), each.version) for each in listed if each.version}
    locked = {(each.name, each.version) for each in read_closure()}
    assert there == locked, "write resources/licences.md anew: packaging/build.py licences"


def test_a_library_that_nobody_speaks_for_is_named(tmp_path: Path) -> None:
    for name in ("libz.so.1", "libxcb-cursor.so.0", "libstrange.so.2", "unknown.cpython-313.so"):
        (tmp_path / name).touch()
    (tmp_path / "libavif-c6.so.16").symlink_to("pillow.libs/libavif-c6.so.16")
    assert find_unlisted(tmp_path) == ["libstrange.so.2"]


def test_the_lock_file_is_what_runs_here() -> None:
    locked = {each.name: each.version for each in read_closure()}
    direct = {normalise(re.split(r"[^\w.-]", line)[0]) for line in requires("offhand") or []}
    assert direct <= set(locked)
    for name in ("httpx", "keyring", "pyside6-essentials", "pillow"):
        assert distribution(name).version == locked[name]
