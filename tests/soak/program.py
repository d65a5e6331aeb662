"""Offhand as a person runs it, chatted with for hours in minutes; it tells what it holds now and then.

``python -m tests.soak.program PLAN WORDS...``: the plan is JSON, the words are those of the command
line. Every sample is a line of JSON on standard output.
"""

from __future__ import annotations

import asyncio
import ctypes
import gc
import importlib
import json
import os
import sys
import tempfile
import threading
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from offhand.app.quick import QuickAccess
from offhand.cli.entry import main
from offhand.services.tasks import TaskScope
from offhand.ui.main_window import MainWindow
from tests.soak.session import Plan

if TYPE_CHECKING:
    from offhand.services.conversation import Conversation

LOOK = 50
"""ms between two looks for the window."""
NOISE = 50
"""Of the pictures: each unlike any other and as large, or the thumbnails that are kept would be larger
at some times than at others."""
REST = 0.4
"""Seconds before a sample, for what is let go a moment later."""
PAUSE = 0.005
GLANCE = 0.05
"""Seconds for which a chat is looked at."""
STRIDE = 7
"""Chats from one that is looked into to the next, so that most have left the memory."""
PATIENCE = 60.0
"""Seconds for one answer."""


TIGHT = {
    "offhand.services.attachments.THUMBNAILS_KEPT": 4,
    "offhand.services.held.KEPT": 2,
    "offhand.services.outcomes.UNSEEN_KEPT": 4,
    "offhand.services.spending_book.ROOM": 4,
    "offhand.ui.transcript.column.KEPT_ENTRIES": 8,
    "offhand.ui.transcript.rendering.KEPT_DOCUMENTS": 40,
    "offhand.ui.transcript.thumbnails.KEPT": 4,
}
"""What is kept where the plan is tight."""


