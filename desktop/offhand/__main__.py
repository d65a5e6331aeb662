"""The door: what ``offhand`` and ``python -m offhand`` start."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run the command line and return its exit status."""
    gc.disable()  # what is imported stays; the command line has the collector begin
    try:
        from offhand.cli.entry import main as run  # noqa: PLC0415 - importing this module starts nothing

        return run()
    finally:
        gc.enable()


if __name__ == "__main__":
    sys.exit(main())
