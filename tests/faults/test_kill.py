"""A kill at any moment costs a tenth of a second of text at most, and never a chat."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.fakes.provider_server import ProviderServer
from tests.faults.killing import STREAMS, Killing, answer

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL"),
    pytest.mark.timeout(600),
]

ROUNDS = 26
"""More than two hundred streams."""
FEW = 5


@pytest.fixture
def server() -> Generator[ProviderServer, None, None]:
    with ProviderServer(default=answer) as server:
        yield server


@pytest.fixture
def small_disk(tmp_path: Path) -> Generator[Path, None, None]:
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", folder], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("only root can make a small disk")
    yield folder
    subprocess.run(["umount", folder], check=True)


def kill(folder: Path, data: Path, server: ProviderServer, beside: int = 1) -> Killing:
    ledgers = folder / "ledgers"
    ledgers.mkdir()
    data.mkdir(mode=0o700, exist_ok=True)
    return Killing(data, ledgers, server.base_url, beside)


def expect_nothing_lost(killing: Killing, streams: int) -> None:
    tally = killing.tally
    print(f"{tally.streams} streams, {tally.heard} characters heard, {tally}")
    assert tally.streams >= streams
    assert tally.heard > 0
    assert (tally.lost, tally.wrong, tally.missing_chats, tally.broken) == (0, 0, 0, [])


def test_kills_at_random_moments(tmp_path: Path, server: ProviderServer) -> None:
    killing = kill(tmp_path, tmp_path / "data", server)
    for number in range(ROUNDS):
        killing.run_round(number)
    expect_nothing_lost(killing, 200)


def test_kills_while_answers_stand_side_by_side(tmp_path: Path, server: ProviderServer) -> None:
    killing = kill(tmp_path, tmp_path / "data", server, beside=4)
    for number in range(FEW):
        killing.run_round(number)
    expect_nothing_lost(killing, FEW * STREAMS)


def test_kills_while_the_disk_is_full(tmp_path: Path, small_disk: Path, server: ProviderServer) -> None:
    filler = small_disk / "filler"
    killing = kill(tmp_path, small_disk / "data", server)

    def fill() -> None:
        with filler.open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(os.urandom(4096))
            except OSError:
                return

    for number in range(FEW):
        killing.run_round(number, fill, filler.unlink)
    expect_nothing_lost(killing, FEW * STREAMS)


def test_kills_while_another_program_holds_the_database(tmp_path: Path, server: ProviderServer) -> None:
    killing = kill(tmp_path, tmp_path / "data", server)

    def hold() -> None:
        def lock() -> None:
            with closing(sqlite3.connect(tmp_path / "data" / "offhand.db", timeout=5)) as connection:
                connection.execute("BEGIN IMMEDIATE")
                time.sleep(random.uniform(0.1, 2.0))
                connection.rollback()

        holders.append(threading.Thread(target=lock))
        holders[-1].start()

    holders: list[threading.Thread] = []
    for number in range(FEW):
        killing.run_round(number, hold)
    for holder in holders:
        holder.join()
    expect_nothing_lost(killing, FEW * STREAMS)
