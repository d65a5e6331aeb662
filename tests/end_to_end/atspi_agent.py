"""Answer questions about a desktop's accessibility tree: one JSON object a line in, one out.

The bindings of AT-SPI belong to the system's Python, not to the project's environment, so this
file runs under that and imports nothing of ours. ``driver.py`` starts it and speaks to it.

A request is ``{"method": ..., ...}``; the answer is ``{"result": ...}`` or ``{"error": ...}``.
Elements are named by numbers that this process gives out.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_gi: Any = importlib.import_module("gi")
_gi.require_version("Atspi", "2.0")
Atspi: Any = importlib.import_module("gi.repository.Atspi")
GLib: Any = importlib.import_module("gi.repository.GLib")

Node = Any  # the bindings have no types

# Milliseconds for a call, and for the action of a button: one that opens a blocking dialog
# answers only when the dialog has gone.
PATIENCE = 5000
PATIENCE_OF_ACTION = 600

SAME_ROLES = {"button": ("button", "push button"), "label": ("label", "static")}
# Every child costs a call of the bus, so long views are entered only for what lives in them.
LONG_VIEWS = frozenset({"table", "tree", "tree table"})
INSIDE_VIEWS = frozenset({"*", "table cell", "tree item", "table row", "column header", "row header"})
ACTIONS = ("press", "click", "toggle", "activate", "showmenu")
FLAGS = ("showing", "enabled", "focusable", "focused", "checked", "selected", "editable", "modal", "active")


class Agent:
    """Keep the elements that were named to the driver."""

    def __init__(self) -> None:
        self._elements: list[Node] = []
        self._focused: Node = None
        # A menu is in nobody's tree: only what has the keyboard leads to it.
        self._listener = Atspi.EventListener.new(self._note_focus)
        self._listener.register("object:state-changed:focused")

    def answer(self, request: dict[str, Any]) -> object:
        """Run one request."""
        method = request.pop("method")
        return getattr(self, f"do_{method}")(**request)

    def do_application(self, pid: int) -> int | None:
        """Find the application of a process or of one of its children."""
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is None or not _descends_from(application.get_process_id(), pid):
                continue
            if application.get_child_count():
                return self._name(application)
        return None

    def do_find(self, within: int, role: str, name: str, *, showing: bool) -> list[int]:
        """Find elements by role and name; a name that starts with ``re:`` is a pattern."""
        root = self._elements[within]
        root.clear_cache()
        return [
            self._name(element)
            for _, element in _walk(root, inside_views=role in INSIDE_VIEWS)
            if _matches(element, role, name, showing=showing)
        ]

    def do_describe(self, element: int) -> dict[str, object]:
        """Tell what an assistive technology knows about an element."""
        node = self._elements[element]
        node.clear_cache()
        return {
            "role": node.get_role_name(),
            "name": node.get_name() or "",
            "description": node.get_description() or "",
            "states": _flags(node),
            "place": _place(node),
            "text": _text(node),
        }

    def do_press(self, element: int) -> bool:
        """Run the element's main action; False where it has none."""
        actions = self._elements[element].get_action_iface()
        if actions is None:
            return False
        names = [actions.get_action_name(index).lower() for index in range(actions.get_n_actions())]
        for wanted in ACTIONS:
            if wanted in names:
                self._act(actions, names.index(wanted))
                return True
        return False

    def do_focus(self, element: int) -> bool:
        """Move the keyboard to an element and say whether it is there."""
        node = self._elements[element]
        node.get_component_iface().grab_focus()
        node.clear_cache()
        return bool(node.get_state_set().contains(Atspi.StateType.FOCUSED))

    def do_caret(self, element: int) -> int:
        """Tell before which character the caret stands."""
        return int(self._elements[element].get_text_iface().get_caret_offset())

    def do_insert(self, element: int, text: str) -> bool:
        """Insert text at the caret, as an input method would."""
        node = self._elements[element]
        caret = node.get_text_iface().get_caret_offset()
        # The length is in characters: a byte count pads with NUL and cuts what follows.
        return bool(node.get_editable_text_iface().insert_text(caret, text, len(text)))

    def do_set_text(self, element: int, text: str) -> bool:
        """Replace the content of a field."""
        return bool(self._elements[element].get_editable_text_iface().set_text_contents(text))

    def do_value(self, element: int) -> float:
        """Tell the number of a slider, spin box or progress bar."""
        return float(self._elements[element].get_value_iface().get_current_value())

    def do_tree(self, within: int) -> str:
        """Draw everything below an element, long views included."""
        root = self._elements[within]
        root.clear_cache()
        return "\n".join(
            f"{'  ' * depth}{node.get_role_name()} {node.get_name()!r} {' '.join(_flags(node))}"
            for depth, node in _walk(root, inside_views=True)
        )

    def do_survey(self, within: int) -> list[dict[str, object]]:
        """Tell of everything that shows below an element what an assistive technology knows of it."""
        root = self._elements[within]
        root.clear_cache()
        return list(_survey(root, -1, [0]))

    def do_menu(self) -> int | None:
        """Find the menu that has the keyboard."""
        node = self._hear_focus()
        while node is not None and node.get_role_name() != "popup menu":
            node = node.get_parent()
        return None if node is None else self._name(node)

    def do_focused(self) -> str:
        """Tell the name of what the keyboard came to last."""
        node = self._hear_focus()
        if node is None:
            return ""
        node.clear_cache()
        return str(node.get_name() or "")

    def _hear_focus(self) -> Node:
        while GLib.MainContext.default().iteration(False):
            pass
        return self._focused

    def _note_focus(self, event: Any) -> None:  # noqa: ANN401 - the bindings have no types
        if event.detail1:
            self._focused = event.source

    def _name(self, element: Node) -> int:
        self._elements.append(element)
        return len(self._elements) - 1

    def _act(self, actions: Node, index: int) -> None:
        Atspi.set_timeout(PATIENCE_OF_ACTION, 1)
        try:
            actions.do_action(index)
        except GLib.Error as error:
            if "reply" not in str(error):
                raise
        finally:
            Atspi.set_timeout(PATIENCE, 1)


