"""``offhand ask`` under caps, and what it leaves behind of what it cost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from offhand.storage.opening import open_store
from tests.fakes.answers import chunk, sse, text_chunk
from tests.fakes.provider_server import ProviderServer, answer_text
from tests.unit.cli.test_ask import Shell

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def server() -> Iterator[ProviderServer]:
    with ProviderServer() as server:
        yield server


@pytest.fixture
def shell(server: ProviderServer, tmp_path: Path) -> Shell:
    return Shell(server, tmp_path)


def read_spending(shell: Shell) -> list[tuple[str, str, int]]:
    with closing(sqlite3.connect(shell.folder / "data" / "offhand.db")) as connection:
        return connection.execute("SELECT kind, chat, cost FROM spending ORDER BY number").fetchall()


def set_caps(shell: Shell, text: str) -> None:
    folder = shell.folder / "data"
    folder.mkdir(exist_ok=True)
    (folder / "settings.toml").write_text(text)


def test_above_a_cap_nothing_is_sent_unless_it_is_confirmed(shell: Shell) -> None:
    set_caps(shell, "message_cap = 0.000001\n")
    done = shell.ask("Hello", "-m", "x-ai/grok-4.3")
    assert done.returncode == 4
    assert done.stdout == ""
    assert done.stderr.startswith("offhand: the answer may cost up to $")
    assert "more than the cap for one message" in done.stderr
    assert "add --anyway" in done.stderr
    assert done.stderr.count("\n") == 1
    assert shell.server.chat_requests == []
    done = shell.ask("--anyway", "Hello", "-m", "x-ai/grok-4.3")
    assert done.returncode == 0, done.stderr
    assert len(shell.server.chat_requests) == 1


def test_what_was_asked_from_the_shell_counts_for_the_day(shell: Shell) -> None:
    shell.server.enqueue(answer_text("Four"))
    assert shell.ask("Two and two?", "-m", "x-ai/grok-4.3").returncode == 0
    ((kind, chat, cost),) = read_spending(shell)
    assert (kind, chat) == ("answer", "")
    assert cost > 0
    set_caps(shell, f"day_cap = {cost / 1e12:.12f}\n")
    done = shell.ask("And three?", "-m", "x-ai/grok-4.3")
    assert done.returncode == 4
    assert "nothing is left of today’s cap".replace("’", "'") in done.stderr
    assert "wait until" in done.stderr
    assert len(shell.server.chat_requests) == 1


def test_what_nobody_tells_the_cost_of_is_counted_by_the_list(shell: Shell) -> None:
    usage = {"prompt_tokens": 1_000, "completion_tokens": 100}
    shell.server.enqueue(sse(text_chunk("Four"), chunk(finish="stop", usage=usage)))
    assert shell.ask("Two and two?", "-m", "x-ai/grok-4.3").returncode == 0
    shell.server.enqueue(sse(text_chunk("Five"), chunk(finish="stop")))
    assert shell.ask("Two and three?", "-m", "x-ai/grok-4.3").returncode == 0
    with closing(sqlite3.connect(shell.folder / "data" / "offhand.db")) as connection:
        rows = connection.execute("SELECT cost, estimate FROM spending ORDER BY number").fetchall()
    (told, listed), (untold, guessed) = rows
    assert (told, untold) == (None, None)
    assert 0 < guessed < listed
    set_caps(shell, f"day_cap = {(listed + guessed) / 1e12:.12f}\n")
    done = shell.ask("And four?", "-m", "x-ai/grok-4.3")
    assert done.returncode == 4
    assert "estimated by the list" in done.stderr


def test_what_another_server_does_not_know_is_said_and_not_sent(shell: Shell) -> None:
    shell.server.models.append({"id": "own/model", "object": "model"})
    set_caps(shell, "web_search = true\nzero_retention = true\n")
    shell.server.enqueue(answer_text("Four"))
    done = shell.ask("Two and two?", "-m", "own/model")
    assert (done.returncode, done.stdout) == (0, "Four\n")
    assert done.stderr == (
        "offhand: This server does not know Web search, Zero data retention, so the question goes without.\n"
    )
    assert not {"provider", "tools"} & shell.server.chat_requests[-1].json.keys()


def test_below_the_caps_the_answer_comes_as_ever(shell: Shell) -> None:
    set_caps(shell, "message_cap = 5\nday_cap = 5.0\nmonth_cap = 20\n")
    shell.server.enqueue(answer_text("Four"))
    done = shell.ask("Two and two?", "-m", "x-ai/grok-4.3")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Four\n", "")


def test_a_price_that_is_not_known_is_said(shell: Shell) -> None:
    set_caps(shell, "day_cap = 5\n")
    done = shell.ask("Two and two?", "-m", "nobody/knows")
    assert done.returncode == 0
    assert "what nobody/knows costs is not known" in done.stderr


def test_it_counts_beside_an_instance_that_runs(shell: Shell) -> None:
    path = shell.folder / "data" / "offhand.db"
    with closing(open_store(path).connection) as connection:
        connection.execute("INSERT INTO folders VALUES ('f', 'F', 0)")
        assert shell.ask("Two and two?", "-m", "x-ai/grok-4.3").returncode == 0
        assert connection.execute("SELECT count(*) FROM spending").fetchone() == (1,)
    assert not path.with_name("offhand.db-suspect").exists()
