"""Caps and counting for a question from the shell, beside an instance that may be running.

What was spent is read only where there are caps, so that other questions wait for no disk; it is
written after the answer, and trouble with that never costs the answer.
"""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.budget import CapScope, Judgement, Spent, Verdict, judge, read_caps
from offhand.domain.errors import StoreProblem
from offhand.domain.forecast import make_forecast
from offhand.domain.habits import Habit
from offhand.domain.models import ModelCard
from offhand.domain.periods import day_of, month_of
from offhand.domain.spending import record_answer
from offhand.domain.token_counting import count_text
from offhand.paths import find_folders
from offhand.services.budgets import find_cost, make_error
from offhand.services.local_zone import LocalZone
from offhand.services.reckoning import reckon_request
from offhand.services.weighing import Weight, survey_path, weigh_message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from offhand.app.core import Core
    from offhand.domain.message import Message
    from offhand.domain.request import ChatRequest
    from offhand.domain.settings import Settings
    from offhand.domain.spending import Spending

_log = logging.getLogger(__name__)


async def judge_question(
    path: Path, question: Message, model: str, card: ModelCard | None, settings: Settings
) -> Judgement:
    """Hold a question against the caps; raises ``CapReached`` and ``StoreProblem``.

    ``path`` is that of the database, which is only read.
    """
    caps, now, zone = read_caps(settings), time.time(), LocalZone()
    if not caps:
        return Judgement()
    spent, habit = await _read(path, (day_of(now, zone).start, month_of(now, zone).start), model)
    survey = survey_path(
        *((question,), [weigh_message(question)], ()),
        model=model,
        card=card,
        settings=settings,
        is_asked=True,
    )
    asked = survey.make_question(Weight(), now)
    forecast = make_forecast(card or ModelCard(id=model), habit, asked, now)
    judgement = judge(caps, spent, [find_cost(forecast)], now=now, zone=zone)
    if judgement.verdict is Verdict.REFUSED and judgement.reason is not None:
        raise make_error(judgement.reason, now)
    return judgement


async def record_question(core: Core, data_dir: str | None, request: ChatRequest, answer: Message) -> None:
    """Count what the answer to a request cost that belongs to no chat."""
    entry = record_answer("", answer)
    reply = answer.reply
    if entry is None or reply is None:
        return
    card = core.catalogue.card(reply.served_model or "") or core.catalogue.card(reply.asked_model)
    weights = [weigh_message(message) for message in request.messages]
    prompt = count_text(request.system) + sum(weight.text + weight.pictures for weight in weights)
    words = answer.text + answer.reasoning
    estimate = reckon_request(card, reply.usage, prompt, words, reply.started)
    entry = msgspec.structs.replace(entry, estimate=estimate)
    # Those that an instance owns: the usual one, and where the settings moved the data.
    folders = tuple(dict.fromkeys((find_folders(data_dir).data, core.folders.data)))
    try:
        await asyncio.to_thread(_write, core.folders.database_file, folders, entry)
    except StoreProblem as problem:
        _log.warning("what the answer cost is not counted: %s", type(problem).__name__)


async def _read(path: Path, since: tuple[float, float], model: str) -> tuple[Spent, Habit]:
    from offhand.storage.database import Database  # noqa: PLC0415 - only where there are caps
    from offhand.storage.habits import HabitDatabase  # noqa: PLC0415 - the same
    from offhand.storage.reading import Reading  # noqa: PLC0415 - the same
    from offhand.storage.spending import SpendingDatabase  # noqa: PLC0415 - the same

    reading = Reading()
    database = Database(path, "spending", reading.connect)
    try:
        sums = await SpendingDatabase(database).read_sums(since, "")
        habits = await HabitDatabase(database).read_habits()
    finally:
        await database.close()
        reading.close()
    scopes = (CapScope.DAY, CapScope.MONTH)
    estimated = frozenset(scope for scope, part in zip(scopes, sums.estimated, strict=True) if part)
    spent = Spent(day=sums.since[0], month=sums.since[1], estimated=estimated)
    return spent, habits.get(model, Habit())


def _write(path: Path, folders: Sequence[Path], entry: Spending) -> None:
    """Write an entry; raises ``StoreProblem``.

    A database of our shape is written beside its owner. Another one is brought up first, by us where
    nobody owns it.
    """
    from offhand.storage.beside import write_beside  # noqa: PLC0415 - brings SQLite along

    if write_beside(path, entry):
        return
    from offhand.app.holding import hold_folders  # noqa: PLC0415 - where the database is to be brought up
    from offhand.storage.opening import open_store  # noqa: PLC0415 - the same

    with hold_folders(*folders):
        open_store(path).connection.close()
    write_beside(path, entry)
