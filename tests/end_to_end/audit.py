"""What must be true of every window as a screen reader sees it, as rules over a survey of it.

Each rule yields one line a fault, so that a test can show all of them; ``test_audit`` proves that each
of them can fail.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.end_to_end.accessibility import Box, Part

WINDOWS = frozenset({"frame", "dialog", "alert", "window", "popup menu", "file chooser", "tool tip"})
CONTAINERS = frozenset({"filler", "panel", "layered pane", "scroll pane", "viewport", "unknown", "invalid"})
"""Roles that say nothing of what can be done there."""
SWITCHES = frozenset({"check box", "radio button", "toggle button", "check menu item", "radio menu item"})
FIELDS = frozenset({"text", "password text", "entry", "spin button", "combo box", "slider"})
PRESSED = frozenset({"push button", *SWITCHES})
SMALLEST = 16
"""px of a control, either way."""
SLACK = 2
"""px that rounding may cost."""
VIEWPORT = "viewport"
"""In the names around what can be scrolled to."""
SCROLLED = frozenset({"list", "table", "tree", "tree table"})
"""Roles of what scrolls to whatever is in it."""
ITEMS = frozenset({"list item", "table cell", "tree item", "column header", "table column header"})
"""What is in it without being a thing of its own."""
_ICONS = frozenset(path.stem for path in (Path(__file__).parents[2] / "resources" / "icons").glob("*.svg"))
_LEFTOVER = re.compile(r"qt_\w*|_?Q[A-Z]\w+|_?(?:[A-Z][a-z]+){2,}|[a-z]+(?:[A-Z][a-z]+)+|\w+\.(?:svg|py)")


def find_faults(parts: Sequence[Part]) -> Iterator[str]:
    """Find everything that is wrong in a survey."""
    for part in parts:
        for wrong in (*_judge_name(part), *_judge_role(part), *_judge_state(part), *_judge_place(part)):
            yield f"{place_of(part)}: {wrong}"
    yield from _find_twins(parts)


def find_odd_windows(windows: Sequence[Part]) -> Iterator[str]:
    """Find windows that are not said to be any."""
    for part in windows:
        if part.role not in WINDOWS:
            yield f"{place_of(part)}: is a window, and its role does not say so"


def find_unreachable(parts: Sequence[Part]) -> Iterator[str]:
    """Find controls that lie outside of their window, or of the screen, where nothing scrolls to them."""
    scrolled = tuple(f"{part.kind}." for part in parts if part.role in SCROLLED)
    for part in parts:
        if part.role in WINDOWS | ITEMS or VIEWPORT in part.kind or part.kind.startswith(scrolled):
            continue
        window = next((one for one in parts if one.role in WINDOWS and part.kind.startswith(one.kind)), None)
        if can_be_used(part) and window is not None and not _contains(window.box, part.box):
            yield f"{place_of(part)}: lies at {part.box}, out of {window.box}"


def _contains(outer: Box, inner: Box) -> bool:
    return (
        outer.x - SLACK <= inner.x
        and outer.y - SLACK <= inner.y
        and inner.x + inner.width <= outer.x + outer.width + SLACK
        and inner.y + inner.height <= outer.y + outer.height + SLACK
    )


def place_of(part: Part) -> str:
    """Name an element for whoever has to mend it."""
    return f"{'.'.join(part.kind.split('.')[-3:])} {part.role} {part.name!r}"


def can_be_used(part: Part) -> bool:
    """Say whether the keyboard or an assistive technology can do something there."""
    acts = {name.lower() for name in part.actions} & {"press", "toggle", "showmenu"}
    return bool(acts) or "focusable" in part.states


def _judge_name(part: Part) -> Iterator[str]:
    needs_one = can_be_used(part) or part.role in WINDOWS
    if needs_one and not (part.name.strip() or (part.text.strip() and part.role == "label")):
        yield "has no name"
    if _LEFTOVER.fullmatch(part.name) or (part.name in _ICONS and part.role in PRESSED):
        yield "has a name that is none"
    if re.search(r"&\w", part.name) and part.role in PRESSED | WINDOWS:
        yield "keeps the mark of a key in its name"
    if part.name and part.name == part.description and can_be_used(part):
        yield "is described by its own name"


def _judge_role(part: Part) -> Iterator[str]:
    if can_be_used(part) and part.role in CONTAINERS:
        yield "can be used, and its role does not say how"


def _judge_state(part: Part) -> Iterator[str]:
    if part.role in SWITCHES and "checkable" not in part.states and "menu" not in part.role:
        yield "can be switched and does not say so"
    if part.role in FIELDS and not {"editable", "read-only", "expandable", "enabled"} & part.states:
        yield "does not say whether it can be changed"


def _judge_place(part: Part) -> Iterator[str]:
    is_control = part.role in PRESSED | FIELDS
    if is_control and "focusable" in part.states and min(part.box.width, part.box.height) < SMALLEST:
        yield f"is {part.box.width} × {part.box.height} px"


def _find_twins(parts: Sequence[Part]) -> Iterator[str]:
    """Find controls of one group that nobody can tell apart by ear."""
    named = Counter(
        (part.parent, part.role, part.name, part.description)
        for part in parts
        if part.role in PRESSED | FIELDS and part.name
    )
    for part in parts:
        key = (part.parent, part.role, part.name, part.description)
        if named.pop(key, 1) > 1:
            yield f"{place_of(part)}: has a twin"
