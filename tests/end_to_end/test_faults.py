"""The window when its world falls apart: display, bus, keyring, network, clock, and providers gone wild.

Every look through the accessibility tree is a heartbeat from outside: it is answered by the thread
that draws, or the test fails.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.asking import ask
from tests.end_to_end.desktop import Desktop
from tests.end_to_end.driver import Program
from tests.end_to_end.processes import Process, wait_until
from tests.fakes.provider_server import (
    GOOD_KEY,
    HOLD,
    Answer,
    ProviderServer,
    answer_text,
    chunk,
    sse,
    text_chunk,
)

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from contextlib import ExitStack

pytestmark = [pytest.mark.end_to_end, pytest.mark.timeout(120)]

STOP = chunk(finish="stop")
LIBFAKETIME = next((str(path) for path in Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1")), "")


class Frail(Desktop):
    """Be a session whose parts can be ended one by one."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.parts: dict[str, Process] = {}

    def _start_part(
        self, parts: ExitStack, *command: str, talks: bool = False, pass_fds: Sequence[int] = ()
    ) -> Process:
        process = super()._start_part(parts, *command, talks=talks, pass_fds=pass_fds)
        self.parts[command[0]] = process
        return process


@pytest.fixture
def frail(tmp_path: Path) -> Generator[Frail, None, None]:
    with Frail(tmp_path / "frail") as session:
        yield session


def start(desktop: Desktop, server: ProviderServer, data: Path, **environment: str) -> Program:
    """Start Offhand with a key of the environment."""
    arguments = ["--base-url", server.base_url, "--data-dir", str(data)]
    offhand = Program(desktop, arguments, {"OPENROUTER_API_KEY": GOOD_KEY, **environment})
    offhand.find("frame", "re:.*Offhand")
    return offhand


def read_answers(data: Path) -> list[str]:
    """Return the texts of finished messages as the database has them."""
    with closing(sqlite3.connect(data / "offhand.db", timeout=5)) as connection:
        return [text for (text,) in connection.execute("SELECT parts FROM messages ORDER BY created")]


def test_when_the_display_goes_the_program_ends_and_the_text_is_kept(
    frail: Frail, desktop: Desktop, server: ProviderServer, data: Path
) -> None:
    offhand = start(frail, server, data)
    more = [text_chunk(f" word {number}") for number in range(2000)]
    server.enqueue(sse(text_chunk("Once upon a time"), *more, STOP, pace=0.01))
    ask(offhand, "Tell me a story")
    offhand.expect("label", "", "word 30")
    offhand.type_into("text", "Message", "not yet sent")
    frail.parts["Xvfb"].stop()
    assert offhand.wait_end() == 1
    assert "offhand: the display has gone, so Offhand had to end" in offhand.output
    print(frail.environment, offhand.output)

    again = start(desktop, server, data)
    again.find("frame", "Tell me a story — Offhand")
    again.expect("label", "", "word 30")
    again.find("button", "Continue")
    again.expect("text", "Message", "not yet sent")
    assert again.stop() == 0


def test_when_the_bus_goes_the_chat_goes_on(frail: Frail, server: ProviderServer, data: Path) -> None:
    offhand = start(frail, server, data)
    server.enqueue(sse(text_chunk("Still "), HOLD, text_chunk("here."), STOP))
    ask(offhand, "Stay")
    offhand.expect("label", "", "Still")
    frail.parts["dbus-daemon"].stop()
    server.release()
    assert wait_until(lambda: any("Still here." in text for text in read_answers(data)))
    # Nobody outside can look any more, but keys still arrive.
    server.enqueue(answer_text("And again."))
    frail.type_text("Once more")
    frail.press("Return")
    assert wait_until(lambda: any("And again." in text for text in read_answers(data)))
    frail.press("ctrl+q")
    assert offhand.wait_end() == 0


def test_when_the_keyring_goes_the_key_in_use_serves_on(
    frail: Frail, server: ProviderServer, data: Path
) -> None:
    offhand = Program(frail, ["--base-url", server.base_url, "--data-dir", str(data)])
    offhand.type_into("password text", "API key", GOOD_KEY)
    offhand.click("button", "Save key")
    offhand.wait_gone("password text", "API key")
    server.enqueue(answer_text("With a key."))
    ask(offhand, "First")
    offhand.expect("label", "", "With a key.")
    frail.parts["gnome-keyring-daemon"].stop()
    server.enqueue(answer_text("Without a keyring."))
    ask(offhand, "Second")
    offhand.expect("label", "", "Without a keyring.")
    assert server.chat_requests[-1].key == GOOD_KEY
    offhand.press("ctrl+q")
    assert offhand.wait_end() == 0


