"""Where a formula may go on in the next line: before a sign of the outermost level that joins two terms."""

from __future__ import annotations

import re
from typing import Final

_TOKEN = re.compile(r"\\[a-zA-Z]+|\\.|\s+|.", re.DOTALL)
_OPENERS = frozenset({"{", "(", "[", r"\left", r"\begin", r"\{"})
_CLOSERS = frozenset({"}", ")", "]", r"\right", r"\end", r"\}"})
_RELATIONS = (
    *("le", "leq", "ge", "geq", "ne", "neq", "approx", "equiv", "sim", "simeq", "cong", "propto", "in"),
    *("to", "rightarrow", "Rightarrow", "implies", "iff", "Leftrightarrow", "mapsto", "subset", "subseteq"),
)
_OPERATORS = ("pm", "mp", "times", "cdot", "cup", "cap", "land", "lor", "wedge", "vee", "oplus", "otimes")
_JOINERS = frozenset("=+-<>") | {f"\\{name}" for name in (*_RELATIONS, *_OPERATORS)}
_STARTERS = frozenset("^_,;:|")
"""A sign behind one of these belongs to what follows it."""
_SCRIPTS = frozenset("^_")
_TERM = "x"
_WHOLE = frozenset({"&", r"\\", r"\displaystyle", r"\textstyle", r"\color", r"\over", r"\tag", r"\limits"})
"""What says something about all that follows, or has lines of its own."""
MOST: Final = 40
"""Pieces of one formula."""


def split_formula(latex: str) -> list[str]:
    """Return the pieces that may stand in lines of their own; joined they are the formula."""
    pieces = [""]
    depth, before = 0, ""
    for token in _TOKEN.findall(latex):
        if token in _WHOLE and not depth:
            return [latex]
        is_joined = bool(before) and before not in _JOINERS | _STARTERS
        if token in _JOINERS and not depth and is_joined and pieces[-1].strip():
            pieces.append("")
        depth = max(0, depth + (token in _OPENERS) - (token in _CLOSERS))
        pieces[-1] += token
        if not token.isspace():
            before = _TERM if before in _SCRIPTS else token  # a sign that is raised or lowered joins nothing
    size = -(-len(pieces) // MOST)
    return ["".join(pieces[at : at + size]) for at in range(0, len(pieces), size)]


def go_on(piece: str) -> str:
    """Return a piece that begins with a sign as it is set behind what it joins."""
    return "{} " + piece
