"""Which PySide6 can run on which Python."""

from __future__ import annotations


def find_qt_problem(python: tuple[int, int], pyside: str) -> str:
    """Say why this Python cannot run this PySide6, or nothing where it can.

    PySide6 6.12.0 drops references to None and True, which ends the process on a Python that
    counts them; from 3.12 on they are immortal (PEP 683).
    """
    if python < (3, 12) and pyside == "6.12.0":
        running = ".".join(str(part) for part in python)
        return (
            f"PySide6 6.12.0 ends every program on Python {running}; "
            "install PySide6-Essentials 6.11.3, or Python 3.12 or newer"
        )
    return ""
