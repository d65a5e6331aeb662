"""Show a long list of chats, as plain strings or as the sidebar does, scroll it, and print the figures."""

from __future__ import annotations

import argparse
import asyncio
import json
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from offhand.domain.changes import Changes, ChatRow
from offhand.domain.chat import ChatHead
from offhand.services.attention import Attention
from offhand.services.library import Library
from offhand.services.tasks import TaskScope
from offhand.services.write_behind import WriteBehind
from offhand.storage import schema
from offhand.storage.chats import ChatDatabase
from offhand.storage.database import Database, open_for_writing
from offhand.ui.event_loop import OffhandEventLoop
from offhand.ui.sidebar.chat_list import ChatListModel
from offhand.ui.sidebar.chat_view import ChatView
from offhand.ui.sidebar.follower import Follower
from offhand.ui.theme import Appearance
from tests.fakes.backing import FakeWorld
from tests.fakes.store import FakeSpill
from tests.speed.transcript_room import resident_megabytes

if TYPE_CHECKING:
    import sqlite3

STEP = 84
"""px of one step, about a notch of a wheel."""
BATCH = 5_000
SIZE = (260, 760)


@dataclass(frozen=True)
class ListFigures:
    """Hold the figures of one list; times in ms, memory in MB."""

    opened: float
    """Until the first chats are painted."""
    frames: list[float]
    """Of every step of scrolling: the UI thread's work, with whatever is read for it."""
    jumps: list[float]
    """To somewhere else in the list, until it is painted."""
    moved: float
    """A chat from the middle to the top, until that is painted."""
    memory: float
    """Taken by scrolling through all of it."""


def connect(path: Path) -> sqlite3.Connection:
    """Open a database on disk in our shape."""
    connection = open_for_writing(path)
    schema.migrate(connection)
    return connection


async def fill(store: ChatDatabase, count: int) -> None:
    """Keep so many chats, one every quarter of an hour back from now."""
    now = time.time()
    for start in range(0, count, BATCH):
        heads = (
            ChatHead(id=f"{number:08}", title=name_chat(number), touched=now - 900.0 * number)
            for number in range(start, min(count, start + BATCH))
        )
        await store.save(Changes(chats=tuple(ChatRow(head=head, leaf=None) for head in heads)))


def name_chat(number: int) -> str:
    """Return a title of a usual length."""
    return f"Chat {number:,} about the things that chats are about"


async def scroll(view: QListView, steps: int) -> tuple[list[float], list[float], float]:
    """Scroll down step by step, then jump about; returns frames, jumps and the memory they took."""
    bar = view.verticalScrollBar()
    frames: list[float] = []
    before = resident_megabytes()
    for _ in range(steps):
        begun = time.perf_counter()
        bar.setValue(bar.value() + STEP)
        QApplication.processEvents()
        await asyncio.sleep(0)
        frames.append((time.perf_counter() - begun) * 1000)
        await asyncio.sleep(0.004)
    jumps: list[float] = []
    for number in range(40):
        begun = time.perf_counter()
        bar.setValue(bar.maximum() * (number * 17 % 40) // 40)
        QApplication.processEvents()
        jumps.append((time.perf_counter() - begun) * 1000)
        await asyncio.sleep(0.03)
    return frames, jumps, resident_megabytes() - before


async def measure_bare(count: int, steps: int) -> ListFigures:
    """Measure the barest list of as many strings."""
    view = QListView()
    view.setUniformItemSizes(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.resize(*SIZE)
    view.show()
    QApplication.processEvents()
    begun = time.perf_counter()
    model = QStringListModel([name_chat(number) for number in range(count)])
    view.setModel(model)
    QApplication.processEvents()
    opened = (time.perf_counter() - begun) * 1000
    frames, jumps, memory = await scroll(view, steps)
    view.scrollToTop()
    begun = time.perf_counter()
    model.moveRows(model.index(-1), count // 2, 1, model.index(-1), 0)
    QApplication.processEvents()
    return ListFigures(opened, frames, jumps, (time.perf_counter() - begun) * 1000, memory)


async def measure_ours(count: int, steps: int, appearance: Appearance, path: Path) -> ListFigures:
    """Measure the list of the sidebar over a database."""
    failures: list[BaseException] = []
    scope = TaskScope("list", lambda _name, error: failures.append(error))
    database = Database(path, "store", connect)
    store = ChatDatabase(database)
    await fill(store, count)
    saver = WriteBehind(store, FakeSpill(), scope)
    library = Library(FakeWorld().backing, store, saver, lambda _name, error: failures.append(error))
    attention = Attention(library)
    model = ChatListModel(attention.is_answering, attention.is_unseen)
    view = ChatView(model, appearance)
    view.resize(*SIZE)
    view.show()
    follower = Follower(library, model, scope)
    QApplication.processEvents()
    begun = time.perf_counter()
    await library.open(FakeSpill())
    while model.pages.get(0) is None:
        await asyncio.sleep(0)
    QApplication.processEvents()
    opened = (time.perf_counter() - begun) * 1000
    await asyncio.sleep(0.3)
    frames, jumps, memory = await scroll(view, steps)
    view.scrollToTop()
    await asyncio.sleep(0.2)
    begun = time.perf_counter()
    moved = f"{count // 2:08}"
    await library.revise(moved, touched=time.time())
    while model.pages.rank_of(moved) != 0:
        await asyncio.sleep(0)
    QApplication.processEvents()
    took = (time.perf_counter() - begun) * 1000
    follower.close()
    await library.close()
    await scope.close()
    await database.close()
    if failures:
        raise failures[0]
    return ListFigures(opened, frames, jumps, took, memory)


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("who", choices=("bare", "offhand"))
    parser.add_argument("--chats", type=int, default=100_000)
    parser.add_argument("--steps", type=int, default=600)
    options = parser.parse_args()
    application = QApplication(["offhand"])
    appearance = Appearance(application, "light")
    with tempfile.TemporaryDirectory(prefix="offhand-list-") as folder:
        measuring = (
            measure_bare(options.chats, options.steps)
            if options.who == "bare"
            else measure_ours(options.chats, options.steps, appearance, Path(folder) / "offhand.db")
        )
        with asyncio.Runner(loop_factory=lambda: OffhandEventLoop(application)) as runner:
            print(json.dumps(asdict(runner.run(measuring))), flush=True)


if __name__ == "__main__":
    main()