def test_sleep_in_the_middle_of_an_answer_that_goes_on(
    desktop: Desktop, server: ProviderServer, data: Path
) -> None:
    offhand = start(desktop, server, data)
    server.enqueue(sse(text_chunk("Before "), HOLD, text_chunk("and after."), STOP))
    ask(offhand, "Sleep well")
    offhand.expect("label", "", "Before")
    offhand.signal(signal.SIGSTOP)
    time.sleep(1.0)
    server.release()  # what comes waits in the socket
    time.sleep(1.5)
    offhand.signal(signal.SIGCONT)
    offhand.expect("label", "", "Before and after.")
    assert offhand.stop() == 0


def test_sleep_in_the_middle_of_an_answer_that_is_lost(
    desktop: Desktop, server: ProviderServer, data: Path
) -> None:
    offhand = start(desktop, server, data)
    whole = sse(text_chunk("Before the sleep"), HOLD, text_chunk(" never sent"), STOP)
    first = sse(text_chunk("Before the sleep"), done=False)
    server.enqueue(whole.drop_after(len(first.body) + 20, reset=True))
    ask(offhand, "Sleep well")
    offhand.expect("label", "", "Before the sleep")
    offhand.signal(signal.SIGSTOP)
    server.release()
    time.sleep(2.0)
    offhand.signal(signal.SIGCONT)
    bar = offhand.find("label", "re:Interrupted at .*")
    assert "connection ended before the answer did, and the text so far is kept" in bar.look().description
    server.enqueue(answer_text(" and after it."))
    offhand.click("button", "Continue")
    offhand.expect("label", "", "Before the sleep and after it.")
    assert offhand.stop() == 0


def test_a_flood_leaves_the_window_usable(desktop: Desktop, server: ProviderServer, data: Path) -> None:
    offhand = start(desktop, server, data)
    piece = sse(*[text_chunk(f"Line {number} of **many**.\n\n") for number in range(100)], done=False).body
    headers = {"Content-Type": "text/event-stream"}
    server.enqueue(Answer(headers=headers, pieces=(*[piece] * 300, sse(STOP).body)))
    ask(offhand, "Flood me")
    offhand.type_into("text", "Message", "typed in the flood")
    offhand.find("button", "Send")
    assert wait_until(lambda: any(text.count("Line 99 of") == 300 for text in read_answers(data)), 60)
    offhand.expect("text", "Message", "typed in the flood")
    assert offhand.stop() == 0


def test_endless_comments_can_be_stopped(desktop: Desktop, server: ProviderServer, data: Path) -> None:
    offhand = start(desktop, server, data)
    first = sse(text_chunk("So far"), done=False)
    comments = (b": OPENROUTER PROCESSING\n\n" * 100,) * 100_000
    server.enqueue(Answer(headers=first.headers, pieces=(*first.pieces, *comments)))
    ask(offhand, "Say something")
    offhand.expect("label", "", "So far")
    offhand.type_into("text", "Message", "meanwhile")
    offhand.click("button", "Stop")
    server.wait_for_disconnects()
    offhand.find("button", "Send")
    offhand.expect("label", "", "So far")
    assert offhand.stop() == 0


def test_a_server_that_goes_and_comes_back(desktop: Desktop, data: Path) -> None:
    with ProviderServer() as server:
        offhand = start(desktop, server, data)
        ask(offhand, "Are you there?")
        offhand.expect("label", "", "You asked")
        port = server.port
    ask(offhand, "And now?")
    offhand.find("label", f"re:.*No connection to 127.0.0.1:{port} could be made.*")
    with ProviderServer(port=port) as server:
        server.enqueue(*[answer_text("Back again.")] * 3)
        offhand.expect("label", "", "Back again.")
        assert offhand.stop() == 0


@pytest.mark.skipif(not LIBFAKETIME, reason="needs libfaketime")
@pytest.mark.parametrize("jump", ["-400d", *(["+400d"] if os.environ.get("OFFHAND_FAULTS") == "all" else [])])
def test_a_clock_that_jumps_while_an_answer_arrives(
    desktop: Desktop, server: ProviderServer, data: Path, tmp_path: Path, jump: str
) -> None:
    clock = tmp_path / "clock"
    clock.write_text("+0")
    offhand = start(
        desktop,
        server,
        data,
        LD_PRELOAD=LIBFAKETIME,
        FAKETIME_TIMESTAMP_FILE=str(clock),
        FAKETIME_CACHE_DURATION="1",
        FAKETIME_DONT_FAKE_MONOTONIC="1",
    )
    server.enqueue(sse(text_chunk("Before "), HOLD, text_chunk("and after."), STOP))
    ask(offhand, "What time is it?")
    offhand.expect("label", "", "Before")
    clock.write_text(jump)
    time.sleep(1.5)
    server.release()
    offhand.expect("label", "", "Before and after.")
    assert offhand.stop() == 0
    again = start(desktop, server, data)
    again.expect("label", "", "Before and after.")
    assert again.stop() == 0
