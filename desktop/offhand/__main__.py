"""The door: what ``offhand`` and ``python -m offhand`` start."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line and return its exit status."""
    from offhand.cli.entry import main as run  # noqa: PLC0415 - importing this module starts nothing

    return run()


if __name__ == "__main__":
    sys.exit(main())
