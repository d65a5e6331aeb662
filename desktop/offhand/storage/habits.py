"""What was learned of models: ``services.ports.HabitStore`` over the database."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.habits import Habit
from offhand.storage.database import transaction

if TYPE_CHECKING:
    import sqlite3

    from offhand.storage.database import Database

MOST = 200
"""Models that are remembered, the last ones used."""


class HabitDatabase:
    """Keep habits; one that cannot be read is forgotten, since it is soon learned again."""

    def __init__(self, database: Database) -> None:
        """Take a database whose shape is ours; it is closed by whoever made it."""
        self._database = database

    async def read_habits(self) -> dict[str, Habit]:
        """Return what is known, by model; raises ``StoreProblem``."""
        return await self._database.run(_read_habits)

    async def save_habit(self, model: str, habit: Habit, changed: float) -> None:
        """Keep what is known of a model since ``changed`` (Unix seconds); raises ``StoreProblem``."""
        await self._database.run(partial(_save_habit, model=model, habit=habit, changed=changed))


def _read_habits(connection: sqlite3.Connection) -> dict[str, Habit]:
    habits: dict[str, Habit] = {}
    rows = connection.execute("SELECT model, habit FROM habits ORDER BY changed DESC LIMIT ?", (MOST,))
    for model, text in rows:
        try:
            habits[model] = msgspec.json.decode(text, type=Habit)
        except msgspec.DecodeError:
            continue
    return habits


def _save_habit(connection: sqlite3.Connection, *, model: str, habit: Habit, changed: float) -> None:
    text = msgspec.json.encode(habit).decode()
    with transaction(connection, durable=False):
        connection.execute("INSERT OR REPLACE INTO habits VALUES (?, ?, ?)", (model, text, changed))
        connection.execute(
            "DELETE FROM habits WHERE model NOT IN (SELECT model FROM habits ORDER BY changed DESC LIMIT ?)",
            (MOST,),
        )
