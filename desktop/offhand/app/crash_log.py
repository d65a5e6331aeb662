"""Where a crash leaves its trace: places in the code, never a word of a chat."""

from __future__ import annotations

import faulthandler
import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from offhand.paths import FILE_MODE, make_private

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)


def arm_crash_log(path: Path) -> bool:
    """Have a crash of this run leave its trace, and say whether the last run left one.

    That one is kept beside the new file until the next crash. Where nothing can be written nothing
    is armed.
    """
    try:
        make_private(path.parent)
        crashed = path.exists() and path.stat().st_size > 0
        if crashed:
            path.replace(path.with_suffix(".previous.log"))
        path.touch(FILE_MODE)
        # It stays open for as long as the process lives: nothing can be opened in a crash.
        faulthandler.enable(path.open("w", encoding="utf-8"), all_threads=True)
    except OSError as error:
        _log.warning("crashes leave no trace: %s", type(error).__name__)
        return False
    return crashed


def disarm_crash_log(path: Path) -> None:
    """Forget the file at an orderly end."""
    faulthandler.disable()
    with suppress(OSError):
        path.unlink()
