"""A display of its own for the measurements, with a window manager and a bus, and nothing else.

Accessibility stays as a desktop without a screen reader has it, unlike in the end-to-end tests.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.end_to_end.processes import Process
from tests.fakes.framing import PREFIX
from tests.fakes.provider_server import GOOD_KEY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType
    from typing import Self

SCREEN = "1280x900x24"
PROGRAMS = Path(__file__).parent / "programs"
TOP = Path(__file__).parents[2]


class Session:
    """Run a display and start programs on it; use it as a context manager."""

    def __init__(self) -> None:
        """Prepare nothing yet."""
        self.environment: dict[str, str] = {}
        self._parts = ExitStack()
        self._count = 0

    def __enter__(self) -> Self:
        """Start the session."""
        with ExitStack() as parts:
            self.folder = Path(tempfile.mkdtemp(prefix="offhand-speed-"))
            parts.callback(shutil.rmtree, self.folder, ignore_errors=True)
            self.environment = {
                "PATH": os.environ["PATH"],
                "HOME": str(self.make_folder("home")),
                "LANG": "C.UTF-8",
                "XDG_RUNTIME_DIR": str(self.make_folder("runtime")),
                "XDG_SESSION_TYPE": "x11",
                "QT_QPA_PLATFORM": "xcb",
                "PYTHONPATH": str(TOP),
            }
            self._start_display(parts)
            bus = self._start_part(
                parts, "dbus-daemon", "--session", "--print-address=1", "--nofork", talks=True
            )
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.hear()
            self._start_part(parts, "openbox")
            self._parts = parts.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End everything in reverse order."""
        self._parts.close()

    @property
    def key(self) -> dict[str, str]:
        """Return the environment of a program that has a key."""
        return {"OPENROUTER_API_KEY": GOOD_KEY}

    @property
    def display(self) -> str:
        """Name the display, such as ``:7``."""
        return self.environment["DISPLAY"]

    def make_folder(self, name: str) -> Path:
        """Make a new folder that goes with the session."""
        self._count += 1
        folder = self.folder / f"{self._count:03}-{name}"
        folder.mkdir(mode=0o700)
        return folder

    def start_program(self, name: str, *arguments: str, environment: dict[str, str] | None = None) -> Process:
        """Start one of ``programs/`` with this Python; whoever starts it stops it."""
        command = [sys.executable, str(PROGRAMS / f"{name}.py"), *arguments]
        return Process(command, {**self.environment, **(environment or {})}, self._log(name), talks=True)

    def start_provider(self, tokens: int, rate: float) -> tuple[str, Process]:
        """Start a provider on loopback; returns its base URL. Whoever starts it stops it."""
        command = [sys.executable, "-m", "tests.speed.provider", "--tokens", str(tokens), "--rate", str(rate)]
        process = Process(command, self.environment, self._log("provider"), talks=True)
        return f"http://127.0.0.1:{process.hear()}{PREFIX}", process

    def read_figures(self, module: str, *arguments: str, patience: float) -> dict[str, Any]:
        """Run a module of this folder on the display and return the figures that it prints.

        Raises as ``Process.hear``.
        """
        command = [sys.executable, "-m", f"tests.speed.{module}", *arguments]
        process = Process(command, self.environment, self._log(module), talks=True)
        try:
            return json.loads(process.hear(patience))
        finally:
            process.stop()

    def _log(self, name: str) -> Path:
        return self.folder / f"{name}.log"

    def read_logs(self) -> str:
        """Return the last of what every program said on standard error."""
        logs = sorted(self.folder.glob("*.log"))
        texts = [(log.stem, log.read_text(errors="replace")[-2000:].strip()) for log in logs]
        return "\n".join(f"--- {name}\n{text}" for name, text in texts if text)

    def _start_part(
        self, parts: ExitStack, *command: str, talks: bool = False, pass_fds: Sequence[int] = ()
    ) -> Process:
        process = Process(command, self.environment, self._log(command[0]), talks=talks, pass_fds=pass_fds)
        parts.callback(process.stop)
        return process

    def _start_display(self, parts: ExitStack) -> None:
        # The server picks a free number and tells it when it is ready.
        reading, writing = os.pipe()
        with os.fdopen(reading, "rb") as told:
            options = ("-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset")
            self._start_part(parts, "Xvfb", *options, pass_fds=[writing])
            os.close(writing)
            number = told.readline().decode().strip()
        if not number:
            raise OSError(self.read_logs())
        self.environment["DISPLAY"] = f":{number}"