def _walk(node: Node, depth: int = 0, *, inside_views: bool) -> Iterator[tuple[int, Node]]:
    yield depth, node
    try:
        if not inside_views and node.get_role_name() in LONG_VIEWS:
            return
        children = [node.get_child_at_index(index) for index in range(node.get_child_count())]
    except GLib.Error:
        return  # it went away while we looked
    for child in children:
        if child is not None:
            yield from _walk(child, depth + 1, inside_views=inside_views)


def _survey(node: Node, parent: int, count: list[int]) -> Iterator[dict[str, object]]:
    """Go through what shows; ``count`` holds the number of the next, parents being told by theirs."""
    try:
        states = [state.value_nick for state in node.get_state_set().get_states()]
        if parent >= 0 and "showing" not in states:
            return
        number = count[0]
        count[0] += 1
        actions = node.get_action_iface()
        yield {
            "parent": parent,
            "role": node.get_role_name(),
            "name": node.get_name() or "",
            "description": node.get_description() or "",
            "kind": node.get_accessible_id() or "",
            "states": states,
            "actions": [actions.get_action_name(index) for index in range(actions.get_n_actions())]
            if actions
            else [],
            "text": _text(node)[:200],
            "place": _place(node),
        }
        children = [node.get_child_at_index(index) for index in range(node.get_child_count())]
    except GLib.Error:
        return  # it went away while we looked
    for child in children:
        if child is not None:
            yield from _survey(child, number, count)


def _matches(node: Node, role: str, name: str, *, showing: bool) -> bool:
    try:
        if role != "*" and node.get_role_name() not in SAME_ROLES.get(role, (role,)):
            return False
        found = node.get_name() or ""
        if name.startswith("re:"):
            if not re.search(name[3:], found):
                return False
        elif name and name != found:
            return False
        return not showing or node.get_state_set().contains(Atspi.StateType.SHOWING)
    except GLib.Error:
        return False


def _flags(node: Node) -> list[str]:
    states = node.get_state_set()
    return [flag for flag in FLAGS if states.contains(getattr(Atspi.StateType, flag.upper()))]


def _place(node: Node) -> list[int]:
    component = node.get_component_iface()
    if component is None:
        return [0, 0, 0, 0]
    box = component.get_extents(Atspi.CoordType.SCREEN)
    return [box.x, box.y, box.width, box.height]


def _text(node: Node) -> str:
    text = node.get_text_iface()
    return node.get_name() or "" if text is None else Atspi.Text.get_text(text, 0, -1)


def _descends_from(pid: int, ancestor: int) -> bool:
    while pid > 1:
        if pid == ancestor:
            return True
        try:
            pid = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            return False
    return False


def main() -> None:
    """Answer until the input ends."""
    Atspi.init()
    Atspi.set_timeout(PATIENCE, 1)
    agent = Agent()
    for line in sys.stdin:
        try:
            answer = {"result": agent.answer(json.loads(line))}
        except (GLib.Error, AttributeError, TypeError) as error:
            # AttributeError: the element has not the interface that was asked for.
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
