"""The log: what the program did, for whoever has to find out why; never a key, a prompt or an answer.

Records are written by a thread of their own, since the thread that logs may be the one that
draws. It begins a moment after the first one, so that what it imports holds up no start. What an
exception says is left out, because it may quote what the user wrote: its type and the places in the
code are kept. A folder that cannot be written costs the log, not the program.
"""

from __future__ import annotations

import faulthandler
import logging
import queue
import sys
import threading
import traceback
from contextlib import suppress
from copy import copy
from typing import TYPE_CHECKING

from offhand.domain.account import hide_keys
from offhand.storage.private_files import open_private

if TYPE_CHECKING:
    from io import TextIOWrapper
    from pathlib import Path
    from types import TracebackType

    Records = queue.SimpleQueue[logging.LogRecord | None]

LINGERING = 0.2
"""Seconds from the first record to its writing."""

_log = logging.getLogger("offhand")


class Log:
    """Write the log until closed; made by ``set_up_logging``."""

    def __init__(self, folder: Path, level: str) -> None:
        """Start writing; the folder and the file appear with the first record."""
        self._path = folder / "offhand.log"
        self._records: Records = queue.SimpleQueue()
        self._is_closing = threading.Event()
        self._handler = _Sender(self._records)
        self._handler.setFormatter(DiscreetFormatter())
        self._writer = threading.Thread(target=self._write, name="log", daemon=True)
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
        self._is_closing.set()
        self._records.put(None)
        self._writer.join()
        if self._crashes is not None:
            faulthandler.disable()
            self._crashes.close()

    def _write(self) -> None:
        record = self._records.get()
        if record is None:
            return
        self._is_closing.wait(LINGERING)
        from offhand.storage.log_file import PrivateFile  # noqa: PLC0415 - see above

        file = PrivateFile(self._path)
        while record is not None:
            file.handle(record)
            record = self._records.get()
        file.close()


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


class _Sender(logging.Handler):
    """Hand records over, formatted: what they name may have changed when they are written."""

    def __init__(self, records: Records) -> None:
        super().__init__()
        self._records = records

    def emit(self, record: logging.LogRecord) -> None:
        """Do without a record that cannot be formatted."""
        with suppress(Exception):  # whatever the objects raise that it names
            record = copy(record)
            record.msg, record.args = self.format(record), None
            record.exc_info = record.exc_text = record.stack_info = None
            self._records.put(record)


def _catch_crashes(folder: Path) -> TextIOWrapper | None:
    # A crash in native code leaves the places of all threads, and no values.
    try:
        crashes = open_private(folder / "crash.log")
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
