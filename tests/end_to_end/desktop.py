"""A desktop session of its own for one test: display, window manager, bus, keyring, accessibility.

Nothing of the session that the tests run in is used or touched. Everything that was started is
ended by its process id, and its output stays in the session's folder.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from tests.end_to_end.accessibility import Accessibility
from tests.end_to_end.processes import PATIENCE, Process, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from types import TracebackType
    from typing import Self

SCREEN = (1280, 900)
KEYRING_PASSWORD = "open sesame"  # of a keyring that lives as long as the test
_HERE = Path(__file__).parent
_MISSED_STEPS = 40


class Desktop:
    """Run a session; use it as a context manager."""

    def __init__(self, folder: Path, *, keyring: bool = True, screen: tuple[int, int] = SCREEN) -> None:
        """Keep home, logs and pictures in ``folder``; without ``keyring`` no Secret Service runs.

        ``screen`` is its width and height in px.
        """
        self._screen = screen
        self.folder = folder
        self.home = folder / "home"
        self.environment: dict[str, str] = {}
        self._keyring = keyring
        self._parts = ExitStack()
        self._count = 0

    def __enter__(self) -> Self:
        """Start the session."""
        with ExitStack() as parts:
            self._start(parts)
            self._parts = parts.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End everything in reverse order."""
        self._parts.close()

    def start(
        self, command: Sequence[str], environment: Mapping[str, str] | None = None, *, talks: bool = False
    ) -> Process:
        """Start a program in the session; it ends with the session at the latest."""
        self._count += 1
        log = self.folder / f"{self._count:02}-{Path(command[0]).name}.log"
        process = Process(command, {**self.environment, **(environment or {})}, log, talks=talks)
        self._parts.callback(process.stop)
        return process

    def press(self, *chords: str) -> None:
        """Press key chords such as ``ctrl+Return`` wherever the keyboard is."""
        self.point("key", *chords)

    def press_at_once(self, *chords: str, title: str = "Offhand") -> None:
        """Press key chords as soon as a window has the keyboard; raises ``TimeoutError``."""
        command = ["xdotool", "getwindowfocus", "getwindowname"]

        def has_keyboard() -> bool:
            found = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
            return found.stdout.strip() == title

        if not wait_until(has_keyboard):
            raise TimeoutError(title)
        self.press(*chords)

    def type_text(self, text: str) -> None:
        """Type text key by key; ASCII only, since other letters get lost on the way."""
        assert text.isascii(), "insert other letters through the accessibility tree"
        self.point("type", "--delay", "8", "--", text)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click with the mouse."""
        self.point("mousemove", str(x), str(y), "click", str(button))

    def point(self, *arguments: str) -> None:
        """Have xdotool act."""
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True)

    def take_screenshot(self, path: Path) -> Path:
        """Write a picture of the whole screen and return its path."""
        subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=True)
        return path

    def drag_file(self, path: Path, x: int, y: int) -> None:
        """Drag a file from another program's window to a place on the screen and drop it there.

        Raises ``AssertionError`` where what lies there does not take it.
        """
        source = self.start([sys.executable, str(_HERE / "drag_source.py"), str(path)], talks=True)
        left, top = (int(number) for number in source.hear().split())
        self.point("mousemove", str(left), str(top), "mousedown", "1")
        try:
            for step_x, step_y in _steps((left, top), (x, y)):
                self.point("mousemove", str(step_x), str(step_y))
                try:
                    word = source.hear(0.1)
                except TimeoutError:
                    continue
                if word == "accepted":
                    break
            else:
                message = f"nothing at {x}, {y} takes {path.name}"
                raise AssertionError(message)
        finally:
            self.point("mouseup", "1")
        while source.hear() != "taken":
            pass
        source.stop()

    def _start(self, parts: ExitStack) -> None:
        self.home.mkdir(parents=True, exist_ok=True)
        # Sockets live here, and the path of a socket has at most 108 bytes.
        runtime = tempfile.mkdtemp(prefix="offhand-")
        parts.callback(shutil.rmtree, runtime, ignore_errors=True)
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "XDG_RUNTIME_DIR": runtime,
            "XDG_SESSION_TYPE": "x11",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_ACCESSIBILITY": "1",
            "PYTHONUNBUFFERED": "1",
        }
        self._start_display(parts)
        self._start_bus(parts)
        self._start_part(parts, "openbox")
        if self._keyring:
            self._start_keyring(parts)
        self.accessibility = Accessibility(self._start_agent(parts))
        self._wait_for_window_manager()
        self._wait_for_its_keys()

    def _start_part(
        self, parts: ExitStack, *command: str, talks: bool = False, pass_fds: Sequence[int] = ()
    ) -> Process:
        log = self.folder / f"{Path(command[0]).name}.log"
        process = Process(command, self.environment, log, talks=talks, pass_fds=pass_fds)
        parts.callback(process.stop)
        return process

    def _start_display(self, parts: ExitStack) -> None:
        # The server picks a free number and tells it when it is ready.
        reading, writing = os.pipe()
        size = "{}x{}x24".format(*self._screen)
        with os.fdopen(reading, "rb") as told:
            self._start_part(
                parts,
                *("Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", "-noreset"),
                pass_fds=[writing],
            )
            os.close(writing)
            number = told.readline().decode().strip()
        assert number, f"no display: see {self.folder / 'Xvfb.log'}"
        self.environment["DISPLAY"] = f":{number}"

    def _start_bus(self, parts: ExitStack) -> None:
        bus = self._start_part(parts, "dbus-daemon", "--session", "--print-address=1", "--nofork", talks=True)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.hear()
        # Programs tell their accessibility tree to whoever asks once this is set.
        command = "dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus"
        command += " org.freedesktop.DBus.Properties.Set"
        command += " string:org.a11y.Status string:IsEnabled variant:boolean:true"
        subprocess.run(
            command.split(), env=self.environment, check=True, capture_output=True, timeout=PATIENCE
        )

    def _start_keyring(self, parts: ExitStack) -> None:
        keyring = self._start_part(
            parts, "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets", talks=True
        )
        keyring.say(KEYRING_PASSWORD, finish=True)
        self.wait_for_service("org.freedesktop.secrets")

    def _wait_for_window_manager(self) -> None:
        """Wait until windows are managed: one that comes before is never given the keyboard."""

        def is_there() -> bool:
            command = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
            answer = subprocess.run(
                command, env=self.environment, capture_output=True, text=True, check=False
            )
            return "window id" in answer.stdout

        if not wait_until(is_there):
            raise TimeoutError("openbox")

    def _wait_for_its_keys(self) -> None:
        """Press a first key, for which openbox grabs its own anew: one that comes meanwhile is lost to it.

        The display tells everybody of another keyboard then. Openbox takes what comes in its order, so
        that it is done with that once it has answered to what was asked later.
        """
        self.press("shift")
        count = int(self._ask_xdotool("get_num_desktops"))
        for wanted in (count + 1, count):
            self.point("set_num_desktops", str(wanted))
            if not wait_until(lambda wanted=wanted: int(self._ask_xdotool("get_num_desktops")) == wanted):
                raise TimeoutError("openbox")

    def _ask_xdotool(self, question: str) -> str:
        command = ["xdotool", question]
        answer = subprocess.run(command, env=self.environment, check=True, capture_output=True, text=True)
        return answer.stdout.strip()

    def wait_for_service(self, name: str) -> None:
        """Wait until somebody owns a name of the session bus; raises ``TimeoutError``."""
        command = "dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus"
        command += f" org.freedesktop.DBus.NameHasOwner string:{name}"

        def is_owned() -> bool:
            answer = subprocess.run(
                command.split(), env=self.environment, check=True, capture_output=True, timeout=PATIENCE
            )
            return b"boolean true" in answer.stdout

        if not wait_until(is_owned):
            raise TimeoutError(name)

    def _start_agent(self, parts: ExitStack) -> Process:
        return self._start_part(parts, "/usr/bin/python3", str(_HERE / "atspi_agent.py"), talks=True)


def _steps(start: tuple[int, int], end: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Lead the mouse to its end in strides, as a hand does, and then have it tremble there."""
    strides = 6
    for stride in range(1, strides + 1):
        yield (
            start[0] + (end[0] - start[0]) * stride // strides,
            start[1] + (end[1] - start[1]) * stride // strides,
        )
    for tremble in range(_MISSED_STEPS):
        yield end[0] + tremble % 2, end[1]
