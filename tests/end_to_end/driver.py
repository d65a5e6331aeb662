"""A program under test, used from outside as a person with a screen reader would use it.

Elements are named by AT-SPI role and accessible name. Every method waits: it ends as soon as the
screen is as asked for, and fails with what the screen shows where that does not happen.
"""

from __future__ import annotations

import os
import re
import shlex
import signal
import sys
import time
from typing import TYPE_CHECKING, TypeVar

from tests.end_to_end.accessibility import NotAccessible
from tests.end_to_end.processes import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from tests.end_to_end.accessibility import Box, Description, Part
    from tests.end_to_end.desktop import Desktop

T = TypeVar("T")
# A built package can be driven instead of this checkout.
OFFHAND = tuple(shlex.split(os.environ.get("OFFHAND_TEST_PROGRAM", ""))) or (sys.executable, "-m", "offhand")
# Seconds between two looks at the screen.
_PAUSE = 0.03
_LAST_LINES = 20
# Seconds that a menu may take to take a key.
_MENU_OPENS = 0.5


class Program:
    """Run a program on a desktop and use its windows."""

    def __init__(
        self,
        desktop: Desktop,
        arguments: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
        *,
        command: Sequence[str] = OFFHAND,
        at_once: Sequence[str] = (),
    ) -> None:
        """Start it and wait until its tree can be read.

        ``at_once`` are chords that are pressed as soon as its window has the keyboard.
        """
        self.desktop = desktop
        self._tree = desktop.accessibility
        self._process = desktop.start([*command, *arguments], environment)
        self._root = 0
        if at_once:
            desktop.press_at_once(*at_once)
        self._root = self._await(self._find_root, "a window on the accessibility bus")

    @property
    def pid(self) -> int:
        """Tell the process id."""
        return self._process.pid

    @property
    def output(self) -> str:
        """Read what it printed so far, to standard output and standard error."""
        return self._process.log.read_text(encoding="utf-8", errors="replace")

    def find(
        self, role: str, name: str = "", *, within: Element | None = None, showing: bool = True
    ) -> Element:
        """Wait for an element and return the first; ``re:`` before a name makes it a pattern."""
        return self._await(
            lambda: next(iter(self.find_all(role, name, within=within, showing=showing)), None),
            f"{role} {name!r}",
        )

    def find_all(
        self, role: str, name: str = "", *, within: Element | None = None, showing: bool = True
    ) -> list[Element]:
        """Return the elements that are there now."""
        root = within.id if within else self._root
        return [Element(self, found) for found in self._tree.find(root, role, name, showing=showing)]

    def wait_gone(self, role: str, name: str = "") -> None:
        """Wait until no such element shows."""
        self._await(lambda: not self.find_all(role, name), f"{role} {name!r} to go away")

    def click(self, role: str, name: str = "") -> None:
        """Press a button or another element with an action."""
        self.find(role, name).click()

    def type_into(self, role: str, name: str, text: str) -> None:
        """Move the keyboard to a field and type."""
        self.find(role, name).type_text(text)

    def read(self, role: str, name: str = "") -> str:
        """Return the text of an element."""
        return self.find(role, name).text

    def expect(self, role: str, name: str, part: str) -> str:
        """Wait until an element's text holds ``part`` and return the whole text."""

        def look() -> str | None:
            text = next((found.text for found in self.find_all(role, name) if part in found.text), None)
            return None if text is None else text or " "

        return self._await(look, f"{part!r} in {role} {name!r}")

    def wait_for(self, condition: Callable[[], T | None], what: str) -> T:
        """Wait until a condition of the test's own is true and return its value."""
        return self._await(condition, what)

    def press(self, *chords: str) -> None:
        """Press key chords such as ``ctrl+Return`` wherever the keyboard is."""
        self.desktop.press(*chords)

    def drag_file(self, path: Path, onto: Element) -> None:
        """Drag a file from another program onto an element and drop it."""
        self.desktop.drag_file(path, *onto.box.centre)

    def take_screenshot(self, path: Path) -> Path:
        """Write a picture of the whole screen."""
        return self.desktop.take_screenshot(path)

    def find_focused(self) -> str:
        """Name what the keyboard came to last."""
        return self._tree.find_focused()

    def survey(self) -> list[Part]:
        """Look at everything that shows; the first part is the program itself."""
        return self._tree.survey(self._root)

    def survey_menu(self) -> list[Part]:
        """Go down in the menu that has just opened, and look at it."""
        menu = self._await(self._enter_menu, "a menu with the keyboard")
        return self._tree.survey(menu)

    def draw_tree(self) -> str:
        """Draw the whole accessibility tree as text."""
        return self._tree.draw_tree(self._root)

    def interrupt(self) -> None:
        """Send what Ctrl+C in a terminal sends."""
        self._process.send(signal.SIGINT)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal, such as one that has it sleep."""
        self._process.send(number)

    def kill(self) -> int:
        """End it at once, as a power cut would."""
        self._process.send(signal.SIGKILL)
        return self._process.wait()

    def wait_end(self, patience: float = PATIENCE) -> int:
        """Wait until it has ended by itself and return the exit status."""
        return self._process.wait(patience)

    def stop(self) -> int:
        """End it by asking, then by force, and return the exit status."""
        return self._process.stop()

    def _enter_menu(self) -> int | None:
        # It may not be open yet, and then the key goes elsewhere.
        self.press("Down")
        end = time.monotonic() + _MENU_OPENS
        while time.monotonic() < end:
            menu = self._tree.find_menu()
            if menu is not None and "showing" in self._tree.describe(menu).states:
                return menu
            time.sleep(_PAUSE)
        return None

    def _find_root(self) -> int | None:
        if self._process.status is not None:
            message = f"ended with status {self._process.status}:\n{self._tail()}"
            raise RuntimeError(message)
        return self._tree.find_application(self.pid)

    def _await(self, look: Callable[[], T | None], what: str) -> T:
        deadline = time.monotonic() + PATIENCE
        trouble = ""
        while time.monotonic() < deadline:
            try:
                found = look()
            except NotAccessible as error:
                trouble = f" ({error})"  # it may have gone while we looked
            else:
                if found:
                    return found
            time.sleep(_PAUSE)
        message = f"waited in vain for {what}{trouble}\n{self._explain()}"
        raise AssertionError(message)

    def _explain(self) -> str:
        ended = "" if self._process.status is None else f"It has ended with status {self._process.status}.\n"
        try:
            tree = self.draw_tree() if self._root else ""
        except NotAccessible as error:
            tree = str(error)
        return f"{ended}On the screen:\n{tree}\nPrinted:\n{self._tail()}"

    def _tail(self) -> str:
        return "\n".join(self.output.splitlines()[-_LAST_LINES:])


class Element:
    """Name one element of a program's tree; what it tells is always asked anew."""

    def __init__(self, program: Program, number: int) -> None:
        self.id = number
        self._program = program
        self._tree = program.desktop.accessibility

    def look(self) -> Description:
        """Tell all that a screen reader would know."""
        return self._tree.describe(self.id)

    @property
    def name(self) -> str:
        """Tell the accessible name."""
        return self.look().name

    @property
    def text(self) -> str:
        """Tell the text: of a field its content, of others the name."""
        return self.look().text

    @property
    def states(self) -> frozenset[str]:
        """Tell which of ``atspi_agent.FLAGS`` hold."""
        return self.look().states

    @property
    def box(self) -> Box:
        """Tell the place on the screen."""
        return self.look().box

    @property
    def value(self) -> float:
        """Tell the number of a slider, spin box or progress bar."""
        return self._tree.read_value(self.id)

    def click(self) -> None:
        """Run the element's action, or click it with the mouse where it has none."""
        if not self._tree.press(self.id):
            self.click_mouse()

    def click_mouse(self, button: int = 1) -> None:
        """Click its middle with the mouse."""
        self._program.desktop.click(*self.box.centre, button)

    def focus(self) -> None:
        """Move the keyboard here."""
        self._program.wait_for(lambda: self._tree.focus(self.id), f"the keyboard in {self.name!r}")

    def type_text(self, text: str) -> None:
        """Type here: plain letters by keys, others as an input method commits them."""
        self.focus()
        for run in re.findall(r"[\x20-\x7e]+|[^\x20-\x7e]+", text):
            if run.isascii() and run.isprintable():
                self._type_keys(run)
            else:
                self._tree.insert(self.id, run)

    def set_text(self, text: str) -> None:
        """Replace the content at once."""
        self._tree.set_text(self.id, text)

    def _type_keys(self, run: str) -> None:
        # Keys take their time through the server; what follows must not overtake them.
        end = self._tree.find_caret(self.id) + len(run)
        self._program.desktop.type_text(run)
        self._program.wait_for(lambda: self._tree.find_caret(self.id) == end, f"{run!r} to be typed")
