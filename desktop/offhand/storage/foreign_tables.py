"""Rows of databases that other programs made: read with suspicion, and never changed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST_VALUE = 256 * 1024 * 1024
"""Bytes of one value."""


def read_rows(path: Path, table: str) -> Iterator[dict[str, object]]:
    """Yield the rows of a table as far as they can be read, none where there is no such table.

    Nothing that stands in the file is run: no view, no trigger, no function of its schema
    (https://sqlite.org/security.html).
    """
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA cell_size_check = ON")
            connection.text_factory = _read_text
            found = connection.execute(
                "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", (table,)
            ).fetchone()
            if found is None:
                return
            quoted = table.replace('"', '""')
            rows = connection.execute(f'SELECT * FROM "{quoted}"')
            names = [column[0] for column in rows.description]
            for row in rows:
                yield dict(zip(names, row, strict=True))
    except (sqlite3.Error, UnicodeDecodeError):
        return


def _read_text(content: bytes) -> str:
    return content.decode("utf-8", "replace")
