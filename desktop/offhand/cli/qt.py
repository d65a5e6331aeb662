"""How PySide6 is loaded, and which one can run on which Python."""

from __future__ import annotations

import builtins

from offhand.words import tr


def load_qt() -> str:
    """Import PySide6 without its libraries and return its version.

    It has Python look into the source of every module that is imported after it, for a switch of
    names (``__feature__``) that nothing here uses, and keep all of these sources in memory. The
    import of before is put back: that is a tenth of the start and 8 MB.
    """
    plain = builtins.__import__
    # importlib.metadata would cost thirty milliseconds
    import PySide6  # noqa: PLC0415 - most commands need none

    builtins.__import__ = plain
    return PySide6.__version__


def find_qt_problem(python: tuple[int, int], pyside: str) -> str:
    """Say why this Python cannot run this PySide6, or nothing where it can.

    PySide6 6.12.0 drops references to None and True, which ends the process on a Python that
    counts them; from 3.12 on they are immortal (PEP 683).
    """
    if python < (3, 12) and pyside == "6.12.0":
        running = ".".join(str(part) for part in python)
        return tr(
            "PySide6 6.12.0 ends every program on Python {running}; install PySide6-Essentials "
            "6.11.3, or Python 3.12 or newer",
            running=running,
        )
    return ""
