"""Branches and cut answers in the real program, by keyboard and through the tree, and after a restart."""

from __future__ import annotations

import signal
import time
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.asking import ask
from tests.end_to_end.driver import Program
from tests.fakes.provider_server import GOOD_KEY, HOLD, answer_text, chunk, sse, text_chunk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.desktop import Desktop
    from tests.fakes.provider_server import ProviderServer

pytestmark = pytest.mark.end_to_end


class Runs:
    """Start the program again and again over the same folder."""

    def __init__(self, desktop: Desktop, server: ProviderServer, data: Path) -> None:
        self._desktop = desktop
        self._arguments = ["--base-url", server.base_url, "--data-dir", str(data)]

    def start(self) -> Program:
        program = Program(self._desktop, self._arguments, {"OPENROUTER_API_KEY": GOOD_KEY})
        program.find("frame", "re:.*Offhand")
        return program

    def restart(self, program: Program, title: str) -> Program:
        """End a run in order, begin another one, and wait until its last chat is there."""
        program.press("ctrl+q")
        assert program.wait_end() == 0
        again = self.start()
        again.find("frame", f"{title} — Offhand")
        return again


@pytest.fixture
def runs(desktop: Desktop, server: ProviderServer, data: Path) -> Runs:
    return Runs(desktop, server, data)


def test_answers_are_asked_again_and_turned_by_keys_alone(runs: Runs, server: ProviderServer) -> None:
    program = runs.start()
    server.enqueue(answer_text("The first."), answer_text("The second."), answer_text("The third."))
    ask(program, "Which?")
    program.expect("label", "", "The first.")
    program.find("button", "Send")
    for text, place in (("The second.", "2/2"), ("The third.", "3/3")):
        program.press("ctrl+r")
        program.expect("label", "", text)
        program.find("label", place)
        program.find("button", "Send")
    program.press("ctrl+j", "alt+Left")
    program.expect("label", "", "The second.")
    program.find("label", "2/3")
    program.press("alt+Home")
    program.expect("label", "", "The first.")
    program.press("alt+End", "alt+Left")
    program.expect("label", "", "The second.")
    program = runs.restart(program, "Which?")
    program.expect("label", "", "The second.")
    program.find("label", "2/3")
    program.press("ctrl+j", "alt+Right")
    program.expect("label", "", "The third.")


def test_an_edited_question_is_a_branch_and_esc_leaves_it(runs: Runs, server: ProviderServer) -> None:
    program = runs.start()
    server.enqueue(answer_text("Old answer."), answer_text("New answer."))
    ask(program, "Old question")
    program.expect("label", "", "Old answer.")
    program.find("button", "Send")
    program.type_into("text", "Message", "A draft")
    program.press("ctrl+e")
    program.expect("text", "Message", "Old question")
    program.press("Escape")
    program.expect("text", "Message", "A draft")
    program.press("ctrl+e")
    program.expect("text", "Message", "Old question")
    program.press("ctrl+a")
    program.desktop.type_text("New question")
    program.press("Return")
    program.expect("label", "", "New answer.")
    program.expect("text", "Message", "A draft")
    program.find("label", "2/2")
    sent = server.chat_requests[-1].json["messages"]
    assert [message["content"] for message in sent] == ["New question"]
    program = runs.restart(program, "Old question")
    program.expect("label", "", "New answer.")
    program.click("button", "Previous branch")
    program.expect("label", "", "Old answer.")


def test_a_chat_is_branched_and_says_where_it_came_from(runs: Runs, server: ProviderServer) -> None:
    program = runs.start()
    server.enqueue(answer_text("Because."), answer_text("Indeed."))
    ask(program, "Why?")
    program.expect("label", "", "Because.")
    program.find("button", "Send")
    program.press("ctrl+shift+b")
    program.find("frame", "Why? (branch) — Offhand")
    program.find("list item", "re:Why\\? \\(branch\\).*")
    program.find("button", "Branched from “Why?”")
    ask(program, "Really?")
    program.expect("label", "", "Indeed.")
    program.find("button", "Send")
    program = runs.restart(program, "Why? (branch)")
    program.expect("label", "", "Indeed.")
    program.click("button", "Branched from “Why?”")
    program.find("frame", "Why? — Offhand")
    program.wait_gone("label", "Indeed.")


def test_an_answer_cut_by_a_crash_goes_on_and_its_cost_is_learnt(runs: Runs, server: ProviderServer) -> None:
    program = runs.start()
    server.enqueue(sse(text_chunk("One, two,"), HOLD, text_chunk(" lost"), chunk(finish="stop")))
    ask(program, "Count")
    program.expect("label", "", "One, two,")
    time.sleep(0.5)  # a piece is on the disk 100 ms after it came
    program.kill()
    program = runs.start()
    program.find("frame", "Count — Offhand")
    program.expect("label", "", "One, two,")
    program.find("label", "re:Interrupted at [0-9][0-9]:[0-9][0-9]")
    program.wait_for(
        lambda: any(request.path == "/generation" for request in server.requests), "its cost to be asked for"
    )
    server.enqueue(answer_text("two, three."))
    program.click("button", "Continue")
    program.expect("label", "", "One, two, three.")
    program.find("label", "2/2")
    program.find("button", "Send")
    program = runs.restart(program, "Count")
    program.expect("label", "", "One, two, three.")
    program.click("button", "Previous branch")
    program.find("label", "re:Interrupted at .*")


def test_a_stopped_program_goes_on_with_its_answer_when_it_is_woken(
    runs: Runs, server: ProviderServer
) -> None:
    program = runs.start()
    server.enqueue(sse(text_chunk("Before sleep,"), HOLD, text_chunk(" after it."), chunk(finish="stop")))
    ask(program, "Sleep")
    program.expect("label", "", "Before sleep,")
    program.signal(signal.SIGSTOP)
    server.release()
    time.sleep(1.5)
    program.signal(signal.SIGCONT)
    program.expect("label", "", "Before sleep, after it.")
    assert len(server.chat_requests) == 1


def test_a_connection_that_died_in_its_sleep_leaves_a_cut_answer(runs: Runs, server: ProviderServer) -> None:
    program = runs.start()
    first = sse(text_chunk("Half"), done=False)
    dying = sse(text_chunk("Half"), HOLD, text_chunk(" never"), chunk(finish="stop"))
    server.enqueue(dying.drop_after(len(first.body) + 5, reset=True))
    ask(program, "Sleep")
    program.expect("label", "", "Half")
    program.signal(signal.SIGSTOP)
    server.release()
    time.sleep(1.0)
    program.signal(signal.SIGCONT)
    program.find("label", "re:Interrupted at .*")
    program.find("button", "Continue")
    assert len(server.chat_requests) == 1, "what may have been billed is not asked for again"
