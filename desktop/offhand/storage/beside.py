"""One row written into a database that another process may own at the same time."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from offhand.storage import schema
from offhand.storage.database import open_for_writing, transaction, translating
from offhand.storage.spending import write_spending

if TYPE_CHECKING:
    from pathlib import Path

    from offhand.domain.spending import Spending

PATIENCE = 3_000
"""ms that the other process is waited for."""


def write_beside(path: Path, entry: Spending) -> bool:
    """Write what was spent, and say whether the database is there and has our shape.

    Raises ``StoreProblem``.
    """
    log = path.with_name(f"{path.name}-wal")
    if not path.exists() or not path.stat().st_size:
        return False
    was_left_open = log.exists() and log.stat().st_size > 0
    with translating(path):
        with closing(open_for_writing(path)) as connection:
            connection.execute(f"PRAGMA busy_timeout = {PATIENCE}")
            if schema.list_missing(connection):
                return False
            with transaction(connection):
                write_spending(connection, entry)
        if was_left_open and not log.exists():
            from offhand.storage.opening import mark_suspect  # noqa: PLC0415 - after a crash alone

            # We have closed what the last run left: the next start has to check it all the same.
            mark_suspect(path)
    return True
