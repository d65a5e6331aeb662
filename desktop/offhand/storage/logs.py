"""The log: what the program did, for whoever has to find out why; never a key, a prompt or an answer.

Records are written by a thread of their own, since the thread that logs may be the one that
draws. What an exception says is left out, because it may quote what the user wrote: its type
and the places in the code are kept. A folder that cannot be written costs the log, not the program.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import queue
import sys
import threading
import traceback
from contextlib import suppress
from logging.handlers import QueueHandler, QueueListener, RotatingFileHandler
from typing import TYPE_CHECKING

from offhand.domain.account import hide_keys
from offhand.paths import FILE_MODE, make_private

if TYPE_CHECKING:
    from io import TextIOWrapper
    from pathlib import Path
    from types import TracebackType

LARGEST_FILE = 1_000_000
"""Bytes after which the log goes on in a new file."""
OLD_FILES = 2
"""How many older files are kept beside the newest."""

_log = logging.getLogger("offhand")


class Log:
    """Write the log until closed; made by ``set_up_logging``."""

    def __init__(self, folder: Path, level: str) -> None:
        """Start writing; the folder and the file appear with the first record."""
        records: queue.SimpleQueue[logging.LogRecord] = queue.SimpleQueue()
        self._handler = _Sender(records)
        self._handler.setFormatter(DiscreetFormatter())
        self._file = PrivateFile(folder / "offhand.log")
        self._writer = QueueListener(records, self._file)
        self._crashes = _catch_crashes(folder)
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        root = logging.getLogger()
        root.addHandler(self._handler)
        # Libraries log addresses, headers and pieces of bodies below this level.
        root.setLevel(logging.WARNING)
        _log.setLevel(level.upper())
        sys.excepthook = _report
        threading.excepthook = _log_thread
        sys.unraisablehook = _log_unraisable
        self._writer.start()

    def close(self) -> None:
        """Write what is waiting and let go of everything."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks
        logging.getLogger().removeHandler(self._handler)
        self._writer.stop()
        self._file.close()
        if self._crashes is not None:
            faulthandler.disable()
            self._crashes.close()


def set_up_logging(folder: Path, level: str = "info") -> Log:
    """Log to ``folder/offhand.log`` from now on; ``level`` is that of our own modules."""
    return Log(folder, level)


class DiscreetFormatter(logging.Formatter):
    """Format a record as one line, and an exception as its types and places."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Format anew what another handler may have written out in full and left in the record."""
        kept, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = kept

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the library's name
        """Keep a record on one line and keys out of it."""
        return hide_keys(" ".join(super().formatMessage(record).splitlines()))

    def formatException(  # noqa: N802 - the library's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """Leave out what the exception and its causes say."""
        lines: list[str] = []
        error = ei[1]
        while error is not None:
            lines.append(f"  {type(error).__module__}.{type(error).__qualname__}")
            lines += [
                f"    {frame.filename}:{frame.lineno} in {frame.name}"
                for frame in traceback.extract_tb(error.__traceback__)
            ]
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(lines)


class PrivateFile(RotatingFileHandler):
    """Write to a file that only its owner can read, and be silent where that fails."""

    def __init__(self, path: Path) -> None:
        self._folder = path.parent
        super().__init__(
            path, maxBytes=LARGEST_FILE, backupCount=OLD_FILES, encoding="utf-8", delay=True, errors="replace"
        )

    def _open(self) -> TextIOWrapper:
        _make_folder(self._folder)
        return open_private(self.baseFilename)

    def close(self) -> None:
        """Let go of the file, and do without what a full disk did not take."""
        with suppress(OSError):
            super().close()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """Do without the record: a full disk or a foreign folder must not stop anybody's work."""


class _Sender(QueueHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """Do without a record that cannot be formatted."""


def open_private(path: str) -> TextIOWrapper:
    """Open a file of ours for appending; raises ``OSError``."""

    def opener(name: str, flags: int) -> int:
        descriptor = os.open(name, flags, FILE_MODE)
        if hasattr(os, "fchmod"):
            os.fchmod(descriptor, FILE_MODE)  # it may have been there before
        return descriptor

    return open(path, "a", encoding="utf-8", errors="replace", opener=opener)


def _make_folder(folder: Path) -> None:
    # The log is often the first of our files, so the folder around it is ours to make, too.
    make_private(folder.parent)
    make_private(folder)


def _catch_crashes(folder: Path) -> TextIOWrapper | None:
    # A crash in native code leaves the places of all threads, and no values.
    try:
        _make_folder(folder)
        crashes = open_private(str(folder / "crash.log"))
    except OSError:
        return None
    faulthandler.enable(crashes)
    return crashes


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    _log.critical("nobody caught this", exc_info=(kind, error, trace))
    # Standard error often ends up in the system's journal, so the same discretion applies.
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] - None in a windowed build
        sys.stderr.write(f"offhand: something unexpected happened ({kind.__name__}); see the log\n")


def _log_thread(hook: threading.ExceptHookArgs) -> None:
    if hook.exc_value is not None:
        name = hook.thread.name if hook.thread else "a thread"
        _log.critical("%s failed", name, exc_info=(hook.exc_type, hook.exc_value, hook.exc_traceback))


def _log_unraisable(hook: sys.UnraisableHookArgs) -> None:
    if hook.exc_value is not None:
        _log.error("failed in passing", exc_info=(hook.exc_type, hook.exc_value, hook.exc_traceback))
