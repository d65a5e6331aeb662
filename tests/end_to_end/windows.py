"""Every window that the program can open, found in its source: nobody has to remember to list one.

A window is a class on top of one of Qt's windows, a widget that is given the flags or the title of one,
or one of Qt's own that is built somewhere. It is known by its object name, or else by its class. Dialogs that
ask for files are left out: they belong to the desktop.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

QT_WINDOWS = frozenset({"QDialog", "QMainWindow", "QMenu", "QMessageBox", "QProgressDialog", "QInputDialog"})
FLAGS = frozenset({"Window", "Dialog", "Tool", "ToolTip", "Popup", "SplashScreen", "FramelessWindowHint"})

Function = ast.FunctionDef | ast.AsyncFunctionDef


def list_windows(files: Iterable[Path]) -> dict[str, str]:
    """List where each window is made, by its name."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}
    classes = [
        (path, node)
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    ]
    kinds = set(QT_WINDOWS)
    before = 0
    while before != len(kinds):
        before = len(kinds)
        kinds |= {
            node.name for _, node in classes if _parents(node) & kinds or _has_flags(node) or _has_title(node)
        }
    found: dict[str, str] = {}
    for path, node in classes:
        if node.name in kinds:
            found[_own_name(node, "self") or node.name] = f"{path}:{node.lineno}"
    for path, tree in trees.items():
        for name, line in _find_built(tree):
            found[name] = f"{path}:{line}"
    return found


def _parents(node: ast.ClassDef) -> set[str]:
    return {ast.unparse(parent).rpartition(".")[2] for parent in node.bases}


def _has_flags(node: ast.ClassDef) -> bool:
    """Say whether a widget is made a window by its flags."""
    return any(
        isinstance(part, ast.Attribute)
        and part.attr in FLAGS
        and ast.unparse(part.value).endswith("WindowType")
        for part in ast.walk(node)
    )


def _has_title(node: ast.ClassDef) -> bool:
    """Say whether a widget gives itself the title of a window."""
    return any(
        isinstance(part, ast.Call) and ast.unparse(part.func) == "self.setWindowTitle"
        for part in ast.walk(node)
    )


def _find_built(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Find where one of Qt's own windows is built, and what it is called there."""
    for function in ast.walk(tree):
        if not isinstance(function, Function):
            continue
        for node in ast.walk(function):
            if not (isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)):
                continue
            kind = ast.unparse(node.value.func).rpartition(".")[2]
            if kind in QT_WINDOWS:
                target = ast.unparse(node.targets[0])
                yield _own_name(function, target) or f"{kind} of line {node.lineno}", node.lineno


def _own_name(node: ast.ClassDef | Function, target: str) -> str:
    """Return the object name that a thing is given, where it is written down."""
    for part in ast.walk(node):
        if (
            isinstance(part, ast.Call)
            and ast.unparse(part.func) == f"{target}.setObjectName"
            and isinstance(part.args[0], ast.Constant)
        ):
            return str(part.args[0].value)
    return ""
