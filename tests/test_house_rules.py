"""The house stays as it was agreed: each rule is kept, and its check is shown to be able to fail."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import house

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Rule = Callable[[Iterable[Path]], Iterator[str]]

TOP = Path(__file__).parents[1]
SOURCE = TOP / "desktop"
OURS = house.list_modules(SOURCE)
TESTS = house.list_modules(TOP / "tests")
BUILDER = house.list_modules(TOP / "packaging")
# A file of tests is named for what it proves; everything beside it says why it exists.
SUPPORT = [path for path in TESTS if not path.name.startswith("test_")]

QT = ("PySide6", "qasync", "shiboken6")
HEAVY = ("httpx", "keyring", "PIL", "markdown_it", "pygments", "ziamath")
WITHOUT_QT = (
    "offhand.domain",
    "offhand.assets",
    "offhand.paths",
    "offhand.words",
    "offhand.numerals",
    "offhand.catalogue_file",
    "offhand.openrouter",
    "offhand.storage",
    "offhand.secrets",
    "offhand.services",
    "offhand.cli",
    "offhand.app.core",
    "offhand.app.ownership",
)


def report(violations: Iterable[str]) -> None:
    found = list(violations)
    assert not found, "\n".join(found)


KEPT: list[tuple[Rule, list[Path]]] = [
    (house.find_oversized, OURS + TESTS + BUILDER),
    (house.find_undocumented, OURS + SUPPORT + BUILDER),
    (house.find_vague_names, OURS + TESTS + BUILDER),
    (house.find_nested_loops, OURS),
    (house.find_strong_lambdas, OURS),
    (house.find_stray_tasks, OURS),
    (house.find_unasked_motion, OURS),
    (house.find_slow_values, OURS),
    (house.find_bare_excuses, OURS + TESTS + BUILDER),
]
PLANTED: list[tuple[Rule, str]] = [
    (house.find_oversized, "def long():\n" + "    pass\n" * 50),
    (house.find_oversized, "class Long:\n" + "    x = 1\n" * 250),
    (house.find_oversized, "x = 1\n" * 351),
    (house.find_undocumented, "x = 1\n"),
    (house.find_vague_names, "class ChatManager: ...\n"),
    (house.find_vague_names, "class BaseChat: ...\n"),
    (house.find_nested_loops, "dialog.exec()\n"),
    (house.find_strong_lambdas, "class A:\n    def b(self):\n        c.connect(lambda: self.b())\n"),
    (house.find_stray_tasks, "loop.create_task(work())\n"),
    (house.find_slow_values, "@dataclass\nclass A: ...\n"),
    (house.find_slow_values, "@dataclasses.dataclass(frozen=True)\nclass A: ...\n"),
    (house.find_unasked_motion, "fade = QPropertyAnimation(window)\n"),
    (house.find_bare_excuses, "import this  # " + "noqa\n"),
    (house.find_bare_excuses, "import this  # " + "noqa: F401\n"),
    (house.find_bare_excuses, "x = y  # " + "pyright: ignore\n"),
]


@pytest.mark.parametrize(("rule", "files"), KEPT, ids=lambda part: getattr(part, "__name__", ""))
def test_a_rule_is_kept(rule: Rule, files: list[Path]) -> None:
    report(rule(files))


@pytest.mark.parametrize(("rule", "planted"), PLANTED)
def test_a_rule_can_fail(rule: Rule, planted: str, tmp_path: Path) -> None:
    broken = tmp_path / "planted.py"
    broken.write_text(planted)
    assert len(list(rule([broken]))) == 1


def test_a_vague_module_is_found(tmp_path: Path) -> None:
    vague = tmp_path / "chat_utils.py"
    vague.touch()
    assert list(house.find_vague_names([vague]))


def test_a_reasoned_excuse_is_no_violation(tmp_path: Path) -> None:
    fine = tmp_path / "fine.py"
    fine.write_text(
        "import this  # " + "noqa: F401, E402 - it speaks\nx = y  # " + "pyright: ignore[a] - b\n"
    )
    report(house.find_bare_excuses([fine]))


def test_packages_hold_a_docstring_and_nothing_else(tmp_path: Path) -> None:
    version = SOURCE / "offhand" / "__init__.py"
    report(house.find_busy_packages(OURS + BUILDER, version))
    busy = tmp_path / "__init__.py"
    busy.write_text('"""A room."""\n__version__ = "1"\n')
    assert list(house.find_busy_packages([busy], version))
    assert not list(house.find_busy_packages([busy], busy))


def test_the_top_level_is_the_agreed_set() -> None:
    names = list_top_level()
    report(house.find_strangers(names))
    assert house.TOP_LEVEL - names == set()
    assert list(house.find_strangers([*names, "notes.txt"])) == ["notes.txt: not of the agreed top level"]


def list_top_level() -> set[str]:
    """List what is kept; without git or a checkout, what lies there."""
    git = shutil.which("git")
    if git is None or not (TOP / ".git").exists():
        return {path.name for path in TOP.iterdir()} - {"build", "dist"}
    listing = [git, "ls-files", "--cached", "--others", "--exclude-standard"]
    kept = subprocess.run(listing, cwd=TOP, capture_output=True, text=True, check=True)
    return {line.partition("/")[0] for line in kept.stdout.splitlines()}


def test_nothing_below_the_screen_brings_qt() -> None:
    modules = house.name_modules(SOURCE, *WITHOUT_QT)
    assert {"offhand.cli.ask", "offhand.services.turn", "offhand.domain.chat"} <= set(modules)
    report(house.find_imports(modules, QT, TOP))


def test_the_desktop_leaf_knows_no_widgets() -> None:
    modules = house.name_modules(SOURCE, "offhand.system")
    assert modules
    report(house.find_imports(modules, ["PySide6.QtWidgets", "httpx", "keyring"], TOP))


def test_the_first_paint_waits_for_nothing_but_the_field() -> None:
    later = ("asyncio", "sqlite3", "offhand.services", "offhand.ui.icons", "offhand.ui.chat_page")
    report(house.find_imports(["offhand.app.start"], later, TOP))


@pytest.mark.parametrize("module", ["offhand.app.start", "offhand.app.window"])
def test_the_first_window_brings_nothing_heavy(module: str) -> None:
    report(house.find_imports([module], HEAVY, TOP))


def test_every_room_is_in_one_of_these_proofs() -> None:
    rooms = {
        f"offhand.{path.stem}" for path in (SOURCE / "offhand").iterdir() if not path.stem.startswith("_")
    }
    known = {*WITHOUT_QT, "offhand.app", "offhand.system", "offhand.ui"}
    assert rooms <= known, rooms - known


def test_an_import_in_passing_is_found(tmp_path: Path) -> None:
    room = tmp_path / "room"
    room.mkdir()
    (room / "__init__.py").write_text('"""A room."""\n')
    (room / "door.py").write_text("import room.window\n")
    (room / "window.py").write_text("import colorsys\n")
    assert house.name_modules(tmp_path, "room") == ["room", "room.door", "room.window"]
    assert list(house.find_imports(["room", "room.door"], ["colorsys"], tmp_path)) == [
        "room.door: brings colorsys along"
    ]
    (broken,) = house.find_imports(["room.cellar"], ["colorsys"], tmp_path)
    assert "No module named 'room.cellar'" in broken


@pytest.mark.parametrize("script", ["packaging/run.sh", "packaging/test.sh", ".ci/run"])
def test_scripts_can_be_run(script: str) -> None:
    path = TOP / script
    assert os.access(path, os.X_OK)
    assert path.read_text().startswith("#!/usr/bin/env bash\n")
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("no bash on this system")
    subprocess.run([bash, "-n", str(path)], check=True)
