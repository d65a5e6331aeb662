"""The house rule for words: what people read passes through ``tr``, ``plural`` or ``later``.

A text is told from a key, a name of Qt or a style by how it looks and by where it goes. There is no
list of files that are let off: what looks like a text and is none is named here once, for all.
"""

from __future__ import annotations

import ast
import builtins
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    Parents = dict[ast.AST, ast.AST]

ROOMS = re.compile(
    r"offhand/(ui/|cli/|services/wording/|services/export/(branches|entries|exporter|markdown_file)\.py|services/explanation\.py|services/markdown/links\.py"
    r"|domain/(\w*commands|\w*settings?|hotkey_actions|chord_table)\.py)"
)
"""Where every sentence is for people."""
SAYERS = frozenset({"tr", "plural", "later"})
NO_SINKS = frozenset(
    {
        "cast",
        "compile",
        "critical",
        "count",
        "debug",
        "decode",
        "encode",
        "endswith",
        "error",
        "exception",
        "execute",
        "field",
        "find",
        "findChild",
        "findChildren",
        "getLogger",
        "getattr",
        "getenv",
        "hasattr",
        "icon",
        "import_module",
        "index",
        "info",
        "is_news",
        "isinstance",
        "joinpath",
        "load_icon",
        "log",
        "lstrip",
        "match",
        "partition",
        "property",
        "removeprefix",
        "removesuffix",
        "replace",
        "rfind",
        "rpartition",
        "rsplit",
        "rstrip",
        "run_in_thread",
        "search",
        "set_icon",
        "setCreator",
        "setApplicationName",
        "setData",
        "setObjectName",
        "setProperty",
        "setStyle",
        "setStyleSheet",
        "setattr",
        "split",
        "sub",
        "start",
        "startswith",
        "_start",
        "strftime",
        "strip",
        "strptime",
        "tell",
        "warning",
        "Literal",
        "NewType",
        "Path",
        "QByteArray",
        "QFont",
        "QKeySequence",
        "Signal",
        "TaskScope",
        "Template",
        "TypeVar",
        "call",
        "_call",
    }
)
"""Calls that show nothing: logs, names of tasks and objects, styles, searching in texts."""
NO_PLACES = frozenset(
    {
        "choices",
        "default",
        "dest",
        "errors",
        "encoding",
        "id",
        "identity",
        "icon",
        "key",
        "kind",
        "metavar",
        "mode",
        "parameter",
        "path",
        "prog",
        "shortcut",
        "source",
        "template",
        "url",
    }
)
"""Arguments that hold no text."""
NO_WORDS = frozenset(
    {
        "Cascadia",
        "Chatbox",
        "Cherry",
        "Claude",
        "Comment",
        "Consolas",
        "Ctrl",
        "DejaVu",
        "Dockerfile",
        "Esc",
        "Fusion",
        "HTTP",
        "Keyword",
        "KiB",
        "Liberation",
        "MB",
        "Makefile",
        "Markdown",
        "Menlo",
        "MiB",
        "Mono",
        "NAME",
        "Noto",
        "Offhand",
        "Python",
        "Qt",
        "Sans",
        "Shift",
        "Studio",
        "Windows",
        "kB",
        "offhand",
        "px",
    }
)
"""Names and units that are the same in every language."""
CODE = re.compile(
    r"%[sdr]|^https?://\S+$|[A-Za-z-]+: [^;,\n]+;|^\s*<|^--?\w+$|^\w+\.\w+$|^\w+[_/]\w+|\\[dsw]"
    r"|^(application|text)/|\w\[\w"
    r"|^(formula|mailto|picture):|^Event loop is"
)
WORDS = re.compile(r"[A-Za-z’']+[,:;.?!)”]* [A-Za-z“‘{(0-9]|[A-Za-z“‘{(0-9] [A-Za-z]{2,}|[a-z]+… ")
TITLE = re.compile(r"^[“(… ]*[A-Z][a-z’]+(-[a-z]+)?[.…:?!]?$")
PLACED = re.compile(r"(^|[\s\0(“])[A-Za-z]{2,}([\s\0.,:;)”…]|$)|\0 s\b")
STUCK = re.compile(r"[=<>/\\_]|\0\w|\w\0|^--")
PASSED_ON = (
    ast.BoolOp, ast.Tuple, ast.List, ast.Starred, ast.NamedExpr, ast.FormattedValue, ast.JoinedStr, ast.Await,
    ast.GeneratorExp, ast.ListComp, ast.DictComp, ast.Lambda, ast.Attribute,
)  # fmt: skip


