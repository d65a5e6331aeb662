from __future__ import annotations

import io
import os
import signal
import sys
import threading

import pytest

from offhand.cli.terminal import Terminal, interruptible


class Person(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_what_is_piped_in_is_read_to_its_end() -> None:
    assert Terminal(io.StringIO("sk-or-v1\n")).read_secret("API key: ") == "sk-or-v1\n"


@pytest.mark.parametrize(
    ("answer", "is_consent"), [("y\n", True), ("YES\n", True), ("n\n", False), ("\n", False), ("", False)]
)
def test_consent_is_said_and_never_assumed(answer: str, *, is_consent: bool) -> None:
    out, err = io.StringIO(), io.StringIO()
    assert Terminal(Person(answer), out, err).confirm("Shall I?") is is_consent
    assert (out.getvalue(), err.getvalue()) == ("", "Shall I? [y/N] ")


def test_without_a_person_there_is_no_consent() -> None:
    assert Terminal(io.StringIO("y\n")).confirm("Shall I?") is False


def test_results_and_notes_go_their_own_ways() -> None:
    out, err = io.StringIO(), io.StringIO()
    terminal = Terminal(io.StringIO(), out, err)
    terminal.say("result")
    terminal.note("beside")
    assert (out.getvalue(), err.getvalue()) == ("result\n", "beside\n")


def test_the_process_s_streams_are_the_default() -> None:
    terminal = Terminal()
    assert (terminal.source, terminal.out, terminal.err) == (sys.stdin, sys.stdout, sys.stderr)


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot interrupt itself there")
def test_an_interrupt_ends_a_blocking_read_and_the_old_handler_returns() -> None:
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    try:
        with pytest.raises(KeyboardInterrupt), interruptible():
            os.kill(os.getpid(), signal.SIGINT)
        os.kill(os.getpid(), signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)
    assert heard == [signal.SIGINT]


def test_another_thread_leaves_signals_alone() -> None:
    entered: list[bool] = []

    def enter() -> None:
        with interruptible():
            entered.append(True)

    thread = threading.Thread(target=enter)
    thread.start()
    thread.join()
    assert entered == [True]
