"""The chats as the program has them: opened, moved to another folder, and left alone in the demo."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from offhand.app.core import Core, Options
from offhand.app.history import History
from offhand.domain.changes import Draft
from offhand.domain.errors import UsageProblem
from offhand.domain.settings import DATA_FOLDER

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable
    from pathlib import Path

    import pytest


class Run:
    def __init__(self, monkeypatch: pytest.MonkeyPatch, home: Path, *, demo: bool = False) -> None:
        monkeypatch.delenv("OFFHAND_DATA_DIR", raising=False)
        for name in ("CONFIG", "DATA", "CACHE", "STATE"):
            monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        self.failures: list[BaseException] = []
        self.core = Core(Options(is_demo=demo, api_key="sk-or-v1-test"), self._fail)
        self.history = History(self.core, self._fail)

    def _fail(self, name: str, error: BaseException) -> None:
        del name
        self.failures.append(error)


@asynccontextmanager
async def opened(
    monkeypatch: pytest.MonkeyPatch, home: Path, *, demo: bool = False
) -> AsyncGenerator[Run, None]:
    run = Run(monkeypatch, home, demo=demo)
    await run.history.open()
    try:
        yield run
    finally:
        await run.history.close()
        await run.core.close()


async def until(condition: Callable[[], bool]) -> None:
    for _ in range(1000):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError


async def test_chats_move_with_the_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    old, new = tmp_path / "data" / "offhand", tmp_path / "elsewhere"
    async with opened(monkeypatch, tmp_path) as run:
        run.history.drafts.put("c", Draft(text="typed here"))
        await run.core.preferences.change(DATA_FOLDER, str(new))
        await until((new / "offhand.spill").exists)
        await until(lambda: not (old / "offhand.spill").exists())
        assert not (old / "offhand.db").exists()
        run.history.drafts.put("d", Draft(text="typed there"))
    async with opened(monkeypatch, tmp_path) as run:
        for chat_id, text in (("c", "typed here"), ("d", "typed there")):
            draft = await run.history.drafts.read(chat_id)
            assert draft is not None
            assert draft.text == text
    assert (new / "offhand.db").stat().st_mode & 0o777 == 0o600
    assert run.failures == []


async def test_chats_that_are_there_already_are_not_touched(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    new = tmp_path / "elsewhere"
    new.mkdir()
    (new / "offhand.db").write_bytes(b"somebody's chats")
    async with opened(monkeypatch, tmp_path) as run:
        run.history.drafts.put("c", Draft(text="typed here"))
        await run.core.preferences.change(DATA_FOLDER, str(new))
        await until(lambda: bool(run.failures))
        (failure,) = run.failures
        assert isinstance(failure, UsageProblem)
        assert await run.history.drafts.read("c") is not None
    assert (new / "offhand.db").read_bytes() == b"somebody's chats"
    assert (tmp_path / "data" / "offhand" / "offhand.db").exists()


async def test_the_demo_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    async with opened(monkeypatch, tmp_path, demo=True) as run:
        run.history.drafts.put("c", Draft(text="typed here"))
        await run.history.saver.flush()
    left = await asyncio.to_thread(lambda: list(tmp_path.rglob("offhand.*")))
    assert left == []