def find_unworded(files: Iterable[Path]) -> Iterator[str]:
    """Find texts for people that nobody can translate."""
    for path in files:
        if not ROOMS.search(path.as_posix()):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
        offered = _list_choices(tree)
        for node in ast.walk(tree):
            text = _read(node, parents) if isinstance(node, ast.expr) else None
            if (
                isinstance(node, ast.expr)
                and text is not None
                and looks_said(text)
                and _is_shown(node, parents, offered)
            ):
                yield f"{path}:{node.lineno}: say it through tr, plural or later: {text!r}"


def find_early(files: Iterable[Path]) -> Iterator[str]:
    """Find texts that are said while a module is imported, before a language can have been chosen."""
    for path in files:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"tr", "plural"}:
                child: ast.AST = node
                while not _runs_later(child, up := parents[child]) and up is not tree:
                    child = up
                if up is tree:
                    yield f"{path}:{node.lineno}: mark it by later, and say it where it is shown"


def _runs_later(child: ast.AST, up: ast.AST) -> bool:
    """Say whether this part of a node runs when a function is called."""
    if isinstance(up, ast.FunctionDef | ast.AsyncFunctionDef):
        return any(child is line for line in up.body)
    return isinstance(up, ast.Lambda) and child is up.body


def looks_said(text: str) -> bool:
    """Say whether a text (its places are ``\\0``) reads like words for people."""
    bare = text.replace("&", "")
    words = set(re.findall(r"[A-Za-z]+", bare))
    if "“" in text and "\0" in text:
        return True
    if not words or words <= NO_WORDS or CODE.search(text.replace("\0", "{}")):
        return False
    if WORDS.search(text.replace("\0", "{}")) or TITLE.match(bare):
        return True
    return "\0" in text and bool(PLACED.search(bare)) and not STUCK.search(bare)


def _read(node: ast.AST, parents: Parents) -> str | None:
    """Return a literal's text, its places as ``\\0``; None for what is no literal of its own."""
    if isinstance(node, ast.JoinedStr):
        up = parents.get(node)
        if isinstance(up, ast.FormattedValue) and up.format_spec is node:
            return None
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "\0" for part in node.values)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return None if isinstance(parents.get(node), ast.JoinedStr | ast.Expr) else node.value
    return None


def _is_shown(node: ast.AST, parents: Parents, offered: frozenset[str]) -> bool:
    """Follow a text outward to where it goes."""
    child = node
    while not isinstance(up := parents[child], ast.stmt | ast.arguments):
        if not _goes_on(child, up):
            return False
        child = up
    if isinstance(up, ast.AnnAssign) and child is not up.value:
        return False
    if isinstance(up, ast.Assign):
        names = {one.id for target in up.targets for one in ast.walk(target) if isinstance(one, ast.Name)}
        if names & offered or "__all__" in names:
            return False
    return not isinstance(up, ast.Assert | ast.FunctionDef | ast.AsyncFunctionDef) and not _is_member(
        up, parents
    )


def _goes_on(child: ast.AST, up: ast.AST) -> bool:
    """Say whether a text that stands here may still be shown."""
    match up:
        case ast.IfExp(test=apart) | ast.comprehension(target=apart):
            goes = child is not apart
        case ast.Dict(keys=keys):
            goes = all(child is not key for key in keys)
        case ast.BinOp(op=operator):
            goes = isinstance(operator, ast.Add)
        case ast.keyword(arg=name):
            goes = name not in NO_PLACES
        case ast.Call():
            goes = _takes_words(child, up)
        case _:
            goes = isinstance(up, PASSED_ON)
    return goes


def _takes_words(child: ast.AST, call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if child is call.func:
        return True
    is_builtin = name[:1].isupper() and hasattr(builtins, name)
    return name not in SAYERS | NO_SINKS and not is_builtin


def _is_member(statement: ast.AST, parents: Parents) -> bool:
    """Say whether it declares a member of an enumeration, which is a key."""
    up = parents.get(statement)
    return isinstance(up, ast.ClassDef) and any("Enum" in ast.unparse(one) for one in up.bases)


def _list_choices(tree: ast.Module) -> frozenset[str]:
    """List the names of values that a setting may have; they are written into files."""
    return frozenset(
        one.id
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and node.arg == "choices"
        for one in ast.walk(node.value)
        if isinstance(one, ast.Name)
    )
