"""The house rules that no linter knows, as functions from a source tree to what breaks them.

Each returns one line a violation, so that a test can show all of them and can be shown to fail.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    Function = ast.FunctionDef | ast.AsyncFunctionDef

LONGEST_FILE, LONGEST_CLASS, LONGEST_FUNCTION = 350, 250, 50
TOP_LEVEL = frozenset(
    {"pyproject.toml", "README.md", "LICENSE", "desktop", "resources", "tests", "packaging", "uv.lock"}
)
VAGUE_WORDS = frozenset(
    {"manager", "managers", "helper", "helpers", "util", "utils", "base", "misc", "common"}
)
# The two places that own tasks: the scope, and the loop that asyncio asks for them.
TASK_OWNERS = ("services/tasks.py", "ui/event_loop.py")
MOVING = re.compile(r"\b(?:Q\w*Animation|QTimeLine|QMovie)\b|\bself\.startTimer\(")
EXCUSE = re.compile(
    r"#\s*(?:ruff:\s*)?noqa\b(?!: [A-Z0-9, ]+ - \S)|#\s*(?:type|pyright): ?ignore(?!\[[\w, ]+\] - \S)"
)


def list_modules(*roots: Path) -> list[Path]:
    """List the Python files below folders, in a fixed order."""
    return sorted(path for root in roots for path in root.rglob("*.py") if "_resources" not in path.parts)


def find_oversized(files: Iterable[Path]) -> Iterator[str]:
    """Find files, classes and functions that do more than one thing."""
    for path in files:
        text = path.read_text(encoding="utf-8")
        if (lines := len(text.splitlines())) > LONGEST_FILE:
            yield f"{path}: {lines} lines"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                limit = LONGEST_CLASS if isinstance(node, ast.ClassDef) else LONGEST_FUNCTION
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > limit:
                    yield f"{path}:{node.lineno}: {node.name} has {length} lines"


def find_undocumented(files: Iterable[Path]) -> Iterator[str]:
    """Find modules that do not say why they exist."""
    for path in files:
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))):
            yield f"{path}: no docstring"


def find_busy_packages(files: Iterable[Path], version_file: Path) -> Iterator[str]:
    """Find ``__init__`` files with more than a docstring; one holds the version."""
    for path in files:
        if path.name != "__init__.py":
            continue
        rest = ast.parse(path.read_text(encoding="utf-8")).body[1:]
        if path == version_file:
            rest = [line for line in rest if not _assigns(line, "__version__")]
        if rest:
            yield f"{path}:{rest[0].lineno}: holds more than a docstring"


def find_vague_names(files: Iterable[Path]) -> Iterator[str]:
    """Find modules and classes that are named for nothing in particular."""
    for path in files:
        if VAGUE_WORDS & set(path.stem.lower().split("_")):
            yield f"{path}: a vague name"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                words = {word.lower() for word in re.findall(r"[A-Z][a-z]+", node.name)}
                if VAGUE_WORDS & words:
                    yield f"{path}:{node.lineno}: {node.name} is a vague name"


def find_nested_loops(files: Iterable[Path]) -> Iterator[str]:
    """Find ``exec()`` calls: a loop within the loop hangs every task that is not inside it."""
    for path, method, call in _list_method_calls(files):
        if method in {"exec", "exec_"}:
            yield f"{path}:{call.lineno}: exec() runs a loop of its own; use open() or show()"


def find_strong_lambdas(files: Iterable[Path]) -> Iterator[str]:
    """Find connections to a lambda that holds ``self`` and so keeps it alive for ever."""
    for path, method, call in _list_method_calls(files):
        for argument in call.args:
            names = {node.id for node in ast.walk(argument) if isinstance(node, ast.Name)}
            if method == "connect" and isinstance(argument, ast.Lambda) and "self" in names:
                yield f"{path}:{call.lineno}: connect(lambda) holds self; connect a bound method"


def find_stray_tasks(files: Iterable[Path]) -> Iterator[str]:
    """Find tasks that are started without an owner, through whatever loop."""
    for path, method, call in _list_method_calls(files):
        starts = method in {"create_task", "ensure_future"}
        if starts and not path.as_posix().endswith(TASK_OWNERS):
            yield f"{path}:{call.lineno}: start tasks in a TaskScope"


def find_slow_values(files: Iterable[Path]) -> Iterator[str]:
    """Find dataclasses that are no errors: making one takes ten times as long as a ``Struct``."""
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and any(map(_makes_value, node.decorator_list)):
                yield f"{path}:{node.lineno}: {node.name} can be a msgspec.Struct(frozen=True)"


def find_unasked_motion(files: Iterable[Path]) -> Iterator[str]:
    """Find what moves by itself without asking whether it may."""
    for path in files:
        text = path.read_text(encoding="utf-8")
        if MOVING.search(text) and "may_move" not in text and not path.as_posix().endswith(TASK_OWNERS):
            yield f"{path}: moves and does not ask may_move"


def find_bare_excuses(files: Iterable[Path]) -> Iterator[str]:
    """Find comments that silence a check and do not say which or why."""
    for path in files:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if EXCUSE.search(line):
                yield f"{path}:{number}: silenced without a reason"


def find_strangers(names: Iterable[str]) -> Iterator[str]:
    """Find entries of the top level that are not of the agreed set."""
    for name in sorted(names):
        if name not in TOP_LEVEL and not name.startswith("."):
            yield f"{name}: not of the agreed top level"


def find_imports(modules: Iterable[str], forbidden: Iterable[str], folder: Path) -> Iterator[str]:
    """Import modules in a fresh process and find what of the forbidden came along."""
    program = (
        "import importlib, sys\n"
        "modules, forbidden = (part.split() for part in sys.argv[1:3])\n"
        "for name in modules:\n"
        "    importlib.import_module(name)\n"
        "    for found in forbidden:\n"
        "        if found in sys.modules:\n"
        "            print(f'{name}: brings {found} along')\n"
        "            forbidden = [other for other in forbidden if other != found]\n"
    )
    command = [sys.executable, "-c", program, " ".join(modules), " ".join(forbidden)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    yield from done.stdout.splitlines()
    if done.returncode:
        yield done.stderr


def name_modules(source: Path, *packages: str) -> list[str]:
    """Name every module of packages, as an import statement would; ``__main__`` is no module to import."""
    names: list[str] = []
    for package in packages:
        place = source.joinpath(*package.split("."))
        files = list_modules(place) if place.is_dir() else [place.with_suffix(".py")]
        for path in files:
            parts = path.relative_to(source).with_suffix("").parts
            names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return sorted(set(names))


def _makes_value(decorator: ast.expr) -> bool:
    """Say whether it is ``dataclass`` without ``eq=False``, which an exception has."""
    call = decorator if isinstance(decorator, ast.Call) else None
    name = ast.unparse(call.func if call else decorator)
    options = {ast.unparse(option) for option in call.keywords} if call else set[str]()
    return name.endswith("dataclass") and "eq=False" not in options


def _assigns(line: ast.stmt, name: str) -> bool:
    return isinstance(line, ast.Assign) and [ast.unparse(target) for target in line.targets] == [name]


def _list_method_calls(files: Iterable[Path]) -> Iterator[tuple[Path, str, ast.Call]]:
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                yield path, node.func.attr, node
