"""Processes of a test: started in groups of their own, heard line by line, ended by their id."""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import time
from contextlib import suppress
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

# Seconds that anything may take before a test gives up on it.
PATIENCE = 30.0
# Seconds for a process to end when asked to.
_GRACE = 5.0


def wait_until(condition: Callable[[], bool], patience: float = PATIENCE) -> bool:
    """Wait for a condition and say whether it came true."""
    deadline = time.monotonic() + patience
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


class Lines:
    """Read lines from a pipe with a limit in time, without a thread."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe
        self._held = b""
        self._selector = selectors.DefaultSelector()
        self._selector.register(pipe, selectors.EVENT_READ)

    def read(self, patience: float = PATIENCE) -> str:
        """Return the next line; raises ``TimeoutError``, and ``EOFError`` where the other side has gone."""
        deadline = time.monotonic() + patience
        while b"\n" not in self._held:
            if not self._selector.select(max(0.0, deadline - time.monotonic())):
                raise TimeoutError
            piece = os.read(self._pipe.fileno(), 65536)
            if not piece:
                raise EOFError
            self._held += piece
        line, _, self._held = self._held.partition(b"\n")
        return line.decode()

    def close(self) -> None:
        """Let go of the pipe."""
        self._selector.close()
        self._pipe.close()


class Process:
    """Run one program in a process group of its own, its output kept in a file."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        log: Path,
        *,
        talks: bool = False,
        pass_fds: Sequence[int] = (),
    ) -> None:
        """Start it; with ``talks`` its standard input and output are pipes, else output goes to the log."""
        self.log = log
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                list(command),
                env=dict(environment),
                stdin=subprocess.PIPE if talks else subprocess.DEVNULL,
                stdout=subprocess.PIPE if talks else output,
                stderr=output,
                start_new_session=True,
                pass_fds=pass_fds,
            )
        self._lines = Lines(self._process.stdout) if self._process.stdout else None

    @property
    def pid(self) -> int:
        """Tell the process id."""
        return self._process.pid

    @property
    def status(self) -> int | None:
        """Tell the exit status, None while it runs."""
        return self._process.poll()

    def say(self, text: str, *, finish: bool = False) -> None:
        """Write to its standard input, and close that where it was the last."""
        pipe = self._process.stdin
        assert pipe is not None, "started without talks=True"
        pipe.write(text.encode())
        pipe.flush()
        if finish:
            pipe.close()

    def hear(self, patience: float = PATIENCE) -> str:
        """Return its next line of output; raises as ``Lines.read``."""
        assert self._lines is not None, "started without talks=True"
        return self._lines.read(patience)

    def wait(self, patience: float = PATIENCE) -> int:
        """Wait for its end and return the exit status; raises ``subprocess.TimeoutExpired``."""
        return self._process.wait(patience)

    def send(self, number: signal.Signals) -> None:
        """Send a signal to the process alone."""
        self._process.send_signal(number)

    def stop(self) -> int:
        """End it and what it started: first asked, then made to."""
        if self._process.poll() is None:
            self._process.terminate()
        try:
            self._process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        if self._lines:
            self._lines.close()
        if self._process.stdin:
            self._process.stdin.close()
        return self._process.returncode