class Soak(QObject):
    """Use the window as soon as it is there."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        super().__init__()
        self._plan = plan
        self._folder = folder
        self._scope = TaskScope("soak", _fail)
        self._leaked: list[bytearray] = []
        self._sent = 0
        self._asked = 0
        self._switched = 0
        self._chats: list[str] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        windows = [window for window in QApplication.topLevelWidgets() if isinstance(window, MainWindow)]
        quick = windows[0].findChild(QuickAccess) if windows else None
        if isinstance(quick, QuickAccess) and quick.prompt is not None:
            self._timer.stop()
            self._scope.start(self._run(windows[0], quick), "soak")

    async def _run(self, window: MainWindow, quick: QuickAccess) -> None:
        plan = self._plan
        for number in range(plan.answers):
            if number % plan.chat == 0:
                window.start_chat()
            picture = self._attach(window) if self._sent * plan.answers < number * plan.pictures else None
            await self._ask(window, number)
            if picture is not None:
                picture.unlink()
            if self._asked * plan.answers < number * plan.prompts:
                await self._ask_quickly(quick)
            if self._switched * plan.answers < number * plan.switches:
                await self._switch(window)
            self._leaked.append(bytearray(plan.leak))
            if (number + 1) % plan.every == 0:
                await self._tell(window, number + 1)
        window.close()

    async def _ask(self, window: MainWindow, number: int) -> None:
        composer = window.page.composer
        composer.field.setPlainText(f"Question {number}, and some words that are its own: {number * 7919}.")
        conversation = window.page.conversation
        assert conversation is not None
        before = len(conversation.branch)
        composer.submit()
        await _answered(conversation, before)

    async def _switch(self, window: MainWindow) -> None:
        """Look into a chat of before, and come back."""
        here = _name_chat(window)
        if here not in self._chats:
            self._chats.append(here)
        self._switched += 1
        for chat in (self._chats[self._switched * STRIDE % len(self._chats)], here):
            await self._open(window, chat)
            await asyncio.sleep(GLANCE)

    async def _open(self, window: MainWindow, chat: str) -> None:
        window.show_chat(chat)
        async with asyncio.timeout(PATIENCE):
            while _name_chat(window) != chat:
                await asyncio.sleep(PAUSE)

    def _attach(self, window: MainWindow) -> Path:
        self._sent += 1
        path = self._folder / f"picture-{self._sent}.png"
        Image.effect_noise((320, 240), NOISE).convert("RGB").save(path)
        window.add_files([str(path)])
        return path

    async def _ask_quickly(self, quick: QuickAccess) -> None:
        self._asked += 1
        quick.toggle(f"Quickly, {self._asked}?")
        prompt = quick.prompt
        assert prompt is not None
        await asyncio.sleep(PAUSE)
        conversation = prompt.panel.answer.conversation
        assert conversation is not None
        before = len(conversation.branch)
        prompt.panel.composer.submit()
        await _answered(conversation, before)
        prompt.presence.leave()
        if self._asked % 2 == 0:
            prompt.quick_thread.let_go()

    async def _tell(self, window: MainWindow, answers: int) -> None:
        """Write one line about what is held, in an empty chat and after a rest; then go on where it was."""
        here = _name_chat(window)
        window.start_chat()
        await asyncio.sleep(REST)
        for _ in range(2):
            gc.collect()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        _give_back()
        memory = _read_memory()
        held = gc.get_objects()
        found = {
            "answers": answers,
            "pictures": self._sent,
            "prompts": self._asked,
            "switches": self._switched,
            "pss": memory["Pss"],
            "anonymous": memory["Pss_Anon"],
            "sqlite": _read_sqlite(),
            "native": _read_native(),
            "blocks": sys.getallocatedblocks(),
            "tasks": len(asyncio.all_tasks()),
            "threads": threading.active_count(),
            "files": _count_open_files(),
            "temporary": sum(len(names) for _, _, names in os.walk(tempfile.gettempdir())),
            "widgets": len(QApplication.allWidgets()),
            "objects": sum(len(top.findChildren(QObject)) for top in QApplication.topLevelWidgets()),
            "documents": sum(isinstance(one, QTextDocument) for one in held),
            "python": len(held),
            **_count_own(held),
        }
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()
        if answers % self._plan.chat:
            await self._open(window, here)


def _name_chat(window: MainWindow) -> str:
    conversation = window.page.conversation
    assert conversation is not None
    return conversation.chat.id


async def _answered(conversation: Conversation, before: int) -> None:
    """Wait until a conversation with so many messages has an answer more."""
    async with asyncio.timeout(PATIENCE):
        while len(conversation.branch) < before + 2 or not conversation.is_idle:
            await asyncio.sleep(PAUSE)
    last = conversation.branch[-1]
    assert last.reply is not None, "the last message is an answer"
    assert last.reply.error is None
    assert last.text.startswith("## Answer")


def _tighten() -> None:
    for place, count in TIGHT.items():
        name, _, constant = place.rpartition(".")
        module = importlib.import_module(name)
        assert isinstance(getattr(module, constant), int), place
        setattr(module, constant, count)


def _fail(name: str, error: BaseException) -> None:
    sys.stderr.write(f"{name}: {error!r}\n")
    os._exit(70)


def _count_own(held: list[object]) -> dict[str, int]:
    """Count objects by their classes, as far as these are the program's own and begin as classes do."""
    kinds = Counter(type(one) for one in held if str(type(one).__module__).partition(".")[0] == "offhand")
    return {kind.__name__: count for kind, count in kinds.items() if kind.__name__[0].isupper()}


def _count_open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def _give_back() -> None:
    """Have the C library return what is free: how much of that it holds says nothing of a leak."""
    with suppress(AttributeError):  # another library than GNU's
        ctypes.CDLL(None).malloc_trim(0)


def _read_sqlite() -> int:
    """Return the memory of SQLite in KB, most of it pages that it keeps; 0 where it is unknown."""
    try:
        count = ctypes.CDLL("libsqlite3.so.0").sqlite3_memory_used
    except (OSError, AttributeError):
        return 0
    count.restype = ctypes.c_int64
    return count() // 1024


class _Heaps(ctypes.Structure):
    """What ``mallinfo2`` of malloc.h tells, of all heaps together, in bytes."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    )


def _read_native() -> int:
    """Return what is in use of the C library's heaps, in KB; 0 where it is unknown."""
    try:
        tell = ctypes.CDLL(None).mallinfo2
    except AttributeError:
        return 0
    tell.restype = _Heaps
    heaps = tell()
    return (heaps.uordblks + heaps.hblkhd) // 1024


def _read_memory() -> dict[str, int]:
    """Return the memory that the process answers for, in KB, by its kinds."""
    lines = (line.partition(":") for line in Path("/proc/self/smaps_rollup").read_text().splitlines()[1:])
    return {name: int(rest.split()[0]) for name, _, rest in lines}


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    plan = msgspec.json.decode(sys.argv[1], type=Plan)
    if plan.is_tight:
        _tighten()
    soak = Soak(plan, Path(tempfile.mkdtemp()))
    sys.exit(main(sys.argv[2:]))
