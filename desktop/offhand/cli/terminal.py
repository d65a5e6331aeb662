"""The terminal around a command: what it reads, prints and asks."""

from __future__ import annotations

import signal
import sys
import threading
from contextlib import contextmanager
from getpass import getpass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import TextIO


class Terminal:
    """Read from and write to the streams of a command; tests hand in their own."""

    def __init__(
        self, source: TextIO | None = None, out: TextIO | None = None, err: TextIO | None = None
    ) -> None:
        """Take the streams, the process's own by default."""
        self.source = source or sys.stdin
        self.out = out or sys.stdout
        self.err = err or sys.stderr

    @property
    def is_interactive(self) -> bool:
        """Say whether a person can be asked."""
        return self.source.isatty()

    def say(self, line: str) -> None:
        """Print a line of the result."""
        print(line, file=self.out)

    def note(self, line: str) -> None:
        """Print a line beside the result, which a script does not read."""
        print(line, file=self.err)

    def read_secret(self, question: str) -> str:
        """Return one line without echo from a person, or all of what is piped in."""
        if not self.is_interactive:
            return self.source.read()
        with interruptible():
            return getpass(question, self.err)

    def confirm(self, question: str) -> bool:
        """Ask a person for consent; without one there is none."""
        if not self.is_interactive:
            return False
        print(f"{question} [y/N] ", end="", file=self.err, flush=True)
        with interruptible():
            return self.source.readline().strip().lower() in {"y", "yes"}


@contextmanager
def interruptible() -> Generator[None, None, None]:
    """Let Ctrl+C end a blocking read: asyncio's handler only cancels the task, which is in that read."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
