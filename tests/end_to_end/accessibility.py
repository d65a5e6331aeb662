"""The accessibility tree of a session, as the tests ask it: a typed front of ``atspi_agent.py``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from tests.end_to_end.processes import Process


class NotAccessible(AssertionError):
    """Say that an element does not offer what was asked of it, or has gone."""


@dataclass(frozen=True)
class Box:
    """Place an element on the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def centre(self) -> tuple[int, int]:
        """Point to the middle."""
        return self.x + self.width // 2, self.y + self.height // 2


@dataclass(frozen=True)
class Description:
    """Hold what a screen reader would know about an element at one moment."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    box: Box
    text: str


@dataclass(frozen=True, kw_only=True)
class Part:
    """Hold what an assistive technology knows of one element of a window."""

    parent: int
    """Its number in the survey, -1 for the first."""
    role: str
    name: str
    description: str
    kind: str
    """Names of the object and of those around it, or of their classes."""
    states: frozenset[str]
    actions: list[str]
    text: str
    """What a field or a text holds, its name where it is none."""
    box: Box


class Accessibility:
    """Ask the agent; raises ``NotAccessible`` where it cannot answer."""

    def __init__(self, agent: Process) -> None:
        self._agent = agent

    def find_application(self, pid: int) -> int | None:
        """Find the tree of a process."""
        return cast("int | None", self._ask("application", pid=pid))

    def find(self, within: int, role: str, name: str, *, showing: bool = True) -> list[int]:
        """Find elements below another."""
        return cast("list[int]", self._ask("find", within=within, role=role, name=name, showing=showing))

    def describe(self, element: int) -> Description:
        """Look at an element."""
        facts = cast("dict[str, str | list[str] | list[int]]", self._ask("describe", element=element))
        return Description(
            role=cast("str", facts["role"]),
            name=cast("str", facts["name"]),
            description=cast("str", facts["description"]),
            states=frozenset(cast("list[str]", facts["states"])),
            box=Box(*cast("list[int]", facts["place"])),
            text=cast("str", facts["text"]),
        )

    def press(self, element: int) -> bool:
        """Run the main action; False where there is none."""
        return bool(self._ask("press", element=element))

    def focus(self, element: int) -> bool:
        """Move the keyboard there; False where it is not there yet."""
        return bool(self._ask("focus", element=element))

    def find_caret(self, element: int) -> int:
        """Tell before which character the caret stands."""
        return cast("int", self._ask("caret", element=element))

    def insert(self, element: int, text: str) -> None:
        """Insert text at the caret."""
        self._ask("insert", element=element, text=text)

    def set_text(self, element: int, text: str) -> None:
        """Replace the content."""
        self._ask("set_text", element=element, text=text)

    def read_value(self, element: int) -> float:
        """Read the number of a slider, spin box or progress bar."""
        return cast("float", self._ask("value", element=element))

    def survey(self, within: int) -> list[Part]:
        """Look at everything that shows below an element."""
        found = cast("list[dict[str, Any]]", self._ask("survey", within=within))
        return [_read_part(facts) for facts in found]

    def find_menu(self) -> int | None:
        """Find the menu that has the keyboard, which hangs in no tree."""
        return cast("int | None", self._ask("menu"))

    def find_focused(self) -> str:
        """Name what the keyboard came to last, empty where nobody told."""
        return cast("str", self._ask("focused"))

    def draw_tree(self, within: int) -> str:
        """Draw everything below an element."""
        return cast("str", self._ask("tree", within=within))

    def _ask(self, method: str, **arguments: object) -> object:
        self._agent.say(json.dumps({"method": method, **arguments}) + "\n")
        # Longer than the agent's own limit for each call of the bus.
        answer = cast("dict[str, object]", json.loads(self._agent.hear(60)))
        if "error" in answer:
            message = f"{method} {arguments}: {answer['error']}"
            raise NotAccessible(message)
        return answer["result"]


def _read_part(facts: dict[str, Any]) -> Part:
    states, box = frozenset(cast("list[str]", facts.pop("states"))), Box(*facts.pop("place"))
    return Part(states=states, box=box, **facts)
